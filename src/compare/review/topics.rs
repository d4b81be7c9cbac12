//! What functions are about.

use super::said::of_text;
use super::teller::Teller;
use crate::model::{Directory, Function, Topic};

impl Teller<'_> {
    /// Tells which topics are new, gone, renamed and elsewhere in their order.
    pub fn topics(&mut self) {
        let (before, after) = (topics(self.matching.before), topics(self.matching.after));
        let field = self.field("topic");
        for old in &before {
            let now = named(&after, old).map(|new| of_text(&new.name));
            self.text(&field, Some(of_text(&old.name)), now);
        }
        for new in after.iter().filter(|new| named(&before, new).is_none()) {
            self.text(&field, None, Some(of_text(&new.name)));
        }
        let names = |topics: &[&Topic]| -> Vec<String> {
            let names = topics
                .iter()
                .map(|topic| self.speech.text(&topic.name).to_owned());
            names.collect()
        };
        let kept: Vec<&Topic> = before.iter().filter_map(|old| named(&after, old)).collect();
        let (old, new) = (names(&kept), names(&after));
        self.order("topics", &old, &new);
    }

    /// What a function is about, in words; none where nothing is said of it.
    pub(super) fn topics_of(&self, directory: &Directory, function: &Function) -> Option<String> {
        let topics = function.topics.iter();
        let names: Vec<&str> = topics
            .map(|id| self.speech.text(&directory.get(*id).name))
            .collect();
        let separator = self.speech.say("list-separator", &[]);
        (!names.is_empty()).then(|| names.join(&separator))
    }
}

fn topics(directory: &Directory) -> Vec<&Topic> {
    let topics = directory.topics();
    topics.map(|id| directory.get(id)).collect()
}

/// The topic of the same slug.
fn named<'t>(topics: &[&'t Topic], like: &Topic) -> Option<&'t Topic> {
    let mut topics = topics.iter();
    topics.find(|topic| topic.slug == like.slug).copied()
}
