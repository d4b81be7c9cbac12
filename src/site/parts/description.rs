//! What a page is, in a line or two, for those who list it: search engines, and sites that show a link to it. No two
//! pages have the same, and none is longer than what they show.

use crate::model::{Appointment, Body, Id, Organization, Person, Post, Section, SectionKind, Unit};
use crate::site::parts::FullText;
use crate::site::queries::answers::width;
use crate::site::queries::present::{current_functions_of, holders_of, incumbencies};
use crate::site::view::View;
use crate::site::view::html::{Html, Inline};

/// How many columns are shown; a Chinese character takes two.
const LONGEST: usize = 160;
/// How little of one more detail says nothing.
const SHORTEST: usize = 24;

/// What a page is, and behind it as many details as there is room for.
pub fn described<D: AsRef<str>>(lead: &str, details: impl IntoIterator<Item = D>) -> String {
    let mut description = lead.trim_end().to_owned();
    for detail in details {
        // A full stop of Chinese has its space within itself.
        let between = match description.chars().next_back() {
            Some('。' | '：' | '；') => "",
            Some('.' | ':' | ';') | None => " ",
            Some(_) => " · ",
        };
        let room = LONGEST.saturating_sub(width(&description) + width(between));
        if room < SHORTEST {
            break;
        }
        description.push_str(between);
        description.push_str(&clipped(detail.as_ref(), room));
    }
    clipped(&description, LONGEST)
}

/// As much of a text as fits, up to the end of a word.
fn clipped(text: &str, columns: usize) -> String {
    let text = text.trim();
    if width(text) <= columns {
        return text.to_owned();
    }
    let fitting = text.char_indices().map(|(place, _)| &text[..place]);
    let fitting = fitting.take_while(|part| width(part) < columns);
    let longest = fitting.last().unwrap_or_default();
    // Chinese has no spaces at which it could end.
    let part = match longest.rsplit_once(' ') {
        Some((words, rest)) if rest.is_ascii() => words,
        _ => longest,
    };
    let part = part.trim_end_matches([' ', ',', ';', ':', '，', '；', '：', '、', '。', '.']);
    format!("{part}…")
}

/// A detail, made only where there is room for it.
fn plain(text: &Html) -> String {
    text.plain().to_owned()
}

/// The description of an organization's page.
pub fn of_organization(view: &View<'_>, id: Id<Organization>) -> String {
    let view = &view.aside();
    let profile = &view.directory().get(id).profile;
    let name = view.name(&view.names(profile).name);
    let summary = profile.summary.as_ref().map(|text| view.text(text));
    let lead = match &summary {
        Some(summary) => summary.plain().to_owned(),
        None => view.say_of("body-description", "name", name.plain()),
    };
    let units = view.units_of(Body::Organization(id));
    described(&lead, units.map(|unit| plain(&view.unit(unit).text)))
}

/// The description of a unit's page: units of many bodies have the same name.
pub fn of_unit(view: &View<'_>, id: Id<Unit>) -> String {
    let view = &view.aside();
    let above = view.directory().ancestors(id, view.day());
    let above: Vec<Html> = above
        .into_iter()
        .rev()
        .map(|body| view.body(body).text)
        .collect();
    let above = Html::joined(&above, " · ");
    let pieces: [(&str, &dyn Inline); 2] =
        [("unit", &view.unit(id).text), ("organization", &above)];
    let lead = view.phrase("unit-description", &pieces);
    let functions = current_functions_of(view, Body::Unit(id));
    let functions = functions.map(|function| plain(&view.text(&function.text)));
    described(lead.plain(), functions)
}

/// The description of a post's page.
pub fn of_post(view: &View<'_>, id: Id<Post>) -> String {
    let view = &view.aside();
    let lead = view.say_of("post-description", "name", view.post_in(id).plain());
    let holders = holders_of(view, id).into_iter();
    described(
        &lead,
        holders.map(|held| plain(&view.person(held.person).text)),
    )
}

/// The description of a person's page.
pub fn of_person(view: &View<'_>, id: Id<Person>) -> String {
    let view = &view.aside();
    let person = view.directory().get(id);
    let name = view.person_name(&person.name);
    let lead = view.say_of("person-description", "name", name.plain());
    let appointments: Vec<&Appointment> = view.directory().appointments_of(id).collect();
    let (now, before) = incumbencies(view, appointments.into_iter());
    let held = now.iter().chain(&before).map(|held| {
        let then = view.at_end_of(held.period());
        then.post_in(held.last().post)
    });
    let outside = person.positions.iter();
    let outside = outside.map(|position| view.text(&position.text));
    described(&lead, held.chain(outside).map(|post| plain(&post)))
}

/// The description of a narrative page or a document.
pub fn of_section(view: &View<'_>, id: Id<Section>) -> String {
    let view = &view.aside();
    let section = view.directory().get(id);
    let organization = view.organization(section.organization);
    let title = view.name(&section.title);
    let pieces: [(&str, &dyn Inline); 2] = [("title", &title), ("name", &organization.text)];
    let message = match section.kind {
        SectionKind::Narrative => "section-description",
        SectionKind::Document => "document-description",
    };
    let lead = view.phrase(message, &pieces);
    let headings = FullText::of_section(view, id).headings();
    let headings: Vec<Html> = headings.into_iter().map(|link| link.text).collect();
    let body = section.body.as_ref();
    let body = body.map(|body| body.best(view.language().preferences()).1.value.plain());
    let details = headings.iter().map(Html::plain);
    described(lead.plain(), details.chain(body.as_deref()))
}
