//! What is at an address of data in another format than JSON. The formats that others have described have no schema
//! here: each is read by programs that know it.

use serde_json::{Value, json};

use crate::address::{Format, PageKind, Template};
use crate::site::formats::openapi::operation::{add_other_responses, headers};
use crate::site::formats::openapi::parameters;

/// The operation that reads what a page is about in a format.
pub fn operation(template: &Template, format: Format) -> Value {
    let (thing, summary) = thing(template.kind);
    let schema = match format {
        Format::JsonLd | Format::Popolo => "object",
        _ => "string",
    };
    let mut operation = json!({
        "operationId": format!("get{thing}As{}", format.operation()),
        "summary": format!("{summary}, {}.", format.phrase()),
        "parameters": parameters::of(template),
        "responses": {
            "200": {
                "description": format!("{summary}, {}.", format.phrase()),
                "headers": headers(template),
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
fn thing(kind: PageKind) -> (&'static str, &'static str) {
    match kind {
        PageKind::Organization => ("Organization", "An organization"),
        PageKind::Unit => ("Unit", "A unit of an organization"),
        PageKind::Post => ("Post", "A post of an organization or any of its units"),
        PageKind::Person => ("Person", "A person"),
        PageKind::PhoneBook => ("PhoneBook", "The phone book of an organization"),
        PageKind::Home => ("Everything", "Everything"),
        // No other kind of page has another format than JSON.
        _ => ("Data", "Data"),
    }
}
