//! The names of a person as a card has them.

use crate::model::Person;
use crate::site::formats::name_parts::{parts, sort_key};
use crate::site::formats::vcard::card::{Card, Said};
use crate::site::formats::vcard::in_order;
use crate::site::formats::vcard::line::Property;
use crate::site::view::View;

/// Adds the name as it is written, and its parts where they are known.
pub fn add(view: &View<'_>, person: &Person, card: &mut Card) {
    let names = in_order(view, &person.name);
    let whole = names.iter().map(|(tag, name)| -> Said {
        let property = Property::text("FN", &name.value);
        ((*tag).clone(), name.status, property)
    });
    card.add_in_languages(None, whole.collect());
    let in_parts = names.iter().filter_map(|(tag, name)| -> Option<Said> {
        let key = sort_key(&person.sort_key, tag);
        let (family, given) = parts(&name.value, key)?;
        let sorted = key.split_whitespace().collect::<Vec<_>>().join(",");
        let property = Property::parts("N", &[family, given, "", "", ""]).with("SORT-AS", &sorted);
        Some(((*tag).clone(), name.status, property))
    });
    let in_parts: Vec<Said> = in_parts.collect();
    if !in_parts.is_empty() {
        card.add_in_languages(None, in_parts);
    }
}
