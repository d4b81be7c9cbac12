//! How other sites embed a page (oEmbed 1.0): a frame with its card.

use anyhow::{Context, Result};
use askama::Template;
use serde::Serialize;

use super::{Trouble, problem, written};
use crate::site::address::{Address, Card, Embedding, EmbeddingFormat, Target};
use crate::site::pages::card_title;
use crate::site::parts::EmbeddedFrame;
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
pub fn embedding(view: &View<'_>, asked: &Embedding) -> Resource {
    match answer(view, asked) {
        Ok(Ok(document)) => Resource::Document(document),
        Ok(Err(error)) => Resource::Failed(error),
        Err(trouble) => problem(view, trouble),
    }
}

fn answer(view: &View<'_>, asked: &Embedding) -> Result<Result<Document>, Trouble> {
    let format = asked.format()?;
    let directory = view.directory();
    let address = asked.address(directory.site())?;
    let address = address.ok_or(Trouble::NotFound)?;
    let target = address.target.resolve(directory);
    let card = target.and_then(card_of).ok_or(Trouble::NotFound)?;
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
    let title = card_title(&view, &card).ok_or(Trouble::NotFound)?;
    let source = Address {
        target: Target::Card(card),
        ..address
    };
    let wire = WireEmbedding {
        version: "1.0",
        kind: "rich",
        provider_name: view.name(&directory.site().name).plain().to_owned(),
        provider_url: view.absolute(&Address::permalink(Target::Home).path()),
        html: EmbeddedFrame {
            source: view.absolute(&source.reference()),
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

/// The card of what is at a target, or the card that the target is.
fn card_of(target: Target) -> Option<Card> {
    match target {
        Target::Card(card) => Some(card),
        other => match other.card() {
            Some(Target::Card(card)) => Some(card),
            _ => None,
        },
    }
}

impl WireEmbedding {
    fn document(&self, format: EmbeddingFormat) -> Result<Document> {
        Ok(match format {
            EmbeddingFormat::Json => Document::data(JSON, written(self)?),
            EmbeddingFormat::Xml => {
                let text = self.render().context("the data cannot be written")?;
                Document::data(OEMBED_XML, text)
            }
        })
    }
}
