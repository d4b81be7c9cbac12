//! What beginning a thing does, and what an editor is told of it.

use std::path::Path;

use crate::edit::Step;

/// What to do, and what to say of it.
pub struct Told {
    pub steps: Vec<Step>,
    pub address: Option<String>,
    pub next: &'static str,
}

impl Told {
    pub fn text(&self, folder: &Path, base: &str) -> String {
        let mut lines = Vec::new();
        for step in &self.steps {
            if let Step::Put { file, before, .. } = step {
                let word = if before.is_some() { "Changed" } else { "Wrote" };
                lines.push(format!("{word} {}", folder.join(file).display()));
            }
        }
        let base = base.trim_end_matches('/');
        let address = self.address.iter();
        lines.extend(address.map(|address| format!("Its address will be {base}{address}")));
        lines.push(format!("Next: {}; then `minglu check`.", self.next));
        lines.join("\n") + "\n"
    }
}
