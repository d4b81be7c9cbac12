//! The text of a section or of a page of the site.

use askama::Template;

use crate::address::Page;
use crate::model::{Article, Chapter, Id, Part, Section};
use crate::site::parts::Contents;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::{Localized, Markdown, Slug};

/// What stands before any heading, then parts, then chapters of articles.
#[derive(Template)]
#[template(path = "parts/full_text.html")]
pub struct FullText {
    body: Option<Html>,
    parts: Vec<PartView>,
    chapters: Vec<ChapterView>,
    /// What stands before the ids.
    prefix: String,
    /// The level of the headings of parts and chapters.
    level: u8,
    /// What is said of a part that is a heading alone, where there is something to say.
    empty_words: Option<String>,
}

/// A part under a heading of its own.
struct PartView {
    fragment: String,
    former: Vec<Slug>,
    title: Html,
    body: Option<Html>,
}

/// A chapter of a document.
struct ChapterView {
    fragment: String,
    number: String,
    title: Html,
    articles: Vec<ArticleView>,
}

/// An article of a document.
struct ArticleView {
    fragment: String,
    former: Vec<Slug>,
    number: String,
    link_words: String,
    text: Html,
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
            prefix: String::new(),
            level: 2,
            empty_words,
        }
    }

    /// The whole text of a section.
    pub fn of_section(view: &View<'_>, id: Id<Section>) -> Self {
        let section = view.directory().get(id);
        let empty = Some(view.say("part-empty"));
        Self {
            prefix: view.prefix(&Page::from(id)),
            ..Self::narrative(view, section.body.as_ref(), &section.parts, empty)
        }
        .with_chapters(view, &section.chapters)
    }

    /// The same text with its headings from another level on than the second.
    pub fn at_level(self, level: u8) -> Self {
        Self { level, ..self }
    }

    /// The same text with the chapters of a document.
    fn with_chapters(self, view: &View<'_>, chapters: &[Chapter]) -> Self {
        let numbered = chapters.iter().enumerate();
        let chapters = numbered.map(|(place, chapter)| ChapterView::new(view, place + 1, chapter));
        Self {
            chapters: chapters.collect(),
            ..self
        }
    }

    /// Links to its parts and chapters.
    pub fn headings(&self) -> Vec<Link> {
        let link = |fragment: &str, text| Link {
            href: format!("#{}{fragment}", self.prefix),
            text,
        };
        let parts = self.parts.iter();
        let parts = parts.map(|part| link(&part.fragment, part.title.clone()));
        let chapters = self.chapters.iter();
        let chapters = chapters.map(|chapter| link(&chapter.fragment, chapter.heading()));
        parts.chain(chapters).collect()
    }

    /// The list of its parts and chapters, and of the articles in these.
    pub fn contents(&self, view: &View<'_>) -> Contents {
        let mut contents = Contents::before(view);
        for part in &self.parts {
            contents = contents.entry(&part.fragment, part.title.clone(), Vec::new());
        }
        for chapter in &self.chapters {
            let articles = chapter.articles.iter().map(|article| Link {
                href: format!("#{}", article.fragment),
                text: Html::own(&article.number),
            });
            contents = contents.entry(&chapter.fragment, chapter.heading(), articles.collect());
        }
        contents
    }
}

impl ArticleView {
    fn new(view: &View<'_>, article: &Article) -> Self {
        let number = view.say_count("article", article.number as usize);
        Self {
            fragment: article.fragment.clone(),
            former: article.former_ids.clone(),
            link_words: view.say_of("article-link", "article", &number),
            number,
            text: view.blocks(&article.text),
        }
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
                .map(|article| ArticleView::new(view, article))
                .collect(),
        }
    }
    /// The number and the title.
    fn heading(&self) -> Html {
        Html::joined(&[Html::own(&self.number), self.title.clone()], " ")
    }
}
