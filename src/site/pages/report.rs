//! What the content lacks, for its editors.

use anyhow::Result;
use askama::Template;

use crate::address::Page;
use crate::coverage::{
    self, BodyFreshness, BodyGaps, Counts, DateKind, Fact, LanguageCoverage, State,
};
use crate::model::{Body, Origin};
use crate::site::parts::Frame;
use crate::site::parts::Heading;
use crate::site::parts::editing::{edit_link, origin};
use crate::site::resource::{Caching, Document, HTML};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::site::view::words::When;
use crate::snapshot::Snapshot;
use crate::text::LanguageTag;

#[derive(Template)]
#[template(path = "pages/report.html")]
pub struct ReportPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    day: String,
    translation: Vec<TranslationRow>,
    missing: Vec<MissingRow>,
    gaps: Vec<GapRow>,
    freshness: Vec<FreshnessRow>,
}

/// The texts of an organization, or those that all share, in a language.
struct TranslationRow {
    language: String,
    of: Html,
    counts: Counts,
}

/// A text that a language lacks.
struct MissingRow {
    language: String,
    place: Place,
    key: String,
}

/// A body with what is not known of it.
struct GapRow {
    body: Link,
    missing: Html,
    place: Option<Place>,
}

/// A body with the ages of what is said of it, in months.
struct FreshnessRow {
    body: Link,
    checked: String,
    source: String,
    dates: Vec<Option<When>>,
    place: Option<Place>,
}

/// A line of a file, with a link to the forge where the content names one.
struct Place {
    words: String,
    href: Option<String>,
}

/// What the content lacks, for its editors; it is counted anew whenever it is asked for.
///
/// # Errors
/// Where it cannot be written.
pub fn report(view: &View<'_>, snapshot: &Snapshot) -> Result<Document> {
    let page = ReportPage::new(view, snapshot);
    let text = view.typeset(&page)?;
    Ok(Document {
        caching: Caching::Never,
        ..Document::new(HTML, view.language().tag.clone(), text)
    })
}

impl<'a> ReportPage<'a> {
    pub fn new(view: &'a View<'a>, snapshot: &Snapshot) -> Self {
        let (directory, day) = (view.directory(), view.day());
        // The page is about texts, and the names on it need no notice of their own.
        let names = &view.aside();
        let title = Html::own(&view.say("report"));
        let languages = coverage::translation(snapshot, None);
        let gaps = coverage::gaps(directory, None, day);
        let freshness = coverage::freshness(directory, None, day);
        Self {
            view,
            heading: Heading::plain(title.clone()),
            day: view.day_words(),
            translation: languages
                .iter()
                .flat_map(|language| translation(names, language))
                .collect(),
            missing: languages
                .iter()
                .flat_map(|language| missing(names, language))
                .collect(),
            gaps: gaps.iter().filter_map(|found| gap(names, found)).collect(),
            freshness: freshness.iter().map(|found| fresh(names, found)).collect(),
            frame: Frame::of_report(view, title),
        }
    }
}

fn language_name(view: &View<'_>, tag: &LanguageTag) -> String {
    let language = view.directory().site().language(tag);
    language.map_or_else(|| tag.to_string(), |language| language.name.clone())
}

fn translation(view: &View<'_>, language: &LanguageCoverage) -> Vec<TranslationRow> {
    let row = |of: Html, counts| TranslationRow {
        language: language_name(view, &language.language),
        of,
        counts,
    };
    let lacking = language.missing_messages.len();
    let interface = Counts {
        all: language.messages,
        official: language.messages - lacking,
        missing: lacking,
        ..Counts::default()
    };
    let texts = language.texts.iter().map(|texts| {
        let of = match texts.organization {
            Some(id) => Html::inline(view.organization_in_brief(id).to_string(), String::new()),
            None => Html::own(&view.say("report-common")),
        };
        row(of, texts.counts)
    });
    let interface = row(Html::own(&view.say("report-interface")), interface);
    texts.chain([interface]).collect()
}

fn missing(view: &View<'_>, language: &LanguageCoverage) -> Vec<MissingRow> {
    let texts = language.texts.iter().flat_map(|texts| &texts.missing);
    texts
        .map(|missing| MissingRow {
            language: language_name(view, &language.language),
            place: Place::new(view, &missing.origin),
            key: missing.key.clone(),
        })
        .collect()
}

fn gap(view: &View<'_>, found: &BodyGaps) -> Option<GapRow> {
    let words: Vec<Html> = found
        .facts
        .iter()
        .filter(|(_, state)| *state != State::Known)
        .map(|(fact, state)| Html::own(&gap_words(view, *fact, *state)))
        .collect();
    (!words.is_empty()).then(|| GapRow {
        body: view.body(found.body),
        missing: Html::joined(&words, " · "),
        place: place_of(view, found.body),
    })
}

fn gap_words(view: &View<'_>, fact: Fact, state: State) -> String {
    let fact = view.say(match fact {
        Fact::Functions => "functions",
        Fact::Structure => "chart",
        Fact::Address => "address",
        Fact::Hours => "hours",
        Fact::Phone => "phone",
        Fact::Head => "post-head",
    });
    let state = match state {
        State::Vacant => view.say("post-vacant"),
        State::NotNamed => view.say("post-not-named"),
        State::Known | State::Missing => return fact,
    };
    format!("{fact} {}", view.say_of("kind-note", "kind", &state))
}

fn fresh(view: &View<'_>, found: &BodyFreshness) -> FreshnessRow {
    let age =
        |months: Option<i32>| months.map_or_else(|| "?".to_owned(), |months| months.to_string());
    let kinds = [
        DateKind::Verified,
        DateKind::Read,
        DateKind::Updated,
        DateKind::Published,
    ];
    FreshnessRow {
        body: view.body(found.body),
        checked: age(found.checked),
        source: age(found.source),
        dates: kinds
            .into_iter()
            .map(|kind| found.date(kind).map(|date| view.date(date)))
            .collect(),
        place: place_of(view, found.body),
    }
}

fn place_of(view: &View<'_>, body: Body) -> Option<Place> {
    let target = Page::from(body);
    let origin = origin(view.directory(), &target)?;
    Some(Place::new(view, origin))
}

impl Place {
    fn new(view: &View<'_>, origin: &Origin) -> Self {
        Self {
            words: format!("{}:{}", origin.file, origin.line),
            href: edit_link(view.directory(), origin),
        }
    }
}
