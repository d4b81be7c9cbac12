//! Chinese pages are set as Chinese is: no space beside full-width punctuation, which has one of its own, no bracket or
//! colon of another script beside a Chinese character, and no space between a number and its measure word.

use minglu::address::addresses;
use scraper::{ElementRef, Html};

use crate::support::content::Content;
use crate::support::ministry::Ministry;
use crate::support::{Site, fold, shipped_snapshot};

/// Elements within a line of text; any other begins a new one.
const INLINE: [&str; 14] = [
    "a", "abbr", "b", "bdi", "cite", "em", "i", "mark", "small", "span", "strong", "sup", "time",
    "code",
];

/// What is said in attributes.
const SPOKEN: [&str; 6] = [
    "content",
    "title",
    "alt",
    "aria-label",
    "data-label",
    "value",
];

#[test]
fn shipped_chinese_pages_are_set_as_chinese_is() {
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    let pages = addresses(directory);
    let paths = pages.iter().map(|address| address.path(directory));
    let chinese: Vec<String> = paths.filter(|path| path.starts_with("/zh/")).collect();
    assert!(chinese.len() > 100, "{}", chinese.len());
    let others = [
        "/zh/search?q=%E6%8A%A4%E7%85%A7",
        "/zh/search?q=song+jun",
        "/zh/search?q=xyzzy",
        "/zh/nowhere",
        "/zh/organizations/cast?on=1900-01-01",
        "/zh/organizations/cast?on=2020-12-31",
        "/zh/organizations/cast/card",
        "/zh/people/song-jun/card",
        "/zh/changes.atom",
    ];
    let paths = chinese.into_iter().chain(others.map(str::to_owned));
    assert_set_well(&Site::shipped(), paths);
}

#[test]
fn so_are_pages_with_dates_terms_and_closures() {
    let site = Ministry::on_the_day().site;
    let links = site.page("/zh/sitemap").attributes("main a[href]", "href");
    let chinese = links.into_iter().filter(|link| link.starts_with("/zh/"));
    assert_set_well(&site, chinese);
}

fn assert_set_well(site: &Site, paths: impl Iterator<Item = String>) {
    let mut found = Vec::new();
    for path in paths {
        let page = Html::parse_document(&site.get(&path).text());
        found.extend(texts(&page).iter().flat_map(|text| faults(&path, text)));
    }
    found.sort();
    found.dedup();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// The lines of text of a page, spaces folded, and what its attributes say. Texts in other languages are left out, and
/// what programs read; so are the marks of citations, which stand in brackets as the source has them, and
/// the signs that link to a function or an article.
fn texts(page: &Html) -> Vec<String> {
    let mut lines = vec![String::new()];
    read(page.root_element(), &mut lines);
    lines.iter().map(|line| fold(line)).collect()
}

fn read(parent: ElementRef<'_>, lines: &mut Vec<String>) {
    for child in parent.children() {
        if let Some(text) = child.value().as_text() {
            lines.last_mut().unwrap().push_str(text);
        }
        let Some(child) = ElementRef::wrap(child) else {
            continue;
        };
        let element = child.value();
        let is_chinese = element
            .attr("lang")
            .is_none_or(|lang| lang.starts_with("zh"));
        let is_verbatim = ["script", "style", "textarea", "sup"].contains(&element.name());
        if !is_chinese || is_verbatim || element.attr("class") == Some("mark") {
            continue;
        }
        let said = SPOKEN.iter().filter_map(|name| element.attr(name));
        for text in said {
            lines.insert(0, text.to_owned());
        }
        let is_inline = INLINE.contains(&element.name());
        if !is_inline {
            lines.push(String::new());
        }
        read(child, lines);
        if !is_inline {
            lines.push(String::new());
        }
    }
}

fn faults(path: &str, text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let beside = |place: usize, is: fn(char) -> bool| {
        let before = place.checked_sub(1).map(|before| characters[before]);
        let behind = characters.get(place + 1).copied();
        before.is_some_and(is) || behind.is_some_and(is)
    };
    let is_fault = |place: &usize| match characters[*place] {
        ' ' => {
            let counted = place
                .checked_sub(1)
                .is_some_and(|at| characters[at].is_ascii_digit())
                && characters
                    .get(place + 1)
                    .is_some_and(|next| "年月日个项条页处".contains(*next));
            counted || beside(*place, is_wide_punctuation)
        }
        '(' | ')' | '[' | ']' | ':' | ';' | ',' | '!' | '?' | '~' => beside(*place, is_han),
        _ => false,
    };
    let found = (0..characters.len()).filter(is_fault);
    let around = |place: usize| -> String {
        let from = place.saturating_sub(12);
        characters[from..characters.len().min(place + 12)]
            .iter()
            .collect()
    };
    found
        .map(|place| format!("{path}: …{}…", around(place)))
        .collect()
}

fn is_wide_punctuation(character: char) -> bool {
    "、。，；：？！（）《》「」『』【】～".contains(character)
}

fn is_han(character: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&character)
}

#[test]
fn other_languages_keep_their_spaces() {
    let content = Content::minimal();
    content.write(
        "organizations/example-ministry/units/library.toml",
        "kind = \"office\"\nname.en = \"Readers of 《通知》 and others\"\n",
    );
    let page = Site::of(&content.path("")).page("/en/organizations/example-ministry/library");
    assert!(
        page.main().contains("Readers of 《通知》 and others"),
        "{}",
        page.main()
    );
}

#[test]
fn links_side_by_side_are_set_apart() {
    let page = Site::shipped().get("/zh/people/song-jun").text();
    assert!(!page.contains("</a><a "), "{page}");
    let links = "中国科协</a><wbr><a href=\"/zh/organizations/cast/academic-and-societies-affairs\">学会学术部</a><wbr><a ";
    assert!(page.contains(links), "{page}");
    // What is read stays one phrase.
    let site = Site::shipped();
    let posts = site.page("/zh/people/song-jun").texts(".positions > li");
    assert_eq!(posts[0], "中国科协学会学术部部长");
}
