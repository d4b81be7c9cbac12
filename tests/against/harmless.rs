//! Edits after which every link still leads where it led.

use super::{Edit, HERE, each, unit};

const EDITS: &[Edit] = &[
    Edit {
        what: "a unit is renamed and names its former slug",
        edit: |it| {
            it.rename(&unit("finance"), &unit("finances"));
            let text = it.read(&unit("finances"));
            it.write(
                &unit("finances"),
                &format!("former_slugs = [\"finance\"]\n{text}"),
            );
        },
        told: &[],
    },
    Edit {
        what: "a unit closes, and a change says so",
        edit: |it| {
            it.replace(
                &unit("finance"),
                "kind = \"office\"",
                "kind = \"office\"\nend = \"2026-12-31\"",
            );
            it.write(
                "changes/finance-closed.toml",
                "date = \"2027-01-01\"\nkind = \"close\"\ntext.en = \"The office closed.\"\n\n[[from]]\n\
                 organization = \"example-ministry\"\nunit = \"finance\"\n",
            );
        },
        told: &[],
    },
    Edit {
        what: "a function ends where it stands",
        edit: |it| {
            it.replace(
                &unit("finance"),
                "text.en = \"Collect",
                "end = \"2026-12-31\"\ntext.en = \"Collect",
            )
        },
        told: &[],
    },
    Edit {
        what: "a function is reworded",
        edit: |it| {
            it.replace(
                &unit("finance"),
                "Collect the reports of all",
                "Collect and print the reports of the",
            )
        },
        told: &[],
    },
    Edit {
        what: "a function is added at the end",
        edit: |it| {
            it.append(
                &unit("finance"),
                "[[functions]]\ntext.en = \"Sell coffee.\"\n",
            )
        },
        told: &[],
    },
    Edit {
        what: "a function is translated",
        edit: |it| {
            it.replace(&unit("finance"), "text.en = \"Collect the reports of all departments.\"", "text.en = \"Collect the reports of all departments.\"\ntext.zh = \"汇总各部门报告。\"")
        },
        told: &[],
    },
    Edit {
        what: "an article is repealed under its number",
        edit: |it| {
            it.replace(
                &format!("{HERE}/sections/rules.toml"),
                "Whoever asks for a record is answered within ten days.",
                "(Repealed.)",
            )
        },
        told: &[],
    },
    Edit {
        what: "a unit moves under another one",
        edit: |it| {
            it.replace(
                &unit("finance"),
                "kind = \"office\"",
                "kind = \"office\"\nparent = \"general-office\"",
            )
        },
        told: &[],
    },
    Edit {
        what: "a post and its holder end",
        edit: |it| {
            it.replace(
                &format!("{HERE}/organization.toml"),
                "title = \"adviser\"\nstart = \"2019-07-01\"",
                "title = \"adviser\"\nstart = \"2019-07-01\"\nend = \"2026-12-31\"",
            );
            it.replace(
                &format!("{HERE}/organization.toml"),
                "kind = \"honorary\"\nstart = \"2019-07-01\"",
                "kind = \"honorary\"\nstart = \"2019-07-01\"\nend = \"2026-12-31\"",
            );
        },
        told: &[],
    },
    Edit {
        what: "a post moves to another unit of its organization and keeps its slug",
        edit: |it| {
            let file = unit("general-office");
            let text = it.read(&file);
            let at = text.find("[[posts]]").unwrap();
            it.write(&file, &text[..at]);
            it.append(&unit("finance"), &text[at..]);
        },
        told: &[],
    },
    Edit {
        what: "a unit, a post and a person are new",
        edit: |it| {
            it.write(
                "people/person-new.toml",
                "name.en = \"New\"\nsort_key.en = \"new\"\nsort_key.zh = \"new\"\n",
            );
            it.write(
                &unit("press"),
                "kind = \"office\"\nname.en = \"Press Office\"\n\n[[posts]]\nslug = \"press-director\"\ntitle = \"director\"\n\n\
                 [[posts.appointments]]\nperson = \"person-new\"\n",
            );
        },
        told: &[],
    },
    Edit {
        what: "names, phones and comments change",
        edit: |it| {
            it.replace(&unit("general-office"), "010-6655 2001", "010-6655 2009");
            it.replace(&unit("general-office"), "General Office", "Central Office");
            it.append(&unit("general-office"), "# A comment.\n");
        },
        told: &[],
    },
];

#[test]
fn what_breaks_no_link_passes() {
    each(EDITS, |edit, is_clean, report| {
        assert!(is_clean, "{}: {report}", edit.what);
        let found: Vec<_> = ["broken-url", "moved-fragment"]
            .into_iter()
            .filter(|code| report.contains(code))
            .collect();
        assert!(found.is_empty(), "{}: {report}", edit.what);
        assert!(edit.told.is_empty());
    });
}
