//! `minglu rename`: nothing that was public breaks, and nothing else changes.

mod addresses;
mod elsewhere;
mod interrupted;
mod refused;

use std::process::Output;

use crate::support::content::Content;
use crate::support::program::{minglu, run};

/// Runs the command on a content folder.
fn rename(content: &Content, arguments: &[&str]) -> Output {
    let folder = content.path("");
    let place = ["--content", folder.to_str().unwrap()];
    run([&["rename"], arguments, &place].concat())
}

/// Renames, and gives what was said of it.
fn renamed(content: &Content, old: &str, new: &str) -> String {
    let output = rename(content, &[old, new]);
    let message = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{old}: {message}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_comment_and_the_layout_stay_to_the_letter() {
    let content = Content::minimal();
    let unit = "organizations/example-ministry/units/library.toml";
    let text = "# 图书馆\r\nkind   = 'office' # of books\r\nparent = 'archives'\r\nname.en = \"Library\"\r\n\r\n# Posts.\r\n[[posts]]\r\n  slug = 'librarian' # once\r\n  title = \"director\"\r\n\r\n[[posts.appointments]]\r\nperson  =  'person-a'   # who\r\n";
    content.write(unit, format!("\u{feff}{text}"));
    renamed(&content, "person-a", "person-b");
    let text = text.replace("'person-a'", "'person-b'");
    assert_eq!(content.read(unit), format!("\u{feff}{text}"));
    renamed(&content, "example-ministry/posts/librarian", "keeper");
    let text = text.replace(
        "  slug = 'librarian' # once\r\n",
        "  slug = 'keeper' # once\r\n  former_slugs = [\"librarian\"]\r\n",
    );
    assert_eq!(content.read(unit), format!("\u{feff}{text}"));
    renamed(&content, "example-ministry/archives", "records");
    let text = text.replace("'archives'", "'records'");
    assert_eq!(content.read(unit), format!("\u{feff}{text}"));
    renamed(&content, unit, "reading-room");
    let text = text.replace(
        "name.en = \"Library\"\r\n",
        "name.en = \"Library\"\r\nformer_slugs = [\"library\"]\r\n",
    );
    let moved = "organizations/example-ministry/units/reading-room.toml";
    assert_eq!(content.read(moved), format!("\u{feff}{text}"));
    assert!(!content.path(unit).exists());
}

#[test]
fn the_list_of_former_slugs_keeps_its_layout_however_it_is_written() {
    for (written, expected) in [
        ("former_slugs = []", "former_slugs = [\"c\"]"),
        (
            "former_slugs = [ 'a' ] # x",
            "former_slugs = [ 'a', 'c' ] # x",
        ),
        (
            "former_slugs = [\n  \"a\", # x\n  \"b\",\n]",
            "former_slugs = [\n  \"a\", # x\n  \"b\", \"c\",\n]",
        ),
        (
            "former_slugs = [\n  \"b\", # x\n  \"d\",\n]",
            "former_slugs = [\n  \"b\", # x\n  \"c\",\n]",
        ),
        // What it was called first stays the first.
        (
            "former_slugs = [\n  \"d\", # x\n  \"b\",\n]",
            "former_slugs = [\n  \"d\", # x\n  \"b\", \"c\",\n]",
        ),
        (
            "summary.en = \"\"\"\n[[posts]]\n\"\"\" # x",
            "summary.en = \"\"\"\n[[posts]]\n\"\"\" # x\nformer_slugs = [\"c\"]",
        ),
        (
            "[[facts]]\nlabel.en = \"a\"\ntext.en = \"b\"",
            "former_slugs = [\"c\"]\n[[facts]]\nlabel.en = \"a\"\ntext.en = \"b\"",
        ),
        ("", "former_slugs = [\"c\"]"),
    ] {
        let content = Content::minimal();
        let head = "kind = \"office\"\nname.en = \"C\"\n";
        let units = "organizations/example-ministry/units";
        content.write(format!("{units}/c.toml"), format!("{head}{written}"));
        renamed(&content, "example-ministry/c", "d");
        let text = content.read(&format!("{units}/d.toml"));
        assert_eq!(text.trim_end(), format!("{head}{expected}"), "{written}");
    }
}

#[test]
fn a_post_in_one_line_is_renamed_there() {
    let content = Content::minimal();
    let unit = "organizations/example-ministry/units/library.toml";
    let text =
        "kind = \"office\"\nname.en = \"C\"\nposts = [{ slug = \"a\", title = \"director\" }]\n";
    content.write(unit, text);
    renamed(&content, "example-ministry/a", "b");
    let text = text.replace("slug = \"a\"", "slug = \"b\", former_slugs = [\"a\"]");
    assert_eq!(content.read(unit), text);
}

#[test]
fn what_was_done_is_said_in_plain_words() {
    let content = Content::shipped();
    let told = renamed(&content, "people/song-jun.toml", "song-jun-cast");
    assert_eq!(
        told,
        "The person `people/song-jun` is now `people/song-jun-cast`.\n  \
         moved  people/song-jun.toml -> people/song-jun-cast.toml\n  \
         mended organizations/cast/units/academic-and-societies-affairs.toml, which names it once\n  \
         mended organizations/cast/units/office-for-cooperation-with-enterprises.toml, which names it once\n  \
         /people/song-jun leads to /people/song-jun-cast for good.\n"
    );
    let again = renamed(&content, "people/song-jun.toml", "song-jun-cast");
    assert_eq!(
        again,
        "nothing to do: the person is called `song-jun-cast` already\n"
    );
}

#[test]
fn a_path_may_be_written_as_a_shell_completes_it() {
    let content = Content::shipped();
    let file = content.path("people/song-jun.toml");
    renamed(&content, file.to_str().unwrap(), "song-a");
    renamed(&content, "./people/song-a.toml", "song-b");
    let inside = |arguments: &[&str]| {
        let mut command = minglu(&["rename", "--content", "../.."]);
        command
            .args(arguments)
            .current_dir(content.path("organizations/cast"));
        command.output().unwrap().status.code()
    };
    assert_eq!(
        inside(&["units/general-office.toml", "head-office"]),
        Some(0)
    );
    assert_eq!(inside(&["../cast/", "china-ast"]), Some(0));
    assert!(
        content
            .path("organizations/china-ast/units/head-office.toml")
            .exists()
    );
}

#[test]
fn a_dry_run_changes_nothing() {
    let content = Content::shipped();
    let before = content.everything();
    let output = rename(&content, &["cast", "the-cast", "--dry-run"]);
    assert_eq!(output.status.code(), Some(0));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(
        told.contains("would become `organizations/the-cast`"),
        "{told}"
    );
    assert!(told.contains("dry run"), "{told}");
    assert_eq!(content.everything(), before);
}

#[test]
fn what_lies_beside_the_content_of_an_organization_moves_with_it() {
    let content = Content::shipped();
    content.write("organizations/cast/README.md", "Notes.");
    content.write("organizations/cast/.gitkeep", "");
    renamed(&content, "cast", "the-cast");
    assert_eq!(content.read("organizations/the-cast/README.md"), "Notes.");
    assert!(content.path("organizations/the-cast/.gitkeep").exists());
    assert!(!content.path("organizations/cast").exists());
}
