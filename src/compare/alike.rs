//! Which passage of a text is which in another state of it.

use crate::text::{LanguageTag, Localized, LocalizedText, Markdown, Slug};

/// How like each other two texts must be to be one text that was reworded, from 0 to 1.
const ALIKE: f64 = 0.5;

/// A function, an article or a part: what links lead to by its fragment.
#[derive(Debug, Clone)]
pub struct Passage {
    /// The last part of links to it.
    pub fragment: String,
    /// What links to it ended with before, which leads to it still.
    pub former: Vec<Slug>,
    /// Whether the fragment is its own, rather than its number.
    pub has_own_id: bool,
    /// What it says in each language.
    pub texts: Vec<(LanguageTag, String)>,
}

impl Passage {
    /// Of a plain text.
    pub fn of_text(fragment: &str, kind: &str, text: &LocalizedText) -> Self {
        let texts = text.iter();
        Self::new(
            fragment,
            kind,
            texts.map(|(tag, text)| (tag.clone(), text.value.clone())),
        )
    }

    /// Of a longer text.
    pub fn of_markdown(fragment: &str, kind: &str, text: &Localized<Markdown>) -> Self {
        let texts = text.iter();
        Self::new(
            fragment,
            kind,
            texts.map(|(tag, text)| (tag.clone(), text.value.html().to_owned())),
        )
    }

    /// The same with what links to it ended with before.
    pub fn once(self, former: &[Slug]) -> Self {
        Self {
            former: former.to_vec(),
            ..self
        }
    }

    fn new(fragment: &str, kind: &str, texts: impl Iterator<Item = (LanguageTag, String)>) -> Self {
        let number = fragment.strip_prefix(kind);
        let number = number.and_then(|rest| rest.strip_prefix('-'));
        let is_number = number.is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()));
        Self {
            fragment: fragment.to_owned(),
            former: Vec::new(),
            has_own_id: !is_number,
            texts: texts.collect(),
        }
    }

    /// Whether another passage says the same in some language.
    fn shares_text(&self, other: &Self) -> bool {
        self.texts.iter().any(|text| other.texts.contains(text))
    }

    /// How like another passage this is, in the language in which they are most alike.
    fn likeness(&self, other: &Self) -> f64 {
        let both = self.texts.iter().filter_map(|(tag, text)| {
            let (_, there) = other.texts.iter().find(|(known, _)| known == tag)?;
            Some(likeness(text, there))
        });
        both.fold(0.0, f64::max)
    }
}

/// How like each other two texts are: 1 where they are the same, 0 where they share no pair of letters.
pub fn likeness(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    strsim::sorensen_dice(one, other)
}

/// Whether two texts are probably one that was reworded.
pub fn is_alike(one: &str, other: &str) -> bool {
    likeness(one, other) >= ALIKE
}

/// For each passage the place of the one that it is later. An id of its own tells; where it has none, what it says,
/// the most like first, and among those equally like the one under the same fragment.
pub fn pair(before: &[Passage], after: &[Passage]) -> Vec<Option<usize>> {
    let mut pairs = vec![None; before.len()];
    let mut taken = vec![false; after.len()];
    for (place, passage) in before.iter().enumerate() {
        let same = |other: &Passage| other.has_own_id && other.fragment == passage.fragment;
        if passage.has_own_id
            && let Some(found) = after.iter().position(same)
        {
            pairs[place] = Some(found);
            taken[found] = true;
        }
    }
    // Most are as they were, and likeness is slow to tell: it is asked of what is left.
    for (old, passage) in before.iter().enumerate() {
        let same =
            |other: &Passage| other.fragment == passage.fragment && other.shares_text(passage);
        if pairs[old].is_none()
            && let Some(found) = after.iter().position(same)
            && !taken[found]
        {
            pairs[old] = Some(found);
            taken[found] = true;
        }
    }
    let mut candidates = Vec::new();
    for (old, passage) in before
        .iter()
        .enumerate()
        .filter(|(old, _)| pairs[*old].is_none())
    {
        for (new, other) in after.iter().enumerate().filter(|(new, _)| !taken[*new]) {
            let likeness = passage.likeness(other);
            if likeness >= ALIKE {
                let elsewhere = passage.fragment != other.fragment;
                candidates.push((likeness, elsewhere, old, new));
            }
        }
    }
    candidates.sort_by(|one, other| {
        let rest = (one.1, one.2, one.3).cmp(&(other.1, other.2, other.3));
        other.0.total_cmp(&one.0).then(rest)
    });
    for (_, _, old, new) in candidates {
        if pairs[old].is_none() && !taken[new] {
            pairs[old] = Some(new);
            taken[new] = true;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passages(texts: &[&str]) -> Vec<Passage> {
        let tag = LanguageTag::parse("en");
        let of = |(place, text): (usize, &&str)| Passage {
            fragment: format!("function-{}", place + 1),
            former: Vec::new(),
            has_own_id: false,
            texts: tag
                .iter()
                .map(|tag| (tag.clone(), (*text).to_owned()))
                .collect(),
        };
        texts.iter().enumerate().map(of).collect()
    }

    #[test]
    fn what_is_reworded_is_found_and_what_is_replaced_is_not() {
        let before = passages(&["Lend books.", "Keep the archives.", "Print maps."]);
        let after = passages(&["Keep all the archives.", "Print maps.", "Sell coffee."]);
        assert_eq!(pair(&before, &after), [None, Some(0), Some(1)]);
        let twice = passages(&["The same.", "The same."]);
        assert_eq!(pair(&twice, &twice), [Some(0), Some(1)]);
    }
}
