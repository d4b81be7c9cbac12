//! What stands in the cells of numbers and addresses: several of them, numbers without an area code, extensions of another
//! column.

use crate::messages::{Message, say};
use crate::text::{Email, Phone, PhoneRegion, narrow};

/// What stands between numbers.
const BETWEEN: [char; 8] = ['、', '/', ';', ',', '\n', '|', '，', '；'];
/// What stands before an extension.
const EXTENSION: [&str; 10] = [
    "转分机",
    "转",
    "分机",
    "内线",
    "extension",
    "ext.",
    "ext",
    "x",
    "#",
    "*",
];
/// The digits of a number within an area of China, and those of an extension.
const LOCAL: std::ops::RangeInclusive<usize> = 7..=8;
const SHORT: std::ops::RangeInclusive<usize> = 2..=6;

/// Where the area code of numbers that have none is from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum CodeOf {
    /// An editor wrote it.
    Mapping,
    /// Other numbers of the list have it.
    #[default]
    List,
    /// Numbers of the organization have it.
    Organization,
}

/// How numbers are completed.
#[derive(Debug, Clone, Default)]
pub struct Numbering {
    /// Whose numbering plan they follow.
    pub region: Option<PhoneRegion>,
    /// The area code of those that have none.
    pub area_code: Option<String>,
    /// Who has it.
    pub code_of: CodeOf,
    /// The number that has the extensions.
    pub switchboard: Option<String>,
    /// Whether extensions are written as in Chinese.
    pub is_chinese: bool,
}

/// The numbers of a cell.
#[derive(Debug, Default)]
pub struct Numbers {
    /// Each as the content writes it.
    pub written: Vec<String>,
    /// How many of them had no area code.
    pub completed: usize,
}

impl Numbering {
    /// The numbers of a cell, with the extension of another one.
    ///
    /// # Errors
    /// Which number is none.
    pub fn phones(&self, cell: &str, extension: &str) -> Result<Numbers, Message> {
        let mut numbers: Vec<String> = Vec::new();
        let mut completed = 0;
        for piece in pieces(cell) {
            let number = self.number(&piece, numbers.last().map(String::as_str))?;
            if !numbers.contains(&number) {
                completed += usize::from(self.lacks_area_code(&piece));
                numbers.push(number);
            }
        }
        let extensions = pieces(extension);
        let joined = match (&extensions[..], numbers.first_mut()) {
            ([], _) => None,
            ([one], Some(first)) => {
                *first = self.with_extension(first, one)?;
                None
            }
            (several, _) => Some(several),
        };
        for extension in joined.into_iter().flatten() {
            let switchboard = self.switchboard.as_deref();
            let switchboard = switchboard.ok_or_else(|| say::extension_of_nothing(extension))?;
            numbers.push(self.with_extension(switchboard, extension)?);
        }
        Ok(Numbers {
            written: numbers,
            completed,
        })
    }

    /// What is said of numbers that have got an area code, where nobody told which.
    pub fn said_of_completed(&self, count: usize) -> Option<Message> {
        let code = self.area_code.as_deref().filter(|_| count > 0)?;
        match self.code_of {
            CodeOf::Mapping => None,
            CodeOf::List => Some(say::completed_as_list(count, code)),
            CodeOf::Organization => Some(say::completed_as_organization(count, code)),
        }
    }

    /// Whether a number is somebody's own: a mobile one of China.
    pub fn is_mobile(&self, number: &str) -> bool {
        let is_of_china = self.region.is_some_and(|region| region.code() == "CN");
        is_of_china && number.len() == 11 && number.starts_with('1') && is_plain(number)
    }

    /// Whether a number is one within an area of China.
    fn lacks_area_code(&self, piece: &str) -> bool {
        let (base, _) = split(piece);
        let is_of_china = self.region.is_some_and(|region| region.code() == "CN");
        let digits = base.bytes().filter(u8::is_ascii_digit).count();
        is_of_china && is_plain(&base) && LOCAL.contains(&digits) && !base.starts_with('0')
    }

    fn with_extension(&self, number: &str, extension: &str) -> Result<String, Message> {
        let is_extension = extension.bytes().all(|byte| byte.is_ascii_digit());
        let mark = if self.is_chinese { "转" } else { " ext. " };
        let whole = format!("{number}{mark}{extension}");
        match is_extension && Phone::parse(&whole, self.region).is_ok() {
            true => Ok(whole),
            false => Err(say::no_phone(whole)),
        }
    }

    fn number(&self, piece: &str, before: Option<&str>) -> Result<String, Message> {
        let (base, extension) = split(piece);
        let digits: String = base.chars().filter(char::is_ascii_digit).collect();
        let is_plain = is_plain(&base);
        let base = match digits.len() {
            // `68571878/79` are two numbers whose beginning is written once.
            1..=2 if is_plain && before.is_some() => {
                let before = before.unwrap_or_default();
                let kept = before.len().saturating_sub(digits.len());
                format!("{}{digits}", before.get(..kept).unwrap_or_default())
            }
            _ if self.lacks_area_code(piece) => {
                let code = self.area_code.as_deref();
                let code = code.ok_or_else(|| say::no_area_code(piece))?;
                format!("{code}-{digits}")
            }
            length if is_plain && SHORT.contains(&length) => {
                if Phone::parse(&digits, self.region).is_ok() && before.is_none() {
                    digits
                } else if let (Some(switchboard), None) = (&self.switchboard, before) {
                    return self.with_extension(switchboard, &digits);
                } else {
                    return Err(say::number_is_short(piece));
                }
            }
            _ => base,
        };
        if Phone::parse(&base, self.region).is_err() {
            return Err(say::no_phone(piece));
        }
        match extension {
            Some(extension) => self.with_extension(&base, &extension),
            None => Ok(base),
        }
    }
}

/// Whether a number is written in digits alone.
fn is_plain(base: &str) -> bool {
    base.chars()
        .all(|letter| letter.is_ascii_digit() || letter == '-' || letter == ' ')
}

/// The e-mail addresses of a cell.
///
/// # Errors
/// Which one is none.
pub fn emails(cell: &str) -> Result<Vec<String>, Message> {
    let cell: String = cell.chars().map(narrow).collect();
    let pieces = cell.split(|letter: char| letter.is_whitespace() || BETWEEN.contains(&letter));
    let pieces = pieces.filter(|piece| !piece.is_empty() && !super::names::is_nothing(piece));
    let emails = pieces.map(|piece| match Email::parse(piece) {
        Ok(email) => Ok(email.to_string()),
        Err(_) => Err(say::no_email(piece)),
    });
    emails.collect()
}

/// A cell without the numbers of which it says that they are at home, and these.
pub fn without_homes(cell: &str) -> (String, Vec<String>) {
    let is_of_home =
        |piece: &&str| piece.contains(['宅', '家']) && piece.contains(char::is_numeric);
    let (homes, others): (Vec<&str>, Vec<&str>) = cell.split(BETWEEN).partition(is_of_home);
    match homes.is_empty() {
        true => (cell.to_owned(), Vec::new()),
        false => {
            let homes = homes.into_iter().map(|home| home.trim().to_owned());
            (others.join("/"), homes.collect())
        }
    }
}

/// The numbers of a cell for telephones, and those of which it says that they are for faxes.
pub fn without_faxes(cell: &str) -> (String, String) {
    const MARKS: [&str; 8] = [
        "传真",
        "傳真",
        "fax",
        "(f)",
        "（f）",
        "［f］",
        "(传)",
        "（传）",
    ];
    let is_fax = |piece: &&str| {
        let lower = piece.to_lowercase();
        MARKS.iter().any(|mark| lower.contains(mark))
    };
    // One line for both, as it is written in brackets behind the number.
    let cell = cell
        .replace("电话/传真", "兼传真")
        .replace("电话、传真", "兼传真");
    let is_both = |piece: &&str| is_fax(piece) && piece.contains(['兼', '同']);
    let (faxes, others): (Vec<&str>, Vec<&str>) = cell.split(BETWEEN).partition(is_fax);
    if faxes.is_empty() {
        return (cell, String::new());
    }
    let number = |fax: &str| -> String {
        let kept = |letter: &char| narrow(*letter).is_ascii_digit() || "-+ －—".contains(*letter);
        fax.chars().filter(kept).collect()
    };
    let both = { faxes.iter().copied() }.filter(is_both).map(number);
    let phones: Vec<String> = others.into_iter().map(str::to_owned).chain(both).collect();
    let faxes: Vec<String> = faxes.iter().copied().map(number).collect();
    (phones.join("/"), faxes.join("/"))
}

/// The numbers of a cell, one by one, without what says whose they are.
fn pieces(cell: &str) -> Vec<String> {
    let letters = cell.chars().map(|letter| match letter {
        '—' | '–' | '－' | '―' | '‐' | '−' => '-',
        '：' => ':',
        '\n' => '\n',
        space if space.is_whitespace() => ' ',
        other => narrow(other),
    });
    let cell = letters.collect::<String>().replace("--", "-");
    let pieces = cell.split(BETWEEN).flat_map(apart);
    let pieces = pieces.map(|piece| {
        let piece = without_words(piece.trim());
        let number = piece.rsplit_once(':').map_or(piece, |(_, number)| number);
        number.trim().to_owned()
    });
    pieces
        .filter(|piece| !super::names::is_nothing(piece))
        .collect()
}

/// A number without the brackets that say when or where it rings: `88901036（办）`.
fn without_words(piece: &str) -> &str {
    let Some((number, note)) = piece.split_once('(') else {
        return piece;
    };
    let note = note.trim_end().strip_suffix(')');
    let is_word = note.is_some_and(|note| !note.is_empty() && !note.contains(char::is_numeric));
    match is_word && number.contains(char::is_numeric) {
        true => number.trim_end(),
        false => piece,
    }
}

/// Whole numbers that a space alone parts.
fn apart(piece: &str) -> Vec<&str> {
    let words: Vec<&str> = piece.split_whitespace().collect();
    let is_whole = |word: &&str| word.bytes().filter(u8::is_ascii_digit).count() >= *LOCAL.start();
    match words.len() > 1 && words.iter().all(is_whole) {
        true => words,
        false => vec![piece],
    }
}

/// A number and its extension.
fn split(piece: &str) -> (String, Option<String>) {
    let lower = piece.to_lowercase();
    for mark in EXTENSION {
        if let Some((base, extension)) = lower.split_once(mark) {
            let base = base.trim().trim_end_matches('-').to_owned();
            let extension = extension.trim().trim_start_matches([':', '.', '-']).trim();
            return (base, Some(extension.to_owned()));
        }
    }
    let groups: Vec<&str> = piece.split('-').map(str::trim).collect();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let is_extension = |group: &str| digits(group) && SHORT.contains(&group.len());
    match groups[..] {
        [base, extension]
            if digits(base) && LOCAL.contains(&base.len()) && is_extension(extension) =>
        {
            (base.to_owned(), Some(extension.to_owned()))
        }
        [code, base, extension]
            if code.starts_with('0') && LOCAL.contains(&base.len()) && is_extension(extension) =>
        {
            (format!("{code}-{base}"), Some(extension.to_owned()))
        }
        _ => (piece.to_owned(), None),
    }
}

/// The area codes of the numbers of a cell.
pub fn area_codes(cell: &str) -> Vec<String> {
    let codes = pieces(cell).into_iter();
    codes.filter_map(|piece| area_code(&piece)).collect()
}

/// The area code of a number as it is written: `010` of `86-10-68571878`.
fn area_code(written: &str) -> Option<String> {
    let (written, _) = split(written);
    let digits = written.trim_start_matches('+');
    let groups: Vec<&str> = digits
        .split(['-', ' ', '(', ')'])
        .filter(|group| !group.is_empty())
        .collect();
    match groups[..] {
        ["86", code, _] if (2..=4).contains(&code.len()) => {
            Some(format!("0{}", code.trim_start_matches('0')))
        }
        [code, _] if code.starts_with('0') && (3..=4).contains(&code.len()) => {
            Some(code.to_owned())
        }
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test may panic")]
mod tests {
    use super::*;

    fn beijing() -> Numbering {
        Numbering {
            region: PhoneRegion::parse("CN"),
            area_code: Some("010".to_owned()),
            code_of: CodeOf::List,
            switchboard: Some("010-68571898".to_owned()),
            is_chinese: true,
        }
    }

    #[test]
    fn numbers_are_completed() {
        for (cell, extension, expected) in [
            ("68571878", "", &["010-68571878"][..]),
            ("６８５７１８７８", "", &["010-68571878"]),
            ("6857-1878", "", &["010-68571878"]),
            ("68571878、68571879", "", &["010-68571878", "010-68571879"]),
            ("68571878/79", "", &["010-68571878", "010-68571879"]),
            ("68571878 68571879", "", &["010-68571878", "010-68571879"]),
            ("办：68571878", "", &["010-68571878"]),
            ("68571878（办）", "", &["010-68571878"]),
            (
                "68571878(上午)、68571879",
                "",
                &["010-68571878", "010-68571879"],
            ),
            ("68571878-8012", "", &["010-68571878转8012"]),
            ("68571878转8012", "", &["010-68571878转8012"]),
            ("68571878", "8012", &["010-68571878转8012"]),
            ("", "8012", &["010-68571898转8012"]),
            ("8012", "", &["010-68571898转8012"]),
            ("010—68571878", "", &["010-68571878"]),
            ("12345", "", &["12345"]),
            ("—", "", &[]),
            ("", "", &[]),
        ] {
            let phones = beijing().phones(cell, extension);
            assert_eq!(
                phones.ok().map(|phones| phones.written).as_deref(),
                Some(
                    &expected
                        .iter()
                        .map(|it| (*it).to_owned())
                        .collect::<Vec<_>>()[..]
                ),
                "{cell} {extension}"
            );
        }
    }

    #[test]
    fn what_is_no_number_is_told() {
        for cell in ["见备注", "123456789012345678", "68571878/8012"] {
            assert!(beijing().phones(cell, "").is_err(), "{cell}");
        }
        let nowhere = Numbering {
            area_code: None,
            switchboard: None,
            ..beijing()
        };
        assert!(nowhere.phones("68571878", "").is_err());
        assert!(nowhere.phones("", "8012").is_err());
    }

    #[test]
    fn area_codes_are_read() {
        assert_eq!(area_code("86-10-68571878").as_deref(), Some("010"));
        assert_eq!(area_code("0991-3835430").as_deref(), Some("0991"));
        assert_eq!(area_code("12345"), None);
    }
}
