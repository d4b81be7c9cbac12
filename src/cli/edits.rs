//! The options of everyday changes.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use super::content::Content;
use super::day::day;
use super::new::{Text, text};

/// How a change is confirmed that was shown first.
#[derive(Debug, Args)]
pub struct Confirm {
    /// Where the content is.
    #[command(flatten)]
    pub content: Content,
    /// Do it without asking.
    #[arg(long)]
    pub yes: bool,
    /// Tell what would be done, and do nothing.
    #[arg(long, conflicts_with = "yes")]
    pub dry_run: bool,
}

/// What a succession needs to know.
#[derive(Debug, Args)]
pub struct Succeed {
    /// The post, such as `cast/posts/general-office-director-general`, or by its name.
    pub post: String,
    /// Who comes, by slug or name; with `--name` somebody new, whose slug follows from the name unless it is given here.
    pub person: String,
    /// The first day of whoever comes; whoever goes ends on the day before.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub from: Date,
    /// Who goes, where several people hold the post.
    #[arg(long, value_name = "PERSON")]
    pub instead_of: Option<String>,
    /// Begins the person too: the name, once for each language that it is known in.
    #[arg(long, value_name = "LANGUAGE=TEXT", value_parser = text)]
    pub name: Vec<Text>,
    /// What the new name is filed under, the family name first; suggested from Chinese names.
    #[arg(long, value_name = "LANGUAGE=TEXT", value_parser = text, requires = "name")]
    pub sort_key: Vec<Text>,
    /// How it is confirmed.
    #[command(flatten)]
    pub confirm: Confirm,
}

/// What closing a unit needs to know.
#[derive(Debug, Args)]
pub struct Close {
    /// The unit, such as `cast/general-office`, or by its name. The units within it are closed too.
    pub unit: String,
    /// The first day without it; its last day is the one before.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub on: Date,
    /// A body that takes over its work, by slug or name; several times where there are several.
    #[arg(long, value_name = "UNIT")]
    pub into: Vec<String>,
    /// What happened, once for each language; a plain sentence without it.
    #[arg(long, value_name = "LANGUAGE=TEXT", value_parser = text)]
    pub text: Vec<Text>,
    /// How it is confirmed.
    #[command(flatten)]
    pub confirm: Confirm,
}

/// What another telephone number needs to know.
#[derive(Debug, Args)]
pub struct ReplacePhone {
    /// The number that is no more, however it is spelled. Without an extension, all extensions of it are meant.
    #[arg(value_name = "OLD-NUMBER")]
    pub old: String,
    /// The number that takes its place, as it is to be written.
    #[arg(value_name = "NEW-NUMBER")]
    pub new: String,
    /// How it is confirmed.
    #[command(flatten)]
    pub confirm: Confirm,
}

/// What a workbook needs to know.
#[derive(Debug, Args)]
pub struct Sheet {
    /// The organization, by slug or name.
    pub organization: String,
    /// The file to write, which is not there yet: `FILE.xlsx`.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Where the content is.
    #[command(flatten)]
    pub content: Content,
}

/// What taking over others' data needs to know.
#[derive(Debug, Args)]
pub struct Import {
    /// A spreadsheet: `.xlsx`, `.ods`, or `.csv` in UTF-8, UTF-16 or GB18030; a Popolo document: `.json`; or the tables of senior
    /// and junior posts of a British organogram, together.
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Whose list it is, by slug or name; the only organization without it. A workbook of `minglu sheet`, a Popolo document and
    /// an organogram say so themselves, and an organization that is not there yet is begun; with this, under this slug.
    #[arg(long, value_name = "ORGANIZATION")]
    pub organization: Option<String>,
    /// What the columns of a list mean: a file that is written for you to correct where it is not there.
    #[arg(long, value_name = "MAPPING")]
    pub mapping: Option<PathBuf>,
    /// How it is confirmed.
    #[command(flatten)]
    pub confirm: Confirm,
}
