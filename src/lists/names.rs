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

/// What stands beside a name in its row.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beside {
    /// A post, which only people hold.
    pub title: bool,
    /// What tells who it is.
    pub id: bool,
}

/// What is written where nobody is.
const NOBODY: &[&str] = &[
    "", "-", "--", "—", "——", "/", "\\", "无", "空", "空缺", "暂缺", "缺", "待定", "暂无",
    "vacant", "vacancy", "n/a", "tbd", "tbc", "none", "tba",
];
/// Words that are in no name of two to four characters, but in those of places and machines.
const PLACES: &[&str] = &[
    "值班", "传真", "总机", "前台", "大厅", "窗口", "热线", "门卫", "传达", "收发", "会议", "机房",
    "食堂", "车队", "办公", "文印", "仓库", "保安", "监控", "财务", "服务", "咨询", "投诉", "举报",
    "电话", "中心",
];
/// What places, shifts and tasks are called where no post stands beside them, though they begin as family names do.
const TASKS: &[&str] = &[
    "秘书",
    "干部",
    "公共",
    "应急",
    "夜班",
    "白班",
    "车库",
    "金库",
    "党办",
    "温室",
    "向左",
    "向右",
    "党委",
    "纪委",
    "团委",
    "工会",
    "妇联",
    "残联",
    "文联",
    "科协",
    "侨联",
    "人大",
    "政协",
    "工商联",
];
/// How such words of three characters and more end; of two characters, those of [`SHORT_TASKS`] alone.
const ENDS_OF_TASKS: &str = "班部办科处库队组员工岗台楼边室站房股所局厅院";
/// How names of bodies end, and of people too.
const ENDS_OF_EITHER: [char; 4] = ['会', '委', '场', '园'];
const SHORT_TASKS: &str = "办部处队室组库楼站";
/// The same in other languages, word by word.
const DESKS: &[&str] = &[
    "reception",
    "switchboard",
    "helpdesk",
    "desk",
    "enquiries",
    "inquiries",
    "hotline",
    "helpline",
    "fax",
    "office",
    "officer",
    "duty",
    "security",
    "press",
    "support",
    "general",
    "main",
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
/// What stands around names in Latin letters and is no part of them.
const STYLES: &[&str] = &[
    "dr",
    "mr",
    "mrs",
    "ms",
    "miss",
    "prof",
    "professor",
    "phd",
    "md",
    "msc",
    "bsc",
    "mba",
    "dphil",
];
/// What stands in brackets behind a name and says no more than a directory needs.
const IDLE: &[&str] = &["女", "男", "f", "m"];
/// The commonest family names of one character: two of them in a text of four are two people.
const FAMILIES: &str = "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

/// What a cell names.
///
/// # Errors
/// Why it cannot be known.
pub fn named(cell: &str, beside: Beside) -> Result<Named, Message> {
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
        return Err(match tells_of_leaving(note) {
            true => say::note_tells_of_leaving(note),
            false => say::name_has_note(cell, note),
        });
    }
    // What a spreadsheet could not compute.
    if name.starts_with('#') {
        return Err(say::name_of_nobody(cell));
    }
    let has_han = name.chars().any(is_han);
    let is_several = name.contains(['、', ';', '/', '&', '\n']) || (has_han && name.contains(','));
    if is_several || has_han && !beside.id && are_several(&name) {
        return Err(say::names_of_several(cell));
    }
    if has_han && has_title(&name) {
        return Err(say::name_with_title(cell));
    }
    match has_han {
        true => named_in_han(cell, &name, beside),
        false => named_in_letters(cell, &name, beside),
    }
}

fn named_in_letters(cell: &str, name: &str, beside: Beside) -> Result<Named, Message> {
    let plain = |word: &str| {
        let word = word.to_lowercase();
        word.trim_end_matches(['.', ',']).replace('.', "")
    };
    let words: Vec<&str> = name.split_whitespace().collect();
    if !beside.id
        && words
            .iter()
            .any(|word| DESKS.contains(&plain(word).as_str()))
    {
        return Ok(Named::Purpose(words.join(" ")));
    }
    let words: Vec<&str> = words
        .into_iter()
        .filter(|word| !STYLES.contains(&plain(word).as_str()))
        .collect();
    let name = words.join(" ").trim_end_matches(',').to_owned();
    let has_letters = name.chars().any(char::is_alphabetic);
    match has_letters && !name.chars().any(|letter| letter.is_ascii_digit()) {
        true => Ok(Named::Person(name)),
        false => Err(say::name_of_nobody(cell)),
    }
}

fn named_in_han(cell: &str, name: &str, beside: Beside) -> Result<Named, Message> {
    // Names of two characters are written as wide as those of three.
    let name = without_spaces(name);
    let name = name.replace(['•', '・', '．', '‧', '.'], "·");
    let length = name.chars().count();
    let is_place = PLACES.iter().any(|word| name.contains(word)) || name.ends_with('室');
    let is_task = !beside.title && !beside.id && is_task(&name);
    let is_long = length > 4 && !name.contains('·') && !beside.id;
    if !beside.title && !beside.id && length > 2 && name.ends_with(ENDS_OF_EITHER) {
        return Err(say::name_or_unit(cell));
    }
    if is_long && beside.title && !is_place {
        return Err(say::name_may_be_long(cell));
    }
    if is_place || is_task || is_long {
        return Ok(Named::Purpose(name));
    }
    let is_address = ADDRESSES.iter().any(|word| name.ends_with(word))
        || length == 2 && name.ends_with(['工', '总']);
    let is_name = length > 1 && name.chars().all(|letter| is_han(letter) || letter == '·');
    match is_name && !is_address {
        true => Ok(Named::Person(name)),
        false => Err(say::name_of_nobody(cell)),
    }
}

/// Whether a whole name and a title stand in one cell: `王伟芳 主任`, `主任：周建军`.
fn has_title(name: &str) -> bool {
    let name = without_spaces(name);
    let mut others = ADDRESSES.iter().filter_map(|title| {
        let rest = name
            .strip_suffix(title)
            .or_else(|| name.strip_prefix(title))?;
        Some(rest.trim_matches([':', '：', '副', '、', '-']))
    });
    others.any(|rest| {
        let is_whole = (2..=3).contains(&rest.chars().count()) && rest.chars().all(is_han);
        is_whole
            && rest
                .chars()
                .next()
                .is_some_and(|first| FAMILIES.contains(first))
    })
}

/// What is said of those who are not there any more.
const LEAVINGS: &[&str] = &[
    "调离", "调出", "退休", "离职", "离任", "辞职", "辞退", "免职", "去世", "病故", "已故", "已调",
    "left", "retired", "resigned", "deceased",
];

/// Whether a note says that somebody is not there any more.
pub fn tells_of_leaving(note: &str) -> bool {
    let note = note.to_lowercase();
    LEAVINGS.iter().any(|leaving| note.contains(leaving)) && !note.contains("返聘")
}

/// Whether a text is what a place, a shift or a task is called.
fn is_task(text: &str) -> bool {
    let ends = match text.chars().count() {
        2 => SHORT_TASKS,
        _ => ENDS_OF_TASKS,
    };
    TASKS.contains(&text) || text.ends_with(|last| ends.contains(last))
}

/// Whether a text has the names of two people, with or without a space between.
fn are_several(name: &str) -> bool {
    let is_family = |letter: Option<char>| letter.is_some_and(|it| FAMILIES.contains(it));
    let parts: Vec<&str> = name.split_whitespace().collect();
    let is_whole = |part: &&str| {
        let is_long = (2..=4).contains(&part.chars().count());
        is_long && is_family(part.chars().next())
    };
    if parts.len() > 1 && parts.iter().all(is_whole) {
        return true;
    }
    let letters: Vec<char> = without_spaces(name).chars().collect();
    letters.len() == 4 && is_family(letters.first().copied()) && is_family(letters.get(2).copied())
}

/// Whether a text may be somebody's whole name.
pub fn may_be_person(text: &str) -> bool {
    matches!(named(text, Beside::default()), Ok(Named::Person(_)))
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
            ("司机班", purpose("司机班")),
            ("党办", purpose("党办")),
            ("Duty Officer", purpose("Duty Officer")),
            ("Dr. Mary-Ann O’Neil PhD", person("Mary-Ann O’Neil")),
            ("王伟 李芳", None),
            ("王 伟 李 芳", None),
            ("王伟芳 李国", None),
            ("王伟李芳", None),
            ("#DIV/0!", None),
            ("王工", None),
            ("王伟芳 主任", None),
            ("主任：周建军", None),
            ("王五（兼）", None),
            ("张三、李四", None),
            ("张三/李四", None),
            ("张主任", None),
            ("李", None),
            ("12", None),
        ] {
            assert_eq!(named(cell, Beside::default()).ok(), expected, "{cell}");
        }
    }

    #[test]
    fn a_post_or_an_id_beside_a_name_tells_that_it_is_one() {
        let told = |title, id| Beside { title, id };
        let person = |name: &str| Some(Named::Person(name.to_owned()));
        assert_eq!(named("张建科", told(true, false)).ok(), person("张建科"));
        assert_eq!(
            named("陈方安生", told(false, true)).ok(),
            person("陈方安生")
        );
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
