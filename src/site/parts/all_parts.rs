//! The parts of all lists that are too long for a page.

use crate::address::ListPart;
use crate::site::parts::list_parts::PartedList;
use crate::site::parts::{
    AllChanges, AllOrganizations, AllPeople, FunctionsByBody, FunctionsByTopic,
};
use crate::site::view::View;

/// Every part of every list of the directory. The parts of a phone book and of those who held a post are found from there.
pub fn all_parts(view: &View<'_>) -> Vec<ListPart> {
    let organizations = view.directory().organizations().map(Some);
    let changes = organizations.chain([None]).flat_map(|within| {
        let parts = AllChanges::new(view, within).parts(view);
        parts.into_iter()
    });
    let lists = [
        AllOrganizations.parts(view),
        AllPeople.parts(view),
        FunctionsByBody.parts(view),
        FunctionsByTopic.parts(view),
    ];
    lists.into_iter().flatten().chain(changes).collect()
}
