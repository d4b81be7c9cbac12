//! How to reach a body.

use crate::site::queries::present::{
    contacts_of, contacts_of_holder, contacts_of_person, contacts_of_post,
};
use askama::Template;

use crate::model::{self, Appointment, Body, ContactPoint, Id, Person, Post, Unit};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

/// The contact points of a body.
#[derive(Template)]
#[template(path = "parts/contacts.html")]
pub struct Contacts {
    points: Vec<Point>,
    /// Where to ask if the body has no contact points of its own.
    instead: Option<Link>,
    words: Words,
}

/// A contact point.
pub struct Point {
    pub purpose: Option<Html>,
    pub phones: Vec<Link>,
    pub faxes: Vec<Link>,
    pub emails: Vec<Link>,
    pub website: Option<String>,
    pub form: Option<String>,
    pub accounts: Vec<Account>,
    pub address: Option<Html>,
    pub postal_code: Option<String>,
    pub location: Option<Location>,
    pub access: Option<Html>,
    pub opening: Vec<Html>,
    pub hours: Option<Html>,
}

/// An account with a service that others run.
pub struct Account {
    pub service: Html,
    pub name: String,
    pub url: Option<String>,
}

/// Where it is, for a program for maps and for a browser.
pub struct Location {
    pub uri: String,
    pub degrees: Html,
    pub map: String,
}

struct Words {
    phone: String,
    fax: String,
    email: String,
    website: String,
    form: String,
    address: String,
    postal_code: String,
    location: String,
    map: String,
    access: String,
    opening: String,
    hours: String,
    none: String,
    instead: String,
}

impl Contacts {
    /// The contact points of a post itself on the day shown; `None` where it has none.
    pub fn of_post(view: &View<'_>, post: Id<Post>) -> Option<Self> {
        let points = post_points(view, post);
        (!points.is_empty()).then(|| Self {
            points,
            instead: None,
            words: Words::new(view),
        })
    }

    /// The contact points that one holder of a post has in it on the day shown; `None` where there are none.
    pub fn of_holder(view: &View<'_>, held: &Appointment) -> Option<Self> {
        let points = holder_points(view, held);
        (!points.is_empty()).then(|| Self {
            points,
            instead: None,
            words: Words::new(view),
        })
    }

    /// Where a body is and when someone is there, for a page that lists its numbers in another way; `None` where
    /// nothing is said of that.
    pub fn places(view: &View<'_>, body: Body) -> Option<Self> {
        let mut points = body_points(view, body);
        points.retain(Point::has_place);
        for point in &mut points {
            point.phones.clear();
            point.faxes.clear();
            point.emails.clear();
            (point.website, point.form) = (None, None);
            point.accounts.clear();
        }
        (!points.is_empty()).then(|| Self {
            points,
            instead: None,
            words: Words::new(view),
        })
    }

    /// The same with no more than what a reader in passing wants: what to dial, where to write, where to go. Where
    /// that is nothing, all is kept, since to say that there is no contact would be wrong.
    pub fn in_brief(mut self) -> Self {
        let is_brief = |point: &Point| {
            let has_numbers = !point.phones.is_empty() || !point.emails.is_empty();
            has_numbers || point.website.is_some() || point.address.is_some()
        };
        if self.points.iter().any(is_brief) {
            self.points.retain(is_brief);
            for point in &mut self.points {
                point.faxes.clear();
                point.accounts.clear();
                point.clear_place();
            }
        }
        self
    }

    /// The contact points that a body has on the day shown.
    pub fn new(view: &View<'_>, body: Body) -> Self {
        let points = body_points(view, body);
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

    /// The contact points that a person has on the day shown, beside those of the posts; `None` where there are none.
    pub fn of_person(view: &View<'_>, person: Id<Person>) -> Option<Self> {
        let points = contacts_of_person(view, person);
        let points: Vec<Point> = points.map(|point| Point::new(view, point)).collect();
        (!points.is_empty()).then(|| Self {
            points,
            instead: None,
            words: Words::new(view),
        })
    }
}

/// The contact points of a post itself on the day shown.
pub fn post_points(view: &View<'_>, post: Id<Post>) -> Vec<Point> {
    contacts_of_post(view, post)
        .map(|point| Point::new(view, point))
        .collect()
}

/// The contact points that one holder of a post has in it on the day shown.
pub fn holder_points(view: &View<'_>, held: &Appointment) -> Vec<Point> {
    contacts_of_holder(view, held)
        .map(|point| Point::new(view, point))
        .collect()
}

/// The contact points of a body on the day shown.
pub fn body_points(view: &View<'_>, body: Body) -> Vec<Point> {
    contacts_of(view, body)
        .map(|point| Point::new(view, point))
        .collect()
}

/// The nearest body above a unit that says how to reach it.
pub fn reachable_above(view: &View<'_>, unit: Id<Unit>) -> Option<Link> {
    let above = view.directory().ancestors(unit, view.day());
    let body = above
        .into_iter()
        .rev()
        .find(|body| contacts_of(view, *body).next().is_some())?;
    Some(Link {
        href: view.href_in(body, "contact"),
        ..view.body(body)
    })
}

impl Point {
    /// Whether it has anything to call or to write to.
    pub fn has_numbers(&self) -> bool {
        let numbers = self.phones.len() + self.faxes.len() + self.emails.len();
        let has_pages = self.website.is_some() || self.form.is_some();
        numbers > 0 || has_pages || !self.accounts.is_empty()
    }

    /// Whether it says where to go, or when.
    fn has_place(&self) -> bool {
        let has_address = self.address.is_some() || self.postal_code.is_some();
        let has_hours = self.hours.is_some() || !self.opening.is_empty();
        has_address || self.location.is_some() || self.access.is_some() || has_hours
    }

    /// Leaves out what says where to go or when, but the address.
    pub fn clear_place(&mut self) {
        (self.postal_code, self.location) = (None, None);
        (self.access, self.hours) = (None, None);
        self.opening.clear();
    }

    fn new(view: &View<'_>, point: &ContactPoint) -> Self {
        Self {
            purpose: point.purpose.as_ref().map(|purpose| view.text(purpose)),
            phones: point.phones.iter().map(|phone| view.dial(phone)).collect(),
            faxes: point.faxes.iter().map(|fax| view.dial(fax)).collect(),
            emails: point
                .emails
                .iter()
                .map(|email| Link {
                    href: email.uri(),
                    text: Html::breaking_behind(&email.to_string(), '@'),
                })
                .collect(),
            website: point.website.as_ref().map(ToString::to_string),
            form: point.form.as_ref().map(ToString::to_string),
            accounts: point
                .accounts
                .iter()
                .map(|account| Account::new(view, account))
                .collect(),
            address: point.address.as_ref().map(|address| view.text(address)),
            postal_code: point.postal_code.clone(),
            location: point.location.map(Location::new),
            access: point.access.as_ref().map(|access| view.text(access)),
            opening: view.opening(point),
            hours: point.hours.as_ref().map(|hours| view.text(hours)),
        }
    }
}

impl Account {
    fn new(view: &View<'_>, account: &model::Account) -> Self {
        Self {
            service: view.service_name(account),
            name: account.name.clone(),
            url: account.url.as_ref().map(ToString::to_string),
        }
    }
}

impl Location {
    fn new(location: model::Location) -> Self {
        Self {
            uri: location.uri(),
            degrees: degrees(location),
            map: location.map(),
        }
    }
}

/// Latitude and longitude, which a narrow page has below each other.
fn degrees(location: model::Location) -> Html {
    let latitude = Html::own(&format!("{},", location.latitude));
    let longitude = Html::own(&location.longitude.to_string());
    Html::joined(&[latitude.unbroken(), longitude.unbroken()], " ")
}

impl Words {
    fn new(view: &View<'_>) -> Self {
        Self {
            phone: view.say("phone"),
            fax: view.say("fax"),
            email: view.say("email"),
            website: view.say("website"),
            form: view.say("form"),
            address: view.say("address"),
            postal_code: view.say("postal-code"),
            location: view.say("location"),
            map: view.say("location-map"),
            access: view.say("access"),
            opening: view.say("opening"),
            hours: view.say("hours"),
            none: view.say("contact-none"),
            instead: view.say("contact-instead"),
        }
    }
}
