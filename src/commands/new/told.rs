//! What beginning a thing does, and what an editor is told of it.

use std::path::Path;

use crate::commands::proposal::written;
use crate::edit::Step;
use crate::messages::{Language, Message, say};

/// What to do, and what to say of it.
pub struct Told {
    pub steps: Vec<Step>,
    pub address: Option<String>,
    pub next: Message,
}

impl Told {
    pub fn text(self, folder: &Path, base: &str, language: Language) -> String {
        let mut lines = written(folder, &self.steps);
        let base = base.trim_end_matches('/');
        let address = self.address.iter();
        lines.extend(address.map(|address| say::address_will_be(format!("{base}{address}"))));
        lines.push(say::next_step(self.next));
        let lines = lines.iter().map(|line| line.text(language) + "\n");
        lines.collect()
    }
}
