//! One form for the forms of an English word.

use frostem::{Algorithm, Stemmer};

/// British spellings by the American ones that they are compared as, at the end of a word.
const ENDINGS: &[(&str, &str)] = &[
    ("isation", "ization"),
    ("isations", "izations"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("iser", "izer"),
    ("isers", "izers"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("ysed", "yzed"),
    ("ysing", "yzing"),
    ("our", "or"),
    ("ours", "ors"),
    ("tre", "ter"),
    ("tres", "ters"),
    ("ogue", "og"),
    ("ogues", "ogs"),
    ("gramme", "gram"),
    ("grammes", "grams"),
    ("ence", "ense"),
    ("lling", "ling"),
    ("lled", "led"),
];

/// The stem that a folded word has in common with its other forms; of another language than English, the word itself
/// or what stays the same for equal words.
pub fn stem(word: &str) -> String {
    if !word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let ending = ENDINGS
        .iter()
        .filter(|(british, _)| word.len() > british.len() + 2 && word.ends_with(british))
        .max_by_key(|(british, _)| british.len());
    let american = match ending {
        Some((british, american)) => format!("{}{american}", &word[..word.len() - british.len()]),
        None => word.to_owned(),
    };
    let stem = Stemmer::new(Algorithm::English)
        .stem(&american)
        .into_owned();
    // Snowball takes the s of "ngos" for a part of the word, as in "this" and "bias".
    match stem.strip_suffix('s') {
        Some(singular) if stem.len() >= 4 && singular.ends_with('o') => singular.to_owned(),
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_and_spellings_meet() {
        for (one, other) in [
            ("popularisation", "popularization"),
            ("centres", "center"),
            ("programmes", "program"),
            ("labour", "labor"),
            ("organising", "organizes"),
            ("affairs", "affair"),
            ("catalogue", "catalog"),
            ("licence", "license"),
            ("travelling", "traveling"),
            ("ngos", "ngo"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        assert_ne!(stem("policy"), stem("police"));
    }
}
