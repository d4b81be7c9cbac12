//! `topics.toml`: what functions are about, and the lists of functions by it.

use minglu::diagnostics::Code;
use minglu::messages::Language;

use crate::support::content::Content;
use crate::support::{Site, shipped_snapshot};

const UNIT: &str = "organizations/example-ministry/units/reception.toml";

const TOPICS: &str = "[[topics]]\nslug = \"visitors\"\nname.en = \"Visitors\"\nname.zh = \"来访\"\n\n\
    [[topics]]\nslug = \"paper\"\nname.en = \"Paper\"\nname.zh = \"文书\"\n";

/// The minimal content with these topics, and a unit with functions in them.
fn content(topics: Option<&str>, functions: &str) -> Content {
    let content = Content::minimal();
    if let Some(topics) = topics {
        content.write("topics.toml", topics);
    }
    content.write(
        UNIT,
        format!("kind = \"office\"\nname.en = \"Reception\"\nname.zh = \"接待处\"\n{functions}"),
    );
    content
}

fn function(text: &str, topics: &str) -> String {
    format!("\n[[functions]]\ntext.en = \"{text}\"\ntext.zh = \"{text}\"\ntopics = [{topics}]\n")
}

/// The mistakes of the content: code and line.
fn mistakes(content: &Content) -> Vec<(Code, String)> {
    let report = content.report();
    let found = report.diagnostics().iter();
    found
        .filter(|found| ![Code::OpenUnit, Code::UntranslatedText].contains(&found.code))
        .map(|found| (found.code, found.words(Language::default()).message))
        .collect()
}

#[test]
fn functions_are_listed_by_topic_in_the_order_of_the_file() {
    let functions = [
        function("Keep the files.", "\"paper\""),
        function("Greet visitors.", "\"visitors\""),
        function("Write to visitors.", "\"paper\", \"visitors\""),
        function("Water the plants.", ""),
    ];
    let content = content(Some(TOPICS), &functions.concat());
    assert_eq!(mistakes(&content), []);
    let page = Site::of(&content.path("")).page("/en/topics");
    let within = |id: &str| {
        page.texts(&format!(
            "section[aria-labelledby='{id}'] .function-links li"
        ))
    };
    assert_eq!(page.texts("main section h2")[..2], ["Visitors", "Paper"]);
    assert_eq!(
        within("visitors"),
        ["Greet visitors.", "Write to visitors."]
    );
    assert_eq!(within("paper"), ["Keep the files.", "Write to visitors."]);
    assert!(within("functions.other").contains(&"Water the plants.".to_owned()));
    let visitors = "section[aria-labelledby=visitors]";
    assert_eq!(page.texts(&format!("{visitors} h3"))[0], "Reception");
    let organizations = page.texts(&format!("{visitors} .belongs"));
    assert_eq!(organizations[0], "Example Ministry");
    assert_eq!(
        page.texts(&format!("{visitors} summary .count")),
        ["2 functions"]
    );
}

#[test]
fn a_topic_without_functions_is_not_shown() {
    let content = content(Some(TOPICS), &function("Keep the files.", "\"paper\""));
    let site = Site::of(&content.path(""));
    let shown = site.page("/zh/").texts(".topics a");
    assert_eq!(shown[0], "文书");
    assert!(!shown.contains(&"来访".to_owned()));
    assert_eq!(site.page("/zh/topics").texts("#visitors"), [""; 0]);
}

#[test]
fn functions_are_listed_by_body_where_there_are_no_topics() {
    let content = content(None, &function("Keep the files.", ""));
    let site = Site::of(&content.path(""));
    let page = site.page("/en/functions");
    assert_eq!(page.texts("main section h2"), ["Example Ministry"]);
    assert_eq!(site.page("/en/").texts(".topics"), [""; 0]);
    assert_eq!(site.get("/en/topics").status, 404);
    assert_eq!(page.texts(".ways"), [""; 0]);
}

#[test]
fn the_first_page_and_a_search_without_results_lead_to_every_topic() {
    let site = Site::shipped();
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    let topics: Vec<String> = directory
        .topics()
        .map(|id| format!("/en/topics#{}", directory.get(id).slug))
        .collect();
    assert!(topics.len() > 10);
    assert_eq!(site.page("/en/").attributes(".topics a", "href"), topics);
    let nothing = site.page("/en/search?q=zzzzqqqq");
    assert_eq!(nothing.text("#functions"), "All functions, by topic");
    assert_eq!(
        nothing.attributes("[aria-labelledby=functions] a", "href"),
        topics
    );
}

#[test]
fn every_function_of_the_shipped_content_has_a_topic() {
    let page = Site::shipped().page("/en/topics");
    assert_eq!(page.texts("[id='functions.other']"), [""; 0]);
}

#[test]
fn what_is_wrong_with_topics_is_told() {
    let twice = format!(
        "{TOPICS}\n[[topics]]\nslug = \"paper\"\nname.en = \"Papers\"\nname.zh = \"文件\"\n"
    );
    let misspelt = function("Greet visitors.", "\"visitor\"");
    let repeated = function("Greet visitors.", "\"visitors\", \"visitors\"");
    for (topics, functions, code, message) in [
        (
            Some(TOPICS),
            &misspelt,
            Code::UnknownReference,
            "there is no topic `visitor`",
        ),
        (
            None,
            &misspelt,
            Code::UnknownReference,
            "there is no topic `visitor`",
        ),
        (
            Some(TOPICS),
            &repeated,
            Code::DuplicateEntry,
            "the topic `visitors` is listed twice",
        ),
        (
            Some(twice.as_str()),
            &String::new(),
            Code::DuplicateSlug,
            "there is another topic `paper`",
        ),
    ] {
        let found = mistakes(&content(topics, functions));
        assert_eq!(found, [(code, message.to_owned())]);
    }
}

#[test]
fn a_broken_file_of_topics_is_one_mistake() {
    let content = content(
        Some("[[topics]\n"),
        &function("Greet visitors.", "\"visitors\""),
    );
    let codes: Vec<Code> = mistakes(&content)
        .into_iter()
        .map(|(code, _)| code)
        .collect();
    assert_eq!(codes, [Code::TomlSyntax]);
}

#[test]
fn an_organization_has_its_full_name_among_units_with_those_of_theirs() {
    let content = content(Some(TOPICS), &function("Receive guests", "\"visitors\""));
    let institute = "organizations/example-institute/organization.toml";
    let own = format!(
        "short_name.en = \"ExIn\"\n{}{}",
        content.read(institute),
        function("Receive visitors", "\"visitors\"")
    );
    content.write(institute, own);
    let page = Site::of(&content.path("")).page("/en/topics").main();
    assert!(page.contains("Example Institute"), "{page}");
    assert!(!page.contains("ExIn"), "{page}");
}
