//! How to reach every office of an organization, as a table.

use askama::Template;

use crate::address::Listed;
use crate::model::{Body, Id, Organization, Post};
use crate::site::parts::Holders;
use crate::site::parts::contacts::{
    Point, body_points, holder_points, post_points, reachable_above,
};
use crate::site::parts::list_parts::PartedList;
use crate::site::parts::posts::head_lines;
use crate::site::queries::filed::{self, Filed};
use crate::site::queries::page_size::PageSize;
use crate::site::queries::present::holders_of;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

/// How deep the table shows that an office stands; what stands deeper is shown there too.
const DEEPEST: usize = 4;

/// The offices of an organization with those in charge and the numbers, a row a contact point.
#[derive(Template)]
#[template(path = "parts/phone_book.html")]
pub struct PhoneBook {
    /// None where they would name neither who is in charge nor any number.
    rows: Vec<Row>,
    /// Whether the table has a dash where nothing is known.
    has_gaps: bool,
    words: Words,
}

/// A contact point of an office, or an office that has none of its own.
struct Row {
    depth: usize,
    office: Link,
    in_charge: InCharge,
    /// How to reach it, or what is known instead.
    reach: Reach,
}

enum InCharge {
    /// Those who lead a body with the titles of their posts, where it has such posts.
    Heads(Vec<Html>),
    /// What is said of a body with posts of which no source tells that one leads it.
    Unsaid(String),
    /// What is said of a body without posts.
    NoPost(String),
    /// The holders of the post that the row is about.
    Holders(Holders),
}

enum Reach {
    Point(Box<Point>),
    Nothing(Html),
}

struct Words {
    caption: String,
    legend: String,
    /// What is said in place of the table.
    empty: String,
    office: String,
    in_charge: String,
    numbers: String,
    phone: String,
    fax: String,
    email: String,
    website: String,
    form: String,
    address: String,
    postal_code: String,
    location: String,
    map: String,
    access: String,
    opening: String,
    hours: String,
}

/// The offices of an organization, to be found by their names.
pub struct AllOffices(pub Id<Organization>);

impl PartedList for AllOffices {
    type Thing = Body;

    fn listed(&self) -> Listed {
        Listed::PhoneBook(self.0)
    }

    fn filed<'v>(&self, view: &View<'v>) -> Filed<'v, Body> {
        let mut bodies = Vec::new();
        add_bodies(view, Body::Organization(self.0), &mut bodies);
        filed::bodies(view, bodies.into_iter())
    }

    fn size_of(&self, view: &View<'_>, body: Body) -> PageSize {
        let table = PhoneBook::of_offices(view, self.0, &[body]).to_string();
        let rows = table.split_once("<tbody>").map(|(_, rows)| rows);
        PageSize::of(&rows.unwrap_or_default())
    }
}

fn add_bodies(view: &View<'_>, body: Body, bodies: &mut Vec<Body>) {
    bodies.push(body);
    for unit in view.units_of(body) {
        add_bodies(view, Body::Unit(unit), bodies);
    }
}

impl PhoneBook {
    /// The phone book of an organization on the day shown.
    pub fn new(view: &View<'_>, id: Id<Organization>) -> Self {
        let mut rows = Vec::new();
        add_body(view, Body::Organization(id), 0, &mut rows);
        Self::of_rows(view, id, rows)
    }

    /// The offices of an organization that these bodies are, without what is below them.
    pub fn of_offices(view: &View<'_>, id: Id<Organization>, bodies: &[Body]) -> Self {
        let bodies = bodies.iter();
        let rows = bodies.flat_map(|body| own_rows(view, *body, 0)).collect();
        Self::of_rows(view, id, rows)
    }

    fn of_rows(view: &View<'_>, id: Id<Organization>, mut rows: Vec<Row>) -> Self {
        if !rows.iter().any(Row::tells) {
            rows.clear();
        }
        let name = view.organization(id);
        Self {
            has_gaps: rows.iter().any(Row::has_gap),
            rows,
            words: Words::new(view, name.text.plain()),
        }
    }

    /// What is in it, of what descriptions name.
    pub fn has(&self) -> [(&'static str, bool); 2] {
        let mut rows = self.rows.iter();
        let is_led = rows.any(|row| matches!(row.in_charge, InCharge::Heads(_)));
        let mut rows = self.rows.iter();
        let has_contact = rows.any(|row| matches!(row.reach, Reach::Point(_)));
        [
            ("description-in-charge", is_led),
            ("description-contact", has_contact),
        ]
    }
}

/// Adds the rows of a body, of its posts that can be reached by themselves, and of the units within it.
fn add_body(view: &View<'_>, body: Body, depth: usize, rows: &mut Vec<Row>) {
    rows.extend(own_rows(view, body, depth));
    // The units directly under the organization begin at the edge, as it does: narrow columns need the room.
    let below = match body {
        Body::Organization(_) => depth,
        Body::Unit(_) => depth + 1,
    };
    for unit in view.units_of(body) {
        add_body(view, Body::Unit(unit), below, rows);
    }
}

/// The rows of a body and of its posts that can be reached by themselves.
fn own_rows(view: &View<'_>, body: Body, depth: usize) -> Vec<Row> {
    let mut rows = body_rows(view, body, depth);
    for post in view.directory().posts_of(body, view.day()) {
        rows.extend(post_rows(view, post, depth + 1));
    }
    rows
}

fn body_rows(view: &View<'_>, body: Body, depth: usize) -> Vec<Row> {
    let mut points = body_points(view, body);
    if let Body::Organization(_) = body {
        // Where the organization itself is stands above the table.
        points.retain(Point::has_numbers);
        for point in &mut points {
            point.address = None;
            point.clear_place();
        }
    }
    let mut reaches: Vec<Reach> = points.into_iter().map(Reach::of).collect();
    if reaches.is_empty() {
        reaches.push(Reach::Nothing(nothing(view, body)));
    }
    let row = |reach| Row {
        depth: depth.min(DEEPEST),
        office: view.body_in_place(body),
        in_charge: InCharge::of_body(view, body),
        reach,
    };
    reaches.into_iter().map(row).collect()
}

/// The rows of a post, and of each of its holders who can be reached otherwise.
fn post_rows(view: &View<'_>, post: Id<Post>, depth: usize) -> Vec<Row> {
    let row = |holders, point| Row {
        depth: depth.min(DEEPEST),
        office: view.post(post),
        in_charge: InCharge::Holders(holders),
        reach: Reach::of(point),
    };
    let points = post_points(view, post).into_iter();
    let of_post = points.map(|point| row(Holders::new(view, post), point));
    let holders = holders_of(view, post).into_iter();
    let of_holders = holders.flat_map(|held| {
        let points = holder_points(view, held).into_iter();
        points.map(move |point| row(Holders::of_one(view, held), point))
    });
    of_post.chain(of_holders).collect()
}

/// What is said of a body without a contact of its own: that it has none, and where to ask.
fn nothing(view: &View<'_>, body: Body) -> Html {
    let above = match body {
        Body::Unit(unit) => reachable_above(view, unit),
        Body::Organization(_) => None,
    };
    // It is said to those who hear the page; a link that nobody sees would be a stop on the way for everyone else.
    match above {
        Some(link) => view.phrase("phone-book-instead", &[("body", &link.text)]),
        None => Html::own(&view.say("phone-book-none")),
    }
}

impl InCharge {
    /// Those who lead a body, or what is known instead.
    fn of_body(view: &View<'_>, body: Body) -> Self {
        let heads = head_lines(view, body);
        let mut posts = view.directory().posts_of(body, view.day());
        match (heads.is_empty(), posts.next()) {
            (false, _) => Self::Heads(heads),
            (true, Some(_)) => Self::Unsaid(view.say("phone-book-head-unsaid")),
            (true, None) => Self::NoPost(view.say("phone-book-no-head")),
        }
    }
}

impl Row {
    /// Whether it tells who is in charge or how to reach somebody.
    fn tells(&self) -> bool {
        let names = matches!(&self.in_charge, InCharge::Heads(_) | InCharge::Holders(_));
        names || matches!(self.reach, Reach::Point(_))
    }

    /// Whether nothing is known of who is in charge, or of how to reach it.
    fn has_gap(&self) -> bool {
        let nobody = matches!(&self.in_charge, InCharge::NoPost(_));
        nobody || matches!(self.reach, Reach::Nothing(_))
    }
}

impl Reach {
    fn of(point: Point) -> Self {
        Self::Point(Box::new(point))
    }
}

impl Words {
    fn new(view: &View<'_>, name: &str) -> Self {
        Self {
            caption: view.say_of("phone-book-caption", "name", name),
            legend: view.say("phone-book-legend"),
            empty: view.say("phone-book-empty"),
            office: view.say("phone-book-office"),
            in_charge: view.say("phone-book-in-charge"),
            numbers: view.say("phone-book-numbers"),
            phone: view.say("phone"),
            fax: view.say("fax"),
            email: view.say("email"),
            website: view.say("website"),
            form: view.say("form"),
            address: view.say("address"),
            postal_code: view.say("postal-code"),
            location: view.say("location"),
            map: view.say("location-map"),
            access: view.say("access"),
            opening: view.say("opening"),
            hours: view.say("hours"),
        }
    }
}
