//! Events in the life of bodies.

use super::differ::Differ;
use super::differ::ListItem;
use super::messages::of_text;
use crate::model::{Body, Change, Directory, Id, Organization, Party};
use crate::text::Choice;

/// The organization under which a change is told: that of the first body of the directory that it names.
pub fn home(directory: &Directory, change: &Change) -> Option<Id<Organization>> {
    change.parties().find_map(|party| match party {
        Party::Body(body) => Some(directory.organization_of(body)),
        Party::External(_) => None,
    })
}

impl Differ<'_> {
    /// Reports which events of an organization are new, gone or told otherwise.
    pub fn changes(&mut self, before: Option<Id<Organization>>, after: Option<Id<Organization>>) {
        let (old, new) = (self.matching.before, self.matching.after);
        let of = |directory: &Directory, organization: Option<Id<Organization>>| {
            let changes = directory.changes();
            let changes = changes.filter(|id| home(directory, directory.get(*id)) == organization);
            changes.collect::<Vec<_>>()
        };
        let (earlier, later) = (of(old, before), of(new, after));
        let find = |all: &[Id<Change>], directory: &Directory, change: &Change| {
            let mut all = all.iter();
            all.find(|id| directory.get(**id).slug == change.slug)
                .copied()
        };
        for id in &earlier {
            let change = old.get(*id);
            if find(&later, new, change).is_none() {
                self.event("change-removed", old, change);
            }
        }
        for id in &later {
            let change = new.get(*id);
            match find(&earlier, old, change) {
                Some(was) => {
                    let items = (self.change(old, old.get(was)), self.change(new, change));
                    self.diff_list("change", vec![items.0], vec![items.1]);
                }
                None => self.event("change-added", new, change),
            }
        }
    }

    fn event(&mut self, kind: &str, directory: &Directory, change: &Change) {
        let names = |parties: &[Party]| {
            let parties = parties.iter().map(|party| self.party(directory, *party));
            let separator = self.messages.format("list-separator", &[]);
            parties.collect::<Vec<_>>().join(&separator)
        };
        let (from, to) = (names(&change.from), names(&change.to));
        let sides = match (change.from.is_empty(), change.to.is_empty()) {
            (false, false) => "both",
            (false, true) => "from",
            _ => "to",
        };
        let date = self.messages.date(change.date);
        let text = self.messages.quoted_text(&change.text);
        let variables = [
            ("date", date.as_str()),
            ("kind", change.kind.word()),
            ("sides", sides),
            ("from", &from),
            ("to", &to),
            ("text", &text),
        ];
        let shown = Some(text.clone());
        let (before, after) = match kind {
            "change-removed" => (shown, None),
            _ => (None, shown),
        };
        self.report(kind, &variables, before, after);
    }

    /// A change with its bodies under their later names, so that a new name alone makes no difference here.
    fn change(&self, directory: &Directory, change: &Change) -> ListItem {
        let names = |parties: &[Party]| {
            let parties = parties.iter();
            let parties = parties.map(|party| self.party_now(directory, *party));
            let separator = self.messages.format("list-separator", &[]);
            let names = parties.collect::<Vec<_>>().join(&separator);
            (!names.is_empty()).then_some(names)
        };
        let moved = change.functions.iter().map(|(body, fragment)| {
            let body: &Body = body;
            format!(
                "{} #{fragment}",
                self.party_now(directory, Party::Body(*body))
            )
        });
        let moved = moved.collect::<Vec<_>>().join(", ");
        ListItem {
            shown: self.messages.quoted_text(&change.text),
            label: self.messages.quoted_text(&change.text),
            keys: vec![change.slug.to_string()],
            texts: vec![
                ("text", Some(of_text(&change.text))),
                ("basis", change.basis.as_ref().map(of_text)),
            ],
            values: vec![
                ("date", Some(change.date.to_string())),
                (
                    "kind",
                    Some(
                        self.messages
                            .format("event", &[("kind", change.kind.word())]),
                    ),
                ),
                ("from", names(&change.from)),
                ("to", names(&change.to)),
                ("moved-functions", (!moved.is_empty()).then_some(moved)),
                (
                    "website",
                    change.basis_url.as_ref().map(ToString::to_string),
                ),
                ("citation", change.citation.map(|number| number.to_string())),
            ],
        }
    }
}
