//! The organization chart, and the list of a page's sections.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use minglu::address::addresses;

use crate::support::content::Content;
use crate::support::{Page, Site, copy, shipped_content, shipped_snapshot};

#[test]
fn a_chart_nests_units_as_they_stand() {
    let page = Site::shipped().page("/en/organizations/cast");
    assert_eq!(page.text(".chart-root strong"), "CAST");
    assert_eq!(page.texts(".branch-label"), [""; 0], "one way of belonging");
    let first = page.texts(".chart .rank > li > a");
    assert_eq!(first.len(), 8);
    assert_eq!(first[0], "General Office");
    let below = ".chart .rank > li:last-child > details[open] > ul > li > a";
    assert_eq!(
        page.texts(below),
        [
            "Division of General Management",
            "Division of International Organizations",
            "Division of Bilateral Cooperation",
            "Division of Hongkong, Macao and Taiwan Exchanges",
            "Office of HOME Program",
        ]
    );
    assert_eq!(page.text(".chart summary"), "5 units");
}

#[test]
fn a_chart_names_the_ways_in_which_units_belong_and_the_head() {
    let labels = |slug: &str| {
        let page = Site::shipped().page(&format!("/zh/organizations/{slug}/booklet"));
        page.texts(".branch-label")
    };
    assert_eq!(labels("jilin-ast"), ["内设机构", "直属单位"]);
    assert_eq!(labels("xinjiang-fao"), ["内设机构", "其他机构"]);
    let content = Content::shipped();
    let file = "organizations/jilin-ast/organization.toml";
    let chairman = "title = \"chairman\"\n";
    let with_head = format!("{chairman}head = true\n");
    content.write(file, content.read(file).replace(chairman, &with_head));
    let page = Site::of(&content.path("")).page("/zh/organizations/jilin-ast/booklet");
    assert_eq!(page.text(".chart-head"), "主席：Liu Shuying");
}

#[test]
fn a_flat_organization_shows_its_units_once_and_old_links_to_the_chart_lead_to_them() {
    let page = Site::shipped().page("/en/organizations/jilin-ast");
    assert_eq!(page.texts(".chart"), [""; 0]);
    let link = "main a[href='/en/organizations/jilin-ast/office']";
    assert_eq!(page.texts(link).len(), 1);
    let labelled = page.attributes("section:has(> span#chart)", "aria-labelledby");
    assert_eq!(labelled, ["units-internal"]);
}

#[test]
fn the_departments_stand_before_the_chart_and_how_to_reach_them_before_the_list_of_sections() {
    let page = Site::shipped().page("/en/organizations/cast");
    let order = page.attributes("main :is(h2, nav, ol.units, .chart)", "class");
    assert_eq!(order, ["contents before", "units", "units", "chart"]);
    let ids = page.attributes("main :is(h2, nav.contents)", "id");
    assert_eq!(
        ids,
        [
            "contact",
            "contents",
            "units-internal",
            "chart",
            "facts",
            "sources"
        ]
    );
    assert!(page.attributes("details.chart-fold", "open").is_empty());
}

#[test]
fn an_organization_without_units_has_no_chart() {
    let page = Site::shipped().page("/en/organizations/xieg");
    assert_eq!(page.texts(".chart"), [""; 0]);
    assert!(
        !page
            .attributes(".contents a", "href")
            .contains(&"#chart".to_owned())
    );
}

/// The page of an organization with units, each of which stands below the one named for it.
fn organization_of(count: usize, parent: impl Fn(usize) -> Option<usize>) -> Page {
    let folder = tempfile::tempdir().unwrap();
    copy(&shipped_content(), folder.path());
    let organization = folder.path().join("organizations/large");
    fs::create_dir_all(organization.join("units")).unwrap();
    let names = "kind = \"other\"\nname.en = \"Large\"\nname.zh = \"大\"\n";
    fs::write(organization.join("organization.toml"), names).unwrap();
    for unit in 0..count {
        let mut text = String::new();
        if let Some(parent) = parent(unit) {
            writeln!(text, "parent = \"unit-{parent}\"").unwrap();
        }
        write!(
            text,
            "kind = \"office\"\nname.en = \"Unit {unit}\"\nname.zh = \"第{unit}处\"\n"
        )
        .unwrap();
        fs::write(organization.join(format!("units/unit-{unit}.toml")), text).unwrap();
    }
    Site::of(folder.path()).page("/en/organizations/large")
}

#[test]
fn a_chart_of_many_units_has_each_once_and_opens_on_demand() {
    let page = organization_of(110, |unit| (unit >= 20).then_some(unit / 7));
    let links = page.attributes(".chart li > a", "href");
    assert_eq!(links.len(), 110);
    assert_eq!(links.iter().collect::<BTreeSet<_>>().len(), 110);
    assert_eq!(page.texts(".chart .rank > li").len(), 20);
    assert!(!page.texts(".chart details").is_empty());
    assert_eq!(page.texts(".chart details[open]"), [""; 0]);
    let sizes: Vec<String> = page.texts(".chart summary");
    assert!(sizes.contains(&"7 units".to_owned()), "{sizes:?}");
}

#[test]
fn a_chart_without_room_for_all_units_has_the_first_ranks_and_says_how_many_are_below() {
    let page = organization_of(500, |unit| (unit >= 20).then_some(unit / 7));
    let links = page.attributes(".chart li > a", "href");
    assert_eq!(links.len(), 20);
    let below = page.texts(".chart li > .count");
    assert!(below.contains(&"7 units".to_owned()), "{below:?}");
    let wide = organization_of(500, |unit| (unit >= 300).then_some(1));
    assert_eq!(wide.attributes(".chart li > a", "href").len(), 60);
    let more = "240 more offices in the phone book";
    assert_eq!(wide.texts(".chart .branch > .count"), [more]);
    let long = organization_of(300, |unit| unit.checked_sub(1));
    assert_eq!(long.attributes(".chart li > a", "href").len(), 10);
    assert!(long.attributes("main a", "href").len() < 100);
}

#[test]
fn a_deep_chart_can_be_scrolled_by_keyboard_and_a_flat_one_is_no_stop() {
    let deep = organization_of(7, |unit| unit.checked_sub(1));
    assert_eq!(deep.attributes(".chart", "tabindex"), ["0"]);
    // The section around it is the landmark of this name.
    assert_eq!(deep.attributes(".chart", "role"), ["group"]);
    assert_eq!(deep.texts(".chart details[open]").len(), 6);
    let flat = organization_of(7, |_| None);
    assert_eq!(flat.attributes(".chart", "tabindex"), [""; 0]);
}

/// The fragments of a page's own headings, in order.
fn headings(page: &Page) -> Vec<String> {
    let ids = page.attributes(".body section > h2[id]", "id");
    ids.into_iter().map(|id| format!("#{id}")).collect()
}

#[test]
fn the_list_of_sections_names_each_section_of_its_page_in_order() {
    let site = Site::shipped();
    let mut seen = 0;
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    for address in addresses(directory) {
        let path = address.path(directory);
        let page = site.page(&path);
        let listed = page.attributes(".contents > details > ol > li > a", "href");
        if !listed.is_empty() {
            assert_eq!(listed, headings(&page), "{path}");
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}
