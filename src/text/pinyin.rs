//! How Chinese characters are read, in pinyin.

use pinyin::{ToPinyin, ToPinyinMulti};

use super::characters::narrow;
use super::slug::Slug;

/// Family names of two characters, with their reading.
const DOUBLE: &[(&str, &str)] = &[
    ("欧阳", "ouyang"),
    ("司马", "sima"),
    ("上官", "shangguan"),
    ("诸葛", "zhuge"),
    ("皇甫", "huangfu"),
    ("尉迟", "yuchi"),
    ("万俟", "moqi"),
    ("单于", "chanyu"),
    ("长孙", "zhangsun"),
    ("澹台", "tantai"),
    ("令狐", "linghu"),
    ("夏侯", "xiahou"),
    ("慕容", "murong"),
    ("宇文", "yuwen"),
    ("公孙", "gongsun"),
    ("东方", "dongfang"),
    ("鲜于", "xianyu"),
    ("司徒", "situ"),
    ("司空", "sikong"),
    ("赫连", "helian"),
    ("濮阳", "puyang"),
    ("呼延", "huyan"),
    ("端木", "duanmu"),
    ("申屠", "shentu"),
    ("淳于", "chunyu"),
    ("钟离", "zhongli"),
    ("独孤", "dugu"),
    ("南宫", "nangong"),
    ("西门", "ximen"),
];

/// Family names that are read otherwise than the character mostly is.
const SINGLE: &[(char, &str)] = &[
    ('曾', "zeng"),
    ('单', "shan"),
    ('仇', "qiu"),
    ('解', "xie"),
    ('区', "ou"),
    ('查', "zha"),
    ('翟', "zhai"),
    ('覃', "qin"),
    ('乐', "yue"),
    ('盖', "ge"),
    ('朴', "piao"),
    ('任', "ren"),
    ('华', "hua"),
    ('员', "yun"),
    ('缪', "miao"),
    ('种', "chong"),
    ('繁', "po"),
    ('召', "shao"),
    ('秘', "bi"),
    ('冼', "xian"),
    ('洗', "xian"),
    ('折', "she"),
    ('柏', "bai"),
    ('薄', "bo"),
    ('车', "che"),
    ('沈', "shen"),
    ('盛', "sheng"),
    ('宿', "su"),
    ('贾', "jia"),
    ('郗', "xi"),
    ('句', "gou"),
    ('牟', "mou"),
    ('乜', "nie"),
    ('逄', "pang"),
    ('眭', "sui"),
    ('訾', "zi"),
    ('仉', "zhang"),
    ('石', "shi"),
    ('祭', "zhai"),
    ('尉', "wei"),
    ('隗', "wei"),
    ('葛', "ge"),
    ('干', "gan"),
    ('长', "zhang"),
];

/// How a Chinese character is mostly read: a syllable without its tone, such as `lü`.
pub fn syllable(character: char) -> Option<&'static str> {
    Some(character.to_pinyin()?.plain())
}

/// Every way in which a character is read, the usual one first, without tones and in lower case.
pub fn readings(character: char) -> Vec<&'static str> {
    let usual = character.to_pinyin();
    let all = character.to_pinyin_multi();
    let mut readings: Vec<&str> = usual
        .into_iter()
        .chain(all.into_iter().flatten())
        .map(|reading| reading.plain())
        .collect();
    let mut seen = Vec::new();
    readings.retain(|reading| {
        let is_new = !seen.contains(reading);
        seen.push(*reading);
        is_new
    });
    readings
}

/// How the family name of a Chinese name is read, and the given name behind it.
pub fn family_name(name: &str) -> Option<(&'static str, &str)> {
    let double = DOUBLE
        .iter()
        .find_map(|(family, reading)| Some((*reading, name.strip_prefix(family)?)));
    double.or_else(|| {
        let first = name.chars().next()?;
        let special = SINGLE.iter().find(|(known, _)| *known == first);
        let reading = match special {
            Some((_, reading)) => reading,
            None => syllable(first)?,
        };
        Some((reading, &name[first.len_utf8()..]))
    })
}

/// How the family name and the given name of a Chinese name are read, in the spelling of passports.
pub fn name_in_pinyin(name: &str) -> Option<(String, String)> {
    let name = name.trim();
    let is_chinese = (2..=4).contains(&name.chars().count());
    let is_read = |character: char| passport_syllable(character).is_some();
    if !is_chinese || !name.chars().all(is_read) {
        return None;
    }
    let (family, given) = family_name(name)?;
    let family = family.replace(['ü', 'v'], "yu");
    Some((
        family,
        given.chars().filter_map(passport_syllable).collect(),
    ))
}

/// A slug of how a Chinese name is read, a word a character, a number or a word in Latin letters; nothing where it has other
/// letters than those of Chinese and Latin.
pub fn slug_in_pinyin(name: &str) -> Option<Slug> {
    let mut spelled = String::new();
    for character in name.chars() {
        match passport_syllable(character) {
            Some(syllable) => spelled.extend([" ", &syllable, " "]),
            None => spelled.push(narrow(character)),
        }
    }
    let is_other = |letter: char| letter.is_alphabetic() && !letter.is_ascii();
    if spelled.chars().any(is_other) {
        return None;
    }
    Slug::parse(&spelled).map_or_else(|error| error.suggestion, Some)
}

/// How a Chinese character is mostly read, in the spelling of passports, which has no ü.
pub fn passport_syllable(character: char) -> Option<String> {
    Some(syllable(character)?.replace(['ü', 'v'], "yu"))
}
