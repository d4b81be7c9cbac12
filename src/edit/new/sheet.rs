//! A content file being written: what is known as TOML, what may be added as comments.

use super::LocalizedTexts;
use crate::content::quoted;
use crate::messages::{Language, say};
use crate::text::Choice;

/// A file or a part of one.
#[derive(Default)]
pub struct Sheet {
    text: String,
}

impl Sheet {
    /// How others know it, as an example, whose tables stand within this one.
    pub fn elsewhere(self, within: &str, languages: &[String]) -> Self {
        let header = |name: &str| format!("[[{within}{name}]]");
        self.note(
            "Its numbers in public schemes: uscc, ror, isni, orcid, lei or wikidata, which are checked, or another one.",
            "公共编码：uscc（统一社会信用代码）、ror、isni、orcid、lei、wikidata 会核对校验码，也可用其他体系。",
        )
        .example(&[&header("identifiers"), "scheme = \"…\"", "value = \"…\""])
        .note(
            "Pages elsewhere: website, wikipedia, weibo, form, document or the like.",
            "其他网页：website（网站）、wikipedia（维基百科）、weibo（微博）、form（在线表单）、document（文件）等。",
        )
        .example(&[&header("links"), "kind = \"…\"", "url = \"https://…\""])
        .example_texts("title", languages)
    }

    /// What else a contact point of a place may say, below the keys that it has as an example.
    pub fn place(self, languages: &[String]) -> Self {
        self.note(
            "Of the same contact: a page to write by, accounts, the entrance and how to get in, and when it is open.",
            "同一联系方式还可写：在线留言网页、账号、入口位置、交通与出入、开放时间、节假日和临时休息。",
        )
        .example(&[
            "form = \"https://…\"",
            "accounts = [{ service = \"wechat\", name = \"…\" }]",
            "location = { lat = 0.0, lon = 0.0 }",
        ])
        .example_texts("access", languages)
        .example(&[
            "opens = [{ days = [\"monday-friday\"], from = \"09:00\", to = \"17:00\" }]",
            "holidays = \"closed\"",
            "closures = [{ start = \"YYYY-MM-DD\", end = \"YYYY-MM-DD\" }]",
        ])
    }

    /// A comment about a choice, which ends in its words and then in what else may be written.
    pub fn choices<T: Choice>(self, [english, chinese]: [&str; 2], others: [&str; 2]) -> Self {
        let said = |language: Option<Language>, separator: &str| {
            let words = T::ALL.iter().map(|choice| say::choice(choice.word()));
            let said = words.map(|word| word.text(language.unwrap_or_default()));
            said.collect::<Vec<_>>().join(separator)
        };
        let [other, other_chinese] = others;
        let words = said(None, ", ");
        let words_chinese = said(Language::from_locale("zh"), "、");
        self.note(
            &format!("{english}: {words}{other}."),
            &format!("{chinese}：{words_chinese}{other_chinese}。"),
        )
    }

    /// A picture under this header, with its words in each language, as what may be added.
    pub fn picture(self, header: &str, languages: &[String]) -> Self {
        self.example(&[header, "file = \"….png\""])
            .example_texts("alt", languages)
    }

    /// A comment in both languages of editors, below an empty line.
    pub fn note(mut self, english: &str, chinese: &str) -> Self {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.line(&format!("# {english}"))
            .line(&format!("# {chinese}"))
    }

    /// A line as it is.
    pub fn line(mut self, line: &str) -> Self {
        self.text.push_str(line);
        self.text.push('\n');
        self
    }

    /// Lines that an editor may make use of.
    pub fn example(self, lines: &[&str]) -> Self {
        lines
            .iter()
            .fold(self, |sheet, line| sheet.line(&format!("# {line}")))
    }

    /// A text that may be added, in each language.
    pub fn example_texts(self, key: &str, languages: &[String]) -> Self {
        let all = languages.iter();
        all.fold(self, |sheet, tag| {
            sheet.line(&format!("# {key}.{tag} = \"…\""))
        })
    }

    /// A key with a text.
    pub fn value(self, key: &str, value: &str) -> Self {
        self.line(&format!("{key} = {}", quoted(value)))
    }

    /// A key with a text if it is known, and otherwise as what may be added.
    pub fn value_or_example(self, key: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.value(key, value),
            None => self.line(&format!("# {key} = \"…\"")),
        }
    }

    /// A text in its languages.
    pub fn texts(self, key: &str, texts: &LocalizedTexts) -> Self {
        let texts = texts.iter();
        texts.fold(self, |sheet, (tag, text)| {
            sheet.value(&format!("{key}.{tag}"), text)
        })
    }

    /// The statuses of translations, as what may be added.
    pub fn translations(self, languages: &[String]) -> Self {
        let sheet = self.note(
            "Where the institution did not publish the texts of a language itself: unofficial, or machine.",
            "某种语言的文字不是机构自己发布的，请注明：unofficial（非官方译文）或 machine（机器翻译）。",
        );
        let lines = languages
            .iter()
            .map(|tag| format!("# translations.{tag} = \"unofficial\""));
        lines.fold(sheet, |sheet, line| sheet.line(&line))
    }

    /// A place in a list, as what may be added.
    pub fn order(self) -> Self {
        self.note(
            "Its place among the others, the lowest first.",
            "排列次序，数字小者在前。",
        )
        .example(&["order = 1"])
    }

    /// Where facts were read, as what may be added.
    pub fn sources(self, languages: &[String]) -> Self {
        self.note(
            "Where these facts were read, and when.",
            "以上内容的来源及查阅日期。",
        )
        .example(&["[[sources]]"])
        .example_texts("title", languages)
        .example(&["url = \"https://…\"", "read = \"YYYY-MM-DD\""])
    }

    /// The text.
    pub fn into_text(self) -> String {
        self.text
    }
}
