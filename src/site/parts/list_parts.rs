//! Lists in parts, where they are too long for a page: what is on a page of a part, and the ways to the others.
//!
//! Whoever has a list says what is filed under what, and how large each thing is on a page; the rest is the same for all.

use askama::Template;

use crate::address::{ListPart, Listed, Page};
use crate::model::Body;
use crate::site::parts::Frame;
use crate::site::queries::filed::{Filed, Way};
use crate::site::queries::page_size::{PageSize, WHOLE_PAGE};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::{PartialDate, Slug, filed_letters};

/// Of how many parts of the whole list a page of one of them leads to the others: as many as an alphabet has letters. Where
/// there are more, such as the years of a century, the way to them is that of the whole list.
const MOST_PARTS_BESIDE: usize = 36;

/// A list that comes in parts where it is too long for a page.
pub trait PartedList {
    /// What it lists.
    type Thing: Copy;

    /// What anything that it lists is on a page at least. It saves to measure lists that are far too long.
    const LEAST: PageSize = PageSize::of_link(40);

    /// Which list it is.
    fn listed(&self) -> Listed;

    /// What it lists, under what that is filed.
    fn filed<'v>(&self, view: &View<'v>) -> Filed<'v, Self::Thing>;

    /// How large a thing is on a page. The view is one whose texts are not shown.
    fn size_of(&self, view: &View<'_>, thing: Self::Thing) -> PageSize;

    /// Whether all of these have room on a page.
    fn fits(&self, view: &View<'_>, things: &[Self::Thing]) -> bool {
        let unseen = view.aside();
        WHOLE_PAGE.fit_all([Self::LEAST.times(things.len())])
            && WHOLE_PAGE.fit_all(things.iter().map(|thing| self.size_of(&unseen, *thing)))
    }

    /// The ways to its parts; `None` where it has room on a page.
    fn ways(&self, view: &View<'_>) -> Option<Vec<Way>> {
        let filed = self.filed(view);
        (!self.fits(view, &filed.all())).then(|| filed.ways())
    }

    /// What is at the address of a part.
    fn part(&self, view: &View<'_>, asked: &ListPart) -> FoundPart<PartOfList<Self::Thing>> {
        let filed = self.filed(view);
        let fits = |things: &[Self::Thing]| self.fits(view, things);
        let Some(part) = filed.part(&asked.key, fits) else {
            return FoundPart::Nothing;
        };
        if fits(&filed.all()) {
            return FoundPart::Whole;
        }
        let unseen = view.aside();
        let sizes = part
            .things
            .iter()
            .map(|thing| self.size_of(&unseen, *thing));
        let pages = WHOLE_PAGE.pages(sizes);
        let count = pages.len().max(1);
        let number = asked.page_number().filter(|number| *number <= count);
        let Some(number) = number else {
            return FoundPart::Nothing;
        };
        let things = pages.get(number - 1).cloned().unwrap_or_default();
        FoundPart::Part(PartOfList {
            things: part.things[things].to_vec(),
            index: PartIndex::new(view, asked, &part.first, &part.ways),
            pager: PartPager::new(view, asked, [part.before, part.after], number, count),
            title: title(view, asked, number),
            above: above(view, asked, &part.first),
        })
    }

    /// Every part that has an address of its own; none of a list that has room on a page.
    fn parts(&self, view: &View<'_>) -> Vec<ListPart> {
        let filed = self.filed(view);
        let fits = |things: &[Self::Thing]| self.fits(view, things);
        let keys = match fits(&filed.all()) {
            true => Vec::new(),
            false => filed.parts(fits),
        };
        let keys = keys.into_iter();
        keys.map(|key| self.listed().part(key)).collect()
    }
}

/// What is at the address of a part of a list.
pub enum FoundPart<T> {
    /// The part.
    Part(T),
    /// The whole list, which has room on a page.
    Whole,
    /// Nothing is filed there.
    Nothing,
}

impl<T> FoundPart<T> {
    /// The same with what is shown of the part.
    pub fn map<U>(self, shown: impl FnOnce(T) -> U) -> FoundPart<U> {
        match self {
            Self::Part(part) => FoundPart::Part(shown(part)),
            Self::Whole => FoundPart::Whole,
            Self::Nothing => FoundPart::Nothing,
        }
    }
}

/// A page of a part of a list.
pub struct PartOfList<T> {
    /// The things on it.
    pub things: Vec<T>,
    /// The ways to the parts of the list.
    pub index: PartIndex,
    /// The ways to what stands before it and behind it.
    pub pager: PartPager,
    /// Which part of which list it is.
    pub title: Html,
    /// The list, and the part that it is within.
    pub above: Vec<Link>,
}

impl<T> PartOfList<T> {
    /// The frame of its page.
    pub fn frame(&self, view: &View<'_>, part: &ListPart, description: String) -> Frame {
        let page = Page::Part(part.clone());
        let title = self.title.clone();
        let frame = Frame::new(view, &page, title, description, self.above.clone());
        let href = |link: &Option<Link>| link.as_ref().map(|link| link.href.clone());
        Frame {
            previous: href(&self.pager.previous),
            next: href(&self.pager.next),
            ..frame
        }
    }
}

/// The ways to the parts of a list.
#[derive(Template)]
#[template(path = "parts/part_index.html")]
pub struct PartIndex {
    label: String,
    first: Vec<IndexEntry>,
    parts_label: String,
    ways: Vec<IndexEntry>,
}

struct IndexEntry {
    way: Link,
    count: String,
    /// Whether it leads to this page, or to what this is a part of.
    here: Option<&'static str>,
}

impl PartIndex {
    /// The ways from the whole list.
    pub fn of_whole(view: &View<'_>, of: Listed, ways: &[Way]) -> Self {
        Self {
            label: String::new(),
            first: Vec::new(),
            parts_label: view.say(index_label(of)),
            ways: ways
                .iter()
                .map(|way| IndexEntry::new(view, of, way))
                .collect(),
        }
    }

    /// The same without the ways to the parts of the whole list, where those are names rather than letters.
    pub fn without_first(self) -> Self {
        Self {
            first: Vec::new(),
            ..self
        }
    }

    fn new(view: &View<'_>, part: &ListPart, first: &[Way], ways: &[Way]) -> Self {
        let has_room = first.len() <= MOST_PARTS_BESIDE;
        let first = first.iter().filter(|_| has_room).map(|way| {
            let (here, key) = (part.key.as_str(), way.key.as_str());
            let entry = IndexEntry::new(view, part.of, way);
            IndexEntry {
                here: match here == key {
                    true => Some("page"),
                    false => here.starts_with(key).then_some("true"),
                },
                ..entry
            }
        });
        let ways = ways.iter().map(|way| IndexEntry::new(view, part.of, way));
        Self {
            label: view.say(index_label(part.of)),
            first: first.collect(),
            parts_label: view.say("list-parts"),
            ways: ways.collect(),
        }
    }
}

impl IndexEntry {
    fn new(view: &View<'_>, of: Listed, way: &Way) -> Self {
        Self {
            way: way_to(view, of, &way.key),
            count: view.number(way.count as u64),
            here: None,
        }
    }
}

/// The ways to what stands before a page of a list and behind it.
#[derive(Template)]
#[template(path = "parts/part_pager.html")]
pub struct PartPager {
    label: String,
    words: Option<String>,
    previous: Option<Link>,
    next: Option<Link>,
}

impl PartPager {
    fn new(
        view: &View<'_>,
        part: &ListPart,
        [before, after]: [Option<Way>; 2],
        number: usize,
        count: usize,
    ) -> Self {
        let page =
            |number: usize, message: &str| view.page(Page::Part(part.at_page(number)), message);
        let beside = |way: Option<Way>, message: &str| {
            let way = way_to(view, part.of, &way?.key);
            let words = view.labelled(&view.say(message), way.text.plain());
            Some(Link {
                text: Html::own(&words),
                ..way
            })
        };
        Self {
            label: view.say("list-parts"),
            words: (count > 1).then(|| page_words(view, number, count)),
            previous: match number > 1 {
                true => Some(page(number - 1, "search-previous")),
                false => beside(before, "list-previous"),
            },
            next: match number < count {
                true => Some(page(number + 1, "search-next")),
                false => beside(after, "list-next"),
            },
        }
    }

    /// Whether there is nothing to say.
    fn is_empty(&self) -> bool {
        self.words.is_none() && self.previous.is_none() && self.next.is_none()
    }
}

/// Which of how many pages it is.
fn page_words(view: &View<'_>, page: usize, pages: usize) -> String {
    let numbers = [("page", page.into()), ("pages", pages.into())];
    view.strings().say_with("search-page", &numbers)
}

/// The way to a part, under what it is called.
pub fn way_to(view: &View<'_>, of: Listed, key: &Slug) -> Link {
    Link {
        href: view.href(Page::Part(of.part(key.clone()))),
        text: label(view, of, key),
    }
}

/// What a part is called.
fn label(view: &View<'_>, of: Listed, key: &Slug) -> Html {
    match of {
        Listed::Topics => {
            let directory = view.directory();
            let mut topics = directory.topics().map(|id| directory.get(id));
            let topic = topics.find(|topic| topic.slug == *key);
            topic.map_or_else(
                || Html::own(key.as_str()),
                |topic| view.own_name(&topic.name),
            )
        }
        Listed::Changes(_) => {
            let date = PartialDate::parse(key.as_str());
            let words = date.map(|date| view.date(date).words);
            Html::own(&words.unwrap_or_else(|_| key.to_string()))
        }
        _ => Html::own(&filed_letters(key.as_str())),
    }
}

/// What the page of the whole list is called.
fn list_name(of: Listed) -> &'static str {
    match of {
        Listed::People => "people",
        Listed::Organizations => "organizations",
        Listed::Functions => "functions",
        Listed::Topics => "topics",
        Listed::Changes(_) => "changes",
        Listed::PhoneBook(_) => "phone-book",
        Listed::Holders(_) => "holders",
    }
}

fn index_label(of: Listed) -> &'static str {
    match of {
        Listed::Topics => "topics",
        Listed::Changes(_) => "by-year",
        _ => "letters",
    }
}

fn title(view: &View<'_>, part: &ListPart, number: usize) -> Html {
    let name = label(view, part.of, &part.key);
    let words = view.labelled(&view.say(list_name(part.of)), name.plain());
    Html::own(&match number {
        1 => words,
        number => format!("{words} · {number}"),
    })
}

/// The ways down to a part: what the list is of, the list, and which of its parts the part is within.
fn above(view: &View<'_>, part: &ListPart, first: &[Way]) -> Vec<Link> {
    let directory = view.directory();
    let mut above = match part.of {
        Listed::Changes(Some(id)) | Listed::PhoneBook(id) => view.trail(Body::Organization(id)),
        Listed::Holders(id) => view.trail(directory.get(id).body),
        _ => Vec::new(),
    };
    above.push(match part.of {
        Listed::Holders(id) => view.post(id),
        of => view.page(of.whole(), list_name(of)),
    });
    let within = first
        .iter()
        .find(|way| way.key != part.key && part.key.as_str().starts_with(way.key.as_str()));
    above.extend(within.map(|way| way_to(view, part.of, &way.key)));
    above
}
