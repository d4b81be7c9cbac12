//! People, posts and who holds them.

use jiff::Span;
use jiff::civil::Date;

use super::position_state::has_died;
use super::{
    Area, Body, ContactPoint, Id, Origin, Party, PersonName, Picture, PositionState, Source,
    WebLink,
};
use crate::text::{
    Certainty, Choice, Currency, Identifier, Localized, LocalizedText, Markdown, PartialDate,
    Period, PositiveNumber, Slug, choices,
};

choices! {
    /// A person's gender, where the source states it.
    pub enum Gender {
        /// Female.
        Female = "female",
        /// Male.
        Male = "male",
        /// Another one.
        Other = "other",
    }
}

/// Someone who holds or held a post.
#[derive(Debug, Clone)]
pub struct Person {
    /// The name in URLs.
    pub slug: Slug,
    /// Slugs that lead to the page still.
    pub former_slugs: Vec<Slug>,
    /// The name, in the languages in which it is known.
    pub name: LocalizedText,
    /// What the name is filed under: no language's rules tell how a name is read.
    pub sort_key: LocalizedText,
    /// Names that the person also goes or went by.
    pub other_names: Vec<PersonName>,
    /// The gender, where stated.
    pub gender: Option<Gender>,
    /// The gender in the words of the source, where it is another one and they say more.
    pub gender_text: Option<LocalizedText>,
    /// The date of birth, where stated.
    pub born: Option<PartialDate>,
    /// The date of death, where stated.
    pub died: Option<PartialDate>,
    /// A picture of the person.
    pub portrait: Option<Picture>,
    /// Posts and qualities outside the posts of this directory.
    pub positions: Vec<Position>,
    /// Bodies that the person belongs to.
    pub affiliations: Vec<Affiliation>,
    /// How to reach the person, beside what leads to the posts.
    pub contacts: Vec<ContactPoint>,
    /// Numbers and codes in public schemes.
    pub identifiers: Vec<Identifier>,
    /// Pages elsewhere about the person.
    pub links: Vec<WebLink>,
    /// A longer text.
    pub biography: Option<Localized<Markdown>>,
    /// Where the facts were read.
    pub sources: Vec<Source>,
    /// Where it is written.
    pub origin: Origin,
}

/// The age before which nobody holds anything of which no source says since when: without it, what is so today would seem
/// to have been so in somebody's childhood.
const MAJORITY: i8 = 18;

impl Person {
    /// The last day on which this person surely was a child, where the birth is known: of a year or a month of birth, its
    /// first day counts.
    pub fn last_day_as_child(&self) -> Option<Date> {
        let birthday = self.born?.earliest();
        let of_age = birthday.checked_add(Span::new().years(MAJORITY)).ok()?;
        of_age.yesterday().ok()
    }

    /// The last day on which something surely was not held yet, of which nobody says since when: in childhood, unless it
    /// is said to have ended then.
    pub fn not_yet_holding(&self, period: Period) -> Option<PartialDate> {
        let child = self.last_day_as_child()?;
        let ended = period.last().is_some_and(|last| last.earliest() <= child);
        (period.start.is_none() && !ended).then_some(PartialDate::Day(child))
    }

    /// The date of death, as far as it is known on a day.
    pub fn died_by(&self, day: Date) -> Option<PartialDate> {
        self.died.filter(|died| died.earliest() <= day)
    }

    /// Whether the person has surely died before a day.
    pub fn is_dead(&self, day: Date) -> bool {
        has_died(self.died, day)
    }

    /// The other names that are known on a day, each with whether it is borne still.
    pub fn other_names_on(&self, day: Date) -> impl Iterator<Item = (PositionState, &PersonName)> {
        PersonName::known_on(&self.other_names, day)
    }
}

/// A body that a person belongs to, without a post in it: a party, an academy, a society.
#[derive(Debug, Clone)]
pub struct Affiliation {
    /// The body.
    pub with: AffiliatedWith,
    /// As what the person belongs to it.
    pub role: Option<LocalizedText>,
    /// When the person belongs to it.
    pub period: Period,
    /// The person's death, after which nobody belongs to anything.
    pub died: Option<PartialDate>,
}

/// What a person belongs to.
#[derive(Debug, Clone)]
pub enum AffiliatedWith {
    /// A body of the directory, or one that it knows of.
    Party(Party),
    /// Another one, by its name.
    Text(LocalizedText),
}

impl Affiliation {
    /// Whether it is to a unit of the directory, in which the person then works.
    pub fn is_to_unit(&self) -> bool {
        matches!(self.with, AffiliatedWith::Party(Party::Body(Body::Unit(_))))
    }

    /// Whether it is so or was so before, as of a day; `None` before it begins.
    pub fn state_on(&self, day: Date) -> Option<PositionState> {
        let state = PositionState::Current.on(self.period, day)?;
        Some(state.up_to_death(self.died, day))
    }
}

/// A post or a quality outside the posts of this directory.
#[derive(Debug, Clone)]
pub struct Position {
    /// Whether it is held.
    pub state: PositionState,
    /// How it is or was held, where the source says more than that.
    pub kind: AppointmentKind,
    /// What it is.
    pub text: LocalizedText,
    /// When it is or was held, as far as the source says.
    pub period: Period,
    /// The last day on which it surely was not held yet, where no beginning is known.
    pub after: Option<PartialDate>,
    /// The person's death, after which nothing is held.
    pub died: Option<PartialDate>,
}

impl Position {
    /// Whether it is held or was held before, as of a day; `None` before it begins.
    pub fn state_on(&self, day: Date) -> Option<PositionState> {
        let is_known = self.after.is_none_or(|after| after.earliest() < day);
        let state = self.state.on(self.period, day).filter(|_| is_known)?;
        Some(state.up_to_death(self.died, day))
    }
}

/// What posts are called: one of `titles.toml`, or one that a post has alone.
#[derive(Debug, Clone)]
pub struct Title {
    /// For one holder.
    pub singular: LocalizedText,
    /// For several.
    pub plural: LocalizedText,
    /// The same without the area of the post, where that is in it.
    pub without_area: Option<Id<Title>>,
    /// Its usual place in the order of posts, the highest having the lowest number.
    pub precedence: u32,
}

/// A seat in a body, which exists whether or not anyone holds it (org:Post).
#[derive(Debug, Clone)]
pub struct Post {
    /// Its name in URLs, unique in the organization.
    pub slug: Slug,
    /// Slugs that lead to it still.
    pub former_slugs: Vec<Slug>,
    /// The body it is a seat of.
    pub body: Body,
    /// What it is called, with its area where that tells it from other posts of the body.
    pub title: Id<Title>,
    /// Its district or jurisdiction.
    pub area: Option<Area>,
    /// What its holder does.
    pub description: Option<LocalizedText>,
    /// Its rank in the service, as the institution names it.
    pub grade: Option<LocalizedText>,
    /// Whether its holder leads the body, beside those of other posts that do.
    pub head: bool,
    /// The post to which its holder answers.
    pub reports_to: Option<Id<Post>>,
    /// Whether several people hold it at once.
    pub multiple_holders: bool,
    /// The post's own place in the order of posts, the highest having the lowest number.
    pub precedence: u32,
    /// When the post exists.
    pub period: Period,
    /// How much of a full-time post it is, or how many it stands for.
    pub full_time_equivalent: Option<PositiveNumber>,
    /// What it pays a year.
    pub salary_range: Option<SalaryRange>,
    /// Whether somebody holds it whose name is not published.
    pub undisclosed: bool,
    /// When it is declared vacant.
    pub vacancies: Vec<Period>,
    /// The posts whose holders hold this one too.
    pub ex_officio: Vec<ExOfficio>,
    /// How to reach whoever holds it.
    pub contacts: Vec<ContactPoint>,
    /// Its numbers and codes in public schemes.
    pub identifiers: Vec<Identifier>,
    /// Pages elsewhere about it.
    pub links: Vec<WebLink>,
    /// What its holder oversees, whoever that is.
    pub oversees: Vec<Oversight>,
    /// Where the facts were read, where that is not where those of its body were.
    pub sources: Vec<Source>,
    /// Where it is written.
    pub origin: Origin,
}

/// That whoever holds one post holds another one too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExOfficio {
    /// The post whose holders hold both.
    pub post: Id<Post>,
    /// When that is so.
    pub period: Period,
}

/// What a post pays a year, in whole units of a currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SalaryRange {
    /// The least.
    pub from: u64,
    /// The most.
    pub to: u64,
    /// The currency.
    pub currency: Currency,
}

choices! {
    /// How a person holds a post.
    pub enum AppointmentKind {
        /// In full.
        Substantive = "substantive",
        /// In place of a holder.
        Acting = "acting",
        /// Beside another post.
        Concurrent = "concurrent",
        /// For the honour.
        Honorary = "honorary",
        /// As the holder of another post.
        ExOfficio = "ex-officio",
    }
}

impl AppointmentKind {
    /// Whether the holder has the place of a post for one: an acting holder stands in for another, an honorary one takes
    /// nobody's.
    pub fn takes_seat(self) -> bool {
        !matches!(self, Self::Acting | Self::Honorary)
    }
}

/// One person in one post (org:Membership).
#[derive(Debug, Clone)]
pub struct Appointment {
    /// The post that is held.
    pub post: Id<Post>,
    /// Who holds it.
    pub person: Id<Person>,
    /// How it is held.
    pub kind: AppointmentKind,
    /// The post by which it is held, whose holders have this appointment too.
    pub ex_officio: Option<Id<Post>>,
    /// Whether whoever holds that post does so only acting, and holds this one no otherwise.
    pub is_acting_ex_officio: bool,
    /// When it is held.
    pub period: Period,
    /// The last day on which it surely was not held yet, where no beginning is known: that of whoever held a post for one
    /// before, or one of the holder's childhood. What has no beginning is there from of old else.
    pub after: Option<PartialDate>,
    /// The holder's death: whatever the last day may be, nothing is held after it.
    pub died: Option<PartialDate>,
    /// How to reach this holder in the post.
    pub contacts: Vec<ContactPoint>,
    /// What this holder oversees.
    pub oversees: Vec<Oversight>,
    /// The lines of the post's file on which its first and its last day are written.
    pub lines: [Option<usize>; 2],
}

impl Appointment {
    /// The word for how it is held: the kind and, where it is held ex officio, whether only acting.
    pub fn manner(&self) -> &'static str {
        match self.is_acting_ex_officio {
            true => "acting-ex-officio",
            false => self.kind.word(),
        }
    }

    /// Whether it is held only acting, in the post itself or ex officio.
    pub fn is_acting(&self) -> bool {
        self.kind == AppointmentKind::Acting || self.is_acting_ex_officio
    }

    /// Whether it may have begun by `day`.
    pub fn has_begun(&self, day: Date) -> bool {
        self.period.has_begun(day) && self.after.is_none_or(|after| after.earliest() < day)
    }

    /// Whether it is surely over when `day` begins.
    pub fn is_over(&self, day: Date) -> bool {
        has_died(self.died, day) || self.period.is_over(day)
    }

    /// Whether it is held on `day`.
    pub fn covers(&self, day: Date) -> Certainty {
        if has_died(self.died, day) {
            return Certainty::No;
        }
        let held = self.period.covers(day);
        match self.after {
            Some(after) if day <= after.earliest() => Certainty::No,
            Some(after) if day <= after.latest() => held.min(Certainty::Possible),
            _ => held,
        }
    }
}

/// A part of a portfolio: one thing that the holder of a post oversees, and when.
#[derive(Debug, Clone, PartialEq)]
pub struct Oversight {
    /// What is overseen.
    pub what: Overseen,
    /// When it is.
    pub period: Period,
}

/// What is overseen.
#[derive(Debug, Clone, PartialEq)]
pub enum Overseen {
    /// A body.
    Body(Body),
    /// Another post.
    Post(Id<Post>),
    /// Anything else, in words.
    Text(LocalizedText),
}

/// Who oversees something: the holder of a post, or one of its holders.
#[derive(Debug, Clone, Copy)]
pub struct Overseer<'a> {
    /// The post.
    pub post: Id<Post>,
    /// The holder, where it is not whoever holds the post.
    pub appointment: Option<&'a Appointment>,
}

/// What is known of a post's holders on a day.
#[derive(Debug, Clone)]
pub enum Occupancy<'a> {
    /// Held by these, in the order of the file; never empty.
    Held(Vec<&'a Appointment>),
    /// Declared vacant.
    Vacant,
    /// Held by somebody whose name is not published.
    Undisclosed,
    /// No source names a holder, which does not mean that there is none.
    NotNamed,
}
