//! Files with the wrong name or in the wrong place, and copies.

use minglu::diagnostics::Code;

use crate::support::content::Content;

const UNIT: &str = "kind = \"office\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\n\
                    [[posts]]\nslug = \"librarian\"\ntitle = \"director\"\n";
const PERSON: &str =
    "name.en = \"Person B\"\nname.zh = \"张三\"\nsort_key.en = \"b\"\nsort_key.zh = \"b\"\n";
const OFFICE: &str = "organizations/example-ministry/units/general-office.toml";

/// The report of the minimal content with a file, to which an appointment and a unit refer that would be there if it stood
/// where it belongs.
fn report(path: &str, text: &str) -> String {
    let content = Content::minimal();
    let room = "kind = \"office\"\nparent = \"library\"\nname.en = \"Room\"\nname.zh = \"阅览室\"\n\
                [[posts]]\nslug = \"reader\"\ntitle = \"director\"\nreports_to = \"librarian\"\n";
    let holder = "[[posts.appointments]]\nperson = \"person-b\"\n";
    match text {
        PERSON => content.write(OFFICE, content.read(OFFICE) + holder),
        _ => content.write("organizations/example-ministry/units/room.toml", room),
    }
    content.write(path, text);
    content.stable(&content.report().to_human(false))
}

#[test]
fn a_file_in_the_wrong_place_is_told_where_it_belongs_and_nothing_else_is_reported() {
    let post = "unit = \"library\"\ntitle = \"director\"\n";
    let section = "kind = \"narrative\"\ntitle.en = \"Library\"\ntitle.zh = \"图书馆\"\n";
    for (path, text, told) in [
        (
            "organizations/example-ministry/library.toml",
            UNIT,
            "belongs in `organizations/example-ministry/units/library.toml`",
        ),
        (
            "organizations/example-ministry/unit/library.toml",
            UNIT,
            "belongs in `organizations/example-ministry/units/library.toml`",
        ),
        (
            "organizations/example-ministry/units/offices/library.toml",
            UNIT,
            "belongs in `organizations/example-ministry/units/library.toml`",
        ),
        (
            "example-ministry/units/library.toml",
            UNIT,
            "belongs in `organizations/example-ministry/units/library.toml`",
        ),
        (
            "units/library.toml",
            UNIT,
            "belongs in `organizations/ORGANIZATION/units/library.toml`",
        ),
        (
            "library.toml",
            UNIT,
            "belongs in `organizations/ORGANIZATION/units/library.toml`",
        ),
        (
            "persons/person-b.toml",
            PERSON,
            "belongs in `people/person-b.toml`",
        ),
        (
            "people/b/person-b.toml",
            PERSON,
            "belongs in `people/person-b.toml`",
        ),
        ("person-b.toml", PERSON, "belongs in `people/person-b.toml`"),
        ("people/person-b.TOML", PERSON, "name it `person-b.toml`"),
        (
            "people/person-b.toml.txt",
            PERSON,
            "name it `person-b.toml`; Windows",
        ),
        (
            "people/person-b.txt",
            PERSON,
            "name it `person-b.toml`; Windows",
        ),
    ] {
        let report = report(path, text);
        assert!(report.contains(told), "{told}: {report}");
        assert!(report.contains("1 error found"), "{path}: {report}");
    }
    for (path, text, told) in [
        (
            "organizations/example-ministry/keeper.toml",
            post,
            "belongs in `organizations/example-ministry/posts/keeper.toml`",
        ),
        (
            "organizations/example-ministry/about.toml",
            section,
            "belongs in `organizations/example-ministry/sections/about.toml`",
        ),
        (
            "organizations/example-agency.toml",
            UNIT,
            "belongs in `organizations/example-agency/organization.toml`",
        ),
        (
            "organizations/example-ministry/history.TXT",
            section,
            "what is read below organizations",
        ),
    ] {
        let content = Content::minimal();
        content.write(path, text);
        let report = content.stable(&content.report().to_human(false));
        assert!(report.contains(told), "{told}: {report}");
        assert!(report.contains("1 error found"), "{path}: {report}");
    }
}

#[test]
fn a_copy_is_named_as_one_and_read_no_further() {
    let office = Content::minimal().read(OFFICE);
    for name in [
        "general-office - 副本",
        "general-office 副本",
        "general-office - 副本 (2)",
        "general-office的副本",
        "general-office (1)",
        "general-office（1）",
        "general-office(复件)",
        "general-office 2",
        "general-office - Copy",
        "general-office copy",
        "general-office (copy)",
        "copy of general-office",
        "副本general-office",
    ] {
        let content = Content::minimal();
        content.write(
            format!("organizations/example-ministry/units/{name}.toml"),
            &office,
        );
        let report = content.report();
        let told = format!("this is a copy of `{OFFICE}`");
        assert!(
            report.to_human(false).contains(&told),
            "{name}: {}",
            report.to_human(false)
        );
        assert_eq!(content.codes(), [Code::UnexpectedFile], "{name}");
    }
}

#[test]
fn a_copied_organization_is_reported_once() {
    let content = Content::minimal();
    for path in [
        "organization.toml",
        "units/general-office.toml",
        "sections/history.toml",
    ] {
        let text = content.read(&format!("organizations/example-ministry/{path}"));
        content.write(
            format!("organizations/example-ministry - 副本/{path}"),
            text,
        );
    }
    let report = content.report().to_human(false);
    assert!(
        report.contains("this is a copy of `organizations/example-ministry`"),
        "{report}"
    );
    assert!(report.contains("1 error found"), "{report}");
}

#[test]
fn no_name_is_proposed_that_is_taken() {
    for (path, text, told) in [
        (
            "organizations/example-ministry/units/General_Office.toml",
            UNIT,
            "there is a `general-office.toml` already",
        ),
        (
            "organizations/example-ministry/general-office.toml",
            UNIT,
            "where there is one already",
        ),
        (
            "people/Person A.toml",
            PERSON,
            "there is a `person-a.toml` already",
        ),
        (
            "people/person-a.toml.txt",
            PERSON,
            "where there is one already",
        ),
        (
            OFFICE,
            "kind = \"office\"\nname.en = \"General Office\"\nname.zh = \"办公厅\"\n\
             [[posts]]\nslug = \"head\"\ntitle.en = \"Head\"\ntitle.zh = \"主任\"\n\
             [[posts.appointments]]\nperson = \"person-a\"\n\
             [[posts]]\nslug = \"Head\"\ntitle.en = \"Deputy\"\ntitle.zh = \"副主任\"\n",
            "there is a `head` already",
        ),
        (
            "organizations/example-ministry/units/posts.toml",
            UNIT,
            "such as `posts-office`",
        ),
        (
            "titles.toml",
            "[director]\nsingular.en = \"Director\"\nsingular.zh = \"主任\"\nprecedence = 1\n\
             [deputy-director]\nsingular.en = \"Deputy\"\nsingular.zh = \"副主任\"\nprecedence = 2\n\
             [Director]\nsingular.en = \"Head\"\nsingular.zh = \"馆长\"\nprecedence = 3\n",
            "there is a `director` already",
        ),
    ] {
        let content = Content::minimal();
        content.write(path, text);
        let report = content.report().to_human(false);
        assert!(report.contains(told), "{told}: {report}");
        assert!(report.contains("1 error found"), "{path}: {report}");
    }
}

#[test]
fn a_copy_without_its_original_is_told_the_name_of_that() {
    let content = Content::minimal();
    content.write(
        "people/person-b (1).toml",
        format!(
            "{PERSON}[[positions]]\nstate = \"current\"\ntext.en = \"Reader\"\ntext.zh = \"读者\"\n"
        ),
    );
    let report = content.report().to_human(false);
    assert!(report.contains("name it `person-b.toml`"), "{report}");
    assert!(report.contains("1 error found"), "{report}");
}

#[test]
fn what_file_managers_leave_is_passed_over() {
    let content = Content::minimal();
    for path in ["people/Thumbs.db", "organizations/desktop.ini", ".DS_Store"] {
        content.write(path, [0, 1, 2]);
    }
    assert_eq!(content.codes(), []);
}

#[test]
fn a_folder_with_another_name_is_told_once() {
    let content = Content::minimal();
    for unit in ["library", "stacks", "reading-room"] {
        let path = format!("organizations/example-ministry/unit/{unit}.toml");
        content.write(path, UNIT.replace("librarian", unit));
    }
    let report = content.stable(&content.report().to_human(false));
    assert_eq!(report.matches("error[").count(), 1, "{report}");
    assert!(
        report.contains("content/organizations/example-ministry/unit\n"),
        "{report}"
    );
    assert!(report.contains("name it `units`"), "{report}");
}

#[test]
fn a_file_of_something_else_is_told_where_it_belongs_and_nothing_else_is_reported() {
    for (path, text, told) in [
        (
            "organizations/example-ministry/units/person-b.toml",
            PERSON,
            "belongs in `people/person-b.toml`",
        ),
        (
            "people/library.toml",
            UNIT,
            "belongs in `organizations/ORGANIZATION/units/library.toml`",
        ),
    ] {
        let report = report(path, text);
        assert!(report.contains(told), "{report}");
        assert_eq!(report.matches("error[").count(), 1, "{report}");
        assert_eq!(report.matches("warning[").count(), 0, "{report}");
    }
}

#[test]
fn the_file_of_an_organization_is_known_by_its_keys() {
    let content = Content::minimal();
    let folder = "organizations/example-ministry";
    let text = content.read(&format!("{folder}/organization.toml"));
    std::fs::remove_file(content.path(format!("{folder}/organization.toml"))).unwrap();
    content.write(format!("{folder}/org.toml"), text);
    let report = content.report().to_human(false);
    assert!(report.contains("name it `organization.toml`"), "{report}");
    assert_eq!(content.codes(), [Code::UnexpectedFile], "{report}");
}
