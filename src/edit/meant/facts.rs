//! What is said of a thing that the content lacks. What it has already stays, whatever the data says.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::records::{Facts, Holding, Identity, MeantName, is_day_of, lines_of_texts, once_each};
use super::resolving::Resolving;
use crate::content::RecordKind;
use crate::edit::ending::members;
use crate::edit::register::names;
use crate::edit::rows::{Edit, TablePlace};
use crate::edit::spelling::Name;
use crate::edit::values::{Step, Value, line, table_at};
use crate::messages::say;
use crate::text::WebAddress;

/// Where a body has names that it bears or bore.
const NAMES_OF_MEMBERS: [&str; 2] = ["other_names", "former_names"];

/// Keys whose values are days.
const DAYS: [&str; 6] = ["start", "end", "born", "died", "established", "closed"];

/// Where a person has the bodies to which the person belongs.
const AFFILIATIONS: &str = "affiliations";

/// The days of a body's life, which may be told as periods instead.
const DAYS_OF_LIFE: [&str; 4] = ["start", "end", "established", "closed"];

impl Resolving<'_> {
    /// What of these facts a table of the content lacks.
    pub(super) fn lacking(&mut self, place: &TablePlace, facts: &Facts) -> Vec<Edit> {
        let draft = self.draft;
        let text = draft.texts.get(&place.file).map_or("", String::as_str);
        let (table, _) = DeTable::parse_recoverable(text);
        let table = table_at(table.get_ref(), &place.steps);
        let has = |key: &str| {
            let has = |key| table.is_some_and(|table| table.contains_key(key));
            has(key) || (DAYS_OF_LIFE.contains(&key) && has("periods"))
        };
        let mut edits = Vec::new();
        for (key, (tag, text)) in &facts.texts {
            let known = table.map_or_else(Vec::new, |table| names(table, key));
            let is_otherwise = known.is_empty() && has(key);
            let same = known.iter().find(|(known, _)| known == tag);
            if let Some((_, known)) = same.filter(|(_, known)| known != text) {
                self.differ(key, known, text);
            }
            if !is_otherwise && !known.iter().any(|(known, _)| known == tag) {
                edits.push(Edit::Put {
                    table: place.clone(),
                    key,
                    language: Some(tag.clone()),
                    value: Some(Value::Text(text.clone())),
                });
            }
        }
        for (key, told) in &facts.values {
            let known = table.and_then(|table| table.get(*key));
            if let Some(known) = known.filter(|known| !is_told(key, known, told)) {
                let known = text_of(text, known);
                self.differ(key, &known, &told.shown());
            }
        }
        for (key, value) in facts.values.iter().filter(|(key, _)| !has(key)) {
            edits.push(Edit::Put {
                table: place.clone(),
                key,
                language: None,
                value: Some(value.clone()),
            });
        }
        for (key, lines) in &facts.tables {
            let is_known = table.is_some_and(|table| is_among(table, key, lines));
            edits.extend(self.appended(place, key, lines, is_known));
        }
        edits
    }

    /// Tells what the content says otherwise, which stays.
    fn differ(&mut self, key: &str, known: &str, told: &str) {
        let heading = say::heading(key);
        self.differing
            .push(say::content_says_otherwise(heading, known, told));
    }

    /// Whether a table of the content has a key.
    pub(super) fn has(&self, place: &TablePlace, key: &str) -> bool {
        let text = self.draft.texts.get(&place.file).map_or("", String::as_str);
        let (table, _) = DeTable::parse_recoverable(text);
        let table = table_at(table.get_ref(), &place.steps);
        table.is_some_and(|table| table.contains_key(key))
    }

    /// A table behind the others of a list, unless it is there or these records have added it.
    pub(super) fn appended(
        &mut self,
        place: &TablePlace,
        key: &'static str,
        lines: &[String],
        is_known: bool,
    ) -> Option<Edit> {
        let whole = format!("{} {:?} {key} {lines:?}", place.file, place.steps);
        (!is_known && self.appended.insert(whole)).then(|| Edit::Append {
            table: place.clone(),
            key,
            lines: lines.to_vec(),
        })
    }

    /// That somebody belongs to a body, or when, where the content has it without the days.
    pub(super) fn lacking_affiliation(
        &mut self,
        person: &TablePlace,
        body: Vec<String>,
        holding: &Holding,
    ) -> Vec<Edit> {
        let draft = self.draft;
        let text = draft.texts.get(&person.file).map_or("", String::as_str);
        let (table, _) = DeTable::parse_recoverable(text);
        let lines = [body.clone(), holding.lines()].concat();
        let is_known = is_among(table.get_ref(), AFFILIATIONS, &lines);
        let undated = Holding {
            start: None,
            end: None,
            ..holding.clone()
        };
        let undated = [body, undated.lines()].concat();
        let known = members(table.get_ref(), AFFILIATIONS).enumerate();
        let mut alike = known.filter(|(_, (known, _))| {
            let text = |key| known.get(key).and_then(|day| day.get_ref().as_str());
            let days = [text("start"), text("end")];
            says_all(known, AFFILIATIONS, &undated) && holding.may_be(days)
        });
        let alike = alike.find(|(at, _)| {
            let whole = format!("{} {AFFILIATIONS} {at}", person.file);
            !is_known && self.appended.insert(whole)
        });
        match alike {
            Some((at, _)) => {
                let step = Step::At(AFFILIATIONS, at);
                let place = person.member(step, RecordKind::Affiliation);
                self.lacking(&place, &holding.days())
            }
            None => {
                let new = self.appended(person, AFFILIATIONS, &lines, is_known);
                new.into_iter().collect()
            }
        }
    }

    /// The names and numbers of a thing that the content lacks.
    pub(super) fn lacking_of_identity(&mut self, place: &TablePlace, who: &Identity) -> Vec<Edit> {
        let known = self.names_at(place);
        let mut facts = Facts::default();
        for name in &who.names {
            facts.text("name", Some(name.clone()));
        }
        // What it is called besides may be its name for others.
        facts.texts.retain(|(_, name)| !known.contains(name));
        let is_new = |name: &&Name| !known.contains(name) && !who.names.contains(name);
        for MeantName { list, names, lines } in &who.other_names {
            let names: Vec<Name> = names.iter().filter(is_new).cloned().collect();
            match *list {
                _ if names.is_empty() => {}
                "short_name" => facts
                    .texts
                    .extend(names.into_iter().map(|name| (*list, name))),
                list => {
                    let names = lines_of_texts("name", &once_each(names));
                    facts.table(list, [names, lines.clone()].concat());
                }
            }
        }
        for (scheme, value) in &who.identifiers {
            let lines = [("scheme", scheme), ("value", value)];
            let lines = lines.map(|(key, text)| line(key, &Value::Text(text.clone())));
            facts.table("identifiers", lines.to_vec());
        }
        self.lacking(place, &facts)
    }

    /// Every name that the content has at a place.
    fn names_at(&self, place: &TablePlace) -> Vec<Name> {
        let text = self.draft.texts.get(&place.file).map_or("", String::as_str);
        let (table, _) = DeTable::parse_recoverable(text);
        let Some(table) = table_at(table.get_ref(), &place.steps) else {
            return Vec::new();
        };
        let own = ["name", "short_name"].into_iter();
        let own = own.flat_map(|key| names(table, key));
        let others = NAMES_OF_MEMBERS.into_iter().flat_map(|key| {
            let tables = members(table, key);
            tables.flat_map(|(member, _)| [names(member, "name"), names(member, "short_name")])
        });
        own.chain(others.flatten()).collect()
    }
}

/// Whether a list has a table that says all that these lines do; of a page elsewhere, whether it leads there.
pub(super) fn is_among(table: &DeTable<'_>, key: &str, lines: &[String]) -> bool {
    members(table, key).any(|(known, _)| says_all(known, key, lines))
}

/// Whether a table of a list says all that these lines do.
fn says_all(known: &DeTable<'_>, key: &str, lines: &[String]) -> bool {
    let lines = lines.join("\n");
    let (new, _) = DeTable::parse_recoverable(&lines);
    let new = new.get_ref();
    // A unit is another body than what it is in.
    if key == AFFILIATIONS && known.contains_key("unit") && !new.contains_key("unit") {
        return false;
    }
    let is_compared = |name: &str| match key {
        "links" | "sources" if new.contains_key("url") => name == "url",
        _ => true,
    };
    let mut new = new.iter().filter(|(name, _)| is_compared(name.get_ref()));
    new.all(|(name, new)| is_said(known.get(&**name.get_ref()), new))
}

/// Whether a value of the content is what the data tells.
fn is_told(key: &str, known: &Spanned<DeValue<'_>>, told: &Value) -> bool {
    if let (Some(known), Value::Text(told)) = (known.get_ref().as_str(), told)
        && DAYS.contains(&key)
    {
        return is_day_of(known, told);
    }
    let line = line("value", told);
    let (told, _) = DeTable::parse_recoverable(&line);
    let told = told.get_ref().get("value");
    told.is_some_and(|told| is_said(Some(known), told))
}

/// A value of the content as it is written, a text as it reads.
fn text_of(source: &str, value: &Spanned<DeValue<'_>>) -> String {
    let written = || source.get(value.span()).unwrap_or_default();
    value.get_ref().as_str().unwrap_or_else(written).to_owned()
}

/// Whether two texts are the same, or are addresses of one page.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    let page = |text| WebAddress::parse(text).ok();
    one == other || page(one).is_some_and(|one| page(other) == Some(one))
}

/// Whether a value says all that another one does. A text of a language may stand in a table that tells who vouches for it.
fn is_said(known: Option<&Spanned<DeValue<'_>>>, new: &Spanned<DeValue<'_>>) -> bool {
    let Some(known) = known.map(Spanned::get_ref) else {
        return false;
    };
    match (known, new.get_ref()) {
        (DeValue::Table(known), DeValue::Table(new)) => {
            let mut new = new.iter();
            new.all(|(name, new)| is_said(known.get(&**name.get_ref()), new))
        }
        (DeValue::Table(known), DeValue::String(_)) => is_said(known.get("text"), new),
        (DeValue::Array(known), DeValue::Array(new)) => {
            let mut new = new.iter();
            new.all(|new| known.iter().any(|known| is_said(Some(known), new)))
        }
        (DeValue::String(known), DeValue::String(new)) => is_same(known, new),
        (DeValue::Boolean(known), DeValue::Boolean(new)) => known == new,
        (known, new) => number_of(known).is_some_and(|known| number_of(new) == Some(known)),
    }
}

fn number_of(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Integer(number) => number.as_str().parse().ok(),
        DeValue::Float(number) => number.as_str().parse().ok(),
        _ => None,
    }
}
