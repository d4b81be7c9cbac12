//! The options of `minglu new`.

use clap::{Args, Subcommand};

use super::content::Content;

/// What beginning a new thing needs to know.
#[derive(Debug, Args)]
pub struct New {
    /// What to begin.
    #[command(subcommand)]
    pub kind: NewKind,
}

/// What can be begun.
#[derive(Debug, Subcommand)]
pub enum NewKind {
    /// An organization.
    Organization(NewOrganization),
    /// A unit of an organization.
    Unit(NewUnit),
    /// A person, with a post, a position or an affiliation.
    Person(NewPerson),
    /// A post, in the file of its organization or unit.
    Post(NewPost),
    /// Something that happened to bodies.
    Change(NewChange),
    /// A narrative page or a document of an organization.
    Section(NewSection),
    /// A page of the site itself.
    Page(NewPage),
    /// A language of the site.
    Language(NewLanguage),
}

/// A text in a language, as in `en=Library`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The language, as a tag.
    pub language: String,
    /// The text.
    pub text: String,
}

/// Reads a text behind its language.
pub(super) fn text(written: &str) -> Result<Text, String> {
    match written.split_once('=') {
        Some((language, text)) if !language.trim().is_empty() && !text.trim().is_empty() => {
            Ok(Text {
                language: language.trim().to_owned(),
                text: text.trim().to_owned(),
            })
        }
        _ => Err("write the language before it, as in en=Library".to_owned()),
    }
}

/// What a post is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PostTitle {
    /// One of `titles.toml`, by slug.
    Listed(String),
    /// A title of its own, in a language.
    Own(Text),
}

/// Reads a title: a text has its language before it.
fn post_title(written: &str) -> Result<PostTitle, String> {
    match written.contains('=') {
        true => text(written).map(PostTitle::Own),
        false => Ok(PostTitle::Listed(written.to_owned())),
    }
}

/// What all of them have in common.
#[derive(Debug, Args)]
pub struct Common {
    /// Its name in URLs; one is suggested from its name where this is not given.
    #[arg(long)]
    pub slug: Option<String>,
    /// Where the content is.
    #[command(flatten)]
    pub content: Content,
}

/// A new organization.
#[derive(Debug, Args)]
pub struct NewOrganization {
    /// Its full name, once for each language that it is known in.
    #[arg(long, value_name = "LANGUAGE=TEXT", value_parser = text)]
    pub name: Vec<Text>,
    /// What kind of body it is.
    #[arg(long)]
    pub kind: Option<String>,
    /// What all have in common.
    #[command(flatten)]
    pub common: Common,
}

/// A new unit.
#[derive(Debug, Args)]
pub struct NewUnit {
    /// The organization that it is part of, by slug or name.
    #[arg(long, value_name = "ORGANIZATION")]
    pub organization: Option<String>,
    /// The unit that it is part of, by slug or name, where it is not directly under the organization.
    #[arg(long, value_name = "UNIT")]
    pub parent: Option<String>,
    /// Its full name, once for each language that it is known in.
    #[arg(long, value_name = "LANGUAGE=TEXT", value_parser = text)]
    pub name: Vec<Text>,
    /// What kind of part it is.
    #[arg(long)]
    pub kind: Option<String>,
    /// What all have in common.
    #[command(flatten)]
    pub common: Common,
}

/// A new person.
#[derive(Debug, Args)]
pub struct NewPerson {
    /// The name, once for each language that it is known in.
    #[arg(long, value_name = "LANGUAGE=TEXT", value_parser = text)]
    pub name: Vec<Text>,
    /// What the name is filed under, the family name first; suggested from Chinese names.
    #[arg(long, value_name = "LANGUAGE=TEXT", value_parser = text)]
    pub sort_key: Vec<Text>,
    /// The post that the person comes to, which gets the appointment in its file.
    #[arg(long, value_name = "POST")]
    pub post: Option<String>,
    /// Since when the person holds the post: a year, a month or a day.
    #[arg(long, value_name = "DATE", requires = "post")]
    pub start: Option<String>,
    /// What the person is outside the posts of this directory, once for each language.
    #[arg(long, value_name = "LANGUAGE=TEXT", value_parser = text)]
    pub position: Vec<Text>,
    /// A body to which the person belongs, such as a party, an academy or a society
    #[arg(long, value_name = "LANGUAGE=TEXT", value_parser = text)]
    pub affiliation: Vec<Text>,
    /// What all have in common.
    #[command(flatten)]
    pub common: Common,
}

/// A new post.
#[derive(Debug, Args)]
pub struct NewPost {
    /// The organization, by slug or name.
    #[arg(long, value_name = "ORGANIZATION")]
    pub organization: Option<String>,
    /// Its unit, by slug or name, where it is one's post.
    #[arg(long, value_name = "UNIT")]
    pub unit: Option<String>,
    /// What it is called: one of titles.toml, by slug; or a title of its own, once for each language.
    #[arg(long, value_name = "SLUG|LANGUAGE=TEXT", value_parser = post_title)]
    pub title: Vec<PostTitle>,
    /// It stands in a file of its own, as of a body with hundreds.
    #[arg(long)]
    pub own_file: bool,
    /// Its holder leads the body.
    #[arg(long)]
    pub head: bool,
    /// Several people hold it at once.
    #[arg(long)]
    pub multiple_holders: bool,
    /// What all have in common.
    #[command(flatten)]
    pub common: Common,
}

/// A new change.
#[derive(Debug, Args)]
pub struct NewChange {
    /// What kind of event it was.
    #[arg(long)]
    pub kind: Option<String>,
    /// The first day on which what it brings is so: a year, a month or a day.
    #[arg(long)]
    pub date: Option<String>,
    /// What happened, once for each language.
    #[arg(long, value_name = "LANGUAGE=TEXT", value_parser = text)]
    pub text: Vec<Text>,
    /// A body before it, by slug or name: ORGANIZATION, ORGANIZATION/UNIT or external-bodies/BODY.
    #[arg(long, value_name = "BODY")]
    pub from: Vec<String>,
    /// A body after it, written likewise.
    #[arg(long, value_name = "BODY")]
    pub to: Vec<String>,
    /// What all have in common.
    #[command(flatten)]
    pub common: Common,
}

/// A new section.
#[derive(Debug, Args)]
pub struct NewSection {
    /// The organization whose text it is, by slug or name.
    #[arg(long, value_name = "ORGANIZATION")]
    pub organization: Option<String>,
    /// Its title, once for each language.
    #[arg(long, value_name = "LANGUAGE=TEXT", value_parser = text)]
    pub title: Vec<Text>,
    /// What kind of text it is.
    #[arg(long)]
    pub kind: Option<String>,
    /// What all have in common.
    #[command(flatten)]
    pub common: Common,
}

/// A new page of the site.
#[derive(Debug, Args)]
pub struct NewPage {
    /// Its title, once for each language.
    #[arg(long, value_name = "LANGUAGE=TEXT", value_parser = text)]
    pub title: Vec<Text>,
    /// What all have in common.
    #[command(flatten)]
    pub common: Common,
}

/// A new language.
#[derive(Debug, Args)]
pub struct NewLanguage {
    /// Its tag, such as `ug`.
    pub tag: Option<String>,
    /// What its speakers call it.
    #[arg(long)]
    pub name: Option<String>,
    /// A language whose texts stand in where there are none, the nearest first.
    #[arg(long, value_name = "LANGUAGE")]
    pub fallback: Vec<String>,
    /// Where the content is.
    #[command(flatten)]
    pub content: Content,
}
