//! The Jilin Science and Technology Association, by `texts/jilin-ast.txt`.

use super::{Row, SetRight, Unit, assert_shown, assert_units, facts, posts, tel};
use crate::support::Site;

/// What the translation of the encyclopedia breaks outside the articles, and its meaning.
pub const SET_RIGHT: &[SetRight] = &[
    (
        "Jilin Science and Technology Association is the provincial scientific and technical worker Of mass organization , under the leadership of the CPC Jilin Provincial Committee people 's organization The Party and the government contact scientific and technological workers bridge And ties are important forces",
        "Jilin Science and Technology Association is the mass organization of scientific and technological workers in Jilin Province, a people's organization under the leadership of the CPC Jilin Provincial Committee, a bridge and link between the Party and the government and scientific and technological workers, and an important force",
    ),
    (
        "Jilin Province science The predecessor of the Technical Association is China natural science Changchun Branch of Federation of Specialized Societies and Popularization of Science and Technology in Jilin Province association In November 1958, the two sessions merged",
        "The predecessors of Jilin Science and Technology Association are the Changchun Branch of the China Federation of Specialized Societies of Natural Science and the Association for the Popularization of Science and Technology in Jilin Province. In November 1958, the two merged",
    ),
    (
        "106 associations, associations and research",
        "106 societies, associations and research",
    ),
    (
        "scientist engineer There are more than 300000 members at all levels and in all types",
        "There are more than 300000 members at all levels and in all types (including scientists and engineers)",
    ),
    (
        "implement Strategy of rejuvenating the country through science and education Talent strategy and strategy of sustainable development , Construction a country",
        "implement the strategy of rejuvenating the country through science and education, the talent strategy and the strategy of sustainable development, construct a country",
    ),
    (
        "Organization Scientific and technical workers To make",
        "Organize scientific and technical workers to make",
    ),
    ("Entrusted to undertake", "When entrusted, undertake"),
    (
        "To carry out non-governmental international",
        "Carry out non-governmental international",
    ),
    ("We should develop friendly", "develop friendly"),
    (
        "organizations in charge; Provide business",
        "organizations in its charge; provide business",
    ),
    (
        "the seventh member of the Chinese",
        "member of the seventh committee of the Chinese",
    ),
    (
        "it was selected into the new media science biography of the Association for Science and Technology Broadcast list",
        "Jilin Science and Technology Association was selected into the new media science communication list of the Association for Science and Technology",
    ),
];

/// Nine units, of which the English of the source cuts the last in two, and seven affiliated units.
const UNITS: &[Unit] = &[
    ("office", "Office", "办公室", &[], &[]),
    (
        "society-department",
        "Society Department",
        "学会部",
        &[],
        &[],
    ),
    (
        "science-popularization-department",
        "Science Popularization Department",
        "科普部",
        &[],
        &[],
    ),
    (
        "organization-publicity-department",
        "Organization Publicity Department",
        "组织宣传部",
        &[],
        &[],
    ),
    (
        "international-department",
        "International Department",
        "国际部",
        &[],
        &[],
    ),
    (
        "personnel-department",
        "Personnel Department",
        "人事处",
        &[],
        &[],
    ),
    (
        "veteran-cadre-department",
        "Veteran Cadre Department",
        "老干部处",
        &[],
        &[],
    ),
    (
        "party-committee",
        "Party Committee of the organ",
        "机关党委",
        &[],
        &[],
    ),
    (
        "discipline-inspection-team",
        "Provincial Commission for Discipline Inspection in Science and Technology Department, Discipline Inspection Team of the Association for Science and Technology",
        "省纪委驻科学技术厅、科学技术协会纪检组",
        &[],
        &[],
    ),
    (
        "society-service-center",
        "Jilin Science and Technology Association Society Service Center",
        "吉林省科学技术协会学会服务中心",
        &[],
        &[],
    ),
    (
        "popular-science-service-center",
        "Jilin Popular Science Service Center",
        "吉林省科普服务中心",
        &[],
        &[],
    ),
    (
        "youth-science-and-technology-center",
        "Jilin Youth Science and Technology Center",
        "吉林省青少年科技中心",
        &[],
        &[],
    ),
    (
        "science-and-technology-museum",
        "Jilin Science and Technology Museum",
        "吉林省科学技术馆",
        &[],
        &[],
    ),
    (
        "worker-service-center",
        "Jilin Science and Technology Worker Service Center",
        "吉林省科技工作者服务中心",
        &[],
        &[],
    ),
    (
        "information-center",
        "Jilin Science and Technology Association Information Center",
        "吉林省科学技术协会信息中心",
        &[],
        &[],
    ),
    (
        "innovation-and-entrepreneurship-service-center",
        "Jilin Science and Technology Association Innovation and Entrepreneurship Service Center",
        "吉林省科学技术协会创新创业服务中心",
        &[],
        &[],
    ),
];

/// How each of the eleven responsibilities ends.
const RESPONSIBILITIES: &[&str] = &[
    "promote discipline development and promote independent innovation.",
    "enterprises' independent innovation capability.",
    "improve the scientific quality of the whole people.",
    "Promote the construction of scientific morality and style of study.",
    "promote scientific and democratic decision-making.",
    "scientific and technological workers and recommend talents.",
    "participation in technical standard formulation and other tasks.",
    "friendly exchanges with foreign scientific and technological organizations and workers.",
    "Carry out continuing education and training.",
    "the work of municipal (prefecture) science and technology associations.",
    "assigned by the provincial party committee and provincial government. [1]",
];

const FACTS: &[&str] = &[
    "Under CPC Jilin Provincial Committee",
    "Established November 1958",
    "Also translated as Jilin Association for Science and Technology Jilin Provincial Association for Science and Technology Jilin Provincial Science and Technology Association",
    "Societies, associations and research associations 106",
    "Associations for science and technology in enterprises and institutions 225",
    "Associations for science and technology in universities 21",
    "Associations for science and technology in cities and prefectures 9",
    "Associations for science and technology in counties (cities and districts) 60",
    "Members at all levels and in all types (including scientists and engineers) more than 300,000",
];

/// The history: its date, a part of its text, its citation.
/// Section, date, words, citation.
const HISTORY: &[(&str, &str, &str, &str)] = &[
    (
        "history",
        "1958-11",
        "In November 1958, the two merged to establish Jilin Science and Technology Association.",
        "",
    ),
    (
        "history",
        "2023-03-10",
        "Jilin Provincial Science and Technology Association and Jilin Unicom",
        "[4]",
    ),
    (
        "honours",
        "2021-11",
        "“Advanced Collective for Scientific Quality Work of the Whole People”",
        "[2]",
    ),
    (
        "honours",
        "2022-01",
        "the new media science communication list of the Association for Science and Technology.",
        "[3]",
    ),
];

const SHOWN: &[Row] = &[
    (
        "/en/organizations/jilin-ast",
        &[
            "the mass organization of scientific and technological workers in Jilin Province",
            "under the leadership of the CPC Jilin Provincial Committee",
            "Provincial Commission for Discipline Inspection in Science and Technology Department, Discipline Inspection Team",
            "Directly affiliated units Jilin Science and Technology Association Society Service Center",
            "The main responsibility of Jilin Provincial Association for Science and Technology",
            "the important thought of “Three Represents”",
            "the great rejuvenation of the Chinese nation.",
            "Changchun Branch of the China Federation of Specialized Societies of Natural Science",
            "The source names no contact.",
        ],
    ),
    (
        "/zh/organizations/jilin-ast",
        &[
            "“三个代表”重要思想",
            "中华全国自然科学专门学会联合会长春分会",
            "两会合并成立",
            "人民团体",
            "106个",
            "30多万人",
            "吉林联通",
            "“全民科学素质工作先进集体”",
        ],
    ),
    (
        "/en/organizations/jilin-ast/society-department",
        &["Academy Department"],
    ),
    (
        "/en/organizations/jilin-ast/science-popularization-department",
        &["Popular Science Department"],
    ),
    (
        "/en/organizations/jilin-ast/organization-publicity-department",
        &["Group Publicity Department"],
    ),
    (
        "/en/organizations/jilin-ast/personnel-department",
        &["Human Resources Office"],
    ),
    (
        "/en/organizations/jilin-ast/veteran-cadre-department",
        &["Division for Retired Officials"],
    ),
];

#[test]
fn units() {
    assert_units("jilin-ast", UNITS);
}

#[test]
fn what_is_shown() {
    assert_shown(SHOWN);
}

#[test]
fn leaders_and_facts() {
    let page = Site::shipped().page("/en/organizations/jilin-ast");
    let expected = [
        ("Chairman", "Liu Shuying"),
        ("Secretary of the Party Leadership Group", "Wang Changhe"),
        ("Vice Chairman", "Wang Changhe"),
        ("Secretary General", "Hou Yingqi"),
    ];
    let expected = expected.map(|(title, name)| (title.to_owned(), name.to_owned()));
    assert_eq!(posts(&page), expected);
    assert!(tel(&page).is_empty());
    let shown = facts(&page);
    for fact in FACTS {
        assert!(shown.contains(&(*fact).to_owned()), "{fact}\n{shown:#?}");
    }
}

#[test]
fn eleven_responsibilities() {
    let site = Site::shipped();
    let shown = site
        .page("/en/organizations/jilin-ast")
        .texts(".functions > li");
    assert_eq!(shown.len(), RESPONSIBILITIES.len());
    for (shown, end) in shown.iter().zip(RESPONSIBILITIES) {
        assert!(shown.contains(end), "{end}\n{shown}");
    }
    let chinese = site.page("/zh/organizations/jilin-ast");
    assert_eq!(chinese.texts(".functions > li").len(), 11);
}

#[test]
fn history_and_honours_with_their_citations() {
    let page = Site::shipped().page("/en/organizations/jilin-ast");
    for section in ["history", "honours"] {
        let of_section = |part: &str| format!("section[aria-labelledby={section}] .history {part}");
        let expected = HISTORY.iter().filter(|entry| entry.0 == section);
        let dates: Vec<&str> = expected.clone().map(|entry| entry.1).collect();
        assert_eq!(page.attributes(&of_section("time"), "datetime"), dates);
        for (shown, (_, _, text, citation)) in page.texts(&of_section("> li")).iter().zip(expected)
        {
            assert!(shown.contains(text), "{text}\n{shown}");
            assert!(shown.ends_with(citation), "{citation}\n{shown}");
        }
    }
}

const BIOGRAPHIES: &[Row] = &[
    (
        "/en/people/liu-shuying",
        &[
            "Female",
            "January 1943",
            "Chairman, Jilin Science and Technology Association",
            "Researcher and doctoral supervisor of Changchun Institute of Applied Chemistry, Chinese Academy of Sciences",
            "Provincial government high tech industry consultant",
            "Member of the Standing Committee of the 10th CPPCC National Committee",
            "Member of the Standing Committee of the 11th Central Committee of the Jiusan Society",
            "Vice chairman of the 5th Jilin Provincial Committee of the Jiusan Society",
            "Nankai University",
            "Jilin University",
            "Qingdao University of Oceanology",
            "Before Jilin Province Vice Governor Deputy Director of the Standing Committee of Jilin Provincial People's Congress",
        ],
    ),
    (
        "/zh/people/liu-shuying",
        &[
            "女",
            "1943年1月",
            "第十届全国政协常委",
            "九三学社第十一届中央常委",
            "九三学社吉林省第五届委员会副主任委员",
            "吉林省副省长",
        ],
    ),
    (
        "/en/people/wang-changhe",
        &[
            "Male",
            "October 1952",
            "Secretary of the Party Leadership Group, Jilin",
            "Vice Chairman, Jilin",
            "Member of the seventh committee of the Chinese Association for Science and Technology",
            "Standing member of the 11th Provincial People's Congress",
            "Senior economist",
            "Chairman of the Research Association of Jilin Society",
            "Before Secretary of the Party Committee and first deputy director of Changchun Cigarette Factory Deputy general manager of Sichuan Zhongji Group Deputy director of the provincial government's Hong Kong office Deputy director of the provincial supply and marketing cooperatives Director of the provincial machinery and equipment bureau Member of the Standing Committee of the 9th CPPCC",
        ],
    ),
    (
        "/zh/people/wang-changhe",
        &[
            "男",
            "1952年10月",
            "党组书记",
            "副主席",
            "吉林省第十一届人大常委会委员",
            "四川Zhongji集团（来源为拼音，汉字不详）副总经理",
        ],
    ),
    ("/en/people/hou-yingqi", &["Secretary General, Jilin"]),
];

#[test]
fn biographies() {
    assert_shown(BIOGRAPHIES);
}

/// The chapters, each with its last article.
const CHAPTERS: &[(&str, &str, usize)] = &[
    ("General Provisions", "总则", 6),
    (
        "Organizational Structure and Staff",
        "组织机构和工作人员",
        13,
    ),
    ("Responsibilities", "职责", 23),
    ("Condition Guarantee", "条件保障", 29),
    ("Rewards and Penalties", "奖励与处罚", 31),
    ("Supplementary Provisions", "附则", 33),
];

#[test]
fn thirty_three_articles_in_six_chapters() {
    let site = Site::shipped();
    for language in ["en", "zh"] {
        let page = site.page(&format!(
            "/{language}/organizations/jilin-ast/sections/regulations"
        ));
        let ids: Vec<String> = (1..=33).map(|n| format!("article-{n}")).collect();
        assert_eq!(page.attributes("article", "id"), ids);
        assert_eq!(page.texts(".chapter > h2").len(), CHAPTERS.len());
        let mut start = 1;
        for ((english, chinese, end), title) in CHAPTERS.iter().zip(page.texts(".chapter > h2")) {
            let expected = if language == "en" { english } else { chinese };
            assert!(title.ends_with(expected), "{title}: {expected}");
            let chapter = format!(".chapter:has(#article-{start}) article");
            let articles = page.attributes(&chapter, "id");
            assert_eq!(articles, ids[start - 1..*end], "{title}");
            start = end + 1;
        }
    }
}
