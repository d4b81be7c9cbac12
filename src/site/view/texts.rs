//! Texts in the reader's language, or in the nearest there is.

use std::rc::Rc;

use fluent_bundle::FluentValue;

use crate::model::BodyText;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::seen::{Note, Owner, Seen};
use crate::text::{
    Choice, LanguageTag, Localized, LocalizedText, Markdown, Translation, TranslationStatus,
};

impl<'a> View<'a> {
    /// A text; one in another language says so beside it.
    pub fn text(&self, text: &LocalizedText) -> Html {
        let (language, translation) = self.choose_text(text, Owner::Institution(self.owner));
        let shown = self
            .shown(&translation.value)
            .with_status(translation.status);
        match self.foreign(language) {
            None => shown,
            Some(language) => shown.in_language(language, Some(&self.language_note(language))),
        }
    }

    /// A name or a heading; one in another language is marked, and the page says so.
    pub fn name(&self, name: &LocalizedText) -> Html {
        self.name_by(name, Owner::Institution(self.owner))
    }

    /// The same of what the directory itself calls something.
    pub fn own_name(&self, name: &LocalizedText) -> Html {
        self.name_by(name, Owner::Site)
    }

    fn name_by(&self, name: &LocalizedText, owner: Owner) -> Html {
        let (language, translation) = self.choose_text(name, owner);
        let shown = self
            .shown(&translation.value)
            .with_status(translation.status);
        match self.foreign(language) {
            None => shown,
            Some(language) => shown.in_language(language, None),
        }
    }

    /// A text of a body, be it short or long.
    pub fn body_text(&self, text: BodyText<'_>) -> Html {
        match text {
            BodyText::Plain(text) => self.text(text),
            BodyText::Markdown(text) => self.blocks(text),
        }
    }

    /// A person's name; where it exists in another script alone, it stays as it is.
    pub fn person_name(&self, name: &LocalizedText) -> Html {
        let (language, _) = name.best(self.language.preferences());
        if *language != self.language.tag {
            self.seen.borrow_mut().romanized_names = true;
        }
        self.as_it_is(name, |_| None)
    }

    /// A name that a body has besides, which is meant to be in the language that it is in.
    pub fn other_name(&self, name: &LocalizedText) -> Html {
        self.as_it_is(name, |status| self.status_note(status))
    }

    /// A name that stays in the language that it is in.
    fn as_it_is(
        &self,
        name: &LocalizedText,
        note: impl FnOnce(TranslationStatus) -> Option<String>,
    ) -> Html {
        let (language, translation) = name.best(self.language.preferences());
        let shown = self
            .shown(&translation.value)
            .with_status(translation.status);
        match *language == self.language.tag {
            true => shown,
            false => shown.in_language(language, note(translation.status).as_deref()),
        }
    }

    /// A name as `shown` shows it to the reader, where it is in a language of the site, and in each that the site lacks.
    pub fn in_each_language(
        &self,
        name: &LocalizedText,
        shown: impl Fn(&Self, &LocalizedText) -> Html,
    ) -> Vec<Html> {
        let site = self.directory.site();
        let is_own = |tag| site.language(tag).is_some();
        let own = name.iter().any(|(tag, _)| is_own(tag));
        let others = name.iter().filter(|(tag, _)| !is_own(tag));
        let others = others.map(|(tag, text)| {
            let note = self.status_note(text.status);
            let shown = self.shown(&text.value).with_status(text.status);
            shown.in_language(tag, note.as_deref())
        });
        let own = own.then(|| shown(self, name));
        own.into_iter().chain(others).collect()
    }

    /// A name that is spelled alike in several languages, with words that say in which.
    pub fn name_in_languages(&self, name: &Translation<String>, tags: &[&LanguageTag]) -> Html {
        let shown = self.shown(&name.value).with_status(name.status);
        let foreign = tags.iter().filter(|tag| ***tag != self.language.tag);
        let languages: Vec<String> = foreign.map(|tag| self.name_of(tag)).collect();
        match tags.first().filter(|_| !languages.is_empty()) {
            None => shown,
            Some(tag) => {
                let languages = languages.join(&self.say("list-separator"));
                let note = self.say_of("fallback-note", "language", &languages);
                let status = self.status_note(name.status);
                let note: Vec<String> = [Some(note), status].into_iter().flatten().collect();
                shown.in_language(tag, Some(&note.join(" ")))
            }
        }
    }

    /// A text as it is, with what was looked for marked.
    fn shown(&self, text: &str) -> Html {
        Html::marked(text, &self.marks(text))
    }

    /// The words that say that a text is in another language.
    pub(in crate::site) fn language_note(&self, language: &LanguageTag) -> String {
        self.say_of("fallback-note", "language", &self.name_of(language))
    }

    /// A longer text, as blocks; one in another language is marked, and the page says so.
    pub fn blocks(&self, text: &Localized<Markdown>) -> Html {
        let (language, translation) = text.best(self.language.preferences());
        let words = translation.value.plain();
        self.note(
            language,
            translation.status,
            Owner::Institution(self.owner),
            Some(words.trim()).filter(|words| !words.contains('\n')),
        );
        let html = translation.value.html_with(|path| self.href_of_path(path));
        Html::blocks(&html, self.foreign(language))
    }

    /// A name in the site's other languages, as far as it has them.
    pub fn other_languages(&self, name: &LocalizedText) -> Vec<Html> {
        let (shown, _) = name.best(self.language.preferences());
        let languages = &self.directory.site().languages;
        languages
            .iter()
            .filter(|other| other.tag != self.language.tag && other.tag != *shown)
            .filter_map(|other| Some((&other.tag, name.get(&other.tag)?)))
            .map(|(tag, translation)| {
                let note = self.status_note(translation.status);
                Html::foreign(&translation.value, tag, note.as_deref())
            })
            .collect()
    }

    /// The words that say of one text that the institution did not publish it.
    pub(in crate::site) fn status_note(&self, status: TranslationStatus) -> Option<String> {
        match status {
            TranslationStatus::Official => None,
            status => Some(self.say(&format!("status-{}", status.word()))),
        }
    }

    /// Picks the nearest translation and notes what there is to say of it.
    fn choose_text<'t>(
        &self,
        text: &'t LocalizedText,
        owner: Owner,
    ) -> (&'t LanguageTag, &'t Translation<String>)
    where
        'a: 't,
    {
        let (language, translation) = text.best(self.language.preferences());
        self.note(
            language,
            translation.status,
            owner,
            Some(&translation.value),
        );
        (language, translation)
    }

    /// Notes a text of which these words are shown.
    pub(in crate::site) fn note_shown(
        &self,
        language: &LanguageTag,
        status: TranslationStatus,
        words: &str,
    ) {
        self.note(
            language,
            status,
            Owner::Institution(self.owner),
            Some(words),
        );
    }

    /// One of several texts, all of which are made to choose it: the page speaks of what stands in that one alone.
    pub(in crate::site) fn chosen(
        &self,
        choose: impl FnOnce(&Self) -> Option<Html>,
    ) -> Option<Html> {
        let trial = Self {
            seen: Rc::new(Seen::keeping().into()),
            ..self.at(self.day)
        };
        let chosen = choose(&trial)?;
        let kept = trial.seen.take().kept.unwrap_or_default();
        let shown = kept.into_iter();
        for (note, words) in shown.filter(|(_, words)| chosen.plain().contains(words)) {
            self.seen.borrow_mut().note(note, Some(&words));
        }
        Some(chosen)
    }

    fn note(
        &self,
        language: &LanguageTag,
        status: TranslationStatus,
        owner: Owner,
        words: Option<&str>,
    ) {
        let note = Note {
            status,
            owner,
            foreign: self.foreign(language).cloned(),
        };
        self.seen.borrow_mut().note(note, words);
    }

    /// The language of a text, where that is not the reader's.
    pub(in crate::site) fn foreign<'t>(
        &self,
        language: &'t LanguageTag,
    ) -> Option<&'t LanguageTag> {
        (*language != self.language.tag).then_some(language)
    }

    /// What a language is called in the reader's; where no one has said, what its speakers call it.
    pub(in crate::site) fn name_of(&self, tag: &LanguageTag) -> String {
        let tag_words = tag.to_string();
        let language = self.directory.site().language(tag);
        let name = language.map_or(tag_words.as_str(), |language| &language.name);
        let variables = [
            ("tag", FluentValue::from(tag_words.as_str())),
            ("name", FluentValue::from(name)),
        ];
        self.strings.say_with("language-name", &variables)
    }
}
