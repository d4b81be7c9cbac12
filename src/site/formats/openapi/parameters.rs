//! What an address of data can ask.

use serde_json::{Map, Value, json};

use crate::address::{
    AFTER, CHANGED_SINCE, DAY, Form, Format, HIGHEST_LIMIT, KIND, LIMIT, ORGANIZATION, PAGE,
    PageKind, TEXT, Template, USUAL_LIMIT,
};
use crate::model::Language;
use crate::site::view::View;
use crate::text::Slug;

/// Every parameter, by its name among the components.
pub fn all(view: &View<'_>) -> Value {
    let languages = &view.directory().site().languages;
    let tags: Vec<String> = languages.iter().map(tag).collect();
    let paths = [
        in_path(
            "organization",
            "The last part of the identifier of an organization, or one that it had once.",
        ),
        in_path(
            "unit",
            "The last part of the identifier of a unit, or one that it had once.",
        ),
        in_path(
            "post",
            "The last part of the identifier of a post, or one that it had once.",
        ),
        in_path(
            "section",
            "The last part of the identifier of a section, or one that it had once.",
        ),
        in_path(
            "person",
            "The last part of the identifier of a person, or one that the person had once.",
        ),
    ];
    let language = json!({
        "name": "language", "in": "path", "required": true,
        "description": "The language in which what is found is told.",
        "schema": { "type": "string", "enum": tags },
    });
    let day = json!({ "type": "string", "format": "date" });
    let queries = [
        query(
            DAY,
            "The day that is asked about; today, where it is left out.",
            day.clone(),
        ),
        query(CHANGED_SINCE, SINCE, day),
        query(
            LIMIT,
            "How many things are asked for at most.",
            json!({ "type": "integer", "minimum": 1, "maximum": HIGHEST_LIMIT, "default": USUAL_LIMIT }),
        ),
        query(
            AFTER,
            "Where the part before ended, as `next` says it. How it is made may change.",
            json!({ "type": "string", "maxLength": 399, "pattern": "^[!-~]+$" }),
        ),
        query(TEXT, "What is looked for.", json!({ "type": "string" })),
        query(
            KIND,
            "Of which kind the answers are to be.",
            json!({ "type": "string" }),
        ),
        query(
            PAGE,
            "Which page of the answers is asked for.",
            json!({ "type": "integer", "minimum": 1 }),
        ),
    ];
    let within = query(
        ORGANIZATION,
        "The organization of which the things are to be, by the last part of its identifier.",
        slug(),
    );
    let mut all = Map::new();
    for parameter in paths.into_iter().chain([language]).chain(queries) {
        let name = parameter["name"].as_str().unwrap_or_default().to_owned();
        all.insert(name, parameter);
    }
    // A query and a path may have a parameter of one name.
    all.insert(WITHIN.to_owned(), within);
    Value::Object(all)
}

/// The name, among the components, of the query that names an organization.
const WITHIN: &str = "within";

const SINCE: &str = "Leaves out what has not changed since the start of this day, as far as the directory knows. It keeps \
no record of edits: what counts is the dates that it states, which are when something begins, ends, was renamed, moved or \
passed on, when somebody came or left, and when the facts were brought up to date or verified (a body's dates count for \
its posts and functions too). A date that is a month or a year counts with its last day. So a correction that bears no \
date is found only once the facts are verified again. What has ended since is listed too, with `exists` saying so.";

/// References to the parameters of an address.
pub fn of(template: &Template) -> Vec<Value> {
    let asked: Vec<&str> = match template.form {
        Form::Data(_) if template.kind.is_list() => {
            let within = template.kind.is_narrowed().then_some(WITHIN);
            let of_lists = [DAY, CHANGED_SINCE, LIMIT, AFTER];
            of_lists.into_iter().chain(within).collect()
        }
        Form::Data(Format::Popolo) if template.kind == PageKind::Home => vec![DAY, WITHIN],
        Form::Data(_) => vec![DAY],
        _ if template.kind == PageKind::SearchData => vec![TEXT, KIND, WITHIN, PAGE, DAY],
        _ => Vec::new(),
    };
    let all = template.parameters.iter().copied().chain(asked);
    all.map(|name| json!({ "$ref": format!("#/components/parameters/{name}") }))
        .collect()
}

fn in_path(name: &str, description: &str) -> Value {
    json!({ "name": name, "in": "path", "required": true, "description": description, "schema": slug() })
}

/// An empty value is what a form sends of a field that nobody filled in. It says nothing.
fn query(name: &str, description: &str, schema: Value) -> Value {
    json!({
        "name": name, "in": "query", "allowEmptyValue": true,
        "description": description, "schema": schema,
    })
}

fn slug() -> Value {
    json!({ "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": Slug::MAX_LENGTH })
}

fn tag(language: &Language) -> String {
    language.tag.to_string()
}
