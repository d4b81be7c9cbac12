//! What rows of data change: each row by itself, so that one of which the content would have errors is left out, with the reason,
//! and the others are taken. Where the rows are from is for others.

use std::collections::{BTreeMap, BTreeSet};

use super::content_ref::ContentRef;
use super::draft::Draft;
use super::fixes::mended;
use super::new::{Entry, Style};
use super::plan::one_after_another;
use super::values::{self, Spot, Step, Value};
use crate::content::{Loader, RecordKind};
use crate::diagnostics::Report;
use crate::messages::{Message, say};
use crate::text::Slug;

/// A row, and what it changes.
pub struct RowEdit {
    /// Where the row stands.
    pub place: Message,
    /// What it changes, in this order.
    pub edits: Vec<Edit>,
    /// What it changes besides, each of which may be left out by itself; not all of them where the row begins something, which
    /// is there for them.
    pub parts: Vec<RowEdit>,
}

impl RowEdit {
    /// A row that is taken or left out as a whole.
    pub fn new(place: Message, edits: Vec<Edit>) -> Self {
        Self {
            place,
            edits,
            parts: Vec::new(),
        }
    }

    /// All that it changes.
    fn all(&self) -> impl Iterator<Item = &Edit> {
        let parts = self.parts.iter().flat_map(|part| &part.edits);
        self.edits.iter().chain(parts)
    }
}

/// A row that is left out.
pub struct Doubt {
    /// Where the row stands.
    pub place: Message,
    /// Why it is left out.
    pub reason: Message,
}

/// Where a table stands.
#[derive(Debug, Clone)]
pub struct TablePlace {
    /// The file.
    pub file: String,
    /// The way to it from the top of the file.
    pub steps: Vec<Step>,
    /// What kind of table it is.
    pub record: RecordKind,
}

impl TablePlace {
    /// The table of an organization, a unit or a body outside the directory.
    pub fn of_body(thing: &ContentRef, file: &str) -> Self {
        Self {
            file: file.to_owned(),
            steps: Vec::new(),
            record: match thing {
                ContentRef::Organization(_) => RecordKind::Organization,
                ContentRef::ExternalBody(_) => RecordKind::ExternalBody,
                _ => RecordKind::Unit,
            },
        }
    }

    /// The table of a post.
    pub fn of_post(thing: &ContentRef, file: &str, steps: &[Step]) -> Self {
        Self {
            file: file.to_owned(),
            steps: steps.to_vec(),
            record: match thing {
                ContentRef::PostFile(..) => RecordKind::PostFile,
                _ => RecordKind::Post,
            },
        }
    }

    /// The table of a person.
    pub fn of_person(slug: &Slug) -> Self {
        Self {
            file: format!("people/{slug}.toml"),
            steps: Vec::new(),
            record: RecordKind::Person,
        }
    }

    /// A table of a list that this one has.
    pub fn member(&self, step: Step, record: RecordKind) -> Self {
        let mut steps = self.steps.clone();
        steps.push(step);
        Self {
            file: self.file.clone(),
            steps,
            record,
        }
    }
}

/// A change of one place.
pub enum Edit {
    /// A key has this value, or none.
    Put {
        /// The table.
        table: TablePlace,
        /// The key.
        key: &'static str,
        /// The language, of a value that is one in each.
        language: Option<String>,
        /// The value.
        value: Option<Value>,
    },
    /// A list has another table.
    Append {
        /// The table that has the list.
        table: TablePlace,
        /// The key of the list.
        key: &'static str,
        /// The lines of the table.
        lines: Vec<String>,
    },
    /// Something is begun.
    Begin(Box<dyn Entry>, Slug),
}

/// The texts with what the rows change, and the rows that are left out.
pub struct Taken {
    /// The texts.
    pub after: Draft,
    /// The rows that are left out, in their order.
    pub doubts: Vec<Doubt>,
}

/// Takes the rows of which the content has no errors, and tells after each step how many are settled. What is wrong with others
/// is said by `words`.
pub fn take(
    before: &Draft,
    languages: &[String],
    rows: &[RowEdit],
    words: &dyn Fn(&Report) -> Message,
    told: &mut dyn FnMut(usize),
) -> Taken {
    let mut taking = Taking {
        languages,
        words,
        settled: 0,
        told,
        orders: BTreeMap::new(),
        accepted: before.clone(),
        loader: before.loader(),
        doubts: Vec::new(),
    };
    let rows: Vec<(usize, &RowEdit)> = rows.iter().enumerate().collect();
    taking.take(&rows);
    taking.doubts.sort_by_key(|(place, _)| *place);
    let doubts = taking.doubts.into_iter().map(|(_, doubt)| doubt);
    // What others wrote with full-width digits or stray spaces, the content has as it is to be written.
    Taken {
        after: mended(before, taking.accepted, &mut taking.loader).with_new_files_in_order(before),
        doubts: doubts.collect(),
    }
}

struct Taking<'a> {
    languages: &'a [String],
    /// What is wrong with the content, for whoever wrote the rows.
    words: &'a dyn Fn(&Report) -> Message,
    orders: BTreeMap<RecordKind, Vec<&'static str>>,
    /// The texts with the rows that have been taken.
    accepted: Draft,
    loader: Loader,
    doubts: Vec<(usize, Doubt)>,
    /// How many rows have been taken or left out.
    settled: usize,
    told: &'a mut dyn FnMut(usize),
}

impl Taking<'_> {
    /// Takes rows: all of them, or else those first that have nothing to do with the files that have errors then, and the others
    /// half by half.
    fn take(&mut self, rows: &[(usize, &RowEdit)]) {
        if rows.is_empty() {
            return;
        }
        let report = match self.with(rows) {
            Ok(after) => {
                let report = self.report(&after);
                if report.is_clean() {
                    self.accepted = after;
                    return self.settle(rows.len());
                }
                report
            }
            Err((place, reason)) => {
                let (broken, others): (Vec<_>, Vec<_>) =
                    rows.iter().copied().partition(|(at, _)| *at == place);
                self.leave_out(&broken, &reason);
                return self.take(&others);
            }
        };
        if let [(at, row)] = rows {
            return match self.in_parts(row) {
                Some(doubts) => {
                    let doubts = doubts.into_iter();
                    self.doubts.extend(doubts.map(|doubt| (*at, doubt)));
                    self.settle(1);
                }
                None => self.leave_out(rows, &(self.words)(&report)),
            };
        }
        let files: BTreeSet<String> = report
            .errors()
            .map(|found| found.place.file.to_string())
            .collect();
        let is_suspect = |(_, row): &(usize, &RowEdit)| {
            row.all()
                .any(|edit| edit.files().iter().any(|file| files.contains(file)))
        };
        let (suspects, others): (Vec<_>, Vec<_>) = rows.iter().copied().partition(is_suspect);
        if suspects.is_empty() || others.is_empty() {
            let (first, second) = rows.split_at(rows.len() / 2);
            self.take(first);
            self.take(second);
        } else {
            self.take(&others);
            self.take(&suspects);
        }
    }

    /// Takes a row without those of its parts of which the content would have errors, and says which; nothing where it cannot
    /// be taken without them.
    fn in_parts(&mut self, row: &RowEdit) -> Option<Vec<Doubt>> {
        let is_begun = row.edits.iter().any(|edit| matches!(edit, Edit::Begin(..)));
        if row.parts.len() < 2 && (is_begun || row.edits.is_empty()) {
            return None;
        }
        let (mut taken, mut doubts) = (None, Vec::new());
        let mut draft = self.accepted.clone();
        self.apply_all(&row.edits, &mut draft).ok()?;
        if !is_begun && self.report(&draft).is_clean() {
            taken = Some(draft.clone());
        }
        for part in &row.parts {
            let mut with_part = draft.clone();
            let applied = self.apply_all(&part.edits, &mut with_part);
            let wrong = applied.err().or_else(|| {
                let report = self.report(&with_part);
                (!report.is_clean()).then(|| (self.words)(&report))
            });
            match wrong {
                None => {
                    draft.clone_from(&with_part);
                    taken = Some(with_part);
                }
                Some(reason) => doubts.push(Doubt {
                    place: part.place.clone(),
                    reason,
                }),
            }
        }
        self.accepted = taken?;
        Some(doubts)
    }

    fn apply_all(&mut self, edits: &[Edit], draft: &mut Draft) -> Result<(), Message> {
        edits.iter().try_for_each(|edit| self.apply(edit, draft))
    }

    fn leave_out(&mut self, rows: &[(usize, &RowEdit)], reason: &Message) {
        let doubts = rows.iter().map(|(at, row)| {
            let doubt = Doubt {
                place: row.place.clone(),
                reason: reason.clone(),
            };
            (*at, doubt)
        });
        self.doubts.extend(doubts.collect::<Vec<_>>());
        self.settle(rows.len());
    }

    fn settle(&mut self, count: usize) {
        self.settled += count;
        (self.told)(self.settled);
    }

    fn report(&mut self, draft: &Draft) -> Report {
        self.loader.take(draft.files());
        self.loader.build().report
    }

    /// The texts with these rows; the row that cannot be written, and why.
    fn with(&mut self, rows: &[(usize, &RowEdit)]) -> Result<Draft, (usize, Message)> {
        let mut draft = self.accepted.clone();
        for (at, row) in rows {
            for edit in row.all() {
                self.apply(edit, &mut draft)
                    .map_err(|reason| (*at, reason))?;
            }
        }
        Ok(draft)
    }

    fn apply(&mut self, edit: &Edit, draft: &mut Draft) -> Result<(), Message> {
        let (table, key, language) = match edit {
            Edit::Begin(entry, slug) => {
                let written = entry.write(slug, Style::bare(self.languages), draft);
                return written.map_err(|_| say::no_place_for_row(slug.as_str()));
            }
            Edit::Put {
                table,
                key,
                language,
                ..
            } => (table, *key, language.as_deref()),
            Edit::Append { table, key, .. } => (table, *key, None),
        };
        let order = self.orders.entry(table.record);
        let spot = Spot {
            steps: &table.steps,
            key,
            language,
            order: order.or_insert_with(|| table.record.order()),
        };
        let text = draft.texts.get(&table.file);
        let text = text.and_then(|text| match edit {
            Edit::Append { lines, .. } => values::append(text, spot, lines),
            Edit::Put { value, .. } => values::put(text, spot, value.as_ref()),
            Edit::Begin(..) => None,
        });
        let text = text.ok_or_else(|| say::cannot_be_put(key, &table.file))?;
        draft.texts.insert(table.file.clone(), text);
        Ok(())
    }
}

impl Edit {
    /// The files that it changes.
    fn files(&self) -> Vec<String> {
        match self {
            Self::Put { table, .. } | Self::Append { table, .. } => vec![table.file.clone()],
            Self::Begin(entry, slug) => entry.thing(slug).place().into_iter().collect(),
        }
    }
}

/// What would be wrong with the content, as it is said of files.
pub fn reason(report: &Report) -> Message {
    let mistakes = report.errors().map(|found| {
        let said = found.message().clone();
        match found.advice() {
            Some(advice) => say::one_and_next(said, advice).into(),
            None => said.into(),
        }
    });
    say::will_not_do(one_after_another(mistakes).unwrap_or("".into()))
}
