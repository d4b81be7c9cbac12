//! A report as workflow commands, which GitHub shows beside the lines of a change.

use super::{Diagnostic, Report};

impl Report {
    /// One command a mistake, such as `::error file=people/a.toml,line=2,…::message`.
    pub fn to_github(&self) -> String {
        let commands = self.diagnostics().iter().map(|found| self.command(found));
        commands.collect()
    }

    fn command(&self, diagnostic: &Diagnostic) -> String {
        let place = self.wire_place(&diagnostic.place);
        let mut properties = vec![format!("file={}", property(&place.file))];
        if let Some(range) = &place.range {
            properties.push(format!("line={},endLine={}", range.line, range.end_line));
            // Columns of two lines are refused.
            if range.line == range.end_line {
                properties.push(format!(
                    "col={},endColumn={}",
                    range.column, range.end_column
                ));
            }
        }
        properties.push(format!("title={}", property(diagnostic.code.name())));
        format!(
            "::{} {}::{}\n",
            diagnostic.code.severity().word(),
            properties.join(","),
            data(&Self::words(diagnostic))
        )
    }
}

/// Escapes a message, as the runner reads it.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Escapes the value of a property, where colons and commas end it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
