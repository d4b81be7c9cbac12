//! Answers as data: a type of its own, so that no change of the pages changes it unseen.

use std::ops::Range;

use anyhow::Result;
use schemars::JsonSchema;
use serde::Serialize;

use crate::address::{Page, SearchQuery};
use crate::search::SearchResults;
use crate::site::formats::json::Word;
use crate::site::formats::serialize::json_document;
use crate::site::queries::answers::{Answer, Answers, Held, Named, Outcome, Reach, Seat, Trouble};
use crate::site::resource::{Document, JSON};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::{Choice, Phone, TranslationStatus};

/// The version of this format. A field that is added leaves it as it is; any other change raises it.
const VERSION: u32 = 1;

/// The answers to a question.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Search")]
pub struct WireSearch<'a> {
    version: u32,
    query: &'a str,
    language: String,
    day: String,
    kind: Option<&'static str>,
    organization: Option<String>,
    /// Why there is no answer to the question as it is asked.
    error: Option<&'static str>,
    total: usize,
    page: usize,
    pages: usize,
    /// Whether the results do not meet all that matters.
    near: bool,
    /// Whether more was typed than is read.
    cut: bool,
    corrections: Vec<WireCorrection<'a>>,
    /// The words that none of the results has.
    dropped: &'a [String],
    results: Vec<WireAnswer>,
    /// The next page.
    next: Option<String>,
}

/// A word that was read as another one.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SearchCorrection")]
struct WireCorrection<'a> {
    typed: &'a str,
    read: &'a str,
}

/// Something that was found.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SearchAnswer")]
struct WireAnswer {
    kind: &'static str,
    url: String,
    title: WireText,
    also_called: Option<WireText>,
    text: Option<WireText>,
    /// What else its page says of what was looked for.
    mention: Option<WireText>,
    document: Option<WireNamed>,
    unit: Option<WireNamed>,
    organization: Option<WireNamed>,
    former: bool,
    former_name: Option<WireText>,
    /// What it took over from, where it was found by the name of that.
    predecessor: Option<WireText>,
    functions: Vec<WireNamed>,
    /// The post that was found, or that leads the body; of several, the first in order of precedence.
    post: Option<WireSeat>,
    /// The post that was found, or all that lead the body, in order of precedence.
    seats: Vec<WireSeat>,
    /// The posts by which a body or a post is overseen, with those who oversee it.
    overseen_by: Vec<WireSeat>,
    /// The posts of a person.
    posts: Vec<WireHeld>,
    phones: Vec<WirePhone>,
    also: Vec<WireNamed>,
}

/// A text with its language, and what was looked for in it: the first character and the one behind the last, counted
/// in Unicode characters.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SearchText")]
struct WireText {
    text: String,
    language: String,
    /// Who stands behind it: the institution itself (`official`), others or this directory, who translated it
    /// (`unofficial`), or a machine, and nobody vouches for it (`machine`).
    status: Word<TranslationStatus>,
    marks: Vec<[usize; 2]>,
}

/// Something by its name and where it stands.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SearchNamed")]
struct WireNamed {
    kind: &'static str,
    name: WireText,
    url: String,
}

/// A post and who holds it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SearchSeat")]
struct WireSeat {
    post: WireNamed,
    holders: Vec<WireHolder>,
    vacant: bool,
    /// Whether somebody holds it whose name is not published.
    undisclosed: bool,
}

/// Someone who holds a post.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SearchHolder")]
struct WireHolder {
    person: WireNamed,
    kind: &'static str,
}

/// A post that someone holds.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SearchHeld")]
struct WireHeld {
    post: WireNamed,
    unit: Option<WireNamed>,
    organization: WireNamed,
    kind: &'static str,
}

/// A telephone number.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SearchPhone")]
struct WirePhone {
    /// By ITU-T E.164, without an extension. A number that is dialled in its country alone has none: `url` has its digits.
    e164: Option<String>,
    /// As people read it who may be anywhere, with its extension.
    text: String,
    url: String,
    purpose: Option<WireText>,
    /// Whose number it is, where it is not that of the result.
    of: Option<WireNamed>,
}

/// The answers to a question as data.
///
/// # Errors
/// Where the index cannot be made or read.
pub fn search_data(view: &View<'_>, question: &SearchQuery) -> Result<Document> {
    let answers = Answers::new(view, question)?;
    let wire = Wire {
        view,
        found: answers.found(),
    };
    let document = json_document(
        view,
        &Page::SearchData(question.clone()),
        JSON,
        &wire.search(&answers),
    )?;
    Ok(Document {
        status: answers.status(),
        missed: answers.missed(view),
        ..document
    })
}

struct Wire<'w> {
    view: &'w View<'w>,
    found: &'w SearchResults,
}

impl Wire<'_> {
    fn search<'a>(&self, answers: &'a Answers) -> WireSearch<'a> {
        let view = self.view;
        let asked = answers.question(view);
        let has_next = answers.trouble.is_none() && answers.page < answers.pages();
        let next = has_next.then(|| asked.at_page(answers.page + 1));
        let corrections = answers.found().corrections.iter();
        WireSearch {
            version: VERSION,
            query: &answers.text,
            language: view.language().tag.to_string(),
            day: view.day().to_string(),
            kind: answers.kind.map(Choice::word),
            organization: asked.organization,
            error: answers.trouble.map(error),
            total: answers.total(),
            page: answers.page,
            pages: answers.pages(),
            near: answers.outcome() == Outcome::NearMisses,
            cut: answers.found().is_truncated,
            corrections: corrections
                .map(|(typed, read)| WireCorrection { typed, read })
                .collect(),
            dropped: &answers.found().dropped,
            results: answers
                .on_page(view)
                .iter()
                .map(|answer| self.answer(answer))
                .collect(),
            next: next.map(|question| view.url(Page::SearchData(question))),
        }
    }

    fn answer(&self, answer: &Answer) -> WireAnswer {
        let named = |named: &Option<Named>| named.as_ref().map(|named| self.named(named));
        let text = |text: &Option<Html>| text.as_ref().map(|text| self.text(text));
        let all = |all: &[Named]| all.iter().map(|named| self.named(named)).collect();
        WireAnswer {
            kind: answer.named.kind.word(),
            url: self.url(&answer.named),
            title: self.text(&answer.named.text),
            also_called: text(&answer.as_asked),
            text: text(&answer.passage),
            mention: text(&answer.mention),
            document: named(&answer.section),
            unit: named(&answer.unit),
            organization: named(&answer.organization),
            former: answer.is_former,
            former_name: text(&answer.former_name),
            predecessor: text(&answer.predecessor),
            functions: all(&answer.functions),
            post: answer.seats.first().map(|seat| self.seat(seat)),
            seats: answer.seats.iter().map(|seat| self.seat(seat)).collect(),
            overseen_by: answer
                .overseers
                .iter()
                .map(|seat| self.seat(seat))
                .collect(),
            posts: answer.posts.iter().map(|held| self.held(held)).collect(),
            phones: answer
                .reach
                .iter()
                .flat_map(|reach| self.phones(reach))
                .collect(),
            also: all(&answer.also),
        }
    }

    /// The permalink of where a thing stands.
    fn url(&self, named: &Named) -> String {
        self.view
            .absolute(&named.place.clone().permalink(self.view.directory()))
    }

    fn named(&self, named: &Named) -> WireNamed {
        WireNamed {
            kind: named.kind.word(),
            name: self.text(&named.text),
            url: self.url(named),
        }
    }

    fn text(&self, text: &Html) -> WireText {
        let language = text.language().unwrap_or(&self.view.language().tag);
        let plain = text.plain();
        let marks = self.found.highlights(plain).into_iter();
        WireText {
            text: plain.to_owned(),
            language: language.to_string(),
            status: Word(text.status()),
            marks: marks.map(|mark| characters(plain, mark)).collect(),
        }
    }

    fn seat(&self, seat: &Seat) -> WireSeat {
        let holders = seat.tenants.iter().map(|tenant| WireHolder {
            person: self.named(&tenant.person),
            kind: tenant.kind.word(),
        });
        WireSeat {
            post: self.named(&seat.post),
            holders: holders.collect(),
            vacant: seat.is_vacant,
            undisclosed: seat.is_undisclosed,
        }
    }

    fn held(&self, held: &Held) -> WireHeld {
        WireHeld {
            post: self.named(&held.post),
            unit: held.unit.as_ref().map(|unit| self.named(unit)),
            organization: self.named(&held.organization),
            kind: held.kind.word(),
        }
    }

    fn phones(&self, reach: &Reach) -> Vec<WirePhone> {
        let phones = reach.phones.iter();
        let phones = phones.map(|number| &number.phone);
        let phone = |phone: &Phone| WirePhone {
            e164: phone.e164().map(str::to_owned),
            text: phone.to_string(),
            url: phone.uri(),
            purpose: reach.purpose.as_ref().map(|purpose| self.text(purpose)),
            of: reach.whose.as_ref().map(|whose| self.named(whose)),
        };
        phones.map(phone).collect()
    }
}

fn characters(text: &str, bytes: Range<usize>) -> [usize; 2] {
    let before = |end: usize| text[..end].chars().count();
    [before(bytes.start), before(bytes.end)]
}

fn error(bad: Trouble) -> &'static str {
    match bad {
        Trouble::Text => "malformed-text",
        Trouble::Kind => "unknown-kind",
        Trouble::Organization => "unknown-organization",
        Trouble::Page => "malformed-page",
        Trouble::PastTheEnd => "no-such-page",
        Trouble::NotYet => "not-ready",
    }
}
