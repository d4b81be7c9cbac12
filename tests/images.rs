//! Pictures of people and bodies: on pages, as files, and what is said of files that cannot be shown.

mod bodies;
mod data;
mod drawings;
mod edits;
mod files;
mod posters;

use crate::support::Site;
use crate::support::content::Content;
use crate::support::images::jpeg;

const PERSON: &str = "people/person-a.toml";

/// The minimal content whose person has a portrait, with these keys beside the file.
pub fn with_portrait(keys: &str) -> Content {
    let content = Content::minimal();
    content.write("images/person-a.jpg", jpeg(400, 500));
    let person = content.read(PERSON);
    let portrait = format!("{person}\n[portrait]\nfile = \"person-a.jpg\"\n{keys}");
    content.write(PERSON, portrait);
    content
}

fn clean(content: &Content) -> Site {
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    Site::of(&content.path(""))
}

#[test]
fn a_portrait_stands_beside_the_name() {
    let content =
        with_portrait("alt.en = \"Person A at a desk\"\ncredit.en = \"Example Ministry\"\n");
    let page = clean(&content).page("/en/people/person-a");
    assert_eq!(
        page.attributes(".portrait img", "alt"),
        ["Person A at a desk"]
    );
    assert_eq!(page.text(".portrait figcaption"), "Example Ministry");
    assert_eq!(page.attributes(".portrait img", "width"), ["256"]);
    assert_eq!(page.attributes(".portrait img", "height"), ["320"]);
    // It is seen at once, so that nothing is to be waited for.
    assert!(page.attributes(".portrait img", "loading").is_empty());
    assert!(page.attributes(".portrait img", "lang").is_empty());
}

#[test]
fn words_in_another_language_say_so() {
    let content = with_portrait("alt.zh = \"某甲坐在办公桌前\"\n");
    let page = clean(&content).page("/en/people/person-a");
    assert_eq!(page.attributes(".portrait img", "lang"), ["zh"]);
    assert_eq!(
        page.attributes(".portrait img", "alt"),
        ["某甲坐在办公桌前"]
    );
    assert!(page.main().contains("Chinese"), "{}", page.main());
}

#[test]
fn a_portrait_without_words_has_the_name_and_a_warning() {
    let content = with_portrait("");
    let report = content.report().to_human(false);
    assert!(report.contains("missing-alt"), "{report}");
    let page = Site::of(&content.path("")).page("/en/people/person-a");
    assert_eq!(page.attributes(".portrait img", "alt"), ["Person A"]);
}

#[test]
fn a_page_without_a_picture_has_no_trace_of_one() {
    let page = clean(&Content::minimal()).get("/en/people/person-a").text();
    assert!(
        !page.contains("<img") && !page.contains("<figure"),
        "{page}"
    );
}
