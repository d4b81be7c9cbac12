//! The English wording is that of the sources: no word is lost, and no function or article is reworded, save what is
//! broken in texts that no institution published and is set right in so many words.

use std::collections::{BTreeMap, BTreeSet};

use super::{SetRight, fao, jilin};
use crate::support::{Page, Site};

/// A source as it was read.
struct Source {
    organization: &'static str,
    text: &'static str,
    /// Lines that are navigation or decoration, by how they start.
    navigation: &'static [&'static str],
    /// Words that only damage of copying, an empty field or the opening of a list put there.
    exceptions: &'static [&'static str],
    /// What is broken in it, and how it is set right.
    set_right: &'static [SetRight],
}

const SOURCES: &[Source] = &[
    Source {
        organization: "cas-xinjiang",
        text: include_str!("texts/cas-xinjiang.txt"),
        navigation: &[
            "Sitemap |",
            "Home Introduction",
            "Brief Introduction",
            "Location:",
            "Updatetime:",
        ],
        // "Email:" stands without an address; the copyright line names the body; "mainly in charge of", "primary
        // work scope includes" and "The detailed work includes" stand before lists, as the heading does here.
        exceptions: &[
            "email",
            "copyright",
            "primary",
            "scope",
            "mainly",
            "detailed",
            "includes",
        ],
        set_right: &[],
    },
    Source {
        organization: "cast",
        text: include_str!("texts/cast.txt"),
        navigation: &["Home /"],
        // "All rights reserved"; "with the following main functions" and "are as follows", which are labels here.
        exceptions: &["reserved", "following", "follows"],
        set_right: &[],
    },
    Source {
        organization: "xinjiang-fao",
        text: include_str!("texts/xinjiang-fao.txt"),
        navigation: &["Job Recruitment Website"],
        // "Based on the above responsibilities", which the source does not list.
        exceptions: &["based", "responsibilities"],
        set_right: fao::SET_RIGHT,
    },
    Source {
        organization: "jilin-ast",
        text: include_str!("texts/jilin-ast.txt"),
        navigation: &[
            "Collection",
            "zero",
            "Announce",
            "edit",
            "Institutional setup",
            "Honors won",
        ],
        // "There are" became figures; "Former post" and "other professors" became positions;
        // "constituent part" was broken into "constituent part / Points".
        // "Organizational affiliation" and "Organizational nature" are labels of what is told otherwise.
        exceptions: &[
            "there",
            "former",
            "professors",
            "points",
            "affiliation",
            "nature",
        ],
        set_right: jilin::SET_RIGHT,
    },
    Source {
        organization: "xieg",
        text: include_str!("texts/xieg.txt"),
        navigation: &["Home", "About Us", "Location:"],
        // "Email:" is the label "E-mail" here.
        exceptions: &["email"],
        set_right: &[],
    },
];

impl Source {
    /// The lines that say something.
    fn body(&self) -> impl Iterator<Item = &'static str> {
        let lines = self.text.lines().map(str::trim);
        lines.filter(|line| !self.navigation.iter().any(|start| line.starts_with(start)))
    }

    /// The words of these lines, with what is broken set right, each between spaces.
    fn words(&self) -> String {
        let body: Vec<String> = self.body().flat_map(words).collect();
        let body = format!(" {} ", body.join(" "));
        self.set_right.iter().fold(body, |body, (broken, right)| {
            let [broken, right] =
                [broken, right].map(|text| format!(" {} ", words(text).join(" ")));
            assert_eq!(body.matches(&broken).count(), 1, "{broken}");
            body.replace(&broken, &right)
        })
    }

    /// The organization's English pages and those of its people.
    fn pages(&self, site: &Site) -> BTreeMap<String, Page> {
        let organization = format!("/en/organizations/{}", self.organization);
        let mut found = BTreeMap::new();
        let mut waiting = vec![organization.clone()];
        while let Some(path) = waiting.pop() {
            let page = site.page(&path);
            let links = page.attributes("main a[href]", "href");
            let links = links
                .iter()
                .filter_map(|link| link.split(['#', '?']).next());
            let own = [format!("{organization}/"), "/en/people/".to_owned()];
            let links = links.filter(|link| own.iter().any(|start| link.starts_with(start)));
            found.insert(path, page);
            let new = links.filter(|link| !link.contains('.') && !found.contains_key(*link));
            waiting.extend(new.map(str::to_owned));
        }
        found
    }
}

/// The words of a text without case and punctuation; enumerators such as "(1)" are none.
fn words(text: &str) -> Vec<String> {
    let mut text = text.to_lowercase();
    for number in 1..=5 {
        text = text.replace(&format!("({number})"), " ");
    }
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn no_word_of_a_source_is_lost() {
    let site = Site::shipped();
    for source in SOURCES {
        let pages = source.pages(&site);
        let shown: BTreeSet<String> = pages
            .values()
            .flat_map(|page| page.texts("main *"))
            .flat_map(|text| words(&text))
            .collect();
        let words = source.words();
        let lost: Vec<&str> = words
            .split_whitespace()
            .filter(|word| word.len() >= 5 && word.chars().all(|c| c.is_ascii_alphabetic()))
            .filter(|word| !shown.contains(*word) && !source.exceptions.contains(word))
            .collect();
        assert!(lost.is_empty(), "{}: {lost:?}", source.organization);
    }
}

#[test]
fn every_function_is_a_passage_of_its_source_in_order() {
    let site = Site::shipped();
    for source in SOURCES {
        let text = source.words();
        for (path, page) in source.pages(&site) {
            let mut rest = text.as_str();
            for function in page.texts(".functions > li") {
                let function = function.trim_end_matches("[1]");
                let passage = format!(" {} ", words(function).join(" "));
                let place = rest.find(&passage);
                let place = place.unwrap_or_else(|| panic!("{path}:{passage}"));
                rest = &rest[place + passage.len() - 1..];
            }
        }
    }
}

#[test]
fn every_article_is_word_for_word() {
    let text = include_str!("texts/jilin-ast.txt");
    let page = Site::shipped().page("/en/organizations/jilin-ast/sections/regulations");
    let body = &text[text.find("Article 1 ").unwrap()..text.find("Honors won").unwrap()];
    let lines = body.lines().filter(|line| !line.starts_with("Chapter "));
    // The one word of a broken line: "constituent part / Points."
    let lines = lines.filter(|line| *line != "Points.");
    let body = lines.collect::<Vec<_>>().join("\n");
    let articles: Vec<&str> = body.split("\nArticle ").collect();
    assert_eq!(articles.len(), 33);
    for (number, article) in (1..).zip(articles) {
        let article = article.trim_start_matches("Article ");
        let expected = article.strip_prefix(&format!("{number} ")).unwrap();
        let shown = page.text(&format!("#article-{number} .prose"));
        assert_eq!(words(&shown), words(expected), "article {number}");
    }
}
