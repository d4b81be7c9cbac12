//! Pictures of people and bodies: on pages, as files, and what is said of files that cannot be shown.

mod bodies;
mod data;
mod drawings;
mod edits;
mod files;
mod posters;

use minglu::diagnostics::Code;

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

/// The site of a content without mistakes, but for words in one language alone.
fn clean(content: &Content) -> Site {
    let report = content.report();
    let mut others = report.diagnostics().iter();
    let is_clean = others.all(|found| found.code == Code::MissingAlt);
    assert!(is_clean, "{}", report.to_human(false));
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
fn words_are_owed_in_each_language_of_the_site() {
    let told = |keys: &str| with_portrait(keys).report().to_human(false);
    let report = told("alt.en = \"A desk\"\n");
    assert!(report.contains("no words in `zh` for"), "{report}");
    assert!(report.contains("alt.zh = \"…\""), "{report}");
    let none = "no mistakes found\n";
    assert_eq!(told("alt.en = \"A desk\"\nalt.zh = \"书桌\"\n"), none);
    // What is there and broken is told once.
    let broken = told("alt.en = \"A desk\"\nalt.zh = \"\"\n");
    assert!(!broken.contains("missing-alt"), "{broken}");
}

#[test]
fn a_page_without_a_picture_has_no_trace_of_one() {
    let page = clean(&Content::minimal()).get("/en/people/person-a").text();
    assert!(
        !page.contains("<img") && !page.contains("<figure"),
        "{page}"
    );
}
