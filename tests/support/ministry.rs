//! A ministry that does not exist, from 2016 to 2027, as a site.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use minglu::server::Clock;
use tempfile::TempDir;

use crate::support::{NOON, Site, clock_at, copy};

/// A person whose name has parts in two scripts, to be laid over the ministry.
pub const SONG_JUN: (&str, &str) = (
    "people/song-jun.toml",
    r#"
translations.zh = "official"
name.en = "Song Jun"
name.zh = "宋军"
sort_key.en = "song jun"
sort_key.zh = "song jun"

[[positions]]
state = "current"
text.en = "Adviser"
text.zh = "顾问"
"#,
);

/// Where its public would reach it.
pub const BASE: &str = "https://register.example";

/// The site on the day that the table calls today, which all tests of a binary share.
static ON_THE_DAY: LazyLock<Site> = LazyLock::new(|| Ministry::in_a_folder().site);

/// The site with the folder that it was read from, where it has one of its own.
pub struct Ministry {
    pub site: Site,
    folder: Option<TempDir>,
}

impl Ministry {
    /// The site with a clock that stands at noon of the day that the table calls today.
    pub fn on_the_day() -> Self {
        Self {
            site: ON_THE_DAY.clone(),
            folder: None,
        }
    }

    /// The same with a folder of its own.
    pub fn in_a_folder() -> Self {
        Self::with_more(&[])
    }

    /// The same with more text at the ends of some files.
    pub fn with_more(additions: &[(&str, &str)]) -> Self {
        Self::with(clock_at(NOON), additions)
    }

    /// The same site with more posts of the Research Department.
    pub fn with_research_posts(posts: &str) -> Site {
        let research = "organizations/example-ministry/units/research.toml";
        Self::with_more(&[(research, posts)]).site
    }

    /// The site with a clock.
    pub fn with_clock(clock: Clock) -> Self {
        Self::with(clock, &[])
    }

    /// The site with a clock and with more text at the ends of some files.
    pub fn with(clock: Clock, additions: &[(&str, &str)]) -> Self {
        let folder = TempDir::new().unwrap();
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        copy(&here.join("tests/fixtures/ministry"), folder.path());
        copy(
            &here.join("content/locales"),
            &folder.path().join("locales"),
        );
        for (file, addition) in additions {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            let text = fs::read_to_string(&path).unwrap_or_default();
            fs::write(path, format!("{text}\n{addition}")).unwrap();
        }
        Self {
            site: Site::with_clock(folder.path(), clock),
            folder: Some(folder),
        }
    }

    /// The folder that the site was read from.
    pub fn content(&self) -> &Path {
        let folder = self.folder.as_ref();
        folder.expect("it was made in a folder").path()
    }
}
