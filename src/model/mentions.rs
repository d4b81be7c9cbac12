//! Which long texts lead to which pages.

use std::collections::HashMap;

use super::{Body, BodyText, Directory, Subject};
use crate::text::{Localized, Markdown};

/// A place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The page with the text.
    pub page: Subject,
    /// Where in the page it stands, where it is not the page's own text.
    pub fragment: Option<String>,
}

/// The places that lead to each page, made once of all texts.
#[derive(Debug, Default)]
pub struct Mentions {
    places: HashMap<Subject, Vec<Mention>>,
}

impl Mentions {
    /// Notes that a place leads to a page. A page that speaks of another one several times is noted once, and one that
    /// speaks of itself is not.
    pub fn add(&mut self, of: Subject, mention: Mention) {
        if mention.page == of {
            return;
        }
        let places = self.places.entry(of).or_default();
        if places.iter().all(|known| known.page != mention.page) {
            places.push(mention);
        }
    }

    /// The places that lead to a page, in the order of the directory.
    pub fn of(&self, subject: Subject) -> &[Mention] {
        self.places.get(&subject).map_or(&[], Vec::as_slice)
    }
}

impl Directory {
    /// Calls for every long text of the directory, with its place.
    pub fn each_long_text(&self, mut call: impl FnMut(Mention, &Localized<Markdown>)) {
        let bodies = self.organizations().map(Body::Organization);
        for body in bodies.chain(self.units().map(Body::Unit)) {
            for (field, text) in self.profile(body).texts.iter() {
                if let BodyText::Markdown(text) = text {
                    call(Mention::at(Subject::Body(body), Some(field.key)), text);
                }
            }
        }
        for id in self.people() {
            let biography = self.get(id).biography.iter();
            biography
                .for_each(|text| call(Mention::at(Subject::Person(id), Some("biography")), text));
        }
        for id in self.sections() {
            let (page, section) = (Subject::Section(id), self.get(id));
            let body = section.body.iter();
            body.for_each(|text| call(Mention::at(page, None), text));
            for part in &section.parts {
                let body = part.body.iter();
                body.for_each(|text| call(Mention::at(page, Some(part.id.as_str())), text));
            }
            let articles = section
                .chapters
                .iter()
                .flat_map(|chapter| &chapter.articles);
            for article in articles {
                call(Mention::at(page, Some(&article.fragment)), &article.text);
            }
        }
        for id in self.pages() {
            let (page, own) = (Subject::SitePage(id), self.get(id));
            let body = own.body.iter();
            body.for_each(|text| call(Mention::at(page, None), text));
            for part in &own.parts {
                let body = part.body.iter();
                body.for_each(|text| call(Mention::at(page, Some(part.id.as_str())), text));
            }
        }
    }
}

impl Mention {
    fn at(page: Subject, fragment: Option<&str>) -> Self {
        Self {
            page,
            fragment: fragment.map(str::to_owned),
        }
    }
}
