//! New organizations and units, and bodies outside the directory.

use anyhow::Result;

use super::Entry;
use super::sheet::{Sheet, Style};
use crate::edit::{ContentRef, Draft};
use crate::model::{OrganizationKind, UnitKind};
use crate::text::Slug;

/// An organization.
pub struct Organization {
    /// Its full name.
    pub name: Vec<(String, String)>,
    /// What kind of body it is.
    pub kind: Slug,
}

/// A unit.
pub struct Unit {
    /// The organization that it is part of.
    pub organization: Slug,
    /// The unit that it is part of, if it is not directly under the organization.
    pub parent: Option<Slug>,
    /// Its full name.
    pub name: Vec<(String, String)>,
    /// What kind of part it is.
    pub kind: Slug,
}

/// A body outside the directory.
pub struct ExternalBody {
    /// What it is called.
    pub name: Vec<(String, String)>,
}

impl Entry for Organization {
    fn thing(&self, slug: &Slug) -> ContentRef {
        ContentRef::Organization(slug.clone())
    }

    fn write(&self, slug: &Slug, style: Style<'_>, draft: &mut Draft) -> Result<()> {
        let sheet = Sheet::new(style)
            .note(
                "An organization. The name of its folder is its place in the URL; `minglu rename` changes it.",
                "一个机构。文件夹名即网址的一部分，改名请用 `minglu rename`。",
            )
            .translations()
            .order()
            .choices::<OrganizationKind>(["What kind of body it is", "机构类别，任选其一"], [", or one of kinds.toml", "，或 kinds.toml 中的一种"])
            .value("kind", self.kind.as_str())
            .note(
                "The body above it: { organization = \"…\" } of this directory, or { external_body = \"…\" }.",
                "上级：本名录中的机构用 organization，外部机构用 external_body。",
            )
            .example(&["parent = { organization = \"…\" }"])
            .note("Its first and its last day: a year, a month or a day, as exactly as known.", "成立日期和最后一天：年、年月或年月日，知道到哪一级就写到哪一级。")
            .example(&["established = \"YYYY\"", "closed = \"YYYY-MM-DD\""]);
        let text = profile(sheet, &self.name).into_text();
        draft
            .texts
            .insert(format!("organizations/{slug}/organization.toml"), text);
        Ok(())
    }
}

impl Entry for Unit {
    fn thing(&self, slug: &Slug) -> ContentRef {
        ContentRef::Unit(self.organization.clone(), slug.clone())
    }

    fn write(&self, slug: &Slug, style: Style<'_>, draft: &mut Draft) -> Result<()> {
        let organization = &self.organization;
        draft.require_organization(organization)?;
        let sheet = Sheet::new(style)
            .note(
                "A unit. The name of this file is its place in the URL; `minglu rename` changes it.",
                "一个部门。文件名即网址的一部分，改名请用 `minglu rename`。",
            )
            .translations()
            .order()
            .choices::<UnitKind>(["What kind of unit it is", "部门类别，任选其一"], [", or one of kinds.toml", "，或 kinds.toml 中的一种"])
            .value("kind", self.kind.as_str())
            .note("The unit it is part of; without this line, it is directly under the organization.", "所属的上级部门；直属机构的，不写这一行。")
            .value_or_example("parent", self.parent.as_ref().map(Slug::as_str))
            .note("Its first and its last day: a year, a month or a day, as exactly as known.", "第一天和最后一天：年、年月或年月日，知道到哪一级就写到哪一级。")
            .example(&["start = \"YYYY\"", "end = \"YYYY-MM-DD\""]);
        let text = profile(sheet, &self.name).into_text();
        draft.texts.insert(
            format!("organizations/{organization}/units/{slug}.toml"),
            text,
        );
        Ok(())
    }
}

impl Entry for ExternalBody {
    fn thing(&self, slug: &Slug) -> ContentRef {
        ContentRef::ExternalBody(slug.clone())
    }

    fn write(&self, slug: &Slug, style: Style<'_>, draft: &mut Draft) -> Result<()> {
        let sheet = Sheet::new(style)
            .note(
                "A body outside the directory that its content refers to. `minglu rename` changes its name in files.",
                "名录内容提到的外部机构。改名请用 `minglu rename`。",
            )
            .translations()
            .note("What it is called.", "名称。")
            .texts("name", &self.name)
            .note("The name people use, and its own site.", "简称和网站。")
            .example_texts("short_name")
            .example(&["website = \"https://…\""])
            .elsewhere("");
        draft
            .texts
            .insert(format!("external-bodies/{slug}.toml"), sheet.into_text());
        Ok(())
    }
}

/// What organizations and units have in common.
fn profile<'a>(sheet: Sheet<'a>, name: &super::LocalizedTexts) -> Sheet<'a> {
    sheet
        .note(
            "The full name; a language that is missing is shown in another one, and marked.",
            "全称；缺少的语言以其他语言代替并注明。",
        )
        .texts("name", name)
        .note("The name people use.", "简称。")
        .example_texts("short_name")
        .note("What it is, in a sentence.", "一句话介绍。")
        .example_texts("summary")
        .note("Its administrative rank.", "行政级别。")
        .example_texts("rank")
        .note("Its district or jurisdiction.", "辖区。")
        .example_texts("area.name")
        .note(
            "The bodies with which it has one staff, by slug.",
            "合署办公的机构或部门，写 slug。",
        )
        .example(&["shares_staff_with = [\"…\"]"])
        .note(
            "Names that it also bears: a second plate (name-plate), a translation or an alias.",
            "同时使用的其他名称：加挂牌子（name-plate）、译名（translation）或别名（alias）。",
        )
        .example(&["[[other_names]]"])
        .example_texts("name")
        .example(&[
            "kind = \"name-plate\"",
            "start = \"YYYY-MM-DD\"",
            "end = \"YYYY-MM-DD\"",
        ])
        .note(
            "Who directs it besides what it is part of: organization, unit, external_body or name; administrative, professional, local or vertical.",
            "隶属关系之外的上级或指导单位：organization、unit、external_body、name 只写一个；kind 填 administrative（行政）、professional（业务指导）、local（属地管理）或 vertical（垂直管理）。",
        )
        .example(&["[[superiors]]"])
        .example_texts("name")
        .example(&["kind = \"professional\"", "start = \"YYYY-MM-DD\""])
        .note(
            "How to reach it; several times if there are several ways.",
            "联系方式，可有多个。",
        )
        .example(&["[[contacts]]", "phones = [\"…\"]", "emails = [\"…\"]"])
        .example_texts("address")
        .place()
        .note(
            "What it is responsible for, each of its functions by itself.",
            "职能，一项一段。",
        )
        .example(&["[[functions]]"])
        .example_texts("text")
        .note(
            "Where it ended and was set up again: each time that it existed, the earliest first, instead of its first and last day.",
            "撤销后又恢复设立的：各段存续期间，由早到晚，代替上面的起止日期。",
        )
        .example(&["[[periods]]", "start = \"YYYY\"", "end = \"YYYY\""])
        .note(
            "Its emblem, and pictures of it, by their files in images/.",
            "徽标和图片，文件放在 images/ 中。",
        )
        .picture("[emblem]")
        .picture("[[pictures]]")
        .elsewhere("")
        .sources()
        .note(
            "Its posts: `minglu new post` adds one below.",
            "职务：`minglu new post` 会添加在下面。",
        )
}
