//! `missing-sort-key`: a Chinese name that says nothing of how it is read, so that its list goes by the spelling of another
//! language and files it under another letter.

use super::TextFile;
use super::letters::is_written_in_han;
use crate::content::prose::Prose;
use crate::content::source_map::quoted;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;
use crate::text::name_in_pinyin;

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if !file.is_person() {
        return;
    }
    let texts = |key: &'static str| file.prose().iter().filter(move |prose| prose.key == key);
    let tells_reading = texts("sort_key").any(|key| is_written_in_han(&key.language));
    // A person without any has another mistake.
    if let Some(other) = texts("sort_key").next().filter(|_| !tells_reading) {
        let names = texts("name").filter(|name| is_written_in_han(&name.language));
        diagnostics.extend(names.filter_map(|name| diagnostic(file, name, other)));
    }
}

fn diagnostic(file: &TextFile<'_>, name: &Prose<'_>, other: &Prose<'_>) -> Option<Diagnostic> {
    let (family, given) = name_in_pinyin(name.text)?;
    let letter = |text: &str| {
        text.trim()
            .chars()
            .next()
            .map(|letter| letter.to_ascii_uppercase())
    };
    let (filed, read) = (letter(other.text)?, letter(&family)?);
    let tag = name.language.to_string();
    let reading = format!("{family} {given}");
    let message = say::missing_sort_key(
        tag,
        name.text,
        filed.to_string(),
        read.to_string(),
        quoted(reading.trim_end()),
    );
    let whole = 0..name.text.len();
    (filed != read).then(|| file.mistake(Code::MissingSortKey, name, &whole, message))
}
