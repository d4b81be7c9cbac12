//! Tables in columns for a terminal, and as CSV.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::commands::console::Terminal;
use crate::messages::{Language, Message};

/// What stands between two columns.
const GAP: usize = 2;
/// How narrow a column of words may become.
const NARROWEST: usize = 8;

/// A column by its name.
pub enum Column {
    /// Of words.
    Words(Message),
    /// Of numbers, which stand at the right.
    Numbers(Message),
}

/// A table of texts.
pub struct Table {
    header: Vec<String>,
    /// Which columns are numbers, and stand at the right.
    numbers: Vec<bool>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns, named in a language.
    pub fn new(columns: impl IntoIterator<Item = Column>, language: Language) -> Self {
        let columns = columns.into_iter().map(|column| match column {
            Column::Words(name) => (name.text(language), false),
            Column::Numbers(name) => (name.text(language), true),
        });
        let (header, numbers) = columns.unzip();
        Self {
            header,
            numbers,
            rows: Vec::new(),
        }
    }

    /// Adds a row, which has a text for each column.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// The table in columns. One that goes elsewhere is as wide as it is; for a terminal, words are broken into lines so that no row is wider than it.
    pub fn columns(&self, terminal: Option<Terminal>) -> String {
        let widths = self.widths(terminal.and_then(|terminal| terminal.width));
        let head = self.lines(&self.header, &widths);
        let head = match terminal {
            Some(terminal) if terminal.color => format!("\u{1b}[1m{}\u{1b}[0m\n", head.trim_end()),
            _ => head,
        };
        let rows = self.rows.iter().map(|row| self.lines(row, &widths));
        std::iter::once(head).chain(rows).collect()
    }

    /// The table as CSV (RFC 4180, with the line ends of this system's other texts).
    pub fn csv(&self) -> String {
        let rows = std::iter::once(&self.header).chain(&self.rows);
        rows.map(|row: &Vec<String>| {
            let cells: Vec<String> = row.iter().map(|cell| quoted(cell)).collect();
            format!("{}\n", cells.join(","))
        })
        .collect()
    }

    fn widths(&self, most: Option<usize>) -> Vec<usize> {
        let mut widths: Vec<usize> = self.header.iter().map(|name| name.width()).collect();
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.width());
            }
        }
        let Some(most) = most else {
            return widths;
        };
        // The widest column of words gives way first, as far as it can.
        while widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1) > most {
            let words = widths
                .iter_mut()
                .zip(&self.numbers)
                .filter(|(_, number)| !**number);
            match words.map(|(width, _)| width).max() {
                Some(widest) if *widest > NARROWEST => *widest -= 1,
                _ => break,
            }
        }
        widths
    }

    /// A row, which takes as many lines as its longest cell.
    fn lines(&self, row: &[String], widths: &[usize]) -> String {
        let cells = row.iter().zip(widths);
        let cells: Vec<Vec<String>> = cells.map(|(cell, width)| wrap(cell, *width)).collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or_default();
        let mut text = String::new();
        for line in 0..height {
            let mut written = String::new();
            for ((cell, width), is_number) in cells.iter().zip(widths).zip(&self.numbers) {
                let part = cell.get(line).map_or("", String::as_str);
                let space = " ".repeat(width.saturating_sub(part.width()));
                let (before, behind) = match is_number {
                    true => (space.as_str(), ""),
                    false => ("", space.as_str()),
                };
                written.push_str(&format!("{before}{part}{behind}{}", " ".repeat(GAP)));
            }
            text.push_str(written.trim_end());
            text.push('\n');
        }
        text
    }
}

/// A text in lines of at most this width, broken between words or, where a word is longer, within it.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        if !line.is_empty() && line.width() + 1 + word.width() <= width {
            line.push(' ');
        } else if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for character in word.chars() {
            if line.width() + character.width().unwrap_or_default() > width && !line.is_empty() {
                lines.push(std::mem::take(&mut line));
            }
            line.push(character);
        }
    }
    lines.push(line);
    lines
}

/// A cell between quotation marks where it has a character that means something.
fn quoted(cell: &str) -> String {
    match cell.contains(['"', ',', '\n', '\r']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::say;

    fn table() -> Table {
        let columns = [
            Column::Words(say::column_body()),
            Column::Numbers(say::column_source()),
            Column::Words(say::column_missing()),
        ];
        let mut table = Table::new(columns, Language::default());
        table.row(["办公厅", "7", "phone"].map(str::to_owned));
        table.row(["General Office", "123", "address, hours"].map(str::to_owned));
        table
    }

    #[test]
    fn columns_stand_under_one_another_beside_chinese() {
        let plain = "Body            Source  Missing\n\
                     办公厅               7  phone\n\
                     General Office     123  address, hours\n";
        assert_eq!(table().columns(None), plain);
        let column = |line: &str| line.find("phone").map(|at| line[..at].width());
        assert_eq!(plain.lines().nth(1).and_then(column), Some(24));
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        let mut table = table();
        table.row(["组织联络部（组织人事部）办公室", "1", "functions, phone"].map(str::to_owned));
        let terminal = |color| {
            let width = Some(30);
            Some(Terminal { width, color })
        };
        let text = table.columns(terminal(false));
        assert!(text.lines().all(|line| line.width() <= 30), "{text}");
        assert!(!text.contains('\u{1b}'));
        let colored = table.columns(terminal(true));
        assert_eq!(
            colored.replace("\u{1b}[1m", "").replace("\u{1b}[0m", ""),
            text
        );
        assert!(colored.starts_with("\u{1b}[1m"));
    }

    #[test]
    fn a_cell_of_csv_keeps_its_commas() {
        assert!(
            table()
                .csv()
                .ends_with("General Office,123,\"address, hours\"\n")
        );
    }
}
