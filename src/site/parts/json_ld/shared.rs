//! What is said in the same way of several kinds of things.

use serde_json::Value;

use crate::model::{AppointmentKind, ContactPoint, OrganizationKind, Source};
use crate::site::parts::json_ld::object::Object;
use crate::site::parts::json_ld::words::Words;
use crate::site::queries::linked_data::iri::{dialled, valid};
use crate::site::queries::linked_data::{Class, Reference, Tenure};
use crate::site::view::View;
use crate::text::Choice;

/// A thing as its type, identifier and name.
pub fn reference(words: Words<'_>, reference: &Reference<'_>) -> Object {
    let name = words.of(reference.name);
    let object = Object::a(class(reference.class)).at(&reference.iri);
    match reference.class {
        Class::Post => object.with("roleName", name),
        _ => object.with("name", name),
    }
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
pub fn tenure(words: Words<'_>, view: &View<'_>, tenure: &Tenure<'_>) -> Object {
    Object::a("OrganizationRole")
        .with("roleName", words.of(tenure.post.name))
        .with("url", tenure.post.iri.as_str())
        .date("startDate", tenure.period.start)
        .date("endDate", tenure.period.end)
        .with("description", manner(words, view, tenure.kind))
}

/// How a post is held, where that is not in full.
pub fn manner(words: Words<'_>, view: &View<'_>, kind: AppointmentKind) -> Value {
    match kind {
        AppointmentKind::Substantive => Value::Null,
        kind => words.say(view, &format!("appointment-{}", kind.word())),
    }
}

/// The same object with ways to reach what it is.
pub fn with_contacts(words: Words<'_>, object: Object, contacts: &[&ContactPoint]) -> Object {
    let points = contacts.iter().map(|point| contact(words, point));
    object.with_all("contactPoint", points.flatten()).with_all(
        "address",
        contacts.iter().filter_map(|point| address(words, point)),
    )
}

/// A contact point; `None` where there is nothing to call, to write to or to visit.
fn contact(words: Words<'_>, point: &ContactPoint) -> Option<Object> {
    let has_numbers = !point.phones.is_empty() || !point.faxes.is_empty();
    let is_empty = !has_numbers && point.emails.is_empty() && point.website.is_none();
    (!is_empty).then(|| {
        Object::a("ContactPoint")
            .with("contactType", words.of_any(point.purpose.as_ref()))
            .with_all("telephone", point.phones.iter().map(dialled))
            .with_all("faxNumber", point.faxes.iter().map(dialled))
            .with_all("email", point.emails.iter().map(ToString::to_string))
            .with_all(
                "url",
                point
                    .website
                    .iter()
                    .map(|site| valid(site.as_str()).into_owned()),
            )
            .with("description", words.of_any(point.hours.as_ref()))
    })
}

fn address(words: Words<'_>, point: &ContactPoint) -> Option<Object> {
    let is_empty = point.address.is_none() && point.postal_code.is_none();
    (!is_empty).then(|| {
        Object::a("PostalAddress")
            .with("streetAddress", words.of_any(point.address.as_ref()))
            .with("postalCode", point.postal_code.clone())
    })
}

/// A source as a work.
pub fn source(words: Words<'_>, source: &Source) -> Object {
    let object = Object::a("CreativeWork")
        .with("name", words.of(&source.title))
        .date("datePublished", source.published);
    match &source.url {
        Some(url) => object.with("url", valid(url.as_str()).as_ref()),
        None => object,
    }
}
