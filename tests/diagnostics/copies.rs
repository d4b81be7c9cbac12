//! Blocks that were copied whole, and dates that lie outside what they are of.

use minglu::diagnostics::Code;

use crate::support::content::Content;

const UNIT: &str = "organizations/example-ministry/units/library.toml";
const LIBRARY: &str = "kind = \"office\"\nname.en = \"Library\"\nstart = \"2001\"\nend = \"2020\"\n\
                       [[allow]]\ncode = \"closed-without-change\"\nreason = \"It is long ago.\"\n";

/// A contact point with this below it.
fn contact(below: &str) -> String {
    format!("[[contacts]]\nphones = [\"010-68571878\"]\nend = \"2019\"\n{below}")
}

fn codes_of_unit(more: &str) -> Vec<Code> {
    let content = Content::minimal();
    content.write(UNIT, format!("{LIBRARY}{more}"));
    content.codes()
}

fn codes_of_person(more: &str) -> Vec<Code> {
    let content = Content::minimal();
    content.write(UNIT, LIBRARY);
    let person = "name.en = \"Person B\"\nsort_key.en = \"b\"\ndied = \"2015\"\n\
                  [[positions]]\nstate = \"former\"\ntext.en = \"Reader\"\n";
    content.write("people/person-b.toml", format!("{person}{more}"));
    content.codes()
}

#[test]
fn a_block_that_was_copied_whole_is_reported_once() {
    let closure = "[[contacts.closures]]\nstart = \"2010-05-01\"\nreason.en = \"Moving\"\n";
    let account = "[[contacts.accounts]]\nservice = \"wechat\"\nname = \"library\"\n";
    let name = "[[other_names]]\nname.en = \"Book House\"\nkind = \"alias\"\n";
    let function = "[[functions]]\ntext.en = \"Lending books.\"\n";
    for once in [
        contact(closure),
        contact(account),
        name.to_owned(),
        function.to_owned(),
    ] {
        assert_eq!(codes_of_unit(&once), [], "{once}");
    }
    for twice in [
        contact(&closure.repeat(2)),
        contact(&account.repeat(2)),
        name.repeat(2),
        function.repeat(2),
        // However it is written.
        format!("{name}[[other_names]]\nkind = 'alias'\nname = {{ en = \"Book House\" }}\n"),
    ] {
        assert_eq!(codes_of_unit(&twice), [Code::DuplicateEntry], "{twice}");
    }
    let affiliation = "[[affiliations]]\ntext.en = \"Society of Readers\"\nend = \"2015\"\n";
    assert_eq!(codes_of_person(affiliation), []);
    assert_eq!(
        codes_of_person(&affiliation.repeat(2)),
        [Code::DuplicateEntry]
    );
}

#[test]
fn what_lies_outside_its_life_is_reported() {
    let affiliation = |dates: &str| {
        format!(
            "[[affiliations]]\norganization = \"example-ministry\"\nunit = \"library\"\n{dates}\n"
        )
    };
    for (more, is_outside) in [
        (
            "[[other_names]]\nname.en = \"Book House\"\nend = \"2010\"\n".to_owned(),
            false,
        ),
        (
            "[[other_names]]\nname.en = \"Book House\"\nend = \"1999\"\n".to_owned(),
            true,
        ),
        (
            contact("[[contacts.closures]]\nstart = \"2010-05-01\"\n"),
            false,
        ),
        // After the end of the contact point, and before that of the unit.
        (
            contact("[[contacts.closures]]\nstart = \"2020-05-01\"\n"),
            true,
        ),
    ] {
        let found = codes_of_unit(&more);
        assert_eq!(
            found.contains(&Code::OutsideItsLife),
            is_outside,
            "{more}: {found:?}"
        );
    }
    for (dates, is_outside) in [
        ("start = \"2005\"\nend = \"2015\"", false),
        ("start = \"2005\"", true),
        ("start = \"1999\"\nend = \"2015\"", true),
        ("end = \"2016\"", true),
    ] {
        let found = codes_of_person(&affiliation(dates));
        assert_eq!(
            found.contains(&Code::OutsideItsLife),
            is_outside,
            "{dates}: {found:?}"
        );
    }
}

#[test]
fn a_superior_that_was_never_there_with_it_is_reported() {
    for (unit, is_outside) in [("start = \"2015\"", false), ("start = \"2021\"", true)] {
        let content = Content::minimal();
        content.write(
            UNIT,
            format!("{LIBRARY}[[superiors]]\nunit = \"hall\"\nkind = \"professional\"\n"),
        );
        let hall = "organizations/example-ministry/units/hall.toml";
        content.write(
            hall,
            format!("kind = \"office\"\nname.en = \"Hall\"\n{unit}\n"),
        );
        let found = content.codes();
        assert_eq!(
            found.contains(&Code::OutsideItsLife),
            is_outside,
            "{unit}: {found:?}"
        );
    }
}

#[test]
fn a_file_that_was_copied_whole_is_reported_once() {
    let section = "kind = \"narrative\"\ntitle.en = \"About\"\nbody.en = \"It is so.\"\n";
    let page = "title.en = \"About\"\nbody.en = \"It is so.\"\n";
    let body = "name.en = \"Example Board\"\n";
    let change = "date = \"2020-01-01\"\nkind = \"rename\"\ntext.en = \"It was renamed.\"\n\
        from = [{ organization = \"example-ministry\" }]\nto = [{ organization = \"example-ministry\" }]\n";
    let office = "kind = \"office\"\nname.en = \"Library\"\n";
    for (folder, text) in [
        ("organizations/example-ministry/units", office),
        ("organizations/example-ministry/sections", section),
        ("pages", page),
        ("external-bodies", body),
        ("changes", change),
    ] {
        let content = Content::minimal();
        content.write(format!("{folder}/first.toml"), text);
        let used = content.codes();
        // However it is written.
        content.write(
            format!("{folder}/second.toml"),
            format!("# A copy.\n{}", text.replace(" = ", "=")),
        );
        let report = content.report().to_human(false);
        let twice = content
            .codes()
            .into_iter()
            .filter(|code| *code == Code::DuplicateEntry);
        assert_eq!(twice.count(), 1, "{used:?} {report}");
        assert!(
            report.contains("second.toml") && report.contains("first.toml"),
            "{report}"
        );
    }
    // Offices of one name in two organizations are two.
    let content = Content::minimal();
    for organization in ["example-ministry", "example-institute"] {
        content.write(
            format!("organizations/{organization}/units/library.toml"),
            office,
        );
    }
    assert_eq!(content.codes(), []);
}
