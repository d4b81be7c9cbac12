//! Tables for spreadsheets and for programs, as CSV (RFC 4180): an organization's phone book, and its posts with those
//! who hold them.

mod cells;
mod phone_book;
mod posts;

use anyhow::Result;

use crate::address::Page;
use crate::model::{Body, Subject};
use crate::site::view::View;

/// The table of a page; `None` where there is none of its kind.
///
/// # Errors
/// Where it cannot be written.
pub fn of(view: &View<'_>, page: &Page) -> Result<Option<String>> {
    let table = match page {
        Page::Subject(Subject::Body(Body::Organization(id))) => posts::table(view, *id),
        Page::PhoneBook(id) => phone_book::table(view, *id),
        _ => return Ok(None),
    };
    table.written().map(Some)
}
