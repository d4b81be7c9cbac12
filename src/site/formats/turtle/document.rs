//! The document itself, apart from the thing that it is about: where it was read, how fresh it is, which day it shows.

use crate::address::{Address, Page};
use crate::model::Source;
use crate::site::formats::turtle::graph::{Graph, Node, Term};
use crate::site::queries::alternates::document_iri;
use crate::site::queries::linked_data::{Description, Translations};
use crate::site::view::View;
use crate::text::{Choice, PartialDate};

/// Says what the document is, and which pages say the same to people.
pub fn tell(graph: &mut Graph, view: &View<'_>, target: &Page, described: &Description<'_>) {
    let thing = &described.reference().iri;
    let origins = described.origins();
    let mut document = Node::a("foaf:Document")
        .iri("foaf:primaryTopic", thing)
        .iri("dct:isPartOf", &view.permalink(Page::Home))
        .date("schema:lastReviewed", origins.reviewed)
        .date("dct:valid", view.on().map(PartialDate::Day));
    for source in &origins.sources {
        let node = title_and_dates(source).date("dct:modified", origins.updated);
        match &source.url {
            Some(url) => {
                document = document.iri("dct:source", url.as_str());
                graph.add(url.as_str(), node);
            }
            None => document = document.blank("dct:source", node),
        }
    }
    for (tag, status) in Translations::of(described).iter() {
        let words = view.say_in(tag, &format!("document-{}", status.word()));
        let translation = Node::a("schema:CreativeWork")
            .with("schema:inLanguage", Term::plain(tag))
            .with("schema:creativeWorkStatus", Term::plain(status.word()))
            .words("schema:description", words.map(|words| (tag, words)));
        document = document.blank("schema:workTranslation", translation);
    }
    graph.add(
        &document_iri(view, target, crate::site::Format::Turtle),
        document,
    );
    tell_pages(graph, view, target, thing);
}

fn title_and_dates(source: &Source) -> Node {
    let node = Node::default().text("dct:title", &source.title);
    node.date("dct:issued", source.published)
}

fn tell_pages(graph: &mut Graph, view: &View<'_>, target: &Page, thing: &str) {
    for language in &view.directory().site().languages {
        let address = Address::new(language.tag.clone(), target.clone());
        let page = view.absolute(&address.on(view.on()).reference(view.directory()));
        graph.add(thing, Node::default().iri("foaf:isPrimaryTopicOf", &page));
        let node = Node::a("foaf:Document");
        let language = Term::plain(&language.tag);
        graph.add(&page, node.with("schema:inLanguage", language));
    }
}
