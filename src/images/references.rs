//! What in an SVG is no part of the drawing, or asks for something that is not in the file.

use xml::common::Position;
use xml::reader::{EventReader, XmlEvent};
use xml::writer::{EmitterConfig, XmlEvent as Written};

/// What is not sent of a file, as far as an editor is to know: what only describes the drawing to the program that made it
/// is left out without a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The line of the file in which it begins.
    pub line: u64,
    /// What it is.
    pub what: String,
}

/// The file without what asks for something outside; what lets it out may say where that was.
///
/// The list of elements that draw is another's; it lets references be, as long as they lead to the own site, and knows of
/// `url(…)` alone.
pub(super) struct WithoutReferences {
    /// What stays, as far as the file could be read.
    pub kept: Vec<u8>,
    /// What does not.
    pub left_out: Vec<LeftOut>,
}

impl WithoutReferences {
    /// Reads a file. One that is not as XML is stays as it is from there on.
    pub fn of(mut reader: EventReader<&[u8]>) -> Self {
        let mut kept = Vec::new();
        let mut left_out = Vec::new();
        let mut writer = EmitterConfig::new().create_writer(&mut kept);
        // The styles of an element as a whole, since a comment may stand within a word of theirs.
        let mut styles: Option<Styles> = None;
        let mut within_styles = 0;
        while let Ok(mut event) = reader.next() {
            let line = reader.position().row + 1;
            let mut note = |what: String| left_out.push(LeftOut { line, what });
            match &mut event {
                XmlEvent::StartElement {
                    name, attributes, ..
                } => {
                    if is_program(&name.local_name) {
                        note(format!("the element `{}`", name.local_name));
                    }
                    attributes.retain_mut(|attribute| {
                        let (name, value) = (&attribute.name.local_name, &mut attribute.value);
                        if let Some(what) = unwanted(name, value) {
                            note(what);
                        }
                        *value = match &**name {
                            "style" => Styles::at(line, value).without_references().0,
                            "href" if !is_own(value.trim()) => return false,
                            _ if asks_outside(value) => return false,
                            _ => return true,
                        };
                        true
                    });
                    within_styles += u32::from(styles.is_some());
                    if name.local_name == "style" {
                        styles.get_or_insert(Styles::at(line, ""));
                    }
                }
                XmlEvent::Characters(text) | XmlEvent::Whitespace(text) => {
                    if let Some(styles) = styles.as_mut().filter(|_| within_styles == 0) {
                        styles.push(line, text);
                        continue;
                    }
                }
                XmlEvent::EndElement { .. } if within_styles > 0 => within_styles -= 1,
                XmlEvent::EndElement { .. } => {
                    if let Some(styles) = styles.take() {
                        let (rest, lines) = styles.without_references();
                        left_out.extend(lines.into_iter().map(|line| LeftOut {
                            line,
                            what: "the reference of its styles to something outside".to_owned(),
                        }));
                        if writer.write(Written::characters(&rest)).is_err() {
                            break;
                        }
                    }
                }
                XmlEvent::EndDocument => break,
                // The writer says itself how it writes.
                _ => continue,
            }
            let written = event.as_writer_event().map(|event| writer.write(event));
            if !matches!(written, Some(Ok(()))) {
                break;
            }
        }
        Self { kept, left_out }
    }
}

/// What is told of an attribute that is left out, or of which a part is.
fn unwanted(name: &str, value: &str) -> Option<String> {
    if name.starts_with("on") {
        Some(format!("the attribute `{name}`"))
    } else if name == "href" && !is_own(value.trim()) || asks_outside(value) {
        Some(format!("the reference to `{}`", shortened(value.trim())))
    } else {
        None
    }
}

/// Whether an element holds what is no drawing.
fn is_program(element: &str) -> bool {
    ["script", "foreignObject", "handler", "iframe"].contains(&element)
}

/// Whether a reference stays within the file.
fn is_own(reference: &str) -> bool {
    reference.starts_with('#') || reference.starts_with("data:image/")
}

/// Functions of styles that may name a file without `url(`, and the rule that does.
const OTHERS: &[&str] = &["@import", "image-set(", "image(", "src("];

/// Whether a style asks for something outside.
fn asks_outside(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let mut urls = style.split("url(").skip(1);
    let is_outside = |url: &str| !is_own(url.trim_start().trim_start_matches(['"', '\'']));
    OTHERS.iter().any(|other| style.contains(other)) || urls.any(is_outside)
}

fn shortened(reference: &str) -> String {
    let mut characters = reference.chars();
    let begin: String = characters.by_ref().take(60).collect();
    match characters.next() {
        Some(_) => begin + "…",
        None => begin,
    }
}

/// Styles as written.
struct Styles {
    /// The line on which they begin.
    line: u64,
    text: String,
}

impl Styles {
    fn at(line: u64, text: &str) -> Self {
        Self {
            line,
            text: text.to_owned(),
        }
    }

    /// Adds what stands on this line or begins there.
    fn push(&mut self, line: u64, text: &str) {
        let reached = self.line + lines(&self.text);
        let ends = line.saturating_sub(reached) as usize;
        self.text.extend(std::iter::repeat_n('\n', ends));
        self.text.push_str(text);
    }

    /// The same without each declaration and each rule that asks for something outside, and on which lines those were.
    fn without_references(self) -> (String, Vec<u64>) {
        let text = without_comments(&self.text);
        let (mut kept, mut left_out) = (String::with_capacity(text.len()), Vec::new());
        let mut line = self.line;
        for statement in statements(&text) {
            if asks_outside(statement) {
                let begin = statement.len() - statement.trim_start().len();
                left_out.push(line + lines(&statement[..begin]));
                kept.extend(statement.chars().last().filter(|end| "{}".contains(*end)));
            } else {
                kept.push_str(statement);
            }
            line += lines(statement);
        }
        (kept, left_out)
    }
}

fn lines(text: &str) -> u64 {
    text.matches('\n').count() as u64
}

/// Styles whose comments are as empty lines as they had lines.
fn without_comments(styles: &str) -> String {
    let mut kept = String::with_capacity(styles.len());
    let mut rest = styles;
    while let Some((before, after)) = rest.split_once("/*") {
        kept.push_str(before);
        let (comment, after) = after.split_once("*/").unwrap_or((after, ""));
        kept.push(' ');
        kept.extend(comment.chars().filter(|character| *character == '\n'));
        rest = after;
    }
    kept + rest
}

/// Declarations and what stands before blocks, each with the sign that ends it.
fn statements(styles: &str) -> impl Iterator<Item = &str> {
    let (mut quote, mut brackets) = (None, 0_usize);
    styles.split_inclusive(move |character: char| {
        match (quote, character) {
            // A text ends with its line at the latest.
            (Some(begun), end) if begun == end || end == '\n' => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(character),
            (None, '(') => brackets += 1,
            (None, ')') => brackets = brackets.saturating_sub(1),
            (None, ';' | '{' | '}') => return brackets == 0,
            _ => {}
        }
        false
    })
}
