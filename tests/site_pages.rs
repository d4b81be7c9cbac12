//! Pages of the site itself, which `content/pages/` gives.

use std::fs;
use std::path::Path;

use axum::http::{Method, StatusCode};
use tempfile::TempDir;

use crate::support::{Answer, Site, copy, edit, shipped_content, with_uyghur};

/// The shipped pages with their titles.
const PAGES: [(&str, &str, &str); 2] = [
    ("about", "About this directory", "关于本名录"),
    ("accessibility", "Accessibility statement", "无障碍声明"),
];

/// The shipped content with a page of an operator.
fn with_imprint(text: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    copy(&shipped_content(), folder.path());
    fs::write(folder.path().join("pages/imprint.toml"), text).unwrap();
    folder
}

/// The answer to a request of a reader of Chinese.
fn ask_in_chinese(site: &Site, path: &str) -> Answer {
    site.request(Method::GET, path, &[("accept-language", "zh")])
}

#[test]
fn each_page_is_whole_in_both_languages() {
    let site = Site::shipped();
    for (slug, english, chinese) in PAGES {
        let mut fragments = Vec::new();
        for (language, home, title) in [("en", "Home", english), ("zh", "首页", chinese)] {
            let path = format!("/{language}/pages/{slug}");
            let page = site.page(&path);
            assert_eq!(page.text("h1"), title, "{path}");
            assert_eq!(page.texts(".breadcrumbs li"), [home, title], "{path}");
            assert_eq!(page.texts(".notice"), [""; 0], "{path}");
            assert_eq!(page.attributes("main [lang]", "lang"), [""; 0], "{path}");
            assert_eq!(
                page.attributes(".updated time", "datetime").len(),
                1,
                "{path}"
            );
            // A mark of Markdown that was not understood stands on the page as it was written.
            assert!(!page.main().contains('*'), "{path}: {}", page.main());
            assert!(page.texts("h2").iter().all(|heading| heading != "Sources"));
            fragments.push(page.attributes("main section h2", "id"));
            let contents = page.attributes(".contents a", "href");
            assert!(contents.len() > 3, "{path}: {contents:?}");
        }
        assert_eq!(fragments[0], fragments[1], "{slug}");
    }
}

#[test]
fn the_foot_of_every_kind_of_page_leads_to_them() {
    let site = Site::shipped();
    for path in [
        "/en/",
        "/en/organizations",
        "/en/organizations/cast",
        "/en/organizations/cast/changes",
        "/en/organizations/cast/general-office",
        "/en/organizations/cast/posts/general-office-director-general",
        "/en/organizations/jilin-ast/sections/regulations",
        "/en/people",
        "/en/people/song-jun",
        "/en/functions",
        "/en/changes",
        "/en/sitemap",
        "/en/pages/about",
    ] {
        let page = site.page(path);
        let links = "footer nav[aria-label='About this site'] li + li a";
        assert_eq!(
            page.attributes(links, "href"),
            ["/en/pages/about", "/en/pages/accessibility"],
            "{path}"
        );
        assert_eq!(page.texts(links), PAGES.map(|page| page.1), "{path}");
    }
    for (path, status) in [
        ("/en/nothing", StatusCode::NOT_FOUND),
        ("/en/?on=nonsense", StatusCode::BAD_REQUEST),
    ] {
        let answer = site.get(path);
        assert_eq!(answer.status, status);
        assert!(answer.text().contains("<a href=\"/en/pages/about\">"));
    }
}

#[test]
fn the_site_map_lists_them_before_the_organizations() {
    let links = Site::shipped()
        .page("/zh/sitemap")
        .attributes("main a", "href");
    let place = |path: &str| links.iter().position(|link| link == path).unwrap();
    assert!(place("/zh/pages/about") < place("/zh/pages/accessibility"));
    assert!(place("/zh/pages/accessibility") < place("/zh/organizations/cast"));
}

#[test]
fn the_permalink_leads_to_the_readers_language() {
    let site = Site::shipped();
    let answer = ask_in_chinese(&site, "/pages/accessibility");
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/zh/pages/accessibility");
    assert_eq!(answer.header("vary"), "accept-language");
}

#[test]
fn a_page_that_nobody_wrote_is_not_found() {
    let site = Site::shipped();
    for path in [
        "/en/pages",
        "/en/pages/",
        "/en/pages/imprint",
        "/en/pages/about/more",
        "/en/about",
        "/pages/imprint",
    ] {
        assert_eq!(site.get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[test]
fn they_bear_no_date_and_stand_on_every_day() {
    let site = Site::shipped();
    for day in ["1900-01-01", "2020-12-31", "2100-01-01"] {
        let page = site.page(&format!("/en/pages/about?on={day}"));
        assert_eq!(page.text("h1"), "About this directory");
        assert_eq!(page.texts(".band").len(), 1, "{day}");
        let links = page.attributes("footer nav li + li a", "href");
        assert_eq!(links[1], format!("/en/pages/accessibility?on={day}"));
    }
}

#[test]
fn a_page_of_an_operator_is_one_file() {
    let text = "order = 1\ntitle.en = \"Imprint\"\ntitle.zh = \"版本说明\"\nformer_slugs = [\"colophon\"]\n";
    let folder = with_imprint(text);
    let site = Site::of(folder.path());
    let page = site.page("/zh/pages/imprint");
    assert_eq!(page.text("h1"), "版本说明");
    assert_eq!(page.texts(".contents, .updated"), [""; 0]);
    let home = site.page("/en/");
    assert_eq!(
        home.texts("footer nav li + li a"),
        ["About this directory", "Imprint", "Accessibility statement"]
    );
    let moved = site.get("/en/pages/colophon");
    assert_eq!(moved.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(moved.header("location"), "/en/pages/imprint");
    let moved = ask_in_chinese(&site, "/pages/colophon");
    assert_eq!(moved.header("location"), "/pages/imprint");
}

#[test]
fn a_page_that_lacks_a_language_says_so_and_no_other_page_does() {
    let folder = with_imprint("title.en = \"Imprint\"\nbody.en = \"Kept by hand.\"\n");
    let site = Site::of(folder.path());
    let fallback = "本页部分内容没有中文，以英文显示。";
    let page = site.page("/zh/pages/imprint");
    assert_eq!(page.texts(".notice"), [fallback]);
    assert_eq!(page.text("h1 [lang=en][dir=ltr]"), "Imprint");
    assert_eq!(page.texts("main .prose > div[lang=en]"), ["Kept by hand."]);
    let home = site.page("/zh/");
    assert!(!home.texts(".notice").contains(&fallback.to_owned()));
    assert_eq!(home.text("footer nav [lang=en]"), "Imprint");
    assert_eq!(home.text("footer nav .note"), "（英文）");
}

#[test]
fn a_language_of_files_alone_has_the_pages_too() {
    let folder = with_uyghur();
    edit(&folder.path().join("pages/about.toml"), |text| {
        text.replacen(
            "\ntitle.en =",
            "\ntitle.ug = \"تور بېكەت ھەققىدە\"\ntitle.en =",
            1,
        )
    });
    let site = Site::of(folder.path());
    let page = site.page("/ug/pages/about");
    assert_eq!(page.text("h1"), "تور بېكەت ھەققىدە");
    assert!(!page.texts(".notice").is_empty());
    assert_eq!(page.texts("main .prose > div[lang=zh][dir=ltr]").len(), 10);
    assert_eq!(page.text("footer nav [lang=zh]"), "无障碍声明");
}

#[test]
fn a_directory_without_such_pages_says_nothing_of_them() {
    let folder = TempDir::new().unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/minimal");
    copy(&fixture, folder.path());
    copy(
        &shipped_content().join("locales"),
        &folder.path().join("locales"),
    );
    let site = Site::of(folder.path());
    assert_eq!(site.page("/en/").texts("footer nav a"), ["Site map"]);
    assert_eq!(site.get("/en/pages/about").status, StatusCode::NOT_FOUND);
}
