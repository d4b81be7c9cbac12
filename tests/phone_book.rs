//! The phone book of an organization: every office, who is in charge of it, how to reach it.

use std::collections::BTreeSet;

use minglu::address::{self, Address};
use minglu::model::{Body, Directory};
use minglu::text::LanguageTag;
use scraper::{ElementRef, Selector};

use crate::support::content::Content;
use crate::support::ministry::Ministry;
use crate::support::{Page, Site, fold, shipped_snapshot};

const CAST: &str = "/en/organizations/cast/phone-book";
const MINISTRY: &str = "/en/organizations/example-ministry/phone-book";

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    depth: String,
    office: String,
    path: String,
    in_charge: String,
    numbers: String,
    /// Where the numbers lead.
    links: Vec<String>,
}

/// The rows of the tables of a page.
fn rows(page: &Page) -> Vec<Row> {
    let selector = |written: &str| Selector::parse(written).unwrap();
    let text = |row: ElementRef<'_>, part: &str| {
        let found = row.select(&selector(part)).next().unwrap();
        fold(&found.text().collect::<String>())
    };
    let links = |row: ElementRef<'_>, part: &str| -> Vec<String> {
        let part = selector(part);
        let links = row.select(&part).map(|link| link.attr("href").unwrap());
        links.map(str::to_owned).collect()
    };
    let rows = selector(".phone-book tbody tr");
    page.html
        .select(&rows)
        .map(|row| Row {
            depth: row.attr("data-depth").unwrap().to_owned(),
            office: text(row, "th"),
            path: links(row, "th a").remove(0),
            in_charge: text(row, ".in-charge"),
            numbers: text(row, ".numbers"),
            links: links(row, ".numbers a"),
        })
        .collect()
}

/// The rows of an office.
fn rows_of(page: &Page, office: &str) -> Vec<Row> {
    let mut rows = rows(page);
    rows.retain(|row| row.office == office);
    rows
}

/// The numbers and addresses that a body's file gives, a list a contact point.
fn written(directory: &Directory, body: Body) -> Vec<Vec<String>> {
    let points = directory.profile(body).contacts.iter();
    points
        .map(|point| {
            let phones = point.phones.iter().map(|phone| phone.uri());
            let emails = point.emails.iter().map(|email| email.uri());
            phones.chain(emails).collect()
        })
        .collect()
}

#[test]
fn every_number_of_every_office_stands_beside_it_and_no_other() {
    let site = Site::shipped();
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    let mut numbers = 0;
    for tag in ["en", "zh"] {
        let address = |page: address::Page| {
            let tag = LanguageTag::parse(tag).unwrap();
            Address::new(tag, page).path(directory)
        };
        for id in directory.organizations() {
            let page = site.page(&address(address::Page::PhoneBook(id)));
            let units = directory
                .units()
                .filter(|unit| directory.get(*unit).organization == id);
            let bodies: Vec<Body> = std::iter::once(Body::Organization(id))
                .chain(units.map(Body::Unit))
                .collect();
            let mut rows = rows(&page);
            if rows.is_empty() {
                // Nobody can be called, which is said once.
                let mut all = bodies.iter().flat_map(|body| written(directory, *body));
                assert!(all.all(|numbers| numbers.is_empty()), "{:?}", page.main());
                continue;
            }
            for body in bodies {
                let path = address(body.into());
                let beside: Vec<_> = rows.extract_if(.., |row| row.path == path).collect();
                let shown: Vec<_> = beside.iter().map(|row| row.links.clone()).collect();
                let expected = written(directory, body);
                numbers += expected.iter().map(Vec::len).sum::<usize>();
                match expected.is_empty() {
                    false => assert_eq!(shown, expected, "{path}"),
                    // One row, with nothing to call in it.
                    true => {
                        assert_eq!(shown.len(), 1, "{path}");
                        let calls = shown[0].iter().any(|link| link.contains(':'));
                        assert!(!calls, "{path}: {shown:?}");
                    }
                }
            }
            assert!(rows.is_empty(), "{rows:?}");
        }
    }
    assert!(numbers > 20, "{numbers} numbers");
}

#[test]
fn heads_stand_beside_their_offices() {
    let site = Site::shipped();
    let page = site.page(CAST);
    for (office, head) in [
        ("CAST", "No post named"),
        ("General Office", "Director General: Ren Fujun"),
        (
            "Department of Planning and Finance",
            "Director General: Wang Yanhu (concurrent)",
        ),
        (
            "Department of Research and Publicity",
            "Director General: Not named by the source",
        ),
        (
            "Office for Cooperation with Enterprises",
            "Director: Song Jun",
        ),
        ("Division of Bilateral Cooperation", "No post named"),
    ] {
        assert_eq!(rows_of(&page, office)[0].in_charge, head, "{office}");
    }
    let people = page.attributes(".in-charge a", "href");
    assert_eq!(people[0], "/en/people/ren-fujun");
    let chinese = site.page("/zh/organizations/cast/phone-book");
    let office = &rows_of(&chinese, "办公厅")[0];
    assert_eq!(office.in_charge, "主任：Ren Fujun");
    assert_eq!(office.numbers, "电话 010-68571878");
}

#[test]
fn each_kind_of_number_is_named() {
    let page = Site::shipped().page(CAST);
    assert_eq!(
        rows_of(&page, "CAST")[0].numbers,
        "Phone +86 10 6857 1898 Fax +86 10 6857 1897 E-mail cast-liasion@cast.org.cn"
    );
    assert_eq!(
        page.texts("main .contact dd"),
        ["No.3 Fuxing Rd., Beijing, P.R.China", "100863"]
    );
}

#[test]
fn offices_stand_in_order_with_nested_ones_below_and_deeper() {
    let rows = rows(&Site::shipped().page(CAST));
    let order: Vec<(&str, &str)> = rows
        .iter()
        .map(|row| (row.depth.as_str(), row.office.as_str()))
        .collect();
    assert_eq!(
        order[..3],
        [
            ("0", "CAST"),
            ("0", "General Office"),
            ("0", "Department of Planning and Finance")
        ]
    );
    assert_eq!(
        order[8..],
        [
            ("0", "Department of International Affairs"),
            ("1", "Division of General Management"),
            ("1", "Division of International Organizations"),
            ("1", "Division of Bilateral Cooperation"),
            ("1", "Division of Hongkong, Macao and Taiwan Exchanges"),
            ("1", "Office of HOME Program"),
        ]
    );
}

#[test]
fn an_office_without_a_number_says_so_and_where_to_ask() {
    let site = Site::shipped();
    let page = site.page(CAST);
    let row = &rows_of(&page, "Division of Bilateral Cooperation")[0];
    assert_eq!(row.numbers, "None named; ask CAST");
    // A dash is seen and the words are heard, so one legend says to all what it means.
    assert_eq!(page.texts(".phone-book .none > .unseen").len(), 12);
    let legend = "– means that the source names no post or no number.";
    assert_eq!(page.texts(".phone-book caption .legend"), [legend]);
    // Where nobody above has one either, nobody is sent anywhere.
    let led = with_offices("head = true").page("/en/organizations/quiet/phone-book");
    let numbers: BTreeSet<String> = rows(&led).into_iter().map(|row| row.numbers).collect();
    assert_eq!(numbers, BTreeSet::from(["None named".to_owned()]));
}

#[test]
fn the_table_says_what_its_cells_are() {
    let page = Site::shipped().page(CAST);
    assert!(
        page.text(".phone-book caption")
            .starts_with("China Association for")
    );
    assert_eq!(
        page.texts("thead th[scope=col]"),
        ["Office", "In charge", "Contact"]
    );
    let rows = page.texts("tbody tr").len();
    assert_eq!(rows, 14);
    assert_eq!(page.texts("tbody tr > th[scope=row]").len(), rows);
    assert_eq!(page.texts("tbody tr > td").len(), 2 * rows);
    assert!(page.attributes("[style]", "style").is_empty());
}

#[test]
fn a_day_has_its_own_numbers_heads_and_vacancies() {
    let site = Ministry::on_the_day().site;
    let on = |day: &str| site.page(&format!("{MINISTRY}?on={day}"));
    let office = |day: &str| rows_of(&on(day), "General Office").remove(0);
    assert_eq!(office("2021-08-31").links, ["tel:+861066551001"]);
    assert_eq!(office("2021-09-01").links, ["tel:+861066552001"]);
    let head = |day: &str| rows_of(&on(day), "Printing Center")[0].in_charge.clone();
    assert_eq!(head("2019-12-31"), "Director: Vacant");
    assert!(
        head("2020-01-01").contains("Person Kappa"),
        "{}",
        head("2020-01-01")
    );
    assert!(rows_of(&on("2024-07-01"), "Printing Center").is_empty());
    assert_eq!(
        on("2017-12-31").attributes("html", "data-sheet"),
        ["ExCom · Phone book · As of 31 December 2017"]
    );
    for link in on("2017-12-31").attributes(".phone-book th a", "href") {
        assert!(link.ends_with("?on=2017-12-31"), "{link}");
    }
}

#[test]
fn a_post_with_numbers_of_its_own_has_a_row_below_its_body() {
    let site = Ministry::on_the_day().site;
    let before = site.page(&format!("{MINISTRY}?on=2021-12-31"));
    assert!(
        rows(&before)
            .iter()
            .all(|row| !row.links.contains(&"tel:+861066551002".to_owned()))
    );
    let after = rows(&site.page(&format!("{MINISTRY}?on=2022-01-01")));
    let place = after
        .iter()
        .position(|row| row.links == ["tel:+861066551002"])
        .unwrap();
    let post = &after[place];
    assert_eq!(after[place - 1].office, "General Office");
    assert_eq!(
        (post.office.as_str(), post.depth.as_str()),
        ("Director", "1")
    );
    assert!(
        post.path.contains("/posts/general-office-director"),
        "{}",
        post.path
    );
    assert_eq!(
        post.in_charge,
        "Person Eta until 31 March 2022 Person Theta"
    );
}

#[test]
fn an_organization_that_is_still_to_come_has_no_table_yet() {
    let content = Content::minimal();
    let file = "organizations/example-institute/organization.toml";
    let later = format!("established = \"2030-01-01\"\n{}", content.read(file));
    content.write(file, later);
    let site = Site::of(&content.path(""));
    let path = "/en/organizations/example-institute/phone-book";
    let page = site.page(path);
    assert!(page.texts("table").is_empty());
    assert!(
        page.text(".standing")
            .starts_with("This does not exist yet")
    );
    assert!(
        !site
            .page(&format!("{MINISTRY}?on=2030-01-01"))
            .texts("table")
            .is_empty()
    );
}

/// A register with a deputy and no head, one with nothing, and one of both kinds with a telephone.
fn with_offices(head: &str) -> Site {
    let organization = "translations.zh = \"official\"\nkind = \"government\"\nname.en = \"Quiet Register\"\nname.zh = \"静登记局\"\n";
    let posts = format!(
        "{organization}\n[[posts]]\nslug = \"deputy\"\ntitle = \"vice-minister\"\n{head}\n[[posts.appointments]]\nperson = \"person-eta\"\n"
    );
    let unit = "translations.zh = \"official\"\nkind = \"office\"\nname.en = \"Reading Room\"\nname.zh = \"阅览室\"\n";
    let reached = format!("{posts}\n[[contacts]]\nphones = [\"010-6655 1234\"]\n");
    Ministry::with_more(&[
        ("organizations/quiet/organization.toml", &posts),
        ("organizations/quiet/units/reading-room.toml", unit),
        ("organizations/reached/organization.toml", &reached),
        ("organizations/reached/units/reading-room.toml", unit),
    ])
    .site
}

#[test]
fn a_body_with_posts_of_which_none_is_said_to_lead_it_is_not_one_without_posts() {
    let site = with_offices("");
    for (language, unsaid, none) in [
        (
            "en",
            "The source does not say who is in charge",
            "No post named",
        ),
        ("zh", "来源未注明主要负责人", "未列出职务"),
    ] {
        for document in ["phone-book", "booklet"] {
            let page = site.page(&format!("/{language}/organizations/reached/{document}"));
            let rows = rows(&page);
            let in_charge: Vec<_> = rows.iter().map(|row| row.in_charge.as_str()).collect();
            assert_eq!(in_charge, [unsaid, none], "{language} {document}");
        }
    }
}

#[test]
fn without_any_number_that_is_said_once() {
    let site = with_offices("");
    for (language, said) in [
        (
            "en",
            "The source gives no telephone number or other contact of any office.",
        ),
        ("zh", "资料来源未列出任何部门的电话等联系方式。"),
    ] {
        for document in ["phone-book", "booklet"] {
            let page = site.page(&format!("/{language}/organizations/quiet/{document}"));
            assert!(rows(&page).is_empty(), "{language} {document}");
            let times = page.main().matches(said).count();
            assert_eq!(times, 1, "{language} {document}: {}", page.main());
        }
    }
    // Who is in charge is told without a number too.
    let led = with_offices("head = true").page("/en/organizations/quiet/phone-book");
    assert_eq!(rows(&led)[0].in_charge, "Vice Minister: Person Eta");
}

#[test]
fn an_office_is_reached_by_its_form_and_its_place_too() {
    let content = Content::minimal();
    content.write(
        "organizations/example-ministry/units/library.toml",
        "kind = \"office\"\nname.en = \"Library\"\n[[contacts]]\nform = \"https://forms.example/ask\"\n\
         location = { lat = 47.9781562, lon = -122.2076204 }\naccess.en = \"By the yard\"\n",
    );
    let site = Site::of(&content.path(""));
    for path in ["phone-book", "booklet"] {
        let page = site
            .get(&format!("/en/organizations/example-ministry/{path}"))
            .text();
        for said in [
            "href=\"https://forms.example/ask\"",
            "By the yard",
            // A narrow page has no room for both on a line.
            "<span class=\"unbroken\">47.9781562,</span> <span class=\"unbroken\">-122.2076204</span>",
        ] {
            assert!(page.contains(said), "{path}: {said}");
        }
    }
}
