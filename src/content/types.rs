//! The types of TOML, for an editor whose value is of another one than the key takes.

use toml::de::DeValue;

/// The type of a value in an editor's words.
pub fn name(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date without quotes",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// How to turn a value into what was expected, where that is plain.
pub fn help(value: &DeValue<'_>, expected: &str) -> Option<String> {
    let expects = |word: &str| expected.contains(word);
    let help = match value {
        DeValue::Datetime(date) if expects("text") => {
            return Some(format!("put it between quotes: \"{date}\""));
        }
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) if expects("text") => {
            "put it between quotes"
        }
        DeValue::String(_) if expects("a table with") => {
            "write its keys on lines of their own, below a header in brackets"
        }
        DeValue::String(_) if expects("list") => "put it between brackets: [ … ]",
        DeValue::String(_) if expects("status") => {
            "write the language behind the key, as in `translations.zh`"
        }
        DeValue::String(_) if expects("language") => {
            "write the language behind the key, as in `name.en`"
        }
        DeValue::String(_) if expects("number") => "write it in digits without quotes",
        DeValue::String(_) if expects("true") => "write true or false without quotes",
        DeValue::Table(_) if expects("list") => "a header of a list has two brackets: [[…]]",
        _ => return None,
    };
    Some(help.to_owned())
}
