//! Content in a git repository of its own, for tests that compare its revisions.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::support::copy;
use crate::support::program::run;

/// A git repository with content in its folder `content`, committed once.
pub struct Repository {
    folder: TempDir,
}

impl Repository {
    /// The ministry that does not exist.
    pub fn of_the_ministry() -> Self {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ministry");
        Self::of(&fixture)
    }

    /// A content folder; interface strings that it lacks are the shipped ones.
    pub fn of(content: &Path) -> Self {
        let repository = Self {
            folder: TempDir::new().unwrap(),
        };
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/locales");
        copy(&shipped, &repository.content().join("locales"));
        copy(content, &repository.content());
        repository.git(&["init", "-q", "-b", "main"]);
        repository.commit("first");
        repository
    }

    /// The repository's folder.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// The content folder.
    pub fn content(&self) -> PathBuf {
        self.folder.path().join("content")
    }

    /// Runs git, which must succeed.
    pub fn git(&self, arguments: &[&str]) {
        let output = git_in(self.root(), arguments);
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {complaint}");
    }

    /// Commits everything.
    pub fn commit(&self, message: &str) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "--allow-empty", "-m", message]);
    }

    /// Commits everything at a time.
    pub fn commit_at(&self, time: &str) {
        self.git(&["add", "-A"]);
        let arguments = ["commit", "-q", "--allow-empty", "-m", time];
        let output = command(self.root(), &arguments)
            .env("GIT_COMMITTER_DATE", time)
            .output();
        assert!(output.unwrap().status.success());
    }

    /// The content as of the last commit again.
    pub fn undo(&self) {
        self.git(&["reset", "-q", "--hard"]);
        self.git(&["clean", "-fdq"]);
    }

    /// The text of a file.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.content().join(file)).unwrap()
    }

    /// Writes a file.
    pub fn write(&self, file: &str, text: &str) {
        self.write_bytes(file, text.as_bytes());
    }

    /// Writes a file that is no text.
    pub fn write_bytes(&self, file: &str, bytes: &[u8]) {
        let path = self.content().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Replaces a text that is in a file once at least, wherever it is.
    pub fn replace(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{file} has no {from:?}");
        self.write(file, &text.replace(from, to));
    }

    /// Adds a text to the end of a file.
    pub fn append(&self, file: &str, text: &str) {
        let before = self.read(file);
        self.write(file, &format!("{before}\n{text}"));
    }

    /// Removes a file or a folder.
    pub fn remove(&self, file: &str) {
        let path = self.content().join(file);
        match path.is_dir() {
            true => fs::remove_dir_all(path).unwrap(),
            false => fs::remove_file(path).unwrap(),
        }
    }

    /// Moves a file or a folder.
    pub fn rename(&self, from: &str, to: &str) {
        let to = self.content().join(to);
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::rename(self.content().join(from), to).unwrap();
    }

    /// What `minglu check --against` says, and whether all is well.
    pub fn check_against(&self, revision: &str) -> (bool, String) {
        let output = check_against(&self.content(), revision);
        let text = String::from_utf8(output.stdout).unwrap();
        let stable = text.replace(self.content().to_str().unwrap(), "content");
        (output.status.success(), stable)
    }
}

/// What `minglu check --against` says of a folder.
pub fn check_against(folder: &Path, revision: &str) -> Output {
    let folder = folder.to_str().unwrap();
    run([
        "check",
        &format!("--against={revision}"),
        "--content",
        folder,
    ])
}

/// Runs git in a folder, as nobody in particular and without the settings of whoever runs the tests.
pub fn git_in(folder: &Path, arguments: &[&str]) -> Output {
    let output = command(folder, arguments).output();
    output.expect("tests/prepare installs git")
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .envs([
            ("GIT_CONFIG_GLOBAL", "/dev/null"),
            ("GIT_CONFIG_NOSYSTEM", "1"),
            ("GIT_AUTHOR_NAME", "Editor"),
            ("GIT_AUTHOR_EMAIL", "editor@example.org"),
            ("GIT_COMMITTER_NAME", "Editor"),
            ("GIT_COMMITTER_EMAIL", "editor@example.org"),
        ])
        .env_remove("GIT_DIR")
        .env_remove("GIT_INDEX_FILE")
        .env_remove("GIT_WORK_TREE");
    command
}
