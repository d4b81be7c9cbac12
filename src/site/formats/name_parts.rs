//! The parts of a person's name, as far as they are known.

use crate::text::{LanguageTag, LocalizedText, family_name};

/// What a name in a language is filed under.
pub fn sort_key<'t>(keys: &'t LocalizedText, tag: &'t LanguageTag) -> &'t str {
    &keys.best([tag]).1.value
}

/// The family name and the given name, as far as the sort key tells them: it has the family name first, so two words
/// of it are the two parts. Of a name of more words nobody knows where the family name ends; but a Chinese name has it in
/// its first characters, be it read as elsewhere, as long as the key has a word for each.
pub fn parts<'n>(name: &'n str, key: &str) -> Option<(&'n str, &'n str)> {
    let filed: Vec<&str> = key.split_whitespace().collect();
    let mut words = name.split_whitespace();
    match (words.next(), words.next(), words.next(), filed.as_slice()) {
        (Some(first), Some(second), None, [family, given]) => {
            let are = |one: &str, other: &str| same(one, family) && same(other, given);
            if are(first, second) {
                Some((first, second))
            } else {
                are(second, first).then_some((second, first))
            }
        }
        (Some(whole), None, None, [family, _, ..]) => {
            let (reading, rest) = family_name(whole)?;
            let is_it = same(reading, family) || filed.len() == whole.chars().count();
            let is_it = is_it && !rest.is_empty();
            is_it.then(|| (&whole[..whole.len() - rest.len()], rest))
        }
        _ => None,
    }
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sort_key_tells_the_parts_of_a_name() {
        assert_eq!(parts("Song Jun", "song jun"), Some(("Song", "Jun")));
        assert_eq!(
            parts("Ada Lovelace", "lovelace ada"),
            Some(("Lovelace", "Ada"))
        );
        assert_eq!(parts("宋军", "song jun"), Some(("宋", "军")));
        assert_eq!(parts("欧阳修", "ouyang xiu"), Some(("欧阳", "修")));
        assert_eq!(parts("曾国藩", "zeng guofan"), Some(("曾", "国藩")));
        assert_eq!(parts("陈大文", "chen da wen"), Some(("陈", "大文")));
        assert_eq!(parts("陈大文", "chan tai man"), Some(("陈", "大文")));
    }

    #[test]
    fn what_it_does_not_tell_stays_whole() {
        assert_eq!(parts("Person Alpha", "alpha"), None);
        assert_eq!(parts("Ludwig van Beethoven", "beethoven ludwig"), None);
        assert_eq!(parts("努尔·白克力", "nuer baikeli"), None);
        assert_eq!(parts("扎西", "zhaxi"), None);
        assert_eq!(parts("人员甲", "jia"), None);
    }
}
