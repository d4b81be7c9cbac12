//! Who comes to a post, and who leaves it.

use jiff::civil::Date;

use super::teller::Teller;
use crate::model::{Appointment, Id, Occupancy, Person, Post};
use crate::text::{Choice, PartialDate};

impl Teller<'_> {
    /// Tells who came to a post and who left it. Either state may lack the post.
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
                Some(now.person) == person && now.period == held.period && now.kind == held.kind
            });
            match same {
                Some(place) => {
                    later.remove(place);
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
                None => self.left(held, after),
            }
        }
        for now in later {
            self.came(now);
        }
    }

    fn came(&mut self, now: &Appointment) {
        let post = self.post_words_after(now.post);
        let person = self.person_words_after(now.person);
        let period = self.speech.period(now.period);
        // Whoever is entered with a last day left before this edit, or will be known to leave.
        let (kind, dates) = match now.period.end {
            Some(_) => ("appointment-recorded", period),
            None => ("appointment-added", self.since(now.period.start)),
        };
        let variables = [
            ("person", person.as_str()),
            ("post", &post),
            ("kind", now.kind.word()),
            ("dates", &dates),
        ];
        self.tell(kind, &variables, None, Some(person.clone()));
    }

    fn left(&mut self, held: &Appointment, after: Option<Id<Post>>) {
        let person = self
            .speech
            .text(&self.matching.before.get(held.person).name)
            .to_owned();
        let post = self.post_words_before(held.post);
        let (kind, dates) = match held.period.end {
            Some(_) => ("appointment-forgotten", self.speech.period(held.period)),
            None => ("appointment-removed", String::new()),
        };
        let then = after.map_or_else(String::new, |post| self.then(post, Date::MAX));
        let variables = [
            ("person", person.as_str()),
            ("post", &post),
            ("dates", &dates),
            ("then", &then),
        ];
        self.tell(kind, &variables, Some(person.clone()), None);
    }

    /// Tells what is changed about one appointment.
    fn appointment(&mut self, held: &Appointment, now: &Appointment) {
        let post = self.post_words_after(now.post);
        let person = self.person_words_after(now.person);
        let date = |date: Option<PartialDate>| date.map(|date| date.to_string());
        let both = |before: &Option<String>, after: &Option<String>| {
            [before, after].map(|date| date.clone().unwrap_or_default())
        };
        if held.kind != now.kind {
            let variables = [
                ("person", person.as_str()),
                ("post", &post),
                ("kind", now.kind.word()),
                ("was", held.kind.word()),
            ];
            let words = |kind: &str| Some(kind.to_owned());
            let (before, after) = (words(held.kind.word()), words(now.kind.word()));
            self.tell("appointment-kind", &variables, before, after);
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
            self.tell("appointment-start", &variables, before, after);
        }
        let (before, after) = (date(held.period.end), date(now.period.end));
        if before != after {
            let [old, new] = both(&before, &after);
            let kind = match (&before, &after) {
                (None, _) => "appointment-ended",
                (_, None) => "appointment-continued",
                _ => "appointment-end",
            };
            let then = now.period.end.and_then(PartialDate::day_after);
            let then = then.map_or_else(String::new, |day| self.then(now.post, day));
            let variables = [
                ("person", person.as_str()),
                ("post", &post),
                ("before", &old),
                ("after", &new),
                ("then", &then),
            ];
            self.tell(kind, &variables, before, after);
        }
    }

    /// What is known of a post when nobody is left in it; nothing where somebody is.
    fn then(&self, post: Id<Post>, day: Date) -> String {
        let state = match self.matching.after.occupancy(post, day) {
            Occupancy::Held(_) => return String::new(),
            Occupancy::Vacant => "vacant",
            Occupancy::NotNamed => "not-named",
        };
        self.speech.say("then", &[("state", state)])
    }

    fn person_words_after(&self, person: Id<Person>) -> String {
        let person = self.matching.after.get(person);
        self.speech.text(&person.name).to_owned()
    }
}
