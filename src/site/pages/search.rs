//! Which office handles what somebody types.

use anyhow::Result;
use askama::Template;
use fluent_bundle::FluentValue;

use crate::address::{Page, SearchQuery};
use crate::model::Body;
use crate::site::parts::Frame;
use crate::site::parts::{AnswerList, FunctionList, Grouping, Heading, SearchBox};
use crate::site::queries::alternates::alternates;
use crate::site::queries::answers::{Answers, Outcome, Trouble};
use crate::site::queries::present::contacts_of;
use crate::site::queries::short_words::words_for_functions;
use crate::site::resource::Caching;
use crate::site::resource::{Document, HTML};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::LONGEST_QUERY;

/// What stands before an example of what a function is about.
const FUNCTION: &str = "example-function";

#[derive(Template)]
#[template(path = "pages/search.html")]
struct SearchPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    search_box: SearchBox,
    /// What came of the question, in a few words.
    outcome: String,
    /// What else there is to say of that.
    remarks: Vec<Html>,
    /// The way on from a question that cannot be answered as it is asked.
    way_on: Option<Link>,
    answers: AnswerList,
    pages: Option<Pages>,
    examples: Vec<Example>,
    /// The ways to every function there is, where nothing else answers.
    functions: Vec<Link>,
}

/// The way to the other pages of answers.
struct Pages {
    words: String,
    previous: Option<Link>,
    next: Option<Link>,
}

/// Something that can be looked for.
pub struct Example {
    /// Of what kind it is.
    what: String,
    /// Whether it is a word for what a function is about.
    pub is_word: bool,
    pub links: Vec<Link>,
}

/// The page of the answers to a question.
///
/// # Errors
/// Where the index cannot be made or read.
pub fn answers(view: &View<'_>, question: &SearchQuery) -> Result<Document> {
    let answers = Answers::new(view, question)?;
    let target = Page::Search(question.clone());
    let page = SearchPage::new(view, &target, &answers);
    let text = view.typeset(&page)?;
    Ok(Document {
        status: answers.status(),
        caching: Caching::of(&target),
        alternates: alternates(view, &target, None),
        missed: answers.missed(view),
        ..Document::new(HTML, view.language().tag.clone(), text)
    })
}

impl<'a> SearchPage<'a> {
    fn new(view: &'a View<'a>, target: &Page, answers: &Answers) -> Self {
        let outcome = answers.outcome();
        let question = Html::own(&view.say("home-question"));
        Self {
            view,
            heading: Heading::plain(question),
            search_box: SearchBox::of_question(
                view,
                &answers.text,
                answers.kind,
                answers.organization,
            ),
            outcome: outcome_words(view, answers),
            remarks: remarks(view, answers),
            way_on: way_on(view, answers),
            answers: AnswerList::new(view, answers.first(), answers.on_page(view)),
            pages: Pages::new(view, answers),
            examples: match outcome {
                Outcome::NothingAsked => examples(view),
                _ => Vec::new(),
            },
            functions: match outcome {
                Outcome::Answers => Vec::new(),
                _ => FunctionList::ways(view),
            },
            frame: Frame::new(
                view,
                target,
                Html::own(&title(view, answers)),
                String::new(),
                Vec::new(),
            ),
        }
    }
}

/// What tells the page from others in a list of windows or of pages visited.
fn title(view: &View<'_>, answers: &Answers) -> String {
    match (answers.text.as_str(), answers.page) {
        ("", _) => view.say("search"),
        (text, 1) => view.say_of("search-title", "text", text),
        (text, page) => {
            let variables = [
                ("text", FluentValue::from(text)),
                ("page", FluentValue::from(page)),
            ];
            view.strings().say_with("search-title-page", &variables)
        }
    }
}

fn outcome_words(view: &View<'_>, answers: &Answers) -> String {
    match answers.outcome() {
        Outcome::Unanswered(Trouble::Text) => view.say("search-no-text"),
        Outcome::Unanswered(Trouble::Kind) => view.say("search-no-kind"),
        Outcome::Unanswered(Trouble::Organization) => view.say("search-no-organization"),
        Outcome::Unanswered(Trouble::Page | Trouble::PastTheEnd) => view.say("search-no-page"),
        Outcome::Unanswered(Trouble::NotYet) => view.say("search-not-yet"),
        Outcome::NothingAsked => view.say("search-examples"),
        Outcome::Nothing => view.say("search-none"),
        Outcome::NearMisses => view.say("search-near"),
        Outcome::Answers => view.say_count("search-results", answers.total()),
    }
}

fn remarks(view: &View<'_>, answers: &Answers) -> Vec<Html> {
    let found = answers.found();
    let mut remarks: Vec<Html> = found
        .corrections
        .iter()
        .map(|(typed, read)| {
            let (typed, read) = (Html::isolated(typed), Html::isolated(read));
            view.phrase("search-corrected", &[("typed", &typed), ("read", &read)])
        })
        .collect();
    let message = match found.hits.is_empty() {
        true => "search-lacking",
        false => "search-dropped",
    };
    remarks.extend(
        found
            .dropped
            .iter()
            .map(|word| view.phrase(message, &[("word", &Html::isolated(word))])),
    );
    if found.is_truncated {
        remarks.push(Html::own(&view.say_count("search-cut", LONGEST_QUERY)));
    }
    match answers.outcome() {
        // The first page begins where anybody expects it to.
        Outcome::Answers if answers.page > 1 => {
            remarks.push(Html::own(&place_words(view, answers)));
        }
        Outcome::Nothing => remarks.push(Html::own(&view.say("search-none-help"))),
        Outcome::NearMisses => {
            remarks.push(Html::own(
                &view.say_count("search-near-help", answers.total()),
            ));
        }
        _ => {}
    }
    remarks
}

/// Which of how many pages this is.
fn place_words(view: &View<'_>, answers: &Answers) -> String {
    let numbers = [
        ("page", FluentValue::from(answers.page)),
        ("pages", FluentValue::from(answers.pages())),
    ];
    view.strings().say_with("search-page", &numbers)
}

/// The same question without what keeps it from being answered, or from being answered at all.
fn way_on(view: &View<'_>, answers: &Answers) -> Option<Link> {
    let is_narrowed = answers.kind.is_some() || answers.organization.is_some();
    let (question, message) = match answers.outcome() {
        Outcome::Unanswered(trouble) => {
            let message = match trouble {
                // Nothing of it can be asked again.
                Trouble::Text => return None,
                Trouble::Kind => "search-any-kind",
                Trouble::Organization => "search-any-organization",
                Trouble::Page | Trouble::PastTheEnd => "search-first-page",
                Trouble::NotYet => "search-again",
            };
            (answers.question(view), message)
        }
        Outcome::Nothing | Outcome::NearMisses if is_narrowed => {
            (SearchQuery::of(&answers.text), "search-everywhere")
        }
        _ => return without_dropped(view, answers),
    };
    Some(view.page(Page::Search(question), message))
}

/// The same question without the words that nothing has.
fn without_dropped(view: &View<'_>, answers: &Answers) -> Option<Link> {
    let dropped = &answers.found().dropped;
    if dropped.is_empty() {
        return None;
    }
    let text = text_without(&answers.text, dropped)?;
    let words = view.phrase("search-without", &[("text", &Html::isolated(&text))]);
    let question = SearchQuery {
        text,
        ..answers.question(view)
    };
    Some(Link {
        href: view.href(Page::Search(question)),
        text: words,
    })
}

/// What was typed without some of its words, Chinese ones from within others; nothing where one is not found as it is, or
/// nothing remains.
fn text_without(text: &str, dropped: &[String]) -> Option<String> {
    let mut words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
    for drop in dropped {
        let is_whole =
            |word: &String| word.trim_matches(|end: char| !end.is_alphanumeric()) == drop;
        let place = words.iter().position(is_whole);
        let within = || {
            words
                .iter()
                .position(|word| !drop.is_ascii() && word.contains(drop))
        };
        let place = place.or_else(within)?;
        if is_whole(&words[place]) {
            words.remove(place);
        } else {
            words[place] = words[place].replacen(drop, "", 1);
        }
    }
    (!words.is_empty()).then(|| words.join(" "))
}

impl Pages {
    /// The way to the other pages, where there are any.
    fn new(view: &View<'_>, answers: &Answers) -> Option<Self> {
        let pages = answers.pages();
        if pages < 2 || answers.trouble.is_some() {
            return None;
        }
        let to = |page: usize, message: &str| {
            view.page(Page::Search(answers.question(view).at_page(page)), message)
        };
        Some(Self {
            words: place_words(view, answers),
            previous: (answers.page > 1).then(|| to(answers.page - 1, "search-previous")),
            next: (answers.page < pages).then(|| to(answers.page + 1, "search-next")),
        })
    }
}

/// Something of each kind that can be looked for, as the content has it.
pub fn examples(view: &View<'_>) -> Vec<Example> {
    let directory = view.directory();
    // The words are those of a question, and no texts of the page.
    let view = &view.aside();
    let organizations = directory.organizations().map(Body::Organization);
    let bodies = organizations.chain(directory.units().map(Body::Unit));
    let bodies: Vec<Body> = bodies.filter(|body| view.exists(*body)).collect();
    let words = words_for_functions(view, &bodies);
    let unit = bodies.iter().find(|body| matches!(body, Body::Unit(_)));
    let person = directory
        .people()
        .find(|id| directory.knows(*id, view.day()));
    let phone = bodies
        .iter()
        .flat_map(|body| contacts_of(view, *body))
        .find_map(|point| point.phones.first());
    let one = |text: Option<Html>| text.into_iter().collect();
    let all = [
        (FUNCTION, words),
        ("example-unit", one(unit.map(|body| view.body(*body).text))),
        ("example-person", one(person.map(|id| view.person(id).text))),
        ("example-phone", one(phone.map(|phone| view.phone(phone)))),
    ];
    let all = all.into_iter().filter(|(_, texts)| !texts.is_empty());
    let link = |text: Html| Link {
        href: view.href(Page::Search(SearchQuery::of(text.plain()))),
        text,
    };
    all.map(|(message, texts)| Example {
        what: view.say(message),
        is_word: message == FUNCTION,
        links: texts.into_iter().map(link).collect(),
    })
    .collect()
}
