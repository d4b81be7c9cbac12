//! An organization.

use askama::Template;

use crate::address::Page;
use crate::model::{Body, Id, Organization, Profile, SectionKind, TextPlace};
use crate::site::pages::body::BodyPage;
use crate::site::parts::Frame;
use crate::site::parts::{
    Blocks, BodyBlocks, Chart, Contents, Facts, Heading, Units, contact_card, description,
    former_units, texts_at,
};
use crate::site::queries::events::happened;
use crate::site::queries::page_size::has_room_beside;
use crate::site::queries::present::contacts_of;
use crate::site::queries::{Standing, card};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::Choice;

/// The ways to what tells of the whole organization.
#[derive(Template)]
#[template(
    source = "<p class=\"elsewhere\"><a href=\"{{ phone_book.href }}\">{{ phone_book.text }}</a> · <a href=\"{{ booklet.href }}\">{{ booklet.text }}</a></p>",
    ext = "html"
)]
struct Elsewhere {
    phone_book: Link,
    booklet: Link,
}

/// The chart, which narrow pages show on demand: what it names stands above it already.
#[derive(Template)]
#[template(
    source = "<details class=\"fold chart-fold\">\n<summary>{{ words }}</summary>\n{{ chart }}\n</details>",
    ext = "html"
)]
struct Folded {
    words: String,
    chart: Chart,
}

/// The narrative pages of an organization, and its documents.
#[derive(Template)]
#[template(path = "parts/sections.html")]
struct Sections {
    narratives: Vec<Link>,
    documents: Vec<Link>,
    document: String,
}

/// How many are named before and behind one of those that are too many to be named.
const NEAREST: usize = 5;

/// The page of an organization. How to reach it stands before the list of sections.
pub fn page<'a>(view: &'a View<'a>, id: Id<Organization>) -> BodyPage<'a> {
    let organization = view.directory().get(id);
    let profile = &organization.profile;
    let names = view.names(profile);
    let blocks = blocks(view, id);
    let contents = blocks.contents(Contents::before(view));
    let (leading, blocks) = blocks.split();
    BodyPage {
        view,
        kind: view.body_kind(Body::Organization(id)),
        belongs: card::belongs(view, Body::Organization(id).into()),
        lead: texts_at(view, profile, TextPlace::Lead),
        standing: Standing::of_page(view, Body::Organization(id)),
        leading,
        contents,
        frame: Frame::new(
            view,
            &Page::from(id),
            view.name(&names.name),
            description::of_organization(view, id),
            vec![view.page(Page::Organizations, "organizations")],
        ),
        heading: Heading::of_body(view, profile),
        blocks,
    }
}

/// What the page has, in its order.
fn blocks(view: &View<'_>, id: Id<Organization>) -> Blocks {
    let body = Body::Organization(id);
    let profile = &view.directory().get(id).profile;
    let is_reachable = contacts_of(view, body).next().is_some();
    let changes = Page::Changes(Some(id));
    let has_changes = !happened(view, Some(id)).is_empty();
    BodyBlocks::new(view, body, Blocks::of_page())
        .contact(contact_card(view, Page::from(id), is_reachable))
        .with(|mut blocks| {
            blocks.add_bare(Elsewhere {
                phone_book: view.page(Page::PhoneBook(id), "phone-book"),
                booklet: view.page(Page::Booklet(id), "booklet-for-print"),
            });
            let mut blocks = blocks.leading();
            for (group, heading, units) in Units::by_group(view, body) {
                blocks.add(format!("units-{}", group.word()), heading, units);
            }
            let chart = Chart::new(view, id);
            // Without anything below, the lists above say all that the chart would.
            if chart.is_flat() {
                return blocks.formerly("units-", "chart");
            }
            let words = view.say("chart-show");
            blocks.add("chart", view.say("chart"), Folded { words, chart });
            blocks
        })
        .organizations_below()
        .posts("leaders", "leaders")
        .work()
        .history(has_changes.then(|| view.page(changes, "changes-all")))
        .with(|mut blocks| {
            let sections = Sections {
                narratives: sections(view, id, SectionKind::Narrative),
                documents: sections(view, id, SectionKind::Document),
                document: view.say_of("kind-note", "kind", &view.say("section-document")),
            };
            if !sections.narratives.is_empty() || !sections.documents.is_empty() {
                blocks.add("sections", view.say("sections"), sections);
            }
            blocks
        })
        .honours()
        .pictures()
        .facts(facts(view, id))
        .citations()
        .referrers()
        .sources(&profile.sources, profile.updated)
        .finish()
}

fn sections(view: &View<'_>, id: Id<Organization>, kind: SectionKind) -> Vec<Link> {
    let directory = view.directory();
    directory
        .sections_of(id)
        .filter(|section| directory.get(*section).kind == kind)
        .map(|section| view.section(section))
        .collect()
}

/// What the body was called before the day shown.
pub fn former_names(view: &View<'_>, profile: &Profile) -> Vec<Html> {
    let former = profile.names.former.iter();
    former
        .filter(|(period, _)| period.is_over(view.day()))
        .filter_map(|(period, names)| Some((period.end?, names)))
        .map(|(end, names)| view.until(&view.name(&names.name), end))
        .collect()
}

/// What a body may be called instead on the day shown.
pub fn names_perhaps(view: &View<'_>, profile: &Profile) -> Vec<Html> {
    let names = profile.names.perhaps_on(view.day()).into_iter();
    names.map(|names| view.name(&names.name)).collect()
}

/// The organizations under the same body.
fn siblings(view: &View<'_>, id: Id<Organization>) -> Vec<Link> {
    let directory = view.directory();
    let parent = directory.get(id).parent_on(view.day());
    let together = parent
        .into_iter()
        .flat_map(|parent| directory.organizations_under(parent, view.day()));
    let together: Vec<_> = view.organizations_in_order(together).collect();
    let others = near(view, &together, id).into_iter();
    others
        .map(|other| view.organization_in_brief(other))
        .collect()
}

/// The others beside one in a list: all of them where they have room beside what else the page has, or else those that are
/// next to it.
pub fn near<T: Copy + PartialEq>(view: &View<'_>, together: &[T], one: T) -> Vec<T> {
    let around = match has_room_beside(view, together.len()) {
        true => together,
        false => {
            let place = together.iter().position(|other| *other == one);
            let place = place.unwrap_or_default();
            let end = together.len().min(place + NEAREST + 1);
            &together[place.saturating_sub(NEAREST)..end]
        }
    };
    let others = around.iter().copied();
    others.filter(|other| *other != one).collect()
}

/// The facts of an organization.
pub fn facts(view: &View<'_>, id: Id<Organization>) -> Facts {
    let organization = view.directory().get(id);
    let profile = &organization.profile;
    let parent = organization
        .parent_on(view.day())
        .map(|parent| view.parent(parent));
    let perhaps = organization.parents_perhaps_on(view.day());
    let perhaps = perhaps.map(|parent| view.parent(parent));
    Facts::new(view)
        .links(view, "parent", parent.into_iter().collect())
        .links(view, "parent-perhaps", perhaps.collect())
        .links(view, "siblings", siblings(view, id))
        .life(view, ["established", "closed"], &profile.life)
        .other_names(view, profile)
        .texts(view, "name-perhaps", names_perhaps(view, profile))
        .texts(view, "former-names", former_names(view, profile))
        .texts(
            view,
            "former-units",
            former_units(view, Body::Organization(id)),
        )
        .area(view, profile.area.as_ref())
        .superiors(view, Body::Organization(id))
        .shared_staff(view, Body::Organization(id))
        .overseen_by(view, Body::Organization(id).into())
        .succession(view, Body::Organization(id))
        .of_body(view, Body::Organization(id))
}
