//! A request becomes a resource: what is at its path, the way there, or why there is nothing.

use jiff::civil::Date;

use super::address::{self, Address, Target, with_query};
use super::formats::{self, Trouble};
use super::nearby::nearby;
use super::pages;
use super::resource::{Caching, Resource};
use super::view::View;
use super::{Request, reading};
use crate::model::{Language, Withdrawal};
use crate::snapshot::Snapshot;

/// What a request leads to.
pub fn render(snapshot: &Snapshot, request: Request<'_>) -> Resource {
    let directory = snapshot.directory();
    if request.path == address::REPORT && request.generation.is_some() {
        return report(snapshot, request);
    }
    let path = address::plain(request.path, directory.site());
    let language = reading(snapshot, &path, request.language);
    let view = |on| {
        View::new(snapshot, language, request.today, on)
            .following(request.generation)
            .drawing_with(request.typefaces)
    };
    let Ok(on) = address::day_of(request.query) else {
        return no_such_day(&view(None), &path);
    };
    let found = Address::parse(&path, directory.site());
    let found = found.map(|found| found.asking(request.query));
    let target = found
        .as_ref()
        .and_then(|found| found.target.resolve(directory));
    match found.zip(target) {
        Some((found, target)) => Way {
            request,
            language,
            on,
            found,
            target,
        }
        .follow(&view(on)),
        None => match address::withdrawn(&path, directory) {
            Some(withdrawal) => gone(&view(on), &path, withdrawal),
            None => not_found(&view(on), &path),
        },
    }
}

/// The way from what was asked for to what is there.
struct Way<'a> {
    request: Request<'a>,
    language: &'a Language,
    on: Option<Date>,
    /// What was asked for, under slugs of any time.
    found: Address,
    /// The same under its present slugs.
    target: Target,
}

impl Way<'_> {
    /// What is there, or the one address under which it is: whatever the path has of former slugs, a language too much
    /// and other spellings is mended at once, so that nobody is sent from redirect to redirect.
    fn follow(self, view: &View<'_>) -> Resource {
        if self.target.is_data() {
            // Data is the same in every language.
            let here = Address::permalink(self.target.clone());
            return self.moved(&here).unwrap_or_else(|| self.data(view));
        }
        if self.found.language.is_none() {
            // The permalink itself may have moved, whatever the reader's language and whichever format is wanted.
            let permalink = Address::permalink(self.target.clone());
            return self.moved(&permalink).unwrap_or_else(|| self.chosen());
        }
        let here = Address::new(self.language.tag.clone(), self.target.clone());
        self.moved(&here).unwrap_or_else(|| self.page(view))
    }

    /// The way from a permalink to what the visitor would have of it.
    fn chosen(&self) -> Resource {
        if let Some(data) = self.wanted_data() {
            let data = Address::permalink(data).asking(self.request.query);
            return self.negotiated(data.on(self.on), Caching::Revalidate);
        }
        let tag = self.language.tag.clone();
        let page = Address::new(tag, self.target.clone()).on(self.on);
        self.negotiated(page, pages::caching(&self.target))
    }

    /// The way to an address, where its path is not the one that was asked for. The query stays as it was written.
    fn moved(&self, to: &Address) -> Option<Resource> {
        let path = to.path();
        (path != self.request.path).then(|| Resource::Moved {
            to: with_query(path, self.request.query),
            caching: pages::caching(&self.target),
        })
    }

    fn negotiated(&self, to: Address, caching: Caching) -> Resource {
        Resource::Negotiated {
            to: to.reference(),
            caching,
        }
    }

    fn data(&self, view: &View<'_>) -> Resource {
        match self.target {
            Target::Agreed(agreed) => formats::agreed(&view.of_today(self.request.today), agreed),
            _ => formats::data(view, &self.target),
        }
    }

    fn page(&self, view: &View<'_>) -> Resource {
        match self.target.is_timeless() {
            true => pages::resource(&view.of_today(self.request.today), &self.target),
            false => pages::resource(view, &self.target),
        }
    }

    /// The data that a request would have rather than a page.
    fn wanted_data(&self) -> Option<Target> {
        let format = self.request.format?;
        self.target.clone().data(format)
    }
}

/// Why there is nothing, and what may have been meant. Whoever asks for data is no reader of pages, so it is told as
/// data too.
fn not_found(view: &View<'_>, path: &str) -> Resource {
    let near = nearby(view, path);
    match address::is_of_data(path) {
        true => {
            let near = near.into_iter();
            let near = near.filter_map(|target| address::in_format_of(path, target));
            formats::nothing_there(view, near.collect())
        }
        false => pages::not_found(view, near),
    }
}

/// That there was something, and why it is there no more. It says so whatever day is asked for: of what was withdrawn,
/// the content has no earlier day either.
fn gone(view: &View<'_>, path: &str, withdrawal: &Withdrawal) -> Resource {
    match address::is_of_data(path) {
        true => formats::gone(view, withdrawal),
        false => pages::gone(view, withdrawal),
    }
}

fn no_such_day(view: &View<'_>, path: &str) -> Resource {
    match address::is_of_data(path) {
        true => formats::problem(view, Trouble::Day),
        false => pages::no_such_day(view),
    }
}

/// What the content lacks, for the editors whose changes the program follows.
fn report(snapshot: &Snapshot, request: Request<'_>) -> Resource {
    let site = snapshot.directory().site();
    let language = address::language_in(request.query, site);
    let language = language.unwrap_or_else(|| reading(snapshot, request.path, request.language));
    let view = View::new(snapshot, language, request.today, None);
    pages::report(&view.following(request.generation), snapshot)
}
