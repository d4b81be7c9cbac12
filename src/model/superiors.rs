//! Who directs which body on a day.

use jiff::civil::Date;

use super::{Body, Directory, Id, Superior};
use crate::text::Certainty;

impl Directory {
    /// Every superior of a body, past and future ones too, in the order of the file.
    pub fn all_superiors(&self, body: Body) -> impl Iterator<Item = &Superior> {
        self.superiors(self.superiors_of.get(&body))
    }

    /// Who directs a body on `day`, as long as both may exist.
    pub fn superiors_of(&self, body: Body, day: Date) -> impl Iterator<Item = &Superior> {
        let superiors = self.all_superiors(body);
        superiors.filter(move |superior| self.may_direct(superior, day))
    }

    /// Who directed a body before `day` and does no longer, in the order of the file.
    pub fn former_superiors_of(&self, body: Body, day: Date) -> impl Iterator<Item = &Superior> {
        let superiors = self.all_superiors(body);
        superiors.filter(move |superior| superior.period.is_over(day))
    }

    /// Whom a body directs on `day`, as long as both may exist, in the order of the directory.
    pub fn directed_by(&self, body: Body, day: Date) -> impl Iterator<Item = &Superior> {
        let directed = self.superiors(self.directed_by.get(&body));
        directed.filter(move |superior| self.may_direct(superior, day))
    }

    fn superiors<'a>(
        &'a self,
        ids: Option<&'a Vec<Id<Superior>>>,
    ) -> impl Iterator<Item = &'a Superior> {
        ids.into_iter().flatten().map(|id| self.get(*id))
    }

    fn may_direct(&self, superior: &Superior, day: Date) -> bool {
        let may_exist = |body| self.existence(body, day) != Certainty::No;
        superior.period.covers(day) != Certainty::No
            && may_exist(superior.body)
            && superior.by.body().is_none_or(may_exist)
    }
}
