//! The rows of organograms as what they mean.

use std::collections::BTreeMap;

use super::table::Sheet;
use crate::edit::Name;
use crate::edit::meant::{
    Identity, Level, Meant, MeantBody, MeantContact, MeantPerson, MeantPost, Read,
};
use crate::edit::values::{Value, line};
use crate::lists::{Beside, Named, in_language, named};
use crate::messages::{Message, say};
use crate::spreadsheet::{Row, place};
use crate::text::{Email, End, Phone, PhoneRegion, Slug};

/// The scheme of the numbers that posts have in organograms.
const REFERENCE: &str = "post-unique-reference";
/// By whose numbering plan organograms write numbers.
const COUNTRY: &str = "GB";
/// What stands before names, by which nobody is filed.
const HONORIFICS: [&str; 14] = [
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "professor",
    "sir",
    "dame",
    "lord",
    "lady",
    "baroness",
    "hon",
    "rt",
];

/// What organograms are read for.
pub struct Site<'a> {
    /// The languages of the site.
    pub languages: &'a [String],
    /// Whose numbering plan numbers follow.
    pub region: Option<PhoneRegion>,
    /// Whose organogram it is, where that is told: its one organization.
    pub organization: Option<&'a Slug>,
}

/// The organizations of an organogram, each with the department above it.
pub fn organizations<'t>(sheets: &[Sheet<'t>]) -> BTreeMap<&'t str, (Message, Option<&'t str>)> {
    let mut all = BTreeMap::new();
    for sheet in sheets {
        for row in sheet.rows() {
            if let Some(name) = sheet.told(row, "organisation") {
                let parent = sheet.told(row, "parentdepartment");
                all.entry(name).or_insert_with(|| {
                    (
                        place(sheet.name, row.number),
                        parent.filter(|it| *it != name),
                    )
                });
            }
        }
    }
    all
}

/// Who holds a post, as the cell of the name tells.
enum Holder {
    Person(String),
    /// Nobody.
    Vacant,
    /// Somebody whose name is not published.
    Undisclosed,
    /// Nobody any more: the post is none.
    Eliminated,
}

/// What is being read.
pub struct Reading<'a> {
    site: &'a Site<'a>,
    is_of_one: bool,
    pub read: Read,
}

impl<'a> Reading<'a> {
    pub fn new(site: &'a Site<'a>) -> Self {
        Self {
            site,
            is_of_one: false,
            read: Read::default(),
        }
    }

    /// A text in the language that its letters tell.
    fn text(&self, text: Option<&str>) -> Option<Name> {
        let words: Vec<&str> = text?.split_whitespace().collect();
        in_language(&words.join(" "), None, self.site.languages)
    }

    /// The records of the organizations.
    pub fn organizations(&mut self, sheets: &[Sheet<'_>]) {
        let all = organizations(sheets);
        self.is_of_one = all.len() == 1;
        for (name, (place, parent)) in &all {
            let parent = parent.map(|parent| match all.contains_key(parent) {
                true => key_of(parent),
                false => {
                    let key = format!("department {parent}");
                    self.department(parent, &key, place);
                    key
                }
            });
            let body = MeantBody {
                kind: Some("government".to_owned()),
                parent,
                ..self.organization(name)
            };
            self.read.records.push(Meant {
                bodies: vec![body],
                ..Meant::at(place.clone())
            });
        }
    }

    /// The department above an organization, outside the directory.
    fn department(&mut self, name: &str, key: &str, place: &Message) {
        let body = MeantBody {
            level: Level::External,
            identity: Identity {
                key: Some(key.to_owned()),
                names: self.text(Some(name)).into_iter().collect(),
                ..Identity::default()
            },
            ..MeantBody::default()
        };
        self.read.records.push(Meant {
            bodies: vec![body],
            ..Meant::at(place.clone())
        });
    }

    fn organization(&self, name: &str) -> MeantBody {
        MeantBody {
            level: Level::Organization,
            identity: Identity {
                key: Some(key_of(name)),
                slug: self.site.organization.filter(|_| self.is_of_one).cloned(),
                names: self.text(Some(name)).into_iter().collect(),
                ..Identity::default()
            },
            ..MeantBody::default()
        }
    }

    /// The bodies of a row: its organization, and the unit of that.
    fn bodies(&self, sheet: &Sheet<'_>, row: &Row) -> Result<Vec<MeantBody>, Message> {
        let organization = sheet.told(row, "organisation");
        let organization = organization.ok_or_else(say::record_without_body)?;
        let unit = self.text(sheet.told(row, "unit"));
        let unit = unit.map(|unit| MeantBody::unit(vec![unit]));
        let organization = self.organization(organization);
        Ok([organization].into_iter().chain(unit).collect())
    }

    /// Senior posts, each with whoever holds it.
    pub fn senior(&mut self, sheet: &Sheet<'_>) {
        for row in sheet.rows() {
            let place = place(sheet.name, row.number);
            if let Err(reason) = self.senior_post(sheet, row, &place) {
                self.read.doubt(&place, reason);
            }
        }
    }

    fn senior_post(
        &mut self,
        sheet: &Sheet<'_>,
        row: &Row,
        place: &Message,
    ) -> Result<(), Message> {
        let bodies = self.bodies(sheet, row)?;
        let reference = sheet.told(row, "postuniquereference");
        let reference = reference.ok_or_else(say::post_without_reference)?;
        let mut post = self.post(sheet, row, "jobtitle", "reportstoseniorpost")?;
        post.identity.key = Some(self.key(sheet, row, reference));
        post.identity.identifiers = vec![(REFERENCE.to_owned(), reference.to_owned())];
        let uri = sheet.told(row, "uri");
        let uri = uri.map(|uri| ("uri".to_owned(), uri.to_owned()));
        post.identity.identifiers.extend(uri);
        let facts = &mut post.facts;
        facts.text("description", self.text(sheet.told(row, "jobteamfunction")));
        facts.value("full_time_equivalent", number(sheet.told(row, "fte")));
        let pay = ["actualpayfloor", "actualpayceiling"].map(|heading| sheet.told(row, heading));
        facts.value("salary_range", salary_range(pay));
        let holder = self.holder(sheet.cell(row, "name"), &post, place);
        match holder {
            Holder::Person(_) => {}
            Holder::Vacant => post.facts.table("vacancies", Vec::new()),
            Holder::Undisclosed => {
                let is_so = Value::Literal("true".to_owned());
                post.facts.value("undisclosed", Some(is_so));
            }
            Holder::Eliminated => {
                let unknown = Value::Text(End::UNKNOWN.to_owned());
                post.facts.value("end", Some(unknown));
            }
        }
        let contact = self.contact(sheet, row, place);
        let person = match &holder {
            Holder::Person(name) => Some(self.person(name)),
            _ => None,
        };
        let of_post = match person {
            Some(_) => MeantContact::default(),
            None => contact.clone(),
        };
        self.read.records.push(Meant {
            bodies: bodies.clone(),
            post: Some(post.clone()),
            contact: of_post,
            ..Meant::at(place.clone())
        });
        if person.is_some() {
            self.read.records.push(Meant {
                bodies,
                post: Some(post),
                person,
                contact,
                ..Meant::at(place.clone())
            });
        }
        Ok(())
    }

    /// Junior posts: those that are alike in all are one, which stands for as many.
    pub fn junior(&mut self, sheet: &Sheet<'_>) {
        let mut posts: Vec<(Message, Vec<MeantBody>, MeantPost, f64)> = Vec::new();
        for row in sheet.rows() {
            let place = place(sheet.name, row.number);
            match self.junior_post(sheet, row) {
                Ok((bodies, post, count)) => {
                    let mut known = posts.iter_mut();
                    let alike =
                        known.find(|(_, _, known, _)| known.identity.key == post.identity.key);
                    match alike {
                        Some((_, _, _, known)) => *known += count,
                        None => posts.push((place, bodies, post, count)),
                    }
                }
                Err(reason) => self.read.doubt(&place, reason),
            }
        }
        for (place, bodies, mut post, count) in posts {
            post.is_shared = count > 1.0;
            let count = format!("{}", (count * 100.0).round() / 100.0);
            post.facts
                .value("full_time_equivalent", number(Some(&count)));
            self.read.records.push(Meant {
                bodies,
                post: Some(post),
                ..Meant::at(place)
            });
        }
    }

    fn junior_post(
        &self,
        sheet: &Sheet<'_>,
        row: &Row,
    ) -> Result<(Vec<MeantBody>, MeantPost, f64), Message> {
        let bodies = self.bodies(sheet, row)?;
        let mut post = self.post(sheet, row, "genericjobtitle", "reportingseniorpost")?;
        let pay = ["payscaleminimum", "payscalemaximum"].map(|heading| sheet.told(row, heading));
        let headings = ["unit", "genericjobtitle", "grade", "reportingseniorpost"];
        let own = headings.map(|heading| sheet.cell(row, heading)).join(" / ");
        post.identity.key = Some(self.key(sheet, row, &format!("{own} {pay:?}")));
        post.facts.value("salary_range", salary_range(pay));
        let is_so = Value::Literal("true".to_owned());
        post.facts.value("undisclosed", Some(is_so));
        let count = sheet.told(row, "numberofpostsinfte");
        let count = count.and_then(|count| count.parse().ok()).unwrap_or(0.0);
        Ok((bodies, post, count))
    }

    /// What senior and junior posts have in common.
    fn post(
        &self,
        sheet: &Sheet<'_>,
        row: &Row,
        title: &str,
        superior: &str,
    ) -> Result<MeantPost, Message> {
        let title = self.text(sheet.told(row, title));
        let title = title.ok_or_else(say::record_without_name)?;
        let superior = sheet.told(row, superior);
        Ok(MeantPost {
            identity: Identity {
                names: vec![title],
                ..Identity::default()
            },
            grade: self.text(sheet.told(row, "grade")).into_iter().collect(),
            reports_to: superior.map(|reference| self.key(sheet, row, reference)),
            is_in_own_file: true,
            ..MeantPost::default()
        })
    }

    /// What tells a post from all others: references are those of an organization.
    fn key(&self, sheet: &Sheet<'_>, row: &Row, reference: &str) -> String {
        let organization = sheet.cell(row, "organisation");
        format!("{organization} {reference}")
    }

    fn holder(&mut self, cell: &str, post: &MeantPost, place: &Message) -> Holder {
        let lower = cell.to_lowercase();
        let mut titles = post.identity.names.iter();
        let is_gone = |text: &str| text.to_lowercase().starts_with("eliminated");
        if is_gone(cell) || titles.any(|(_, title)| is_gone(title)) {
            return Holder::Eliminated;
        }
        match lower.as_str() {
            "vacant" | "vacant post" | "(vacant)" | "vacancy" => Holder::Vacant,
            "" | "n/d" | "n/a" | "nd" | "na" | "xx" | "interim" | "not disclosed" => {
                Holder::Undisclosed
            }
            _ => match named(
                cell,
                Beside {
                    title: true,
                    id: true,
                },
            ) {
                Ok(Named::Person(name)) => Holder::Person(name),
                Ok(_) => Holder::Undisclosed,
                Err(reason) => {
                    self.read.leave_out(place, reason);
                    Holder::Undisclosed
                }
            },
        }
    }

    /// Somebody, who is filed under the name without what stands before it.
    fn person(&self, name: &str) -> MeantPerson {
        let mut person = MeantPerson::default();
        let is_honorific = |word: &&str| {
            let word = word.to_lowercase();
            HONORIFICS.contains(&word.trim_end_matches('.'))
        };
        let words: Vec<&str> = name.split_whitespace().skip_while(is_honorific).collect();
        if let Some((tag, name)) = in_language(name, None, self.site.languages) {
            if let [given @ .., family] = &words[..]
                && words.len() < name.split_whitespace().count()
            {
                let key = format!("{family} {}", given.join(" ")).to_lowercase();
                person.sort_keys.push((tag.clone(), key.trim().to_owned()));
            }
            person.identity.names.push((tag, name));
        }
        person
    }

    /// How whoever holds the post is reached; what cannot be right is told.
    fn contact(&mut self, sheet: &Sheet<'_>, row: &Row, place: &Message) -> MeantContact {
        let mut contact = MeantContact::default();
        if let Some(phone) = sheet.told(row, "contactphone") {
            match Phone::carried(phone, PhoneRegion::parse(COUNTRY), self.site.region) {
                Some(phone) => contact.phones.push(phone),
                None => self.read.leave_out(place, say::no_phone(phone)),
            }
        }
        if let Some(email) = sheet.told(row, "contactemail") {
            match Email::parse(email) {
                Ok(_) => contact.emails.push(email.to_owned()),
                Err(_) => self.read.leave_out(place, say::no_email(email)),
            }
        }
        contact
    }
}

fn key_of(organization: &str) -> String {
    format!("organization {organization}")
}

/// A number above 0 as content writes it.
fn number(cell: Option<&str>) -> Option<Value> {
    let number: f64 = cell?.parse().ok()?;
    (number > 0.0).then(|| Value::Literal(number.to_string()))
}

/// What a post pays a year; nothing where the cells have no amounts.
fn salary_range(cells: [Option<&str>; 2]) -> Option<Value> {
    let amount = |cell: Option<&str>| {
        let digits: String = cell?.chars().filter(|it| !"£, ".contains(*it)).collect();
        let amount: f64 = digits.parse().ok()?;
        (amount > 0.0).then(|| amount.round().to_string())
    };
    let [from, to] = cells.map(amount);
    let literal = |key, amount: String| line(key, &Value::Literal(amount));
    let keys = [
        literal("from", from?),
        literal("to", to?),
        line("currency", &Value::Text("GBP".to_owned())),
    ];
    Some(Value::Literal(format!("{{ {} }}", keys.join(", "))))
}
