//! What a page says of the texts on it: which of them the institutions did not publish, and what is in another language.

use crate::site::view::View;
use crate::site::view::seen::{Seen, Texts};
use crate::text::{Choice, TranslationStatus};

impl View<'_> {
    /// What the page has to say of its texts, once all of them have been shown.
    pub fn notices(&self) -> Vec<String> {
        let seen = self.seen.borrow();
        let unofficial = !seen.unofficial.is_empty();
        let unofficial = unofficial.then(|| self.unofficial_notice(&seen));
        let machine = seen.machine.then(|| self.say("notice-machine"));
        let statuses = unofficial.into_iter().chain(machine);
        statuses.chain(self.other_notices(&seen)).collect()
    }

    /// The same of a card, whose page is that of somebody else.
    pub fn notices_of_card(&self) -> Vec<String> {
        let status = self.status_of_card(self.least_official());
        let seen = self.seen.borrow();
        let others = self.other_notices(&seen);
        status.into_iter().chain(others).collect()
    }

    /// What a card says of texts of this status.
    pub fn status_of_card(&self, status: TranslationStatus) -> Option<String> {
        let is_told = status != TranslationStatus::Official;
        is_told.then(|| self.say(&format!("card-{}", status.word())))
    }

    fn other_notices(&self, seen: &Seen) -> Vec<String> {
        let mut notices = Vec::new();
        if seen.romanized_names {
            notices.push(self.say("notice-romanized-names"));
        }
        for (language, is_official) in &seen.fallbacks {
            let message = match is_official {
                true => "notice-fallback",
                false => "notice-fallback-unofficial",
            };
            notices.push(self.say_of(message, "language", &self.name_of(language)));
        }
        notices
    }

    /// Of the texts in the reader's language that were shown, the status of the one that says the least for itself.
    pub fn least_official(&self) -> TranslationStatus {
        let seen = self.seen.borrow();
        match (seen.machine, seen.unofficial.is_empty()) {
            (true, _) => TranslationStatus::Machine,
            (false, false) => TranslationStatus::Unofficial,
            (false, true) => TranslationStatus::Official,
        }
    }

    /// Which texts no institution published. Where a page has both, it names the one side or the other, whichever is the
    /// shorter to tell, so that nobody has to guess of any text.
    fn unofficial_notice(&self, seen: &Seen) -> String {
        let (official, unofficial) = (&seen.official, &seen.unofficial);
        let named = |message, texts: &Texts| {
            let texts: Vec<String> = texts.named.iter().map(|text| self.quoted(text)).collect();
            self.say_of(message, "texts", &self.listed(&texts))
        };
        // Texts by a machine are on neither side.
        let except = official.length().filter(|_| !seen.machine);
        match (except, unofficial.length()) {
            (Some(0), _) => self.say("notice-unofficial-all"),
            (Some(except), Some(these)) if these < except => {
                named("notice-unofficial-these", unofficial)
            }
            (Some(_), _) => named("notice-unofficial-except", official),
            (None, Some(_)) => named("notice-unofficial-these", unofficial),
            (None, None) => self
                .unofficial_of(seen)
                .unwrap_or_else(|| self.say("notice-unofficial")),
        }
    }

    /// The same of a page of many institutions, by institution, where each has texts of one status only.
    fn unofficial_of(&self, seen: &Seen) -> Option<String> {
        let aside = self.aside();
        let unofficial = seen.owners.unofficial()?.iter();
        let names = unofficial.map(|id| aside.organization_in_brief(*id).text);
        let names: Vec<String> = names.map(|name| self.quoted(name.plain())).collect();
        Some(self.say_of(
            "notice-unofficial-of",
            "organizations",
            &self.listed(&names),
        ))
    }

    /// Texts in quotation marks one after another.
    fn listed(&self, texts: &[String]) -> String {
        let separator = self.say("quoted-separator");
        match texts {
            [before @ .., last] if !before.is_empty() => {
                let pieces = [
                    ("texts", before.join(&separator).into()),
                    ("last", last.as_str().into()),
                ];
                self.strings().say_with("quoted-last", &pieces)
            }
            texts => texts.join(&separator),
        }
    }

    fn quoted(&self, text: &str) -> String {
        self.say_of("quoted", "text", text)
    }
}
