//! Every format, by the list that addresses are made of, so that none is forgotten.

use super::Example;
use crate::model::Body;
use crate::site::address::{Format, Target};
use crate::site::links::Link;
use crate::site::view::View;
use crate::text::Certainty;

/// A format, with what it is for and of what there is data in it.
pub struct FormatEntry {
    pub name: String,
    /// The end of its addresses.
    pub suffix: String,
    /// The media type alone.
    pub media_type: &'static str,
    pub purpose: String,
    /// Whether it has its address alone, since what a program asks for is another format of the same media type.
    pub is_named_alone: bool,
    /// The first thing of each kind that can be had in it.
    pub examples: Vec<Link>,
}

impl FormatEntry {
    /// Every format of which there is data on the day that is shown.
    pub fn all(view: &View<'_>) -> Vec<Self> {
        let things = things(view);
        let all = Format::ALL.into_iter();
        let all = all.map(|format| Self::new(view, format, &things));
        all.filter(|entry| !entry.examples.is_empty()).collect()
    }

    fn new(view: &View<'_>, format: Format, things: &[(&str, Target)]) -> Self {
        let examples = things.iter().filter_map(|(message, thing)| {
            let data = thing.clone().data(format)?;
            Some(view.data(data, message))
        });
        Self {
            name: view.say(&format!("format-{}", format.word())),
            suffix: format!(".{}", format.suffix()),
            media_type: format.essence(),
            purpose: view.say(&format!("api-format-{}", format.word())),
            is_named_alone: Format::of_essence(format.essence()) != Some(format),
            examples: examples.collect(),
        }
    }
}

/// What has everything in it.
pub fn everything(view: &View<'_>) -> Vec<Example> {
    let formats = Format::of(&Target::Home).iter();
    let data = formats.filter_map(|format| Some((format, Target::Home.data(*format)?)));
    data.map(|(format, data)| Example::new(view, &format!("format-{}", format.word()), data))
        .collect()
}

/// The first thing of each kind that there is on the day that is shown, and what tells of everything.
fn things(view: &View<'_>) -> Vec<(&'static str, Target)> {
    let directory = view.directory();
    let organization = directory
        .organizations()
        .find(|id| view.exists(Body::Organization(*id)));
    let unit = directory.units().find(|id| view.exists(Body::Unit(*id)));
    let post = directory.posts().find(|id| {
        let post = directory.get(*id);
        view.exists(post.body) && post.period.covers(view.day()) != Certainty::No
    });
    let person = directory
        .people()
        .find(|id| directory.knows(*id, view.day()));
    let section = directory.sections().next();
    let book = organization.map(|id| Target::PhoneBook(directory.get(id).slug.clone()));
    let things = [
        (
            "api-organization",
            organization.map(|id| Target::organization(directory, id)),
        ),
        ("phone-book", book),
        ("api-unit", unit.map(|id| Target::unit(directory, id))),
        ("api-post", post.map(|id| Target::post(directory, id))),
        ("api-person", person.map(|id| Target::person(directory, id))),
        (
            "api-section",
            section.map(|id| Target::section(directory, id)),
        ),
        ("api-everything", Some(Target::Home)),
    ];
    let things = things.into_iter();
    things
        .filter_map(|(message, thing)| Some((message, thing?)))
        .collect()
}
