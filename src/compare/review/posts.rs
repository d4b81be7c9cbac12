//! The posts of a body.

use super::contacts::dates;
use super::teller::Teller;
use crate::compare::matching::Origins;
use crate::model::{Body, Directory, Id, Post};
use crate::text::{PartialDate, Period};

impl Teller<'_> {
    /// Tells what is changed in the posts of a body. Either state may lack the body.
    pub fn posts(&mut self, before: Option<Body>, after: Option<Body>) {
        let (old, new) = (self.matching.before, self.matching.after);
        let of = |directory: &Directory, body: Option<Body>| -> Vec<Id<Post>> {
            let posts = directory.posts();
            posts
                .filter(|id| Some(directory.get(*id).body) == body)
                .collect()
        };
        for id in of(old, before) {
            if Origins::is_gone(&self.origins.posts, id, self.matching.post(id)) {
                let post = self.post_words_before(id);
                self.tell("post-removed", &[("post", &post)], Some(post.clone()), None);
                self.appointments(Some(id), None);
            }
        }
        let there = of(new, after);
        for id in &there {
            match self.origins.posts.get(id) {
                Some(old) => self.post(*old, *id),
                None => {
                    let post = self.post_words_after(*id);
                    self.tell("post-added", &[("post", &post)], None, Some(post.clone()));
                    self.vacancies(&post, &[], &new.get(*id).vacancies);
                    self.appointments(None, Some(*id));
                }
            }
        }
        let names = |ids: &mut dyn Iterator<Item = Id<Post>>| -> Vec<String> {
            ids.map(|id| self.title_after(id)).collect()
        };
        let earlier = of(old, before).into_iter();
        let mut earlier = earlier.filter_map(|id| self.matching.post(id));
        let (earlier, later) = (names(&mut earlier), names(&mut there.into_iter()));
        self.order("posts", &earlier, &later);
    }

    fn post(&mut self, old: Id<Post>, new: Id<Post>) {
        let (before, after) = (self.matching.before, self.matching.after);
        let (was, is) = (before.get(old), after.get(new));
        let (name_before, name) = (self.title_before(old), self.title_after(new));
        let words = self.post_words_after(new);
        if self.matching.body(was.body) != Some(is.body) {
            let (from, to) = (self.body_before(was.body), self.body_after(is.body));
            let variables = [("post", name.as_str()), ("before", &from), ("after", &to)];
            self.tell(
                "post-moved",
                &variables,
                Some(from.clone()),
                Some(to.clone()),
            );
        }
        if name_before != name {
            let variables = [("before", name_before.as_str()), ("after", &name)];
            let texts = (Some(name_before.clone()), Some(name.clone()));
            self.tell("post-renamed", &variables, texts.0, texts.1);
        } else {
            let said = |directory: &Directory, id: Id<Post>| {
                super::said::of_text(&directory.get(directory.get(id).title).singular)
            };
            let (was, is) = (said(before, old), said(after, new));
            self.about(&words, |teller| {
                let field = teller.field("title");
                teller.text(&field, Some(was), Some(is));
            });
        }
        if was.slug != is.slug {
            self.about(&words, |teller| {
                let field = teller.field("slug");
                let slug = |post: &Post| Some(post.slug.to_string());
                teller.value(&field, slug(was), slug(is));
            });
        }
        for (kind, was, is) in [
            ("post-head", was.head, is.head),
            ("post-multiple", was.multiple_holders, is.multiple_holders),
        ] {
            if was != is {
                let is_so = |value: bool| Some(value.to_string());
                let state = is.to_string();
                let variables = [("post", words.as_str()), ("state", &state)];
                self.tell(kind, &variables, is_so(was), is_so(is));
            }
        }
        self.vacancies(&words, &was.vacancies, &is.vacancies);
        self.about(&words, |teller| {
            let fields = dates(was.period).into_iter().zip(dates(is.period));
            for ((name, old), (_, new)) in fields {
                let field = teller.field(name);
                teller.value(&field, old, new);
            }
            teller.contacts(&was.contacts, &is.contacts);
        });
        self.appointments(Some(old), Some(new));
    }

    /// Tells when a post is declared vacant, and when it is so no longer.
    fn vacancies(&mut self, post: &str, before: &[Period], after: &[Period]) {
        let mut tell = |kind: &str, all: &[Period], others: &[Period], is_new: bool| {
            for period in all.iter().filter(|period| !others.contains(period)) {
                let dates = self.speech.period(*period);
                let shown = Some(dates.clone());
                let (old, new) = if is_new { (None, shown) } else { (shown, None) };
                self.tell(kind, &[("post", post), ("dates", &dates)], old, new);
            }
        };
        tell("vacancy-removed", before, after, false);
        tell("vacancy-added", after, before, true);
    }

    fn title_before(&self, id: Id<Post>) -> String {
        self.title(self.matching.before, id)
    }

    fn title_after(&self, id: Id<Post>) -> String {
        self.title(self.matching.after, id)
    }

    fn title(&self, directory: &Directory, id: Id<Post>) -> String {
        let title = directory.get(directory.get(id).title);
        self.speech.text(&title.singular).to_owned()
    }

    /// From which day on something is so; nothing where that is not known.
    pub fn since(&self, start: Option<PartialDate>) -> String {
        let start = start.map(|start| start.to_string());
        start.map_or_else(String::new, |start| {
            self.speech.say("since", &[("date", &start)])
        })
    }

    /// A post and its body in the earlier state.
    pub fn post_words_before(&self, id: Id<Post>) -> String {
        let body = self.body_before(self.matching.before.get(id).body);
        let post = self.title_before(id);
        self.speech
            .say("post-in-body", &[("post", &post), ("body", &body)])
    }

    /// A post and its body in the later state.
    pub fn post_words_after(&self, id: Id<Post>) -> String {
        let body = self.body_after(self.matching.after.get(id).body);
        let post = self.title_after(id);
        self.speech
            .say("post-in-body", &[("post", &post), ("body", &body)])
    }

    /// What a body is called in the earlier state.
    pub fn body_before(&self, body: Body) -> String {
        self.body_name(self.matching.before, body)
    }

    /// What a body is called in the later state.
    pub fn body_after(&self, body: Body) -> String {
        self.body_name(self.matching.after, body)
    }

    fn body_name(&self, directory: &Directory, body: Body) -> String {
        let names = &directory.profile(body).names.last;
        self.speech.text(&names.name).to_owned()
    }
}
