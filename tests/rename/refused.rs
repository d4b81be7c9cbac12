//! What cannot be renamed, and why: one sentence, and every byte as it was.

use super::rename;
use crate::support::content::Content;

/// What is refused, how, and words of the reason.
const REFUSED: [(&str, &str, i32, &str); 22] = [
    (
        "people/nobody-at-all",
        "someone",
        2,
        "nothing is called `people/nobody-at-all`",
    ),
    (
        "people/song-jum",
        "someone",
        2,
        "did you mean `people/song-jun`?",
    ),
    (
        "people/song-jun",
        "song-jun",
        2,
        "is called `song-jun` already",
    ),
    (
        "people/song-jun",
        "gu-bin",
        2,
        "there is a person `gu-bin` already",
    ),
    ("people/song-jun", "Song Jun", 2, "did you mean `song-jun`?"),
    ("people/song-jun", "宋军", 2, "cannot stand in a URL"),
    ("people/song-jun", "", 2, "cannot stand in a URL"),
    (
        "people/song-jun",
        "organizations/song",
        2,
        "leaves a thing where it is",
    ),
    (
        "cast/posts/general-office-director-general",
        "xieg/posts/director",
        2,
        "leaves a thing where it is",
    ),
    ("cast/general-office", "posts", 2, "the site uses this name"),
    (
        "cast/general-office",
        "phone-book",
        2,
        "the site uses this name",
    ),
    (
        "cast/general-office",
        "general-management",
        2,
        "there is a unit `general-management` already",
    ),
    ("cast", "main", 2, "the site uses it in its pages"),
    ("cast", "xieg", 2, "there is an organization `xieg` already"),
    ("cast", "chinese-academy-of-sciences", 2, "as well"),
    (
        "chinese-academy-of-sciences",
        "xieg",
        2,
        "has an organization `xieg` as well",
    ),
    (
        "cast/posts/general-office-director-general",
        "general-office-associate-inspector",
        2,
        "there is a post",
    ),
    (
        "cast/general-office",
        "old-office",
        2,
        "unit with the current or former slug `old-office`",
    ),
    (
        "people/song-jun",
        "old-gu",
        2,
        "person with the current or former slug `old-gu`",
    ),
    (
        "cast/posts/general-office-director-general",
        "old-post",
        2,
        "current or former slug `old-post`",
    ),
    ("twin", "other", 2, "say which"),
    ("site.toml", "other", 2, "nothing is called `site`"),
];

/// The shipped content, where some slugs are former ones and one name has two meanings.
fn content() -> Content {
    let content = Content::shipped();
    for (file, line) in [
        (
            "organizations/cast/units/general-management.toml",
            "former_slugs = [\"old-office\"]\n",
        ),
        ("people/gu-bin.toml", "former_slugs = [\"old-gu\"]\n"),
    ] {
        content.write(file, format!("{line}{}", content.read(file)));
    }
    let post =
        "[[posts]]\nslug = \"a-post\"\ntitle = \"chairman\"\nformer_slugs = [\"old-post\"]\n";
    let unit = "organizations/cast/units/general-management.toml";
    content.write(unit, format!("{}\n{post}", content.read(unit)));
    content.write("pages/twin.toml", "title.en = \"Twin\"\n");
    content.write("external-bodies/twin.toml", "name.en = \"Twin\"\n");
    content
}

#[test]
fn what_cannot_be_is_refused_in_a_sentence_and_changes_nothing() {
    let content = content();
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let before = content.everything();
    for (old, new, code, words) in REFUSED {
        let output = rename(&content, &[old, new]);
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{old} {new}: {message}");
        assert!(message.contains(words), "{old} {new}: {message}");
        assert!(
            message.starts_with("minglu: ") && message.lines().count() == 1,
            "{message}"
        );
        assert!(output.stdout.is_empty());
        assert_eq!(content.everything(), before, "{old} {new}");
    }
}

#[test]
fn content_with_errors_is_left_alone() {
    let content = Content::shipped();
    content.write("people/gu-bin.toml", "name.en = \"Gu Bin\n");
    let before = content.everything();
    let output = rename(&content, &["people/song-jun", "song-j"]);
    assert_eq!(output.status.code(), Some(1));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(message.contains("error[toml-syntax]"), "{message}");
    assert!(
        message.ends_with("the content has errors; mend them first\n"),
        "{message}"
    );
    assert_eq!(content.everything(), before);
}

#[test]
fn a_folder_that_is_not_there_is_one_sentence() {
    let output = crate::support::program::run(["rename", "a", "b", "--content", "no-such-folder"]);
    assert_eq!(output.status.code(), Some(2));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(
        message.contains("there is no content folder no-such-folder"),
        "{message}"
    );
}

#[test]
fn the_slug_of_a_post_is_taken_wherever_the_other_post_is_written() {
    let content = content();
    let own_file = "organizations/cast/posts/keeper.toml";
    content.write(own_file, "title = \"chairman\"\n");
    let inline = "general-office-director-general";
    for (old, new) in [("keeper", inline), (inline, "keeper")] {
        let output = rename(&content, &[&format!("cast/posts/{old}"), new]);
        let message = String::from_utf8(output.stderr).unwrap();
        let expected = format!("minglu: there is a post `{new}` already\n");
        assert_eq!(message, expected);
    }
}
