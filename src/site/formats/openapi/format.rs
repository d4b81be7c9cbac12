//! What is at an address of data in another format than JSON. The formats that others have described have no schema
//! here: each is read by programs that know it.

use serde_json::{Value, json};

use super::operation::{add_other_responses, headers};
use super::parameters;
use crate::site::address::{Format, Target, Template};

/// The operation that reads what a target is about in a format.
pub fn operation(template: &Template, of: &Target, format: Format) -> Value {
    let (thing, summary) = thing(of);
    let schema = match format {
        Format::JsonLd | Format::Popolo => "object",
        _ => "string",
    };
    let mut operation = json!({
        "operationId": format!("get{thing}As{}", name(format)),
        "summary": format!("{summary}, {}.", words(format)),
        "parameters": parameters::of(template),
        "responses": {
            "200": {
                "description": format!("{summary}, {}.", words(format)),
                "headers": headers(&template.target),
                "content": { format.essence(): { "schema": { "type": schema } } },
            },
        },
    });
    add_other_responses(&mut operation);
    if format == Format::Dump
        && let Some(responses) = operation["responses"].as_object_mut()
    {
        // It is made while it is sent, so nothing is known of it before that tells whether it has changed.
        responses.remove("304");
        responses["200"]["headers"] = json!({});
    }
    operation
}

/// What the data is about, as a part of a name and in words.
fn thing(of: &Target) -> (&'static str, &'static str) {
    match of {
        Target::Organization(_) => ("Organization", "An organization"),
        Target::Unit(..) => ("Unit", "A unit of an organization"),
        Target::Post(..) => ("Post", "A post of an organization or any of its units"),
        Target::Person(_) => ("Person", "A person"),
        Target::PhoneBook(_) => ("PhoneBook", "The phone book of an organization"),
        Target::Home => ("Everything", "Everything"),
        // No other target has another format than JSON.
        _ => ("Data", "Data"),
    }
}

fn name(format: Format) -> &'static str {
    match format {
        Format::Json => "Json",
        Format::JsonLd => "JsonLd",
        Format::Turtle => "Turtle",
        Format::VCard => "VCard",
        Format::Csv => "Csv",
        Format::Popolo => "Popolo",
        Format::Dump => "JsonLines",
    }
}

fn words(format: Format) -> &'static str {
    match format {
        Format::Json => "as JSON",
        Format::JsonLd => "in the words of schema.org, as JSON-LD",
        Format::Turtle => "in the words of the W3C Organization Ontology, as Turtle",
        Format::VCard => "as vCard 4.0",
        Format::Csv => "as a table in UTF-8 with a byte order mark",
        Format::Popolo => "in Popolo",
        Format::Dump => "as JSON Lines: each line is the document of a thing",
    }
}
