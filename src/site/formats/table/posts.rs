//! The posts of an organization and those who hold them as a table: a row a holder, and one for a post that nobody is
//! known to hold.

use crate::address::Page;
use crate::model::{Appointment, Body, Id, Occupancy, Organization, Post};
use crate::site::formats::table::cells::{Cell, Column, Table};
use crate::site::queries::present::reach_of_post;
use crate::site::view::View;
use crate::text::Choice;

const COLUMNS: &[Column] = &[
    Column::Text("body"),
    Column::Text("post"),
    Column::Plain("head"),
    Column::Plain("state"),
    Column::Text("person"),
    Column::Plain("kind"),
    Column::Plain("since"),
    Column::Plain("until"),
    Column::Plain("phone"),
    Column::Plain("email"),
    Column::Plain("body_id"),
    Column::Plain("post_id"),
    Column::Plain("person_id"),
];

/// The posts of an organization and its units on the day shown.
pub fn table<'v>(view: &'v View<'v>, id: Id<Organization>) -> Table<'v> {
    Table::of_bodies(view, COLUMNS, id, add_body)
}

/// Adds the rows of the posts of a body.
fn add_body(view: &View<'_>, body: Body, table: &mut Table<'_>) {
    let directory = view.directory();
    for post in directory.posts_of(body, view.day()) {
        match directory.occupancy(post, view.day()) {
            Occupancy::Held(held) => {
                for appointment in held {
                    add(view, post, "held", Some(appointment), table);
                }
            }
            Occupancy::Vacant => add(view, post, "vacant", None, table),
            Occupancy::NotNamed => add(view, post, "not-named", None, table),
        }
    }
}

fn add(
    view: &View<'_>,
    id: Id<Post>,
    state: &str,
    held: Option<&Appointment>,
    table: &mut Table<'_>,
) {
    let directory = view.directory();
    let post = directory.get(id);
    let name = &view.names(directory.profile(post.body)).name;
    let person = held.map(|held| &directory.get(held.person).name);
    let plain = |text: Option<String>| Cell::Plain(text.unwrap_or_default());
    let head = if post.head { "yes" } else { "no" };
    let points = reach_of_post(view, id);
    let emails = points.iter().flat_map(|point| &point.emails);
    table.add(vec![
        Cell::Texts(vec![name]),
        Cell::Texts(vec![&directory.get(post.title).singular]),
        Cell::Plain(head.to_owned()),
        Cell::Plain(state.to_owned()),
        Cell::Texts(person.into_iter().collect()),
        plain(held.map(|held| held.kind.word().to_owned())),
        plain(held.and_then(|held| Some(held.period.start?.to_string()))),
        plain(held.and_then(|held| Some(held.period.end?.to_string()))),
        Cell::phones(points.iter().flat_map(|point| &point.phones)),
        Cell::list(emails.map(ToString::to_string)),
        Cell::Plain(view.permalink(Page::from(post.body))),
        Cell::Plain(view.permalink(Page::from(id))),
        plain(held.map(|held| view.permalink(Page::from(held.person)))),
    ]);
}
