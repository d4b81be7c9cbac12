//! Bodies with one staff.

use minglu::diagnostics::Code;

use crate::support::Site;
use crate::support::content::Content;
use crate::support::program;

const MINISTRY: &str = "organizations/example-ministry/organization.toml";
const ARCHIVES: &str = "organizations/example-ministry/units/archives.toml";
const LIBRARY: &str = "organizations/example-ministry/units/library.toml";

/// The archives, which have one staff with a unit that came later and with the institute.
fn content() -> Content {
    let content = Content::minimal();
    content.write(
        LIBRARY,
        "kind = \"office\"\nname.en = \"Library\"\nstart = \"2015-01-01\"\n",
    );
    let before = content.read(ARCHIVES);
    content.write(
        ARCHIVES,
        format!("{before}shares_staff_with = [\"library\", {{ organization = \"example-institute\" }}]\n"),
    );
    content
}

fn site() -> Site {
    let content = content();
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    Site::of(&content.path(""))
}

#[test]
fn both_pages_tell_of_it_while_both_are_there() {
    let site = site();
    let units = "/en/organizations/example-ministry";
    for (page, partners) in [
        (
            format!("{units}/archives"),
            "Shares its staff with Library Example Institute",
        ),
        (
            format!("{units}/library"),
            "Shares its staff with Archives Division",
        ),
        (
            "/en/organizations/example-institute".to_owned(),
            "Shares its staff with Archives Division, Example Ministry",
        ),
        (
            format!("{units}/archives?on=2014-01-01"),
            "Shares its staff with Example Institute",
        ),
    ] {
        let main = site.page(&page).main();
        assert!(main.contains(partners), "{page}: {main}");
    }
    let chinese = site
        .page("/zh/organizations/example-ministry/archives")
        .main();
    assert!(chinese.contains("合署办公"), "{chinese}");
}

#[test]
fn data_tell_of_it() {
    let site = site();
    let document = site.json("/organizations/example-institute.json");
    let partner = document["shares_staff_with"][0]["id"].as_str().unwrap();
    assert!(partner.ends_with("/example-ministry/archives"), "{partner}");
    let turtle = site
        .get("/organizations/example-ministry/library.ttl")
        .text();
    assert!(turtle.contains("org:linkedTo"), "{turtle}");
}

#[test]
fn saying_it_in_both_files_says_it_once() {
    let content = content();
    let before = content.read(LIBRARY);
    content.write(
        LIBRARY,
        format!("{before}shares_staff_with = [\"archives\"]\n"),
    );
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    let document = site.json("/organizations/example-ministry/library.json");
    assert_eq!(document["shares_staff_with"].as_array().unwrap().len(), 1);
}

#[test]
fn the_other_body_is_there_and_another_one() {
    for (list, code) in [
        (r#"["archivs"]"#, Code::UnknownReference),
        (r#"["example-ministry"]"#, Code::UnknownReference),
        (
            r#"[{ organization = "example-institute", unit = "archives" }]"#,
            Code::UnknownReference,
        ),
        (r#"[{ unit = "archives" }]"#, Code::MissingKey),
        (r#"["library"]"#, Code::SharesStaffWithItself),
        (
            r#"["archives", { organization = "example-ministry", unit = "archives" }]"#,
            Code::DuplicateEntry,
        ),
    ] {
        let content = Content::minimal();
        content.write(
            LIBRARY,
            format!("kind = \"office\"\nname.en = \"Library\"\nshares_staff_with = {list}\n"),
        );
        let report = content.report();
        let found = report.diagnostics().iter();
        let codes: Vec<Code> = found.map(|found| found.code).collect();
        assert_eq!(codes, [code], "{list}: {}", report.to_human(false));
    }
}

#[test]
fn a_renaming_is_followed() {
    let content = content();
    let text = content.read(MINISTRY).replace(
        "order = 1\n",
        "order = 1\nshares_staff_with = [\"example-institute\"]\n",
    );
    content.write(MINISTRY, text);
    let folder = content.path("");
    for (old, new) in [
        ("example-ministry/library", "books"),
        ("example-institute", "institute"),
    ] {
        let words = ["rename", old, new, "--content", folder.to_str().unwrap()];
        let output = program::run(words);
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{message}");
    }
    let archives = content.read(ARCHIVES);
    assert!(
        archives.contains("[\"books\", { organization = \"institute\" }]"),
        "{archives}"
    );
    let ministry = content.read(MINISTRY);
    assert!(ministry.contains("[\"institute\"]"), "{ministry}");
}
