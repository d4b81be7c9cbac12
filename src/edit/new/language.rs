//! New languages: an entry in `site.toml`, and interface strings to be translated.

use anyhow::Result;

use super::difference;
use super::sheet::{Sheet, Style};
use crate::content::quoted;
use crate::edit::Draft;
use crate::edit::plan::one_after_another;
use crate::edit::steps::Step;
use crate::messages::say;
use crate::strings::Strings;
use crate::text::LanguageTag;

/// A language of the site.
pub struct Language {
    /// Its tag.
    pub tag: LanguageTag,
    /// What its speakers call it.
    pub name: String,
    /// Languages whose texts stand in for missing ones, the nearest first.
    pub fallbacks: Vec<LanguageTag>,
}

impl Language {
    /// The file of its interface strings.
    pub fn file(&self) -> String {
        format!("locales/{}.ftl", self.tag)
    }

    /// What to do on the disk to add it to content that has no errors, but for texts that are in the language already.
    ///
    /// # Errors
    /// Where the site has it, or cannot have it.
    pub fn add(&self, before: &Draft, style: Style<'_>) -> Result<Vec<Step>> {
        let (tag, file) = (&self.tag, self.file());
        if before.languages().contains(&tag.to_string()) {
            return Err(say::language_there_already(tag.to_string()).into());
        }
        let is_translated = before.texts.contains_key(&file);
        let at = before.folder().join(&file);
        if !is_translated && at.symlink_metadata().is_ok() {
            return Err(say::file_not_written_over(file).into());
        }
        let mut after = before.clone();
        let fallbacks: Vec<String> = self
            .fallbacks
            .iter()
            .map(|tag| quoted(&tag.to_string()))
            .collect();
        let sheet = Sheet::new(style)
            .line("[[languages]]")
            .value("tag", &tag.to_string())
            .value("name", &self.name)
            .comment(
                "Whose texts stand in where this language has none, the nearest first.",
                "缺少译文时依次代替的语言。",
            );
        let list = format!("fallbacks = [{}]", fallbacks.join(", "));
        let sheet = if fallbacks.is_empty() {
            sheet.example(&[&list])
        } else {
            sheet.line(&list)
        };
        if let Some(site) = after.texts.get_mut("site.toml") {
            append(site, &sheet.into_text());
        }
        if !is_translated {
            let english = before.texts.get("locales/en.ftl");
            let english = english.map_or(Strings::built_in(), String::as_str);
            let strings = format!("{}{english}", self.header());
            after.texts.insert(file, strings);
        }
        difference(before, &after).map_err(|report| {
            let mistakes = report.errors().map(|found| found.message().clone().into());
            let mistakes = one_after_another(mistakes).unwrap_or("".into());
            say::language_not_added(tag.to_string(), mistakes).into()
        })
    }

    fn header(&self) -> String {
        let (tag, name) = (&self.tag, &self.name);
        format!(
            "# {name} ({tag}): translate what stands behind each `=`. What is not translated yet stays in English; a line\n\
             # that is removed is said in English too. Then remove this comment.\n\
             # {name}（{tag}）：请翻译每个“=”后面的文字。未译的保持英文；删去的行也会显示英文。译完请删去这段说明。\n\n"
        )
    }
}

/// Adds a part to a file behind an empty line, with the ends of lines that the file has.
fn append(text: &mut String, part: &str) {
    let end = crate::edit::toml::line_end(text);
    if !text.ends_with('\n') && !text.is_empty() {
        text.push_str(end);
    }
    text.push_str(end);
    text.push_str(&part.replace('\n', end));
}
