//! How far the content reaches: which texts lack a language, how old facts are, and which facts the public expects and
//! does not find. Counted from a snapshot and a day; what is done with the counts is for `commands` and `site`.

mod freshness;
mod gaps;
mod translation;

pub use freshness::{BodyFreshness, DateKind, freshness};
pub use gaps::{BodyGaps, EXPECTATIONS, Expectation, Fact, State, gaps};
pub use translation::{Counts, LanguageCoverage, MissingText, TextCoverage, translation};

use jiff::civil::Date;

use crate::model::{Body, Directory, Id, Organization};
use crate::text::Certainty;

/// The bodies that may exist on a day, an organization before its units, of one organization or of all.
fn bodies(
    directory: &Directory,
    within: Option<Id<Organization>>,
    day: Date,
) -> impl Iterator<Item = Body> {
    let organizations = directory
        .organizations()
        .filter(move |id| within.is_none_or(|within| within == *id));
    let all = organizations.flat_map(move |organization| {
        let units = directory.units();
        let units = units.filter(move |unit| directory.get(*unit).organization == organization);
        std::iter::once(Body::Organization(organization)).chain(units.map(Body::Unit))
    });
    all.filter(move |body| directory.existence(*body, day) != Certainty::No)
}
