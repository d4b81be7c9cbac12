//! What was counted, as tables.

use jiff::civil::Date;

use super::counted::{Counted, fact, file, name, reason};
use super::table::Column::{Numbers, Words};
use super::table::Table;
use crate::coverage::{
    BodyFreshness, BodyGaps, Counts, DateKind, EXPECTATIONS, LanguageCoverage, State,
};
use crate::messages::{Argument, Language, Message, say};
use crate::model::{self, Body, Directory};
use crate::text::Choice;

/// Whom tables are for.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    /// The language of their words.
    pub language: Language,
    /// That of the names of bodies, one of the site's.
    pub names: &'a model::Language,
}

/// The tables of what was counted, a summary first.
pub fn tables(
    directory: &Directory,
    counted: &Counted,
    day: Date,
    list: bool,
    reader: Reader<'_>,
) -> Vec<Table> {
    match counted {
        Counted::Translation(languages) if list => vec![missing_texts(languages, reader.language)],
        Counted::Translation(languages) => vec![translation(directory, languages, day, reader)],
        Counted::Freshness(bodies) => vec![freshness(directory, bodies, day, reader)],
        Counted::Gaps(bodies) => vec![
            expectations(bodies, reader.language),
            gaps(directory, bodies, day, reader),
        ],
    }
}

fn translation(
    directory: &Directory,
    languages: &[LanguageCoverage],
    day: Date,
    reader: Reader<'_>,
) -> Table {
    let columns = [
        Words(say::column_language()),
        Words(say::column_texts_of()),
        Numbers(say::column_all()),
        Numbers(say::column_there()),
        Numbers(say::column_percent()),
        Numbers(say::column_official()),
        Numbers(say::column_unofficial()),
        Numbers(say::column_machine()),
        Numbers(say::column_missing()),
        Words(say::column_shown_in()),
    ];
    let mut table = Table::new(columns, reader.language);
    for language in languages {
        let tag = language.language.to_string();
        for texts in &language.texts {
            let organization = texts.organization.map(Body::Organization);
            let of = organization.map(|body| name(directory, body, day, reader.names).to_owned());
            let instead = texts.shown_instead();
            let instead: Vec<_> = instead
                .iter()
                .map(|(tag, count)| format!("{tag} {count}"))
                .collect();
            let cells = [
                tag.clone(),
                of.unwrap_or_else(|| say::texts_of_all().text(reader.language)),
            ];
            let counts = numbers(texts.counts);
            let instead = Argument::list(instead).text(reader.language);
            table.row(cells.into_iter().chain(counts).chain([instead]));
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
        let cells = [tag, say::texts_of_the_interface().text(reader.language)];
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

fn missing_texts(languages: &[LanguageCoverage], reader: Language) -> Table {
    let columns = [
        Words(say::column_language()),
        Words(say::column_place()),
        Words(say::column_keys()),
        Words(say::column_shown_in()),
    ];
    let mut table = Table::new(columns, reader);
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
fn freshness(
    directory: &Directory,
    bodies: &[BodyFreshness],
    day: Date,
    reader: Reader<'_>,
) -> Table {
    let columns = [
        Numbers(say::column_checked()),
        Numbers(say::column_source()),
        Words(say::column_body()),
        Words(say::column_updated()),
        Words(say::column_published()),
        Words(say::column_read()),
        Words(say::column_verified()),
        Words(say::column_dates_of()),
        Words(say::column_file()),
    ];
    let mut table = Table::new(columns, reader.language);
    let age =
        |months: Option<i32>| months.map_or_else(|| "?".to_owned(), |months| months.to_string());
    for found in bodies {
        let dates = DateKind::ALL.iter().map(|kind| {
            let date = found.date(*kind);
            date.map_or_else(String::new, |date| date.to_string())
        });
        let whose = match found.inherited {
            true => say::dates_of_organization().text(reader.language),
            false => String::new(),
        };
        let first = [
            age(found.checked),
            age(found.source),
            name(directory, found.body, day, reader.names).to_owned(),
        ];
        let last = [whose, file(directory, found.body).to_owned()];
        table.row(first.into_iter().chain(dates).chain(last));
    }
    table
}

fn expectations(bodies: &[BodyGaps], reader: Language) -> Table {
    let columns = [
        Words(say::column_expected()),
        Numbers(say::column_of()),
        Numbers(say::column_there()),
        Numbers(say::column_not_named()),
        Numbers(say::column_missing()),
        Words(say::column_because()),
    ];
    let mut table = Table::new(columns, reader);
    for expected in EXPECTATIONS {
        let facts = bodies.iter().flat_map(|body| &body.facts);
        let states: Vec<State> = facts
            .filter(|(fact, _)| *fact == expected.fact)
            .map(|(_, state)| *state)
            .collect();
        let count = |wanted: State| states.iter().filter(|state| **state == wanted).count();
        let gaps = states.iter().filter(|state| state.is_gap()).count();
        table.row([
            fact(expected.fact).text(reader),
            states.len().to_string(),
            (states.len() - gaps).to_string(),
            count(State::NotNamed).to_string(),
            count(State::Missing).to_string(),
            reason(expected.fact).text(reader),
        ]);
    }
    table
}

fn gaps(directory: &Directory, bodies: &[BodyGaps], day: Date, reader: Reader<'_>) -> Table {
    let columns = [
        Words(say::column_body()),
        Words(say::column_missing()),
        Words(say::column_file()),
    ];
    let mut table = Table::new(columns, reader.language);
    for found in bodies {
        let facts = found.facts.iter();
        let words = facts.filter_map(|(found, state)| match state {
            State::Known => None,
            State::Missing => Some(fact(*found)),
            State::NotNamed => Some(say::not_named_by_source(fact(*found))),
            State::Vacant => Some(say::known_to_be_vacant(fact(*found))),
        });
        let words: Vec<Message> = words.collect();
        if !words.is_empty() {
            table.row([
                name(directory, found.body, day, reader.names).to_owned(),
                Argument::list(words).text(reader.language),
                file(directory, found.body).to_owned(),
            ]);
        }
    }
    table
}
