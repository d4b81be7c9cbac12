//! What the messages of a Fluent file name, and where each name stands.

use std::collections::BTreeSet;
use std::ops::Range;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement,
};

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
