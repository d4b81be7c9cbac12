//! What something that is gone may be called now.

use super::{Links, files};
use crate::compare::alike::{is_alike, likeness};
use crate::model::{Body, Id, Post};
use crate::text::LocalizedText;

impl Links<'_> {
    /// Of the files of a folder that the earlier state did not have, the one most like a file that is gone: the same
    /// name, or much the same text.
    pub(super) fn renamed_file(&self, gone: &str) -> Option<String> {
        let (folder, _) = gone.rsplit_once('/')?;
        let text = self.before.text(gone)?;
        self.most_like(text, |path| {
            let mut parts = path.rsplitn(2, '/').skip(1);
            parts.next() == Some(folder)
        })
    }

    /// The same for a unit, which may have been put into the folder of another organization.
    pub(super) fn renamed_unit(&self, gone: &str) -> Option<String> {
        let is_elsewhere = |path: &str| {
            let mut parts = path.split('/');
            parts.next() == Some("organizations") && parts.nth(1) == Some("units")
        };
        let text = self.before.text(gone)?;
        let here = self.renamed_file(gone);
        here.or_else(|| self.most_like(text, is_elsewhere))
    }

    /// The same for an organization, which is a folder of its own.
    pub(super) fn renamed_organization(&self, gone: &str) -> Option<String> {
        let text = self.before.text(gone)?;
        self.most_like(text, |path| path.ends_with("/organization.toml"))
    }

    fn most_like(&self, text: &str, is_candidate: impl Fn(&str) -> bool) -> Option<String> {
        let fresh = self
            .after
            .files
            .iter()
            .filter(|(path, _)| is_candidate(path) && !self.before.files.contains_key(*path));
        fresh
            .filter(|(_, there)| has_same_name(text, there) || is_alike(text, there))
            .map(|(path, there)| (likeness(text, there), path))
            .max_by(|one, other| one.0.total_cmp(&other.0).then(other.1.cmp(one.1)))
            .map(|(_, path)| path.to_string())
    }

    /// Of the posts of a body that the earlier state did not have, one with the same title or one of the same people.
    pub(super) fn renamed_post(&self, gone: Id<Post>) -> Option<Id<Post>> {
        let (before, after) = (self.matching.before, self.matching.after);
        let organization = before.organization_of(before.get(gone).body);
        let home = self.matching.body(before.get(gone).body)?;
        let known: Vec<_> = before
            .posts()
            .filter_map(|id| self.matching.post(id))
            .collect();
        let fresh = after.posts().filter(|id| {
            let body = after.get(*id).body;
            Some(after.organization_of(body)) == self.matching.organization(organization)
                && !known.contains(id)
        });
        let title = &before.get(before.get(gone).title).singular;
        let likeness = |id: &Id<Post>| {
            let has_title = share(title, &after.get(after.get(*id).title).singular);
            let has_body = after.get(*id).body == home;
            let has_holder = self.share_holder(gone, *id);
            (has_holder, has_body && has_title, has_title)
        };
        fresh
            .map(|id| (likeness(&id), id))
            .filter(|((holder, title_here, _), _)| *holder || *title_here)
            .max_by_key(|(likeness, _)| *likeness)
            .map(|(_, id)| id)
    }

    fn share_holder(&self, one: Id<Post>, other: Id<Post>) -> bool {
        let (before, after) = (self.matching.before, self.matching.after);
        before.appointments_to(one).any(|held| {
            let person = self.matching.person(held.person);
            let mut there = after.appointments_to(other);
            there.any(|held| Some(held.person) == person)
        })
    }

    /// The file of a body in the later state.
    pub(super) fn file_now(&self, body: Body) -> Option<String> {
        let now = self.matching.body(body)?;
        Some(files::body(self.matching.after, now))
    }
}

/// Whether two texts are the same in a language.
fn share(one: &LocalizedText, other: &LocalizedText) -> bool {
    one.iter().any(|(tag, text)| {
        let there = other.get(tag);
        there.is_some_and(|there| there.value == text.value)
    })
}

/// Whether two files have a line in common that gives a name or a title.
fn has_same_name(one: &str, other: &str) -> bool {
    let names = |line: &&str| line.starts_with("name.") || line.starts_with("title.");
    let mut of_one = one.lines().filter(names);
    of_one.any(|line| other.lines().any(|there| there == line))
}
