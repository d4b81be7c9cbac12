//! A report for people, as rustc draws it.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Place, Report, Severity};

impl Report {
    /// The whole report as text, each mistake with its place, its line and carets, and a closing summary.
    /// With `color`, in ANSI colours.
    pub fn to_human(&self, color: bool) -> String {
        let renderer = if color {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        let mut rendered = String::new();
        for diagnostic in self.diagnostics() {
            rendered.push_str(&self.render(diagnostic, &renderer));
            rendered.push_str("\n\n");
        }
        rendered.push_str(&self.summary());
        rendered.push('\n');
        rendered
    }

    fn render(&self, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
        let level = match diagnostic.code.severity() {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let title = level
            .primary_title(diagnostic.message.as_str())
            .id(diagnostic.code.name());
        let mut group = self.snippet(Group::with_title(title), diagnostic);
        if let Some((place, label)) = &diagnostic.related
            && place.file != diagnostic.place.file
        {
            group = self.other_file(group, place, label);
        }
        if let Some(help) = &diagnostic.help {
            group = group.element(Level::HELP.message(help.as_str()));
        }
        renderer.render(&[group])
    }

    /// The place of a mistake, with what is related to it in the same file.
    fn snippet<'a>(&'a self, group: Group<'a>, diagnostic: &'a Diagnostic) -> Group<'a> {
        let place = &diagnostic.place;
        let path = self.path(&place.file);
        let text = self.text(&place.file);
        let Some(span) = &place.span else {
            return group.element(Origin::path(path));
        };
        let mut snippet = Snippet::source(text).path(path).annotation(
            AnnotationKind::Primary
                .span(clamp(span.clone(), text))
                .label(&diagnostic.label),
        );
        if let Some((related, label)) = &diagnostic.related
            && related.file == place.file
            && let Some(span) = &related.span
        {
            let span = clamp(span.clone(), text);
            snippet = snippet.annotation(AnnotationKind::Context.span(span).label(label));
        }
        group.element(snippet)
    }

    /// A place in another file that helps to understand a mistake.
    fn other_file<'a>(&'a self, group: Group<'a>, place: &Place, label: &'a str) -> Group<'a> {
        let path = self.path(&place.file);
        let text = self.text(&place.file);
        match &place.span {
            Some(span) => {
                let span = clamp(span.clone(), text);
                let annotation = AnnotationKind::Context.span(span).label(label);
                group.element(Snippet::source(text).path(path).annotation(annotation))
            }
            None => group.element(Level::NOTE.message(format!("{label}: {path}"))),
        }
    }

    /// One line that counts the mistakes.
    pub fn summary(&self) -> String {
        let errors = self.count(Severity::Error);
        let warnings = self.count(Severity::Warning);
        let plural = |count: usize, word: &str| match count {
            1 => format!("1 {word}"),
            _ => format!("{count} {word}s"),
        };
        match (errors, warnings) {
            (0, 0) => "no mistakes found".to_owned(),
            (0, warnings) => format!("{} found", plural(warnings, "warning")),
            (errors, 0) => format!(
                "{} found; `minglu explain CODE` tells more about the code in brackets",
                plural(errors, "error")
            ),
            (errors, warnings) => format!(
                "{} and {} found; `minglu explain CODE` tells more about the code in brackets",
                plural(errors, "error"),
                plural(warnings, "warning")
            ),
        }
    }
}

/// Keeps a span inside its text and on one line: the carets under a value of many lines say no more.
fn clamp(span: std::ops::Range<usize>, text: &str) -> std::ops::Range<usize> {
    let start = span.start.min(text.len());
    let end = span.end.clamp(start, text.len());
    let line_end = text[start..end].find('\n').map_or(end, |at| start + at);
    start..line_end
}
