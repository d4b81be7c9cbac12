//! Organizations and units as records, with what they are called, do and can be reached at.

use minglu::model::{
    BodyTexts, ContactPoint, Function, Id, NameHistory, Names, Organization, OrganizationKind,
    Origin, Profile, Unit, UnitGroup, UnitKind,
};
use minglu::text::{Email, Life, LocalizedText, Period, Phone};

use super::names::{Pair, Places, capitalized};
use super::random::Random;
use super::texts::{Languages, slug};
use super::words::{ENDS, FIELDS, OBJECTS, ORGANIZATIONS, UNITS, VERBS, Words, pair};

/// How many functions a unit has.
pub const FUNCTIONS: usize = 3;

/// What bodies are made of.
pub struct Bodies {
    languages: Languages,
    places: Places,
    organizations: Words,
    units: Words,
    fields: Words,
    verbs: Words,
    objects: Words,
    ends: Words,
}

impl Bodies {
    pub fn new() -> Self {
        Self {
            languages: Languages::new(),
            places: Places::new(),
            organizations: Words::new(ORGANIZATIONS),
            units: Words::new(UNITS),
            fields: Words::new(FIELDS),
            verbs: Words::new(VERBS),
            objects: Words::new(OBJECTS),
            ends: Words::new(ENDS),
        }
    }

    pub fn organization(&self, random: &mut Random, number: usize) -> Organization {
        let place = self.places.name(random);
        let (kind_en, kind_zh) = self.organizations.any(random);
        let level = random.pick(&[("County", "县"), ("City", "市"), ("District", "区")]);
        let name = pair(
            format!("{} {} {kind_en}", place.en, level.0),
            format!("{}{}{kind_zh}", place.zh, level.1),
        );
        let short = pair(
            format!("{} {kind_en}", place.en),
            format!("{}{kind_zh}", place.zh),
        );
        let mut profile = self.profile(random, name, number, 0, &place);
        profile.names.last.short = Some(self.languages.text(short));
        Organization {
            former_slugs: Vec::new(),
            slug: slug(&format!("{}-{number}", lower(&place.en))),
            kind: OrganizationKind::Government,
            own_kind: None,
            parent: None,
            former_parents: Vec::new(),
            profile,
            order: None,
            origin: origin(),
        }
    }

    /// A unit of an organization; `above` is the unit that it is part of.
    pub fn unit(
        &self,
        random: &mut Random,
        organization: Id<Organization>,
        above: Option<Id<Unit>>,
        number: usize,
    ) -> Unit {
        let field = self.fields.pick(random);
        let kind = match above {
            None => ("Department", "部"),
            Some(_) => self.units.pick(random),
        };
        let name = match random.below(3) {
            0 => pair(
                format!("{} of {}", kind.0, field.0),
                format!("{}{}", field.1, kind.1),
            ),
            1 => pair(
                format!("{} {}", field.0, kind.0),
                format!("{}{}", field.1, kind.1),
            ),
            _ => {
                let other = self.fields.pick(random);
                pair(
                    format!("{} of {} and {}", kind.0, field.0, other.0),
                    format!("{}与{}{}", field.1, other.1, kind.1),
                )
            }
        };
        let place = self.places.name(random);
        let mut profile = self.profile(random, name, number, 1, &place);
        profile.functions = (1..=FUNCTIONS)
            .map(|count| self.function(random, field, count))
            .collect();
        Unit {
            former_parent_lines: Vec::new(),
            former_slugs: Vec::new(),
            slug: slug(&format!("unit-{number}")),
            organization,
            parent: above,
            former_parents: Vec::new(),
            kind: UnitKind::Department,
            own_kind: None,
            group: UnitGroup::Internal,
            profile,
            order: None,
            origin: origin(),
        }
    }

    /// What somebody is besides.
    pub fn position(&self, random: &mut Random) -> LocalizedText {
        let field = self.fields.pick(random);
        let place = self.places.name(random);
        self.languages.text(pair(
            format!("Member of the {} Society of {}", field.0, place.en),
            format!("{}{}学会会员", place.zh, field.1),
        ))
    }

    fn profile(
        &self,
        random: &mut Random,
        name: Pair,
        number: usize,
        rank: usize,
        place: &Pair,
    ) -> Profile {
        let field = self.fields.any(random);
        let summary = random.percent(30).then(|| {
            pair(
                format!(
                    "Looks after {} in {} and the towns nearby.",
                    lower(field.0),
                    place.en
                ),
                format!("主管{}及周边乡镇的{}事务。", place.zh, field.1),
            )
        });
        Profile {
            names: NameHistory {
                last: Names {
                    name: self.languages.text(name),
                    short: None,
                },
                former: Vec::new(),
                others: Vec::new(),
            },
            texts: BodyTexts {
                summary: summary.map(|summary| self.languages.text(summary)),
                ..BodyTexts::default()
            },
            emblem: None,
            pictures: Vec::new(),
            functions: Vec::new(),
            contacts: vec![self.contact(random, number, rank, place)],
            area: None,
            identifiers: Vec::new(),
            links: Vec::new(),
            facts: Vec::new(),
            figures: Vec::new(),
            history: Vec::new(),
            sources: Vec::new(),
            life: Life::default(),
            updated: None,
            verified: None,
        }
    }

    fn contact(
        &self,
        random: &mut Random,
        number: usize,
        rank: usize,
        place: &Pair,
    ) -> ContactPoint {
        let area = random.pick(&["10", "21", "571", "991", "431", "28", "755"]);
        let digits = 2_000_000 + random.below(6_000_000);
        let phone = match area.len() {
            2 => format!("+86 {area} 6{digits}"),
            _ => format!("+86 {area} {digits}"),
        };
        let address = pair(
            format!("{} {} Road", number % 300 + 1, place.en),
            format!("{}路{}号", place.zh, number % 300 + 1),
        );
        ContactPoint {
            phones: Phone::parse(&phone, None).into_iter().collect(),
            emails: (rank == 1 && random.percent(50))
                .then(|| Email::parse(&format!("{}{number}@example.cn", lower(&place.en))).unwrap())
                .into_iter()
                .collect(),
            address: Some(self.languages.text(address)),
            postal_code: Some(format!("{}", 100_000 + random.below(800_000))),
            ..ContactPoint::default()
        }
    }

    fn function(&self, random: &mut Random, own: (&str, &str), count: usize) -> Function {
        let field = match random.percent(60) {
            true => own,
            false => self.fields.pick(random),
        };
        let (verb, object) = (self.verbs.pick(random), self.objects.any(random));
        let end = self.ends.pick(random);
        let for_ = if verb.0 == "Be responsible" {
            " for"
        } else {
            ""
        };
        let mut text = pair(
            format!("{}{for_} {} of {}", verb.0, object.0, lower(field.0)),
            format!("{}{}{}", verb.1, field.1, object.1),
        );
        match random.below(4) {
            0 => {
                text.en += &format!(" {}", end.0);
                text.zh = format!("{}{}", end.1, text.zh);
            }
            1 => {
                let place = self.places.name(random);
                text.en += &format!(" of {} Township", place.en);
                text.zh = format!("{}乡{}", place.zh, text.zh);
            }
            2 => {
                let (verb, object) = (self.verbs.pick(random), self.objects.any(random));
                let other = self.fields.pick(random);
                text.en += &format!(
                    ", and {} {} of {}",
                    verb.0.to_lowercase(),
                    object.0,
                    lower(other.0)
                );
                text.zh += &format!("，{}{}{}", verb.1, other.1, object.1);
            }
            _ => {}
        }
        text.en = capitalized(&text.en) + ".";
        text.zh.push('。');
        Function {
            fragment: format!("function-{count}"),
            former_ids: Vec::new(),
            text: self.languages.text(text),
            topics: Vec::new(),
            citation: None,
            period: Period::default(),
        }
    }
}

/// Words in the middle of a sentence.
fn lower(words: &str) -> String {
    words.to_lowercase()
}

/// Nothing of it is written in a file.
pub fn origin() -> Origin {
    thread_local! {
        static NOWHERE: std::sync::Arc<str> = "synthetic".into();
    }
    Origin {
        file: NOWHERE.with(std::sync::Arc::clone),
        line: 1,
    }
}
