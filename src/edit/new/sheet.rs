//! A content file being written: what is known as TOML, what may be added as comments.

use crate::content::quoted;
use crate::messages::{Language, say};
use crate::text::Choice;

/// Texts by language tag, in the order in which they are written.
pub type LocalizedTexts = [(String, String)];

/// How files are begun.
#[derive(Debug, Clone, Copy)]
pub struct Style<'a> {
    /// The languages of the site, as tags.
    pub languages: &'a [String],
    /// The language of the comments, which tell what each part is for and what may be added; none of these where there is none.
    pub comments: Option<Language>,
}

impl<'a> Style<'a> {
    /// Without comments: what is known and no more.
    pub fn bare(languages: &'a [String]) -> Self {
        Self {
            languages,
            comments: None,
        }
    }
}

/// A file or a part of one.
pub struct Sheet<'a> {
    style: Style<'a>,
    text: String,
}

impl<'a> Sheet<'a> {
    /// An empty one.
    pub fn new(style: Style<'a>) -> Self {
        Self {
            style,
            text: String::new(),
        }
    }

    /// How others know it, as an example, whose tables stand within this one.
    pub fn elsewhere(self, within: &str) -> Self {
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
        .example_texts("title")
    }

    /// What else a contact point of a place may say, below the keys that it has as an example.
    pub fn place(self) -> Self {
        self.note(
            "Of the same contact: a page to write by, accounts, the entrance and how to get in, and when it is open.",
            "同一联系方式还可写：在线留言网页、账号、入口位置、交通与出入、开放时间、节假日和临时休息。",
        )
        .example(&[
            "form = \"https://…\"",
            "accounts = [{ service = \"wechat\", name = \"…\" }]",
            "location = { lat = 0.0, lon = 0.0 }",
        ])
        .example_texts("access")
        .example(&[
            "opens = [{ days = [\"monday-friday\"], from = \"09:00\", to = \"17:00\" }]",
            "holidays = \"closed\"",
            "closures = [{ start = \"YYYY-MM-DD\", end = \"YYYY-MM-DD\" }]",
        ])
    }

    /// A comment about a choice, which ends in its words and then in what else may be written.
    pub fn choices<T: Choice>(self, [english, chinese]: [&str; 2], others: [&str; 2]) -> Self {
        let words = |language: Option<Language>, separator: &str| {
            let words = T::ALL.iter().map(|choice| say::choice(choice.word()));
            let said = words.map(|word| word.text(language.unwrap_or_default()));
            said.collect::<Vec<_>>().join(separator)
        };
        let [other, other_chinese] = others;
        let (words, words_chinese) = (words(None, ", "), words(self.style.comments, "、"));
        self.note(
            &format!("{english}: {words}{other}."),
            &format!("{chinese}：{words_chinese}{other_chinese}。"),
        )
    }

    /// A picture under this header, with its words in each language, as what may be added.
    pub fn picture(self, header: &str) -> Self {
        self.example(&[header, "file = \"….png\""])
            .example_texts("alt")
    }

    /// A comment in the language of the editor, below an empty line.
    pub fn note(self, english: &str, chinese: &str) -> Self {
        self.below_empty_line().comment(english, chinese)
    }

    /// A comment in the language of the editor.
    pub fn comment(self, english: &str, chinese: &str) -> Self {
        match self.style.comments.map(Language::tag) {
            None => self,
            Some("zh") => self.line(&format!("# {chinese}")),
            Some(_) => self.line(&format!("# {english}")),
        }
    }

    fn below_empty_line(mut self) -> Self {
        if self.style.comments.is_some() && !self.text.is_empty() {
            self.text.push('\n');
        }
        self
    }

    /// A line as it is.
    pub fn line(mut self, line: &str) -> Self {
        self.text.push_str(line);
        self.text.push('\n');
        self
    }

    /// The header of a table, below an empty line or the comment about it.
    pub fn table(self, header: &str) -> Self {
        let above = self.text.lines().last().unwrap_or_default();
        match above.is_empty() || above.starts_with('#') {
            true => self.line(header),
            false => self.line("").line(header),
        }
    }

    /// Lines that an editor may make use of.
    pub fn example(self, lines: &[&str]) -> Self {
        match self.style.comments {
            None => self,
            Some(_) => lines
                .iter()
                .fold(self, |sheet, line| sheet.line(&format!("# {line}"))),
        }
    }

    /// A text that may be added, in each language.
    pub fn example_texts(self, key: &str) -> Self {
        let languages = self.style.languages.iter();
        languages.fold(self, |sheet, tag| {
            sheet.example(&[&format!("{key}.{tag} = \"…\"")])
        })
    }

    /// A text of several paragraphs that may be added, in each language.
    pub fn example_long_texts(self, key: &str) -> Self {
        let languages = self.style.languages.iter();
        languages.fold(self, |sheet, tag| {
            sheet.example(&[&format!("{key}.{tag} = \"\"\"…\"\"\"")])
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
            None => self.example(&[&format!("{key} = \"…\"")]),
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
    pub fn translations(self) -> Self {
        let languages = self.style.languages.iter();
        let sheet = self.note(
            "Where the institution did not publish the texts of a language itself: unofficial, or machine.",
            "某种语言的文字不是机构自己发布的，请注明：unofficial（非官方译文）或 machine（机器翻译）。",
        );
        languages.fold(sheet, |sheet, tag| {
            sheet.example(&[&format!("translations.{tag} = \"unofficial\"")])
        })
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
    pub fn sources(self) -> Self {
        self.note(
            "Where these facts were read, and when.",
            "以上内容的来源及查阅日期。",
        )
        .example(&["[[sources]]"])
        .example_texts("title")
        .example(&["url = \"https://…\"", "read = \"YYYY-MM-DD\""])
    }

    /// The text.
    pub fn into_text(self) -> String {
        self.text
    }
}
