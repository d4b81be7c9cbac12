//! What is looked for within an organization that is named, and by what tells it from others beside its name.

use minglu::snapshot::Snapshot;

use super::asked::{addresses, asked, assert_found_first, first, found, with_files};

/// The words that ask, as a site has them.
const FILLERS: &str =
    "fillers = [\"of\", \"the\", \"in\", \"from\", \"who\", \"for\"]\nheads = [\"chief\"]\n";

/// A ministry that its own texts call by its initials, an administration, and units of the same names in both.
fn bodies() -> Snapshot {
    let organization = |order: u32, name: &str| {
        format!("order = {order}\nkind = \"government\"\nname.en = \"{name}\"\n")
    };
    let unit =
        |name: &str, rest: &str| format!("kind = \"department\"\nname.en = \"{name}\"\n{rest}");
    let post = |slug: &str, title: &str| {
        format!("\n[[posts]]\nslug = \"{slug}\"\ntitle.en = \"{title}\"\n")
    };
    let finance = [
        "summary.en = \"How MPF pays its pilots.\"\n",
        &post("head-of-finance", "Head of Finance"),
        &post("finance-clerk", "Finance Clerk"),
    ];
    let chief = post("chief-executive", "Chief Executive");
    let lamps = "\n[[functions]]\ntext.en = \"Repair of lamps on piers\"\n";
    let files = [
        (
            "organizations/ports/organization.toml",
            organization(1, "Ministry of Ports and Fisheries"),
        ),
        (
            "organizations/ports/units/finance.toml",
            unit("Finance and Corporate Services", &finance.concat()),
        ),
        (
            "organizations/ports/units/chief.toml",
            unit("Chief Executive", &chief),
        ),
        ("organizations/ports/units/works.toml", unit("Works", lamps)),
        (
            "organizations/ports/units/personnel.toml",
            unit("Crew Matters", ""),
        ),
        (
            "organizations/lights/organization.toml",
            organization(2, "Lighthouse Administration"),
        ),
        (
            "organizations/lights/units/finance.toml",
            unit("Finance", ""),
        ),
        ("organizations/lights/units/crew.toml", unit("Crew", "")),
        ("search.toml", FILLERS.to_owned()),
    ];
    with_files(&files)
}

#[test]
fn a_unit_of_the_organization_that_is_named_goes_before_one_of_the_same_name() {
    let snapshot = bodies();
    for typed in [
        "MPF finance department",
        "mpf finance",
        "finance of the Ministry of Ports and Fisheries",
    ] {
        assert_found_first(&snapshot, typed, "/organizations/ports/finance");
    }
    assert_found_first(
        &snapshot,
        "Lighthouse Administration finance",
        "/organizations/lights/finance",
    );
    assert_found_first(&snapshot, "MPF crew", "/organizations/ports/personnel");
}

#[test]
fn the_organization_itself_is_not_what_was_looked_for_in_it() {
    let snapshot = bodies();
    for typed in ["Ministry of Ports and Fisheries lamps", "lamps MPF"] {
        let found = addresses(&snapshot, typed);
        assert_eq!(
            found[0], "/organizations/ports/works#function-1",
            "{typed}: {found:?}"
        );
    }
    assert_eq!(first(&snapshot, "MPF"), "/organizations/ports");
}

#[test]
fn a_unit_goes_before_its_posts_and_a_post_before_the_unit_that_is_called_as_it_is() {
    let snapshot = bodies();
    for (typed, expected) in [
        ("corporate finance", "/organizations/ports/finance"),
        ("finance clerk", "/organizations/ports/posts/finance-clerk"),
        (
            "MPF finance clerk",
            "/organizations/ports/posts/finance-clerk",
        ),
        (
            "head of finance",
            "/organizations/ports/posts/head-of-finance",
        ),
        (
            "MPF chief executive",
            "/organizations/ports/posts/chief-executive",
        ),
        (
            "chief executive of the Ministry of Ports and Fisheries",
            "/organizations/ports/posts/chief-executive",
        ),
    ] {
        assert_eq!(first(&snapshot, typed), expected, "{typed}");
    }
}

/// Members of an assembly, who differ by area, and the offices that they have there.
fn members() -> Snapshot {
    let member = |area: &str, identifier: &str, rest: &str| {
        format!(
            "title.en = \"Member\"\narea = {{ name.en = \"{area}\", identifier = \"{identifier}\" }}\n{rest}"
        )
    };
    let office = |purpose: &str, address: &str| {
        format!("\n[[contacts]]\npurpose.en = \"{purpose}\"\naddress.en = \"{address}\"\n")
    };
    let assembly = "kind = \"government\"\nname.en = \"Assembly\"\n";
    let reading = "kind = \"committee\"\nname.en = \"Library Committee\"\n\
        [[functions]]\ntext.en = \"Rules for a local office of the assembly\"\n";
    let site = format!(
        "{}\n[[contacts]]\nwebsite = \"https://southland.example.org\"\n",
        member("Southland", "state:sl", "")
    );
    let person = "name.en = \"Ada Example\"\nsort_key.en = \"example ada\"\n[[positions]]\nstate = \"current\"\ntext.en = \"Member\"\n";
    let files = [
        (
            "organizations/assembly/organization.toml",
            assembly.to_owned(),
        ),
        (
            "organizations/assembly/units/library.toml",
            reading.to_owned(),
        ),
        (
            "organizations/assembly/posts/a-class.toml",
            member("Northland (Class 2)", "country:xx/state:nl", ""),
        ),
        (
            "organizations/assembly/posts/n-2.toml",
            member(
                "Northland, 2nd district",
                "country:xx/state:nl/district:2",
                "",
            ),
        ),
        (
            "organizations/assembly/posts/n-12.toml",
            member(
                "Northland, 12th district",
                "country:xx/state:nl/district:12",
                &office("Local office, Harbourtown", "2 Quay, Room 12"),
            ),
        ),
        (
            "organizations/assembly/posts/n-3.toml",
            member(
                "Northland, 3rd district",
                "country:xx/state:nl/district:3",
                &office("Local office, Hilltown", "12 Square, Room 2"),
            ),
        ),
        ("organizations/assembly/posts/south.toml", site),
        ("people/ada-example.toml", person.to_owned()),
        ("search.toml", FILLERS.to_owned()),
    ];
    with_files(&files)
}

#[test]
fn areas_and_what_contacts_are_for_tell_posts_apart() {
    let snapshot = members();
    for (typed, slug) in [
        ("NL-2", "n-2"),
        ("member for Northland 12th district", "n-12"),
        ("Northland 2nd district", "n-2"),
        ("local office in Harbourtown", "n-12"),
        ("assembly office Hilltown", "n-3"),
    ] {
        let found = addresses(&snapshot, typed);
        let expected = format!("/organizations/assembly/posts/{slug}");
        assert_eq!(found[0], expected, "{typed}: {found:?}");
    }
}

#[test]
fn a_full_stop_behind_a_short_word_is_no_address() {
    let snapshot = members();
    assert_eq!(first(&snapshot, "memb. Example"), "/people/ada-example");
    assert_eq!(
        first(&snapshot, "southland.example.org"),
        "/organizations/assembly/posts/south"
    );
}

#[test]
fn what_lacks_the_most_telling_word_and_has_little_else_is_no_result() {
    let snapshot = members();
    for typed in ["Ada Zzyzx", "zzyzx quay"] {
        let results = found(&snapshot, asked(typed));
        assert!(results.hits.is_empty(), "{typed}: {:?}", results.hits);
        assert_eq!(results.dropped, ["zzyzx"], "{typed}");
    }
    // What was named, or says as much as it lacks, is near.
    for typed in ["zzyzx rules", "zzyzx quay harbourtown", "Assembly zzyzx"] {
        let results = found(&snapshot, asked(typed));
        assert!(!results.hits.is_empty(), "{typed}");
        assert_eq!(results.dropped, ["zzyzx"], "{typed}");
        assert!(results.is_near, "{typed}");
    }
}
