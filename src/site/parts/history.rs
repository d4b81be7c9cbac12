//! What happened, as a list in the order of time.

use askama::Template;
use jiff::civil::Date;

use crate::address::{Listed, Page};
use crate::model::{
    Appointment, Body, Change, Event, HistoryEntry, HistoryKind, Id, Organization, Party, Unit,
};
use crate::site::parts::in_manner;
use crate::site::parts::list_parts::PartedList;
use crate::site::queries::events::{happened, has_happened, message_of};
use crate::site::queries::filed::Filed;
use crate::site::queries::page_size::PageSize;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::words::When;
use crate::text::{Choice, PartialDate, Slug};

/// A list of what happened.
#[derive(Template)]
#[template(path = "parts/history.html")]
pub struct History {
    entries: Vec<Entry>,
    /// What stands before the ids of the citations.
    prefix: String,
    words: Words,
}

/// Something that happened.
struct Entry {
    /// The date it is filed under.
    date: Option<PartialDate>,
    fragment: Option<String>,
    former: Vec<Slug>,
    when: Option<When>,
    /// What kind of thing it was; none where the heading says so.
    kind: Option<String>,
    text: Html,
    from: Vec<Html>,
    to: Vec<Html>,
    /// Bodies that took another name, each with the old one and the new one.
    renamed: Vec<Html>,
    basis: Option<Html>,
    basis_url: Option<String>,
    sources: Vec<Html>,
    citation: Option<u32>,
    /// Whether the page explains the citation under a fragment of its own.
    citation_is_explained: bool,
}

struct Words {
    from: String,
    to: String,
    renamed: String,
    basis: String,
    sources: String,
    citation: String,
    citation_unnamed: String,
}

/// What happened up to the day shown, in an organization or everywhere.
pub struct AllChanges {
    within: Option<Id<Organization>>,
    events: Vec<(PartialDate, Event)>,
}

impl AllChanges {
    /// The list, the latest first.
    pub fn new(view: &View<'_>, within: Option<Id<Organization>>) -> Self {
        Self {
            within,
            events: happened(view, within),
        }
    }

    /// What happened.
    pub fn events(&self) -> &[(PartialDate, Event)] {
        &self.events
    }
}

/// The page that tells of all changes of a date.
pub fn page_of_changes(view: &View<'_>, date: PartialDate) -> Page {
    let of = Listed::Changes(None);
    let is_parted = view.is_parted(of, || AllChanges::new(view, None).ways(view).is_some());
    let key = Slug::parse(&date.to_string()).ok().filter(|_| is_parted);
    key.map_or(of.whole(), |key| Page::Part(of.part(key)))
}

impl PartedList for AllChanges {
    type Thing = usize;

    // What happened outside the directory may link to nothing.
    const LEAST: PageSize = PageSize::of_words(100);

    fn listed(&self) -> Listed {
        Listed::Changes(self.within)
    }

    fn filed<'v>(&self, _: &View<'v>) -> Filed<'v, usize> {
        let events = self.events.iter().enumerate();
        Filed::by_date(events.map(|(place, (date, _))| (date.to_string(), place)))
    }

    fn size_of(&self, view: &View<'_>, place: usize) -> PageSize {
        PageSize::of(&History::of_events(view, &self.events[place..=place]))
    }
}

impl History {
    /// The life of a body up to the day shown: its changes, for an organization those of its units too, and what
    /// else its file tells but for honours, the earliest first and what bears no date last.
    pub fn of_body(view: &View<'_>, body: Body) -> Self {
        let profile = view.directory().profile(body);
        let changes = changes_of(view, body).into_iter();
        let changes = changes.map(|(date, event)| Entry::of_event(view, date, &event));
        let told = profile.history.iter();
        let told = told.filter(|entry| entry.kind != HistoryKind::Honour);
        let told = told.map(|entry| Entry::told(view, entry));
        Self {
            prefix: view.body_prefix(body),
            ..Self::new(view, in_time(view, changes.chain(told)))
        }
    }

    /// The honours of a body up to the day shown, in the same order.
    pub fn of_honours(view: &View<'_>, body: Body) -> Self {
        let told = view.directory().profile(body).history.iter();
        let honours = told.filter(|entry| entry.kind == HistoryKind::Honour);
        let honours = honours.map(|entry| Entry {
            kind: None,
            ..Entry::told(view, entry)
        });
        Self {
            prefix: view.body_prefix(body),
            ..Self::new(view, in_time(view, honours))
        }
    }

    /// What these events were, in this order, without their parties and proofs.
    pub fn of_headlines(view: &View<'_>, events: &[(PartialDate, Event)]) -> Self {
        let entries = events.iter();
        let entries = entries.map(|(date, event)| Entry::of_event(view, *date, event).headline());
        Self::new(view, entries.collect())
    }

    /// These events, in this order, each with its own address.
    pub fn of_events(view: &View<'_>, events: &[(PartialDate, Event)]) -> Self {
        let entries = events.iter();
        let entries = entries.map(|(date, event)| match event {
            Event::Changed(id) => Entry::of_change(view, *id).with_fragment(view, *id),
            _ => Entry::of_event(view, *date, event),
        });
        Self::new(view, entries.collect())
    }

    fn new(view: &View<'_>, entries: Vec<Entry>) -> Self {
        Self {
            entries,
            prefix: String::new(),
            words: Words {
                from: view.say("change-from"),
                to: view.say("change-to"),
                renamed: view.say("change-name"),
                basis: view.say("change-basis"),
                sources: view.say("sources"),
                citation: view.say("citation"),
                citation_unnamed: view.say("citation-unnamed"),
            },
        }
    }

    /// Whether there is anything to tell.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// What happened up to the day shown, the earliest first and what bears no date last.
fn in_time(view: &View<'_>, entries: impl Iterator<Item = Entry>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = entries
        .filter(|entry| entry.date.is_none_or(|date| date.earliest() <= view.day()))
        .collect();
    entries.sort_by_key(|entry| {
        let date = entry.date.map(|date| (date.earliest(), date.latest()));
        (date.is_none(), date)
    });
    entries
}

/// What happened to a body, and to the units of an organization, but for who came and left.
fn changes_of(view: &View<'_>, body: Body) -> Vec<(PartialDate, Event)> {
    let directory = view.directory();
    let mut events = match body {
        Body::Organization(id) => happened(view, Some(id)),
        Body::Unit(id) => {
            let changes = directory.changes_of(body).iter();
            let changes = changes.map(|id| (directory.get(*id).date, Event::Changed(*id)));
            let transfers = directory.transfers_of(id);
            let mut events: Vec<_> = changes.chain(transfers).collect();
            events.retain(|(date, event)| has_happened(view, *date, *event));
            events
        }
    };
    events.retain(|(_, event)| matches!(event, Event::Changed(_) | Event::Transferred(..)));
    events
}

/// Who came to or left which post, as the post and its bodies were called then.
pub fn appointment_words(view: &View<'_>, date: PartialDate, id: Id<Appointment>) -> Html {
    let appointment = view.directory().get(id);
    let then = view.at(date.earliest());
    let post = in_manner(&then, then.post_in(appointment.post), appointment);
    then.phrase(
        "event-person-post",
        &[
            ("person", &then.person(appointment.person)),
            ("post", &post),
        ],
    )
}

/// Which unit was moved from where to which organization, as they were called then.
pub fn transfer_words(view: &View<'_>, date: PartialDate, unit: Id<Unit>, place: usize) -> Html {
    let directory = view.directory();
    let (period, from) = directory.get(unit).former_parents[place];
    let left = view.at_end_of(period);
    let from = directory.organization_on(from, left.day());
    let then = view.at(date.latest());
    let to = directory.organization_on(Body::Unit(unit), date.latest());
    then.phrase(
        "event-transferred-words",
        &[
            ("unit", &then.unit(unit)),
            ("from", &left.organization(from)),
            ("to", &then.organization(to)),
        ],
    )
}

/// The old and the new name of each body.
fn renamed(before: &View<'_>, after: &View<'_>, parties: &[Party]) -> Vec<Html> {
    let names = parties.iter().map(|party| {
        let (old, new) = (before.party(*party), after.party(*party));
        match old.plain() == new.plain() {
            true => new,
            false => after.phrase("name-change", &[("old", &old), ("new", &new)]),
        }
    });
    names.collect()
}

/// The last day on which what a change brings was surely not so.
fn day_before(date: PartialDate) -> Date {
    date.earliest().yesterday().unwrap_or(Date::MIN)
}

impl Entry {
    fn told(view: &View<'_>, entry: &HistoryEntry) -> Self {
        Self {
            citation: entry.citation,
            citation_is_explained: true,
            ..Self::new(
                view,
                entry.date,
                view.say(&format!("history-{}", entry.kind.word())),
                view.text(&entry.text),
            )
        }
    }

    fn of_change(view: &View<'_>, id: Id<Change>) -> Self {
        let change = view.directory().get(id);
        // Bodies are called what they were called when it happened.
        let before = view.at(day_before(change.date));
        let after = view.at(change.date.latest());
        let parties = |view: &View<'_>, parties: &[Party]| -> Vec<Html> {
            parties.iter().map(|party| view.party(*party)).collect()
        };
        // A body that only changes its name passes nothing on to itself.
        let (from, to, renamed) = match change.from == change.to {
            true => (Vec::new(), Vec::new(), renamed(&before, &after, &change.to)),
            false => (
                parties(&before, &change.from),
                parties(&after, &change.to),
                Vec::new(),
            ),
        };
        Self {
            from,
            to,
            renamed,
            basis: change.basis.as_ref().map(|basis| view.text(basis)),
            sources: change
                .sources
                .iter()
                .map(|source| view.text(&source.title))
                .collect(),
            basis_url: change.basis_url.as_ref().map(ToString::to_string),
            citation: change.citation,
            ..Self::new(
                view,
                Some(change.date),
                view.say(&format!("change-{}", change.kind.word())),
                view.text(&change.text),
            )
        }
    }

    fn of_event(view: &View<'_>, date: PartialDate, event: &Event) -> Self {
        match event {
            Event::Changed(id) => Self::of_change(view, *id),
            Event::Transferred(unit, place) => Self::of_transfer(view, date, *unit, *place),
            Event::Appointed(id) | Event::Continued(id) | Event::Left(id) => {
                Self::of_appointment(view, date, *id, message_of(view, *event))
            }
        }
    }

    fn of_transfer(view: &View<'_>, date: PartialDate, unit: Id<Unit>, place: usize) -> Self {
        let text = transfer_words(view, date, unit, place);
        Self::new(view, Some(date), view.say("event-transferred"), text)
    }

    fn of_appointment(
        view: &View<'_>,
        date: PartialDate,
        id: Id<Appointment>,
        message: &str,
    ) -> Self {
        let text = appointment_words(view, date, id);
        Self::new(view, Some(date), view.say(message), text)
    }

    fn new(view: &View<'_>, date: Option<PartialDate>, kind: String, text: Html) -> Self {
        Self {
            date,
            fragment: None,
            former: Vec::new(),
            when: date.map(|date| view.date(date)),
            kind: Some(kind),
            text,
            from: Vec::new(),
            to: Vec::new(),
            renamed: Vec::new(),
            basis: None,
            basis_url: None,
            sources: Vec::new(),
            citation: None,
            citation_is_explained: false,
        }
    }

    /// The same without its parties and proofs.
    fn headline(self) -> Self {
        Self {
            from: Vec::new(),
            to: Vec::new(),
            renamed: Vec::new(),
            basis: None,
            basis_url: None,
            sources: Vec::new(),
            ..self
        }
    }

    /// The same with an address of its own.
    fn with_fragment(self, view: &View<'_>, id: Id<Change>) -> Self {
        let change = view.directory().get(id);
        Self {
            fragment: Some(change.slug.to_string()),
            former: change.slug.others(&change.former_slugs),
            ..self
        }
    }
}
