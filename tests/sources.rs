//! The shipped content says what its sources say: a table for each institution, and laws for all of them.

mod cas;
mod cast;
mod fao;
mod jilin;
mod wording;
mod xieg;

use crate::support::{Page, Site};

/// A unit: slug, English name, Chinese name, phones, and how each of its functions ends.
type Unit = (
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

/// What is broken in a text that the institution did not publish, and how it is set right.
type SetRight = (&'static str, &'static str);

/// A page and what it must show.
type Row = (&'static str, &'static [&'static str]);

/// The institutions by slug, with the number of their units.
const ORGANIZATIONS: &[(&str, usize)] = &[
    ("cas-xinjiang", 7),
    ("cast", 8 + 5),
    ("xinjiang-fao", 12 + 4),
    ("jilin-ast", 9 + 7),
    ("xieg", 0),
];

/// The names of the units on the page of an organization, in order.
const UNIT_NAMES: &str = ".units .name a, .sub-units a";

/// How a notice ends that names the official texts of a page, or has none to name.
const UNOFFICIAL: &str = "本页所载机构和人员资料的中文均为非官方译文，并非由相关机构发布。";
const ROMANIZED: &str = "资料来源中的人名只有拉丁字母写法，未见汉字。";

/// Every unit is listed in its place and has a page in both languages with all that the source gives it.
fn assert_units(organization: &str, units: &[Unit]) {
    let site = Site::shipped();
    let path = format!("organizations/{organization}");
    let english: Vec<&str> = units.iter().map(|unit| unit.1).collect();
    let chinese: Vec<&str> = units.iter().map(|unit| unit.2).collect();
    assert_eq!(site.page(&format!("/en/{path}")).texts(UNIT_NAMES), english);
    assert_eq!(site.page(&format!("/zh/{path}")).texts(UNIT_NAMES), chinese);
    for unit in units {
        assert_english_unit(&site.page(&format!("/en/{path}/{}", unit.0)), unit);
        assert_chinese_unit(&site.page(&format!("/zh/{path}/{}", unit.0)), unit);
    }
}

fn assert_english_unit(page: &Page, (slug, name, _, phones, functions): &Unit) {
    assert_eq!(page.text("h1"), *name, "{slug}");
    assert_eq!(tel(page), *phones, "{slug}");
    let shown = page.texts(".functions > li");
    assert_eq!(shown.len(), functions.len(), "{slug}");
    for (shown, end) in shown.iter().zip(*functions) {
        assert!(
            shown.contains(&format!("{end}.")),
            "{slug}: {end}\n{shown:?}"
        );
    }
}

/// What stands behind a name that others translated.
const TRANSLATED: &str = "（非官方译文）";

fn assert_chinese_unit(page: &Page, (slug, english, name, phones, functions): &Unit) {
    assert_eq!(page.text("h1"), *name, "{slug}");
    let shown = page.text(".other-language");
    let shown = shown.strip_suffix(TRANSLATED).unwrap_or(&shown);
    assert_eq!(shown, *english, "{slug}");
    assert_eq!(tel(page), *phones, "{slug}");
    assert!(page.texts(".notice")[0].ends_with(UNOFFICIAL), "{slug}");
    let shown = page.texts(".functions > li");
    assert_eq!(shown.len(), functions.len(), "{slug}");
    assert!(
        shown.iter().all(|function| has_han(function)),
        "{slug}: {shown:?}"
    );
}

/// Each page shows all that its row names.
fn assert_shown(rows: &[Row]) {
    let site = Site::shipped();
    for (path, texts) in rows {
        let main = site.page(path).main();
        for text in *texts {
            assert!(main.contains(text), "{path} does not show: {text}\n{main}");
        }
    }
}

/// The facts of a page, each with its label.
fn facts(page: &Page) -> Vec<String> {
    page.texts(".facts > div")
}

/// The phones among the contacts of a page.
fn tel(page: &Page) -> Vec<String> {
    page.attributes("[aria-labelledby=contact] a[href^='tel:']", "href")
}

/// The titles of the posts on a page, each with those who hold it.
fn posts(page: &Page) -> Vec<(String, String)> {
    let titles = page.texts(".posts dt a");
    titles.into_iter().zip(page.texts(".posts dd")).collect()
}

fn has_han(text: &str) -> bool {
    text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[test]
fn every_organization_has_an_official_chinese_name_and_unofficial_texts() {
    let site = Site::shipped();
    for ((slug, units), name) in ORGANIZATIONS.iter().zip([
        "中国科学院新疆分院",
        "中国科学技术协会",
        "新疆维吾尔自治区人民政府外事办公室",
        "吉林省科学技术协会",
        "中国科学院新疆生态与地理研究所",
    ]) {
        let chinese = site.page(&format!("/zh/organizations/{slug}"));
        assert_eq!(chinese.text("h1"), name);
        let notice = &chinese.texts(".notice")[0];
        assert!(
            notice.starts_with("除“")
                && notice.contains(&format!("“{name}”"))
                && notice.ends_with(UNOFFICIAL),
            "{notice}"
        );
        let english = site.page(&format!("/en/organizations/{slug}"));
        assert_eq!(english.text(".other-language"), name, "no “unofficial”");
        assert_eq!(english.texts(UNIT_NAMES).len(), *units, "{slug}");
    }
}

#[test]
fn no_address_is_invented() {
    let site = Site::shipped();
    for ((slug, _), emails) in ORGANIZATIONS.iter().zip([
        &[][..],
        &["mailto:cast-liasion@cast.org.cn"],
        &[],
        &[],
        &["mailto:goff@ms.xjb.ac.cn"],
    ]) {
        let page = site.page(&format!("/en/organizations/{slug}"));
        assert_eq!(page.attributes("main a[href^='mailto:']", "href"), emails);
        for link in page.attributes(UNIT_NAMES, "href") {
            let unit = site.page(&link);
            let invented = unit.attributes("main a[href^='mailto:']", "href");
            assert!(invented.is_empty(), "{link}: {invented:?}");
        }
    }
}

#[test]
fn names_of_people_stay_romanized() {
    let site = Site::shipped();
    let people = site
        .page("/zh/people")
        .attributes("main a[href^='/zh/people/']", "href");
    assert_eq!(people.len(), 23 + 3);
    for path in people {
        let page = site.page(&path);
        assert!(page.text("h1").is_ascii(), "{path}: {}", page.text("h1"));
        assert!(
            page.texts(".notice").contains(&ROMANIZED.to_owned()),
            "{path}"
        );
    }
}

#[test]
fn the_shipped_content_is_clean() {
    let (_, report) = minglu::snapshot::Snapshot::load(&crate::support::shipped_content()).unwrap();
    assert_eq!(report.to_human(false), "no mistakes found\n");
}
