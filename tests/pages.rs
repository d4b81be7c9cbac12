//! What each kind of page shows, on the shipped content.

use crate::support::Site;
use crate::support::content::Content;

#[test]
fn home_leads_to_every_organization_in_order() {
    let page = Site::shipped().page("/en/");
    assert_eq!(page.text("h1"), "Which office handles…?");
    let links = page.attributes(".organizations .name a", "href");
    let slugs: Vec<&str> = links
        .iter()
        .filter_map(|link| link.rsplit('/').next())
        .collect();
    assert_eq!(
        slugs,
        ["cas-xinjiang", "cast", "xinjiang-fao", "jilin-ast", "xieg"]
    );
}

#[test]
fn the_name_stands_in_the_readers_language_with_the_other_under_it() {
    let site = Site::shipped();
    let english = site.page("/en/organizations/cast");
    assert_eq!(
        english.text("h1"),
        "China Association for Science and Technology"
    );
    assert_eq!(
        english.text(".heading .other-language [lang=zh]"),
        "中国科学技术协会"
    );
    let chinese = site.page("/zh/organizations/cast");
    assert_eq!(chinese.text("h1"), "中国科学技术协会");
    assert_eq!(
        chinese.text(".heading .other-language [lang=en]"),
        "China Association for Science and Technology"
    );
}

#[test]
fn the_head_of_a_page_names_it_in_every_language() {
    let page = Site::shipped().page("/zh/organizations/cast/general-office");
    assert_eq!(page.attributes("html", "lang"), ["zh"]);
    assert_eq!(page.attributes("html", "dir"), ["ltr"]);
    let base = "http://127.0.0.1:8080";
    let path = "/organizations/cast/general-office";
    assert_eq!(
        page.attributes("link[rel=canonical]", "href"),
        [format!("{base}/zh{path}")]
    );
    assert_eq!(
        page.attributes("link[rel=alternate][hreflang]", "hreflang"),
        ["en", "zh", "x-default"]
    );
    assert_eq!(
        page.attributes("link[hreflang=x-default]", "href"),
        [format!("{base}{path}")]
    );
    assert_eq!(
        page.attributes(".languages a", "href"),
        [format!("/en{path}")]
    );
    assert_eq!(page.text("title"), "办公厅 – 中国科协 – 名录");
}

#[test]
fn a_unit_shows_what_people_came_for() {
    let page = Site::shipped().page("/en/organizations/cast/international-affairs");
    assert_eq!(
        page.texts(".breadcrumbs li"),
        [
            "Home",
            "Organizations",
            "CAST",
            "Department of International Affairs"
        ]
    );
    assert_eq!(
        page.texts(".posts dt a"),
        ["Director General", "Deputy Director General"]
    );
    assert_eq!(page.texts(".posts dd"), ["Zhang Jiansheng", "Wang Qinglin"]);
    assert_eq!(
        page.texts("[aria-labelledby=units] li"),
        [
            "Division of General Management",
            "Division of International Organizations",
            "Division of Bilateral Cooperation",
            "Division of Hongkong, Macao and Taiwan Exchanges",
            "Office of HOME Program",
        ]
    );
    assert_eq!(page.texts(".siblings li").len(), 7);
    let instead = page.attributes("[aria-labelledby=contact] a", "href");
    assert_eq!(instead, ["/en/organizations/cast#contact"]);
}

#[test]
fn a_nested_unit_has_a_flat_address_and_names_its_parent() {
    let page = Site::shipped().page("/en/organizations/cast/bilateral-cooperation");
    assert_eq!(
        page.texts(".breadcrumbs li")[2..],
        [
            "CAST",
            "Department of International Affairs",
            "Division of Bilateral Cooperation"
        ]
    );
    assert_eq!(
        page.attributes(".belongs a", "href"),
        [
            "/en/organizations/cast/international-affairs",
            "/en/organizations/cast"
        ]
    );
}

#[test]
fn several_holders_share_a_title_in_the_plural() {
    let page = Site::shipped().page("/en/organizations/cast/general-office");
    assert_eq!(
        page.texts(".posts dt a"),
        [
            "Director General",
            "Deputy Directors General",
            "Associate Inspector"
        ]
    );
    assert_eq!(page.texts(".posts dd")[1], "Gu Bin Zhang Xiaomei");
}

#[test]
fn not_named_is_not_vacant() {
    let site = Site::shipped();
    let post = "organizations/cast/posts/research-and-publicity-director-general";
    assert_eq!(
        site.page(&format!("/en/{post}")).text(".holders"),
        "Not named by the source"
    );
    assert_eq!(
        site.page(&format!("/zh/{post}")).text(".holders"),
        "姓名未列"
    );
    assert!(!site.page(&format!("/en/{post}")).main().contains("Vacant"));
}

#[test]
fn a_person_shows_every_post_across_bodies() {
    let page = Site::shipped().page("/en/people/song-jun");
    assert_eq!(
        page.texts("[aria-labelledby=now] li"),
        [
            "Director General, Department of Academic and Societies Affairs, CAST",
            "Director, Office for Cooperation with Enterprises, CAST",
        ]
    );
    let phones = page.attributes("a[href^='tel:']", "href");
    assert_eq!(phones[..2], ["tel:+861068578086", "tel:+861068515739"]);
}

#[test]
fn a_person_is_split_into_now_and_before() {
    let page = Site::shipped().page("/en/people/liu-shuying");
    assert_eq!(page.texts("[aria-labelledby=before] li").len(), 2);
    assert!(page.texts("[aria-labelledby=now] li")[0].starts_with("Chairman, "));
    assert_eq!(page.attributes("time", "datetime")[0], "1943-01");
    assert!(page.main().contains("January 1943"));
}

#[test]
fn people_are_filed_by_their_sort_keys() {
    for language in ["en", "zh"] {
        let page = Site::shipped().page(&format!("/{language}/people"));
        let names = page.texts(".people .name");
        assert_eq!(names.len(), 26);
        assert_eq!(
            (names[0].as_str(), names[25].as_str()),
            ("Fan Wei", "Zhu Xuefen")
        );
    }
}

#[test]
fn every_function_has_its_own_address() {
    let site = Site::shipped();
    let page = site.page("/en/organizations/cas-xinjiang/auditing-and-supervision");
    assert_eq!(
        page.attributes(".functions > li", "id"),
        ["function-1", "function-2", "function-3", "function-4"]
    );
    // What was the third before a longer one was told in parts.
    let page = site.page("/en/organizations/cas-xinjiang/comprehensive-office");
    let third = page.attributes("#general-work > span", "id");
    assert_eq!(third, ["function-3"]);
    let all = site
        .page("/en/functions")
        .attributes(".function-links a", "href");
    assert!(all.contains(
        &"/en/organizations/cas-xinjiang/auditing-and-supervision#function-3".to_owned()
    ));
}

#[test]
fn a_text_that_is_not_in_the_language_says_so() {
    let page = Site::shipped().page("/zh/organizations/jilin-ast/sections/regulations");
    assert_eq!(
        page.attributes("article .prose > div", "lang"),
        vec!["en"; 33]
    );
    let notices = page.texts(".notice");
    assert!(
        notices.contains(&"本页部分内容没有中文，以英文显示，其中含非官方译文。".to_owned()),
        "{notices:?}"
    );
}

#[test]
fn a_page_names_what_of_it_is_official_where_the_rest_is_not() {
    let site = Site::shipped();
    let notice = |path: &str| site.page(path).texts(".notice");
    let unit = &notice("/zh/organizations/cast/general-office")[0];
    let expected = "除“中国科学技术协会”和“中国科协”外，本页所载机构和人员资料的中文均为非官方译文，并非由相关机构发布。";
    assert_eq!(unit, expected);
    assert_eq!(notice("/zh/pages/about"), Vec::<String>::new());
    // The latest change is told in a translation of ours; the topics are the directory's own words.
    let home = &notice("/zh/")[0];
    assert!(
        home.starts_with("除“中国科学院新疆分院”“中国科学技术协会”"),
        "{home}"
    );
    assert!(!home.contains("护照"), "{home}");
}

#[test]
fn a_page_names_what_of_it_is_unofficial_where_the_rest_is_official() {
    let site = Site::shipped();
    let notice = |path: &str| site.page(path).texts(".notice");
    assert_eq!(notice("/en/organizations/cast"), Vec::<String>::new());
    let people = &notice("/en/people")[0];
    assert!(
        people.contains("“Chairman”") && !people.contains("“Director General”"),
        "{people}"
    );
    // Too many to be named one by one, so that the institutions are named of which they are.
    let functions = &notice("/en/functions")[0];
    let expected = "The English texts of “Foreign Affairs Office of the People's Government of the Xinjiang Uygur Autonomous \
                    Region” and “Jilin Science and Technology Association” on this page are unofficial translations that \
                    these institutions did not publish.";
    assert_eq!(functions, expected);
    let jilin = &notice("/en/organizations/jilin-ast/sections/regulations")[0];
    let expected = "The English texts about institutions and people on this page are unofficial translations that the institutions did not publish.";
    assert_eq!(jilin, expected);
}

#[test]
fn a_citation_without_target_is_kept_and_explained() {
    let page = Site::shipped().page("/en/organizations/jilin-ast");
    let marks = page.attributes("sup a", "href");
    // The first closes the list of its eleven responsibilities.
    assert_eq!(marks.len(), 11 + 3, "{marks:?}");
    assert_eq!(page.texts(".citations span").len(), 4);
}

#[test]
fn a_body_leads_to_the_body_above_it_and_those_beside_it() {
    let page = Site::shipped().page("/en/organizations/xieg");
    let links = page.attributes(".facts a", "href");
    assert_eq!(
        links,
        [
            "/en/organizations#chinese-academy-of-sciences",
            "/en/organizations/cas-xinjiang"
        ]
    );
}

#[test]
fn the_site_map_names_every_thing_once_or_more() {
    let site = Site::shipped();
    let page = site.page("/en/sitemap");
    assert!(page.attributes("main a", "href").len() > 5 + 53 + 23 + 26);
}

/// The minimal content with organizations below the ministry: one that is there, one that is no more, one to come.
fn with_agencies() -> Content {
    let content = Content::minimal();
    for (slug, more) in [
        ("agency", ""),
        ("bureau", "established = \"1960\"\nclosed = \"1980\"\n"),
        ("commission", "established = \"2090\"\n"),
        ("office", "short_name.en = \"TOFF\"\n"),
    ] {
        content.write(
            format!("organizations/example-{slug}/organization.toml"),
            format!(
                "kind = \"government\"\nname.en = \"Example {slug}\"\nname.zh = \"示例{slug}\"\n{more}\
                 parent = {{ organization = \"example-ministry\" }}\n"
            ),
        );
    }
    content
}

#[test]
fn an_organization_lists_those_below_it_and_beside_it_that_are_there() {
    let content = with_agencies();
    let site = Site::of(&content.path(""));
    let below = |day: &str| {
        let page = site.page(&format!("/en/organizations/example-ministry{day}"));
        page.texts("[aria-labelledby$=organizations-below] li a")
    };
    let today = ["Example Institute", "Example agency", "Example office"];
    assert_eq!(below(""), today);
    let then = below("?on=1970-01-01");
    assert!(then.contains(&"Example bureau".to_owned()), "{then:?}");
    assert!(!then.contains(&"Example commission".to_owned()), "{then:?}");
    let facts = |day: &str| {
        let page = site.page(&format!("/en/organizations/example-agency{day}"));
        page.text("#facts + *")
    };
    let today = facts("");
    assert!(
        today.contains("TOFF") && !today.contains("bureau") && !today.contains("commission"),
        "{today}"
    );
    assert!(facts("?on=1970-01-01").contains("Example bureau"));
    // A short name that is in another language alone is one, and no want of a translation.
    let chinese = site.page("/zh/organizations/example-office").text("main");
    assert!(
        chinese.contains("简称 TOFF") && !chinese.contains("没有中文"),
        "{chinese}"
    );
}

#[test]
fn the_first_page_leads_to_lists_that_have_something() {
    let ways = |content: &Content| Site::of(&content.path("")).page("/en/").texts(".ways a");
    let content = Content::minimal();
    assert_eq!(
        ways(&content),
        ["All functions, office by office", "All people, A to Z"]
    );
    let ministry = "organizations/example-ministry/organization.toml";
    let text = content.read(ministry);
    let (before, behind) = text.split_once("[[functions]]").unwrap();
    let (_, behind) = behind.split_once("[[sources]]").unwrap();
    content.write(ministry, format!("{before}[[sources]]{behind}"));
    assert_eq!(ways(&content), ["All people, A to Z"]);
}
