//! What programs by others make of the site: a browser, and readers of each format.
//!
//! They need what `tests/prepare` installs, so that they stand apart from the tests that an edit is tried by.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failing test may panic"
)]

mod agreement;
mod api;
mod browser;
mod cards;
mod feeds;
mod phones;
mod pictures;
mod popolo;
#[path = "../support/mod.rs"]
mod support;
mod tables;
mod well_known;
