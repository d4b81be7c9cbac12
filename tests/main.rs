//! All integration tests in one binary, a module a feature.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failing test may panic"
)]

mod against;
mod architecture;
mod booklet;
mod chart;
mod common;
mod connections;
mod diagnostics;
mod feeds;
mod http;
mod languages;
mod links;
mod pages;
mod paper;
mod phone_book;
mod program;
mod repository;
mod review;
mod site_pages;
mod sources;
mod strings;
mod time;
mod values;
