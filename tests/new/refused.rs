//! What cannot be begun, and why: one sentence, and nothing written.

use super::new;
use crate::support::content::Content;

#[test]
fn what_is_missing_or_wrong_is_said_in_a_sentence() {
    let content = Content::shipped();
    content.write("people/README.md", "No content.");
    let before = content.everything();
    for (arguments, words) in [
        (
            &["unit"][..],
            "a unit needs --organization ORGANIZATION, --kind KIND and --name LANGUAGE=TEXT",
        ),
        (
            &["organization", "--kind", "other"],
            "an organization needs --name LANGUAGE=TEXT",
        ),
        (
            &["person", "--name", "zh=宋军"],
            "a person needs --post POST, --position LANGUAGE=TEXT or --affiliation",
        ),
        (
            &["person", "--name", "en=Song Jun", "--position", "en=Poet"],
            "needs --sort-key LANGUAGE=TEXT",
        ),
        (
            &["post", "--organization", "cast"],
            "a post needs --title SLUG or LANGUAGE=TEXT",
        ),
        (
            &["change"],
            "a change needs --kind KIND, --date DATE, --text LANGUAGE=TEXT and --from BODY or --to BODY",
        ),
        (
            &["section", "--kind", "narrative"],
            "a section needs --organization ORGANIZATION and --title",
        ),
        (&["page"], "a page needs --title LANGUAGE=TEXT"),
        (&["language"], "a language needs its TAG and --name NAME"),
        // Taken, reserved, misspelt.
        (
            &[
                "person",
                "--name",
                "zh=宋军",
                "--slug",
                "song-jun",
                "--position",
                "en=A",
            ],
            "there is a person `song-jun` already",
        ),
        (
            &[
                "unit",
                "--organization",
                "cast",
                "--name",
                "en=A",
                "--kind",
                "office",
                "--slug",
                "posts",
            ],
            "the site uses this name",
        ),
        (
            &[
                "unit",
                "--organization",
                "cast",
                "--name",
                "en=A",
                "--kind",
                "office",
                "--slug",
                "A B",
            ],
            "did you mean `a-b`?",
        ),
        (
            &[
                "unit",
                "--organization",
                "cast",
                "--name",
                "en=A",
                "--kind",
                "ofice",
            ],
            "did you mean `office`?",
        ),
        (
            &[
                "unit",
                "--organization",
                "cats",
                "--name",
                "en=A",
                "--kind",
                "office",
            ],
            "there is no organization `cats`",
        ),
        (
            &[
                "unit",
                "--organization",
                "cast",
                "--name",
                "fr=A",
                "--kind",
                "office",
            ],
            "no language `fr`",
        ),
        (
            &[
                "unit",
                "--organization",
                "cast",
                "--name",
                "zh=★",
                "--kind",
                "office",
            ],
            "give one with --slug",
        ),
        (
            &[
                "unit",
                "--organization",
                "cast",
                "--name",
                "en=A",
                "--kind",
                "office",
                "--parent",
                "b",
            ],
            "there is no unit `b`",
        ),
        (
            &[
                "post",
                "--organization",
                "cast",
                "--title",
                "chairman",
                "--title",
                "en=Chair",
            ],
            "a post has one title of titles.toml, or one of its own",
        ),
        (
            &["post", "--organization", "cast", "--title", "fr=Président"],
            "the site has no language `fr`",
        ),
        (
            &["post", "--organization", "cast", "--title", "chariman"],
            "there is no title `chariman`",
        ),
        (
            &[
                "post",
                "--organization",
                "cast",
                "--unit",
                "x",
                "--title",
                "chairman",
            ],
            "there is no unit `x`",
        ),
        (
            &["person", "--name", "zh=宋小军", "--post", "cast/nobody"],
            "there is no post `cast/nobody`",
        ),
        (
            &[
                "person",
                "--name",
                "zh=宋小军",
                "--post",
                "cast/general-office-director-general",
            ],
            "`minglu succeed cast/posts/general-office-director-general song-xiaojun --from DATE",
        ),
        (
            &[
                "person",
                "--name",
                "zh=宋小军",
                "--post",
                "cast/general-office-director-general",
                "--start",
                "1.2.2020",
            ],
            "is no date",
        ),
        (
            &[
                "change", "--kind", "merge", "--date", "2020", "--text", "en=A", "--to", "cast/x",
            ],
            "there is no body `cast/x`",
        ),
        (
            &["language", "zh", "--name", "中文"],
            "has the language `zh` already",
        ),
        (
            &["language", "EN_us", "--name", "English"],
            "did you mean `en-US`?",
        ),
        (
            &["language", "api", "--name", "A"],
            "the site uses this name",
        ),
    ] {
        let output = new(&content, arguments);
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {message}");
        assert!(message.contains(words), "{arguments:?}: {message}");
        assert_eq!(message.lines().count(), 1, "{message}");
        assert_eq!(content.everything(), before, "{arguments:?}");
    }
}

#[test]
fn what_stands_in_the_place_is_never_written_over() {
    let content = Content::shipped();
    // No content, so the loader passes it over, and yet somebody's.
    std::fs::create_dir_all(content.path("organizations/example")).unwrap();
    content.write("organizations/example/notes.md", "Mine.");
    let before = content.everything();
    let output = new(
        &content,
        &[
            "organization",
            "--name",
            "en=Example",
            "--kind",
            "other",
            "--slug",
            "example",
        ],
    );
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(content.everything(), before);
}

#[test]
fn content_with_errors_is_mended_first() {
    let content = Content::shipped();
    content.write("people/gu-bin.toml", "name.en = \"Gu Bin\n");
    let before = content.everything();
    let output = new(&content, &["page", "--title", "en=Imprint"]);
    assert_eq!(output.status.code(), Some(1));
    let message = String::from_utf8(output.stderr).unwrap();
    assert!(
        message.ends_with("the content has errors; mend them first\n"),
        "{message}"
    );
    assert_eq!(content.everything(), before);
}
