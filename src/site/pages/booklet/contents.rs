//! The list of contents of a booklet.

use askama::Template;

use crate::site::pages::booklet::SectionChapter;
use crate::site::pages::booklet::chapter::BodyChapter;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

/// An entry of the list with those under it; a part of its own, since it holds itself.
#[derive(Template)]
#[template(path = "parts/contents_entry.html")]
pub struct Entry {
    link: Link,
    entries: Vec<Entry>,
}

impl askama::filters::HtmlSafe for Entry {}

/// Everything that has a heading in the booklet, in its order.
pub fn list(
    view: &View<'_>,
    organization: &BodyChapter,
    units: &[BodyChapter],
    sections: &[SectionChapter],
    has_phone_book: bool,
) -> Vec<Entry> {
    let mut entries = vec![Entry::of_body(organization)];
    entries.extend(units.iter().map(Entry::of_body));
    entries.extend(sections.iter().map(Entry::of_section));
    if has_phone_book {
        entries.push(Entry::of_heading(view, "phone-book"));
    }
    entries.push(Entry::of_heading(view, "sources"));
    entries
}

impl Entry {
    fn of_body(chapter: &BodyChapter) -> Self {
        let link = to(&chapter.place, chapter.title.clone());
        Self::new(link, chapter.units.iter().map(Self::of_body).collect())
    }

    fn of_section(chapter: &SectionChapter) -> Self {
        let headings = chapter.text.headings().into_iter();
        let headings = headings.map(|link| Self::new(link, Vec::new()));
        let link = to(&chapter.place, chapter.title.clone());
        Self::new(link, headings.collect())
    }

    /// A heading of the booklet itself, whose id is the name of its message.
    fn of_heading(view: &View<'_>, message: &str) -> Self {
        let text = Html::own(&view.say(message));
        Self::new(to(message, text), Vec::new())
    }

    fn new(link: Link, entries: Vec<Self>) -> Self {
        Self { link, entries }
    }
}

/// A link to a place in the page.
fn to(place: &str, text: Html) -> Link {
    Link {
        href: format!("#{place}"),
        text,
    }
}
