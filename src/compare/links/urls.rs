//! Pages that answer no longer.

use super::{Links, files};
use crate::address::{Page, withdrawn};
use crate::content::PathStep;
use crate::diagnostics::{Code, Diagnostic, Place};
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
                let end = "a document that is no longer in force says so in its text";
                found.push(self.gone_file(&page, &file, &section.slug, "section", end));
            }
        }
        for id in before.people() {
            let page = Page::from(id);
            if self.is_gone(&page) {
                let file = files::person(before, id);
                let end = "who has left keeps a page, and the appointments get their last day with end = \"…\"";
                found.push(self.gone_file(&page, &file, &before.get(id).slug, "person", end));
            }
        }
        for id in before.pages() {
            let page = Page::from(id);
            if self.is_gone(&page) {
                let file = files::page(before, id);
                let end = "a page that is out of date says so in its text";
                found.push(self.gone_file(&page, &file, &before.get(id).slug, "page", end));
            }
        }
    }

    fn languages(&self, found: &mut Vec<Diagnostic>) {
        let site = self.matching.after.site();
        let languages = self.matching.before.site().languages.iter();
        for gone in languages.filter(|language| site.language(&language.tag).is_none()) {
            let path = format!("/{}/", gone.tag);
            let place = self.place("site.toml", &[PathStep::Key("languages"), PathStep::At(0)]);
            let message = format!("every address under {path} is gone since {}", self.revision);
            found.push(
                Diagnostic::new(Code::BrokenUrl, place, message)
                    .label(format!("no language here has the tag `{}`", gone.tag))
                    .help("put the language back: a text that it lacks is shown in another one"),
            );
        }
    }

    fn bodies(&self, found: &mut Vec<Diagnostic>) {
        let before = self.matching.before;
        for id in before.organizations() {
            let page = Page::from(id);
            if self.is_gone(&page) {
                let file = files::body(before, Body::Organization(id));
                let renamed = self.renamed_organization(&file);
                let end = "a body that has closed keeps its page, with closed = \"…\" and a file in changes/";
                let slug = &before.get(id).slug;
                found.push(self.gone(&page, &file, slug, "organization", end, renamed));
            }
        }
        for id in before.units() {
            let unit = before.get(id);
            let page = Page::from(id);
            if self.matching.organization(unit.organization).is_some() && self.is_gone(&page) {
                let file = files::body(before, Body::Unit(id));
                let end = "a unit that has closed, or belongs to another organization now, keeps its page, with \
                           end = \"…\" and a file in changes/ that says where its work went";
                found.push(self.gone_file(&page, &file, &unit.slug, "unit", end));
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
            let restore = format!(
                "put the post `{}` back, with end = \"…\" where it no longer exists",
                post.slug
            );
            let diagnostic = Diagnostic::new(Code::BrokenUrl, place, self.message(&page));
            found.push(match renamed {
                Some(now) => diagnostic.label("the same post under another slug?").help(format!(
                    "if this is the same post, give it its slug back and run `minglu rename {}/posts/{} {}`, or add former_slugs = [\"{}\"] to it; if not, {restore}",
                    before.get(before.organization_of(post.body)).slug,
                    post.slug,
                    self.matching.after.get(now).slug,
                    post.slug
                )),
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
    fn gone_file(&self, page: &Page, file: &str, slug: &Slug, what: &str, end: &str) -> Diagnostic {
        let renamed = self.renamed_file(file);
        self.gone(page, file, slug, what, end, renamed)
    }

    fn gone(
        &self,
        page: &Page,
        file: &str,
        slug: &Slug,
        what: &str,
        end: &str,
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
        let restore = format!("put {file} back: {end}");
        match renamed {
            Some(now) => diagnostic.label(format!("the same {what} under another name?")).help(format!(
                "did you rename {file} to {now}? then put it back and run `{}`, which mends all that names it, or add former_slugs = [\"{slug}\"] there; if not, {restore}",
                renaming(file, &now)
            )),
            None => diagnostic.help(restore),
        }
    }

    fn message(&self, page: &Page) -> String {
        format!(
            "the public address {} of {} leads nowhere now",
            page.path(self.matching.before),
            self.revision
        )
    }

    fn is_gone(&self, page: &Page) -> bool {
        // What is withdrawn on purpose answers still, with the reason.
        let after = self.matching.after;
        let path = page.path(self.matching.before);
        path.resolve(after).is_none() && withdrawn(&path.to_string(), after).is_none()
    }
}

/// The command that gives a file another name, or puts it elsewhere.
fn renaming(old: &str, new: &str) -> String {
    let thing = |file: &str| {
        let thing = file.strip_suffix(".toml").unwrap_or(file);
        let thing = thing.strip_suffix("/organization").unwrap_or(thing);
        thing.to_owned()
    };
    let (old, new) = (thing(old), thing(new));
    let folder = |thing: &str| thing.rsplit_once('/').map(|(folder, _)| folder.to_owned());
    let name = match folder(&old) == folder(&new) {
        true => new.rsplit('/').next().unwrap_or(&new),
        false => &new,
    };
    format!("minglu rename {old} {name}")
}
