//! Spreadsheets and others' data: an organization as a workbook that comes back as the cells that changed, lists of others,
//! Popolo documents, organograms, and files that are none.

mod book;
mod damage;
mod files;
mod lists;
mod organograms;
mod popolo;
mod told;
mod values;
mod workbook;

use std::process::Output;

use anyhow::Result;
use minglu::commands::Ask;

use crate::support::content::Content;
use crate::support::program::{run, run_asking};

/// Runs a command on a content folder, with nobody at the terminal; how it ends, and what it says.
fn said(content: &Content, arguments: &[&str]) -> (i32, String) {
    let folder = content.path("");
    let place = ["--content", folder.to_str().unwrap()];
    words(content, run([arguments, &place].concat()))
}

fn words(content: &Content, output: Output) -> (i32, String) {
    let text = [&output.stdout[..], &output.stderr].concat();
    let text = content.stable(&String::from_utf8(text).unwrap());
    (output.status.code().unwrap(), text)
}

/// An editor who gives the same answer to all questions.
struct Editor(&'static str);

impl Ask for Editor {
    fn answers(&self) -> bool {
        true
    }

    fn ask(&mut self, _: &str, _: Option<&str>) -> Result<Option<String>> {
        Ok(Some(self.0.to_owned()))
    }

    fn tell(&mut self, words: &str) {
        panic!("{words}")
    }
}

/// Imports a file, and gives what was said of it; the content has no errors afterwards.
fn imported(content: &Content, file: &str, options: &[&str]) -> String {
    let path = content.path(file);
    let command = ["import", path.to_str().unwrap(), "--yes"];
    let (code, text) = said(content, &[&command, options].concat());
    assert_eq!(code, 0, "{text}");
    let report = content.report();
    assert!(report.is_clean(), "{}", report.to_human(false));
    text
}

/// The same with somebody at the terminal.
fn imported_asking(
    content: &Content,
    file: &str,
    options: &[&str],
    answer: &'static str,
) -> String {
    let (path, folder) = (content.path(file), content.path(""));
    let (path, folder) = (path.to_str().unwrap(), folder.to_str().unwrap());
    let command = ["import", path, "--yes", "--content", folder];
    let command = [&command, options].concat();
    let (code, text) = words(content, run_asking(command, &mut Editor(answer)));
    assert_eq!(code, 0, "{text}");
    text
}
