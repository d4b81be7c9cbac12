//! Repositories, clones and revisions of every kind.

use std::path::Path;

use super::{ministry, unit};
use crate::support::repository::{Repository, check_against, git_in};

/// What the operator is told where the content cannot be compared.
fn complaint(folder: &Path, revision: &str) -> String {
    let output = check_against(folder, revision);
    assert_eq!(output.status.code(), Some(2));
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn what_others_changed_since_is_not_this_branchs_doing() {
    let repository = ministry();
    repository.git(&["checkout", "-q", "-b", "work"]);
    repository.replace(&unit("finance"), "Finance Office", "Money Office");
    repository.commit("a new name");
    repository.git(&["checkout", "-q", "main"]);
    repository.write(
        &unit("press"),
        "kind = \"office\"\nname.en = \"Press Office\"\n",
    );
    repository.commit("another unit");
    repository.git(&["checkout", "-q", "work"]);
    let (is_clean, report) = repository.check_against("main");
    assert!(is_clean, "{report}");
    repository.remove(&unit("finance"));
    let (is_clean, report) = repository.check_against("main");
    assert!(!is_clean && report.contains("/finance of main"), "{report}");
}

#[test]
fn a_revision_may_be_a_branch_a_tag_a_hash_or_a_way_from_one() {
    let repository = ministry();
    repository.git(&["tag", "v1"]);
    repository.remove(&unit("finance"));
    repository.commit("no more");
    let hash = git_in(repository.root(), &["rev-parse", "v1"]).stdout;
    let hash = String::from_utf8(hash).unwrap();
    for revision in ["v1", "HEAD~1", "main~1", hash.trim(), &hash[..9]] {
        let (is_clean, report) = repository.check_against(revision);
        assert!(
            !is_clean && report.contains("/finance"),
            "{revision}: {report}"
        );
    }
    assert!(repository.check_against("HEAD").0);
}

#[test]
fn the_content_may_be_the_whole_repository_and_the_folder_a_worktree() {
    let repository = ministry();
    let other = tempfile::tempdir().unwrap();
    let tree = other.path().join("tree");
    repository.git(&[
        "worktree",
        "add",
        "-q",
        tree.to_str().unwrap(),
        "-b",
        "side",
    ]);
    std::fs::remove_file(tree.join("content").join(unit("finance"))).unwrap();
    let said = |folder: &Path| String::from_utf8(check_against(folder, "main").stdout).unwrap();
    assert!(said(&tree.join("content")).contains("broken-url"));
    let root = repository.content();
    git_in(&root, &["init", "-q", "-b", "main"]);
    git_in(&root, &["add", "-A"]);
    git_in(&root, &["commit", "-q", "-m", "all"]);
    assert!(said(&root).contains("no mistakes found"));
    repository.remove(&unit("finance"));
    assert!(said(&root).contains("broken-url"));
}

#[test]
fn what_cannot_be_compared_is_said_in_a_sentence() {
    let repository = ministry();
    let content = repository.content();
    let said = complaint(&content, "mian");
    assert!(
        said.contains("git knows no revision `mian` here; did you mean `main`?"),
        "{said}"
    );
    for odd in ["--help", "-x", "HEAD:content", "a b"] {
        let said = complaint(&content, odd);
        assert!(
            said.starts_with(&format!("minglu: git knows no revision `{odd}`")),
            "{said}"
        );
    }
    let nowhere = tempfile::tempdir().unwrap();
    let said = complaint(nowhere.path(), "main");
    assert!(said.contains("is not in a git repository"), "{said}");
    repository.rename("../content", "../register");
    let said = complaint(&repository.root().join("register"), "main");
    assert!(said.contains("has no content in register"), "{said}");
}

#[test]
fn a_clone_that_lacks_the_commits_says_how_to_get_them() {
    let repository = ministry();
    let other = tempfile::tempdir().unwrap();
    let url = format!("file://{}", repository.root().display());
    let clone = other.path().join("clone");
    let cloned = git_in(
        other.path(),
        &["clone", "-q", "--depth", "1", &url, clone.to_str().unwrap()],
    );
    assert!(cloned.status.success());
    let said = complaint(&clone.join("content"), "HEAD~1");
    assert!(said.contains("git fetch --unshallow"), "{said}");
    git_in(&clone, &["checkout", "-q", "-b", "work"]);
    git_in(&clone, &["branch", "-q", "-D", "main"]);
    let said = complaint(&clone.join("content"), "main");
    assert!(said.contains("did you mean `origin/main`?"), "{said}");
}

#[test]
fn hidden_links_and_odd_files_are_what_they_are_in_a_folder() {
    let repository = Repository::of_the_ministry();
    repository.write(".github/workflows/content.yml", "on: push\n");
    repository.write("notes.md", "Notes.\n");
    repository.write("people/名 字.toml~", "left by an editor\n");
    repository.commit("what nobody reads");
    let (is_clean, report) = repository.check_against("HEAD");
    assert!(is_clean, "{report}");
}
