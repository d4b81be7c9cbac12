//! The posts of the China Association for Science and Technology and the people in them.

use std::collections::BTreeSet;

use super::posts;
use crate::support::Site;

/// The posts of each unit in order, with those who hold them.
const POSTS: &[(&str, &[(&str, &str)])] = &[
    (
        "general-office",
        &[
            ("Director General", "Ren Fujun"),
            ("Deputy Directors General", "Gu Bin Zhang Xiaomei"),
            ("Associate Inspector", "Meng Bo"),
        ],
    ),
    (
        "planning-and-finance",
        &[
            ("Director General", "Wang Yanhu (concurrent)"),
            ("Deputy Director General", "Zhou Wenbiao"),
            ("Associate Inspector", "Yuan Xiudong"),
        ],
    ),
    (
        "organization-and-personnel",
        &[
            ("Director General", "Wang Shoudong"),
            ("Deputy Directors General", "Zhu Xuefen Xie Xin"),
        ],
    ),
    (
        "research-and-publicity",
        &[
            ("Director General", "Not named by the source"),
            ("Deputy Directors General", "Guo Zhe Zhang Feng"),
        ],
    ),
    (
        "academic-and-societies-affairs",
        &[
            ("Director General", "Song Jun"),
            ("Deputy Directors General", "Liu Xingping Fan Wei"),
            ("Deputy Inspector", "Wang Xiaobin"),
        ],
    ),
    (
        "office-for-cooperation-with-enterprises",
        &[
            ("Director", "Song Jun"),
            ("Deputy Director", "Zheng Haojun"),
        ],
    ),
    (
        "science-popularization",
        &[
            ("Director General", "Yang Wenzhi"),
            (
                "Deputy Directors General",
                "Liu Yadong Qian Yan Liu Yang (concurrent)",
            ),
        ],
    ),
    (
        "international-affairs",
        &[
            ("Director General", "Zhang Jiansheng"),
            ("Deputy Director General", "Wang Qinglin"),
        ],
    ),
];

/// The titles in Chinese where they depend on the body.
const CHINESE_TITLES: &[(&str, &[&str])] = &[
    ("general-office", &["主任", "副主任", "副巡视员"]),
    ("planning-and-finance", &["部长", "副部长", "副巡视员"]),
    (
        "academic-and-societies-affairs",
        &["部长", "副部长", "副巡视员"],
    ),
    (
        "office-for-cooperation-with-enterprises",
        &["主任", "副主任"],
    ),
];

#[test]
fn posts_and_holders() {
    let site = Site::shipped();
    for (unit, expected) in POSTS {
        let path = format!("/organizations/cast/{unit}");
        let shown = posts(&site.page(&format!("/en{path}")));
        let shown: Vec<(&str, &str)> = shown.iter().map(|(a, b)| (&**a, &**b)).collect();
        assert_eq!(shown, *expected, "{unit}");
        for link in site
            .page(&format!("/en{path}"))
            .attributes(".posts dt a", "href")
        {
            assert_eq!(site.page(&link).text("h1"), title_of(&link), "{link}");
        }
    }
    for (unit, titles) in CHINESE_TITLES {
        let page = site.page(&format!("/zh/organizations/cast/{unit}"));
        assert_eq!(page.texts(".posts dt a"), *titles, "{unit}");
    }
}

/// The title in the address of a post.
fn title_of(link: &str) -> &'static str {
    let titles = [
        ("-deputy-director-general", "Deputy Director General"),
        ("-director-general", "Director General"),
        ("-deputy-director", "Deputy Director"),
        ("-director", "Director"),
        ("-associate-inspector", "Associate Inspector"),
        ("-deputy-inspector", "Deputy Inspector"),
    ];
    let mut titles = titles.iter().filter(|(end, _)| link.ends_with(end));
    titles.next().unwrap().1
}

#[test]
fn twenty_three_people_and_two_of_them_concurrent() {
    let site = Site::shipped();
    let mut people = BTreeSet::new();
    for (unit, _) in POSTS {
        let page = site.page(&format!("/en/organizations/cast/{unit}"));
        people.extend(page.attributes(".posts a[href^='/en/people/']", "href"));
    }
    assert_eq!(people.len(), 23);
    people.retain(|path| site.page(path).main().contains("(concurrent)"));
    let concurrent: Vec<String> = people.into_iter().collect();
    assert_eq!(concurrent, ["/en/people/liu-yang", "/en/people/wang-yanhu"]);
}

#[test]
fn a_post_without_a_name_is_not_vacant() {
    let site = Site::shipped();
    for (language, not_named, vacant) in [
        ("en", "Not named by the source", "Vacant"),
        ("zh", "来源未列出姓名", "空缺"),
    ] {
        let unit = format!("/{language}/organizations/cast/research-and-publicity");
        assert_eq!(site.page(&unit).texts(".posts dd")[0], not_named);
        for path in [
            unit,
            format!("/{language}/organizations/cast"),
            format!("/{language}/organizations/cast/posts/research-and-publicity-director-general"),
        ] {
            let main = site.page(&path).main();
            assert_eq!(main.matches(not_named).count(), 1, "{path}");
            assert!(!main.contains(vacant), "{path}");
        }
    }
}
