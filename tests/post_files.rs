//! Posts in files of their own.

use minglu::diagnostics::Code;

use crate::support::Site;
use crate::support::content::Content;
use crate::support::ministry::Ministry;
use crate::support::program;

const POSTS: &str = "/organizations/example-ministry/posts";

/// The ministry with a post in a file of its own, and one of the Research Department.
fn with_files() -> Site {
    let clerk = r#"
translations.zh = "official"
title.en = "Clerk of the Ministry"
title.zh = "部文员"
precedence = 5
start = "2016-03-01"

[[contacts]]
phones = ["010-6655 8001"]

[[appointments]]
person = "person-eta"
start = "2023-04-01"
"#;
    let deputy = r#"
unit = "research"
title = "deputy-director-general"
start = "2020-01-01"
reports_to = "research-director-general"

[[appointments]]
post = "clerk"
kind = "ex-officio"
"#;
    Ministry::with_more(&[
        ("organizations/example-ministry/posts/clerk.toml", clerk),
        (
            "organizations/example-ministry/posts/research-deputy.toml",
            deputy,
        ),
    ])
    .site
}

#[test]
fn those_with_numbers_stand_in_the_order_of_these() {
    let content = Content::minimal();
    for number in ["1", "2", "10", "100"] {
        content.write(
            format!("organizations/example-ministry/posts/seat-{number}.toml"),
            format!("title = \"director\"\n[area]\nname.en = \"District {number}\"\n"),
        );
    }
    let site = Site::of(&content.path(""));
    let slugs = |text: String| -> Vec<String> {
        let parts = text.split("/posts/seat-").skip(1);
        let mut all: Vec<String> = parts
            .map(|part| part.chars().take_while(char::is_ascii_digit).collect())
            .collect();
        all.dedup();
        all
    };
    for path in [
        "/en/organizations/example-ministry",
        "/organizations/example-ministry.csv",
        "/popolo.json",
    ] {
        let mut shown = slugs(site.get(path).text());
        shown.truncate(4);
        assert_eq!(shown, ["1", "2", "10", "100"], "{path}");
    }
}

#[test]
fn they_are_as_those_in_the_file_of_their_body() {
    let site = with_files();
    let organization = site.page("/en/organizations/example-ministry").main();
    let at = |said: &str| organization.find(said).unwrap();
    assert!(
        at("Clerk of the Ministry") < at("Vice Minister"),
        "{organization}"
    );
    let unit = site
        .page("/en/organizations/example-ministry/research")
        .main();
    assert!(
        unit.contains("Deputy Director General Person Eta"),
        "{unit}"
    );
    let page = site.page(&format!("/en{POSTS}/clerk")).main();
    assert!(page.contains("Person Eta since 1 April 2023"), "{page}");
    assert!(page.contains("6655 8001"), "{page}");
    let deputy = site.json(&format!("{POSTS}/research-deputy.json"));
    assert!(
        deputy["body"]["id"]
            .as_str()
            .unwrap()
            .ends_with("/research")
    );
    let person = site.page("/zh/people/person-eta").main();
    assert!(
        person.contains("部文员") && person.contains("副司长"),
        "{person}"
    );
}

const FOLDER: &str = "organizations/example-ministry";
const KEEPER: &str = "title.en = \"Keeper\"\ntitle.zh = \"管理员\"\n";

#[test]
fn mistakes_in_them_are_told_with_their_files() {
    for (file, text, code) in [
        ("posts/keeper.toml", "slug = \"keeper\"\n", Code::UnknownKey),
        (
            "posts/keeper.toml",
            "unit = \"no-such-unit\"\n",
            Code::UnknownReference,
        ),
        ("posts/Keeper.toml", "", Code::MalformedSlug),
        (
            "posts/general-office-director.toml",
            "",
            Code::DuplicateSlug,
        ),
        (
            "posts/keeper.toml",
            "former_slugs = [\"general-office-director\"]\n",
            Code::DuplicateSlug,
        ),
        (
            "posts/keeper.toml",
            "start = \"2010\"\nend = \"2009\"\n",
            Code::InvertedDates,
        ),
        (
            "posts/keeper.toml",
            "appointments = [{ person = \"nobody\" }]\n",
            Code::UnknownReference,
        ),
        (
            "posts/keeper.toml",
            "appointments = [{}]\n",
            Code::MissingKey,
        ),
        ("posts/keeper.toml", "contacts = [{}]\n", Code::MissingKey),
        ("units/posts/keeper.toml", "", Code::UnexpectedFile),
        ("post/keeper.toml", "", Code::UnexpectedFile),
    ] {
        let content = Content::minimal();
        let path = format!("{FOLDER}/{file}");
        content.write(&path, format!("{text}{KEEPER}"));
        let report = content.report();
        let found = report.diagnostics().iter();
        let found: Vec<_> = found
            .map(|one| (one.code, one.place.file.to_string()))
            .collect();
        assert_eq!(found, [(code, path)], "{}", report.to_human(false));
    }
}

#[test]
fn they_outlast_no_body_and_have_a_title() {
    let content = Content::minimal();
    content.write(
        format!("{FOLDER}/posts/keeper.toml"),
        "unit = \"archives\"\n",
    );
    let report = content.report();
    let found: Vec<_> = report.diagnostics().iter().map(|one| one.code).collect();
    assert_eq!(found, [Code::MissingKey], "{}", report.to_human(false));
    let unit = "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\nend = \"2020\"\n\
        [[allow]]\ncode = \"closed-without-change\"\nreason = \"unknown\"\n";
    let content = Content::minimal();
    content.write(format!("{FOLDER}/units/library.toml"), unit);
    content.write(
        format!("{FOLDER}/posts/keeper.toml"),
        format!("unit = \"library\"\n{KEEPER}"),
    );
    let report = content.report();
    let found: Vec<_> = report.diagnostics().iter().map(|one| one.code).collect();
    assert_eq!(found, [Code::OpenPost], "{}", report.to_human(false));
}

#[test]
fn edit_links_lead_to_the_file() {
    let content = Content::minimal();
    content.write(format!("{FOLDER}/posts/keeper.toml"), KEEPER);
    let site = content.read("site.toml");
    content.write(
        "site.toml",
        format!("{site}\n[editing]\nrepository = \"https://github.com/example/content\"\nbranch = \"main\"\nforge = \"github\"\n"),
    );
    let report = content.report();
    assert!(report.is_clean(), "{}", report.to_human(false));
    let page = Site::of(&content.path(""))
        .get(&format!("/en{POSTS}/keeper"))
        .text();
    let file = format!("{FOLDER}/posts/keeper.toml#L1");
    assert!(page.contains(&file), "{page}");
}

fn run(content: &Content, words: &[&str]) {
    let folder = content.path("");
    let output = program::run([words, &["--content", folder.to_str().unwrap()]].concat());
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn one_is_renamed_with_its_file_and_all_that_names_it() {
    let content = Content::minimal();
    content.write(format!("{FOLDER}/posts/keeper.toml"), KEEPER);
    let reader = "title.en = \"Reader\"\ntitle.zh = \"读者\"\nreports_to = \"keeper\"\nunit = \"archives\"\n";
    content.write(format!("{FOLDER}/posts/reader.toml"), reader);
    run(
        &content,
        &["rename", "example-ministry/posts/keeper", "curator"],
    );
    let text = content.read(&format!("{FOLDER}/posts/curator.toml"));
    assert!(text.contains("former_slugs = [\"keeper\"]"), "{text}");
    assert!(!content.path(format!("{FOLDER}/posts/keeper.toml")).exists());
    let text = content.read(&format!("{FOLDER}/posts/reader.toml"));
    assert!(text.contains("reports_to = \"curator\""), "{text}");
    run(
        &content,
        &["rename", "example-ministry/archives", "records"],
    );
    let text = content.read(&format!("{FOLDER}/posts/reader.toml"));
    assert!(text.contains("unit = \"records\""), "{text}");
    assert!(content.report().is_clean());
}

#[test]
fn one_is_begun_with_its_holder_and_formatted() {
    let content = Content::minimal();
    let words = [
        "new",
        "post",
        "--organization",
        "example-ministry",
        "--unit",
        "archives",
        "--title",
        "director",
        "--own-file",
        "--slug",
        "keeper",
    ];
    run(&content, &words);
    let words = [
        "new",
        "person",
        "--name",
        "en=Person Wren",
        "--name",
        "zh=人员鹪",
        "--post",
        "example-ministry/keeper",
        "--start",
        "2020",
    ];
    run(&content, &words);
    let file = format!("{FOLDER}/posts/keeper.toml");
    let text = content.read(&file);
    assert!(text.contains("unit = \"archives\"\n"), "{text}");
    assert!(text.contains("# [[appointments.contacts]]"), "{text}");
    assert!(
        text.contains("\n[[appointments]]\nperson = \"person-wren\"\nstart = \"2020\"\n"),
        "{text}"
    );
    let report = content.report();
    assert!(report.is_clean(), "{}", report.to_human(false));
    content.write(
        &file,
        format!("start   =   \"2020\"\n{KEEPER}unit = \"archives\"\n"),
    );
    run(&content, &["fmt"]);
    let text = content.read(&file);
    assert!(text.starts_with("unit = \"archives\"\ntitle.en"), "{text}");
}
