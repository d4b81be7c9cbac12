//! `minglu search`: what a visitor would find, and why.

use std::fmt::Write as _;

use anyhow::Result;
use jiff::Timestamp;

use super::console::{Console, Outcome, content_folder};
use super::report::organization;
use crate::cli::Search;
use crate::diagnostics::nearest;
use crate::messages::{Argument, say};
use crate::model::{Body, Directory, Language};
use crate::search::{
    Cause, Findable, Hit, PastName, Reason, ResultKind, SearchRequest, SearchResults, TermOrigin,
    TextRole,
};
use crate::site::Place;
use crate::snapshot::Snapshot;
use crate::text::{Choice, LocalizedText};

/// How many characters of a text are shown; it goes on where the address leads.
const LONGEST: usize = 160;

/// Writes what is found in a content folder.
///
/// # Errors
/// Where the folder cannot be read, there is no such kind, organization or language, or the results cannot be
/// written.
pub(super) fn search(
    options: &Search,
    language: Option<&str>,
    console: &mut Console<'_>,
) -> Result<Outcome> {
    let (snapshot, mistakes) = Snapshot::load(content_folder(&options.content.folder)?)?;
    let Some(snapshot) = snapshot else {
        console.show_report(&mistakes);
        return Ok(Outcome::ContentErrors);
    };
    let directory = snapshot.directory();
    let text = options.query.join(" ");
    let asked = SearchRequest {
        text: &text,
        kind: options.kind.as_deref().map(kind).transpose()?,
        organization: match &options.organization {
            Some(name) => Some(organization(directory, name)?),
            None => None,
        },
        day: options
            .on
            .unwrap_or_else(|| directory.site().day_of(Timestamp::now())),
    };
    let found = snapshot.index()?.search(directory, asked)?;
    let language = self::language(directory, language)?;
    let listing = Listing {
        directory,
        language,
        asked,
        explains: options.explain,
    };
    let written = listing.write(&found, options.limit);
    console.write(&written, say::results_not_written())?;
    Ok(Outcome::Clean)
}

fn kind(word: &str) -> Result<ResultKind> {
    ResultKind::from_word(word).ok_or_else(|| {
        let known = ResultKind::ALL.iter().map(|kind| kind.word());
        say::no_such_kind(word, Argument::list(known)).into()
    })
}

fn language<'d>(directory: &'d Directory, wanted: Option<&str>) -> Result<&'d Language> {
    let site = directory.site();
    let Some(wanted) = wanted else {
        return Ok(site.default_language());
    };
    let found = site
        .languages
        .iter()
        .find(|language| language.tag.to_string() == wanted);
    found.ok_or_else(|| {
        let known: Vec<String> = site
            .languages
            .iter()
            .map(|language| language.tag.to_string())
            .collect();
        match nearest(wanted, known.iter().map(String::as_str)) {
            Some(near) => say::site_lacks_language_with_suggestion(wanted, near),
            None => say::site_lacks_language(wanted, Argument::list(&known)),
        }
        .into()
    })
}

/// What was found, as a text for people.
struct Listing<'a> {
    directory: &'a Directory,
    language: &'a Language,
    asked: SearchRequest<'a>,
    explains: bool,
}

impl Listing<'_> {
    fn write(&self, found: &SearchResults, most: usize) -> String {
        let mut text = String::new();
        for (typed, meant) in &found.corrections {
            let _ = writeln!(text, "Nothing has \"{typed}\"; searched for \"{meant}\".");
        }
        for typed in &found.dropped {
            let _ = writeln!(text, "Nothing has \"{typed}\"; searched without it.");
        }
        if found.is_empty || found.hits.is_empty() {
            text.push_str("Nothing was found.\n");
            return text;
        }
        if found.is_near {
            text.push_str("Nothing has all that was asked for; these come near.\n");
        }
        for (place, hit) in found.hits.iter().take(most).enumerate() {
            self.hit(place + 1, hit, &mut text);
        }
        let rest = found.hits.len().saturating_sub(most);
        if rest > 0 {
            let _ = writeln!(text, "\n{rest} more; --limit shows them.");
        }
        text
    }

    fn hit(&self, place: usize, hit: &Hit, text: &mut String) {
        let word = hit.findable.kind().word();
        let former = if hit.is_former { ", former" } else { "" };
        let _ = writeln!(
            text,
            "\n{place:>2}. {} ({word}{former})",
            self.title(hit.findable)
        );
        match &hit.past_name {
            Some(PastName::Own(name)) => {
                let _ = writeln!(text, "    formerly {name}");
            }
            Some(PastName::Predecessor(name)) => {
                let _ = writeln!(text, "    took over from {name}");
            }
            None => {}
        }
        if let Some(body) = self.holder(hit.findable) {
            let _ = writeln!(text, "    {body}");
        }
        let _ = writeln!(
            text,
            "    {}",
            Place::of(self.directory, hit.findable).permalink(self.directory)
        );
        for also in &hit.also {
            let place = Place::of(self.directory, *also);
            let _ = writeln!(
                text,
                "    also {}",
                place
                    .fragment
                    .unwrap_or_else(|| "the page itself".to_owned())
            );
        }
        if self.explains {
            let _ = writeln!(text, "    {:.2} points", hit.score);
            for reason in &hit.reasons {
                let _ = writeln!(text, "      {:+.2}  {}", reason.points, because(reason));
            }
        }
    }

    /// What a thing is called, or says.
    fn title(&self, thing: Findable) -> String {
        let directory = self.directory;
        let title = match thing {
            Findable::Body(body) => self.body(body),
            Findable::Post(id) => self.text(&directory.get(directory.get(id).title).singular),
            Findable::Person(id) => self.text(&directory.get(id).name),
            Findable::Function(body, place) => {
                self.text(&directory.profile(body).functions[place].text)
            }
            Findable::Section(id) => self.text(&directory.get(id).title),
            Findable::Part(id, place) => self.text(&directory.get(id).parts[place].title),
            Findable::Article(id, chapter, place) => {
                let article = &directory.get(id).chapters[chapter].articles[place];
                let text = article
                    .text
                    .best(self.language.preferences())
                    .1
                    .value
                    .plain();
                format!("{}: {text}", article.number)
            }
        };
        shortened(&title)
    }

    /// The body that a thing belongs to.
    fn holder(&self, thing: Findable) -> Option<String> {
        let body = match thing {
            Findable::Function(body, _) => body,
            Findable::Post(id) => self.directory.get(id).body,
            Findable::Body(Body::Organization(_)) | Findable::Person(_) => return None,
            other => Body::Organization(other.subject().organization(self.directory)?),
        };
        let organization = self.directory.organization_of(body);
        Some(match body {
            Body::Unit(_) => {
                format!(
                    "{}, {}",
                    self.body(body),
                    self.body(Body::Organization(organization))
                )
            }
            Body::Organization(_) => self.body(body),
        })
    }

    fn body(&self, body: Body) -> String {
        self.text(&self.directory.profile(body).names.on(self.asked.day).name)
    }

    fn text(&self, text: &LocalizedText) -> String {
        text.best(self.language.preferences()).1.value.clone()
    }
}

fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line.to_owned(),
    }
}

/// What points are for, in words.
fn because(reason: &Reason) -> String {
    match &reason.cause {
        Cause::Clause(typed, role, origin) => format!("\"{typed}\" {} {}", by(*origin), of(*role)),
        Cause::Exact(role) => format!("what was typed is {}", of(*role)),
        Cause::Sound => "what was typed spells its name by ear or by first letters".to_owned(),
        Cause::Number => "what was typed is its number, or a piece of it".to_owned(),
        Cause::Phrase(role) => format!("the words stand in a row in {}", of(*role)),
        Cause::AllClauses => "all that was typed is met".to_owned(),
        Cause::TypedShare => "what was typed is much of what it says".to_owned(),
        Cause::Kind(kind) => format!("a thing of the kind {}", kind.word()),
        Cause::OtherOrganization => "another organization was named".to_owned(),
        Cause::ContextOnly => "only what it belongs to has it".to_owned(),
        Cause::Head => "it leads its body".to_owned(),
        Cause::Former => "it is no more".to_owned(),
    }
}

fn by(origin: TermOrigin) -> &'static str {
    match origin {
        TermOrigin::Typed => "is in",
        TermOrigin::Prefix => "begins a word in",
        TermOrigin::Typo => "is near a word in",
        TermOrigin::Abbreviation => "abbreviates words in",
        TermOrigin::Synonym => "means the same as words in",
    }
}

fn of(role: TextRole) -> &'static str {
    match role {
        TextRole::Name => "its name",
        TextRole::OtherName => "another name of it",
        TextRole::FormerName => "a former name of it",
        TextRole::Predecessor => "the name of what it took over from",
        TextRole::WholeName => "its name with that of its body",
        TextRole::Statement => "what it says",
        TextRole::Text => "what is said of it",
        TextRole::Context => "what belongs to it, or to what it belongs",
        TextRole::PastContext => "what belonged to it, or to what it belonged",
        TextRole::Address => "an address of it",
        TextRole::Number => "a number of it",
    }
}
