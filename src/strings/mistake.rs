//! What is wrong with a Fluent file.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_bundle::FluentResource;

use super::outline::{Outline, outlines, place};

/// Something wrong with a file of interface strings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StringsMistake {
    /// Bytes of the file.
    pub span: Range<usize>,
    /// What it is.
    pub kind: StringsMistakeKind,
}

/// What is wrong with a file of interface strings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StringsMistakeKind {
    /// The file breaks the rules of Fluent; what the parser expected.
    Syntax(String),
    /// A message or term of this name is there already, at these bytes.
    Repeated(String, Range<usize>),
    /// No page uses a message of this name, and no other message either.
    UnknownMessage(String),
    /// There is no message, term or function of this name.
    UnknownReference(String),
    /// Nothing fills in the variable.
    UnknownVariable {
        /// Its name.
        variable: String,
        /// The message or term it is in.
        message: String,
        /// What is filled in there.
        known: Vec<String>,
    },
}

/// What a file names and nothing knows. `reference` has the variables of each message that pages use.
pub fn mistakes(
    resource: &FluentResource,
    reference: &BTreeMap<String, BTreeSet<String>>,
) -> Vec<StringsMistake> {
    let file = File::new(resource, reference);
    let mut found = file.repeated();
    for outline in &file.outlines {
        found.extend(file.unknown_message(outline));
        found.extend(file.unknown_references(outline));
        found.extend(file.unknown_variables(outline));
    }
    found
}

/// A file with the names that its messages may use.
struct File<'a> {
    resource: &'a FluentResource,
    reference: &'a BTreeMap<String, BTreeSet<String>>,
    outlines: Vec<Outline<'a>>,
    /// What is there.
    names: BTreeSet<String>,
    /// What its messages refer to.
    referred: BTreeSet<String>,
    /// The arguments that its messages give to terms.
    arguments: BTreeSet<String>,
}

impl<'a> File<'a> {
    fn new(
        resource: &'a FluentResource,
        reference: &'a BTreeMap<String, BTreeSet<String>>,
    ) -> Self {
        let outlines = outlines(resource);
        let references = outlines.iter().flat_map(|outline| &outline.references);
        let arguments = outlines.iter().flat_map(|outline| &outline.arguments);
        Self {
            resource,
            reference,
            names: outlines
                .iter()
                .map(|outline| outline.name.clone())
                .collect(),
            referred: references.map(|(name, _)| name.clone()).collect(),
            arguments: arguments.map(|name| (*name).to_owned()).collect(),
            outlines,
        }
    }

    fn repeated(&self) -> Vec<StringsMistake> {
        let mut first: BTreeMap<&str, &Range<usize>> = BTreeMap::new();
        let mut found = Vec::new();
        for outline in &self.outlines {
            match first.get(outline.name.as_str()) {
                Some(before) => found.push(StringsMistake {
                    span: outline.span.clone(),
                    kind: StringsMistakeKind::Repeated(outline.name.clone(), (*before).clone()),
                }),
                None => {
                    first.insert(&outline.name, &outline.span);
                }
            }
        }
        found
    }

    fn unknown_message(&self, outline: &Outline<'_>) -> Option<StringsMistake> {
        let name = &outline.name;
        let is_used = self.reference.contains_key(name) || self.referred.contains(name);
        (!is_used && !outline.is_term()).then(|| StringsMistake {
            span: outline.span.clone(),
            kind: StringsMistakeKind::UnknownMessage(name.clone()),
        })
    }

    fn unknown_references(&self, outline: &Outline<'_>) -> Vec<StringsMistake> {
        let references = outline.references.iter();
        references
            .filter(|(name, _)| !self.names.contains(name))
            .map(|(name, written)| StringsMistake {
                span: place(self.resource, written),
                kind: StringsMistakeKind::UnknownReference(name.clone()),
            })
            .collect()
    }

    fn unknown_variables(&self, outline: &Outline<'_>) -> Vec<StringsMistake> {
        let known = match self.reference.get(&outline.name) {
            Some(known) => known,
            None if outline.is_term() => &self.arguments,
            // Its variables are those of the messages that refer to it.
            None => return Vec::new(),
        };
        let variables = outline.variables.iter();
        variables
            .filter(|variable| !known.contains(**variable))
            .map(|variable| StringsMistake {
                span: place(self.resource, variable),
                kind: StringsMistakeKind::UnknownVariable {
                    variable: (*variable).to_owned(),
                    message: outline.name.clone(),
                    known: known.iter().cloned().collect(),
                },
            })
            .collect()
    }
}
