//! All integration tests in one binary, a module a feature.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failing test may panic"
)]

mod against;
mod api;
mod architecture;
mod booklet;
mod browser;
mod chart;
mod common;
mod connections;
mod diagnostics;
mod editing;
mod feeds;
mod fmt;
mod former;
mod guide;
mod http;
mod languages;
mod links;
mod live;
mod new;
mod pages;
mod paper;
mod phone_book;
mod program;
mod rename;
mod report;
mod repository;
mod review;
mod schemas;
mod search;
mod search_page;
mod search_words;
mod site_pages;
mod sources;
mod strings;
mod time;
mod values;
