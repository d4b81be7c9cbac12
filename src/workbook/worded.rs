//! What is wrong with what a workbook leads to, in the words of its sheets: its editor sees columns, and no keys of TOML.

use super::columns::SheetKind;
use crate::content::RecordKind;
use crate::diagnostics::{Code, Diagnostic, Report};
use crate::edit::one_after_another;
use crate::messages::{Argument, Language, Message, say};

/// What only those understand who write files of content.
const OF_FILES: &[&str] = &[" = ", "[[", ".toml", "minglu explain", "quotes", "引号"];

/// The words for keys in a language.
pub struct Words {
    /// The keys, each with the sheet that has a column of it.
    keys: Vec<(SheetKind, &'static str)>,
    language: Language,
}

impl Words {
    /// Those of all columns.
    pub fn new(language: Language) -> Self {
        let kinds = SheetKind::ALL.into_iter();
        let records = kinds.map(|kind| (kind, kind.record()));
        let records = records.chain([(SheetKind::Units, RecordKind::Organization)]);
        let keys = records.flat_map(|(kind, record)| {
            let keys = record.order().into_iter();
            keys.map(move |key| (kind, key))
        });
        Self {
            keys: keys.collect(),
            language,
        }
    }

    /// What is wrong with the content that a row would lead to.
    pub fn reason(&self, report: &Report) -> Message {
        let mistakes = report.errors().map(|found| self.mistake(report, found));
        say::will_not_do(one_after_another(mistakes).unwrap_or("".into()))
    }

    fn mistake(&self, report: &Report, found: &Diagnostic) -> Argument {
        let said = found.message().text(self.language);
        let column = self.column(report, found);
        let said = match (found.code, self.named_in(&said).first(), &column) {
            // The sentence tells of a key, and where to write it.
            (Code::MissingKey, Some((_, heading)), _) => say::cell_is_needed(heading).into(),
            (.., Some(heading)) => say::mistake_of_cell(heading, self.without_keys(&said)).into(),
            _ => self.without_keys(&said).into(),
        };
        let advice = found.advice().map(|advice| advice.text(self.language));
        match advice.and_then(|advice| self.advice(found, column.as_deref(), &advice)) {
            Some(advice) => say::one_and_next(said, advice).into(),
            None => said,
        }
    }

    /// The heading of the column of the value that a mistake is about.
    fn column(&self, report: &Report, found: &Diagnostic) -> Option<String> {
        let line = report.line_of(&found.place)?;
        self.heading(line.split_once('=')?.0.trim())
    }

    /// What to do: as it is said of files where that tells everybody, or else in which columns.
    fn advice(&self, found: &Diagnostic, column: Option<&str>, advice: &str) -> Option<Argument> {
        let named = self.named_in(advice);
        if named.is_empty() {
            let is_of_files = OF_FILES.iter().any(|mark| advice.contains(mark));
            return (!is_of_files).then(|| advice.into());
        }
        let mut others = named.iter().filter(|(_, it)| Some(it.as_str()) != column);
        let says_more = found.code != Code::MissingKey && others.next().is_some();
        let columns = named.into_iter().map(|(sheet, heading)| match sheet {
            Some(sheet) => say::column_of_sheet(heading, sheet.name()),
            None => say::heading_of_column(heading),
        });
        says_more.then(|| say::change_columns(Argument::list(columns)).into())
    }

    /// The heading of the column of a key, which may tell a language.
    fn heading(&self, written: &str) -> Option<String> {
        let (key, tag) = match written.split_once('.') {
            Some((key, tag)) => (key, Some(tag)),
            None => (written, None),
        };
        let heading = match self.keys.iter().find(|(_, known)| *known == key)?.1 {
            "established" => say::heading("start"),
            "closed" => say::heading("end"),
            key => say::heading(key),
        };
        let heading = match tag {
            Some(tag) => say::heading_in_language(heading, say::language_called(tag)),
            None => heading,
        };
        Some(heading.text(self.language))
    }

    /// A text with headings for its keys, which stand between backticks.
    fn without_keys(&self, text: &str) -> String {
        let parts = text.split('`').enumerate().map(|(at, part)| match at % 2 {
            0 => part.to_owned(),
            _ => match self.heading(part) {
                Some(heading) => say::heading_of_column(heading).text(self.language),
                None => format!("`{part}`"),
            },
        });
        parts.collect()
    }

    /// The headings of the keys that a text names: between backticks, before a value, or as words beside Chinese ones; each with
    /// the sheet that alone has it.
    fn named_in(&self, text: &str) -> Vec<(Option<SheetKind>, String)> {
        let quoted = text.split('`').skip(1).step_by(2);
        let is_of_key = |letter: char| letter.is_ascii_lowercase() || letter == '_';
        let is_chinese = |letter: char| letter.is_alphabetic() && !letter.is_ascii();
        let bare = self.keys.iter().map(|(_, key)| *key).filter(|key| {
            text.match_indices(key).any(|(at, _)| {
                let (before, behind) = (&text[..at], &text[at + key.len()..]);
                let is_whole = !before.ends_with(is_of_key) && !behind.starts_with(is_of_key);
                let is_set = behind.starts_with(" = ");
                is_whole
                    && (is_set
                        || before.trim_end().ends_with(is_chinese)
                        || behind.trim_start().starts_with(is_chinese))
            })
        });
        let mut headings = Vec::new();
        for key in quoted.chain(bare) {
            if let Some(heading) = self.heading(key)
                && !headings.iter().any(|(_, known)| *known == heading)
            {
                headings.push((self.only_sheet(key), heading));
            }
        }
        headings
    }

    /// The sheet that has a column of a key, where no other has one.
    fn only_sheet(&self, key: &str) -> Option<SheetKind> {
        let known = self.keys.iter().filter(|(_, known)| *known == key);
        let mut kinds: Vec<SheetKind> = known.map(|(kind, _)| *kind).collect();
        kinds.dedup();
        match kinds[..] {
            [kind] => Some(kind),
            _ => None,
        }
    }
}
