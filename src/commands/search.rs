//! `minglu search`: what a visitor would find, and why.

use anyhow::Result;
use jiff::Timestamp;

use super::console::{Console, Outcome, language_of_site, read_folder};
use super::report::organization;
use crate::cli::Search;
use crate::content::Loader;
use crate::diagnostics::{Severity, nearest};
use crate::edit::choice;
use crate::messages::{self, Argument, Message, say};
use crate::model::{Body, Directory, Language};
use crate::search::{
    Cause, Findable, Hit, PastName, Reason, ResultKind, SearchRequest, SearchResults, TermOrigin,
    TextRole,
};
use crate::site::Place;
use crate::snapshot::Snapshot;
use crate::text::LocalizedText;

/// How many characters of a text are shown; it goes on where the address leads.
const LONGEST: usize = 160;
/// What stands before the lines of a result below its first one.
const BELOW: &str = "    ";

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
    let folder = read_folder(&options.content.folder)?;
    let mut loader = Loader::new(folder);
    let (snapshot, mistakes) = Snapshot::of(&mut loader)?;
    let Some(snapshot) = snapshot else {
        let errors = mistakes.count(Severity::Error);
        return Ok(console.refuse(&mistakes, &say::nothing_searched(errors)));
    };
    let today = snapshot.directory().site().day_of(Timestamp::now());
    let day = options.on.unwrap_or(today);
    let directory = snapshot.directory_on(day, today);
    let text = options.query.join(" ");
    let asked = SearchRequest {
        text: &text,
        kind: options
            .kind
            .as_deref()
            .map(|kind| choice(kind, false))
            .transpose()?,
        organization: match &options.organization {
            Some(name) => Some(organization(directory, (folder, &loader), name)?),
            None => None,
        },
        day,
    };
    let found = snapshot.index()?.search(directory, asked)?;
    let language = match language {
        Some(wanted) => self::language(directory, wanted)?,
        None => language_of_site(directory.site(), console.language),
    };
    let listing = Listing {
        directory,
        language,
        reader: console.language,
        asked,
        explains: options.explain,
    };
    let written = listing.write(&found, options.limit.get());
    console.write(&written, say::results_not_written())?;
    Ok(Outcome::Clean)
}

fn language<'d>(directory: &'d Directory, wanted: &str) -> Result<&'d Language> {
    let site = directory.site();
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
    /// The language of what is said beside the texts of the content.
    reader: messages::Language,
    asked: SearchRequest<'a>,
    explains: bool,
}

impl Listing<'_> {
    fn write(&self, found: &SearchResults, most: usize) -> String {
        let mut text = String::new();
        for (typed, meant) in &found.corrections {
            self.line("", say::found_corrected(typed, meant), &mut text);
        }
        for typed in &found.dropped {
            let said = match found.hits.is_empty() {
                true => say::found_lacking(typed),
                false => say::found_dropped(typed),
            };
            self.line("", said, &mut text);
        }
        if found.is_empty || found.hits.is_empty() {
            self.line("", say::found_nothing(), &mut text);
            return text;
        }
        if found.is_near {
            self.line("", say::found_near(), &mut text);
        }
        for (place, hit) in found.hits.iter().take(most).enumerate() {
            self.hit(place + 1, hit, &mut text);
        }
        let rest = found.hits.len().saturating_sub(most);
        if rest > 0 {
            self.line("\n", say::found_more(rest), &mut text);
        }
        text
    }

    fn line(&self, before: &str, said: impl Into<Argument>, text: &mut String) {
        let said = said.into().text(self.reader);
        text.push_str(&format!("{before}{said}\n"));
    }

    fn hit(&self, place: usize, hit: &Hit, text: &mut String) {
        let (title, kind) = (self.title(hit.findable), kind_named(hit.findable.kind()));
        let said = match hit.is_former {
            true => say::former_hit(title, kind),
            false => say::hit(title, kind),
        };
        self.line(&format!("\n{place:>2}. "), said, text);
        match &hit.past_name {
            Some(PastName::Own(name)) => self.line(BELOW, say::formerly(name), text),
            Some(PastName::Predecessor(name)) => {
                self.line(BELOW, say::took_over_from(name), text);
            }
            None => {}
        }
        if let Some(body) = self.holder(hit.findable) {
            self.line(BELOW, body, text);
        }
        let permalink = Place::of(self.directory, hit.findable).permalink(self.directory);
        self.line(BELOW, permalink, text);
        for also in &hit.also {
            let place = Place::of(self.directory, *also);
            let said = match place.fragment {
                Some(fragment) => say::also(fragment),
                None => say::also(say::the_page_itself()),
            };
            self.line(BELOW, said, text);
        }
        if self.explains {
            self.line(BELOW, say::points(format!("{:.2}", hit.score)), text);
            for reason in &hit.reasons {
                let points = format!("{BELOW}  {:+.2}  ", reason.points);
                self.line(&points, because(reason), text);
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
                say::article_says(article.number.to_string(), text).text(self.reader)
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
                let organization = self.body(Body::Organization(organization));
                say::unit_of(self.body(body), organization).text(self.reader)
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

/// What points are for.
fn because(reason: &Reason) -> Message {
    match &reason.cause {
        Cause::Clause(typed, role, origin) => match origin {
            TermOrigin::Typed => say::reason_typed(typed, of(*role)),
            TermOrigin::Prefix => say::reason_prefix(typed, of(*role)),
            TermOrigin::Typo => say::reason_typo(typed, of(*role)),
            TermOrigin::Abbreviation => say::reason_abbreviation(typed, of(*role)),
            TermOrigin::Synonym => say::reason_synonym(typed, of(*role)),
        },
        Cause::Exact(role) => say::reason_exact(of(*role)),
        Cause::Sound => say::reason_sound(),
        Cause::Number => say::reason_number(),
        Cause::Phrase(role) => say::reason_phrase(of(*role)),
        Cause::AllClauses => say::reason_all_clauses(),
        Cause::TypedShare => say::reason_typed_share(),
        Cause::Kind(kind) => say::reason_kind(kind_named(*kind)),
        Cause::OtherOrganization => say::reason_other_organization(),
        Cause::ContextOnly => say::reason_context_only(),
        Cause::Head => say::reason_head(),
        Cause::Former => say::reason_former(),
    }
}

fn kind_named(kind: ResultKind) -> Message {
    match kind {
        ResultKind::Function => say::result_function(),
        ResultKind::Unit => say::result_unit(),
        ResultKind::Organization => say::result_organization(),
        ResultKind::Post => say::result_post(),
        ResultKind::Person => say::result_person(),
        ResultKind::Section => say::result_section(),
        ResultKind::Article => say::result_article(),
    }
}

fn of(role: TextRole) -> Message {
    match role {
        TextRole::Name => say::its_name(),
        TextRole::OtherName => say::its_other_name(),
        TextRole::FormerName => say::its_former_name(),
        TextRole::Predecessor => say::its_predecessor(),
        TextRole::WholeName => say::its_whole_name(),
        TextRole::Statement => say::its_statement(),
        TextRole::Qualifier => say::its_qualifier(),
        TextRole::Text => say::its_text(),
        TextRole::Context | TextRole::OuterContext => say::its_context(),
        TextRole::PastContext => say::its_past_context(),
        TextRole::Address => say::its_address(),
        TextRole::Number => say::its_number(),
    }
}
