//! How long one `minglu check` of ten thousand files takes: `cargo bench --bench check`, with another number of files
//! behind `--`.
//!
//! The program itself is run, as an editor runs it. The time that counts is the best of several, since other programs
//! on the machine only ever make it longer.

// Where a folder for the measurement cannot be made, there is nothing to measure.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "../tests/diagnostics/many.rs"]
mod many;

use std::process::Command;
use std::time::{Duration, Instant};

const RUNS: usize = 7;
const MISTAKES: usize = 100;

fn main() {
    let files = std::env::args().find_map(|argument| argument.parse().ok());
    let files = files.unwrap_or(10_000);
    let folder = tempfile::tempdir().unwrap();
    many::write(folder.path(), files);
    println!(
        "{files} files without a mistake: {:?}",
        best(folder.path(), 0)
    );
    let planted = many::plant(folder.path(), files, MISTAKES);
    println!(
        "the same with {} mistakes: {:?}",
        planted.len(),
        best(folder.path(), planted.len())
    );
}

/// The shortest time of several runs, each of which finds this many mistakes.
fn best(folder: &std::path::Path, mistakes: usize) -> Duration {
    let run = || {
        let begun = Instant::now();
        let output = Command::new(env!("CARGO_BIN_EXE_minglu"))
            .args(["check", "--format", "json", "--content"])
            .arg(folder)
            .output();
        let took = begun.elapsed();
        let found = output.unwrap().stdout.split(|byte| *byte == b'\n').count() - 1;
        assert_eq!(found, mistakes, "mistakes found");
        took
    };
    (0..RUNS).map(|_| run()).min().unwrap_or_default()
}
