//! Identifiers in public schemes: what each looks like, how its check digit is made, and where it leads.

use std::ops::Range;

/// A number or code of a body or a person in somebody's scheme.
#[derive(Debug, Clone)]
pub struct Identifier {
    scheme: SchemeName,
    value: String,
}

#[derive(Debug, Clone)]
enum SchemeName {
    Known(&'static Scheme),
    Other(String),
}

/// A scheme whose identifiers can be checked.
#[derive(Debug)]
pub struct Scheme {
    /// The word for it in files and data.
    pub word: &'static str,
    /// The message of the interface that says what its identifiers are called.
    pub message: &'static str,
    /// Addresses below which people copy one, without `https://` and `www.`.
    prefixes: &'static [&'static str],
    /// What stands before one in its URI, where a stable pattern is published.
    uri: Option<&'static str>,
    /// Whether its letters are capitals.
    is_upper_case: bool,
    /// How many characters one has, where that is fixed.
    length: Option<usize>,
    /// Whether a character may stand at a place.
    is_allowed: fn(usize, char) -> bool,
    /// After how many characters a hyphen is written.
    hyphen_every: Option<usize>,
    check: Option<Check>,
}

/// The check digits at the end of an identifier.
#[derive(Debug)]
struct Check {
    /// What defines them.
    standard: &'static str,
    /// How many there are.
    digits: usize,
    /// Those of what stands before them.
    of: fn(&[char]) -> Option<String>,
}

/// Every scheme that is known.
///
/// A uniform social credit code leads nowhere: the register that has it answers forms, not addresses. The URI of Wikidata
/// is that of the thing, which begins with `http`.
pub static SCHEMES: [Scheme; 6] = [
    Scheme {
        word: "uscc",
        message: "identifier-uscc",
        prefixes: &[],
        uri: None,
        is_upper_case: true,
        length: Some(18),
        is_allowed: |place, character| match place {
            2..=7 => character.is_ascii_digit(),
            _ => USCC_CHARACTERS.contains(character),
        },
        hyphen_every: None,
        check: Some(Check {
            standard: "GB 32100",
            digits: 1,
            of: mod_31,
        }),
    },
    Scheme {
        word: "ror",
        message: "identifier-ror",
        prefixes: &["ror.org/"],
        uri: Some("https://ror.org/"),
        is_upper_case: false,
        length: Some(9),
        is_allowed: |place, character| match place {
            0 => character == '0',
            1..=6 => CROCKFORD_CHARACTERS.contains(character),
            _ => character.is_ascii_digit(),
        },
        hyphen_every: None,
        check: Some(Check {
            standard: "ISO 7064 MOD 97-10",
            digits: 2,
            of: ror_check,
        }),
    },
    Scheme {
        word: "isni",
        message: "identifier-isni",
        prefixes: &["isni.org/isni/", "isni.org/"],
        uri: Some("https://isni.org/isni/"),
        is_upper_case: true,
        length: Some(16),
        is_allowed: is_digit_or_last_x,
        hyphen_every: None,
        check: Some(MOD_11_2),
    },
    Scheme {
        word: "orcid",
        message: "identifier-orcid",
        prefixes: &["orcid.org/"],
        uri: Some("https://orcid.org/"),
        is_upper_case: true,
        length: Some(16),
        is_allowed: is_digit_or_last_x,
        hyphen_every: Some(4),
        check: Some(MOD_11_2),
    },
    Scheme {
        word: "lei",
        message: "identifier-lei",
        prefixes: &["gleif.org/lei/"],
        uri: Some("https://www.gleif.org/lei/"),
        is_upper_case: true,
        length: Some(20),
        is_allowed: |place, character| match place {
            18.. => character.is_ascii_digit(),
            _ => character.is_ascii_digit() || character.is_ascii_uppercase(),
        },
        hyphen_every: None,
        check: Some(Check {
            standard: "ISO 17442",
            digits: 2,
            of: mod_97_10,
        }),
    },
    Scheme {
        word: "wikidata",
        message: "identifier-wikidata",
        prefixes: &["wikidata.org/wiki/", "wikidata.org/entity/"],
        uri: Some("http://www.wikidata.org/entity/"),
        is_upper_case: true,
        length: None,
        is_allowed: |place, character| match place {
            0 => character == 'Q',
            1 => ('1'..='9').contains(&character),
            _ => character.is_ascii_digit(),
        },
        hyphen_every: None,
        check: None,
    },
];

/// The check digit of ORCID iDs and ISNIs.
const MOD_11_2: Check = Check {
    standard: "ISO 7064 MOD 11-2",
    digits: 1,
    of: mod_11_2,
};

/// The characters of a unified social credit code, in the order of their values.
const USCC_CHARACTERS: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/// Those of Crockford's base 32, in the order of their values.
const CROCKFORD_CHARACTERS: &str = "0123456789abcdefghjkmnpqrstvwxyz";

/// Why a text is no identifier of its scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentifierError {
    /// What is wrong.
    pub problem: IdentifierProblem,
    /// The bytes of the text in which it is.
    pub part: Range<usize>,
}

/// What is wrong with an identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IdentifierProblem {
    /// A character that cannot stand where it is.
    Character(char),
    /// Another number of characters than the one needed, which is told last.
    Length(usize, usize),
    /// Check digits that are not those of the rest.
    CheckDigits {
        /// Those that it ought to have.
        expected: String,
        /// What defines them.
        standard: &'static str,
    },
}

impl Scheme {
    /// The scheme that a word stands for, however its letters are written.
    pub fn from_word(word: &str) -> Option<&'static Self> {
        let mut schemes = SCHEMES.iter();
        schemes.find(|scheme| scheme.word.eq_ignore_ascii_case(word))
    }

    /// The characters that count, each with its bytes.
    fn characters(&self, written: &str) -> Vec<(Range<usize>, char)> {
        let bare = self.bare(written);
        let start = written.len() - bare.len();
        let all = bare.char_indices();
        let all = all.filter(|(_, character)| !matches!(character, ' ' | '-'));
        all.map(|(at, character)| {
            let folded = match self.is_upper_case {
                true => character.to_ascii_uppercase(),
                false => character.to_ascii_lowercase(),
            };
            let at = start + at;
            (at..at + character.len_utf8(), folded)
        })
        .collect()
    }

    /// What stands behind the address, where it was copied as one.
    fn bare<'w>(&self, written: &'w str) -> &'w str {
        let address = ["https://", "http://"]
            .iter()
            .find_map(|scheme| written.strip_prefix(scheme));
        let address = address.unwrap_or(written);
        let address = address.strip_prefix("www.").unwrap_or(address);
        let mut prefixes = self.prefixes.iter();
        prefixes
            .find_map(|prefix| address.strip_prefix(prefix))
            .unwrap_or(written)
    }

    fn read(&self, written: &str) -> Result<String, IdentifierError> {
        let found = self.characters(written);
        let whole = 0..written.len();
        let error = |problem, part| Err(IdentifierError { problem, part });
        for (place, (part, character)) in found.iter().enumerate() {
            let is_over = self.length.is_some_and(|length| place >= length);
            if !is_over && !(self.is_allowed)(place, *character) {
                return error(IdentifierProblem::Character(*character), part.clone());
            }
        }
        let length = self.length.unwrap_or(found.len().max(2));
        if found.len() != length {
            return error(IdentifierProblem::Length(found.len(), length), whole);
        }
        let characters: Vec<char> = found.iter().map(|(_, character)| *character).collect();
        if let Some(check) = &self.check {
            let (rest, own) = characters.split_at(length - check.digits);
            let own: String = own.iter().collect();
            if let Some(expected) = (check.of)(rest)
                && expected != own
            {
                let start = found[rest.len()].0.start;
                let part = start..found.last().map_or(start, |(part, _)| part.end);
                let standard = check.standard;
                return error(IdentifierProblem::CheckDigits { expected, standard }, part);
            }
        }
        Ok(match self.hyphen_every {
            Some(every) => {
                let groups = characters.chunks(every);
                let groups: Vec<String> = groups.map(|group| group.iter().collect()).collect();
                groups.join("-")
            }
            None => characters.into_iter().collect(),
        })
    }
}

impl Identifier {
    /// Reads an identifier as written; one of a scheme that is not known is as it is written.
    pub fn parse(scheme: &str, written: &str) -> Result<Self, IdentifierError> {
        Ok(match Scheme::from_word(scheme) {
            Some(known) => Self {
                value: known.read(written)?,
                scheme: SchemeName::Known(known),
            },
            None => Self {
                value: written.to_owned(),
                scheme: SchemeName::Other(scheme.to_owned()),
            },
        })
    }

    /// The scheme in a word, or as it is written.
    pub fn scheme(&self) -> &str {
        match &self.scheme {
            SchemeName::Known(known) => known.word,
            SchemeName::Other(other) => other,
        }
    }

    /// The scheme where it is known.
    pub fn known_scheme(&self) -> Option<&'static Scheme> {
        match &self.scheme {
            SchemeName::Known(known) => Some(known),
            SchemeName::Other(_) => None,
        }
    }

    /// The identifier itself, in the form of its scheme.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Where it leads.
    pub fn uri(&self) -> Option<String> {
        let before = self.known_scheme()?.uri?;
        Some(format!("{before}{}", self.value))
    }
}

fn is_digit_or_last_x(place: usize, character: char) -> bool {
    character.is_ascii_digit() || (place == 15 && character == 'X')
}

/// GB 32100-2015: the weights are the powers of 3 modulo 31.
fn mod_31(rest: &[char]) -> Option<String> {
    let mut weight = 1;
    let mut sum = 0;
    for character in rest {
        sum += USCC_CHARACTERS.find(*character)? * weight;
        weight = weight * 3 % 31;
    }
    let check = (31 - sum % 31) % 31;
    USCC_CHARACTERS.chars().nth(check).map(String::from)
}

fn mod_11_2(rest: &[char]) -> Option<String> {
    let mut total = 0;
    for character in rest {
        total = (total + character.to_digit(10)?) * 2 % 11;
    }
    Some(match (12 - total) % 11 {
        10 => "X".to_owned(),
        digit => digit.to_string(),
    })
}

fn mod_97_10(rest: &[char]) -> Option<String> {
    let mut remainder = 0;
    for character in rest {
        let value = character.to_digit(36)?;
        let shift = if value < 10 { 10 } else { 100 };
        remainder = (remainder * shift + value) % 97;
    }
    Some(format!("{:02}", 98 - remainder * 100 % 97))
}

/// The number that the characters after the first write in Crockford's base 32, checked by ISO 7064.
fn ror_check(rest: &[char]) -> Option<String> {
    let mut number = 0;
    for character in rest {
        number = number * 32 + CROCKFORD_CHARACTERS.find(*character)?;
    }
    Some(format!("{:02}", 98 - number * 100 % 97))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(scheme: &str, written: &str) -> Option<String> {
        let identifier = Identifier::parse(scheme, written).ok()?;
        Some(identifier.value().to_owned())
    }

    fn problem<'w>(scheme: &str, written: &'w str) -> Option<(IdentifierProblem, &'w str)> {
        let error = Identifier::parse(scheme, written).err()?;
        Some((error.problem, &written[error.part]))
    }

    #[test]
    fn the_examples_of_the_standards_are_right() {
        for (scheme, written, expected) in [
            ("uscc", "91350100M000100Y43", "91350100M000100Y43"),
            (
                "orcid",
                "https://orcid.org/0000-0002-1825-0097",
                "0000-0002-1825-0097",
            ),
            ("orcid", "000000021694233x", "0000-0002-1694-233X"),
            ("isni", "0000 0001 2103 2683", "0000000121032683"),
            ("lei", "HWUPKR0MPOU8FGXBT394", "HWUPKR0MPOU8FGXBT394"),
            ("ror", "https://ror.org/05dxps055", "05dxps055"),
            ("ROR", "03yrm5c26", "03yrm5c26"),
            ("wikidata", "https://www.wikidata.org/wiki/Q42", "Q42"),
            ("Register No.", "A 12-3", "A 12-3"),
        ] {
            assert_eq!(value(scheme, written).as_deref(), Some(expected));
        }
    }

    #[test]
    fn a_check_digit_is_told_as_it_ought_to_be() {
        for (scheme, written, expected, at, standard) in [
            ("uscc", "91350100M000100Y44", "3", "4", "GB 32100"),
            (
                "orcid",
                "0000-0002-1825-0098",
                "7",
                "8",
                "ISO 7064 MOD 11-2",
            ),
            ("isni", "0000 0001 2103 2682", "3", "2", "ISO 7064 MOD 11-2"),
            ("lei", "HWUPKR0MPOU8FGXBT395", "94", "95", "ISO 17442"),
            ("ror", "05dxps054", "55", "54", "ISO 7064 MOD 97-10"),
        ] {
            let expected = expected.to_owned();
            let digits = IdentifierProblem::CheckDigits { expected, standard };
            assert_eq!(problem(scheme, written), Some((digits, at)), "{scheme}");
        }
    }

    #[test]
    fn what_cannot_stand_where_it_is_is_told() {
        use IdentifierProblem::{Character, Length};
        for (scheme, written, expected, at) in [
            ("uscc", "9135O100M000100Y43", Character('O'), "O"),
            ("wikidata", "42", Character('4'), "4"),
            ("wikidata", "Q", Length(1, 2), "Q"),
            (
                "orcid",
                "0000-0002-1825-009",
                Length(15, 16),
                "0000-0002-1825-009",
            ),
            ("isni", "0000 0001 2103 268Ａ", Character('Ａ'), "Ａ"),
        ] {
            assert_eq!(problem(scheme, written), Some((expected, at)), "{scheme}");
        }
    }

    #[test]
    fn what_has_a_pattern_leads_somewhere() {
        let uri = |scheme, value| Identifier::parse(scheme, value).ok()?.uri();
        let leads = uri("ror", "05dxps055");
        assert_eq!(leads.as_deref(), Some("https://ror.org/05dxps055"));
        assert_eq!(uri("uscc", "91350100M000100Y43"), None);
        assert_eq!(uri("Register No.", "1"), None);
    }
}
