//! A content folder for a test to break.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use minglu::content::Loader;
use minglu::diagnostics::{Code, Report};
use minglu::snapshot::Snapshot;
use tempfile::TempDir;
use walkdir::WalkDir;

use crate::support::program::run;

/// The day on which tests check.
pub const TODAY: Date = jiff::civil::date(2026, 12, 31);

/// The file of a unit that [`Content::with_library`] has.
pub const LIBRARY: &str = "organizations/example-ministry/units/library.toml";

/// A copy of the smallest content folder that has something of everything.
pub struct Content(TempDir);

impl Content {
    pub fn empty() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub fn minimal() -> Self {
        let content = Self::empty();
        content.lay_over(&fixture("minimal"), "");
        let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/locales");
        content.lay_over(&locales, "locales");
        content
    }

    /// The minimal content with a library, which has these posts.
    pub fn with_library(posts: &str) -> Self {
        let content = Self::minimal();
        let head = "translations.zh = \"unofficial\"\nkind = \"office\"\nname.en = \"Library\"\nname.zh = \"图书馆\"\n";
        content.write(LIBRARY, format!("{head}{posts}"));
        content
    }

    /// A copy of the content that is shipped.
    pub fn shipped() -> Self {
        Self::copy_of(&crate::support::shipped_content())
    }

    /// The same files in another folder.
    pub fn copy(&self) -> Self {
        Self::copy_of(self.0.path())
    }

    fn copy_of(folder: &Path) -> Self {
        let content = Self::empty();
        content.lay_over(folder, "");
        content
    }

    /// Every file with its bytes, those of no content too.
    pub fn everything(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let files = files(self.0.path());
        files
            .map(|file| (file.clone(), fs::read(file).unwrap()))
            .collect()
    }

    /// Copies what is in `folder`, where there is one, into the content's folder `to`.
    pub fn lay_over(&self, folder: &Path, to: &str) {
        for file in files(folder) {
            let below = file.strip_prefix(folder).unwrap();
            self.write(Path::new(to).join(below), fs::read(&file).unwrap());
        }
    }

    pub fn write(&self, path: impl AsRef<Path>, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap()
    }

    pub fn path(&self, below: impl AsRef<Path>) -> PathBuf {
        self.0.path().join(below)
    }

    pub fn report(&self) -> Report {
        let mut loader = Loader::new(self.0.path()).on(TODAY);
        Snapshot::of(&mut loader).unwrap().1
    }

    /// What is wrong with it, the mistakes' codes alone.
    pub fn codes(&self) -> Vec<Code> {
        let report = self.report();
        let codes = report.diagnostics().iter().map(|found| found.code);
        codes.collect()
    }

    /// Runs `minglu rename` in it.
    pub fn rename(&self, old: &str, new: &str) {
        let folder = self.path("");
        let output = run(["rename", old, new, "--content", folder.to_str().unwrap()]);
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{told}");
    }

    /// The name of the temporary folder, in whose place a stable report shows `content`.
    pub fn stable(&self, report: &str) -> String {
        report.replace(self.0.path().to_str().unwrap(), "content")
    }
}

/// A folder of `tests/fixtures`.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// Every file in a folder; none where there is no such folder.
pub fn files(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = WalkDir::new(folder).into_iter().flatten();
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
}

/// A file of interface strings without its first message, and that message.
pub fn without_first_message(strings: &str) -> (String, String) {
    let is_message = |line: &&str| line.contains(" = ") && !line.starts_with(['#', ' ']);
    let message = strings.lines().find(is_message).unwrap();
    let others = strings.lines().filter(|line| *line != message);
    let others: String = others.map(|line| format!("{line}\n")).collect();
    (others, message.to_owned())
}
