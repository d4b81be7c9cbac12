//! The cells of a table: a column a language for what is said in several, empty where it is not known, nothing that a
//! spreadsheet takes for a formula, and nothing that it would change.

use anyhow::{Context, Result};
use csv::{Terminator, WriterBuilder};
use jiff::civil::Date;

use crate::model::{Body, Id, Organization};
use crate::site::view::View;
use crate::text::{Choice, LanguageTag, LocalizedText, Phone, TranslationStatus};

/// What stands between several things in one cell.
const SEPARATOR: &str = "; ";

/// A table that is being written.
pub struct Table<'v> {
    view: &'v View<'v>,
    columns: &'static [Column],
    rows: Vec<Vec<String>>,
}

/// A column under its name, or one for each language of the site.
#[derive(Debug, Clone, Copy)]
pub enum Column {
    Plain(&'static str),
    /// One for each language: `post` stands for `post_en` and `post_zh`.
    Text(&'static str),
}

/// What stands in a column.
pub enum Cell<'t> {
    /// What is the same in every language.
    Plain(String),
    /// Texts, as far as they are known in each language.
    Texts(Vec<&'t LocalizedText>),
}

impl<'v> Table<'v> {
    /// A table of an organization and of the units within it on the day shown, from above, to which `add` adds the
    /// rows of each body.
    pub fn of_bodies(
        view: &'v View<'v>,
        columns: &'static [Column],
        organization: Id<Organization>,
        add: impl Fn(&View<'_>, Body, &mut Self),
    ) -> Self {
        let mut table = Self {
            view,
            columns,
            rows: Vec::new(),
        };
        table.walk(Body::Organization(organization), &add);
        table
    }

    fn walk(&mut self, body: Body, add: &impl Fn(&View<'_>, Body, &mut Self)) {
        let view = self.view;
        add(view, body, self);
        for unit in view.units_of(body) {
            self.walk(Body::Unit(unit), add);
        }
    }

    /// Adds a row, a cell for each column. A last one names the texts that the institution did not publish.
    pub fn add(&mut self, cells: Vec<Cell<'_>>) {
        let mut row = Vec::new();
        let mut translated = Vec::new();
        for (cell, column) in cells.into_iter().zip(self.columns) {
            match cell {
                Cell::Plain(text) => row.push(kept(text)),
                Cell::Texts(texts) => {
                    for tag in languages(self.view) {
                        row.push(kept(texts_in(&texts, tag)));
                        let status = least_status(&texts, tag);
                        if let Some(status) = status.filter(|it| *it != TranslationStatus::Official)
                        {
                            let name = column.in_language(tag);
                            translated.push(format!("{name} {}", status.word()));
                        }
                    }
                }
            }
        }
        row.push(translated.join(SEPARATOR));
        self.rows.push(row);
    }

    /// The table as text. A byte order mark tells spreadsheets that it is UTF-8.
    ///
    /// # Errors
    /// Where a row has more or fewer cells than there are columns.
    pub fn to_csv(&self) -> Result<String> {
        let mut writer = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .from_writer("\u{feff}".as_bytes().to_vec());
        writer.write_record(self.header())?;
        for row in &self.rows {
            writer.write_record(row)?;
        }
        let bytes = writer.into_inner().context("the table cannot be written")?;
        String::from_utf8(bytes).context("the table is no text")
    }

    fn header(&self) -> Vec<String> {
        let mut names = Vec::new();
        for column in self.columns {
            match column {
                Column::Plain(name) => names.push((*name).to_owned()),
                Column::Text(_) => {
                    names.extend(languages(self.view).map(|tag| column.in_language(tag)));
                }
            }
        }
        names.push("translations".to_owned());
        names
    }
}

impl Column {
    /// The name of the column for a language.
    fn in_language(self, tag: &LanguageTag) -> String {
        let (Self::Plain(name) | Self::Text(name)) = self;
        format!("{name}_{tag}")
    }
}

impl Cell<'_> {
    /// Several things in one cell.
    pub fn list(all: impl IntoIterator<Item = String>) -> Self {
        Self::Plain(all.into_iter().collect::<Vec<_>>().join(SEPARATOR))
    }

    /// Telephone numbers as people read them.
    pub fn phones<'p>(phones: impl IntoIterator<Item = &'p Phone>) -> Self {
        Self::list(phones.into_iter().map(in_brackets))
    }
}

/// A number with its country code in brackets: with its plus in front, a spreadsheet would add it up.
fn in_brackets(phone: &Phone) -> String {
    let number = phone.to_string();
    match number.split_once(' ').filter(|_| number.starts_with('+')) {
        Some((country, rest)) => format!("({country}) {rest}"),
        None => number,
    }
}

fn languages<'v>(view: &View<'v>) -> impl Iterator<Item = &'v LanguageTag> {
    let languages = view.directory().site().languages.iter();
    languages.map(|language| &language.tag)
}

fn texts_in(texts: &[&LocalizedText], tag: &LanguageTag) -> String {
    let known = texts.iter().filter_map(|text| text.get(tag));
    let known: Vec<&str> = known.map(|text| text.value.as_str()).collect();
    known.join(SEPARATOR)
}

/// Who stands behind the texts, the least of all.
fn least_status(texts: &[&LocalizedText], tag: &LanguageTag) -> Option<TranslationStatus> {
    let known = texts.iter().filter_map(|text| text.get(tag));
    known
        .map(|text| text.status)
        .max_by_key(|status| match status {
            TranslationStatus::Official => 0,
            TranslationStatus::Unofficial => 1,
            TranslationStatus::Machine => 2,
        })
}

/// A text that a spreadsheet shows as it is: Excel, LibreOffice and WPS keep what is written so as a text, and it is the one
/// formula in a table. In quotes alone, it would be read all the same.
fn kept(text: String) -> String {
    match is_misread(&text) {
        true => format!("=\"{text}\""),
        false => disarmed(text),
    }
}

/// Whether a spreadsheet would make another value of a text, without a word: a number without its zeros, one of which it
/// keeps fifteen digits, a time, or a day of what is none. A whole date stays one.
fn is_misread(text: &str) -> bool {
    if is_english_date(text) {
        return true;
    }
    let parts: Vec<&str> = text.split(['-', '/']).collect();
    match parts[..] {
        [number] => is_changed_number(number) || is_time(number) || is_chinese_date(number),
        [one, other] => are_digits(one) && are_digits(other),
        [year, month, day] => {
            let is_date = text.parse::<Date>().is_ok();
            !is_date && are_digits(year) && are_digits(month) && are_digits(day)
        }
        _ => false,
    }
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a number would be written otherwise: `010`, `1.50`, `.5`, `1,000`, `3E5`, or one of more than fifteen digits.
fn is_changed_number(number: &str) -> bool {
    if let Some((base, power)) = number.split_once(['e', 'E']) {
        let digits: String = base.split('.').collect();
        return are_digits(&digits) && are_digits(power.trim_start_matches(['+', '-']));
    }
    let parts: Vec<&str> = number.split(['.', ',']).collect();
    let digits = parts.concat();
    if !are_digits(&digits) {
        return false;
    }
    let loses_zeros = |whole: &str| whole.len() > 1 && whole.starts_with('0');
    let is_short = match parts[..] {
        [whole] => !loses_zeros(whole),
        [whole, fraction] if !number.contains(',') => {
            let is_shortest = !whole.is_empty() && !fraction.is_empty() && !fraction.ends_with('0');
            is_shortest && !loses_zeros(whole)
        }
        // Commas between thousands, and days with points.
        _ => false,
    };
    !is_short || digits.len() > 15
}

/// Whether a text is a time: `9:00`, `09:00:00` or `9:00 am`.
fn is_time(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    let halves = [" am", " pm"];
    let time = halves.iter().find_map(|half| text.strip_suffix(half));
    let parts: Vec<&str> = time.unwrap_or(&text).split(':').collect();
    let is_of_parts = (2..=3).contains(&parts.len()) || (time.is_some() && parts.len() == 1);
    is_of_parts && parts.into_iter().all(are_digits)
}

/// Whether a text is a date or a time as Chinese writes them: `10月1日`, `2019年10月` or `9时30分`.
fn is_chinese_date(text: &str) -> bool {
    let is_unit = |character: char| "年月日时分秒".contains(character);
    let rest = text.strip_suffix(is_unit);
    rest.is_some_and(|rest| rest.split(is_unit).all(are_digits))
}

/// Months as English calls them; their first three letters are short for them.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Whether a text is a date with the name of a month, as English writes them: `May 2020`, `3-Jan` or `1 March 2020`.
fn is_english_date(text: &str) -> bool {
    let is_month = |word: &&str| {
        let word = word.to_ascii_lowercase();
        let mut months = MONTHS.iter();
        months.any(|month| word == *month || month.get(..3) == Some(word.as_str()))
    };
    let words = text.split([' ', '-', '/', ',']);
    let words = words.filter(|word| !word.is_empty());
    let (months, numbers): (Vec<&str>, Vec<&str>) = words.partition(is_month);
    let are_of_date = months.len() == 1 && (1..=2).contains(&numbers.len());
    are_of_date && numbers.into_iter().all(are_digits)
}

/// A text that no spreadsheet takes for a formula: behind an apostrophe, where it would (OWASP, CSV injection).
fn disarmed(text: String) -> String {
    // Spreadsheets for East Asian languages take the wide forms as well.
    let begins_formula =
        text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    match begins_formula {
        true => format!("'{text}"),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"] {
            assert_eq!(disarmed(formula.to_owned()), format!("'{formula}"));
        }
        for text in ["1+1", "", "a=b", "宋军"] {
            assert_eq!(disarmed(text.to_owned()), text);
        }
    }

    #[test]
    fn what_a_spreadsheet_would_change_is_kept_as_a_text() {
        for text in [
            "010020",
            "00",
            "1234567890123456",
            "2019-10",
            "9-12",
            "1/2",
            "1-2-3",
            "3E5",
            "0431-1234",
            "9:00",
            "09:00:30",
            "9:00 AM",
            "1.50",
            "1.0",
            "00.5",
            ".5",
            "1,000",
            "1.2.2019",
            "1.5E3",
            "10月1日",
            "2019年10月",
            "9时30分",
            "May 2020",
            "3-Jan",
            "1 March 2020",
        ] {
            assert_eq!(kept(text.to_owned()), format!("=\"{text}\""));
        }
        for text in [
            "",
            "0",
            "100863",
            "2019",
            "2019-10-01",
            "1898-05-01",
            "12345",
            "9:00-17:00",
            "(+86) 10 6857 1878",
            "1-a",
            "Mo 09:00-12:00",
            "E5",
            "1.5",
            "0.25",
            "9:00–17:00",
            "Room 1.50",
            "May",
            "Room 3 May 2020",
            "a:00",
            "每年10月",
            "日",
            ".",
        ] {
            assert_eq!(kept(text.to_owned()), text);
        }
        assert_eq!(kept("-1".to_owned()), "'-1");
    }

    #[test]
    fn a_number_begins_with_no_plus_and_is_still_one() {
        for (written, shown) in [
            ("010-68571878", "(+86) 10 6857 1878"),
            ("+1 650 253 0000 ext. 12", "(+1) 650-253-0000 ext. 12"),
        ] {
            let region = crate::text::PhoneRegion::parse("CN");
            let phone = Phone::parse(written, region);
            let cell = phone.iter().map(in_brackets).collect::<String>();
            assert_eq!(cell, shown);
            assert_eq!(Phone::parse(&cell, None), phone);
        }
    }
}
