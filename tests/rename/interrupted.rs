//! A renaming that ends half-way is finished by the same command.

use minglu::edit::{self, Planned, Step};

use super::{rename, renamed};
use crate::support::content::Content;

/// The steps of a renaming that can be made.
fn steps(content: &Content, old: &str, new: &str) -> Vec<Step> {
    match edit::rename(&content.path(""), old, new, None).unwrap() {
        Planned::Ready(plan) => plan.steps,
        Planned::Done(..) | Planned::Unsound(_) => panic!("{old} cannot be renamed"),
    }
}

/// The files of a content folder, by their paths below it.
fn files(content: &Content) -> Vec<(String, Vec<u8>)> {
    let root = content.path("");
    let all = content.everything().into_iter();
    all.map(|(path, bytes)| {
        (
            path.strip_prefix(&root)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned(),
            bytes,
        )
    })
    .collect()
}

#[test]
fn wherever_it_ends_the_same_command_goes_on() {
    // Somebody may edit the shipped content while this runs, so that one copy of it is what all begin with.
    let shipped = Content::shipped();
    for (old, new, least) in [
        ("people/song-jun", "song-j", 4),
        ("cast", "china-ast", 2),
        ("jilin-ast", "jilin", 3),
        ("chinese-academy-of-sciences", "cas", 4),
        ("cast/international-affairs", "world", 5),
        ("cast/general-office", "jilin-ast/archive", 2),
    ] {
        let whole = shipped.copy();
        renamed(&whole, old, new);
        // A plan names files by their paths below the folder, so that it holds in every copy.
        let steps = steps(&shipped, old, new);
        let count = steps.len();
        assert!(count >= least, "{old} takes {count} steps");
        for done in 0..=count {
            let content = shipped.copy();
            edit::apply(&content.path(""), &steps[..done]).unwrap();
            renamed(&content, old, new);
            assert_eq!(files(&content), files(&whole), "{old} after {done} steps");
        }
    }
}

#[test]
fn a_name_that_someone_else_took_is_no_renaming_half_done() {
    let content = Content::shipped();
    let person = content.read("people/song-jun.toml");
    content.write(
        "people/song-j.toml",
        format!("{person}former_slugs = [\"song-x\"]\n"),
    );
    let before = content.everything();
    assert_eq!(
        rename(&content, &["people/song-jun", "song-j"])
            .status
            .code(),
        Some(2)
    );
    assert_eq!(content.everything(), before);
}

#[test]
fn what_another_editor_wrote_meanwhile_is_not_written_over() {
    let content = Content::shipped();
    let steps = steps(&content, "people/song-jun", "song-j");
    let unit = "organizations/cast/units/academic-and-societies-affairs.toml";
    content.write(unit, format!("{}# A note.\n", content.read(unit)));
    let before = content.everything();
    let error = edit::apply(&content.path(""), &steps).unwrap_err();
    assert!(
        format!("{error:#}").contains("nothing was changed"),
        "{error:#}"
    );
    assert_eq!(content.everything(), before);
}

#[test]
fn where_a_file_cannot_be_written_nothing_is() {
    let content = Content::shipped();
    let mut steps = steps(&content, "people/song-jun", "song-j");
    // Nothing can stand below a file.
    let file = "people/ren-fujun.toml/below.toml".to_owned();
    steps.push(Step::Put {
        like: file.clone(),
        file,
        before: None,
        text: String::new(),
    });
    let before = content.everything();
    let error = edit::apply(&content.path(""), &steps).unwrap_err();
    assert!(
        format!("{error:#}").contains("nothing was changed"),
        "{error:#}"
    );
    assert_eq!(content.everything(), before);
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_permissions() {
    use std::os::unix::fs::PermissionsExt;
    let content = Content::shipped();
    let unit = content.path("organizations/cast/units/academic-and-societies-affairs.toml");
    std::fs::set_permissions(&unit, std::fs::Permissions::from_mode(0o600)).unwrap();
    renamed(&content, "people/song-jun", "song-j");
    assert_eq!(
        std::fs::metadata(&unit).unwrap().permissions().mode() & 0o777,
        0o600
    );
}
