//! What is wrong with a Fluent file, by what its messages name and where each name stands.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser::ErrorKind;

use crate::strings::numeral::NUMERAL;

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
    /// The file breaks the rules of Fluent.
    Syntax(Expected),
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

/// What should stand where a file breaks the rules of Fluent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// This character.
    Token(char),
    /// A letter, with which names begin.
    Letter,
    /// The text of a message.
    Value,
    /// A case for all that the others are not about.
    DefaultVariant,
    /// One such case alone.
    OneDefaultVariant,
    /// The end of a text in quotes.
    Quote,
    /// A brace that opens before one that closes.
    OpeningBrace,
    /// A variable or a text in braces.
    Expression,
    /// Something else than what stands there.
    SomethingElse,
}

impl From<ErrorKind> for Expected {
    fn from(kind: ErrorKind) -> Self {
        match kind {
            ErrorKind::ExpectedToken(token) => Self::Token(token),
            ErrorKind::ExpectedCharRange { .. } => Self::Letter,
            ErrorKind::MissingValue
            | ErrorKind::ExpectedMessageField { .. }
            | ErrorKind::ExpectedTermField { .. } => Self::Value,
            ErrorKind::MissingDefaultVariant => Self::DefaultVariant,
            ErrorKind::MultipleDefaultVariants => Self::OneDefaultVariant,
            ErrorKind::UnterminatedStringLiteral => Self::Quote,
            ErrorKind::UnbalancedClosingBrace => Self::OpeningBrace,
            ErrorKind::ExpectedInlineExpression
            | ErrorKind::ExpectedSimpleExpressionAsSelector
            | ErrorKind::ExpectedLiteral => Self::Expression,
            _ => Self::SomethingElse,
        }
    }
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
            .filter(|(name, _)| name.strip_suffix("()") != Some(NUMERAL))
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

/// A message or a term, with the names in its patterns.
pub struct Outline<'a> {
    /// Its name; that of a term begins with a hyphen.
    pub name: String,
    /// Where its name stands, without the hyphen.
    pub span: Range<usize>,
    /// The variables in it.
    pub variables: Vec<&'a str>,
    /// The messages, terms and functions that it refers to, as they are written.
    pub references: Vec<(String, &'a str)>,
    /// The arguments that it gives to terms.
    pub arguments: Vec<&'a str>,
}

/// Every message and term of a file, in order.
pub fn outlines(resource: &FluentResource) -> Vec<Outline<'_>> {
    resource
        .entries()
        .filter_map(|entry| {
            let (name, id, value, attributes) = match entry {
                Entry::Message(message) => {
                    let value = message.value.as_ref();
                    (
                        message.id.name.to_owned(),
                        &message.id,
                        value,
                        &message.attributes,
                    )
                }
                Entry::Term(term) => {
                    let name = format!("-{}", term.id.name);
                    (name, &term.id, Some(&term.value), &term.attributes)
                }
                _ => return None,
            };
            let mut outline = Outline::new(name, place(resource, id.name));
            let attributes = attributes.iter().map(|attribute| &attribute.value);
            for pattern in value.into_iter().chain(attributes) {
                outline.add_pattern(pattern);
            }
            Some(outline)
        })
        .collect()
}

/// Where a piece of a file's text stands in it.
pub fn place(resource: &FluentResource, piece: &str) -> Range<usize> {
    // The parser copies nothing, so the distance of the two is the place.
    let start = (piece.as_ptr() as usize).saturating_sub(resource.source().as_ptr() as usize);
    start..start + piece.len()
}

impl<'a> Outline<'a> {
    fn new(name: String, span: Range<usize>) -> Self {
        Self {
            name,
            span,
            variables: Vec::new(),
            references: Vec::new(),
            arguments: Vec::new(),
        }
    }

    /// Whether it is a term, which only messages use.
    pub fn is_term(&self) -> bool {
        self.name.starts_with('-')
    }

    /// The names of its variables.
    pub fn variable_names(&self) -> BTreeSet<&'a str> {
        self.variables.iter().copied().collect()
    }

    fn add_pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.add_expression(expression);
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.add_inline(inline),
            Expression::Select { selector, variants } => {
                self.add_inline(selector);
                for variant in variants {
                    self.add_pattern(&variant.value);
                }
            }
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::VariableReference { id } => self.variables.push(id.name),
            InlineExpression::MessageReference { id, .. } => self.refer(id.name.to_owned(), id),
            InlineExpression::FunctionReference { id, arguments } => {
                self.refer(format!("{}()", id.name), id);
                self.add_arguments(arguments);
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.refer(format!("-{}", id.name), id);
                if let Some(arguments) = arguments {
                    let named = arguments.named.iter().map(|argument| argument.name.name);
                    self.arguments.extend(named);
                    self.add_arguments(arguments);
                }
            }
            InlineExpression::Placeable { expression } => self.add_expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn add_arguments(&mut self, arguments: &CallArguments<&'a str>) {
        let named = arguments.named.iter().map(|argument| &argument.value);
        for value in arguments.positional.iter().chain(named) {
            self.add_inline(value);
        }
    }

    fn refer(&mut self, name: String, id: &Identifier<&'a str>) {
        self.references.push((name, id.name));
    }
}
