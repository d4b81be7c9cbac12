//! A report for people, as rustc draws it.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Code, Diagnostic, Place, Report, Severity, Words};
use crate::messages::say;

/// How many mistakes of one code people are shown: who mends so many checks again anyway.
const MOST_OF_A_CODE: usize = 20;

impl Report {
    /// The report as text, each mistake with its place, its line and carets, and a closing summary. Of a code with very
    /// many mistakes the first are shown, unless all are asked for. With `color`, in ANSI colours.
    pub fn to_human(&self, color: bool) -> String {
        let renderer = if color {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        let mut rendered = String::new();
        let mut counts: BTreeMap<Code, usize> = BTreeMap::new();
        for diagnostic in self.diagnostics() {
            let count = counts.entry(diagnostic.code).or_default();
            *count += 1;
            if self.is_whole || *count <= MOST_OF_A_CODE {
                rendered.push_str(&self.render(diagnostic, &renderer));
                rendered.push_str("\n\n");
            }
        }
        rendered.push_str(&self.counted(&counts));
        rendered.push_str(&self.summary());
        rendered.push('\n');
        rendered.extend(self.what_can_be_mended());
        rendered
    }

    /// How many mistakes there are of each code, where there are several codes or not all mistakes are shown.
    fn counted(&self, counts: &BTreeMap<Code, usize>) -> String {
        let is_cut = !self.is_whole && counts.values().any(|count| *count > MOST_OF_A_CODE);
        if counts.len() < 2 && !is_cut {
            return String::new();
        }
        let mut codes: Vec<_> = counts.iter().collect();
        codes.sort_by_key(|(code, _)| code.severity());
        let digits = |count: &usize| count.to_string().len();
        let width = counts.values().map(digits).max().unwrap_or_default();
        let lines = codes.into_iter().map(|(code, count)| {
            let title = code.title(self.language);
            let said = say::mistakes_of_code(code.name(), title).text(self.language);
            format!("{count:>width$} {said}\n")
        });
        let mut said: String = lines.collect();
        if is_cut {
            let most = say::first_of_each_code(MOST_OF_A_CODE).text(self.language);
            said.push_str(&most);
            said.push('\n');
        }
        said.push('\n');
        said
    }

    /// The warnings that files allow, each on a line with its reason; nothing where there are none.
    pub fn silenced_to_human(&self) -> String {
        let lines = self.silenced().iter().map(|silenced| {
            let found = &silenced.diagnostic;
            let place = self.wire_place(&found.place);
            let line = place
                .range
                .map(|range| format!(":{}:{}", range.line, range.column));
            let file = one_line(&place.file);
            let said = say::silenced(
                found.code.name(),
                format!("{file}{}", line.unwrap_or_default()),
                one_line(&self.words(found).message).into_owned(),
                one_line(&silenced.reason).into_owned(),
            );
            said.text(self.language) + "\n"
        });
        lines.collect()
    }

    fn render(&self, diagnostic: &Diagnostic, renderer: &Renderer) -> String {
        let words = self.words(diagnostic);
        let level = match diagnostic.code.severity() {
            Severity::Error => Level::ERROR.with_name(say::error().text(self.language)),
            Severity::Warning => Level::WARNING.with_name(say::warning().text(self.language)),
        };
        let title = level
            .primary_title(one_line(&words.message))
            .id(diagnostic.code.name());
        let mut group = self.snippet(Group::with_title(title), diagnostic, &words);
        if let Some(place) = &diagnostic.related
            && place.file != diagnostic.place.file
        {
            group = self.other_file(group, place, &words.related);
        }
        if let Some(help) = &words.help {
            let level = Level::HELP.with_name(say::help().text(self.language));
            group = group.element(level.message(one_line(help)));
        }
        renderer.render(&[group])
    }

    /// The place of a mistake, with what is related to it in the same file.
    fn snippet<'a>(
        &'a self,
        group: Group<'a>,
        diagnostic: &'a Diagnostic,
        words: &'a Words,
    ) -> Group<'a> {
        let place = &diagnostic.place;
        let mut marks = vec![(AnnotationKind::Primary, place, &*words.label)];
        if let Some(related) = &diagnostic.related
            && related.file == place.file
        {
            marks.push((AnnotationKind::Context, related, &words.related));
        }
        match self.marked_lines(marks) {
            Some(snippet) => group.element(snippet),
            None => group.element(Origin::path(self.shown_path(&place.file))),
        }
    }

    /// A place in another file that helps to understand a mistake.
    fn other_file<'a>(&'a self, group: Group<'a>, place: &Place, label: &'a str) -> Group<'a> {
        match self.marked_lines(vec![(AnnotationKind::Context, place, label)]) {
            Some(snippet) => group.element(snippet),
            None => {
                let path = self.shown_path(&place.file);
                let level = Level::NOTE.with_name(say::note().text(self.language));
                let said = say::elsewhere(one_line(label).into_owned(), path);
                group.element(level.message(said.text(self.language)))
            }
        }
    }

    /// The lines of a file with carets under the marked places; `None` where the first is the file as a whole.
    /// No more than the lines around the places are given away: the renderer reads all it gets.
    fn marked_lines<'a>(
        &'a self,
        marks: Vec<(AnnotationKind, &Place, &'a str)>,
    ) -> Option<Snippet<'a, annotate_snippets::Annotation<'a>>> {
        let (_, first, _) = marks.first()?;
        first.span.as_ref()?;
        let (text, lines) = self.text(&first.file)?;
        let marks: Vec<_> = marks
            .iter()
            .filter_map(|(kind, place, label)| {
                Some((*kind, clamp(place.span.as_ref()?, text), *label))
            })
            .collect();
        let start = marks.iter().map(|(_, span, _)| span.start).min()?;
        let end = marks.iter().map(|(_, span, _)| span.end).max()?;
        let (shown, number) = lines.around(text, &(start..end));
        let snippet = Snippet::source(&text[shown.clone()])
            .line_start(number)
            .path(self.shown_path(&first.file));
        Some(
            marks
                .into_iter()
                .fold(snippet, |snippet, (kind, span, label)| {
                    let span = span.start - shown.start..span.end - shown.start;
                    snippet.annotation(kind.span(span).label(one_line(label)))
                }),
        )
    }

    /// The path of a file, whatever its name, on one line.
    fn shown_path(&self, file: &str) -> String {
        one_line(&self.path(file)).into_owned()
    }

    /// The first error in a few words, for an operator who is to look elsewhere for all of them.
    pub fn first_error(&self) -> Option<String> {
        let first = self.errors().next()?;
        let path = self.shown_path(&first.place.file);
        Some(format!("{path}: {}", one_line(&self.words(first).message)))
    }

    /// How many mistakes a program can mend, where there are any.
    fn what_can_be_mended(&self) -> Option<String> {
        let fixes = self.diagnostics().iter().flat_map(|found| &found.fix);
        let count = fixes.filter(|fix| fix.is_safe).count();
        (count > 0).then(|| say::can_be_mended(count).text(self.language) + "\n")
    }

    /// One line that counts the mistakes.
    pub fn summary(&self) -> String {
        let errors = self.count(Severity::Error);
        let warnings = self.count(Severity::Warning);
        let said = match (errors, warnings) {
            (0, 0) => say::no_mistakes(),
            (0, warnings) => say::warnings_found(warnings),
            (errors, 0) => say::errors_found(errors),
            (errors, warnings) => say::errors_and_warnings_found(errors, warnings),
        };
        said.text(self.language)
    }
}

/// A text with its line ends and control characters spelled out, so that no name breaks a report.
fn one_line(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_control) {
        return Cow::Borrowed(text);
    }
    let spelled = text.chars().map(|character| match character.is_control() {
        true => character.escape_default().to_string(),
        false => character.to_string(),
    });
    Cow::Owned(spelled.collect())
}

/// Keeps a span inside its text and on one line: the carets under a value of many lines say no more.
fn clamp(span: &Range<usize>, text: &str) -> Range<usize> {
    let start = span.start.min(text.len());
    let end = span.end.clamp(start, text.len());
    let line_end = text[start..end].find('\n').map_or(end, |at| start + at);
    start..line_end
}
