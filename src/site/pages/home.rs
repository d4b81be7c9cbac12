//! The first page.

use askama::Template;

use crate::model::Body;
use crate::site::address::Target;
use crate::site::frame::Frame;
use crate::site::links::Link;
use crate::site::parts::Heading;
use crate::site::shown::Shown;
use crate::site::view::View;

#[derive(Template)]
#[template(path = "pages/home.html")]
pub struct HomePage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    description: Shown,
    organizations: Vec<Entry>,
    functions: Link,
    people: Link,
}

struct Entry {
    organization: Link,
    others: Vec<Shown>,
    counts: String,
}

impl<'a> HomePage<'a> {
    pub fn new(view: &'a View<'a>) -> Self {
        let directory = view.directory();
        let site = directory.site();
        let organizations = directory
            .organizations()
            .filter(|id| view.exists(Body::Organization(*id)))
            .map(|id| {
                let profile = &directory.get(id).profile;
                let body = Body::Organization(id);
                Entry {
                    organization: view.organization(id),
                    others: view.other_languages(&view.names(profile).name),
                    counts: view
                        .say_count("units-count", directory.units_of(body, view.day()).count()),
                }
            });
        let organizations = organizations.collect();
        let functions = view.page(Target::Functions, "functions-all");
        let people = view.page(Target::People, "people-all");
        let description = view.text(&site.description);
        let frame = Frame::new(
            view,
            &Target::Home,
            view.name(&site.name),
            description.plain().to_owned(),
            Vec::new(),
        );
        Self {
            view,
            frame,
            heading: Heading::plain(Shown::own(&view.say("home-question"))),
            description,
            organizations,
            functions,
            people,
        }
    }
}
