//! Where a file names other things, by the table of the schema.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::layout::Kind;
use super::schema::{Holder, REFERENCES, Referent};

/// A place in a file that names another thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The bytes of the value, with its quotes.
    pub span: Range<usize>,
    /// What is named.
    pub what: Mentioned,
}

/// What a mention names, by slug.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mentioned {
    /// An organization.
    Organization(String),
    /// A unit, behind its organization.
    Unit(String, String),
    /// A body outside the directory.
    ExternalBody(String),
    /// A person.
    Person(String),
    /// A title of posts.
    Title(String),
}

/// Every mention in a file, in the order of the table. What cannot be read mentions nothing.
pub fn mentions(kind: Kind<'_>, text: &str) -> Vec<Mention> {
    let (table, _) = DeTable::parse_recoverable(text);
    let mut found = Vec::new();
    for reference in REFERENCES.iter().filter(|known| has(known.holder, kind)) {
        collect(table.get_ref(), reference.keys, &mut |within, value| {
            let what = mentioned(reference.to, kind, within, value);
            found.extend(what.map(|what| Mention {
                span: value.span(),
                what,
            }));
        });
    }
    found
}

fn has(holder: Holder, kind: Kind<'_>) -> bool {
    match holder {
        Holder::Body => kind.is_body(),
        Holder::Organization => matches!(kind, Kind::Organization(_)),
        Holder::Unit => matches!(kind, Kind::Unit(..)),
        Holder::Change => matches!(kind, Kind::Change(_)),
    }
}

/// Calls `see` with every value that the keys lead to, and the table it is in.
fn collect<'t>(
    table: &'t DeTable<'_>,
    keys: &[&str],
    see: &mut dyn FnMut(&'t DeTable<'_>, &'t Spanned<DeValue<'_>>),
) {
    let Some((first, rest)) = keys.split_first() else {
        return;
    };
    let Some(value) = table.get(*first) else {
        return;
    };
    if rest.is_empty() {
        see(table, value);
        return;
    }
    match value.get_ref() {
        DeValue::Table(below) => collect(below, rest, see),
        DeValue::Array(members) => {
            for member in members.iter() {
                if let DeValue::Table(below) = member.get_ref() {
                    collect(below, rest, see);
                }
            }
        }
        _ => {}
    }
}

fn mentioned(
    to: Referent,
    kind: Kind<'_>,
    within: &DeTable<'_>,
    value: &Spanned<DeValue<'_>>,
) -> Option<Mentioned> {
    let name = value.get_ref().as_str()?.to_owned();
    let beside = || Some(within.get("organization")?.get_ref().as_str()?.to_owned());
    Some(match to {
        Referent::Organization => Mentioned::Organization(name),
        Referent::UnitHere => match kind {
            Kind::Unit(organization, _) => Mentioned::Unit(organization.to_owned(), name),
            _ => return None,
        },
        Referent::UnitBeside => Mentioned::Unit(beside()?, name),
        Referent::ExternalBody => Mentioned::ExternalBody(name),
        Referent::Person => Mentioned::Person(name),
        Referent::Title => Mentioned::Title(name),
        // Functions are named by ids in a page and topics in a table, and no file is named after one.
        Referent::FunctionBeside | Referent::Topic => return None,
    })
}
