//! How long searches take among a million people: `cargo bench --bench search`, with `-- --people 10000` for fewer,
//! `--queries 20` for fewer queries of each class, and `--only word` for the classes with that word in their names.
//!
//! What counts for a query is the time on the processor, the shortest of several, since other programs on the machine
//! only ever make it longer. A search runs on one processor whatever there are; the index is built on all of them.
//!
//! The people are made as records and not as files: while the loader links, it keeps 13 KB a file.

// Where the directory cannot be made, there is nothing to measure.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod clock;
mod queries;
mod synthetic;

use std::fs;
use std::time::{Duration, Instant};

use jiff::civil::{Date, date};
use minglu::model::Directory;
use minglu::search::{Index, Labels, ResultKind, SearchRequest};

use self::queries::{Class, beginnings, searches};
use self::synthetic::Change;

const DAY: Date = date(2026, 11, 23);
/// How often a query is answered.
const RUNS: usize = 3;
/// How many things are suggested.
const SUGGESTED: usize = 8;

fn main() {
    let number = |name: &str| option(name)?.parse().ok();
    let people = number("--people").unwrap_or(1_000_000);
    let count = number("--queries").unwrap_or(200);
    let begun = Instant::now();
    let directory = synthetic::directory(people, Change::Nothing);
    println!(
        "{} people, {} units, {} posts, {} organizations made in {:.1?}",
        directory.people().len(),
        directory.units().len(),
        directory.posts().len(),
        directory.organizations().len(),
        begun.elapsed(),
    );
    let index = build(&directory);
    println!("\nsearches");
    let classes = searches(&directory, count);
    let find = |asked: SearchRequest<'_>| index.search(&directory, asked).unwrap().hits.len();
    measure(&classes, |text| find(asked(text)));
    for kind in [ResultKind::Person, ResultKind::Unit, ResultKind::Function] {
        println!("\nsearches for {kind:?}");
        let kind = Some(kind);
        measure(&classes, |text| {
            find(SearchRequest {
                kind,
                ..asked(text)
            })
        });
    }
    println!("\nsearches in an organization");
    let organization = directory.organizations().next();
    measure(&classes, |text| {
        find(SearchRequest {
            organization,
            ..asked(text)
        })
    });
    println!("\nsuggestions");
    measure(&beginnings(&directory, count), |text| {
        let things = index.suggest(&directory, asked(text), SUGGESTED);
        things.unwrap().len()
    });
    drop(directory);
    change(index, people);
}

/// The number behind an option of the command line.
fn option(name: &str) -> Option<String> {
    let mut arguments = std::env::args().skip_while(|argument| argument != name);
    arguments.nth(1)
}

fn asked(text: &str) -> SearchRequest<'_> {
    SearchRequest {
        text,
        kind: None,
        organization: None,
        day: DAY,
    }
}

fn labels() -> Labels {
    let around = |before: &str, behind: &str| (before.to_owned(), behind.to_owned());
    Labels {
        articles: vec![around("Article ", ""), around("第", "条")],
        services: Vec::new(),
        unit_kinds: Vec::new(),
    }
}

fn build(directory: &Directory) -> Index {
    let before = memory("VmRSS");
    forget_peak();
    let (begun, worked) = (Instant::now(), clock::of_program());
    let index = Index::build(directory, labels()).unwrap();
    println!(
        "index built in {:.1?}, {:.1?} on processors: directory {before} MiB, with index {} MiB, at most {} MiB",
        begun.elapsed(),
        clock::of_program() - worked,
        memory("VmRSS"),
        memory("VmHWM"),
    );
    index
}

/// How long the index takes to follow a change.
fn change(index: Index, people: usize) {
    println!("\nchanges");
    let mut index = index;
    for change in [
        Change::Nothing,
        Change::Person,
        Change::Unit,
        Change::Organization,
    ] {
        let directory = synthetic::directory(people, change);
        let (begun, worked) = (Instant::now(), clock::of_program());
        index = index.of_changed(&directory, labels()).unwrap();
        println!(
            "{change:?}: {:.2?}, {:.2?} on processors, {} MiB",
            begun.elapsed(),
            clock::of_program() - worked,
            memory("VmRSS")
        );
    }
}

/// Prints how long the queries of each class take, and all of them.
fn measure(classes: &[Class], answer: impl Fn(&str) -> usize) {
    let mut all = Vec::new();
    println!("{:34} {:>9} {:>9} {:>9}  found", "", "p50", "p99", "max");
    let only = option("--only").unwrap_or_default();
    let wanted = classes.iter().filter(|class| class.name.contains(&only));
    for class in wanted {
        let mut times = Vec::new();
        let mut found = 0;
        let mut slowest = (Duration::ZERO, "");
        for query in &class.queries {
            let mut best = Duration::MAX;
            for _ in 0..RUNS {
                let begun = clock::of_thread();
                found += answer(query);
                best = best.min(clock::of_thread() - begun);
            }
            times.push(best);
            slowest = slowest.max((best, query));
        }
        let found = found / RUNS / class.queries.len();
        let slowest: String = slowest.1.chars().take(60).collect();
        print_times(class.name, &mut times, &format!("{found:4}  {slowest}"));
        all.extend(times);
    }
    print_times("all", &mut all, "");
}

fn print_times(name: &str, times: &mut [Duration], more: &str) {
    if times.is_empty() {
        return;
    }
    times.sort_unstable();
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    let at = |share: usize| milliseconds(times[(times.len() * share / 100).min(times.len() - 1)]);
    let (median, late, last) = (at(50), at(99), at(100));
    println!("{name:34} {median:6.2} ms {late:6.2} ms {last:6.2} ms {more}");
}

/// A line of what the system tells of this process, in MiB.
fn memory(name: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with(name));
    let kibibytes = line.and_then(|line| line.split_whitespace().nth(1)?.parse::<usize>().ok());
    kibibytes.unwrap_or_default() / 1024
}

/// Lets the system measure the most memory from now on.
fn forget_peak() {
    // Where it cannot, the peak is that of the whole run.
    let _ = fs::write("/proc/self/clear_refs", "5");
}
