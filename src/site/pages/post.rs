//! A post.

use askama::Template;

use crate::address::{ListPart, Listed, Page};
use crate::model::{Id, Post, SalaryRange, Subject};
use crate::site::pages::person::Reach;
use crate::site::parts::Frame;
use crate::site::parts::{
    AllHolders, Contacts, Facts, FoundPart, Heading, HolderList, Holders, PartIndex, PartPager,
    PartedList, Referrers, Sources, contact_card, description,
};
use crate::site::queries::Standing;
use crate::site::queries::present::{holders_of, reach_of_post, sources_of_post};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::{Certainty, LocalizedText};

/// How many of those who held a post last are named where not all have room.
const FEW: usize = 20;

#[derive(Template)]
#[template(path = "pages/post.html")]
pub struct PostPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    body: Link,
    organization: Link,
    /// Who holds it; nothing is said of a post that does not exist on the day shown.
    holders: Option<Holders>,
    past: HolderList,
    /// The ways to everyone who holds or held it, where not all have room on the page.
    index: Option<PartIndex>,
    standing: Standing,
    own_contacts: Option<Contacts>,
    /// How to reach each holder who can be reached otherwise.
    of_holders: Vec<Reach>,
    contacts: Contacts,
    /// The contact for an address book.
    save: Option<Link>,
    facts: Facts,
    referrers: Referrers,
    sources: Sources,
}

impl<'a> PostPage<'a> {
    pub fn new(view: &'a View<'a>, id: Id<Post>) -> Self {
        let directory = view.directory();
        let post = directory.get(id);
        let title = directory.get(post.title);
        let exists = directory.post_life(id).covers(view.day()) != Certainty::No;
        let organization = directory.organization_on(post.body, view.day());
        let (sources, updated) = sources_of_post(view, id);
        let body = view.body(post.body);
        let name = view.phrase(
            "post-in-body",
            &[("post", &view.post_title(id)), ("body", &body.text)],
        );
        let is_reachable = !reach_of_post(view, id).is_empty();
        let all = AllHolders::new(view, id);
        let ways = all.ways(view);
        let mut of_holders = reach_of_holders(view, id);
        if ways.is_some() {
            of_holders.truncate(FEW);
        }
        let past = match ways {
            Some(_) => all.past.get(..FEW.min(all.past.len())).unwrap_or_default(),
            None => &all.past,
        };
        Self {
            view,
            heading: Heading::new(view, view.post_title(id), &title.singular),
            organization: view.organization(organization),
            holders: exists.then(|| Holders::with_terms(view, id)),
            past: HolderList::new(view, past),
            index: ways.map(|ways| PartIndex::of_whole(view, Listed::Holders(id), &ways)),
            standing: Standing::of_post(view, id),
            own_contacts: Contacts::of_post(view, id),
            of_holders,
            contacts: Contacts::new(view, post.body),
            save: contact_card(view, Page::from(id), is_reachable),
            facts: facts(view, id),
            referrers: Referrers::new(view, Subject::Post(id)),
            sources: Sources::new(view, sources, updated),
            frame: Frame::new(
                view,
                &Page::from(id),
                name.clone(),
                description::of_post(view, id),
                view.trail(post.body),
            ),
            body,
        }
    }
}

/// How to reach the holders who have contact points of their own in a post.
pub(super) fn reach_of_holders(view: &View<'_>, id: Id<Post>) -> Vec<Reach> {
    let holders = holders_of(view, id).into_iter();
    let reach = holders.filter_map(|held| {
        Some(Reach {
            place: view.person(held.person),
            contacts: Contacts::of_holder(view, held)?,
        })
    });
    reach.collect()
}

fn facts(view: &View<'_>, id: Id<Post>) -> Facts {
    let directory = view.directory();
    let post = directory.get(id);
    let with_body = |id: Id<Post>| view.post_in(id);
    let above = directory.reports_to(id, view.day()).map(with_body);
    let ex_officio = directory.ex_officio(id, view.day()).map(with_body);
    let below = directory.direct_reports(id, view.day()).map(with_body);
    let yes = |is_so: bool| match is_so {
        true => vec![Html::own(&view.say("yes"))],
        false => Vec::new(),
    };
    let text =
        |text: &Option<LocalizedText>| Vec::from_iter(text.as_ref().map(|text| view.text(text)));
    let full_time = post.full_time_equivalent;
    let full_time = full_time.map(|number| Html::own(&number.to_string()));
    // Holders tell by themselves how many there are.
    let may_have_several = post.multiple_holders && holders_of(view, id).is_empty();
    let salary = post.salary_range.map(|range| salary(view, range));
    Facts::new(view)
        .links(view, "post-in", vec![view.body(post.body)])
        .area(view, post.area.as_ref())
        .texts(view, "post-duties", text(&post.description))
        .texts(view, "post-grade", text(&post.grade))
        .texts(view, "post-head", yes(post.head))
        .texts(view, "post-multiple", yes(may_have_several))
        .texts(view, "post-ex-officio", ex_officio.collect())
        .texts(view, "post-reports-to", Vec::from_iter(above))
        .texts(view, "post-direct-reports", below.collect())
        .portfolio_of_post(view, id)
        .overseen_by(view, Subject::Post(id))
        .texts(view, "post-full-time-equivalent", Vec::from_iter(full_time))
        .texts(view, "post-salary-range", Vec::from_iter(salary))
        .date(view, "begins-on", post.period.start)
        .end(view, "ends-on", post.period.end)
        .identifiers(view, &post.identifiers)
        .web_links(view, &post.links)
}

/// What a post pays a year: two numbers, or one where they are the same.
fn salary(view: &View<'_>, range: SalaryRange) -> Html {
    let currency = Html::own(range.currency.code());
    let [from, to] = [range.from, range.to].map(|number| Html::own(&view.number(number)));
    match range.from == range.to {
        true => view.phrase("salary", &[("currency", &currency), ("number", &from)]),
        false => view.phrase(
            "salary-from-to",
            &[("currency", &currency), ("from", &from), ("to", &to)],
        ),
    }
}

/// A part of those who hold or held a post.
#[derive(Template)]
#[template(path = "pages/holders.html")]
pub struct HoldersPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    post: Html,
    index: PartIndex,
    holders: HolderList,
    pager: PartPager,
}

impl<'a> HoldersPage<'a> {
    pub fn of_part(view: &'a View<'a>, id: Id<Post>, asked: &ListPart) -> FoundPart<Self> {
        let all = AllHolders::new(view, id);
        all.part(view, asked).map(|part| {
            let holders = part.things.iter().filter_map(|place| all.get(*place));
            let holders = HolderList::new(view, holders);
            let description = description::of_post(view, id);
            Self {
                view,
                frame: part.frame(view, asked, description),
                heading: Heading::plain(part.title),
                post: view.post_in(id),
                index: part.index,
                holders,
                pager: part.pager,
            }
        })
    }
}
