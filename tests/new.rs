//! `minglu new`: what is begun passes `check` at once and has a page, and nothing is written over.

mod asked;
mod kept;
mod refused;

use std::process::Output;

use axum::http::StatusCode;
use minglu::diagnostics::{Code, Severity};

use crate::support::Site;
use crate::support::content::Content;
use crate::support::program::run;

/// Runs the command on a content folder, with nobody at the terminal.
fn new(content: &Content, arguments: &[&str]) -> Output {
    let folder = content.path("");
    let place = ["--content", folder.to_str().unwrap()];
    run([&["new"], arguments, &place].concat())
}

/// Begins something, and gives what was said of it.
fn begun(content: &Content, arguments: &[&str]) -> String {
    let output = new(content, arguments);
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {message}");
    let report = content.report();
    assert_eq!(
        report.count(Severity::Error),
        0,
        "{}",
        report.to_human(false)
    );
    // Another one of a name may be meant.
    let mut others = report.diagnostics().iter();
    let is_sound = others.all(|found| found.code == Code::SameName);
    assert!(is_sound, "{}", report.to_human(false));
    content.stable(&String::from_utf8(output.stdout).unwrap())
}

/// Whether a page is there in both languages.
fn is_shown(content: &Content, path: &str) {
    let site = Site::of(&content.path(""));
    for language in ["en", "zh"] {
        let answer = site.get(&format!("/{language}{path}"));
        assert_eq!(answer.status, StatusCode::OK, "/{language}{path}");
        // What an editor is told in comments is not published.
        let text = answer.text();
        assert!(!text.contains("\"…\"") && !text.contains("YYYY"), "{path}");
    }
}

#[test]
fn each_kind_passes_check_and_has_its_page() {
    let content = Content::shipped();
    for (arguments, file, page) in [
        (
            &[
                "organization",
                "--name",
                "en=Example Institute",
                "--name",
                "zh=示例研究所",
                "--kind",
                "research",
            ][..],
            "organizations/example-institute/organization.toml",
            "/organizations/example-institute",
        ),
        (
            &[
                "unit",
                "--organization",
                "example-institute",
                "--name",
                "zh=图书馆",
                "--name",
                "en=Library",
                "--kind",
                "office",
            ],
            "organizations/example-institute/units/library.toml",
            "/organizations/example-institute/library",
        ),
        (
            &[
                "unit",
                "--organization",
                "example-institute",
                "--name",
                "zh=阅览室",
                "--kind",
                "office",
                "--parent",
                "library",
            ],
            "organizations/example-institute/units/yue-lan-shi.toml",
            "/organizations/example-institute/yue-lan-shi",
        ),
        (
            &[
                "post",
                "--organization",
                "example-institute",
                "--unit",
                "library",
                "--title",
                "chairman",
                "--head",
            ],
            "organizations/example-institute/units/library.toml",
            "/organizations/example-institute/posts/library-chairman",
        ),
        (
            &[
                "post",
                "--organization",
                "example-institute",
                "--title",
                "vice-chairman",
                "--multiple-holders",
            ],
            "organizations/example-institute/organization.toml",
            "/organizations/example-institute/posts/vice-chairman",
        ),
        (
            &[
                "post",
                "--organization",
                "example-institute",
                "--unit",
                "library",
                "--title",
                "en=Almoner",
                "--title",
                "zh=施赈员",
            ],
            "organizations/example-institute/units/library.toml",
            "/organizations/example-institute/posts/library-almoner",
        ),
        (
            &[
                "person",
                "--name",
                "zh=解晓东",
                "--name",
                "en=Xie Xiaodong",
                "--post",
                "example-institute/library-chairman",
                "--start",
                "2020-01",
            ],
            "people/xie-xiaodong.toml",
            "/people/xie-xiaodong",
        ),
        (
            &[
                "person",
                "--name",
                "en=Jane Doe",
                "--sort-key",
                "en=doe jane",
                "--position",
                "en=Member of the board",
            ],
            "people/jane-doe.toml",
            "/people/jane-doe",
        ),
        (
            &[
                "section",
                "--organization",
                "example-institute",
                "--title",
                "en=Charter",
                "--kind",
                "document",
            ],
            "organizations/example-institute/sections/charter.toml",
            "/organizations/example-institute/sections/charter",
        ),
        (
            &["page", "--title", "en=Imprint", "--title", "zh=版权"],
            "pages/imprint.toml",
            "/pages/imprint",
        ),
    ] {
        let told = begun(&content, arguments);
        assert!(told.contains(&format!("content/{file}\n")), "{told}");
        let address = format!("Its address will be http://127.0.0.1:8080{page}\n");
        assert!(told.contains(&address), "{told}");
        assert!(told.contains("\nNext: "), "{told}");
        is_shown(&content, page);
    }
}

#[test]
fn a_change_is_in_the_list_of_changes() {
    let content = Content::shipped();
    let told = begun(
        &content,
        &[
            "change",
            "--kind",
            "establish",
            "--date",
            "2020",
            "--to",
            "cast/general-office",
            "--text",
            "en=Set up.",
        ],
    );
    assert!(
        told.contains("content/changes/general-office-establish.toml"),
        "{told}"
    );
    let site = Site::of(&content.path(""));
    let entry = site.page("/en/changes").texts("#general-office-establish");
    assert!(entry[0].contains("Set up."), "{entry:?}");
}

#[test]
fn a_language_has_pages_at_once_and_words_to_translate() {
    let content = Content::shipped();
    begun(
        &content,
        &["language", "ug", "--name", "ئۇيغۇرچە", "--fallback", "zh"],
    );
    let strings = content.read("locales/ug.ftl");
    assert!(
        strings.starts_with("# ئۇيغۇرچە (ug): translate"),
        "{strings}"
    );
    assert!(strings.ends_with(&content.read("locales/en.ftl")));
    let page = Site::of(&content.path("")).page("/ug/organizations/cast");
    assert_eq!(page.attributes("html", "dir"), ["rtl"]);
}

#[test]
fn a_language_is_added_for_texts_that_are_there_already() {
    let content = Content::minimal();
    let person = content.read("people/person-a.toml");
    content.write(
        "people/person-a.toml",
        format!("name.fr = \"Personne A\"\n{person}"),
    );
    let strings = content
        .read("locales/en.ftl")
        .replace("People", "Personnes");
    content.write("locales/fr.ftl", &strings);
    assert!(content.codes().contains(&Code::UnknownLanguage));
    begun(&content, &["language", "fr", "--name", "français"]);
    assert_eq!(content.read("locales/fr.ftl"), strings);
    assert!(!content.codes().contains(&Code::UnknownLanguage));
    let page = Site::of(&content.path("")).page("/fr/people/person-a");
    assert_eq!(page.texts("h1 bdi, h1"), ["Personne A"]);
}

#[test]
fn a_language_is_not_added_beside_other_errors() {
    let content = Content::minimal();
    content.write(
        "people/person-a.toml",
        "name.fr = \"Personne A\"\nsort_key = 1\n",
    );
    let before = content.everything();
    let folder = content.path("");
    let place = ["--content", folder.to_str().unwrap()];
    let language = ["new", "language", "fr", "--name", "français"];
    let output = run([&language[..], &place].concat());
    assert_eq!(output.status.code(), Some(1));
    assert!(content.everything() == before);
}

#[test]
fn every_line_that_may_be_added_is_right_where_it_stands() {
    let content = Content::shipped();
    begun(
        &content,
        &["organization", "--name", "en=Example", "--kind", "other"],
    );
    begun(
        &content,
        &[
            "unit",
            "--organization",
            "example",
            "--name",
            "en=Office",
            "--kind",
            "office",
        ],
    );
    begun(
        &content,
        &["person", "--name", "en=Ada", "--position", "en=Poet"],
    );
    begun(
        &content,
        &[
            "section",
            "--organization",
            "example",
            "--title",
            "en=Rules",
            "--kind",
            "document",
        ],
    );
    begun(&content, &["page", "--title", "en=Help"]);
    begun(
        &content,
        &[
            "change",
            "--kind",
            "establish",
            "--date",
            "2020",
            "--to",
            "example/office",
            "--text",
            "en=A.",
        ],
    );
    let of_body = &[
        "opens = ",
        "closures = ",
        "holidays = ",
        "accounts = ",
        "location = ",
        "access.",
        "form = ",
        "[emblem]",
        "[[pictures]]",
        "[[periods]]",
    ][..];
    for (file, keys) in [
        ("organizations/example/organization.toml", of_body),
        ("organizations/example/units/office.toml", of_body),
        ("organizations/example/sections/rules.toml", &[]),
        ("people/ada.toml", &["[portrait]", "form = ", "accounts = "]),
        ("pages/help.toml", &[]),
        ("changes/office-establish.toml", &[]),
    ] {
        // Every comment that is TOML becomes TOML.
        let text = content.read(file);
        for key in keys {
            assert!(text.contains(&format!("\n# {key}")), "{file}: {key}");
        }
        let is_toml = |rest: &str| {
            rest.starts_with('[')
                || rest.contains(" = ") && rest.starts_with(|c: char| c.is_ascii_lowercase())
        };
        let lines = text.lines().map(|line| match line.strip_prefix("# ") {
            Some(rest) if is_toml(rest) => format!("{rest}\n"),
            _ => format!("{line}\n"),
        });
        content.write(file, lines.collect::<String>());
        let report = content.report();
        let mut found = report.diagnostics().iter();
        let unknown = found.find(|found| {
            let name = found.code.name();
            name == "toml-syntax" || name == "unknown-key" || name == "unknown-language"
        });
        assert!(unknown.is_none(), "{file}: {}", report.to_human(false));
        content.write(file, text);
    }
}

#[test]
fn a_slug_that_is_taken_reserved_or_was_anyones_is_not_suggested() {
    let content = Content::shipped();
    let file = "organizations/cast/units/general-office.toml";
    content.write(
        file,
        format!("former_slugs = [\"library\"]\n{}", content.read(file)),
    );
    for (name, kind, expected) in [
        ("General Office", "office", "general-office-2"),
        ("Library", "office", "library-2"),
        // One that says the same would be a copy.
        ("Library", "division", "library-3"),
        ("Posts", "office", "posts-2"),
        ("Phone Book", "office", "phone-book-2"),
        (
            "People's Affairs & Müller",
            "office",
            "peoples-affairs-muller",
        ),
    ] {
        let told = begun(
            &content,
            &[
                "unit",
                "--organization",
                "cast",
                "--name",
                &format!("en={name}"),
                "--kind",
                kind,
            ],
        );
        let path = format!("/units/{expected}.toml\n");
        assert!(told.contains(&path), "{name}: {told}");
    }
}
