//! New sections of organizations and pages of the site.

use anyhow::Result;

use super::Entry;
use super::sheet::{Sheet, Style};
use crate::edit::{ContentRef, Draft};
use crate::messages::{Message, say};
use crate::model::SectionKind;
use crate::text::{Choice, Slug};

/// A narrative page or a document of an organization.
pub struct Section {
    /// Whose text it is.
    pub organization: Slug,
    /// What kind of text it is.
    pub kind: SectionKind,
    /// Its title.
    pub title: Vec<(String, String)>,
}

/// A page of the site itself.
pub struct Page {
    /// Its title.
    pub title: Vec<(String, String)>,
}

impl Entry for Section {
    fn thing(&self, slug: &Slug) -> ContentRef {
        ContentRef::Section(self.organization.clone(), slug.clone())
    }

    fn next(&self, _: &Slug) -> Message {
        say::next_write_text()
    }

    fn write(&self, slug: &Slug, style: Style<'_>, draft: &mut Draft) -> Result<()> {
        let organization = &self.organization;
        draft.require_organization(organization)?;
        let sheet = Sheet::new(style)
            .note(
                "A page of an organization. The name of this file is its place in the URL; `minglu rename` changes it.",
                "机构的一个介绍页面或一份文件。文件名即网址的一部分，改名请用 `minglu rename`。",
            )
            .translations()
            .order()
            .choices::<SectionKind>(["What kind of text it is", "类别，任选其一"], ["", ""])
            .value("kind", self.kind.word())
            .note("Its title.", "标题。")
            .texts("title", &self.title);
        let sheet = body(sheet);
        let sheet = match self.kind {
            SectionKind::Narrative => sheet,
            SectionKind::Document => sheet
                .note("Chapters of numbered articles.", "章与条。")
                .example(&["[[chapters]]"])
                .example_texts("title")
                .example(&["[[chapters.articles]]", "number = 1"])
                .example_texts("text"),
        };
        let text = sheet.sources().into_text();
        draft.texts.insert(
            format!("organizations/{organization}/sections/{slug}.toml"),
            text,
        );
        Ok(())
    }
}

impl Entry for Page {
    fn thing(&self, slug: &Slug) -> ContentRef {
        ContentRef::Page(slug.clone())
    }

    fn next(&self, _: &Slug) -> Message {
        say::next_write_text()
    }

    fn write(&self, slug: &Slug, style: Style<'_>, draft: &mut Draft) -> Result<()> {
        let sheet = Sheet::new(style)
            .note(
                "A page of the site itself. The name of this file is its place in the URL; `minglu rename` changes it.",
                "网站自己的页面。文件名即网址的一部分，改名请用 `minglu rename`。",
            )
            .translations()
            .order()
            .note("Its title.", "标题。")
            .texts("title", &self.title);
        draft
            .texts
            .insert(format!("pages/{slug}.toml"), body(sheet).into_text());
        Ok(())
    }
}

/// A text, and parts under headings.
fn body(sheet: Sheet<'_>) -> Sheet<'_> {
    let sheet = sheet.note(
        "The text: paragraphs, lists, *emphasis* and [links](https://…), between three quotes on each side.",
        "正文：可用段落、列表、*强调* 和 [链接](https://…)，首尾各用三个引号。",
    );
    sheet
        .example_long_texts("body")
        .note(
            "Parts under headings; the id of each is its place in the page's address.",
            "带小标题的部分；id 是页内地址。",
        )
        .example(&["[[parts]]", "id = \"…\""])
        .example_texts("title")
        .example_texts("body")
}
