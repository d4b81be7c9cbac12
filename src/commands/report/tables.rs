//! What was counted, as tables.

use jiff::civil::Date;

use super::counted::{Counted, file, name};
use super::table::Table;
use crate::coverage::{
    BodyFreshness, BodyGaps, Counts, DateKind, EXPECTATIONS, LanguageCoverage, State,
};
use crate::model::{Body, Directory};
use crate::text::Choice;

/// The tables of what was counted, a summary first.
pub fn tables(directory: &Directory, counted: &Counted, day: Date, list: bool) -> Vec<Table> {
    match counted {
        Counted::Translation(languages) if list => vec![missing_texts(languages)],
        Counted::Translation(languages) => vec![translation(directory, languages, day)],
        Counted::Freshness(bodies) => vec![freshness(directory, bodies, day)],
        Counted::Gaps(bodies) => vec![expectations(bodies), gaps(directory, bodies, day)],
    }
}

fn translation(directory: &Directory, languages: &[LanguageCoverage], day: Date) -> Table {
    let columns = [
        "Language",
        "Texts of",
        "#All",
        "#There",
        "#%",
        "#Official",
        "#Unofficial",
        "#Machine",
        "#Missing",
        "Shown in",
    ];
    let mut table = Table::new(&columns);
    for language in languages {
        let tag = language.language.to_string();
        for texts in &language.texts {
            let organization = texts.organization.map(Body::Organization);
            let of = organization.map(|body| name(directory, body, day).to_owned());
            let instead = texts.shown_instead();
            let instead: Vec<_> = instead
                .iter()
                .map(|(tag, count)| format!("{tag} {count}"))
                .collect();
            let cells = [tag.clone(), of.unwrap_or_else(|| "(all share)".to_owned())];
            let counts = numbers(texts.counts);
            table.row(cells.into_iter().chain(counts).chain([instead.join(", ")]));
        }
        let counts = Counts {
            all: language.messages,
            official: language.messages - language.missing_messages.len(),
            missing: language.missing_messages.len(),
            ..Counts::default()
        };
        let instead = match counts.missing {
            0 => String::new(),
            missing => format!("en {missing}"),
        };
        let cells = [tag, "(interface)".to_owned()];
        table.row(cells.into_iter().chain(numbers(counts)).chain([instead]));
    }
    table
}

fn numbers(counts: Counts) -> [String; 7] {
    [
        counts.all,
        counts.existing(),
        counts.percent(),
        counts.official,
        counts.unofficial,
        counts.machine,
        counts.missing,
    ]
    .map(|number| number.to_string())
}

fn missing_texts(languages: &[LanguageCoverage]) -> Table {
    let mut table = Table::new(&["Language", "Place", "Keys", "Shown in"]);
    for language in languages {
        let tag = language.language.to_string();
        for missing in language.texts.iter().flat_map(|texts| &texts.missing) {
            let origin = &missing.origin;
            table.row([
                tag.clone(),
                format!("{}:{}", origin.file, origin.line),
                missing.key.clone(),
                missing.shown_in.to_string(),
            ]);
        }
        for message in &language.missing_messages {
            table.row([
                tag.clone(),
                format!("locales/{tag}.ftl"),
                (*message).to_owned(),
                "en".to_owned(),
            ]);
        }
    }
    table
}

/// Ages are in months.
fn freshness(directory: &Directory, bodies: &[BodyFreshness], day: Date) -> Table {
    let mut table = Table::new(&[
        "#Checked",
        "#Source",
        "Body",
        "Updated",
        "Published",
        "Read",
        "Verified",
        "Dates of",
        "File",
    ]);
    let age =
        |months: Option<i32>| months.map_or_else(|| "?".to_owned(), |months| months.to_string());
    for found in bodies {
        let dates = DateKind::ALL.iter().map(|kind| {
            let date = found.date(*kind);
            date.map_or_else(String::new, |date| date.to_string())
        });
        let whose = if found.inherited { "organization" } else { "" };
        let first = [
            age(found.checked),
            age(found.source),
            name(directory, found.body, day).to_owned(),
        ];
        let last = [whose.to_owned(), file(directory, found.body).to_owned()];
        table.row(first.into_iter().chain(dates).chain(last));
    }
    table
}

fn expectations(bodies: &[BodyGaps]) -> Table {
    let mut table = Table::new(&[
        "Expected",
        "#Of",
        "#There",
        "#Not named",
        "#Missing",
        "Because",
    ]);
    for expected in EXPECTATIONS {
        let facts = bodies.iter().flat_map(|body| &body.facts);
        let states: Vec<State> = facts
            .filter(|(fact, _)| *fact == expected.fact)
            .map(|(_, state)| *state)
            .collect();
        let count = |wanted: State| states.iter().filter(|state| **state == wanted).count();
        let gaps = states.iter().filter(|state| state.is_gap()).count();
        table.row([
            expected.fact.word().to_owned(),
            states.len().to_string(),
            (states.len() - gaps).to_string(),
            count(State::NotNamed).to_string(),
            count(State::Missing).to_string(),
            expected.reason.to_owned(),
        ]);
    }
    table
}

fn gaps(directory: &Directory, bodies: &[BodyGaps], day: Date) -> Table {
    let mut table = Table::new(&["Body", "Missing", "File"]);
    for found in bodies {
        let words: Vec<String> = found
            .facts
            .iter()
            .filter_map(|(fact, state)| match state {
                State::Known => None,
                State::Missing => Some(fact.word().to_owned()),
                State::NotNamed => Some(format!("{} (not named by the source)", fact.word())),
                State::Vacant => Some(format!("({} is known to be vacant)", fact.word())),
            })
            .collect();
        if !words.is_empty() {
            table.row([
                name(directory, found.body, day).to_owned(),
                words.join(", "),
                file(directory, found.body).to_owned(),
            ]);
        }
    }
    table
}
