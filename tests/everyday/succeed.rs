//! `minglu succeed`.

use super::{done, is_confirmed_first, said};
use crate::support::content::{Content, LIBRARY};

const UNIT: &str = "organizations/example-ministry/units/general-office.toml";
const POST: &str = "example-ministry/posts/general-office-director";

/// The content with somebody who may follow.
fn content() -> Content {
    let content = Content::minimal();
    content.write(
        "people/person-b.toml",
        "name.en = \"Person B\"\nsort_key.en = \"person b\"\nsort_key.zh = \"person b\"\n\n\
         [[positions]]\nstate = \"current\"\ntext.en = \"Poet\"\ntext.zh = \"诗人\"\n",
    );
    content
}

#[test]
fn it_is_shown_and_confirmed_first() {
    let command = ["succeed", POST, "person-b", "--from", "2030-03-01"];
    let shown = "Person A leaves Director, General Office; 28 February 2030 is the last day";
    is_confirmed_first(&content(), &command, shown);
}

#[test]
fn one_ends_on_the_day_before_the_other_begins_and_nothing_else_changes() {
    let content = content();
    let before = content.read(UNIT);
    let text = done(
        &content,
        &["succeed", "办公厅/主任", "Person B", "--from", "2030-03-01"],
    );
    assert!(
        text.ends_with(&format!("Changed content/{UNIT}\n")),
        "{text}"
    );
    let expected = before.replace(
        "start = \"2001\"\n",
        "start = \"2001\"\nend = \"2030-02-28\"\n\n[[posts.appointments]]\nperson = \"person-b\"\nstart = \"2030-03-01\"\n",
    );
    assert_eq!(content.read(UNIT), expected);
}

#[test]
fn every_way_to_write_a_post_is_kept() {
    let command = [
        "succeed",
        "example-ministry/posts/librarian",
        "person-b",
        "--from",
        "2030-03-01",
    ];
    for (written, expected) in [
        (
            "\n# The one.\n[[posts]]\n  slug = 'librarian'\n  title = 'director' # head\n\n[[posts.appointments]]\n  person = 'person-a' # who\n  [[posts.appointments.contacts]]\n  phones = [\"010-68571898\"]\n\n# Below.\n",
            "\n# The one.\n[[posts]]\n  slug = 'librarian'\n  title = 'director' # head\n\n[[posts.appointments]]\n  person = 'person-a' # who\n  end = \"2030-02-28\"\n  [[posts.appointments.contacts]]\n  phones = [\"010-68571898\"]\n\n[[posts.appointments]]\nperson = \"person-b\"\nstart = \"2030-03-01\"\n\n# Below.\n",
        ),
        (
            "\n[[posts]]\nslug = \"librarian\"\ntitle = \"director\"\nappointments = [{ person = \"person-a\" }]\n",
            "\n[[posts]]\nslug = \"librarian\"\ntitle = \"director\"\nappointments = [{ person = \"person-a\", end = \"2030-02-28\" }, { person = \"person-b\", start = \"2030-03-01\" }]\n",
        ),
        (
            "\n[[posts]]\nslug = \"librarian\"\ntitle = \"director\"\n[[posts.appointments]]\nperson = \"person-a\"\nend = \"2031\"\n",
            "\n[[posts]]\nslug = \"librarian\"\ntitle = \"director\"\n[[posts.appointments]]\nperson = \"person-a\"\nend = \"2030-02-28\"\n\n[[posts.appointments]]\nperson = \"person-b\"\nstart = \"2030-03-01\"\n",
        ),
        (
            "\n[[posts]]\nslug = \"librarian\"\ntitle = \"director\"\n[[posts.vacancies]]\nstart = \"2029\"\n",
            "\n[[posts]]\nslug = \"librarian\"\ntitle = \"director\"\n[[posts.vacancies]]\nstart = \"2029\"\nend = \"2030-02-28\"\n\n[[posts.appointments]]\nperson = \"person-b\"\nstart = \"2030-03-01\"\n",
        ),
    ] {
        let content = content();
        let head = "translations.zh = \"unofficial\"\r\nkind = \"office\"\r\nname.en = \"Library\"\r\nname.zh = \"图书馆\"\r\n";
        let lines = |text: &str| format!("{head}{}", text.replace('\n', "\r\n"));
        content.write(LIBRARY, lines(written));
        done(&content, &command);
        assert_eq!(content.read(LIBRARY), lines(expected), "{written}");
    }
}

#[test]
fn a_post_in_its_own_file_keeps_its_layout_too() {
    let content = content();
    let file = "organizations/example-ministry/posts/adviser.toml";
    let text = "title = \"director\" # one\n\n[[appointments]]\nperson = \"person-a\"\n";
    content.write(file, text);
    done(
        &content,
        &[
            "succeed",
            "example-ministry/adviser",
            "person-b",
            "--from",
            "2030-03-01",
        ],
    );
    let expected = format!(
        "{text}end = \"2030-02-28\"\n\n[[appointments]]\nperson = \"person-b\"\nstart = \"2030-03-01\"\n"
    );
    assert_eq!(content.read(file), expected);
}

#[test]
fn somebody_new_is_begun_with_it() {
    let content = content();
    let text = done(
        &content,
        &[
            "succeed",
            POST,
            "ren-yi",
            "--from",
            "2030-03-01",
            "--name",
            "zh=任义",
        ],
    );
    assert!(text.contains("Wrote content/people/ren-yi.toml"), "{text}");
    assert!(
        content
            .read("people/ren-yi.toml")
            .contains("sort_key.zh = \"ren yi\"")
    );
}

#[test]
fn of_several_holders_one_is_named() {
    let content = content();
    let post = "example-ministry/general-office-deputy-director";
    let succeed = |person, more: &[&str]| {
        let line = ["succeed", post, person, "--from", "2030-03-01", "--yes"];
        said(&content, &[&line, more].concat())
    };
    assert_eq!(succeed("person-b", &[]).0, 0);
    let line = ["--name", "zh=任义"];
    let later = ["succeed", post, "ren-yi", "--from", "2031-03-01", "--yes"];
    let (code, text) = said(&content, &[&later[..], &line].concat());
    assert_eq!(code, 2, "{text}");
    assert!(
        text.contains("several people hold") && text.contains("person-b"),
        "{text}"
    );
    let (code, text) = said(
        &content,
        &[&later[..], &line, &["--instead-of", "Person B"]].concat(),
    );
    assert_eq!(code, 0, "{text}");
    assert!(
        content
            .read(UNIT)
            .contains("person = \"person-b\"\nstart = \"2030-03-01\"\nend = \"2031-02-28\"\n")
    );
}

#[test]
fn what_cannot_be_is_refused_in_a_sentence_and_nothing_changes() {
    let content = content();
    let before = content.everything();
    for (line, reason) in [
        (
            &[POST, "person-c", "--from", "2030-03-01"][..],
            "there is no person `person-c`",
        ),
        (
            &["nobody", "person-b", "--from", "2030-03-01"],
            "there is no post `nobody`",
        ),
        (
            &[POST, "Person A", "--from", "2030-03-01"],
            "`people/person-a` (Person A) holds `organizations/example-ministry/posts/general-office-director` (General Office/Director) already",
        ),
        (
            &[POST, "person-b", "--from", "1999-03-01"],
            "at the same time",
        ),
        (&[POST, "person-b", "--from", "2030"], "2030"),
    ] {
        let (code, text) = said(&content, &[&["succeed"], line, &["--yes"]].concat());
        assert_eq!(code, 2, "{text}");
        assert!(text.contains(reason), "{text}");
        assert_eq!(content.everything(), before);
    }
    content.write("people/person-b.toml", "name = 1\n");
    let (code, text) = said(
        &content,
        &["succeed", POST, "person-b", "--from", "2030-03-01"],
    );
    assert_eq!(code, 1, "{text}");
    assert!(text.ends_with("mend them first\n"), "{text}");
}
