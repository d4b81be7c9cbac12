//! A text of TOML as its statements, headers and keys with values, each with the comments that belong to it.
//!
//! A text is cut with `toml_parser`, which `toml` brings along. Moving statements as they are written keeps what is
//! inside them, without a second tree of values, comments and spaces to get right, as toml_edit has one.

use std::borrow::Cow;

use toml_parser::Source;
use toml_parser::parser::{Event, EventKind, parse_document};

/// A header, or a key with its value.
#[derive(Debug, Default)]
pub struct Statement<'a> {
    /// Its place in the text as written.
    pub number: usize,
    /// Whether it is a header, and then whether one of a list.
    pub header: Option<Header>,
    /// Its keys.
    pub keys: Vec<Cow<'a, str>>,
    /// The statement itself, without spaces before and after.
    pub text: String,
    /// Whether a blank line is between it, or the comments above it, and what comes before.
    pub blank_before: bool,
    /// The comments above it.
    pub above: Vec<Block<'a>>,
    /// The comment at the end of its last line, with the spaces before it.
    pub beside: String,
    /// The comments right below it, which a blank line parts from what follows.
    pub below: Option<Block<'a>>,
}

/// What kind of table a header begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Header {
    /// `[…]`
    Table,
    /// `[[…]]`
    Member,
}

/// A text in its parts.
#[derive(Debug, Default)]
pub struct Written<'a> {
    /// The comments at its beginning that are about the whole file.
    pub header: Vec<Block<'a>>,
    /// What it says.
    pub statements: Vec<Statement<'a>>,
    /// The comments at its end that are about nothing before them.
    pub footer: Vec<Block<'a>>,
    /// How its lines end.
    pub line_end: &'static str,
}

/// Reads a text that is valid TOML.
pub fn read(text: &str) -> Written<'_> {
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let mut events: Vec<Event> = Vec::with_capacity(tokens.len());
    parse_document(&tokens, &mut events, &mut ());
    let first = events
        .iter()
        .find(|event| event.kind() == EventKind::Newline);
    let is_windows = first.is_some_and(|end| raw(text, end) == "\r\n");
    let line_end = if is_windows { "\r\n" } else { "\n" };
    let mut reader = Reader {
        text,
        line_end,
        ..Reader::default()
    };
    for event in &events {
        reader.take(event);
    }
    reader.end()
}

fn raw<'a>(text: &'a str, event: &Event) -> &'a str {
    let span = event.span();
    text.get(span.start()..span.end()).unwrap_or_default()
}

/// A text being read.
#[derive(Default)]
struct Reader<'a> {
    text: &'a str,
    line_end: &'static str,
    written: Written<'a>,
    /// What stands between the last statement and here.
    gap: Gap<'a>,
    /// The statement that has begun.
    current: Option<Statement<'a>>,
    /// Whether it has come to its value.
    in_value: bool,
    /// How many lists and tables of that value are open.
    depth: usize,
    /// Spaces that are written only where something follows them on their line.
    spaces: &'a str,
    /// Whether this line has a comment alone.
    has_comment: bool,
}

impl<'a> Reader<'a> {
    fn take(&mut self, event: &Event) {
        let raw = raw(self.text, event);
        match event.kind() {
            EventKind::Whitespace => self.spaces = raw,
            EventKind::Newline if self.depth > 0 => self.push_line_end(),
            EventKind::Newline => self.end_line(),
            EventKind::Comment => self.comment(raw.trim_end()),
            EventKind::StdTableOpen => self.begin(Some(Header::Table), raw),
            EventKind::ArrayTableOpen => self.begin(Some(Header::Member), raw),
            EventKind::SimpleKey if !self.in_value => self.key(event, raw),
            EventKind::KeySep if !self.in_value => self.push_alone("."),
            EventKind::StdTableClose | EventKind::ArrayTableClose => self.push_alone(raw),
            EventKind::KeyValSep if !self.in_value => {
                self.push_alone(" = ");
                self.in_value = true;
            }
            EventKind::ArrayOpen | EventKind::InlineTableOpen => {
                self.push(raw);
                self.depth += 1;
            }
            EventKind::ArrayClose | EventKind::InlineTableClose => {
                self.push(raw);
                self.depth = self.depth.saturating_sub(1);
            }
            _ => self.push(raw),
        }
    }

    fn begin(&mut self, header: Option<Header>, raw: &str) {
        self.spaces = "";
        let text = raw.to_owned();
        self.current = Some(Statement {
            header,
            text,
            ..Statement::default()
        });
    }

    fn key(&mut self, event: &Event, raw: &str) {
        if self.current.is_none() {
            self.begin(None, "");
        }
        self.push_alone(raw);
        let mut key = Cow::Borrowed("");
        if let Some(raw) = Source::new(self.text).get(event) {
            raw.decode_key(&mut key, &mut ());
        }
        if let Some(statement) = &mut self.current {
            statement.keys.push(key);
        }
    }

    /// Adds to the statement without the spaces before it.
    fn push_alone(&mut self, text: &str) {
        self.spaces = "";
        self.push(text);
    }

    fn push(&mut self, text: &str) {
        let spaces = std::mem::take(&mut self.spaces);
        if let Some(statement) = &mut self.current {
            // One space stands behind the equals sign, whatever was there.
            if !statement.text.ends_with(" = ") || self.depth > 0 {
                statement.text.push_str(spaces);
            }
            statement.text.push_str(text);
        }
    }

    fn push_line_end(&mut self) {
        self.push_alone(self.line_end);
    }

    fn comment(&mut self, comment: &'a str) {
        let spaces = std::mem::take(&mut self.spaces);
        match &mut self.current {
            Some(statement) if self.depth > 0 => {
                statement.text.push_str(spaces);
                statement.text.push_str(comment);
            }
            Some(statement) => {
                let spaces = if spaces.is_empty() { " " } else { spaces };
                statement.beside = format!("{spaces}{comment}");
            }
            None => {
                self.gap.comment(comment);
                self.has_comment = true;
            }
        }
    }

    fn end_line(&mut self) {
        self.spaces = "";
        self.in_value = false;
        match self.current.take() {
            Some(mut statement) => {
                self.close_gap(Some(&mut statement));
                statement.number = self.written.statements.len();
                self.written.statements.push(statement);
            }
            None if !self.has_comment => self.gap.blank(),
            None => {}
        }
        self.has_comment = false;
    }

    fn end(mut self) -> Written<'a> {
        if self.current.is_some() {
            self.end_line();
        }
        self.close_gap(None);
        self.written.line_end = self.line_end;
        self.written
    }

    /// Gives the comments before a statement, or before the end, to what they belong to.
    fn close_gap(&mut self, next: Option<&mut Statement<'a>>) {
        let Gap {
            mut blank_first,
            blocks,
        } = std::mem::take(&mut self.gap);
        let mut blocks = blocks.into_iter().peekable();
        match self.written.statements.last_mut() {
            Some(last) => {
                let is_below =
                    |block: &Block<'_>| !blank_first && (block.detached || next.is_none());
                last.below = blocks.next_if(is_below);
                blank_first |= last.below.is_some();
            }
            None => {
                while let Some(block) = blocks.next_if(|block| block.detached) {
                    self.written.header.push(block);
                }
                if let Some(block) = blocks.peek_mut() {
                    self.written.header.extend(directives(block));
                }
            }
        }
        match next {
            Some(next) => {
                next.blank_before = blank_first;
                next.above = blocks.filter(|block| !block.lines.is_empty()).collect();
            }
            None if self.written.statements.is_empty() => self.written.header.extend(blocks),
            None => self.written.footer.extend(blocks),
        }
    }
}

/// Lines of comment one below the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Block<'a> {
    /// The lines, without spaces before and after.
    pub lines: Vec<&'a str>,
    /// Whether a blank line follows.
    pub detached: bool,
}

/// Blank lines and comments between two statements.
#[derive(Default)]
pub struct Gap<'a> {
    /// Whether it begins with a blank line.
    pub blank_first: bool,
    /// The comments in it.
    pub blocks: Vec<Block<'a>>,
}

impl<'a> Gap<'a> {
    /// Adds a blank line.
    pub fn blank(&mut self) {
        match self.blocks.last_mut() {
            Some(block) => block.detached = true,
            None => self.blank_first = true,
        }
    }

    /// Adds a line with a comment alone.
    pub fn comment(&mut self, line: &'a str) {
        match self.blocks.last_mut().filter(|block| !block.detached) {
            Some(block) => block.lines.push(line),
            None => self.blocks.push(Block {
                lines: vec![line],
                detached: false,
            }),
        }
    }
}

/// Takes the lines off the beginning of a block that speak to editors of TOML, such as `#:schema …`, and which hold
/// only where they stand.
pub fn directives<'a>(block: &mut Block<'a>) -> Option<Block<'a>> {
    let is_directive = |line: &&str| line.starts_with("#:");
    let count = block
        .lines
        .iter()
        .take_while(|line| is_directive(line))
        .count();
    let lines: Vec<&str> = block.lines.drain(..count).collect();
    (!lines.is_empty()).then_some(Block {
        lines,
        detached: false,
    })
}
