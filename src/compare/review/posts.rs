//! Posts, who comes to one, and who leaves it.

use jiff::civil::Date;

use super::differ::{Differ, Field};
use crate::compare::matching::Origins;
use crate::model::{
    Appointment, Body, ContactPoint, Directory, ExOfficio, Id, Occupancy, Overseen, Oversight,
    Person, Post,
};
use crate::text::{LocalizedText, PartialDate, Period};

impl Differ<'_> {
    /// Reports what changed in the posts of a body. Either state may lack the body.
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
                self.report("post-removed", &[("post", &post)], Some(post.clone()), None);
                self.appointments(Some(id), None);
            }
        }
        let there = of(new, after);
        for id in &there {
            match self.origins.posts.get(id) {
                Some(old) => self.post(*old, *id),
                None => {
                    let post = self.post_words_after(*id);
                    self.report("post-added", &[("post", &post)], None, Some(post.clone()));
                    self.post_facts(&post, None, new.get(*id));
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
            self.report(
                "post-moved",
                &variables,
                Some(from.clone()),
                Some(to.clone()),
            );
        }
        if name_before != name {
            let variables = [("before", name_before.as_str()), ("after", &name)];
            let texts = (Some(name_before.clone()), Some(name.clone()));
            self.report("post-renamed", &variables, texts.0, texts.1);
        } else {
            let said = |directory: &Directory, id: Id<Post>| {
                super::messages::of_text(&directory.get(directory.get(id).title).singular)
            };
            let (was, is) = (said(before, old), said(after, new));
            self.about(&words, |differ| {
                let field = differ.field("title");
                differ.diff_text(&field, Some(was), Some(is));
            });
        }
        if was.slug != is.slug {
            self.about(&words, |differ| {
                let field = differ.field("slug");
                let slug = |post: &Post| Some(post.slug.to_string());
                differ.diff_value(&field, slug(was), slug(is));
            });
        }
        self.post_facts(&words, Some(was), is);
        self.appointments(Some(old), Some(new));
    }

    /// Reports what changed in what is said of a post; of a new one, all that is said.
    fn post_facts(&mut self, words: &str, was: Option<&Post>, is: &Post) {
        let states = |post: &Post| [post.head, post.multiple_holders, post.undisclosed];
        let kinds = ["post-head", "post-multiple", "post-undisclosed"];
        let (before, was_there) = (was.map_or([false; 3], states), was.is_some());
        for ((kind, was), is) in kinds.into_iter().zip(before).zip(states(is)) {
            if was != is {
                let is_so = |value: bool| Some(value.to_string());
                let state = if was_there {
                    is.to_string()
                } else {
                    "new".to_owned()
                };
                let variables = [("post", words), ("state", &state)];
                self.report(kind, &variables, is_so(was), is_so(is));
            }
        }
        self.vacancies(words, was.map_or(&[], |was| &was.vacancies), &is.vacancies);
        self.about(words, |differ| {
            let days = was.map_or_else(Period::default, |was| was.period);
            differ.dates(days, is.period);
            type TextOf = fn(&Post) -> Option<&LocalizedText>;
            let texts: [(_, TextOf); 2] = [
                ("description", |post| post.description.as_ref()),
                ("grade", |post| post.grade.as_ref()),
            ];
            for (name, text) in texts {
                let field = differ.field(name);
                let said = |post: &Post| text(post).map(super::messages::of_text);
                differ.diff_text(&field, was.and_then(said), said(is));
            }
            let field = differ.field("reports-to");
            let above = was.and_then(|was| was.reports_to);
            let above = above.map(|id| differ.post_words_before(id));
            let now = is.reports_to.map(|id| differ.post_words_after(id));
            differ.diff_value(&field, above, now);
            differ.area(was.and_then(|was| was.area.as_ref()), is.area.as_ref());
            differ.ex_officio(was.map_or(&[], |was| &was.ex_officio), &is.ex_officio);
            let number = |post: &Post| post.full_time_equivalent.map(|number| number.to_string());
            let field = differ.field("full-time-equivalent");
            differ.diff_value(&field, was.and_then(number), number(is));
            let range = |post: &Post| {
                let range = post.salary_range?;
                Some(format!("{}–{} {}", range.from, range.to, range.currency))
            };
            let field = differ.field("salary-range");
            differ.diff_value(&field, was.and_then(range), range(is));
            differ.contacts(was.map_or(&[], |was| &was.contacts), &is.contacts);
            differ.identifiers(was.map_or(&[], |was| &was.identifiers), &is.identifiers);
            differ.links(was.map_or(&[], |was| &was.links), &is.links);
            differ.sources(was.map_or(&[], |was| &was.sources), &is.sources);
        });
        let parts = was.map_or(&[][..], |was| &was.oversees);
        self.portfolio(None, words, parts, &is.oversees);
    }

    /// Reports when a post is declared vacant, and when it is so no longer.
    fn vacancies(&mut self, post: &str, before: &[Period], after: &[Period]) {
        let mut tell = |kind: &str, all: &[Period], others: &[Period], is_new: bool| {
            for period in all.iter().filter(|period| !others.contains(period)) {
                let dates = self.messages.period(*period);
                let shown = Some(dates.clone());
                let (old, new) = if is_new { (None, shown) } else { (shown, None) };
                self.report(kind, &[("post", post), ("dates", &dates)], old, new);
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
        self.messages.text(&title.singular).to_owned()
    }

    /// From which day on something is so; nothing where that is not known.
    pub fn since(&self, start: Option<PartialDate>) -> String {
        let start = start.map(|start| self.messages.date(start));
        start.map_or_else(String::new, |start| {
            self.messages.format("since", &[("date", &start)])
        })
    }

    /// A post and its body in the earlier state.
    pub fn post_words_before(&self, id: Id<Post>) -> String {
        let body = self.body_before(self.matching.before.get(id).body);
        let post = self.title_before(id);
        self.messages
            .format("post-in-body", &[("post", &post), ("body", &body)])
    }

    /// A post and its body in the later state.
    pub fn post_words_after(&self, id: Id<Post>) -> String {
        let body = self.body_after(self.matching.after.get(id).body);
        let post = self.title_after(id);
        self.messages
            .format("post-in-body", &[("post", &post), ("body", &body)])
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
        self.messages.text(&names.name).to_owned()
    }
}

impl Differ<'_> {
    /// Reports who came to a post and who left it. Either state may lack the post.
    pub fn appointments(&mut self, before: Option<Id<Post>>, after: Option<Id<Post>>) {
        let (old, new) = (self.matching.before, self.matching.after);
        let earlier = before.into_iter().flat_map(|id| old.appointments_to(id));
        let mut later: Vec<&Appointment> = after
            .into_iter()
            .flat_map(|id| new.appointments_to(id))
            .collect();
        let mut changed = Vec::new();
        for held in earlier {
            let person = self.matching.person(held.person);
            let same = later.iter().position(|now| {
                Some(now.person) == person
                    && now.period == held.period
                    && now.manner() == held.manner()
            });
            match same {
                Some(place) => {
                    let now = later.remove(place);
                    self.contacts_in_post(&held.contacts, now);
                    let about = self.post_words_after(now.post);
                    let person = self.person_words_after(now.person);
                    self.portfolio(Some(&person), &about, &held.oversees, &now.oversees);
                }
                None => changed.push((held, person)),
            }
        }
        for (held, person) in changed {
            let mut candidates = later.iter();
            let near = candidates.position(|now| {
                Some(now.person) == person && now.period.start == held.period.start
            });
            let mut candidates = later.iter();
            let any = candidates.position(|now| Some(now.person) == person);
            match near.or(any) {
                Some(place) => {
                    let now = later.remove(place);
                    self.appointment(held, now);
                }
                None => self.appointment_removed(held, after),
            }
        }
        for now in later {
            self.appointment_added(now);
        }
    }

    /// Reports what changed in how to reach somebody who holds a post, which several may.
    fn contacts_in_post(&mut self, before: &[ContactPoint], now: &Appointment) {
        let person = self.person_words_after(now.person);
        let post = self.post_words_after(now.post);
        let variables = [("person", person.as_str()), ("post", &post)];
        let holder = self.messages.format("holder-of-post", &variables);
        self.about(&holder, |differ| differ.contacts(before, &now.contacts));
    }

    fn appointment_added(&mut self, now: &Appointment) {
        let post = self.post_words_after(now.post);
        let person = self.person_words_after(now.person);
        let period = self.messages.period(now.period);
        // Whoever is entered with a last day left before this edit, or will be known to leave.
        let mut terms = self.matching.after.appointments_of(now.person);
        let (kind, dates) = match now.period.end {
            _ if terms.any(|earlier| now.follows(earlier)) => ("appointment-renewed", period),
            Some(_) => ("appointment-recorded", period),
            None => ("appointment-added", self.since(now.period.start)),
        };
        let variables = [
            ("person", person.as_str()),
            ("post", &post),
            ("kind", now.manner()),
            ("dates", &dates),
        ];
        self.report(kind, &variables, None, Some(person.clone()));
        self.contacts_in_post(&[], now);
        self.portfolio(Some(&person), &post, &[], &now.oversees);
    }

    fn appointment_removed(&mut self, held: &Appointment, after: Option<Id<Post>>) {
        let person = self
            .messages
            .text(&self.matching.before.get(held.person).name)
            .to_owned();
        let post = self.post_words_before(held.post);
        let (kind, dates) = match held.period.end {
            Some(_) => ("appointment-forgotten", self.messages.period(held.period)),
            None => ("appointment-removed", String::new()),
        };
        let then = after.map_or_else(String::new, |post| self.then(post, Date::MAX));
        let variables = [
            ("person", person.as_str()),
            ("post", &post),
            ("dates", &dates),
            ("then", &then),
        ];
        self.report(kind, &variables, Some(person.clone()), None);
    }

    /// Reports whose holders hold a post too, or no longer.
    fn ex_officio(&mut self, before: &[ExOfficio], after: &[ExOfficio]) {
        let field = self.field("ex-officio");
        let was = before.iter().map(|other| {
            let post = self.post_words_before(other.post);
            self.messages.in_period(post, other.period)
        });
        let was: Vec<String> = was.collect();
        let is = after.iter().map(|other| {
            let post = self.post_words_after(other.post);
            self.messages.in_period(post, other.period)
        });
        let is: Vec<String> = is.collect();
        self.diff_words(&field, &was, &is);
    }

    /// Reports what the holder of a post, or whoever holds it, oversees besides, or no longer.
    fn portfolio(
        &mut self,
        person: Option<&str>,
        post: &str,
        before: &[Oversight],
        after: &[Oversight],
    ) {
        let was = before.iter().map(|part| self.overseen_before(part));
        let was: Vec<String> = was.collect();
        let new = self.matching.after;
        let is = after
            .iter()
            .map(|part| self.overseen(new, &part.what, part.period));
        let is: Vec<String> = is.collect();
        let mut tell = |kind: &str, what: &String, is_new: bool| {
            let variables = [
                ("whose", person.map_or("post", |_| "person")),
                ("person", person.unwrap_or_default()),
                ("post", post),
                ("what", what),
            ];
            let shown = Some(what.clone());
            let (old, new) = if is_new { (None, shown) } else { (shown, None) };
            self.report(kind, &variables, old, new);
        };
        for gone in was.iter().filter(|what| !is.contains(what)) {
            tell("oversees-removed", gone, false);
        }
        for added in is.iter().filter(|what| !was.contains(what)) {
            tell("oversees-added", added, true);
        }
    }

    /// Reports which members of a list, in words, are gone, and which are new.
    pub fn diff_words(&mut self, field: &Field, was: &[String], is: &[String]) {
        for gone in was.iter().filter(|words| !is.contains(words)) {
            self.diff_value(field, Some(gone.clone()), None);
        }
        for added in is.iter().filter(|words| !was.contains(words)) {
            self.diff_value(field, None, Some(added.clone()));
        }
    }

    /// What was overseen, and when, by what it is called later where it is still there: no portfolio changes with a name.
    fn overseen_before(&self, part: &Oversight) -> String {
        let matching = self.matching;
        let now = match &part.what {
            Overseen::Body(body) => matching.body(*body).map(Overseen::Body),
            Overseen::Post(id) => matching.post(*id).map(Overseen::Post),
            Overseen::Text(_) => None,
        };
        match now {
            Some(what) => self.overseen(matching.after, &what, part.period),
            None => self.overseen(matching.before, &part.what, part.period),
        }
    }

    /// What is overseen, of which organization, and when.
    fn overseen(&self, directory: &Directory, what: &Overseen, period: Period) -> String {
        let what = match what {
            Overseen::Body(body) => self.body_with_organization(directory, *body),
            Overseen::Post(id) => {
                let body = directory.get(*id).body;
                let body = self.body_with_organization(directory, body);
                let post = self.title(directory, *id);
                self.messages
                    .format("post-in-body", &[("post", &post), ("body", &body)])
            }
            Overseen::Text(text) => self.messages.in_all_languages(text),
        };
        self.messages.in_period(what, period)
    }

    /// What a body is called, with the organization to which it belongs.
    fn body_with_organization(&self, directory: &Directory, body: Body) -> String {
        let name = self.body_name(directory, body);
        match body {
            Body::Organization(_) => name,
            Body::Unit(_) => {
                let organization = directory.organization_of(body);
                let organization = &directory.get(organization).profile.names.last;
                let organization = self.messages.brief(organization);
                let pair = [("name", name.as_str()), ("organization", organization)];
                self.messages.format("in-organization", &pair)
            }
        }
    }

    /// Reports what changed about one appointment.
    fn appointment(&mut self, held: &Appointment, now: &Appointment) {
        self.contacts_in_post(&held.contacts, now);
        let post = self.post_words_after(now.post);
        let person = self.person_words_after(now.person);
        self.portfolio(Some(&person), &post, &held.oversees, &now.oversees);
        let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
        let end = |period: Period| period.end.map(|end| end.to_string());
        let both = |before: &Option<String>, after: &Option<String>| {
            [before, after].map(|date| {
                let date = date.as_deref().unwrap_or_default();
                self.messages.date_written(date)
            })
        };
        if held.manner() != now.manner() {
            let variables = [
                ("person", person.as_str()),
                ("post", &post),
                ("kind", now.manner()),
                ("was", held.manner()),
            ];
            let words = |kind: &str| Some(kind.to_owned());
            let (before, after) = (words(held.manner()), words(now.manner()));
            self.report("appointment-kind", &variables, before, after);
        }
        let (before, after) = (date(held.period.start), date(now.period.start));
        if before != after {
            let [old, new] = both(&before, &after);
            let known = match (&before, &after) {
                (Some(_), Some(_)) => "both",
                (None, _) => "after",
                (_, None) => "before",
            };
            let variables = [
                ("person", person.as_str()),
                ("post", &post),
                ("known", known),
                ("before", &old),
                ("after", &new),
            ];
            self.report("appointment-start", &variables, before, after);
        }
        let (before, after) = (end(held.period), end(now.period));
        if before != after {
            let [old, new] = both(&before, &after);
            let mut terms = self.matching.after.appointments_of(now.person);
            let goes_on = terms.any(|later| later.follows(now));
            let kind = match (&before, &after) {
                (_, Some(_)) if goes_on => "appointment-term-end",
                (None, _) => "appointment-ended",
                (_, None) => "appointment-continued",
                _ => "appointment-end",
            };
            let then = now.period.last().and_then(PartialDate::day_after);
            let then = then.map_or_else(String::new, |day| self.then(now.post, day));
            let variables = [
                ("person", person.as_str()),
                ("post", &post),
                ("before", &old),
                ("after", &new),
                ("then", &then),
            ];
            self.report(kind, &variables, before, after);
        }
    }

    /// What is known of a post when nobody is left in it; nothing where somebody is.
    fn then(&self, post: Id<Post>, day: Date) -> String {
        let state = match self.matching.after.occupancy(post, day) {
            Occupancy::Held(_) => return String::new(),
            Occupancy::Vacant => "vacant",
            Occupancy::Undisclosed => "undisclosed",
            Occupancy::NotNamed => "not-named",
        };
        self.messages.format("then", &[("state", state)])
    }

    fn person_words_after(&self, person: Id<Person>) -> String {
        let person = self.matching.after.get(person);
        self.messages.text(&person.name).to_owned()
    }
}
