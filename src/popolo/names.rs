//! Names in their languages: Popolo has one name in a language that it does not tell, and further ones.

use std::collections::BTreeSet;

use super::reading::day;
use super::wire::{OtherName, Text};
use crate::edit::Name;
use crate::edit::meant::MeantName;
use crate::lists::in_language;
use crate::messages::Message;
use crate::model::{BodyNameKind, NameKind};
use crate::text::{Choice, End, LanguageTag, LanguageTagError};

/// The name of a thing in the languages of the site, and its other names.
pub struct Names {
    pub own: Vec<Name>,
    pub others: Vec<MeantName>,
    /// Names in languages that nobody knows, each with what is told of its language.
    pub unknown: Vec<(String, String)>,
}

/// Whose names they are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Bearer {
    Person,
    Body,
    /// A body outside the directory, which has no other names but a short one.
    ExternalBody,
}

/// Codes of languages that are no more (CLDR, language aliases), of which names are still told.
const WITHDRAWN: [(&str, &str); 4] = [("iw", "he"), ("mo", "ro"), ("sh", "sr-Latn"), ("tl", "fil")];

/// What the names of a record say.
///
/// # Errors
/// Which date is none.
pub fn names(
    name: &Text,
    others: &[OtherName],
    bearer: Bearer,
    languages: &[String],
) -> Result<Names, Message> {
    let mut own: Vec<Name> = Vec::new();
    let main = name
        .get()
        .and_then(|name| in_language(name, None, languages));
    let is_multilingual = |other: &&OtherName| other.note.as_str() == "multilingual";
    // A name in letters that are not those of a language is none in it, where there is a better one.
    let is_likely = |(language, name): &Name| {
        let mut better = others.iter().filter(is_multilingual);
        !better.any(|other| is_of(other, language) && !has_same_letters(other.name.as_str(), name))
    };
    own.extend(main.clone().filter(is_likely));
    let multilingual = others.iter().filter(is_multilingual);
    let mut translated: Vec<Name> = multilingual
        .filter_map(|other| Some((tag(other)?, other.name.as_str().to_owned())))
        .collect();
    for language in languages {
        let is_free = !own.iter().any(|(known, _)| known == language);
        let spelled = LanguageTag::parse(language).ok().filter(|_| is_free);
        let best = spelled.and_then(|language| best_in(&language, &translated));
        own.extend(best.map(|text| (language.clone(), text.to_owned())));
    }
    if own.is_empty() {
        own.extend(main);
    } else if let Some((language, text)) = main.filter(|main| !own.contains(main)) {
        // Which language it is in, its letters tell no better than those of the other names.
        let is_said = translated
            .iter()
            .any(|(_, other)| has_same_words(other, &text));
        let mut alike = translated.iter();
        let alike = alike.find(|(_, other)| has_same_letters(other, &text));
        let tag = alike.map_or(language, |(tag, _)| tag.clone());
        translated.extend((!is_said).then_some((tag, text)));
    }
    translated.retain(|name| !own.contains(name));
    // What a language has in another script is told by the tag of that, where the document has it so too.
    let by_script = translated.clone();
    translated.retain(|(tag, text)| {
        let is_same = |(other, same): &&Name| same == text && tells_more(other, tag);
        !languages.contains(tag) || !by_script.iter().any(|name| is_same(&name))
    });
    let unknown = others.iter().filter(is_multilingual);
    let unknown = unknown.filter(|other| tag(other).is_none());
    let unknown = unknown.map(|other| {
        let told = [&other.name, &other.lang].map(|text| text.as_str().to_owned());
        told.into()
    });
    let unknown = unknown.collect();
    let mut others = others_of(others, bearer, languages)?;
    let list = translations(translated);
    others.extend(list.into_iter().filter(|_| bearer != Bearer::ExternalBody));
    Ok(Names {
        own,
        others,
        unknown,
    })
}

/// The name in a language: the one whose tag tells the script of the language, since `zh` may have what is `zh-Hant`; or the one
/// of the language as it is, or of another spelling of it.
fn best_in<'n>(language: &LanguageTag, names: &'n [Name]) -> Option<&'n str> {
    let own = language.to_string();
    let spelled = names.iter().filter(|(tag, _)| language.is_spelled(tag));
    let best = spelled.min_by_key(|(tag, _)| {
        let told = LanguageTag::parse(tag).ok();
        let is_sure = told.is_some_and(|told| told.tells_script() && told.is_kin_of(language));
        (!is_sure, *tag != own, !tag.contains("-Han"))
    });
    best.map(|(_, text)| text.as_str())
}

/// Whether a tag is another one with something behind it.
fn tells_more(tag: &str, other: &str) -> bool {
    let rest = tag.strip_prefix(other);
    rest.is_some_and(|rest| rest.starts_with('-'))
}

/// Names in further languages: one in each of them, and what is left over.
fn translations(names: Vec<Name>) -> Vec<MeantName> {
    let mut lists: Vec<MeantName> = Vec::new();
    for (tag, text) in names {
        let is_free = |list: &&mut MeantName| !list.names.iter().any(|(known, _)| *known == tag);
        let list = lists.iter_mut().find(is_free);
        match list {
            Some(list) => list.names.push((tag, text)),
            None => lists.push(MeantName {
                list: "other_names",
                names: vec![(tag, text)],
                lines: vec!["kind = \"translation\"".to_owned()],
            }),
        }
    }
    lists
}

/// The names that are no translations, those in several languages together.
fn others_of(
    others: &[OtherName],
    bearer: Bearer,
    languages: &[String],
) -> Result<Vec<MeantName>, Message> {
    let mut lists: Vec<MeantName> = Vec::new();
    for other in others
        .iter()
        .filter(|other| other.note.as_str() != "multilingual")
    {
        let told = tag(other);
        let name = match told {
            Some(tag) => Some((tag, other.name.as_str().to_owned())),
            None => in_language(other.name.as_str(), None, languages),
        };
        let Some((tag, text)) = name.filter(|(_, text)| !text.is_empty()) else {
            continue;
        };
        let (list, lines) = list_of(other, bearer)?;
        if list == "short_name" && !languages.contains(&tag) {
            continue;
        }
        if bearer == Bearer::ExternalBody && list != "short_name" {
            continue;
        }
        let last = lists.last_mut().filter(|last| {
            let is_free = !last.names.iter().any(|(known, _)| *known == tag);
            last.list == list && last.lines == lines && is_free
        });
        match last {
            Some(last) => last.names.push((tag, text)),
            None => lists.push(MeantName {
                list,
                names: vec![(tag, text)],
                lines,
            }),
        }
    }
    Ok(lists)
}

/// The list to which a name belongs, and what is said of it there.
fn list_of(other: &OtherName, bearer: Bearer) -> Result<(&'static str, Vec<String>), Message> {
    let note = other.note.as_str();
    let (start, mut end) = (day(&other.start_date)?, day(&other.end_date)?);
    let (list, kind) = match (bearer, note) {
        (Bearer::Body | Bearer::ExternalBody, "short") => return Ok(("short_name", Vec::new())),
        (Bearer::Body, "former") => {
            end = end.or_else(|| Some(End::UNKNOWN.to_owned()));
            ("former_names", None)
        }
        (Bearer::Person, _) => {
            let kind = NameKind::from_word(note).unwrap_or(NameKind::Alias);
            ("other_names", Some(kind.word()))
        }
        _ => {
            let kind = BodyNameKind::from_word(note).unwrap_or(BodyNameKind::Alias);
            ("other_names", Some(kind.word()))
        }
    };
    let lines = [
        ("kind", kind.map(str::to_owned)),
        ("start", start),
        ("end", end),
    ];
    let lines = lines
        .into_iter()
        .filter_map(|(key, value)| Some(format!("{key} = \"{}\"", value?)));
    Ok((list, lines.collect()))
}

/// The language of a name as its canonical tag, where it is one that is known.
fn tag(other: &OtherName) -> Option<String> {
    let written = other.lang.get()?.replace('_', "-");
    let tag = match LanguageTag::parse(&written) {
        Err(LanguageTagError::NotCanonical(canonical)) => LanguageTag::parse(&canonical),
        other => other,
    };
    let mut tag = tag.ok()?;
    let mut withdrawn = WITHDRAWN.iter();
    if let Some((_, now)) = withdrawn.find(|(code, _)| *code == tag.to_string()) {
        tag = LanguageTag::parse(now).ok()?;
    }
    tag.is_of_known_language().then(|| tag.to_string())
}

/// Whether two names are the same but for the order of their words.
fn has_same_words(one: &str, other: &str) -> bool {
    let words = |name: &str| {
        let words = name.split([' ', ',']).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<BTreeSet<_>>()
    };
    words(one) == words(other)
}

/// Whether two names begin in the same alphabet, as far as it can be told.
fn has_same_letters(one: &str, other: &str) -> bool {
    let block = |name: &str| {
        let first = name.chars().find(|letter| letter.is_alphabetic());
        // Letters with marks stand in the blocks behind those of ASCII.
        first.map(|letter| match u32::from(letter) {
            latin if latin < 0x0250 => 0,
            han if (0x3400..0xa000).contains(&han) => 0x4e,
            other => other >> 8,
        })
    };
    block(one) == block(other)
}

fn is_of(other: &OtherName, language: &str) -> bool {
    let parsed = LanguageTag::parse(language).ok();
    tag(other)
        .is_some_and(|tag| tag == language || parsed.is_some_and(|parsed| parsed.is_spelled(&tag)))
}
