//! What stands in the cells of names: one person, nobody, or something that is nobody's name.

use crate::edit::Name;
use crate::messages::{Message, say};
use crate::text::narrow;

/// What stands where a name does.
#[derive(Debug, PartialEq, Eq)]
pub enum Named {
    /// A person.
    Person(String),
    /// Nobody: the post is vacant.
    Nobody,
    /// What a number is for: a desk, a hall, a machine.
    Purpose(String),
}

/// What is written where nobody is.
const NOBODY: &[&str] = &[
    "", "-", "--", "—", "——", "/", "\\", "无", "空", "空缺", "暂缺", "缺", "待定", "暂无",
    "vacant", "n/a", "tbd", "none", "tba",
];
/// Words that are in no name of two to four characters, but in those of places and machines.
const PLACES: &[&str] = &[
    "值班", "传真", "总机", "前台", "大厅", "窗口", "热线", "门卫", "传达", "收发", "会议", "机房",
    "食堂", "车队", "办公", "文印", "仓库", "保安", "监控", "财务", "服务", "咨询", "投诉", "举报",
    "电话", "中心",
];
/// What names are followed by where they are no whole names.
const ADDRESSES: &[&str] = &[
    "主任",
    "处长",
    "局长",
    "科长",
    "书记",
    "部长",
    "院长",
    "校长",
    "会长",
    "秘书长",
    "司长",
    "厅长",
    "主席",
    "经理",
    "老师",
    "先生",
    "女士",
    "同志",
    "师傅",
];
/// What stands in brackets behind a name and says no more than a directory needs.
const IDLE: &[&str] = &["女", "男", "f", "m"];

/// What a cell names.
///
/// # Errors
/// Why it cannot be known.
pub fn named(cell: &str) -> Result<Named, Message> {
    let narrowed: String = cell.chars().map(narrow_space).collect();
    let narrowed = narrowed.trim();
    if NOBODY.contains(&narrowed.to_lowercase().trim_matches(['(', ')']).trim()) {
        return Ok(Named::Nobody);
    }
    let (name, notes) = without_brackets(narrowed);
    if let Some(note) = notes
        .iter()
        .find(|note| !IDLE.contains(&note.to_lowercase().as_str()))
    {
        return Err(say::name_has_note(cell, note));
    }
    let has_han = name.chars().any(is_han);
    let is_several = name.contains(['、', ';', '/', '&', '\n']) || (has_han && name.contains(','));
    if is_several {
        return Err(say::names_of_several(cell));
    }
    if !has_han {
        let words: Vec<&str> = name.split_whitespace().collect();
        let has_letters = name.chars().any(char::is_alphabetic);
        return match has_letters && !name.chars().any(|letter| letter.is_ascii_digit()) {
            true => Ok(Named::Person(words.join(" "))),
            false => Err(say::name_of_nobody(cell)),
        };
    }
    // Names of two characters are written as wide as those of three.
    let name = without_spaces(&name);
    let name = name.replace(['•', '・', '．', '‧', '.'], "·");
    let length = name.chars().count();
    let is_place = PLACES.iter().any(|word| name.contains(word)) || name.ends_with('室');
    if is_place || length > 4 && !name.contains('·') {
        return Ok(Named::Purpose(name));
    }
    let is_address = ADDRESSES.iter().any(|word| name.ends_with(word));
    let is_name = length > 1 && name.chars().all(|letter| is_han(letter) || letter == '·');
    match is_name && !is_address {
        true => Ok(Named::Person(name)),
        false => Err(say::name_of_nobody(cell)),
    }
}

/// A name in the language that its letters tell.
pub fn in_language(text: &str, told: Option<&str>, languages: &[String]) -> Option<Name> {
    let text = match text.chars().any(is_han) {
        // Lines are broken where a cell is narrow.
        true => text.replace('\n', ""),
        false => text.replace('\n', " "),
    };
    let is_known = |tag: &&str| languages.iter().any(|known| known == tag);
    let told = told.filter(is_known).map(str::to_owned);
    let by_letters = || {
        let is_chinese = text.chars().any(is_han);
        let fits = |tag: &&String| (tag.split('-').next() == Some("zh")) == is_chinese;
        languages.iter().find(fits).or(languages.first()).cloned()
    };
    let text = text.trim().to_owned();
    (!text.is_empty()).then_some((told.or_else(by_letters)?, text))
}

/// Whether a text says that nothing is there.
pub fn is_nothing(cell: &str) -> bool {
    let cell: String = cell.chars().map(narrow_space).collect();
    NOBODY.contains(&cell.trim().to_lowercase().as_str())
}

/// A text without any space.
pub fn without_spaces(text: &str) -> String {
    let letters = text.chars();
    letters.filter(|letter| !letter.is_whitespace()).collect()
}

/// A text without its brackets, and what was in them.
pub fn without_brackets(text: &str) -> (String, Vec<String>) {
    let (mut kept, mut notes): (String, Vec<String>) = (String::new(), Vec::new());
    let mut is_within = false;
    for letter in text.chars() {
        match letter {
            '(' | '（' | '[' | '【' if !is_within => {
                is_within = true;
                notes.push(String::new());
            }
            ')' | '）' | ']' | '】' if is_within => is_within = false,
            letter => match notes.last_mut().filter(|_| is_within) {
                Some(note) => note.push(letter),
                None => kept.push(letter),
            },
        }
    }
    let notes = notes.into_iter().map(|note| note.trim().to_owned());
    (
        kept.trim().to_owned(),
        notes.filter(|note| !note.is_empty()).collect(),
    )
}

/// A letter in its narrow form, every space as one.
fn narrow_space(letter: char) -> char {
    match letter {
        '\n' => '\n',
        space if space.is_whitespace() => ' ',
        // The comma of Chinese stands between names, that of English within one.
        '，' => '、',
        other => narrow(other),
    }
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test may panic")]
mod tests {
    use super::*;

    #[test]
    fn cells_of_names() {
        let person = |name: &str| Some(Named::Person(name.to_owned()));
        let purpose = |name: &str| Some(Named::Purpose(name.to_owned()));
        for (cell, expected) in [
            ("张　三", person("张三")),
            (" 欧阳 修 ", person("欧阳修")),
            ("李四（女）", person("李四")),
            ("买买提・艾力", person("买买提·艾力")),
            ("Jane  Smith", person("Jane Smith")),
            ("Smith, Jane", person("Smith, Jane")),
            ("空缺", Some(Named::Nobody)),
            ("（空缺）", Some(Named::Nobody)),
            ("——", Some(Named::Nobody)),
            ("值班室", purpose("值班室")),
            ("政务服务大厅", purpose("政务服务大厅")),
            ("王五（兼）", None),
            ("张三、李四", None),
            ("张三/李四", None),
            ("张主任", None),
            ("李", None),
            ("12", None),
        ] {
            assert_eq!(named(cell).ok(), expected, "{cell}");
        }
    }

    #[test]
    fn languages_are_told_by_letters() {
        let languages = ["en".to_owned(), "zh".to_owned()];
        let tag = |text: &str, told| in_language(text, told, &languages).unwrap().0;
        assert_eq!(tag("办公室", None), "zh");
        assert_eq!(tag("Office", None), "en");
        assert_eq!(tag("Office", Some("zh")), "zh");
        assert_eq!(tag("Office", Some("fr")), "en");
    }
}
