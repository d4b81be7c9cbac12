//! The list of functions.

use anyhow::Result;
use schemars::JsonSchema;
use serde::Serialize;

use crate::address::List;
use crate::model::Body;
use crate::site::formats::json::changed::{self, Moment};
use crate::site::formats::json::function::WireFunction;
use crate::site::formats::json::list::bodies::key as body_key;
use crate::site::formats::json::list::{Asked, Entry, Order, WireList, part};
use crate::site::formats::json::shared::WireReference;
use crate::site::formats::json::values::{Existence, WireDate, Word};
use crate::site::resource::Document;
use crate::site::view::View;
use crate::text::Certainty;

/// Functions.
pub type WireFunctionList = WireList<WireFunctionEntry>;

/// A function in a list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "FunctionEntry")]
pub struct WireFunctionEntry {
    #[serde(flatten)]
    function: WireFunction,
    /// The body that has it.
    body: WireReference,
    /// The organization to which that body belongs, or which it is.
    organization: WireReference,
    /// Whether the body has it on the day that is shown.
    exists: Word<Existence>,
    /// When it last changed or the facts about its body were held against their sources, as far as the directory knows.
    changed: Option<WireDate>,
}

/// A part of the list of functions.
pub fn functions(view: &View<'_>, list: &List, asked: &Asked) -> Result<Document> {
    let directory = view.directory();
    let organizations = directory.organizations().map(Body::Organization);
    let bodies = organizations.chain(directory.units().map(Body::Unit));
    let asked_for = bodies.filter(|body| asked.is_within(view, *body));
    let entries = asked_for.flat_map(|body| of_body(view, asked, body));
    let wire = |(body, place), changed| WireFunctionEntry::new(view, body, place, changed);
    part(view, list, asked, Order::Ascending, entries.collect(), wire)
}

/// The functions of a body that the list has, by their places.
fn of_body(view: &View<'_>, asked: &Asked, body: Body) -> Vec<Entry<(Body, usize)>> {
    let profile = view.directory().profile(body);
    let numbered = profile.functions.iter().enumerate();
    let listed = numbered.filter(|(place, function)| {
        let exists = existence(view, body, *place) != Certainty::No;
        asked.lists(view, exists, function.period) && asked.lists(view, exists, profile.period)
    });
    let entries = listed.map(|(place, function)| Entry {
        key: format!("{}#{}", body_key(view, body), padded(&function.fragment)),
        thing: (body, place),
        changed: changed::of_function(view, body, place),
    });
    entries.collect()
}

/// Whether a body has a function on the day that is shown: as long as there is the body.
fn existence(view: &View<'_>, body: Body, place: usize) -> Certainty {
    let directory = view.directory();
    let function = directory.profile(body).functions[place].period;
    let organization = Body::Organization(directory.organization_of(body));
    let bodies = [body, organization].map(|body| directory.existence(body, view.day()));
    let [body, organization] = bodies;
    function.covers(view.day()).min(body).min(organization)
}

/// A fragment whose number has so many digits that the tenth function comes after the second.
fn padded(fragment: &str) -> String {
    let name = fragment.trim_end_matches(|character: char| character.is_ascii_digit());
    match fragment[name.len()..].parse::<u32>() {
        Ok(number) => format!("{name}{number:05}"),
        Err(_) => fragment.to_owned(),
    }
}

impl WireFunctionEntry {
    fn new(view: &View<'_>, body: Body, place: usize, changed: Option<Moment>) -> Self {
        let directory = view.directory();
        let function = &directory.profile(body).functions[place];
        let organization = directory.organization_of(body);
        Self {
            function: WireFunction::new(view, body, place + 1, function),
            body: WireReference::of_body(view, body),
            organization: WireReference::of_organization(view, organization),
            exists: existence(view, body, place).into(),
            changed: changed.map(|moment| WireDate(moment.date)),
        }
    }
}
