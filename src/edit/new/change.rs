//! New changes: what happened to bodies.

use anyhow::Result;

use super::Entry;
use super::sheet::{Sheet, Style};
use crate::diagnostics::Code;
use crate::edit::{ContentRef, Draft};
use crate::messages::{Message, say};
use crate::model::ChangeKind;
use crate::text::{Choice, Slug, TranslationStatus};

/// An event in the life of bodies.
pub struct Change {
    /// What kind of event it is.
    pub kind: ChangeKind,
    /// The first day on which what it brings is so.
    pub date: String,
    /// What happened.
    pub text: Vec<(String, String)>,
    /// The languages in which that is not the institution's own text.
    pub unofficial: Vec<String>,
    /// The bodies before it.
    pub from: Vec<ContentRef>,
    /// The bodies after it.
    pub to: Vec<ContentRef>,
}

/// A body that a change concerns, below a header of its own.
fn party<'a>(body: &ContentRef, key: &str, sheet: Sheet<'a>) -> Sheet<'a> {
    let sheet = sheet.table(&format!("[[{key}]]"));
    match body {
        ContentRef::Unit(organization, unit) => sheet
            .value("organization", organization.as_str())
            .value("unit", unit.as_str()),
        ContentRef::ExternalBody(body) => sheet.value("external_body", body.as_str()),
        body => sheet.value("organization", body.slug().as_str()),
    }
}

impl Entry for Change {
    fn thing(&self, slug: &Slug) -> ContentRef {
        ContentRef::Change(slug.clone())
    }

    fn advice(&self, _slug: &Slug, mistake: Code) -> Option<Message> {
        let is_open = self.kind == ChangeKind::Close && mistake == Code::ChangeOutsideLife;
        match &self.from[..] {
            _ if mistake == Code::ChangeWithoutBody => Some(say::name_bodies_of_change()),
            [unit @ ContentRef::Unit(..)] if is_open => Some(say::instead_close(unit.short())),
            _ => None,
        }
    }

    fn write(&self, slug: &Slug, style: Style<'_>, draft: &mut Draft) -> Result<()> {
        let sheet = Sheet::new(style)
            .note(
                "Something that happened to bodies. Pages link to it by the name of this file.",
                "机构或部门发生的一件事。页面用这个文件名链接到这里。",
            )
            .translations();
        let sheet = self.unofficial.iter().fold(sheet, |sheet, tag| {
            sheet.value(
                &format!("translations.{tag}"),
                TranslationStatus::Unofficial.word(),
            )
        });
        let sheet = sheet
            .note(
                "The first day on which what it brings is so: a year, a month or a day.",
                "生效日期：年、年月或年月日。",
            )
            .value("date", &self.date)
            .choices::<ChangeKind>(
                ["What kind of event it was", "变动类别，任选其一"],
                ["", ""],
            )
            .value("kind", self.kind.word())
            .note("What happened, in a sentence.", "一句话说明。")
            .texts("text", &self.text)
            .note(
                "The law, decision or announcement that it rests on.",
                "依据的法规、决定或公告。",
            )
            .example_texts("basis")
            .example(&["basis_url = \"https://…\""]);
        let sheet = parties(
            sheet,
            "from",
            &self.from,
            "The bodies before it.",
            "变动前的机构。",
        );
        let sheet = parties(
            sheet,
            "to",
            &self.to,
            "The bodies after it.",
            "变动后的机构。",
        );
        let sheet = sheet
            .note(
                "The functions that came to a body by it, by the ids they have there.",
                "随之转移的职能（以其现在的 id 标明）。",
            )
            .example(&[
                "[[functions]]",
                "organization = \"…\"",
                "unit = \"…\"",
                "id = \"…\"",
            ])
            .sources();
        draft
            .texts
            .insert(format!("changes/{slug}.toml"), sheet.into_text());
        Ok(())
    }
}

fn parties<'a>(
    sheet: Sheet<'a>,
    key: &str,
    parties: &[ContentRef],
    english: &str,
    chinese: &str,
) -> Sheet<'a> {
    let sheet = sheet.note(english, chinese);
    if parties.is_empty() {
        return sheet.example(&[
            &format!("[[{key}]]"),
            "organization = \"…\"",
            "unit = \"…\"",
        ]);
    }
    let parties = parties.iter();
    parties.fold(sheet, |sheet, body| party(body, key, sheet))
}
