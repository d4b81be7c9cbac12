//! The API as programs read of it (OpenAPI 3.1): paths by `address`, schemas by the wire types.
//!
//! The schemas are made by schemars. utoipa would be fewer crates, but wants each field that may be null marked once more
//! and the paths written a second time.
//!
//! Every format is described, each at its own path, though those that others have specified have no schema. Tests
//! hold every document to its schema, and random questions made from the description to the answers that it
//! describes.

use anyhow::Result;
use schemars::SchemaGenerator;
use schemars::generate::{Contract, SchemaSettings};
use serde_json::{Map, Value, json};

use self::operations::{operation, schema_of};
use crate::address::{Page, templates};
use crate::site::formats::json::VERSION;
use crate::site::formats::problem::WireProblem;
use crate::site::formats::serialize::to_json;
use crate::site::resource::PROBLEM;
use crate::site::view::View;

mod operations;
mod parameters;

/// The description of the API.
///
/// # Errors
/// Where the name of a parameter could be no slug, or it cannot be written.
pub fn openapi(view: &View<'_>) -> Result<String> {
    let mut schemas = generator();
    let mut paths = Map::new();
    for template in &templates() {
        let get = operation(&mut schemas, template);
        paths.insert(template.path.clone(), json!({ "get": get }));
    }
    let site = view.directory().site();
    // The description is one for all readers, so it is in the site's first language.
    let (_, name) = site.name.best([&site.default_language().tag]);
    let (_, description) = site.description.best([&site.default_language().tag]);
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": name.value,
            "description": format!("{}\n\n{ABOUT}", description.value),
            "version": VERSION.to_string(),
            "contact": contact(view, &name.value),
        },
        "tags": operations::tags(),
        "servers": [{ "url": site.base_url.as_str().trim_end_matches('/') }],
        // Nobody signs in.
        "security": [],
        "paths": paths,
        "components": {
            "parameters": parameters::all(view),
            "responses": responses(&mut schemas),
            "schemas": schemas.take_definitions(true),
        },
    });
    // Where the site says nothing of it, nobody may invent what holds.
    if let Some(license) = &site.license {
        let name = "Terms on which the data may be used";
        document["info"]["license"] = json!({ "name": name, "url": license.as_str() });
    }
    to_json(&document)
}

/// What holds for all of it.
const ABOUT: &str = "Everything that the directory knows, read only and without a key. Texts have all their languages, \
each with who stands behind it. The identifier of a thing is its permalink, which leads to it for good, under names \
that it had once too; the address of its data is that followed by the suffix of a format, such as `.json` or `.ttl`, and \
whoever asks the permalink itself for a media type in `Accept` is led there. What a page of a day says, data of that \
day says. Scripts of any site may read it. Read what you know and pass over other fields: new ones come without notice.";

/// Where people read of the API, and whom they may write to.
fn contact(view: &View<'_>, name: &str) -> Value {
    let site = view.directory().site();
    let security = site.security.as_ref();
    let email = site.editing.report_email.as_ref();
    let email = email.or_else(|| security.and_then(|security| security.email.as_ref()));
    let mut contact = json!({ "name": name, "url": view.permalink(Page::Api) });
    if let Some(email) = email {
        contact["email"] = email.to_string().into();
    }
    contact
}

/// The generator of schemas as a document has them, in which what is nothing is `null` and there nevertheless.
fn generator() -> SchemaGenerator {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.contract = Contract::Serialize;
        settings.meta_schema = None;
    });
    settings.into_generator()
}

/// The answers that tell of problems.
fn responses(schemas: &mut SchemaGenerator) -> Value {
    let problem = json!({ PROBLEM: { "schema": schema_of::<WireProblem>(schemas) } });
    json!({
        "BadRequest": { "description": "A parameter makes no sense.", "content": problem },
        "NotFound": {
            "description": "There is no such thing, or no record of the day.",
            "content": problem,
        },
        "ServerError": { "description": "The data could not be made.", "content": problem },
        "Moved": {
            "description": "The thing has another name now, or the path was written in another way than its own. The \
                            new address is for good.",
            "headers": { "Location": { "schema": { "type": "string", "format": "uri-reference" } } },
        },
        "NotModified": { "description": "What `If-None-Match` names is still so." },
    })
}
