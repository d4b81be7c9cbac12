//! Every format, by the list that addresses are made of, so that none is forgotten.

use crate::address::{Format, Page};
use crate::model::Body;
use crate::site::pages::api::Example;
use crate::site::view::View;
use crate::site::view::links::Link;
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
        let all = Format::ALL.iter().copied();
        let all = all.map(|format| Self::new(view, format, &things));
        all.filter(|entry| !entry.examples.is_empty()).collect()
    }

    fn new(view: &View<'_>, format: Format, things: &[(&str, Page)]) -> Self {
        let examples = things.iter().filter_map(|(message, thing)| {
            let data = thing.data(format)?;
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
    let formats = Page::Home.formats();
    let data = formats.filter_map(|format| Some((format, Page::Home.data(format)?)));
    data.map(|(format, data)| Example::new(view, &format!("format-{}", format.word()), data))
        .collect()
}

/// The first thing of each kind that there is on the day that is shown, and what tells of everything.
fn things(view: &View<'_>) -> Vec<(&'static str, Page)> {
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
    let book = organization.map(Page::PhoneBook);
    let things = [
        ("api-organization", organization.map(Page::from)),
        ("phone-book", book),
        ("api-unit", unit.map(Page::from)),
        ("api-post", post.map(Page::from)),
        ("api-person", person.map(Page::from)),
        ("api-section", section.map(Page::from)),
        ("api-everything", Some(Page::Home)),
    ];
    let things = things.into_iter();
    things
        .filter_map(|(message, thing)| Some((message, thing?)))
        .collect()
}
