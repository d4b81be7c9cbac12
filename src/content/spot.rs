//! Where something stands in the text of a content file, for what is found out after it was read.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A step from a table or a list of TOML into it.
#[derive(Debug, Clone, Copy)]
pub enum Step<'a> {
    /// The value of a key.
    Key(&'a str),
    /// A member of a list, counted from 0.
    At(usize),
    /// The first table of a list in which a key has this text.
    With(&'a str, &'a str),
}

/// The bytes of what the steps lead to; `None` where they lead nowhere.
pub fn spot(text: &str, steps: &[Step<'_>]) -> Option<Range<usize>> {
    let (first, rest) = steps.split_first()?;
    let Step::Key(key) = first else { return None };
    let (table, _) = DeTable::parse_recoverable(text);
    let value = table.get_ref().get(*key)?;
    rest.iter()
        .try_fold(value, |value, step| into(value, *step))
        .map(Spanned::span)
}

fn into<'v, 't>(
    value: &'v Spanned<DeValue<'t>>,
    step: Step<'_>,
) -> Option<&'v Spanned<DeValue<'t>>> {
    let inner = value.get_ref();
    match step {
        Step::Key(key) => inner.as_table()?.get(key),
        Step::At(place) => inner.as_array()?.get(place),
        Step::With(key, text) => inner.as_array()?.iter().find(|member| {
            let table = member.get_ref().as_table();
            let found = table.and_then(|table| table.get(key));
            found.and_then(|found| found.get_ref().as_str()) == Some(text)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_to_a_place() {
        let text = "a = 1\n\n[[posts]]\nslug = \"one\"\n\n[[posts]]\nslug = \"two\"\n";
        let at = |steps: &[Step<'_>]| spot(text, steps).map(|span| (span.start, &text[span]));
        assert_eq!(at(&[Step::Key("a")]), Some((4, "1")));
        let two = [Step::Key("posts"), Step::With("slug", "two")];
        assert_eq!(at(&two).map(|(start, _)| start), text.rfind("[[posts]]"));
        assert_eq!(at(&[Step::Key("posts"), Step::At(2)]), None);
    }
}
