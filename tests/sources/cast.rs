//! The China Association for Science and Technology, by `texts/cast.txt`.

use std::collections::BTreeSet;

use super::{Row, Unit, assert_shown, assert_units, posts, tel};
use crate::support::Site;

/// The last five stand within the Department of International Affairs, which has no phone of its own.
const UNITS: &[Unit] = &[
    (
        "general-office",
        "General Office",
        "办公厅",
        &["tel:+861068571878"],
        &[
            "administration affairs of CAST headquarters",
            "inspect the implementation of important decisions",
            "complaint letters and visits, and information",
            "coordinate important events and conferences of CAST",
        ],
    ),
    (
        "planning-and-finance",
        "Department of Planning and Finance",
        "计划财务部",
        &["tel:+861068571893"],
        &[
            "of CAST's endeavors and capital construction",
            "for each department and affiliated unit under CAST",
            "in charge of economy, planning and financing",
            "work in CAST and its affiliated organizations",
        ],
    ),
    (
        "organization-and-personnel",
        "Department of Organization and Personnel",
        "组织人事部",
        &["tel:+861068571889"],
        &[
            "To provide guidance to organizational work of CAST",
            "interests of scientific and technological workers",
            "workers who have made outstanding contributions",
            "“Home of Scientific and Technological Workers”",
            "resources in CAST and its affiliated organizations",
            "headquarters and the units under its jurisdiction",
            "the staff of CAST and its affiliated organizations",
        ],
    ),
    (
        "research-and-publicity",
        "Department of Research and Publicity",
        "调研宣传部",
        &["tel:+861068572088"],
        &[
            "societies and local associations on publicity work",
            "related important documents, reports, and speeches",
            "the status of scientific and technological workers",
            "consultation and advice solicitation",
            "and revision of relevant state laws and regulations",
            "work assigned by the executive secretariat of CAST",
        ],
    ),
    (
        "academic-and-societies-affairs",
        "Department of Academic and Societies Affairs",
        "学会学术部",
        &["tel:+861068578086", "tel:+861068515739"],
        &[
            "in accordance with law and state regulations",
            "CAST member societies in their academic activities",
            "continued education programs of member societies",
            "body of the Office for Cooperation with Enterprises",
        ],
    ),
    (
        "office-for-cooperation-with-enterprises",
        "Office for Cooperation with Enterprises",
        "企业工作办公室",
        &["tel:+861068578086", "tel:+861068515739"],
        &["of CAST's primary organizations in enterprises"],
    ),
    (
        "science-popularization",
        "Department of Science Popularization",
        "科学技术普及部",
        &["tel:+861068571887"],
        &[
            "concerning the implementation of the Outline",
            "the work of digitization of science popularization",
            "for the National Science Popularization Day",
            "on science popularization work at grass roots",
            "popular science journals, newspapers and websites",
        ],
    ),
    (
        "international-affairs",
        "Department of International Affairs",
        "国际联络部",
        &[],
        &[
            "international exchange and cooperation programs",
            "Liaison with CAST's partner organizations abroad",
            "headquarters and the bodies under its jurisdiction",
            "develop their international cooperative activities",
            "of CAST for approval by the executive secretariat",
            "and technological organizations and individuals",
        ],
    ),
    (
        "general-management",
        "Division of General Management",
        "综合处",
        &[],
        &[],
    ),
    (
        "international-organizations",
        "Division of International Organizations",
        "国际组织处",
        &[],
        &[],
    ),
    (
        "bilateral-cooperation",
        "Division of Bilateral Cooperation",
        "双边合作处",
        &[],
        &[],
    ),
    (
        "hongkong-macao-taiwan-exchanges",
        "Division of Hongkong, Macao and Taiwan Exchanges",
        "港澳台交流处",
        &[],
        &[],
    ),
    (
        "home-program",
        "Office of HOME Program",
        "海智计划办公室",
        &[],
        &[],
    ),
];

const SHOWN: &[Row] = &[
    (
        "/en/organizations/cast",
        &[
            "CAST",
            "No.3 Fuxing Rd., Beijing, P.R.China",
            "100863",
            "+86 10 6857 1898",
            "+86 10 6857 1897",
            "Copyright © 2007 CAST.",
            "The source states no date of update.",
        ],
    ),
    (
        "/zh/organizations/cast",
        &["复兴路3号", "100863", "中国科协"],
    ),
    (
        "/en/organizations/cast/general-office",
        &[
            "The General Office is the department that administers the overall work of CAST headquarters.",
            "Main functions:",
        ],
    ),
    (
        "/en/organizations/cast/planning-and-finance",
        &["Main functions and responsibilities: To draft plans"],
    ),
    (
        "/en/organizations/cast/office-for-cooperation-with-enterprises",
        &["a work body set up by CAST to facilitate partnership with industry."],
    ),
    (
        "/en/organizations/cast/academic-and-societies-affairs",
        &["Functions as leading body of the Office for Cooperation with Enterprises."],
    ),
    (
        "/en/organizations/cast/international-affairs",
        &[
            "Handles affairs concerning exchange and cooperation",
            "Hong Kong, Macao, Taiwan",
            "The source names no contact.",
        ],
    ),
    (
        "/zh/organizations/cast/science-popularization",
        &["《全民科学素质行动计划纲要》", "全国科普日"],
    ),
    (
        "/zh/organizations/cast/organization-and-personnel",
        &["“科技工作者之家”"],
    ),
    (
        "/zh/organizations/cast/planning-and-finance",
        &["Wang Yanhu（兼）"],
    ),
    (
        "/en/people/song-jun",
        &[
            "Director General, Department of Academic and Societies Affairs",
            "Director, Office for Cooperation with Enterprises",
        ],
    ),
];

#[test]
fn units_phones_and_functions() {
    assert_units("cast", UNITS);
    let page = Site::shipped().page("/en/organizations/cast");
    assert_eq!(tel(&page), ["tel:+861068571898"]);
}

#[test]
fn what_is_shown() {
    assert_shown(SHOWN);
}

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
        ("zh", "姓名未列", "空缺"),
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
