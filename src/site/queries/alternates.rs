//! In which other formats a page can be had: the line at its end and the header `Link` are both made of this list.

use crate::address::{Address, Format, Page};
use crate::site::resource::{ATOM, Alternate, JSON};
use crate::site::view::View;

/// What a page is about in other formats than this one, on the day that is shown.
pub fn alternates(view: &View<'_>, of: &Page, but: Option<Format>) -> Vec<Alternate> {
    if view.is_before_records() {
        return Vec::new();
    }
    let others = of.formats().filter(|format| Some(*format) != but);
    let data = others.filter_map(|format| {
        let address = view.data_address(of.data(format)?).on(view.on());
        Some(Alternate {
            reference: address.reference(view.directory()),
            media_type: format.media_type(),
            name: format.word(),
        })
    });
    // A feed tells what has happened by now, whichever day is shown.
    let feed = of.feed().map(|feed| Alternate {
        reference: view.today_href(feed),
        media_type: ATOM,
        name: "atom",
    });
    let answers = of.answers().map(|answers| Alternate {
        reference: view.href(answers),
        media_type: JSON,
        name: Format::Json.word(),
    });
    data.chain(feed).chain(answers).collect()
}

/// The identifier of a document of linked data: its own address, with the day that it shows.
pub fn document_iri(view: &View<'_>, of: &Page, format: Format) -> String {
    let data = Page::Data(Box::new(of.clone()), format);
    view.absolute(
        &Address::permalink(data)
            .on(view.on())
            .reference(view.directory()),
    )
}
