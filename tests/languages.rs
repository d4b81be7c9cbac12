//! A language is added with files alone.

use std::collections::BTreeSet;

use minglu::address::{Address, Page};
use minglu::diagnostics::Code;
use minglu::text::LanguageTag;

use crate::support::content::Content;
use crate::support::{Site, edit, shipped_snapshot, with_uyghur};

#[test]
fn uyghur_pages_run_from_right_to_left() {
    let folder = with_uyghur();
    let site = Site::of(folder.path());
    for path in [
        "/ug/",
        "/ug/organizations",
        "/ug/organizations/xieg",
        "/ug/organizations/cast/general-office",
        "/ug/organizations/cast/posts/general-office-director-general",
        "/ug/organizations/jilin-ast/sections/regulations",
        "/ug/organizations/cast/phone-book",
        "/ug/organizations/cast/booklet",
        "/ug/people",
        "/ug/people/song-jun",
        "/ug/functions",
        "/ug/sitemap",
        "/ug/pages/about",
    ] {
        let page = site.page(path);
        assert_eq!(page.attributes("html", "lang"), ["ug"], "{path}");
        assert_eq!(page.attributes("html", "dir"), ["rtl"], "{path}");
        assert_eq!(
            page.attributes(".languages a", "hreflang"),
            ["en", "zh"],
            "{path}"
        );
    }
    let page = site.page("/ug/organizations/xieg");
    assert_eq!(page.text("h1"), "ئېكولوگىيە ئىنستىتۇتى");
    assert_eq!(page.texts(".breadcrumbs li")[0], "باش بەت");
}

#[test]
fn a_name_in_many_languages_is_shown_once_for_each_spelling() {
    let content = Content::minimal();
    let file = "people/person-a.toml";
    let person = content.read(file);
    let own = person
        .lines()
        .find_map(|line| line.strip_prefix("name.en = "));
    let own = own.unwrap();
    let names = format!(
        "\n[[other_names]]\nkind = \"translation\"\nname.de = \"Persona A\"\nname.fr = {own}\nname.es = \"Persona A\"\nname.ru = \"Персона А\"\n"
    );
    content.write(file, person.clone() + &names);
    let site = Site::of(&content.path(""));
    let page = site.page("/en/people/person-a");
    let text = page.text("main");
    assert!(text.contains("Persona A (in German, Spanish)"), "{text}");
    assert!(text.contains("Персона А (in Russian)"), "{text}");
    assert_eq!(text.matches("Persona A").count(), 1, "{text}");
    assert!(!text.contains("(in fr"), "{text}");
}

#[test]
fn what_is_not_in_the_language_falls_back_as_the_site_says() {
    let folder = with_uyghur();
    let site = Site::of(folder.path());
    let page = site.page("/ug/organizations/cast");
    assert_eq!(page.text("h1 [lang=zh][dir=ltr]"), "中国科学技术协会");
    assert!(!page.texts(".notice").is_empty());
}

#[test]
fn a_language_without_some_words_says_them_in_english_and_check_warns() {
    let folder = with_uyghur();
    let file = folder.path().join("locales/ug.ftl");
    edit(&file, |text| text.replace("\npeople = People\n", "\n"));
    let (snapshot, report) = minglu::snapshot::Snapshot::load(folder.path()).unwrap();
    assert!(snapshot.is_some());
    let warnings: Vec<_> = report
        .diagnostics()
        .iter()
        .map(|found| found.code.name())
        .collect();
    assert_eq!(warnings, ["missing-message"]);
    let page = Site::of(folder.path()).page("/ug/");
    assert!(
        page.texts(".site-navigation a")
            .contains(&"People".to_owned())
    );
}

#[test]
fn no_language_takes_the_first_word_of_a_path() {
    let snapshot = shipped_snapshot();
    let pages = Page::all(snapshot.directory()).into_iter();
    let paths = pages.map(|page| Address::permalink(page).path(snapshot.directory()));
    let first = paths.filter_map(|path| path.split('/').nth(1).map(str::to_owned));
    let others = ["search", "oembed", "static"].map(str::to_owned);
    let words: BTreeSet<String> = first.chain(others).collect();
    assert!(words.contains("topics"));
    for word in words.iter().filter(|word| LanguageTag::parse(word).is_ok()) {
        let content = Content::shipped();
        let site = content.read("site.toml");
        let language = format!("\n[[languages]]\ntag = \"{word}\"\nname = \"A\"\n");
        content.write("site.toml", site + &language);
        let report = content.report();
        let mut found = report.diagnostics().iter();
        assert!(
            found.any(|found| found.code == Code::ReservedSlug),
            "{word}"
        );
    }
}
