//! Lists that have no room on a page come in parts; small ones stay whole.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::LazyLock;

use axum::http::StatusCode;

use crate::support::content::Content;
use crate::support::{NOON, Page, Site, clock_at, snapshot};

/// How large a page may be.
const MOST_BYTES: usize = 100_000;
const MOST_LINKS: usize = 500;

const FAMILY_NAMES: [(&str, &str); 8] = [
    ("Bo", "波"),
    ("Dai", "代"),
    ("Fen", "分"),
    ("Ge", "格"),
    ("Ka", "卡"),
    ("Lan", "兰"),
    ("Lang", "朗"),
    ("Lin", "林"),
];
const SYLLABLES: [&str; 10] = [
    "an", "bei", "dan", "fei", "gan", "hui", "jun", "lei", "mei", "ning",
];
const PLACES: [(&str, &str); 6] = [
    ("East", "东部"),
    ("North", "北部"),
    ("Old Town", "老城"),
    ("River", "河岸"),
    ("South", "南部"),
    ("West", "西部"),
];
const PEOPLE: usize = 640;
const ORGANIZATIONS: usize = 260;
const UNITS: usize = 280;

/// A made-up directory of which every list is too long for a page.
static LARGE: LazyLock<Site> = LazyLock::new(|| {
    let content = Content::minimal();
    write_people(&content);
    write_organizations(&content);
    Site::of_snapshot(snapshot(&content.path("")), clock_at(NOON))
});

fn slug(number: usize) -> String {
    format!("person-{number}")
}

fn write_people(content: &Content) {
    for number in 0..PEOPLE {
        let (family, characters) = FAMILY_NAMES[number % 8];
        let given = [number / 8 % 10, number / 80].map(|place| SYLLABLES[place]);
        let key = format!("{} {}", family.to_lowercase(), given.join(" "));
        let text = format!(
            "name.en = \"{family} {} {number}\"\nname.zh = \"{characters}{number}\"\n\
             sort_key.en = \"{key}\"\nsort_key.zh = \"{key}\"\n",
            given.concat()
        );
        content.write(format!("people/{}.toml", slug(number)), text);
    }
}

/// Whoever holds a post from a day on, and until another one.
fn appointment(number: usize, end: &str) -> String {
    let (year, month) = (2012 + number % 4, 1 + number % 11);
    let person = slug(number % PEOPLE);
    format!(
        "\n[[posts.appointments]]\nperson = \"{person}\"\nstart = \"{year}-{month:02}-01\"\n{end}"
    )
}

fn post(slug: &str, title: &str) -> String {
    format!("\n[[posts]]\nslug = \"{slug}\"\ntitle = \"{title}\"\nmultiple_holders = true\n")
}

fn write_organizations(content: &Content) {
    content.write(
        "topics.toml",
        "[[topics]]\nslug = \"roads\"\nname.en = \"Roads\"\nname.zh = \"道路\"\n\n\
         [[topics]]\nslug = \"roads-and-rivers\"\nname.en = \"Roads and rivers\"\nname.zh = \"道路与河流\"\n",
    );
    let head = "translations.zh = \"unofficial\"\n";
    for number in 0..ORGANIZATIONS {
        let (place, characters) = PLACES[number % 6];
        let mut text = format!(
            "{head}kind = \"government\"\nname.en = \"{place} Office {number}\"\nname.zh = \"{characters}办公室{number}\"\n\
             parent = {{ organization = \"example-ministry\" }}\n"
        );
        for function in 0..2 {
            write!(
                text,
                "\n[[functions]]\ntext.en = \"Mend road {number}-{function}.\"\ntext.zh = \"养护道路{number}-{function}。\"\ntopics = [\"roads\"]\n"
            )
            .unwrap();
        }
        text += &post("members", "director");
        for person in 0..3 {
            text += &appointment(number * 3 + person, "");
        }
        // Somebody who sits everywhere.
        if number < 60 {
            text += &post("seat", "deputy-director");
            text += &appointment(1, "");
        }
        if number == 0 {
            text += &post("council", "deputy-director");
            for person in 0..PEOPLE {
                let end = if person < 200 {
                    ""
                } else {
                    "end = \"2018-05-01\"\n"
                };
                text += &appointment(person, end);
            }
        }
        content.write(
            format!("organizations/office-{number}/organization.toml"),
            text,
        );
    }
    for number in 0..UNITS {
        let (place, characters) = PLACES[number % 6];
        content.write(
            format!("organizations/office-1/units/unit-{number}.toml"),
            format!(
                "{head}kind = \"office\"\nname.en = \"{place} Counter {number}\"\nname.zh = \"{characters}窗口{number}\"\n\
                 \n[[contacts]]\nphones = [\"010-6857{number:04}\"]\n"
            ),
        );
    }
}

fn links(page: &Page) -> Vec<String> {
    page.attributes("main a", "href")
}

/// Every page of a list and of its parts, from the page that leads to them.
fn pages_from(site: &Site, first: &str) -> Vec<(String, Page)> {
    let mut open = vec![first.to_owned()];
    let mut seen: BTreeSet<String> = open.iter().cloned().collect();
    let mut pages = Vec::new();
    while let Some(path) = open.pop() {
        let answer = site.get(&path);
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(
            answer.body.len() <= MOST_BYTES,
            "{path}: {} bytes",
            answer.body.len()
        );
        let page = site.page(&path);
        let count = page.attributes("a", "href").len();
        assert!(count <= MOST_LINKS, "{path}: {count} links");
        let ways = page.attributes("main .letters a, main .parts a, main .pages a", "href");
        open.extend(ways.into_iter().filter(|way| seen.insert(way.clone())));
        pages.push((path, page));
    }
    pages
}

/// What all pages of a list link to below a path.
fn listed(pages: &[(String, Page)], below: &str) -> BTreeSet<String> {
    let all = pages.iter().flat_map(|(_, page)| links(page));
    all.filter(|link| link.starts_with(below) && !link[below.len()..].contains('/'))
        .collect()
}

#[test]
fn every_part_of_a_list_has_room_on_a_page_and_nobody_is_left_out() {
    for language in ["en", "zh"] {
        let people = pages_from(&LARGE, &format!("/{language}/people"));
        assert!(people.len() > 6, "{} pages", people.len());
        let below = format!("/{language}/people/");
        // The one of the smallest content holds no post, but is there.
        assert_eq!(listed(&people, &below).len(), PEOPLE + 1);
        let organizations = pages_from(&LARGE, &format!("/{language}/organizations"));
        let below = format!("/{language}/organizations/");
        assert_eq!(listed(&organizations, &below).len(), ORGANIZATIONS + 2);
        let functions = pages_from(&LARGE, &format!("/{language}/functions"));
        let links = functions.iter().flat_map(|(_, page)| links(page));
        let functions: BTreeSet<String> = links.filter(|link| link.contains('#')).collect();
        assert_eq!(functions.len(), 2 * ORGANIZATIONS + 1);
    }
}

#[test]
fn changes_come_by_year_and_month_where_a_page_has_no_room() {
    let pages = pages_from(&LARGE, "/en/changes");
    let years = pages[0].1.attributes("main .parts a", "href");
    // The smallest content has one of 2001.
    let expected = [2018, 2015, 2014, 2013, 2012, 2001].map(|year| format!("/en/changes/{year}"));
    assert_eq!(years, expected);
    let month = LARGE.page("/en/changes/2018-05");
    assert_eq!(month.text("h1"), "Changes: May 2018");
    let all: usize = pages[1..]
        .iter()
        .map(|(_, page)| page.texts(".history > li").len())
        .sum();
    let appointments = 3 * ORGANIZATIONS + 60 + PEOPLE;
    assert_eq!(all, appointments + (PEOPLE - 200) + 1);
}

#[test]
fn topics_are_parts_whose_pages_are_counted() {
    let pages = pages_from(&LARGE, "/en/topics");
    let ways = pages[0].1.attributes("main .parts a", "href");
    assert_eq!(ways, ["/en/topics/roads"]);
    let links = pages.iter().flat_map(|(_, page)| links(page));
    let functions: BTreeSet<String> = links.filter(|link| link.contains('#')).collect();
    assert_eq!(functions.len(), 2 * ORGANIZATIONS);
    let second = LARGE.page("/en/topics/roads?page=2");
    let here = "http://127.0.0.1:8080/en/topics/roads?page=2";
    assert_eq!(second.attributes("link[rel=canonical]", "href"), [here]);
    assert_eq!(
        second.attributes("link[rel=prev]", "href"),
        ["/en/topics/roads"]
    );
    let tags = second.attributes("link[hreflang]", "hreflang");
    assert_eq!(tags, ["en", "zh", "x-default"]);
    for page in ["0", "02", "99", "two"] {
        let path = format!("/en/topics/roads?page={page}");
        assert_eq!(LARGE.get(&path).status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[test]
fn the_letters_of_a_language_are_its_own() {
    let part = LARGE.page("/en/people/letter/l");
    assert_eq!(part.text("h1"), "People: L");
    assert_eq!(
        part.attributes(".letters [aria-current=page]", "href"),
        ["/en/people/letter/l"]
    );
    assert_eq!(part.attributes("link[hreflang]", "hreflang"), ["en"]);
    assert_eq!(part.attributes(".languages a", "href"), ["/zh/people"]);
    let canonical = part.attributes("link[rel=canonical]", "href");
    assert_eq!(canonical, ["http://127.0.0.1:8080/en/people/letter/l"]);
    // What begins with further letters has an address of its own, however far the list has to be parted.
    let names = LARGE
        .page("/en/people/letter/lang-an")
        .texts(".people .name");
    assert!(!names.is_empty() && names.iter().all(|name| name.starts_with("Lang an")));
    // Chinese names without a key are filed as they are read.
    let ways = LARGE
        .page("/zh/organizations")
        .attributes("main .parts a", "href");
    let letters = ["b", "d", "h", "l", "n", "s", "x"];
    assert_eq!(
        ways,
        letters.map(|letter| format!("/zh/organizations/letter/{letter}"))
    );
}

#[test]
fn a_letter_without_names_leads_to_the_list() {
    let answer = LARGE.get("/en/people/letter/q");
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.text().contains("href=\"/en/people\""));
}

#[test]
fn a_list_with_room_on_a_page_is_whole() {
    let site = Site::shipped();
    for (part, whole) in [
        ("/en/people/letter/w", "/en/people"),
        ("/en/topics/administration", "/en/topics"),
        (
            "/en/organizations/letter/c?on=2026-01-01",
            "/en/organizations?on=2026-01-01",
        ),
    ] {
        let answer = site.get(part);
        assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{part}");
        assert_eq!(answer.header("location"), whole);
    }
    let nothing = site.get("/en/people/letter/b");
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    assert!(
        site.page("/en/people")
            .attributes(".parts a", "href")
            .is_empty()
    );
}

#[test]
fn home_and_the_site_map_lead_to_the_parts_of_lists() {
    for path in ["/en/", "/en/sitemap"] {
        let answer = LARGE.get(path);
        assert!(answer.body.len() <= MOST_BYTES);
        let ways = LARGE.page(path).attributes("main .parts a", "href");
        assert!(
            ways.contains(&"/en/organizations/letter/r".to_owned()),
            "{path}"
        );
    }
    let ways = LARGE
        .page("/en/sitemap")
        .attributes("main .parts a", "href");
    assert!(ways.contains(&"/en/people/letter/k".to_owned()));
    assert!(ways.contains(&"/en/changes/2018".to_owned()));
}

#[test]
fn search_engines_are_told_of_each_part() {
    let site_map = LARGE.get("/sitemap.xml").text();
    let base = "http://127.0.0.1:8080";
    for path in [
        "/en/people/letter/l",
        "/zh/people/letter/l",
        "/zh/organizations/letter/d",
        "/en/changes/2018-05-01",
        "/zh/topics/roads",
    ] {
        assert!(
            site_map.contains(&format!("<loc>{base}{path}</loc>")),
            "{path}"
        );
    }
    assert!(!site_map.contains(&format!("{base}/en/organizations/letter/d")));
    assert!(!site_map.contains(&format!("\"{base}/people/letter/l\"")));
}

#[test]
fn an_office_with_many_units_leads_to_them_by_its_phone_book() {
    let page = LARGE.page("/en/organizations/office-1");
    let size = LARGE.get("/en/organizations/office-1").body.len();
    assert!(size <= MOST_BYTES, "{size} bytes");
    let way = page.attributes("main .others a", "href");
    assert_eq!(way, ["/en/organizations/office-1/phone-book"]);
    let book = pages_from(&LARGE, "/en/organizations/office-1/phone-book");
    let units = listed(&book, "/en/organizations/office-1/");
    let units = units.iter().filter(|link| link.contains("/unit-"));
    assert_eq!(units.count(), UNITS);
    let beside = LARGE.page("/en/organizations/office-1/unit-9");
    assert_eq!(beside.attributes(".siblings a", "href").len(), 10);
}

#[test]
fn everyone_who_held_a_post_is_found_by_letter() {
    let path = "/en/organizations/office-0/posts/council";
    let pages = pages_from(&LARGE, path);
    assert_eq!(pages[0].1.texts(".holders .holder").len(), 40);
    assert_eq!(listed(&pages[1..], "/en/people/").len(), PEOPLE);
    let told = LARGE
        .get(path)
        .text()
        .matches("\"OrganizationRole\"")
        .count();
    assert!(told <= 41, "programs are told of {told} on the page");
    let body = LARGE.get("/en/organizations/office-0").body.len();
    assert!(body <= MOST_BYTES, "{body} bytes");
}

#[test]
fn of_sixty_seats_the_chief_ones_are_shown_first() {
    let page = LARGE.page("/en/people/person-1");
    assert!(LARGE.get("/en/people/person-1").body.len() <= MOST_BYTES);
    let all = page.texts("#now ~ ul.positions > li, #now ~ details ul.positions > li");
    assert!(all.len() > 60, "{}", all.len());
    assert_eq!(page.texts("#now ~ ul.positions > li").len(), 10);
    let listed = LARGE.page("/en/people/letter/dai-an-an");
    let entry = listed.texts(".people li:first-child .held");
    assert_eq!(entry.len(), 9);
    assert!(entry[8].ends_with("more posts"), "{}", entry[8]);
}

#[test]
fn one_of_many_organizations_is_named_rather_than_chosen() {
    let page = LARGE.page("/en/search?q=mend");
    assert!(
        page.attributes("select[name=organization]", "name")
            .is_empty()
    );
    assert_eq!(page.attributes("input[name=organization]", "value"), [""]);
    let found = LARGE.page("/en/search?q=mend&organization=River+Office+9");
    assert_eq!(
        found.attributes(".search input[name=organization]", "value"),
        ["River Office 9"]
    );
    let answers = found.attributes(".outcome a", "href");
    assert!(
        answers
            .iter()
            .any(|link| link.contains("/organizations/office-9"))
    );
    let nothing = LARGE.get("/en/search?q=mend&organization=zzzz");
    assert_eq!(nothing.status, StatusCode::BAD_REQUEST);
}
