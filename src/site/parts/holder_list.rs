//! Those who hold or held a post, a line each.

use askama::Template;

use super::terms::{Terms, manner};
use crate::address::Listed;
use crate::model::{Id, Incumbency, Post};
use crate::site::parts::list_parts::PartedList;
use crate::site::queries::filed::Filed;
use crate::site::queries::page_size::PageSize;
use crate::site::queries::present::incumbencies;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

/// A list of those who hold or held a post, with the time of each.
#[derive(Template)]
#[template(path = "parts/holder_list.html")]
pub struct HolderList {
    holders: Vec<Holder>,
}

struct Holder {
    person: Link,
    kind: Option<Html>,
    period: Html,
    terms: Terms,
}

impl HolderList {
    /// These, in this order.
    pub fn new<'i, 'd: 'i>(
        view: &View<'_>,
        incumbencies: impl IntoIterator<Item = &'i Incumbency<'d>>,
    ) -> Self {
        let holders = incumbencies.into_iter().map(|held| Holder {
            person: view.person(held.last().person),
            kind: manner(view, held.last()),
            period: view.span(held.period()),
            terms: Terms::new(view, held),
        });
        Self {
            holders: holders.collect(),
        }
    }

    /// Whether there is anybody to list.
    pub fn is_empty(&self) -> bool {
        self.holders.is_empty()
    }
}

/// Everyone who holds or held a post, to be found by their names.
pub struct AllHolders<'d> {
    post: Id<Post>,
    /// Those who hold it.
    pub now: Vec<Incumbency<'d>>,
    /// Those who held it, the last first.
    pub past: Vec<Incumbency<'d>>,
}

impl<'d> AllHolders<'d> {
    /// The holders of a post by the day shown.
    pub fn new(view: &View<'d>, post: Id<Post>) -> Self {
        let (now, past) = incumbencies(view, view.directory().appointments_to(post));
        Self { post, now, past }
    }

    /// One of them.
    pub fn get(&self, place: usize) -> Option<&Incumbency<'d>> {
        self.now.iter().chain(&self.past).nth(place)
    }
}

impl PartedList for AllHolders<'_> {
    type Thing = usize;

    fn listed(&self) -> Listed {
        Listed::Holders(self.post)
    }

    fn filed<'v>(&self, view: &View<'v>) -> Filed<'v, usize> {
        let all = self.now.iter().chain(&self.past).enumerate();
        let named = all.map(|(place, held)| {
            let person = view.directory().get(held.last().person);
            let (_, key) = person.sort_key.best(view.language().preferences());
            (key.value.as_str(), place)
        });
        let mut named: Vec<_> = named.collect();
        named.sort_by_cached_key(|(key, _)| view.collation().key(key));
        Filed::by_name(view, named.into_iter())
    }

    fn size_of(&self, view: &View<'_>, place: usize) -> PageSize {
        PageSize::of(&HolderList::new(view, self.get(place)))
    }
}
