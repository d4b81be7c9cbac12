//! One person follows another in a post: the one appointment ends on the day before the other begins.

use anyhow::Result;
use jiff::civil::Date;
use toml::de::DeTable;

use super::appointments::{self, file_of, posts};
use super::content_ref::ContentRef;
use super::draft::Draft;
use super::lookup::Lookup;
use super::new::{self, Entry, Style};
use super::toml::replaced;
use crate::messages::{Argument, say};
use crate::text::Slug;

/// Who is to follow whom.
pub struct Succession {
    /// The post.
    pub post: ContentRef,
    /// Who comes.
    pub person: Slug,
    /// Since when.
    pub first: Date,
    /// Who goes, where several hold the post.
    pub instead_of: Option<Slug>,
    /// Who comes, where the person is to be begun.
    pub begun: Option<new::Person>,
}

impl Succession {
    /// The texts as they are then.
    ///
    /// # Errors
    /// Where it cannot be known who goes, or what is written cannot be changed so.
    pub fn apply(&self, before: &Draft) -> Result<Draft> {
        let last = self.first.yesterday()?;
        let file = file_of(before, &self.post)?;
        let mut after = before.clone();
        if let Some(text) = after.texts.get_mut(&file) {
            let pieces = {
                let (table, _) = DeTable::parse_recoverable(text);
                let posts = posts(&self.post, table.get_ref());
                let mut posts = posts.iter();
                match posts.find(|written| written.is(&self.post)) {
                    Some(written) => {
                        let holders = written.holders(last);
                        self.check(before, &holders, written.is_shared())?;
                        written.emptied(text, self.instead_of.as_ref(), last)
                    }
                    None => Vec::new(),
                }
            };
            *text = replaced(text, pieces);
        }
        let first = self.first.to_string();
        match &self.begun {
            Some(person) => {
                let languages = new::languages(before);
                person.write(&self.person, Style::bare(&languages), &mut after)?;
            }
            None => appointments::begin(&mut after, &self.post, &self.person, Some(&first))?,
        }
        Ok(after)
    }

    fn check(&self, before: &Draft, holders: &[&str], is_shared: bool) -> Result<()> {
        let lookup = Lookup::of(before);
        let told = |person: &Slug| lookup.told(&ContentRef::Person(person.clone()));
        let post = lookup.told(&self.post);
        if holders.contains(&self.person.as_str()) {
            return Err(say::holds_it_already(told(&self.person), post).into());
        }
        match &self.instead_of {
            Some(person) if !holders.contains(&person.as_str()) => {
                Err(say::holds_it_not(told(person), post).into())
            }
            None if is_shared && !holders.is_empty() => {
                let people = holders.iter().filter_map(|person| Slug::parse(person).ok());
                let holders = Argument::list(people.map(|person| told(&person)));
                Err(say::held_by_several(post, holders).into())
            }
            _ => Ok(()),
        }
    }
}
