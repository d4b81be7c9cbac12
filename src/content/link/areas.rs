//! The titles of posts that differ by their areas only: whoever names such a post says its area too.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::model::{Area, Body, Id, Post, Title};
use crate::strings::Strings;
use crate::text::{LanguageTag, Localized, LocalizedText, Translation};

/// Gives each post with an area whose title another post of its body has too a title of its own, with the area. They are
/// joined as each language does it.
pub fn add_areas(
    posts: &mut [Post],
    titles: &mut Vec<Title>,
    strings: &BTreeMap<LanguageTag, Arc<Strings>>,
) {
    let mut counts: HashMap<(Body, String), usize> = HashMap::new();
    let key = |post: &Post, titles: &[Title]| (post.body, words(&titles[post.title.index()]));
    for post in posts.iter() {
        *counts.entry(key(post, titles)).or_default() += 1;
    }
    for post in posts {
        let Some(area) = &post.area else {
            continue;
        };
        if counts
            .get(&key(post, titles))
            .is_some_and(|count| *count > 1)
        {
            let title = &titles[post.title.index()];
            let title = Title {
                singular: joined(&title.singular, area, strings),
                plural: joined(&title.plural, area, strings),
                precedence: title.precedence,
            };
            titles.push(title);
            post.title = Id::new(titles.len() - 1);
        }
    }
}

/// A title in all its languages.
fn words(title: &Title) -> String {
    let texts = title.singular.iter();
    let texts = texts.map(|(tag, text)| format!("{tag} {}\n", text.value));
    texts.collect()
}

/// A title with its area. An area without a name in a language keeps the one that it has, as names of places do: without
/// it the posts could not be told apart.
fn joined(
    title: &LocalizedText,
    area: &Area,
    strings: &BTreeMap<LanguageTag, Arc<Strings>>,
) -> LocalizedText {
    let texts = title.iter().map(|(tag, text)| {
        let (_, area) = area.name.best([tag]);
        let value = strings.get(tag).map_or_else(
            || text.value.clone(),
            |strings| {
                let pieces = [
                    ("post", text.value.as_str().into()),
                    ("area", area.value.as_str().into()),
                ];
                strings.say_with("post-of-area", &pieces)
            },
        );
        let status = text.status;
        (tag.clone(), Translation { value, status })
    });
    Localized::new(texts).unwrap_or_else(|| title.clone())
}
