//! Links the kind of a body: a standard one, or one of `kinds.toml`.

use toml::Spanned;

use super::linker::FileLinker;
use crate::content::schema::WrittenKind;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Argument, Message, say};
use crate::model::{Id, KindClass, OwnKind};
use crate::text::Choice;

impl FileLinker<'_> {
    /// The standard kind of a body, and its own one where the file names that. `of_class` tells which standard kind of such
    /// bodies a class is, and `bodies` what the others are called.
    pub(super) fn kind<K: Choice>(
        &mut self,
        written: Option<&Spanned<WrittenKind<K>>>,
        of_class: impl Fn(KindClass) -> Option<K>,
        others: Message,
    ) -> Option<(K, Option<Id<OwnKind>>)> {
        let written = written?;
        let slug = match written.get_ref() {
            WrittenKind::Standard(kind) => return Some((*kind, None)),
            WrittenKind::Own(slug) => slug,
        };
        let index = self.index;
        let known = index.kinds.as_ref()?;
        let Some((id, class)) = known.get(slug) else {
            let own = known
                .iter()
                .filter(|(_, (_, class))| class.and_then(&of_class).is_some());
            let own = own.map(|(slug, _)| slug.as_str());
            let words: Vec<&str> = K::ALL.iter().map(|kind| kind.word()).chain(own).collect();
            let message = say::unknown_choice(slug.as_str(), Argument::list(words.clone()));
            let diagnostic = self
                .mistake(written, message)
                .help(say::how_kinds_are_added());
            self.diagnostics
                .push(diagnostic.suggest_value(slug.as_str(), words));
            return None;
        };
        // A class that could not be read has been reported in kinds.toml.
        let kind = of_class((*class)?);
        if kind.is_none() {
            let diagnostic = self.mistake(written, say::kind_of_others(slug.as_str(), others));
            self.diagnostics.push(diagnostic);
        }
        Some((kind?, Some(*id)))
    }

    fn mistake<K>(&self, written: &Spanned<WrittenKind<K>>, message: Message) -> Diagnostic {
        Diagnostic::new(
            Code::UnknownChoice,
            Place::span(self.file, written.span()),
            message,
        )
    }
}
