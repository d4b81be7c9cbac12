//! Rows of a list that are the title of those below: the name of a unit, as lists decorate it.

use super::names::{may_be_person, without_brackets, without_spaces};

/// To which unit the rows below belong.
#[derive(Debug, PartialEq, Eq)]
pub enum Section {
    /// To none: to the organization itself.
    None,
    /// To the one of this name.
    Unit(String),
    /// To one that the row may name or not: this is what it says.
    Unknown(String),
    /// As before: the row is a note.
    Note,
}

/// How notes begin.
const NOTES: &[&str] = &[
    "注", "备注", "说明", "制表", "填表", "合计", "总计", "共", "截至", "更新", "note", "total",
];
/// What lists set around names of units.
const ORNAMENTS: &str = "◆◇■□●○★☆▲△※*#=~-—–_·•＊－【】[]〔〕《》<> \u{3000}";
/// Before what the numbers of a unit stand behind its name.
const NUMBERS: &[&str] = &["联系电话", "办公电话", "值班电话", "电话", "tel", "phone"];
/// The longest name of a unit, in characters.
const LONGEST: usize = 24;

impl Section {
    /// What a row means whose only text this is.
    pub fn of(text: &str) -> Self {
        let lower = text.trim().to_lowercase();
        let is_note = NOTES.iter().any(|note| lower.starts_with(note));
        let name = undecorated(text);
        if is_leadership(&name) {
            return Self::None;
        }
        match () {
            () if is_note && !is_unit_name(&name) => Self::Note,
            () if name.is_empty() || name.contains(['：', ':', '。', '；']) => {
                Self::Unknown(text.to_owned())
            }
            () if name.chars().count() > LONGEST => Self::Note,
            () => Self::Unit(name),
        }
    }
}

/// The name of a unit without what lists set around it: ornaments, numbers, how many people it has, where it is.
fn undecorated(text: &str) -> String {
    let text = text.trim_matches(|letter| ORNAMENTS.contains(letter));
    let text = without_number(text);
    let lower = text.to_lowercase();
    let numbers = NUMBERS.iter().filter_map(|number| lower.find(number));
    let text = numbers
        .min()
        .filter(|at| *at > 0)
        .and_then(|at| text.get(..at))
        .unwrap_or(text);
    let (text, _) = without_brackets(text);
    let text = text.trim_end_matches(['：', ':', ' ', '\u{3000}']);
    let text = without_count(text);
    text.trim_matches(|letter| ORNAMENTS.contains(letter))
        .to_owned()
}

/// A text without a number and its mark before it: `二、`, `（二）`, `2.`, `第二部分`.
fn without_number(text: &str) -> &str {
    const NUMERALS: &str = "0123456789０１２３４５６７８９一二三四五六七八九十";
    let is_numeral = |letter: char| NUMERALS.contains(letter);
    if let Some(rest) = text.strip_prefix('第') {
        let rest = rest.trim_start_matches(is_numeral);
        for part in ["部分", "章", "节", "篇"] {
            if let Some(rest) = rest.strip_prefix(part) {
                return rest.trim_start();
            }
        }
    }
    let inner = text.trim_start_matches(['（', '(']);
    let rest = inner.trim_start_matches(is_numeral);
    let marks = ['、', '.', '．', ')', '）', ' '];
    match rest.len() < inner.len() && rest.starts_with(marks) {
        true => rest.trim_start_matches(marks).trim_start(),
        false => text,
    }
}

/// A text without the number of people behind it: `3人`, `共3人`.
fn without_count(text: &str) -> &str {
    let Some(rest) = text.strip_suffix('人') else {
        return text;
    };
    let name = rest.trim_end_matches(|letter: char| letter.is_numeric() || letter == ' ');
    match name.len() < rest.len() {
        true => name.trim_end_matches('共').trim_end(),
        false => text,
    }
}

/// Whether a text is called as units are, and as hardly anybody is.
pub fn is_unit_name(text: &str) -> bool {
    let name = undecorated(text);
    let ends = [
        "厅", "处", "室", "部", "局", "办", "中心", "机关", "大队", "站", "区",
    ];
    // Somebody may be called so.
    let ends_of_names = [
        "科", "委", "会", "院", "校", "馆", "所", "组", "班", "园", "社",
    ];
    let is_long = name.chars().count() > 3;
    let ends = ends.iter().chain(ends_of_names.iter().filter(|_| is_long));
    let words = [
        "department",
        "office",
        "division",
        "unit",
        "section",
        "team",
        "bureau",
        "centre",
        "center",
    ];
    let lower = name.to_lowercase();
    let mut last = lower.split_whitespace().rev();
    ends.into_iter().any(|end| name.ends_with(end))
        || last.next().is_some_and(|word| words.contains(&word))
        // What is set apart by marks or brackets is no name of a person.
        || name != text.trim() && !may_be_person(text)
}

/// Whether a list calls those so who lead the organization, and are in none of its units.
pub fn is_leadership(unit: &str) -> bool {
    let unit = without_spaces(unit);
    let endings = ["领导", "领导班子", "班子成员", "领导成员", "领导班子成员"];
    endings.iter().any(|ending| unit.ends_with(ending))
        || ["leadership", "leaders", "management"].contains(&unit.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_named_however_they_are_decorated() {
        for text in [
            "人事处",
            "人事处（3人）",
            "人事处(3人)",
            "人事处 3人",
            "人事处共3人",
            "【人事处】",
            "人事处：",
            "人事处 （801室）",
            "人事处 电话：0431-88901099",
            "人事处（干部处）",
            "二、人事处（编制5人）",
            "（二）人事处",
            "2、人事处",
            "——人事处——",
            "◆人事处",
            "第二部分 人事处",
        ] {
            assert_eq!(
                Section::of(text),
                Section::Unit("人事处".to_owned()),
                "{text}"
            );
            assert!(is_unit_name(text), "{text}");
        }
        for text in [
            "党组",
            "高新区",
            "夏家店站",
            "离退休干部",
            "张江分局",
            "HR Department",
        ] {
            assert_eq!(Section::of(text), Section::Unit(text.to_owned()));
        }
        assert_eq!(Section::of("市局领导班子成员"), Section::None);
        assert_eq!(Section::of("注：电话前加0431"), Section::Note);
        let unclear = "以下人员：借用";
        assert_eq!(Section::of(unclear), Section::Unknown(unclear.to_owned()));
    }
}
