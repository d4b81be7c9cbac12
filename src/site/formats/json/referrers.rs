//! What refers to a thing.

use crate::model::Subject;
use crate::site::formats::json::shared::{WireReference, place_of};
use crate::site::queries::referrers::{self, Referrer};
use crate::site::view::View;

/// The texts that lead to a thing, and the functions that others took over from it.
pub fn referred_by(view: &View<'_>, subject: Subject) -> Vec<WireReference> {
    let referrers = referrers::of(view, subject).into_iter();
    referrers
        .map(|referrer| match referrer {
            Referrer::Text(mention) => place_of(view, mention),
            Referrer::TakenOver { body, function, .. } => {
                WireReference::of_function(view, body, function)
            }
        })
        .collect()
}
