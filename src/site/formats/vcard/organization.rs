//! The body that something belongs to, as a card says it.

use crate::model::Body;
use crate::site::formats::vcard::card::{Card, Group, Said};
use crate::site::formats::vcard::line::Property;
use crate::site::formats::vcard::readers;
use crate::site::view::View;

/// Adds a body: its organization, and the units from there down to it.
pub fn add(view: &View<'_>, body: Body, group: Option<Group>, card: &mut Card) {
    let directory = view.directory();
    let mut way = match body {
        Body::Organization(_) => Vec::new(),
        Body::Unit(unit) => directory.ancestors(unit, view.day()),
    };
    way.push(body);
    let own = &view.names(directory.profile(body)).name;
    let names = readers(view, own).into_iter();
    let names = names.map(|(view, tag, own)| -> Said {
        let parts = way.iter().map(|body| {
            let names = view.names(directory.profile(*body));
            let (_, name) = names.name.best(view.language().preferences());
            name.value.as_str()
        });
        let parts: Vec<&str> = parts.collect();
        (tag, own.status, Property::parts("ORG", &parts))
    });
    card.add_in_languages(group, names.collect());
}
