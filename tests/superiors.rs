//! Who directs a body otherwise than as what it is a part of.

use minglu::diagnostics::Code;
use serde_json::Value;

use crate::support::Site;
use crate::support::content::Content;
use crate::support::program;

const ARCHIVES: &str = "organizations/example-ministry/units/archives.toml";
const INSTITUTE: &str = "organizations/example-institute/organization.toml";
const MINISTRY: &str = "organizations/example-ministry/organization.toml";

/// The institute, which several direct, each in its way, and a unit that one of its own kind directs.
fn content() -> Content {
    let content = Content::minimal();
    add(
        &content,
        INSTITUTE,
        r#"
[[superiors]]
organization = "example-ministry"
unit = "archives"
kind = "professional"
start = "2015-01-01"
end = "2019-12-31"

[[superiors]]
external_body = "example-council"
kind = "vertical"

[[superiors]]
name.en = "Quillfeather City"
name.zh = "羽毛笔市"
kind = "local"
start = "2010"

[[superiors]]
organization = "example-ministry"
kind = "administrative"
end = "unknown"
"#,
    );
    add(
        &content,
        ARCHIVES,
        "\n[[superiors]]\nunit = \"general-office\"\nkind = \"administrative\"\n",
    );
    content
}

fn add(content: &Content, file: &str, text: &str) {
    let before = content.read(file);
    content.write(file, format!("{before}{text}"));
}

fn site() -> Site {
    let content = content();
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    Site::of(&content.path(""))
}

fn facts(site: &Site, path: &str) -> String {
    let page = site.get(path).text();
    let (_, facts) = page.split_once("<dl class=\"facts\">").unwrap();
    let (facts, _) = facts.split_once("</dl>").unwrap();
    facts.to_owned()
}

#[test]
fn both_bodies_tell_of_it_on_its_days() {
    let site = site();
    let institute = "/en/organizations/example-institute";
    let archives = "/en/organizations/example-ministry/archives";
    let now = facts(&site, institute);
    assert!(
        now.contains("<dt>Local authority in charge</dt>\n<dd>Quillfeather City</dd>"),
        "{now}"
    );
    assert!(now.contains("<dt>Vertical management by</dt>"), "{now}");
    for unsaid in ["Professional guidance", "Administrative superior"] {
        assert!(!now.contains(unsaid), "{unsaid}: {now}");
    }
    let then = facts(&site, &format!("{institute}?on=2016-06-01"));
    assert!(
        then.contains("<dt>Professional guidance by</dt>\n<dd><a href=\"/en/organizations/example-ministry/archives?on=2016-06-01\">Archives Division</a>, <a href="),
        "{then}"
    );
    let other_way = facts(&site, &format!("{archives}?on=2016-06-01"));
    assert!(
        other_way.contains("<dt>Gives professional guidance to</dt>")
            && other_way.contains("Example Institute"),
        "{other_way}"
    );
    let later = facts(&site, archives);
    assert!(!later.contains("professional guidance"), "{later}");
    assert!(
        later.contains("<dt>Administrative superior</dt>\n<dd><a href=\"/en/organizations/example-ministry/general-office\">"),
        "{later}"
    );
    let chinese = facts(&site, "/zh/organizations/example-ministry/general-office");
    assert!(chinese.contains("<dt>行政下级</dt>"), "{chinese}");
    let chinese = facts(&site, "/zh/organizations/example-institute");
    assert!(
        chinese.contains("<dt>属地管理单位</dt>\n<dd>羽毛笔市</dd>"),
        "{chinese}"
    );
}

#[test]
fn a_body_is_found_by_who_directs_it() {
    let page = site().get("/en/search?q=Quillfeather+City").text();
    assert!(
        page.contains("/en/organizations/example-institute"),
        "{page}"
    );
}

#[test]
fn data_tell_of_it() {
    let site = site();
    let document = site.json("/organizations/example-institute.json?on=2016-06-01");
    let kinds = |list: &Value| -> Vec<String> {
        let list = list.as_array().unwrap().iter();
        list.map(|one| one["kind"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(
        kinds(&document["superiors"]),
        ["professional", "vertical", "local"]
    );
    let first = &document["superiors"][0];
    assert!(
        first["body"]["id"]
            .as_str()
            .unwrap()
            .ends_with("/example-ministry/archives"),
        "{first}"
    );
    assert_eq!(first["period"]["end"], "2019-12-31");
    assert_eq!(document["superiors"][2]["text"]["zh"]["text"], "羽毛笔市");
    let archives = site.json("/organizations/example-ministry/archives.json?on=2016-06-01");
    assert_eq!(kinds(&archives["subordinates"]), ["professional"]);
    let turtle = site.get("/organizations/example-institute.ttl").text();
    assert!(turtle.contains("org:linkedTo"), "{turtle}");
}

#[test]
fn a_superior_is_named_once_and_is_there() {
    for (superior, code) in [
        ("kind = \"local\"", Code::MissingKey),
        ("unit = \"archives\"", Code::MissingKey),
        (
            "unit = \"archives\"\nname.en = \"A\"\nkind = \"local\"",
            Code::DuplicateEntry,
        ),
        (
            "unit = \"archivs\"\nkind = \"local\"",
            Code::UnknownReference,
        ),
        (
            "organization = \"example-institute\"\nunit = \"archives\"\nkind = \"local\"",
            Code::UnknownReference,
        ),
        ("unit = \"archives\"\nkind = \"locl\"", Code::UnknownChoice),
    ] {
        let content = Content::minimal();
        add(
            &content,
            MINISTRY,
            &format!("\n[[superiors]]\n{superior}\n"),
        );
        let report = content.report();
        let codes: Vec<Code> = report
            .diagnostics()
            .iter()
            .map(|found| found.code)
            .collect();
        assert_eq!(codes, [code], "{superior}: {}", report.to_human(false));
    }
}

#[test]
fn a_circle_of_different_times_is_none() {
    let content = content();
    let apart = content
        .read(ARCHIVES)
        .replace("parent = \"general-office\"\n", "");
    content.write(ARCHIVES, apart);
    add(
        &content,
        "organizations/example-ministry/units/general-office.toml",
        "\n[[superiors]]\nunit = \"archives\"\nkind = \"administrative\"\nend = \"2001\"\n",
    );
    assert!(content.report().to_human(false).contains("superior-cycle"));
    let text = content.read(ARCHIVES).replace(
        "kind = \"administrative\"\n",
        "kind = \"administrative\"\nstart = \"2002\"\n",
    );
    content.write(ARCHIVES, text);
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
}

#[test]
fn a_renaming_is_followed() {
    let content = content();
    let folder = content.path("");
    for (old, new) in [
        ("example-ministry/archives", "records"),
        ("example-ministry/general-office", "main-office"),
        ("external-bodies/example-council", "council"),
    ] {
        let words = ["rename", old, new, "--content", folder.to_str().unwrap()];
        let output = program::run(words);
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{message}");
    }
    let institute = content.read(INSTITUTE);
    assert!(institute.contains("unit = \"records\""), "{institute}");
    assert!(
        institute.contains("external_body = \"council\""),
        "{institute}"
    );
    let records = content.read("organizations/example-ministry/units/records.toml");
    assert!(records.contains("unit = \"main-office\""), "{records}");
}

#[test]
fn who_directed_it_before_is_told_as_a_former_superior() {
    let site = site();
    let now = facts(&site, "/en/organizations/example-institute");
    let (_, former) = now.split_once("<dt>Formerly directed by</dt>").unwrap();
    for said in ["Archives Division", "until", "2019", "a date unknown"] {
        assert!(former.contains(said), "{said}: {former}");
    }
    let then = facts(&site, "/zh/organizations/example-institute?on=2016-06-01");
    let (_, former) = then.split_once("<dt>原上级或指导单位</dt>").unwrap();
    let former = former.split_once("</div>").unwrap().0;
    assert!(!former.contains("档案处"), "{former}");
    let json = site.json("/organizations/example-institute.json");
    let former = json["former_superiors"].as_array().unwrap();
    assert_eq!(former.len(), 2);
    assert_eq!(former[0]["period"]["end"], "2019-12-31");
    let before = site.json("/organizations/example-institute.json?on=2016-06-01");
    assert_eq!(before["superiors"].as_array().map(Vec::len), Some(3));
}

#[test]
fn no_body_directs_what_it_is_part_of() {
    for (file, superior) in [
        (MINISTRY, "organization = \"example-institute\""),
        (MINISTRY, "unit = \"archives\""),
    ] {
        let content = Content::minimal();
        let superior = format!("\n[[superiors]]\n{superior}\nkind = \"administrative\"\n");
        add(&content, file, &superior);
        let report = content.report().to_human(false);
        assert_eq!(content.codes(), [Code::SuperiorCycle], "{report}");
        assert!(
            report.contains("`example-ministry` directs itself"),
            "{report}"
        );
        // Until it became a part of the other, it could direct it.
        add(&content, file, "end = \"2000\"\n");
        let institute = content.read(INSTITUTE).replace(
            "parent = { organization = \"example-ministry\" }\n",
            "parent = { organization = \"example-ministry\" }\n\n[[former_parents]]\nend = \"2000\"\n",
        );
        content.write(INSTITUTE, institute);
        let is_of_institute = superior.contains("example-institute");
        let expected = if is_of_institute {
            &[][..]
        } else {
            &[Code::SuperiorCycle]
        };
        assert_eq!(
            content.codes(),
            expected,
            "{}",
            content.report().to_human(false)
        );
    }
    // It may give advice.
    let content = Content::minimal();
    let professional =
        "\n[[superiors]]\norganization = \"example-institute\"\nkind = \"professional\"\n";
    add(&content, MINISTRY, professional);
    assert_eq!(content.codes(), []);
}
