//! All integration tests in one binary, a module a feature.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failing test may panic"
)]

mod against;
mod agreed;
mod agreement;
mod api;
mod architecture;
mod booklet;
mod browser;
mod cards;
mod chart;
mod common;
mod connections;
mod diagnostics;
mod docs;
mod dump;
mod editing;
mod embedding;
mod feeds;
mod fmt;
mod former;
mod forms;
mod guide;
mod history;
mod http;
mod languages;
mod linked_data;
mod links;
mod live;
mod new;
mod outside;
mod pages;
mod paper;
mod paths;
mod phone_book;
mod popolo;
mod program;
mod referrers;
mod rename;
mod reorganised;
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
mod tables;
mod time;
mod topics;
mod values;
mod withdrawn;
