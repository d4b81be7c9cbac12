//! What an editor is told of each kind of mistake.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use insta::assert_snapshot;
use minglu::diagnostics::{Code, Report};
use minglu::snapshot::Snapshot;
use tempfile::TempDir;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures");
const LOCALES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/content/locales");

/// A copy of the smallest content folder, for a test to break.
struct Content(TempDir);

impl Content {
    fn minimal() -> Self {
        let content = Self(TempDir::new().unwrap());
        content.lay_over(&Path::new(FIXTURES).join("minimal"), "");
        content.lay_over(Path::new(LOCALES), "locales");
        content
    }

    /// Copies what is in `folder`, if it is there, over what is in the content's folder `to`.
    fn lay_over(&self, folder: &Path, to: &str) {
        for entry in walkdir::WalkDir::new(folder).into_iter().flatten() {
            if entry.file_type().is_file() {
                let below = Path::new(to).join(entry.path().strip_prefix(folder).unwrap());
                self.write(below, fs::read(entry.path()).unwrap());
            }
        }
    }

    fn write(&self, path: impl AsRef<Path>, text: impl AsRef<[u8]>) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join(path)).unwrap()
    }

    fn report(&self) -> Report {
        Snapshot::load(self.0.path()).unwrap().1
    }

    fn check(&self, format: &str) -> Output {
        let folder = self.0.path().to_str().unwrap();
        minglu(&["check", "--content", folder, "--format", format])
    }

    /// The name of the temporary folder, in whose place a report shows `content`.
    fn stable(&self, rendered: &str) -> String {
        rendered.replace(self.0.path().to_str().unwrap(), "content")
    }
}

fn minglu(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_minglu"))
        .args(arguments)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// The minimal content with the mistakes of a code: those in its fixture, and those that no fixture can hold.
fn broken(code: Code) -> Content {
    let content = Content::minimal();
    content.lay_over(&Path::new(FIXTURES).join("broken").join(code.name()), "");
    match code {
        Code::FileTooLarge => content.write("people/person-b.toml", vec![b'#'; 1024 * 1024 + 1]),
        Code::NotARegularFile => put_what_is_no_file(&content),
        Code::MissingFile => fs::remove_file(content.0.path().join("titles.toml")).unwrap(),
        Code::MissingMessage => {
            let strings = content.read("locales/zh.ftl");
            let (first, rest) = strings.split_at(end_of_first_message(&strings));
            assert!(first.contains(" = "), "{first}");
            content.write("locales/zh.ftl", format!("# 名录\n{rest}"));
        }
        Code::FluentSyntax => {
            let strings = content.read("locales/zh.ftl");
            content.write(
                "locales/zh.ftl",
                format!("名称 = 名录\nbroken-line 名录\nopen-brace = {{ $count 个\n{strings}"),
            );
        }
        _ => {}
    }
    content
}
