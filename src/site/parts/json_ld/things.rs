//! A body, a post or a person in the vocabulary of schema.org.

use serde_json::Value;

use crate::model::{
    Account, AppointmentKind, Area, BodyText, BodyTexts, Closure, ContactPoint, HistoryKind,
    HolidayHours, Location, OpeningHours, OrganizationKind, Position, PositionState, SalaryRange,
    Source, UnitGroup,
};
use crate::site::parts::json_ld::object::{Object, Wording};
use crate::site::queries::linked_data::{
    AffiliationFacts, BodyFacts, CLOSED, ChildBody, Class, Description, Elsewhere, PersonFacts,
    PostFacts, Reference, Tenure, day_of_week, once_each, times, valid_iri,
};
use crate::site::queries::page_size::has_room_beside;
use crate::site::queries::pictures::PictureFacts;
use crate::site::view::View;
use crate::text::{
    Certainty, Choice, LanguageTag, Localized, LocalizedText, Markdown, PartialDate, Phone,
    WebAddress,
};

/// The thing itself.
pub fn thing(words: Wording<'_>, view: &View<'_>, described: &Description<'_>) -> Object {
    match described {
        Description::Body(facts) => body(words, view, facts),
        Description::Post(facts) => post(words, view, facts),
        Description::Person(facts) => person(words, view, facts),
    }
}

/// A body. A page's block has the body itself and who leads it.
fn body(words: Wording<'_>, view: &View<'_>, facts: &BodyFacts<'_>) -> Object {
    let mut others: Vec<(&LanguageTag, String)> = Vec::new();
    for (tag, name) in facts.other_names.iter().flat_map(Localized::iter) {
        let other = (tag, name.value.clone());
        if !others.contains(&other) {
            others.push(other);
        }
    }
    let tenures = facts.tenures();
    let tenures = tenures.filter(|tenure| words.are_all() || tenure.head);
    let object = reference(words, &facts.reference)
        .with("alternateName", words.pick(others))
        .with_all("logo", pictures(words, view, &facts.emblem))
        .with_all("image", pictures(words, view, &facts.pictures))
        .date("foundingDate", facts.period.start)
        .date("dissolutionDate", facts.period.last())
        .with_all("sameAs", same_as(&facts.websites, facts.elsewhere))
        .with_all("identifier", identifiers(facts.elsewhere))
        .with(
            "areaServed",
            facts.area.map(|area| area_served(words, area)),
        )
        .with_all("parentOrganization", bodies_above(words, facts))
        .with_all("member", tenures.map(|held| held_by(words, view, held)))
        .with_all(
            DESCRIPTION,
            over(words, view, facts.over).chain(texts(words, facts, DESCRIPTION)),
        );
    let object = with_contacts(words, object, &facts.contacts);
    let object = with_places(words, view, object, "location", &facts.contacts);
    match words.are_all() {
        true => with_work(words, with_parts(words, object, &facts.parts), facts),
        false => object,
    }
}

/// That a thing is over, nobody knows since when: schema.org says it by a date alone.
fn over(
    words: Wording<'_>,
    view: &View<'_>,
    message: Option<&'static str>,
) -> impl Iterator<Item = Value> {
    message.map(|message| words.say(view, message)).into_iter()
}

fn area_served(words: Wording<'_>, area: &Area) -> Object {
    Object::a("AdministrativeArea")
        .with("name", words.of(&area.name))
        .with("identifier", area.identifier.as_deref())
}

/// What a body is part of, the nearest first: for a unit within a unit, its organization too.
fn bodies_above(words: Wording<'_>, facts: &BodyFacts<'_>) -> Vec<Object> {
    let parent = facts.parent.as_ref();
    let is_parent = |body: &&Reference<'_>| parent.is_some_and(|parent| parent.iri == body.iri);
    let organization = facts.organization.iter();
    let organization = organization.filter(|body| !is_parent(body));
    let above = parent.into_iter().chain(organization);
    above.map(|body| reference(words, body)).collect()
}

/// The same with what is below it: an organization's own departments, and what else belongs to it.
fn with_parts(words: Wording<'_>, object: Object, parts: &[ChildBody<'_>]) -> Object {
    let is_own = |part: &&ChildBody<'_>| part.group == Some(UnitGroup::Internal);
    let written = |part: &ChildBody<'_>| reference(words, &part.reference);
    let own = parts.iter().filter(is_own);
    let others = parts.iter().filter(|part| !is_own(part));
    object
        .with_all("department", own.map(written))
        .with_all("subOrganization", others.map(written))
}

/// The same with what it is for, what it is responsible for and what it was honoured for. For responsibility schema.org
/// has no better word than that it knows about something.
fn with_work(words: Wording<'_>, object: Object, facts: &BodyFacts<'_>) -> Object {
    let functions = facts.functions.iter();
    let functions = functions.map(|facts| {
        let name = words.of(&facts.function.text);
        let object = Object::a("DefinedTerm").at(&facts.iri).with("name", name);
        object.into()
    });
    let honours = facts.history.iter();
    let honours = honours.filter(|entry| entry.kind == HistoryKind::Honour);
    let fields = BodyTexts::FIELDS.iter();
    let others = fields.filter_map(|field| field.schema_org);
    let others = others.filter(|property| ![DESCRIPTION, KNOWS_ABOUT].contains(property));
    others
        .fold(object, |object, property| {
            object.with_all(property, texts(words, facts, property))
        })
        .with_all(
            KNOWS_ABOUT,
            texts(words, facts, KNOWS_ABOUT).chain(functions),
        )
        .with_all("award", honours.map(|entry| words.of(&entry.text)))
}

/// The property for what a body is; it stands in a page's block too.
const DESCRIPTION: &str = "description";
/// The property for what a body is for and responsible for.
const KNOWS_ABOUT: &str = "knowsAbout";

/// The texts of a body that have a property.
fn texts(words: Wording<'_>, facts: &BodyFacts<'_>, property: &str) -> impl Iterator<Item = Value> {
    let texts = facts.texts.iter();
    let texts = texts.filter(move |(field, _)| field.schema_org == Some(property));
    texts.map(move |(_, text)| match text {
        BodyText::Plain(text) => words.of(text),
        BodyText::Markdown(text) => words.written(text, Markdown::plain),
    })
}

/// How many holders of a post, or posts of a person, a page's block has where there are too many for a page.
const FEW: usize = 40;

fn most_tenures(words: Wording<'_>, view: &View<'_>, count: usize) -> usize {
    match words.are_all() || has_room_beside(view, count) {
        true => usize::MAX,
        false => FEW,
    }
}

/// A person. A page's block leaves out what is over.
fn person(words: Wording<'_>, view: &View<'_>, facts: &PersonFacts<'_>) -> Object {
    let biography = facts.biography.filter(|_| words.are_all());
    let tenures = facts.tenures.iter();
    let tenures = tenures.filter(|tenure| words.are_all() || tenure.held != Certainty::No);
    let tenures = tenures.take(most_tenures(words, view, facts.tenures.len()));
    let positions = facts.positions.iter().filter(|_| words.are_all());
    let affiliations = facts.affiliations.iter();
    let affiliations = affiliations.filter(|one| words.are_all() && one.is_told_by_dates());
    let object = reference(words, &facts.reference)
        .with_all(
            "alternateName",
            facts.other_names.iter().map(|name| words.of(name)),
        )
        .with("gender", gender(words, facts))
        .with_all("image", pictures(words, view, &facts.portrait))
        .date("birthDate", facts.born)
        .date("deathDate", facts.died)
        .with_all("sameAs", same_as(&facts.websites, facts.elsewhere))
        .with_all("identifier", identifiers(facts.elsewhere))
        .with(
            "description",
            biography.map(|text| words.written(text, Markdown::plain)),
        )
        .with_all("memberOf", tenures.map(|held| held_in(words, view, held)))
        .with_all(
            "hasOccupation",
            positions.filter_map(|(state, held)| position(words, view, *state, held)),
        )
        .with_all(
            "affiliation",
            affiliations.map(|belongs| affiliation(words, belongs)),
        );
    let object = with_contacts(words, object, &facts.contacts);
    with_places(words, view, object, "workLocation", &facts.contacts)
}

fn gender(words: Wording<'_>, facts: &PersonFacts<'_>) -> Value {
    match facts.gender_text {
        Some(text) => words.of(text),
        None => facts.gender.map(Choice::word).into(),
    }
}

fn affiliation(words: Wording<'_>, belongs: &AffiliationFacts<'_>) -> Object {
    let body = match &belongs.body {
        Some(body) => reference(words, body),
        None => Object::a("Organization").with("name", words.of(belongs.name)),
    };
    Object::a("OrganizationRole")
        .with("roleName", words.of_any(belongs.role))
        .date("startDate", belongs.period.start)
        .date("endDate", belongs.period.last())
        .with("affiliation", body)
}

/// The pages by which programs know who is meant.
fn same_as(websites: &[String], elsewhere: Elsewhere<'_>) -> Vec<String> {
    let addresses = websites.iter().cloned().chain(elsewhere.same_as());
    once_each(addresses.map(|address| valid_iri(&address).into_owned()))
}

/// Pictures, each by its largest size. What is seen is said where nothing else is said of it.
fn pictures(words: Wording<'_>, view: &View<'_>, pictures: &[PictureFacts<'_>]) -> Vec<Object> {
    let objects = pictures.iter().map(|picture| {
        Object::a("ImageObject")
            .with("contentUrl", picture.url(view))
            .with("encodingFormat", picture.media_type())
            .with("caption", words.of_any(picture.caption().or(picture.alt())))
            .with("creditText", words.of_any(picture.credit()))
    });
    objects.collect()
}

/// Numbers and codes in public schemes.
fn identifiers(elsewhere: Elsewhere<'_>) -> impl Iterator<Item = Object> {
    let identifiers = elsewhere.identifiers.iter();
    identifiers.map(|identifier| {
        Object::a("PropertyValue")
            .with("propertyID", identifier.scheme())
            .with("value", identifier.value())
            .with("url", identifier.uri())
    })
}

fn held_in(words: Wording<'_>, view: &View<'_>, held: &Tenure<'_>) -> Object {
    tenure(words, view, held).with("memberOf", reference(words, &held.body))
}

/// A post or quality outside the directory; `None` for one that was held, nobody knows until when: without an end it
/// would seem to be held.
fn position(
    words: Wording<'_>,
    view: &View<'_>,
    state: PositionState,
    position: &Position,
) -> Option<Object> {
    if state == PositionState::Former && position.period.last().is_none() {
        return None;
    }
    let object = Object::a("Role")
        .with("roleName", words.of(&position.text))
        .date("startDate", position.period.start)
        .date("endDate", position.period.last());
    Some(object.with("description", manner(words, view, position.kind.word())))
}

/// A post as a role, with those who hold or held it.
fn post(words: Wording<'_>, view: &View<'_>, facts: &PostFacts<'_>) -> Object {
    let tenures = facts.tenures.iter();
    let tenures = tenures.filter(|tenure| words.are_all() || tenure.held != Certainty::No);
    let tenures = tenures.take(most_tenures(words, view, facts.tenures.len()));
    // A role has no roles: who holds or held it is a member of the body in it.
    let members = tenures.map(|held| {
        let person = reference(words, &held.person);
        let person = with_contacts(words, person, &held.contacts);
        let person = with_places(words, view, person, "workLocation", &held.contacts);
        tenure(words, view, held).with("member", person)
    });
    let body = reference(words, &facts.body).with_all("member", members);
    let above = facts
        .reports_to
        .as_ref()
        .map(|(above, body)| reference(words, above).with("memberOf", reference(words, body)));
    let object = reference(words, &facts.reference)
        .date("startDate", facts.period.start)
        .date("endDate", facts.period.last())
        .with("memberOf", body)
        .with_all("sameAs", same_as(&[], facts.elsewhere))
        .with_all("identifier", identifiers(facts.elsewhere))
        .with_all("baseSalary", facts.salary_range.map(salary))
        .with_all(GRADE, facts.grade.map(|text| grade(words, text)))
        .with_all(REPORTS_TO, above);
    let nobody = facts.nobody.map(|message| words.say(view, message));
    let description = facts.description.map(|text| words.of(text));
    let said = over(words, view, facts.over)
        .chain(nobody)
        .chain(description);
    let object = object.with_all(DESCRIPTION, said);
    let object = with_contacts(words, object, &facts.contacts);
    with_places(words, view, object, "location", &facts.contacts)
}

/// What a post has that schema.org has no word for: its grade is a type of it, and to whom its holder answers is said in the
/// Organization Ontology.
const GRADE: &str = "http://purl.org/dc/terms/type";
const REPORTS_TO: &str = "http://www.w3.org/ns/org#reportsTo";

fn grade(words: Wording<'_>, grade: &LocalizedText) -> Object {
    Object::a("DefinedTerm").with("name", words.of(grade))
}

/// What a post pays a year.
fn salary(range: SalaryRange) -> Object {
    let yearly = Object::a("QuantitativeValue")
        .with("minValue", range.from)
        .with("maxValue", range.to)
        .with("unitText", "YEAR");
    Object::a("MonetaryAmount")
        .with("currency", range.currency.code())
        .with("value", yearly)
}

/// A tenure, seen from the body.
fn held_by(words: Wording<'_>, view: &View<'_>, held: &Tenure<'_>) -> Object {
    tenure(words, view, held).with("member", reference(words, &held.person))
}

/// A thing as its type, identifier and name.
fn reference(words: Wording<'_>, reference: &Reference<'_>) -> Object {
    let name = words.of(reference.name);
    let object = Object::a(class(reference.class)).at(&reference.iri);
    let object = match reference.class {
        Class::Post => object.with("roleName", name),
        Class::Organization(_) | Class::Unit(_) | Class::External | Class::Person => {
            object.with("name", name)
        }
    };
    let elsewhere = reference.elsewhere();
    object
        .with(
            "alternateName",
            words.of_any(reference.short_name().as_ref()),
        )
        .with_all("sameAs", same_as(&reference.websites(), elsewhere))
        .with_all("identifier", identifiers(elsewhere))
}

fn class(class: Class) -> &'static str {
    match class {
        Class::Organization(OrganizationKind::Government) => "GovernmentOrganization",
        Class::Organization(OrganizationKind::Research) => "ResearchOrganization",
        // That a body has members does not say that it is a non-governmental organization.
        Class::Organization(_) | Class::Unit(_) | Class::External => "Organization",
        Class::Post => "OrganizationRole",
        Class::Person => "Person",
    }
}

/// A tenure as the relation between a body and a person that it is, without either of them.
fn tenure(words: Wording<'_>, view: &View<'_>, tenure: &Tenure<'_>) -> Object {
    Object::a("OrganizationRole")
        .with("roleName", words.of(tenure.post.name))
        .with("url", tenure.post.iri.as_str())
        .date("startDate", tenure.period.start)
        .date("endDate", tenure.period.last())
        .with("description", manner(words, view, tenure.manner))
}

/// How a post is held, where that is not in full.
fn manner(words: Wording<'_>, view: &View<'_>, manner: &str) -> Value {
    match manner == AppointmentKind::Substantive.word() {
        true => Value::Null,
        false => words.say(view, &format!("appointment-{manner}")),
    }
}

/// The same object with ways to reach what it is.
fn with_contacts(words: Wording<'_>, object: Object, contacts: &[&ContactPoint]) -> Object {
    let points = contacts.iter().map(|point| contact(words, point));
    object.with_all("contactPoint", points.flatten()).with_all(
        "address",
        contacts.iter().filter_map(|point| address(words, point)),
    )
}

/// The same with the places where it is open.
fn with_places(
    words: Wording<'_>,
    view: &View<'_>,
    object: Object,
    key: &str,
    contacts: &[&ContactPoint],
) -> Object {
    let places = contacts
        .iter()
        .filter_map(|point| place(words, view, point));
    object.with_all(key, places)
}

/// Where a contact point is and when it is open; `None` where its address says all that is known.
fn place(words: Wording<'_>, view: &View<'_>, point: &ContactPoint) -> Option<Object> {
    let closures: Vec<_> = point.dated_closures_from(view.day()).collect();
    let is_empty = point.location.is_none() && point.opens.is_empty() && closures.is_empty();
    (!is_empty).then(|| {
        Object::a("Place")
            .with_all("address", address(words, point))
            .with_all("geo", point.location.map(coordinates))
            .with_all(
                "openingHoursSpecification",
                point.opens.iter().map(opening_hours),
            )
            .with_all(
                "specialOpeningHoursSpecification",
                holidays(point)
                    .into_iter()
                    .chain(closures.into_iter().map(|it| closure(words, it))),
            )
    })
}

fn coordinates(location: Location) -> Object {
    Object::a("GeoCoordinates")
        .with("latitude", location.latitude.get())
        .with("longitude", location.longitude.get())
}

fn opening_hours(hours: &OpeningHours) -> Object {
    let [opens, closes] = times(hours);
    let days = hours.days.iter();
    let days = days.map(|day| format!("https://schema.org/{}", day_of_week(*day)));
    Object::a("OpeningHoursSpecification")
        .with_all("dayOfWeek", days)
        .with("opens", opens)
        .with("closes", closes)
}

/// What is so on public holidays. One that is closed opens and closes at one time, as schema.org has it.
fn holidays(point: &ContactPoint) -> Option<Object> {
    let on_holidays = Object::a("OpeningHoursSpecification")
        .with("dayOfWeek", "https://schema.org/PublicHolidays");
    match point.holidays? {
        HolidayHours::Closed => Some(closed(on_holidays)),
        HolidayHours::Open => None,
    }
}

fn closure(words: Wording<'_>, closure: &Closure) -> Object {
    closed(Object::a("OpeningHoursSpecification"))
        // A month or a year is no day on which something ceases to be valid.
        .date("validFrom", closure.period.start.map(first_day))
        .date("validThrough", closure.period.last().map(last_day))
        .with("description", words.of_any(closure.reason.as_ref()))
}

fn first_day(date: PartialDate) -> PartialDate {
    PartialDate::Day(date.earliest())
}

fn last_day(date: PartialDate) -> PartialDate {
    PartialDate::Day(date.latest())
}

fn closed(hours: Object) -> Object {
    hours.with("opens", CLOSED).with("closes", CLOSED)
}

/// A contact point; `None` where there is nothing to call, to write to or to visit.
fn contact(words: Wording<'_>, point: &ContactPoint) -> Option<Object> {
    let has_numbers = !point.phones.is_empty() || !point.faxes.is_empty();
    let is_empty = !has_numbers && point.emails.is_empty();
    let is_empty = is_empty && point.website.is_none() && point.form.is_none();
    let is_empty = is_empty && point.accounts.is_empty();
    (!is_empty).then(|| {
        Object::a("ContactPoint")
            .with("contactType", words.of_any(point.purpose.as_ref()))
            .with_all(
                "telephone",
                point.phones.iter().map(Phone::dialled_with_extension),
            )
            .with_all(
                "faxNumber",
                point.faxes.iter().map(Phone::dialled_with_extension),
            )
            .with_all("email", point.emails.iter().map(ToString::to_string))
            .with_all(
                "url",
                point
                    .website
                    .iter()
                    .map(|site| valid_iri(site.as_str()).into_owned()),
            )
            .with("description", words.of_any(point.hours.as_ref()))
            .with_all("potentialAction", point.form.iter().map(writing))
            .with_all("identifier", point.accounts.iter().map(account))
    })
}

/// What a form is for: it is where somebody is written to, and no home page.
fn writing(form: &WebAddress) -> Object {
    Object::a("CommunicateAction").with("target", Some(valid_iri(form.as_str()).into_owned()))
}

/// An account, by its name with a service.
fn account(account: &Account) -> Object {
    let url = account.url.as_ref();
    Object::a("PropertyValue")
        .with("propertyID", account.service.as_str())
        .with("value", account.name.as_str())
        .with("url", url.map(|url| valid_iri(url.as_str()).into_owned()))
}

fn address(words: Wording<'_>, point: &ContactPoint) -> Option<Object> {
    let is_empty = point.address.is_none() && point.postal_code.is_none() && point.access.is_none();
    (!is_empty).then(|| {
        Object::a("PostalAddress")
            .with("streetAddress", words.of_any(point.address.as_ref()))
            .with("postalCode", point.postal_code.clone())
            .with("description", words.of_any(point.access.as_ref()))
    })
}

/// A source as a work.
pub fn source_of(words: Wording<'_>, source: &Source) -> Object {
    let object = Object::a("CreativeWork")
        .with("name", words.of(&source.title))
        .date("datePublished", source.published);
    match &source.url {
        Some(url) => object.with("url", valid_iri(url.as_str()).as_ref()),
        None => object,
    }
}
