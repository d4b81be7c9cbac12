//! The articles of the Jilin Association for Science and Technology; `wording` compares their words.

use crate::support::Site;

/// The chapters, each with its last article.
const CHAPTERS: &[(&str, &str, usize)] = &[
    ("General provisions", "总则", 6),
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
