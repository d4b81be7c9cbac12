//! How other sites embed a page (oEmbed 1.0): a frame with its card.
//!
//! It answers for every URL of a thing, with either scheme and in every spelling that its page mends, since links are passed
//! on in both. A permalink is framed as a permalink, which is negotiated with whoever reads the page around it; so the
//! answer depends on the URL alone and needs no `Vary`. A frame has a height there although a card has none: what is longer
//! is scrolled.
//!
//! Problems are those of the API; 501 is what the specification wants for a format.

use anyhow::{Context, Result};
use askama::Template;
use serde::Serialize;
use url::Url;

use crate::address::{Address, BadEmbedQuery, Card, EmbedFormat, EmbedQuery, Page};
use crate::site::formats::problem::problem;
use crate::site::formats::serialize::to_json;
use crate::site::parts::EmbeddedFrame;
use crate::site::queries::card;
use crate::site::queries::problem::Problem;
use crate::site::resource::{Document, JSON, OEMBED_XML, Resource};
use crate::site::view::View;

/// What the specification wants of an answer of the type `rich`.
#[derive(Serialize, Template)]
#[template(path = "formats/embedding.xml")]
struct WireEmbedding {
    version: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    provider_name: String,
    provider_url: String,
    html: String,
    width: u32,
    height: u32,
}

/// How the page that is asked about is embedded.
pub fn embedding(view: &View<'_>, asked: &EmbedQuery) -> Resource {
    match answer(view, asked) {
        Ok(Ok(document)) => Resource::Document(document),
        Ok(Err(error)) => Resource::Failed(error),
        Err(trouble) => problem(view, trouble),
    }
}

fn answer(view: &View<'_>, asked: &EmbedQuery) -> Result<Result<Document>, Problem> {
    let format = asked.format()?;
    let directory = view.directory();
    let url = Url::parse(asked.url()?).map_err(|_| Problem::from(BadEmbedQuery::Url))?;
    let address = Address::of_url(&url, directory).ok_or(Problem::NotFound)?;
    let card = card_of(&address.page).ok_or(Problem::NotFound)?;
    let (width, height) = asked.within(EmbeddedFrame::WIDTH, EmbeddedFrame::HEIGHT)?;
    let card = Card {
        theme: asked.theme().or(card.theme),
        ..card
    };
    // A permalink stays one: the frame comes in the language of whoever reads the page around it. Its title cannot, so
    // that the answer is the same for every program that asks.
    let tag = address.language.as_ref();
    let language = tag.and_then(|tag| directory.site().language(tag));
    let language = language.unwrap_or_else(|| directory.site().default_language());
    let view = view.showing(address.on).read_in(language);
    let title = card::title(&view, card.of);
    let page = Address {
        page: Page::Subject(card.of),
        ..address.clone()
    };
    let source = Address {
        page: Page::Card(card),
        ..address
    };
    let wire = WireEmbedding {
        version: "1.0",
        kind: "rich",
        provider_name: view.name(&directory.site().name).plain().to_owned(),
        provider_url: view.permalink(Page::Home),
        html: EmbeddedFrame {
            source: view.absolute(&source.reference(view.directory())),
            page: view.absolute(&page.reference(view.directory())),
            title: title.clone(),
            width,
            height,
        }
        .html(),
        title,
        width,
        height,
    };
    Ok(wire.document(format))
}

/// The card of what a page is about, or the card that it is.
fn card_of(page: &Page) -> Option<Card> {
    match page.card().as_ref().unwrap_or(page) {
        Page::Card(card) => Some(card.clone()),
        _ => None,
    }
}

impl WireEmbedding {
    fn document(&self, format: EmbedFormat) -> Result<Document> {
        Ok(match format {
            EmbedFormat::Json => Document::data(JSON, to_json(self)?),
            EmbedFormat::Xml => {
                let text = self.render().context("the data cannot be written")?;
                Document::data(OEMBED_XML, text)
            }
        })
    }
}
