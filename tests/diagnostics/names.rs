//! A name where the slug of what is called so belongs.

use crate::support::content::{Content, LIBRARY};

/// The report of a library with these lines, among people, topics and bodies that have names.
fn report(library: &str) -> String {
    let content = content();
    let kept = content.read(LIBRARY);
    content.write(LIBRARY, kept + library);
    content.stable(&content.report().to_human(false))
}

fn content() -> Content {
    let content = Content::with_library("");
    for (slug, chinese) in [
        ("person-b", "张三"),
        ("person-c", "李四"),
        ("person-d", "李四"),
    ] {
        let text = format!(
            "name.en = \"{slug} Name\"\nname.zh = \"{chinese}\"\nsort_key.en = \"x\"\nsort_key.zh = \"x\"\n\
             [[positions]]\nstate = \"current\"\ntext.en = \"Reader\"\ntext.zh = \"读者\"\n"
        );
        content.write(format!("people/{slug}.toml"), text);
    }
    content.write(
        "people/zeng-jun.toml",
        "name.en = \"Jun Zeng\"\nsort_key.en = \"zeng jun\"\n\
         [[positions]]\nstate = \"current\"\ntext.en = \"Reader\"\ntext.zh = \"读者\"\n",
    );
    content.write(
        "topics.toml",
        "[[topics]]\nslug = \"abroad\"\nname.en = \"Foreign affairs\"\nname.zh = \"外事\"\n",
    );
    content.write(
        "kinds.toml",
        "[bureau]\nclass = \"department\"\nlabel.en = \"Bureau\"\nlabel.zh = \"司局\"\n",
    );
    content.write(
        "organizations/example-institute/units/workshop.toml",
        "kind = \"office\"\nname.en = \"Workshop\"\nname.zh = \"车间\"\n\
         [[posts]]\nslug = \"foreman\"\ntitle.en = \"Foreman\"\ntitle.zh = \"工长\"\n",
    );
    content
}

const POST: &str = "[[posts]]\nslug = \"keeper\"\ntitle.en = \"Keeper\"\ntitle.zh = \"馆员\"\n";

#[test]
fn the_slug_of_what_is_called_so_is_proposed() {
    let held = format!("{POST}[[posts.appointments]]\n");
    let function = "[[functions]]\ntext.en = \"Lend.\"\ntext.zh = \"出借。\"\n";
    let overseen = format!("{POST}[[posts.oversees]]\n");
    let superior = "[[superiors]]\nkind = \"professional\"\n";
    for (lines, told) in [
        (
            format!("{held}person = \"张三\"\n"),
            "`person-b` (people/person-b.toml)",
        ),
        (
            format!("{held}person = \"Person-B name\"\n"),
            "`person-b` (people/person-b.toml)",
        ),
        (
            format!("{held}person = \"李四\"\n"),
            "one of the 2 that are called so: `person-c` (people/person-c.toml), `person-d` (people/person-d.toml)",
        ),
        (
            "[[posts]]\nslug = \"keeper\"\ntitle = \"副 主任\"\n".to_owned(),
            "`deputy-director` (Deputy Director)",
        ),
        (
            format!("{function}topics = [\"外事\"]\n"),
            "`abroad` (Foreign affairs)",
        ),
        (
            format!("{POST}reports_to = \"主任\"\n"),
            "`general-office-director` (organizations/example-ministry/units/general-office.toml)",
        ),
        (
            format!("{POST}reports_to = \"办公厅主任\"\n"),
            "`general-office-director` (organizations/example-ministry/units/general-office.toml)",
        ),
        (
            format!("{POST}reports_to = \"工长\"\n"),
            "`{ organization = \"example-institute\", post = \"foreman\" }`",
        ),
        (
            format!("{overseen}unit = \"车间\"\n"),
            "`organization = \"example-institute\", unit = \"workshop\"`",
        ),
        (
            format!("{overseen}unit = \"general office\"\n"),
            "`general-office` (organizations/example-ministry/units/general-office.toml)",
        ),
        (
            format!("{superior}organization = \"示例部\"\n"),
            "`example-ministry` (organizations/example-ministry/organization.toml)",
        ),
        (
            format!("{superior}organization = \"示例研究所\"\nunit = \"车间\"\n"),
            "`workshop` (organizations/example-institute/units/workshop.toml)",
        ),
        // Whom the content knows in Latin letters alone.
        (
            format!("{held}person = \"曾军\"\n"),
            "`zeng-jun` (people/zeng-jun.toml)",
        ),
        (
            format!("{held}person = \"王五\"\n"),
            "no person is called `王五`",
        ),
    ] {
        let report = report(&lines);
        assert!(report.contains(told), "{told}: {report}");
        assert!(report.contains("help"), "{report}");
    }
}

#[test]
fn the_slug_of_a_parent_and_of_a_kind_is_proposed() {
    let head = "name.en = \"Reading Room\"\nname.zh = \"阅览室\"\n";
    let room = "organizations/example-ministry/units/reading-room.toml";
    for (lines, told) in [
        (
            "kind = \"office\"\nparent = \"图书馆\"\n",
            Some("`library` ("),
        ),
        // A parent is a unit of the same organization.
        ("kind = \"office\"\nparent = \"车间\"\n", None),
        ("kind = \"处\"\n", Some("`division` (")),
        ("kind = \"司局\"\n", Some("`bureau` (Bureau)")),
    ] {
        let content = content();
        content.write(room, format!("{lines}{head}"));
        let report = content.report().to_human(false);
        assert!(report.contains("1 error found"), "{report}");
        match told {
            Some(told) => assert!(report.contains(told), "{told}: {report}"),
            None => assert!(!report.contains("workshop"), "{report}"),
        }
    }
}

#[test]
fn the_slug_of_a_body_of_a_change_is_proposed() {
    let content = content();
    content.write(
        "changes/moved.toml",
        "date = \"2020\"\nkind = \"transfer\"\ntext.en = \"Moved.\"\ntext.zh = \"移交。\"\n\
         [[from]]\norganization = \"示例部\"\nunit = \"图书馆\"\n[[to]]\nexternal_body = \"示例委员会\"\n",
    );
    let report = content.report().to_human(false);
    for told in ["`example-ministry` (", "`library` ("] {
        assert!(report.contains(told), "{told}: {report}");
    }
}

#[test]
fn whoever_is_named_by_name_is_no_orphan() {
    let content = content();
    content.write(
        "people/person-b.toml",
        "name.en = \"Person B\"\nname.zh = \"张三\"\nsort_key.en = \"x\"\nsort_key.zh = \"x\"\n",
    );
    let kept = content.read(LIBRARY);
    let held = "[[posts.appointments]]\nperson = \"张三\"\n";
    content.write(LIBRARY, format!("{kept}{POST}{held}"));
    let report = content.report().to_human(false);
    assert!(report.contains("1 error found"), "{report}");
}
