//! The booklet of an organization: all that its pages say, on one page for print.

use std::collections::BTreeSet;

use minglu::address::{self, Address};
use minglu::model::{Body, Directory, Id, Organization};
use minglu::text::LanguageTag;
use scraper::Selector;

use crate::support::content::Content;
use crate::support::ministry::{BASE, Ministry};
use crate::support::{Page, Site, shipped_snapshot};

const MINISTRY: &str = "/en/organizations/example-ministry/booklet";

/// The path of a page.
fn path(directory: &Directory, tag: &str, page: impl Into<address::Page>) -> String {
    Address::new(LanguageTag::parse(tag).unwrap(), page).path(directory)
}

/// The bodies of an organization with the places that they have in its booklet.
fn bodies(directory: &Directory, id: Id<Organization>) -> Vec<(Body, String)> {
    let organization = Body::Organization(id);
    let place = format!("organization.{}", directory.get(id).slug);
    let mut bodies = vec![(organization, place)];
    for unit in directory.units() {
        if directory.get(unit).organization == id {
            let place = format!("unit.{}", directory.get(unit).slug);
            bodies.push((Body::Unit(unit), place));
        }
    }
    bodies
}

/// What each item of a part of a page says.
fn items(page: &Page, label: &str) -> Vec<String> {
    page.texts(&format!(
        "[aria-labelledby~='{label}'] :is(li, dt, dd, .prose, p)"
    ))
}

/// Whether a body is a unit within no other one.
fn is_within_a_unit(directory: &Directory, body: Body) -> bool {
    matches!(body, Body::Unit(unit) if directory.get(unit).parent.is_some())
}

#[test]
fn a_booklet_says_of_every_body_what_its_page_says() {
    let site = Site::shipped();
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    let mut said = 0;
    for tag in ["en", "zh"] {
        for id in directory.organizations() {
            let booklet = site.page(&path(directory, tag, address::Page::Booklet(id)));
            for (body, place) in bodies(directory, id) {
                let page = site.page(&path(directory, tag, body));
                for part in [
                    "contact",
                    "posts",
                    "functions",
                    "purpose",
                    "facts",
                    "history",
                    "honours",
                ] {
                    let mut expected = items(&page, part);
                    if part == "posts" {
                        expected.extend(items(&page, "leaders"));
                    }
                    let not_on_paper = [
                        "Every change, appointment and departure",
                        "全部变动与任免",
                        "Save contact (vCard)",
                        "保存为联系人（vCard）",
                    ];
                    expected.retain(|item| !not_on_paper.contains(&item.as_str()));
                    said += expected.len();
                    let mut found = items(&booklet, &format!("{place}.{part}"));
                    if part == "facts" && is_within_a_unit(directory, body) {
                        // The first fact: the page has what the unit is part of under its name.
                        found.drain(..2);
                    }
                    assert_eq!(found, expected, "{place}.{part}");
                }
                let lead = booklet.texts(&format!("[aria-labelledby~='{place}'] > .lead"));
                assert_eq!(lead, page.texts(".lead"), "{place}");
            }
        }
    }
    assert!(said > 800, "{said} items");
}

#[test]
fn a_booklet_has_every_section_in_full() {
    let site = Site::shipped();
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    for tag in ["en", "zh"] {
        for id in directory.sections() {
            let section = directory.get(id);
            let booklet = address::Page::Booklet(section.organization);
            let booklet = site.page(&path(directory, tag, booklet));
            let page = site.page(&path(directory, tag, id));
            let within = format!("[aria-labelledby~='section.{}']", section.slug);
            let texts = booklet.texts(&format!("{within} .prose"));
            assert!(!texts.is_empty());
            assert_eq!(texts, page.texts(".prose"), "{}", section.slug);
            assert_eq!(booklet.text(&format!("{within} h2")), page.text("h1"));
        }
    }
    let booklet = site.page("/en/organizations/jilin-ast/booklet");
    assert_eq!(
        booklet
            .texts("article[id^='section.regulations.article-']")
            .len(),
        33
    );
}

#[test]
fn the_phone_book_is_the_same_as_on_its_page() {
    let site = Site::shipped();
    for tag in ["en", "zh"] {
        let of = |form| site.page(&format!("/{tag}/organizations/cast/{form}"));
        let rows = of("booklet").texts("[aria-labelledby~=phone-book] tbody tr");
        assert_eq!(rows, of("phone-book").texts("tbody tr"));
        assert_eq!(rows.len(), 14);
    }
}

/// Asserts that no id is there twice, that every link within the page finds one, and that every label does.
fn assert_sound(page: &Page, path: &str) {
    let ids = page.attributes("[id]", "id");
    let distinct: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(ids.len(), distinct.len(), "{path}: {ids:?}");
    let links = page.attributes("a[href^='#']", "href");
    let targets = links
        .iter()
        .map(|link| link.trim_start_matches('#').to_owned());
    // A label may be made of several elements.
    let labels = page.attributes("[aria-labelledby]", "aria-labelledby");
    let labels = labels
        .iter()
        .flat_map(|ids| ids.split(' ').map(str::to_owned));
    for target in targets.chain(labels) {
        assert!(distinct.contains(&target), "{path} leads to #{target}");
    }
    assert!(links.len() > 4, "{path}: {links:?}");
}

#[test]
fn its_ids_and_links_are_sound_on_every_day() {
    let site = Ministry::on_the_day().site;
    for day in [
        "2016-03-01",
        "2017-12-31",
        "2018-07-01",
        "2019-12-31",
        "2023-04-01",
        "2027-01-01",
    ] {
        for language in ["en", "zh"] {
            let path = format!("/{language}/organizations/example-ministry/booklet?on={day}");
            assert_sound(&site.page(&path), &path);
        }
    }
    let site = Site::shipped();
    for organization in ["cas-xinjiang", "cast", "jilin-ast", "xieg", "xinjiang-fao"] {
        let path = format!("/en/organizations/{organization}/booklet");
        assert_sound(&site.page(&path), &path);
    }
}

#[test]
fn equal_ids_of_several_bodies_stay_apart() {
    let content = Content::minimal();
    let unit = |parent: &str, id: &str| {
        format!(
            "kind = \"office\"\n{parent}name.en = \"A\"\n[[functions]]\nid = \"{id}\"\ntext.en = \"B\"\n[[functions]]\ntext.en = \"C\"\n"
        )
    };
    let units = "organizations/example-ministry/units";
    // Joined by hyphens, these would meet.
    content.write(format!("{units}/a.toml"), unit("", "b-c"));
    content.write(format!("{units}/a-b.toml"), unit("parent = \"a\"\n", "c"));
    content.write(format!("{units}/phone-books.toml"), unit("", "c"));
    let page = Site::of(&content.path("")).page(MINISTRY);
    assert_sound(&page, MINISTRY);
    let ids = page.attributes(".functions > li", "id");
    for id in [
        "unit.a.b-c",
        "unit.a-b.c",
        "unit.phone-books.c",
        "unit.a.function-2",
        "unit.a-b.function-2",
    ] {
        assert!(ids.contains(&id.to_owned()), "{ids:?}");
    }
}

#[test]
fn links_stay_within_it_as_far_as_they_can() {
    let site = Site::shipped();
    let page = site.page("/en/organizations/cast/booklet");
    let links = page.attributes(".booklet a[href]", "href");
    let away = |link: &&String| link.starts_with("/en/organizations/cast");
    let away: Vec<&String> = links.iter().filter(away).collect();
    assert!(away.iter().all(|link| link.contains("/posts/")), "{away:?}");
    assert!(links.contains(&"#unit.international-affairs".to_owned()));
    assert!(links.contains(&"/en/people/song-jun".to_owned()));
    let division = "[aria-labelledby~='unit.bilateral-cooperation.contact'] a";
    assert_eq!(
        page.attributes(division, "href"),
        ["#organization.cast.contact"]
    );
    // The frame around it leads to the pages.
    assert_eq!(
        page.attributes(".breadcrumbs li:nth-child(3) a", "href"),
        ["/en/organizations/cast"]
    );
}

#[test]
fn what_is_not_in_it_is_linked_where_it_is() {
    let site = Ministry::on_the_day().site;
    let day = "?on=2018-07-01";
    let page = site.page(&format!("{MINISTRY}{day}"));
    let before = format!("/en/organizations/example-ministry/planning{day}");
    let facts = "[aria-labelledby~='unit.planning-and-statistics.facts'] a";
    assert!(page.attributes(facts, "href").contains(&before));
    assert!(page.texts("[id='unit.planning']").is_empty());
    assert!(
        !site
            .page(&format!("{MINISTRY}?on=2018-06-30"))
            .texts("[id='unit.planning']")
            .is_empty()
    );
}

#[test]
fn the_cover_says_whose_it_is_and_which_day_it_shows() {
    let site = Ministry::on_the_day().site;
    let page = site.page(&format!("{MINISTRY}?on=2017-12-31"));
    assert_eq!(page.text("h1"), "Example Commission");
    assert_eq!(page.text(".heading [lang=zh]"), "示例委员会");
    assert!(
        page.text(".cover")
            .starts_with("Government body Booklet · As of 31 December 2017")
    );
    let permalink = format!("{BASE}/organizations/example-ministry/booklet");
    assert_eq!(
        page.text(".colophon a"),
        format!("{permalink}?on=2017-12-31")
    );
    assert_eq!(site.page(MINISTRY).text(".colophon a"), permalink);
    assert_eq!(
        page.attributes("html", "data-sheet"),
        ["ExCom · Booklet · As of 31 December 2017"]
    );
    let cover = Site::shipped()
        .page("/zh/organizations/cast/booklet")
        .text(".cover");
    assert!(
        cover.starts_with("团体 机构手册 · 截至2026年11月23日 名录 · "),
        "{cover}"
    );
}

#[test]
fn the_contents_lead_to_everything_in_order() {
    let page = Site::shipped().page("/en/organizations/jilin-ast/booklet");
    let contents = page.attributes(".booklet-contents > ol > li > a", "href");
    let headings = page.attributes(".booklet > section > h2", "id");
    let headings: Vec<String> = headings.iter().map(|id| format!("#{id}")).collect();
    assert_eq!(contents, headings);
    assert_eq!(contents.len(), 1 + 16 + 1 + 2);
    let chapters = page.texts(".booklet-contents ol ol a");
    assert_eq!(chapters.len(), 6);
    assert_eq!(chapters[0], "Chapter 1 General Provisions");
}

#[test]
fn headings_follow_the_depth_and_end_at_the_sixth() {
    let content = Content::minimal();
    let units = ["one", "two", "three", "four", "five", "six"];
    for (place, unit) in units.iter().enumerate() {
        let parent = place
            .checked_sub(1)
            .map(|above| format!("parent = \"{}\"\n", units[above]));
        let text = format!(
            "kind = \"office\"\n{}name.en = \"Unit {unit}\"\n",
            parent.unwrap_or_default()
        );
        content.write(
            format!("organizations/example-ministry/units/{unit}.toml"),
            text,
        );
    }
    let page = Site::of(&content.path("")).page(MINISTRY);
    let selector = Selector::parse("main :is(h1, h2, h3, h4, h5, h6)").unwrap();
    let levels: Vec<u32> = page
        .html
        .select(&selector)
        .map(|heading| heading.value().name()[1..].parse().unwrap())
        .collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(
        levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
        "{levels:?}"
    );
    for (unit, level) in units.iter().zip([2, 3, 4, 5, 6, 6]) {
        assert_eq!(
            page.text(&format!("h{level}[id='unit.{unit}']")),
            format!("Unit {unit}")
        );
    }
}

#[test]
fn every_source_is_named_once() {
    let site = Site::shipped();
    for organization in ["cas-xinjiang", "cast", "jilin-ast", "xieg", "xinjiang-fao"] {
        let page = site.page(&format!("/en/organizations/{organization}/booklet"));
        let sources = page.texts(".sources li");
        let distinct: BTreeSet<&String> = sources.iter().collect();
        assert_eq!(sources.len(), distinct.len(), "{sources:?}");
        let own = site
            .page(&format!("/en/organizations/{organization}"))
            .texts(".sources li");
        assert_eq!(sources[..own.len()], own);
    }
}

#[test]
fn search_engines_list_the_pages_it_repeats_and_the_phone_book_but_not_it() {
    let site = Site::shipped();
    let page = site.page("/en/organizations/cast/booklet");
    assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
    assert!(page.attributes("link[hreflang]", "href").is_empty());
    let canonical = page.attributes("link[rel=canonical]", "href");
    assert_eq!(
        canonical,
        ["http://127.0.0.1:8080/en/organizations/cast/booklet"]
    );
    for listed in [
        "/en/organizations/cast",
        "/en/organizations/cast/phone-book",
    ] {
        let page = site.page(listed);
        assert!(
            page.attributes("meta[name=robots]", "content").is_empty(),
            "{listed}"
        );
    }
}

#[test]
fn what_a_booklet_is_of_is_not_said_of_each_unit() {
    let site = Site::of(&Content::minimal().path(""));
    let inner = "kind = \"office\"\nname.en = \"Stacks\"\nparent = \"archives\"\n";
    let content = Content::minimal();
    content.write("organizations/example-ministry/units/stacks.toml", inner);
    let parents = |site: &Site| {
        let terms = site.page(MINISTRY).texts("dt");
        terms.iter().filter(|term| *term == "Under").count()
    };
    assert_eq!(parents(&Site::of(&content.path(""))), parents(&site) + 1);
    // The organization itself is part of another body, and the archives are part of a unit.
    assert_eq!(parents(&site), 2);
}

#[test]
fn a_narrative_page_is_not_called_a_page() {
    let site = Site::of(&Content::minimal().path(""));
    let history = "/en/organizations/example-ministry/sections/history";
    assert!(!site.page(history).text(".belongs").contains("Page"));
    let rules = "/en/organizations/example-ministry/sections/rules";
    assert!(site.page(rules).text(".belongs").starts_with("Document"));
    let chapters = site.page(MINISTRY).texts(".section-chapter .belongs");
    assert_eq!(chapters, ["Document"]);
}
