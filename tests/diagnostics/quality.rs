//! Warnings: which are silenced, how they weigh, and that they are found among ten thousand files.

use jiff::civil::date;
use minglu::address::{Address, Page};
use minglu::content::Loader;
use minglu::diagnostics::{Code, Report};
use minglu::snapshot::Snapshot;

use super::broken;
use super::many;
use crate::support::content::Content;

fn codes(report: &Report) -> Vec<Code> {
    report
        .diagnostics()
        .iter()
        .map(|found| found.code)
        .collect()
}

/// The minimal content with a unit whose file ends so.
fn unit(rest: &str) -> Content {
    let content = Content::minimal();
    let head = "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"Library\"\n";
    content.write(LIBRARY, format!("{head}{rest}"));
    content
}

const LIBRARY: &str = "organizations/example-ministry/units/library.toml";

#[test]
fn every_planted_mistake_is_found_among_many_files() {
    let folder = tempfile::tempdir().unwrap();
    many::write(folder.path(), FILES);
    let report = check(&folder);
    assert_eq!(report.to_human(false), "no mistakes found\n");
    let planted = many::plant(folder.path(), FILES, 100);
    assert_eq!(planted.len(), 100);
    let report = check(&folder);
    let found = report.diagnostics().iter();
    let mut found: Vec<_> = found
        .map(|found| (found.place.file.to_string(), found.code.name()))
        .collect();
    found.sort();
    assert_eq!(found, planted);
}

/// How many files are checked where the program is built for tests, which is slow; the measurement takes ten thousand.
const FILES: usize = 2_500;

fn check(folder: &tempfile::TempDir) -> Report {
    Snapshot::load(folder.path()).unwrap().1
}

#[test]
fn an_allowance_silences_its_warning_with_its_reason() {
    let allow = "[[allow]]\ncode = \"full-width-character\"\nreason = \"So the sign says\"\n";
    let one = "summary.zh = \"１号\"\n";
    let report = unit(&format!("{one}{allow}")).report();
    assert_eq!(codes(&report), []);
    let [silenced] = report.silenced() else {
        panic!("{:?}", report.silenced());
    };
    assert_eq!(silenced.reason, "So the sign says");
    let json = report.silenced_to_json_lines().unwrap();
    let entry: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(entry["silenced"], "So the sign says");
    assert_eq!(entry["code"], "full-width-character");
    assert!(
        report
            .silenced_to_human()
            .ends_with("(reason: So the sign says)\n")
    );
    assert!(
        report
            .to_sarif(true)
            .unwrap()
            .contains("\"justification\": \"So the sign says\"")
    );
    assert!(
        !report
            .to_sarif(false)
            .unwrap()
            .contains("\"justification\"")
    );
    assert_eq!(report.to_json_lines().unwrap(), "");
}

#[test]
fn an_allowance_may_be_for_one_place_or_for_the_site() {
    let two = "summary.zh = \"１号\"\nremit.zh = \"２号\"\n";
    let allow = "[[allow]]\ncode = \"full-width-character\"\nreason = \"So the sign says\"\n";
    let report = unit(&format!("{two}{allow}text = \"２号\"\n")).report();
    assert_eq!(codes(&report), [Code::FullWidthCharacter]);
    let content = unit(two);
    let site = content.read("site.toml");
    content.write("site.toml", format!("{site}\n{allow}"));
    assert_eq!(codes(&content.report()), []);
    assert_eq!(content.report().silenced().len(), 2);
}

#[test]
fn without_a_day_no_date_of_verification_is_out_of_date() {
    let content = broken(Code::NotVerified);
    let found = |loader: Loader| codes(&Snapshot::of(&mut { loader }).unwrap().1);
    let loader = || Loader::new(&content.path(""));
    assert_eq!(found(loader()), []);
    // Before the other dates, these are still to come.
    let before = found(loader().on(date(2020, 1, 1)));
    let overdue = before.iter().filter(|code| **code == Code::NotVerified);
    assert_eq!(overdue.count(), 1);
    assert_eq!(
        found(loader().on(date(2026, 12, 31))),
        [Code::NotVerified; 3]
    );
    // In the month of its term, content is verified still.
    assert_eq!(found(loader().on(date(2027, 1, 1))), [Code::NotVerified; 4]);
    let allow = "[[allow]]\ncode = \"not-verified\"\nreason = \"It is closed\"\n";
    let text = content.read(LIBRARY);
    content.write(LIBRARY, format!("{text}{allow}"));
    assert_eq!(found(loader()), []);
}

#[test]
fn what_is_right_is_no_warning() {
    for right in [
        "summary.zh = \"第一章 总则\"",
        "summary.zh = \"上午 9:00-11:30（CAST 除外）。\"",
        "summary.zh = \"电话:010-68571898,传真：同上\"",
        "summary.en = \"It is called “示例（总）”, or CAST: see 1:500 ... or .5 here :-)\"",
        "summary.en = \"CAST 2026\"\nsummary.zh = \"CAST 2026\"",
        "summary.en = \"Minglu\"\nsummary.zh = \"Minglu\"",
        "summary.en = \"https://example.org/a b c\"\nsummary.zh = \"https://example.org/a b c\"",
        "purpose.en = \"\"\"\n- one\n  two  \n  three\n1.  four\n\"\"\"",
        "updated = \"2026\"\ntranslations.en = { status = \"official\", checked = \"2026-05\" }",
        "[[contacts]]\nemails = [\"a@qt.com\", \"b@mail.com\", \"c@189.cn\", \"d@gov.cn.com\"]",
        "[[contacts]]\nphones = [\"010-68571898\"]",
        "[[contacts]]\nphones = [\"010-68571897 转 1\", \"010-68571897 转 2\"]\nfaxes = [\"010-68571897\"]",
        "[[contacts]]\nphones = [\"+1 650 253 0000\"]\npostal_code = \"94043\"",
        "summary.en = \"Rooms [1](east), 2**3**4, a < b > c, R&D; <here>\"",
        "summary.en = \"ไทย\u{200b}ไทย and 👨\u{200d}👩\"",
        "short_name.en = \"图\"\nshort_name.zh = \"Map Room\"",
        "summary.en = \"《地图》 (Maps)\"\nsummary.zh = \"《Maps of the North》上的文章\"",
        "summary.zh = \"CAST(ABC)\"",
        "[[sources]]\ntitle.en = \"A\"\npublished = \"1088\"",
        "purpose.en = \"See [all](/), [the feed](/changes.atom) and [a](/en/people/person-a/#x).\"",
    ] {
        let right = right.replace("translations.en", "#translations.en");
        let report = unit(&format!("{right}\n")).report();
        assert_eq!(codes(&report), [], "{}", report.to_human(false));
    }
}

#[test]
fn every_page_of_the_site_may_be_linked_to() {
    let content = Content::minimal();
    content.lay_over(&crate::support::shipped_content(), "");
    let snapshot = crate::support::shipped_snapshot();
    let directory = snapshot.directory();
    let addresses = minglu::address::addresses(directory);
    let pages = Page::all(directory).into_iter();
    let cards = pages.filter_map(|page| page.card()).map(Address::permalink);
    let links = addresses.into_iter().chain(cards);
    let links: Vec<String> = links
        .map(|address| format!("[a]({})", address.path(directory)))
        .collect();
    let text = format!(
        "purpose.en = \"{} [b](/people/zhang-feng?on=2020-01-01)\"\n",
        links.join(" ")
    );
    content.write(
        "organizations/example-institute/organization.toml",
        format!("kind = \"other\"\nname.en = \"A\"\n{text}"),
    );
    let report = content.report();
    assert!(report.is_clean(), "{}", report.to_human(false));
    let page = crate::support::Site::of(&content.path(""))
        .page("/zh/organizations/example-institute?on=2026-01-01");
    let leads = page.attributes("main a[href]", "href");
    assert!(
        leads
            .iter()
            .any(|href| href == "/zh/people/zhang-feng?on=2026-01-01"),
        "{leads:?}"
    );
}

#[test]
fn only_what_has_a_card_may_be_linked_to_by_one() {
    let top = "/organizations/example-ministry";
    for without in [
        "/organizations/card",
        "/people/nobody/card",
        &format!("{top}/sections/history/card"),
        &format!("{top}/phone-book/card"),
    ] {
        let report = unit(&format!("purpose.en = \"[a]({without})\"\n")).report();
        assert_eq!(codes(&report), [Code::UnknownPage], "{without}");
    }
}

#[test]
fn a_page_may_be_linked_to_under_a_slug_it_had_once() {
    let content = Content::minimal();
    content.write(
        "people/person-a.toml",
        "name.en = \"A\"\nsort_key.en = \"a\"\nformer_slugs = [\"old-person\"]\n",
    );
    content.write(
        "organizations/example-ministry/sections/notes.toml",
        "kind = \"narrative\"\ntitle.en = \"Notes\"\nformer_slugs = [\"old-notes\"]\nbody.en = \"A.\"\n",
    );
    let top = "/organizations/example-ministry";
    content.write(
        "organizations/example-ministry/units/library.toml",
        format!(
            "kind = \"office\"\nname.en = \"Library\"\nformer_slugs = [\"old-unit\"]\n\
             purpose.en = \"[a](/people/old-person) [b]({top}/sections/old-notes) [c]({top}/old-unit) [d]({top}/posts/old-post)\"\n\
             [[posts]]\nslug = \"head\"\nformer_slugs = [\"old-post\"]\ntitle = \"director\"\nappointments = [{{ person = \"person-a\" }}]\n"
        ),
    );
    let report = content.report();
    assert_eq!(codes(&report), [], "{}", report.to_human(false));
}

/// The minimal content with units that have these parents and one number.
fn with_one_number(parents: &[Option<&str>]) -> Content {
    let content = Content::minimal();
    for (number, parent) in parents.iter().enumerate() {
        let parent = parent.map_or_else(String::new, |parent| format!("parent = \"{parent}\"\n"));
        let unit = format!(
            "kind = \"division\"\n{parent}name.en = \"Division {number}\"\nname.zh = \"第{number}处\"\n\
             [[contacts]]\nphones = [\"010-68571878\"]\n"
        );
        content.write(
            format!("organizations/example-ministry/units/division-{number}.toml"),
            unit,
        );
    }
    content
}

#[test]
fn a_shared_number_is_one_warning_and_none_below_one_unit() {
    let office = Some("general-office");
    assert_eq!(with_one_number(&[office, office, office]).codes(), []);
    let content = with_one_number(&[None, office, office, None]);
    let report = content.report();
    assert_eq!(codes(&report), [Code::SamePhone]);
    let human = report.to_human(false);
    assert!(
        human.contains("4 bodies have the telephone number"),
        "{human}"
    );
    for number in 0..4 {
        assert!(
            human.contains(&format!("division-{number}.toml")),
            "{human}"
        );
    }
}

#[test]
fn no_domain_is_proposed_that_is_another_bodys() {
    let emails = |domain: &str, count: usize| {
        let emails: Vec<_> = (0..count)
            .map(|number| format!("\"a{number}@{domain}\""))
            .collect();
        format!("\n[[contacts]]\nemails = [{}]\n", emails.join(", "))
    };
    let content = Content::minimal();
    let ministry = "organizations/example-ministry/units/general-office.toml";
    content.write(
        ministry,
        content.read(ministry) + &emails("hebei-office.example.cn", 6),
    );
    let institute = "organizations/example-institute/organization.toml";
    let kept = content.read(institute);
    content.write(
        institute,
        kept.clone() + &emails("hubei-office.example.cn", 2),
    );
    assert_eq!(content.codes(), []);
    // Its own domain it may have mistyped.
    content.write(institute, kept);
    let archives = "organizations/example-ministry/units/archives.toml";
    content.write(
        archives,
        content.read(archives) + &emails("hubei-office.example.cn", 2),
    );
    assert_eq!(content.codes(), [Code::MistypedDomain; 2]);
}
