//! What refers to what: every key of the content whose value is the slug or id of another thing.

/// Which files have a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holder {
    /// Files of organizations and of units.
    Body,
    /// Files of organizations.
    Organization,
    /// Files of units.
    Unit,
    /// Files of changes.
    Change,
}

/// What a key names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Referent {
    /// An organization of the directory.
    Organization,
    /// A unit of the organization in whose folder the file is.
    UnitHere,
    /// A unit of the organization that the key `organization` beside it names.
    UnitBeside,
    /// A body outside the directory.
    ExternalBody,
    /// A person.
    Person,
    /// A title of posts.
    Title,
    /// A topic of functions.
    Topic,
    /// A function of the body that the keys beside it name.
    FunctionBeside,
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
    use Holder::{Body, Change, Organization, Unit};
    use Referent as To;
    &[
        reference(Body, &["functions", "topics"], To::Topic),
        reference(Body, &["posts", "title"], To::Title),
        reference(Body, &["posts", "appointments", "person"], To::Person),
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
        reference(Unit, &["parent"], To::UnitHere),
        reference(Unit, &["former_parents", "parent"], To::UnitHere),
        reference(Change, &["from", "organization"], To::Organization),
        reference(Change, &["from", "unit"], To::UnitBeside),
        reference(Change, &["from", "external_body"], To::ExternalBody),
        reference(Change, &["to", "organization"], To::Organization),
        reference(Change, &["to", "unit"], To::UnitBeside),
        reference(Change, &["to", "external_body"], To::ExternalBody),
        reference(Change, &["functions", "organization"], To::Organization),
        reference(Change, &["functions", "unit"], To::UnitBeside),
        reference(Change, &["functions", "id"], To::FunctionBeside),
    ]
};

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// The keys that give a thing its own name.
    const OWN: [&str; 4] = ["slug", "id", "former_slugs", "former_ids"];

    /// Every key of a schema file that holds slugs, but for those that name the thing itself.
    fn keys_of_slugs(source: &str) -> BTreeSet<&str> {
        let lines = source.lines().map(str::trim);
        let keys = lines.filter_map(|line| {
            let (key, kind) = line.strip_prefix("pub ").unwrap_or(line).split_once(": ")?;
            kind.contains("Slug").then_some(key)
        });
        let is_key = |key: &&str| {
            key.chars()
                .all(|letter| letter.is_ascii_lowercase() || letter == '_')
        };
        keys.filter(is_key)
            .filter(|key| !OWN.contains(key))
            .collect()
    }

    #[test]
    fn the_table_has_every_key_that_names_another_thing() {
        for (holders, sources) in [
            (
                vec![Holder::Body],
                vec![include_str!("post.rs"), include_str!("profile.rs")],
            ),
            (
                vec![Holder::Organization],
                vec![include_str!("organization.rs")],
            ),
            (vec![Holder::Unit], vec![include_str!("unit.rs")]),
            (vec![Holder::Change], vec![include_str!("change.rs")]),
            (
                vec![],
                vec![
                    include_str!("person.rs"),
                    include_str!("search.rs"),
                    include_str!("section.rs"),
                    include_str!("site.rs"),
                    include_str!("site_page.rs"),
                    include_str!("external_body.rs"),
                    include_str!("topics.rs"),
                ],
            ),
        ] {
            let written: BTreeSet<&str> = sources
                .iter()
                .flat_map(|source| keys_of_slugs(source))
                .collect();
            let known = REFERENCES
                .iter()
                .filter(|known| holders.contains(&known.holder));
            let known = known.filter_map(|known| known.keys.last().copied());
            let known: BTreeSet<&str> = known.filter(|key| !OWN.contains(key)).collect();
            assert_eq!(written, known, "{holders:?}");
        }
    }
}
