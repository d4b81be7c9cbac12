//! Single values of the documents.

use std::fmt;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::site::formats::json::VERSION;
use crate::text::{Certainty, Choice, PartialDate, choices};

/// The version of the API, as a document has it.
#[derive(Debug, Clone, Copy)]
pub struct Version;

/// A member of an enumeration, as its word.
#[derive(Debug, Clone, Copy)]
pub struct Word<C>(pub C);

/// A date as precise as its source: `1958`, `1958-11` or `1958-11-02`.
#[derive(Debug, Clone, Copy)]
pub struct WireDate(pub PartialDate);

/// A day of the calendar.
#[derive(Debug, Clone, Copy)]
pub struct WireDay(pub Date);

/// A whole address.
#[derive(Debug, Clone)]
pub struct WireUrl(pub String);

choices! {
    /// What a document, or something in it, is.
    pub enum Kind {
        /// An organization of the directory.
        Organization = "organization",
        /// A unit of an organization.
        Unit = "unit",
        /// A post of an organization or a unit.
        Post = "post",
        /// A person.
        Person = "person",
        /// A narrative page or a document of an organization.
        Section = "section",
        /// One thing that a body is responsible for.
        Function = "function",
        /// A body outside the directory.
        ExternalBody = "external-body",
        /// A page of the site itself.
        Page = "page",
    }
}

choices! {
    /// Whether something exists on the day that is shown, as far as its dates tell.
    pub enum Existence {
        /// It does.
        Yes = "yes",
        /// It begins or ends in the month or year of the day, and nobody knows on which day.
        Possibly = "possibly",
        /// It is not yet, or no more.
        No = "no",
    }
}

impl From<Certainty> for Word<Existence> {
    fn from(certainty: Certainty) -> Self {
        Self(match certainty {
            Certainty::Yes => Existence::Yes,
            Certainty::Possible => Existence::Possibly,
            Certainty::No => Existence::No,
        })
    }
}

impl Serialize for Version {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(VERSION)
    }
}

impl<C: Choice> Serialize for Word<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.word())
    }
}

impl Serialize for WireDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Serialize for WireDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Serialize for WireUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl WireUrl {
    /// The address of a value that is one.
    pub fn of(url: &impl fmt::Display) -> Self {
        Self(url.to_string())
    }
}
