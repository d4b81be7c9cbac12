//! Everyday changes in one step: a successor in a post, a unit that is closed, another telephone number. Each is shown first,
//! and made whole or not at all.

mod close;
mod replace_phone;
mod succeed;

use std::process::Output;

use anyhow::Result;
use minglu::commands::Ask;

use crate::support::content::Content;
use crate::support::program::{run, run_asking};

/// An editor who is asked once.
struct Editor(&'static str);

impl Ask for Editor {
    fn answers(&self) -> bool {
        true
    }

    fn ask(&mut self, question: &str, _: Option<&str>) -> Result<Option<String>> {
        assert_eq!(question, "Do this? yes or no");
        Ok(Some(self.0.to_owned()))
    }

    fn tell(&mut self, words: &str) {
        panic!("{words}")
    }
}

/// Runs a command on a content folder, with nobody at the terminal; what it says, and how it ends.
fn said(content: &Content, arguments: &[&str]) -> (i32, String) {
    let folder = content.path("");
    let place = ["--content", folder.to_str().unwrap()];
    words(content, run([arguments, &place].concat()))
}

/// The same with somebody who answers.
fn answered(content: &Content, arguments: &[&str], answer: &'static str) -> (i32, String) {
    let folder = content.path("");
    let place = ["--content", folder.to_str().unwrap()];
    let output = run_asking([arguments, &place].concat(), &mut Editor(answer));
    words(content, output)
}

fn words(content: &Content, output: Output) -> (i32, String) {
    let text = [&output.stdout[..], &output.stderr].concat();
    let text = content.stable(&String::from_utf8(text).unwrap());
    (output.status.code().unwrap(), text)
}

/// Does it, and gives what was said of it.
fn done(content: &Content, arguments: &[&str]) -> String {
    let (code, text) = said(content, &[arguments, &["--yes"]].concat());
    assert_eq!(code, 0, "{text}");
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    text
}

/// Nothing is changed unless it is confirmed.
fn is_confirmed_first(content: &Content, arguments: &[&str], shown: &str) {
    let before = content.everything();
    let (code, text) = said(content, arguments);
    assert_eq!(code, 2, "{text}");
    assert!(text.contains(shown), "{text}");
    let nobody = "minglu: nothing was changed, since there is no terminal to ask at; the same command with --yes does this\n";
    assert!(text.ends_with(nobody), "{text}");
    assert_eq!(content.everything(), before);
    let (code, text) = said(content, &[arguments, &["--dry-run"]].concat());
    assert_eq!(code, 0, "{text}");
    assert!(text.contains(shown), "{text}");
    assert!(
        text.ends_with("Nothing was changed: this was a dry run.\n"),
        "{text}"
    );
    assert_eq!(content.everything(), before);
    let (code, text) = answered(content, arguments, "no");
    assert_eq!(code, 0, "{text}");
    assert!(text.ends_with("Nothing was changed.\n"), "{text}");
    assert_eq!(content.everything(), before);
    let (code, text) = answered(content, arguments, "yes");
    assert_eq!(code, 0, "{text}");
    assert!(text.contains(shown), "{text}");
    assert_ne!(content.everything(), before);
}
