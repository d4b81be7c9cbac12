//! What there is to say of an organization or a unit.

use crate::address::Page;
use crate::model::{
    Body, BodyTexts, ContactPoint, Function, HistoryEntry, Names, ParentBody, Profile, UnitGroup,
};
use crate::site::queries::linked_data::reference::iri_in;
use crate::site::queries::linked_data::{ChangeFacts, Origins, PostFacts, Reference, Tenure};
use crate::site::queries::present::{contacts_of, functions_of};
use crate::site::view::View;
use crate::text::{LanguageTag, Localized, LocalizedText, PartialDate, Period, WebAddress};

/// What there is to say of a body.
pub struct BodyFacts<'a> {
    /// The body under its name.
    pub reference: Reference<'a>,
    /// The names that it has on the day that is shown.
    pub names: &'a Names,
    /// Other names that it has, none of which is its name in the same language.
    pub other_names: Vec<(&'a LanguageTag, &'a str)>,
    /// Names that it had before the day that is shown.
    pub former_names: Vec<FormerName<'a>>,
    /// From its beginning to its end.
    pub period: Period,
    /// The body directly above it.
    pub parent: Option<Reference<'a>>,
    /// The organization that it is a unit of.
    pub organization: Option<Reference<'a>>,
    /// The organizations and units directly below it.
    pub parts: Vec<Part<'a>>,
    /// Its posts, with those who hold them.
    pub posts: Vec<PostFacts<'a>>,
    /// What is said of it in so many words.
    pub texts: &'a BodyTexts,
    /// What it is responsible for, in order.
    pub functions: Vec<FunctionFacts<'a>>,
    /// How to reach it.
    pub contacts: Vec<&'a ContactPoint>,
    /// What its sources tell of its past, up to the day that is shown.
    pub history: Vec<&'a HistoryEntry>,
    /// What happened to it.
    pub changes: Vec<ChangeFacts<'a>>,
    /// Where that was read.
    pub origins: Origins<'a>,
}

/// A name that a body had.
pub struct FormerName<'a> {
    /// The name.
    pub name: &'a LocalizedText,
    /// When the body had it.
    pub period: Period,
}

/// A body below another one.
pub struct Part<'a> {
    /// The body.
    pub reference: Reference<'a>,
    /// How a unit belongs to its organization; `None` for an organization.
    pub group: Option<UnitGroup>,
}

/// A function with its identifier.
pub struct FunctionFacts<'a> {
    /// Its place in the page of its body.
    pub iri: String,
    /// The function itself.
    pub function: &'a Function,
}

impl<'a> BodyFacts<'a> {
    /// What there is to say of a body on the day that is shown.
    pub fn new(view: &View<'a>, body: Body) -> Self {
        let directory = view.directory();
        let profile = directory.profile(body);
        let target = || Page::from(body);
        let (parent, organization) = above(view, body);
        let functions = functions_of(view, body);
        let posts = directory.posts_of(body, view.day());
        Self {
            reference: Reference::of_body(view, body),
            names: view.names(profile),
            other_names: other_names(view.names(profile)),
            former_names: former_names(view, profile),
            period: profile.period,
            parent,
            organization,
            parts: parts(view, body),
            posts: posts
                .map(|post| with_holders(PostFacts::new(view, post)))
                .collect(),
            texts: &profile.texts,
            functions: functions
                .map(|(_, function)| FunctionFacts {
                    iri: iri_in(view, target(), &function.fragment),
                    function,
                })
                .collect(),
            contacts: contacts_of(view, body).collect(),
            history: history(view, profile),
            changes: ChangeFacts::of_body(view, body),
            origins: Origins::of_body(view, body),
        }
    }

    /// Its own site, as its contact points name it.
    pub fn websites(&self) -> impl Iterator<Item = &'a WebAddress> {
        let contacts = self.contacts.iter();
        contacts.filter_map(|contact| contact.website.as_ref())
    }

    /// Who holds which of its posts on the day that is shown.
    pub fn tenures(&self) -> impl Iterator<Item = &Tenure<'a>> {
        self.posts.iter().flat_map(|post| &post.tenures)
    }
}

/// The body directly above a body, and the organization that it is a unit of.
fn above<'a>(view: &View<'a>, body: Body) -> (Option<Reference<'a>>, Option<Reference<'a>>) {
    let directory = view.directory();
    match body {
        Body::Organization(id) => {
            let parent = directory.get(id).parent_on(view.day());
            let parent = parent.map(|parent| Reference::of_parent(view, parent));
            (parent, None)
        }
        Body::Unit(id) => {
            let parent = Reference::of_body(view, directory.parent_of(id, view.day()));
            let organization = Body::Organization(directory.get(id).organization);
            (Some(parent), Some(Reference::of_body(view, organization)))
        }
    }
}

/// The bodies directly below a body that are there on the day that is shown.
fn parts<'a>(view: &View<'a>, body: Body) -> Vec<Part<'a>> {
    let directory = view.directory();
    let units = directory.units_of(body, view.day()).map(|id| Part {
        reference: Reference::of_body(view, Body::Unit(id)),
        group: Some(directory.get(id).group),
    });
    let organizations = match body {
        Body::Organization(id) => {
            let parent = ParentBody::Organization(id);
            directory.organizations_under(parent, view.day()).collect()
        }
        Body::Unit(_) => Vec::new(),
    };
    let organizations = organizations.into_iter().map(Body::Organization);
    let organizations = organizations.filter(|body| view.exists(*body));
    let organizations = organizations.map(|body| Part {
        reference: Reference::of_body(view, body),
        group: None,
    });
    units.chain(organizations).collect()
}

/// A post of a body with those who hold it now: who held it before is told where the post itself is.
fn with_holders(post: PostFacts<'_>) -> PostFacts<'_> {
    PostFacts {
        tenures: Tenure::present(post.tenures),
        ..post
    }
}

/// The short name and the others in each language, but for those that repeat the name.
fn other_names(names: &Names) -> Vec<(&LanguageTag, &str)> {
    let all = names.short.iter().chain(&names.others);
    let all = all.flat_map(Localized::iter);
    let mut others: Vec<(&LanguageTag, &str)> = Vec::new();
    for (tag, translation) in all {
        let other = (tag, translation.value.as_str());
        let name = names.name.get(tag);
        if name.is_none_or(|name| name.value != translation.value) && !others.contains(&other) {
            others.push(other);
        }
    }
    others
}

fn former_names<'a>(view: &View<'a>, profile: &'a Profile) -> Vec<FormerName<'a>> {
    let former = profile.names.former.iter();
    let ended = |period: &Period| {
        period
            .end
            .is_some_and(|end: PartialDate| end.latest() < view.day())
    };
    former
        .filter(|(period, _)| ended(period))
        .map(|(period, names)| FormerName {
            name: &names.name,
            period: *period,
        })
        .collect()
}

fn history<'a>(view: &View<'a>, profile: &'a Profile) -> Vec<&'a HistoryEntry> {
    let entries = profile.history.iter();
    entries
        .filter(|entry| entry.date.is_none_or(|date| date.earliest() <= view.day()))
        .collect()
}
