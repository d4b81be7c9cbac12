//! The description of the API: what it describes is so, and others can read it.

use std::collections::{BTreeMap, BTreeSet};

use jsonschema::Validator;
use serde_json::{Value, json};

use super::documents::every_address;
use crate::support::Site;
use crate::support::content::Content;
use crate::support::difference::assert_same;
use crate::support::ministry::Ministry;

/// The description, and the judges of what it describes.
pub struct Description {
    pub document: Value,
    validators: BTreeMap<String, Validator>,
}

impl Description {
    /// The description that a site gives.
    pub fn of(site: &Site) -> Self {
        let document = site.json("/api/openapi.json");
        let schemas = document["components"]["schemas"].as_object().unwrap();
        let validators = schemas.keys().map(|name| {
            let reference = format!("#/components/schemas/{name}");
            (
                reference.clone(),
                validator(&document, &json!({ "$ref": reference })),
            )
        });
        Self {
            validators: validators.collect(),
            document,
        }
    }

    /// The path of the description that an address is one of.
    pub fn path_of(&self, address: &str) -> Option<String> {
        let path = address.split('?').next().unwrap();
        let paths = self.document["paths"].as_object().unwrap().keys();
        // Where several fit, the one with the fewest parameters is meant (OpenAPI 3.1, section 4.8.8.2); no slug has a
        // dot, so of several ends it is the longest.
        let fitting = paths.filter(|template| fits(template, path));
        fitting
            .min_by_key(|template| (template.matches('{').count(), usize::MAX - template.len()))
            .cloned()
    }

    /// The operation of a path.
    pub fn operation(&self, path: &str) -> &Value {
        &self.document["paths"][path]["get"]
    }

    /// What a reference within the description leads to.
    pub fn resolved<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value["$ref"].as_str() {
            Some(reference) => self
                .document
                .pointer(reference.trim_start_matches('#'))
                .unwrap(),
            None => value,
        }
    }

    /// What is wrong with an answer of a status and a media type to an operation.
    pub fn complaints(&self, path: &str, status: u16, media_type: &str, body: &str) -> Vec<String> {
        let responses = &self.operation(path)["responses"];
        let response = self.resolved(&responses[status.to_string()]);
        if response.is_null() {
            return vec![format!("{status} is not described")];
        }
        if response["content"].is_null() {
            return Vec::new();
        }
        let essence = media_type.split(';').next().unwrap();
        let Some(content) = response["content"].get(essence) else {
            return vec![format!("{status} is not described as {media_type}")];
        };
        match content["schema"]["$ref"].as_str() {
            Some(reference) => {
                let body: Value = serde_json::from_str(body).unwrap();
                let errors = self.validators[reference].iter_errors(&body);
                errors
                    .map(|error| format!("{}: {error}", error.instance_path()))
                    .collect()
            }
            None => Vec::new(),
        }
    }
}

/// A judge of a schema that may refer to others of the description.
fn validator(document: &Value, schema: &Value) -> Validator {
    let mut schema = schema.clone();
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["components"] = json!({ "schemas": document["components"]["schemas"] });
    jsonschema::validator_for(&schema).unwrap()
}

/// Whether a path is one of a template.
fn fits(template: &str, path: &str) -> bool {
    let (template, path): (Vec<&str>, Vec<&str>) =
        (template.split('/').collect(), path.split('/').collect());
    template.len() == path.len()
        && template
            .iter()
            .zip(path)
            .all(|(part, found)| match part.split_once('}') {
                Some((_, end)) => found.ends_with(end) && found.len() > end.len(),
                None => *part == found,
            })
}

#[test]
fn every_document_is_as_described() {
    let site = Site::shipped();
    let description = Description::of(&site);
    let mut described = BTreeSet::new();
    for address in every_address() {
        let path = description
            .path_of(&address)
            .unwrap_or_else(|| panic!("{address}"));
        let text = site.get(&address).text();
        let complaints = description.complaints(&path, 200, "application/json", &text);
        assert_eq!(complaints, Vec::<String>::new(), "{address}");
        described.insert(path);
    }
    // The search and the description itself are no documents of the directory; other formats are tested below.
    let paths = description.document["paths"].as_object().unwrap();
    let of_json = paths.iter().filter(|(_, path)| {
        let content = &path["get"]["responses"]["200"]["content"];
        content["application/json"]["schema"]["$ref"].is_string()
    });
    let found: BTreeSet<_> = of_json.map(|(path, _)| path.clone()).collect();
    described.insert("/{language}/search.json".to_owned());
    assert_same(described, found, "paths");
}

#[test]
fn every_format_is_described_and_given_as_described() {
    let site = Ministry::on_the_day().site;
    let description = Description::of(&site);
    let mut described = BTreeSet::new();
    let thing = "/organizations/example-ministry";
    let things = [
        ("", &["popolo.json", "dump.jsonl"][..]),
        (
            thing,
            &["json", "jsonld", "ttl", "vcf", "csv", "popolo.json"],
        ),
        (
            "/organizations/example-ministry/research",
            &["json", "jsonld", "ttl", "vcf"],
        ),
        (
            "/organizations/example-ministry/posts/minister",
            &["json", "jsonld", "ttl", "vcf"],
        ),
        ("/people/person-gamma", &["json", "jsonld", "ttl", "vcf"]),
        ("/organizations/example-ministry/phone-book", &["csv"]),
    ];
    for (thing, suffixes) in things {
        for suffix in suffixes {
            let dot = if thing.is_empty() { "/" } else { "." };
            let address = format!("{thing}{dot}{suffix}");
            let path = description
                .path_of(&address)
                .unwrap_or_else(|| panic!("{address}"));
            let answer = site.get(&address);
            let complaints =
                description.complaints(&path, 200, answer.header("content-type"), &answer.text());
            assert_eq!(complaints, Vec::<String>::new(), "{address}");
            assert!(path.ends_with(suffix), "{address}: {path}");
            described.insert(path);
        }
    }
    let paths = description.document["paths"].as_object().unwrap().keys();
    let of_formats = ["jsonld", "ttl", "vcf", "csv", "popolo.json", "dump.jsonl"];
    for path in paths.filter(|path| of_formats.iter().any(|suffix| path.ends_with(suffix))) {
        assert!(
            described.contains(path),
            "{path} is described and was not asked for"
        );
    }
}

#[test]
fn every_document_of_the_past_is_as_described() {
    let site = Ministry::on_the_day().site;
    let description = Description::of(&site);
    let place = "/organizations/example-ministry";
    for day in [
        "2016-03-01",
        "2017-12-31",
        "2019-07-01",
        "2021-05-15",
        "2027-06-01",
    ] {
        for address in [
            format!("{place}.json?on={day}"),
            format!("{place}/printing-center.json?on={day}"),
            format!("{place}/international-cooperation.json?on={day}"),
            format!("{place}/posts/minister.json?on={day}"),
            format!("/people/person-epsilon.json?on={day}"),
            format!("/changes.json?on={day}"),
            format!("/functions.json?changed_since=2016-01-01&on={day}"),
        ] {
            let path = description.path_of(&address).unwrap();
            let text = site.get(&address).text();
            let complaints = description.complaints(&path, 200, "application/json", &text);
            assert_eq!(complaints, Vec::<String>::new(), "{address}");
        }
    }
}

#[test]
fn a_schema_knows_what_is_wrong() {
    let site = Site::shipped();
    let description = Description::of(&site);
    let mut person = site.json("/people/song-jun.json");
    let complaints = |person: &Value| {
        let path = "/people/{person}.json";
        description.complaints(path, 200, "application/json", &person.to_string())
    };
    assert_eq!(complaints(&person), Vec::<String>::new());
    person["born"] = json!("last year");
    assert_eq!(complaints(&person).len(), 1);
    person["version"] = json!(2);
    assert_eq!(complaints(&person).len(), 2);
    person.as_object_mut().unwrap().remove("appointments");
    assert_eq!(complaints(&person).len(), 3);
}

#[test]
fn every_field_is_described_in_words() {
    let description = Description::of(&Site::shipped());
    let schemas = description.document["components"]["schemas"]
        .as_object()
        .unwrap();
    for (name, schema) in schemas {
        assert!(schema["description"].is_string(), "{name}");
    }
    assert!(schemas.len() > 30, "{}", schemas.len());
    assert!(
        !schemas
            .keys()
            .any(|name| name.contains("Wire") || name.contains(':'))
    );
}

#[test]
fn an_empty_value_says_nothing_and_the_description_tells_so() {
    let site = Site::shipped();
    let description = site.json("/api/openapi.json");
    let parameters = description["components"]["parameters"].as_object().unwrap();
    let queries = parameters
        .values()
        .filter(|parameter| parameter["in"] == "query");
    let names: Vec<&str> = queries
        .inspect(|query| assert_eq!(query["allowEmptyValue"], true, "{query}"))
        .map(|query| query["name"].as_str().unwrap())
        .collect();
    assert!(names.contains(&"on") && names.contains(&"organization"));
    for path in ["/units.json", "/en/search.json", "/organizations/cast.ttl"] {
        let plain = site.get(path);
        for name in &names {
            let empty = site.get(&format!("{path}?{name}="));
            assert_eq!(empty.status, plain.status, "{path}?{name}=");
            assert_eq!(empty.body, plain.body, "{path}?{name}=");
        }
    }
}

#[test]
fn whom_to_ask_and_what_operations_are_about_is_said() {
    let document = Site::shipped().json("/api/openapi.json");
    let info = &document["info"];
    assert_eq!(info["contact"]["name"], "Minglu");
    let url = info["contact"]["url"].as_str().unwrap();
    assert!(url.ends_with("/api"), "{url}");
    // What the content does not say, nobody invents.
    assert_eq!(info.get("license"), None);
    let tags = document["tags"].as_array().unwrap().iter();
    let tags: Vec<&str> = tags
        .map(|tag| {
            assert!(!tag["description"].as_str().unwrap().is_empty());
            tag["name"].as_str().unwrap()
        })
        .collect();
    let operations = document["paths"].as_object().unwrap().values();
    let mut used = BTreeSet::new();
    for operation in operations.map(|path| &path["get"]) {
        let [tag] = operation["tags"].as_array().unwrap().as_slice() else {
            panic!("{operation}");
        };
        used.insert(tag.as_str().unwrap());
        assert!(
            operation["description"].as_str().unwrap().len() > 20,
            "{operation}"
        );
    }
    assert!(tags.iter().all(|tag| used.contains(tag)), "{used:?}");
    assert_eq!(tags.len(), used.len());
}

#[test]
fn terms_of_use_are_told_where_the_content_has_them() {
    let content = Content::minimal();
    let site = content.read("site.toml");
    let terms = "https://register.example/terms";
    content.write("site.toml", format!("license = \"{terms}\"\n{site}"));
    let site = Site::of(&content.path(""));
    let document = site.json("/api/openapi.json");
    assert_eq!(document["info"]["license"]["url"], terms);
    let person = site.data("/people/person-a.jsonld", "application/ld+json");
    assert_eq!(person["subjectOf"]["license"], terms);
}
