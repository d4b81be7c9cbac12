//! What is known of functions, and of sections with their parts and articles.

use super::{Entry, Role};
use crate::model::{Body, Id, Section};
use crate::search::labels::Labels;
use crate::search::thing::{article, part};

impl Entry<'_> {
    pub(super) fn function(&mut self, body: Body, place: usize) {
        self.localized(
            Role::Statement,
            &self.directory.profile(body).functions[place].text,
        );
        self.body(body, Role::Context);
    }

    pub(super) fn section(&mut self, id: Id<Section>) {
        let section = self.directory.get(id);
        self.localized(Role::Name, &section.title);
        self.whole_names(&section.title, Body::Organization(section.organization));
        self.markdown(Role::Text, section.body.as_ref());
        self.body(Body::Organization(section.organization), Role::Context);
    }

    pub(super) fn part(&mut self, id: Id<Section>, place: usize) {
        let part = part(self.directory, id, place);
        self.localized(Role::Name, &part.title);
        self.markdown(Role::Text, part.body.as_ref());
        self.section_around(id);
    }

    pub(super) fn article(
        &mut self,
        id: Id<Section>,
        chapter: usize,
        place: usize,
        labels: &Labels,
    ) {
        let (chapter, article) = article(self.directory, id, chapter, place);
        for label in labels.article(article.number) {
            self.push(Role::Name, label);
        }
        self.markdown(Role::Statement, Some(&article.text));
        self.localized(Role::Context, &chapter.title);
        self.section_around(id);
    }

    fn section_around(&mut self, id: Id<Section>) {
        let section = self.directory.get(id);
        self.localized(Role::Context, &section.title);
        self.body(Body::Organization(section.organization), Role::Context);
    }
}
