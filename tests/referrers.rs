//! What refers to a page stands on it.

use crate::support::Site;
use crate::support::ministry::Ministry;

const SECTION: (&str, &str) = (
    "organizations/example-ministry/sections/how-to-write.toml",
    r#"
        kind = "narrative"
        title.en = "How to write to us"
        title.zh = "如何来信"
        body.en = "Write to the [General Office](/organizations/example-ministry/general-office)."
        body.zh = "请写信给[办公厅](/zh/organizations/example-ministry/general-office#contact)。"
        [[parts]]
        id = "people"
        title.en = "People"
        title.zh = "人员"
        body.en = "[Her](/people/person-gamma), or [the post](/organizations/example-ministry/posts/minister?on=2020-01-01), or [this page](/organizations/example-ministry/sections/how-to-write)."
    "#,
);

const PAGE: (&str, &str) = (
    "pages/help.toml",
    r#"
        title.en = "Help"
        title.zh = "帮助"
        body.en = "See [the text](/organizations/example-ministry/sections/how-to-write) and [the list](/people)."
        body.zh = "见[说明](/organizations/example-ministry/sections/how-to-write)。"
    "#,
);

const ORGANIZATION: &str = "/organizations/example-ministry";

fn site() -> Site {
    Ministry::with_more(&[SECTION, PAGE]).site
}

/// What a page lists, and where each entry leads.
fn listed(site: &Site, path: &str) -> Vec<(String, String)> {
    let page = site.page(path);
    let section = "section[aria-labelledby='referrers']";
    let entries = page.texts(&format!("{section} li"));
    let links = page.attributes(&format!("{section} li > a:first-child"), "href");
    entries.into_iter().zip(links).collect()
}

fn data(site: &Site, path: &str) -> Vec<String> {
    let data = site.json(path);
    let all = data["referred_by"].as_array().unwrap().iter();
    all.map(|one| {
        one["id"]
            .as_str()
            .unwrap()
            .replace("https://register.example", "")
    })
    .collect()
}

#[test]
fn a_page_lists_the_texts_that_lead_to_it() {
    let site = site();
    let text = format!("{ORGANIZATION}/sections/how-to-write");
    for (path, wanted, place) in [
        (
            format!("{ORGANIZATION}/general-office"),
            "How to write to us · Example Ministry",
            text.clone(),
        ),
        (
            "/people/person-gamma".to_owned(),
            "How to write to us · Example Ministry",
            format!("{text}#people"),
        ),
        (
            format!("{ORGANIZATION}/posts/minister"),
            "How to write to us · Example Ministry",
            format!("{text}#people"),
        ),
        (text.clone(), "Help", "/pages/help".to_owned()),
    ] {
        let entry = (wanted.to_owned(), format!("/en{place}"));
        let found = listed(&site, &format!("/en{path}"));
        assert!(found.contains(&entry), "{path}: {found:?}");
        let found = data(&site, &format!("{path}.json"));
        assert!(found.contains(&place), "{path}: {found:?}");
    }
    // Two languages of a text are one text, and a text that leads to itself refers to nothing else.
    assert_eq!(data(&site, &format!("{text}.json")), ["/pages/help"]);
    let texts = listed(&site, &format!("/zh{ORGANIZATION}/general-office"));
    let texts = texts.iter().filter(|(_, link)| link.contains("/sections/"));
    assert_eq!(texts.count(), 1);
}

#[test]
fn a_body_lists_the_functions_that_others_took_over() {
    let site = site();
    let office = format!("{ORGANIZATION}/general-office");
    let functions = |query: &str| {
        let found = listed(&site, &format!("/en{office}{query}"));
        let found = found.into_iter().filter(|(_, link)| link.contains("#"));
        found.map(|(words, _)| words).collect::<Vec<_>>()
    };
    let now = functions("");
    assert_eq!(now.len(), 1, "{now:?}");
    assert!(
        now[0].contains("visas") && now[0].contains("taken over by"),
        "{now:?}"
    );
    assert_eq!(functions("?on=2023-03-31"), Vec::<String>::new());
    assert!(
        data(&site, &format!("{office}.json"))
            .iter()
            .any(|id| id.contains('#'))
    );
    assert!(
        data(&site, &format!("{office}.json?on=2023-03-31"))
            .iter()
            .all(|id| !id.contains('#'))
    );
}

#[test]
fn nothing_stands_where_nothing_refers() {
    let site = site();
    assert_eq!(listed(&site, "/en/people/person-zeta"), []);
    assert!(
        !site
            .get("/en/people/person-zeta")
            .text()
            .contains("referrers")
    );
    assert_eq!(
        data(&site, "/people/person-zeta.json"),
        Vec::<String>::new()
    );
}

#[test]
fn a_former_address_refers_to_what_it_leads_to_now() {
    let text = (
        "pages/help.toml",
        r#"
            title.en = "Help"
            title.zh = "帮助"
            body.en = "See [the office](/organizations/example-ministry/old-office)."
        "#,
    );
    let office = "organizations/example-ministry/units/archive.toml";
    let unit = r#"
        order = 80
        kind = "office"
        name.en = "Archive"
        name.zh = "档案馆"
        former_slugs = ["old-office"]
    "#;
    let site = Ministry::with_more(&[text, (office, unit)]).site;
    let found = data(&site, &format!("{ORGANIZATION}/archive.json"));
    assert_eq!(found, ["/pages/help"]);
}

#[test]
fn who_leads_to_a_card_refers_to_what_it_is_of() {
    let page = (
        "pages/embed.toml",
        "title.en = \"Embed\"\ntitle.zh = \"嵌入\"\nbody.en = \"Such as [this](/people/person-zeta/card).\"\n",
    );
    let site = Ministry::with_more(&[page]).site;
    assert_eq!(data(&site, "/people/person-zeta.json"), ["/pages/embed"]);
    let leads = site.page("/en/pages/embed").attributes("main a", "href");
    assert!(leads.contains(&"/en/people/person-zeta/card".to_owned()));
}
