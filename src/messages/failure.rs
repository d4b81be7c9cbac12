//! Why something cannot be done, as data: a message, and what caused it. It is put into words where somebody reads it.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};

use super::{Argument, Language, Message, say};

/// A message as an error. Where no reader's language is known, it is in English.
#[derive(Debug)]
struct Failure {
    message: Message,
    cause: Option<anyhow::Error>,
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message.text(Language::default()))
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_ref().map(|cause| &**cause as _)
    }
}

impl From<Message> for anyhow::Error {
    fn from(message: Message) -> Self {
        let cause = None;
        Self::new(Failure { message, cause })
    }
}

impl Message {
    /// The message as an error, with what caused it.
    pub(crate) fn because(self, cause: impl Into<anyhow::Error>) -> anyhow::Error {
        let (message, cause) = (self, Some(cause.into()));
        anyhow::Error::new(Failure { message, cause })
    }
}

/// What may go wrong, with what is said then.
pub(crate) trait OrSay<T> {
    /// The value, or this message, with what caused it.
    fn or_say(self, message: impl FnOnce() -> Message) -> anyhow::Result<T>;
}

impl<T, E: Into<anyhow::Error>> OrSay<T> for Result<T, E> {
    fn or_say(self, message: impl FnOnce() -> Message) -> anyhow::Result<T> {
        self.map_err(|cause| message().because(cause))
    }
}

impl<T> OrSay<T> for Option<T> {
    fn or_say(self, message: impl FnOnce() -> Message) -> anyhow::Result<T> {
        self.ok_or_else(|| message().into())
    }
}

/// An error and what caused it, in the words of a language. What a library says stays as it is.
pub(crate) fn words(error: &anyhow::Error, language: Language) -> String {
    let causes: Vec<Argument> = error.chain().map(said).collect();
    let words = causes.into_iter().rev().reduce(|cause, what| {
        let both = say::with_cause(what, cause);
        both.into()
    });
    words.map_or_else(String::new, |words| words.text(language))
}

fn said(cause: &(dyn Error + 'static)) -> Argument {
    if let Some(failure) = cause.downcast_ref::<Failure>() {
        return failure.message.clone().into();
    }
    match cause.downcast_ref::<io::Error>() {
        Some(error) => of_system(error),
        None => cause.to_string().into(),
    }
}

/// What the system refuses, in plain words where it is common, and otherwise in the system's own, without its number.
pub(crate) fn of_system(error: &io::Error) -> Argument {
    let known = match error.kind() {
        ErrorKind::NotFound => say::system_not_found(),
        ErrorKind::PermissionDenied => say::system_permission_denied(),
        ErrorKind::AddrInUse => say::system_address_in_use(),
        ErrorKind::AddrNotAvailable => say::system_address_not_available(),
        ErrorKind::AlreadyExists => say::system_already_exists(),
        ErrorKind::IsADirectory => say::system_is_a_folder(),
        ErrorKind::NotADirectory => say::system_not_a_folder(),
        ErrorKind::DirectoryNotEmpty => say::system_folder_not_empty(),
        ErrorKind::StorageFull => say::system_disk_full(),
        ErrorKind::QuotaExceeded => say::system_quota_exceeded(),
        ErrorKind::ReadOnlyFilesystem => say::system_read_only(),
        _ => {
            let said = error.to_string();
            let end = said.find(" (os error").unwrap_or(said.len());
            return said[..end].into();
        }
    };
    known.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_chinese(error: &anyhow::Error) -> String {
        let chinese = Language::from_locale("zh").unwrap_or_default();
        words(error, chinese)
    }

    #[test]
    fn a_failure_and_its_causes_are_told_in_one_language() {
        let cause: io::Result<()> = Err(io::Error::from_raw_os_error(13));
        let inner = cause.or_say(|| say::path_unreadable("a.toml"));
        let Err(error) = inner.or_say(say::nothing_changed) else {
            return;
        };
        let english = "nothing was changed: a.toml cannot be read: permission is denied";
        assert_eq!(words(&error, Language::default()), english);
        assert_eq!(
            in_chinese(&error),
            "没有做任何改动：读不了 a.toml：没有权限"
        );
    }

    #[test]
    fn nobody_is_shown_the_number_of_an_error() {
        let error = io::Error::from_raw_os_error(5).into();
        assert!(!in_chinese(&error).contains("os error"), "{error}");
        assert!(!in_chinese(&error).is_empty());
    }
}
