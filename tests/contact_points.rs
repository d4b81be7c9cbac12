//! What a contact point says of writing by a form and of getting in.

use crate::support::Site;
use crate::support::content::Content;

const FORM: &str = "https://forms.example/library";

fn content() -> Content {
    let content = Content::minimal();
    content.write(
        "organizations/example-ministry/units/library.toml",
        format!(
            "kind = \"office\"\nname.en = \"Library\"\n\n[[contacts]]\nform = \"{FORM}\"\n\
             access.en = \"A lift is at the west gate.\"\naccess.zh = \"西门有电梯。\"\n"
        ),
    );
    content
}

#[test]
fn a_form_is_where_to_write_and_no_home_page() {
    let content = content();
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    let page = site.page("/en/organizations/example-ministry/library");
    let contact = page.text(".contact");
    assert!(
        contact.contains(&format!("Contact form {FORM}")),
        "{contact}"
    );
    let data = site
        .get("/organizations/example-ministry/library.jsonld")
        .text();
    assert!(data.contains(FORM), "{data}");
    assert!(!data.contains("sameAs"), "{data}");
    let json = site.json("/organizations/example-ministry/library.json");
    assert_eq!(json["contacts"][0]["form"], FORM);
    assert_eq!(json["contacts"][0]["website"], serde_json::Value::Null);
}

#[test]
fn how_to_get_in_is_said_in_each_language_and_found() {
    let content = content();
    let site = Site::of(&content.path(""));
    let page = site.page("/zh/organizations/example-ministry/library");
    assert!(page.text(".contact").contains("交通与出入 西门有电梯。"));
    let found = site.page("/en/search?q=lift");
    let answer = found.text(".answers > li:first-child");
    assert!(
        answer.contains("Library") && answer.contains("A lift is at"),
        "{answer}"
    );
}
