//! Telephone numbers, held against Google's library as it is on PyPI.

use minglu::text::{Phone, PhoneError, PhoneRegion};
use serde_json::Value;

use crate::support::readers::{python, said_of};

/// What is wrong with how a number is read, if anything is.
fn difference(said: &Value) -> Option<String> {
    let text = |name: &str| said[name].as_str();
    let region = PhoneRegion::parse(text("region")?);
    let phone = match Phone::parse(text("written")?, region) {
        Ok(phone) => phone,
        // Its data at the version of the crate's has area codes still that are no more.
        Err(PhoneError::DigitTooMany | PhoneError::Impossible) if is_given_up(text("e164")) => {
            return None;
        }
        Err(error) => return text("e164").map(|e164| format!("{error:?}, and it is {e164}")),
    };
    let is_short = phone.national().len() <= 6 && phone.is_national_only();
    let Some(e164) = text("e164") else {
        return (!is_short).then(|| format!("{phone}, and there is none"));
    };
    let mut pairs = vec![(
        phone.is_national_only().to_string(),
        (said["from_abroad"] == false).to_string(),
    )];
    if let Some(own) = phone.e164() {
        pairs.push((own.to_owned(), e164.to_owned()));
        pairs.push((
            phone.international().to_owned(),
            text("international")?.to_owned(),
        ));
    }
    // China has a form of its own.
    if !e164.starts_with("+86") {
        pairs.push((phone.national().to_owned(), text("national")?.to_owned()));
    }
    pairs.retain(|(own, theirs)| own != theirs);
    (!pairs.is_empty() || phone.extension().is_some()).then(|| format!("{phone:?}: {pairs:?}"))
}

/// Whether a number of China is behind an area code that was given up.
fn is_given_up(e164: Option<&str>) -> bool {
    let given_up = ["378", "410", "413", "414", "634", "852", "853"];
    let behind = e164.and_then(|e164| e164.strip_prefix("+86"));
    behind.is_some_and(|behind| given_up.iter().any(|code| behind.starts_with(code)))
}

fn said() -> Vec<Value> {
    let said = said_of("", python("phones.py"));
    let said = said.lines();
    said.map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn a_hotline_is_one_where_google_says_so() {
    let said = said();
    let hotlines = said.iter().filter(|said| said["hotline"].is_string());
    let (mut all, mut strange) = (0, Vec::new());
    for said in hotlines {
        let written = said["hotline"].as_str().unwrap();
        let is_one = Phone::parse(written, PhoneRegion::parse("CN")).is_ok();
        all += 1;
        // Its data has any sixth digit behind 95.
        let goes_further = written.starts_with("95") && written.len() == 6;
        let is_right = match said["is_one"].as_bool().unwrap() {
            true => is_one || goes_further,
            false => !is_one,
        };
        if !is_right {
            strange.push(written);
        }
    }
    assert!(all > 1000, "{all}");
    assert!(strange.is_empty(), "{strange:?}");
}

/// Why a short number is one though Google's data has none: shapes that a numbering plan sets aside for services.
fn is_set_aside(region: &str, digits: &str) -> bool {
    match (region, digits.len()) {
        // 110 and 112 in Macau, 119 in Hong Kong.
        (_, 3) => digits.starts_with('1') || region == "HK" || region == "MO",
        // 12345, 12388, 11185.
        ("CN", 5) => ["10", "11", "12"]
            .iter()
            .any(|begin| digits.starts_with(begin)),
        ("CN", 6) => digits.starts_with("116") || digits.starts_with("118"),
        ("TW", 4) | ("HK" | "MO", 4..=6) => digits.starts_with('1'),
        _ => false,
    }
}

/// Why a short number is none though Google's data has one: it has any digit behind a hotline of five, and behind 108.
fn is_with_a_slip(region: &str, digits: &str) -> bool {
    let is_longer = digits.len() == 6 && digits.starts_with("95");
    region == "CN" && (is_longer || digits.len() == 4 && digits.starts_with("108"))
}

#[test]
fn a_short_number_is_one_where_google_or_a_numbering_plan_says_so() {
    let said = said();
    let mut regions = 0;
    for said in said.iter().filter(|said| said["asked"].is_array()) {
        let name = said["region"].as_str().unwrap();
        let region = PhoneRegion::parse(name);
        let asked = said["asked"].as_array().unwrap().iter();
        let are_short = said["are_short"].as_array().unwrap().iter();
        let strange: Vec<String> = asked
            .zip(are_short)
            .map(|(number, is_short)| (number.to_string(), is_short == true))
            .filter(|(digits, is_theirs)| {
                let phone = Phone::parse(digits, region);
                let is_ours = phone.is_ok_and(|phone| phone.e164().is_none());
                match (is_ours, is_theirs) {
                    (true, false) => !is_set_aside(name, digits),
                    (false, true) => !is_with_a_slip(name, digits),
                    _ => false,
                }
            })
            .map(|(digits, _)| digits)
            .collect();
        let first = &strange[..strange.len().min(20)];
        assert!(strange.is_empty(), "{name}: {} as {first:?}", strange.len());
        regions += 1;
    }
    assert_eq!(regions, 4);
}

#[test]
fn a_number_is_one_where_google_says_so() {
    let mut said = said();
    said.retain(|said| said["written"].is_string());
    assert!(said.len() > 1000);
    let valid = said.iter().filter(|said| !said["e164"].is_null()).count();
    assert!(
        valid > 1000 && valid < said.len() - 1000,
        "{valid} of {}",
        said.len()
    );
    let differences = said.iter().filter_map(|said| {
        let difference = difference(said)?;
        Some(format!(
            "{} in {}: {difference}",
            said["written"], said["region"]
        ))
    });
    let differences: Vec<String> = differences.collect();
    let first = differences.iter().take(40).cloned().collect::<Vec<_>>();
    assert!(
        differences.is_empty(),
        "{}:\n{}",
        differences.len(),
        first.join("\n")
    );
}
