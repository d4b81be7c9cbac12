//! What may be listed once and is listed twice: how that is told, and tables of a list and files that were copied whole.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::mem::discriminant;
use std::ops::Range;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};

/// That something is listed twice.
pub fn twice(
    file: &Arc<str>,
    again: Range<usize>,
    first: Range<usize>,
    message: impl Into<Message>,
) -> Diagnostic {
    Diagnostic::new(Code::DuplicateEntry, Place::span(file, again), message)
        .label(say::listed_again())
        .related(Place::span(file, first), say::first_listed())
        .help(say::remove_one_of_two())
}

/// A hash of what a value says, wherever and however it is written.
pub fn fingerprint(value: &DeValue<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    hash(value, &mut hasher);
    hasher.finish()
}

/// A hash of what a file says.
pub fn fingerprint_of_file(table: &DeTable<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    hash_table(table, &mut hasher);
    hasher.finish()
}

fn hash(value: &DeValue<'_>, hasher: &mut DefaultHasher) {
    discriminant(value).hash(hasher);
    match value {
        DeValue::String(text) => text.hash(hasher),
        DeValue::Integer(number) => (number.as_str(), number.radix()).hash(hasher),
        DeValue::Float(number) => number.as_str().hash(hasher),
        DeValue::Boolean(is_so) => is_so.hash(hasher),
        DeValue::Datetime(date) => date.to_string().hash(hasher),
        DeValue::Array(members) => {
            members.len().hash(hasher);
            for member in members.iter() {
                hash(member.get_ref(), hasher);
            }
        }
        DeValue::Table(table) => hash_table(table, hasher),
    }
}

/// The keys of a table have an order of their own.
fn hash_table(table: &DeTable<'_>, hasher: &mut DefaultHasher) {
    table.len().hash(hasher);
    for (key, value) in table {
        key.get_ref().hash(hasher);
        hash(value.get_ref(), hasher);
    }
}
