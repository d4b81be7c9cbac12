//! All integration tests in one binary, a module a feature.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failing test may panic"
)]

mod architecture;
mod chart;
mod common;
mod connections;
mod diagnostics;
mod feeds;
mod former;
mod http;
mod languages;
mod links;
mod new;
mod pages;
mod program;
mod rename;
mod site_pages;
mod sources;
mod strings;
mod time;
mod values;
