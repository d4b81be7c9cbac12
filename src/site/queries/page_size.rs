//! How much a page has room for: the one rule by which lists come in parts.
//!
//! It counts what the list is in HTML on the day shown, so that the same content gives the same parts to every reader of a
//! language.

use std::fmt::Display;
use std::ops::Range;

use crate::site::view::View;

/// How many links something has on a page, and how many bytes of HTML.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PageSize {
    links: usize,
    bytes: usize,
}

/// What a list may be that has a page for itself: a page has at most 500 links and 100 KB, of which up to 70 and 15 are
/// around the list.
pub const WHOLE_PAGE: PageSize = PageSize {
    links: 430,
    bytes: 85_000,
};

/// What a list may be that is the longest one of its page.
pub const HALF_PAGE: PageSize = PageSize {
    links: 240,
    bytes: 50_000,
};

/// What a list may be that shares its page with others.
const SHARED_PAGE: PageSize = PageSize {
    links: 120,
    bytes: 25_000,
};

/// Whether so many links have room beside what else a page has. What is gathered to be printed is whole.
pub fn has_room_beside(view: &View<'_>, links: usize) -> bool {
    view.anchors().is_some() || links <= SHARED_PAGE.links
}

impl PageSize {
    /// The size of a part of a page.
    pub fn of(part: &impl Display) -> Self {
        let html = part.to_string();
        Self {
            links: html.matches("<a ").count(),
            bytes: html.len(),
        }
    }

    /// The size of so many bytes with one link.
    pub const fn of_link(bytes: usize) -> Self {
        Self { links: 1, bytes }
    }

    /// The size of so many bytes without a link.
    pub const fn of_words(bytes: usize) -> Self {
        Self { links: 0, bytes }
    }

    /// The size of so many of them.
    pub fn times(self, count: usize) -> Self {
        Self {
            links: self.links.saturating_mul(count),
            bytes: self.bytes.saturating_mul(count),
        }
    }

    fn plus(self, other: Self) -> Self {
        Self {
            links: self.links + other.links,
            bytes: self.bytes + other.bytes,
        }
    }

    fn fits(self, room: Self) -> bool {
        self.links <= room.links && self.bytes <= room.bytes
    }

    /// Whether there is room for all of these; none is measured behind the first one that is too much.
    pub fn fit_all(self, sizes: impl IntoIterator<Item = Self>) -> bool {
        let mut sum = Self::default();
        sizes.into_iter().all(|size| {
            sum = sum.plus(size);
            sum.fits(self)
        })
    }

    /// Whether there is room for so many links.
    pub fn has_links(self, links: usize) -> bool {
        links <= self.links
    }

    /// How many of these there is room for, from the first on.
    pub fn fit_first(self, sizes: impl IntoIterator<Item = Self>) -> usize {
        let mut sum = Self::default();
        let sizes = sizes.into_iter();
        let fitting = sizes.take_while(|size| {
            sum = sum.plus(*size);
            sum.fits(self)
        });
        fitting.count()
    }

    /// The pages on which there is room for all of these, at least one on each.
    pub fn pages(self, sizes: impl IntoIterator<Item = Self>) -> Vec<Range<usize>> {
        let mut pages: Vec<Range<usize>> = Vec::new();
        let mut sum = Self::default();
        for (place, size) in sizes.into_iter().enumerate() {
            sum = sum.plus(size);
            match pages.last_mut() {
                Some(page) if sum.fits(self) => page.end = place + 1,
                _ => {
                    pages.push(place..place + 1);
                    sum = size;
                }
            }
        }
        pages
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(bytes: usize) -> PageSize {
        PageSize::of_link(bytes)
    }

    #[test]
    fn links_and_bytes_both_count() {
        let room = PageSize {
            links: 3,
            bytes: 100,
        };
        assert_eq!(PageSize::of(&"<a href=\"#\">é</a>"), link(18));
        assert!(room.fit_all([link(10); 3]) && !room.fit_all([link(10); 4]));
        assert!(!room.fit_all([link(60), link(60)]));
        assert_eq!(room.fit_first([link(60), link(60)]), 1);
        let pages = room.pages([link(1), link(1), link(1), link(1), link(500), link(2)]);
        assert_eq!(pages, [0..3, 3..4, 4..5, 5..6]);
    }
}
