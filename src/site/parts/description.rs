//! What a page is, in a line or two, for those who list it: search engines, and sites that show a link to it. No two
//! pages have the same, none is longer than what they show, and none promises what the page does not have.

use crate::model::{
    Appointment, Body, Id, Organization, Person, PositionState, Post, Section, SectionKind, Unit,
};
use crate::site::parts::{FullText, PhoneBook, with_kind};
use crate::site::queries::answers::width;
use crate::site::queries::present::{
    contacts_of, contacts_of_person, current_functions_of, holders_of, incumbencies,
    reach_of_holder, reach_of_post,
};
use crate::site::view::View;
use crate::site::view::html::{Html, Inline};
use crate::text::LanguageTag;

/// How many columns are shown; a Chinese character takes two.
const LONGEST: usize = 160;
/// How little of one more detail says nothing.
const SHORTEST: usize = 24;

/// What a page is, and behind it as many names as there is room for, as a sentence.
pub fn with_names<N: AsRef<str>>(
    view: &View<'_>,
    lead: &str,
    names: impl IntoIterator<Item = N>,
) -> String {
    let separator = view.say("list-separator");
    let room = LONGEST.saturating_sub(width(lead) + 1);
    let mut listed = String::new();
    let mut message = "description-names";
    for name in names {
        let between = if listed.is_empty() { "" } else { &separator };
        let longer = format!("{listed}{between}{}", name.as_ref());
        if width(&view.say_of("description-names-cut", "names", &longer)) > room {
            message = "description-names-cut";
            break;
        }
        listed = longer;
    }
    match listed.is_empty() {
        true => clipped(lead, LONGEST),
        false => with_texts(view, lead, [view.say_of(message, "names", &listed)]),
    }
}

/// What a page is, and behind it as much of texts as there is room for.
fn with_texts<T: AsRef<str>>(
    view: &View<'_>,
    lead: &str,
    texts: impl IntoIterator<Item = T>,
) -> String {
    let mut description = lead.trim_end().to_owned();
    for text in texts {
        // A full stop of Chinese has its space within itself.
        let between = match description.chars().next_back() {
            Some('。' | '：' | '；') | None => "",
            Some(_) => " ",
        };
        let room = LONGEST.saturating_sub(width(&description) + width(between));
        if room < SHORTEST {
            break;
        }
        description.push_str(between);
        description.push_str(&clipped(&sentence(view, text.as_ref()), room));
    }
    clipped(&description, LONGEST)
}

/// A text with the stop that ends it: items of a list often have none, or that of a list.
fn sentence(view: &View<'_>, text: &str) -> String {
    let text = text.trim().trim_end_matches([';', '；']);
    match text.ends_with(char::is_alphanumeric) {
        true => view.say_of("description-sentence", "text", text),
        false => text.to_owned(),
    }
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

/// What a page has, in words: of these messages those that hold, or else what it is about.
fn things(view: &View<'_>, has: &[(&str, bool)], or_else: impl FnOnce() -> Html) -> Html {
    let has = has.iter().filter(|(_, holds)| *holds);
    let words: Vec<String> = has.map(|(message, _)| view.say(message)).collect();
    match words.is_empty() {
        true => or_else(),
        false => Html::own(&words.join(&view.say("list-separator"))),
    }
}

/// What the page of a body has.
fn things_of_body(view: &View<'_>, body: Body) -> Html {
    let (directory, day) = (view.directory(), view.day());
    let is_held = |post| !holders_of(view, post).is_empty();
    let is_led = directory.heads_of(body, day).any(is_held);
    let has = [
        (
            "description-functions",
            current_functions_of(view, body).next().is_some(),
        ),
        ("description-in-charge", is_led),
        (
            "description-people",
            !is_led && directory.posts_of(body, day).any(is_held),
        ),
        (
            "description-contact",
            contacts_of(view, body).next().is_some(),
        ),
    ];
    things(view, &has, || view.body_kind(body))
}

/// The description of a phone book, which may be empty.
pub fn of_phone_book(view: &View<'_>, name: &Html, table: Option<&PhoneBook>) -> String {
    let has = table.map(PhoneBook::has).unwrap_or_default();
    if has.iter().all(|(_, holds)| !holds) {
        return view.say_of("phone-book-description-none", "name", name.plain());
    }
    let things = things(view, &has, || name.clone());
    let pieces: [(&str, &dyn Inline); 2] = [("name", name), ("things", &things)];
    let description = view.phrase("phone-book-description", &pieces);
    description.plain().to_owned()
}

/// The description of an organization's page.
pub fn of_organization(view: &View<'_>, id: Id<Organization>) -> String {
    let view = &view.aside();
    let body = Body::Organization(id);
    let profile = &view.directory().get(id).profile;
    let name = view.name(&view.names(profile).name);
    let summary = profile.summary.as_ref().map(|text| view.text(text));
    let lead = summary.unwrap_or_else(|| {
        let pieces: [(&str, &dyn Inline); 2] =
            [("name", &name), ("things", &things_of_body(view, body))];
        view.phrase("body-description", &pieces)
    });
    let units = view.units_of(body);
    with_names(
        view,
        lead.plain(),
        units.map(|unit| plain(&view.unit(unit).text)),
    )
}

/// The description of a booklet.
pub fn of_booklet(view: &View<'_>, id: Id<Organization>) -> String {
    let view = &view.aside();
    let (directory, body) = (view.directory(), Body::Organization(id));
    let units = units_below(view, body);
    let has_any =
        |has: &dyn Fn(Body) -> bool| has(body) || units.iter().any(|unit| has(Body::Unit(*unit)));
    let is_held = |post| !holders_of(view, post).is_empty();
    let has_people = |body| directory.posts_of(body, view.day()).any(is_held);
    let has_functions = |body| current_functions_of(view, body).next().is_some();
    let has = [
        ("description-units", !units.is_empty()),
        ("description-people", has_any(&has_people)),
        ("description-functions", has_any(&has_functions)),
        (
            "description-documents",
            directory.sections_of(id).next().is_some(),
        ),
    ];
    let has = things(view, &has, || view.body_kind(body));
    let pieces: [(&str, &dyn Inline); 2] =
        [("name", &view.organization(id).text), ("things", &has)];
    let description = view.phrase("booklet-description", &pieces);
    description.plain().to_owned()
}

/// The units below a body, at whatever depth.
fn units_below(view: &View<'_>, body: Body) -> Vec<Id<Unit>> {
    let units = view.units_of(body);
    let all = units.flat_map(|unit| {
        let below = units_below(view, Body::Unit(unit));
        std::iter::once(unit).chain(below)
    });
    all.collect()
}

/// The description of a unit's page: units of many bodies have the same name.
pub fn of_unit(view: &View<'_>, id: Id<Unit>) -> String {
    let view = &view.aside();
    let body = Body::Unit(id);
    let pieces: [(&str, &dyn Inline); 3] = [
        ("unit", &view.unit(id).text),
        ("organization", &above(view, id)),
        ("things", &things_of_body(view, body)),
    ];
    let lead = view.phrase("unit-description", &pieces);
    let functions = current_functions_of(view, body);
    let functions = functions.map(|function| plain(&view.text(&function.text)));
    with_texts(view, lead.plain(), functions)
}

/// What a unit is part of, as a name: its unit, that one's, and the organization, which has its full name where nothing
/// that needs the room comes behind.
fn above(view: &View<'_>, id: Id<Unit>) -> Html {
    let above = view.directory().ancestors(id, view.day());
    let mut functions = current_functions_of(view, Body::Unit(id));
    let is_brief = above.len() > 1 || functions.next().is_some();
    let names = above.into_iter().map(|body| match body {
        Body::Organization(id) if !is_brief => view.organization(id).text,
        body => view.body_in_place(body).text,
    });
    let whole = names.reduce(|organization, unit| {
        let pieces: [(&str, &dyn Inline); 2] = [("unit", &unit), ("organization", &organization)];
        view.phrase("unit-in-organization", &pieces)
    });
    whole.unwrap_or_else(|| Html::own(""))
}

/// A post with its body and the full name of the organization.
fn post_in_full(view: &View<'_>, id: Id<Post>) -> Html {
    let body = view.directory().get(id).body;
    let organization = view.directory().organization_on(body, view.day());
    let (title, organization) = (view.post_title(id), view.organization(organization).text);
    match body {
        Body::Organization(_) => {
            let pieces: [(&str, &dyn Inline); 2] = [("post", &title), ("body", &organization)];
            view.phrase("post-in-body", &pieces)
        }
        Body::Unit(unit) => {
            let unit = view.unit(unit).text;
            let pieces: [(&str, &dyn Inline); 3] = [
                ("post", &title),
                ("unit", &unit),
                ("organization", &organization),
            ];
            view.phrase("post-in-unit-of", &pieces)
        }
    }
}

/// The description of a post's page.
pub fn of_post(view: &View<'_>, id: Id<Post>) -> String {
    let view = &view.aside();
    let holders = holders_of(view, id);
    let has = [
        ("description-holder", !holders.is_empty()),
        ("description-reach", !reach_of_post(view, id).is_empty()),
    ];
    let has = things(view, &has, || Html::own(&view.say("description-post")));
    let pieces: [(&str, &dyn Inline); 2] = [("name", &post_in_full(view, id)), ("things", &has)];
    let lead = view.phrase("post-description", &pieces);
    let holders = holders.into_iter();
    with_names(
        view,
        lead.plain(),
        holders.map(|held| {
            let person = view.person(held.person).text;
            with_kind(view, person.plain(), held.manner())
        }),
    )
}

/// The description of a person's page.
pub fn of_person(view: &View<'_>, id: Id<Person>) -> String {
    let view = &view.aside();
    let person = view.directory().get(id);
    let appointments: Vec<&Appointment> = view.directory().appointments_of(id).collect();
    let (now, before) = incumbencies(view, appointments.into_iter());
    let outside = |wanted| {
        let positions = person.positions.iter();
        positions.filter(move |position| position.state_on(view.day()) == Some(wanted))
    };
    let (current, former) = (PositionState::Current, PositionState::Former);
    let mut posts = now.iter().map(|held| held.last());
    let is_reachable = contacts_of_person(view, id).next().is_some()
        || posts.any(|held| !reach_of_holder(view, held).is_empty());
    let has = [
        (
            "description-posts-now",
            !now.is_empty() || outside(current).next().is_some(),
        ),
        (
            "description-posts-before",
            !before.is_empty() || outside(former).next().is_some(),
        ),
        ("description-contact", is_reachable),
    ];
    let has = things(view, &has, || Html::own(&view.say("description-person")));
    let pieces: [(&str, &dyn Inline); 2] =
        [("name", &view.person_name(&person.name)), ("things", &has)];
    let lead = view.phrase("person-description", &pieces);
    let held = now.iter().chain(&before).map(|held| {
        let then = view.at_end_of(held.period());
        let post = then.post_in(held.last().post);
        with_kind(view, post.plain(), held.last().manner())
    });
    let outside = outside(current).chain(outside(former));
    let outside = outside.map(|position| plain(&view.text(&position.text)));
    with_names(view, lead.plain(), held.chain(outside))
}

/// The description of a narrative page or a document.
pub fn of_section(view: &View<'_>, id: Id<Section>) -> String {
    let view = &view.aside();
    let section = view.directory().get(id);
    let organization = view.organization(section.organization);
    let title = view.name(&section.title);
    let language = full_text_language(view, section);
    let language = language.and_then(|language| view.foreign(language));
    let language = language.map(|language| Html::own(&view.name_of(language)));
    let mut pieces: Vec<(&str, &dyn Inline)> =
        vec![("title", &title), ("name", &organization.text)];
    let lead = match (section.kind, &language) {
        (SectionKind::Narrative, _) => view.phrase("section-description", &pieces),
        (SectionKind::Document, None) => view.phrase("document-description", &pieces),
        (SectionKind::Document, Some(language)) => {
            pieces.push(("language", language));
            view.phrase("document-description-elsewhere", &pieces)
        }
    };
    let headings = FullText::of_section(view, id).headings();
    let headings = headings.iter().map(|link| plain(&link.text));
    let body = section.body.as_ref();
    let body = body.map(|body| body.best(view.language().preferences()).1.value.plain());
    match body {
        Some(body) => with_texts(view, lead.plain(), [body]),
        None => with_names(view, lead.plain(), headings),
    }
}

/// The language in which a page shows the articles of a document, or else what stands before them.
fn full_text_language<'s>(view: &View<'s>, section: &'s Section) -> Option<&'s LanguageTag> {
    let mut articles = section
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.articles);
    let text = articles.next().map(|article| &article.text);
    let text = text.or(section.body.as_ref())?;
    Some(text.best(view.language().preferences()).0)
}
