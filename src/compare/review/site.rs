//! What holds for the whole: the site, bodies outside it, the words of the interface.

use std::collections::BTreeMap;

use super::items::Item;
use super::said::of_text;
use super::teller::Teller;
use crate::compare::Version;
use crate::model::{ExternalBody, Security, Site, Withdrawal};
use crate::strings;

impl Teller<'_> {
    /// Tells what is changed in the site's own settings.
    pub fn site(&mut self, before: &Site, after: &Site) {
        let field = self.field("name");
        self.text(
            &field,
            Some(of_text(&before.name)),
            Some(of_text(&after.name)),
        );
        let field = self.field("description");
        let texts = (of_text(&before.description), of_text(&after.description));
        self.text(&field, Some(texts.0), Some(texts.1));
        let field = self.field("base-url");
        let url = |site: &Site| Some(site.base_url.to_string());
        self.value(&field, url(before), url(after));
        let field = self.field("time-zone");
        let zone = |site: &Site| site.time_zone.iana_name().map(str::to_owned);
        self.value(&field, zone(before), zone(after));
        self.security(before, after);
        let items = |site: &Site| -> Vec<Item> {
            let languages = site.languages.iter();
            languages
                .map(|language| {
                    let fallbacks = language.fallbacks.iter().map(ToString::to_string);
                    Item {
                        shown: self.speech.language(&language.tag),
                        label: self.speech.language(&language.tag),
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
        let names = |items: &[Item]| -> Vec<String> {
            items.iter().map(|item| item.shown.clone()).collect()
        };
        let order = (names(&old), names(&new));
        self.items("language", old, new);
        self.order("languages", &order.0, &order.1);
    }

    /// Tells what is withdrawn on purpose from now on.
    pub fn withdrawals(&mut self, before: &[Withdrawal], after: &[Withdrawal]) {
        let separator = self.speech.say("list-separator", &[]);
        let item = |withdrawal: &Withdrawal| {
            let paths = withdrawal.paths.iter().map(ToString::to_string);
            let paths: Vec<String> = paths.collect();
            let listed = paths.join(&separator);
            Item {
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
        self.items("withdrawal", old, after.iter().map(item).collect());
    }

    /// Tells whom to tell of a weakness of the site from now on.
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
            self.value(&field, of(before), of(after));
        }
    }

    /// Tells what is changed in a body outside the directory.
    pub fn external_body(&mut self, before: &ExternalBody, after: &ExternalBody) {
        let field = self.field("name");
        self.text(
            &field,
            Some(of_text(&before.name)),
            Some(of_text(&after.name)),
        );
        let field = self.field("website");
        let website = |body: &ExternalBody| body.website.as_ref().map(ToString::to_string);
        self.value(&field, website(before), website(after));
    }

    /// Tells which words of the interface are changed.
    pub fn messages(&mut self, before: &Version, after: &Version) {
        let (old, new) = (messages(before), messages(after));
        let mut keys: Vec<_> = old.keys().chain(new.keys()).collect();
        keys.sort();
        keys.dedup();
        for key in keys {
            let (language, name) = key;
            let field = self.numbered("message", &format!("{name} ({language})"));
            self.value(&field, old.get(key).cloned(), new.get(key).cloned());
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
