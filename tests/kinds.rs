//! Kinds of bodies in the institution's own words.

use minglu::diagnostics::Code;

use crate::support::Site;
use crate::support::content::Content;
use crate::support::program;

const LIBRARY: &str = "organizations/example-ministry/units/library.toml";
const INSTITUTE: &str = "organizations/example-institute/organization.toml";
const KINDS: &str = r#"
[public-institution]
class = "research"
label.en = "Quillfeather institution"
label.zh = "羽毛笔事业单位"

[reading-house]
class = "museum"
label.en = "Reading house"
label.zh = "阅览馆"

[station]
class = "other"
label.en = "Station"
label.zh = "站"
"#;

fn content() -> Content {
    let content = Content::minimal();
    content.write("kinds.toml", KINDS);
    content.write(
        LIBRARY,
        "kind = \"reading-house\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\n",
    );
    let institute = content.read(INSTITUTE);
    content.write(
        INSTITUTE,
        institute.replace("\"research\"", "\"public-institution\""),
    );
    content
}

fn codes(content: &Content) -> Vec<Code> {
    let report = content.report();
    let found = report.diagnostics().iter();
    found.map(|found| found.code).collect()
}

#[test]
fn readers_see_its_label_and_programs_its_class_too() {
    let content = content();
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    for (page, said) in [
        (
            "/en/organizations/example-ministry/library",
            "Reading house",
        ),
        ("/zh/organizations/example-ministry/library", "阅览馆"),
        ("/en/organizations", "Quillfeather institution"),
        ("/zh/organizations/example-institute", "羽毛笔事业单位"),
        (
            "/en/organizations/example-ministry/booklet",
            "Reading house",
        ),
        ("/en/search?q=Quillfeather", "Example Institute"),
    ] {
        let main = site.page(page).main();
        assert!(main.contains(said), "{page}: {main}");
    }
    let institute = "/organizations/example-institute";
    let document = site.json(&format!("{institute}.json"));
    assert_eq!(document["kind"], "research");
    assert_eq!(document["own_kind"]["word"], "public-institution");
    assert_eq!(
        document["own_kind"]["label"]["zh"]["text"],
        "羽毛笔事业单位"
    );
    let linked = site.data(&format!("{institute}.jsonld"), "application/ld+json");
    assert!(
        linked["@type"].to_string().contains("ResearchOrganization"),
        "{linked}"
    );
    let turtle = site.get(&format!("{institute}.ttl")).text();
    assert!(turtle.contains("Quillfeather institution"), "{turtle}");
}

#[test]
fn a_kind_that_there_is_not_is_reported_with_the_nearest_one() {
    let content = content();
    for (kind, near) in [
        ("reading-hose", "did you mean `reading-house`?"),
        ("ofice", "did you mean `office`?"),
        ("zzz", "a kind is added by a table of kinds.toml"),
    ] {
        content.write(
            LIBRARY,
            format!("kind = \"{kind}\"\nname.en = \"Library\"\n"),
        );
        assert_eq!(codes(&content), [Code::UnknownChoice], "{kind}");
        let report = content.report().to_human(false);
        assert!(report.contains(near), "{report}");
    }
}

#[test]
fn a_kind_is_one_of_organizations_or_of_units_as_its_class_says() {
    let content = content();
    for (kind, expected) in [
        ("public-institution", vec![Code::UnknownChoice]),
        ("station", Vec::new()),
    ] {
        content.write(
            LIBRARY,
            format!("kind = \"{kind}\"\nname.en = \"Library\"\n"),
        );
        assert_eq!(codes(&content), expected, "{kind}");
    }
}

#[test]
fn a_kind_has_a_class_and_a_slug_of_its_own() {
    for (kinds, code) in [
        ("[station]\nlabel.en = \"Station\"\n", Code::MissingKey),
        (
            "[station]\nclass = \"sation\"\nlabel.en = \"Station\"\n",
            Code::UnknownChoice,
        ),
        (
            "[office]\nclass = \"other\"\nlabel.en = \"Station\"\n",
            Code::DuplicateEntry,
        ),
        (
            "[Station]\nclass = \"other\"\nlabel.en = \"Station\"\n",
            Code::MalformedSlug,
        ),
    ] {
        let content = Content::minimal();
        content.write("kinds.toml", kinds);
        assert_eq!(codes(&content), [code], "{kinds}");
    }
}

#[test]
fn a_new_unit_may_be_of_such_a_kind() {
    let content = content();
    let folder = content.path("");
    let folder = folder.to_str().unwrap();
    let words = [
        "new",
        "unit",
        "--organization",
        "example-ministry",
        "--name",
        "en=Depot",
        "--content",
        folder,
    ];
    let new = |kind: &str| program::run([&words[..], &["--kind", kind]].concat());
    let refused = new("statin");
    assert!(!refused.status.success());
    let message = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(message.contains("did you mean `station`?"), "{message}");
    let output = new("station");
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{message}");
    let unit = content.read("organizations/example-ministry/units/depot.toml");
    assert!(unit.contains("\nkind = \"station\"\n"), "{unit}");
}

#[test]
fn kinds_are_called_as_offices_call_them_or_it_is_told_what_to_do() {
    let content = content();
    let folder = content.path("");
    let new = |what: &str, kind: &str, name: &str| {
        let organization = ["--organization", "example-ministry"];
        let organization = organization.iter().filter(|_| what == "unit").copied();
        let words = ["new", what, "--kind", kind, "--name", name, "--content"];
        let words = words.into_iter().chain([folder.to_str().unwrap()]);
        let output = program::run_in_chinese(words.chain(organization));
        let text = [&output.stdout[..], &output.stderr].concat();
        (output.status.success(), String::from_utf8(text).unwrap())
    };
    for (what, kind) in [
        ("unit", "股室"),
        ("unit", "股"),
        ("unit", "司局"),
        ("organization", "党政机关"),
        ("organization", "群团"),
        ("organization", "科研院所"),
    ] {
        let (is_taken, text) = new(what, kind, &format!("zh=某{kind}"));
        assert!(is_taken, "{kind}: {text}");
    }
    for (what, kind) in [
        ("unit", "事业单位"),
        ("unit", "直属单位"),
        ("organization", "企业"),
    ] {
        let (is_taken, text) = new(what, kind, &format!("zh=某{kind}"));
        assert!(!is_taken, "{text}");
        let reason = format!(
            "minglu: 可用的类别中没有“{kind}”：可以写“其他”，或者先在 kinds.toml 中写出这个叫法（见指南“机构自己的类别”）；现有的类别："
        );
        assert!(text.starts_with(&reason), "{text}");
        assert_eq!(text.matches("other（其他）").count(), 1, "{text}");
    }
}
