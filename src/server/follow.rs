//! The state of the content, for open pages that follow its changes.

use std::time::Duration;

use axum::body::Body;
use axum::http::{HeaderValue, Response, header};
use serde::Serialize;
use tokio::sync::watch;

use super::app::{App, State, Trouble};
use super::caching::set_cache_control;
use super::mistakes::{Mistake, first_errors};
use super::served::Served;
use crate::diagnostics::Severity;
use crate::messages::Language;
use crate::site::Caching;
use crate::snapshot::Snapshot;
use crate::text::LanguageTag;

/// How long an answer is held back while nothing changes. Proxies and browsers give up later than that.
const PATIENCE: Duration = Duration::from_secs(25);
/// How many mistakes a page shows.
const MOST_SHOWN: usize = 5;

/// The state of the content on the wire.
#[derive(Serialize)]
struct WireState {
    generation: Option<u64>,
    count: u64,
    trouble: Option<Band>,
}

/// What the band over a page says.
#[derive(Serialize)]
struct Band {
    title: String,
    /// That of the mistakes: that of the page, where the program speaks it.
    language: &'static str,
    mistakes: Vec<Mistake>,
    more: Option<String>,
}

/// Answers once the content is in another state than the one that the page has seen, or after a while.
pub async fn state(app: &App, query: &str) -> Response<Body> {
    let mut states = app.states();
    let seen = value_of(query, "seen").and_then(|seen| seen.parse().ok());
    let state = changed(&mut states, seen).await;
    let language = value_of(query, "language").and_then(|tag| LanguageTag::parse(&tag).ok());
    let served = state.served.as_deref();
    let trouble = state.trouble.as_ref().zip(served);
    let wire = WireState {
        generation: served.and_then(Served::generation),
        count: state.count,
        trouble: trouble
            .map(|(trouble, served)| band(trouble, served.snapshot(), language.as_ref())),
    };
    // What is written to memory and has text for keys can always be written.
    let json = serde_json::to_vec(&wire).unwrap_or_default();
    let mut response = Response::new(Body::from(json));
    let headers = response.headers_mut();
    let media_type = HeaderValue::from_static("application/json");
    headers.insert(header::CONTENT_TYPE, media_type);
    set_cache_control(Caching::Never, headers);
    response
}

async fn changed(states: &mut watch::Receiver<State>, seen: Option<u64>) -> State {
    let is_news = |state: &State| Some(state.count) != seen || state.stopping;
    if let Ok(Ok(state)) = tokio::time::timeout(PATIENCE, states.wait_for(is_news)).await {
        return state.clone();
    }
    states.borrow().clone()
}

fn value_of(query: &str, key: &str) -> Option<String> {
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    let (_, value) = pairs.find(|(name, _)| name == key)?;
    Some(value.into_owned())
}

fn band(trouble: &Trouble, snapshot: &Snapshot, language: Option<&LanguageTag>) -> Band {
    let site = snapshot.directory().site();
    let language = language.and_then(|tag| site.language(tag));
    let language = language.unwrap_or(site.default_language());
    let strings = snapshot.strings(language);
    let told_in = Language::from_locale(&language.tag.to_string()).unwrap_or_default();
    let Trouble::Mistakes(report) = trouble else {
        return Band {
            title: strings.say("trouble-away"),
            language: told_in.tag(),
            mistakes: Vec::new(),
            more: None,
        };
    };
    let count = |message: &str, count: usize| strings.say_with(message, &[("count", count.into())]);
    let all = report.count(Severity::Error);
    Band {
        // Content without a mistake is not served either where the machine has not enough for it.
        title: match all {
            0 => strings.say("trouble-elsewhere"),
            all => count("trouble", all),
        },
        language: told_in.tag(),
        mistakes: first_errors(report, MOST_SHOWN, told_in),
        more: all
            .checked_sub(MOST_SHOWN)
            .filter(|more| *more > 0)
            .map(|more| count("trouble-more", more)),
    }
}
