//! What holds for the whole: the site, bodies outside it, the words of the interface and those that people type.

use std::collections::{BTreeMap, BTreeSet};

use super::differ::{Differ, ListItem};
use super::messages::of_text;
use crate::compare::Version;
use crate::model::{ExternalBody, SearchWords, Security, Site, Withdrawal};
use crate::strings;

impl Differ<'_> {
    /// Reports what changed in the site's own settings.
    pub fn site(&mut self, before: &Site, after: &Site) {
        let field = self.field("name");
        self.diff_text(
            &field,
            Some(of_text(&before.name)),
            Some(of_text(&after.name)),
        );
        let field = self.field("description");
        let texts = (of_text(&before.description), of_text(&after.description));
        self.diff_text(&field, Some(texts.0), Some(texts.1));
        let field = self.field("base-url");
        let url = |site: &Site| Some(site.base_url.to_string());
        self.diff_value(&field, url(before), url(after));
        let field = self.field("time-zone");
        let zone = |site: &Site| site.time_zone.iana_name().map(str::to_owned);
        self.diff_value(&field, zone(before), zone(after));
        let field = self.field("phone-region");
        let region = |site: &Site| site.phone_region.map(|region| region.code().to_owned());
        self.diff_value(&field, region(before), region(after));
        let field = self.field("license");
        let license = |site: &Site| site.license.as_ref().map(ToString::to_string);
        self.diff_value(&field, license(before), license(after));
        self.security(before, after);
        let items = |site: &Site| -> Vec<ListItem> {
            let languages = site.languages.iter();
            languages
                .map(|language| {
                    let fallbacks = language.fallbacks.iter().map(ToString::to_string);
                    ListItem {
                        shown: self.messages.language(&language.tag),
                        label: self.messages.language(&language.tag),
                        keys: vec![language.tag.to_string()],
                        texts: Vec::new(),
                        values: vec![
                            ("name", Some(language.name.clone())),
                            ("fallbacks", Some(fallbacks.collect::<Vec<_>>().join(" → "))),
                        ],
                    }
                })
                .collect()
        };
        let (old, new) = (items(before), items(after));
        let names = |items: &[ListItem]| -> Vec<String> {
            items.iter().map(|item| item.shown.clone()).collect()
        };
        let order = (names(&old), names(&new));
        self.diff_list("language", old, new);
        self.order("languages", &order.0, &order.1);
    }

    /// Reports what is withdrawn on purpose from now on.
    pub fn withdrawals(&mut self, before: &[Withdrawal], after: &[Withdrawal]) {
        let separator = self.messages.format("list-separator", &[]);
        let item = |withdrawal: &Withdrawal| {
            let paths = withdrawal.paths.iter().map(ToString::to_string);
            let paths: Vec<String> = paths.collect();
            let listed = paths.join(&separator);
            ListItem {
                shown: listed.clone(),
                label: listed.clone(),
                keys: paths,
                texts: vec![("reason", Some(of_text(&withdrawal.reason)))],
                values: vec![
                    ("permalinks", Some(listed)),
                    ("withdrawn-on", Some(withdrawal.date.to_string())),
                ],
            }
        };
        let old = before.iter().map(item).collect();
        self.diff_list("withdrawal", old, after.iter().map(item).collect());
    }

    /// Reports whom to tell of a weakness of the site from now on.
    fn security(&mut self, before: &Site, after: &Site) {
        type Value = fn(&Security) -> Option<String>;
        let fields: [(&str, Value); 4] = [
            ("security-email", |security| {
                security.email.as_ref().map(ToString::to_string)
            }),
            ("security-page", |security| {
                security.page.as_ref().map(ToString::to_string)
            }),
            ("security-policy", |security| {
                security.policy.as_ref().map(ToString::to_string)
            }),
            ("security-expires", |security| {
                Some(security.expires.to_string())
            }),
        ];
        for (name, value) in fields {
            let field = self.field(name);
            let of = |site: &Site| site.security.as_ref().and_then(value);
            self.diff_value(&field, of(before), of(after));
        }
    }

    /// Reports what changed in a body outside the directory.
    pub fn external_body(&mut self, before: &ExternalBody, after: &ExternalBody) {
        let field = self.field("name");
        self.diff_text(
            &field,
            Some(of_text(&before.name)),
            Some(of_text(&after.name)),
        );
        let field = self.field("short-name");
        let short = |body: &ExternalBody| body.short.as_ref().map(of_text);
        self.diff_text(&field, short(before), short(after));
        let field = self.field("website");
        let website = |body: &ExternalBody| body.website.as_ref().map(ToString::to_string);
        self.diff_value(&field, website(before), website(after));
        self.identifiers(&before.identifiers, &after.identifiers);
        self.links(&before.links, &after.links);
    }

    /// Reports which words of the interface are changed.
    pub fn messages(&mut self, before: &Version, after: &Version) {
        let (old, new) = (messages(before), messages(after));
        let mut keys: Vec<_> = old.keys().chain(new.keys()).collect();
        keys.sort();
        keys.dedup();
        for key in keys {
            let (language, name) = key;
            let field = self.numbered("message", &format!("{name} ({language})"));
            self.diff_value(&field, old.get(key).cloned(), new.get(key).cloned());
        }
    }
}

/// Every message of every language, by the language's tag and its name.
fn messages(version: &Version) -> BTreeMap<(String, String), String> {
    let locales = version.files.iter().filter_map(|(path, text)| {
        let language = path.strip_prefix("locales/")?.strip_suffix(".ftl")?;
        Some((language.to_owned(), text))
    });
    locales
        .flat_map(|(language, text)| {
            let messages = strings::messages(text).into_iter();
            messages.map(move |(name, words)| ((language.clone(), name), words))
        })
        .collect()
}

impl Differ<'_> {
    /// Reports which words a search knows now, and which it no longer knows.
    pub fn search_words(&mut self, before: &SearchWords, after: &SearchWords) {
        self.words("filler", &before.fillers, &after.fillers);
        self.words("head-word", &before.heads, &after.heads);
        self.words("overseer-word", &before.overseers, &after.overseers);
        // Groups that stay come first out of the way: another one may have shared a word with them.
        let mut left = not_among(&after.synonyms, &before.synonyms);
        for group in not_among(&before.synonyms, &after.synonyms) {
            match take_likest(&mut left, group) {
                Some(now) => self.synonyms(group, now),
                None => self.words("synonyms", group, &[]),
            }
        }
        for group in left {
            self.words("synonyms", &[], group);
        }
    }

    /// Reports what changed in a group of words of one meaning.
    fn synonyms(&mut self, before: &[String], after: &[String]) {
        let what = self.messages.format("field-synonyms", &[]);
        let part = self.messages.quoted(&self.listed(before.iter()));
        let variables = [("what", what.as_str()), ("part", &part)];
        let subject = self.messages.format("part", &variables);
        self.about(&subject, |differ| differ.words("word", before, after));
    }

    /// Reports which words are gone from a list, and which are new in it. `name` is the field's.
    fn words(&mut self, name: &'static str, before: &[String], after: &[String]) {
        let field = self.field(name);
        let gone = before.iter().filter(|word| !after.contains(word));
        let new = after.iter().filter(|word| !before.contains(word));
        let some = |words: String| (!words.is_empty()).then_some(words);
        let (gone, new) = (some(self.listed(gone)), some(self.listed(new)));
        self.diff_value(&field, gone, None);
        self.diff_value(&field, None, new);
    }

    fn listed<'w>(&self, words: impl Iterator<Item = &'w String>) -> String {
        let words: Vec<&str> = words.map(String::as_str).collect();
        words.join(&self.messages.format("list-separator", &[]))
    }
}

/// The groups that are not among others in any order of their words.
fn not_among<'w>(groups: &'w [Vec<String>], others: &[Vec<String>]) -> Vec<&'w Vec<String>> {
    let sets: BTreeSet<BTreeSet<&String>> = others.iter().map(|other| set(other)).collect();
    let groups = groups.iter();
    groups.filter(|group| !sets.contains(&set(group))).collect()
}

fn set(words: &[String]) -> BTreeSet<&String> {
    words.iter().collect()
}

/// Takes the group that has most words of this one out of those left; none where no group has any.
fn take_likest<'w>(left: &mut Vec<&'w Vec<String>>, group: &[String]) -> Option<&'w Vec<String>> {
    let shared = |other: &[String]| other.iter().filter(|word| group.contains(word)).count();
    let likest = (0..left.len()).max_by_key(|at| shared(left[*at]))?;
    (shared(left[likest]) > 0).then(|| left.remove(likest))
}
