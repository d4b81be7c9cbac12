//! Why a program gets no data, as data (RFC 9457).
//!
//! The type of a problem is a place in the page on the API. A parameter that is unknown is passed over, as on every
//! page. Whatever ends with the suffix of a format is told what goes wrong as data.

use schemars::JsonSchema;
use serde::Serialize;

use crate::address::{Address, Page, with_fragment};
use crate::model::Withdrawal;
use crate::site::formats::json::{WireDate, WireLocalized, localized};
use crate::site::formats::serialize::to_json;
use crate::site::queries::problem::Problem;
use crate::site::resource::{Caching, Document, PROBLEM, Resource};
use crate::site::view::View;

/// Why there is no data (RFC 9457).
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Problem")]
pub struct WireProblem {
    /// Which problem it is: an address under which the page on the API explains it.
    #[serde(rename = "type")]
    kind: String,
    /// The problem in a few words.
    title: &'static str,
    /// The status of the answer.
    status: u16,
    /// What to do.
    detail: &'static str,
    /// Where nothing has the address: up to three that are near to it, the nearest first.
    near: Vec<String>,
    /// Where what had the address was withdrawn on purpose: since when, and why.
    withdrawn: Option<WireWithdrawal>,
}

/// Since when and why something is withdrawn.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Withdrawal")]
pub struct WireWithdrawal {
    /// When it was withdrawn.
    date: WireDate,
    /// Why, in the languages in which that is told.
    reason: WireLocalized,
}

/// The answer that tells of a problem.
pub fn problem(view: &View<'_>, trouble: Problem) -> Resource {
    document(view, trouble).map_or_else(Resource::Failed, Resource::Document)
}

/// The answer that nothing is at an address, with the data that may have been meant.
pub fn nothing_there(view: &View<'_>, near: Vec<Page>) -> Resource {
    let near = near.into_iter().map(|target| {
        let address = Address::permalink(target).on(view.on());
        view.absolute(&address.reference(view.directory()))
    });
    let problem = WireProblem {
        near: near.collect(),
        ..WireProblem::of(view, Problem::NotFound)
    };
    let document = problem_json(Problem::NotFound, &problem);
    document.map_or_else(Resource::Failed, Resource::Document)
}

/// The answer that what had an address was withdrawn on purpose.
pub fn gone(view: &View<'_>, withdrawal: &Withdrawal) -> Resource {
    let problem = WireProblem {
        withdrawn: Some(WireWithdrawal {
            date: WireDate(withdrawal.date),
            reason: localized(&withdrawal.reason),
        }),
        ..WireProblem::of(view, Problem::Withdrawn)
    };
    let document = problem_json(Problem::Withdrawn, &problem);
    document.map_or_else(Resource::Failed, Resource::Document)
}

/// The same as a document.
///
/// # Errors
/// Where it cannot be written.
pub fn document(view: &View<'_>, trouble: Problem) -> anyhow::Result<Document> {
    problem_json(trouble, &WireProblem::of(view, trouble))
}

impl WireProblem {
    /// A problem without what only some have.
    fn of(view: &View<'_>, trouble: Problem) -> Self {
        let page = Address::permalink(Page::Api).path(view.directory());
        let kind = with_fragment(page, Some(&trouble.fragment()));
        Self {
            kind: view.absolute(&kind),
            title: trouble.title(),
            status: trouble.status().code(),
            detail: trouble.detail(),
            near: Vec::new(),
            withdrawn: None,
        }
    }
}

fn problem_json(trouble: Problem, problem: &WireProblem) -> anyhow::Result<Document> {
    Ok(Document {
        status: trouble.status(),
        caching: Caching::Never,
        ..Document::data(PROBLEM, to_json(problem)?)
    })
}
