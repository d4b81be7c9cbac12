//! What readers see first, once, and in few words: the order of a page, its links, what is counted, what is said of it elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use minglu::address::addresses;
use scraper::Selector;

use crate::support::ministry::Ministry;
use crate::support::{Page, Site, shipped_snapshot};

/// How many columns a text takes; a Chinese character takes two.
fn columns(text: &str) -> usize {
    let width = |character: char| 1 + usize::from(character >= '\u{2e80}');
    text.chars().map(width).sum()
}

#[test]
fn every_page_has_a_description_of_its_own_and_of_a_decent_length() {
    let site = Site::shipped();
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for address in addresses(directory) {
        let path = address.path(directory);
        let page = site.page(&path);
        if !page.attributes("meta[name=robots]", "content").is_empty() {
            continue;
        }
        let descriptions = page.attributes("meta[name=description]", "content");
        let [description] = descriptions.as_slice() else {
            panic!("{path}: {descriptions:?}");
        };
        let width = columns(description);
        assert!(
            (40..=180).contains(&width),
            "{path}: {width}: {description}"
        );
        // Two pages of the same words are one in a list of results.
        if let Some(other) = seen.insert(description.clone(), path.clone()) {
            panic!("{path} and {other}: {description}");
        }
    }
    assert!(seen.len() > 200, "{}", seen.len());
}

#[test]
fn a_description_names_each_body_apart_from_the_others() {
    let site = Site::shipped();
    let description = |path: &str| {
        let page = site.page(path);
        page.attributes("meta[name=description]", "content")
            .remove(0)
    };
    let unit = description("/zh/organizations/cast/bilateral-cooperation");
    assert!(
        unit.starts_with("双边合作处（中国科协国际联络部）："),
        "{unit}"
    );
    let unit = description("/en/organizations/cast/bilateral-cooperation");
    let begins = "Division of Bilateral Cooperation, Department of International Affairs, CAST: ";
    assert!(unit.starts_with(begins), "{unit}");
    let person = description("/en/people/song-jun");
    assert!(
        person.contains("Department of Academic and Societies Affairs, CAST"),
        "{person}"
    );
}

#[test]
fn a_closed_body_leads_to_its_last_holders_and_to_its_last_day() {
    let site = Ministry::on_the_day().site;
    let path = "/en/organizations/example-ministry/printing-center";
    let page = site.page(path);
    let links = page.attributes(".standing a", "href");
    let last = format!("{path}?on=2024-06-30");
    assert!(
        links.contains(&"/en/people/person-kappa".to_owned()),
        "{links:?}"
    );
    assert_eq!(links.last(), Some(&last));
    assert!(
        page.text(".standing")
            .contains("as it was in the end, 30 June 2024")
    );
    // Lists and results say that it is no more; its page leads on.
    let found = site.page("/en/search?q=printing+center");
    assert!(!found.attributes(".standing a", "href").contains(&last));
    // On that day it is there, and says nothing of an end.
    assert_eq!(site.page(&last).texts(".standing"), [""; 0]);
}

#[test]
fn what_is_counted_as_units_is_said() {
    let counts = |language: &str| {
        let page = Site::shipped().page(&format!("/{language}/organizations"));
        page.texts(".organizations .count").join(" ")
    };
    let (english, chinese) = (counts("en"), counts("zh"));
    assert!(english.contains("8 units (13 with sub-units)"), "{english}");
    assert!(chinese.contains("（含下级共13个）"), "{chinese}");
    // Where none is below another, there is one number.
    assert!(english.contains("16 units ·"), "{english}");
}

/// The links in each of these elements.
fn links(page: &Page, selector: &str) -> Vec<Vec<String>> {
    let (elements, link) = (
        Selector::parse(selector).unwrap(),
        Selector::parse("a[href]").unwrap(),
    );
    let elements = page.html.select(&elements);
    let links = elements.map(|element| {
        let links = element.select(&link);
        links
            .map(|link| link.attr("href").unwrap().to_owned())
            .collect()
    });
    links.collect()
}

#[test]
fn the_index_has_one_link_for_each_person_and_office() {
    let page = Site::shipped().page("/en/people");
    let entries = links(&page, ".people > li");
    assert_eq!(entries.len(), 26);
    for entry in entries {
        let (people, offices): (Vec<_>, Vec<_>) = entry
            .iter()
            .partition(|link| link.starts_with("/en/people/"));
        assert_eq!(people.len(), 1, "{entry:?}");
        let distinct: BTreeSet<_> = offices.iter().collect();
        assert_eq!(distinct.len(), offices.len(), "{entry:?}");
        let is_office =
            |link: &&String| link.starts_with("/en/organizations/") && !link.contains("/posts/");
        assert!(offices.iter().all(is_office), "{entry:?}");
    }
}

#[test]
fn an_answer_links_the_office_once() {
    let page = Site::shipped().page("/en/search?q=exchange");
    for answer in links(&page, ".answers > li .belongs") {
        assert!(answer.len() <= 1, "{answer:?}");
    }
    assert_eq!(page.texts(".answers .numbers-label a"), [""; 0]);
}

#[test]
fn long_lists_of_functions_open_on_demand() {
    for path in ["/en/functions", "/zh/topics"] {
        let page = Site::shipped().page(path);
        let groups = page.texts("main details > summary > h2").len();
        assert!(groups > 3, "{path}");
        assert!(page.attributes("main details", "open").is_empty(), "{path}");
        // The links of old lead to the headings, which are in sight.
        assert_eq!(
            page.attributes("summary > h2", "id").len(),
            groups,
            "{path}"
        );
        assert_eq!(page.texts(".contents"), [""; 0], "{path}");
    }
}

#[test]
fn what_citizens_ask_for_stands_before_the_institutions() {
    let page = Site::shipped().page("/en/");
    let ids = page.attributes("main h2", "id");
    assert_eq!(ids, ["topics", "organizations", "changes"]);
    assert_eq!(
        page.text(".example"),
        "For example: passport · foreigner · Hong Kong"
    );
    let page = Site::shipped().page("/zh/");
    assert_eq!(page.text(".example"), "例如：护照 · 外国人 · 侨务");
}

#[test]
fn the_question_stands_beside_the_box_of_every_page() {
    for (path, question) in [
        ("/en/people", "Which office handles…?"),
        ("/zh/organizations/cast", "这件事归哪个部门管？"),
    ] {
        let page = Site::shipped().page(path);
        assert_eq!(
            page.texts("header .search label > .question"),
            [question],
            "{path}"
        );
    }
}

#[test]
fn the_number_of_a_function_or_an_article_is_the_way_to_it() {
    let page = Site::shipped().page("/en/organizations/cast/general-office");
    let ids = page.attributes(".functions > li", "id");
    let ways: Vec<String> = ids.iter().map(|id| format!("#{id}")).collect();
    assert_eq!(
        page.attributes(".functions > li > a.mark[aria-label]", "href"),
        ways
    );
    assert!(
        page.texts("a.mark").iter().all(String::is_empty),
        "the number is said once"
    );
    let page = Site::shipped().page("/en/organizations/jilin-ast/sections/regulations");
    assert_eq!(
        page.texts("#article-4 h3 > a[href='#article-4']"),
        ["Article 4"]
    );
    assert!(!page.main().contains('#'));
}

#[test]
fn what_a_page_says_of_its_texts_stands_beside_the_sources() {
    let page = Site::shipped().page("/zh/organizations/cast/general-office");
    assert_eq!(page.texts("main .sources + .notices > .notice").len(), 2);
    assert_eq!(page.texts(".notice").len(), 2);
}

#[test]
fn lines_of_chinese_names_end_between_words() {
    let answer = Site::shipped().get("/zh/organizations/xinjiang-fao");
    let name = "<h1>新疆<wbr>维吾尔<wbr>自治区<wbr>人民政府<wbr>外事<wbr>办公室</h1>";
    assert!(answer.text().contains(name));
    let answer = Site::shipped().get("/en/organizations/cast");
    assert!(answer.text().contains("cast-liasion@<wbr>cast.org.cn</a>"));
}
