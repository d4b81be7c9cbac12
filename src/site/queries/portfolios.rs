//! Portfolios on the day that is shown, in words: what somebody oversees, and who oversees something.

use crate::model::{Appointment, Id, Overseen, Overseer, Oversight, Post, Subject};
use crate::site::queries::present::holders_of;
use crate::site::view::View;
use crate::site::view::html::{Html, Inline};

/// What is overseen, with links.
pub fn overseen(view: &View<'_>, part: &Oversight) -> Html {
    match &part.what {
        Overseen::Body(body) => {
            let link = view.body(*body);
            Html::inline(link.to_string(), link.plain().to_owned())
        }
        Overseen::Post(id) => view.post_in(*id),
        Overseen::Text(text) => view.text(text),
    }
}

/// What the holders of a post oversee, by the post and each of them.
pub fn portfolio_of_post<'a>(view: &View<'a>, post: Id<Post>) -> Vec<&'a Oversight> {
    let own = view.directory().portfolio_of_post(post, view.day());
    let held = parts_of_holders(view, post).map(|(part, _)| part);
    once_each(own.chain(held))
}

/// What single holders of a post oversee, each with whose it is.
pub fn parts_of_holders<'a>(
    view: &View<'a>,
    post: Id<Post>,
) -> impl Iterator<Item = (&'a Oversight, &'a Appointment)> {
    let (directory, day) = (view.directory(), view.day());
    holders_of(view, post).into_iter().flat_map(move |held| {
        let parts = directory.portfolio_of_holder(held, day);
        parts.map(move |part| (part, held))
    })
}

/// What somebody oversees by way of these appointments.
pub fn portfolio_of_holder<'a>(
    view: &View<'a>,
    appointments: &[&'a Appointment],
) -> Vec<&'a Oversight> {
    let directory = view.directory();
    let parts = appointments.iter().flat_map(|held| {
        let of_post = directory.portfolio_of_post(held.post, view.day());
        of_post.chain(directory.portfolio_of_holder(held, view.day()))
    });
    once_each(parts)
}

/// Those who oversee a thing.
pub fn overseers<'a>(view: &View<'a>, subject: Subject) -> Vec<Overseer<'a>> {
    view.directory().overseers(subject, view.day()).collect()
}

/// The holders by whom a post oversees something: the one whose portfolio it is, or whoever holds it.
pub fn holders_of_portfolio<'a>(view: &View<'a>, overseer: &Overseer<'a>) -> Vec<&'a Appointment> {
    match overseer.appointment {
        Some(held) => vec![held],
        None => holders_of(view, overseer.post),
    }
}

fn once_each<'a>(parts: impl Iterator<Item = &'a Oversight>) -> Vec<&'a Oversight> {
    let mut all: Vec<&Oversight> = Vec::new();
    for part in parts {
        if !all.iter().any(|known| known.what == part.what) {
            all.push(part);
        }
    }
    all
}
