//! The names by which a thing was asked for, where it bears another one.

use crate::model::{Body, Profile};
use crate::search::Thing;
use crate::site::shown::Shown;
use crate::site::view::View;
use crate::text::LocalizedText;

/// The name that was asked for, where it is not the one that stands there: in another language, or another one.
pub fn other_name(view: &View<'_>, profile: &Profile) -> Option<Shown> {
    let names = view.names(profile);
    if !view
        .marks(view.aside().name(&names.name).plain())
        .is_empty()
    {
        return None;
    }
    let others = names.short.iter().chain(&names.others);
    let mut all = std::iter::once(&names.name).chain(others);
    all.find_map(|name| {
        view.name_as_asked(name)
            .or_else(|| Some(view.name(name)).filter(|shown| is_marked(view, shown)))
    })
}

/// Whether a text says what was looked for.
pub fn is_marked(view: &View<'_>, shown: &Shown) -> bool {
    !view.marks(shown.plain()).is_empty()
}

/// A former name in its language.
pub fn former_name(view: &View<'_>, thing: Thing, name: &str) -> Shown {
    let body = match thing {
        Thing::Organization(id) => Body::Organization(id),
        Thing::Unit(id) => Body::Unit(id),
        _ => return Shown::marked(name, &view.marks(name)),
    };
    let shown = Shown::marked(name, &view.marks(name));
    let former = view.directory().profile(body).names.former.iter();
    let mut texts = former.flat_map(|(_, names)| {
        let others = names.short.iter().chain(&names.others);
        std::iter::once(&names.name).chain(others)
    });
    let language = texts.find_map(|text: &LocalizedText| {
        let mut all = text.iter();
        let (language, _) = all.find(|(_, translation)| translation.value == name)?;
        view.foreign(language)
    });
    match language {
        Some(language) => shown.in_language(language, None),
        None => shown,
    }
}
