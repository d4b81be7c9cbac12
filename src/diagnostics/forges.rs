//! What the renderings for forges have in common.

use xxhash_rust::xxh3::xxh3_128;

use super::{Diagnostic, Report};

impl Report {
    /// The words of a mistake, those beside the carets and what to do about it, a line each.
    pub(super) fn words(diagnostic: &Diagnostic) -> String {
        let label = Some(diagnostic.label.as_str()).filter(|label| !label.is_empty());
        let help = diagnostic
            .help
            .as_deref()
            .map(|help| format!("help: {help}"));
        let lines = [
            Some(diagnostic.message.clone()),
            label.map(str::to_owned),
            help,
        ];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    /// For each mistake what stays the same while lines come and go around it: a hash of its code, its file and the
    /// text of its line, counted where several have the same.
    pub(super) fn fingerprints<'a>(
        &'a self,
        found: impl Iterator<Item = &'a Diagnostic>,
    ) -> impl Iterator<Item = (&'a Diagnostic, String)> {
        let mut seen = std::collections::HashMap::new();
        found.map(move |diagnostic| {
            let line = self.line(diagnostic).unwrap_or_default();
            let key = (diagnostic.code, &diagnostic.place.file, line.trim());
            let count: &mut usize = seen.entry(key).or_default();
            let (code, file, line) = (key.0.name(), key.1, key.2);
            let hash = xxh3_128(format!("{code}\n{file}\n{line}\n{count}").as_bytes());
            *count += 1;
            (diagnostic, format!("{hash:032x}"))
        })
    }

    /// The line on which a mistake begins.
    fn line(&self, diagnostic: &Diagnostic) -> Option<&str> {
        let (text, _) = self.text(&diagnostic.place.file)?;
        let start = diagnostic.place.span.as_ref()?.start;
        let begin = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
        text.get(begin..)?.lines().next()
    }
}
