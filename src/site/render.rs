//! A request becomes a resource: what is at its path, the way there, or why there is nothing.
//!
//! A permalink names the thing and not a page, so it answers 303 (W3C httpRange-14): what follows is about it and
//! not it. 302 would say that the thing itself is elsewhere for a time. To browsers both are the same.

use jiff::civil::Date;

use super::parts::{FoundPart, discovery, poster};
use super::queries::alternates::alternates;
use super::queries::problem::Problem;
use super::queries::suggestions::suggestions;
use super::resource::{
    ATOM, Alternate, Caching, Document, HTML, MANIFEST, OEMBED, OPEN_SEARCH, Resource,
};
use super::view::View;
use super::{Request, formats, pages, reading};
use crate::address::{self, Address, Format, ListPart, Page, with_query};
use crate::model::{Language, Subject, Withdrawal};
use crate::snapshot::Snapshot;

/// What a request leads to.
pub fn render(snapshot: &Snapshot, request: Request<'_>) -> Resource {
    let directory = snapshot.directory();
    if request.path == address::REPORT && request.generation.is_some() {
        return report(snapshot, request);
    }
    let path = address::normalize_path(request.path, directory.site());
    let language = reading(snapshot, &path, request.language);
    let view = |on| {
        View::new(snapshot, language, request.today, on)
            .following(request.generation)
            .drawing_with(request.typefaces)
    };
    let Ok(on) = address::day_of(request.query) else {
        // The marks of a sentence may stand behind the day.
        let mended = address::query_without_marks(request.query);
        let mended = mended.filter(|query| address::day_of(query).is_ok());
        return match mended {
            Some(query) => Resource::Moved {
                to: with_query(path, &query),
                caching: Caching::Revalidate,
            },
            None => no_such_day(&view(None), &path),
        };
    };
    match Address::parse(&path, directory) {
        Some(found) => Route {
            request,
            language,
            on,
            found: found.asking(request.query),
        }
        .respond(&view(on)),
        None => match address::withdrawn(&path, directory) {
            Some(withdrawal) => gone(&view(on), &path, withdrawal),
            None => not_found(&view(on), &path),
        },
    }
}

/// The way from what was asked for to what is there.
struct Route<'a> {
    request: Request<'a>,
    language: &'a Language,
    on: Option<Date>,
    found: Address,
}

impl Route<'_> {
    /// What is there, or the one address under which it is: whatever the path has of former slugs, a language too much
    /// and other spellings is mended at once, so that nobody is sent from redirect to redirect.
    fn respond(self, view: &View<'_>) -> Resource {
        let page = &self.found.page;
        let permalink = Address::permalink(page.clone());
        if page.has_a_first_language() {
            let site = view.directory().site();
            let named = self.found.language.as_ref();
            let named = named.and_then(|tag| site.language(tag));
            let view = &view.read_in(named.unwrap_or(site.default_language()));
            let here = view.data_address(page.clone());
            return self.moved(view, &here).unwrap_or_else(|| self.here(view));
        }
        if page.is_data() {
            // Data is the same in every language.
            return self
                .moved(view, &permalink)
                .or_else(|| self.narrowed(view))
                .unwrap_or_else(|| self.here(view));
        }
        if self.found.language.is_none() {
            // The permalink itself may have moved, whatever the reader's language and whichever format is wanted: 308
            // comes first, so that programs learn the identifier under which they will find the thing.
            return self
                .moved(view, &permalink)
                .unwrap_or_else(|| self.negotiated(view));
        }
        let here = Address::new(self.language.tag.clone(), page.clone());
        self.moved(view, &here).unwrap_or_else(|| self.here(view))
    }

    /// The way to the Popolo of one organization, where that of all is narrowed down to it as the lists are: it has an
    /// address of its own, and whoever asks for one organization is not given all.
    fn narrowed(&self, view: &View<'_>) -> Option<Resource> {
        let of_all = Page::Home.data(Format::Popolo)?;
        if self.found.page != of_all {
            return None;
        }
        let found = match address::organization_of(self.request.query) {
            Ok(named) => view.directory().find_organization(&named?),
            Err(_) => None,
        };
        let Some(organization) = found else {
            return Some(formats::problem(view, Problem::Organization));
        };
        let of_one = Page::from(organization).data(Format::Popolo)?;
        Some(Resource::Moved {
            caching: Caching::of(&of_one),
            to: Address::permalink(of_one)
                .on(self.on)
                .reference(view.directory()),
        })
    }

    /// The way from a permalink to what the visitor would have of it. A permalink names the thing and not a page, so
    /// what it leads to is about it and not it (303).
    fn negotiated(&self, view: &View<'_>) -> Resource {
        let page = &self.found.page;
        let data = self.request.format.and_then(|format| page.data(format));
        let (to, caching) = match data {
            Some(data) => {
                let data = Address::permalink(data).asking(self.request.query);
                (data, Caching::Revalidate)
            }
            None => {
                let tag = self.language.tag.clone();
                (Address::new(tag, page.clone()), Caching::of(page))
            }
        };
        Resource::Negotiated {
            to: to.on(self.on).reference(view.directory()),
            caching,
        }
    }

    /// The way to an address, where its path is not the one that was asked for. The query stays as it was written.
    fn moved(&self, view: &View<'_>, to: &Address) -> Option<Resource> {
        let path = to.path(view.directory());
        (path != self.request.path).then(|| Resource::Moved {
            to: with_query(path, self.request.query),
            caching: Caching::of(&to.page),
        })
    }

    /// What is there: of today, where the day makes no difference.
    fn here(&self, view: &View<'_>) -> Resource {
        let page = &self.found.page;
        match page.is_timeless() {
            true => resource(&view.of_today(self.request.today), page),
            false => resource(view, page),
        }
    }
}

/// What is at a page.
fn resource(view: &View<'_>, page: &Page) -> Resource {
    if view.is_before_records() && page.has_records() {
        return before_records(view, page);
    }
    let made = match page {
        Page::SearchData(query) => formats::search_data(view, query),
        Page::Suggestions(query) => formats::suggestions(view, query),
        Page::Search(query) => pages::answers(view, query),
        Page::Picture(of) => return picture(view, *of),
        Page::Part(part) => return part_of_list(view, page, part),
        Page::Feed(within) => {
            let text = formats::feed(view, *within);
            text.map(|text| document(view, page, ATOM, text))
        }
        Page::OpenSearch => {
            let text = formats::open_search(view);
            text.map(|text| document(view, page, OPEN_SEARCH, text))
        }
        Page::Manifest => {
            let text = formats::manifest(view);
            text.map(|text| document(view, page, MANIFEST, text))
        }
        Page::WellKnown(file) => match formats::well_known(view, *file) {
            Ok(None) => pages::not_found(view, Vec::new()),
            Ok(Some(document)) => Ok(document),
            Err(error) => Err(error),
        },
        data if data.is_data() => return formats::data(view, data),
        _ => pages::html(view, page).map(|text| document(view, page, HTML, text)),
    };
    made.into()
}

/// A part of a list; the whole of it, where that has room on a page.
fn part_of_list(view: &View<'_>, page: &Page, part: &ListPart) -> Resource {
    let made = pages::part(view, part).map(|found| match found {
        FoundPart::Part(text) => Resource::from(Ok(document(view, page, HTML, text))),
        FoundPart::Whole => Resource::Moved {
            to: view.href(part.of.whole()),
            caching: Caching::of(page),
        },
        FoundPart::Nothing => pages::not_found(view, vec![part.of.whole()]).into(),
    });
    made.unwrap_or_else(Resource::Failed)
}

/// That the directory has no records of the day, as a page or as data.
fn before_records(view: &View<'_>, page: &Page) -> Resource {
    match page {
        Page::Data(..) | Page::List(_) | Page::SearchData(_) | Page::Suggestions(_) => {
            formats::problem(view, Problem::BeforeRecords)
        }
        _ => {
            let text = pages::before_records(view, page);
            text.map(|text| document(view, page, HTML, text)).into()
        }
    }
}

/// What the picture of a page says, where the fonts can draw it: else the page announces none, and there is none.
fn picture(view: &View<'_>, of: Option<Subject>) -> Resource {
    let drawn = view
        .typefaces()
        .and_then(|typefaces| poster(view, of).filter(|poster| typefaces.can_draw(poster)));
    match drawn {
        Some(poster) => Resource::Picture(poster),
        None => pages::not_found(view, Vec::new()).into(),
    }
}

fn document(view: &View<'_>, page: &Page, media_type: &'static str, text: String) -> Document {
    let mut alternates = alternates(view, page, None);
    // What other sites embed.
    alternates.extend(page.card().map(|_| Alternate {
        reference: discovery(view, page),
        media_type: OEMBED,
        name: "oembed",
    }));
    Document {
        caching: Caching::of(page),
        alternates,
        framed: matches!(page, Page::Card(_)),
        changed: view.modified().filter(|_| !page.tells_the_day()),
        ..Document::new(media_type, view.language().tag.clone(), text)
    }
}

/// Why there is nothing, and what may have been meant. Whoever asks for data is no reader of pages, so it is told as
/// data too.
fn not_found(view: &View<'_>, path: &str) -> Resource {
    let near = suggestions(view, path);
    match address::is_of_data(path) {
        true => {
            let near = near.iter();
            let near = near.filter_map(|page| address::in_format_of(path, page));
            formats::nothing_there(view, near.collect())
        }
        false => pages::not_found(view, near).into(),
    }
}

/// That there was something, and why it is there no more. It says so whatever day is asked for: of what was withdrawn,
/// the content has no earlier day either.
fn gone(view: &View<'_>, path: &str, withdrawal: &Withdrawal) -> Resource {
    match address::is_of_data(path) {
        true => formats::gone(view, withdrawal),
        false => pages::gone(view, withdrawal).into(),
    }
}

fn no_such_day(view: &View<'_>, path: &str) -> Resource {
    match address::is_of_data(path) {
        true => formats::problem(view, Problem::Day),
        false => pages::no_such_day(view).into(),
    }
}

/// What the content lacks, for the editors whose changes the program follows.
fn report(snapshot: &Snapshot, request: Request<'_>) -> Resource {
    let site = snapshot.directory().site();
    let language = address::language_in(request.query, site);
    let language = language.unwrap_or_else(|| reading(snapshot, request.path, request.language));
    let view = View::new(snapshot, language, request.today, None);
    pages::report(&view.following(request.generation), snapshot).into()
}

#[cfg(test)]
mod tests {
    use std::fmt;

    use anyhow::Context;
    use askama::Template;

    use super::*;

    struct Failing;

    impl fmt::Display for Failing {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Err(fmt::Error)
        }
    }

    #[derive(Template)]
    #[template(source = "before {{ part }} behind", ext = "txt")]
    struct Broken {
        part: Failing,
    }

    #[test]
    fn a_template_that_fails_is_a_failure_and_no_page() {
        let text = Broken { part: Failing }.render().context("a page");
        let document = text.map(|text| Document::data(HTML, text));
        assert!(matches!(Resource::from(document), Resource::Failed(_)));
    }
}
