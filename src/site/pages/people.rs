//! Everyone, by the letter under which the reader's language files the name.

use askama::Template;

use crate::address::{ListPart, Listed, Page};
use crate::model::{Id, Person};
use crate::site::parts::Frame;
use crate::site::parts::{
    AllPeople, FoundPart, Heading, PartIndex, PartPager, PartedList, PeopleList,
};
use crate::site::view::View;
use crate::site::view::html::Html;

#[derive(Template)]
#[template(path = "pages/people.html")]
pub struct PeoplePage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    /// Those of the whole list, where it has room on the page.
    letters: Vec<Letter>,
    /// The ways to its parts, where it has not.
    index: Option<PartIndex>,
    /// Those of a part of it.
    people: Option<PeopleList>,
    pager: Option<PartPager>,
}

/// The people filed under one letter.
struct Letter {
    letter: String,
    fragment: String,
    people: PeopleList,
}

impl<'a> PeoplePage<'a> {
    pub fn new(view: &'a View<'a>) -> Self {
        let title = Html::own(&view.say("people"));
        let ways = AllPeople.ways(view);
        let index = ways.map(|ways| PartIndex::of_whole(view, Listed::People, &ways));
        Self {
            view,
            heading: Heading::plain(title.clone()),
            letters: match index.is_some() {
                true => Vec::new(),
                false => letters(view),
            },
            index,
            people: None,
            pager: None,
            frame: Frame::new(
                view,
                &Page::People,
                title,
                view.say("people-description"),
                Vec::new(),
            ),
        }
    }

    /// The page of a part of the list.
    pub fn of_part(view: &'a View<'a>, asked: &ListPart) -> FoundPart<Self> {
        AllPeople.part(view, asked).map(|part| Self {
            view,
            frame: part.frame(view, asked, view.say("people-description")),
            heading: Heading::plain(part.title),
            letters: Vec::new(),
            people: (!part.things.is_empty()).then(|| PeopleList::new(view, part.things)),
            index: Some(part.index),
            pager: Some(part.pager),
        })
    }
}

fn letters(view: &View<'_>) -> Vec<Letter> {
    let collation = view.collation();
    let mut letters: Vec<(String, Vec<Id<Person>>)> = Vec::new();
    for (id, _) in view.people() {
        let person = view.directory().get(id);
        let (_, key) = person.sort_key.best(view.language().preferences());
        let letter = collation.letter(&key.value);
        match letters.iter_mut().find(|(known, _)| *known == letter) {
            Some((_, people)) => people.push(id),
            None => letters.push((letter, vec![id])),
        }
    }
    letters
        .into_iter()
        .enumerate()
        .map(|(place, (letter, people))| Letter {
            // A letter of any script may not stand in a fragment as it is.
            fragment: match letter.chars().all(|letter| letter.is_ascii_alphabetic()) {
                true => letter.to_lowercase(),
                false => format!("letter-{}", place + 1),
            },
            letter,
            people: PeopleList::new(view, people),
        })
        .collect()
}
