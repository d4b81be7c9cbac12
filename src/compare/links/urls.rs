//! Pages that answer no longer.

use super::{Links, files};
use crate::address::{Page, withdrawn};
use crate::content::PathStep;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};
use crate::model::{Body, Id, Post};
use crate::text::Slug;

impl Links<'_> {
    /// Every page of the earlier state that the later one neither has nor redirects. What is gone with the thing it is
    /// part of is not said again.
    pub(super) fn urls(&self, found: &mut Vec<Diagnostic>) {
        self.languages(found);
        self.bodies(found);
        self.posts(found);
        let before = self.matching.before;
        for id in before.sections() {
            let section = before.get(id);
            let page = Page::from(id);
            if self.matching.organization(section.organization).is_some() && self.is_gone(&page) {
                let file = files::section(before, id);
                let end = say::documents_say_so();
                found.push(self.gone_file(&page, &file, &section.slug, say::section(), end));
            }
        }
        for id in before.people() {
            let page = Page::from(id);
            if self.is_gone(&page) {
                let file = files::person(before, id);
                let end = say::people_keep_their_page();
                found.push(self.gone_file(&page, &file, &before.get(id).slug, say::person(), end));
            }
        }
        for id in before.pages() {
            let page = Page::from(id);
            if self.is_gone(&page) {
                let file = files::page(before, id);
                let end = say::pages_say_so();
                found.push(self.gone_file(&page, &file, &before.get(id).slug, say::page(), end));
            }
        }
    }

    fn languages(&self, found: &mut Vec<Diagnostic>) {
        let site = self.matching.after.site();
        let languages = self.matching.before.site().languages.iter();
        for gone in languages.filter(|language| site.language(&language.tag).is_none()) {
            let path = format!("/{}/", gone.tag);
            let place = self.place("site.toml", &[PathStep::Key("languages"), PathStep::At(0)]);
            let message = say::language_gone(path, self.revision, gone.tag.to_string());
            found.push(Diagnostic::new(Code::BrokenUrl, place, message));
        }
    }

    fn bodies(&self, found: &mut Vec<Diagnostic>) {
        let before = self.matching.before;
        for id in before.organizations() {
            let page = Page::from(id);
            if self.is_gone(&page) {
                let file = files::body(before, Body::Organization(id));
                let renamed = self.renamed_organization(&file);
                let end = say::bodies_keep_their_page();
                let slug = &before.get(id).slug;
                found.push(self.gone(&page, &file, slug, say::organization(), end, renamed));
            }
        }
        for id in before.units() {
            let unit = before.get(id);
            let page = Page::from(id);
            if self.matching.organization(unit.organization).is_some() && self.is_gone(&page) {
                let file = files::body(before, Body::Unit(id));
                let renamed = self.renamed_unit(&file);
                let end = say::units_keep_their_page();
                let what = say::unit();
                found.push(self.gone(&page, &file, &unit.slug, what, end, renamed));
            }
        }
    }

    fn posts(&self, found: &mut Vec<Diagnostic>) {
        let before = self.matching.before;
        for id in before.posts() {
            let post = before.get(id);
            let page = Page::from(id);
            let (Some(file), true) = (self.file_now(post.body), self.is_gone(&page)) else {
                continue;
            };
            let renamed = self.renamed_post(id);
            let is_of_body = *post.origin.file == *files::body(before, post.body);
            let place = match renamed {
                Some(now) => self.place_of_post(now),
                None if is_of_body => self.place(&file, &[PathStep::Key("posts")]),
                None => self.place(&post.origin.file, &[]),
            };
            let restore = say::put_post_back(post.slug.as_str());
            let diagnostic = Diagnostic::new(Code::BrokenUrl, place, self.message(&page));
            found.push(match renamed {
                Some(now) => {
                    let organization = before.get(before.organization_of(post.body)).slug.as_str();
                    let (slug, now) = (&post.slug, &self.matching.after.get(now).slug);
                    diagnostic
                        .label(say::same_post_under_slug())
                        .help(say::if_same_post(
                            organization,
                            slug.as_str(),
                            now.as_str(),
                            restore,
                        ))
                }
                None => diagnostic.help(restore),
            });
        }
    }

    /// A post of the later state: in the file of its body, or the whole of its own.
    pub(super) fn place_of_post(&self, id: Id<Post>) -> Place {
        let after = self.matching.after;
        let post = after.get(id);
        let body = files::body(after, post.body);
        let steps = [
            PathStep::Key("posts"),
            PathStep::With("slug", post.slug.as_str()),
        ];
        match *post.origin.file == *body {
            true => self.place(&body, &steps),
            false => self.place(&post.origin.file, &[]),
        }
    }

    /// A file that is gone, with the page it made.
    fn gone_file(
        &self,
        page: &Page,
        file: &str,
        slug: &Slug,
        what: Message,
        end: Message,
    ) -> Diagnostic {
        let renamed = self.renamed_file(file);
        self.gone(page, file, slug, what, end, renamed)
    }

    fn gone(
        &self,
        page: &Page,
        file: &str,
        slug: &Slug,
        what: Message,
        end: Message,
        renamed: Option<String>,
    ) -> Diagnostic {
        let place = match &renamed {
            Some(now) => {
                let name = self.place(now, &[PathStep::Key("name")]);
                match name.span {
                    Some(_) => name,
                    None => self.place(now, &[PathStep::Key("title")]),
                }
            }
            None => self.place(file, &[]),
        };
        let diagnostic = Diagnostic::new(Code::BrokenUrl, place, self.message(page));
        let restore = say::put_file_back(file, end);
        match renamed {
            Some(now) if folder(&now) != folder(file) && now.contains("/units/") => {
                let command = renaming(file, &now);
                diagnostic
                    .label(say::same_elsewhere(what))
                    .help(say::did_you_move(file, now, command, restore))
            }
            Some(now) => {
                let command = renaming(file, &now);
                diagnostic
                    .label(say::same_under_name(what))
                    .help(say::did_you_rename(
                        file,
                        now,
                        command,
                        slug.as_str(),
                        restore,
                    ))
            }
            None => diagnostic.help(restore),
        }
    }

    fn message(&self, page: &Page) -> Message {
        let path = page.path(self.matching.before);
        say::address_gone(path.to_string(), self.revision)
    }

    fn is_gone(&self, page: &Page) -> bool {
        // What is withdrawn on purpose answers still, with the reason.
        let after = self.matching.after;
        let path = page.path(self.matching.before);
        path.resolve(after).is_none() && withdrawn(&path.to_string(), after).is_none()
    }
}

/// The folder of a file or a thing.
fn folder(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

/// The command that gives a file another name, or puts it elsewhere.
fn renaming(old: &str, new: &str) -> String {
    let thing = |file: &str| {
        let thing = file.strip_suffix(".toml").unwrap_or(file);
        let thing = thing.strip_suffix("/organization").unwrap_or(thing);
        thing.to_owned()
    };
    let (old, new) = (thing(old), thing(new));
    let name = match folder(&old) == folder(&new) {
        true => new.rsplit('/').next().unwrap_or(&new),
        false => &new,
    };
    format!("minglu rename {old} {name}")
}
