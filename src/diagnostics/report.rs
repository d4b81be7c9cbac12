//! All mistakes of one run, with the texts they are about.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::lines::Lines;
use super::{Code, Diagnostic, Place, Severity, Words};
use crate::messages::{Language, Message};

/// The mistakes found in one run, in a stable order, with the text of each file they are in.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The folder of the content as the operator named it, shown before each path.
    pub(super) folder: String,
    /// The text of each file that a mistake points into, and its lines.
    texts: BTreeMap<Arc<str>, (Arc<str>, Lines)>,
    diagnostics: Vec<Diagnostic>,
    silenced: Vec<Silenced>,
    /// In which it is told.
    pub(super) language: Language,
    /// Whether people are shown every mistake, however many there are of one code.
    pub(super) is_whole: bool,
}

/// A warning that its file allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silenced {
    /// The warning.
    pub diagnostic: Diagnostic,
    /// Why it is right as it stands, in the editor's words.
    pub reason: String,
}

impl Report {
    /// Orders the mistakes by file and place and drops what is said twice.
    pub fn new(
        folder: impl Into<String>,
        texts: BTreeMap<Arc<str>, Arc<str>>,
        diagnostics: Vec<Diagnostic>,
    ) -> Self {
        Self::with_silenced(folder, texts, diagnostics, Vec::new())
    }

    /// The same with the warnings that their files allow.
    pub fn with_silenced(
        folder: impl Into<String>,
        texts: BTreeMap<Arc<str>, Arc<str>>,
        mut diagnostics: Vec<Diagnostic>,
        mut silenced: Vec<Silenced>,
    ) -> Self {
        diagnostics.sort_by(|one, other| sort_key(one).cmp(&sort_key(other)));
        diagnostics.dedup();
        silenced.sort_by(|one, other| sort_key(&one.diagnostic).cmp(&sort_key(&other.diagnostic)));
        silenced.dedup();
        let all = diagnostics
            .iter()
            .chain(silenced.iter().map(|silenced| &silenced.diagnostic));
        Self {
            folder: folder.into(),
            texts: with_lines(texts, all),
            diagnostics,
            silenced,
            language: Language::default(),
            is_whole: false,
        }
    }

    /// The same report, told in this language.
    pub fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// The same report, of which people are shown everything if `is_whole`.
    pub fn whole(self, is_whole: bool) -> Self {
        Self { is_whole, ..self }
    }

    /// Every warning that its file allows, by file and place.
    pub fn silenced(&self) -> &[Silenced] {
        &self.silenced
    }

    /// The same report with other words for the folder, such as its path below that of a repository.
    pub fn named(self, folder: impl Into<String>) -> Self {
        Self {
            folder: folder.into(),
            ..self
        }
    }

    /// The same report with more mistakes. `texts` are those of all files that any mistake points into.
    pub fn with(self, texts: BTreeMap<Arc<str>, Arc<str>>, more: Vec<Diagnostic>) -> Self {
        let all = self.diagnostics.into_iter().chain(more);
        Self::with_silenced(self.folder, texts, all.collect(), self.silenced)
            .in_language(self.language)
            .whole(self.is_whole)
    }

    /// The same report with other paths for some files. It points into their texts once it is given these.
    pub fn under_paths(mut self, path_of: impl Fn(&str) -> Option<String>) -> Self {
        let silenced = self.silenced.iter_mut();
        let silenced = silenced.map(|silenced| &mut silenced.diagnostic);
        for found in self.diagnostics.iter_mut().chain(silenced) {
            for place in std::iter::once(&mut found.place).chain(&mut found.related) {
                if let Some(path) = path_of(&place.file) {
                    place.file = path.into();
                }
            }
        }
        self
    }

    /// The same report, in which what a new file has in common with another one is told at the new one.
    pub fn at_new_files(mut self, is_new: impl Fn(&str) -> bool) -> Self {
        for found in &mut self.diagnostics {
            if let Some(other) = &mut found.related
                && found.code.is_mutual()
                && is_new(&other.file)
                && !is_new(&found.place.file)
            {
                std::mem::swap(&mut found.place, other);
            }
        }
        self.diagnostics
            .sort_by(|one, other| sort_key(one).cmp(&sort_key(other)));
        self
    }

    /// Every mistake, by file and place.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// Every mistake that keeps the directory from being built, by file and place.
    pub fn errors(&self) -> impl Iterator<Item = &Diagnostic> {
        let found = self.diagnostics.iter();
        found.filter(|found| found.code.severity() == Severity::Error)
    }

    /// A mistake in the words of the report's language.
    pub fn words(&self, diagnostic: &Diagnostic) -> Words {
        diagnostic.words(self.language)
    }

    /// How many mistakes weigh this much.
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.code.severity() == severity)
            .count()
    }

    /// Whether nothing keeps the directory from being built.
    pub fn is_clean(&self) -> bool {
        self.count(Severity::Error) == 0
    }

    pub(super) fn path(&self, file: &str) -> String {
        match (self.folder.trim_end_matches('/'), file) {
            ("", file) => file.to_owned(),
            (folder, "") => folder.to_owned(),
            (folder, file) => format!("{folder}/{file}"),
        }
    }

    /// A place as its path with line and column, both from 1 and columns in characters.
    pub fn place_words(&self, place: &Place) -> String {
        let path = self.path(&place.file);
        match (self.text(&place.file), &place.span) {
            (Some((text, lines)), Some(span)) => {
                let (line, column) = lines.position(text, span.start);
                format!("{path}:{line}:{column}")
            }
            _ => path,
        }
    }

    /// The line in which a place begins.
    pub fn line_of(&self, place: &Place) -> Option<&str> {
        let (text, _) = self.text(&place.file)?;
        let start = place.span.as_ref()?.start;
        let begin = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
        text.get(begin..)?.lines().next()
    }

    /// The text of a file that a mistake points into, and its lines.
    pub(super) fn text(&self, file: &str) -> Option<(&str, &Lines)> {
        let (text, lines) = self.texts.get(file)?;
        Some((text, lines))
    }
}

/// Those of the texts that a mistake points into, each with its lines.
fn with_lines<'a>(
    mut texts: BTreeMap<Arc<str>, Arc<str>>,
    diagnostics: impl Iterator<Item = &'a Diagnostic>,
) -> BTreeMap<Arc<str>, (Arc<str>, Lines)> {
    diagnostics
        .flat_map(|found| std::iter::once(&found.place).chain(&found.related))
        .filter(|place| place.span.is_some())
        .filter_map(|place| texts.remove_entry(&place.file))
        .map(|(file, text)| {
            let lines = Lines::of(&text);
            (file, (text, lines))
        })
        .collect()
}

fn sort_key(diagnostic: &Diagnostic) -> (&str, usize, Code, &Message) {
    let start = diagnostic.place.span.as_ref().map_or(0, |span| span.start);
    (
        &diagnostic.place.file,
        start,
        diagnostic.code,
        &diagnostic.message,
    )
}
