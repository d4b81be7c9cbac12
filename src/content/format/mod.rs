//! `minglu fmt`: the same values and comments, in the order of the definitions and in one layout.
//!
//! A file is cut into its statements (`statements`), which are put in order whole (`arrange`) and written
//! again (`print`). What stands inside a statement stays as it is, so no text and no comment can get lost on the way.
//!
//! A file is written only after it has been read again and says the same. What is in order stays as it is.

mod statements;

use std::sync::Arc;

use anyhow::Result;
use toml::de::{DeTable, DeValue};

use self::statements::{Block, Header, Statement};
use super::context::SiteContext;
use super::files::ContentFile;
use super::layout;
use super::layout::FileShape;
use super::shape::{RecordShape, Shape};
use super::syntax::Toml;
use crate::diagnostics::Diagnostic;
use crate::messages::say;
use crate::text::LanguageTag;

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
    context: &SiteContext,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Vec<Formatted>> {
    let orders: Vec<(&str, Order)> = layout::FILE_SHAPES
        .iter()
        .map(|form| (form.name, Order::new((form.shape)(), &context.languages)))
        .collect();
    let mut formatted = Vec::new();
    for file in files {
        let name = form(file).map(|form| form.name);
        let Some((_, order)) = orders.iter().find(|(form, _)| Some(*form) == name) else {
            continue;
        };
        match file.text() {
            Some(text) => formatted.extend(format_file(&file.path, text, order, diagnostics)?),
            None => diagnostics.extend(file.mistake().cloned()),
        }
    }
    Ok(formatted)
}

/// The form of a file; none where it is no TOML file of the content.
pub fn form(file: &ContentFile) -> Option<&'static FileShape> {
    layout::file_shape(layout::file_kind(&file.path)?)
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
        return Err(say::not_the_same(path.as_ref()).into());
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
    let arranged = arrange(written.statements, order);
    print(
        &written.header,
        &arranged,
        &written.footer,
        written.line_end,
    )
}

/// A table that a header begins, or that a longer header implies.
#[derive(Default)]
struct Table<'a> {
    header: Option<Statement<'a>>,
    /// The keys with values below the header.
    body: Vec<Statement<'a>>,
    /// The tables inside it by their key, in the order in which they are first named; several for a list.
    inside: Vec<(String, Vec<Table<'a>>)>,
}

/// The statements in order: keys with values before tables, each kind by the definitions. The members of a list stay
/// in theirs, and each table stays in the member it was written for.
pub fn arrange<'a>(statements: Vec<Statement<'a>>, order: &Order) -> Vec<Statement<'a>> {
    let mut arranged = Vec::with_capacity(statements.len());
    let mut root = Table::default();
    let mut way: Vec<String> = Vec::new();
    for statement in statements {
        if let Some(header) = statement.header {
            way = statement.keys.iter().map(ToString::to_string).collect();
            root.add(&way, header, statement);
        } else {
            root.last(&way).body.push(statement);
        }
    }
    root.write(order, order.of_file(), &mut arranged);
    arranged
}

impl<'a> Table<'a> {
    /// The tables inside this one under a key.
    fn under(&mut self, key: &str) -> &mut Vec<Self> {
        // From the end, where what the text speaks of mostly is.
        let known = self.inside.iter().rposition(|(known, _)| known == key);
        let at = known.unwrap_or_else(|| {
            self.inside.push((key.to_owned(), Vec::new()));
            self.inside.len() - 1
        });
        &mut self.inside[at].1
    }

    /// The table that these keys mean at this point of the text: of each list the member that was begun last.
    fn last(&mut self, way: &[impl AsRef<str>]) -> &mut Self {
        let mut table = self;
        for key in way {
            let tables = table.under(key.as_ref());
            if tables.is_empty() {
                tables.push(Self::default());
            }
            let last = tables.len() - 1;
            table = &mut tables[last];
        }
        table
    }

    fn add(&mut self, way: &[String], header: Header, statement: Statement<'a>) {
        let Some((key, before)) = way.split_last() else {
            return;
        };
        if header == Header::Member {
            self.last(before).under(key).push(Self::default());
        }
        self.last(way).header = Some(statement);
    }

    fn write(self, order: &Order, keys: Keys<'_>, arranged: &mut Vec<Statement<'a>>) {
        arranged.extend(self.header);
        let mut body = self.body;
        body.sort_by_cached_key(|statement| order.places(keys, &statement.keys));
        arranged.extend(body);
        let mut inside = self.inside;
        inside.sort_by_key(|(key, _)| order.place(keys, key).0);
        for (key, tables) in inside {
            let (_, behind) = order.place(keys, &key);
            for table in tables {
                table.write(order, behind, arranged);
            }
        }
    }
}

/// The order of the keys of a kind of file.
pub struct Order {
    file: RecordShape,
    languages: Vec<String>,
}

/// What is known of the keys of a table.
#[derive(Clone, Copy)]
pub enum Keys<'a> {
    /// Those of a record.
    Record(&'a RecordShape),
    /// Languages, and those of the table that may stand for the text of one.
    Languages(&'a RecordShape),
    /// Nothing: they stay in the order in which they are written.
    Unknown,
}

/// The place of what is not known: behind everything else.
const LAST: usize = usize::MAX;

impl Order {
    /// The order of a kind of file on a site with these languages.
    pub fn new(file: RecordShape, languages: &[LanguageTag]) -> Self {
        Self {
            file,
            languages: languages.iter().map(ToString::to_string).collect(),
        }
    }

    /// The keys of the file as a whole.
    pub fn of_file(&self) -> Keys<'_> {
        Keys::Record(&self.file)
    }

    /// The place of a key among the others, and what is known of the keys behind it.
    pub fn place<'a>(&'a self, keys: Keys<'a>, key: &str) -> (usize, Keys<'a>) {
        match keys {
            Keys::Record(record) => match (record.field(key), &record.others) {
                (Some((place, field)), _) => (place, behind(&field.shape)),
                (None, Some((_, other))) => (LAST, Keys::Record(other)),
                (None, None) => (LAST, Keys::Unknown),
            },
            Keys::Languages(table) => {
                let place = self.languages.iter().position(|tag| tag == key);
                (place.unwrap_or(LAST), Keys::Record(table))
            }
            Keys::Unknown => (LAST, Keys::Unknown),
        }
    }

    /// The place of a key that is written with dots. What stands last is in no order of its own, and its keys neither.
    pub fn places<'a>(&'a self, mut keys: Keys<'a>, dotted: &[impl AsRef<str>]) -> Vec<usize> {
        let mut places = Vec::with_capacity(dotted.len());
        for key in dotted {
            let (place, behind) = self.place(keys, key.as_ref());
            places.push(place);
            if place == LAST {
                break;
            }
            keys = behind;
        }
        places
    }
}

fn behind(shape: &Shape) -> Keys<'_> {
    match shape {
        Shape::Record(record) => Keys::Record(record),
        Shape::PerLanguage { table, .. } => Keys::Languages(table),
        Shape::TextOrTable { table, .. } => behind(table),
        Shape::Boolean
        | Shape::Number(_)
        | Shape::PositiveNumber
        | Shape::Degrees(_)
        | Shape::Text(_) => Keys::Unknown,
    }
}

/// Writes the comments about the file, what it says, and the comments at its end.
pub fn print(
    header: &[Block<'_>],
    statements: &[Statement<'_>],
    footer: &[Block<'_>],
    line_end: &str,
) -> String {
    let mut lines = Lines {
        text: String::new(),
        line_end,
    };
    for block in header {
        lines.block(block);
    }
    let mut before: Option<&Statement<'_>> = None;
    for statement in statements {
        if before.is_some_and(|before| is_parted(before, statement)) {
            lines.end();
        }
        for block in &statement.above {
            lines.block(block);
        }
        lines.write(&statement.text, &statement.beside);
        for line in statement.below.iter().flat_map(|block| &block.lines) {
            lines.write(line, "");
        }
        before = Some(statement);
    }
    if before.is_some() && !footer.is_empty() {
        lines.end();
    }
    for block in footer {
        lines.block(block);
    }
    lines.finish()
}

/// Whether a blank line stands between two statements. One that an editor wrote stays as long as the two that it
/// parts are neighbours.
fn is_parted(before: &Statement<'_>, statement: &Statement<'_>) -> bool {
    let are_neighbours = before.number + 1 == statement.number && before.header.is_none();
    statement.header.is_some()
        || before.below.is_some()
        || statement.above.iter().any(|block| block.detached)
        || (are_neighbours && statement.blank_before)
}

struct Lines<'a> {
    text: String,
    line_end: &'a str,
}

impl Lines<'_> {
    fn write(&mut self, line: &str, rest: &str) {
        self.text.push_str(line);
        self.text.push_str(rest);
        self.end();
    }

    fn end(&mut self) {
        self.text.push_str(self.line_end);
    }

    fn block(&mut self, block: &Block<'_>) {
        for line in &block.lines {
            self.write(line, "");
        }
        if block.detached {
            self.end();
        }
    }

    /// The text without blank lines at its end.
    fn finish(mut self) -> String {
        let blank = format!("{0}{0}", self.line_end);
        while self.text.ends_with(&blank) {
            self.text.truncate(self.text.len() - self.line_end.len());
        }
        self.text
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test may panic")]
mod tests;
