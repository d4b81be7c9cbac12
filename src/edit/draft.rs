//! The texts of a content folder, as they are or as an edit would leave them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::Result;
use toml::de::DeTable;

use super::content_ref::ContentRef;
use super::former;
use crate::content::{self, ContentFile, Loaded, Loader, file_kind};
use crate::messages::say;
use crate::text::Slug;

/// The files of a content folder, in memory.
#[derive(Clone)]
pub struct Draft {
    folder: PathBuf,
    /// The text of each file that has one, by its path below the folder.
    pub texts: BTreeMap<String, String>,
    /// Files that have no text: pictures, and those of which the loader says why.
    others: Vec<ContentFile>,
}

impl Draft {
    /// Reads a content folder.
    ///
    /// # Errors
    /// Where the folder cannot be read.
    pub fn read(folder: &Path) -> Result<Self> {
        Ok(Self::of_files(folder, content::read(folder)?))
    }

    /// A content folder whose files were read already.
    pub fn of_files(folder: &Path, files: impl IntoIterator<Item = ContentFile>) -> Self {
        let mut texts = BTreeMap::new();
        let mut others = Vec::new();
        for file in files {
            match file.text() {
                Some(text) => {
                    texts.insert(file.path.to_string(), text.to_string());
                }
                None => others.push(file),
            }
        }
        Self {
            folder: folder.to_owned(),
            texts,
            others,
        }
    }

    /// The folder that was read.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Makes sure of an organization in whose folder something is to begin.
    ///
    /// # Errors
    /// Where there is none of this slug.
    pub fn require_organization(&self, slug: &Slug) -> Result<()> {
        let file = format!("organizations/{slug}/organization.toml");
        if !self.texts.contains_key(&file) {
            let kind = say::thing_organization();
            return Err(say::no_such_thing(kind, slug.as_str()).into());
        }
        Ok(())
    }

    /// The languages that `site.toml` has, as tags, whatever else is wrong with the content.
    pub fn languages(&self) -> Vec<String> {
        let text = self.texts.get("site.toml").map_or("", String::as_str);
        let (table, _) = DeTable::parse_recoverable(text);
        let languages = table.get_ref().get("languages");
        let languages = languages.and_then(|value| value.get_ref().as_array());
        let tags = languages.into_iter().flatten().filter_map(|language| {
            let table = language.get_ref().as_table()?;
            table.get("tag")?.get_ref().as_str()
        });
        tags.map(str::to_owned).collect()
    }

    /// What the loader makes of these texts.
    pub fn load(&self) -> Loaded {
        self.loader().build()
    }

    /// A loader of these texts.
    pub fn loader(&self) -> Loader {
        Loader::of_files(&self.folder.to_string_lossy(), self.files())
    }

    /// Every file with its text.
    pub fn files(&self) -> Vec<ContentFile> {
        let texts = self.texts.iter();
        let files = texts.map(|(path, text)| ContentFile::new(path, text));
        let mut files: Vec<ContentFile> = files.chain(self.others.iter().cloned()).collect();
        files.sort_by(|one, other| one.path.cmp(&other.path));
        files
    }

    /// The same with the files that `before` lacks in the canonical order and layout.
    pub fn with_new_files_in_order(mut self, before: &Self) -> Self {
        let is_new = |path: &str| self.texts.contains_key(path) && !before.texts.contains_key(path);
        // One that cannot be put in order says the same as it is.
        let formatting = content::format_files("", &self.files(), is_new);
        let files = formatting.into_iter().flat_map(|all| all.files);
        for file in files {
            self.texts.insert(file.path.to_string(), file.after);
        }
        self
    }

    /// Everything that has a slug, with the file it is in.
    pub fn things(&self) -> Vec<(ContentRef, &str)> {
        let mut things = Vec::new();
        for (path, text) in &self.texts {
            let Some(thing) = file_kind(path).and_then(ContentRef::of_file) else {
                continue;
            };
            if let ContentRef::Organization(within) | ContentRef::Unit(within, _) = &thing {
                let slugs = former::slugs_of_posts(text);
                let slugs = slugs
                    .iter()
                    .filter_map(|slug| crate::text::Slug::parse(slug).ok());
                let posts = slugs.map(|slug| ContentRef::Post(within.clone(), slug));
                things.extend(posts.map(|post| (post, path.as_str())));
            }
            things.push((thing, path.as_str()));
        }
        things
    }
}
