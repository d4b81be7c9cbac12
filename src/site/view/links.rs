//! Links to the pages of the site, in the reader's language.

use std::fmt;

use crate::address::{Address, Page, with_fragment};
use crate::model::{
    Body, Id, Organization, ParentBody, Party, Person, Post, Section, SitePage, Subject, Title,
    Unit,
};
use crate::site::view::View;
use crate::site::view::html::{Html, Inline};
use crate::text::{LocalizedText, Phone};

/// A link with its text.
#[derive(Debug, Clone)]
pub struct Link {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub text: Html,
}

impl fmt::Display for Link {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let href = Html::own(&self.href);
        write!(formatter, "<a href=\"{href}\">{}</a>", self.text)
    }
}

impl From<&Link> for Html {
    fn from(link: &Link) -> Self {
        Self::inline(link.to_string(), link.plain().to_owned())
    }
}

impl Link {
    /// The same where its text is a name whose lines end between words only.
    pub fn between_words(self) -> Self {
        Self {
            text: self.text.between_words(),
            ..self
        }
    }
}

impl Inline for Link {
    fn plain(&self) -> &str {
        self.text.plain()
    }
}

impl View<'_> {
    /// A link that dials a number.
    pub fn dial(&self, phone: &Phone) -> Link {
        Link {
            href: phone.uri(),
            text: self.phone(phone),
        }
    }

    /// Where a page is, in the reader's language, on the day that is shown, or its place in this one.
    pub fn href(&self, page: impl Into<Page>) -> String {
        let page = page.into();
        if let Some(place) = self.place(&page) {
            return format!("#{place}");
        }
        self.here(page).on(self.on()).reference(self.directory())
    }

    /// Where something stands in a body's page, or where the body stands in this one.
    pub fn href_in(&self, body: Body, fragment: &str) -> String {
        let page = Page::from(body);
        match self.place(&page) {
            Some(_) => format!("#{}{fragment}", self.prefix(&page)),
            None => with_fragment(self.href(page), Some(fragment)),
        }
    }

    /// Where a path that an editor wrote leads: the page in the reader's language, on the day that is shown. A path
    /// with a query means a day of its own, and is left as it is; the loader has made sure that the page is there.
    pub fn href_of_path(&self, path: &str) -> String {
        let (before, fragment) = match path.split_once('#') {
            Some((before, fragment)) => (before, Some(fragment)),
            None => (path, None),
        };
        let address = Address::parse(before, self.directory());
        match (address.map(|address| address.page), fragment) {
            (None, _) => path.to_owned(),
            (Some(page), None) => self.href(page),
            (Some(page), Some(fragment)) => match self.place(&page) {
                Some(place) => format!("#{place}.{fragment}"),
                None => with_fragment(self.href(page), Some(fragment)),
            },
        }
    }

    /// What stands before the ids that a thing has in its own page: nothing, unless this page gathers several things.
    pub fn prefix(&self, page: &Page) -> String {
        let place = self.place(page);
        place.map_or_else(String::new, |place| format!("{place}."))
    }

    /// The same for a body.
    pub fn body_prefix(&self, body: Body) -> String {
        self.prefix(&Page::from(body))
    }

    /// The id of a thing in this page, which gathers it.
    pub fn place_of(&self, subject: impl Into<Subject>) -> String {
        let place = self.place(&Page::Subject(subject.into()));
        place.unwrap_or_default().to_owned()
    }

    /// The id of a thing in this page, where the page gathers several.
    fn place(&self, page: &Page) -> Option<&str> {
        self.anchors()?.place(page)
    }

    /// The address of a page in the reader's language as it is today, whenever that is.
    fn here(&self, page: impl Into<Page>) -> Address {
        Address::new(self.language().tag.clone(), page)
    }

    /// The path of a page in the reader's language as it is today, whenever that is.
    pub fn today_href(&self, page: impl Into<Page>) -> String {
        self.here(page).reference(self.directory())
    }

    /// The whole address of a page in the reader's language, on the day that is shown.
    pub fn url(&self, page: impl Into<Page>) -> String {
        let address = self.here(page).on(self.on());
        self.absolute(&address.reference(self.directory()))
    }

    /// The whole address of a path of the site.
    pub fn absolute(&self, path: &str) -> String {
        let base = self.directory().site().base_url.as_str();
        format!("{}{path}", base.trim_end_matches('/'))
    }

    /// The whole permalink of a page, which is the identifier of what it is about wherever data speaks of that.
    pub fn permalink(&self, page: impl Into<Page>) -> String {
        self.absolute(&Address::permalink(page).path(self.directory()))
    }

    /// A body that a change concerns: a link to one of the directory, the name of another.
    pub fn party(&self, party: Party) -> Html {
        match party {
            Party::Body(body) => Html::from(&self.body(body)),
            Party::External(id) => self.name(&self.directory().get(id).name),
        }
    }

    /// A link to an organization under its full name.
    pub fn organization(&self, id: Id<Organization>) -> Link {
        let names = self.names(&self.directory().get(id).profile);
        Link {
            href: self.href(id),
            text: self.texts_of(Some(id)).name(&names.name),
        }
    }

    /// A link to the body above an organization.
    pub fn parent(&self, parent: ParentBody) -> Link {
        match parent {
            ParentBody::Organization(id) => self.organization(id),
            ParentBody::External(id) => {
                let body = self.directory().get(id);
                Link {
                    href: with_fragment(self.href(Page::Organizations), Some(body.slug.as_str())),
                    text: self.name(&body.name),
                }
            }
        }
    }

    /// A link to an organization under the name people use.
    pub fn organization_in_brief(&self, id: Id<Organization>) -> Link {
        let names = self.names(&self.directory().get(id).profile);
        Link {
            href: self.href(id),
            text: self
                .texts_of(Some(id))
                .name(names.brief(&self.language().tag)),
        }
    }

    /// A link to a unit, where it stands under what it is part of.
    pub fn unit(&self, id: Id<Unit>) -> Link {
        let names = self.names(&self.directory().get(id).profile);
        Link {
            href: self.href(id),
            text: self.texts_of_body(Body::Unit(id)).name(&names.name),
        }
    }

    /// The same view for texts of a body.
    fn texts_of_body(&self, body: Body) -> Self {
        self.texts_of(Some(self.directory().organization_on(body, self.day())))
    }

    /// A link to a body, organizations under the name people use, and units of one name with what they are part of.
    pub fn body(&self, body: Body) -> Link {
        let link = self.body_in_place(body);
        match body {
            Body::Unit(id) if self.directory().has_namesake(id) => {
                match self.directory().parent_of(id, self.day()) {
                    Body::Organization(_) => link,
                    above @ Body::Unit(_) => {
                        let above = self.body_in_place(above).text;
                        let pieces: [(&str, &dyn Inline); 2] =
                            [("unit", &link.text), ("parent", &above)];
                        Link {
                            text: self.phrase("unit-of-parent", &pieces),
                            ..link
                        }
                    }
                }
            }
            _ => link,
        }
    }

    /// A link to a body where it stands under what it is part of.
    pub fn body_in_place(&self, body: Body) -> Link {
        match body {
            Body::Organization(id) => self.organization_in_brief(id),
            Body::Unit(id) => self.unit(id),
        }
    }

    /// A link to a body on the page of another one: a unit of another organization with that.
    pub fn body_seen_from(&self, body: Body, page: Body) -> Html {
        let own = self.directory().organization_on(page, self.day());
        self.body_outside(body, own)
    }

    /// The way from the list of organizations down to a body, the body included.
    pub fn trail(&self, body: Body) -> Vec<Link> {
        let mut bodies = match body {
            Body::Organization(_) => Vec::new(),
            Body::Unit(unit) => self.directory().ancestors(unit, self.day()),
        };
        bodies.push(body);
        let organizations = self.page(Page::Organizations, "organizations");
        std::iter::once(organizations)
            .chain(bodies.into_iter().map(|body| self.body_in_place(body)))
            .collect()
    }

    /// A link to a page of the site itself under a message of the interface.
    pub fn page(&self, page: impl Into<Page>, message: &str) -> Link {
        Link {
            href: self.href(page),
            text: Html::own(&self.say(message)),
        }
    }

    /// The same to the page as it is today.
    pub fn page_today(&self, page: impl Into<Page>, message: &str) -> Link {
        Link {
            href: self.today_href(page),
            text: Html::own(&self.say(message)),
        }
    }

    /// The address of data: its permalink, but for what begins with a language that is not the site's first.
    pub fn data_address(&self, data: Page) -> Address {
        let tag = &self.language().tag;
        let is_first = *tag == self.directory().site().default_language().tag;
        match data.has_a_first_language() && !is_first {
            true => Address::new(tag.clone(), data),
            false => Address::permalink(data),
        }
    }

    /// A link to data under a message of the interface.
    pub fn data(&self, data: Page, message: &str) -> Link {
        let address = self.data_address(data).on(self.on());
        Link {
            href: address.reference(self.directory()),
            text: Html::own(&self.say(message)),
        }
    }

    /// A link to a post under its title.
    pub fn post(&self, id: Id<Post>) -> Link {
        let post = self.directory().get(id);
        Link {
            href: self.href(id),
            text: self.texts_of_body(post.body).post_title(id),
        }
    }

    /// What a post is called, for one holder.
    pub fn post_title(&self, id: Id<Post>) -> Html {
        self.title_of(id, |title| &title.singular)
    }

    /// What a post is called, for several holders.
    pub fn post_title_in_plural(&self, id: Id<Post>) -> Html {
        self.title_of(id, |title| &title.plural)
    }

    /// A title of a post; an area in it that has no name in the reader's language is marked by itself.
    fn title_of(&self, id: Id<Post>, form: impl Fn(&Title) -> &LocalizedText) -> Html {
        let (directory, tag) = (self.directory(), &self.language().tag);
        let post = directory.get(id);
        let title = directory.get(post.title);
        let area = post.area.as_ref();
        let area = area.filter(|area| area.name.get(tag).is_none());
        let alone = title.without_area.map(|alone| form(directory.get(alone)));
        let alone = alone.filter(|alone| alone.get(tag).is_some());
        match alone.zip(area) {
            Some((title, area)) => {
                let (title, area) = (self.name(title), self.name(&area.name));
                self.phrase("post-of-area", &[("post", &title), ("area", &area)])
            }
            None => self.name(form(title)),
        }
    }

    /// A body and, where that is a unit of another organization than the one given, its organization.
    pub fn body_outside(&self, body: Body, organization: Id<Organization>) -> Html {
        match self.directory().organization_on(body, self.day()) == organization {
            true => Html::from(&self.body(body)),
            false => self.body_in_full(body),
        }
    }

    /// A body and, where that is a unit, its organization.
    pub fn body_in_full(&self, body: Body) -> Html {
        let link = self.body(body);
        let organization = self.directory().organization_on(body, self.day());
        match body {
            Body::Unit(_) => self.phrase(
                "unit-in-organization",
                &[
                    ("unit", &link),
                    ("organization", &self.organization_in_brief(organization)),
                ],
            ),
            Body::Organization(_) => Html::from(&link),
        }
    }

    /// A post, the body it is in and, for a unit's, its organization, as one phrase.
    pub fn post_in(&self, id: Id<Post>) -> Html {
        self.post_phrase(id, |link| Html::from(link))
    }

    /// The same where a list has one link for each office: the way to the body.
    pub fn post_at_body(&self, id: Id<Post>) -> Html {
        let body = self.href(Page::from(self.directory().get(id).body));
        self.post_phrase(id, |link| match link.href == body {
            true => Html::from(link),
            false => link.text.clone(),
        })
    }

    /// The same without any link.
    pub fn post_in_words(&self, id: Id<Post>) -> Html {
        self.post_phrase(id, |link| link.text.clone())
    }

    fn post_phrase(&self, id: Id<Post>, shown: impl Fn(&Link) -> Html) -> Html {
        let body = self.directory().get(id).body;
        let organization = self.directory().organization_on(body, self.day());
        let (post, place) = (shown(&self.post(id)), shown(&self.body(body)));
        match body {
            Body::Organization(_) => {
                self.phrase("post-in-body", &[("post", &post), ("body", &place)])
            }
            Body::Unit(_) => {
                let organization = shown(&self.organization_in_brief(organization));
                let pieces: [(&str, &dyn Inline); 3] = [
                    ("post", &post),
                    ("unit", &place),
                    ("organization", &organization),
                ];
                self.phrase("post-in-unit-of", &pieces)
            }
        }
    }

    /// A link to a person.
    pub fn person(&self, id: Id<Person>) -> Link {
        Link {
            href: self.href(id),
            text: self.person_name(&self.directory().get(id).name),
        }
    }

    /// A link to a section.
    pub fn section(&self, id: Id<Section>) -> Link {
        let section = self.directory().get(id);
        Link {
            href: self.href(id),
            text: self
                .texts_of(Some(section.organization))
                .name(&section.title),
        }
    }

    /// A link to a page that content adds to the site.
    pub fn site_page(&self, id: Id<SitePage>) -> Link {
        Link {
            href: self.href(id),
            text: self.own_name(&self.directory().get(id).title),
        }
    }

    /// The same where a link stands on every page: a title in another language says so beside itself, since it
    /// is no reason for a page to say that of its own texts.
    pub fn site_page_aside(&self, id: Id<SitePage>) -> Link {
        Link {
            text: self.aside().text(&self.directory().get(id).title),
            href: self.href(id),
        }
    }
}
