//! What was counted, as one JSON object. Its keys are promised: they are added to and never change their meaning.
//!
//! - `report`: `translation`, `freshness` or `gaps`; `day`: the day reported on.
//! - `translation`: `languages`, each with its tag `language`; `interface` with `all` messages and the names of those
//!   `missing`; and `texts`: for each `organization` (its slug; null for what all share) `all`, `official`, `unofficial`,
//!   `machine`, `missing`, `percent`, `shown_in` (how many of the missing in which language) and `list` of the missing,
//!   each with `file`, `line`, `key` and `shown_in`.
//! - `freshness` and `gaps`: `bodies`, each with `organization`, `unit` (null for an organization itself), `name`, `file`.
//! - `freshness`: `dates` by kind, `inherited` where they are the organization's; `checked_months` since the directory
//!   last looked and `source_months` since the source was brought up to date, null where nothing says so.
//! - `gaps`: `language`, that of the reasons; `expectations` with `fact`, `of_units` and `reason`; each body's `facts` with the state of each: `known`,
//!   `vacant`, `not-named` or `missing`.

use anyhow::Result;
use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::counted::{Counted, file, name, reason, slugs};
use crate::coverage::{BodyFreshness, BodyGaps, EXPECTATIONS, LanguageCoverage, TextCoverage};
use crate::messages::{Language, OrSay, say};
use crate::model::{Body, Directory};
use crate::text::Choice;

/// What was counted, as JSON.
///
/// # Errors
/// Where the serializer fails, which it does not on such values.
pub fn json(
    directory: &Directory,
    counted: &Counted,
    day: Date,
    reader: Language,
) -> Result<String> {
    let mut value = match counted {
        Counted::Translation(languages) => json!({
            "report": "translation",
            "languages": each(languages, |language| self::language(directory, language)),
        }),
        Counted::Freshness(bodies) => json!({
            "report": "freshness",
            "bodies": each(bodies, |found| freshness(directory, found, day)),
        }),
        Counted::Gaps(bodies) => json!({
            "report": "gaps",
            "language": reader.tag(),
            "expectations": each(EXPECTATIONS, |expected| json!({
                "fact": expected.fact.word(),
                "of_units": expected.of_units,
                "reason": reason(expected.fact).text(reader),
            })),
            "bodies": each(bodies, |found| gaps(directory, found, day)),
        }),
    };
    value["day"] = json!(day.to_string());
    let text = serde_json::to_string_pretty(&value).or_say(say::report_not_written)?;
    Ok(format!("{text}\n"))
}

fn each<T>(all: &[T], value: impl Fn(&T) -> Value) -> Vec<Value> {
    all.iter().map(value).collect()
}

fn language(directory: &Directory, language: &LanguageCoverage) -> Value {
    json!({
        "language": language.language.to_string(),
        "interface": { "all": language.messages, "missing": language.missing_messages },
        "texts": each(&language.texts, |found| texts(directory, found)),
    })
}

fn texts(directory: &Directory, texts: &TextCoverage) -> Value {
    let counts = texts.counts;
    let shown_in: Map<String, Value> = texts
        .shown_instead()
        .into_iter()
        .map(|(tag, count)| (tag.to_string(), json!(count)))
        .collect();
    json!({
        "organization": texts.organization.map(|id| directory.get(id).slug.to_string()),
        "all": counts.all,
        "official": counts.official,
        "unofficial": counts.unofficial,
        "machine": counts.machine,
        "missing": counts.missing,
        "percent": counts.percent(),
        "shown_in": shown_in,
        "list": each(&texts.missing, |missing| json!({
            "file": &*missing.origin.file,
            "line": missing.origin.line,
            "key": missing.key,
            "shown_in": missing.shown_in.to_string(),
        })),
    })
}

fn body(directory: &Directory, body: Body, day: Date) -> Value {
    let (organization, unit) = slugs(directory, body);
    json!({
        "organization": organization,
        "unit": unit,
        "name": name(directory, body, day, directory.site().default_language()),
        "file": file(directory, body),
    })
}

fn freshness(directory: &Directory, found: &BodyFreshness, day: Date) -> Value {
    let mut value = body(directory, found.body, day);
    let dates = found.dates.iter();
    let dates: Map<String, Value> = dates
        .map(|(kind, date)| (kind.word().to_owned(), json!(date.to_string())))
        .collect();
    value["dates"] = dates.into();
    value["inherited"] = json!(found.inherited);
    value["checked_months"] = json!(found.checked);
    value["source_months"] = json!(found.source);
    value
}

fn gaps(directory: &Directory, found: &BodyGaps, day: Date) -> Value {
    let mut value = body(directory, found.body, day);
    let facts = found.facts.iter();
    let facts: Map<String, Value> = facts
        .map(|(fact, state)| (fact.word().to_owned(), json!(state.word())))
        .collect();
    value["facts"] = facts.into();
    value
}
