//! The command line.

mod content;
mod day;
mod edits;
mod help;
mod manual;
mod new;
mod refusal;

use std::ffi::OsString;
use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::path::PathBuf;

pub use self::content::Content;
use self::day::day;
pub use self::edits::{Close, Confirm, Import, ReplacePhone, Sheet, Succeed};
pub use self::manual::{completed, manual};
pub use self::new::{
    Common, New, NewChange, NewKind, NewLanguage, NewOrganization, NewPage, NewPerson, NewPost,
    NewSection, NewUnit, PostTitle, Text,
};
pub use self::refusal::Refusal;
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::messages::Language;

/// A public directory of institutions from a folder of TOML files.
#[derive(Debug, Parser)]
#[command(
    version,
    about,
    override_usage = "minglu [COMMAND]",
    max_term_width = 100,
    after_help = "Without a command it serves; `minglu serve --help` tells the options."
)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// The language of what is said, and of what is found; MINGLU_LANGUAGE or that of the machine without it.
    #[arg(long, global = true, value_name = "TAG")]
    pub language: Option<String>,
}

impl Cli {
    /// Reads the command line, the name of the program first. Where it names no command, `serve` is meant: only so do
    /// the options of `serve`, and the environment that stands for them, concern no other command.
    ///
    /// Where the line cannot be read, or asks for help, the program says so and ends: in the language that the line
    /// names, or else in this one.
    pub fn read(line: impl IntoIterator<Item = OsString>, language: Language) -> Self {
        Self::try_read(line, language).unwrap_or_else(|error| error.exit())
    }

    /// Reads the command line likewise.
    ///
    /// # Errors
    /// Where the line cannot be read, or asks for help: what is to be said then.
    pub fn try_read(
        line: impl IntoIterator<Item = OsString>,
        language: Language,
    ) -> Result<Self, Refusal> {
        let mut line: Vec<OsString> = line.into_iter().collect();
        let (named, first) = language_named(&line);
        if line.get(first).is_none_or(is_option_of_serve) {
            line.insert(line.len().min(first), "serve".into());
        }
        // Help on help is that on all: clap would take the option for the name of a command.
        let is_help = |word: &OsString| word == "--help" || word == "-h";
        if line.get(first).is_some_and(|word| word == "help")
            && line.get(first + 1).is_some_and(is_help)
        {
            line.remove(first + 1);
        }
        let language = named.unwrap_or(language);
        let mut command = help::in_language(Self::command(), language);
        let matches = command.try_get_matches_from_mut(line);
        matches
            .and_then(|matches| {
                let read = Self::from_arg_matches(&matches);
                read.map_err(|error| error.format(&mut command))
            })
            .map_err(|error| Refusal::new(error, language))
    }
}

/// The language that a line names anywhere, and where it begins but for that and the name of the program. It must be
/// known before the line is read, since what is wrong with a line is told in it.
fn language_named(line: &[OsString]) -> (Option<Language>, usize) {
    let words: Vec<_> = line.iter().map(|word| word.to_string_lossy()).collect();
    let mut named = None;
    let mut first = 1;
    for (place, word) in words.iter().enumerate().skip(1) {
        let (tag, length) = match word.strip_prefix("--language") {
            Some("") => (words.get(place + 1).map(AsRef::as_ref), 2),
            Some(rest) => (rest.strip_prefix('='), 1),
            None => continue,
        };
        named = tag.and_then(Language::from_locale).or(named);
        if place == first {
            first += length;
        }
    }
    (named, first)
}

/// Any option but those that the program itself has.
fn is_option_of_serve(argument: &OsString) -> bool {
    let argument = argument.to_string_lossy();
    let is_general = matches!(&*argument, "-h" | "--help" | "-V" | "--version");
    argument.starts_with('-') && !is_general
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the directory over HTTP.
    Serve(Serve),
    /// Report everything that is wrong with the content.
    Check(Check),
    /// Give a thing another slug: all that names it follows, and its old address leads to it for good.
    Rename(Rename),
    /// Begin a new thing: a file in the right place, with comments that tell what each part of it is for.
    ///
    /// What is not given is asked for at a terminal.
    New(New),
    /// Let one person follow another in a post: what is to change is shown, and made once it is confirmed.
    Succeed(Succeed),
    /// Close a unit, with the units within it, their posts and holders, and write the change: what is to change is shown,
    /// and made once it is confirmed.
    Close(Close),
    /// Write another telephone number wherever one is written: each place is shown, and changed once it is confirmed.
    ReplacePhone(ReplacePhone),
    /// Write an organization into a workbook: its units, posts, people, contacts and functions, in all languages side by side.
    Sheet(Sheet),
    /// Take over what a spreadsheet, a Popolo document or an organogram says: what is to change is shown, with what is left out,
    /// and made once it is confirmed.
    Import(Import),
    /// Write what completes the words of this command line in a shell.
    Completions {
        /// The shell.
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
    /// Write the manual pages of the program and its commands.
    Man {
        /// The folder to write them to.
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Tell what the content lacks: texts in a language, recent dates, facts that the public expects.
    Report(Report),
    /// Tell what a change of the content means for its readers, in plain words.
    Review(Review),
    /// Find what a visitor would find, in the same order.
    Search(Search),
    /// Tell what a code of the report means, with an example of wrong and right.
    Explain {
        /// The code in brackets, such as `unknown-key`; without one, all are listed.
        code: Option<String>,
    },
    /// Put the keys of content files in order; texts and comments stay as they are.
    Fmt(Fmt),
    /// Write JSON Schemas of the content files, for editors of TOML.
    Schema(Schema),
}

/// What putting files in order needs to know.
#[derive(Debug, Args)]
pub struct Fmt {
    /// Where the content is.
    #[command(flatten)]
    pub content: Content,
    /// Only tell which files would change.
    #[arg(long)]
    pub check: bool,
    /// Files and folders of the content; without any, all of it.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

/// What writing schemas needs to know.
#[derive(Debug, Args)]
pub struct Schema {
    /// The folder to write them to.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Where the content is, whose languages are offered.
    #[command(flatten)]
    pub content: Content,
}

/// What serving needs to know.
#[derive(Debug, Args)]
pub struct Serve {
    /// Where the content is.
    #[command(flatten)]
    pub content: Content,
    /// The address and port to listen on; port 0 takes a free one.
    #[arg(
        long,
        env = "MINGLU_LISTEN",
        default_value = "127.0.0.1:8080",
        value_name = "ADDR:PORT"
    )]
    pub listen: SocketAddr,
    /// For how long browsers and caches may show pages and data without asking again, as the header says it:
    /// "public, max-age=60, s-maxage=600, stale-while-revalidate=3600, stale-if-error=86400".
    #[arg(
        long,
        env = "MINGLU_CACHE_CONTROL",
        default_value = "no-cache",
        value_name = "DIRECTIVES"
    )]
    pub cache_control: String,
    /// Follow the content: show a saved change at once, and in open pages too.
    #[arg(long, env = "MINGLU_WATCH")]
    pub watch: bool,
    /// Log what visitors look for and do not find: the words and the language, nothing else.
    #[arg(long, env = "MINGLU_LOG_MISSED")]
    pub log_missed: bool,
    /// How to write the log of requests.
    #[arg(long, env = "MINGLU_LOG_FORMAT", value_enum, default_value_t = LogFormat::Text)]
    pub log_format: LogFormat,
}

/// What checking needs to know.
#[derive(Debug, Args)]
pub struct Check {
    /// Where the content is.
    #[command(flatten)]
    pub content: Content,
    /// How to write the report.
    #[arg(long, value_enum, default_value_t = ReportFormat::Human)]
    pub format: ReportFormat,
    /// A revision of git, such as origin/main, whose public addresses must all still answer. Where its history and
    /// this one parted, they are compared with what both began from.
    #[arg(long, value_name = "REV")]
    pub against: Option<String>,
    /// First mend what can have been meant in one way alone: spaces, punctuation, full-width digits, quotes, dates.
    #[arg(long)]
    pub fix: bool,
    /// Let warnings fail too.
    #[arg(long)]
    pub strict: bool,
    /// List what files allow as well, with their reasons (human, json and sarif).
    #[arg(long)]
    pub silenced: bool,
    /// Show every mistake, and not the first of each code alone (human).
    #[arg(long)]
    pub all: bool,
    /// The day on which what is too long unverified is reported; today (UTC) without it.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub on: Option<Date>,
}

/// What renaming needs to know.
#[derive(Debug, Args)]
pub struct Rename {
    /// The thing as it is called: its path in the content, such as `people/song-jun.toml`, what tells it apart, such as
    /// `song-jun`, `cast/general-office` or `cast/posts/general-office-director-general`, or its name.
    #[arg(value_name = "THING")]
    pub old: String,
    /// Its new slug; for a unit that moves to another organization, that organization and its slug there, such as
    /// `jilin-ast/office`.
    #[arg(value_name = "SLUG")]
    pub new: String,
    /// The first day in the new organization, or `unknown`; today where nothing is said.
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// Where the content is.
    #[command(flatten)]
    pub content: Content,
    /// Tell what would be done, and do nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// What a report on the content is about.
#[derive(Debug, Args)]
pub struct Report {
    /// What to count.
    #[arg(value_enum)]
    pub matter: Matter,
    /// Of one organization alone, by slug or name.
    #[arg(long, value_name = "ORGANIZATION")]
    pub organization: Option<String>,
    /// Where the content is.
    #[command(flatten)]
    pub content: Content,
    /// The day to report on; today where the institutions are, unless given.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub on: Option<Date>,
    /// With `translation`: list each text that a language lacks, with its file, its line and its keys.
    #[arg(long)]
    pub list: bool,
    /// How to write the report.
    #[arg(long, value_enum, default_value_t = TableFormat::Table)]
    pub format: TableFormat,
}

/// What a report counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Matter {
    /// Which texts exist in which language.
    #[value(alias = "译文", alias = "翻译")]
    Translation,
    /// How old what is said of each body is, the oldest first.
    #[value(alias = "新旧")]
    Freshness,
    /// Which facts the public expects of each body and does not find.
    #[value(alias = "缺项")]
    Gaps,
}

/// How to write a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// For people, in columns.
    Table,
    /// For programs, one JSON object.
    Json,
    /// For spreadsheets.
    Csv,
}

/// What is to be reviewed, and how the review is written.
#[derive(Debug, Args)]
pub struct Review {
    /// Two revisions of git, `A..B`; `A...B` for what B changed since the two parted; or `A` alone, which is compared
    /// with the folder as it is, committed or not.
    #[arg(value_name = "REV1..REV2", default_value = "HEAD")]
    pub range: String,
    /// Where the content is.
    #[command(flatten)]
    pub content: Content,
    /// How to write the review.
    #[arg(long, value_enum, default_value_t = ReviewFormat::Text)]
    pub format: ReviewFormat,
}

/// How to write a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReviewFormat {
    /// For a terminal.
    Text,
    /// For a comment on a pull request, with links.
    Markdown,
    /// For programs, one JSON object.
    Json,
}

/// What searching needs to know.
#[derive(Debug, Args)]
pub struct Search {
    /// What a visitor would type.
    #[arg(required = true, value_name = "QUERY")]
    pub query: Vec<String>,
    /// Tell why each result is where it is.
    #[arg(long)]
    pub explain: bool,
    /// Of one kind alone: function, unit, organization, post, person, section or article.
    #[arg(long)]
    pub kind: Option<String>,
    /// Of one organization alone, by slug or name.
    #[arg(long, value_name = "ORGANIZATION")]
    pub organization: Option<String>,
    /// How many results are shown.
    #[arg(long, default_value = "10", value_name = "COUNT", value_parser = count)]
    pub limit: NonZeroUsize,
    /// The day on which it is asked; today where the institutions are, unless given.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub on: Option<Date>,
    /// Where the content is.
    #[command(flatten)]
    pub content: Content,
}

/// Reads how many there are to be.
fn count(written: &str) -> Result<NonZeroUsize, String> {
    let read = written.parse();
    read.map_err(|_| "write a whole number from 1 on".to_owned())
}

/// How to write a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ReportFormat {
    /// For people, with the lines and carets.
    Human,
    /// For programs, one JSON object a line.
    Json,
    /// For GitHub, as workflow commands.
    Github,
    /// For GitLab, as a report of code quality.
    Gitlab,
    /// For tools that read SARIF 2.1.0.
    Sarif,
}

/// How to write the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// For programs, one JSON object a line.
    Json,
}
