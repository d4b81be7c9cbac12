//! Tables for spreadsheets and for programs, as CSV (RFC 4180): an organization's phone book, and its posts with those
//! who hold them.

mod cells;
mod phone_book;
mod posts;

use anyhow::Result;

use crate::site::address::Target;
use crate::site::view::View;

/// The table of a target; `None` where the directory has no such thing.
///
/// # Errors
/// Where it cannot be written.
pub fn of(view: &View<'_>, target: &Target) -> Result<Option<String>> {
    let table = match target {
        Target::Organization(slug) => view
            .directory()
            .find_organization(slug)
            .map(|id| posts::table(view, id)),
        Target::PhoneBook(slug) => view
            .directory()
            .find_organization(slug)
            .map(|id| phone_book::table(view, id)),
        _ => None,
    };
    table.map(|table| table.written()).transpose()
}
