//! Pages that answer no longer.

use super::{Links, files, permalink};
use crate::content::PathStep;
use crate::diagnostics::{Code, Diagnostic};
use crate::model::Body;
use crate::site::address::{Address, Target, withdrawn};
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
            let target = Target::section(before, id);
            if self.matching.organization(section.organization).is_some() && self.is_gone(&target) {
                let file = files::section(before, id);
                let end = "a document that is no longer in force says so in its text";
                found.push(self.gone_file(&target, &file, &section.slug, "section", end));
            }
        }
        for id in before.people() {
            let target = Target::person(before, id);
            if self.is_gone(&target) {
                let file = files::person(before, id);
                let end = "who has left keeps a page, and the appointments get their last day with end = \"…\"";
                found.push(self.gone_file(&target, &file, &before.get(id).slug, "person", end));
            }
        }
        for id in before.pages() {
            let target = Target::page(before, id);
            if self.is_gone(&target) {
                let file = files::page(before, id);
                let end = "a page that is out of date says so in its text";
                found.push(self.gone_file(&target, &file, &before.get(id).slug, "page", end));
            }
        }
    }

    fn languages(&self, found: &mut Vec<Diagnostic>) {
        let site = self.matching.after.site();
        let languages = self.matching.before.site().languages.iter();
        for gone in languages.filter(|language| site.language(&language.tag).is_none()) {
            let path = Address::new(gone.tag.clone(), Target::Home).path();
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
            let target = Target::organization(before, id);
            if self.is_gone(&target) {
                let file = files::body(before, Body::Organization(id));
                let renamed = self.renamed_organization(&file);
                let end = "a body that has closed keeps its page, with closed = \"…\" and a file in changes/";
                let slug = &before.get(id).slug;
                found.push(self.gone(&target, &file, slug, "organization", end, renamed));
            }
        }
        for id in before.units() {
            let unit = before.get(id);
            let target = Target::unit(before, id);
            if self.matching.organization(unit.organization).is_some() && self.is_gone(&target) {
                let file = files::body(before, Body::Unit(id));
                let end = "a unit that has closed, or belongs to another organization now, keeps its page, with \
                           end = \"…\" and a file in changes/ that says where its work went";
                found.push(self.gone_file(&target, &file, &unit.slug, "unit", end));
            }
        }
    }

    fn posts(&self, found: &mut Vec<Diagnostic>) {
        let (before, after) = (self.matching.before, self.matching.after);
        for id in before.posts() {
            let post = before.get(id);
            let target = Target::post(before, id);
            let (Some(file), true) = (self.file_now(post.body), self.is_gone(&target)) else {
                continue;
            };
            let renamed = self.renamed_post(id);
            let place = match renamed {
                Some(now) => {
                    let post = after.get(now);
                    let steps = [
                        PathStep::Key("posts"),
                        PathStep::With("slug", post.slug.as_str()),
                    ];
                    self.place(&files::body(after, post.body), &steps)
                }
                None => self.place(&file, &[PathStep::Key("posts")]),
            };
            let restore = format!(
                "put the post `{}` back, with end = \"…\" where it no longer exists",
                post.slug
            );
            let diagnostic = Diagnostic::new(Code::BrokenUrl, place, self.message(&target));
            found.push(match renamed {
                Some(_) => diagnostic.label("the same post under another slug?").help(format!(
                    "if this is the same post, add former_slugs = [\"{}\"] to it; if not, {restore}",
                    post.slug
                )),
                None => diagnostic.help(restore),
            });
        }
    }

    /// A file that is gone, with the page it made.
    fn gone_file(
        &self,
        target: &Target,
        file: &str,
        slug: &Slug,
        what: &str,
        end: &str,
    ) -> Diagnostic {
        let renamed = self.renamed_file(file);
        self.gone(target, file, slug, what, end, renamed)
    }

    fn gone(
        &self,
        target: &Target,
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
        let diagnostic = Diagnostic::new(Code::BrokenUrl, place, self.message(target));
        let restore = format!("put {file} back: {end}");
        match renamed {
            Some(now) => diagnostic.label(format!("the same {what} under another name?")).help(format!(
                "did you rename {file} to {now}? then add former_slugs = [\"{slug}\"] there; if not, {restore}"
            )),
            None => diagnostic.help(restore),
        }
    }

    fn message(&self, target: &Target) -> String {
        format!(
            "the public address {} of {} leads nowhere now",
            permalink(target),
            self.revision
        )
    }

    fn is_gone(&self, target: &Target) -> bool {
        // What is withdrawn on purpose answers still, with the reason.
        let after = self.matching.after;
        target.resolve(after).is_none() && withdrawn(&permalink(target), after).is_none()
    }
}
