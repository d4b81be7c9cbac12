//! Editing while the program serves: what is saved shows, and no slip takes the site down.

use std::fs;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use minglu::server::{App, router};
use minglu::snapshot::Snapshot;
use serde_json::{Value, json};

use crate::support::editing::{Editing, PAGE, UNIT, git, shipped_copy, with_name};
use crate::support::program::PATIENCE;
use crate::support::{NOON, Site, clock_at, edit, shipped_content};

/// Saves as many editors do: a new file takes the place of the old one.
fn replace(file: &Path, text: &str) {
    let beside = file.with_extension("toml.new");
    fs::write(&beside, text).unwrap();
    fs::rename(beside, file).unwrap();
}

#[test]
fn a_saved_change_shows_and_open_pages_hear_of_it() {
    let editing = Editing::watched();
    let (_, page) = editing.get(PAGE);
    assert!(page.contains("data-generation=\"0\""), "{page}");
    let seen = editing.count();
    editing.rename_unit("Office of Everything");
    let state = editing.state(Some(seen), "en");
    assert_eq!(state["generation"], 1);
    assert_eq!(state["trouble"], Value::Null);
    let (_, page) = editing.get(PAGE);
    assert!(page.contains("<h1>Office of Everything</h1>"), "{page}");
    assert!(page.contains("data-generation=\"1\""), "{page}");
}

#[test]
fn a_mistake_keeps_the_last_good_site_and_is_told_in_the_pages_language() {
    let editing = Editing::watched();
    let before = fs::read_to_string(editing.file(UNIT)).unwrap();
    let seen = editing.count();
    edit(&editing.file(UNIT), |text| {
        text.replace("kind = \"office\"", "kind = \"ofice\"")
    });
    let state = editing.state(Some(seen), "zh");
    assert_eq!(state["generation"], 0);
    let title = "内容有1处错误；本页显示的是上一次正确的内容。";
    assert_eq!(state["trouble"]["title"], title);
    let mistake = &state["trouble"]["mistakes"][0];
    let place = mistake["place"].as_str().unwrap();
    assert!(place.ends_with(&format!("{UNIT}:3:8")), "{place}");
    assert_eq!(mistake["help"], "是不是要写 `office`？");
    assert_eq!(state["trouble"]["language"], "zh");
    assert_eq!(editing.get(PAGE).0, 200);
    fs::write(editing.file(UNIT), before).unwrap();
    let state = editing.state(state["count"].as_u64(), "zh");
    assert_eq!(state["trouble"], Value::Null);
    assert!(state["generation"].as_u64() > Some(0));
}

#[test]
fn the_habits_of_editors_are_survived() {
    let editing = Editing::watched();
    let text = fs::read_to_string(editing.file(UNIT)).unwrap();
    replace(&editing.file(UNIT), &with_name(&text, "Replaced"));
    editing.await_page(PAGE, |_, page| page.contains("<h1>Replaced</h1>"));
    // Half a file, and its rest after a while.
    let seen = editing.count();
    fs::write(editing.file(UNIT), &text.as_bytes()[..text.len() / 2]).unwrap();
    editing.state(Some(seen), "en");
    assert_eq!(editing.get(PAGE).0, 200);
    fs::write(editing.file(UNIT), with_name(&text, "Whole")).unwrap();
    editing.await_page(PAGE, |_, page| page.contains("<h1>Whole</h1>"));
    // What editors leave beside a file says nothing.
    fs::write(
        editing.file("organizations/cast/units/.general-office.toml.swp"),
        "x",
    )
    .unwrap();
    fs::write(
        editing.file("organizations/cast/units/general-office.toml~"),
        "x",
    )
    .unwrap();
    // A new file, and one that is taken away.
    let section = "organizations/cast/sections/new.toml";
    fs::create_dir_all(editing.file("organizations/cast/sections")).unwrap();
    fs::write(
        editing.file(section),
        "kind = \"narrative\"\ntitle.en = \"New\"\n",
    )
    .unwrap();
    let page = "/en/organizations/cast/sections/new";
    editing.await_page(page, |status, _| status == 200);
    fs::remove_file(editing.file(section)).unwrap();
    editing.await_page(page, |status, _| status == 404);
}

#[test]
fn folders_that_go_and_come_are_followed() {
    let editing = Editing::watched();
    let (inside, away) = (
        editing.file("organizations/xieg"),
        editing.folder.path().join("away"),
    );
    fs::rename(&inside, &away).unwrap();
    editing.await_page("/en/organizations/xieg", |status, _| status == 404);
    fs::rename(&away, &inside).unwrap();
    editing.await_page("/en/organizations/xieg", |status, _| status == 200);
    // The content folder itself: the site stays up meanwhile, and follows the folder that comes back.
    let seen = editing.count();
    fs::rename(editing.file(""), &away).unwrap();
    let state = editing.state(Some(seen), "zh");
    let title = state["trouble"]["title"].as_str().unwrap();
    assert!(title.starts_with("内容文件夹不见了"), "{title}");
    assert_eq!(editing.get(PAGE).0, 200);
    fs::rename(&away, editing.file("")).unwrap();
    let state = editing.state(state["count"].as_u64(), "en");
    assert_eq!(state["trouble"], Value::Null);
    editing.rename_unit("Back Again");
    editing.await_page(PAGE, |_, page| page.contains("<h1>Back Again</h1>"));
}

#[test]
fn another_branch_is_one_reload() {
    let folder = shipped_copy();
    let people = folder.path().join("content/people");
    git(folder.path(), &["init", "--quiet", "--initial-branch=one"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "--message=One"]);
    git(folder.path(), &["checkout", "--quiet", "-b", "other"]);
    for number in 0..400 {
        let person = format!(
            "name.en = \"Person {number}\"\nsort_key.en = \"Person {number}\"\n\n[[positions]]\ntext.en = \"Member\"\nstate = \"current\"\n"
        );
        fs::write(people.join(format!("person-{number}.toml")), person).unwrap();
    }
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "--message=Other"]);
    git(folder.path(), &["checkout", "--quiet", "one"]);
    let editing = Editing::of(folder, &["--watch"]);
    let seen = editing.count();
    git(editing.folder.path(), &["checkout", "--quiet", "other"]);
    let state = editing.state(Some(seen), "en");
    assert_eq!(state["trouble"], Value::Null, "{state}");
    assert_eq!(editing.get("/en/people/person-399").0, 200);
    git(editing.folder.path(), &["checkout", "--quiet", "one"]);
    editing.await_page("/en/people/person-399", |status, _| status == 404);
    assert_eq!(editing.count(), seen + 2);
}

#[test]
fn no_request_fails_while_files_are_saved_in_a_storm() {
    let editing = Editing::watched();
    let text = fs::read_to_string(editing.file(UNIT)).unwrap();
    let done = AtomicBool::new(false);
    let asked = thread::scope(|scope| {
        let asking = scope.spawn(|| {
            let (mut asked, begun) = (0, Instant::now());
            while !done.load(Ordering::Relaxed) && begun.elapsed() < PATIENCE {
                assert_eq!(editing.get(PAGE).0, 200);
                asked += 1;
            }
            asked
        });
        for number in 0..60 {
            let saved = match number % 3 {
                0 => text.as_bytes()[..text.len() / 3].to_vec(),
                1 => b"kind = [".to_vec(),
                _ => with_name(&text, &format!("Office {number}")).into_bytes(),
            };
            fs::write(editing.file(UNIT), saved).unwrap();
            thread::sleep(Duration::from_millis(number % 7 * 10));
        }
        done.store(true, Ordering::Relaxed);
        asking.join().unwrap()
    });
    assert!(asked > 0);
    editing.await_page(PAGE, |_, page| page.contains("<h1>Office 59</h1>"));
}

#[test]
fn without_watching_a_signal_reloads_and_pages_follow_nothing() {
    let (log, writer) = io::pipe().unwrap();
    let (sender, lines) = mpsc::channel();
    // Read as it comes, so that the program never waits for a reader.
    thread::spawn(move || {
        for line in BufReader::new(log).lines() {
            let _ = sender.send(line.unwrap());
        }
    });
    let await_line = |end: &str| while !lines.recv_timeout(PATIENCE).unwrap().ends_with(end) {};
    let editing = Editing::logging_to(writer, shipped_copy(), &[]);
    assert!(!editing.get(PAGE).1.contains("data-generation"));
    assert_eq!(editing.get("/live/state").0, 404);
    editing.rename_unit("After the Signal");
    // Nothing happens, for longer than a watched change takes.
    thread::sleep(Duration::from_millis(200));
    assert!(editing.get(PAGE).1.contains("<h1>General Office</h1>"));
    editing.running.signal("HUP");
    editing.await_page(PAGE, |_, page| page.contains("<h1>After the Signal</h1>"));
    fs::write(editing.file(UNIT), "kind = [").unwrap();
    editing.running.signal("HUP");
    await_line("is served until this is mended.");
    assert!(editing.get(PAGE).1.contains("<h1>After the Signal</h1>"));
}

#[test]
fn content_without_a_mistake_that_cannot_be_served_is_told_of_too() {
    let (snapshot, report) = Snapshot::load(&shipped_content()).unwrap();
    let app = Arc::new(App::followed(snapshot.unwrap(), clock_at(NOON)));
    app.keep_serving(report);
    let site = Site::of_router(router(app));
    let trouble = &site.json("/live/state?language=zh")["trouble"];
    assert_eq!(trouble["mistakes"], json!([]));
    let title = trouble["title"].as_str().unwrap();
    assert!(title.starts_with("内容没有错误，但未能就绪"), "{title}");
}

#[test]
fn a_folder_that_is_away_is_told_once_and_again_when_it_is_back() {
    let (log, writer) = io::pipe().unwrap();
    let editing = Editing::logging_to(writer, shipped_copy(), &["--watch"]);
    let away = editing.folder.path().join("away");
    let seen = editing.count();
    fs::rename(editing.file(""), &away).unwrap();
    let state = editing.state(Some(seen), "en");
    // Longer than it takes to look for it several times.
    thread::sleep(Duration::from_millis(800));
    fs::rename(&away, editing.file("")).unwrap();
    editing.state(state["count"].as_u64(), "en");
    drop(editing);
    let log = io::read_to_string(log).unwrap();
    assert_eq!(
        log.matches(" is away; what was read last").count(),
        1,
        "{log}"
    );
    assert_eq!(log.matches("content is back.").count(), 1, "{log}");
}

#[test]
fn broken_content_is_served_once_it_is_mended() {
    let folder = shipped_copy();
    let file = folder.path().join("content").join(UNIT);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(
        &file,
        text.replace("kind = \"office\"", "kind = \"<ofice>\""),
    )
    .unwrap();
    let editing = Editing::of(folder, &["--watch"]);
    let ask = |path: &str, language: &str| {
        editing.running.exchange(&format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Language: {language}\r\nConnection: close\r\n\r\n"
        ))
    };
    for (path, language, words) in [
        ("/", "zh-CN,en;q=0.5", "<h1>名录正在修复</h1>"),
        ("/zh/organizations/cast", "en", "<h1>名录正在修复</h1>"),
        (PAGE, "fr", "<h1>This directory is being repaired</h1>"),
        ("/organizations/cast.json", "fr", "being repaired"),
    ] {
        let answer = ask(path, language);
        assert!(answer.starts_with("HTTP/1.1 503 "), "{path}: {answer}");
        let headers = answer.to_lowercase();
        assert!(headers.contains("\r\nretry-after: 5\r\n"), "{answer}");
        assert!(
            headers.contains("\r\ncache-control: no-store\r\n"),
            "{answer}"
        );
        assert!(answer.contains(words), "{path}: {answer}");
        assert!(answer.contains(&format!("{UNIT}:3:8")), "{answer}");
        assert!(!answer.contains("<ofice>"), "{answer}");
    }
    // Another mistake, which the page shows instead.
    fs::write(&file, "kind = [").unwrap();
    editing.await_page(PAGE, |status, page| {
        status == 503 && page.contains("toml-syntax")
    });
    fs::write(&file, text).unwrap();
    editing.await_page(PAGE, |status, page| {
        status == 200 && page.contains("<h1>General Office</h1>")
    });
    assert_eq!(editing.get("/en/search?q=archives").0, 200);
}
