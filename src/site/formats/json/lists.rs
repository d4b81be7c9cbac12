//! The lists: organizations, units, posts, people, functions and what changed.

use anyhow::Result;
use schemars::JsonSchema;
use serde::Serialize;

use crate::address::{List, ListOf, Page};
use crate::model::{
    AppointmentKind, Body, Event, Id, Organization, OrganizationKind, Person, Post, Unit,
    UnitGroup, UnitKind,
};
use crate::site::formats::json::bodies::{WireFunction, WireNames};
use crate::site::formats::json::changes::{WireChange, WireMove};
use crate::site::formats::json::last_changed::{self, Moment};
use crate::site::formats::json::paging::{
    ListItem, ListRequest, Order, WireList, document_of, part,
};
use crate::site::formats::json::posts::WireSeat;
use crate::site::formats::json::references::{WireReference, permalink};
use crate::site::formats::json::values::{
    Existence, WireDate, WireLocalized, WirePeriod, WireUrl, Word, localized,
};
use crate::site::formats::problem::problem;
use crate::site::queries::events::{event_path, happened};
use crate::site::resource::{Document, Resource};
use crate::site::view::View;
use crate::text::{Certainty, PartialDate, choices};

/// The part of a list that is asked for, or what is wrong with the question.
pub fn list(view: &View<'_>, list: &List) -> Resource {
    let request = match ListRequest::read(view, list) {
        Ok(request) => request,
        Err(trouble) => return problem(view, trouble),
    };
    let document = match &list.of {
        ListOf::Organizations => organizations(view, list, &request),
        ListOf::Units => units(view, list, &request),
        ListOf::Posts => posts(view, list, &request),
        ListOf::People => people(view, list, &request),
        ListOf::Functions => functions(view, list, &request),
        ListOf::Changes(within) => changes(view, list, &request, *within),
    };
    document.map_or_else(Resource::Failed, Resource::Document)
}

/// Organizations.
pub type WireOrganizationList = WireList<WireOrganizationEntry>;
/// Units.
pub type WireUnitList = WireList<WireUnitEntry>;

/// An organization in a list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "OrganizationEntry")]
pub struct WireOrganizationEntry {
    /// The permalink.
    id: WireUrl,
    /// The address of the whole document.
    data: WireUrl,
    /// What kind of body it is.
    kind: Word<OrganizationKind>,
    /// The body above it.
    parent: Option<WireReference>,
    #[serde(flatten)]
    body: WireBodyEntry,
}

/// A unit in a list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "UnitEntry")]
pub struct WireUnitEntry {
    /// The permalink.
    id: WireUrl,
    /// The address of the whole document.
    data: WireUrl,
    /// What kind of part it is.
    kind: Word<UnitKind>,
    /// How it belongs to the organization.
    group: Word<UnitGroup>,
    /// The organization that it is part of.
    organization: WireReference,
    /// The body that it is directly part of.
    parent: WireReference,
    #[serde(flatten)]
    body: WireBodyEntry,
}

/// What the items of bodies have in common.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "BodyEntry")]
struct WireBodyEntry {
    /// What it is called.
    names: WireNames,
    /// Whether it exists on the day that is shown.
    exists: Word<Existence>,
    /// From its beginning to its end.
    period: WirePeriod,
    /// When something about it last changed or was held against its sources, as far as the directory knows.
    changed: Option<WireDate>,
    /// When its source says that it was last brought up to date.
    updated: Option<WireDate>,
    /// When someone last made sure that the facts are so.
    verified: Option<WireDate>,
}

fn organizations(view: &View<'_>, list: &List, request: &ListRequest) -> Result<Document> {
    let directory = view.directory();
    let all = directory.organizations();
    let listed = all.filter(|id| lists_body(view, request, Body::Organization(*id)));
    let items = listed.map(|id| ListItem {
        key: directory.get(id).slug.to_string(),
        thing: id,
        changed: last_changed::of_body(view, Body::Organization(id)),
    });
    let wire = |id, changed| WireOrganizationEntry::new(view, id, changed);
    part(view, list, request, Order::Ascending, items.collect(), wire)
}

fn units(view: &View<'_>, list: &List, request: &ListRequest) -> Result<Document> {
    let directory = view.directory();
    let all = directory.units();
    let listed = all.filter(|id| lists_body(view, request, Body::Unit(*id)));
    let items = listed.map(|id| ListItem {
        key: body_key(view, Body::Unit(id)),
        thing: id,
        changed: last_changed::of_body(view, Body::Unit(id)),
    });
    let wire = |id, changed| WireUnitEntry::new(view, id, changed);
    part(view, list, request, Order::Ascending, items.collect(), wire)
}

fn lists_body(view: &View<'_>, request: &ListRequest, body: Body) -> bool {
    let period = view.directory().profile(body).life.whole();
    request.is_within(view, body) && request.lists(view, view.exists(body), period)
}

/// The key of a body in a list: its slugs.
fn body_key(view: &View<'_>, body: Body) -> String {
    let directory = view.directory();
    let organization = &directory.get(directory.organization_of(body)).slug;
    match body {
        Body::Organization(_) => organization.to_string(),
        Body::Unit(id) => format!("{organization}/{}", directory.get(id).slug),
    }
}

impl WireOrganizationEntry {
    fn new(view: &View<'_>, id: Id<Organization>, changed: Option<Moment>) -> Self {
        let directory = view.directory();
        let record = directory.get(id);
        let page = || Page::from(id);
        let parent = record.parent_on(view.day());
        Self {
            id: permalink(view, page()),
            data: document_of(view, page()),
            kind: Word(record.kind),
            parent: parent.map(|parent| WireReference::of_parent(view, parent)),
            body: WireBodyEntry::new(view, Body::Organization(id), changed),
        }
    }
}

impl WireUnitEntry {
    fn new(view: &View<'_>, id: Id<Unit>, changed: Option<Moment>) -> Self {
        let directory = view.directory();
        let unit = directory.get(id);
        let page = || Page::from(id);
        Self {
            id: permalink(view, page()),
            data: document_of(view, page()),
            kind: Word(unit.kind),
            group: Word(unit.group),
            organization: WireReference::of_organization(
                view,
                directory.organization_on(Body::Unit(id), view.day()),
            ),
            parent: WireReference::of_body(view, directory.parent_of(id, view.day())),
            body: WireBodyEntry::new(view, Body::Unit(id), changed),
        }
    }
}

impl WireBodyEntry {
    fn new(view: &View<'_>, body: Body, changed: Option<Moment>) -> Self {
        let directory = view.directory();
        let profile = directory.profile(body);
        let (_, updated) = view.sources_of(body);
        Self {
            names: WireNames::new(view, profile),
            exists: directory.existence(body, view.day()).into(),
            period: WirePeriod::new(profile.life.whole()),
            changed: changed.map(|moment| WireDate(moment.date)),
            updated: updated.map(WireDate),
            verified: profile.verified.map(WireDate),
        }
    }
}

/// Posts.
pub type WirePostList = WireList<WirePostEntry>;

/// A post in a list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PostEntry")]
pub struct WirePostEntry {
    #[serde(flatten)]
    seat: WireSeat,
    /// The address of the whole document.
    data: WireUrl,
    /// The body that it is a seat of.
    body: WireReference,
    /// The organization to which that body belongs, or which it is.
    organization: WireReference,
    /// Whether it exists on the day that is shown.
    exists: Word<Existence>,
    /// When it exists.
    period: WirePeriod,
    /// When the post or its holders last changed, or the facts about its body were held against their sources, as far as
    /// the directory knows.
    changed: Option<WireDate>,
}

fn posts(view: &View<'_>, list: &List, request: &ListRequest) -> Result<Document> {
    let directory = view.directory();
    let all = directory.posts();
    let listed = all.filter(|id| lists_post(view, request, *id));
    let items = listed.map(|id| ListItem {
        key: post_key(view, id),
        thing: id,
        changed: last_changed::of_post(view, id),
    });
    let wire = |id, changed| WirePostEntry::new(view, id, changed);
    part(view, list, request, Order::Ascending, items.collect(), wire)
}

fn lists_post(view: &View<'_>, request: &ListRequest, id: Id<Post>) -> bool {
    let post = view.directory().get(id);
    let exists = post.period.covers(view.day()) != Certainty::No && view.exists(post.body);
    let body = view.directory().profile(post.body).life.whole();
    request.is_within(view, post.body)
        && request.lists(view, exists, post.period)
        && request.lists(view, exists, body)
}

/// The key of a post in the list: its slugs.
fn post_key(view: &View<'_>, id: Id<Post>) -> String {
    let directory = view.directory();
    let post = directory.get(id);
    let organization = directory.organization_on(post.body, view.day());
    format!("{}/{}", directory.get(organization).slug, post.slug)
}

impl WirePostEntry {
    fn new(view: &View<'_>, id: Id<Post>, changed: Option<Moment>) -> Self {
        let directory = view.directory();
        let post = directory.get(id);
        let organization = Body::Organization(directory.organization_on(post.body, view.day()));
        Self {
            seat: WireSeat::new(view, id),
            data: document_of(view, Page::from(id)),
            body: WireReference::of_body(view, post.body),
            organization: WireReference::of_body(view, organization),
            exists: directory.post_life(id).covers(view.day()).into(),
            period: WirePeriod::new(post.period),
            changed: changed.map(|moment| WireDate(moment.date)),
        }
    }
}

/// People.
pub type WirePersonList = WireList<WirePersonEntry>;

/// A person in a list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PersonEntry")]
pub struct WirePersonEntry {
    /// The permalink.
    id: WireUrl,
    /// The address of the whole document.
    data: WireUrl,
    /// The name, in the languages in which it is known.
    name: WireLocalized,
    /// What the name is filed under in each language.
    sort_key: WireLocalized,
    /// The posts of this directory that the person holds on the day that is shown.
    posts: Vec<WireHeldPost>,
    /// When the person last came to a post or a position or left it, as far as the directory knows.
    changed: Option<WireDate>,
}

/// A post that a person holds.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "HeldPost")]
pub struct WireHeldPost {
    /// The post.
    post: WireReference,
    /// The body of which it is a seat.
    body: WireReference,
    /// How it is held.
    kind: Word<AppointmentKind>,
    /// When it is held.
    period: WirePeriod,
}

fn people(view: &View<'_>, list: &List, request: &ListRequest) -> Result<Document> {
    let directory = view.directory();
    let known = directory.people();
    let known = known.filter(|id| directory.knows(*id, view.day()));
    let items = known.map(|id| ListItem {
        key: directory.get(id).slug.to_string(),
        thing: id,
        changed: last_changed::of_person(view, id),
    });
    let wire = |id, changed| WirePersonEntry::new(view, id, changed);
    part(view, list, request, Order::Ascending, items.collect(), wire)
}

impl WirePersonEntry {
    fn new(view: &View<'_>, id: Id<Person>, changed: Option<Moment>) -> Self {
        let directory = view.directory();
        let person = directory.get(id);
        let page = || Page::from(id);
        let all = directory.appointments_of(id);
        let held = all.filter(|held| held.covers(view.day()) != Certainty::No);
        let posts = held.map(|held| WireHeldPost {
            post: WireReference::of_post(view, held.post),
            body: WireReference::of_body(view, directory.get(held.post).body),
            kind: Word(held.kind),
            period: WirePeriod::new(held.period),
        });
        Self {
            id: permalink(view, page()),
            data: document_of(view, page()),
            name: localized(&person.name),
            sort_key: localized(&person.sort_key),
            posts: posts.collect(),
            changed: changed.map(|moment| WireDate(moment.date)),
        }
    }
}

/// Functions.
pub type WireFunctionList = WireList<WireFunctionEntry>;

/// A function in a list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "FunctionEntry")]
pub struct WireFunctionEntry {
    #[serde(flatten)]
    function: WireFunction,
    /// The body that has it.
    body: WireReference,
    /// The organization to which that body belongs, or which it is.
    organization: WireReference,
    /// Whether the body has it on the day that is shown.
    exists: Word<Existence>,
    /// When it last changed or the facts about its body were held against their sources, as far as the directory knows.
    changed: Option<WireDate>,
}

fn functions(view: &View<'_>, list: &List, request: &ListRequest) -> Result<Document> {
    let directory = view.directory();
    let organizations = directory.organizations().map(Body::Organization);
    let bodies = organizations.chain(directory.units().map(Body::Unit));
    let asked_for = bodies.filter(|body| request.is_within(view, *body));
    let items = asked_for.flat_map(|body| functions_of_body(view, request, body));
    let wire = |(body, place), changed| WireFunctionEntry::new(view, body, place, changed);
    part(view, list, request, Order::Ascending, items.collect(), wire)
}

/// The functions of a body that the list has, by their places.
fn functions_of_body(
    view: &View<'_>,
    request: &ListRequest,
    body: Body,
) -> Vec<ListItem<(Body, usize)>> {
    let profile = view.directory().profile(body);
    let numbered = profile.functions.iter().enumerate();
    let listed = numbered.filter(|(place, function)| {
        let exists = function_existence(view, body, *place) != Certainty::No;
        request.lists(view, exists, function.period)
            && request.lists(view, exists, profile.life.whole())
    });
    let items = listed.map(|(place, function)| ListItem {
        key: format!("{}#{}", body_key(view, body), padded(&function.fragment)),
        thing: (body, place),
        changed: last_changed::of_function(view, body, place),
    });
    items.collect()
}

/// Whether a body has a function on the day that is shown: as long as there is the body.
fn function_existence(view: &View<'_>, body: Body, place: usize) -> Certainty {
    let directory = view.directory();
    let function = directory.profile(body).functions[place].period;
    let organization = Body::Organization(directory.organization_on(body, view.day()));
    let bodies = [body, organization].map(|body| directory.existence(body, view.day()));
    let [body, organization] = bodies;
    function.covers(view.day()).min(body).min(organization)
}

/// A fragment whose number has so many digits that the tenth function comes after the second.
fn padded(fragment: &str) -> String {
    let name = fragment.trim_end_matches(|character: char| character.is_ascii_digit());
    match fragment[name.len()..].parse::<u32>() {
        Ok(number) => format!("{name}{number:05}"),
        Err(_) => fragment.to_owned(),
    }
}

impl WireFunctionEntry {
    fn new(view: &View<'_>, body: Body, place: usize, changed: Option<Moment>) -> Self {
        let directory = view.directory();
        let function = &directory.profile(body).functions[place];
        let organization = directory.organization_on(body, view.day());
        Self {
            function: WireFunction::new(view, body, place + 1, function),
            body: WireReference::of_body(view, body),
            organization: WireReference::of_organization(view, organization),
            exists: function_existence(view, body, place).into(),
            changed: changed.map(|moment| WireDate(moment.date)),
        }
    }
}

/// What changed, the latest first.
pub type WireEventList = WireList<WireEvent>;

choices! {
    /// What kind of event an entry of the list tells of.
    pub enum EventKind {
        /// A body changed.
        Changed = "changed",
        /// A person came to a post.
        Appointed = "appointed",
        /// A person who was in a post goes on in it.
        Continued = "continued",
        /// A person left a post.
        Left = "left",
        /// A unit was moved to another organization.
        Transferred = "transferred",
    }
}

/// Something that happened.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Event")]
pub struct WireEvent {
    /// The same as in the feed. It leads to the page where the event is told.
    id: WireUrl,
    /// Whether a body changed (`changed`), somebody came to a post (`appointed`), went on in it, in
    /// another term or in another way (`continued`), or left it (`left`), or a unit was moved to another organization
    /// (`transferred`).
    event: Word<EventKind>,
    /// The first day of what it brought; for someone who left, the last day in the post.
    date: WireDate,
    /// How bodies changed, where it is that.
    change: Option<WireChange>,
    /// Who came or left, where it is that.
    appointment: Option<WireMove>,
    /// Which unit was moved, where it is that.
    transfer: Option<WireTransfer>,
}

/// A unit that was moved to another organization.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Transfer")]
pub struct WireTransfer {
    /// The unit.
    unit: WireReference,
    /// The body that it was directly part of, under the name that it had then.
    from: WireReference,
    /// The organization that it is part of now.
    to: WireReference,
}

impl WireTransfer {
    fn new(view: &View<'_>, id: Id<Unit>, place: usize) -> Self {
        let unit = view.directory().get(id);
        let (period, from) = unit.former_parents[place];
        Self {
            unit: WireReference::of_unit(view, id),
            from: WireReference::of_body(&view.at_end_of(period), from),
            to: WireReference::of_organization(view, unit.organization),
        }
    }
}

/// A part of the list of what happened up to the day that is shown, in an organization or everywhere.
fn changes(
    view: &View<'_>,
    list: &List,
    request: &ListRequest,
    within: Option<Id<Organization>>,
) -> Result<Document> {
    let events = happened(view, within).into_iter();
    let items = events.map(|(date, event)| ListItem {
        key: event_key(view, date, event),
        thing: (date, event),
        changed: last_changed::of_event(date, event),
    });
    let wire = |(date, event), _| WireEvent::new(view, date, event);
    part(
        view,
        list,
        request,
        Order::Descending,
        items.collect(),
        wire,
    )
}

/// The key of an event in the list: its dates, as they order the page, and what identifies it.
fn event_key(view: &View<'_>, date: PartialDate, event: Event) -> String {
    let path = event_path(view, event);
    format!("{}~{}~{path}", date.latest(), date.earliest())
}

impl WireEvent {
    fn new(view: &View<'_>, date: PartialDate, event: Event) -> Self {
        let directory = view.directory();
        let moved = |id| Some(WireMove::new(view, directory.get(id), date));
        let (kind, change, appointment, transfer) = match event {
            Event::Changed(id) => {
                let change = WireChange::new(view, id);
                (EventKind::Changed, Some(change), None, None)
            }
            Event::Appointed(id) => (EventKind::Appointed, None, moved(id), None),
            Event::Continued(id) => (EventKind::Continued, None, moved(id), None),
            Event::Left(id) => (EventKind::Left, None, moved(id), None),
            Event::Transferred(unit, place) => {
                let transfer = WireTransfer::new(view, unit, place);
                (EventKind::Transferred, None, None, Some(transfer))
            }
        };
        Self {
            id: WireUrl(view.absolute(&event_path(view, event))),
            event: Word(kind),
            date: WireDate(date),
            change,
            appointment,
            transfer,
        }
    }
}
