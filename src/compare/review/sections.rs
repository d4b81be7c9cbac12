//! Narrative pages, documents and pages of the site.

use super::items::Item;
use super::said::{Said, keys, of_markdown, of_text};
use super::teller::Teller;
use crate::compare::alike::{Passage, pair};
use crate::model::{Article, Id, Part, Section, SitePage};
use crate::text::Choice;

impl Teller<'_> {
    /// Tells of a section that is new or gone.
    pub fn section_came(&mut self, kind: &str, section: &Section, is_new: bool) {
        let name = self.speech.text(&section.title).to_owned();
        let articles = section
            .chapters
            .iter()
            .map(|chapter| chapter.articles.len());
        let count = articles.sum::<usize>().to_string();
        let variables = [
            ("name", name.as_str()),
            ("kind", section.kind.word()),
            ("articles", &count),
        ];
        let shown = Some(name.clone());
        let (before, after) = if is_new { (None, shown) } else { (shown, None) };
        self.tell(kind, &variables, before, after);
    }

    /// Tells what is changed in a section.
    pub fn section(&mut self, old: Id<Section>, new: Id<Section>) {
        let (was, is) = (self.matching.before.get(old), self.matching.after.get(new));
        self.slug(was.slug.as_str(), is.slug.as_str());
        self.head(
            &was.title,
            &is.title,
            was.body.as_ref().map(of_markdown),
            is.body.as_ref().map(of_markdown),
        );
        let [old_kind, new_kind] = [was.kind, is.kind]
            .map(|kind| Some(self.speech.say("section-kind", &[("kind", kind.word())])));
        let field = self.field("body-kind");
        self.value(&field, old_kind, new_kind);
        self.parts(&was.parts, &is.parts);
        let chapters = |section: &Section| -> Vec<Item> {
            let chapters = section.chapters.iter();
            chapters
                .map(|chapter| {
                    let shown = self.speech.quoted_text(&chapter.title);
                    Item {
                        label: shown.clone(),
                        keys: keys(&chapter.title),
                        shown,
                        texts: vec![("title", Some(of_text(&chapter.title)))],
                        values: Vec::new(),
                    }
                })
                .collect()
        };
        let (before, after) = (chapters(was), chapters(is));
        self.items("chapter", before, after);
        self.articles(was, is);
        self.sources(&was.sources, &is.sources);
    }

    /// Tells what is changed in a page of the site.
    pub fn page(&mut self, old: Id<SitePage>, new: Id<SitePage>) {
        let (was, is) = (self.matching.before.get(old), self.matching.after.get(new));
        self.slug(was.slug.as_str(), is.slug.as_str());
        self.head(
            &was.title,
            &is.title,
            was.body.as_ref().map(of_markdown),
            is.body.as_ref().map(of_markdown),
        );
        self.parts(&was.parts, &is.parts);
        let field = self.field("updated");
        let updated = |page: &SitePage| page.updated.map(|date| date.to_string());
        self.value(&field, updated(was), updated(is));
    }

    fn head(
        &mut self,
        title: &crate::text::LocalizedText,
        new_title: &crate::text::LocalizedText,
        body: Option<Vec<Said>>,
        new_body: Option<Vec<Said>>,
    ) {
        let field = self.field("title");
        self.text(&field, Some(of_text(title)), Some(of_text(new_title)));
        if body != new_body {
            let field = self.field("text");
            self.text(&field, body, new_body);
        }
    }

    fn parts(&mut self, before: &[Part], after: &[Part]) {
        let items = |parts: &[Part]| -> Vec<Item> {
            let parts = parts.iter();
            parts
                .map(|part| Item {
                    shown: self.speech.quoted_text(&part.title),
                    label: self.speech.quoted_text(&part.title),
                    keys: vec![part.id.to_string()],
                    texts: vec![
                        ("title", Some(of_text(&part.title))),
                        ("text", part.body.as_ref().map(of_markdown)),
                    ],
                    values: Vec::new(),
                })
                .collect()
        };
        let (old, new) = (items(before), items(after));
        self.items("part", old, new);
        let names = |parts: &[Part], others: &[Part]| -> Vec<String> {
            let named = parts
                .iter()
                .filter_map(|part| after.iter().find(|now| now.id == part.id));
            let named = named.filter(|part| others.iter().any(|other| other.id == part.id));
            named
                .map(|part| self.speech.text(&part.title).to_owned())
                .collect()
        };
        let (old, new) = (names(before, after), names(after, before));
        self.order("parts", &old, &new);
    }

    fn articles(&mut self, was: &Section, is: &Section) {
        let before: Vec<&Article> = was
            .chapters
            .iter()
            .flat_map(|chapter| &chapter.articles)
            .collect();
        let after: Vec<&Article> = is
            .chapters
            .iter()
            .flat_map(|chapter| &chapter.articles)
            .collect();
        // Articles are known by their numbers; only one whose number is gone may be another one renumbered.
        let keep = |all: &[&Article], others: &[&Article]| -> Vec<usize> {
            let is_alone = |article: &&Article| {
                others
                    .iter()
                    .all(|other| other.fragment != article.fragment)
            };
            let alone = all
                .iter()
                .enumerate()
                .filter(|(_, article)| is_alone(article));
            alone.map(|(place, _)| place).collect()
        };
        let (gone, fresh) = (keep(&before, &after), keep(&after, &before));
        let passages = |all: &[&Article], places: &[usize]| -> Vec<Passage> {
            let articles = places.iter().map(|place| all[*place]);
            articles
                .map(|article| Passage::of_markdown(&article.fragment, "article", &article.text))
                .collect()
        };
        let pairs = pair(&passages(&before, &gone), &passages(&after, &fresh));
        for (place, now) in gone.iter().zip(&pairs) {
            let article = before[*place];
            let number = article.number.to_string();
            match now {
                Some(now) => {
                    let to = after[fresh[*now]].number.to_string();
                    let variables = [("before", number.as_str()), ("after", &to)];
                    let values = (Some(number.clone()), Some(to.clone()));
                    self.tell("article-renumbered", &variables, values.0, values.1);
                }
                None => {
                    let field = self.numbered("article", &number);
                    self.text(&field, Some(of_markdown(&article.text)), None);
                }
            }
        }
        for (place, article) in after.iter().enumerate() {
            let field = self.numbered("article", &article.number.to_string());
            let same = before.iter().find(|old| old.fragment == article.fragment);
            let renumbered = || {
                let fresh = fresh.iter().position(|fresh| *fresh == place)?;
                let old = pairs.iter().position(|now| *now == Some(fresh))?;
                Some(&before[gone[old]])
            };
            let old = same.or_else(renumbered);
            let old = old.map(|old| of_markdown(&old.text));
            self.text(&field, old, Some(of_markdown(&article.text)));
        }
    }
}
