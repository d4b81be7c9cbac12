//! The form of a language.

use anyhow::{Result, anyhow};

use crate::cli::NewLanguage;
use crate::commands::new::Ask;
use crate::commands::new::form::Form;
use crate::commands::new::told::Told;
use crate::edit::Draft;
use crate::edit::new;
use crate::text::{LanguageTag, LanguageTagError};

/// Fills in the form of a language and computes what to do.
///
/// # Errors
/// As for other things.
pub fn language(
    options: &NewLanguage,
    ask: &mut dyn Ask,
    languages: &[String],
    before: &Draft,
) -> Result<Told> {
    let mut form = Form::new("a language", ask, languages);
    let written = form.required(
        "its TAG",
        "Its tag, such as ug",
        options.tag.as_deref(),
        None,
    )?;
    let name = form.required(
        "--name TEXT",
        "What its speakers call it",
        options.name.as_deref(),
        None,
    )?;
    form.finish()?;
    let fallbacks: Result<Vec<_>> = options
        .fallback
        .iter()
        .map(|written| tag(written))
        .collect();
    let entry = new::Language {
        tag: tag(&written)?,
        name,
        fallbacks: fallbacks?,
    };
    Ok(Told {
        steps: entry.add(before)?,
        address: Some(format!("/{written}/")),
        next: "translate the new file in locales/, and add texts in the language wherever you have them",
    })
}

fn tag(written: &str) -> Result<LanguageTag> {
    LanguageTag::parse(written).map_err(|error| match error {
        LanguageTagError::NotCanonical(canonical) => {
            anyhow!("`{written}` is no language tag; did you mean `{canonical}`?")
        }
        LanguageTagError::Malformed => {
            anyhow!("`{written}` is no language tag; expected one such as `en`, `zh` or `ug`")
        }
    })
}
