//! The records of an organization as rows of cells.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::columns::{SheetColumn, SheetKind, SheetShape};
use super::labels::{Labels, is_in};
use crate::content::{RecordKind, ValueForm};
use crate::edit::Draft;
use crate::edit::register::{Body, Post, Register, names};
use crate::edit::rows::TablePlace;
use crate::edit::values::{Step, table_at};
use crate::text::Slug;

/// How long the text of a cell may be, in characters; programs that show workbooks cut longer ones off.
const LONGEST: usize = 32_000;

/// A record, with the cells of its row.
pub struct Row {
    /// What tells it from all others.
    pub id: String,
    /// Where it is written.
    pub table: TablePlace,
    /// The texts of its cells.
    pub cells: Vec<String>,
}

/// The files of an organization, each parsed once.
pub struct Content<'d> {
    draft: &'d Draft,
    register: &'d Register,
    organization: &'d Slug,
    tables: BTreeMap<&'d str, Spanned<DeTable<'d>>>,
}

/// A list of tables, whose rows are numbered.
struct List<'a> {
    owner: &'a TablePlace,
    key: &'static str,
    record: RecordKind,
    /// What tells the owner from others.
    id: &'a str,
    /// What a cell says of the owner.
    label: &'a str,
}

impl<'d> Content<'d> {
    /// The files of an organization and of its people.
    pub fn of(draft: &'d Draft, register: &'d Register, organization: &'d Slug) -> Self {
        let folder = format!("organizations/{organization}/");
        let files = draft.texts.iter();
        let files = files.filter(|(path, _)| {
            path.ends_with(".toml") && (path.starts_with(&folder) || path.starts_with("people/"))
        });
        let tables = files.map(|(path, text)| (path.as_str(), DeTable::parse_recoverable(text).0));
        Self {
            tables: tables.collect(),
            draft,
            register,
            organization,
        }
    }

    /// The rows of a sheet.
    pub fn rows(&self, shape: &SheetShape, labels: &Labels<'_>) -> Vec<Row> {
        let mut rows = Vec::new();
        match shape.kind {
            SheetKind::Units => {
                for body in self.bodies() {
                    let id = body.thing.short();
                    rows.extend(self.row(shape, labels, body.table(), id, ""));
                }
            }
            SheetKind::Posts => {
                for post in self.posts() {
                    let body = self.register.body(&post.body);
                    let of = body.map_or_else(String::new, |body| labels.of_body(body));
                    let id = post.thing.short();
                    rows.extend(self.row(shape, labels, post.table(), id, &of));
                }
            }
            SheetKind::Appointments => {
                for post in self.posts() {
                    let list = List {
                        owner: &post.table(),
                        key: "appointments",
                        record: RecordKind::Appointment,
                        id: &post.thing.short(),
                        label: &labels.of_post(post),
                    };
                    rows.extend(self.list(shape, labels, &list));
                }
            }
            SheetKind::People => {
                for (slug, table) in self.people() {
                    rows.extend(self.row(shape, labels, table, slug.to_string(), ""));
                }
            }
            SheetKind::Contacts => self.contacts(shape, labels, &mut rows),
            SheetKind::Functions => {
                for body in self.bodies() {
                    let list = List {
                        owner: &body.table(),
                        key: "functions",
                        record: RecordKind::Function,
                        id: &body.thing.short(),
                        label: &labels.of_body(body),
                    };
                    rows.extend(self.list(shape, labels, &list));
                }
            }
        }
        rows
    }

    fn contacts(&self, shape: &SheetShape, labels: &Labels<'_>, rows: &mut Vec<Row>) {
        let mut add = |owner: &TablePlace, id: &str, label: &str| {
            let list = List {
                owner,
                key: "contacts",
                record: RecordKind::Contact,
                id,
                label,
            };
            rows.extend(self.list(shape, labels, &list));
        };
        for body in self.bodies() {
            add(&body.table(), &body.thing.short(), &labels.of_body(body));
        }
        for post in self.posts() {
            let owner = post.table();
            let (id, label) = (post.thing.short(), labels.of_post(post));
            add(&owner, &id, &label);
            for (place, held) in post.appointments.iter().enumerate() {
                let person = held.person.as_ref();
                let person = person.map_or_else(String::new, |person| labels.of_person(person));
                let step = Step::At("appointments", place);
                add(
                    &owner.member(step, RecordKind::Appointment),
                    &format!("{id}#{}", place + 1),
                    &format!("{label}: {person}"),
                );
            }
        }
        for (slug, owner) in self.people() {
            add(&owner, &format!("people/{slug}"), &labels.of_person(slug));
        }
    }

    fn list(&self, shape: &SheetShape, labels: &Labels<'_>, list: &List<'_>) -> Vec<Row> {
        let table = self.table(list.owner);
        let members = table.and_then(|table| table.get(list.key)?.get_ref().as_array());
        let count = members.map_or(0, |members| members.len());
        let rows = (0..count).filter_map(|place| {
            let table = list.owner.member(Step::At(list.key, place), list.record);
            let id = format!("{}#{}", list.id, place + 1);
            self.row(shape, labels, table, id, list.label)
        });
        rows.collect()
    }

    fn row(
        &self,
        shape: &SheetShape,
        labels: &Labels<'_>,
        place: TablePlace,
        id: String,
        of: &str,
    ) -> Option<Row> {
        let table = self.table(&place)?;
        let source = self.draft.texts.get(&place.file)?;
        let cells = shape.columns.iter().map(|column| {
            let text = match column {
                SheetColumn::Id => id.clone(),
                SheetColumn::Of => of.to_owned(),
                SheetColumn::Value(..) => cell(shape.kind, column, &place, (source, table), labels),
            };
            // What is read from a workbook has no space at its ends.
            text.trim().replace("\r\n", "\n")
        });
        Some(Row {
            cells: cells.collect(),
            table: place,
            id,
        })
    }

    fn table(&self, place: &TablePlace) -> Option<&DeTable<'d>> {
        table_at(
            self.tables.get(place.file.as_str())?.get_ref(),
            &place.steps,
        )
    }

    /// The organization and its units.
    fn bodies(&self) -> impl Iterator<Item = &'d Body> {
        let bodies = self.register.bodies.iter();
        bodies.filter(|body| is_in(&body.thing, self.organization))
    }

    fn posts(&self) -> impl Iterator<Item = &'d Post> {
        let posts = self.register.posts.iter();
        posts.filter(|post| is_in(&post.thing, self.organization))
    }

    /// Those who hold or held a post, and those who belong to the organization.
    fn people(&self) -> impl Iterator<Item = (&'d Slug, TablePlace)> {
        let held = self.posts().flat_map(|post| &post.appointments);
        let held: BTreeSet<&Slug> = held.filter_map(|held| held.person.as_ref()).collect();
        let organization = self.organization;
        let people = self.register.people.iter().filter(move |person| {
            let mut bodies = person.affiliations.iter();
            held.contains(&person.slug) || bodies.any(|body| is_in(body, organization))
        });
        people.map(|person| (&person.slug, TablePlace::of_person(&person.slug)))
    }
}

/// The key of a column in a record: an organization calls the days of its life otherwise.
pub fn key_in(record: RecordKind, key: &'static str) -> &'static str {
    match (record, key) {
        (RecordKind::Organization, "start") => "established",
        (RecordKind::Organization, "end") => "closed",
        _ => key,
    }
}

/// What a cell says.
fn cell(
    kind: SheetKind,
    column: &SheetColumn,
    place: &TablePlace,
    (source, table): (&str, &DeTable<'_>),
    labels: &Labels<'_>,
) -> String {
    let SheetColumn::Value(key, language) = column else {
        return String::new();
    };
    let written = key_in(place.record, key.key);
    if let Some(language) = language {
        let names = names(table, written);
        let name = names.iter().find(|(tag, _)| tag == language);
        return name.map_or_else(String::new, |(_, name)| shortened(name));
    }
    let Some(value) = table.get(written) else {
        return String::new();
    };
    let shown = |text: &str| labels.shown(kind, column, text);
    match (key.form, value.get_ref()) {
        (ValueForm::List, DeValue::Array(members)) => {
            let members = members
                .iter()
                .filter_map(|member| member.get_ref().as_str());
            members.map(shown).collect::<Vec<_>>().join("\n")
        }
        (_, DeValue::String(text)) => shortened(&shown(text)),
        (_, DeValue::Table(_) | DeValue::Array(_)) => String::new(),
        _ => shown(source.get(value.span()).unwrap_or_default()),
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Whether a cell shows only the beginning of its text.
pub fn is_shortened(cell: &str) -> bool {
    cell.chars().count() > LONGEST
}
