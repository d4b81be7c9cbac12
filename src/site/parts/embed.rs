//! How other sites show a thing within their pages.

use askama::Template;

use crate::address::{Address, EmbedQuery, Page};
use crate::site::view::View;

/// The frame in which another site shows a card.
#[derive(Template)]
#[template(path = "parts/embedded_frame.html")]
pub struct EmbeddedFrame {
    /// The whole URL of the card.
    pub source: String,
    /// That of the page, to which a link leads beside the frame: systems that put cards into a frame of their own forbid
    /// it to open anything.
    pub page: String,
    /// What is in the frame, for those who do not see it.
    pub title: String,
    /// How wide it is, in pixels.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

impl EmbeddedFrame {
    /// How wide a frame usually is: a card has room for labels beside what they label.
    pub const WIDTH: u32 = 400;
    /// How high it usually is: most cards have room; a longer one is scrolled.
    pub const HEIGHT: u32 = 340;

    /// The frame as a site writes it into its page.
    pub fn html(&self) -> String {
        // Templates write to memory, which cannot fail.
        self.render().unwrap_or_default()
    }
}

/// What a reader copies to embed the card of a page's thing, and where programs learn the same.
#[derive(Template)]
#[template(path = "parts/embed.html")]
pub struct Embed {
    label: String,
    code_label: String,
    preview: String,
    /// The path of the card.
    card: String,
    code: String,
    /// The whole URL at which programs ask.
    pub discovery: String,
}

impl Embed {
    /// The same for a page whose window has this title; `None` where its thing has no card, or nothing is known
    /// of it on that day.
    pub fn new(view: &View<'_>, page: &Page, title: &str) -> Option<Self> {
        let card = page.clone().card()?;
        if view.is_before_records() {
            return None;
        }
        Some(Self {
            label: view.say("embed"),
            code_label: view.say("embed-code"),
            preview: view.say("embed-preview"),
            card: view.href(card.clone()),
            code: EmbeddedFrame {
                source: view.url(card),
                page: view.url(page.clone()),
                title: title.to_owned(),
                width: EmbeddedFrame::WIDTH,
                height: EmbeddedFrame::HEIGHT,
            }
            .html(),
            discovery: view.absolute(&discovery(view, page)),
        })
    }
}

/// Where programs learn how a page is embedded: the path and the query.
pub fn discovery(view: &View<'_>, page: &Page) -> String {
    let asked = EmbedQuery::of(view.url(page.clone()));
    Address::permalink(Page::Embedding(asked)).reference(view.directory())
}
