//! The files of a content folder, as texts and as pictures.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use anyhow::Result;
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use super::encoding::Encoding;
use super::images::{image, image_path};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::images::{self, Image};
use crate::messages::{Message, OrSay, of_system, say};

/// A file of the content folder.
#[derive(Debug, Clone)]
pub struct ContentFile {
    /// Its path below the folder, with forward slashes.
    pub path: Arc<str>,
    /// What is in it, or what keeps it from being read.
    pub content: Result<FileContent, Box<Diagnostic>>,
    /// What tells without reading it again whether it is still the same; `None` where nothing does.
    stamp: Option<Stamp>,
}

/// What is in a file.
#[derive(Debug, Clone, PartialEq)]
pub enum FileContent {
    /// A text.
    Text(Arc<str>),
    /// A picture.
    Image(Arc<Image>),
}

/// When a file was written last, and how long it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stamp {
    modified: SystemTime,
    bytes: u64,
}

/// How old a file must be when it is read for its stamp to tell two versions apart: within this time, a file system
/// may give both the same.
const SETTLED: Duration = Duration::from_secs(2);

impl ContentFile {
    /// A text under a path, wherever it comes from.
    pub fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.into(),
            content: Ok(FileContent::Text(text.into())),
            stamp: None,
        }
    }

    /// The bytes of a file that is kept elsewhere than in a folder; at most one more than [`ContentFile::max_bytes`]
    /// are looked at.
    pub fn of_bytes(path: &str, bytes: Vec<u8>) -> Self {
        let path: Arc<str> = path.into();
        Self {
            content: decode(bytes, &path),
            path,
            stamp: None,
        }
    }

    /// Something that stands under a path and is no regular file, such as `a symbolic link`.
    pub(crate) fn of_no_file(path: &str, what: Message) -> Self {
        let path: Arc<str> = path.into();
        Self {
            content: Err(not_a_file(&path, what)),
            path,
            stamp: None,
        }
    }

    /// Its text, where it has one.
    pub fn text(&self) -> Option<&Arc<str>> {
        match &self.content {
            Ok(FileContent::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The picture that it is, where it is one.
    pub fn image(&self) -> Option<&Arc<Image>> {
        match &self.content {
            Ok(FileContent::Image(image)) => Some(image),
            _ => None,
        }
    }

    /// What keeps it from being read.
    pub fn mistake(&self) -> Option<&Diagnostic> {
        self.content.as_ref().err().map(|diagnostic| &**diagnostic)
    }

    /// The greatest size in bytes of a file at a path.
    pub fn max_bytes(path: &str) -> u64 {
        match image_path(path) {
            Some(_) => images::MAX_BYTES,
            None => MAX_TEXT_BYTES,
        }
    }
}

/// The greatest size of a text in bytes: a book has that many letters.
const MAX_TEXT_BYTES: u64 = 1024 * 1024;

/// Whether nobody's content is at a path below the content folder: hidden files and folders, what text editors and file
/// managers leave beside a file, and notes.
pub fn is_passed_over(path: &str) -> bool {
    path.split('/').any(|name| {
        let is_of_windows = ["Thumbs.db", "desktop.ini"]
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known));
        name.starts_with(['.', '#'])
            || name.ends_with('~')
            || name.ends_with(".md")
            || is_of_windows
    })
}

/// Reads every file below the folder, in the order of their paths.
///
/// # Errors
/// Where the folder or a folder in it cannot be listed.
pub fn read(folder: &Path) -> Result<Vec<ContentFile>> {
    read_again(folder, &BTreeMap::new())
}

/// Reads every file below the folder, in the order of their paths. Of `known`, those that have not changed since they
/// were read are not read again.
///
/// # Errors
/// Where the folder or a folder in it cannot be listed.
pub fn read_again(
    folder: &Path,
    known: &BTreeMap<Arc<str>, ContentFile>,
) -> Result<Vec<ContentFile>> {
    let shown = || folder.display().to_string();
    let metadata = fs::metadata(folder).or_say(|| say::content_folder_unreadable(shown()))?;
    if !metadata.is_dir() {
        return Err(say::no_folder(shown()).into());
    }
    let mut entries = Vec::new();
    let mut walk = WalkDir::new(folder)
        .min_depth(1)
        .sort_by_file_name()
        .into_iter();
    while let Some(entry) = walk.next() {
        let entry = entry.map_err(|error| {
            let at = error.path().unwrap_or(folder).display().to_string();
            let message = say::folder_not_listed(at);
            match error.into_io_error() {
                Some(cause) => message.because(cause),
                None => message.into(),
            }
        })?;
        if is_passed_over(&entry.file_name().to_string_lossy()) {
            if entry.file_type().is_dir() {
                walk.skip_current_dir();
            }
            continue;
        }
        let path = relative(folder, &entry);
        if entry.file_type().is_dir() {
            if !named_like_content(&path) {
                continue;
            }
            walk.skip_current_dir();
        }
        entries.push((entry, path));
    }
    let read = entries.into_par_iter();
    Ok(read
        .map(|(entry, path)| read_file(&entry, path, known))
        .collect())
}

/// A file, read unless it is known and has not changed.
fn read_file(
    entry: &DirEntry,
    path: Arc<str>,
    known: &BTreeMap<Arc<str>, ContentFile>,
) -> ContentFile {
    let stamp = stamp(entry);
    let before = known
        .get(&path)
        .filter(|known| stamp.is_some() && known.stamp == stamp);
    match before {
        Some(known) => known.clone(),
        None => ContentFile {
            content: read_content(entry, &path),
            path,
            stamp,
        },
    }
}

/// The stamp of a file that has not been written to just now.
fn stamp(entry: &DirEntry) -> Option<Stamp> {
    let metadata = entry.metadata().ok()?;
    let modified = metadata.modified().ok()?;
    let is_settled = modified.elapsed().is_ok_and(|age| age >= SETTLED);
    (metadata.is_file() && is_settled).then_some(Stamp {
        modified,
        bytes: metadata.len(),
    })
}

/// The texts of the files that have one.
pub fn texts<'a>(files: impl Iterator<Item = &'a ContentFile>) -> BTreeMap<Arc<str>, Arc<str>> {
    files
        .filter_map(|file| Some((Arc::clone(&file.path), Arc::clone(file.text()?))))
        .collect()
}

fn named_like_content(path: &str) -> bool {
    path.ends_with(".toml") || path.ends_with(".ftl") || image_path(path).is_some()
}

fn relative(folder: &Path, entry: &DirEntry) -> Arc<str> {
    let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
    let parts: Vec<_> = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/").into()
}

fn read_content(entry: &DirEntry, path: &Arc<str>) -> Result<FileContent, Box<Diagnostic>> {
    if !entry.file_type().is_file() {
        let what = match entry.file_type() {
            kind if kind.is_dir() => say::a_folder(),
            kind if kind.is_symlink() => say::a_symbolic_link(),
            _ => say::a_special_file(),
        };
        return Err(not_a_file(path, what));
    }
    let bytes = read_bytes(entry.path(), ContentFile::max_bytes(path)).map_err(|error| {
        let message = say::unreadable_file(of_system(&error));
        Diagnostic::new(Code::NotARegularFile, Place::file(path), message)
    })?;
    let content = decode(bytes, path)?;
    Ok(match content {
        FileContent::Image(image) => {
            let image = Arc::unwrap_or_clone(image);
            FileContent::Image(image.at(entry.path()).into())
        }
        text => text,
    })
}

/// What is said of a path with something else than a regular file.
fn not_a_file(path: &Arc<str>, what: Message) -> Box<Diagnostic> {
    let message = say::no_regular_file(what);
    Diagnostic::new(Code::NotARegularFile, Place::file(path), message).into()
}

/// What a file's bytes say, or what keeps them from being read.
fn decode(bytes: Vec<u8>, path: &Arc<str>) -> Result<FileContent, Box<Diagnostic>> {
    if bytes.starts_with(GIT_LFS) {
        let place = Place::file(path);
        return Err(Diagnostic::new(Code::NotARegularFile, place, say::git_lfs_pointer()).into());
    }
    match image_path(path) {
        Some(file) => image(path, file, &bytes).map(|image| FileContent::Image(image.into())),
        None => decode_text(bytes, path).map(FileContent::Text),
    }
}

/// How what Git LFS leaves in place of a file begins.
const GIT_LFS: &[u8] = b"version https://git-lfs.github.com/spec/";

/// The text of a file's bytes, or what keeps them from being one.
fn decode_text(bytes: Vec<u8>, path: &Arc<str>) -> Result<Arc<str>, Box<Diagnostic>> {
    let mistake = |code, message| Diagnostic::new(code, Place::file(path), message);
    if bytes.len() as u64 > MAX_TEXT_BYTES {
        return Err(mistake(Code::FileTooLarge, say::text_too_large()).into());
    }
    let other = |bytes: &[u8]| {
        let encoding = Encoding::of(bytes)?;
        Some(mistake(Code::NotUtf8, say::other_encoding(encoding.name())))
    };
    // A text of Latin letters in UTF-16 is one in UTF-8 too, with characters between that nobody sees.
    if bytes.contains(&0)
        && let Some(found) = other(&bytes)
    {
        return Err(found.into());
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        if let Some(found) = other(error.as_bytes()) {
            return found;
        }
        let valid = error.utf8_error().valid_up_to();
        let line = error.as_bytes()[..valid]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count()
            + 1;
        mistake(Code::NotUtf8, say::not_utf8(line))
    })?;
    // Some editors begin a file with a mark that is no part of its text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if text.trim().is_empty() {
        return Err(mistake(Code::EmptyFile, say::empty_file()).into());
    }
    Ok(text.into())
}

/// At most one byte more than a content file may have, so that a huge file is not read whole.
fn read_bytes(path: &Path, max: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(max + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
