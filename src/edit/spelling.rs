//! Names as slugs and as what they are filed under: suggestions, which an editor may better.

use pinyin::ToPinyin;

use crate::text::Slug;

/// A name in a language.
pub type Name = (String, String);

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

/// A slug for something of these names: from one in Latin letters, or else from how a Chinese one is read.
pub fn slug(names: &[Name], is_person: bool) -> Option<Slug> {
    let latin = names.iter().find_map(|(_, name)| of_latin(name));
    let chinese = || {
        names.iter().find_map(|(_, name)| match chinese_name(name) {
            Some((family, given)) if is_person => parse(&format!("{family} {given}")),
            _ => of_chinese(name),
        })
    };
    latin.or_else(chinese)
}

/// What a person of these names is filed under in a language: the family name first. Nothing where nobody can tell
/// which of the names that is.
pub fn sort_key(names: &[Name], language: &str) -> Option<String> {
    let (_, name) = names.iter().find(|(tag, _)| tag == language)?;
    if let Some((family, given)) = chinese_name(name) {
        return Some(format!("{family} {given}").trim_end().to_owned());
    }
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let family = names
        .iter()
        .find_map(|(_, name)| Some(chinese_name(name)?.0));
    match (&words[..], family) {
        ([word], _) if word.is_ascii() => Some((*word).to_owned()),
        ([first, ..], Some(family)) if *first == family => Some(words.join(" ")),
        ([rest @ .., last], Some(family)) if *last == family => {
            Some(format!("{last} {}", rest.join(" ")))
        }
        _ => None,
    }
}

/// How the family name and the given name of a Chinese name are read.
fn chinese_name(name: &str) -> Option<(String, String)> {
    let name = name.trim();
    let is_chinese = (2..=4).contains(&name.chars().count());
    if !is_chinese || !name.chars().all(|character| reading(character).is_some()) {
        return None;
    }
    let double = DOUBLE.iter().find_map(|(family, reading)| {
        let given = name.strip_prefix(family)?;
        Some(((*reading).to_owned(), given))
    });
    let (family, given) = double.or_else(|| {
        let first = name.chars().next()?;
        let special = SINGLE.iter().find(|(known, _)| *known == first);
        let family = special.map(|(_, reading)| (*reading).to_owned());
        Some((
            family.or_else(|| reading(first))?,
            &name[first.len_utf8()..],
        ))
    })?;
    Some((family, given.chars().filter_map(reading).collect()))
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

fn of_chinese(name: &str) -> Option<Slug> {
    let spelled: Vec<String> = name
        .chars()
        .map(|character| reading(character).unwrap_or_else(|| character.to_string()))
        .collect();
    let spelled = spelled.join(" ");
    let is_other = |letter: char| letter.is_alphabetic() && !letter.is_ascii();
    if spelled.chars().any(is_other) {
        None
    } else {
        parse(&spelled)
    }
}

/// How a Chinese character is mostly read, in the spelling of passports, which has no ü.
fn reading(character: char) -> Option<String> {
    let plain = character.to_pinyin()?.plain();
    Some(plain.replace(['ü', 'v'], "yu"))
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
