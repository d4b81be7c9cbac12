//! Posts with a title of their own instead of one of `titles.toml`.

use minglu::diagnostics::Code;

use crate::support::Site;
use crate::support::content::Content;
use crate::support::ministry::Ministry;

/// The Research Department with two posts that have titles of their own.
fn with_own_titles() -> Site {
    let posts = r#"
[[posts]]
slug = "research-knowledge-broker"
title.en = "Knowledge Broker"
title.zh = "知识经纪人"
multiple_holders = true
start = "2020-01-01"

[[posts]]
slug = "research-almoner"
title.en = "Almoner"
start = "2020-01-01"

[[posts.appointments]]
person = "person-eta"
start = "2022-04-01"

[[posts]]
slug = "research-first-reader"
title.en = "First Reader"
precedence = 1
start = "2020-01-01"
"#;
    Ministry::with_research_posts(posts)
}

#[test]
fn a_title_of_its_own_stands_wherever_titles_do() {
    let site = with_own_titles();
    let at = "/organizations/example-ministry/posts/research-knowledge-broker";
    assert_eq!(
        site.page(&format!("/en{at}")).text("h1"),
        "Knowledge Broker"
    );
    assert_eq!(site.page(&format!("/zh{at}")).text("h1"), "知识经纪人");
    let data = site.json(&format!("{at}.json"));
    assert_eq!(data["title"]["singular"]["zh"]["text"], "知识经纪人");
    assert_eq!(data["title"]["plural"]["zh"]["text"], "知识经纪人");
    let person = site.page("/en/people/person-eta").main();
    assert!(person.contains("Almoner"), "{person}");
    let table = site.get("/organizations/example-ministry.csv").text();
    assert!(table.contains("Knowledge Broker"), "{table}");
    for (query, language) in [
        ("knowledge+broker", "en"),
        ("知识经纪人", "zh"),
        ("zhishi+jingjiren", "zh"),
    ] {
        let found = site.json(&format!("/{language}/search.json?q={query}"));
        let first = found["results"][0]["url"].as_str().unwrap();
        assert!(first.ends_with(at), "{query}: {first}");
    }
}

#[test]
fn titles_of_their_own_come_after_the_others_in_the_order_of_the_file() {
    let page = with_own_titles().page("/en/organizations/example-ministry/research");
    let titles = page.texts(".posts dt a");
    let wanted = [
        "First Reader",
        "Director General",
        "Knowledge Broker",
        "Almoner",
    ];
    assert_eq!(titles, wanted);
}

#[test]
fn what_is_no_title_is_refused() {
    let codes = |title: &str| {
        Content::with_library(&format!("[[posts]]\nslug = \"library-reader\"\n{title}\n")).codes()
    };
    for (title, code) in [
        ("title = 3", Code::WrongType),
        ("title = \"No Slug\"", Code::MalformedSlug),
        ("title = \"no-such-title\"", Code::UnknownReference),
        ("title.fr = \"Lecteur\"", Code::UnknownLanguage),
        ("title = {}", Code::EmptyText),
    ] {
        assert_eq!(codes(title), [code], "{title}");
    }
    assert!(codes("title.en = \"Reader\"\ntitle.zh = \"读者\"").is_empty());
}

#[test]
fn content_whose_posts_all_have_their_own_titles_needs_no_list_of_titles() {
    let content = Content::minimal();
    std::fs::remove_file(content.path("titles.toml")).unwrap();
    for file in ["organization", "units/archives", "units/general-office"] {
        let path = format!("organizations/example-ministry/{file}.toml");
        let text = content.read(&path);
        let lines = text.lines().map(|line| match line.starts_with("title = ") {
            true => "title.en = \"Reader\"\ntitle.zh = \"读者\"",
            false => line,
        });
        content.write(&path, lines.collect::<Vec<_>>().join("\n"));
    }
    let report = content.report();
    assert!(report.is_clean(), "{}", report.to_human(false));
}
