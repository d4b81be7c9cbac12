//! What an answer says of what was found.

use crate::support::Site;
use crate::support::content::Content;
use crate::support::ministry::Ministry;

#[test]
fn a_function_is_answered_with_its_office_its_head_and_a_number() {
    let page = Site::shipped().page(
        "/en/search?q=scientific+circles+in+hong+kong+macao+taiwan&kind=function&organization=cast",
    );
    assert_eq!(page.text("h1"), "Which office handles…?");
    assert!(page.text("#outcome").contains(" result"));
    let first = ".answers > li:first-child";
    let title = page.text(&format!("{first} h3"));
    assert!(title.starts_with("Handles affairs"), "{title}");
    // Words that stand together may be marked as one.
    let marks = page.texts(&format!("{first} h3 mark")).join(" ");
    assert_eq!(
        marks,
        "scientific circles Hong Kong Macao Taiwan scientific"
    );
    let belongs = page.attributes(&format!("{first} .belongs a"), "href");
    let unit = "/en/organizations/cast/international-affairs";
    assert_eq!(belongs, [unit]);
    let belongs = page.text(&format!("{first} .belongs"));
    assert!(belongs.ends_with(" · CAST"), "{belongs}");
    let link = page.attributes(&format!("{first} h3 a"), "href");
    assert!(link[0].starts_with(&format!("{unit}#")), "{link:?}");
    assert_eq!(
        page.text(&format!("{first} .seat")),
        "Director General: Zhang Jiansheng"
    );
    assert_eq!(
        page.text(&format!("{first} .numbers")),
        "Phone of CAST +86 10 6857 1898"
    );
    let dialled = page.attributes(&format!("{first} .number"), "href");
    assert_eq!(dialled, ["tel:+861068571898"]);
}

#[test]
fn a_unit_says_what_it_is_and_who_leads_it() {
    let page = Site::shipped()
        .page("/zh/search?q=%E5%8A%9E%E5%85%AC%E5%8E%85&kind=unit&organization=cast");
    let first = ".answers > li:first-child";
    assert_eq!(page.text(&format!("{first} h3 mark")), "办公厅");
    assert_eq!(
        page.text(&format!("{first} .belongs")),
        "内设机构 · 中国科协"
    );
    assert_eq!(page.text(&format!("{first} .seat")), "主任：Ren Fujun");
    let name = page.attributes(&format!("{first} .seat [lang]"), "lang");
    assert_eq!(name, ["en"], "a name in another script says its language");
    assert_eq!(
        page.attributes(&format!("{first} .number"), "href"),
        ["tel:+861068571878"]
    );
}

#[test]
fn what_was_asked_in_another_language_is_shown_in_it() {
    let page = Site::shipped()
        .page("/en/search?q=%E5%8A%9E%E5%85%AC%E5%8E%85&kind=unit&organization=cast");
    let first = ".answers > li:first-child";
    assert_eq!(page.text(&format!("{first} h3")), "General Office");
    let name = format!("{first} .other-language [lang=zh] mark");
    assert_eq!(page.text(&name), "办公厅");
}

#[test]
fn a_name_that_was_asked_for_in_another_language_says_its_status() {
    let site = Site::of(&Content::minimal().path(""));
    let name = ".answers > li:first-child .other-language";
    let unofficial = site.page("/en/search?q=%E6%A1%A3%E6%A1%88%E5%A4%84&kind=unit");
    assert_eq!(unofficial.text(name), "档案处 (unofficial translation)");
    let official = site.page("/zh/search?q=archives+division&kind=unit");
    assert_eq!(official.text(name), "Archives Division");
}

#[test]
fn a_post_names_its_holders_and_a_person_the_posts() {
    let site = Site::shipped();
    let page = site.page("/en/search?q=deputy+director+general&kind=post&organization=cast");
    let seats = page.texts(".answers .seat");
    assert!(seats[0].starts_with("Held by: "), "{seats:?}");
    assert!(seats[0].contains(" · "), "{seats:?}");
    let page = site.page("/en/search?q=ren+fujun&kind=person");
    assert_eq!(
        page.text(".answers .held"),
        "Director General, General Office, CAST"
    );
    assert_eq!(
        page.text(".answers .numbers"),
        "Phone of General Office +86 10 6857 1878"
    );
}

#[test]
fn an_article_shows_the_passage_and_the_document() {
    let page = Site::shipped().page("/en/search?q=article+3+regulations&kind=article");
    let first = ".answers > li:first-child";
    assert_eq!(page.text(&format!("{first} h3")), "Article 3");
    let link = page.attributes(&format!("{first} h3 a"), "href");
    assert_eq!(
        link,
        ["/en/organizations/jilin-ast/sections/regulations#article-3"]
    );
    let passage = page.text(&format!("{first} .passage"));
    assert!(
        passage.starts_with("The Association for Science"),
        "{passage}"
    );
    assert!(
        passage.chars().count() < 230 && passage.ends_with('…'),
        "{passage}"
    );
}

#[test]
fn a_passage_is_cut_around_what_was_looked_for() {
    let page = Site::shipped().page("/en/search?q=productive+forces&kind=article");
    let marks = page.texts(".answers .passage mark");
    assert!(marks.contains(&"productive".to_owned()), "{marks:?}");
    let passages = page.texts(".answers .passage");
    assert!(passages.iter().all(|text| text.chars().count() < 240));
}

#[test]
fn what_is_no_more_says_so_and_gives_no_number() {
    let site = Ministry::on_the_day().site;
    let page = site.page("/en/search?q=printing+center&kind=unit");
    let standing = page.text(".answers > li:first-child .standing");
    assert!(standing.starts_with("This no longer exists."), "{standing}");
    assert!(page.texts(".answers > li:first-child .number").is_empty());
    assert!(page.texts(".answers > li:first-child .none").is_empty());
    let before = site.page("/en/search?q=printing+center&kind=unit&on=2019-07-01");
    assert!(
        before
            .texts(".answers > li:first-child .standing")
            .is_empty()
    );
}

#[test]
fn a_former_name_leads_to_the_present_one() {
    let page = Ministry::on_the_day()
        .site
        .page("/zh/search?q=foreign+liaison+office&kind=unit");
    let first = ".answers > li:first-child";
    let link = page.attributes(&format!("{first} h3 a"), "href");
    assert_eq!(
        link,
        ["/zh/organizations/example-ministry/international-cooperation"]
    );
    assert_eq!(
        page.text(&format!("{first} .former")),
        "曾用名：Foreign Liaison Office"
    );
    let language = page.attributes(&format!("{first} .former [lang]"), "lang");
    assert_eq!(language, ["en"]);
}

#[test]
fn someone_who_left_is_called_by_the_posts_held_before() {
    let page = Ministry::on_the_day()
        .site
        .page("/en/search?q=person+lambda&kind=person");
    let first = ".answers > li:first-child";
    assert_eq!(page.text(&format!("{first} h3")), "Person Lambda");
    assert_eq!(page.text(&format!("{first} .former")), "Held before:");
    assert!(!page.texts(&format!("{first} .held")).is_empty());
    assert!(page.texts(&format!("{first} .number")).is_empty());
}

#[test]
fn what_else_is_on_the_page_is_named_once() {
    let page = Site::shipped().page("/en/search?q=member+societies");
    let also = page.attributes(".answers .also a", "href");
    assert!(!also.is_empty());
    assert!(also.iter().all(|link| link.contains('#')), "{also:?}");
    let functions = page.attributes(
        ".answers h3 a, .answers .also a, .answers .function-links a",
        "href",
    );
    let distinct: std::collections::BTreeSet<_> = functions.iter().collect();
    assert_eq!(distinct.len(), functions.len());
}

#[test]
fn what_only_a_line_of_the_page_says_is_shown_with_it() {
    let site = Site::shipped();
    for (path, line, mark) in [
        (
            "/en/search?q=68571897",
            "Fax · +86 10 6857 1897",
            "6857 1897",
        ),
        (
            "/en/search?q=cast-liasion%40cast.org.cn",
            "E-mail · cast-liasion@cast.org.cn",
            "cast",
        ),
        ("/en/search?q=Fuxing", "Address · No.3 Fuxing Rd.", "Fuxing"),
        ("/en/search?q=100863", "Postal code · 100863", "100863"),
        ("/en/search?q=founded+1958", "November 1958 · ", "1958"),
        ("/zh/search?q=1958%E5%B9%B4", "1958年11月 · ", "1958"),
        (
            "/zh/search?q=%E5%8D%9A%E5%A3%AB%E7%94%9F",
            "中国科学院长春应用化学研究所研究员",
            "博士生",
        ),
    ] {
        let page = site.page(path);
        let mention = page.text(".answers > li:first-child .mention");
        assert!(mention.starts_with(line), "{path}: {mention}");
        let marks = page.texts(".answers > li:first-child .mention mark");
        assert!(marks.iter().any(|found| found == mark), "{path}: {marks:?}");
    }
}

#[test]
fn what_an_answer_says_already_is_said_once() {
    let site = Site::shipped();
    for path in [
        "/en/search?q=CAST",
        "/en/search?q=general+office",
        "/zh/search?q=%E5%A4%96%E4%BA%8B",
    ] {
        assert_eq!(
            site.page(path).texts(".answers > li:first-child .mention"),
            [""; 0],
            "{path}"
        );
    }
}

#[test]
fn a_telephone_number_is_marked_however_it_is_typed() {
    let site = Site::shipped();
    for typed in [
        "0991-3835430",
        "3835430",
        "%2B86+991+383+5430",
        "%EF%BC%98%EF%BC%93%EF%BC%95%EF%BC%94%EF%BC%93%EF%BC%90",
    ] {
        let page = site.page(&format!("/en/search?q={typed}"));
        let mark = page.text(".answers > li:first-child .numbers mark");
        assert!(
            mark.ends_with("383 5430") || mark == "83 5430",
            "{typed}: {mark}"
        );
    }
}

#[test]
fn a_number_is_marked_in_the_form_that_is_shown() {
    let site = Site::shipped();
    for typed in ["0991-3835430", "%2B86+991+383+5430"] {
        let page = site.page(&format!("/zh/search?q={typed}"));
        let mark = page.text(".answers > li:first-child .numbers mark");
        assert_eq!(mark, "0991-3835430", "{typed}");
    }
    let page = site.page("/zh/search?q=%2B86+10+6857+1897");
    let mark = page.text(".answers > li:first-child .mention mark");
    assert_eq!(mark, "010-68571897");
}

#[test]
fn pages_of_answers_have_titles_of_their_own() {
    let site = Site::shipped();
    let first = site.page("/en/search?q=office").text("title");
    let second = site.page("/en/search?q=office&page=2").text("title");
    assert!(first.starts_with("Search: office"), "{first}");
    assert!(second.starts_with("Search: office (page 2)"), "{second}");
}

#[test]
fn what_is_found_by_ear_is_marked_where_it_sounds_so() {
    let site = Site::shipped();
    for (path, place, mark) in [
        ("/zh/search?q=bangongting", "h3", "办公厅"),
        ("/en/search?q=bangongting", ".other-language", "办公厅"),
        ("/zh/search?q=bgt", "h3", "办公厅"),
        ("/zh/search?q=huzhao", "h3", "护照"),
        ("/zh/search?q=ke+pu+bu", "h3", "科普部"),
        ("/en/search?q=renfujun", "h3", "Ren Fujun"),
        ("/en/search?q=fujunren", "h3", "Ren Fujun"),
        ("/zh/search?q=%E8%A7%A3%E6%AC%A3", "h3", "Xie Xin"),
    ] {
        let page = site.page(path);
        let marks = page.text(&format!(".answers > li:first-child {place} mark"));
        assert_eq!(marks, mark, "{path}");
    }
}

/// The ministry with a function whose English has a word for which another one may be meant.
fn with_synonym() -> Site {
    let function = "\n[[functions]]\nid = \"good-work\"\ntext.en = \"Do a good job of the archives.\"\ntext.zh = \"做好档案工作。\"\nstart = \"2020-01-01\"\n\n[[functions]]\nid = \"hiring\"\ntext.en = \"Recruit staff.\"\ntext.zh = \"负责招聘。\"\nstart = \"2020-01-01\"\n";
    let file = "organizations/example-ministry/units/research.toml";
    let words = "[[synonyms]]\nwords = [\"job\", \"招聘\"]\n";
    Ministry::with_more(&[(file, function), ("search.toml", words)]).site
}

#[test]
fn a_passage_in_another_language_says_so_and_no_synonym_brings_it() {
    let site = with_synonym();
    let typed = site.page("/zh/search?q=good+job");
    assert_eq!(
        typed.texts(".answers .other-language"),
        ["Do a good job of the archives.（英文）"]
    );
    assert!(
        typed.text(".notices").contains("英文"),
        "{}",
        typed.text(".notices")
    );
    let meant = site.page("/zh/search?q=招聘");
    assert!(meant.texts(".answers .other-language").is_empty());
    assert!(meant.main().contains("负责招聘"), "{}", meant.main());
}

#[test]
fn no_passage_begins_or_ends_within_brackets() {
    let long = "会同有关部门研究提出全国科普事业发展规划的建议并经批准后组织实施有关工作，就《关于进一步加强科学技术普及工作的若干意见与实施办法》的贯彻与有关政府部门沟通协调，承担全民科学素质领导机构的日常工作并检查督促各级各类单位落实情况，开展表彰奖励，组织编写教材。";
    let fact = format!(
        "\n[[facts]]\nlabel.en = \"Task\"\nlabel.zh = \"任务\"\ntext.en = \"Much.\"\ntext.zh = \"{long}{long}\"\n"
    );
    let file = "organizations/example-ministry/units/research.toml";
    let site = Ministry::with_more(&[(file, &fact)]).site;
    let words = [
        "沟通协调",
        "日常工作",
        "检查督促",
        "表彰奖励",
        "编写教材",
        "组织实施",
        "领导机构",
    ];
    let mut cut = 0;
    for word in words {
        let page = site.page(&format!("/zh/search?q={word}"));
        let mention = page.texts(".answers .mention").remove(0);
        assert!(mention.contains(word), "{word}: {mention}");
        let mut open = 0;
        for character in mention.chars() {
            open += match character {
                '《' => 1,
                '》' => -1,
                _ => 0,
            };
            assert!((0..=1).contains(&open), "{word}: {mention}");
        }
        assert_eq!(open, 0, "{word}: {mention}");
        cut += usize::from(mention.contains('…'));
    }
    assert_eq!(cut, words.len());
}
