//! The text of a narrative page or a document.

use askama::Template;

use crate::model::{Chapter, Id, Section};
use crate::site::address::Target;
use crate::site::shown::Shown;
use crate::site::view::View;

/// A text with its parts or its chapters of articles.
#[derive(Template)]
#[template(path = "parts/section_text.html")]
pub struct SectionText {
    body: Option<Shown>,
    parts: Vec<PartView>,
    chapters: Vec<ChapterView>,
    /// What stands before the ids.
    prefix: String,
    /// The level of the headings of parts and chapters.
    level: u8,
    part_empty: String,
    article_link: String,
}

/// A part of a narrative page.
struct PartView {
    fragment: String,
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
    number: String,
    text: Shown,
}

/// A heading of a text, for a list of contents.
pub struct TextHeading {
    /// Its fragment.
    pub href: String,
    /// What it says.
    pub text: Shown,
    /// The articles under it.
    pub articles: Vec<TextHeading>,
}

impl SectionText {
    /// The text of a section, with headings from this level on.
    pub fn new(view: &View<'_>, id: Id<Section>, level: u8) -> Self {
        let section = view.directory().get(id);
        let parts = section.parts.iter().map(|part| PartView {
            fragment: part.id.to_string(),
            title: view.name(&part.title),
            body: part.body.as_ref().map(|body| view.blocks(body)),
        });
        let chapters = section.chapters.iter().enumerate();
        Self {
            body: section.body.as_ref().map(|body| view.blocks(body)),
            parts: parts.collect(),
            chapters: chapters
                .map(|(place, chapter)| ChapterView::new(view, place + 1, chapter))
                .collect(),
            prefix: view.prefix(&Target::section(view.directory(), id)),
            level,
            part_empty: view.say("part-empty"),
            article_link: view.say("article-link"),
        }
    }

    /// The headings, for a list of contents.
    pub fn headings(&self) -> Vec<TextHeading> {
        let heading = |fragment: &str, text: Shown, articles| TextHeading {
            href: format!("#{}{fragment}", self.prefix),
            text,
            articles,
        };
        let parts = self.parts.iter();
        let parts = parts.map(|part| heading(&part.fragment, part.title.clone(), Vec::new()));
        let chapters = self.chapters.iter().map(|chapter| {
            let articles = chapter.articles.iter();
            let articles = articles
                .map(|article| heading(&article.fragment, Shown::own(&article.number), Vec::new()));
            heading(&chapter.fragment, chapter.heading(), articles.collect())
        });
        parts.chain(chapters).collect()
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
                    number: view.say_count("article", article.number as usize),
                    text: view.blocks(&article.text),
                })
                .collect(),
        }
    }

    /// The number and the title.
    fn heading(&self) -> Shown {
        Shown::joined(&[Shown::own(&self.number), self.title.clone()], " ")
    }
}
