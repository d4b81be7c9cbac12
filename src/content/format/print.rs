//! Statements in order as a text: one blank line before each header, and others only where they part comments or
//! neighbours.

use super::comments::Block;
use super::statements::Statement;

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
