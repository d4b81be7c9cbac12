//! The parts of lists that are too long for a page, each with an address of its own.

use url::form_urlencoded::Serializer;

use super::grammar::PageKind;
use super::query::{PAGE, page_asked};
use crate::model::{Directory, Id, Organization, Post, Subject};
use crate::text::Slug;

/// A list that comes in parts where it is too long for a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Listed {
    /// All people, by letter.
    People,
    /// All organizations, by letter.
    Organizations,
    /// All functions, by the letter of the organization.
    Functions,
    /// The same by what they are about, a part a topic.
    Topics,
    /// What changed, in an organization or everywhere, by date.
    Changes(Option<Id<Organization>>),
    /// The offices of an organization, by letter.
    PhoneBook(Id<Organization>),
    /// Who holds or held a post, by letter.
    Holders(Id<Post>),
}

/// A part of such a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ListPart {
    /// The list.
    pub of: Listed,
    /// What everything in it is filed under: the beginning of a name, of a date, or a topic.
    pub key: Slug,
    /// Which page of what has no shorter parts is asked for, as it was written; `None` for the first.
    pub page: Option<String>,
}

impl Listed {
    /// Whether it is of an organization.
    pub fn is_within_organization(self) -> bool {
        matches!(
            self,
            Self::Changes(Some(_)) | Self::PhoneBook(_) | Self::Holders(_)
        )
    }

    /// Whether its parts are the same in every language: a name begins with another letter in each.
    pub fn has_same_parts(self) -> bool {
        matches!(self, Self::Topics | Self::Changes(_))
    }

    /// The part of what is filed under a key.
    pub fn part(self, key: Slug) -> ListPart {
        ListPart {
            of: self,
            key,
            page: None,
        }
    }

    pub(super) fn part_kind(self) -> PageKind {
        match self {
            Self::People => PageKind::PeoplePart,
            Self::Organizations => PageKind::OrganizationsPart,
            Self::Functions => PageKind::FunctionsPart,
            Self::Topics => PageKind::TopicsPart,
            Self::Changes(None) => PageKind::ChangesPart,
            Self::Changes(Some(_)) => PageKind::OrganizationChangesPart,
            Self::PhoneBook(_) => PageKind::PhoneBookPart,
            Self::Holders(_) => PageKind::HoldersPart,
        }
    }
}

impl ListPart {
    /// The same part, at a page counted from 1.
    pub fn at_page(&self, page: usize) -> Self {
        Self {
            page: (page > 1).then(|| page.to_string()),
            ..self.clone()
        }
    }

    /// The number of the page that is asked for; `None` where what was written is no such number.
    pub fn page_number(&self) -> Option<usize> {
        let Some(written) = &self.page else {
            return Some(1);
        };
        let number = written.parse().ok().filter(|number| *number > 1);
        // One page has one address: not `02`.
        number.filter(|number: &usize| number.to_string() == *written)
    }

    pub(super) fn slugs(&self, directory: &Directory) -> Vec<Slug> {
        let of = |id: Id<Organization>| directory.get(id).slug.clone();
        let within = match self.of {
            Listed::Changes(Some(id)) | Listed::PhoneBook(id) => vec![of(id)],
            Listed::Holders(id) => {
                let post = Subject::from(id);
                let organization = post.organization(directory).map(of);
                let own = post.slug(directory).clone();
                organization.into_iter().chain([own]).collect()
            }
            _ => Vec::new(),
        };
        within.into_iter().chain([self.key.clone()]).collect()
    }

    pub(super) fn asking(self, query: &str) -> Self {
        Self {
            page: page_asked(query),
            ..self
        }
    }

    pub(super) fn write(&self, query: &mut Serializer<'_, String>) {
        if let Some(page) = &self.page {
            query.append_pair(PAGE, page);
        }
    }
}
