//! What refers to a page: texts that lead to it, and functions that were taken over from its body. Pages and data tell
//! of the same ones.
//!
//! What a page shows already, such as posts, changes and predecessors, is not said again.

use crate::model::{Body, Function, Mention, Party, Subject};
use crate::site::view::View;
use crate::text::PartialDate;

/// What refers to a page.
pub enum Referrer<'a> {
    /// A place in a text that leads to it.
    Text(&'a Mention),
    /// A function that another body took over from it.
    TakenOver {
        /// The body that has it now.
        body: Body,
        /// The function.
        function: &'a Function,
        /// When that was.
        date: PartialDate,
    },
}

/// What refers to a page on the day that is shown.
pub fn of<'a>(view: &View<'a>, subject: Subject) -> Vec<Referrer<'a>> {
    let mentions = view.mentions().of(subject).iter();
    let there = mentions.filter(|mention| is_there(view, mention.page));
    let taken_over = match subject {
        Subject::Body(body) => taken_over(view, body),
        _ => Vec::new(),
    };
    there.map(Referrer::Text).chain(taken_over).collect()
}

/// Whether a page says anything on the day that is shown. Texts of organizations and of the site bear no date.
fn is_there(view: &View<'_>, page: Subject) -> bool {
    match page {
        Subject::Body(body) => view.exists(body),
        Subject::Person(id) => view.directory().knows(id, view.day()),
        Subject::Post(_) | Subject::Section(_) | Subject::SitePage(_) => true,
    }
}

/// The functions that others took over from a body up to the day that is shown.
fn taken_over<'a>(view: &View<'a>, body: Body) -> Vec<Referrer<'a>> {
    let directory = view.directory();
    let changes = directory.changes_of(body).iter();
    let changes = changes.map(|id| directory.get(*id)).filter(|change| {
        change.date.earliest() <= view.day() && change.from.contains(&Party::Body(body))
    });
    let moved = changes.flat_map(|change| {
        let moved = change.functions.iter();
        moved.map(|(to, fragment)| (change.date, *to, fragment))
    });
    moved
        .filter(|(_, to, _)| *to != body)
        .filter_map(|(date, to, fragment)| {
            let mut functions = directory.profile(to).functions.iter();
            let function = functions.find(|function| function.fragment == *fragment)?;
            Some(Referrer::TakenOver {
                body: to,
                function,
                date,
            })
        })
        .collect()
}
