//! Paths as they are written, read and written by the grammar: a kind of page, slugs and a form.

use std::fmt;

use super::format::Format;
use super::grammar::{CARD, PICTURE, PageKind, place_in, segments};
use crate::text::Slug;

/// In which form a path asks for a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Form {
    /// As it is.
    Whole,
    /// In small, to be framed by other sites.
    Card,
    /// As the picture that other sites show beside a link to it.
    Picture,
    /// As data.
    Data(Format),
}

/// A path as it is written: a kind of page and the slugs that name which, whether or not it is there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PagePath {
    /// The kind of page.
    pub kind: PageKind,
    /// What stands in the places of its pattern, in that order.
    pub slugs: Vec<Slug>,
    /// In which form it is asked for.
    pub form: Form,
}

/// Whether a kind of page can be had in a form.
fn takes(kind: PageKind, form: Form) -> bool {
    match form {
        Form::Whole => kind.has_page(),
        Form::Card => kind.has_card(),
        Form::Picture => kind.has_picture(),
        Form::Data(format) => format.has(kind),
    }
}

impl PagePath {
    /// The path of a page as it is.
    pub fn whole(kind: PageKind, slugs: impl IntoIterator<Item = Slug>) -> Self {
        Self {
            kind,
            slugs: slugs.into_iter().collect(),
            form: Form::Whole,
        }
    }

    /// Reads a path without a language, such as `/people/song-jun`; `None` where no page could have it.
    pub fn parse(path: &str) -> Option<Self> {
        let rest = path.strip_prefix('/')?;
        match rest {
            "" => Self::of_parts(&[]),
            rest => Self::of_parts(&rest.split('/').collect::<Vec<_>>()),
        }
    }

    /// Reads the parts of a path behind its language. A thing may have any slug that is not reserved where it stands, so
    /// what is a path as it stands is no card and no data.
    pub(super) fn of_parts(parts: &[&str]) -> Option<Self> {
        let whole = || Self::in_form(parts, Form::Whole);
        let in_small = || match parts.split_last()? {
            (&CARD, of) => Self::in_form(of, Form::Card),
            (&PICTURE, of) => Self::in_form(of, Form::Picture),
            _ => None,
        };
        let data = || {
            let (last, before) = parts.split_last()?;
            // What is said of everything has no name before its suffix.
            let everything = Format::of_suffix(last).filter(|_| before.is_empty());
            let everything = everything.and_then(|format| Self::in_form(&[], Form::Data(format)));
            // No slug has a dot.
            everything.or_else(|| {
                let (name, suffix) = last.split_once('.')?;
                let format = Format::of_suffix(suffix)?;
                Self::in_form(&[before, &[name]].concat(), Form::Data(format))
            })
        };
        whole().or_else(in_small).or_else(data)
    }

    fn in_form(parts: &[&str], form: Form) -> Option<Self> {
        let mut kinds = PageKind::ALL.iter().filter(|kind| takes(**kind, form));
        kinds.find_map(|kind| {
            let slugs = kind.slugs_in(parts)?;
            Some(Self {
                kind: *kind,
                slugs,
                form,
            })
        })
    }

    /// Whether it is the permalink of a thing.
    pub fn is_of_subject(&self) -> bool {
        self.form == Form::Whole && self.kind.is_of_subject()
    }

    /// The same with another slug in its last place.
    pub fn with_last_slug(mut self, slug: Slug) -> Self {
        if let Some(last) = self.slugs.last_mut() {
            *last = slug;
        }
        self
    }
}

impl fmt::Display for PagePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut slugs = self.slugs.iter();
        for segment in segments(self.kind.pattern()) {
            match (place_in(segment), slugs.clone().next()) {
                (Some((before, _, behind)), Some(slug)) => {
                    slugs.next();
                    write!(formatter, "/{before}{slug}{behind}")?;
                }
                _ => write!(formatter, "/{segment}")?,
            }
        }
        let is_first = self.kind == PageKind::Home;
        match self.form {
            Form::Whole if is_first => formatter.write_str("/"),
            Form::Whole => Ok(()),
            Form::Card => write!(formatter, "/{CARD}"),
            Form::Picture => write!(formatter, "/{PICTURE}"),
            Form::Data(format) => {
                let joint = if is_first { '/' } else { '.' };
                write!(formatter, "{joint}{}", format.suffix())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_is_read_as_it_is_written() {
        for kind in PageKind::ALL.iter().copied() {
            let slugs = kind.parameters().filter_map(|name| Slug::parse(name).ok());
            let slugs: Vec<_> = slugs.collect();
            let data = Format::of(kind).map(Form::Data);
            let forms = [Form::Whole, Form::Card, Form::Picture]
                .into_iter()
                .chain(data);
            for form in forms.filter(|form| takes(kind, *form)) {
                let path = PagePath {
                    kind,
                    slugs: slugs.clone(),
                    form,
                };
                assert_eq!(
                    PagePath::parse(&path.to_string()),
                    Some(path.clone()),
                    "{path}"
                );
            }
        }
    }

    #[test]
    fn a_thing_may_be_called_card_where_that_is_not_reserved() {
        let kind = |path| PagePath::parse(path).map(|path| (path.kind, path.form));
        let post = "/organizations/cast/posts/card";
        assert_eq!(kind(post), Some((PageKind::Post, Form::Whole)));
        assert_eq!(kind("/people/card"), Some((PageKind::Person, Form::Whole)));
        assert_eq!(PagePath::parse("/organizations/cast/posts"), None);
        let card = "/organizations/cast/card";
        assert_eq!(kind(card), Some((PageKind::Organization, Form::Card)));
    }
}
