//! The pages in a real browser: suites of `tests/browser/`, each a program for Node.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::support::edit;
use crate::support::editing::Editing;
use crate::support::images::{jpeg, png};
use crate::support::ministry::Ministry;
use crate::support::program::Running;
use crate::support::shipped_content;
use crate::support::with_uyghur;

/// How long a suite may take on a machine that is busy with something else.
const PATIENCE: Duration = Duration::from_secs(480);

/// How many suites run at once. Each waits for timers and for what is drawn now and then, so that two share a small
/// machine well; more would only time each other out.
const AT_ONCE: usize = 2;

/// How many suites run now.
static RUNNING: Mutex<usize> = Mutex::new(0);
static ONE_IS_DONE: Condvar = Condvar::new();

/// The right to run a suite, given back when it is dropped.
struct Turn;

impl Turn {
    fn wait() -> Self {
        let running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        let running = ONE_IS_DONE.wait_while(running, |running| *running >= AT_ONCE);
        *running.unwrap_or_else(PoisonError::into_inner) += 1;
        Self
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *RUNNING.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        ONE_IS_DONE.notify_one();
    }
}

/// Runs a suite on sites, named as in `pages.mjs`, and fails with what it says.
fn run(suite: &str, sites: &[(&str, &Running)]) {
    run_with(suite, sites, |_| {});
}

fn run_with(suite: &str, sites: &[(&str, &Running)], configure: impl FnOnce(&mut Command)) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser");
    assert!(
        folder.join("node_modules").is_dir(),
        "run tests/prepare once: it installs what the browser tests need"
    );
    let _turn = Turn::wait();
    // A file takes all that is said, however much, while nobody reads it.
    let said = tempfile::NamedTempFile::new().unwrap();
    let out = said.reopen().unwrap();
    let mut command = Command::new("node");
    command
        .arg(folder.join(format!("{suite}.mjs")))
        .args(
            sites
                .iter()
                .map(|(name, site)| format!("{name}=http://{}", site.address)),
        )
        .stdin(Stdio::null())
        .stderr(out.try_clone().unwrap())
        .stdout(out);
    configure(&mut command);
    let mut child = command.spawn().unwrap();
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break Some(status);
        }
        if begun.elapsed() > PATIENCE {
            // The browser ends with the program that drives it.
            let _ = child.kill();
            let _ = child.wait();
            break None;
        }
        thread::sleep(Duration::from_millis(50));
    };
    let said = std::fs::read_to_string(said.path()).unwrap();
    assert!(
        status.is_some_and(|status| status.success()),
        "{suite}: {}\n{said}",
        status.map_or("took too long".to_owned(), |status| status.to_string())
    );
}

fn shipped() -> Running {
    Running::serving(&shipped_content())
}

/// Bodies that were closed, renamed, merged and moved, with pictures.
fn ministry() -> (Ministry, Running) {
    let ministry = Ministry::in_a_folder();
    add_pictures(ministry.content());
    add_long_numbers(ministry.content());
    let running = Running::serving(ministry.content());
    (ministry, running)
}

/// Gives a person a portrait, and a unit an emblem and a picture.
fn add_pictures(content: &Path) {
    fs::create_dir(content.join("images")).unwrap();
    fs::write(content.join("images/portrait.jpg"), jpeg(900, 1200)).unwrap();
    fs::write(content.join("images/emblem.png"), png(200, 200)).unwrap();
    fs::write(content.join("images/house.jpg"), jpeg(1500, 900)).unwrap();
    edit(&content.join("people/person-kappa.toml"), |text| {
        text + "\n[portrait]\nfile = \"portrait.jpg\"\nalt.en = \"Person Kappa\"\ncredit.zh = \"某部\"\n"
    });
    edit(
        &content.join("organizations/example-ministry/units/teaching.toml"),
        |text| {
            text + "\n[emblem]\nfile = \"emblem.png\"\nalt.zh = \"红蓝二色\"\n\n\
                    [[pictures]]\nfile = \"house.jpg\"\nalt.en = \"A house\"\ncaption.en = \"The school\"\n\n\
                    [[sources]]\ntitle.en = \"Report\"\nnote.en = \"https://www.example.org/\
                    a-path-of-a-hundred-and-ten-letters-in-a-note-which-no-telephone-shows-in-one-line-0123456789-abcdefgh\"\n"
        },
    );
}

/// Gives a unit a number with an extension, and a place to seven decimals: on a narrow page each takes two lines.
fn add_long_numbers(content: &Path) {
    edit(
        &content.join("organizations/example-ministry/units/research.toml"),
        |text| {
            text + "\n[[contacts]]\nphones = [\"0991-3835430转8012\"]\n\
                    location = { lat = 47.9781562, lon = -122.2076204 }\n"
        },
    );
}

/// The shipped content in a language that is written from right to left.
fn uyghur() -> (tempfile::TempDir, Running) {
    let folder = with_uyghur();
    let running = Running::serving(folder.path());
    (folder, running)
}

#[test]
fn what_readers_came_for_is_in_sight_and_in_reach() {
    run("reading", &[("shipped", &shipped())]);
}

#[test]
fn axe_finds_nothing() {
    let (_folder, ministry) = ministry();
    run("axe", &[("shipped", &shipped()), ("ministry", &ministry)]);
}

#[test]
fn the_markup_and_the_style_sheet_are_valid() {
    let (_folder, ministry) = ministry();
    // Uyghur is left out: its interface is in English but for a word, which the checker finds and is right about.
    run(
        "markup",
        &[("shipped", &shipped()), ("ministry", &ministry)],
    );
}

#[test]
fn nothing_moves_while_a_page_is_loaded() {
    let (_folder, ministry) = ministry();
    run("shift", &[("shipped", &shipped()), ("ministry", &ministry)]);
}

#[test]
fn without_scripts_a_page_says_the_same() {
    let (_folder, ministry) = ministry();
    run(
        "scriptless",
        &[("shipped", &shipped()), ("ministry", &ministry)],
    );
}

#[test]
fn a_first_view_is_light() {
    run("weight", &[("shipped", &shipped())]);
}

#[test]
fn enlarged_pages_stay_whole() {
    let (_folder, ministry) = ministry();
    let (_files, uyghur) = uyghur();
    let sites = [
        ("shipped", &shipped()),
        ("ministry", &ministry),
        ("uyghur", &uyghur),
    ];
    run("zoom", &sites);
}

#[test]
fn everything_is_reached_by_keyboard() {
    run("keyboard", &[("shipped", &shipped())]);
}

#[test]
fn the_script_does_what_it_offers() {
    run("script", &[("shipped", &shipped())]);
}

#[test]
fn what_is_typed_is_completed() {
    run("suggestions", &[("shipped", &shipped())]);
}

#[test]
fn a_printed_page_leads_back() {
    let (_folder, ministry) = ministry();
    run("qr", &[("shipped", &shipped()), ("ministry", &ministry)]);
}

#[test]
fn other_sites_may_frame_cards_and_nothing_else() {
    run("frames", &[("shipped", &shipped())]);
}

#[test]
fn an_open_page_follows_the_content() {
    let editing = Editing::watched();
    run_with("follow", &[("shipped", editing.running())], |command| {
        command.env("CONTENT", editing.file(""));
    });
}
