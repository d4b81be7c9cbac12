//! What organization and unit files have in common, with their `[[posts]]`.

use toml::Spanned;
use toml::de::DeValue;

use super::{
    ContactRecord, EndedPeriodRecord, IdentifierRecord, LinkRecord, PeriodRecord, PictureRecord,
    PortraitRecord, SuperiorRecord, WrittenPartner,
};
use crate::content::allow::AllowanceRecord;
use crate::content::localized::{Translations, WrittenMarkdown, WrittenOtherName, WrittenText};
use crate::content::reader::{Expected, FromToml, Reader};
use crate::content::record::record;
use crate::content::shape::{Alternatives, Shape};
use crate::content::values::FromText;
use crate::diagnostics::Code;
use crate::messages::say;
use crate::model::{AppointmentKind, BodyNameKind, HistoryKind, body_texts};
use crate::text::{Currency, PartialDate, PositiveNumber, Slug, WebAddress};

record! {
    /// What is known of a body.
    pub struct ProfileRecord as a_body {
        /// The full name.
        name: required WrittenText,
        /// The name people use.
        short_name: optional WrittenText,
        /// What it was called before, or is called until a day to come.
        former_names: list FormerNameRecord,
        /// Names that it also goes or went by.
        other_names: list OtherNameRecord,
        /// Its texts.
        texts: flatten BodyTextsRecord,
        /// The emblem by which it is known.
        emblem: optional PortraitRecord,
        /// The date of the last update that the source states.
        updated: optional PartialDate,
        /// When someone last made sure that what the file says is so.
        verified: optional PartialDate,
        /// Slugs under which it was public before.
        former_slugs: list Slug,
        /// Its district or jurisdiction.
        area: optional AreaRecord,
        /// The bodies with which it has one staff, each by its slug, or by a table that names its organization too; one of two
        /// files says so.
        shares_staff_with: list WrittenPartner,
        /// Who directs it otherwise than as what it is a part of.
        superiors: list SuperiorRecord,
        /// How to reach it.
        contacts: list ContactRecord,
        /// Its numbers and codes in public schemes.
        identifiers: list IdentifierRecord,
        /// Pages elsewhere about it.
        links: list LinkRecord,
        /// Pictures of it, such as its building and the way there.
        pictures: list PictureRecord,
        /// Facts with a label.
        facts: list FactRecord,
        /// Facts that are numbers.
        figures: list FigureRecord,
        /// What happened to it.
        history: list HistoryRecord,
        /// What it is responsible for.
        functions: list FunctionRecord,
        /// Its seats, in order of precedence.
        posts: list PostRecord,
        /// Where the facts were read.
        sources: list SourceRecord,
    }
}

macro_rules! written {
    (Plain) => {
        WrittenText
    };
    (Markdown) => {
        WrittenMarkdown
    };
}

macro_rules! texts_record {
    ($($(#[doc = $docs:literal])* $key:ident: $kind:ident $places:tt,)+) => {
        record! {
            /// The texts of a body.
            pub struct BodyTextsRecord as a_body {
                $($(#[doc = $docs])* $key: optional written!($kind),)+
            }
        }
    };
}

body_texts!(texts_record);

record! {
    /// A name that a body also goes or went by.
    pub struct OtherNameRecord as another_name {
        /// The name, in any language.
        name: required WrittenOtherName,
        /// Why it is another one; `alias` where nothing is said.
        kind: optional BodyNameKind,
        /// When it is borne.
        period: flatten PeriodRecord,
    }
}

record! {
    /// What a body was called before.
    pub struct FormerNameRecord as a_former_name {
        /// The full name.
        name: required WrittenText,
        /// The name people used.
        short_name: optional WrittenText,
        /// When it was called so; the last day says when it ceased to be.
        period: flatten EndedPeriodRecord,
    }
}

record! {
    /// The district or jurisdiction of a body or a post.
    pub struct AreaRecord as an_area {
        /// What it is called.
        name: required WrittenText,
        /// Its identifier, such as a code of administrative divisions.
        identifier: optional String,
    }
}

record! {
    /// A fact with a label.
    pub struct FactRecord as a_fact {
        /// What it is about.
        label: required WrittenText,
        /// What is so.
        text: required WrittenText,
        /// The number of a citation that the source makes without naming its target.
        citation: optional u32,
    }
}

record! {
    /// A fact that is a number.
    pub struct FigureRecord as a_figure {
        /// What is counted.
        label: required WrittenText,
        /// How many there are.
        number: required u64,
        /// Whether the source says "more than".
        more_than: optional bool,
        /// The number as the language says it, where digits alone do not: with its measure word, or with units of its own.
        text: optional WrittenText,
        /// The number of a citation that the source makes without naming its target.
        citation: optional u32,
    }
}

record! {
    /// An event in the life of a body.
    pub struct HistoryRecord as a_history_entry {
        /// When it was.
        date: optional PartialDate,
        /// What kind of event it was.
        kind: required HistoryKind,
        /// What happened.
        text: required WrittenText,
        /// The number of a citation that the source makes without naming its target.
        citation: optional u32,
    }
}

record! {
    /// One thing a body is responsible for.
    pub struct FunctionRecord as a_function {
        /// A stable id for links; without one, links name the function by its number.
        id: optional Slug,
        /// Ids it had before, which lead to it still.
        former_ids: list Slug,
        /// What it says.
        text: required WrittenText,
        /// What it is about, as `topics.toml` names it.
        topics: list Slug,
        /// The number of a citation that the source makes without naming its target.
        citation: optional u32,
        /// When the body has it.
        period: flatten PeriodRecord,
    }
}

impl FunctionRecord {
    /// Its id, if it has one, and those it had before.
    pub fn ids(&self) -> impl Iterator<Item = &Spanned<Slug>> {
        self.id.iter().chain(&self.former_ids)
    }
}

record! {
    /// Where facts were read.
    pub struct SourceRecord as a_source {
        /// What was read.
        title: required WrittenText,
        /// What a reader should know of it.
        note: optional WrittenText,
        /// Where it can be read.
        url: optional WebAddress,
        /// The date it bears.
        published: optional PartialDate,
        /// When it was read.
        read: optional PartialDate,
    }
}

record! {
    /// A seat, in the file of its body.
    pub struct PostRecord as a_post {
        /// Its name in URLs, unique in the organization.
        slug: required Slug,
        /// What is said of it.
        seat: flatten SeatRecord,
    }
}

record! {
    /// A seat, in a file of its own, whose name is its name in URLs.
    pub struct PostFileRecord as a_post {
        /// The status of the file's texts.
        translations: optional Translations,
        /// The unit that it is a seat of, by slug; absent directly in the organization.
        unit: optional Slug,
        /// What is said of it.
        seat: flatten SeatRecord,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

record! {
    /// What is said of a seat.
    pub struct SeatRecord as a_post {
        /// Slugs under which it was public before.
        former_slugs: list Slug,
        /// Its title: the slug of one of titles.toml, or a text for each language where this post alone has it.
        title: required WrittenTitle,
        /// Its district or jurisdiction; it stands beside the title where several posts of the body have that.
        area: optional AreaRecord,
        /// What its holder does.
        description: optional WrittenText,
        /// Its rank in the service, as the institution names it.
        grade: optional WrittenText,
        /// Whether its holder leads the body; several posts of a body may.
        head: optional bool,
        /// The post to which its holder answers: the slug of one of the same organization, or a table that names the
        /// organization too.
        reports_to: optional WrittenPost,
        /// Whether several people hold it at once.
        multiple_holders: optional bool,
        /// Its place in the order of posts; that of its title where nothing is said.
        precedence: optional u32,
        /// When it exists.
        period: flatten PeriodRecord,
        /// How much of a full-time post it is, or how many it stands for.
        full_time_equivalent: optional PositiveNumber,
        /// What it pays a year.
        salary_range: optional SalaryRangeRecord,
        /// Whether somebody holds it whose name is not published.
        undisclosed: optional bool,
        /// When it is declared vacant.
        vacancies: list PeriodRecord,
        /// How to reach whoever holds it.
        contacts: list ContactRecord,
        /// Its numbers and codes in public schemes.
        identifiers: list IdentifierRecord,
        /// Pages elsewhere about it.
        links: list LinkRecord,
        /// What its holder oversees, whoever that is.
        oversees: list OverseesRecord,
        /// Where the facts of the post were read, where that is not where those of its body were.
        sources: list SourceRecord,
        /// Who holds and held it.
        appointments: list AppointmentRecord,
    }
}

impl SeatRecord {
    /// How to reach whoever holds it, and each of its holders.
    pub fn all_contacts(&self) -> impl Iterator<Item = &Spanned<ContactRecord>> {
        let appointments = self.appointments.iter();
        let of_holders = appointments.flat_map(|held| &held.get_ref().contacts);
        self.contacts.iter().chain(of_holders)
    }
}

/// What a post is called, as written.
#[derive(Debug, Clone)]
pub enum WrittenTitle {
    /// One of `titles.toml`.
    Listed(Slug),
    /// One that this post alone has.
    Own(WrittenText),
}

impl FromToml for WrittenTitle {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::String(_) => Slug::from_toml(value, reader).map(Self::Listed),
            DeValue::Table(_) => WrittenText::from_toml(value, reader).map(Self::Own),
            _ => {
                reader.wrong_type(value, &Expected::Title);
                None
            }
        }
    }

    fn shape() -> Shape {
        Shape::TextOrTable {
            text: Slug::text_shape(),
            table: Box::new(WrittenText::shape()),
        }
    }
}

/// A post as another one names it.
#[derive(Debug, Clone)]
pub enum WrittenPost {
    /// One of the same organization.
    Here(Slug),
    /// One of an organization that is named beside it.
    Elsewhere(OtherPostRecord),
}

impl FromToml for WrittenPost {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::String(path) if path.contains('/') => {
                let message = say::no_slug_of_post(&**path);
                let found = reader.mistake(Code::MalformedSlug, value.span(), message);
                let parts: Vec<&str> = path
                    .split('/')
                    .filter(|part| *part != "organizations")
                    .collect();
                reader.report(match parts[..] {
                    [organization, .., post] => {
                        found.help(say::write_organization_and_post(organization, post))
                    }
                    _ => found,
                });
                None
            }
            DeValue::String(_) => Slug::from_toml(value, reader).map(Self::Here),
            DeValue::Table(_) => OtherPostRecord::from_toml(value, reader).map(Self::Elsewhere),
            _ => {
                reader.wrong_type(value, &Expected::Other(say::slug_of_post_or_table()));
                None
            }
        }
    }

    fn shape() -> Shape {
        Shape::TextOrTable {
            text: Slug::text_shape(),
            table: Box::new(OtherPostRecord::shape()),
        }
    }
}

record! {
    /// A post of an organization that is named beside it.
    pub struct OtherPostRecord as a_post_elsewhere {
        /// The organization, by slug.
        organization: required Slug,
        /// The post, by slug.
        post: required Slug,
    }
}

record! {
    /// What a post pays a year.
    pub struct SalaryRangeRecord as a_salary_range {
        /// The least, in whole units of the currency.
        from: required u64,
        /// The most, which may be the same.
        to: required u64,
        /// The currency, by its code in ISO 4217.
        currency: required Currency,
    }
}

const HOLDER_KEYS: Alternatives = Alternatives {
    ways: &[&["person"], &["post"]],
    nothing: say::holder_none,
    several: say::holder_several,
    help: say::holder_keys,
};

record! {
    /// One person in a post, or whoever holds another post.
    pub struct AppointmentRecord as an_appointment, one of HOLDER_KEYS {
        /// Who holds it, by slug.
        person: optional Slug,
        /// The post whose holders hold it too, ex officio: the slug of one of the same organization, or a table that names
        /// the organization too.
        post: optional WrittenPost,
        /// How it is held; `substantive` where nothing is said.
        kind: optional AppointmentKind,
        /// When it is held.
        period: flatten PeriodRecord,
        /// How to reach this holder in the post.
        contacts: list ContactRecord,
        /// What this holder oversees.
        oversees: list OverseesRecord,
    }
}

const OVERSEEN_KEYS: Alternatives = Alternatives {
    ways: &[
        &["unit"],
        &["organization"],
        &["organization", "unit"],
        &["post"],
        &["organization", "post"],
        &["text"],
    ],
    nothing: say::overseen_none,
    several: say::overseen_several,
    help: say::overseen_keys,
};

record! {
    /// A part of a portfolio: one thing that the holder of a post oversees.
    pub struct OverseesRecord as a_part_of_a_portfolio, one of OVERSEEN_KEYS {
        /// An organization of this directory, by slug.
        organization: optional Slug,
        /// A unit of that organization or, where none is named, of the same one, by slug.
        unit: optional Slug,
        /// A post of that organization or, where none is named, of the same one, by slug.
        post: optional Slug,
        /// Anything else, in words.
        text: optional WrittenText,
        /// When it is overseen.
        period: flatten PeriodRecord,
    }
}
