//! Statements about things, and how Turtle (RDF 1.1) writes them: every prefix declared, a statement a line. They are kept
//! in order, so the same facts give the same bytes whoever states them first.

use std::collections::{BTreeMap, BTreeSet};

use crate::site::queries::linked_data::valid_iri;
use crate::text::{LanguageTag, Localized, PartialDate};

/// What can be said of a thing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Term {
    /// A thing of a vocabulary, by its prefixed name.
    Name(&'static str),
    /// A thing by its identifier.
    Iri(String),
    /// A text in a language; the language comes first, so that texts stand by their languages.
    Text(String, String),
    /// A value and the prefixed name of its type.
    Typed(String, &'static str),
    /// A thing without an identifier.
    Blank(Node),
}

/// What is said of one thing.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Node {
    statements: BTreeMap<&'static str, BTreeSet<Term>>,
}

/// What is said of things with identifiers.
#[derive(Debug, Default)]
pub struct Graph {
    subjects: BTreeMap<String, Node>,
}

impl Graph {
    /// Says something of a thing, beside what is said of it already.
    pub fn add(&mut self, iri: &str, node: Node) {
        let known = self.subjects.entry(iri.to_owned()).or_default();
        for (predicate, terms) in node.statements {
            known.statements.entry(predicate).or_default().extend(terms);
        }
    }

    /// Each thing with what is said of it, in order.
    pub fn subjects(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.subjects.iter().map(|(iri, node)| (iri.as_str(), node))
    }
}

impl Node {
    /// Something of a kind, by the prefixed name of the kind.
    pub fn a(class: &'static str) -> Self {
        Self::default().with("a", Term::Name(class))
    }

    /// The same with one more statement.
    pub fn with(mut self, predicate: &'static str, term: Term) -> Self {
        self.statements.entry(predicate).or_default().insert(term);
        self
    }

    /// The same with a statement for each of some terms.
    pub fn with_all(self, predicate: &'static str, terms: impl IntoIterator<Item = Term>) -> Self {
        let terms = terms.into_iter();
        terms.fold(self, |node, term| node.with(predicate, term))
    }

    /// The same with the identifiers of other things.
    pub fn iris(self, predicate: &'static str, iris: impl IntoIterator<Item = String>) -> Self {
        self.with_all(predicate, iris.into_iter().map(Term::Iri))
    }

    /// The same with the identifier of another thing.
    pub fn iri(self, predicate: &'static str, iri: &str) -> Self {
        self.with(predicate, Term::Iri(iri.to_owned()))
    }

    /// The same with a thing that has no identifier.
    pub fn blank(self, predicate: &'static str, node: Self) -> Self {
        self.with(predicate, Term::Blank(node))
    }

    /// The same with a text in each of its languages.
    pub fn texts<T>(
        self,
        predicate: &'static str,
        text: &Localized<T>,
        written: impl Fn(&T) -> String,
    ) -> Self {
        let texts = text.iter();
        let texts = texts.map(|(tag, text)| (tag, written(&text.value)));
        self.words(predicate, texts)
    }

    /// The same with a plain text in each of its languages.
    pub fn text(self, predicate: &'static str, text: &Localized<String>) -> Self {
        self.texts(predicate, text, Clone::clone)
    }

    /// The same with words, each in a language.
    pub fn words<'t>(
        self,
        predicate: &'static str,
        words: impl IntoIterator<Item = (&'t LanguageTag, String)>,
    ) -> Self {
        let words = words.into_iter();
        let terms = words.map(|(tag, text)| Term::Text(tag.to_string(), text));
        self.with_all(predicate, terms)
    }

    /// The same with a date as precise as its source, where there is one.
    pub fn date(self, predicate: &'static str, date: Option<PartialDate>) -> Self {
        self.with_all(predicate, date.map(Term::date))
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }

    /// What is said, by the prefixed names of the predicates, in order.
    pub fn statements(&self) -> impl Iterator<Item = (&'static str, &BTreeSet<Term>)> {
        let statements = self.statements.iter();
        statements.map(|(predicate, terms)| (*predicate, terms))
    }
}

impl Term {
    /// A date of the type that says no more than its source.
    pub fn date(date: PartialDate) -> Self {
        let class = match date {
            PartialDate::Year(_) => "xsd:gYear",
            PartialDate::Month(..) => "xsd:gYearMonth",
            PartialDate::Day(_) => "xsd:date",
        };
        Self::Typed(date.to_string(), class)
    }

    /// A whole number.
    pub fn number(number: u64) -> Self {
        Self::Typed(number.to_string(), "xsd:integer")
    }

    /// A plain text that is in no language.
    pub fn plain(text: impl ToString) -> Self {
        Self::Typed(text.to_string(), "xsd:string")
    }
}

/// The prefixes of the vocabularies, in order.
const PREFIXES: &[(&str, &str)] = &[
    ("dct", "http://purl.org/dc/terms/"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("org", "http://www.w3.org/ns/org#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    // The context of schema.org leads there, though its pages are at `https:`.
    ("schema", "http://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("time", "http://www.w3.org/2006/time#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// The whole document.
pub fn to_turtle(graph: &Graph) -> String {
    let mut text = String::new();
    for (prefix, namespace) in PREFIXES {
        text.push_str(&format!("@prefix {prefix}: <{namespace}> .\n"));
    }
    for (iri, node) in graph.subjects() {
        if node.is_empty() {
            continue;
        }
        text.push_str(&format!("\n<{}>\n", valid_iri(iri)));
        write_statements(&mut text, node, 1);
        text.push_str(" .\n");
    }
    text
}

fn write_statements(text: &mut String, node: &Node, depth: usize) {
    let indent = "    ".repeat(depth);
    for (place, (predicate, terms)) in node.statements().enumerate() {
        if place > 0 {
            text.push_str(" ;\n");
        }
        text.push_str(&format!("{indent}{predicate} "));
        for (place, term) in terms.iter().enumerate() {
            match term {
                _ if place == 0 => {}
                Term::Blank(_) => text.push_str(" , "),
                _ => text.push_str(&format!(" ,\n{indent}    ")),
            }
            write_term(text, term, depth);
        }
    }
}

fn write_term(text: &mut String, term: &Term, depth: usize) {
    match term {
        Term::Name(name) => text.push_str(name),
        Term::Iri(iri) => text.push_str(&format!("<{}>", valid_iri(iri))),
        Term::Text(language, words) => {
            text.push_str(&format!("\"{}\"@{language}", escaped(words)));
        }
        Term::Typed(value, "xsd:string") => text.push_str(&format!("\"{}\"", escaped(value))),
        Term::Typed(value, class) => text.push_str(&format!("\"{}\"^^{class}", escaped(value))),
        Term::Blank(node) => {
            text.push_str("[\n");
            write_statements(text, node, depth + 1);
            text.push_str(&format!("\n{}]", "    ".repeat(depth)));
        }
    }
}

/// A text as it can stand between quotation marks.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\r' => written.push_str("\\r"),
            '\t' => written.push_str("\\t"),
            other if other.is_control() => {
                written.push_str(&format!("\\u{:04X}", u32::from(other)));
            }
            other => written.push(other),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_can_end_its_quotation_marks() {
        assert_eq!(escaped("a\"b\\c\nd\u{7f}"), "a\\\"b\\\\c\\nd\\u007F");
    }

    #[test]
    fn the_same_facts_give_the_same_bytes() {
        let one = Node::a("foaf:Person").iri("org:holds", "https://a.example/b");
        let two = Node::default().words("foaf:name", []);
        let mut forth = Graph::default();
        forth.add("https://a.example/x", one.clone());
        forth.add("https://a.example/x", two.clone());
        let mut back = Graph::default();
        back.add("https://a.example/x", two);
        back.add("https://a.example/x", one);
        assert_eq!(to_turtle(&forth), to_turtle(&back));
    }
}
