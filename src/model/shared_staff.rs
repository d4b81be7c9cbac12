//! Bodies with one staff.

use jiff::civil::Date;

use super::{Body, Directory};
use crate::text::Certainty;

impl Directory {
    /// Every body that shares its staff with another one, whichever of the two files says so.
    pub fn all_sharing_staff_with(&self, body: Body) -> &[Body] {
        self.staff_shared_with.get(&body).map_or(&[], Vec::as_slice)
    }

    /// Those of them on `day`, as long as both may exist.
    pub fn sharing_staff_with(&self, body: Body, day: Date) -> impl Iterator<Item = Body> {
        let may_exist = move |body| self.existence(body, day) != Certainty::No;
        let partners = self.all_sharing_staff_with(body).iter().copied();
        partners.filter(move |partner| may_exist(body) && may_exist(*partner))
    }
}
