//! What was counted, and what is said of a body in each form of it.

use jiff::civil::Date;

use crate::coverage::{BodyFreshness, BodyGaps, Fact, LanguageCoverage};
use crate::messages::{Message, say};
use crate::model::{Body, Directory, Language};

/// What was counted.
pub enum Counted {
    Translation(Vec<LanguageCoverage>),
    Freshness(Vec<BodyFreshness>),
    Gaps(Vec<BodyGaps>),
}

/// What a body is called on a day in a language of the site.
pub fn name<'d>(
    directory: &'d Directory,
    body: Body,
    day: Date,
    language: &'d Language,
) -> &'d str {
    let name = &directory.profile(body).names.on(day).name;
    &name.best(language.preferences()).1.value
}

/// The slug of the organization that a body is or is part of, and that of the unit.
pub fn slugs(directory: &Directory, body: Body) -> (&str, Option<&str>) {
    let organization = directory.get(directory.organization_of(body)).slug.as_str();
    match body {
        Body::Organization(_) => (organization, None),
        Body::Unit(id) => (organization, Some(directory.get(id).slug.as_str())),
    }
}

/// The file of a body.
pub fn file(directory: &Directory, body: Body) -> &str {
    match body {
        Body::Organization(id) => &directory.get(id).origin.file,
        Body::Unit(id) => &directory.get(id).origin.file,
    }
}

/// What a fact is called.
pub fn fact(fact: Fact) -> Message {
    match fact {
        Fact::Functions => say::fact_functions(),
        Fact::Structure => say::fact_structure(),
        Fact::Address => say::fact_address(),
        Fact::Hours => say::fact_hours(),
        Fact::Phone => say::fact_phone(),
        Fact::Head => say::fact_head(),
    }
}

/// Why the public expects it.
pub fn reason(fact: Fact) -> Message {
    match fact {
        Fact::Functions => say::because_functions(),
        Fact::Structure => say::because_structure(),
        Fact::Address => say::because_address(),
        Fact::Hours => say::because_hours(),
        Fact::Phone => say::because_phone(),
        Fact::Head => say::because_head(),
    }
}
