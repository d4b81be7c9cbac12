//! Posts whose holders answer to those of others.

use serde_json::Value;

use crate::support::Site;
use crate::support::content::{Content, LIBRARY};
use crate::support::ministry::Ministry;

const POSTS: &str = "/organizations/example-ministry/posts";

/// The Research Department with a clerk whose post is to last until 2026 and who answers to another unit's director.
fn with_a_clerk() -> Site {
    let post = r#"
[[posts]]
slug = "research-clerk"
title.en = "Clerk"
title.zh = "文员"
reports_to = "general-office-director"
start = "2020-01-01"
end = "2027-06-30"
"#;
    Ministry::with_research_posts(post)
}

#[test]
fn both_posts_tell_of_it() {
    let site = with_a_clerk();
    let clerk = site.page(&format!("/en{POSTS}/research-clerk"));
    let text = clerk.main();
    assert!(
        text.contains("Reports to Director, General Office"),
        "{text}"
    );
    let above = site
        .page(&format!("/zh{POSTS}/general-office-director"))
        .main();
    assert!(above.contains("直接下属"), "{above}");
    assert!(above.contains("文员"), "{above}");
    let later = site.page(&format!("/en{POSTS}/general-office-director?on=2027-07-01"));
    assert!(!later.main().contains("Direct reports"));
}

#[test]
fn data_has_both_ways() {
    let site = with_a_clerk();
    let clerk = site.json(&format!("{POSTS}/research-clerk.json"));
    let above = clerk["reports_to"]["id"].as_str().unwrap();
    assert!(above.ends_with(&format!("{POSTS}/general-office-director")));
    let director = site.json(&format!("{POSTS}/general-office-director.json"));
    let below: Vec<&Value> = director["direct_reports"]
        .as_array()
        .unwrap()
        .iter()
        .collect();
    assert_eq!(below.len(), 1);
    assert_eq!(below[0]["name"]["zh"]["text"], "文员");
    let graph = site.get(&format!("{POSTS}/research-clerk.ttl")).text();
    assert!(graph.contains("org:reportsTo"), "{graph}");
    let table = site.get("/organizations/example-ministry.csv").text();
    let line = table.lines().find(|line| line.contains("Clerk")).unwrap();
    assert!(line.contains("posts/general-office-director,"), "{line}");
}

#[test]
fn a_renamed_post_is_reported_to_under_its_new_name() {
    let posts = r#"
[[posts]]
slug = "keeper"
title.en = "Keeper"
title.zh = "管理员"

[[posts]]
slug = "reader"
title.en = "Reader"
title.zh = "读者"
reports_to = "keeper"

[[posts]]
slug = "porter"
title.en = "Porter"
title.zh = "门卫"
reports_to = { organization = "example-ministry", post = "keeper" }
"#;
    let content = Content::with_library(posts);
    content.rename("example-ministry/posts/keeper", "curator");
    let text = content.read(LIBRARY);
    assert!(text.contains("reports_to = \"curator\""), "{text}");
    assert!(text.contains("post = \"curator\""), "{text}");
}

#[test]
fn the_chart_says_to_whom_the_head_of_a_unit_answers_elsewhere() {
    let head = r#"
[[posts]]
slug = "research-head"
title.en = "Head of Research"
title.zh = "科研负责人"
head = true
reports_to = "general-office-director"
start = "2020-01-01"
end = "2027-06-30"
"#;
    let site = Ministry::with_research_posts(head);
    let page = site.page("/en/organizations/example-ministry");
    let said = page.texts(".chart .reports-to");
    assert_eq!(said, ["Reports to: Director, General Office"]);
    let page = site.page("/zh/organizations/example-ministry");
    assert_eq!(page.texts(".chart .reports-to").len(), 1);
    let later = site.page("/en/organizations/example-ministry?on=2027-07-01");
    assert_eq!(later.texts(".chart .reports-to"), [""; 0]);
}

/// An organization whose one unit has none below it, with posts in files of their own that report to each other.
fn flat(clerks: usize) -> Site {
    let content = Content::minimal();
    let names = "kind = \"office\"\nname.en = \"Office\"\nname.zh = \"办公室\"\n";
    content.write("organizations/flat/units/office.toml", names);
    let names = "kind = \"other\"\nname.en = \"Flat\"\nname.zh = \"平\"\n";
    content.write("organizations/flat/organization.toml", names);
    let post = |slug: &str, keys: &str| {
        let path = format!("organizations/flat/posts/{slug}.toml");
        let titles = format!("title.en = \"Title of {slug}\"\ntitle.zh = \"职务{slug}\"\n");
        content.write(path, titles + keys);
    };
    post("chief", "start = \"2001\"\n");
    post("deputy", "reports_to = \"chief\"\nend = \"2026-12-31\"\n");
    for clerk in 0..clerks {
        let keys = "unit = \"office\"\nreports_to = \"deputy\"\n";
        post(&format!("clerk-{clerk}"), keys);
    }
    Site::of(&content.path(""))
}

#[test]
fn the_chart_shows_who_reports_to_whom_where_no_unit_stands_below_another() {
    let site = flat(2);
    let page = site.page("/en/organizations/flat");
    let labels = page.texts(".branch-label");
    assert_eq!(labels.last().unwrap(), "Who reports to whom");
    assert_eq!(page.texts(".chart .lines > li > a"), ["Title of chief"]);
    let below = ".chart .lines > li > details[open] > ul > li > a";
    assert_eq!(page.texts(below), ["Title of deputy"]);
    let below = ".chart .lines li li li";
    let clerks = page.texts(below);
    assert_eq!(clerks.len(), 2);
    assert!(
        clerks[0].contains("Title of clerk-0 Office · "),
        "{clerks:?}"
    );
    assert_eq!(page.texts(".chart .lines summary")[1], "2 direct reports");
    let links = page.attributes(".contents a", "href");
    assert!(links.contains(&"#chart".to_owned()), "{links:?}");
    // Whoever reported to the deputy reports to nobody once there is none.
    let later = site.page("/zh/organizations/flat?on=2027-01-01");
    assert_eq!(later.texts(".chart"), [""; 0]);
    let booklet = site.page("/zh/organizations/flat/booklet");
    assert_eq!(booklet.texts(".chart .lines li").len(), 4);
}

#[test]
fn a_chart_of_many_posts_opens_on_demand() {
    let page = flat(70).page("/zh/organizations/flat");
    assert_eq!(page.texts(".chart .lines li").len(), 72);
    assert_eq!(page.texts(".chart .lines details[open]"), [""; 0]);
    assert_eq!(page.texts(".chart .lines summary")[1], "70个直接下属职务");
}
