//! What a page says, as data: its other forms, from the list that programs are told of in the header `Link`.

use crate::site::queries::alternates::alternates;
use askama::Template;

use crate::address::{Format, Page};
use crate::site::resource::Alternate;
use crate::site::view::View;
use crate::site::view::links::Link;

/// The line that leads to the other forms of a page.
#[derive(Template, Default)]
#[template(path = "parts/forms.html")]
pub struct FormatLinks {
    label: String,
    forms: Vec<Form>,
    /// Where they are told apart.
    about: Option<Link>,
}

/// A form of the page.
struct Form {
    href: String,
    /// The media type alone.
    media_type: &'static str,
    name: String,
}

impl FormatLinks {
    /// The forms of a page.
    pub fn new(view: &View<'_>, page: &Page) -> Self {
        let forms = alternates(view, page, None);
        let label = match page {
            Page::Home => "forms-of-everything",
            _ => "forms-of-page",
        };
        Self {
            label: view.say(label),
            forms: forms.iter().map(|form| Form::new(view, form)).collect(),
            about: Some(view.page(Page::Api, "api")),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.forms.is_empty()
    }
}

impl Form {
    fn new(view: &View<'_>, form: &Alternate) -> Self {
        let media_type = form.media_type;
        let alone = media_type.split_once(';');
        Self {
            href: form.reference.clone(),
            media_type: alone.map_or(media_type, |(alone, _)| alone),
            name: view.say(&format!("format-{}", form.name)),
        }
    }
}

/// The way to save how to reach a thing in an address book, on the day that is shown; `None` where there is nothing to
/// save but its name.
pub fn contact_card(view: &View<'_>, page: Page, is_reachable: bool) -> Option<Link> {
    let card = page.data(Format::VCard).filter(|_| is_reachable)?;
    Some(view.data(card, "contact-save"))
}
