//! What is at an address of data.

use schemars::SchemaGenerator;
use serde_json::{Value, json};

use super::{format, parameters, schema_of};
use crate::site::address::{Format, ListOf, Target, Template};
use crate::site::formats::json::{
    WireEventList, WireFunctionList, WireOrganization, WireOrganizationList, WirePerson,
    WirePersonList, WirePost, WirePostList, WireSection, WireUnit, WireUnitList,
};
use crate::site::formats::search::WireSearch;
use crate::site::resource::{JSON, PROBLEM};

/// The operation that reads what is at an address.
pub fn operation(schemas: &mut SchemaGenerator, template: &Template) -> Value {
    if let Target::Data(of, other) = &template.target
        && *other != Format::Json
    {
        return format::operation(template, of, *other);
    }
    let (id, summary, schema) = told(schemas, &template.target);
    let mut operation = json!({
        "operationId": id,
        "summary": summary,
        "parameters": parameters::of(template),
        "responses": {
            "200": {
                "description": summary,
                "headers": headers(&template.target),
                "content": { JSON: { "schema": schema } },
            },
        },
    });
    add_other_responses(&mut operation);
    if let Target::SearchData(_) = template.target {
        // What is wrong with a question is said in the form of its answers, but for the day.
        let told = json!({
            "description": "The question makes no sense (`error` says why), or the day is none.",
            "content": { JSON: { "schema": schema }, PROBLEM: problem_content() },
        });
        operation["responses"]["400"] = told;
        operation["responses"]["404"] = json!({
            "description": "There are fewer pages of answers, or the site has no such language.",
            "content": { JSON: { "schema": schema }, PROBLEM: problem_content() },
        });
    }
    operation
}

/// Adds what else than the data somebody may be answered.
pub fn add_other_responses(operation: &mut Value) {
    for (status, name) in [
        ("304", "NotModified"),
        ("308", "Moved"),
        ("400", "BadRequest"),
        ("404", "NotFound"),
        ("500", "ServerError"),
    ] {
        operation["responses"][status] =
            json!({ "$ref": format!("#/components/responses/{name}") });
    }
}

fn problem_content() -> Value {
    json!({ "schema": { "$ref": "#/components/schemas/Problem" } })
}

/// The name of an operation, what it gives, and the schema of that.
fn told(schemas: &mut SchemaGenerator, target: &Target) -> (&'static str, &'static str, Value) {
    match target {
        Target::Data(of, _) => thing(schemas, of),
        Target::List(list) => listed(schemas, &list.of),
        Target::SearchData(_) => (
            "search",
            "The answers to a question.",
            schema_of::<WireSearch<'_>>(schemas),
        ),
        _ => (
            "getDescription",
            "This description.",
            json!({ "type": "object" }),
        ),
    }
}

fn thing(schemas: &mut SchemaGenerator, target: &Target) -> (&'static str, &'static str, Value) {
    match target {
        Target::Organization(_) => (
            "getOrganization",
            "An organization.",
            schema_of::<WireOrganization>(schemas),
        ),
        Target::Unit(..) => (
            "getUnit",
            "A unit of an organization, at whatever depth it stands.",
            schema_of::<WireUnit>(schemas),
        ),
        Target::Post(..) => (
            "getPost",
            "A post of an organization or any of its units.",
            schema_of::<WirePost>(schemas),
        ),
        Target::Section(..) => (
            "getSection",
            "A narrative page or a document of an organization.",
            schema_of::<WireSection>(schemas),
        ),
        _ => ("getPerson", "A person.", schema_of::<WirePerson>(schemas)),
    }
}

fn listed(schemas: &mut SchemaGenerator, list: &ListOf) -> (&'static str, &'static str, Value) {
    match list {
        ListOf::Organizations => (
            "listOrganizations",
            "Organizations, in the order of their identifiers.",
            schema_of::<WireOrganizationList>(schemas),
        ),
        ListOf::Units => (
            "listUnits",
            "Units of all organizations, in the order of their identifiers.",
            schema_of::<WireUnitList>(schemas),
        ),
        ListOf::Posts => (
            "listPosts",
            "Posts of all bodies with their holders, in the order of their identifiers.",
            schema_of::<WirePostList>(schemas),
        ),
        ListOf::People => (
            "listPeople",
            "People with the posts that they hold, in the order of their identifiers.",
            schema_of::<WirePersonList>(schemas),
        ),
        ListOf::Functions => (
            "listFunctions",
            "Functions of all bodies, in the order of their identifiers.",
            schema_of::<WireFunctionList>(schemas),
        ),
        ListOf::Changes(None) => (
            "listChanges",
            "What happened to bodies and posts, the latest first.",
            schema_of::<WireEventList>(schemas),
        ),
        ListOf::Changes(Some(_)) => (
            "listChangesOfOrganization",
            "What happened to an organization, its units and their posts, the latest first.",
            schema_of::<WireEventList>(schemas),
        ),
    }
}

/// The headers of an answer that are worth reading.
pub fn headers(target: &Target) -> Value {
    let text = json!({ "type": "string" });
    let etag = json!({
        "description": "What `If-None-Match` may name.",
        "schema": text,
    });
    let link = match target {
        Target::List(_) => "The next part, as `rel=\"next\"`.",
        Target::Data(..) => "The same in other formats, as `rel=\"alternate\"`.",
        _ => return json!({ "ETag": etag }),
    };
    json!({ "ETag": etag, "Link": { "description": link, "schema": text } })
}
