//! `NUMERAL($count, system: "hans")`: a number in the words of a numbering system, as CLDR names it.

use fluent_bundle::{FluentArgs, FluentValue};

/// What messages call it.
pub const NUMERAL: &str = "NUMERAL";

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// A whole number in the numbering system that is asked for: `hans`, simplified Chinese. What is none, or too large to be
/// the number of a chapter, stays as it is.
pub fn numeral<'a>(positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let Some(value) = positional.first() else {
        return FluentValue::Error;
    };
    let system = match named.get("system") {
        Some(FluentValue::String(system)) => system.as_ref(),
        _ => "",
    };
    let number = match value {
        FluentValue::Number(number) => number.as_string().parse::<usize>().ok(),
        _ => None,
    };
    match (system, number) {
        ("hans", Some(number)) if number < 10_000 => chinese(number).into(),
        _ => value.clone(),
    }
}

fn chinese(number: usize) -> String {
    if number == 0 {
        return DIGITS[0].to_owned();
    }
    let mut words = String::new();
    let mut gap = false;
    for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = number / unit % 10;
        if digit == 0 {
            gap = !words.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            words.push_str(DIGITS[0]);
        }
        // Ten to nineteen are said without their one.
        if !(digit == 1 && unit == 10 && words.is_empty()) {
            words.push_str(DIGITS[digit]);
        }
        words.push_str(name);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_said_as_chinese_counts() {
        let said = [1, 10, 12, 20, 33, 100, 101, 110, 115, 1004, 1040].map(chinese);
        assert_eq!(
            said,
            [
                "一",
                "十",
                "十二",
                "二十",
                "三十三",
                "一百",
                "一百零一",
                "一百一十",
                "一百一十五",
                "一千零四",
                "一千零四十"
            ]
        );
    }
}
