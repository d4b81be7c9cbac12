//! Edits, each of which readers see: of posts, contacts and functions.

use super::before::{HERE, unit};
use crate::support::repository::Repository;

/// What is done, and how.
pub type Edit = (&'static str, fn(&Repository));

/// Adds a text before the first table of a file.
fn on_top(it: &Repository, file: &str, text: &str) {
    let before = it.read(file);
    it.write(file, &format!("{text}\n{before}"));
}

fn library(it: &Repository, from: &str, to: &str) {
    it.replace(&unit("library"), from, to);
}

fn ministry(it: &Repository, from: &str, to: &str) {
    it.replace(&format!("{HERE}/organization.toml"), from, to);
}

pub const EDITS: &[Edit] = &[
    ("someone leaves, and the post is declared vacant", |it| {
        library(
            it,
            "person = \"person-omega\"",
            "person = \"person-omega\"\nend = \"2026-12-31\"\n\n[[posts.vacancies]]\nstart = \"2027-01-01\"",
        );
    }),
    ("someone leaves without a date", |it| {
        library(
            it,
            "[[posts.appointments]]\nperson = \"person-omega\"\n",
            "",
        );
    }),
    ("someone is replaced on a day", |it| {
        library(
            it,
            "person = \"person-omega\"",
            "person = \"person-omega\"\nend = \"2026-12-31\"\n\n[[posts.appointments]]\nperson = \"person-alpha\"\nstart = \"2027-01-01\"",
        );
    }),
    ("someone acts, is concurrent or honorary", |it| {
        let holder = |person: &str, kind: &str| {
            format!("\n[[posts.appointments]]\nperson = \"{person}\"\nkind = \"{kind}\"\n")
        };
        library(
            it,
            "title = \"adviser\"",
            "title = \"adviser\"\nmultiple_holders = true",
        );
        it.append(
            &unit("library"),
            &[
                holder("person-alpha", "acting"),
                holder("person-beta", "concurrent"),
                holder("person-gamma", "honorary"),
            ]
            .concat(),
        );
    }),
    ("someone is acting now", |it| {
        library(
            it,
            "person = \"person-omega\"",
            "person = \"person-omega\"\nkind = \"acting\"",
        )
    }),
    ("a first day becomes known", |it| {
        library(
            it,
            "person = \"person-omega\"",
            "person = \"person-omega\"\nstart = \"2024-05\"",
        )
    }),
    ("a first day is mended", |it| {
        ministry(
            it,
            "person = \"person-delta\"\nstart = \"2027-01-01\"",
            "person = \"person-delta\"\nstart = \"2027-02-01\"",
        )
    }),
    ("a last day is put off", |it| {
        ministry(
            it,
            "start = \"2016-03-01\"\nend = \"2021-05\"",
            "start = \"2016-03-01\"\nend = \"2021-06\"",
        )
    }),
    ("someone stays after all", |it| {
        ministry(
            it,
            "start = \"2016-03-01\"\nend = \"2021-05\"",
            "start = \"2016-03-01\"",
        );
    }),
    ("a past holder is added and another one dropped", |it| {
        ministry(
            it,
            "person = \"person-beta\"\nkind = \"acting\"",
            "person = \"person-omega\"\nkind = \"acting\"",
        );
        on_top(
            it,
            "people/person-beta.toml",
            "positions = [{ state = \"former\", text.en = \"Acting minister\" }]",
        );
    }),
    ("a post is added and another one removed", |it| {
        library(
            it,
            "slug = \"deputy-librarian\"\ntitle = \"adviser\"",
            "slug = \"archivist\"\ntitle = \"director\"",
        );
    }),
    ("a post gets another title", |it| {
        library(
            it,
            "slug = \"librarian\"\ntitle = \"director\"",
            "slug = \"librarian\"\ntitle = \"division-head\"",
        )
    }),
    ("a title is translated otherwise", |it| {
        it.replace(
            "titles.toml",
            "singular.zh = \"顾问\"",
            "singular.zh = \"参事\"",
        )
    }),
    ("a post leads no longer, is for several, and ends", |it| {
        library(
            it,
            "slug = \"librarian\"\ntitle = \"director\"\nhead = true",
            "slug = \"librarian\"\ntitle = \"director\"\nmultiple_holders = true\nstart = \"2018\"",
        );
    }),
    ("a vacancy is filled", |it| {
        it.replace(
            &unit("teaching"),
            "[[posts.vacancies]]\nstart = \"2026-09-01\"\n",
            "",
        );
    }),
    ("a post moves to another unit", |it| {
        library(
            it,
            "[[posts]]\nslug = \"deputy-librarian\"\ntitle = \"adviser\"\n",
            "",
        );
        it.append(
            &unit("teaching"),
            "[[posts]]\nslug = \"deputy-librarian\"\ntitle = \"adviser\"\n",
        );
    }),
    ("how to reach the library changes", |it| {
        library(it, "3001", "3009");
        library(it, "faxes = [\"010-6655 3002\"]\n", "");
        library(it, "library@example.org", "books@example.org");
        library(
            it,
            "https://library.example.org/",
            "https://books.example.org/",
        );
        library(it, "2 Example Road", "3 Example Road");
        library(it, "示例路2号", "示例路3号");
        library(it, "\"100000\"", "\"100001\"");
        library(
            it,
            "hours.en = \"Monday to Friday\"",
            "hours.en = \"Monday to Thursday\"\nhours.zh = \"周一至周四\"\npurpose.en = \"For members\"\nend = \"2030\"",
        );
    }),
    ("a contact is added, and a post's number changes", |it| {
        library(it, "3003", "3004");
        library(
            it,
            "[[functions]]\ntext.en = \"Lend",
            "[[contacts]]\npurpose.en = \"Maps\"\nphones = [\"010-6655 3005\"]\n\n[[functions]]\ntext.en = \"Lend",
        );
    }),
    ("functions are added, removed and reworded", |it| {
        library(
            it,
            "[[functions]]\ntext.en = \"Keep the map collection.\"\n",
            "",
        );
        library(it, "guests of the ministry", "all guests of the government");
        library(
            it,
            "[[facts]]",
            "[[functions]]\ntext.en = \"Sell coffee.\"\n\n[[facts]]",
        );
    }),
    ("a function ends, and functions change places", |it| {
        let keep = "[[functions]]\ntext.en = \"Keep the map collection.\"\n";
        library(it, keep, "");
        library(
            it,
            "[[facts]]",
            &format!("{keep}end = \"2026\"\ncitation = 3\n\n[[facts]]"),
        );
    }),
];
