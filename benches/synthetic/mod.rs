//! A directory of any size, with words, names and numbers about as usual as those of real institutions. It is made of
//! records: as files, a million people would take ten times the memory of the directory.

// The benches that share this use different parts of it.
#![allow(dead_code, clippy::unwrap_used, missing_docs)]

mod bodies;
pub mod names;
mod random;
mod texts;
pub mod words;

use jiff::tz::TimeZone;
use minglu::model::{
    Appointment, AppointmentKind, Body, Directory, DirectoryBuilder, Editing, Id, Language,
    Organization, Person, Position, PositionState, Post, SearchWords, Site, Title, Unit,
};
use minglu::text::{End, LanguageTag, LocalizedText, PartialDate, Period, WebAddress};
use serde::Deserialize;

use self::bodies::{Bodies, origin};
use self::names::People;
pub use self::random::Random;
use self::texts::{Languages, slug};
use self::words::TITLES;

/// How many people there are for each unit.
const PEOPLE_OF_ONE: usize = 10;
/// How many units an organization has, and how many of them are directly under it.
const UNITS_OF_ONE: usize = 100;
const DEPARTMENTS_OF_ONE: usize = 12;

/// What is different in the directory of a later day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Nothing,
    /// A person has another name.
    Person,
    /// A unit that has no units has another name.
    Unit,
    /// An organization has another name, which stands with all of its people.
    Organization,
}

/// A directory of so many people, always the same.
pub fn directory(people: usize, change: Change) -> Directory {
    let languages = Languages::new();
    let mut synthetic = Synthetic {
        builder: DirectoryBuilder::new(site(&languages), search_words()).unwrap(),
        titles: Vec::new(),
        names: People::new(),
        bodies: Bodies::new(),
        languages,
        random: Random::new(2026),
        people: Vec::new(),
        left: None,
        change,
        is_unchanged: true,
    };
    synthetic.add_titles();
    let units = people.div_ceil(PEOPLE_OF_ONE);
    let organizations = units.div_ceil(UNITS_OF_ONE);
    synthetic.add_people(units * PEOPLE_OF_ONE + organizations);
    for organization in 0..organizations {
        let most = UNITS_OF_ONE.min(units - organization * UNITS_OF_ONE);
        synthetic.add_organization(organization, most);
    }
    synthetic.builder.build().unwrap()
}

struct Synthetic {
    builder: DirectoryBuilder,
    titles: Vec<(&'static str, Id<Title>, u32)>,
    names: People,
    bodies: Bodies,
    languages: Languages,
    random: Random,
    /// Those who have no post yet, in no order: people who work together do not stand together in the list of all.
    people: Vec<Id<Person>>,
    /// The post of staff members of the unit before, which some people have held.
    left: Option<Id<Post>>,
    change: Change,
    /// Whether the change is still to be made.
    is_unchanged: bool,
}

impl Synthetic {
    fn add_titles(&mut self) {
        for line in TITLES.lines() {
            let fields: Vec<&str> = line.split('|').collect();
            let [key, precedence, singular, plural, zh] = fields[..] else {
                panic!("{line}");
            };
            let text = |en: &str| self.languages.localized(en.to_owned(), zh.to_owned());
            let precedence = precedence.parse().unwrap();
            let title = Title {
                singular: text(singular),
                plural: text(plural),
                without_area: None,
                precedence,
            };
            let id = self.builder.title(title);
            self.titles.push((key, id, precedence));
        }
    }

    fn add_organization(&mut self, number: usize, units: usize) {
        let mut record = self.bodies.organization(&mut self.random, number);
        if number == 0 && self.change == Change::Organization {
            record.profile.names.last.name = self.renamed();
        }
        let organization = self.builder.organization(record).unwrap();
        let leader = self.add_post(Body::Organization(organization), "organization", 0, true);
        let person = self.people.pop().unwrap();
        self.appoint(leader, person, Period::default());
        let mut departments = Vec::new();
        for place in 0..units {
            let is_department = place < DEPARTMENTS_OF_ONE;
            let above = (!is_department).then(|| self.random.pick(&departments));
            let unit = self.add_unit(organization, above, place);
            departments.extend(is_department.then_some(unit));
        }
    }

    fn add_unit(
        &mut self,
        organization: Id<Organization>,
        above: Option<Id<Unit>>,
        number: usize,
    ) -> Id<Unit> {
        let bodies = &self.bodies;
        let mut record = bodies.unit(&mut self.random, organization, above, number);
        // A unit that is not a department has no unit under it.
        let is_changed = self.is_unchanged && above.is_some() && self.change == Change::Unit;
        if is_changed {
            record.profile.names.last.name = self.renamed();
            self.is_unchanged = false;
        }
        let unit = self.builder.unit(record).unwrap();
        self.add_posts(unit, number);
        unit
    }

    /// The posts of a unit and who holds them: a head, two deputies, the others together in one post.
    fn add_posts(&mut self, unit: Id<Unit>, number: usize) {
        let (body, prefix) = (Body::Unit(unit), format!("unit-{number}"));
        let rank = self.random.below(3) * 2 + 2;
        let head = self.add_post(body, &prefix, rank, true);
        let deputy = self.add_post(body, &prefix, rank + 1, false);
        let other = self.random.below(6) + 8;
        let staff = self.add_post(body, &prefix, other, false);
        for place in 0..PEOPLE_OF_ONE {
            let post = match place {
                0 => head,
                1 | 2 => deputy,
                _ => staff,
            };
            let person = self.people.pop().unwrap();
            let year = 2000 + self.random.below(25) as i16;
            let since = Period {
                start: Some(PartialDate::Year(year)),
                end: None,
            };
            self.appoint(post, person, since);
            if let Some(left) = self.left.filter(|_| self.random.percent(10)) {
                let before = Period {
                    start: None,
                    end: Some(End::On(PartialDate::Year(year - 1))),
                };
                self.appoint(left, person, before);
            }
        }
        self.left = Some(staff);
    }

    fn add_post(&mut self, body: Body, prefix: &str, title: usize, head: bool) -> Id<Post> {
        let (key, title, precedence) = self.titles[title];
        let post = Post {
            slug: slug(&format!("{prefix}-{key}")),
            former_slugs: Vec::new(),
            body,
            title,
            description: None,
            grade: None,
            head,
            reports_to: None,
            multiple_holders: !head,
            precedence,
            period: Period::default(),
            full_time_equivalent: None,
            salary_range: None,
            undisclosed: false,
            area: None,
            vacancies: Vec::new(),
            ex_officio: Vec::new(),
            contacts: Vec::new(),
            identifiers: Vec::new(),
            links: Vec::new(),
            oversees: Vec::new(),
            sources: Vec::new(),
            origin: origin(),
        };
        self.builder.post(post).unwrap()
    }

    fn add_people(&mut self, count: usize) {
        for number in 0..count {
            let person = self.add_person(number);
            self.people.push(person);
            let other = self.random.below(number + 1);
            self.people.swap(number, other);
        }
    }

    fn add_person(&mut self, number: usize) -> Id<Person> {
        let (name, key) = self.names.name(&mut self.random);
        let is_renamed = number == 7 && self.change == Change::Person;
        let name = match is_renamed {
            true => self.renamed(),
            false => self.languages.text(name),
        };
        let positions = self.random.percent(10).then(|| Position {
            state: PositionState::Current,
            kind: AppointmentKind::Substantive,
            text: self.bodies.position(&mut self.random),
            period: Period::default(),
            after: None,
            died: None,
        });
        self.builder.person(Person {
            slug: slug(&format!(
                "{}-{number}",
                key.replace(' ', "-").replace('ü', "u")
            )),
            former_slugs: Vec::new(),
            name,
            sort_key: self.languages.localized(key.clone(), key),
            other_names: Vec::new(),
            gender: None,
            gender_text: None,
            born: None,
            died: None,
            portrait: None,
            positions: positions.into_iter().collect(),
            affiliations: Vec::new(),
            identifiers: Vec::new(),
            links: Vec::new(),
            biography: None,
            contacts: Vec::new(),
            sources: Vec::new(),
            origin: origin(),
        })
    }

    fn appoint(&mut self, post: Id<Post>, person: Id<Person>, period: Period) {
        let appointment = Appointment {
            post,
            person,
            kind: AppointmentKind::Substantive,
            ex_officio: None,
            is_acting_ex_officio: false,
            period,
            after: None,
            died: None,
            contacts: Vec::new(),
            oversees: Vec::new(),
            lines: [None; 2],
        };
        self.builder.appointment(appointment).unwrap();
    }

    fn renamed(&self) -> LocalizedText {
        self.languages
            .localized("Renamed Yesterday".to_owned(), "昨天改名".to_owned())
    }
}

fn site(languages: &Languages) -> Site {
    let text = |en: &str, zh: &str| languages.localized(en.to_owned(), zh.to_owned());
    let language = |tag: &LanguageTag, fallback: &LanguageTag| Language {
        tag: tag.clone(),
        name: tag.to_string(),
        fallbacks: vec![fallback.clone()],
    };
    Site {
        name: text("Synthetic Directory", "合成名录"),
        description: text("A directory of nobody.", "无人名录。"),
        base_url: WebAddress::parse("https://directory.example.org").unwrap(),
        time_zone: TimeZone::UTC,
        phone_region: None,
        license: None,
        languages: vec![
            language(&languages.en, &languages.zh),
            language(&languages.zh, &languages.en),
        ],
        security: None,
        editing: Editing::default(),
    }
}

/// The words that people type, as they are shipped.
fn search_words() -> SearchWords {
    let words: ShippedWords = toml::from_str(include_str!("../../content/search.toml")).unwrap();
    let groups = words.synonyms.into_iter();
    SearchWords {
        fillers: words.fillers,
        heads: words.heads,
        overseers: words.overseers,
        synonyms: groups.map(|group| group.words).collect(),
    }
}

#[derive(Deserialize)]
struct ShippedWords {
    fillers: Vec<String>,
    heads: Vec<String>,
    overseers: Vec<String>,
    synonyms: Vec<Group>,
}

#[derive(Deserialize)]
struct Group {
    words: Vec<String>,
}
