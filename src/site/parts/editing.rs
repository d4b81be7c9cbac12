//! What a page offers to those who would mend it.
//!
//! A page that is made of one file leads to it; a list, made of many, leads to none, and a mistake on it can be
//! reported all the same.

use crate::address::{Address, Page};
use crate::model::{Directory, Origin};
use crate::site::parts::forge::{Report, edit_url, issue_url, mail_url};
use crate::site::view::View;
use crate::text::PartialDate;

/// The ways to mend a page, as far as the content tells them.
pub struct EditingLinks {
    /// Where its content is edited.
    pub edit: Option<String>,
    /// Where a mistake on it is reported.
    pub report: Option<String>,
    /// What was served when it was made.
    pub revision: Option<String>,
}

impl EditingLinks {
    /// The ways to mend a page; `None` where the content tells of none.
    pub fn new(view: &View<'_>, target: &Page, title: &str) -> Option<Self> {
        let editing = &view.directory().site().editing;
        let origin = origin(view.directory(), target);
        let report = || report(view, target, title);
        let by_mail = || Some(mail_url(editing.report_email.as_ref()?, &report()));
        let links = Self {
            edit: origin.and_then(|origin| edit_link(view.directory(), origin)),
            report: match &editing.forge {
                Some(forge) => Some(issue_url(forge, &report())),
                None => by_mail(),
            },
            revision: revision(view),
        };
        links.report.is_some().then_some(links)
    }
}

/// Where a place of the content is edited; `None` where the content names no forge.
pub fn edit_link(directory: &Directory, origin: &Origin) -> Option<String> {
    let forge = directory.site().editing.forge.as_ref()?;
    Some(edit_url(forge, origin))
}

/// Where the content of a page is written; `None` for a list, which is made of many files.
pub fn origin<'a>(directory: &'a Directory, page: &Page) -> Option<&'a Origin> {
    match page {
        Page::Subject(subject) => Some(subject.origin(directory)),
        Page::PhoneBook(id) | Page::Booklet(id) | Page::Changes(Some(id)) => {
            Some(&directory.get(*id).origin)
        }
        _ => None,
    }
}

/// What a report says before its writer does: which page it is about, in which language, on which day and in which
/// revision. A page of today lasts until something changes, so it does not know on which day it is read: its report
/// speaks of the day on which it is sent, which the forge and the e-mail tell.
fn report(view: &View<'_>, target: &Page, title: &str) -> Report {
    let permalink = Address::permalink(target.clone()).on(view.on());
    let base = view.directory().site().base_url.as_str();
    let page = format!(
        "{}{}",
        base.trim_end_matches('/'),
        permalink.reference(view.directory())
    );
    let day = match view.on() {
        None if !target.tells_the_day() => view.say("report-today"),
        _ => view.say_of(
            "report-day",
            "date",
            &view.date(PartialDate::Day(view.day())).words,
        ),
    };
    let language = view.language();
    let mut lines = vec![
        view.say_of("report-page", "page", &page),
        view.say_of("report-language", "language", &language.name),
        day,
    ];
    lines.extend(revision(view));
    lines.extend([String::new(), view.say("report-what"), String::new()]);
    Report {
        title: view.say_of("report-title", "title", title),
        lines,
    }
}

/// The words that say which revision of the content is served.
fn revision(view: &View<'_>) -> Option<String> {
    let revision = view.revision()?.to_string();
    Some(view.say_of("content-revision", "revision", &revision))
}
