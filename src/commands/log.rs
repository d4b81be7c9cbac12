//! The log of a server: for programs as JSON, for whoever reads it later as names and values, and at a terminal as
//! sentences in the language of whoever sits there.

use std::fmt::{self, Write};
use std::io;

use jiff::Zoned;
use tracing::field::{Field, Visit};
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::fmt::{FmtContext, FormatEvent, FormatFields};
use tracing_subscriber::registry::LookupSpan;

use super::console::Console;
use crate::cli::LogFormat;
use crate::messages::{Language, Message, say};

/// Writes the log to standard error. `RUST_LOG` chooses how much of it.
/// A line that cannot be written is dropped: the log is about the requests, and they are answered without it.
pub(super) fn begin_log(format: LogFormat, console: &Console<'_>) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_target(false)
        .log_internal_errors(false)
        .with_writer(io::stderr);
    // A second call, as in tests, leaves the first log in place.
    let _ = match (format, console.err.terminal()) {
        (LogFormat::Json, _) => log.json().flatten_event(true).try_init(),
        (LogFormat::Text, Some(terminal)) => log
            .with_ansi(terminal.color)
            .event_format(Sentences(console.language))
            .try_init(),
        (LogFormat::Text, None) => log.with_ansi(false).try_init(),
    };
}

/// A sentence an event, in a language, behind the time of the day.
struct Sentences(Language);

impl<S, N> FormatEvent<S, N> for Sentences
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'a> FormatFields<'a> + 'static,
{
    fn format_event(
        &self,
        _: &FmtContext<'_, S, N>,
        mut writer: Writer<'_>,
        event: &Event<'_>,
    ) -> fmt::Result {
        let mut fields = Fields::default();
        event.record(&mut fields);
        let said = fields.sentence(self.0);
        let time = Zoned::now().strftime("%H:%M:%S").to_string();
        let color = match *event.metadata().level() {
            _ if !writer.has_ansi_escapes() => "",
            Level::ERROR => "\u{1b}[31m",
            Level::WARN => "\u{1b}[33m",
            _ => "",
        };
        let end = if color.is_empty() { "" } else { "\u{1b}[0m" };
        writeln!(writer, "{time}  {color}{said}{end}")
    }
}

/// What an event says, and what it is about.
#[derive(Default)]
struct Fields {
    message: String,
    others: Vec<(&'static str, String)>,
}

impl Visit for Fields {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.others.push((field.name(), value.to_owned()));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let text = format!("{value:?}");
        match field.name() {
            "message" => self.message = text,
            name => self.others.push((name, text)),
        }
    }
}

impl Fields {
    fn get(&self, name: &str) -> &str {
        let found = self.others.iter().find(|(known, _)| *known == name);
        found.map_or("", |(_, value)| value)
    }

    /// In the words of a language; what no message tells, as it was logged.
    fn sentence(&self, language: Language) -> String {
        if let Some(message) = self.known() {
            return message.text(language);
        }
        let mut said = self.message.clone();
        for (name, value) in &self.others {
            // Writing to a string cannot fail.
            let _ = write!(said, " {name}={value}");
        }
        said
    }

    fn known(&self) -> Option<Message> {
        let cause = || self.get("cause");
        Some(match self.message.as_str() {
            "request" => {
                let microseconds: f64 = self.get("microseconds").parse().unwrap_or_default();
                let milliseconds = format!("{:.1}", microseconds / 1000.0);
                let [method, path, status] =
                    ["method", "path", "status"].map(|name| self.get(name));
                say::log_request(method, path, status, milliseconds)
            }
            "nothing was found" => say::log_nothing_found(self.get("text")),
            "a page could not be made" => say::log_page_not_made(self.get("path"), cause()),
            "a picture could not be made" => say::log_picture_not_made(self.get("file"), cause()),
            "a line could not be made" => say::log_line_not_made(cause()),
            "a connection could not be accepted" => say::log_not_accepted(self.get("error")),
            "some requests were still being answered" => say::log_cut_off(),
            "the system does not tell of changes; files are looked at instead" => {
                say::log_looks_at_files(self.get("error"))
            }
            "the content cannot be watched" => say::log_not_watched(self.get("error")),
            _ => return None,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test may panic")]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    /// What is logged, as it stands at a terminal.
    fn logged(language: Language, log: impl FnOnce()) -> String {
        let written = Arc::new(Mutex::new(Vec::new()));
        let writer = Arc::clone(&written);
        let subscriber = tracing_subscriber::fmt()
            .with_writer(move || Copy(Arc::clone(&writer)))
            .with_ansi(false)
            .event_format(Sentences(language))
            .finish();
        tracing::subscriber::with_default(subscriber, log);
        let written = written.lock().unwrap().clone();
        String::from_utf8(written).unwrap()
    }

    struct Copy(Arc<Mutex<Vec<u8>>>);

    impl io::Write for Copy {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_request_is_a_short_line_in_the_language_of_the_terminal() {
        let request = || {
            let method = "GET";
            let (status, microseconds) = (200_u16, 3_210_u64);
            tracing::info!(%method, path = "/zh/", status, microseconds, "request");
        };
        let chinese = Language::from_locale("zh").unwrap();
        let said = logged(chinese, request);
        // The time has eight characters, and two spaces stand behind it.
        assert_eq!(&said[10..], "GET /zh/：200，3.2 毫秒\n");
        let said = logged(Language::default(), request);
        assert_eq!(&said[10..], "GET /zh/: 200, 3.2 ms\n");
        let said = logged(chinese, || {
            tracing::warn!(path = "/", "an unheard-of event")
        });
        assert_eq!(&said[10..], "an unheard-of event path=/\n");
    }

    #[test]
    fn everything_that_the_program_logs_has_words() {
        let source = |path: &str| {
            let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
            std::fs::read_to_string(root.join(path)).unwrap()
        };
        let files = [
            "server/served.rs",
            "server/log.rs",
            "server/lines.rs",
            "server/connections.rs",
            "server/handler.rs",
            "watch.rs",
        ];
        let mut count = 0;
        for file in files {
            let text = source(file);
            for call in ["tracing::info!(", "tracing::warn!(", "tracing::error!("] {
                for behind in text.split(call).skip(1) {
                    let message = behind.split('"').nth(1).unwrap();
                    let fields = Fields {
                        message: message.to_owned(),
                        others: Vec::new(),
                    };
                    assert!(fields.known().is_some(), "{file}: {message}");
                    count += 1;
                }
            }
        }
        assert!(count >= 10, "{count}");
    }
}
