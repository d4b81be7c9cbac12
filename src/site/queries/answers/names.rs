//! The names by which a thing was asked for, where it bears another one.

use crate::model::{Body, Names, Party, Profile};
use crate::search::Findable;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::LocalizedText;

/// The name that was asked for, where it is not the one that stands there: in another language, or another one.
pub fn other_name(view: &View<'_>, profile: &Profile) -> Option<Html> {
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
fn is_marked(view: &View<'_>, shown: &Html) -> bool {
    !view.marks(shown.plain()).is_empty()
}

/// A former name in its language.
pub fn former_name(view: &View<'_>, thing: Findable, name: &str) -> Html {
    let texts = body_of(thing).map_or_else(Vec::new, |body| {
        let former = view.directory().profile(body).names.former.iter();
        former.flat_map(|(_, names)| all_of(names)).collect()
    });
    in_its_language(view, name, &texts)
}

/// The name of what a body took over from, in its language.
pub fn predecessor(view: &View<'_>, thing: Findable, name: &str) -> Html {
    let directory = view.directory();
    let before =
        body_of(thing).map_or_else(Vec::new, |body| directory.predecessors(body, view.day()));
    let mut texts = Vec::new();
    for party in before {
        match party {
            Party::External(id) => texts.push(&directory.get(id).name),
            Party::Body(body) => {
                let names = &directory.profile(body).names;
                let former = names.former.iter().map(|(_, names)| names);
                texts.extend(former.chain([&names.last]).flat_map(all_of));
            }
        }
    }
    in_its_language(view, name, &texts)
}

fn body_of(thing: Findable) -> Option<Body> {
    match thing {
        Findable::Body(body) => Some(body),
        _ => None,
    }
}

fn all_of(names: &Names) -> impl Iterator<Item = &LocalizedText> {
    let others = names.short.iter().chain(&names.others);
    std::iter::once(&names.name).chain(others)
}

/// A name with what was looked for marked, in the language of the text that it is of.
fn in_its_language(view: &View<'_>, name: &str, texts: &[&LocalizedText]) -> Html {
    let shown = Html::marked(name, &view.marks(name));
    let language = texts.iter().find_map(|text| {
        let mut all = text.iter();
        let (language, _) = all.find(|(_, translation)| translation.value == name)?;
        view.foreign(language)
    });
    match language {
        Some(language) => shown.in_language(language, None),
        None => shown,
    }
}
