//! `minglu check --against`: what breaks a link of the public, and what does not.

mod breaks;
mod by_hand;
mod harmless;
mod repositories;

use crate::support::repository::Repository;

/// An edit of the ministry's content, and what an editor is told of it.
struct Edit {
    /// What is done, for whoever reads a failing test.
    what: &'static str,
    edit: fn(&Repository),
    /// Texts that the report has.
    told: &'static [&'static str],
}

const HERE: &str = "organizations/example-ministry";

/// The path of a unit's file.
fn unit(slug: &str) -> String {
    format!("{HERE}/units/{slug}.toml")
}

/// A file without its `place`th table of a header, counted from 0, and that table.
fn without(text: &str, header: &str, place: usize) -> (String, String) {
    let (start, _) = text.match_indices(header).nth(place).unwrap();
    let after = &text[start + header.len()..];
    let end = after
        .find("\n[[")
        .map_or(text.len(), |at| start + header.len() + at + 1);
    let rest = format!("{}{}", &text[..start], &text[end..]);
    (rest, text[start..end].to_owned())
}

/// Removes a table of a file.
fn remove_table(repository: &Repository, file: &str, header: &str, place: usize) {
    let (rest, _) = without(&repository.read(file), header, place);
    repository.write(file, &rest);
}

/// The ministry with what the tables need beside: numbered functions, a document, a page of parts.
fn ministry() -> Repository {
    let repository = Repository::of_the_ministry();
    let functions = [
        "Draft the yearly budget of the ministry.",
        "Collect the reports of all departments.",
        "Advise the minister on reforms of the law.",
    ];
    let functions = functions.map(|text| format!("[[functions]]\ntext.en = \"{text}\"\n"));
    repository.write(
        &unit("finance"),
        &format!(
            "order = 9\nkind = \"office\"\nname.en = \"Finance Office\"\n\n{}",
            functions.join("\n")
        ),
    );
    let article = |number: u32, text: &str| {
        format!("\n[[chapters.articles]]\nnumber = {number}\ntext.en = \"{text}\"\n")
    };
    let articles = [
        article(1, "These rules govern the archives of the ministry."),
        article(2, "Whoever asks for a record is answered within ten days."),
        article(3, "Copies are made at cost."),
    ];
    repository.write(
        &format!("{HERE}/sections/rules.toml"),
        &format!(
            "kind = \"document\"\ntitle.en = \"Rules\"\n\n[[chapters]]\ntitle.en = \"General\"\n{}",
            articles.concat()
        ),
    );
    repository.write(
        "pages/about.toml",
        "order = 1\ntitle.en = \"About\"\n\n[[parts]]\nid = \"who\"\ntitle.en = \"Who we are\"\n\n\
         [[parts]]\nid = \"why\"\ntitle.en = \"Why we do this\"\n",
    );
    for post in ["clerk", "doorkeeper"] {
        repository.write(
            &format!("{HERE}/posts/{post}.toml"),
            &format!("title.en = \"Holder of the post of {post}\"\n"),
        );
    }
    repository.commit("what the tables need");
    let (is_clean, report) = repository.check_against("HEAD");
    assert!(is_clean, "{report}");
    repository
}

/// Makes each edit by itself and shows what `check --against` says of it.
fn each(edits: &[Edit], mut expect: impl FnMut(&Edit, bool, &str)) {
    let repository = ministry();
    for edit in edits {
        (edit.edit)(&repository);
        let (is_clean, report) = repository.check_against("HEAD");
        expect(edit, is_clean, &report);
        repository.undo();
    }
}
