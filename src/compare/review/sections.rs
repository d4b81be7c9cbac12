//! Narrative pages, documents and pages of the site.

use super::differ::Differ;
use super::differ::ListItem;
use super::messages::{keys, of_markdown, of_text};
use crate::compare::alike::{Passage, pair};
use crate::model::{Article, Id, Part, Section, SitePage};
use crate::text::{Choice, Localized, LocalizedText, Markdown};

impl Differ<'_> {
    /// Reports of a section that is new or gone.
    pub fn section_came(&mut self, kind: &str, section: &Section, is_new: bool) {
        let name = self.messages.text(&section.title).to_owned();
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
        self.report(kind, &variables, before, after);
    }

    /// Reports what changed in a section.
    pub fn section(&mut self, old: Id<Section>, new: Id<Section>) {
        let (was, is) = (self.matching.before.get(old), self.matching.after.get(new));
        self.slug(was.slug.as_str(), is.slug.as_str());
        let bodies = [was, is].map(|text| text.body.as_ref());
        self.head([&was.title, &is.title], bodies);
        let [old_kind, new_kind] = [was.kind, is.kind].map(|kind| {
            Some(
                self.messages
                    .format("section-kind", &[("kind", kind.word())]),
            )
        });
        let field = self.field("body-kind");
        self.diff_value(&field, old_kind, new_kind);
        self.parts(&was.parts, &is.parts);
        let chapters = |section: &Section| -> Vec<ListItem> {
            let chapters = section.chapters.iter();
            chapters
                .map(|chapter| {
                    let shown = self.messages.quoted_text(&chapter.title);
                    ListItem {
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
        self.diff_list("chapter", before, after);
        self.articles(was, is);
        self.sources(&was.sources, &is.sources);
    }

    /// Reports what changed in a page of the site.
    pub fn page(&mut self, old: Id<SitePage>, new: Id<SitePage>) {
        let (was, is) = (self.matching.before.get(old), self.matching.after.get(new));
        self.slug(was.slug.as_str(), is.slug.as_str());
        let bodies = [was, is].map(|text| text.body.as_ref());
        self.head([&was.title, &is.title], bodies);
        self.parts(&was.parts, &is.parts);
        let field = self.field("updated");
        let updated = |page: &SitePage| page.updated.map(|date| date.to_string());
        self.diff_value(&field, updated(was), updated(is));
    }

    fn head(&mut self, titles: [&LocalizedText; 2], bodies: [Option<&Localized<Markdown>>; 2]) {
        let field = self.field("title");
        let [title, new_title] = titles.map(|title| Some(of_text(title)));
        self.diff_text(&field, title, new_title);
        let [body, new_body] = bodies.map(|body| body.map(of_markdown));
        if body != new_body {
            let field = self.field("text");
            self.diff_text(&field, body, new_body);
        }
    }

    fn parts(&mut self, before: &[Part], after: &[Part]) {
        let items = |parts: &[Part]| -> Vec<ListItem> {
            let parts = parts.iter();
            parts
                .map(|part| ListItem {
                    shown: self.messages.quoted_text(&part.title),
                    label: self.messages.quoted_text(&part.title),
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
        self.diff_list("part", old, new);
        let names = |parts: &[Part], others: &[Part]| -> Vec<String> {
            let named = parts
                .iter()
                .filter_map(|part| after.iter().find(|now| now.id == part.id));
            let named = named.filter(|part| others.iter().any(|other| other.id == part.id));
            named
                .map(|part| self.messages.text(&part.title).to_owned())
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
                    self.report("article-renumbered", &variables, values.0, values.1);
                }
                None => {
                    let field = self.numbered("article", &number);
                    self.diff_text(&field, Some(of_markdown(&article.text)), None);
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
            self.diff_text(&field, old, Some(of_markdown(&article.text)));
        }
    }
}
