//! What the picture of a page says, for sites that show one beside a link.

use std::sync::Arc;

use xxhash_rust::xxh3::xxh3_64;

use crate::address::{Address, Page, with_version};
use crate::model::{self, Body, Id, Person, Post, Subject};
use crate::pictures::{HEIGHT, Likeness, Poster, WIDTH};
use crate::site::view::View;
use crate::text::{Certainty, LocalizedText};

/// A picture that a page announces.
pub struct Picture {
    /// Its absolute URL.
    pub url: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// How wide it is, in pixels.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

impl Picture {
    /// The picture of today's page; `None` where no font can draw it.
    pub fn of(view: &View<'_>, page: &Page) -> Option<Self> {
        let typefaces = view.typefaces().filter(|_| view.on().is_none())?;
        // What has none of its own has that of the site.
        let subject = page.picture().and_then(|_| page.subject());
        let poster = poster(view, subject)?;
        let is_drawn = typefaces.can_draw(&poster);
        let address = Address::new(view.language().tag.clone(), Page::Picture(subject));
        let words = [Some(&poster.name), poster.belongs.as_ref()];
        let words: Vec<&str> = words.into_iter().flatten().map(String::as_str).collect();
        is_drawn.then(|| Self {
            url: view.absolute(&with_version(
                address.path(view.directory()),
                &version(&poster),
            )),
            alt: words.join(" – "),
            width: WIDTH,
            height: HEIGHT,
        })
    }
}

/// What tells a picture from one that shows something else: sites that show one keep it by its address.
fn version(poster: &Poster) -> String {
    // Where the file of a portrait lies is no part of what is shown.
    let likeness = poster.likeness.as_ref();
    let likeness = likeness.map(|likeness| (likeness.image.hash, &likeness.credit));
    let words = Poster {
        likeness: None,
        ..poster.clone()
    };
    let shown = format!("{words:?} {likeness:?}");
    format!("{:016x}", xxh3_64(shown.as_bytes()))
}

/// What the picture of a thing says, or that of the site; `None` where a thing of the kind has none.
pub fn poster(view: &View<'_>, of: Option<Subject>) -> Option<Poster> {
    // It is no part of a page, which has nothing to say of its texts.
    let view = &view.aside();
    let directory = view.directory();
    Some(match of {
        None => {
            let site = directory.site();
            let description = view.name(&site.description).plain().to_owned();
            named(view, &site.name, Some(description))
        }
        Some(Subject::Body(Body::Organization(id))) => {
            let organization = directory.get(id);
            let kind = view.body_kind(Body::Organization(id)).plain().to_owned();
            let names = view.names(&organization.profile);
            named(view, &names.name, Some(kind))
                .with(likeness(view, organization.profile.emblem.as_ref()))
        }
        Some(Subject::Body(Body::Unit(id))) => {
            let unit = directory.get(id);
            let body =
                Body::Organization(view.directory().organization_on(Body::Unit(id), view.day()));
            let names = view.names(&unit.profile);
            named(view, &names.name, Some(full_name(view, body)))
                .with(likeness(view, unit.profile.emblem.as_ref()))
        }
        Some(Subject::Post(id)) => {
            let title = &directory.get(directory.get(id).title).singular;
            named(view, title, Some(place_of(view, id)))
        }
        Some(Subject::Section(id)) => {
            let section = directory.get(id);
            let body = Body::Organization(section.organization);
            named(view, &section.title, Some(full_name(view, body)))
        }
        Some(Subject::Person(id)) => {
            let person = directory.get(id);
            named(view, &person.name, post_of(view, id))
                .with(likeness(view, person.portrait.as_ref()))
        }
        Some(Subject::SitePage(_)) => return None,
    })
}

fn named(view: &View<'_>, name: &LocalizedText, belongs: Option<String>) -> Poster {
    let language = view.language();
    let site = &view.directory().site().name;
    let (shown, translation) = name.best(language.preferences());
    // A name that is the same in another language says nothing there.
    let mut others = view.other_languages(name).into_iter();
    let other = others.find(|other| other.plain() != translation.value);
    let other = other.and_then(|other| Some((other.language()?.clone(), other.plain().to_owned())));
    Poster {
        language: language.tag.clone(),
        language_name: language.name.clone(),
        site: view.name(site).plain().to_owned(),
        name: translation.value.clone(),
        name_language: shown.clone(),
        other,
        belongs,
        likeness: None,
    }
}

/// A portrait or emblem with its credit; `None` where it is a drawing of which no pixels can be had.
fn likeness(view: &View<'_>, picture: Option<&model::Picture>) -> Option<Likeness> {
    let picture = picture.filter(|picture| picture.image.has_pixels)?;
    let credit = picture.credit.as_ref().map(|credit| {
        let (language, credit) = credit.best(view.language().preferences());
        (language.clone(), credit.value.clone())
    });
    Some(Likeness {
        image: Arc::clone(&picture.image),
        credit,
    })
}

fn full_name(view: &View<'_>, body: Body) -> String {
    let names = view.names(view.directory().profile(body));
    view.name(&names.name).plain().to_owned()
}

/// The body that a post is in and, for a unit's, its organization.
fn place_of(view: &View<'_>, post: Id<Post>) -> String {
    let directory = view.directory();
    let body = directory.get(post).body;
    let organization = Body::Organization(directory.organization_on(body, view.day()));
    match body == organization {
        true => full_name(view, body),
        false => [body, organization]
            .map(|body| full_name(view, body))
            .join(" · "),
    }
}

/// The first post that a person holds on the day shown.
fn post_of(view: &View<'_>, person: Id<Person>) -> Option<String> {
    let mut appointments = view.directory().appointments_of(person);
    let held = appointments.find(|held| held.covers(view.day()) != Certainty::No)?;
    Some(view.post_in(held.post).plain().to_owned())
}
