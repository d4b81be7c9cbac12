//! A thing with its name and where it stands.

use crate::address::with_fragment;
use crate::model::{Body, Id, Person, Post};
use crate::search::{Findable, ResultKind};
use crate::site::queries::answers::passage::SHORT;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::place::Place;

/// A thing with its name and where it stands.
pub struct Named {
    /// Of which kind it is.
    pub kind: ResultKind,
    /// Where it stands.
    pub place: Place,
    /// Where that is for the reader.
    pub href: String,
    /// What it is called.
    pub text: Html,
}

impl Named {
    /// A thing under this name.
    pub fn new(view: &View<'_>, thing: Findable, text: Html) -> Self {
        let place = Place::of(view.directory(), thing);
        let page = view.href(place.page.clone());
        Self {
            kind: thing.kind(),
            href: with_fragment(page, place.fragment.as_deref()),
            place,
            text,
        }
    }

    /// A thing under the name that it has in a list.
    pub fn of(view: &View<'_>, thing: Findable) -> Self {
        Self::new(view, thing, brief(view, thing))
    }

    /// A body.
    pub fn of_body(view: &View<'_>, body: Body) -> Self {
        Self::of(view, Findable::Body(body))
    }

    /// A post under its title.
    pub fn of_post(view: &View<'_>, id: Id<Post>) -> Self {
        Self::of(view, Findable::Post(id))
    }

    /// A person.
    pub fn of_person(view: &View<'_>, id: Id<Person>) -> Self {
        Self::of(view, Findable::Person(id))
    }
}

/// What a thing is called where little space is.
fn brief(view: &View<'_>, thing: Findable) -> Html {
    let directory = view.directory();
    match thing {
        Findable::Body(body) => view.body(body).text,
        Findable::Post(id) => view.post(id).text,
        Findable::Person(id) => view.person(id).text,
        Findable::Section(id) => view.section(id).text,
        Findable::Function(body, place) => {
            let function = &directory.profile(body).functions[place];
            view.passage(&function.text, String::clone, SHORT)
        }
        Findable::Part(id, place) => view.name(&directory.get(id).parts[place].title),
        Findable::Article(id, chapter, place) => {
            let article = &directory.get(id).chapters[chapter].articles[place];
            let number = view.say_count("article", article.number as usize);
            Html::marked(&number, &view.marks(&number))
        }
    }
}
