//! What is at an address of data.

use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Value, json};

use crate::address::{Form, Format, PageKind, Template};
use crate::site::formats::json::{
    WireEventList, WireFunctionList, WireOrganization, WireOrganizationList, WirePerson,
    WirePersonList, WirePost, WirePostList, WireSection, WireUnit, WireUnitList,
};
use crate::site::formats::openapi::parameters;
use crate::site::formats::search::WireSearch;
use crate::site::resource::{JSON, PROBLEM};

/// The operation that reads what is at an address.
pub fn operation(schemas: &mut SchemaGenerator, template: &Template) -> Value {
    if let Form::Data(format) = template.form
        && format != Format::Json
    {
        return format_operation(template, format);
    }
    let (id, summary, schema) = described(schemas, template.kind);
    let mut operation = json!({
        "operationId": id,
        "tags": [tag(template.kind)],
        "summary": summary,
        "description": description(template),
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
        operation["responses"]["503"] = json!({
            "description": "The server has just started, and the search is not ready yet.",
            "content": { JSON: { "schema": schema } },
        });
    }
    operation
}

/// What the operations are about, each with what it is.
const TAGS: [(&str, &str); 8] = [
    (
        "Organizations",
        "Bodies with an existence of their own, their phone books, and who holds their posts.",
    ),
    (
        "Units",
        "Parts of organizations: departments, offices, divisions; they may nest.",
    ),
    (
        "Posts",
        "Seats in organizations and units, whether or not anybody holds them.",
    ),
    ("People", "Those who hold or held posts."),
    ("Texts", "Narrative pages and documents of organizations."),
    ("Functions", "What bodies are responsible for."),
    ("Changes", "What happened to bodies and posts."),
    (
        "Everything",
        "What is about the whole: search, downloads, this description.",
    ),
];

/// What the description says of them.
pub fn tags() -> Value {
    let tags = TAGS.iter();
    tags.map(|(name, description)| json!({ "name": name, "description": description }))
        .collect()
}

/// What an operation is about.
fn tag(kind: PageKind) -> &'static str {
    match kind {
        PageKind::Organization | PageKind::Organizations | PageKind::PhoneBook => "Organizations",
        PageKind::Unit | PageKind::Units => "Units",
        PageKind::Post | PageKind::Posts => "Posts",
        PageKind::Person | PageKind::People => "People",
        PageKind::Section => "Texts",
        PageKind::Functions => "Functions",
        PageKind::Changes | PageKind::OrganizationChanges => "Changes",
        _ => "Everything",
    }
}

/// What whoever calls an operation has to know.
fn description(template: &Template) -> &'static str {
    match template.form {
        Form::Data(Format::Json) if template.kind.is_list() => {
            "A part at a time: `limit` says how long a part is, and `Link` in the answer leads to the next one. \
             `changed_since` leaves out what has not changed since a day."
        }
        Form::Data(Format::Json) => {
            "The only format that leaves nothing out. A slug that the thing had once leads to it for good (308)."
        }
        Form::Data(Format::VCard) => {
            "For address books. It begins with the name in the site's first language; with the tag of another one before \
             the path, in that."
        }
        Form::Data(Format::Csv) => {
            "For spreadsheets: a cell that one would read as another number or as a day is written as `=\"…\"`."
        }
        Form::Data(Format::Dump) => "It is made while it is sent: a line for each thing, as JSON.",
        Form::Data(_) => "For programs that know the format, which others have specified.",
        _ if template.kind == PageKind::SearchData => {
            "What a visitor would find in this language, in the same order. Nothing that is asked is kept."
        }
        _ => "The API as programs read of it.",
    }
}

/// Adds what else than the data somebody may be answered.
fn add_other_responses(operation: &mut Value) {
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
fn headers(template: &Template) -> Value {
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

/// The operation that reads what a page is about in another format than JSON. The formats that others have described have
/// no schema here: each is read by programs that know it.
fn format_operation(template: &Template, format: Format) -> Value {
    let (thing, summary) = thing(template.kind);
    let schema = match format {
        Format::JsonLd | Format::Popolo => "object",
        _ => "string",
    };
    let mut operation = json!({
        "operationId": format!("get{thing}As{}", format.operation()),
        "tags": [tag(template.kind)],
        "summary": format!("{summary}, {}.", format.phrase()),
        "description": description(template),
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

/// Where the schema of a type stands.
pub fn schema_of<T: JsonSchema>(schemas: &mut SchemaGenerator) -> Value {
    schemas.subschema_for::<T>().to_value()
}
