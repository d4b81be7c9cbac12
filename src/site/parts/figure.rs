//! Pictures of a person or a body on its page.

use askama::Template;

use crate::images::{Rendition, WIDTH_BESIDE_NAME};
use crate::model::Picture;
use crate::site::images::path_of;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::{LanguageTag, LocalizedText};

/// A picture in the sizes that it is to be had in. Its size is written, so that nothing moves when it comes.
#[derive(Template)]
#[template(path = "parts/figure.html")]
pub struct Figure {
    shown: Shown,
    source: Source,
    /// The addresses of the sizes, each with its width.
    sizes: String,
    alt: String,
    /// The language of that, where it is another one than the page's.
    language: Option<LanguageTag>,
    caption: Option<Html>,
    credit: Option<Html>,
}

/// How a page shows a picture.
struct Shown {
    class: &'static str,
    /// How wide at most, in pixels of the style sheet (`static/style/parts.css`).
    width: u32,
    /// The same for browsers (HTML, `sizes`).
    sizes: &'static str,
    /// Whether it waits until somebody comes near.
    is_lazy: bool,
}

/// The size for browsers that choose none.
struct Source {
    path: String,
    width: u32,
    height: u32,
}

/// Beside a name, where it is seen at once.
const BESIDE_A_NAME: Shown = Shown {
    class: "portrait",
    width: WIDTH_BESIDE_NAME,
    sizes: "128px",
    is_lazy: false,
};

/// Among texts, which nearly always stand below the first screen.
const AMONG_TEXTS: Shown = Shown {
    class: "picture",
    width: 640,
    sizes: "(max-width: 40rem) 100vw, 640px",
    is_lazy: true,
};

impl Figure {
    /// The picture beside the name of what it shows.
    pub fn portrait(view: &View<'_>, picture: &Picture, name: &LocalizedText) -> Option<Self> {
        Self::new(view, picture, name, BESIDE_A_NAME)
    }

    fn new(view: &View<'_>, picture: &Picture, name: &LocalizedText, shown: Shown) -> Option<Self> {
        // The sharpest screens have four pixels where the style sheet has one.
        let mut renditions = picture.image.renditions();
        renditions.retain(|size| size.width <= shown.width * 4);
        let mut sizes_of_it = renditions.iter();
        let wanted = sizes_of_it.find(|size| size.width >= shown.width * 2);
        let source = wanted.or(renditions.last())?;
        let alt = view.text(picture.alt.as_ref().unwrap_or(name));
        let text = |text: &Option<LocalizedText>| text.as_ref().map(|text| view.text(text));
        Some(Self {
            source: Source {
                path: path_of(source),
                width: source.width,
                height: source.height,
            },
            sizes: srcset(&renditions),
            shown,
            language: alt.language().cloned(),
            alt: alt.plain().to_owned(),
            caption: text(&picture.caption),
            credit: text(&picture.credit),
        })
    }
}

fn srcset(renditions: &[Rendition]) -> String {
    let sizes = renditions.iter();
    let sizes: Vec<String> = sizes
        .map(|size| format!("{} {}w", path_of(size), size.width))
        .collect();
    sizes.join(", ")
}

/// The pictures of a body, one below the other.
#[derive(Template)]
#[template(
    source = "{% for figure in figures %}{{ figure }}\n{% endfor %}",
    ext = "html"
)]
pub struct Figures {
    figures: Vec<Figure>,
}

impl Figures {
    /// The pictures of what has this name.
    pub fn new(view: &View<'_>, pictures: &[Picture], name: &LocalizedText) -> Self {
        let pictures = pictures.iter();
        let figures = pictures.filter_map(|picture| Figure::new(view, picture, name, AMONG_TEXTS));
        Self {
            figures: figures.collect(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }
}
