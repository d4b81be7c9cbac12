//! Telephone numbers.

mod error;
mod numbering_plan;
mod written;

pub use error::PhoneError;
pub(crate) use written::EXTENSION_MARKS;

use std::borrow::Cow;
use std::fmt;

use numbering_plan::{CHINA, NumberingPlan, PlannedNumber};
use written::WrittenNumber;

use super::LanguageTag;

/// With how many digits a text may be a number with one too many.
const MOST_DIGITS: usize = 20;
/// How many digits a hotline has at least.
const SHORTEST_HOTLINE: usize = 5;
/// From how many digits on a number in one piece is taken to begin with a country calling code.
const LEAST_DIGITS_WITH_CODE: usize = 11;

/// The country whose numbering plan a number without a country code follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhoneRegion(&'static NumberingPlan);

/// A telephone number that can be dialled: one of a country's numbering plan, or a short number of a region.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    /// The country calling code.
    code: u16,
    /// `None` where it is dialled in its country alone.
    e164: Option<String>,
    /// As it is shown to people who may be anywhere.
    grouped: String,
    /// As it is shown to people in its country, where that is something else.
    national: Option<String>,
    extension: Option<String>,
}

impl PhoneRegion {
    /// Reads an ISO 3166-1 alpha-2 code, such as `CN`.
    pub fn parse(written: &str) -> Option<Self> {
        NumberingPlan::of_region(written).map(Self)
    }

    /// The ISO 3166-1 alpha-2 code.
    pub fn code(&self) -> &str {
        self.0.region()
    }
}

impl Phone {
    /// Reads a number as people write it: `0991-3835430`, `86-10-68571878`, `+1 650 253 0000 ext. 12`, `12345`.
    pub fn parse(written: &str, region: Option<PhoneRegion>) -> Result<Self, PhoneError> {
        let written = WrittenNumber::parse(written)?;
        let region = region.map(|PhoneRegion(plan)| plan);
        let digits = written.digits();
        if let Some(number) = planned_number(&written, &digits, region)? {
            return Ok(Self::planned(&number, written.extension, region));
        }
        if let Some((code, area, hotline)) = hotline_of_area(&written, region) {
            return Ok(Self {
                code,
                e164: Some(format!("+{code}{area}{hotline}")),
                grouped: format!("+{code} {area} {hotline}"),
                national: Some(format!("0{area}-{hotline}")),
                extension: written.extension,
            });
        }
        let short = region.filter(|region| {
            written.is_in_one_piece() && numbering_plan::has_short_number(region, &digits)
        });
        if let Some(code) = short.map(|plan| plan.code) {
            return Ok(Self {
                code,
                e164: None,
                grouped: digits,
                national: None,
                extension: written.extension,
            });
        }
        if let Some((digits, extension)) = written.split_at_last_hyphen()
            && let Some(number) = planned_number(&written, &digits, region)?
        {
            return Ok(Self::planned(&number, Some(extension), region));
        }
        if !written.has_plus && (region.is_none() || digits.is_empty()) {
            return Err(PhoneError::Malformed);
        }
        let without = |at: usize| format!("{}{}", &digits[..at], &digits[at + 1..]);
        let is_number =
            |digits: String| matches!(planned_number(&written, &digits, region), Ok(Some(_)));
        // Where one more makes a number too, nobody knows which it is.
        let lacks_one = || ('0'..='9').any(|digit| is_number(format!("{digits}{digit}")));
        let has_one_too_many = digits.len() <= MOST_DIGITS
            && (0..digits.len()).map(without).any(is_number)
            && !lacks_one();
        let is_abroad = || PlannedNumber::international(&digits).is_some();
        Err(match has_one_too_many {
            true => PhoneError::DigitTooMany,
            false if digits.len() >= LEAST_DIGITS_WITH_CODE && is_abroad() => {
                PhoneError::MissingPlus
            }
            false => PhoneError::Impossible,
        })
    }

    fn planned(
        number: &PlannedNumber,
        extension: Option<String>,
        region: Option<&NumberingPlan>,
    ) -> Self {
        let national = number.national();
        let code = number.code;
        // What nobody abroad can dial is at least no other number there, as long as its country code says whose it is.
        let is_at_home = region.map(|plan| plan.code) == Some(code);
        if is_at_home && number.is_national_only() {
            return Self {
                code,
                e164: None,
                grouped: national,
                national: None,
                extension,
            };
        }
        Self {
            code,
            e164: Some(format!("+{code}{}", number.digits)),
            grouped: format!("+{code} {}", number.international_groups()),
            national: Some(national),
            extension,
        }
    }

    /// The number in ITU-T E.164 form, such as `+869913835430`, without an extension. Numbers of the site's country that
    /// are dialled there alone have none: short ones, and those that are barred to calls from abroad.
    pub fn e164(&self) -> Option<&str> {
        self.e164.as_deref()
    }

    /// The digits that are dialled, without an extension: those of E.164 with their plus, or where there are none those
    /// that are dialled inside the country.
    pub fn dialled(&self) -> Cow<'_, str> {
        match &self.e164 {
            Some(e164) => Cow::Borrowed(e164),
            None => Cow::Owned(digits_of(&self.grouped)),
        }
    }

    /// The same with the extension as in a `tel:` URL (RFC 3966), without its scheme.
    pub fn dialled_with_extension(&self) -> String {
        match &self.extension {
            Some(extension) => format!("{};ext={extension}", self.dialled()),
            None => self.dialled().into_owned(),
        }
    }

    /// A URL that dials it, for telephones. What RFC 3966 says besides of numbers that are dialled in a country alone,
    /// `;phone-context=`, telephones would dial.
    pub fn uri(&self) -> String {
        format!("tel:{}", self.dialled_with_extension())
    }

    /// The URL that means this number wherever it is read (RFC 3966).
    pub fn global_uri(&self) -> String {
        match self.e164 {
            Some(_) => self.uri(),
            None => format!("{};phone-context=+{}", self.uri(), self.code),
        }
    }

    /// The number as people read it who may be anywhere, such as `+86 991 383 5430`, without its extension.
    pub fn international(&self) -> &str {
        &self.grouped
    }

    /// The number as people in its country read and dial it, such as `0991-3835430`, without its extension.
    pub fn national(&self) -> &str {
        self.national.as_deref().unwrap_or(&self.grouped)
    }

    /// The number as it is dialled where a language is spoken: as in a region, where it is of that and so is the language.
    pub fn dialled_by_readers_of(
        &self,
        language: &LanguageTag,
        region: Option<PhoneRegion>,
    ) -> &str {
        let is_domestic = region.is_some_and(|region| {
            language.is_spoken_in(region.code()) && self.is_domestic_in(region)
        });
        match is_domestic {
            true => self.national(),
            false => self.international(),
        }
    }

    /// What is dialled when the number has answered.
    pub fn extension(&self) -> Option<&str> {
        self.extension.as_deref()
    }

    /// The rows of digits by which the number is looked for: without its extension and with it.
    pub fn digits(&self) -> impl Iterator<Item = String> {
        let number = digits_of(&self.dialled());
        let extension = self.extension.iter();
        let extended: Vec<String> = extension.map(|it| format!("{number}{it}")).collect();
        std::iter::once(number).chain(extended)
    }

    /// Whether it can be dialled inside its country alone.
    pub fn is_national_only(&self) -> bool {
        self.e164.is_none()
    }

    /// A number that is written by the plan of one region, as texts have it that are read by that of another; nothing where it
    /// is none, or is dialled in the one region alone.
    pub fn carried(
        written: &str,
        from: Option<PhoneRegion>,
        to: Option<PhoneRegion>,
    ) -> Option<String> {
        let phone = Self::parse(written, from).ok()?;
        if from == to {
            return Some(written.to_owned());
        }
        let e164 = phone.e164()?;
        let carried = phone.written_in(to);
        let is_same = Self::parse(&carried, to).is_ok_and(|read| read.e164() == Some(e164));
        is_same.then_some(carried)
    }

    /// The number as texts have it that are read in a region: as it is dialled there, where it is of that country.
    pub fn written_in(&self, region: Option<PhoneRegion>) -> String {
        let is_domestic = region.is_some_and(|region| self.is_domestic_in(region));
        let number = match is_domestic {
            true => self.national(),
            false => self.international(),
        };
        match &self.extension {
            Some(extension) => format!("{number} ext. {extension}"),
            None => number.to_owned(),
        }
    }

    /// Whether it is dialled in this region as [`Self::national`] says.
    pub fn is_domestic_in(&self, region: PhoneRegion) -> bool {
        region.0.code == self.code
    }
}

/// The number and its extension for whoever reads no language of the site, such as `+86 10 6857 1878 ext. 8012`.
impl fmt::Display for Phone {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.grouped)?;
        match &self.extension {
            Some(extension) => write!(formatter, " ext. {extension}"),
            None => Ok(()),
        }
    }
}

fn digits_of(grouped: &str) -> String {
    grouped.chars().filter(char::is_ascii_digit).collect()
}

/// The number of a plan that these digits are, written so.
fn planned_number(
    written: &WrittenNumber,
    digits: &str,
    region: Option<&NumberingPlan>,
) -> Result<Option<PlannedNumber>, PhoneError> {
    let international = PlannedNumber::international(digits);
    if written.has_plus {
        return Ok(international);
    }
    let national = region.and_then(|region| PlannedNumber::in_region(digits, region));
    let own_code = region.map(|plan| plan.code);
    let abroad = international.filter(|number| Some(number.code) != own_code);
    // What is a number at home is that one, with or without the trunk prefix before its area code: the area code may look
    // like the code of a country, as 431 of Changchun does.
    let lacks_plus = abroad.is_some_and(|abroad| match &national {
        None => region.is_none() || abroad.code.to_string() == written.first_group(),
        // `1-312-744-5000` may be a mobile number of China, but nobody writes one so.
        Some(home) => {
            is_grouped_as_abroad(written, &abroad) && !is_grouped_as_at_home(written, home)
        }
    });
    match lacks_plus {
        true => Err(PhoneError::MissingPlus),
        false => Ok(national),
    }
}

/// Whether a number is written as from abroad: the country calling code by itself, and the groups that are usual behind it.
fn is_grouped_as_abroad(written: &WrittenNumber, number: &PlannedNumber) -> bool {
    let grouped = number.international_groups();
    let code = number.code.to_string();
    let mut groups = written.groups();
    groups.next() == Some(code.as_str())
        && groups_of(&grouped).count() > 1
        && groups.eq(groups_of(&grouped))
}

/// Whether a number is written in the groups that are usual where it is at home.
fn is_grouped_as_at_home(written: &WrittenNumber, number: &PlannedNumber) -> bool {
    let forms = [number.international_groups(), number.national()];
    let mut forms = forms.iter();
    forms.any(|grouped| written.groups().eq(groups_of(grouped)))
}

fn groups_of(grouped: &str) -> impl Iterator<Item = &str> {
    let groups = grouped.split(|character: char| !character.is_ascii_digit());
    groups.filter(|group| !group.is_empty())
}

/// A hotline of China behind an area code, by which it is called from elsewhere, as `0571-12345`: the code of the country,
/// and the two, which stand apart. Google's data has some of them alone.
fn hotline_of_area(
    written: &WrittenNumber,
    region: Option<&NumberingPlan>,
) -> Option<(u16, String, String)> {
    let china = NumberingPlan::of_region(CHINA)?;
    let (code, is_at_home) = (china.code, region == Some(china));
    let groups: Vec<&str> = written.groups().collect();
    let (area, hotline) = match groups[..] {
        [area, hotline] if is_at_home && !written.has_plus => (area.strip_prefix('0')?, hotline),
        [first, area, hotline] if first == code.to_string() && (is_at_home || written.has_plus) => {
            (area.strip_prefix('0').unwrap_or(area), hotline)
        }
        _ => return None,
    };
    let is_hotline =
        hotline.len() >= SHORTEST_HOTLINE && numbering_plan::has_short_number(china, hotline);
    (is_hotline && numbering_plan::is_area_code_of_china(area))
        .then(|| (code, area.to_owned(), hotline.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn china(written: &str) -> Result<Phone, PhoneError> {
        Phone::parse(written, PhoneRegion::parse("CN"))
    }

    fn uri(written: &str) -> Result<String, PhoneError> {
        china(written).map(|phone| phone.uri())
    }

    #[test]
    fn every_way_of_writing_gives_one_number() {
        for written in [
            "0991-3835430",
            "86 991 3835430",
            "+86-991-3835430",
            "+86 (0)991 3835430",
            "（0991）3835430",
            "０９９１－３８３５４３０",
            "tel:+86-991-3835430",
        ] {
            assert_eq!(
                uri(written).as_deref(),
                Ok("tel:+869913835430"),
                "{written}"
            );
        }
        assert_eq!(uri("86-10-68571878").as_deref(), Ok("tel:+861068571878"));
        assert_eq!(
            uri("+1 650 253 0000 ext. 12").as_deref(),
            Ok("tel:+16502530000;ext=12")
        );
        assert_eq!(uri("010-68571878-8012"), uri("010-68571878转8012"));
    }

    #[test]
    fn what_no_one_can_dial_is_refused() {
        assert_eq!(uri("ask the porter"), Err(PhoneError::Malformed));
        assert_eq!(uri("0991-38354330"), Err(PhoneError::DigitTooMany));
        assert_eq!(uri("09911-3835430"), Err(PhoneError::DigitTooMany));
        assert_eq!(uri("0991-383543"), Err(PhoneError::Impossible));
        assert_eq!(uri("86-10-6857187"), Err(PhoneError::Impossible));
        assert_eq!(uri("010-6857187"), Err(PhoneError::Impossible));
        assert_eq!(uri("1234567"), Err(PhoneError::Impossible));
        assert_eq!(uri("852-28102718"), Err(PhoneError::MissingPlus));
        let america = |written| Phone::parse(written, PhoneRegion::parse("US")).map(|it| it.uri());
        assert_eq!(uri("0852-2521543"), Err(PhoneError::Impossible));
        // 501 is an area code there, and Belize elsewhere.
        assert_eq!(america("501-324-5941").as_deref(), Ok("tel:+15013245941"));
        assert_eq!(america("81-3-1234-5678"), Err(PhoneError::MissingPlus));
        assert_eq!(Phone::parse("12345", None), Err(PhoneError::Malformed));
        assert_eq!(
            Phone::parse("44 20 7031 3000", None),
            Err(PhoneError::MissingPlus)
        );
    }

    #[test]
    fn what_is_grouped_as_abroad_lacks_its_plus() {
        for written in [
            "1-800-234-5678",
            "1-312-744-5000",
            "1 (877) 744-5000",
            "7-912-345-67-89",
            "47 79 12 34 56",
            "85228102718",
            "442079460018",
        ] {
            assert_eq!(uri(written), Err(PhoneError::MissingPlus), "{written}");
        }
        for (written, dialled) in [
            ("131-2744-5000", "tel:+8613127445000"),
            ("13127445000", "tel:+8613127445000"),
            ("131 274 45000", "tel:+8613127445000"),
            ("477-9123456", "tel:+864779123456"),
        ] {
            assert_eq!(uri(written), Ok(dialled.to_owned()), "{written}");
        }
        // An area code may look like the code of a country, and so may the groups behind it.
        let american = Phone::parse("(220) 617-8380", PhoneRegion::parse("US"));
        let american = american.map(|phone| phone.uri());
        assert_eq!(american, Ok("tel:+12206178380".to_owned()));
    }

    #[test]
    fn a_hotline_has_as_many_digits_as_its_beginning_asks() {
        for dialled in [
            "95588", "95013", "950800", "952100", "95105105", "96110", "962121",
        ] {
            assert_eq!(uri(dialled), Ok(format!("tel:{dialled}")));
        }
        for other in [
            "955880", "953110", "9558812", "95133456", "9508001", "96110123",
        ] {
            assert_eq!(uri(other), Err(PhoneError::Impossible), "{other}");
        }
    }

    #[test]
    fn a_number_is_shown_as_it_is_dialled_abroad_and_at_home() {
        for (written, abroad, at_home) in [
            ("0991-3835430", "+86 991 383 5430", "0991-3835430"),
            ("86-10-68571878", "+86 10 6857 1878", "010-68571878"),
            ("13912345678", "+86 139 1234 5678", "139-1234-5678"),
            ("+44 20 7031 3000", "+44 20 7031 3000", "020 7031 3000"),
            ("+1 650 253 0000", "+1 650-253-0000", "(650) 253-0000"),
            ("+81 3 1234 5678", "+81 3-1234-5678", "03-1234-5678"),
            ("4008208820", "400-820-8820", "400-820-8820"),
            ("12345", "12345", "12345"),
            ("0571-12345", "+86 571 12345", "0571-12345"),
            ("+86 571 12345", "+86 571 12345", "0571-12345"),
        ] {
            let phone = china(written);
            let shown = phone.map(|phone| {
                (
                    phone.international().to_owned(),
                    phone.national().to_owned(),
                )
            });
            assert_eq!(
                shown,
                Ok((abroad.to_owned(), at_home.to_owned())),
                "{written}"
            );
        }
    }

    #[test]
    fn what_is_dialled_in_one_country_alone_has_no_international_form() {
        for (written, dialled) in [
            ("12345", "12345"),
            ("95588转1", "95588;ext=1"),
            ("400-820-8820", "4008208820"),
        ] {
            let phone = china(written);
            let said = phone.map(|phone| {
                (
                    phone.e164().map(str::to_owned),
                    phone.uri(),
                    phone.global_uri(),
                )
            });
            let uri = format!("tel:{dialled}");
            let global = format!("{uri};phone-context=+86");
            assert_eq!(said, Ok((None, uri, global)));
        }
        let abroad = Phone::parse("+86 400 820 8820", PhoneRegion::parse("HK"));
        let abroad = abroad.map(|phone| phone.to_string());
        assert_eq!(abroad.as_deref(), Ok("+86 400 820 8820"));
    }
}
