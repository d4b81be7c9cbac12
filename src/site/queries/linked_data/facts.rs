//! What there is to say of a body, a change, a post and a person, and where it was read.

use crate::address::Page;
use crate::model::{
    AffiliatedWith, Affiliation, Appointment, AppointmentKind, Area, Body, BodyTexts, Change,
    ContactPoint, Function, Gender, HistoryEntry, Id, Occupancy, ParentBody, Person, PersonName,
    Position, PositionState, Post, Profile, SalaryRange, Source, SuperiorBody, UnitGroup,
};
use crate::site::queries::linked_data::elsewhere::{Elsewhere, once_each};
use crate::site::queries::linked_data::reference::{Reference, iri_in};
use crate::site::queries::pictures::PictureFacts;
use crate::site::queries::present::{
    contacts_of, contacts_of_holder, contacts_of_person, contacts_of_post, functions_of,
    is_told_by_dates, nobody_message, over_message, period_of_post, sources_of_person,
    sources_of_post,
};
use crate::site::view::View;
use crate::text::{
    Certainty, End, Localized, LocalizedText, Markdown, PartialDate, Period, WebAddress,
};

/// What there is to say of a body.
pub struct BodyFacts<'a> {
    /// The body under its name.
    pub reference: Reference<'a>,
    /// What kind of body it is in the institution's own words.
    pub own_kind: Option<&'a LocalizedText>,
    /// What it is called beside its name on the day that is shown, but for what is its name in the same language.
    pub other_names: Vec<LocalizedText>,
    /// Names that it had before the day that is shown, other ones too.
    pub former_names: Vec<FormerName<'a>>,
    /// From its beginning to its end, as far as it has come by the day that is shown.
    pub period: Period,
    /// The message that says of that day that it is over, where no date does.
    pub over: Option<&'static str>,
    /// The body directly above it.
    pub parent: Option<Reference<'a>>,
    /// The organization that it is a unit of.
    pub organization: Option<Reference<'a>>,
    /// Who directs it besides, and who has one staff with it.
    pub linked: Vec<Reference<'a>>,
    /// The names of those who do and have no record.
    pub other_superiors: Vec<&'a LocalizedText>,
    /// The organizations and units directly below it.
    pub parts: Vec<ChildBody<'a>>,
    /// Its posts, with those who hold them.
    pub posts: Vec<PostFacts<'a>>,
    /// The emblem by which it is known.
    pub emblem: Vec<PictureFacts<'a>>,
    /// Pictures of it.
    pub pictures: Vec<PictureFacts<'a>>,
    /// What is said of it in so many words.
    pub texts: &'a BodyTexts,
    /// What it is responsible for, in order.
    pub functions: Vec<FunctionFacts<'a>>,
    /// Its district or jurisdiction.
    pub area: Option<&'a Area>,
    /// How to reach it.
    pub contacts: Vec<&'a ContactPoint>,
    /// Its own sites.
    pub websites: Vec<String>,
    /// How others know it.
    pub elsewhere: Elsewhere<'a>,
    /// What its sources tell of its past, up to the day that is shown.
    pub history: Vec<&'a HistoryEntry>,
    /// What happened to it.
    pub changes: Vec<ChangeFacts<'a>>,
    /// Where that was read.
    pub origins: Origins<'a>,
}

/// Those of the sites that contact points name that are somebody's own.
fn websites(contacts: &[&ContactPoint], is_own: impl Fn(&WebAddress) -> bool) -> Vec<String> {
    let websites = contacts
        .iter()
        .filter_map(|contact| contact.website.as_ref());
    let own = websites.filter(|website| is_own(website));
    once_each(own.map(ToString::to_string))
}

/// A name that a body had.
pub struct FormerName<'a> {
    pub name: &'a LocalizedText,
    /// When the body had it.
    pub period: Period,
}

/// A body below another one.
pub struct ChildBody<'a> {
    /// The body.
    pub reference: Reference<'a>,
    /// How a unit belongs to its organization; `None` for an organization.
    pub group: Option<UnitGroup>,
}

/// A function with its identifier.
pub struct FunctionFacts<'a> {
    /// Its place in the page of its body.
    pub iri: String,
    /// The function itself.
    pub function: &'a Function,
}

impl<'a> BodyFacts<'a> {
    pub fn new(view: &View<'a>, body: Body) -> Self {
        let directory = view.directory();
        let profile = directory.profile(body);
        let page = || Page::from(body);
        let (parent, organization) = above(view, body);
        let functions = functions_of(view, body);
        let posts = directory.posts_of(body, view.day());
        let contacts: Vec<_> = contacts_of(view, body).collect();
        Self {
            reference: Reference::of_body(view, body),
            own_kind: directory.own_kind(body).map(|kind| &kind.label),
            other_names: other_names(
                &view.names(profile).name,
                profile.names.beside_on(view.day()),
            ),
            former_names: former_names(view, profile),
            period: directory.life_of(body).whole_by(view.day()),
            over: over_message(view, directory.life_of(body)),
            parent,
            organization,
            linked: linked(view, body),
            other_superiors: other_superiors(view, body),
            parts: parts(view, body),
            posts: posts
                .map(|post| with_holders(PostFacts::new(view, post)))
                .collect(),
            emblem: PictureFacts::all(&profile.emblem),
            pictures: PictureFacts::all(&profile.pictures),
            texts: &profile.texts,
            functions: functions
                .map(|(_, function)| FunctionFacts {
                    iri: iri_in(view, page(), &function.fragment),
                    function,
                })
                .collect(),
            area: profile.area.as_ref(),
            websites: websites(&contacts, |site| directory.is_website_of_body(body, site)),
            contacts,
            elsewhere: Elsewhere {
                identifiers: &profile.identifiers,
                links: &profile.links,
            },
            history: history(view, profile),
            changes: ChangeFacts::of_body(view, body),
            origins: Origins::of_body(view, body),
        }
    }

    /// Who holds which of its posts on the day that is shown.
    pub fn tenures(&self) -> impl Iterator<Item = &Tenure<'a>> {
        self.posts.iter().flat_map(|post| &post.tenures)
    }
}

/// The body directly above a body, and the organization that it is a unit of.
fn above<'a>(view: &View<'a>, body: Body) -> (Option<Reference<'a>>, Option<Reference<'a>>) {
    let directory = view.directory();
    match body {
        Body::Organization(id) => {
            let parent = directory.get(id).parent_on(view.day());
            let parent = parent.map(|parent| Reference::of_parent(view, parent));
            (parent, None)
        }
        Body::Unit(id) => {
            let parent = Reference::of_body(view, directory.parent_of(id, view.day()));
            let organization = directory.organization_on(Body::Unit(id), view.day());
            let organization = Body::Organization(organization);
            (Some(parent), Some(Reference::of_body(view, organization)))
        }
    }
}

/// Those who direct a body on the day that is shown otherwise than as what it is a part of, and those with one staff.
fn linked<'a>(view: &View<'a>, body: Body) -> Vec<Reference<'a>> {
    let superiors = view.directory().superiors_of(body, view.day());
    let superiors = superiors.filter_map(|superior| match &superior.by {
        SuperiorBody::Known(party) => Some(Reference::of_party(view, *party)),
        SuperiorBody::Named(_) => None,
    });
    let partners = view.directory().sharing_staff_with(body, view.day());
    superiors
        .chain(partners.map(|partner| Reference::of_body(view, partner)))
        .collect()
}

/// The names of those who direct it and have no record.
fn other_superiors<'a>(view: &View<'a>, body: Body) -> Vec<&'a LocalizedText> {
    let superiors = view.directory().superiors_of(body, view.day());
    superiors
        .filter_map(|superior| match &superior.by {
            SuperiorBody::Known(_) => None,
            SuperiorBody::Named(name) => Some(name),
        })
        .collect()
}

/// The bodies directly below a body that are there on the day that is shown.
fn parts<'a>(view: &View<'a>, body: Body) -> Vec<ChildBody<'a>> {
    let directory = view.directory();
    let units = view.units_of(body).map(|id| ChildBody {
        reference: Reference::of_body(view, Body::Unit(id)),
        group: Some(directory.get(id).group),
    });
    let organizations = match body {
        Body::Organization(id) => {
            let parent = ParentBody::Organization(id);
            directory.organizations_under(parent, view.day()).collect()
        }
        Body::Unit(_) => Vec::new(),
    };
    let organizations = organizations.into_iter().map(Body::Organization);
    let organizations = organizations.filter(|body| view.exists(*body));
    let organizations = organizations.map(|body| ChildBody {
        reference: Reference::of_body(view, body),
        group: None,
    });
    units.chain(organizations).collect()
}

/// A post of a body with those who hold it now: who held it before is told where the post itself is.
fn with_holders(post: PostFacts<'_>) -> PostFacts<'_> {
    PostFacts {
        tenures: Tenure::present(post.tenures),
        ..post
    }
}

/// Other names without what repeats the name in its language.
fn other_names<'n>(
    name: &LocalizedText,
    others: impl Iterator<Item = &'n LocalizedText>,
) -> Vec<LocalizedText> {
    others
        .filter_map(|other| other.differing_from(name))
        .collect()
}

fn former_names<'a>(view: &View<'a>, profile: &'a Profile) -> Vec<FormerName<'a>> {
    let former = profile.names.former.iter();
    let former = former
        .filter(|(period, _)| period.is_over(view.day()))
        .map(|(period, names)| FormerName {
            name: &names.name,
            period: *period,
        });
    let others = profile.names.others_on(view.day());
    let over = others.filter(|(state, _)| *state == PositionState::Former);
    let over = over.map(|(_, other)| FormerName {
        name: &other.name,
        period: other.period,
    });
    former.chain(over).collect()
}

fn history<'a>(view: &View<'a>, profile: &'a Profile) -> Vec<&'a HistoryEntry> {
    let entries = profile.history.iter();
    entries
        .filter(|entry| entry.date.is_none_or(|date| date.earliest() <= view.day()))
        .collect()
}

/// What there is to say of an event.
pub struct ChangeFacts<'a> {
    /// Its place in the list of all changes.
    pub iri: String,
    /// The event itself.
    pub change: &'a Change,
    /// The bodies before it.
    pub from: Vec<Reference<'a>>,
    /// The bodies after it.
    pub to: Vec<Reference<'a>>,
}

impl<'a> ChangeFacts<'a> {
    /// The events in the life of a body up to the day that is shown, the earliest first.
    pub fn of_body(view: &View<'a>, body: Body) -> Vec<Self> {
        let directory = view.directory();
        let changes = directory.changes_of(body).iter();
        changes
            .filter(|id| directory.get(**id).date.earliest() <= view.day())
            .map(|id| Self::new(view, *id))
            .collect()
    }

    fn new(view: &View<'a>, id: Id<Change>) -> Self {
        let change = view.directory().get(id);
        let references = |parties: &[_]| {
            let parties = parties.iter();
            parties
                .map(|party| Reference::of_party(view, *party))
                .collect()
        };
        Self {
            iri: iri_in(view, Page::Changes(None), &change.slug.to_string()),
            from: references(&change.from),
            to: references(&change.to),
            change,
        }
    }
}

/// What there is to say of a post.
pub struct PostFacts<'a> {
    /// The post under its title.
    pub reference: Reference<'a>,
    /// The body it is a seat of.
    pub body: Reference<'a>,
    /// Whether its holder leads the body.
    pub head: bool,
    /// When it exists.
    pub period: Period,
    /// The message that says of the day that is shown that it is over, where no date does.
    pub over: Option<&'static str>,
    /// The message that says of the day that is shown why nobody is named, where that is known.
    pub nobody: Option<&'static str>,
    /// Its district or jurisdiction.
    pub area: Option<&'a Area>,
    /// What its holder does.
    pub description: Option<&'a LocalizedText>,
    /// Its grade.
    pub grade: Option<&'a LocalizedText>,
    /// What it pays a year.
    pub salary_range: Option<SalaryRange>,
    /// The post to which its holder answers, and the body that is a seat of.
    pub reports_to: Option<(Reference<'a>, Reference<'a>)>,
    /// Everyone who has come to it by that day.
    pub tenures: Vec<Tenure<'a>>,
    /// How to reach whoever holds it.
    pub contacts: Vec<&'a ContactPoint>,
    /// How others know it.
    pub elsewhere: Elsewhere<'a>,
    /// Where that was read.
    pub origins: Origins<'a>,
}

/// A person in a post.
pub struct Tenure<'a> {
    pub post: Reference<'a>,
    /// The body it is a seat of.
    pub body: Reference<'a>,
    /// Who holds it.
    pub person: Reference<'a>,
    /// How it is held.
    pub kind: AppointmentKind,
    /// The word for that in messages.
    pub manner: &'static str,
    /// When it is held.
    pub period: Period,
    /// Whether its holder leads the body.
    pub head: bool,
    /// Whether it is held on the day that is shown, as far as the dates tell.
    pub held: Certainty,
    /// How to reach this holder in it.
    pub contacts: Vec<&'a ContactPoint>,
}

impl<'a> PostFacts<'a> {
    pub fn new(view: &View<'a>, id: Id<Post>) -> Self {
        let directory = view.directory();
        let post = directory.get(id);
        let life = directory.post_life(id);
        let exists = life.covers(view.day()) != Certainty::No;
        Self {
            reference: Reference::of_post(view, id),
            body: Reference::of_body(view, post.body),
            head: post.head,
            period: period_of_post(view, id),
            over: over_message(view, &life),
            nobody: match directory.occupancy(id, view.day()) {
                _ if !exists => None,
                Occupancy::NotNamed => None,
                occupancy => nobody_message(&occupancy),
            },
            area: post.area.as_ref(),
            description: post.description.as_ref(),
            grade: post.grade.as_ref(),
            salary_range: post.salary_range,
            reports_to: directory.reports_to(id, view.day()).map(|above| {
                let body = directory.get(above).body;
                (
                    Reference::of_post(view, above),
                    Reference::of_body(view, body),
                )
            }),
            tenures: Tenure::begun(view, directory.appointments_to(id)),
            contacts: contacts_of_post(view, id).collect(),
            elsewhere: Elsewhere {
                identifiers: &post.identifiers,
                links: &post.links,
            },
            origins: Origins::of_post(view, id),
        }
    }
}

impl<'a> Tenure<'a> {
    /// Those of some appointments that have begun by the day that is shown.
    pub fn begun(
        view: &View<'a>,
        appointments: impl Iterator<Item = &'a Appointment>,
    ) -> Vec<Self> {
        appointments
            .filter(|appointment| is_told_by_dates(view, appointment.period))
            .map(|appointment| Self::new(view, appointment))
            .collect()
    }

    /// The same without those that have surely ended.
    pub fn present(tenures: Vec<Self>) -> Vec<Self> {
        let tenures = tenures.into_iter();
        tenures
            .filter(|tenure| tenure.held != Certainty::No)
            .collect()
    }

    fn new(view: &View<'a>, appointment: &'a Appointment) -> Self {
        let post = view.directory().get(appointment.post);
        Self {
            post: Reference::of_post(view, appointment.post),
            body: Reference::of_body(view, post.body),
            person: Reference::of_person(view, appointment.person),
            kind: appointment.kind,
            manner: appointment.manner(),
            period: appointment.period,
            head: post.head,
            held: appointment.covers(view.day()),
            contacts: contacts_of_holder(view, appointment).collect(),
        }
    }
}

/// What there is to say of a person.
pub struct PersonFacts<'a> {
    pub reference: Reference<'a>,
    /// Other names that the person bears on the day that is shown, but for what is the name in the same language.
    pub other_names: Vec<LocalizedText>,
    /// Names that are over on that day.
    pub former_names: Vec<&'a PersonName>,
    /// The gender, where stated.
    pub gender: Option<Gender>,
    /// The gender in the words of the source, where it is another one.
    pub gender_text: Option<&'a LocalizedText>,
    /// The date of birth, where stated.
    pub born: Option<PartialDate>,
    /// The date of death, where stated and come.
    pub died: Option<PartialDate>,
    /// A picture of the person.
    pub portrait: Vec<PictureFacts<'a>>,
    /// The posts of this directory that the person has come to by the day that is shown.
    pub tenures: Vec<Tenure<'a>>,
    /// Posts and qualities outside it, and whether they are held on that day.
    pub positions: Vec<(PositionState, &'a Position)>,
    /// Bodies that the person belongs to, and whether still on that day.
    pub affiliations: Vec<AffiliationFacts<'a>>,
    /// How to reach the person, in posts too, beside what leads to whoever holds these.
    pub contacts: Vec<&'a ContactPoint>,
    /// The person's own sites.
    pub websites: Vec<String>,
    /// How others know the person.
    pub elsewhere: Elsewhere<'a>,
    /// A longer text.
    pub biography: Option<&'a Localized<Markdown>>,
    /// Where that was read.
    pub origins: Origins<'a>,
}

/// A body that a person belongs to or belonged to.
pub struct AffiliationFacts<'a> {
    /// The body, where the directory knows it.
    pub body: Option<Reference<'a>>,
    /// What it is called.
    pub name: &'a LocalizedText,
    /// As what the person belongs to it.
    pub role: Option<&'a LocalizedText>,
    /// When.
    pub period: Period,
}

impl<'a> AffiliationFacts<'a> {
    /// `None` before it begins.
    fn new(view: &View<'a>, affiliation: &'a Affiliation) -> Option<Self> {
        affiliation.state_on(view.day())?;
        let period = affiliation.period;
        let body = match &affiliation.with {
            AffiliatedWith::Party(party) => {
                Some(Reference::of_party(&view.at_end_of(period), *party))
            }
            AffiliatedWith::Text(_) => None,
        };
        Some(Self {
            name: view.affiliated_name(affiliation),
            role: affiliation.role.as_ref(),
            body,
            period,
        })
    }

    /// Whether dates tell whether it is over: without an end it would seem to go on.
    pub fn is_told_by_dates(&self) -> bool {
        !self.period.end.is_some_and(End::is_unknown)
    }
}

impl<'a> PersonFacts<'a> {
    pub fn new(view: &View<'a>, id: Id<Person>) -> Self {
        let directory = view.directory();
        let person = directory.get(id);
        let names = |wanted| {
            let names = person.other_names_on(view.day());
            names.filter_map(move |(state, other)| (state == wanted).then_some(other))
        };
        let positions = person.positions.iter();
        let held = directory.appointments_of(id);
        let contacts: Vec<_> = contacts_of_person(view, id)
            .chain(held.flat_map(|held| contacts_of_holder(view, held)))
            .collect();
        Self {
            reference: Reference::of_person(view, id),
            other_names: other_names(
                &person.name,
                names(PositionState::Current).map(|other| &other.name),
            ),
            former_names: names(PositionState::Former).collect(),
            gender: person.gender,
            gender_text: person.gender_text.as_ref(),
            born: person.born,
            died: person.died_by(view.day()),
            portrait: PictureFacts::all(&person.portrait),
            tenures: Tenure::begun(view, directory.appointments_of(id)),
            positions: positions
                .filter_map(|position| Some((position.state_on(view.day())?, position)))
                .collect(),
            affiliations: person
                .affiliations
                .iter()
                .filter_map(|one| AffiliationFacts::new(view, one))
                .collect(),
            websites: websites(&contacts, |site| directory.is_website_of_person(id, site)),
            contacts,
            elsewhere: Elsewhere {
                identifiers: &person.identifiers,
                links: &person.links,
            },
            biography: person.biography.as_ref(),
            origins: Origins::of_person(view, id),
        }
    }
}

/// The sources of what is said of a thing, each once, and how fresh they are. When its file was changed says
/// something of the page and nothing of the thing: a commit that mends a comma would count as news.
#[derive(Debug, Default)]
pub struct Origins<'a> {
    /// What was read.
    pub sources: Vec<&'a Source>,
    /// When the one source says that it was last brought up to date; of several, it is not known which of them says so.
    pub updated: Option<PartialDate>,
    /// When someone last held what is said against the sources.
    pub reviewed: Option<PartialDate>,
}

impl<'a> Origins<'a> {
    /// Those of a body.
    pub fn of_body(view: &View<'a>, body: Body) -> Self {
        let (sources, updated) = view.sources_of(body);
        Self::within(view, body, (sources.iter().collect(), updated))
    }

    /// Those of a post and of its body.
    pub fn of_post(view: &View<'a>, id: Id<Post>) -> Self {
        let body = view.directory().get(id).body;
        Self::within(view, body, sources_of_post(view, id))
    }

    /// Those of what a body tells of; with these sources, the date that the source has of itself.
    fn within(
        view: &View<'a>,
        body: Body,
        (sources, updated): (Vec<&'a Source>, Option<PartialDate>),
    ) -> Self {
        let read = sources.iter().filter_map(|source| source.read);
        let read = read.max_by_key(|date| date.latest());
        Self {
            updated: updated.filter(|_| sources.len() == 1),
            reviewed: view.directory().profile(body).verified.or(read),
            sources,
        }
    }

    /// Those of a person and of the bodies in which posts are or were held. Each of these may be of another date, so nothing
    /// is said of that.
    pub fn of_person(view: &View<'a>, id: Id<Person>) -> Self {
        Self {
            sources: sources_of_person(view, id),
            ..Self::default()
        }
    }
}
