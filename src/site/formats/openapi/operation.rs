//! What is at an address of data.

use schemars::SchemaGenerator;
use serde_json::{Value, json};

use crate::address::{Form, Format, PageKind, Template};
use crate::site::formats::json::{
    WireEventList, WireFunctionList, WireOrganization, WireOrganizationList, WirePerson,
    WirePersonList, WirePost, WirePostList, WireSection, WireUnit, WireUnitList,
};
use crate::site::formats::openapi::{format, parameters, schema_of};
use crate::site::formats::search::WireSearch;
use crate::site::resource::{JSON, PROBLEM};

/// The operation that reads what is at an address.
pub fn operation(schemas: &mut SchemaGenerator, template: &Template) -> Value {
    if let Form::Data(format) = template.form
        && format != Format::Json
    {
        return format::operation(template, format);
    }
    let (id, summary, schema) = described(schemas, template.kind);
    let mut operation = json!({
        "operationId": id,
        "summary": summary,
        "parameters": parameters::of(template),
        "responses": {
            "200": {
                "description": summary,
                "headers": headers(template),
                "content": { JSON: { "schema": schema } },
            },
        },
    });
    add_other_responses(&mut operation);
    if template.kind == PageKind::SearchData {
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
fn described(schemas: &mut SchemaGenerator, kind: PageKind) -> (&'static str, &'static str, Value) {
    match kind {
        PageKind::Organization => (
            "getOrganization",
            "An organization.",
            schema_of::<WireOrganization>(schemas),
        ),
        PageKind::Unit => (
            "getUnit",
            "A unit of an organization, at whatever depth it stands.",
            schema_of::<WireUnit>(schemas),
        ),
        PageKind::Post => (
            "getPost",
            "A post of an organization or any of its units.",
            schema_of::<WirePost>(schemas),
        ),
        PageKind::Section => (
            "getSection",
            "A narrative page or a document of an organization.",
            schema_of::<WireSection>(schemas),
        ),
        PageKind::Person => ("getPerson", "A person.", schema_of::<WirePerson>(schemas)),
        PageKind::Organizations => (
            "listOrganizations",
            "Organizations, in the order of their identifiers.",
            schema_of::<WireOrganizationList>(schemas),
        ),
        PageKind::Units => (
            "listUnits",
            "Units of all organizations, in the order of their identifiers.",
            schema_of::<WireUnitList>(schemas),
        ),
        PageKind::Posts => (
            "listPosts",
            "Posts of all bodies with their holders, in the order of their identifiers.",
            schema_of::<WirePostList>(schemas),
        ),
        PageKind::People => (
            "listPeople",
            "People with the posts that they hold, in the order of their identifiers.",
            schema_of::<WirePersonList>(schemas),
        ),
        PageKind::Functions => (
            "listFunctions",
            "Functions of all bodies, in the order of their identifiers.",
            schema_of::<WireFunctionList>(schemas),
        ),
        PageKind::Changes => (
            "listChanges",
            "What happened to bodies and posts, the latest first.",
            schema_of::<WireEventList>(schemas),
        ),
        PageKind::OrganizationChanges => (
            "listChangesOfOrganization",
            "What happened to an organization, its units and their posts, the latest first.",
            schema_of::<WireEventList>(schemas),
        ),
        PageKind::SearchData => (
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

/// The headers of an answer that are worth reading.
pub fn headers(template: &Template) -> Value {
    let text = json!({ "type": "string" });
    let etag = json!({
        "description": "What `If-None-Match` may name.",
        "schema": text,
    });
    let link = match template.form {
        Form::Data(_) if template.kind.is_list() => "The next part, as `rel=\"next\"`.",
        Form::Data(_) => "The same in other formats, as `rel=\"alternate\"`.",
        _ => return json!({ "ETag": etag }),
    };
    json!({ "ETag": etag, "Link": { "description": link, "schema": text } })
}
