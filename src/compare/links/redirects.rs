//! Former addresses that lead on no longer, and places in lists that keep what has no page of its own.

use super::{Links, files};
use crate::address::{Page, PagePath};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::model::Body;
use crate::text::Slug;

impl Links<'_> {
    /// Every former address of the earlier state that leads to the same thing no longer. What is gone itself is told of
    /// by itself.
    pub(super) fn redirects(&self, found: &mut Vec<Diagnostic>) {
        let (before, after) = (self.matching.before, self.matching.after);
        for id in before.organizations() {
            if let Some(now) = self.matching.organization(id) {
                let place = self.place(&files::body(after, Body::Organization(now)), &[]);
                let present = Page::from(id).path(before);
                self.former(&before.get(id).former_slugs, present, place, found);
            }
        }
        for id in before.units() {
            if let Some(now) = self.matching.unit(id) {
                let place = self.place(&files::body(after, Body::Unit(now)), &[]);
                let present = Page::from(id).path(before);
                self.former(&before.get(id).former_slugs, present, place, found);
            }
        }
        for id in before.posts() {
            if let Some(now) = self.matching.post(id) {
                let place = self.place_of_post(now);
                let present = Page::from(id).path(before);
                self.former(&before.get(id).former_slugs, present, place, found);
            }
        }
        for id in before.sections() {
            if let Some(now) = self.matching.section(id) {
                let place = self.place(&files::section(after, now), &[]);
                let present = Page::from(id).path(before);
                self.former(&before.get(id).former_slugs, present, place, found);
            }
        }
        for id in before.people() {
            if let Some(now) = self.matching.person(id) {
                let place = self.place(&files::person(after, now), &[]);
                let present = Page::from(id).path(before);
                self.former(&before.get(id).former_slugs, present, place, found);
            }
        }
        for id in before.pages() {
            if let Some(now) = self.matching.page(id) {
                let place = self.place(&files::page(after, now), &[]);
                let present = Page::from(id).path(before);
                self.former(&before.get(id).former_slugs, present, place, found);
            }
        }
    }

    /// The former addresses of one thing, which is written at this place now.
    fn former(&self, slugs: &[Slug], present: PagePath, place: Place, found: &mut Vec<Diagnostic>) {
        let after = self.matching.after;
        let now = present.resolve(after);
        let it = now
            .as_ref()
            .map_or_else(|| present.clone(), |page| page.path(after));
        for slug in slugs {
            let former = present.clone().with_last_slug(slug.clone());
            let leads = former.resolve(after);
            if leads == now {
                continue;
            }
            let (former, it) = (former.to_string(), it.to_string());
            let message = match leads {
                Some(_) => say::former_address_to_other(former, self.revision, it, slug.as_str()),
                None => say::former_address_to_none(former, self.revision, it, slug.as_str()),
            };
            found.push(Diagnostic::new(Code::BrokenUrl, place.clone(), message));
        }
    }

    /// Every change of the earlier state whose place on the page of changes is gone.
    pub(super) fn changes(&self, found: &mut Vec<Diagnostic>) {
        let (before, after) = (self.matching.before, self.matching.after);
        let kept = |slug: &Slug| {
            after.changes().any(|id| {
                let change = after.get(id);
                change.slug == *slug || change.former_slugs.contains(slug)
            })
        };
        for id in before.changes() {
            let change = before.get(id);
            for slug in std::iter::once(&change.slug).chain(&change.former_slugs) {
                if !kept(slug) {
                    let file = format!("changes/{}.toml", change.slug);
                    let place = self.place(&file, &[]);
                    let message = say::link_to_no_change(slug.as_str(), self.revision, file);
                    found.push(Diagnostic::new(Code::MovedFragment, place, message));
                }
            }
        }
    }
}
