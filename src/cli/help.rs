//! The help in other languages than English, which is that of the comments of the command line.
//!
//! A file a language has the texts of every command by its name, which are those of its arguments and of their values. What
//! clap says by itself, in English alone, is left out and said here instead.

use std::borrow::Cow;
use std::collections::BTreeMap;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command};

use crate::messages::Language;

/// The languages other than English, with their texts.
const LANGUAGES: [(&str, &str); 1] = [("zh", include_str!("zh.toml"))];

/// The command line with its help in a language.
pub fn in_language(mut command: Command, language: Language) -> Command {
    let Some(texts) = Texts::of(language) else {
        return command;
    };
    // Only then it has the arguments and commands that clap adds.
    command.build();
    texts.command(command, &[])
}

/// The same with the meaning of each value that an argument may have, as shells show it beside the value. What is read by
/// such a command line are words.
pub fn with_values(command: Command, language: Language) -> Command {
    match Texts::of(language) {
        Some(texts) => texts.values(command, &[]),
        None => command,
    }
}

/// The placeholder of a value in English, by that of a language.
pub fn english_placeholder(own: &str, language: Language) -> String {
    let texts = Texts::of(language);
    let placeholders = texts.as_ref().and_then(|texts| texts.0.get("placeholders"));
    let known = placeholders.and_then(|known| known.iter().find(|(_, text)| *text == own));
    known.map_or(own, |(english, _)| english).to_owned()
}

/// What a value of an argument means, where it means the same wherever there is such a value.
pub fn meaning_of_value(value: &str, language: Language) -> Option<String> {
    let texts = Texts::of(language)?;
    let tables = texts.0.values();
    let mut found: Vec<&String> = tables
        .flat_map(|table| table.iter())
        .filter(|(key, _)| key.split_once('=').is_some_and(|(_, of)| of == value))
        .map(|(_, text)| text)
        .collect();
    found.dedup();
    match found[..] {
        [one] => Some(one.clone()),
        _ => None,
    }
}

/// A line of a page of the manual: where it is the heading of a section, that in a language.
pub fn heading(line: &str, language: Language) -> Cow<'_, str> {
    let texts = Texts::of(language);
    let own = line.strip_prefix(".SH ").and_then(|heading| {
        let heading = heading.trim_matches('"');
        texts.as_ref()?.find("manual", heading)
    });
    own.map_or(Cow::Borrowed(line), |own| format!(".SH {own}").into())
}

/// The texts of a language: of each command, by keys.
struct Texts(BTreeMap<String, BTreeMap<String, String>>);

impl Texts {
    /// Nothing of English; a test reads the files of the others.
    fn of(language: Language) -> Option<Self> {
        let known = LANGUAGES.iter().find(|(tag, _)| *tag == language.tag());
        known
            .and_then(|(_, text)| toml::from_str(text).ok())
            .map(Self)
    }

    fn find(&self, table: &str, key: &str) -> Option<&str> {
        let text = self.0.get(table)?.get(key)?;
        Some(text)
    }

    fn word(&self, key: &str) -> &str {
        self.find("words", key).unwrap_or_default()
    }

    /// What stands for a value in the usage and in complaints.
    fn placeholder(&self, argument: &Arg) -> Option<String> {
        let names = argument.get_value_names()?;
        let own = self.find("placeholders", names.first()?)?;
        argument.get_action().takes_values().then(|| own.to_owned())
    }

    /// A command with those within it. `above` are the names that lead to it.
    fn command(&self, command: Command, above: &[String]) -> Command {
        let name = command.get_name().to_owned();
        let path: Vec<String> = match (above, name.as_str()) {
            // Help on a command shows that command.
            ([], "minglu") => Vec::new(),
            ([help], _) if help == "help" => vec![name],
            ([help, rest @ ..], _) if help == "help" => [rest, &[name]].concat(),
            _ => [above, &[name]].concat(),
        };
        let is_helper = above.first().is_some_and(|first| first == "help");
        let table = if path.is_empty() {
            "minglu".to_owned()
        } else {
            path.join(" ")
        };
        let within = match is_helper {
            true => [&["help".to_owned()][..], &path].concat(),
            false => path,
        };
        let command = self.about(command, &table);
        let command = command.mut_args(|argument| self.argument(argument, &table));
        let names: Vec<String> = command
            .get_subcommands()
            .map(|command| command.get_name().to_owned())
            .collect();
        let command = names.iter().fold(command, |command, name| {
            command.mut_subcommand(name, |command| self.command(command, &within))
        });
        self.frame(command)
    }

    fn values(&self, command: Command, above: &[String]) -> Command {
        let table = above.join(" ");
        let command = command.mut_args(|argument| self.argument_with_values(argument, &table));
        let names = command.get_subcommands().map(|below| below.get_name());
        let names: Vec<String> = names.map(str::to_owned).collect();
        names.into_iter().fold(command, |command, name| {
            let path = [above, std::slice::from_ref(&name)].concat();
            command.mut_subcommand(name, |below| self.values(below, &path))
        })
    }

    fn argument_with_values(&self, argument: Arg, table: &str) -> Arg {
        let id = argument.get_id().to_string();
        let values = argument.get_possible_values();
        let is_explained = |value: &PossibleValue| value.get_help().is_some();
        if !values.iter().any(is_explained) || !argument.get_action().takes_values() {
            return argument;
        }
        let values = values.into_iter().map(|value| {
            let help = self.find(table, &format!("{id}={}", value.get_name()));
            let help = help.map(str::to_owned);
            PossibleValue::new(value.get_name().to_owned()).help(help.unwrap_or_default())
        });
        argument.value_parser(PossibleValuesParser::new(values))
    }

    fn about(&self, command: Command, table: &str) -> Command {
        // Help is a command within each that has commands.
        let is_help = command.get_name() == "help";
        let table = if is_help { "help" } else { table };
        let Some(about) = self.find(table, "about") else {
            return command;
        };
        let command = command.about(about.to_owned());
        let command = match self.find(table, "more") {
            Some(more) => command.long_about(format!("{about}\n\n{more}")),
            None => command,
        };
        match self.find(table, "after") {
            Some(after) => command.after_help(after.to_owned()),
            None => command,
        }
    }

    /// The headings, and what stands for options and commands.
    fn frame(&self, mut command: Command) -> Command {
        let usage = command.render_usage().to_string();
        let usage = usage.trim_start_matches("Usage: ");
        let usage = usage
            .replace("[OPTIONS]", self.word("some-options"))
            .replace("COMMAND", self.word("a-command"));
        command
            .override_usage(usage)
            .subcommand_help_heading(self.word("commands").to_owned())
            .help_template(format!(
                "{{before-help}}{{about-with-newline}}\n{}{{usage}}\n\n{{all-args}}{{after-help}}",
                self.word("usage")
            ))
    }

    /// An argument: what it is for, and behind that what else there is to know of it.
    fn argument(&self, argument: Arg, table: &str) -> Arg {
        let id = argument.get_id().to_string();
        let argument = match self.placeholder(&argument) {
            Some(placeholder) => argument.value_name(placeholder),
            None => argument,
        };
        let text = self.find(table, &id).or_else(|| self.find("every", &id));
        let Some(text) = text else {
            return argument;
        };
        let values = argument.get_possible_values();
        let values: Vec<&str> = match argument.get_action().takes_values() {
            true => values.iter().map(|value| value.get_name()).collect(),
            false => Vec::new(),
        };
        let facts = self.facts(&argument);
        let named = (!values.is_empty()).then(|| {
            let values = values.join(self.word("between"));
            format!("{}{values}", self.word("values"))
        });
        let short = self.with_facts(text, facts.iter().chain(&named));
        let explained: Vec<String> = values
            .iter()
            .filter_map(|value| {
                let text = self.find(table, &format!("{id}={value}"))?;
                Some(format!("- {value}{}{text}", self.word("colon")))
            })
            .collect();
        let heading = match argument.is_positional() {
            true => self.word("arguments"),
            false => self.word("options"),
        };
        let argument = argument
            .help(short.clone())
            .help_heading(heading.to_owned())
            .hide_default_value(true)
            .hide_env(true)
            .hide_possible_values(true);
        match explained.is_empty() {
            // What clap says at length of its own is English.
            true if argument.get_long_help().is_some() => argument.long_help(short),
            true => argument,
            false => {
                let text = self.with_facts(text, facts.iter());
                let values = self.word("values");
                argument.long_help(format!("{text}\n\n{values}\n{}", explained.join("\n")))
            }
        }
    }

    /// What stands for an argument where it is not given.
    fn facts(&self, argument: &Arg) -> Vec<String> {
        let mut facts = Vec::new();
        if argument.get_action().takes_values() {
            let defaults = argument.get_default_values().iter();
            let defaults = defaults.map(|value| value.to_string_lossy());
            facts.extend(defaults.map(|value| format!("{}{value}", self.word("default"))));
        }
        let variable = argument.get_env().map(|name| name.to_string_lossy());
        facts.extend(variable.map(|name| format!("{}{name}", self.word("environment"))));
        facts
    }

    fn with_facts<'a>(&self, text: &str, facts: impl Iterator<Item = &'a String>) -> String {
        let facts: Vec<&str> = facts.map(String::as_str).collect();
        match facts.is_empty() {
            true => text.to_owned(),
            false => format!(
                "{text}{}{}{}",
                self.word("open"),
                facts.join(self.word("then")),
                self.word("close")
            ),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test may panic")]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;
    use crate::cli::Cli;

    /// The keys that a command line needs, each with its table.
    fn needed(command: &Command, name: &str, keys: &mut BTreeSet<(String, String)>) {
        keys.insert((name.to_owned(), "about".to_owned()));
        for argument in command.get_arguments() {
            let id = argument.get_id().to_string();
            for value in argument.get_possible_values() {
                if value.get_help().is_some() {
                    let value = format!("{id}={}", value.get_name());
                    keys.insert((name.to_owned(), value));
                }
            }
            keys.insert((name.to_owned(), id));
            let names = argument.get_value_names().unwrap_or_default().iter();
            if argument.get_action().takes_values() {
                keys.extend(names.map(|name| ("placeholders".to_owned(), name.to_string())));
            }
        }
        for below in command.get_subcommands() {
            let below_name = match name {
                "minglu" => below.get_name().to_owned(),
                name => format!("{name} {}", below.get_name()),
            };
            // Its commands are the others once more.
            if name != "help" && !name.ends_with(" help") {
                needed(below, &below_name, keys);
            }
        }
    }

    #[test]
    fn every_language_has_a_text_of_all_and_of_nothing_else() {
        let mut command = Cli::command();
        command.build();
        let mut keys = BTreeSet::new();
        needed(&command, "minglu", &mut keys);
        for (tag, text) in LANGUAGES {
            let texts: BTreeMap<String, BTreeMap<String, String>> = toml::from_str(text).unwrap();
            let has = |table: &str, key: &str| {
                texts
                    .get(table)
                    .is_some_and(|table| table.contains_key(key))
            };
            for (table, key) in &keys {
                let own = has(table, key) || table.ends_with(" help") && has("help", key);
                assert!(own || has("every", key), "{tag}: [{table}] lacks {key}");
            }
            for (table, own) in &texts {
                for key in own.keys() {
                    let is_known = match table.as_str() {
                        "words" | "manual" | "placeholders" => true,
                        "every" => keys.iter().any(|(_, known)| known == key),
                        _ => {
                            matches!(key.as_str(), "more" | "after")
                                || keys.contains(&(table.clone(), key.clone()))
                        }
                    };
                    assert!(is_known, "{tag}: [{table}] {key} belongs to nothing");
                }
            }
        }
    }
}
