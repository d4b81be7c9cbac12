//! `minglu close`.

use super::{done, is_confirmed_first, said};
use crate::support::content::Content;

const OFFICE: &str = "organizations/example-ministry/units/general-office.toml";
const ARCHIVES: &str = "organizations/example-ministry/units/archives.toml";

#[test]
fn it_is_shown_and_confirmed_first() {
    let command = ["close", "办公厅", "--on", "2030-03-01"];
    is_confirmed_first(
        &Content::minimal(),
        &command,
        "28 February 2030 is the last day",
    );
}

#[test]
fn all_of_it_ends_on_the_day_before_and_a_change_says_so() {
    let content = Content::minimal();
    let file = "organizations/example-ministry/organization.toml";
    let overseer = "\n[[posts]]\nslug = \"minister\"\ntitle = \"director\"\n\n[[posts.oversees]]\nunit = \"archives\" # too\n";
    content.write(file, content.read(file) + overseer);
    let (office, archives) = (content.read(OFFICE), content.read(ARCHIVES));
    let text = done(
        &content,
        &[
            "close",
            "example-ministry/general-office",
            "--on",
            "2030-03-01",
        ],
    );
    assert!(
        text.contains("Wrote content/changes/general-office-close.toml"),
        "{text}"
    );
    let expected = office
        .replace(
            "kind = \"office\"\n",
            "kind = \"office\"\nend = \"2030-02-28\"\n",
        )
        .replace("head = true\n", "head = true\nend = \"2030-02-28\"\n")
        .replace(
            "start = \"2001\"\n",
            "start = \"2001\"\nend = \"2030-02-28\"\n",
        )
        .replace(
            "multiple_holders = true\n",
            "multiple_holders = true\nend = \"2030-02-28\"\n",
        );
    assert_eq!(content.read(OFFICE), expected);
    let parent = "parent = \"general-office\"\n";
    assert_eq!(
        content.read(ARCHIVES),
        archives.replace(parent, &format!("{parent}end = \"2030-02-28\"\n"))
    );
    assert!(
        content
            .read(file)
            .ends_with("unit = \"archives\" # too\nend = \"2030-02-28\"\n")
    );
    let change = content.read("changes/general-office-close.toml");
    for line in [
        "date = \"2030-03-01\"",
        "kind = \"close\"",
        "text.en = \"General Office was closed.\"",
        "text.zh = \"办公厅撤销。\"",
        "unit = \"general-office\"",
    ] {
        assert!(change.contains(line), "{line}: {change}");
    }
}

#[test]
fn its_work_goes_to_others() {
    let content = Content::minimal();
    let unit = |slug: &str, name: &str, chinese: &str| {
        let text = format!(
            "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"{name}\"\nname.zh = \"{chinese}\"\n"
        );
        content.write(
            format!("organizations/example-ministry/units/{slug}.toml"),
            text,
        );
    };
    unit("library", "Library", "图书馆");
    unit("museum", "Museum", "博物馆");
    done(
        &content,
        &["close", "档案处", "--on", "2030-03-01", "--into", "图书馆"],
    );
    let change = content.read("changes/archives-merge.toml");
    assert!(
        change.contains("text.zh = \"档案处撤销，职责由图书馆承担。\""),
        "{change}"
    );
    assert!(
        change.contains("[[to]]\norganization = \"example-ministry\"\nunit = \"library\""),
        "{change}"
    );
    let line = [
        "close",
        "library",
        "--on",
        "2031-01-01",
        "--into",
        "museum",
        "--into",
        "general-office",
    ];
    done(
        &content,
        &[&line[..], &["--text", "zh=图书馆拆分。"]].concat(),
    );
    let change = content.read("changes/library-split.toml");
    assert!(change.contains("text.zh = \"图书馆拆分。\""), "{change}");
    assert_eq!(change.matches("\n[[to]]\n").count(), 2, "{change}");
}

#[test]
fn what_cannot_be_is_refused_in_a_sentence_and_nothing_changes() {
    let content = Content::minimal();
    done(&content, &["close", "档案处", "--on", "2030-03-01"]);
    let before = content.everything();
    for (line, reason) in [
        (
            &["nowhere", "--on", "2030-03-01"][..],
            "there is no unit `nowhere`",
        ),
        (
            &["办公厅", "--on", "2030-03-01", "--into", "nowhere"],
            "there is no body `nowhere`",
        ),
        (
            &["办公厅", "--on", "2030-03-01", "--into", "办公厅"],
            "`general-office` cannot take over its own work",
        ),
        (
            &["example-ministry", "--on", "2030-03-01"],
            "`example-ministry` is an organization, and this closes units",
        ),
        (
            &["archives", "--on", "2031-03-01"],
            "the unit `archives` has ended by then already",
        ),
        (
            &["办公厅", "--on", "2000-03-01"],
            "organizations/example-ministry/units/general-office.toml: ",
        ),
    ] {
        let (code, text) = said(&content, &[&["close"], line, &["--yes"]].concat());
        assert_eq!(code, 2, "{text}");
        assert!(text.contains(reason), "{text}");
        assert_eq!(content.everything(), before);
    }
}
