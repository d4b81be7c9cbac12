//! Bodies that ended and were set up again: `[[periods]]`.

use minglu::diagnostics::Code;
use serde_json::Value;

use crate::support::Site;
use crate::support::content::Content;
use crate::support::program;

const UNIT: &str = "organizations/example-ministry/units/library.toml";
const INSTITUTE: &str = "organizations/example-institute/organization.toml";
const PERIODS: &str = "[[periods]]\nstart = \"1958\"\nend = \"1966-08-31\"\n\n\
                       [[periods]]\nstart = \"1978-04-01\"\n\n";

/// The minimal content with a unit of two lives, which has an open post, a contact and a function.
fn content(periods: &str) -> Content {
    let content = Content::minimal();
    content.write(
        UNIT,
        format!(
            "kind = \"office\"\nname.en = \"Library\"\n\n{periods}\
             [[functions]]\ntext.en = \"Lend books.\"\n\n\
             [[contacts]]\nphones = [\"010-68571878\"]\n\n\
             [[posts]]\nslug = \"librarian\"\ntitle = \"director\"\n\n\
             [[posts.appointments]]\nperson = \"person-y\"\nstart = \"1978-04-01\"\n"
        ),
    );
    let person = "name.en = \"Person y\"\nsort_key.en = \"y\"\n";
    content.write("people/person-y.toml", person);
    change(&content, "library-closed", "1966-09-01", "close", "from");
    change(&content, "library-restored", "1978-04-01", "restore", "to");
    content
}

fn change(content: &Content, slug: &str, date: &str, kind: &str, side: &str) {
    content.write(
        format!("changes/{slug}.toml"),
        format!(
            "date = \"{date}\"\nkind = \"{kind}\"\ntext.en = \"It is so.\"\n\n\
             [[{side}]]\norganization = \"example-ministry\"\nunit = \"library\"\n"
        ),
    );
}

fn site() -> Site {
    let content = content(PERIODS);
    let institute = content.read(INSTITUTE);
    content.write(INSTITUTE, format!("established = \"1900\"\n{institute}"));
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    Site::of(&content.path(""))
}

#[test]
fn it_exists_in_each_period_and_not_between_them() {
    let site = site();
    let unit = "/en/organizations/example-ministry/library";
    for (on, standing, reached) in [
        (
            "1950-01-01",
            "This does not exist yet. It begins: 1958",
            false,
        ),
        ("1960-01-01", "", true),
        (
            "1970-01-01",
            "This no longer exists. It lasted until: 31 August 1966",
            false,
        ),
        ("1990-01-01", "", true),
    ] {
        let page = site.page(&format!("{unit}?on={on}"));
        let notes = page.texts(".standing p").join(" ");
        assert!(notes.starts_with(standing), "{on}: {notes}");
        assert_eq!(notes.is_empty(), standing.is_empty(), "{on}: {notes}");
        let text = page.text("main");
        assert_eq!(text.contains("6857 1878"), reached, "{on}: {text}");
        assert_eq!(
            notes.contains("It was set up again. It begins again: 1 April 1978"),
            on == "1970-01-01",
            "{on}: {notes}"
        );
        let organization = site.page(&format!("/en/organizations/example-ministry?on={on}"));
        let units = organization.texts("ol.units a").join(" ");
        let listed = units.contains("Library");
        assert_eq!(listed, reached, "{on}");
        let post = site.page(&format!(
            "/en/organizations/example-ministry/posts/librarian?on={on}"
        ));
        let note = post.texts(".standing p").join(" ");
        assert_eq!(note.is_empty(), reached, "{on}: {note}");
    }
}

#[test]
fn pages_tell_of_each_life_in_both_languages() {
    let site = site();
    let page = site.page("/en/organizations/example-ministry/library");
    let facts = page.texts(".facts dd");
    assert!(
        facts.starts_with(&[
            "From 1958 to 31 August 1966".to_owned(),
            "again since 1 April 1978".to_owned()
        ]),
        "{facts:?}"
    );
    let page = site.page("/zh/organizations/example-ministry/library");
    let text = page.text(".facts");
    assert!(
        text.contains("1958年至1966年8月31日") && text.contains("1978年4月1日起恢复设立"),
        "{text}"
    );
    let changes = site.page("/en/changes").text("main");
    assert!(changes.contains("Re-establishment"), "{changes}");
}

#[test]
fn data_has_the_periods_beside_the_whole() {
    let site = site();
    let json = |on: &str| -> Value {
        site.json(&format!("/organizations/example-ministry/library.json{on}"))
    };
    let now = json("");
    assert_eq!(now["exists"], "yes");
    assert_eq!(now["period"]["start"], "1958");
    assert_eq!(now["period"]["end"], Value::Null);
    assert_eq!(now["periods"][0]["end"], "1966-08-31");
    assert_eq!(now["periods"][1]["start"], "1978-04-01");
    assert_eq!(json("?on=1970-01-01")["exists"], "no");
}

/// The minimal content with an organization of two lives and a unit of it that has no dates of its own.
fn content_of_a_restored_organization() -> Content {
    let content = Content::minimal();
    let institute = content.read(INSTITUTE);
    content.write(INSTITUTE, format!("{institute}\n{PERIODS}"));
    content.write(
        "organizations/example-institute/units/reading-room.toml",
        "kind = \"office\"\nname.en = \"Reading Room\"\n\n\
         [[functions]]\ntext.en = \"Keep newspapers.\"\n\n\
         [[contacts]]\nphones = [\"010-68571878\"]\n\n\
         [[posts]]\nslug = \"keeper\"\ntitle = \"director\"\n",
    );
    content.write(
        "organizations/example-institute/units/desk.toml",
        "kind = \"office\"\nname.en = \"Desk\"\nparent = \"reading-room\"\nstart = \"1979\"\n",
    );
    content
}

#[test]
fn a_unit_does_not_live_on_between_two_lives_of_its_organization() {
    let content = content_of_a_restored_organization();
    let site = Site::of(&content.path(""));
    let unit = "organizations/example-institute/reading-room";
    for (on, exists) in [
        ("1960-01-01", true),
        ("1970-01-01", false),
        ("1990-01-01", true),
    ] {
        let page = site.page(&format!("/en/{unit}?on={on}"));
        let notes = page.texts(".standing p").join(" ");
        assert_eq!(notes.is_empty(), exists, "{on}: {notes}");
        assert_eq!(page.text("main").contains("6857"), exists, "{on}");
        let json = site.json(&format!("/{unit}.json?on={on}"));
        assert_eq!(json["exists"], if exists { "yes" } else { "no" }, "{on}");
        let list = site.json(&format!("/units.json?on={on}")).to_string();
        assert_eq!(list.contains("/reading-room\""), exists, "{on}: {list}");
        let post = format!("/en/organizations/example-institute/posts/keeper?on={on}");
        let notes = site.page(&post).texts(".standing p").join(" ");
        assert_eq!(notes.is_empty(), exists, "{on}: {notes}");
        let found = site.page(&format!("/en/search?q=reading+room&on={on}"));
        let found = found.text("main");
        assert_eq!(!found.contains("no longer exists"), exists, "{on}: {found}");
        let functions = site.page(&format!("/en/functions?on={on}")).text("main");
        assert_eq!(functions.contains("newspapers"), exists, "{on}");
    }
    let between = site.get(&format!("/{unit}.jsonld?on=1970-01-01")).text();
    assert!(
        between.contains("\"dissolutionDate\": \"1966-08-31\""),
        "{between}"
    );
    let page = site.page(&format!("/en/{unit}?on=1970-01-01"));
    let notes = page.texts(".standing p").join(" ");
    assert!(notes.contains("It begins again: 1 April 1978"), "{notes}");
    // Nobody says of the unit itself that it was there before.
    let page = site.page(&format!("/en/{unit}")).main();
    assert!(!page.contains("1966"), "{page}");
}

#[test]
fn search_finds_it_as_former_between_its_lives() {
    let site = site();
    let between = site.page("/en/search?q=library&on=1970-01-01").text("main");
    assert!(between.contains("This no longer exists"), "{between}");
    let now = site.page("/en/search?q=library").text("main");
    assert!(!now.contains("no longer exists"), "{now}");
}

#[test]
fn mistakes_in_the_periods_are_reported_once() {
    for (periods, expected) in [
        ("[[periods]]\nstart = \"1958\"\n\n", vec![]),
        (
            "[[periods]]\nstart = \"1978\"\n\n[[periods]]\nstart = \"1958\"\nend = \"1966\"\n\n",
            vec![Code::OverlappingPeriods],
        ),
        (
            "[[periods]]\nstart = \"1958\"\nend = \"unknown\"\n\n[[periods]]\nstart = \"1978\"\n\n",
            vec![],
        ),
        (
            "[[periods]]\nstart = \"1978\"\nend = \"unknown\"\n\n[[periods]]\nstart = \"1958\"\n\n",
            vec![Code::OverlappingPeriods],
        ),
        (
            "[[periods]]\nend = \"1966\"\n\n[[periods]]\nend = \"1980\"\n\n",
            vec![Code::OverlappingPeriods],
        ),
        (
            "[[periods]]\nend = \"1966\"\n\n[[periods]]\nstart = \"1966\"\nend = \"1960\"\n\n",
            vec![Code::InvertedDates],
        ),
        (
            "[[periods]]\nstart = \"1958\"\nend = \"1966-08-31\"\n\n[[periods]]\nstart = \"1966-09-01\"\n\n",
            vec![Code::OverlappingPeriods],
        ),
        (
            "start = \"1950\"\n[[periods]]\nstart = \"1958\"\n\n",
            vec![Code::DuplicateEntry],
        ),
    ] {
        let content = content(periods);
        for slug in ["library-closed", "library-restored"] {
            std::fs::remove_file(content.path(format!("changes/{slug}.toml"))).unwrap();
        }
        let (codes, report) = errors(&content);
        assert_eq!(codes, expected, "{periods}: {report}");
    }
}

#[test]
fn nobody_need_know_when_it_ended_before_it_was_set_up_again() {
    let content = content(
        "[[periods]]\nstart = \"1958\"\nend = \"unknown\"\n\n[[periods]]\nstart = \"1978-04-01\"\n\n",
    );
    std::fs::remove_file(content.path("changes/library-closed.toml")).unwrap();
    let institute = content.read(INSTITUTE);
    content.write(INSTITUTE, format!("established = \"1900\"\n{institute}"));
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    let unit = "organizations/example-ministry/library";
    let facts = |language: &str| site.page(&format!("/{language}/{unit}")).text("#facts + *");
    let english = facts("en");
    assert!(
        english.contains("From 1958 to a date unknown")
            && english.contains("again since 1 April 1978"),
        "{english}"
    );
    let chinese = facts("zh");
    assert!(
        chinese.contains("日期不详") && chinese.contains("1978年4月1日"),
        "{chinese}"
    );
    let exists = |day: &str| site.json(&format!("/{unit}.json?on={day}"))["exists"].clone();
    for (day, expected) in [
        ("1957-12-31", "no"),
        ("1970-01-01", "possibly"),
        ("1978-03-31", "possibly"),
        ("1978-04-01", "yes"),
        ("2026-11-23", "yes"),
    ] {
        assert_eq!(exists(day), expected, "{day}");
    }
    let json = site.json(&format!("/{unit}.json"));
    assert_eq!(json["periods"][0]["end_unknown"], true, "{json:#}");
}

fn errors(content: &Content) -> (Vec<Code>, String) {
    let report = content.report();
    let found = report.diagnostics().iter().map(|found| found.code);
    let found = found.filter(|code| *code != Code::ClosedWithoutChange);
    (found.collect(), report.to_human(false))
}

#[test]
fn what_lies_between_two_lives_is_outside_them() {
    let post = "\n[[posts]]\nslug = \"keeper\"\ntitle = \"director\"\n";
    let held = "[[posts.appointments]]\nperson = \"person-y\"\n";
    for (added, expected) in [
        (
            "\n[[contacts]]\nphones = [\"010-68571879\"]\nend = \"1970\"\n".to_owned(),
            1,
        ),
        (
            "\n[[contacts]]\nphones = [\"010-68571879\"]\nend = \"1980\"\n".to_owned(),
            0,
        ),
        (format!("{post}start = \"1967\"\n"), 1),
        (format!("{post}start = \"1960\"\n"), 0),
        (format!("{post}{held}start = \"1960\"\nend = \"1980\"\n"), 1),
        (format!("{post}{held}start = \"1960\"\nend = \"1968\"\n"), 1),
        (format!("{post}{held}start = \"1960\"\nend = \"1966\"\n"), 0),
        (format!("{post}{held}start = \"1960\"\n"), 1),
    ] {
        let content = content(PERIODS);
        content.write(UNIT, content.read(UNIT) + &added);
        let (codes, report) = errors(&content);
        assert_eq!(
            codes,
            vec![Code::OutsideItsLife; expected],
            "{added}: {report}"
        );
    }
}

#[test]
fn a_unit_does_not_outlast_a_life_of_its_organization() {
    let content = content(PERIODS);
    let institute = content.read(INSTITUTE);
    content.write(INSTITUTE, format!("{institute}\n{PERIODS}"));
    let room = "organizations/example-institute/units/reading-room.toml";
    let unit = "kind = \"office\"\nname.en = \"Reading Room\"\n";
    for (life, expected) in [
        ("start = \"1960\"\n", vec![Code::OutsideItsLife]),
        ("start = \"1970\"\n", vec![Code::OutsideItsLife]),
        ("start = \"1979\"\n", vec![]),
        ("start = \"1960\"\nend = \"1966\"\n", vec![]),
        (PERIODS, vec![]),
    ] {
        content.write(room, format!("{unit}{life}"));
        let (codes, report) = errors(&content);
        assert_eq!(codes, expected, "{life}: {report}");
    }
}

#[test]
fn changes_tell_of_each_end_and_each_new_beginning() {
    let without = |slug: &str| {
        let content = content(PERIODS);
        std::fs::remove_file(content.path(format!("changes/{slug}.toml"))).unwrap();
        content
    };
    for (slug, message) in [
        (
            "library-closed",
            "no change tells how `example-ministry/library` ended",
        ),
        (
            "library-restored",
            "no change tells how `example-ministry/library` was set up again",
        ),
    ] {
        let report = without(slug).report().to_human(false);
        assert!(report.contains(message), "{report}");
        assert!(report.contains("closed-without-change"), "{report}");
    }
    for (date, kind, side, code) in [
        ("1970", "transfer", "to", Code::ChangeToClosedBody),
        ("1950", "transfer", "to", Code::ChangeOutsideLife),
        ("1985", "restore", "to", Code::ChangeOutsideLife),
        ("1985", "close", "from", Code::ChangeOutsideLife),
    ] {
        let content = content(PERIODS);
        change(&content, "other", date, kind, side);
        let (codes, report) = errors(&content);
        assert_eq!(codes, [code], "{date} {kind}: {report}");
    }
}

#[test]
fn a_restoration_is_begun_with_its_kind() {
    let content = content(PERIODS);
    std::fs::remove_file(content.path("changes/library-restored.toml")).unwrap();
    let folder = content.path("");
    let output = program::run([
        "new",
        "change",
        "--kind",
        "restore",
        "--date",
        "1978-04-01",
        "--text",
        "en=The library opens again.",
        "--to",
        "example-ministry/library",
        "--slug",
        "library-again",
        "--content",
        folder.to_str().unwrap(),
    ]);
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{message}");
    let written = content.read("changes/library-again.toml");
    assert!(written.contains("kind = \"restore\""), "{written}");
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
}

#[test]
fn the_formatter_keeps_the_periods_as_they_are() {
    let content = content(PERIODS);
    let folder = content.path("");
    let output = program::run(["fmt", "--content", folder.to_str().unwrap()]);
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{message}");
    assert!(
        content.read(UNIT).contains(PERIODS),
        "{}",
        content.read(UNIT)
    );
}

#[test]
fn periods_without_a_gap_have_one_mistake_alone() {
    let periods = "[[periods]]\nstart = \"1958\"\nend = \"1966-08-31\"\n\n[[periods]]\nstart = \"1966-09-01\"\n\n";
    let content = content(periods);
    for slug in ["library-closed", "library-restored"] {
        std::fs::remove_file(content.path(format!("changes/{slug}.toml"))).unwrap();
    }
    assert_eq!(content.codes(), [Code::OverlappingPeriods]);
}
