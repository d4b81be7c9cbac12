//! Where the words of a folded text begin and end.

use std::ops::Range;
use std::sync::LazyLock;

use jieba_rs::Jieba;

use super::fold::is_han;

/// What kind of characters a word is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// Letters, and digits among them.
    Letters,
    /// Digits alone.
    Digits,
    /// Chinese characters: a run of them, in which no space tells the words apart.
    Han,
}

/// The words of a text, with the bytes that they take.
pub fn runs(text: &str) -> Vec<(Script, Range<usize>)> {
    let mut runs: Vec<(Script, Range<usize>)> = Vec::new();
    let mut characters = text.char_indices().peekable();
    while let Some((start, first)) = characters.next() {
        if !is_word(first) {
            continue;
        }
        let han = is_han(first);
        // Whether Chinese numerals are digits makes no difference.
        let mut digits = !han && first.is_numeric();
        let mut end = start + first.len_utf8();
        while let Some((at, next)) = characters.next_if(|(_, next)| continues(han, *next)) {
            digits = digits && next.is_numeric();
            end = at + next.len_utf8();
        }
        let script = match (han, digits) {
            (true, _) => Script::Han,
            (false, true) => Script::Digits,
            (false, false) => Script::Letters,
        };
        // What is left of "institute's" means nothing.
        let is_possessive = &text[start..end] == "s" && text[..start].ends_with(['\'', '’']);
        if !is_possessive {
            runs.push((script, start..end));
        }
    }
    runs
}

fn is_word(character: char) -> bool {
    is_han(character) || character.is_alphanumeric()
}

fn continues(han: bool, next: char) -> bool {
    is_word(next) && is_han(next) == han
}

/// The words of a run of Chinese characters, with the bytes that they take.
pub fn segments(run: &str) -> Vec<&str> {
    let tokens = JIEBA.cut(run, false);
    tokens.iter().map(|token| token.word).collect()
}

/// The same with long words cut into those that they are made of, such as 科学 and 技术 of 科学技术.
pub fn short_segments(run: &str) -> Vec<&str> {
    let words = segments(run).into_iter();
    words
        .flat_map(|word| {
            if word.chars().nth(3).is_some() {
                parts(word)
            } else {
                vec![word]
            }
        })
        .collect()
}

/// The shortest words of the dictionary that a long one is made of, from its beginning on.
fn parts(word: &str) -> Vec<&str> {
    let inside = JIEBA.cut_for_search(word, false);
    let mut parts = Vec::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let at = word.len() - rest.len();
        let found = inside
            .iter()
            .filter(|token| token.byte_start == at && token.word != word);
        let length = found
            .map(|token| token.word.len())
            .min()
            .unwrap_or(first.len_utf8());
        let (part, behind) = rest.split_at(length);
        parts.push(part);
        rest = behind;
    }
    parts
}

/// The words of a run and the words inside those, of three characters or more. Shorter ones are found by their
/// characters.
pub fn long_words(run: &str) -> impl Iterator<Item = &str> {
    let tokens = JIEBA.cut_for_search(run, false);
    let words = tokens.into_iter().map(|token| token.word);
    words.filter(|word| word.chars().nth(2).is_some())
}

/// Whether a row of characters is in a text where two words meet and nowhere else: 外事 is in 涉外事务 without being a
/// word of it. The words are looked up and the text is not cut, which takes a hundred times as long.
pub fn is_across_words(row: &str, text: &str) -> bool {
    let ends_word = |before: &str| {
        let pair = before.chars().last().into_iter().chain(row.chars().next());
        is_pair(&pair.collect::<String>())
    };
    let begins_word = |behind: &str| {
        let pair = row.chars().last().into_iter().chain(behind.chars().next());
        is_pair(&pair.collect::<String>())
    };
    let mut places = text.match_indices(row);
    places.all(|(at, row)| ends_word(&text[..at]) && begins_word(&text[at + row.len()..]))
}

fn is_pair(pair: &str) -> bool {
    pair.chars().nth(1).is_some() && JIEBA.has_word(pair)
}

/// The dictionary of Chinese words. It takes a tenth of a second to read, so only who searches has it read.
static JIEBA: LazyLock<Jieba> = LazyLock::new(Jieba::new);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_are_kept_apart() {
        let text = "the institute's 5g 部门 0991-3835430 第14条";
        let found: Vec<_> = runs(text)
            .into_iter()
            .map(|(script, range)| (script, &text[range]))
            .collect();
        let expected = [
            (Script::Letters, "the"),
            (Script::Letters, "institute"),
            (Script::Letters, "5g"),
            (Script::Han, "部门"),
            (Script::Digits, "0991"),
            (Script::Digits, "3835430"),
            (Script::Han, "第"),
            (Script::Digits, "14"),
            (Script::Han, "条"),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_row_of_characters_may_be_no_word() {
        assert!(is_across_words("外事", "涉外事务管理处"));
        assert!(!is_across_words("外事", "人民政府外事办公室"));
        assert!(!is_across_words("外事", "外事"));
        // Once is enough.
        assert!(!is_across_words("外事", "涉外事务与外事"));
    }

    #[test]
    fn chinese_is_cut_into_words() {
        assert_eq!(segments("负责机关党的建设"), ["负责", "机关", "党的建设"]);
        assert_eq!(
            short_segments("中国科学技术协会"),
            ["中国", "科学", "技术", "协会"]
        );
        let long: Vec<_> = long_words("中国科学技术协会办公厅").collect();
        assert_eq!(long, ["中国科学技术协会", "办公厅"]);
    }
}
