//! What a person is and belongs to, in the reader's words.

use crate::model::{AffiliatedWith, Affiliation, Party, Person};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::{Choice, LocalizedText};

impl<'a> View<'a> {
    /// The gender, in the words of the source where it has some.
    pub fn gender(&self, person: &Person) -> Option<Html> {
        let gender = person.gender?;
        Some(match &person.gender_text {
            Some(text) => self.text(text),
            None => Html::own(&self.say(&format!("gender-{}", gender.word()))),
        })
    }

    /// A body that somebody belongs to, with as what and when.
    pub fn affiliation(&self, affiliation: &Affiliation) -> Html {
        let body = self.affiliated_with(affiliation);
        let named = match &affiliation.role {
            Some(role) => {
                let role = self.text(role);
                self.phrase("affiliation-role", &[("role", &role), ("body", &body)])
            }
            None => body,
        };
        let start = affiliation.period.start.map(|date| self.date(date));
        let end = affiliation.period.end;
        match (start, end) {
            (None, None) => named,
            (None, Some(end)) => self.until(&named, end),
            (Some(start), None) => {
                self.phrase("affiliation-since", &[("named", &named), ("start", &start)])
            }
            (Some(start), Some(end)) => self.phrase(
                "affiliation-from-to",
                &[
                    ("named", &named),
                    ("start", &start),
                    ("end", &self.end(end)),
                ],
            ),
        }
    }

    /// What the body is called, or was when somebody belonged to it.
    pub fn affiliated_name(&self, affiliation: &'a Affiliation) -> &'a LocalizedText {
        let directory = self.directory();
        match &affiliation.with {
            AffiliatedWith::Party(Party::Body(body)) => {
                let then = self.at_end_of(affiliation.period);
                &then.names(directory.profile(*body)).name
            }
            AffiliatedWith::Party(Party::External(id)) => &directory.get(*id).name,
            AffiliatedWith::Text(text) => text,
        }
    }

    /// The same as pages show it: a link where there is a page.
    fn affiliated_with(&self, affiliation: &Affiliation) -> Html {
        match &affiliation.with {
            AffiliatedWith::Party(party) => {
                let then = self.at_end_of(affiliation.period);
                match party {
                    Party::Body(body) => then.body_in_full(*body),
                    Party::External(_) => then.party(*party),
                }
            }
            AffiliatedWith::Text(text) => self.text(text),
        }
    }
}
