//! How others know a thing: numbers and codes, and pages elsewhere.

use crate::model::WebLink;
use crate::text::Identifier;

/// Addresses without those that were there before.
pub fn once_each(addresses: impl Iterator<Item = String>) -> Vec<String> {
    let mut all = Vec::new();
    for address in addresses {
        if !all.contains(&address) {
            all.push(address);
        }
    }
    all
}

/// How others know a body or a person.
#[derive(Clone, Copy)]
pub struct Elsewhere<'a> {
    /// Numbers and codes in public schemes.
    pub identifiers: &'a [Identifier],
    /// Pages elsewhere.
    pub links: &'a [WebLink],
}

impl<'a> Elsewhere<'a> {
    /// The addresses by which programs know who is meant.
    pub fn same_as(self) -> Vec<String> {
        let identifiers = self.identifiers.iter().filter_map(Identifier::uri);
        let links = self.links.iter().filter(|link| link.is_identity());
        once_each(identifiers.chain(links.map(|link| link.url.to_string())))
    }
}
