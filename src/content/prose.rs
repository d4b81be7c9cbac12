//! Every text of a file with its language and its place, whatever record it belongs to.
//!
//! Rules about how texts are written concern all of them alike. They walk the table itself, so that a new key needs
//! no line here.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::context::SiteContext;
use crate::messages::{Message, say};
use crate::text::{LanguageTag, Markdown, PartialDate};

/// A text in one language.
pub struct Prose<'a> {
    /// The keys that lead to it, without places in lists and without its language, such as `functions.text`.
    pub key: String,
    /// A number that it shares with its translations and with nothing else of the file.
    pub group: usize,
    /// The language it is meant to be in.
    pub language: LanguageTag,
    /// What it says.
    pub text: &'a str,
    /// Where it is written, with its quotes.
    pub span: Range<usize>,
    /// Whether marks in it are read, and not shown as they stand.
    pub is_markdown: bool,
}

/// The keys of names.
const NAMES: [&str; 5] = ["name", "short_name", "label", "singular", "plural"];

impl Prose<'_> {
    /// Whether it is what something is called.
    pub fn is_name(&self) -> bool {
        NAMES.contains(&self.key.rsplit('.').next().unwrap_or_default())
    }
}

/// Where a text of a file leads.
#[derive(Debug, Clone)]
pub struct WrittenLink {
    /// The address as written.
    pub target: String,
    /// Where it is written.
    pub span: Range<usize>,
}

/// A date as it is found.
#[derive(Debug, Clone)]
pub struct NotedDate {
    /// The key that has it.
    pub key: String,
    /// The date.
    pub date: PartialDate,
    /// Where it is written.
    pub span: Range<usize>,
}

impl NotedDate {
    /// Whether it tells when somebody wrote or read something, and not of what that is about.
    pub fn is_of_editing(&self) -> bool {
        let keys = ["published", "read", "verified", "updated", "checked"];
        keys.contains(&self.key.as_str())
    }
}

/// What the rules about texts need to know of a file.
#[derive(Default)]
pub struct FileProse<'a> {
    /// The texts, in the order of their keys.
    pub prose: Vec<Prose<'a>>,
    /// All other values that are written as a text: numbers, addresses, dates, slugs.
    pub values: Vec<(&'a str, Range<usize>)>,
}

/// What is about the file and not part of what it tells.
const ASIDE: [&str; 2] = ["allow", "translations"];

impl<'a> FileProse<'a> {
    /// The texts of a file, of which these are read as Markdown; none where the languages of the site are not known.
    pub fn of(table: &'a DeTable<'_>, markdown: &[Range<usize>], context: &SiteContext) -> Self {
        let mut texts = Self::default();
        if context.languages.is_empty() {
            return texts;
        }
        let told = table
            .iter()
            .filter(|(key, _)| !ASIDE.contains(&key.get_ref().as_ref()));
        for (key, value) in told {
            texts.walk(key.get_ref(), value, context);
        }
        let markdown: BTreeMap<usize, usize> =
            markdown.iter().map(|span| (span.start, span.end)).collect();
        for prose in &mut texts.prose {
            let before = markdown.range(..=prose.span.start).next_back();
            prose.is_markdown = before.is_some_and(|(_, end)| prose.span.end <= *end);
        }
        texts
    }

    fn walk(&mut self, key: &str, value: &'a Spanned<DeValue<'_>>, context: &SiteContext) {
        match value.get_ref() {
            DeValue::Table(table) => match localized(table, context) {
                Some(translations) => {
                    let group = self.prose.len();
                    let new = translations.into_iter();
                    self.prose.extend(new.map(|(language, text, span)| Prose {
                        key: key.to_owned(),
                        group,
                        language,
                        text,
                        span,
                        is_markdown: false,
                    }));
                }
                None => {
                    for (inner, value) in table.iter() {
                        self.walk(&format!("{key}.{}", inner.get_ref()), value, context);
                    }
                }
            },
            DeValue::Array(members) => {
                for member in members.iter() {
                    self.walk(key, member, context);
                }
            }
            DeValue::String(text) => self.values.push((text, value.span())),
            _ => {}
        }
    }

    /// Every address that a text leads to or that is a value of its own. `narrow` finds the bytes of the file in which
    /// a part of a text is written.
    pub fn links(
        &self,
        narrow: impl Fn(&Prose<'_>, &Range<usize>) -> Range<usize>,
    ) -> Vec<WrittenLink> {
        let addresses = self.values.iter();
        let addresses = addresses.filter(|(text, _)| is_web_address(text));
        let addresses = addresses.map(|(text, span)| WrittenLink {
            target: (*text).to_owned(),
            span: span.clone(),
        });
        let markdown = self.prose.iter().filter(|prose| prose.is_markdown);
        let in_texts = markdown.flat_map(|prose| {
            let links = Markdown::links(prose.text).into_iter();
            links
                .map(|(target, part)| WrittenLink {
                    span: narrow(prose, &part),
                    target,
                })
                .collect::<Vec<_>>()
        });
        addresses.chain(in_texts).collect()
    }
}

/// The texts of a table whose keys are languages of the site and nothing else.
fn localized<'a>(
    table: &'a DeTable<'_>,
    context: &SiteContext,
) -> Option<Vec<(LanguageTag, &'a str, Range<usize>)>> {
    let mut texts = Vec::with_capacity(table.len());
    for (key, value) in table.iter() {
        let tag = LanguageTag::parse(key.get_ref()).ok()?;
        if !context.languages.contains(&tag) {
            return None;
        }
        let written = match value.get_ref() {
            DeValue::Table(inner) => inner.get("text"),
            _ => Some(value),
        };
        if let Some(written) = written
            && let DeValue::String(text) = written.get_ref()
        {
            texts.push((tag, text.as_ref(), written.span()));
        }
    }
    (!table.is_empty()).then_some(texts)
}

fn is_web_address(text: &str) -> bool {
    text.starts_with("http://") || text.starts_with("https://")
}

/// What a character that nobody sees is called.
pub fn character_name(character: char) -> Message {
    let number = format!("{:04X}", u32::from(character));
    say::character_name(format!("U-{number}"), format!("U+{number}"))
}
