//! New posts, among the posts in the file of their body or in files of their own.

use anyhow::Result;

use super::Entry;
use super::sheet::{Sheet, Style};
use crate::content::RecordKind;
use crate::edit::values::{self, Spot};
use crate::edit::{self, ContentRef, Draft, Name};
use crate::messages::{Message, OrSay, say};
use crate::text::Slug;

/// What a post is called.
pub enum PostTitle {
    /// One of `titles.toml`.
    Listed(Slug),
    /// A title that it has alone, in its languages.
    Own(Vec<Name>),
}

/// A seat in an organization or one of its units.
pub struct Post {
    /// The organization.
    pub organization: Slug,
    /// Its unit, where it is one's post.
    pub unit: Option<Slug>,
    /// What it is called.
    pub title: PostTitle,
    /// Whether it stands in a file of its own.
    pub is_in_own_file: bool,
    /// Whether its holder leads the body.
    pub head: bool,
    /// Whether several people hold it at once.
    pub multiple_holders: bool,
}

impl Post {
    /// The file of the body.
    pub fn file(&self) -> String {
        let organization = &self.organization;
        match &self.unit {
            Some(unit) => format!("organizations/{organization}/units/{unit}.toml"),
            None => format!("organizations/{organization}/organization.toml"),
        }
    }

    fn beginning_of_file<'a>(&self, style: Style<'a>) -> Sheet<'a> {
        let sheet = Sheet::new(style)
            .note(
                "A post. The name of this file is its place in the URL; `minglu rename` changes it.",
                "一个职务。文件名即网址的一部分，改名请用 `minglu rename`。",
            )
            .translations();
        match &self.unit {
            Some(unit) => sheet.value("unit", unit.as_str()),
            None => sheet,
        }
    }

    /// A slug that tells the post from those of the same title elsewhere in the organization.
    pub fn suggested(&self) -> Option<Slug> {
        let title = match &self.title {
            PostTitle::Listed(title) => title.clone(),
            PostTitle::Own(texts) => edit::slug(texts, false)?,
        };
        match &self.unit {
            Some(unit) if !title.as_str().starts_with(unit.as_str()) => {
                Slug::parse(&format!("{unit}-{title}")).ok().or(Some(title))
            }
            _ => Some(title),
        }
    }
}

/// The last table that may be added to a post.
const LAST_EXAMPLE: &str = "[[posts.vacancies]]";

fn flag<'a>(sheet: Sheet<'a>, key: &str, is_so: bool) -> Sheet<'a> {
    let line = format!("{key} = true");
    match is_so {
        true => sheet.line(&line),
        false => sheet.example(&[&line]),
    }
}

impl Entry for Post {
    fn thing(&self, slug: &Slug) -> ContentRef {
        let (organization, slug) = (self.organization.clone(), slug.clone());
        match self.is_in_own_file {
            true => ContentRef::PostFile(organization, slug),
            false => ContentRef::Post(organization, slug),
        }
    }

    fn next(&self, slug: &Slug) -> Message {
        say::next_holder(self.thing(slug).short())
    }

    fn write(&self, slug: &Slug, style: Style<'_>, draft: &mut Draft) -> Result<()> {
        let file = self.file();
        let Some(text) = draft.texts.get_mut(&file) else {
            return Err(say::no_such_file(file).into());
        };
        // What may be added to a post is told once in a file.
        let style = match text.contains(&format!("# {LAST_EXAMPLE}")) {
            true => Style::bare(style.languages),
            false => style,
        };
        let sheet = match self.is_in_own_file {
            true => self.beginning_of_file(style),
            false => Sheet::new(style)
                .note(
                    "A post. Its slug is its place in the URL; `minglu rename` changes it.",
                    "一个职务。slug 即网址的一部分，改名请用 `minglu rename`。",
                )
                .table("[[posts]]")
                .value("slug", slug.as_str()),
        };
        let sheet = sheet
            .note(
                "What it is called: one of titles.toml; or, for this post alone, title.en and title.zh instead.",
                "职务名称，写 titles.toml 中的一个；只有本职务使用的名称，不写 title，改写 title.en、title.zh。",
            );
        let sheet = match &self.title {
            PostTitle::Listed(title) => sheet.value("title", title.as_str()),
            PostTitle::Own(texts) => sheet.texts("title", texts),
        };
        let sheet = sheet.note(
            "Whether its holder leads the body, and whether several hold it at once.",
            "是否为主要负责人；是否由多人担任。",
        );
        let sheet = flag(sheet, "head", self.head);
        let sheet = flag(sheet, "multiple_holders", self.multiple_holders)
            .note(
                "What its holder does, its rank, how much of a full-time post it is, and what it pays a year.",
                "职务说明、职级、全时当量和年薪。",
            )
            .example(&[
                "description.en = \"…\"",
                "grade.en = \"…\"",
                "full_time_equivalent = 1",
                "salary_range = { from = 0, to = 0, currency = \"CNY\" }",
            ])
            .note(
                "Its district or jurisdiction.",
                "辖区。",
            )
            .example(&["area = { name.en = \"…\", name.zh = \"…\" }"])
            .note(
                "The post to which its holder answers.",
                "直接上级职务。",
            )
            .example(&["reports_to = \"…\""])
            .note(
                "Where somebody holds it whose name is not published.",
                "有人在任而姓名未公布的，写这一行。",
            )
            .example(&["undisclosed = true"])
            .note(
                "Who holds it, by the name of the file in people/, and since when.",
                "任职者（写 people/ 中的文件名）和任职日期。",
            )
            .example(&[
                "[[posts.appointments]]",
                "person = \"…\"",
                "start = \"YYYY-MM-DD\"",
            ])
            .note(
                "How to reach whoever holds it.",
                "该职务的联系方式。",
            )
            .example(&["[[posts.contacts]]", "phones = [\"…\"]", "emails = [\"…\"]"])
            .place()
            .note(
                "How to reach one of several holders.",
                "其中一位任职者的联系方式。",
            )
            .example(&["[[posts.appointments.contacts]]", "phones = [\"…\"]"])
            .elsewhere("posts.")
            .note(
                "Where the post was read, where its body was read elsewhere.",
                "职务信息的出处，与所属机构的出处不同时填写。",
            )
            .example(&["[[posts.sources]]", "title.en = \"…\"", "url = \"https://…\""])
            .note(
                "Where whoever holds another post holds it too.",
                "由另一职务的任职者兼任的，写那个职务。",
            )
            .example(&[
                "[[posts.appointments]]",
                "post = \"…\"",
                "kind = \"ex-officio\"",
            ])
            .note(
                "What its holder oversees: one of unit, organization, post and text.",
                "任职者分管的事项，unit、organization、post、text 只写一个。",
            )
            .example(&["[[posts.oversees]]", "text.en = \"…\""])
            .note(
                "Where a source says that nobody holds it.",
                "来源说明该职务空缺的，写明空缺的日期。",
            )
            .example(&[LAST_EXAMPLE, "start = \"YYYY-MM-DD\""]);
        let sheet = sheet.into_text();
        if self.is_in_own_file {
            // The keys of a post stand at the top of its own file.
            let file = format!("organizations/{}/posts/{slug}.toml", self.organization);
            draft.texts.insert(file, sheet.replace("[[posts.", "[["));
        } else {
            let record = match self.unit {
                Some(_) => RecordKind::Unit,
                None => RecordKind::Organization,
            };
            let spot = Spot {
                steps: &[],
                key: "posts",
                language: None,
                order: &record.order(),
            };
            let with_post = values::append_block(text, spot, &sheet);
            *text = with_post.or_say(|| say::cannot_be_put("posts", &file))?;
        }
        Ok(())
    }
}
