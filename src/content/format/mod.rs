//! `minglu fmt`: the same values and comments, in the order of the definitions and in one layout.
//!
//! A file is cut into its statements (`statements`), which are put in order whole (`order`, `sections`) and written
//! again (`print`). What stands inside a statement stays as it is, so no text and no comment can get lost on the way.

mod comments;
mod order;
mod print;
mod sections;
mod statements;

use std::sync::Arc;

use anyhow::{Result, bail};
use toml::de::{DeTable, DeValue};

use super::context::Context;
use super::files::ContentFile;
use super::forms::{self, Form};
use super::layout;
use super::syntax::Toml;
use crate::diagnostics::Diagnostic;
use order::Order;

/// A file that can be read as TOML, and what it says in the canonical order and layout.
pub struct Formatted {
    /// Its path below the content folder.
    pub path: Arc<str>,
    /// Its text.
    pub before: Arc<str>,
    /// Its text as it should be.
    pub after: String,
}

impl Formatted {
    /// Whether it is not yet as it should be.
    pub fn is_changed(&self) -> bool {
        *self.before != *self.after
    }
}

/// Puts these files in order; what keeps one of them from being read is reported.
///
/// # Errors
/// Where a file would not say the same afterwards, which would be a mistake of the program.
pub fn format(
    files: &[&ContentFile],
    context: &Context,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<Formatted>> {
    let orders: Vec<(&str, Order)> = forms::ALL
        .iter()
        .map(|form| (form.name, Order::new((form.shape)(), &context.languages)))
        .collect();
    let mut formatted = Vec::new();
    for file in files {
        let name = form(file).map(|form| form.name);
        let Some((_, order)) = orders.iter().find(|(form, _)| Some(*form) == name) else {
            continue;
        };
        match &file.text {
            Ok(text) => formatted.extend(format_file(&file.path, text, order, diagnostics)?),
            Err(diagnostic) => diagnostics.push((**diagnostic).clone()),
        }
    }
    Ok(formatted)
}

/// The form of a file; none where it is no TOML file of the content.
pub fn form(file: &ContentFile) -> Option<&'static Form> {
    forms::of(layout::kind(&file.path)?)
}

fn format_file(
    path: &Arc<str>,
    text: &Arc<str>,
    order: &Order,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Option<Formatted>> {
    let before = Toml::parse(text);
    if !before.is_valid() {
        before.report(path, diagnostics);
        return Ok(None);
    }
    let after = format_text(text, order);
    // Whoever moves other people's words about looks twice before giving them back.
    let (said, errors) = DeTable::parse_recoverable(&after);
    if !errors.is_empty() || !is_same(said.get_ref(), before.table()) {
        bail!("{path} would not say the same in the canonical order, so nothing was written");
    }
    Ok(Some(Formatted {
        path: Arc::clone(path),
        before: Arc::clone(text),
        after,
    }))
}

/// Whether two tables say the same, in whatever order.
fn is_same(one: &DeTable<'_>, other: &DeTable<'_>) -> bool {
    one.len() == other.len()
        && one.iter().all(|(key, value)| {
            let there = other.get(key.get_ref().as_ref());
            there.is_some_and(|there| is_same_value(value.get_ref(), there.get_ref()))
        })
}

fn is_same_value(one: &DeValue<'_>, other: &DeValue<'_>) -> bool {
    match (one, other) {
        (DeValue::Table(one), DeValue::Table(other)) => is_same(one, other),
        (DeValue::Array(one), DeValue::Array(other)) => {
            let mut pairs = one.iter().zip(other.iter());
            one.len() == other.len()
                && pairs.all(|(one, other)| is_same_value(one.get_ref(), other.get_ref()))
        }
        (DeValue::String(one), DeValue::String(other)) => one == other,
        (DeValue::Integer(one), DeValue::Integer(other)) => one.as_str() == other.as_str(),
        (DeValue::Float(one), DeValue::Float(other)) => one.as_str() == other.as_str(),
        (DeValue::Boolean(one), DeValue::Boolean(other)) => one == other,
        (DeValue::Datetime(one), DeValue::Datetime(other)) => one == other,
        _ => false,
    }
}

/// The canonical form of a text that is valid TOML.
fn format_text(text: &str, order: &Order) -> String {
    let written = statements::read(text);
    let arranged = sections::arrange(written.statements, order);
    print::print(
        &written.header,
        &arranged,
        &written.footer,
        written.line_end,
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test may panic")]
mod tests;
