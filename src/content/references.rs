//! What refers to what: every key of the content whose value is the slug or id of another thing, and where a file has it.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::layout::FileKind;

/// A place in a file that names another thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The bytes of the value, with its quotes.
    pub span: Range<usize>,
    /// The bytes of the organization that is named beside it, where one is.
    pub beside: Option<Range<usize>>,
    /// The keys that lead to it.
    keys: &'static [&'static str],
    holder: Holder,
    to: Referent,
    /// What is named.
    pub what: Mentioned,
}

impl Mention {
    /// The slug.
    pub fn slug(&self) -> &str {
        match &self.what {
            Mentioned::Organization(slug)
            | Mentioned::Unit(_, slug)
            | Mentioned::ExternalBody(slug)
            | Mentioned::Person(slug)
            | Mentioned::Title(slug)
            | Mentioned::Topic(slug)
            | Mentioned::Kind(slug)
            | Mentioned::Post(_, slug) => slug,
        }
    }

    /// The key that has it.
    pub fn key(&self) -> &'static str {
        self.keys.last().copied().unwrap_or_default()
    }

    /// Whether it says what a unit is or was part of.
    pub fn is_parent(&self) -> bool {
        self.key() == "parent"
    }

    /// Whether an organization may be named beside it, and none is.
    pub fn lacks_organization(&self) -> bool {
        matches!(
            self.to,
            Referent::Unit(Whose::HereOrBeside) | Referent::Post(Whose::HereOrBeside)
        ) && self.beside.is_none()
    }

    /// The key for it in the table with an organization that may stand in its place; `None` where none may.
    pub fn key_in_table(&self) -> Option<&'static str> {
        let below = REFERENCES.iter().filter(|known| {
            known.holder == self.holder || known.holder == Holder::Body && self.holder.is_body()
        });
        let below = below.filter_map(|known| {
            let key = known.keys.strip_prefix(self.keys)?;
            (key.len() == 1 && key[0] != "organization").then(|| key[0])
        });
        below.into_iter().next()
    }
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
    /// A topic of functions.
    Topic(String),
    /// A kind of bodies.
    Kind(String),
    /// A post, behind its organization.
    Post(String, String),
}

/// Every mention in a file, in the order of the table. What cannot be read mentions nothing.
pub fn mentions(kind: FileKind<'_>, text: &str) -> Vec<Mention> {
    let (table, _) = DeTable::parse_recoverable(text);
    let mut found = Vec::new();
    for reference in REFERENCES.iter().filter(|known| has(known.holder, kind)) {
        collect(table.get_ref(), reference.keys, &mut |within, value| {
            let what = mentioned(reference.to, kind, within, value);
            let beside = within.get("organization").map(Spanned::span);
            found.extend(what.map(|what| Mention {
                span: value.span(),
                beside: beside.filter(|_| reference.to.may_be_beside()),
                keys: reference.keys,
                holder: reference.holder,
                to: reference.to,
                what,
            }));
        });
    }
    found
}

fn has(holder: Holder, kind: FileKind<'_>) -> bool {
    match holder {
        Holder::Body => kind.is_body(),
        Holder::Organization => matches!(kind, FileKind::Organization(_)),
        Holder::Unit => matches!(kind, FileKind::Unit(..)),
        Holder::Post => matches!(kind, FileKind::Post(..)),
        Holder::Change => matches!(kind, FileKind::Change(_)),
        Holder::Person => matches!(kind, FileKind::Person(_)),
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
        match value.get_ref() {
            DeValue::Array(members) => members.iter().for_each(|member| see(table, member)),
            _ => see(table, value),
        }
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
    kind: FileKind<'_>,
    within: &DeTable<'_>,
    value: &Spanned<DeValue<'_>>,
) -> Option<Mentioned> {
    let name = value.get_ref().as_str()?.to_owned();
    Some(match to {
        Referent::Organization => Mentioned::Organization(name),
        Referent::Unit(whose) => Mentioned::Unit(organization_of(whose, kind, within)?, name),
        Referent::Post(whose) => Mentioned::Post(organization_of(whose, kind, within)?, name),
        Referent::ExternalBody => Mentioned::ExternalBody(name),
        Referent::Person => Mentioned::Person(name),
        Referent::Title => Mentioned::Title(name),
        Referent::Topic => Mentioned::Topic(name),
        Referent::Kind => Mentioned::Kind(name),
        // Functions are named by ids within a page.
        Referent::FunctionBeside => return None,
    })
}

/// The organization of a unit or post that is named in a file.
fn organization_of(whose: Whose, kind: FileKind<'_>, within: &DeTable<'_>) -> Option<String> {
    let beside = within.get("organization");
    let beside = beside.filter(|_| whose.may_be_beside());
    match (beside, kind) {
        (Some(beside), _) => Some(beside.get_ref().as_str()?.to_owned()),
        (None, _) if whose == Whose::Beside => None,
        (
            None,
            FileKind::Organization(organization)
            | FileKind::Unit(organization, _)
            | FileKind::Post(organization, _),
        ) => Some(organization.to_owned()),
        _ => None,
    }
}

/// Which files have a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// Files of organizations and of units.
    Body,
    /// Files of organizations.
    Organization,
    /// Files of units.
    Unit,
    /// Files of posts.
    Post,
    /// Files of changes.
    Change,
    /// Files of people.
    Person,
}

impl Holder {
    fn is_body(self) -> bool {
        matches!(self, Self::Body | Self::Organization | Self::Unit)
    }
}

/// What a key names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Referent {
    /// An organization of the directory.
    Organization,
    /// A unit.
    Unit(Whose),
    /// A post.
    Post(Whose),
    /// A body outside the directory.
    ExternalBody,
    /// A person.
    Person,
    /// A title of posts.
    Title,
    /// A topic of functions.
    Topic,
    /// A kind of bodies: a standard one, or one of `kinds.toml`.
    Kind,
    /// A function of the body that the keys beside it name.
    FunctionBeside,
}

impl Referent {
    /// Whether the key `organization` beside it may say where it is.
    fn may_be_beside(self) -> bool {
        matches!(self, Self::Unit(whose) | Self::Post(whose) if whose.may_be_beside())
    }
}

/// Of which organization a unit or a post is that a key names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The one in whose folder the file is.
    Here,
    /// The one that the key `organization` beside it names.
    Beside,
    /// The same; where nothing is beside it, as `Here`.
    HereOrBeside,
}

impl Whose {
    /// Whether the key `organization` beside it may say it.
    fn may_be_beside(self) -> bool {
        self != Self::Here
    }
}

/// A key that names another thing.
pub struct Reference {
    /// Which files have it.
    pub holder: Holder,
    /// The keys that lead to it, from the top of the file; lists on the way have it in each member.
    pub keys: &'static [&'static str],
    /// What it names.
    pub to: Referent,
}

const fn reference(holder: Holder, keys: &'static [&'static str], to: Referent) -> Reference {
    Reference { holder, keys, to }
}

/// Every reference of the schema; a test compares it with the records.
pub const REFERENCES: &[Reference] = {
    use Holder::{Body, Change, Organization, Person, Post, Unit};
    use Referent as To;
    use Whose::{Beside, Here, HereOrBeside};
    &[
        reference(Body, &["kind"], To::Kind),
        reference(Organization, &["shares_staff_with"], To::Organization),
        reference(Unit, &["shares_staff_with"], To::Unit(Here)),
        reference(
            Body,
            &["shares_staff_with", "organization"],
            To::Organization,
        ),
        reference(Body, &["shares_staff_with", "unit"], To::Unit(Beside)),
        reference(Body, &["superiors", "organization"], To::Organization),
        reference(Body, &["superiors", "unit"], To::Unit(HereOrBeside)),
        reference(Body, &["superiors", "external_body"], To::ExternalBody),
        reference(Body, &["functions", "topics"], To::Topic),
        reference(Body, &["posts", "title"], To::Title),
        reference(Body, &["posts", "reports_to"], To::Post(Here)),
        reference(
            Body,
            &["posts", "reports_to", "organization"],
            To::Organization,
        ),
        reference(Body, &["posts", "reports_to", "post"], To::Post(Beside)),
        reference(Body, &["posts", "oversees", "unit"], To::Unit(HereOrBeside)),
        reference(
            Body,
            &["posts", "oversees", "organization"],
            To::Organization,
        ),
        reference(Body, &["posts", "oversees", "post"], To::Post(HereOrBeside)),
        reference(Body, &["posts", "appointments", "person"], To::Person),
        reference(Body, &["posts", "appointments", "post"], To::Post(Here)),
        reference(
            Body,
            &["posts", "appointments", "post", "organization"],
            To::Organization,
        ),
        reference(
            Body,
            &["posts", "appointments", "post", "post"],
            To::Post(Beside),
        ),
        reference(
            Body,
            &["posts", "appointments", "oversees", "unit"],
            To::Unit(HereOrBeside),
        ),
        reference(
            Body,
            &["posts", "appointments", "oversees", "organization"],
            To::Organization,
        ),
        reference(
            Body,
            &["posts", "appointments", "oversees", "post"],
            To::Post(HereOrBeside),
        ),
        reference(Post, &["title"], To::Title),
        reference(Post, &["reports_to"], To::Post(Here)),
        reference(Post, &["reports_to", "organization"], To::Organization),
        reference(Post, &["reports_to", "post"], To::Post(Beside)),
        reference(Post, &["oversees", "unit"], To::Unit(HereOrBeside)),
        reference(Post, &["oversees", "organization"], To::Organization),
        reference(Post, &["oversees", "post"], To::Post(HereOrBeside)),
        reference(Post, &["appointments", "person"], To::Person),
        reference(Post, &["appointments", "post"], To::Post(Here)),
        reference(
            Post,
            &["appointments", "post", "organization"],
            To::Organization,
        ),
        reference(Post, &["appointments", "post", "post"], To::Post(Beside)),
        reference(
            Post,
            &["appointments", "oversees", "unit"],
            To::Unit(HereOrBeside),
        ),
        reference(
            Post,
            &["appointments", "oversees", "organization"],
            To::Organization,
        ),
        reference(
            Post,
            &["appointments", "oversees", "post"],
            To::Post(HereOrBeside),
        ),
        reference(Post, &["unit"], To::Unit(Here)),
        reference(Organization, &["parent", "organization"], To::Organization),
        reference(Organization, &["parent", "external_body"], To::ExternalBody),
        reference(
            Organization,
            &["former_parents", "organization"],
            To::Organization,
        ),
        reference(
            Organization,
            &["former_parents", "external_body"],
            To::ExternalBody,
        ),
        reference(Unit, &["parent"], To::Unit(Here)),
        reference(Unit, &["former_parents", "organization"], To::Organization),
        reference(Unit, &["former_parents", "parent"], To::Unit(HereOrBeside)),
        reference(Change, &["from", "organization"], To::Organization),
        reference(Change, &["from", "unit"], To::Unit(Beside)),
        reference(Change, &["from", "external_body"], To::ExternalBody),
        reference(Change, &["to", "organization"], To::Organization),
        reference(Change, &["to", "unit"], To::Unit(Beside)),
        reference(Change, &["to", "external_body"], To::ExternalBody),
        reference(Change, &["functions", "organization"], To::Organization),
        reference(Change, &["functions", "unit"], To::Unit(Beside)),
        reference(Change, &["functions", "id"], To::FunctionBeside),
        reference(Person, &["affiliations", "organization"], To::Organization),
        reference(Person, &["affiliations", "unit"], To::Unit(Beside)),
        reference(Person, &["affiliations", "external_body"], To::ExternalBody),
    ]
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::content::layout::FILE_SHAPES;
    use crate::content::shape::{RecordShape, Shape, TextShape};
    use crate::content::values::FromText;
    use crate::text::Slug;

    /// The keys that give a thing its own name, or say in a word of what kind it is.
    const OWN: [&str; 6] = [
        "slug",
        "id",
        "former_slugs",
        "former_ids",
        "kind",
        "service",
    ];

    fn is_slug(text: &TextShape) -> bool {
        text.pattern == Slug::text_shape().pattern
    }

    /// Adds every way of keys to a slug of another thing that a record has.
    fn ways(
        record: &RecordShape,
        before: &[&'static str],
        found: &mut BTreeSet<Vec<&'static str>>,
    ) {
        for field in record
            .fields
            .iter()
            .filter(|field| !OWN.contains(&field.key))
        {
            let way = [before, &[field.key]].concat();
            match &field.shape {
                Shape::Record(inner) => ways(inner, &way, found),
                Shape::Text(text) if is_slug(text) => {
                    found.insert(way);
                }
                Shape::TextOrTable { text, table } => {
                    if let Shape::Record(inner) = &**table {
                        ways(inner, &way, found);
                    }
                    if is_slug(text) {
                        found.insert(way);
                    }
                }
                _ => {}
            }
        }
    }

    #[test]
    fn the_table_has_every_key_that_names_another_thing() {
        for shape in FILE_SHAPES {
            let mut written = BTreeSet::new();
            ways(&(shape.shape)(), &[], &mut written);
            let holders: &[Holder] = match shape.name {
                "organization" => &[Holder::Body, Holder::Organization],
                "unit" => &[Holder::Body, Holder::Unit],
                "post" => &[Holder::Post],
                "change" => &[Holder::Change],
                "person" => &[Holder::Person],
                _ => &[],
            };
            let known = REFERENCES
                .iter()
                .filter(|known| holders.contains(&known.holder))
                .filter(|known| known.keys.last().is_some_and(|key| !OWN.contains(key)));
            let known: BTreeSet<_> = known.map(|known| known.keys.to_vec()).collect();
            assert_eq!(written, known, "{}", shape.name);
        }
    }
}
