//! Laws that hold for every value of the value types.

use jiff::ToSpan;
use jiff::civil::Date;
use minglu::text::{
    Certainty, Email, End, LanguageTag, Markdown, PartialDate, Period, Phone, PhoneRegion, Slug,
    WebAddress,
};
use proptest::prelude::*;

fn any_day() -> impl Strategy<Value = Date> {
    (1i16..=9999, 1i8..=12, 1i8..=31)
        .prop_filter_map("a day of the calendar", |(year, month, day)| {
            Date::new(year, month, day).ok()
        })
}

fn any_date() -> impl Strategy<Value = PartialDate> {
    (any_day(), 0..3).prop_map(|(day, precision)| match precision {
        0 => PartialDate::Year(day.year()),
        1 => PartialDate::Month(day.year(), day.month()),
        _ => PartialDate::Day(day),
    })
}

fn any_period() -> impl Strategy<Value = Period> {
    (
        proptest::option::of(any_date()),
        proptest::option::of(any_date()),
    )
        .prop_map(|(start, end)| Period {
            start,
            end: end.map(End::On),
        })
}

/// A date in a few months around the end of a year, so that two of them often meet.
fn near_date() -> impl Strategy<Value = PartialDate> {
    let months = prop::sample::select(vec![(2001, 11), (2001, 12), (2002, 1), (2002, 2)]);
    let days = prop::sample::select(vec![1, 2, 27, 28]);
    (months, days, 0..4).prop_map(|((year, month), day, precision)| match precision {
        0 => PartialDate::Year(year),
        1 => PartialDate::Month(year, month),
        _ => PartialDate::Day(Date::constant(year, month, day)),
    })
}

fn near_period() -> impl Strategy<Value = Period> {
    let date = || proptest::option::weighted(0.9, near_date());
    (date(), date()).prop_map(|(start, end)| Period {
        start,
        end: end.map(End::On),
    })
}

/// Every first and last day that a period can mean.
fn meanings(period: Period) -> Vec<(Date, Date)> {
    let starts = days_of(period.start, Date::MIN);
    let ends = days_of(period.last(), Date::MAX);
    let pairs = starts
        .iter()
        .flat_map(|start| ends.iter().map(|end| (*start, *end)));
    pairs.filter(|(start, end)| start <= end).collect()
}

/// The days that a date can mean, of which those suffice on which something near may begin or end; `open` for an
/// absent date.
fn days_of(date: Option<PartialDate>, open: Date) -> Vec<Date> {
    let Some(date) = date else {
        return vec![open];
    };
    let days = date.earliest().series(1.day());
    let days = days.take_while(|day| *day <= date.latest());
    let is_telling = |day: &Date| {
        [1, 2, 27, 28].contains(&day.day())
            || [day.first_of_month(), day.last_of_month()].contains(day)
    };
    days.filter(is_telling).collect()
}

proptest! {
    #[test]
    fn a_date_is_written_as_it_is_read(date in any_date()) {
        prop_assert_eq!(PartialDate::parse(&date.to_string()), Ok(date));
    }

    #[test]
    fn a_date_means_its_first_to_its_last_day(date in any_date()) {
        prop_assert!(date.earliest() <= date.latest());
        if let Some(after) = date.day_after() {
            prop_assert!(date.latest() < after);
        }
    }

    #[test]
    fn no_text_makes_reading_a_date_fail_badly(text in ".{0,12}") {
        let _ = PartialDate::parse(&text);
    }

    #[test]
    fn a_period_that_surely_covers_a_day_begins_and_ends_around_it(period in any_period(), day in any_day()) {
        if period.covers(day) == Certainty::Yes {
            prop_assert!(period.start.is_none_or(|start| start.latest() <= day));
            prop_assert!(period.last().is_none_or(|end| day <= end.earliest()));
            prop_assert!(period.is_ordered());
        }
    }

    #[test]
    fn periods_overlap_surely_if_and_only_if_they_do_however_their_dates_are_meant(one in near_period(), other in near_period()) {
        let (ones, others) = (meanings(one), meanings(other));
        let is_possible = !ones.is_empty() && !others.is_empty();
        let always = ones.iter().all(|one| others.iter().all(|other| one.0 <= other.1 && other.0 <= one.1));
        prop_assert_eq!(one.surely_overlaps(other), is_possible && always);
        prop_assert_eq!(one.surely_overlaps(other), other.surely_overlaps(one));
    }

    #[test]
    fn periods_that_surely_share_a_sure_day_surely_overlap(one in any_period(), other in any_period()) {
        // A shared sure day, if there is one, is the later of the two sure beginnings.
        let starts = [one.start, other.start];
        let first = starts.into_iter().flatten().map(PartialDate::latest).max().unwrap_or(Date::MIN);
        if one.covers(first) == Certainty::Yes && other.covers(first) == Certainty::Yes {
            prop_assert!(one.surely_overlaps(other));
        }
    }

    #[test]
    fn a_slug_is_read_back_and_its_suggestion_is_one(text in ".{0,90}") {
        match Slug::parse(&text) {
            Ok(slug) => prop_assert_eq!(slug.as_str(), text),
            Err(error) => if let Some(suggestion) = error.suggestion {
                prop_assert!(Slug::parse(suggestion.as_str()).is_ok());
            }
        }
    }

    #[test]
    fn a_phone_number_is_read_back_from_its_own_forms(digits in "[1-9][0-9]{6,7}", area in prop::sample::select(vec!["010", "021", "0431", "0991", "400", ""]), extension in "(转[0-9]{1,7})?") {
        let region = PhoneRegion::parse("CN");
        if let Ok(phone) = Phone::parse(&format!("{area}-{digits}{extension}"), region) {
            prop_assert_eq!(&Phone::parse(&phone.to_string(), region), &Ok(phone.clone()));
            prop_assert_eq!(&Phone::parse(&phone.uri(), region), &Ok(phone.clone()));
            let national = format!("{}{extension}", phone.national());
            prop_assert_eq!(&Phone::parse(&national, region), &Ok(phone.clone()));
            if !phone.is_national_only() {
                prop_assert_eq!(&Phone::parse(&phone.to_string(), None), &Ok(phone.clone()));
            }
        }
    }

    #[test]
    fn no_text_makes_reading_a_phone_number_fail_badly(text in ".{0,30}") {
        let _ = Phone::parse(&text, PhoneRegion::parse("CN"));
    }

    #[test]
    fn markdown_lets_no_markup_through_but_its_own(text in "[ -~\n]{0,80}") {
        if let Ok(markdown) = Markdown::parse(&text) {
            for tag in markdown.html().split('<').skip(1) {
                let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
                prop_assert!(["p", "ul", "ol", "li", "blockquote", "em", "strong", "br", "a"].contains(&name.as_str()), "{}", name);
            }
            prop_assert!(!markdown.html().contains("javascript:"));
        }
    }

    #[test]
    fn an_email_address_is_read_back_and_its_link_has_no_space(text in "[a-zA-Z0-9.+?&%-]{1,12}@[a-z]{1,8}\\.(org|cn)") {
        if let Ok(email) = Email::parse(&text) {
            prop_assert_eq!(Email::parse(&email.to_string()), Ok(email.clone()));
            let link = email.uri();
            prop_assert!(link.starts_with("mailto:"));
            prop_assert!(!link[7..].contains(['?', '&', ' ']), "{}", link);
        }
    }

    #[test]
    fn no_text_makes_reading_an_address_fail_badly(text in ".{0,40}") {
        let _ = Email::parse(&text);
        if let Ok(address) = WebAddress::parse(&text) {
            prop_assert!(address.as_str().starts_with("http"));
        }
    }

    #[test]
    fn a_web_address_is_read_back(path in "[a-z0-9/._~%-]{0,20}") {
        if let Ok(address) = WebAddress::parse(&format!("https://www.example.org/{path}")) {
            prop_assert_eq!(WebAddress::parse(address.as_str()), Ok(address));
        }
    }

    #[test]
    fn a_language_is_read_back_in_its_canonical_spelling(text in "[a-zA-Z]{2,3}([-_][a-zA-Z]{4})?([-_][A-Z]{2})?") {
        if let Ok(tag) = LanguageTag::parse(&text) {
            prop_assert_eq!(tag.to_string(), text);
        }
    }
}
