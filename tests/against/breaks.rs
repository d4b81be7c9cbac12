//! Ways to break a link.

use super::{Edit, HERE, each, remove_table, unit, without};

const EDITS: &[Edit] = &[
    Edit {
        what: "a unit's file is removed, with all that refers to it",
        edit: |it| it.remove(&unit("finance")),
        told: &[
            "broken-url",
            "/organizations/example-ministry/finance of HEAD",
            "--> content/organizations/example-ministry/units\n",
            "keeps its page",
        ],
    },
    Edit {
        what: "a post's own file is removed",
        edit: |it| it.remove(&format!("{HERE}/posts/clerk.toml")),
        told: &[
            "broken-url",
            "--> content/organizations/example-ministry/posts\n",
        ],
    },
    Edit {
        what: "a unit's file is renamed",
        edit: |it| it.rename(&unit("finance"), &unit("finances")),
        told: &[
            "broken-url",
            "units/finances.toml:3:1",
            "former_slugs = [\"finance\"]",
            "minglu rename organizations/example-ministry/units/finance finances",
        ],
    },
    Edit {
        what: "a unit is renamed and half rewritten",
        edit: |it| {
            it.rename(&unit("finance"), &unit("money"));
            it.replace(&unit("money"), "Finance Office", "Money Office");
            it.append(
                &unit("money"),
                "[[functions]]\ntext.en = \"Pay the bills.\"\n",
            );
        },
        told: &["broken-url", "units/money.toml", "did you rename"],
    },
    Edit {
        what: "a unit moves to another organization",
        edit: |it| {
            it.write(
                "organizations/example-agency/organization.toml",
                "kind = \"government\"\nname.en = \"Agency\"\n",
            );
            it.rename(
                &unit("finance"),
                "organizations/example-agency/units/finance.toml",
            );
        },
        told: &[
            "broken-url",
            "example-agency/units/finance.toml",
            "minglu rename organizations/example-ministry/units/finance organizations/example-agency/units/finance",
            "belongs to another organization now",
        ],
    },
    Edit {
        what: "the organization's folder is renamed, without a word",
        edit: |it| {
            it.rename(HERE, "organizations/new-ministry");
            for change in std::fs::read_dir(it.content().join("changes")).unwrap() {
                let name = change.unwrap().file_name().into_string().unwrap();
                it.replace(
                    &format!("changes/{name}"),
                    "\"example-ministry\"",
                    "\"new-ministry\"",
                );
            }
        },
        told: &[
            "broken-url",
            "organizations/new-ministry/organization.toml",
            "former_slugs = [\"example-ministry\"]",
            "minglu rename organizations/example-ministry new-ministry",
            "1 error found",
        ],
    },
    Edit {
        what: "a post is removed",
        edit: |it| {
            remove_table(
                it,
                &format!("{HERE}/organization.toml"),
                "[[posts]]\nslug = \"honorary",
                0,
            )
        },
        told: &[
            "broken-url",
            "/posts/honorary-adviser",
            "end = \"…\" where it no longer exists",
        ],
    },
    Edit {
        what: "a post gets another slug",
        edit: |it| {
            it.replace(
                &unit("general-office"),
                "\"general-office-director\"",
                "\"chief\"",
            )
        },
        told: &[
            "broken-url",
            "/posts/general-office-director",
            "units/general-office.toml:29:1",
            "minglu rename example-ministry/posts/general-office-director chief",
            "former_slugs = [\"general-office-director\"]",
        ],
    },
    Edit {
        what: "a post moves to another body under a new slug",
        edit: |it| {
            let file = unit("general-office");
            let text = it.read(&file);
            let at = text.find("[[posts]]").unwrap();
            let post = text[at..].replace("general-office-director", "finance-director");
            it.write(&file, &text[..at]);
            it.append(&unit("finance"), &post);
        },
        told: &[
            "broken-url",
            "units/finance.toml",
            "the same post under another slug?",
        ],
    },
    Edit {
        what: "a person who left is removed",
        edit: |it| {
            let file = format!("{HERE}/organization.toml");
            let (rest, _) = without(
                &it.read(&file),
                "[[posts.appointments]]\nperson = \"person-beta\"",
                0,
            );
            it.write(&file, &rest);
            it.remove("people/person-beta.toml");
        },
        told: &[
            "broken-url",
            "/people/person-beta",
            "--> content/people\n",
            "keeps a page",
        ],
    },
    Edit {
        what: "a person's file is renamed",
        edit: |it| {
            it.rename("people/person-beta.toml", "people/beta.toml");
            it.replace(
                &format!("{HERE}/organization.toml"),
                "\"person-beta\"",
                "\"beta\"",
            );
        },
        told: &[
            "broken-url",
            "people/beta.toml:2:1",
            "former_slugs = [\"person-beta\"]",
        ],
    },
    Edit {
        what: "a section is removed",
        edit: |it| it.remove(&format!("{HERE}/sections/rules.toml")),
        told: &["broken-url", "/sections/rules", "no longer in force"],
    },
    Edit {
        what: "a section is renamed",
        edit: |it| {
            it.rename(
                &format!("{HERE}/sections/rules.toml"),
                &format!("{HERE}/sections/statutes.toml"),
            )
        },
        told: &[
            "broken-url",
            "sections/statutes.toml:2:1",
            "former_slugs = [\"rules\"]",
        ],
    },
    Edit {
        what: "a page of the site is removed",
        edit: |it| it.remove("pages/about.toml"),
        told: &["broken-url", "/pages/about"],
    },
    Edit {
        what: "a page of the site is renamed",
        edit: |it| it.rename("pages/about.toml", "pages/about-us.toml"),
        told: &[
            "broken-url",
            "pages/about-us.toml",
            "former_slugs = [\"about\"]",
        ],
    },
    Edit {
        what: "a numbered function is removed from the middle",
        edit: |it| remove_table(it, &unit("finance"), "[[functions]]", 1),
        told: &[
            "moved-fragment",
            "finance#function-2 of HEAD leads to another function now, as do 1 more",
            "units/finance.toml:8:1",
            "end = \"…\"",
        ],
    },
    Edit {
        what: "the last numbered function is removed",
        edit: |it| remove_table(it, &unit("finance"), "[[functions]]", 2),
        told: &[
            "moved-fragment",
            "finance#function-3 of HEAD leads to no function now",
        ],
    },
    Edit {
        what: "a function is put before the others",
        edit: |it| {
            it.replace(
                &unit("finance"),
                "[[functions]]\ntext.en = \"Draft",
                "[[functions]]\ntext.en = \"Sell coffee.\"\n\n[[functions]]\ntext.en = \"Draft",
            )
        },
        told: &[
            "moved-fragment",
            "finance#function-1",
            "as do 2 more",
            "a new one goes to the end",
        ],
    },
    Edit {
        what: "functions change places",
        edit: |it| {
            let (rest, second) = without(&it.read(&unit("finance")), "[[functions]]", 1);
            it.write(&unit("finance"), &format!("{rest}\n{second}"));
        },
        told: &["moved-fragment", "the function that the link meant"],
    },
    Edit {
        what: "a function is replaced by another one",
        edit: |it| {
            it.replace(
                &unit("finance"),
                "Collect the reports of all departments.",
                "Sell coffee.",
            )
        },
        told: &[
            "moved-fragment",
            "finance#function-2 of HEAD leads to another function now",
        ],
    },
    Edit {
        what: "a function with an id of its own is removed",
        edit: |it| remove_table(it, &unit("general-office"), "[[functions]]", 0),
        told: &[
            "moved-fragment",
            "general-office#letters-from-the-public of HEAD leads to no function now",
        ],
    },
    Edit {
        what: "a function's own id is changed",
        edit: |it| {
            it.replace(
                &unit("general-office"),
                "\"letters-from-the-public\"",
                "\"letters\"",
            )
        },
        told: &[
            "moved-fragment",
            "general-office#letters-from-the-public",
            "id = \"letters-from-the-public\"",
        ],
    },
    Edit {
        what: "a numbered function gets an id of its own",
        edit: |it| {
            it.replace(
                &unit("finance"),
                "text.en = \"Collect",
                "id = \"reports\"\ntext.en = \"Collect",
            )
        },
        told: &["moved-fragment", "finance#function-2", "former ids"],
    },
    Edit {
        what: "articles are numbered anew",
        edit: |it| {
            let file = format!("{HERE}/sections/rules.toml");
            remove_table(it, &file, "[[chapters.articles]]", 0);
            it.replace(&file, "number = 2", "number = 1");
            it.replace(&file, "number = 3", "number = 2");
        },
        told: &[
            "moved-fragment",
            "rules#article-2",
            "rules#article-3",
            "says it was repealed",
        ],
    },
    Edit {
        what: "an article is removed",
        edit: |it| {
            remove_table(
                it,
                &format!("{HERE}/sections/rules.toml"),
                "[[chapters.articles]]",
                1,
            )
        },
        told: &[
            "moved-fragment",
            "rules#article-2 of HEAD leads to no article now",
        ],
    },
    Edit {
        what: "a part of a page gets another id",
        edit: |it| it.replace("pages/about.toml", "\"why\"", "\"reasons\""),
        told: &["moved-fragment", "/pages/about#why", "id = \"why\""],
    },
    Edit {
        what: "a former slug is forgotten, and its redirect with it",
        edit: |it| {
            it.replace(
                &unit("international-cooperation"),
                "former_slugs = [\"foreign-liaison\"]\n",
                "",
            );
        },
        told: &[
            "broken-url",
            "/organizations/example-ministry/foreign-liaison of HEAD",
            "units/international-cooperation.toml",
            "former_slugs = [\"foreign-liaison\"]",
            "1 error found",
        ],
    },
    Edit {
        what: "another unit takes the former slug of one",
        edit: |it| {
            it.replace(
                &unit("international-cooperation"),
                "former_slugs = [\"foreign-liaison\"]\n",
                "",
            );
            it.write(
                &unit("foreign-liaison"),
                "kind = \"office\"\nname.en = \"Liaison Office\"\n",
            );
        },
        told: &[
            "broken-url",
            "/organizations/example-ministry/foreign-liaison of HEAD leads to another page now",
        ],
    },
    Edit {
        what: "a change is removed",
        edit: |it| it.remove("changes/establishment.toml"),
        told: &[
            "moved-fragment",
            "/changes#establishment of HEAD leads to no change now",
            "put changes/establishment.toml back",
        ],
    },
    Edit {
        what: "the site gives up a language",
        edit: |it| {
            it.replace(
                "site.toml",
                "[[languages]]\ntag = \"zh\"",
                "[[languages]]\ntag = \"ja\"",
            );
        },
        told: &["every address under /zh/ is gone since HEAD", "site.toml"],
    },
];

#[test]
fn what_breaks_a_link_is_told_with_its_place_and_its_remedy() {
    let mut untold = Vec::new();
    each(EDITS, |edit, is_clean, report| {
        assert!(!is_clean, "{}: {report}", edit.what);
        let mut missing = edit
            .told
            .iter()
            .filter(|told| !report.contains(**told))
            .peekable();
        if missing.peek().is_some() {
            let missing: Vec<_> = missing.collect();
            untold.push(format!("{}: no {missing:?} in\n{report}", edit.what));
        }
    });
    assert!(untold.is_empty(), "{}", untold.join("\n"));
}
