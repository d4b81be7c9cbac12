//! All integration tests that need no tools but git, in one binary, a module a feature.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a failing test may panic"
)]

mod affiliations;
mod against;
mod api;
mod architecture;
mod areas;
mod booklet;
mod cards;
mod chart;
mod connections;
mod contact_points;
mod diagnostics;
mod docs;
mod dump;
mod editing;
mod elsewhere;
mod embedding;
mod everyday;
mod ex_officio;
mod feeds;
mod fmt;
mod former;
mod forms;
mod guide;
mod history;
mod holders_contacts;
mod http;
mod images;
mod in_chinese;
mod kinds;
mod languages;
mod leaders;
mod linked_data;
mod links;
mod live;
mod name_plates;
mod namesakes;
mod new;
mod notices;
mod order;
mod own_titles;
mod pages;
mod paper;
mod paths;
mod phone_book;
mod phones;
mod popolo;
mod portfolios;
mod post_facts;
mod post_files;
mod program;
mod rank;
mod reading;
mod referrers;
mod rename;
mod reorganised;
mod report;
mod reporting;
mod restored;
mod review;
mod schemas;
mod search;
mod search_page;
mod search_words;
mod shared_staff;
mod site_pages;
mod sources;
mod strings;
mod superiors;
mod support;
mod tables;
mod terms;
mod time;
mod topics;
mod typesetting;
mod unknown_ends;
mod values;
mod well_known;
mod withdrawn;
