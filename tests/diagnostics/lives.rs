//! What overlaps, what lasts too long, and what stands inside itself at some time.

use crate::support::content::Content;

const MINISTRY: &str = "organizations/example-ministry/units";
const INSTITUTE: &str = "organizations/example-institute";

/// The minimal content with some units of the ministry, each by its slug and what its file says of its time.
fn units(units: &[(&str, &str)]) -> Content {
    let content = Content::minimal();
    for (slug, rest) in units {
        write_unit(&content, MINISTRY, slug, rest);
    }
    content
}

fn write_unit(content: &Content, folder: &str, slug: &str, rest: &str) {
    let head = "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"A unit\"\n";
    content.write(format!("{folder}/{slug}.toml"), format!("{head}{rest}"));
}

/// The codes of all errors, in the order of the report.
fn errors(content: &Content) -> Vec<&'static str> {
    let report = content.report();
    let codes = report.diagnostics().iter().map(|found| found.code.name());
    codes
        .filter(|code| *code != "closed-without-change")
        .collect()
}

#[test]
fn a_cycle_of_former_parents_is_found_whenever_it_was() {
    let former = |parent: &str, start: &str, end: &str| {
        let parent = match parent {
            "" => String::new(),
            parent => format!("parent = \"{parent}\"\n"),
        };
        format!("[[former_parents]]\n{parent}start = \"{start}\"\nend = \"{end}\"\n")
    };
    let a = format!("parent = \"b\"\n{}", former("", "2005", "2010"));
    let content = units(&[("a", &a), ("b", &former("a", "2001", "2010"))]);
    assert_eq!(errors(&content), ["parent-cycle"]);
    // Where one of the two was not there yet, there was no cycle.
    let a = format!(
        "parent = \"b\"\nstart = \"2005\"\n{}",
        former("", "2005", "2010")
    );
    let b = format!("start = \"2001\"\n{}", former("a", "2005", "2010"));
    assert_eq!(errors(&units(&[("a", &a), ("b", &b)])), [""; 0]);
}

#[test]
fn an_organization_was_never_inside_itself() {
    let content = Content::minimal();
    let ministry = "organizations/example-ministry/organization.toml";
    let former = "[[former_parents]]\norganization = \"example-institute\"\nstart = \"1990\"\nend = \"1999\"\n";
    content.write(ministry, format!("{}\n{former}", content.read(ministry)));
    assert_eq!(errors(&content), ["parent-cycle"]);
}

#[test]
fn acting_holders_follow_on_one_another() {
    let post = |acting: &str| {
        format!(
            "[[posts]]\nslug = \"keeper\"\ntitle = \"director\"\n\
             [[posts.appointments]]\nperson = \"person-a\"\n\
             [[posts.appointments]]\nperson = \"person-b\"\nkind = \"acting\"\nstart = \"2001\"\nend = \"2005\"\n\
             [[posts.appointments]]\nperson = \"person-c\"\nkind = \"acting\"\n{acting}"
        )
    };
    for (acting, expected) in [
        ("start = \"2005\"\n", vec![]),
        (
            "start = \"2003\"\nend = \"2003\"\n",
            vec!["overlapping-holders"],
        ),
    ] {
        let content = units(&[("library", &post(acting))]);
        for person in ["person-b", "person-c"] {
            let file = content.read("people/person-a.toml");
            let file = file.replace("Person A", person);
            content.write(format!("people/{person}.toml"), file);
        }
        assert_eq!(errors(&content), expected);
    }
}

#[test]
fn what_is_open_in_a_closed_organization_is_reported_once() {
    let content = Content::minimal();
    let file = format!("{INSTITUTE}/organization.toml");
    let closed = format!("{}closed = \"2020-12-31\"\n", content.read(&file));
    content.write(&file, closed);
    let folder = format!("{INSTITUTE}/units");
    let post = "[[posts]]\nslug = \"keeper\"\ntitle = \"director\"\n[[posts.appointments]]\nperson = \"person-a\"\nend = \"2022\"\n";
    write_unit(&content, &folder, "library", post);
    write_unit(&content, &folder, "reading-room", "parent = \"library\"\n");
    assert_eq!(errors(&content), ["open-unit"]);
}

#[test]
fn a_unit_that_moved_may_be_older_than_its_parent() {
    let moved = "parent = \"library\"\nstart = \"1990\"\n[[former_parents]]\nend = \"2000\"\n";
    let library = "start = \"2001\"\n";
    let content = units(&[("library", library), ("maps", moved)]);
    assert_eq!(errors(&content), [""; 0]);
    let unmoved = "parent = \"library\"\nstart = \"1990\"\n";
    let content = units(&[("library", library), ("maps", unmoved)]);
    assert_eq!(errors(&content), ["outside-its-life"]);
}

#[test]
fn a_date_outside_is_not_repeated_for_what_lies_within_it() {
    let post = "start = \"1950\"\n[[posts]]\nslug = \"keeper\"\ntitle = \"director\"\nstart = \"1950\"\n[[functions]]\nstart = \"1950\"\ntext.en = \"One.\"\n";
    assert_eq!(errors(&units(&[("library", post)])), ["outside-its-life"]);
}

#[test]
fn dates_in_the_wrong_order_are_all_that_is_reported_of_them() {
    let unit = "start = \"2010\"\nend = \"2001\"\n[[posts]]\nslug = \"keeper\"\ntitle = \"director\"\n[[posts.appointments]]\nperson = \"person-a\"\nstart = \"2005\"\n";
    let child = "parent = \"library\"\n";
    let content = units(&[("library", unit), ("maps", child)]);
    assert_eq!(errors(&content), ["inverted-dates"]);
}

#[test]
fn an_end_that_cannot_be_read_is_no_missing_one() {
    let content = units(&[
        ("library", "end = \"2010\"\n"),
        ("maps", "parent = \"library\"\nend = \"2010-13\"\n"),
    ]);
    assert_eq!(errors(&content), ["impossible-date"]);
}

#[test]
fn former_names_without_a_beginning_follow_on_one_another() {
    let names = |first: &str, second: &str| {
        let name = |name: &str| format!("[[former_names]]\nname.en = \"{name}\"\n");
        let (one, other) = (name("Former"), name("Earlier"));
        units(&[("library", &format!("{one}{first}{other}{second}"))])
    };
    let content = names("end = \"2010\"\n", "end = \"2005\"\n");
    assert_eq!(errors(&content), [""; 0]);
    let content = names("end = \"2005\"\n", "end = \"2005\"\n");
    assert_eq!(errors(&content), ["former-overlap"]);
    let content = names("end = \"2005\"\n", "start = \"2005\"\nend = \"2010\"\n");
    assert_eq!(errors(&content), [""; 0]);
    let content = names("start = \"2003\"\nend = \"2010\"\n", "end = \"2005\"\n");
    assert_eq!(errors(&content), ["former-overlap"]);
}
