//! What a page tells programs of itself: what it is about, where it stands, and how to search the site.

use serde_json::Value;

use crate::address::{Page, SearchQuery, TEXT};
use crate::model::Subject;
use crate::site::parts::json_ld::object::{CONTEXT, DataBlock, Object, Wording};
use crate::site::parts::json_ld::things::thing;
use crate::site::queries::linked_data::Description;
use crate::site::view::View;
use crate::site::view::links::Link;
use crate::text::PartialDate;

/// What a searcher's words are called in the address that searches for them.
const TERM: &str = "search_term_string";

/// The block of a page: of this title, at the end of these links.
pub fn block(view: &View<'_>, target: &Page, title: &str, trail: &[Link]) -> DataBlock {
    let words = Wording::Page(view.language());
    let described = Description::of(view, target);
    let reviewed = described
        .as_ref()
        .and_then(|described| described.origins().reviewed);
    let page = view.url(target.clone());
    let about = described.map(|described| thing(words, view, &described));
    let object = Object::a("WebPage")
        .at(&page)
        .with("@context", CONTEXT)
        .with("name", title)
        .with("inLanguage", view.language().tag.to_string())
        .with("isPartOf", site(view, words))
        .with_all("breadcrumb", breadcrumb(view, &page, title, trail))
        .date("dateModified", modified(view, target))
        .date("lastReviewed", reviewed)
        .with_all("mainEntity", about);
    DataBlock::new(&Value::from(object))
}

/// When the words of a page of the site itself were last looked over. Of the others nobody knows it: each shows what many
/// files say.
fn modified(view: &View<'_>, target: &Page) -> Option<PartialDate> {
    match target {
        Page::Subject(Subject::SitePage(id)) => view.directory().get(*id).updated,
        _ => None,
    }
}

/// The site, and how to search it.
fn site(view: &View<'_>, words: Wording<'_>) -> Object {
    let search = view.today_href(Page::Search(SearchQuery::default()));
    let template = format!("{}?{TEXT}={{{TERM}}}", view.absolute(&search));
    let entry = Object::a("EntryPoint").with("urlTemplate", template);
    let action = Object::a("SearchAction")
        .with("target", entry)
        .with("query-input", format!("required name={TERM}"));
    Object::a("WebSite")
        .at(&view.permalink(Page::Home))
        .with("name", words.of(&view.directory().site().name))
        .with("url", view.absolute(&view.today_href(Page::Home)))
        .with("potentialAction", action)
}

/// The way to the page; `None` on the first page, to which there is none.
fn breadcrumb(view: &View<'_>, page: &str, title: &str, trail: &[Link]) -> Option<Object> {
    let above = trail.iter().map(|link| {
        let item = match link.href.starts_with('#') {
            true => format!("{page}{}", link.href),
            false => view.absolute(&link.href),
        };
        (link.text.plain(), item)
    });
    let steps = above.chain([(title, page.to_owned())]).zip(1..);
    let steps = steps.map(|((name, item), position)| {
        Object::a("ListItem")
            .with("position", position)
            .with("name", name)
            .with("item", item)
    });
    let list = Object::a("BreadcrumbList");
    (!trail.is_empty()).then(|| list.with_all("itemListElement", steps))
}
