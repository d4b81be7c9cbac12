//! The cards of bodies, of posts and of people, and what these have in common.
//!
//! A person's numbers are the own ones and those of the post, or else of its body, as on the page: `TYPE=work` means just
//! that. A body has its own alone.

use crate::address::{Format, Page};
use crate::model::{
    Account, Appointment, AppointmentKind, Body, ContactPoint, Gender, Id, Language, Person,
    Picture, Position, PositionState, Post, Profile, WebLink,
};
use crate::site::formats::name_parts::{parts, sort_key};
use crate::site::formats::vcard::card::{Card, Group, LocalizedProperty, Property};
use crate::site::parts::with_kind;
use crate::site::queries::pictures::PictureFacts;
use crate::site::queries::present::{
    contacts_of, contacts_of_holder, contacts_of_person, contacts_of_post, holders_of,
    over_message, reach_of_post,
};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::{
    Certainty, Choice, LanguageTag, Localized, LocalizedText, PartialDate, Phone, Translation,
    TranslationStatus,
};

/// The card of a body under the name that it has on the day shown.
pub fn body_card(view: &View<'_>, body: Body) -> String {
    let directory = view.directory();
    let profile = directory.profile(body);
    let mut card = Card::new("org");
    add_body_names(view, body, &mut card);
    add_organization(view, body, None, &mut card);
    add_contacts(view, contacts_of(view, body).collect(), &mut card);
    add_links(&profile.links, &mut card);
    add_picture(view, "LOGO", profile.emblem.as_ref(), &mut card);
    if let Some(summary) = &profile.summary {
        card.add_in_languages(None, texts(view, "NOTE", summary));
    }
    if let Some(message) = over_message(view, directory.life_of(body)) {
        let words = view.say_in_each(message).into_iter();
        let notes = words.map(|(tag, words)| {
            let note = Property::text("NOTE", &words);
            (tag.clone(), TranslationStatus::Official, note)
        });
        card.add_in_languages(None, notes.collect());
    }
    add_heads(view, body, &mut card);
    add_revision(profile, &mut card);
    add_identifiers(view, Page::from(body), &mut card);
    card.finish(view)
}

/// Adds what a body is called; a unit with its organization, since address books list everybody's general offices together.
fn add_body_names(view: &View<'_>, body: Body, card: &mut Card) {
    let profile = view.directory().profile(body);
    let names = view.names(profile);
    let plain = texts(view, "FN", &names.name);
    let shown = match body {
        Body::Organization(_) => plain,
        Body::Unit(_) => {
            let in_full = in_each_language(view, &names.name, |view, _| {
                Property::text("FN", view.body_in_full(body).plain())
            });
            let others = plain.into_iter().skip(1);
            in_full.into_iter().take(1).chain(others).collect()
        }
    };
    add_name(shown, card);
    for other in profile.names.beside_on(view.day()) {
        // A short name that is the whole one in a language is no other one there.
        if let Some(other) = other.differing_from(&names.name) {
            card.add_in_languages(None, texts(view, "NICKNAME", &other));
        }
    }
}

fn texts(view: &View<'_>, name: &'static str, text: &LocalizedText) -> Vec<LocalizedProperty> {
    let all = in_order(view, text).into_iter();
    all.map(|(tag, text)| (tag.clone(), text.status, Property::text(name, &text.value)))
        .collect()
}

/// Adds those who lead the body, and so act for it.
fn add_heads(view: &View<'_>, body: Body, card: &mut Card) {
    let directory = view.directory();
    for post in directory.heads_of(body, view.day()) {
        for appointment in holders_of(view, post) {
            let person = view.permalink(Page::from(appointment.person));
            card.add(Property::plain("RELATED", &person).of_types("agent"));
        }
    }
}

/// Adds the last day on which somebody is known to have seen to the facts; a month is no day to put there.
fn add_revision(profile: &Profile, card: &mut Card) {
    let read = profile.sources.iter().filter_map(|source| source.read);
    let days = read.chain(profile.verified).chain(profile.updated);
    let days = days.filter_map(|date| match date {
        PartialDate::Day(day) => Some(day),
        _ => None,
    });
    if let Some(last) = days.max() {
        let stamp = format!("{}T000000Z", last.to_string().replace('-', ""));
        card.add(Property::plain("REV", &stamp));
    }
}

/// The card of a post under its title and its body: a title alone names nothing in an address book. One for several
/// holders is a group of them; of any other its holder is the agent.
pub fn post_card(view: &View<'_>, id: Id<Post>) -> String {
    let directory = view.directory();
    let post = directory.get(id);
    let mut card = Card::new(match post.multiple_holders {
        true => "group",
        false => "individual",
    });
    let title = &directory.get(post.title).singular;
    let names = in_each_language(view, title, |view, _| {
        Property::text("FN", view.post_in(id).plain())
    });
    add_name(names, &mut card);
    add_organization(view, post.body, None, &mut card);
    add_title(
        view,
        title,
        AppointmentKind::Substantive.word(),
        None,
        &mut card,
    );
    add_contacts(view, reach_of_post(view, id), &mut card);
    for appointment in holders_of(view, id) {
        let person = view.permalink(Page::from(appointment.person));
        card.add(match post.multiple_holders {
            true => Property::plain("MEMBER", &person),
            false => Property::plain("RELATED", &person).of_types("agent"),
        });
        let own: Vec<_> = contacts_of_holder(view, appointment).collect();
        let holder = view.person(appointment.person);
        add_contacts_of(view, holder.text.plain(), None, &own, &mut card);
    }
    add_links(&post.links, &mut card);
    add_identifiers(view, Page::from(id), &mut card);
    card.finish(view)
}

/// The card of a person, with the posts that are held on the day shown and the ways that lead to them, as on the page.
pub fn person_card(view: &View<'_>, id: Id<Person>) -> String {
    let directory = view.directory();
    let person = directory.get(id);
    let held = directory.appointments_of(id);
    let held: Vec<&Appointment> = held
        .filter(|appointment| appointment.covers(view.day()) != Certainty::No)
        .collect();
    let mut card = Card::new("individual");
    add_person_names(view, person, &mut card);
    add_facts(view, person, &mut card);
    let mut posts = held.iter().zip(reach(view, &held));
    let mut own: Vec<_> = contacts_of_person(view, id).collect();
    let first = posts.next();
    if let Some((first, ways)) = &first {
        add_post(view, first, None, &mut card);
        own.extend(&ways.main);
    }
    add_contacts(view, own, &mut card);
    if let Some((first, ways)) = &first {
        let post = view.post_in(first.post);
        add_contacts_of(view, post.plain(), None, &ways.of_post, &mut card);
    }
    for (other, ways) in posts {
        add_post_with_ways(view, other, &ways, &mut card);
    }
    for position in &person.positions {
        add_position(view, position, &mut card);
    }
    add_links(&person.links, &mut card);
    add_picture(view, "PHOTO", person.portrait.as_ref(), &mut card);
    add_identifiers(view, Page::from(id), &mut card);
    card.finish(view)
}

fn add_facts(view: &View<'_>, person: &Person, card: &mut Card) {
    if let Some(born) = person.born {
        card.add(date("BDAY", born));
    }
    if let Some(died) = person.died_by(view.day()) {
        // RFC 6474.
        card.add(date("DEATHDATE", died));
    }
    if let Some(gender) = person.gender {
        let letter = match gender {
            Gender::Female => "F",
            Gender::Male => "M",
            Gender::Other => "O",
        };
        // What stands behind the letter is said in one language.
        let words = person.gender_text.as_ref();
        let words = words.map(|text| text.best(view.language().preferences()).1.value.as_str());
        card.add(match words {
            Some(words) => Property::parts("GENDER", &[letter, words]),
            None => Property::plain("GENDER", letter),
        });
    }
}

/// Adds a further post with the ways to reach its holder in it, all of which say which post that is.
fn add_post_with_ways(view: &View<'_>, held: &Appointment, ways: &Ways<'_>, card: &mut Card) {
    let group = card.group();
    add_post(view, held, Some(group), card);
    let post = view.post_in(held.post);
    card.add_to(Some(group), label(post.plain()));
    if ways.of_post.is_empty() {
        add_contacts_of(view, post.plain(), Some(group), &ways.main, card);
    } else {
        add_contacts_of(view, post.plain(), Some(group), &ways.of_post, card);
        let person = view.person(held.person);
        let own = format!("{} · {}", post.plain(), person.text.plain());
        add_contacts_of(view, &own, None, &ways.main, card);
    }
}

/// Adds contact points whose lines all say whose they are, in this group with that label where there is one.
fn add_contacts_of(
    view: &View<'_>,
    whose: &str,
    mut labelled: Option<Group>,
    points: &[&ContactPoint],
    card: &mut Card,
) {
    for point in points {
        let group = match &point.purpose {
            None => *labelled.get_or_insert_with(|| labelled_group(whose, card)),
            Some(purpose) => {
                let (_, purpose) = purpose.best(view.language().preferences());
                labelled_group(&format!("{whose} · {}", purpose.value), card)
            }
        };
        add_ways(view, point, Some(group), card);
    }
}

fn labelled_group(words: &str, card: &mut Card) -> Group {
    let group = card.group();
    card.add_to(Some(group), label(words));
    group
}

/// What the lines of a group are about. vCard has no property for this; address books agree on this one.
fn label(words: &str) -> Property {
    Property::text("X-ABLABEL", words)
}

/// Adds a post with its body.
fn add_post(view: &View<'_>, held: &Appointment, group: Option<Group>, card: &mut Card) {
    let directory = view.directory();
    let post = directory.get(held.post);
    add_organization(view, post.body, group, card);
    let title = &directory.get(post.title).singular;
    add_title(view, title, held.manner(), group, card);
}

/// Adds a post or a quality outside the directory, if it is held on the day shown.
fn add_position(view: &View<'_>, position: &Position, card: &mut Card) {
    if position.state_on(view.day()) == Some(PositionState::Current) {
        add_title(view, &position.text, position.kind.word(), None, card);
    }
}

/// Adds a title. How it is held stands beside it, or whoever acts for somebody would seem to be that somebody.
fn add_title(
    view: &View<'_>,
    title: &LocalizedText,
    manner: &str,
    group: Option<Group>,
    card: &mut Card,
) {
    let titles = in_each_language(view, title, |view, title| {
        Property::text("TITLE", &with_kind(view, title, manner))
    });
    card.add_in_languages(group, titles);
}

/// How to reach somebody in a post.
struct Ways<'a> {
    /// The own numbers in it, or else those of the post, or else those of its body.
    main: Vec<&'a ContactPoint>,
    /// Those of the post, where there are own ones too.
    of_post: Vec<&'a ContactPoint>,
}

/// How to reach whoever holds these posts, in each of them; the numbers of a body stand once.
fn reach<'a>(view: &View<'a>, held: &[&'a Appointment]) -> Vec<Ways<'a>> {
    let mut bodies: Vec<Body> = Vec::new();
    let ways = held.iter().map(|appointment| {
        let mut main: Vec<_> = contacts_of_holder(view, appointment).collect();
        let mut of_post: Vec<_> = contacts_of_post(view, appointment.post).collect();
        if main.is_empty() {
            main.append(&mut of_post);
        }
        let body = view.directory().get(appointment.post).body;
        if main.is_empty() && !bodies.contains(&body) {
            bodies.push(body);
            main.extend(contacts_of(view, body));
        }
        Ways { main, of_post }
    });
    ways.collect()
}

/// Adds the name, which stands once, and those in other languages.
fn add_name(names: Vec<LocalizedProperty>, card: &mut Card) {
    for (place, (tag, status, name)) in names.into_iter().enumerate() {
        let name = match place {
            0 => name,
            _ => name.called("NICKNAME"),
        };
        card.add_in_languages(None, vec![(tag, status, name)]);
    }
}

/// Adds the name as it is written, and its parts where they are known.
fn add_person_names(view: &View<'_>, person: &Person, card: &mut Card) {
    add_name(texts(view, "FN", &person.name), card);
    for (state, other) in person.other_names_on(view.day()) {
        // Whoever looks in an address book for a name that is over does not look for this one.
        let borne = Some(&other.name).filter(|_| state == PositionState::Current);
        if let Some(other) = borne.and_then(|other| other.differing_from(&person.name)) {
            card.add_in_languages(None, texts(view, "NICKNAME", &other));
        }
    }
    // The parts are those of the name that stands first.
    let names = in_order(view, &person.name).into_iter().take(1);
    let in_parts = names.filter_map(|(tag, name)| -> Option<LocalizedProperty> {
        let key = sort_key(&person.sort_key, tag);
        let (family, given) = parts(&name.value, key)?;
        let sorted = key.split_whitespace().collect::<Vec<_>>();
        let sorted = match sorted.as_slice() {
            [family, given @ ..] => format!("{family},{}", given.join(" ")),
            [] => return None,
        };
        let property = Property::parts("N", &[family, given, "", "", ""]).with("SORT-AS", &sorted);
        Some((tag.clone(), name.status, property))
    });
    let in_parts: Vec<LocalizedProperty> = in_parts.collect();
    if !in_parts.is_empty() {
        card.add_in_languages(None, in_parts);
    }
}

/// Adds a body: its organization, and the units from there down to it.
fn add_organization(view: &View<'_>, body: Body, group: Option<Group>, card: &mut Card) {
    let directory = view.directory();
    let mut way = match body {
        Body::Organization(_) => Vec::new(),
        Body::Unit(unit) => directory.ancestors(unit, view.day()),
    };
    way.push(body);
    let own = &view.names(directory.profile(body)).name;
    let mut names = in_each_language(view, own, |view, _| {
        let parts = way.iter().map(|body| {
            let names = view.names(directory.profile(*body));
            let (_, name) = names.name.best(view.language().preferences());
            name.value.as_str()
        });
        Property::parts("ORG", &parts.collect::<Vec<_>>())
    });
    // KDE's address book takes the organization of the first line and the unit of the last.
    names.truncate(1);
    card.add_in_languages(group, names);
}

/// Adds contact points. The first one says in a note what it is for; the lines of any other that says so are a group with that
/// as its label.
fn add_contacts(view: &View<'_>, points: Vec<&ContactPoint>, card: &mut Card) {
    for (place, point) in points.into_iter().enumerate() {
        let mut group = None;
        if let Some(purpose) = &point.purpose {
            let (tag, words) = purpose.best(view.language().preferences());
            if place > 0 {
                group = Some(labelled_group(&words.value, card));
            } else {
                // KDE's address book passes over what is in a group, and would have no number at all.
                let note = view.labelled(&view.say("contact"), &words.value);
                let note = Property::text("NOTE", &note);
                card.add_in_languages(None, vec![(tag.clone(), words.status, note)]);
            }
        }
        add_ways(view, point, group, card);
    }
}

/// Adds the ways to reach somebody at a contact point.
fn add_ways(view: &View<'_>, point: &ContactPoint, group: Option<Group>, card: &mut Card) {
    let voices = point.phones.iter().map(|phone| number(phone, "work,voice"));
    let faxes = point.faxes.iter().map(|fax| number(fax, "work,fax"));
    for number in voices.chain(faxes) {
        // Two offices may share a number, and an address book would have it twice.
        if !card.says(&number) {
            card.add_to(group, number);
        }
    }
    for email in &point.emails {
        let email = Property::text("EMAIL", &email.to_string()).of_types("work");
        card.add_to(group, email);
    }
    if let Some(website) = &point.website {
        let website = Property::plain("URL", website.as_str()).of_types("work");
        card.add_to(group, website);
    }
    if let Some(form) = &point.form {
        // RFC 8605.
        card.add_to(group, Property::plain("CONTACT-URI", form.as_str()));
    }
    for account in &point.accounts {
        card.add_to(group, social_profile(account));
    }
    add_address(view, point, group, card);
    if let Some(location) = point.location {
        card.add_to(
            group,
            Property::plain("GEO", &location.uri()).of_types("work"),
        );
    }
    add_opening(view, point, group, card);
    let notes = [("access", &point.access), ("hours", &point.hours)];
    for (label, text) in notes {
        if let Some(text) = text {
            add_note(view, label, text, group, card);
        }
    }
}

/// An account (RFC 9554, section 3.5): its page where it has one, and otherwise its name.
fn social_profile(account: &Account) -> Property {
    let profile = match &account.url {
        Some(url) => Property::plain("SOCIALPROFILE", url.as_str()).with("USERNAME", &account.name),
        None => Property::text("SOCIALPROFILE", &account.name).with("VALUE", "text"),
    };
    profile.with("SERVICE-TYPE", account.service.as_str())
}

/// Adds when it is open, in the words of each language; vCard has no property for it.
fn add_opening(view: &View<'_>, point: &ContactPoint, group: Option<Group>, card: &mut Card) {
    let notes = languages(view).filter_map(|language| {
        let view = view.read_in(language);
        let lines = view.opening(point);
        let lines: Vec<&str> = lines.iter().map(Html::plain).collect();
        let note = view.labelled(
            &view.say("opening"),
            &lines.join(&view.say("clause-separator")),
        );
        let note = (
            language.tag.clone(),
            TranslationStatus::Official,
            Property::text("NOTE", &note),
        );
        (!lines.is_empty()).then_some(note)
    });
    card.add_in_languages(group, notes.collect());
}

/// Adds pages elsewhere that are about nothing else: an address book would take any other for a home page. What a page is
/// called has no place.
fn add_links(links: &[WebLink], card: &mut Card) {
    for link in links.iter().filter(|link| link.is_identity()) {
        card.add(Property::plain("URL", link.url.as_str()));
    }
}

/// Adds the picture by which a person or a body is known, by its address: within the card it would be most of it.
fn add_picture(view: &View<'_>, name: &'static str, picture: Option<&Picture>, card: &mut Card) {
    for picture in PictureFacts::all(picture) {
        if let Some(url) = picture.url(view) {
            card.add(Property::plain(name, &url).with("MEDIATYPE", picture.media_type()));
        }
    }
}

/// A number as a text. Address books take a URI for one too, and show its scheme; the extension stands as in a URI, which
/// their readers of numbers know.
fn number(phone: &Phone, types: &str) -> Property {
    // A semicolon, which may stand in a text, ends the number for some address books, and its escape is a letter to others.
    let extension = phone.extension();
    let extension = extension.map_or_else(String::new, |digits| format!(" ext. {digits}"));
    let number = format!("{}{extension}", phone.dialled());
    Property::text("TEL", &number).of_types(types)
}

/// Adds the postal address. It is known as one line, which stands for the street: readers that pass the label over
/// show at least that. Without one, a postal code alone is an address as well.
fn add_address(view: &View<'_>, point: &ContactPoint, group: Option<Group>, card: &mut Card) {
    let code = point.postal_code.as_deref().unwrap_or_default();
    let address = |line: &str| Property::parts("ADR", &["", "", line, "", "", code, ""]);
    let Some(text) = &point.address else {
        if !code.is_empty() {
            card.add_to(group, address("").of_types("work"));
        }
        return;
    };
    let addresses = in_each_language(view, text, |_, text| {
        address(text).of_types("work").with("LABEL", text)
    });
    card.add_in_languages(group, addresses);
}

/// Adds when someone is there, for which vCard has no property.
fn add_note(
    view: &View<'_>,
    label: &str,
    text: &LocalizedText,
    group: Option<Group>,
    card: &mut Card,
) {
    let notes = in_each_language(view, text, |view, text| {
        Property::text("NOTE", &view.labelled(&view.say(label), text))
    });
    card.add_in_languages(group, notes);
}

/// Adds the permalink of a thing, which is its identifier and where people read about it, and where its card is.
fn add_identifiers(view: &View<'_>, page: Page, card: &mut Card) {
    let permalink = view.permalink(page.clone());
    card.add(Property::plain("URL", &permalink));
    card.add(Property::plain("UID", &permalink));
    if let Some(data) = page.data(Format::VCard) {
        let source = view
            .data_address(data)
            .on(view.on())
            .reference(view.directory());
        card.add(Property::plain("SOURCE", &view.absolute(&source)));
    }
}

/// A date, no more precise than it is known.
fn date(name: &'static str, date: PartialDate) -> Property {
    let written = match date {
        // A whole date has no hyphens, a month has one (RFC 6350, section 4.3.1).
        PartialDate::Day(_) => date.to_string().replace('-', ""),
        _ => date.to_string(),
    };
    Property::plain(name, &written)
}

/// The languages of the site, that of the reader first.
fn languages<'a>(view: &View<'a>) -> impl Iterator<Item = &'a Language> {
    let own = view.language().tag.clone();
    let site = view.directory().site();
    let others = site.languages.iter().filter(move |other| other.tag != own);
    site.language(&view.language().tag)
        .into_iter()
        .chain(others)
}

/// The translations of a text, those into the languages of the site first, that of the reader before the others.
fn in_order<'t, T>(
    view: &View<'_>,
    text: &'t Localized<T>,
) -> Vec<(&'t LanguageTag, &'t Translation<T>)> {
    let mut all: Vec<_> = text.iter().collect();
    all.sort_by_key(|(tag, _)| {
        let place = languages(view).position(|language| language.tag == **tag);
        place.unwrap_or(usize::MAX)
    });
    all
}

/// What a text says to the readers of each of the site's languages that it is in. A text in none of them is read by those
/// of the first.
fn in_each_language<T>(
    view: &View<'_>,
    text: &Localized<T>,
    property: impl Fn(&View<'_>, &T) -> Property,
) -> Vec<LocalizedProperty> {
    let site = view.directory().site();
    let read = |language, tag: &LanguageTag, translation: &Translation<T>| {
        let property = property(&view.read_in(language), &translation.value);
        (tag.clone(), translation.status, property)
    };
    let translated = languages(view).filter_map(|language| {
        let translation = text.get(&language.tag)?;
        Some(read(language, &language.tag, translation))
    });
    let mut properties: Vec<_> = translated.collect();
    if properties.is_empty() {
        let first = text.iter().take(1);
        properties.extend(first.map(|(tag, text)| read(site.default_language(), tag, text)));
    }
    properties
}
