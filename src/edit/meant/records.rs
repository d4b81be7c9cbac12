//! What readers of others' data tell: bodies, posts, people and how they are reached, each value as content writes it.

use std::collections::BTreeSet;

use crate::content::quoted;
use crate::edit::register::District;
use crate::edit::rows::Doubt;
use crate::edit::spelling::Name;
use crate::edit::values::{Value, line};
use crate::messages::Message;
use crate::text::Slug;

/// What data says, whatever its format.
#[derive(Default)]
pub struct Read {
    /// What its records mean.
    pub records: Vec<Meant>,
    /// The records that are not understood.
    pub doubts: Vec<Doubt>,
    /// What of the others is left out.
    pub details: Vec<Doubt>,
    /// What is said of the whole.
    pub said: Vec<Message>,
}

impl Read {
    /// Tells of a record that is not understood.
    pub fn doubt(&mut self, place: &Message, reason: Message) {
        let place = place.clone();
        self.doubts.push(Doubt { place, reason });
    }

    /// Tells of a detail that is left out of a record that is taken.
    pub fn leave_out(&mut self, place: &Message, reason: Message) {
        let place = place.clone();
        self.details.push(Doubt { place, reason });
    }

    /// The same with what other data says behind it.
    pub fn and(mut self, other: Self) -> Self {
        self.records.extend(other.records);
        self.doubts.extend(other.doubts);
        self.details.extend(other.details);
        self.said.extend(other.said);
        self
    }
}

/// A record: a person in a post or a body, a post, a body, or a way to reach one.
#[derive(Debug, Clone)]
pub struct Meant {
    /// Where it stands.
    pub place: Message,
    /// Whether it is one with the record above: both are taken, or neither is.
    pub continues: bool,
    /// The bodies from the uppermost that is told down to the one that it is about; without any, the organization whose list
    /// it is.
    pub bodies: Vec<MeantBody>,
    /// The post.
    pub post: Option<MeantPost>,
    /// Who holds it, or belongs to the body.
    pub person: Option<MeantPerson>,
    /// Whether it tells of the person alone, and of no body.
    pub is_of_person_alone: bool,
    /// How they are reached.
    pub contact: MeantContact,
    /// How and when the post is held, or the person belongs to the body.
    pub holding: Holding,
    /// Where that is told, if elsewhere than the rest.
    pub place_of_holding: Option<Message>,
}

impl Meant {
    /// A record of nothing yet.
    pub fn at(place: Message) -> Self {
        Self {
            place,
            continues: false,
            bodies: Vec::new(),
            post: None,
            person: None,
            is_of_person_alone: false,
            contact: MeantContact::default(),
            holding: Holding::default(),
            place_of_holding: None,
        }
    }
}

/// How and when somebody holds a post, or belongs to a body.
#[derive(Debug, Clone, Default)]
pub struct Holding {
    /// The first day, as content writes it.
    pub start: Option<String>,
    /// The last day.
    pub end: Option<String>,
    /// How the post is held, where that is not in full.
    pub kind: Option<&'static str>,
    /// As what the person belongs to the body.
    pub role: Vec<Name>,
}

/// Whether a day may be the other one: it is, or one is the year or the month of the other.
pub(super) fn is_day_of(one: &str, other: &str) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

impl Holding {
    /// Its first and its last day.
    pub fn days(&self) -> Facts {
        let mut facts = Facts::default();
        let text = |day: &Option<String>| day.clone().map(Value::Text);
        facts.value("start", text(&self.start));
        facts.value("end", text(&self.end));
        facts
    }

    /// Whether it may be the one that has these days in the content, as far as they are told.
    pub fn may_be(&self, known: [Option<&str>; 2]) -> bool {
        let mut days = known.into_iter().zip([&self.start, &self.end]);
        days.all(|(known, told)| match (known, told) {
            (Some(known), Some(told)) => is_day_of(known, told),
            _ => true,
        })
    }

    /// Its lines.
    pub fn lines(&self) -> Vec<String> {
        let texts = [
            ("kind", self.kind),
            ("start", self.start.as_deref()),
            ("end", self.end.as_deref()),
        ];
        let texts = texts.into_iter();
        let texts = texts.filter_map(|(key, text)| Some(format!("{key} = {}", quoted(text?))));
        lines_of_texts("role", &self.role)
            .into_iter()
            .chain(texts)
            .collect()
    }
}

/// What kind of thing a body is to the directory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Level {
    /// An organization of it.
    Organization,
    /// A unit of one.
    #[default]
    Unit,
    /// A body outside it.
    External,
    /// A body of which no more is known than its name.
    Named,
}

/// A body.
#[derive(Debug, Clone, Default)]
pub struct MeantBody {
    /// What kind of thing it is.
    pub level: Level,
    /// Who it is.
    pub identity: Identity,
    /// What kind of body it is, in a word.
    pub kind: Option<String>,
    /// The body above an organization, by its key.
    pub parent: Option<String>,
    /// What else is said of it.
    pub facts: Facts,
    /// How it is reached.
    pub contacts: Vec<MeantContact>,
}

impl MeantBody {
    /// A unit of which the name is known.
    pub fn unit(names: Vec<Name>) -> Self {
        Self {
            identity: Identity {
                names,
                ..Identity::default()
            },
            ..Self::default()
        }
    }
}

/// A post.
#[derive(Debug, Clone, Default)]
pub struct MeantPost {
    /// Which it is; its names are its title.
    pub identity: Identity,
    /// Its district.
    pub area: District,
    /// Its grade.
    pub grade: Vec<Name>,
    /// The post to which its holder answers, by its key.
    pub reports_to: Option<String>,
    /// Whether several hold it at once.
    pub is_shared: bool,
    /// Whether it is to have a file of its own where it is begun.
    pub is_in_own_file: bool,
    /// What else is said of it.
    pub facts: Facts,
    /// How whoever holds it is reached.
    pub contacts: Vec<MeantContact>,
}

/// A person.
#[derive(Debug, Clone, Default)]
pub struct MeantPerson {
    /// Who it is.
    pub identity: Identity,
    /// What the name is filed under, where the data tells it.
    pub sort_keys: Vec<Name>,
    /// What else is said of the person.
    pub facts: Facts,
    /// How the person is reached.
    pub contacts: Vec<MeantContact>,
}

impl MeantPerson {
    /// Whether it is told at length who somebody is.
    pub fn has_biography(&self) -> bool {
        self.facts.texts.iter().any(|(key, _)| *key == "biography")
    }
}

/// What tells a thing from others.
#[derive(Debug, Clone, Default)]
pub struct Identity {
    /// What tells it from all others within the data.
    pub key: Option<String>,
    /// The slug, where the data tells it.
    pub slug: Option<Slug>,
    /// The slug that it had in another directory.
    pub suggested: Option<Slug>,
    /// What it is called.
    pub names: Vec<Name>,
    /// What it is called besides.
    pub other_names: Vec<MeantName>,
    /// Its numbers in others' schemes: the scheme and the number.
    pub identifiers: Vec<(String, String)>,
}

/// Another name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeantName {
    /// The list of names that it belongs to.
    pub list: &'static str,
    /// The name in its languages.
    pub names: Vec<Name>,
    /// Why it is another one, and when it was borne: further lines of its table.
    pub lines: Vec<String>,
}

/// A way to reach somebody; each value as content writes it.
#[derive(Debug, Clone, Default)]
pub struct MeantContact {
    /// What it is for.
    pub purpose: Vec<Name>,
    /// Telephone numbers.
    pub phones: Vec<String>,
    /// Fax numbers.
    pub faxes: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// The site.
    pub website: Option<String>,
    /// The postal address.
    pub address: Vec<Name>,
    /// How to get there.
    pub access: Vec<Name>,
    /// Accounts: the service, and the name there.
    pub accounts: Vec<(Slug, String)>,
}

impl MeantContact {
    /// Its lines, in the order of files; none where nobody can be reached by it.
    pub fn lines(&self) -> Vec<String> {
        let list = |key: &str, values: &[String]| {
            (!values.is_empty()).then(|| line(key, &Value::List(values.to_vec())))
        };
        let website = self.website.as_ref();
        let accounts = self.accounts.iter().map(|(service, name)| {
            format!("{{ service = \"{service}\", name = {} }}", quoted(name))
        });
        let accounts: Vec<String> = accounts.collect();
        let lists = [
            list("phones", &self.phones),
            list("faxes", &self.faxes),
            list("emails", &self.emails),
            website.map(|website| line("website", &Value::Text(website.clone()))),
        ];
        let said = [
            lists.into_iter().flatten().collect(),
            lines_of_texts("address", &self.address),
            lines_of_texts("access", &self.access),
            match accounts.is_empty() {
                true => Vec::new(),
                false => vec![format!("accounts = [{}]", accounts.join(", "))],
            },
        ]
        .concat();
        match said.is_empty() {
            true => said,
            false => [lines_of_texts("purpose", &self.purpose), said].concat(),
        }
    }
}

/// What is said of a thing, key by key.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Texts in their languages.
    pub texts: Vec<(&'static str, Name)>,
    /// Values.
    pub values: Vec<(&'static str, Value)>,
    /// Tables of lists, by their lines.
    pub tables: Vec<(&'static str, Vec<String>)>,
}

impl Facts {
    /// Adds a text where there is one.
    pub fn text(&mut self, key: &'static str, text: Option<Name>) {
        self.texts.extend(text.into_iter().map(|text| (key, text)));
    }

    /// Adds a value where there is one.
    pub fn value(&mut self, key: &'static str, value: Option<Value>) {
        self.values
            .extend(value.into_iter().map(|value| (key, value)));
    }

    /// Adds a table to a list, once.
    pub fn table(&mut self, key: &'static str, lines: Vec<String>) {
        let table = (key, lines);
        if !self.tables.contains(&table) {
            self.tables.push(table);
        }
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty() && self.values.is_empty() && self.tables.is_empty()
    }
}

/// A text in its languages, a line each.
pub fn lines_of_texts(key: &str, texts: &[Name]) -> Vec<String> {
    let lines = texts
        .iter()
        .map(|(tag, text)| line(&format!("{key}.{tag}"), &Value::Text(text.clone())));
    lines.collect()
}

/// Names of which each stands once.
pub fn once_each(names: Vec<Name>) -> Vec<Name> {
    let mut seen = BTreeSet::new();
    let names = names.into_iter();
    names.filter(|name| seen.insert(name.clone())).collect()
}
