//! Folders of content, for tests to change.

use std::fs;
use std::path::{Path, PathBuf};

/// The content that is shipped.
pub fn shipped_content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

/// Copies a folder with all that is in it, into one that may be there.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy(&entry.path(), &target),
            // Its bytes alone: a file of a checkout that may not be written to can be changed in the copy.
            false => fs::write(target, fs::read(entry.path()).unwrap()).unwrap(),
        }
    }
}

/// Writes a file anew.
pub fn edit(file: &Path, change: impl Fn(String) -> String) {
    fs::write(file, change(fs::read_to_string(file).unwrap())).unwrap();
}

/// The shipped content with Uyghur, which is written from right to left, in three places.
pub fn with_uyghur() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path();
    copy(&shipped_content(), content);
    edit(&content.join("site.toml"), |text| {
        text + "\n[[languages]]\ntag = \"ug\"\nname = \"ئۇيغۇرچە\"\nfallbacks = [\"zh\"]\n"
    });
    let english = fs::read_to_string(content.join("locales/en.ftl")).unwrap();
    let uyghur = english.replace("home = Home", "home = باش بەت");
    fs::write(content.join("locales/ug.ftl"), uyghur).unwrap();
    edit(
        &content.join("organizations/xieg/organization.toml"),
        |text| {
            text.replace(
                "\nname.en =",
                "\nname.ug = \"ئېكولوگىيە ئىنستىتۇتى\"\nname.en =",
            )
        },
    );
    folder
}
