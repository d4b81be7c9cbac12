//! What a target is about as data: the addresses of things in a format, and of lists.

use super::{Format, ListOf, Target};

/// The path of what a target is about in a format.
pub(super) fn path(of: &Target, format: Format) -> String {
    match of {
        Target::Home => format!("/{}", format.suffix()),
        of => format!("{}.{}", of.path(), format.suffix()),
    }
}

impl Target {
    /// Reads the parts of a path that ends with the suffix of a format.
    pub(super) fn parse_data(parts: &[&str]) -> Option<Self> {
        let (last, before) = parts.split_last()?;
        // What is said of everything has no name before its suffix.
        let everything = Format::of_suffix(last).filter(|_| before.is_empty());
        if let Some(data) = everything.and_then(|format| Self::Home.data(format)) {
            return Some(data);
        }
        // No slug has a dot.
        let (name, suffix) = last.split_once('.')?;
        let format = Format::of_suffix(suffix)?;
        let parts = [before, &[name]].concat();
        if let (Some(list), Format::Json) = (ListOf::parse(&parts), format) {
            return Some(Self::List(list.whole()));
        }
        Self::parse_page(&parts)?.data(format)
    }

    /// What the target is about as data; `None` where the format has no meaning for it.
    pub fn data(self, format: Format) -> Option<Self> {
        let fits = Format::of(&self).contains(&format);
        fits.then(|| match ListOf::of_page(&self) {
            Some(list) if format == Format::Json => Self::List(list.whole()),
            _ => Self::Data(Box::new(self), format),
        })
    }

    /// What a page of changes is about as a feed, which is in its language.
    pub fn feed(&self) -> Option<Self> {
        match self {
            Self::Changes(within) => Some(Self::Feed(within.clone())),
            _ => None,
        }
    }

    /// The answers of a search as data, which are in the language of the page.
    pub fn answers(&self) -> Option<Self> {
        match self {
            Self::Search(question) if !question.text.is_empty() => {
                Some(Self::SearchData(question.clone()))
            }
            _ => None,
        }
    }

    /// Whether it is data, which is the same in every language.
    pub fn is_data(&self) -> bool {
        matches!(
            self,
            Self::Data(..) | Self::List(_) | Self::OpenApi | Self::Embedding(_) | Self::Agreed(_)
        )
    }
}
