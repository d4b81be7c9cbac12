//! Minglu (名录, "a register of names") turns a folder of TOML files into a public directory of institutions.
//!
//! `ARCHITECTURE.md` tells which module does what and which may use which.

pub mod address;
pub mod cli;
pub mod commands;
pub mod compare;
pub mod content;
pub mod coverage;
pub mod diagnostics;
pub mod edit;
pub mod images;
pub mod lists;
pub mod messages;
pub mod model;
pub mod organograms;
pub mod pictures;
pub mod popolo;
pub mod revisions;
pub mod search;
pub mod server;
pub mod site;
pub mod snapshot;
pub mod spreadsheet;
pub mod strings;
pub mod text;
pub mod watch;
pub mod workbook;
