//! Random questions made from the description of the API: each answer is one that it describes.

use axum::http::StatusCode;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;
use url::form_urlencoded::byte_serialize;

use super::description::Description;
use crate::support::Answer;
use crate::support::ministry::{BASE, Ministry};

/// How many questions are asked.
const QUESTIONS: u32 = 1500;

/// A value for a parameter, by the parameter's schema: possible, on the edge, or nonsense.
fn value(name: &str, schema: &Value) -> BoxedStrategy<String> {
    let known: Vec<&'static str> = match name {
        "organization" => vec!["example-ministry"],
        "unit" => vec!["research", "planning", "printing-center", "teaching"],
        "post" => vec!["minister", "vice-minister", "honorary-adviser"],
        "person" => vec!["person-alpha", "person-epsilon", "person-kappa"],
        "q" => vec!["office", "部", "minister alpha"],
        "kind" => vec!["unit", "post", "person", "function"],
        _ => vec!["x"],
    };
    let words = schema["enum"].as_array().map(|words| {
        let words = words.iter().map(|word| word.as_str().unwrap().to_owned());
        words.collect::<Vec<_>>()
    });
    let possible: BoxedStrategy<String> =
        match (words, schema["type"].as_str(), schema["format"].as_str()) {
            (Some(words), ..) => proptest::sample::select(words).boxed(),
            (_, Some("integer"), _) => (-1_i64..300).prop_map(|number| number.to_string()).boxed(),
            (.., Some("date")) => (2015_u16..2029, 1_u8..13, 1_u8..32)
                .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}"))
                .boxed(),
            _ => proptest::sample::select(known)
                .prop_map(str::to_owned)
                .boxed(),
        };
    prop_oneof![
        8 => possible,
        1 => "[a-z0-9-]{1,12}",
        1 => any::<String>().prop_map(|text| text.chars().take(40).collect()),
    ]
    .boxed()
}

/// Questions to one operation: its path filled in, and any choice of its queries.
fn question(description: &Description, path: &str) -> BoxedStrategy<(String, String)> {
    let operation = description.operation(path).clone();
    let parameters = operation["parameters"].as_array().unwrap().clone();
    let parameters: Vec<Value> = parameters
        .iter()
        .map(|parameter| description.resolved(parameter).clone())
        .collect();
    let values: Vec<_> = parameters
        .iter()
        .map(|parameter| {
            let name = parameter["name"].as_str().unwrap();
            (value(name, &parameter["schema"]), any::<bool>())
        })
        .collect();
    let template = path.to_owned();
    values
        .prop_map(move |values| (template.clone(), filled(&template, &parameters, values)))
        .boxed()
}

/// The address of a path with these values of its parameters, of which queries may be left out.
fn filled(template: &str, parameters: &[Value], values: Vec<(String, bool)>) -> String {
    let mut path = template.to_owned();
    let mut query = Vec::new();
    for (parameter, (value, is_asked)) in parameters.iter().zip(values) {
        let name = parameter["name"].as_str().unwrap();
        let value: String = byte_serialize(value.as_bytes()).collect();
        match parameter["in"].as_str() {
            Some("path") => path = path.replace(&format!("{{{name}}}"), &value.replace('+', "%20")),
            _ if is_asked => query.push(format!("{name}={value}")),
            _ => {}
        }
    }
    match query.is_empty() {
        true => path,
        false => format!("{path}?{}", query.join("&")),
    }
}

/// What is wrong with an answer.
fn complaints(description: &Description, path: &str, answer: &Answer) -> Vec<String> {
    let media_type = answer.header("content-type");
    let status = answer.status.as_u16();
    let mut complaints = description.complaints(path, status, media_type, &answer.text());
    if answer.status == StatusCode::INTERNAL_SERVER_ERROR {
        complaints.push("it failed".to_owned());
    }
    if answer.header("access-control-allow-origin") != "*" {
        complaints.push("it is not shared".to_owned());
    }
    complaints
}

#[test]
fn every_answer_to_a_random_question_is_as_described() {
    let site = Ministry::on_the_day().site;
    let description = Description::of(&site);
    let paths = description.document["paths"].as_object().unwrap().keys();
    let questions: Vec<_> = paths.map(|path| question(&description, path)).collect();
    let mut runner = TestRunner::new(Config {
        cases: QUESTIONS,
        failure_persistence: None,
        ..Config::default()
    });
    let any_question = proptest::strategy::Union::new(questions);
    runner
        .run(&any_question, |(path, address)| {
            // An empty part of a path makes another path, which this operation does not describe.
            let is_its_own = description.path_of(&address).as_ref() == Some(&path);
            if is_its_own {
                let found = complaints(&description, &path, &site.get(&address));
                prop_assert!(found.is_empty(), "{address}: {found:?}");
            }
            Ok(())
        })
        .unwrap();
}

#[test]
fn questions_that_are_possible_find_something() {
    let site = Ministry::on_the_day().site;
    let list = site.json("/functions.json?organization=example-ministry&on=2018-06-01&limit=3");
    assert_eq!(list["items"].as_array().unwrap().len(), 3);
    assert!(list["next"].as_str().unwrap().starts_with(BASE));
}
