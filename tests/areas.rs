//! The areas of bodies and posts: districts and jurisdictions.

use minglu::diagnostics::Code;

use crate::support::Site;
use crate::support::content::Content;
use crate::support::ministry::Ministry;

const RESEARCH: &str = "organizations/example-ministry/units/research.toml";
const POSTS: &str = "/organizations/example-ministry/posts";

/// The Research Department with an area of its own, two inspectors who differ by area, and a clerk with an area.
fn with_inspectors() -> Site {
    let posts = r#"
[[posts]]
slug = "inspector-north"
title.en = "Inspector"
title.zh = "督学"
start = "2020-01-01"

[posts.area]
name.en = "Northern District"
name.zh = "北区"
identifier = "110101"

[[posts.appointments]]
person = "person-eta"
start = "2022-04-01"

[[posts]]
slug = "inspector-south"
title.en = "Inspector"
title.zh = "督学"
start = "2020-01-01"
area = { name.en = "Southern District", name.zh = "南区" }

[[posts]]
slug = "clerk"
title.en = "Clerk"
title.zh = "文员"
start = "2020-01-01"
area = { name.en = "Northern District", name.zh = "北区" }

[area]
name.en = "The capital"
name.zh = "首都"
identifier = "110000"
"#;
    Ministry::with_more(&[(RESEARCH, posts)]).site
}

#[test]
fn the_area_tells_posts_of_one_title_apart_wherever_they_are_named() {
    let site = with_inspectors();
    for (page, said) in [
        (
            "/en/organizations/example-ministry/research",
            "Inspector, Southern District",
        ),
        ("/zh/organizations/example-ministry/research", "南区督学"),
        (
            "/en/people/person-eta",
            "Inspector, Northern District, Research Department",
        ),
        ("/zh/people/person-eta", "北区督学"),
        (
            "/en/organizations/example-ministry/changes",
            "Inspector, Northern District",
        ),
        ("/en/sitemap", "Inspector, Northern District"),
    ] {
        let text = site.page(page).main();
        assert!(text.contains(said), "{page}: {said}: {text}");
    }
    let clerk = site
        .page("/en/organizations/example-ministry/research")
        .main();
    assert!(!clerk.contains("Clerk, Northern District"), "{clerk}");
    for format in ["jsonld", "ttl", "vcf", "json"] {
        let text = site
            .get(&format!("{POSTS}/inspector-north.{format}"))
            .text();
        let text = text.replace('\\', "");
        assert!(
            text.contains("Inspector, Northern District"),
            "{format}: {text}"
        );
        assert!(text.contains("北区督学"), "{format}: {text}");
    }
    let table = site.get("/organizations/example-ministry.csv").text();
    assert!(
        table.contains("\"Inspector, Southern District\""),
        "{table}"
    );
}

#[test]
fn pages_and_data_tell_the_area() {
    let site = with_inspectors();
    let post = site.page(&format!("/en{POSTS}/inspector-north")).main();
    assert!(post.contains("Area Northern District (110101)"), "{post}");
    let unit = site
        .page("/zh/organizations/example-ministry/research")
        .main();
    assert!(unit.contains("辖区 首都（110000）"), "{unit}");
    let clerk = site.json(&format!("{POSTS}/clerk.json"));
    assert_eq!(clerk["area"]["name"]["zh"]["text"], "北区");
    assert!(clerk["area"]["identifier"].is_null());
    let unit = "/organizations/example-ministry/research";
    assert_eq!(
        site.json(&format!("{unit}.json"))["area"]["identifier"],
        "110000"
    );
    let graph = site.get(&format!("{unit}.jsonld")).text();
    assert!(graph.contains("areaServed"), "{graph}");
    let popolo = site.json("/organizations/example-ministry.popolo.json");
    let posts = popolo["posts"].as_array().unwrap();
    let north = posts
        .iter()
        .find(|post| post["id"].as_str().unwrap().ends_with("inspector-north"));
    let north = north.unwrap();
    assert_eq!(north["area"]["name"], "Northern District");
    assert_eq!(north["area_id"], "110101");
}

#[test]
fn what_is_in_an_area_is_found_by_it() {
    let site = with_inspectors();
    for query in ["inspector+southern+district", "南区督学"] {
        let found = site.json(&format!("/en/search.json?q={query}"));
        let first = found["results"][0]["url"].as_str().unwrap();
        assert!(first.ends_with("/inspector-south"), "{query}: {found}");
    }
}

#[test]
fn an_area_has_a_name() {
    let content = Content::minimal();
    content.write(
        "organizations/example-ministry/units/library.toml",
        "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\narea = { identifier = \"1\" }\n",
    );
    let report = content.report();
    let found: Vec<_> = report.diagnostics().iter().map(|one| one.code).collect();
    assert_eq!(found, [Code::MissingKey], "{}", report.to_human(false));
}

#[test]
fn an_area_without_a_name_in_a_language_tells_posts_apart_there_too() {
    let seat = |slug: &str, area: &str| {
        format!(
            "[[posts]]\nslug = \"{slug}\"\ntitle.en = \"Member\"\ntitle.zh = \"议员\"\narea.name.en = \"{area}\"\n\n"
        )
    };
    let posts = seat("north", "Northmoor") + &seat("south", "Southmoor");
    let site = Ministry::with_research_posts(&posts);
    let page = site.page(&format!("/zh{POSTS}/north"));
    assert!(
        page.text("h1").contains("Northmoor议员"),
        "{}",
        page.text("h1")
    );
    let unit = site
        .page("/zh/organizations/example-ministry/research")
        .text("main");
    assert!(unit.contains("Southmoor议员"), "{unit}");
}
