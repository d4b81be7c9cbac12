//! Which office handles what somebody types.

use anyhow::{Context, Result};
use askama::Template;
use fluent_bundle::FluentValue;

use super::caching;
use crate::model::Body;
use crate::search::LONGEST_QUERY;
use crate::site::address::{Question, Target};
use crate::site::answers::{Answers, Outcome, Trouble, width};
use crate::site::formats::alternates;
use crate::site::frame::Frame;
use crate::site::links::Link;
use crate::site::parts::{
    AnswerList, FunctionList, Grouping, Heading, SearchBox, current_contacts, current_functions,
};
use crate::site::resource::{Document, HTML, Status};
use crate::site::shown::Shown;
use crate::site::view::View;

/// How many columns the example of a function takes, if it may be: a few words.
const EXAMPLE: usize = 40;

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
    remarks: Vec<Shown>,
    /// The way on from a question that cannot be answered as it is asked.
    way_on: Option<Link>,
    answers: AnswerList,
    pages: Option<Pages>,
    examples: Vec<Example>,
    /// Every function there is, where nothing else answers.
    functions: Option<FunctionList>,
}

/// The way to the other pages of answers.
struct Pages {
    words: String,
    previous: Option<Link>,
    next: Option<Link>,
}

/// Something that can be looked for.
struct Example {
    what: String,
    link: Link,
}

/// The page of the answers to a question.
///
/// # Errors
/// Where the index cannot be made or read.
pub fn page(view: &View<'_>, question: &Question) -> Result<Document> {
    let answers = Answers::new(view, question)?;
    let target = Target::Search(question.clone());
    let page = SearchPage::new(view, &target, &answers);
    let text = page
        .render()
        .context("the page of answers cannot be written")?;
    Ok(Document {
        status: status(&answers),
        caching: caching(&target),
        alternates: alternates(view, &target, None),
        missed: answers.missed(view),
        ..Document::new(HTML, view.language().tag.clone(), text)
    })
}

/// Whether the question makes sense and its page is there. That nothing was found is an answer.
pub fn status(answers: &Answers) -> Status {
    match answers.trouble {
        None => Status::Found,
        Some(Trouble::PastTheEnd) => Status::NotFound,
        Some(Trouble::Kind | Trouble::Organization | Trouble::Page) => Status::Nonsense,
    }
}

impl<'a> SearchPage<'a> {
    fn new(view: &'a View<'a>, target: &Target, answers: &Answers) -> Self {
        let outcome = answers.outcome();
        let question = Shown::own(&view.say("home-question"));
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
            functions: (outcome != Outcome::Answers).then(|| FunctionList::below(view)),
            frame: Frame::new(
                view,
                target,
                Shown::own(&title(view, answers)),
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
        Outcome::Trouble(Trouble::Kind) => view.say("search-no-kind"),
        Outcome::Trouble(Trouble::Organization) => view.say("search-no-organization"),
        Outcome::Trouble(Trouble::Page | Trouble::PastTheEnd) => view.say("search-no-page"),
        Outcome::NothingAsked => view.say("search-examples"),
        Outcome::Nothing => view.say("search-none"),
        Outcome::NearMisses => view.say("search-near"),
        Outcome::Answers => view.say_count("search-results", answers.total()),
    }
}

fn remarks(view: &View<'_>, answers: &Answers) -> Vec<Shown> {
    let found = answers.found();
    let mut remarks: Vec<Shown> = found
        .corrections
        .iter()
        .map(|(typed, read)| {
            let (typed, read) = (Shown::isolated(typed), Shown::isolated(read));
            view.phrase("search-corrected", &[("typed", &typed), ("read", &read)])
        })
        .collect();
    if found.is_truncated {
        remarks.push(Shown::own(&view.say_count("search-cut", LONGEST_QUERY)));
    }
    match answers.outcome() {
        // The first page begins where anybody expects it to.
        Outcome::Answers if answers.page > 1 => {
            remarks.push(Shown::own(&place_words(view, answers)));
        }
        Outcome::Nothing => remarks.push(Shown::own(&view.say("search-none-help"))),
        Outcome::NearMisses => {
            remarks.push(Shown::own(
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
        Outcome::Trouble(trouble) => {
            let message = match trouble {
                Trouble::Kind => "search-any-kind",
                Trouble::Organization => "search-any-organization",
                Trouble::Page | Trouble::PastTheEnd => "search-first-page",
            };
            (answers.question(view), message)
        }
        Outcome::Nothing | Outcome::NearMisses if is_narrowed => {
            (Question::of(&answers.text), "search-everywhere")
        }
        _ => return None,
    };
    Some(view.page(Target::Search(question), message))
}

impl Pages {
    /// The way to the other pages, where there are any.
    fn new(view: &View<'_>, answers: &Answers) -> Option<Self> {
        let pages = answers.pages();
        if pages < 2 || answers.trouble.is_some() {
            return None;
        }
        let to = |page: usize, message: &str| {
            view.page(
                Target::Search(answers.question(view).at_page(page)),
                message,
            )
        };
        Some(Self {
            words: place_words(view, answers),
            previous: (answers.page > 1).then(|| to(answers.page - 1, "search-previous")),
            next: (answers.page < pages).then(|| to(answers.page + 1, "search-next")),
        })
    }
}

/// Something of each kind that can be looked for, as the content has it.
fn examples(view: &View<'_>) -> Vec<Example> {
    let directory = view.directory();
    // The words are those of a question, and no texts of the page.
    let view = &view.aside();
    let organizations = directory.organizations().map(Body::Organization);
    let bodies = organizations.chain(directory.units().map(Body::Unit));
    let bodies: Vec<Body> = bodies.filter(|body| view.exists(*body)).collect();
    let functions = bodies
        .iter()
        .flat_map(|body| current_functions(view, *body));
    let functions = functions.map(|function| view.name(&function.text));
    let function = functions.min_by_key(|text| width(text.plain()).abs_diff(EXAMPLE));
    let unit = bodies.iter().find(|body| matches!(body, Body::Unit(_)));
    let person = directory
        .people()
        .find(|id| directory.knows(*id, view.day()));
    let phone = bodies
        .iter()
        .flat_map(|body| current_contacts(view, *body))
        .find_map(|point| point.phones.first());
    let examples = [
        ("example-function", function),
        ("example-unit", unit.map(|body| view.body(*body).text)),
        ("example-person", person.map(|id| view.person(id).text)),
        (
            "example-phone",
            phone.map(|phone| Shown::own(phone.international())),
        ),
    ];
    let examples = examples.into_iter();
    examples
        .filter_map(|(message, text)| {
            let text = text?;
            Some(Example {
                what: view.say(message),
                link: Link {
                    href: view.href(Target::Search(Question::of(text.plain()))),
                    text,
                },
            })
        })
        .collect()
}
