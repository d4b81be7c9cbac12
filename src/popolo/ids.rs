//! The identifiers of our own documents: the permalinks of what they are about.

use crate::text::Slug;

/// What an identifier of ours is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Permalink {
    Organization(Slug),
    Unit(Slug, Slug),
    Post(Slug, Slug),
    Person(Slug),
    ExternalBody(Slug),
    /// A body of which no more is known than its name.
    Named,
}

impl Permalink {
    /// The beginning of the address, and what it is of.
    pub fn parse(id: &str) -> Option<(&str, Self)> {
        let lists = ["/organizations/", "/organizations#", "/people/"];
        let found = lists
            .iter()
            .filter_map(|list| Some((id.rfind(list)?, *list)));
        let (at, list) = found.min()?;
        let (base, rest) = (&id[..at], &id[at + list.len()..]);
        if !base.starts_with("http") {
            return None;
        }
        let parts: Vec<&str> = rest.split('/').collect();
        let slug = |text: &str| Slug::parse(text).ok();
        let permalink = match (list, &parts[..]) {
            ("/people/", [person]) => Self::Person(slug(person)?),
            ("/organizations#", [name]) if name.starts_with("name:") => Self::Named,
            ("/organizations#", [body]) => Self::ExternalBody(slug(body)?),
            ("/organizations/", [organization]) => Self::Organization(slug(organization)?),
            ("/organizations/", [within, unit]) => Self::Unit(slug(within)?, slug(unit)?),
            ("/organizations/", [within, "posts", post]) => Self::Post(slug(within)?, slug(post)?),
            _ => return None,
        };
        Some((base, permalink))
    }

    /// The slug of the thing itself.
    pub fn slug(&self) -> Option<&Slug> {
        match self {
            Self::Organization(slug)
            | Self::Unit(_, slug)
            | Self::Post(_, slug)
            | Self::Person(slug)
            | Self::ExternalBody(slug) => Some(slug),
            Self::Named => None,
        }
    }
}
