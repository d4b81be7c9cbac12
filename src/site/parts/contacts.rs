//! How to reach a body.

use askama::Template;

use crate::model::{Body, ContactPoint, Id, Post, Unit};
use crate::site::links::Link;
use crate::site::shown::Shown;
use crate::site::view::View;
use crate::text::Certainty;

/// The contact points of a body.
#[derive(Template)]
#[template(path = "parts/contacts.html")]
pub struct Contacts {
    points: Vec<Point>,
    /// Where to ask if the body has no contact points of its own.
    instead: Option<Link>,
    words: Words,
}

struct Point {
    purpose: Option<Shown>,
    phones: Vec<Link>,
    faxes: Vec<String>,
    emails: Vec<Link>,
    website: Option<String>,
    address: Option<Shown>,
    postal_code: Option<String>,
    hours: Option<Shown>,
}

struct Words {
    phone: String,
    fax: String,
    email: String,
    website: String,
    address: String,
    postal_code: String,
    hours: String,
    none: String,
    instead: String,
}

impl Contacts {
    /// The contact points of a post itself on the day shown; `None` where it has none.
    pub fn of_post(view: &View<'_>, post: Id<Post>) -> Option<Self> {
        let contacts = &view.directory().get(post).contacts;
        let points: Vec<Point> = valid(view, contacts)
            .map(|point| Point::new(view, point))
            .collect();
        (!points.is_empty()).then(|| Self {
            points,
            instead: None,
            words: Words::new(view),
        })
    }

    /// The contact points that a body has on the day shown.
    pub fn new(view: &View<'_>, body: Body) -> Self {
        let points: Vec<Point> = current(view, body)
            .map(|point| Point::new(view, point))
            .collect();
        let instead = match body {
            Body::Unit(unit) if points.is_empty() => reachable_above(view, unit),
            _ => None,
        };
        Self {
            instead,
            words: Words::new(view),
            points,
        }
    }
}

/// The contact points that a body has on the day shown.
pub fn current<'a>(view: &View<'a>, body: Body) -> impl Iterator<Item = &'a ContactPoint> {
    let directory = view.directory();
    let exists = view.exists(body);
    valid(view, &directory.profile(body).contacts).filter(move |_| exists)
}

/// Those that are valid on the day shown.
fn valid<'c>(
    view: &View<'_>,
    contacts: &'c [ContactPoint],
) -> impl Iterator<Item = &'c ContactPoint> + use<'c> {
    let day = view.day();
    let all = contacts.iter();
    all.filter(move |point| point.period.covers(day) != Certainty::No)
}

/// The nearest body above a unit that says how to reach it.
fn reachable_above(view: &View<'_>, unit: Id<Unit>) -> Option<Link> {
    let above = view.directory().ancestors(unit, view.day());
    let body = above
        .into_iter()
        .rev()
        .find(|body| current(view, *body).next().is_some())?;
    let mut link = view.body(body);
    link.href.push_str("#contact");
    Some(link)
}

impl Point {
    fn new(view: &View<'_>, point: &ContactPoint) -> Self {
        Self {
            purpose: point.purpose.as_ref().map(|purpose| view.text(purpose)),
            phones: point
                .phones
                .iter()
                .map(|phone| Link {
                    href: phone.uri(),
                    text: Shown::own(phone.international()),
                })
                .collect(),
            faxes: point
                .faxes
                .iter()
                .map(|fax| fax.international().to_owned())
                .collect(),
            emails: point
                .emails
                .iter()
                .map(|email| Link {
                    href: email.uri(),
                    text: Shown::own(&email.to_string()),
                })
                .collect(),
            website: point.website.as_ref().map(ToString::to_string),
            address: point.address.as_ref().map(|address| view.text(address)),
            postal_code: point.postal_code.clone(),
            hours: point.hours.as_ref().map(|hours| view.text(hours)),
        }
    }
}

impl Words {
    fn new(view: &View<'_>) -> Self {
        Self {
            phone: view.say("phone"),
            fax: view.say("fax"),
            email: view.say("email"),
            website: view.say("website"),
            address: view.say("address"),
            postal_code: view.say("postal-code"),
            hours: view.say("hours"),
            none: view.say("contact-none"),
            instead: view.say("contact-instead"),
        }
    }
}
