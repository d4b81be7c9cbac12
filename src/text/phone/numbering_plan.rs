//! The numbering plans of the world, as Google's libphonenumber keeps them.
//!
//! The build script makes them of the data of the crate `phonenumber`, so that the program starts with them. The crate's
//! own reader and check are not used: a pattern that matches
//! the start of a number passes there, so that a number with a digit too many is one, and what is written with a plus
//! loses the trunk prefix of the site's country instead of that of its own. Here every pattern matches to the end, and a
//! number goes through the steps of libphonenumber's `parse` and `isValidNumber`.

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use regex::{Regex, RegexBuilder};

// All plans in the order of their country calling codes; of those that share one, the main country's is the first.
include!(concat!(env!("OUT_DIR"), "/numbering_plans.rs"));

/// The longest country calling code.
const LONGEST_CODE: usize = 3;
/// How many digits a number has behind its country calling code.
const NATIONAL_LENGTHS: std::ops::RangeInclusive<usize> = 2..=17;

/// The region that those plans are of which are no country's.
const SERVICES: &str = "001";
pub(super) const CHINA: &str = "CN";

/// The numbering plan of a country, or of a service that belongs to none.
pub(super) struct NumberingPlan {
    /// An ISO 3166-1 alpha-2 code, or `001` for a service.
    region: &'static str,
    /// The country calling code.
    pub(super) code: u16,
    general: &'static Pattern,
    /// The kinds of numbers, of which a valid number is one.
    kinds: &'static [Kind],
    national_only: Option<Kind>,
    leading_digits: Option<&'static Pattern>,
    abroad_prefix: Option<&'static Pattern>,
    /// What is dialled before the number of another place in the country, or nothing.
    trunk_prefix: &'static str,
    /// What may be dialled there instead: the code of a carrier, an area code that may be left out.
    trunk_prefixes: Option<&'static Pattern>,
    /// What such a prefix stands for, with what it has in brackets.
    trunk_prefix_replacement: Option<&'static str>,
    groupings: &'static [Grouping],
    /// Those of numbers that are dialled from abroad; where there are none, they are grouped as at home.
    international_groupings: &'static [Grouping],
    /// How many digits the numbers of any kind have.
    lengths: &'static [usize],
    /// How many digits they have where the area code is left out.
    local_lengths: &'static [usize],
}

/// A number that a plan has.
pub(super) struct PlannedNumber {
    pub(super) code: u16,
    /// What is dialled behind the country calling code.
    pub(super) digits: String,
    plan: &'static NumberingPlan,
}

struct Kind {
    pattern: &'static Pattern,
    lengths: &'static [usize],
}

/// How the digits of some numbers are grouped.
struct Grouping {
    leading_digits: Option<&'static Pattern>,
    pattern: &'static Pattern,
    template: &'static str,
    /// What the first group becomes inside the country: `$NP` is the trunk prefix, `$FG` the group.
    first_group_rule: Option<&'static str>,
}

/// A pattern of the data, which is compiled when it is first needed: few are.
struct Pattern {
    source: &'static str,
    regex: OnceLock<Option<Regex>>,
}

impl Pattern {
    const fn new(source: &'static str) -> Self {
        Self {
            source,
            regex: OnceLock::new(),
        }
    }

    fn regex(&self) -> Option<&Regex> {
        let compiled = self.regex.get_or_init(|| {
            // Digits are those of ASCII by now, and the tables of all others are what takes time.
            RegexBuilder::new(self.source).unicode(false).build().ok()
        });
        compiled.as_ref()
    }

    fn is_match(&self, digits: &str) -> bool {
        self.regex().is_some_and(|regex| regex.is_match(digits))
    }
}

impl Kind {
    fn has(&self, digits: &str) -> bool {
        (self.lengths.is_empty() || self.lengths.contains(&digits.len()))
            && self.pattern.is_match(digits)
    }
}

impl Grouping {
    fn is_for(&self, digits: &str) -> bool {
        let leading = self.leading_digits.as_ref();
        leading.is_none_or(|leading| leading.is_match(digits)) && self.pattern.is_match(digits)
    }

    fn applied(&self, digits: &str, template: &str) -> Option<String> {
        let regex = self.pattern.regex()?;
        Some(regex.replace(digits, braced(template)).into_owned())
    }

    /// How the digits are grouped inside the country, with its trunk prefix where that is dialled.
    fn national_template(&self, trunk_prefix: &str) -> Cow<'static, str> {
        let template = self.template;
        let (Some(rule), Some(at)) = (self.first_group_rule, template.find('$')) else {
            return Cow::Borrowed(template);
        };
        let (group, behind) = template[at..].split_at("$1".len());
        let first = rule.replace("$NP", trunk_prefix).replace("$FG", group);
        Cow::Owned(format!("{}{first}{behind}", &template[..at]))
    }
}

impl PartialEq for NumberingPlan {
    fn eq(&self, other: &Self) -> bool {
        (self.region, self.code) == (other.region, other.code)
    }
}

impl Eq for NumberingPlan {}

impl fmt::Debug for NumberingPlan {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "NumberingPlan({} +{})", self.region, self.code)
    }
}

impl NumberingPlan {
    /// The plan of the country with this ISO 3166-1 alpha-2 code.
    pub(super) fn of_region(region: &str) -> Option<&'static Self> {
        let mut plans = PLANS.iter();
        plans.find(|plan| plan.region == region && region != SERVICES)
    }

    /// The plans that share a country calling code, that of the main country first.
    fn of_code(code: u16) -> &'static [Self] {
        let begin = PLANS.partition_point(|plan| plan.code < code);
        let plans = &PLANS[begin..];
        &plans[..plans.partition_point(|plan| plan.code == code)]
    }

    /// The code of the region, or `001` for a service.
    pub(super) fn region(&self) -> &'static str {
        self.region
    }

    /// The digits without what is dialled before them inside the country: a trunk prefix or the code of a carrier.
    fn without_trunk_prefix(&self, digits: &str) -> Option<String> {
        let found = self.trunk_prefixes.as_ref()?.regex()?.captures(digits)?;
        let behind = &digits[found.get(0)?.end()..];
        let last = found.iter().last().flatten();
        let rest = match (self.trunk_prefix_replacement, last) {
            (Some(transform), Some(_)) => {
                let mut written = String::new();
                found.expand(&braced(transform), &mut written);
                written + behind
            }
            _ => behind.to_owned(),
        };
        let was_number = self.general.is_match(digits);
        (!was_number || self.general.is_match(&rest)).then_some(rest)
    }

    /// The number of digits that are written as inside the country.
    fn national(&self, digits: &str) -> String {
        match self.without_trunk_prefix(digits) {
            Some(rest) if self.may_have(rest.len()) => rest,
            _ => digits.to_owned(),
        }
    }

    /// Whether so many digits may be a whole number, or more than one.
    fn may_have(&self, length: usize) -> bool {
        !self.local_lengths.contains(&length)
            && (self.lengths.contains(&length) || self.is_too_long(length))
    }

    fn is_too_long(&self, length: usize) -> bool {
        self.lengths.last().is_some_and(|longest| length > *longest)
    }

    /// What stands behind the digits that are dialled for another country.
    fn behind_abroad_prefix<'d>(&self, digits: &'d str) -> Option<&'d str> {
        let prefix = self.abroad_prefix.as_ref()?.regex()?.find(digits)?;
        let behind = &digits[prefix.end()..];
        (!behind.starts_with('0')).then_some(behind)
    }

    /// The number behind the plan's own country calling code, if that is what the digits begin with.
    fn behind_own_code(&self, digits: &str) -> Option<String> {
        let behind = digits.strip_prefix(&self.code.to_string())?;
        let behind = self
            .without_trunk_prefix(behind)
            .unwrap_or_else(|| behind.to_owned());
        let is_other = !self.general.is_match(digits) && self.general.is_match(&behind);
        (is_other || self.is_too_long(digits.len())).then_some(behind)
    }

    fn has(&self, digits: &str) -> bool {
        self.general.is_match(digits)
            && self.kinds.iter().any(|kind| kind.has(digits))
            && !(self.region == CHINA && is_given_up_in_china(digits))
    }
}

/// Area codes of China that were given up when their cities came to share another one; the data of the crate has them
/// still, later data of Google's (9.0.43) has not. Remove this when the crate has that.
const GIVEN_UP_IN_CHINA: [&str; 7] = ["378", "410", "413", "414", "634", "852", "853"];

fn is_given_up_in_china(digits: &str) -> bool {
    let mut given_up = GIVEN_UP_IN_CHINA.iter();
    given_up.any(|code| digits.starts_with(code))
}

/// The same template with its groups in braces, so that digits behind them are none of their names.
fn braced(template: &str) -> String {
    let mut written = String::with_capacity(template.len() + 8);
    let mut characters = template.chars();
    while let Some(character) = characters.next() {
        match character {
            '$' => written.extend([
                "${",
                &characters.next().map(String::from).unwrap_or_default(),
                "}",
            ]),
            other => written.push(other),
        }
    }
    written
}

impl PlannedNumber {
    /// The number of digits that begin with a country calling code.
    pub(super) fn international(digits: &str) -> Option<Self> {
        let ends = 1..=LONGEST_CODE.min(digits.len());
        let mut codes = ends.map(|end| digits.split_at(end));
        let (plans, rest) = codes.find_map(|(code, rest)| {
            let plans = NumberingPlan::of_code(code.parse().ok()?);
            (!plans.is_empty()).then_some((plans, rest))
        })?;
        // Zeros are no part of a code.
        if digits.starts_with('0') {
            return None;
        }
        Self::among(plans, plans.first()?.national(rest))
    }

    /// The number of digits that are written as in this region: with or without its trunk prefix, behind its country
    /// calling code, or behind what is dialled there for abroad.
    pub(super) fn in_region(digits: &str, plan: &NumberingPlan) -> Option<Self> {
        if let Some(abroad) = plan.behind_abroad_prefix(digits) {
            return Self::international(abroad);
        }
        let digits = plan
            .behind_own_code(digits)
            .unwrap_or_else(|| digits.to_owned());
        Self::among(NumberingPlan::of_code(plan.code), plan.national(&digits))
    }

    /// The number of one of the plans that share a country calling code.
    fn among(plans: &'static [NumberingPlan], digits: String) -> Option<Self> {
        if !NATIONAL_LENGTHS.contains(&digits.len()) {
            return None;
        }
        let plan = match plans {
            [only] => only,
            several => several.iter().find(|plan| match &plan.leading_digits {
                Some(leading) => leading.is_match(&digits),
                None => plan.has(&digits),
            })?,
        };
        plan.has(&digits).then_some(Self {
            code: plan.code,
            digits,
            plan,
        })
    }

    /// Whether it can be dialled inside its country alone.
    pub(super) fn is_national_only(&self) -> bool {
        let national_only = self.plan.national_only.as_ref();
        national_only.is_some_and(|kind| kind.has(&self.digits))
    }

    /// The digits in groups, as they stand behind the country calling code.
    pub(super) fn international_groups(&self) -> String {
        let plan = self.main_plan();
        let groupings = match plan.international_groupings {
            [] => plan.groupings,
            groupings => groupings,
        };
        self.grouped(groupings, |grouping| Cow::Borrowed(grouping.template))
    }

    /// The same as people inside the country dial and write it.
    pub(super) fn national(&self) -> String {
        let plan = self.main_plan();
        let prefix = plan.trunk_prefix;
        let grouped = self.grouped(plan.groupings, |grouping| {
            grouping.national_template(prefix)
        });
        match (plan.region, grouped.split_once(' ')) {
            // The data groups the number for eyes abroad; in China an area code alone is set off.
            (CHINA, Some((area, number))) if grouped.starts_with(prefix) => {
                format!("{area}-{}", number.replace(' ', ""))
            }
            (CHINA, Some(_)) => grouped.replace(' ', "-"),
            _ => grouped,
        }
    }

    fn grouped(
        &self,
        groupings: &[Grouping],
        template: impl Fn(&Grouping) -> Cow<'static, str>,
    ) -> String {
        let grouping = groupings
            .iter()
            .find(|grouping| grouping.is_for(&self.digits));
        let grouped =
            grouping.and_then(|grouping| grouping.applied(&self.digits, &template(grouping)));
        grouped.unwrap_or_else(|| self.digits.clone())
    }

    /// The plan by which numbers of this code are grouped.
    fn main_plan(&self) -> &'static NumberingPlan {
        NumberingPlan::of_code(self.code)
            .first()
            .unwrap_or(self.plan)
    }
}

/// Whether a number of few digits is dialled as it is inside a region: for emergencies, hotlines and other services.
///
/// Google's data of short numbers has those that somebody told it of. It lacks the hotlines of China's governments (12345,
/// 12388), 11185 of China Post, and 110 and 112 of Macau. So this is a rule of our own: what China's plan sets aside for
/// services, and for other regions the shapes that most plans set aside, as long as the region's are. What is there, and
/// what Google's data has besides, tells the test that goes through all numbers of three to six digits.
pub(super) fn has_short_number(plan: &NumberingPlan, digits: &str) -> bool {
    match (plan.region, digits.as_bytes()) {
        (_, [b'1', _, _]) => true,
        (CHINA, [b'1', b'0'..=b'2', _, _, _]) => true,
        (CHINA, [b'1', b'1', b'6' | b'8', _, _, _]) => true,
        (CHINA, [b'9', b'5', rest @ ..]) => is_hotline_of_china(rest),
        (CHINA, [b'9', b'6', rest @ ..]) => matches!(rest.len(), 3 | 4),
        (CHINA, _) => false,
        ("JP", _) => false,
        ("TW", [b'1', _, _, _]) => true,
        ("TW", _) => false,
        (_, [b'1', rest @ ..]) => (3..=5).contains(&rest.len()),
        (_, [b'9', _, _] | [b'2'..=b'8', b'1', b'1']) => true,
        _ => false,
    }
}

/// Whether digits are an area code of China, without the trunk prefix: behind each there are the hotlines of the whole
/// country.
pub(super) fn is_area_code_of_china(digits: &str) -> bool {
    let plan = NumberingPlan::of_region(CHINA);
    matches!(digits.len(), 2 | 3) && plan.is_some_and(|plan| plan.has(&format!("{digits}95588")))
}

/// Whether digits behind 95 are a hotline of the whole country. These have five digits in all; a sixth is there in the
/// blocks that the ministry opened for it, such as 950800, and eight are those of 9510, such as 95105105. Google's data has
/// a sixth digit behind any of them, so that 955880, which is 95588 with a slip, would be one.
fn is_hotline_of_china(behind: &[u8]) -> bool {
    match behind.len() {
        3 => true,
        4 => matches!(behind, [b'0' | b'1' | b'2' | b'4' | b'6', ..]),
        6 => behind.starts_with(b"10"),
        _ => false,
    }
}
