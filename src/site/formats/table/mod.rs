//! Tables for spreadsheets and for programs, as CSV (RFC 4180): an organization's phone book, and its posts with those
//! who hold them.
//!
//! UTF-8 with a byte order mark and CRLF, or spreadsheets read them as something else. A text has a column a
//! language, empty where it is not known. Numbers would all begin with a plus, so they are written `(+86) 10 6857
//! 1878`, which people, telephones and Google's library read and no spreadsheet adds up; their digits alone are
//! E.164. `; ` stands between several in one cell.

mod cells;

use anyhow::Result;
use jiff::civil::Date;

use crate::address::Page;
use crate::model::{
    Appointment, Body, ContactPoint, HolidayHours, Id, Occupancy, Organization, Post, Subject,
};
use crate::site::formats::table::cells::{Cell, Column, Table};
use crate::site::queries::present::{
    contacts_of, contacts_of_holder, contacts_of_post, holders_of, incumbency_of, reach_of_holder,
    reach_of_post,
};
use crate::site::view::View;
use crate::text::{Choice, LocalizedText, Weekday};

/// The table of a page; `None` where there is none of its kind.
///
/// # Errors
/// Where it cannot be written.
pub fn of(view: &View<'_>, page: &Page) -> Result<Option<String>> {
    let table = match page {
        Page::Subject(Subject::Body(Body::Organization(id))) => posts(view, *id),
        Page::PhoneBook(id) => phone_book(view, *id),
        _ => return Ok(None),
    };
    table.to_csv().map(Some)
}

/// A row a contact point, as on the page.
const PHONE_BOOK: &[Column] = &[
    Column::Text("body"),
    Column::Text("post"),
    Column::Text("person"),
    Column::Plain("kind"),
    Column::Text("purpose"),
    Column::Plain("phone"),
    Column::Plain("fax"),
    Column::Plain("email"),
    Column::Plain("website"),
    Column::Text("address"),
    Column::Plain("postal_code"),
    Column::Text("hours"),
    Column::Plain("opening_hours"),
    Column::Plain("body_id"),
    Column::Plain("post_id"),
    Column::Plain("person_id"),
    Column::Plain("form"),
    Column::Plain("accounts"),
    Column::Plain("location"),
    Column::Text("access"),
];

fn phone_book<'v>(view: &'v View<'v>, id: Id<Organization>) -> Table<'v> {
    Table::of_bodies(view, PHONE_BOOK, id, add_contacts_of)
}

/// Adds the rows of a body, and of its posts and their holders that can be reached by themselves.
fn add_contacts_of(view: &View<'_>, body: Body, table: &mut Table<'_>) {
    let directory = view.directory();
    let heads: Vec<_> = directory.heads_of(body, view.day()).collect();
    let held_by = |posts: &[Id<Post>]| -> Vec<_> {
        let posts = posts.iter();
        posts.flat_map(|post| holders_of(view, *post)).collect()
    };
    let points: Vec<_> = contacts_of(view, body).collect();
    for point in &points {
        add_contact(view, body, &heads, &held_by(&heads), Some(*point), table);
    }
    if points.is_empty() {
        add_contact(view, body, &heads, &held_by(&heads), None, table);
    }
    for post in directory.posts_of(body, view.day()) {
        for point in contacts_of_post(view, post) {
            add_contact(view, body, &[post], &held_by(&[post]), Some(point), table);
        }
        for held in holders_of(view, post) {
            for point in contacts_of_holder(view, held) {
                add_contact(view, body, &[post], &[held], Some(point), table);
            }
        }
    }
}

/// Adds a row: a body, the posts in charge, their holders, and how to reach them.
fn add_contact(
    view: &View<'_>,
    body: Body,
    posts: &[Id<Post>],
    held: &[&Appointment],
    point: Option<&ContactPoint>,
    table: &mut Table<'_>,
) {
    let directory = view.directory();
    let titles = posts.iter();
    let titles = titles.map(|post| &directory.get(directory.get(*post).title).singular);
    let people = held.iter().map(|held| &directory.get(held.person).name);
    let mut cells = vec![
        Cell::Texts(names_of(view, body)),
        Cell::Texts(titles.collect()),
        Cell::Texts(people.collect()),
        Cell::list(held.iter().map(|held| held.kind.word().to_owned())),
    ];
    cells.extend(reach(view, point));
    cells.push(Cell::Plain(view.permalink(Page::from(body))));
    let posts = posts.iter().map(|post| Page::from(*post));
    cells.push(Cell::list(posts.map(|post| view.permalink(post))));
    let people = held.iter().map(|held| Page::from(held.person));
    cells.push(Cell::list(people.map(|person| view.permalink(person))));
    cells.extend(elsewhere(point));
    table.add(cells);
}

/// The name of a body and, where another unit of its organization is called the same, that of the unit it is part of.
fn names_of<'v>(view: &View<'v>, body: Body) -> Vec<&'v LocalizedText> {
    let directory = view.directory();
    let above = match body {
        Body::Unit(unit) if directory.has_namesake(unit) => {
            let parent = directory.parent_of(unit, view.day());
            Some(parent).filter(|parent| matches!(parent, Body::Unit(_)))
        }
        _ => None,
    };
    let bodies = [body].into_iter().chain(above);
    let names = bodies.map(|body| &view.names(directory.profile(body)).name);
    names.collect()
}

/// The cells that tell how to reach a body or a post; empty ones where nothing is known.
fn reach<'p>(view: &View<'_>, point: Option<&'p ContactPoint>) -> Vec<Cell<'p>> {
    let text = |text: fn(&ContactPoint) -> Option<&LocalizedText>| {
        Cell::Texts(point.and_then(text).into_iter().collect())
    };
    let plain = |text: Option<String>| Cell::Plain(text.unwrap_or_default());
    vec![
        text(|point| point.purpose.as_ref()),
        Cell::phones(point.iter().flat_map(|point| &point.phones)),
        Cell::phones(point.iter().flat_map(|point| &point.faxes)),
        Cell::list(
            point
                .iter()
                .flat_map(|point| &point.emails)
                .map(ToString::to_string),
        ),
        plain(point.and_then(|point| Some(point.website.as_ref()?.to_string()))),
        text(|point| point.address.as_ref()),
        plain(point.and_then(|point| point.postal_code.clone())),
        text(|point| point.hours.as_ref()),
        plain(point.map(|point| opening_hours(view, point))),
    ]
}

/// The cells that tell where else to write, where it is and how to get in; empty ones where nothing is known.
fn elsewhere(point: Option<&ContactPoint>) -> Vec<Cell<'_>> {
    let plain = |text: Option<String>| Cell::Plain(text.unwrap_or_default());
    let accounts = point.iter().flat_map(|point| &point.accounts);
    let accounts = accounts.map(|account| match &account.url {
        Some(url) => format!("{} {} {url}", account.service, account.name),
        None => format!("{} {}", account.service, account.name),
    });
    vec![
        plain(point.and_then(|point| Some(point.form.as_ref()?.to_string()))),
        Cell::list(accounts),
        // Of two numbers and a comma alone, spreadsheets make one.
        plain(point.and_then(|point| Some(point.location?.uri()))),
        Cell::Texts(
            point
                .and_then(|point| point.access.as_ref())
                .into_iter()
                .collect(),
        ),
    ]
}

/// When a contact point is open, as OpenStreetMap writes it: programs read that, and people too. A rule behind a comma adds
/// to those before it, and one behind a semicolon holds instead of them.
fn opening_hours(view: &View<'_>, point: &ContactPoint) -> String {
    let weekly = point.opens.iter().map(|hours| {
        let days: Vec<&str> = hours.days.iter().map(|day| abbreviated(*day)).collect();
        format!("{} {}-{}", days.join(","), hours.from, hours.to)
    });
    let weekly = weekly.collect::<Vec<_>>().join(", ");
    let holidays = match point.holidays {
        Some(HolidayHours::Closed) => "PH off".to_owned(),
        Some(HolidayHours::Open) | None => String::new(),
    };
    let closures = point.dated_closures_from(view.day());
    let closures = closures.filter_map(|closure| {
        let day = |day: Date| day.strftime("%Y %b %d").to_string();
        let first = closure.period.start?.earliest();
        let start = day(first);
        Some(match closure.period.last() {
            Some(last) => format!("{start}-{} off", day(last.latest())),
            // Readers of the format know "from a year on", and not "from a day on".
            None => {
                let year = first.year();
                format!("{start}-{year} Dec 31 off; {}+ off", year + 1)
            }
        })
    });
    let rules = [weekly, holidays].into_iter().chain(closures);
    let rules: Vec<String> = rules.filter(|rule| !rule.is_empty()).collect();
    rules.join("; ")
}

fn abbreviated(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Mo",
        Weekday::Tuesday => "Tu",
        Weekday::Wednesday => "We",
        Weekday::Thursday => "Th",
        Weekday::Friday => "Fr",
        Weekday::Saturday => "Sa",
        Weekday::Sunday => "Su",
    }
}

/// A row a holder, and one for a post that nobody is known to hold.
const POSTS: &[Column] = &[
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
    Column::Plain("reports_to_id"),
    Column::Text("grade"),
    Column::Plain("full_time_equivalent"),
    Column::Plain("salary_range"),
    Column::Text("area"),
    Column::Plain("area_id"),
    Column::Plain("own_phone"),
    Column::Plain("own_email"),
    Column::Plain("identifiers"),
];

/// The posts of an organization and its units on the day shown.
fn posts<'v>(view: &'v View<'v>, id: Id<Organization>) -> Table<'v> {
    Table::of_bodies(view, POSTS, id, add_posts_of)
}

/// Adds the rows of the posts of a body.
fn add_posts_of(view: &View<'_>, body: Body, table: &mut Table<'_>) {
    let directory = view.directory();
    for post in directory.posts_of(body, view.day()) {
        match directory.occupancy(post, view.day()) {
            Occupancy::Held(held) => {
                for appointment in held {
                    add_holder(view, post, "held", Some(appointment), table);
                }
            }
            Occupancy::Vacant => add_holder(view, post, "vacant", None, table),
            Occupancy::Undisclosed => add_holder(view, post, "undisclosed", None, table),
            Occupancy::NotNamed => add_holder(view, post, "not-named", None, table),
        }
    }
}

fn add_holder(
    view: &View<'_>,
    id: Id<Post>,
    state: &str,
    held: Option<&Appointment>,
    table: &mut Table<'_>,
) {
    let directory = view.directory();
    let post = directory.get(id);
    let person = held.map(|held| &directory.get(held.person).name);
    let plain = |text: Option<String>| Cell::Plain(text.unwrap_or_default());
    let head = if post.head { "yes" } else { "no" };
    let above = directory.reports_to(id, view.day());
    // A further term is no reason to begin anew.
    let stay = held.and_then(|held| Some(incumbency_of(view, held)?.period()));
    let points = match held {
        Some(held) => reach_of_holder(view, held),
        None => reach_of_post(view, id),
    };
    let emails = points.iter().flat_map(|point| &point.emails);
    let own = held
        .into_iter()
        .flat_map(|held| contacts_of_holder(view, held));
    let own: Vec<_> = own.collect();
    let own_emails = own.iter().flat_map(|point| &point.emails);
    table.add(vec![
        Cell::Texts(names_of(view, post.body)),
        Cell::Texts(vec![&directory.get(post.title).singular]),
        Cell::Plain(head.to_owned()),
        Cell::Plain(state.to_owned()),
        Cell::Texts(person.into_iter().collect()),
        plain(held.map(|held| held.kind.word().to_owned())),
        plain(stay.and_then(|stay| Some(stay.start?.to_string()))),
        plain(stay.and_then(|stay| Some(stay.end?.to_string()))),
        Cell::phones(points.iter().flat_map(|point| &point.phones)),
        Cell::list(emails.map(ToString::to_string)),
        Cell::Plain(view.permalink(Page::from(post.body))),
        Cell::Plain(view.permalink(Page::from(id))),
        plain(held.map(|held| view.permalink(Page::from(held.person)))),
        plain(above.map(|above| view.permalink(Page::from(above)))),
        Cell::Texts(post.grade.iter().collect()),
        plain(post.full_time_equivalent.map(|number| number.to_string())),
        plain(
            post.salary_range
                .map(|range| format!("{}-{} {}", range.from, range.to, range.currency)),
        ),
        Cell::Texts(post.area.iter().map(|area| &area.name).collect()),
        plain(post.area.as_ref().and_then(|area| area.identifier.clone())),
        Cell::phones(own.iter().flat_map(|point| &point.phones)),
        Cell::list(own_emails.map(ToString::to_string)),
        Cell::list(
            post.identifiers
                .iter()
                .map(|one| format!("{} {}", one.scheme(), one.value())),
        ),
    ]);
}
