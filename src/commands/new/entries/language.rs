//! The form of a language.

use anyhow::Result;

use crate::cli::NewLanguage;
use crate::commands::new::Asked;
use crate::commands::new::form::{self, Form, Known};
use crate::commands::new::told::Told;
use crate::edit::new;
use crate::messages::say;
use crate::text::{LanguageTag, LanguageTagError};

/// Fills in the form of a language and computes what to do.
///
/// # Errors
/// As for other things.
pub fn language(options: &NewLanguage, asked: &mut Asked<'_>, known: &Known<'_>) -> Result<Told> {
    let mut form = Form::new(say::a_language(), asked, known);
    let tag = form.required(
        say::option_tag(),
        &say::ask_tag(),
        options.tag.as_deref(),
        None,
        self::tag,
    )?;
    let name = form.required(
        say::option("--name", "name"),
        &say::ask_native_name(),
        options.name.as_deref(),
        None,
        |name| Ok(name.to_owned()),
    )?;
    form.finish()?;
    let fallbacks: Result<Vec<_>> = options
        .fallback
        .iter()
        .map(|written| self::tag(written))
        .collect();
    let entry = new::Language {
        tag: form::known(tag)?,
        name: form::known(name)?,
        fallbacks: fallbacks?,
    };
    Ok(Told {
        steps: entry.add(known.before, known.style)?,
        address: Some(format!("/{}/", entry.tag)),
        next: say::next_translate(),
    })
}

fn tag(written: &str) -> Result<LanguageTag> {
    LanguageTag::parse(written).map_err(|error| match error {
        LanguageTagError::NotCanonical(canonical) => {
            say::no_tag_with_suggestion(written, canonical).into()
        }
        LanguageTagError::Malformed => say::no_tag(written).into(),
    })
}
