//! New people, with what makes them part of the directory: a post, a position outside it, or what they belong to.

use anyhow::Result;

use super::Entry;
use super::sheet::{Sheet, Style};
use crate::diagnostics::Code;
use crate::edit::{ContentRef, Draft, appointments};
use crate::messages::{Message, say};
use crate::text::Slug;

/// Someone who holds or held a post.
pub struct Person {
    /// The name.
    pub name: Vec<(String, String)>,
    /// What the name is filed under, the family name first.
    pub sort_key: Vec<(String, String)>,
    /// The post to which the person is appointed.
    pub post: Option<ContentRef>,
    /// Since when.
    pub start: Option<String>,
    /// A post or a quality outside the posts of the directory.
    pub position: Vec<(String, String)>,
    /// A body to which the person belongs, by its name.
    pub affiliation: Vec<(String, String)>,
}

impl Entry for Person {
    fn thing(&self, slug: &Slug) -> ContentRef {
        ContentRef::Person(slug.clone())
    }

    fn advice(&self, slug: &Slug, mistake: Code) -> Option<Message> {
        let is_held = matches!(mistake, Code::OverlappingHolders | Code::VacantAndHeld);
        let post = self.post.as_ref().filter(|_| is_held)?;
        Some(say::instead_succeed(post.short(), slug.as_str()))
    }

    fn write(&self, slug: &Slug, style: Style<'_>, draft: &mut Draft) -> Result<()> {
        let sheet = Sheet::new(style)
            .note(
                "A person. The name of this file is its place in the URL; `minglu rename` changes it.",
                "一个人。文件名即网址的一部分，改名请用 `minglu rename`。",
            )
            .translations()
            .note("The name.", "姓名。")
            .texts("name", &self.name)
            .note(
                "What the name is filed under, the family name first; for Chinese its reading.",
                "排序用的写法，姓在前；中文姓名用拼音（注意多音字）。",
            )
            .texts("sort_key", &self.sort_key)
            .note("Only where a source says so: female, male or other, and the dates of birth and death.", "仅在来源写明时填写：性别（female、male 或 other）、出生日期与去世日期。")
            .example(&["gender = \"…\"", "born = \"YYYY-MM\"", "died = \"YYYY-MM-DD\""])
            .note(
                "Other names: alias, former, maiden or romanization, with its last day where it is over.",
                "其他姓名：alias（别名）、former（曾用名）、maiden（婚前姓名）或 romanization（拉丁字母拼写），已不再使用的注明最后一天。",
            )
            .example(&["[[other_names]]", "kind = \"former\"", "end = \"YYYY-MM-DD\""])
            .example_texts("name")
            .note(
                "What the person is outside the posts of this directory: current or former.",
                "名录以外的职务或身份：state 填 current（现任）或 former（曾任）。",
            );
        let sheet = match self.position.is_empty() {
            true => sheet
                .example(&["[[positions]]", "state = \"current\""])
                .example_texts("text"),
            false => sheet
                .table("[[positions]]")
                .value("state", "current")
                .texts("text", &self.position),
        };
        let sheet = sheet.note(
            "What the person belongs to: a party, an academy, a society.",
            "所属的党派、学会、科学院等。",
        );
        let sheet = match self.affiliation.is_empty() {
            true => sheet.example(&["[[affiliations]]"]).example_texts("text"),
            false => sheet
                .table("[[affiliations]]")
                .texts("text", &self.affiliation),
        };
        let sheet = sheet
            .note(
                "How to reach the person, beside what leads to the posts.",
                "本人的联系方式；职务的联系方式写在职务下。",
            )
            .example(&[
                "[[contacts]]",
                "phones = [\"…\"]",
                "emails = [\"…\"]",
                "form = \"https://…\"",
                "accounts = [{ service = \"wechat\", name = \"…\" }]",
            ])
            .note(
                "A portrait, by its file in images/.",
                "肖像，文件放在 images/ 中。",
            )
            .picture("[portrait]")
            .elsewhere("")
            .sources();
        draft
            .texts
            .insert(format!("people/{slug}.toml"), sheet.into_text());
        match &self.post {
            Some(post) => appointments::begin(draft, post, slug, self.start.as_deref()),
            None => Ok(()),
        }
    }
}

impl Person {
    /// Whether anything makes the person part of the directory.
    pub fn is_shown(&self) -> bool {
        self.post.is_some() || !self.position.is_empty() || !self.affiliation.is_empty()
    }
}
