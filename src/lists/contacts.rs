//! How those of a list are reached: their numbers, completed as the list has them, their addresses and rooms.

use std::collections::BTreeSet;

use super::blocks::Cells;
use super::headings::Meaning;
use super::names::{self, Beside, Named, in_language, is_nothing};
use super::numbers::{Numbering, Numbers, emails, without_faxes, without_homes};
use crate::edit::Name;
use crate::edit::meant::MeantContact;
use crate::messages::{Message, say};

/// How somebody is reached.
#[derive(Default)]
pub struct Reached {
    /// In which ways.
    pub contact: MeantContact,
    /// What is left out of it.
    pub left_out: Vec<Message>,
    /// How many of the numbers had no area code.
    pub completed: usize,
}

impl Reached {
    /// The numbers of a cell, of which it counts those that had no area code.
    fn counted(&mut self, numbers: Numbers) -> Vec<String> {
        self.completed += numbers.completed;
        numbers.written
    }
}

/// How whoever a row is about is reached.
///
/// # Errors
/// Which number or address is none.
pub fn reached(
    cells: &Cells<'_, '_>,
    numbering: &Numbering,
    languages: &[String],
) -> Result<Reached, Message> {
    let mut reached = Reached::default();
    // A mobile is somebody's own.
    let names = cells.all(Meaning::Name);
    let is_of_nobody = names.clone().next().is_some()
        && names
            .map(|(cell, _)| names::named(cell, Beside::default()))
            .all(|named| named == Ok(Named::Nobody));
    let mut extension = cells.first(Meaning::Extension);
    for (cell, _) in cells.all(Meaning::Phone) {
        let (cell, homes) = without_homes(cell);
        reached
            .left_out
            .extend(homes.into_iter().map(say::number_of_home));
        let (cell, faxes) = without_faxes(&cell);
        let numbers = reached.counted(numbering.phones(&faxes, "")?);
        reached.contact.faxes.extend(numbers);
        let phones = reached.counted(numbering.phones(&cell, extension)?);
        let is_own = |number: &String| is_of_nobody && numbering.is_mobile(number);
        let (own, phones): (Vec<String>, Vec<String>) = phones.into_iter().partition(is_own);
        reached
            .left_out
            .extend(own.into_iter().map(say::mobile_of_nobody));
        if !phones.is_empty() {
            extension = "";
        }
        reached.contact.phones.extend(phones);
    }
    let numbers = reached.counted(numbering.phones("", extension)?);
    reached.contact.phones.extend(numbers);
    for (cell, _) in cells.all(Meaning::Mobile) {
        match is_of_nobody {
            true => reached
                .left_out
                .extend((!is_nothing(cell)).then(|| say::mobile_of_nobody(cell))),
            false => {
                let numbers = reached.counted(numbering.phones(cell, "")?);
                reached.contact.phones.extend(numbers);
            }
        }
    }
    for (cell, _) in cells.all(Meaning::Fax) {
        let numbers = reached.counted(numbering.phones(cell, "")?);
        reached.contact.faxes.extend(numbers);
    }
    for (cell, _) in cells.all(Meaning::Email) {
        reached.contact.emails.extend(emails(cell)?);
    }
    let contact = &mut reached.contact;
    for list in [&mut contact.phones, &mut contact.faxes, &mut contact.emails] {
        let mut seen = BTreeSet::new();
        list.retain(|value| seen.insert(value.clone()));
    }
    let texts = |meaning| {
        let cells = cells.all(meaning).filter(|(cell, _)| !is_nothing(cell));
        cells.filter_map(|(cell, language)| in_language(cell, language, languages))
    };
    contact.address.extend(texts(Meaning::Address));
    contact
        .access
        .extend(room(cells.first(Meaning::Room), languages));
    Ok(reached)
}

/// What somebody's numbers are for, where that stands in the place of a name: those of a machine for faxes are such.
pub fn add_purpose(contact: &mut MeantContact, purpose: &str, languages: &[String]) {
    let lower = purpose.to_lowercase();
    if ["传真", "fax"].iter().any(|fax| lower.contains(fax)) {
        contact.faxes.append(&mut contact.phones);
    }
    contact
        .purpose
        .extend(in_language(purpose, None, languages));
}

/// Where a room is, in words: a number alone would tell nobody what it is.
fn room(cell: &str, languages: &[String]) -> Vec<Name> {
    if is_nothing(cell) {
        return Vec::new();
    }
    let is_number = !cell
        .chars()
        .any(|letter| letter.is_alphabetic() && !letter.is_ascii());
    if !is_number {
        return in_language(cell, None, languages).into_iter().collect();
    }
    let rooms = languages.iter().filter_map(|tag| {
        Some(match tag.split('-').next()? {
            "zh" => (tag.clone(), format!("{cell}室")),
            "en" => (tag.clone(), format!("Room {cell}")),
            _ => return None,
        })
    });
    rooms.collect()
}
