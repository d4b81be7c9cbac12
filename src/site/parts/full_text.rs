//! The text of a section or of a page of the site.

use askama::Template;

use super::Contents;
use crate::model::{Chapter, Part};
use crate::site::links::Link;
use crate::site::shown::Shown;
use crate::site::view::View;
use crate::text::{Localized, Markdown, Slug};

/// What stands before any heading, then parts, then chapters of articles.
#[derive(Template)]
#[template(path = "parts/full_text.html")]
pub struct FullText {
    body: Option<Shown>,
    parts: Vec<PartView>,
    chapters: Vec<ChapterView>,
    /// What is said of a part that is a heading alone, where there is something to say.
    empty_words: Option<String>,
    link_words: String,
}

/// A part under a heading of its own.
struct PartView {
    fragment: String,
    former: Vec<Slug>,
    title: Shown,
    body: Option<Shown>,
}

/// A chapter of a document.
struct ChapterView {
    fragment: String,
    number: String,
    title: Shown,
    articles: Vec<ArticleView>,
}

/// An article of a document.
struct ArticleView {
    fragment: String,
    former: Vec<Slug>,
    number: String,
    text: Shown,
}

impl FullText {
    /// The text of a narrative page.
    pub fn narrative(
        view: &View<'_>,
        body: Option<&Localized<Markdown>>,
        parts: &[Part],
        empty_words: Option<String>,
    ) -> Self {
        Self {
            body: body.map(|body| view.blocks(body)),
            parts: parts.iter().map(|part| PartView::new(view, part)).collect(),
            chapters: Vec::new(),
            empty_words,
            link_words: view.say("article-link"),
        }
    }

    /// The same text with the chapters of a document.
    pub fn with_chapters(self, view: &View<'_>, chapters: &[Chapter]) -> Self {
        let numbered = chapters.iter().enumerate();
        let chapters = numbered.map(|(place, chapter)| ChapterView::new(view, place + 1, chapter));
        Self {
            chapters: chapters.collect(),
            ..self
        }
    }

    /// The list of its parts and chapters.
    pub fn contents(&self, view: &View<'_>) -> Contents {
        let mut contents = Contents::before(view);
        for part in &self.parts {
            contents = contents.entry(&part.fragment, part.title.clone(), Vec::new());
        }
        for chapter in &self.chapters {
            let articles = chapter.articles.iter().map(|article| Link {
                href: format!("#{}", article.fragment),
                text: Shown::own(&article.number),
            });
            let title = Shown::joined(&[Shown::own(&chapter.number), chapter.title.clone()], " ");
            contents = contents.entry(&chapter.fragment, title, articles.collect());
        }
        contents
    }
}

impl PartView {
    fn new(view: &View<'_>, part: &Part) -> Self {
        Self {
            fragment: part.id.to_string(),
            former: part.former_ids.clone(),
            title: view.name(&part.title),
            body: part.body.as_ref().map(|body| view.blocks(body)),
        }
    }
}

impl ChapterView {
    fn new(view: &View<'_>, number: usize, chapter: &Chapter) -> Self {
        Self {
            fragment: format!("chapter-{number}"),
            number: view.say_count("chapter", number),
            title: view.name(&chapter.title),
            articles: chapter
                .articles
                .iter()
                .map(|article| ArticleView {
                    fragment: article.fragment.clone(),
                    former: article.former_ids.clone(),
                    number: view.say_count("article", article.number as usize),
                    text: view.blocks(&article.text),
                })
                .collect(),
        }
    }
}
