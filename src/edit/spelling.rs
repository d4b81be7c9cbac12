//! Names as slugs and as what they are filed under: suggestions, which an editor may better.
//!
//! A suggested slug may be wrong where a name has several readings, so an editor is asked. Family names that are
//! read otherwise than the character mostly is have a table of their own.

use crate::model::UnitKind;
use crate::text::{Slug, family_name, name_in_pinyin, passport_syllable, slug_in_pinyin};

/// A name in a language.
pub type Name = (String, String);

/// Letters with marks, by the letters that stand for them in a slug.
const PLAIN: &[(&str, &str)] = &[
    ("àáâãäåāăą", "a"),
    ("çćč", "c"),
    ("ďđ", "d"),
    ("èéêëēėęě", "e"),
    ("ğ", "g"),
    ("ìíîïīįı", "i"),
    ("łľ", "l"),
    ("ñńň", "n"),
    ("òóôõöøōő", "o"),
    ("ř", "r"),
    ("śšşș", "s"),
    ("ťțţ", "t"),
    ("ùúûüūůű", "u"),
    ("ýÿ", "y"),
    ("źżž", "z"),
    ("ß", "ss"),
    ("æ", "ae"),
    ("œ", "oe"),
];

/// A name in a language, or in the first that it has.
pub fn name_in<'n>(names: &'n [Name], tag: &str) -> &'n str {
    let own = names.iter().find(|(known, _)| known == tag);
    own.or(names.first()).map_or("", |(_, name)| name)
}

/// A slug for something of these names: from one in Latin letters, or else from how a Chinese one is read.
pub fn slug(names: &[Name], is_person: bool) -> Option<Slug> {
    let latin = names.iter().find_map(|(_, name)| of_latin(name));
    let chinese = || {
        names
            .iter()
            .find_map(|(_, name)| match name_in_pinyin(name) {
                Some((family, given)) if is_person => parse(&format!("{family} {given}")),
                _ => slug_in_pinyin(name),
            })
    };
    latin.or_else(chinese)
}

/// What a person of these names is filed under in a language: the family name first. Nothing where nobody can tell
/// which of the names that is.
pub fn sort_key(names: &[Name], language: &str) -> Option<String> {
    let (_, name) = names.iter().find(|(tag, _)| tag == language)?;
    if let Some((family, given)) = name_in_pinyin(name) {
        return Some(format!("{family} {given}").trim_end().to_owned());
    }
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let family = names
        .iter()
        .find_map(|(_, name)| Some(name_in_pinyin(name)?.0));
    match (&words[..], family) {
        ([word], _) if word.is_ascii() => Some((*word).to_owned()),
        ([first, ..], Some(family)) if *first == family => Some(words.join(" ")),
        ([rest @ .., last], Some(family)) if *last == family => {
            Some(format!("{last} {}", rest.join(" ")))
        }
        _ => None,
    }
}

/// Frequent Chinese family names. Where a name in Latin letters has the reading of one, that may be the family name.
const FAMILY_NAMES: &str = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵";

/// What somebody is filed under whose name has no family name, as it is written: `买买提·艾力`, or one that is longer than any
/// family name and given name are.
pub fn sort_key_of_parts(name: &str) -> Option<String> {
    let parts = name.split('·');
    let parts = parts.map(|part| part.chars().map(passport_syllable).collect());
    let parts: Vec<String> = parts.collect::<Option<_>>()?;
    let is_long = name.chars().count() > 4;
    (parts.len() > 1 || is_long).then(|| parts.join(" "))
}

/// What somebody is filed under whose name is in Latin letters alone: the family name behind a comma's place, or else the last
/// word. Nothing where either end may be a Chinese family name.
pub fn sort_key_of_latin(name: &str) -> Option<String> {
    let name = name.to_lowercase();
    if !name.chars().any(|letter| letter.is_ascii_alphabetic()) {
        return None;
    }
    if let Some((family, given)) = name.split_once(',') {
        return Some(
            format!("{} {}", family.trim(), given.trim())
                .trim()
                .to_owned(),
        );
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_chinese = |word: &str| {
        let mut readings = FAMILY_NAMES
            .chars()
            .filter_map(|character| Some(family_name(&character.to_string())?.0));
        readings.any(|reading| reading == word)
    };
    match words[..] {
        [word] => Some(word.to_owned()),
        [first, .., last] => match (is_chinese(first), is_chinese(last)) {
            (true, true) => None,
            (true, false) => Some(words.join(" ")),
            _ => Some(format!("{last} {}", words[..words.len() - 1].join(" "))),
        },
        [] => None,
    }
}

/// How the names of units of a kind end, in lower case; the first that fits counts.
const ENDINGS: &[(&str, UnitKind)] = &[
    ("委员会", UnitKind::Committee),
    ("committee", UnitKind::Committee),
    ("commission", UnitKind::Committee),
    ("中心", UnitKind::Center),
    ("center", UnitKind::Center),
    ("centre", UnitKind::Center),
    ("博物馆", UnitKind::Museum),
    ("museum", UnitKind::Museum),
    ("办公室", UnitKind::Office),
    ("办公厅", UnitKind::Office),
    ("办", UnitKind::Office),
    ("office", UnitKind::Office),
    ("处", UnitKind::Division),
    ("科", UnitKind::Division),
    ("股", UnitKind::Division),
    ("division", UnitKind::Division),
    ("section", UnitKind::Division),
    ("司", UnitKind::Department),
    ("局", UnitKind::Department),
    ("部", UnitKind::Department),
    ("department", UnitKind::Department),
    ("bureau", UnitKind::Department),
];

/// What kind of part a unit of these names is, by how they end: `other` where that tells nothing.
pub fn kind_of_unit(names: &[Name]) -> UnitKind {
    let kinds = names.iter().filter_map(|(_, name)| {
        let name = name.trim().to_lowercase();
        let ends = |(ending, _): &&(&str, UnitKind)| name.ends_with(ending);
        let begins = |(ending, _): &&(&str, UnitKind)| {
            ending.is_ascii() && name.starts_with(&format!("{ending} of "))
        };
        let known = ENDINGS.iter().find(|it| ends(it) || begins(it));
        known.map(|(_, kind)| *kind)
    });
    { kinds }.next().unwrap_or(UnitKind::Other)
}

fn of_latin(name: &str) -> Option<Slug> {
    let mut plain = String::new();
    for letter in name.to_lowercase().chars() {
        let known = PLAIN.iter().find(|(letters, _)| letters.contains(letter));
        match known {
            Some((_, letters)) => plain.push_str(letters),
            // "People's" is one word.
            None if matches!(letter, '\'' | '’') => {}
            None => plain.push(letter),
        }
    }
    let is_other = |letter: char| letter.is_alphabetic() && !letter.is_ascii();
    if plain.chars().any(is_other) {
        None
    } else {
        parse(&plain)
    }
}

fn parse(spelled: &str) -> Option<Slug> {
    Slug::parse(spelled).map_or_else(|error| error.suggestion, Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(written: &[(&str, &str)]) -> Vec<Name> {
        let names = written.iter();
        names
            .map(|(tag, name)| ((*tag).to_owned(), (*name).to_owned()))
            .collect()
    }

    #[test]
    fn slugs() {
        for (written, is_person, expected) in [
            (&[("en", "General Office")][..], false, "general-office"),
            (
                &[("zh", "图书馆"), ("en", "The Library")],
                false,
                "the-library",
            ),
            (&[("en", "Planning & Finance")], false, "planning-finance"),
            (&[("en", "People's Congress")], false, "peoples-congress"),
            (&[("en", "Café Zürich")], false, "cafe-zurich"),
            (&[("zh", "图书馆")], false, "tu-shu-guan"),
            (&[("zh", "第2处")], false, "di-2-chu"),
            (&[("zh", "第１０科")], false, "di-10-ke"),
            (&[("zh", "曾庆红")], true, "zeng-qinghong"),
            (&[("zh", "单霁翔")], true, "shan-jixiang"),
            (&[("zh", "仇保兴")], true, "qiu-baoxing"),
            (&[("zh", "解振华")], true, "xie-zhenhua"),
            (&[("zh", "区伯")], true, "ou-bo"),
            (&[("zh", "欧阳修")], true, "ouyang-xiu"),
            (&[("zh", "尉迟恭")], true, "yuchi-gong"),
            (&[("zh", "万俟卨")], true, "moqi-xie"),
            (&[("zh", "吕布")], true, "lyu-bu"),
            (&[("en", "Song Jun"), ("zh", "宋军")], true, "song-jun"),
        ] {
            let slug = slug(&names(written), is_person);
            assert_eq!(slug, parse(expected), "{written:?}");
        }
        assert_eq!(slug(&names(&[("ug", "كۈتۈپخانا")]), false), None);
        assert_eq!(slug(&[], true), None);
    }

    #[test]
    fn sort_keys() {
        for (written, language, expected) in [
            (&[("zh", "曾庆红")][..], "zh", Some("zeng qinghong")),
            (
                &[("zh", "宋军"), ("en", "Song Jun")],
                "en",
                Some("song jun"),
            ),
            (
                &[("zh", "宋军"), ("en", "Jun Song")],
                "en",
                Some("song jun"),
            ),
            (
                &[("zh", "欧阳修"), ("en", "Xiu Ouyang")],
                "en",
                Some("ouyang xiu"),
            ),
            (&[("en", "Plato")], "en", Some("plato")),
            // Which of the two is the family name, nobody can tell.
            (&[("en", "Song Jun")], "en", None),
            (&[("zh", "买买提·艾力")], "zh", None),
        ] {
            assert_eq!(
                sort_key(&names(written), language).as_deref(),
                expected,
                "{written:?}"
            );
        }
    }
}
