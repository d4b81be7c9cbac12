//! Lists of things that have no address: contacts, facts, sources.

use super::said::Said;
use super::teller::Teller;
use crate::compare::alike::is_alike;

/// A member of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// How it is shown.
    pub shown: String,
    /// What it is called where something of it is changed.
    pub label: String,
    /// What it keeps though it changes, in each language: members that share one are the same, and so are those that
    /// have none, one by one.
    pub keys: Vec<String>,
    /// Its texts, each with the name of its field.
    pub texts: Vec<(&'static str, Option<Vec<Said>>)>,
    /// Its other values.
    pub values: Vec<(&'static str, Option<String>)>,
}

impl Item {
    fn is_same(&self, other: &Self) -> bool {
        self.texts == other.texts && self.values == other.values
    }

    fn shares_key(&self, other: &Self) -> bool {
        let mut keys = self.keys.iter();
        self.keys == other.keys || keys.any(|key| other.keys.contains(key))
    }
}

impl Teller<'_> {
    /// Tells what is new in a list, what is gone, and what is changed in its members. `name` is the field's.
    pub fn items(&mut self, name: &'static str, before: Vec<Item>, after: Vec<Item>) {
        let mut left: Vec<Option<Item>> = after.into_iter().map(Some).collect();
        let take = |left: &mut Vec<Option<Item>>, is_it: &dyn Fn(&Item) -> bool| {
            let found = left
                .iter_mut()
                .find(|item| item.as_ref().is_some_and(is_it));
            found.and_then(Option::take)
        };
        let unchanged = |left: &mut Vec<Option<Item>>, item: &Item| {
            take(left, &|other| item.is_same(other)).is_some()
        };
        let changed: Vec<Item> = before
            .into_iter()
            .filter(|item| !unchanged(&mut left, item))
            .collect();
        let mut gone = Vec::new();
        let mut pairs = Vec::new();
        for item in changed {
            match take(&mut left, &|other| item.shares_key(other)) {
                Some(now) => pairs.push((item, now)),
                None => gone.push(item),
            }
        }
        for item in gone {
            // Contacts come and go one by one: what is left of them in both lists is what was changed.
            let is_it = |other: &Item| name == "contact" || is_alike(&item.shown, &other.shown);
            match take(&mut left, &is_it) {
                Some(now) => pairs.push((item, now)),
                None => {
                    let field = self.field(name);
                    self.value(&field, Some(item.shown), None);
                }
            }
        }
        for (item, now) in pairs {
            self.item(name, item, now);
        }
        for item in left.into_iter().flatten() {
            let field = self.field(name);
            self.value(&field, None, Some(item.shown));
        }
    }

    /// Tells what is changed in a member of a list.
    fn item(&mut self, name: &'static str, before: Item, after: Item) {
        // One contact needs no name: its fields say what it is about.
        if name == "contact" && before.label.is_empty() {
            return self.fields(before, after);
        }
        let what = self.speech.say(&format!("field-{name}"), &[]);
        let part = match before.label.is_empty() {
            true => before.shown.clone(),
            false => before.label.clone(),
        };
        let variables = [("what", what.as_str()), ("part", &part)];
        let subject = self.speech.say("part", &variables);
        self.about(&subject, |teller| teller.fields(before, after));
    }

    fn fields(&mut self, before: Item, after: Item) {
        for ((name, old), (_, new)) in before.texts.into_iter().zip(after.texts) {
            let field = self.field(name);
            self.text(&field, old, new);
        }
        for ((name, old), (_, new)) in before.values.into_iter().zip(after.values) {
            let field = self.field(name);
            self.value(&field, old, new);
        }
    }

    /// Tells that what both lists have stands in another order.
    pub fn order(&mut self, name: &'static str, before: &[String], after: &[String]) {
        let both = |list: &[String], other: &[String]| -> Vec<String> {
            let mut seen = Vec::new();
            for member in list.iter().filter(|member| other.contains(member)) {
                if !seen.contains(member) {
                    seen.push(member.clone());
                }
            }
            seen
        };
        let (old, new) = (both(before, after), both(after, before));
        if old != new {
            let what = self.speech.say(&format!("order-{name}"), &[]);
            let separator = self.speech.say("list-separator", &[]);
            let (old, new) = (old.join(&separator), new.join(&separator));
            let variables = [("what", what.as_str()), ("after", &new)];
            self.tell(
                "order-changed",
                &variables,
                Some(old.clone()),
                Some(new.clone()),
            );
        }
    }
}
