//! What the page of an organization or a unit, and its chapter in a booklet, have in common: their blocks.

use std::fmt::Display;

use askama::Template;

use crate::address::Page;
use crate::model::{Body, ParentBody, Profile, Source, Subject, TextPlace};
use crate::site::parts::{
    Blocks, Citations, Contacts, Facts, Figures, Functions, History, Posts, Referrers, Sources,
};
use crate::site::queries::page_size::has_room_beside;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::PartialDate;

/// The blocks of a body, added one by one in the order of the page; what there is nothing of is left out.
pub struct BodyBlocks<'v, 'd> {
    view: &'v View<'d>,
    body: Body,
    profile: &'d Profile,
    blocks: Blocks,
}

/// How to reach a body.
#[derive(Template)]
#[template(
    source = "{{ contacts }}\n{% include \"parts/contact_card.html\" %}",
    ext = "html"
)]
struct Contact {
    contacts: Contacts,
    /// The contact for an address book.
    save: Option<Link>,
}

/// What a body is responsible for.
#[derive(Template)]
#[template(
    source = "{% for text in introduction %}<p>{{ text }}</p>\n{% endfor %}{% if !functions.is_empty() %}{{ functions }}{% endif %}",
    ext = "html"
)]
struct Work {
    introduction: Vec<Html>,
    functions: Functions,
}

/// The organizations directly under another one.
#[derive(Template)]
#[template(
    source = "<ul class=\"siblings\">\n{% for link in organizations %}<li><a href=\"{{ link.href }}\">{{ link.text }}</a></li>\n{% endfor %}</ul>{% if let Some(link) = others %}\n<p class=\"others\"><a href=\"{{ link.href }}\">{{ link.text }}</a></p>{% endif %}",
    ext = "html"
)]
struct Below {
    organizations: Vec<Link>,
    /// The way to the others, where not all have room.
    others: Option<Link>,
}

/// How many of the organizations under one are named where they are too many.
const FEW: usize = 40;

/// A text in a block of its own.
#[derive(Template)]
#[template(
    source = "{% if is_long %}<div class=\"prose\">{{ text }}</div>{% else %}<p>{{ text }}</p>{% endif %}",
    ext = "html"
)]
struct Prose {
    text: Html,
    is_long: bool,
}

/// What happened to a body, and where to read of all events.
#[derive(Template)]
#[template(
    source = "{% if !history.is_empty() %}{{ history }}\n{% endif %}{% if let Some(changes) = changes %}<p class=\"changes-link\"><a href=\"{{ changes.href }}\">{{ changes.text }}</a></p>{% endif %}",
    ext = "html"
)]
struct Past {
    history: History,
    changes: Option<Link>,
}

/// The texts of a body that stand at a place of its page.
pub fn texts_at(view: &View<'_>, profile: &Profile, place: TextPlace) -> Vec<Html> {
    let texts = profile.texts.iter();
    let texts = texts.filter(|(field, _)| field.place == place);
    texts.map(|(_, text)| view.body_text(text)).collect()
}

impl<'v, 'd> BodyBlocks<'v, 'd> {
    /// No block of a body yet.
    pub fn new(view: &'v View<'d>, body: Body, blocks: Blocks) -> Self {
        Self {
            view,
            body,
            profile: view.directory().profile(body),
            blocks,
        }
    }

    /// The blocks that were added.
    pub fn finish(self) -> Blocks {
        self.blocks
    }

    /// Adds a block under a heading that a message of the same name as its id says.
    pub fn block(self, id: &str, content: impl Display + 'static) -> Self {
        self.block_called(id, id, content)
    }

    /// The same where another message says the heading.
    pub fn block_called(
        mut self,
        id: &str,
        message: &str,
        content: impl Display + 'static,
    ) -> Self {
        self.blocks.add(id, self.view.say(message), content);
        self
    }

    /// The same with the blocks changed as a whole.
    pub fn with(self, change: impl FnOnce(Blocks) -> Blocks) -> Self {
        Self {
            blocks: change(self.blocks),
            ..self
        }
    }

    /// How to reach it; nothing is said of a body that does not exist on the day shown.
    pub fn contact(self, save: Option<Link>) -> Self {
        if !self.view.exists(self.body) {
            return self;
        }
        let contacts = Contacts::new(self.view, self.body);
        self.block("contact", Contact { contacts, save })
    }

    /// The same unless there is nothing in it.
    fn block_unless(self, is_empty: bool, id: &str, content: impl Display + 'static) -> Self {
        match is_empty {
            true => self,
            false => self.block(id, content),
        }
    }

    /// Adds a part that writes its heading, which a message of the same name as its id says, itself.
    fn whole(mut self, id: &str, part: impl Display + 'static) -> Self {
        self.blocks.add_whole(id, self.view.say(id), part);
        self
    }

    /// The organizations directly under it on the day shown.
    pub fn organizations_below(self) -> Self {
        let Body::Organization(id) = self.body else {
            return self;
        };
        let view = self.view;
        let parent = ParentBody::Organization(id);
        let below = view.directory().organizations_under(parent, view.day());
        let below = view.organizations_in_order(below);
        let shown = match has_room_beside(view, below.len()) {
            true => below.len(),
            false => FEW,
        };
        let others = (shown < below.len()).then(|| Link {
            href: view.href(Page::Organizations),
            text: Html::own(&view.say_count("organizations-more", below.len() - shown)),
        });
        let below = below.take(shown);
        let organizations: Vec<Link> = below.map(|id| view.organization(id)).collect();
        let is_empty = organizations.is_empty();
        let below = Below {
            organizations,
            others,
        };
        self.block_unless(is_empty, "organizations-below", below)
    }

    /// Its posts, under the heading that a message says.
    pub fn posts(self, id: &str, message: &str) -> Self {
        let posts = Posts::new(self.view, self.body);
        match posts.is_empty() {
            true => self,
            false => self.block_called(id, message, posts),
        }
    }

    /// What it is responsible for, with what introduces that, and behind it the texts that have a block of their own.
    pub fn work(self) -> Self {
        let work = Work {
            introduction: texts_at(self.view, self.profile, TextPlace::Functions),
            functions: Functions::new(self.view, self.body),
        };
        let is_empty = work.introduction.is_empty() && work.functions.is_empty();
        let mut blocks = self.block_unless(is_empty, "functions", work);
        for (field, text) in blocks.profile.texts.iter() {
            if field.place == TextPlace::Block {
                let text = blocks.view.body_text(text);
                let is_long = field.is_long;
                blocks = blocks.block(field.key, Prose { text, is_long });
            }
        }
        blocks
    }

    /// What happened to it, with a link to all events where there is one.
    pub fn history(self, changes: Option<Link>) -> Self {
        let history = History::of_body(self.view, self.body);
        let is_empty = history.is_empty() && changes.is_none();
        self.block_unless(is_empty, "history", Past { history, changes })
    }

    /// What it was honoured for.
    pub fn honours(self) -> Self {
        let honours = History::of_honours(self.view, self.body);
        self.block_unless(honours.is_empty(), "honours", honours)
    }

    /// Pictures of it.
    pub fn pictures(self) -> Self {
        let name = &self.view.names(self.profile).name;
        let figures = Figures::new(self.view, &self.profile.pictures, name);
        self.block_unless(figures.is_empty(), "pictures", figures)
    }

    /// These facts.
    pub fn facts(self, facts: Facts) -> Self {
        self.block_unless(facts.is_empty(), "facts", facts)
    }

    /// The citations that its texts make without naming their targets.
    pub fn citations(self) -> Self {
        let citations = Citations::new(self.view, self.body).at_level(self.blocks.level());
        match citations.is_empty() {
            true => self,
            false => self.whole("citations", citations),
        }
    }

    /// What refers to it.
    pub fn referrers(self) -> Self {
        let referrers = Referrers::new(self.view, Subject::Body(self.body));
        match referrers.is_empty() {
            true => self,
            false => self.whole("referrers", referrers),
        }
    }

    /// Where this was read.
    pub fn sources(self, sources: &[Source], updated: Option<PartialDate>) -> Self {
        let sources = Sources::new(self.view, sources, updated);
        self.whole("sources", sources)
    }
}
