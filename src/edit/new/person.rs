//! New people, with what makes them part of the directory: a post, a position outside it, or what they belong to.

use anyhow::Result;
use toml::de::{DeTable, DeValue};

use super::Entry;
use super::sheet::Sheet;
use crate::diagnostics::Code;
use crate::edit::toml::{line_after, quoted, replaced};
use crate::edit::{ContentRef, Draft};
use crate::messages::{Message, OrSay, say};
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

    fn write(&self, slug: &Slug, languages: &[String], draft: &mut Draft) -> Result<()> {
        let sheet = Sheet::default()
            .note(
                "A person. The name of this file is its place in the URL; `minglu rename` changes it.",
                "一个人。文件名即网址的一部分，改名请用 `minglu rename`。",
            )
            .translations(languages)
            .note("The name.", "姓名。")
            .texts("name", &self.name)
            .note(
                "What the name is filed under, the family name first; for Chinese its reading.",
                "排序用的写法，姓在前；中文姓名用拼音（注意多音字）。",
            )
            .texts("sort_key", &self.sort_key)
            .note("Only where a source says so: female, male or other, and the dates of birth and death.", "仅在来源写明时填写：性别（female、male 或 other）、出生日期与逝世日期。")
            .example(&["gender = \"…\"", "born = \"YYYY-MM\"", "died = \"YYYY-MM-DD\""])
            .note(
                "Other names: alias, former, maiden or romanization, with its last day where it is over.",
                "其他姓名：alias（别名）、former（曾用名）、maiden（婚前姓名）或 romanization（拉丁字母拼写），已不再使用的注明最后一天。",
            )
            .example(&["[[other_names]]", "kind = \"former\"", "end = \"YYYY-MM-DD\""])
            .example_texts("name", languages)
            .note(
                "What the person is outside the posts of this directory: current or former.",
                "在本名录职位之外的职务：current（现任）或 former（曾任）。",
            );
        let sheet = match self.position.is_empty() {
            true => sheet
                .example(&["[[positions]]", "state = \"current\""])
                .example_texts("text", languages),
            false => sheet
                .line("[[positions]]")
                .value("state", "current")
                .texts("text", &self.position),
        };
        let sheet = sheet.note(
            "What the person belongs to: a party, an academy, a society.",
            "所属的党派、学会、科学院等。",
        );
        let sheet = match self.affiliation.is_empty() {
            true => sheet
                .example(&["[[affiliations]]"])
                .example_texts("text", languages),
            false => sheet
                .line("[[affiliations]]")
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
            .picture("[portrait]", languages)
            .elsewhere(languages)
            .sources(languages);
        draft
            .texts
            .insert(format!("people/{slug}.toml"), sheet.into_text());
        match &self.post {
            Some(post) => self.appoint(slug, post, draft),
            None => Ok(()),
        }
    }
}

impl Person {
    /// Whether anything makes the person part of the directory.
    pub fn is_shown(&self) -> bool {
        self.post.is_some() || !self.position.is_empty() || !self.affiliation.is_empty()
    }

    /// Adds the appointment below the post in the file of its body.
    fn appoint(&self, slug: &Slug, post: &ContentRef, draft: &mut Draft) -> Result<()> {
        let things = draft.things();
        let mut things = things.iter();
        let found = things.find(|(thing, _)| thing == post);
        let file = found.map(|(_, file)| (*file).to_owned());
        let file = file.or_say(|| say::no_such_thing(post.kind(), post.to_string()))?;
        let Some(text) = draft.texts.get_mut(&file) else {
            return Err(say::no_such_file(file).into());
        };
        if matches!(post, ContentRef::PostFile(..)) {
            super::post::append(text, &self.appointment(slug, "[[appointments]]").join("\n"));
            text.push_str(crate::edit::toml::line_end(text));
            return Ok(());
        }
        let Some(end) = end_of_post(text, post.slug().as_str()) else {
            return Err(say::post_in_one_line(file).into());
        };
        let mut lines = vec![String::new()];
        lines.extend(self.appointment(slug, "[[posts.appointments]]"));
        let appointment = lines.join(crate::edit::toml::line_end(text));
        let piece = line_after(text, end_of_block(text, end), &appointment);
        *text = replaced(text, vec![piece]);
        Ok(())
    }
}

impl Person {
    /// The lines of the appointment below a header.
    fn appointment(&self, slug: &Slug, header: &str) -> Vec<String> {
        let start = self.start.iter();
        let start = start.map(|start| format!("start = {}", quoted(start)));
        let lines = [header.to_owned(), format!("person = \"{slug}\"")];
        lines.into_iter().chain(start).collect()
    }
}

/// Where the last value of a post ends; `None` where the post is not written under a header.
fn end_of_post(text: &str, slug: &str) -> Option<usize> {
    let (table, _) = DeTable::parse_recoverable(text);
    let posts = table.get_ref().get("posts")?.get_ref().as_array()?;
    let mut posts = posts.iter().filter(|post| {
        let table = post.get_ref().as_table();
        let written = table.and_then(|table| table.get("slug")?.get_ref().as_str());
        written == Some(slug)
    });
    let post = posts.next()?;
    let is_under_header = text
        .get(post.span())
        .is_some_and(|written| written.starts_with('['));
    is_under_header.then(|| end_of(post.get_ref()))?
}

/// Where the comments end that are about a post: those that follow its last value line upon line, and the paragraphs of
/// further keys that `minglu new` leaves for its editor to fill in. A table that stood above them would take them.
fn end_of_block(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let mut lines = rest.split_inclusive('\n');
    let mut at = lines.next().map_or(0, str::len);
    // Before the end of the line, so that what is added stands on the next one.
    let (mut block, mut paragraph) = (0, 0);
    let (mut is_first, mut has_key) = (true, false);
    for line in lines {
        at += line.len();
        let comment = line.trim_end().strip_prefix('#').map(str::trim_start);
        match comment {
            Some(comment) if comment.starts_with('[') => break,
            Some(comment) => {
                has_key |= comment
                    .split_once(" = ")
                    .is_some_and(|(key, _)| is_key(key));
                paragraph = at - 1;
                if is_first {
                    block = paragraph;
                }
            }
            None if line.trim().is_empty() => {
                if has_key {
                    block = paragraph;
                }
                (is_first, has_key) = (false, false);
            }
            None => break,
        }
    }
    end + block
}

fn is_key(text: &str) -> bool {
    let is_part = |character: char| character.is_ascii_lowercase() || "_.".contains(character);
    !text.is_empty() && text.chars().all(is_part)
}

/// Where the last value in a value ends.
fn end_of(value: &DeValue<'_>) -> Option<usize> {
    let ends = |value: &toml::Spanned<DeValue<'_>>| match value.get_ref() {
        DeValue::Table(_) | DeValue::Array(_) => {
            end_of(value.get_ref()).max(Some(value.span().end))
        }
        _ => Some(value.span().end),
    };
    match value {
        DeValue::Table(table) => table.values().filter_map(ends).max(),
        DeValue::Array(members) => members.iter().filter_map(ends).max(),
        _ => None,
    }
}
