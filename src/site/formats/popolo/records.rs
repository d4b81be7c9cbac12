//! The records of Popolo: of organizations, units, posts, memberships and people.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::address::{Address, Page, with_fragment};
use crate::model::{
    AffiliatedWith, Affiliation, Appointment, Area, Body, BodyNameKind, ContactPoint, ExternalBody,
    Id, NameKind, ParentBody, Party, Person, Picture, PositionState, Post, Profile, Source,
    WebLink,
};
use crate::site::formats::name_parts::{parts, sort_key};
use crate::site::formats::popolo::wire::{
    WireArea, WireContact, WireIdentifier, WireLink, WireMembership, WireName, WireOrganization,
    WirePerson, WirePost,
};
use crate::site::parts::with_kind;
use crate::site::queries::pictures::PictureFacts;
use crate::site::queries::present::{
    contacts_of, contacts_of_holder, contacts_of_person, contacts_of_post, is_told_by_dates,
    over_message, period_of_post, sources_of_person,
};
use crate::site::view::View;
use crate::text::{Choice, Identifier, Localized, LocalizedText, Markdown, Period, Phone, Slug};

/// Whether the document has a body: one that has come to be.
pub fn is_told(view: &View<'_>, body: Body) -> bool {
    let life = view.directory().life_of(body);
    life.whole().has_begun(view.day())
}

/// Whether the document has a post. Popolo says that one is over by its `end_date` alone: one that is over since nobody knows
/// when is left out, as such an appointment is, since it would seem to last.
pub fn is_post_told(view: &View<'_>, id: Id<Post>) -> bool {
    is_told_by_dates(view, period_of_post(view, id))
}

/// Whether what belongs to a body does not seem to last when that is over: by a date of its own or of the body.
pub fn ends_with(view: &View<'_>, body: Body, period: Period) -> bool {
    let life = view.directory().life_of(body);
    period.last().is_some() || over_message(view, life).is_none()
}

/// A body under the name that it has on the day shown.
pub fn body_record(view: &View<'_>, body: Body) -> WireOrganization {
    let directory = view.directory();
    let profile = directory.profile(body);
    let life = directory.life_of(body);
    let (founding_date, dissolution_date) = dates(life.whole_by(view.day()));
    let id = view.permalink(Page::from(body));
    let points = contacts_of(view, body);
    let classification = match body {
        Body::Organization(id) => directory.get(id).kind.word(),
        Body::Unit(id) => directory.get(id).kind.word(),
    };
    WireOrganization {
        name: in_brief(view, &view.names(profile).name).clone(),
        other_names: other_names(view, profile),
        image: image(view, profile.emblem.as_ref()),
        classification: Some(classification),
        area: profile.area.as_ref().map(|area| self::area(view, area)),
        area_id: profile
            .area
            .as_ref()
            .and_then(|area| area.identifier.clone()),
        parent_id: parent(view, body),
        // Popolo says by a date alone that something is over.
        about: over_message(view, life).map(|message| view.say(message)),
        founding_date,
        dissolution_date,
        contact_details: contact_details(view, points),
        identifiers: identifiers(&profile.identifiers),
        links: links(view, id.clone(), &profile.links),
        sources: source_links(view, view.sources_of(body).0),
        id,
    }
}

/// A body outside the directory.
pub fn external_record(view: &View<'_>, body: &ExternalBody) -> WireOrganization {
    let website = body.website.iter().map(|website| WireLink {
        url: website.to_string(),
        note: view.say("website"),
    });
    let mut record = named_record(view, external(view, &body.slug), &body.name);
    let short = body.short.as_ref();
    if let Some(short) = short.and_then(|short| short.differing_from(&body.name)) {
        let names = names_by_language(&short, "short", Period::default());
        record.other_names.extend(names);
    }
    WireOrganization {
        identifiers: identifiers(&body.identifiers),
        links: website.chain(links_elsewhere(view, &body.links)).collect(),
        ..record
    }
}

/// A body of which no more is known than its name.
pub fn named_record(view: &View<'_>, id: String, name: &LocalizedText) -> WireOrganization {
    WireOrganization {
        id,
        name: in_brief(view, name).clone(),
        other_names: names_in_other_languages(view, name, "multilingual").collect(),
        image: None,
        classification: None,
        area: None,
        area_id: None,
        parent_id: None,
        about: None,
        founding_date: None,
        dissolution_date: None,
        identifiers: Vec::new(),
        contact_details: Vec::new(),
        links: Vec::new(),
        sources: Vec::new(),
    }
}

/// What tells a body that people name in words alone from others: those who name it alike belong to one. No slug has a colon.
pub fn named(view: &View<'_>, name: &LocalizedText) -> String {
    let name = utf8_percent_encode(in_brief::<String>(view, name), NON_ALPHANUMERIC);
    in_list(view, &format!("name:{name}"))
}

/// Where the list of organizations has a body outside the directory.
fn external(view: &View<'_>, slug: &Slug) -> String {
    in_list(view, slug.as_str())
}

fn in_list(view: &View<'_>, fragment: &str) -> String {
    let list = Address::permalink(Page::Organizations).path(view.directory());
    view.absolute(&with_fragment(list, Some(fragment)))
}

fn parent(view: &View<'_>, body: Body) -> Option<String> {
    let directory = view.directory();
    match body {
        Body::Unit(unit) => {
            let parent = directory.parent_of(unit, view.day());
            is_told(view, parent).then(|| view.permalink(Page::from(parent)))
        }
        Body::Organization(id) => match directory.get(id).parent_on(view.day())? {
            ParentBody::Organization(id) => {
                is_told(view, Body::Organization(id)).then(|| view.permalink(Page::from(id)))
            }
            ParentBody::External(id) => Some(external(view, &directory.get(id).slug)),
        },
    }
}

/// The name in other languages, the short name, other ones with their dates, and names that it had before the day shown.
fn other_names(view: &View<'_>, profile: &Profile) -> Vec<WireName> {
    let names = view.names(profile);
    let mut others: Vec<WireName> =
        names_in_other_languages(view, &names.name, "multilingual").collect();
    let differing = |other: &LocalizedText| other.differing_from(&names.name);
    if let Some(short) = names.short.as_ref().and_then(differing) {
        others.extend(names_by_language(&short, "short", Period::default()));
    }
    for (state, other) in profile.names.others_on(view.day()) {
        let note = match other.kind {
            _ if is_over_by_no_date(state, other.period) => "former",
            BodyNameKind::Alias => "other",
            kind => kind.word(),
        };
        // Of a name that is over it is said when it was borne.
        let shown = match state {
            PositionState::Current => differing(&other.name),
            PositionState::Former => Some(other.name.clone()),
        };
        let shown = shown
            .iter()
            .flat_map(|name| names_by_language(name, note, other.period));
        others.extend(shown);
    }
    for (period, names) in &profile.names.former {
        if period.is_over(view.day()) {
            others.extend(names_by_language(&names.name, "former", *period));
        }
    }
    others
}

/// Whether a name is over and no date says so: it would seem to be borne still but for its note.
fn is_over_by_no_date(state: PositionState, period: Period) -> bool {
    state == PositionState::Former && period.last().is_none()
}

/// A name in the languages in which it is not the name of the record.
fn names_in_other_languages<'t>(
    view: &'t View<'_>,
    name: &'t LocalizedText,
    note: &'static str,
) -> impl Iterator<Item = WireName> + 't {
    let (own, _) = name.best(view.language().preferences());
    let own = own.to_string();
    names_by_language(name, note, Period::default()).filter(move |name| name.lang != own)
}

fn names_by_language(
    name: &LocalizedText,
    note: &'static str,
    period: Period,
) -> impl Iterator<Item = WireName> {
    let (start_date, end_date) = dates(period);
    name.iter().map(move |(tag, name)| WireName {
        name: name.value.clone(),
        lang: tag.to_string(),
        note,
        start_date: start_date.clone(),
        end_date: end_date.clone(),
    })
}

fn page_link(view: &View<'_>, permalink: String) -> WireLink {
    WireLink {
        url: permalink,
        note: in_brief(view, &view.directory().site().name).clone(),
    }
}

/// The page of this site, and those elsewhere by their titles or else their kinds.
fn links(view: &View<'_>, permalink: String, links: &[WebLink]) -> Vec<WireLink> {
    let own = std::iter::once(page_link(view, permalink));
    own.chain(links_elsewhere(view, links)).collect()
}

fn links_elsewhere(view: &View<'_>, links: &[WebLink]) -> impl Iterator<Item = WireLink> {
    links.iter().map(|link| WireLink {
        url: link.url.to_string(),
        note: match &link.title {
            Some(title) => in_brief(view, title).clone(),
            None => view.link_kind(link).plain().to_owned(),
        },
    })
}

/// The address of a picture.
fn image(view: &View<'_>, picture: Option<&Picture>) -> Option<String> {
    let facts = PictureFacts::all(picture).pop()?;
    facts.url(view)
}

fn identifiers(identifiers: &[Identifier]) -> Vec<WireIdentifier> {
    let identifiers = identifiers.iter().map(|identifier| WireIdentifier {
        identifier: identifier.value().to_owned(),
        scheme: identifier.scheme().to_owned(),
    });
    identifiers.collect()
}

/// The sources that can be read.
fn source_links<'s>(
    view: &View<'_>,
    sources: impl IntoIterator<Item = &'s Source>,
) -> Vec<WireLink> {
    let read = sources.into_iter().filter_map(|source| {
        Some(WireLink {
            url: source.url.as_ref()?.to_string(),
            note: in_brief(view, &source.title).clone(),
        })
    });
    read.collect()
}

pub fn post_record(view: &View<'_>, id: Id<Post>) -> WirePost {
    let directory = view.directory();
    let post = directory.get(id);
    let title = &directory.get(post.title).singular;
    let (start_date, end_date) = dates(period_of_post(view, id));
    let permalink = view.permalink(Page::from(id));
    WirePost {
        label: view.post_in(id).plain().to_owned(),
        other_label: other_labels(view, id),
        role: in_brief(view, title).clone(),
        organization_id: view.permalink(Page::from(post.body)),
        area: post.area.as_ref().map(|area| self::area(view, area)),
        area_id: post.area.as_ref().and_then(|area| area.identifier.clone()),
        start_date,
        end_date,
        contact_details: contact_details(view, contacts_of_post(view, id)),
        links: links(view, permalink.clone(), &post.links),
        sources: source_links(view, &post.sources),
        id: permalink,
    }
}

/// A district or jurisdiction.
fn area(view: &View<'_>, area: &Area) -> WireArea {
    WireArea {
        id: area.identifier.clone(),
        name: in_brief(view, &area.name).clone(),
        identifier: area.identifier.clone(),
    }
}

/// The label in the site's other languages, as far as they have the title.
fn other_labels(view: &View<'_>, id: Id<Post>) -> Vec<String> {
    let directory = view.directory();
    let title = &directory.get(directory.get(id).title).singular;
    let languages = directory.site().languages.iter();
    languages
        .filter(|language| language.tag != view.language().tag)
        .filter(|language| title.get(&language.tag).is_some())
        .map(|language| view.read_in(language).post_in(id).plain().to_owned())
        .collect()
}

/// A person in a post.
pub fn membership_record(view: &View<'_>, appointment: &Appointment) -> WireMembership {
    let directory = view.directory();
    let post = directory.get(appointment.post);
    let role = in_brief(view, &directory.get(post.title).singular).clone();
    let (start_date, end_date) = dates(appointment.period);
    let label = with_kind(view, &role, appointment.manner());
    WireMembership {
        label: Some(label),
        role: Some(role),
        person_id: view.permalink(Page::from(appointment.person)),
        organization_id: view.permalink(Page::from(post.body)),
        post_id: Some(view.permalink(Page::from(appointment.post))),
        start_date,
        end_date,
        contact_details: contact_details(view, contacts_of_holder(view, appointment)),
    }
}

/// A person in a body without a post.
pub fn affiliation_record(
    view: &View<'_>,
    person: Id<Person>,
    affiliation: &Affiliation,
) -> WireMembership {
    let role = affiliation.role.as_ref();
    let role = role.map(|role| in_brief(view, role).clone());
    let (start_date, end_date) = dates(affiliation.period);
    WireMembership {
        label: role.clone(),
        role,
        person_id: view.permalink(Page::from(person)),
        organization_id: match &affiliation.with {
            AffiliatedWith::Party(Party::Body(body)) => view.permalink(Page::from(*body)),
            AffiliatedWith::Party(Party::External(id)) => {
                external(view, &view.directory().get(*id).slug)
            }
            AffiliatedWith::Text(name) => named(view, name),
        },
        post_id: None,
        start_date,
        end_date,
        contact_details: Vec::new(),
    }
}

/// A person, with the sources of the bodies in which the posts are beside the own ones.
pub fn person_record(view: &View<'_>, id: Id<Person>) -> WirePerson {
    let directory = view.directory();
    let person = directory.get(id);
    let permalink = view.permalink(Page::from(id));
    let (language, name) = person.name.best(view.language().preferences());
    let key = sort_key(&person.sort_key, language);
    let parts = parts(&name.value, key);
    let biography = person.biography.as_ref();
    WirePerson {
        name: name.value.clone(),
        other_names: names_in_other_languages(view, &person.name, "multilingual")
            .chain(
                person
                    .other_names_on(view.day())
                    .flat_map(|(state, other)| {
                        let note = match other.kind {
                            // That it is over is in the word.
                            NameKind::Maiden => other.kind.word(),
                            _ if is_over_by_no_date(state, other.period) => "former",
                            kind => kind.word(),
                        };
                        names_by_language(&other.name, note, other.period)
                    }),
            )
            .collect(),
        family_name: parts.map(|(family, _)| family.to_owned()),
        given_name: parts.map(|(_, given)| given.to_owned()),
        sort_name: key.to_owned(),
        gender: gender(view, person),
        image: image(view, person.portrait.as_ref()),
        birth_date: person.born.map(|date| date.to_string()),
        death_date: person.died_by(view.day()).map(|date| date.to_string()),
        biography: biography.map(|text| Markdown::plain(in_brief(view, text))),
        identifiers: identifiers(&person.identifiers),
        contact_details: contact_details(view, contacts_of_person(view, id)),
        links: links(view, permalink.clone(), &person.links),
        sources: source_links(view, sources_of_person(view, id)),
        id: permalink,
    }
}

/// The gender, which Popolo has as a text.
fn gender(view: &View<'_>, person: &Person) -> Option<String> {
    let word = person.gender.map(|gender| gender.word().to_owned());
    let text = person.gender_text.as_ref();
    text.map(|text| in_brief(view, text).clone()).or(word)
}

/// Everything that can be called, written or gone to.
fn contact_details<'p>(
    view: &View<'_>,
    points: impl Iterator<Item = &'p ContactPoint>,
) -> Vec<WireContact> {
    points
        .flat_map(|point| details_of_point(view, point))
        .collect()
}

fn details_of_point(view: &View<'_>, point: &ContactPoint) -> Vec<WireContact> {
    let label = point.purpose.as_ref();
    let label = label.map(|purpose| in_brief(view, purpose).clone());
    let contact = |kind: &str, value| WireContact {
        label: label.clone(),
        kind: kind.to_owned(),
        value,
    };
    let mut all = Vec::new();
    let voices = point.phones.iter().map(|phone| ("voice", number(phone)));
    let faxes = point.faxes.iter().map(|fax| ("fax", number(fax)));
    let emails = point.emails.iter().map(|it| ("email", it.to_string()));
    let pages = point.website.iter().chain(&point.form);
    let pages = pages.map(|it| ("url", it.to_string()));
    let accounts = point.accounts.iter();
    let accounts = accounts.map(|account| (account.service.as_str(), account.name.clone()));
    let values = voices
        .chain(faxes)
        .chain(emails)
        .chain(pages)
        .chain(accounts);
    all.extend(values.map(|(kind, value)| contact(kind, value)));
    if let Some(address) = &point.address {
        let mut address = in_brief(view, address).clone();
        let code = point.postal_code.as_ref();
        if let Some(code) = code.filter(|code| !address.contains(code.as_str())) {
            address.push_str(&format!(" {code}"));
        }
        all.push(contact("address", address));
    }
    all
}

/// A number as Popolo wants it: as in a `tel:` URL (RFC 3966), without the scheme.
fn number(phone: &Phone) -> String {
    phone.dialled_with_extension()
}

/// A text in the language of the document, or in the nearest one.
fn in_brief<'t, T>(view: &'t View<'_>, text: &'t Localized<T>) -> &'t T {
    &text.best(view.language().preferences()).1.value
}

/// The first and the last day of a period, as precise as they are known.
fn dates(period: Period) -> (Option<String>, Option<String>) {
    (
        period.start.map(|date| date.to_string()),
        period.last().map(|date| date.to_string()),
    )
}
