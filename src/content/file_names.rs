//! What is wrong with the names and the places of files. Where a file belongs, whether it is a copy and which names are
//! still free, all files together tell.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::Arc;

use toml::de::DeTable;

use super::files::ContentFile;
use super::layout::{self, FILE_SHAPES, FileKind, FileShape};
use super::shape::RecordShape;
use crate::diagnostics::{Code, Diagnostic, Place, nearest};
use crate::messages::{Message, say};
use crate::text::{LanguageTag, LanguageTagError, Slug, slug_in_pinyin};

/// Every file, by its path.
type Files = BTreeMap<Arc<str>, ContentFile>;

/// What the names of all files say.
#[derive(Default)]
pub struct FileNames {
    /// What is wrong with them.
    pub diagnostics: Vec<Diagnostic>,
    /// The names of what stands where nothing reads it, so that nothing is called missing for its sake.
    pub misplaced: BTreeSet<String>,
    /// The files that are not read because another one has their name, or because they hold something else.
    set_aside: BTreeSet<Arc<str>>,
    /// The folders that were told to have another name.
    told_folders: BTreeSet<String>,
}

impl FileNames {
    /// Looks at the names of all files. Those in which a key is not known may hold something else than their place says.
    pub fn of(files: &Files, has_unknown_key: impl Fn(&str) -> bool) -> Self {
        let mut names = Self::default();
        for file in files.values() {
            names.look_at(file, files, has_unknown_key(&file.path));
        }
        names
    }

    /// Whether a file is read for what its place says it is.
    pub fn is_read(&self, path: &str) -> bool {
        !self.set_aside.contains(path)
    }

    fn look_at(&mut self, file: &ContentFile, files: &Files, has_unknown_key: bool) {
        let path = &file.path;
        if let Some((copy, original)) = copied(path, files) {
            self.set_aside.insert(Arc::clone(path));
            self.add(&copy, Code::UnexpectedFile, say::copied_name(original));
            return;
        }
        match layout::file_kind(path) {
            Some(kind) if has_unknown_key && self.report_misplaced(file, kind, files) => {}
            Some(kind) => self.check_names(path, kind, files),
            None => self.report_unread(file, files),
        }
    }

    fn add(&mut self, path: &str, code: Code, message: Message) {
        let place = Place::file(&path.into());
        self.diagnostics.push(Diagnostic::new(code, place, message));
    }

    /// A file that nothing reads; a link to a folder is one that nothing follows.
    fn report_unread(&mut self, file: &ContentFile, files: &Files) {
        let no_file = |mistake: &&Diagnostic| mistake.code == Code::NotARegularFile;
        if let Some(mistake) = file.mistake().filter(no_file) {
            self.diagnostics.push(mistake.clone());
            return;
        }
        let path = &file.path;
        let help = match meant_path(file, files) {
            Some(meant) if self.report_folder(path, &meant, files) => return,
            Some(meant) => {
                self.misplaced
                    .extend(names_in(path).chain(names_in(&meant)));
                where_to(path, &meant, files)
            }
            None => layout::advice(path),
        };
        self.add(path, Code::UnexpectedFile, say::unread_file(help));
    }

    /// Reports a folder with another name than its files are read in, once for all of them; tells whether it is one.
    fn report_folder(&mut self, path: &str, meant: &str, files: &Files) -> bool {
        let (parts, meant_parts) = (path.split('/'), meant.split('/'));
        let mut others =
            { parts.zip(meant_parts).enumerate() }.filter(|(_, (one, other))| one != other);
        let (Some((at, (_, name))), None) = (others.next(), others.next()) else {
            return false;
        };
        let folder = path.split('/').take(at + 1).collect::<Vec<_>>().join("/");
        // Of one file alone it is told where that belongs.
        let inside = format!("{folder}/");
        let from = (Bound::Included(inside.as_str()), Bound::Unbounded);
        let first = files.range::<str, _>(from).take(2);
        let is_folder = first.filter(|(path, _)| path.starts_with(&inside)).count() > 1;
        let is_as_deep = path.split('/').count() == meant.split('/').count();
        if !is_folder || !is_as_deep || is_taken(meant, files) || name == ANY_ORGANIZATION {
            return false;
        }
        self.misplaced.extend(names_in(path).chain(names_in(meant)));
        if self.told_folders.insert(folder.clone()) {
            let name = name.to_owned();
            self.add(&folder, Code::UnexpectedFile, say::unread_folder(name));
        }
        true
    }

    /// Reports a file that holds what belongs in another folder, and sets it aside; tells whether it is one.
    fn report_misplaced(&mut self, file: &ContentFile, kind: FileKind<'_>, files: &Files) -> bool {
        let path = &file.path;
        let Some(meant) = place_of_content(file, kind, files) else {
            return false;
        };
        self.set_aside.insert(Arc::clone(path));
        self.misplaced
            .extend(names_in(path).chain(names_in(&meant)));
        let help = where_to(path, &meant, files);
        self.add(
            path,
            Code::UnexpectedFile,
            say::file_of_something_else(help),
        );
        true
    }

    /// The slugs and languages that a path gives by the names of its file and its folder.
    fn check_names(&mut self, path: &Arc<str>, kind: FileKind<'_>, files: &Files) {
        let (folder, name) = slugs_in(kind);
        if let Some(folder) = folder {
            let place = format!("organizations/{folder}");
            self.check_slug(path, &place, folder, "", files);
        }
        if let Some(name) = name {
            self.check_slug(path, path, name, ".toml", files);
        }
        if let FileKind::Locale(name) = kind
            && let Err(LanguageTagError::NotCanonical(tag)) = LanguageTag::parse(name)
            && is_taken(&format!("locales/{tag}.ftl"), files)
        {
            self.set_aside.insert(Arc::clone(path));
            let found = Diagnostic::new(
                Code::MalformedLanguage,
                Place::file(path),
                say::file_without_language(name),
            );
            let help = say::name_taken(format!("{tag}.ftl"));
            self.diagnostics.push(found.help(help));
        }
    }

    /// The slug that the end of a path gives. One that is none stands for the slug near to it, unless something has that.
    fn check_slug(&mut self, path: &Arc<str>, place: &str, name: &str, end: &str, files: &Files) {
        if Slug::parse(name).is_ok() {
            return;
        }
        let found = Diagnostic::new(
            Code::MalformedSlug,
            Place::file(&place.into()),
            say::malformed_file_name(name),
        );
        let Some(meant) = slug_meant(name) else {
            self.diagnostics.push(found);
            return;
        };
        let above = place.rsplit_once('/').map_or("", |(above, _)| above);
        let meant = format!("{meant}{end}");
        let is_taken = is_taken(&format!("{above}/{meant}"), files);
        if is_taken {
            self.set_aside.insert(Arc::clone(path));
        }
        self.diagnostics.push(found.help(match is_taken {
            true => say::name_taken(meant),
            false => say::name_it(meant),
        }));
    }
}

/// Whether there is such a file, or a file in such a folder.
fn is_taken(path: &str, files: &Files) -> bool {
    let folder = format!("{path}/");
    let from = Bound::Included(folder.as_str());
    let mut from = files.range::<str, _>((from, Bound::Unbounded));
    files.contains_key(path)
        || from
            .next()
            .is_some_and(|(first, _)| first.starts_with(&folder))
}

/// The slugs that the names of a folder and of a file give.
fn slugs_in(kind: FileKind<'_>) -> (Option<&str>, Option<&str>) {
    match kind {
        FileKind::Organization(folder) => (Some(folder), None),
        FileKind::Unit(folder, name)
        | FileKind::Post(folder, name)
        | FileKind::Section(folder, name) => (Some(folder), Some(name)),
        FileKind::ExternalBody(name)
        | FileKind::Person(name)
        | FileKind::Change(name)
        | FileKind::Page(name) => (None, Some(name)),
        _ => (None, None),
    }
}

/// The slug that the name of a file or folder stands for.
pub fn slug_meant(name: &str) -> Option<Slug> {
    let error = match Slug::parse(name) {
        Ok(slug) => return Some(slug),
        Err(error) => error,
    };
    let original = original_name(name).filter(|original| original.is_said);
    let original = original.and_then(|original| Slug::parse(original.name).ok());
    original
        .or(error.suggestion)
        .or_else(|| slug_in_pinyin(name))
}

/// What a copy is a copy of, by its name.
struct Original<'a> {
    name: &'a str,
    /// Whether the name says so in words, and not only by a number that may count something else.
    is_said: bool,
}

/// How programs that copy files call a copy, at the end of the name or at its beginning.
const COPY_ENDS: &[&str] = &["副本", "复件", "复制", "copy"];
const COPY_BEGINNINGS: &[&str] = &["副本", "复件", "复制", "copy of "];

/// What stands between a name and what a program adds to it.
const BETWEEN: [char; 4] = [' ', '-', '_', '的'];

/// The name of which a copy has this one: `office - 副本 (2)`, `copy of office`, `office (1)`, `office 2`.
fn original_name(name: &str) -> Option<Original<'_>> {
    // A slug may end in a number or such a word.
    if Slug::parse(name).is_ok() {
        return None;
    }
    let (mut rest, mut is_said) = (name.trim_end(), false);
    if let Some(before) = without_brackets(rest) {
        (rest, is_said) = (before.trim_end(), true);
    } else {
        let before = rest.trim_end_matches(|last: char| last.is_ascii_digit());
        if before.ends_with(' ') {
            rest = before.trim_end();
        }
    }
    let ends = COPY_ENDS.iter().filter_map(|word| {
        let at = rest.len().checked_sub(word.len())?;
        let (before, end) = (rest.get(..at)?, rest.get(at..)?);
        let is_apart = !word.is_ascii() || before.ends_with(BETWEEN);
        (end.eq_ignore_ascii_case(word) && is_apart).then_some(before)
    });
    if let Some(before) = { ends }.next() {
        (rest, is_said) = (before, true);
    }
    let beginnings = COPY_BEGINNINGS.iter().filter_map(|word| {
        let (begin, behind) = (rest.get(..word.len())?, rest.get(word.len()..)?);
        begin.eq_ignore_ascii_case(word).then_some(behind)
    });
    if let Some(behind) = { beginnings }.next() {
        (rest, is_said) = (behind, true);
    }
    let original = rest.trim_matches(BETWEEN);
    (!original.is_empty() && original != name).then_some(Original {
        name: original,
        is_said,
    })
}

/// What stands before brackets at the end with the number of a copy, or with the word for one.
fn without_brackets(name: &str) -> Option<&str> {
    let inside = name.strip_suffix([')', '）'])?;
    let at = inside.rfind(['(', '（'])?;
    let what = inside[at..].trim_start_matches(['(', '（']).trim();
    let is_number = !what.is_empty() && what.chars().all(|digit| digit.is_ascii_digit());
    let lowered = what.to_ascii_lowercase();
    let is_copy = COPY_ENDS.iter().any(|word| lowered.ends_with(word));
    (is_number || is_copy).then(|| &name[..at])
}

/// The part of a path that is named as a copy of something that is there, and the path of that.
fn copied(path: &str, files: &Files) -> Option<(String, String)> {
    // Pictures are called as their editors like.
    if let Some(FileKind::Image(_) | FileKind::JsonSchema) = layout::file_kind(path) {
        return None;
    }
    let mut begin = 0;
    for part in path.split('/') {
        let end = begin + part.len();
        let (name, suffix) = match part.rsplit_once('.') {
            Some((name, suffix)) => (name, format!(".{suffix}")),
            None => (part, String::new()),
        };
        if let Some(original) = original_name(name) {
            let original = format!("{}{}{suffix}", &path[..begin], original.name);
            if is_taken(&original, files) {
                return Some((path[..end].to_owned(), original));
            }
        }
        begin = end + 1;
    }
    None
}

/// The folders of an organization, each with the shape of its files.
const FOLDERS: [(&str, &str); 3] = [
    ("units", "unit"),
    ("posts", "post"),
    ("sections", "section"),
];

/// The folders at the top whose files stand beside each other, each with the shape of its files.
const FLAT: [(&str, &str); 4] = [
    ("people", "person"),
    ("changes", "change"),
    ("pages", "page"),
    ("external-bodies", "external-body"),
];

/// What stands for an organization in a path where nobody knows which it is.
const ANY_ORGANIZATION: &str = "*";
const IN_ANY_ORGANIZATION: &str = "organizations/*/";

/// Where a file belongs that nothing reads, as far as its name, its folders and its keys tell.
fn meant_path(file: &ContentFile, files: &Files) -> Option<String> {
    let path = with_right_end(&file.path)?;
    let is_known = |path: &str| layout::file_kind(path).is_some();
    if is_known(&path) {
        return Some(path);
    }
    let path = path.strip_prefix("content/").unwrap_or(&path);
    let parts: Vec<&str> = path.split('/').collect();
    let (name, folders) = parts.split_last()?;
    let stem = name.strip_suffix(".toml")?;
    let is_folder = |folder: &str| FOLDERS.iter().any(|(known, _)| *known == folder);
    let is_flat = |folder: &str| FLAT.iter().any(|(known, _)| *known == folder);
    let is_organization = |slug: &str| is_taken(&format!("organizations/{slug}"), files);
    let of_organization = |organization: &str, below: &[&str]| {
        let folder = match below {
            [folder, ..] if is_flat(folder) => return Some(format!("{folder}/{name}")),
            [folder, ..] => nearest(folder, FOLDERS.iter().map(|(known, _)| *known))?,
            [] if stem == organization || nearest(stem, ["organization"]).is_some() => {
                return Some(format!("organizations/{organization}/organization.toml"));
            }
            [] => {
                let own = format!("organizations/{organization}/organization.toml");
                let itself = (!is_taken(&own, files)).then_some(("", "organization"));
                let kinds: Vec<_> = itself.into_iter().chain(FOLDERS).collect();
                match kind_of_text(file, &kinds)? {
                    "" => return Some(own),
                    folder => folder,
                }
            }
        };
        Some(format!("organizations/{organization}/{folder}/{name}"))
    };
    let meant = match folders {
        [] => top_level(file, name, stem, files),
        ["organizations"] => Some(format!("organizations/{stem}/organization.toml")),
        ["organizations", organization, below @ ..] => of_organization(organization, below),
        [folder, ..] if is_folder(folder) => of_organization(only_organization(files), folders),
        [folder, ..] if is_flat(folder) => Some(format!("{folder}/{name}")),
        [organization, below @ ..]
            if is_organization(organization)
                || below.first().is_some_and(|folder| is_folder(folder))
                || *name == "organization.toml" =>
        {
            of_organization(organization, below)
        }
        [folder, ..] => {
            let flat = FLAT
                .iter()
                .flat_map(|(known, shape)| [(*known, *known), (shape, known)]);
            let all = flat.chain([("organizations", "organizations"), ("locales", "locales")]);
            let all: BTreeMap<_, _> = all.collect();
            let near = nearest(folder, all.keys().copied())?;
            Some(path.replacen(folder, all[near], 1))
        }
    };
    let meant = meant?;
    is_known(&meant).then_some(meant)
}

/// Where a file belongs that has few of the keys of its place and all of another one's.
fn place_of_content(file: &ContentFile, kind: FileKind<'_>, files: &Files) -> Option<String> {
    let (organization, name) = match kind {
        FileKind::Unit(organization, name)
        | FileKind::Post(organization, name)
        | FileKind::Section(organization, name) => (organization, name),
        FileKind::Person(name)
        | FileKind::Change(name)
        | FileKind::Page(name)
        | FileKind::ExternalBody(name) => (only_organization(files), name),
        _ => return None,
    };
    let keys = keys_of(file)?;
    let own = layout::file_shape(kind)?;
    let lacks = |shape: &FileShape| fit(&keys, &(shape.shape)());
    let all = FOLDERS.into_iter().chain(FLAT);
    let others = all
        .filter(|(_, shape)| *shape != own.name)
        .filter_map(|(folder, name)| {
            let shape = FILE_SHAPES.iter().find(|shape| shape.name == name)?;
            Some((lacks(shape)?, folder))
        });
    let (least, folder) = others.min_by_key(|(lacks, _)| *lacks)?;
    let is_clear = least == 0 && lacks(own).is_none_or(|lacks| lacks > 2);
    let path = match FLAT.iter().any(|(known, _)| *known == folder) {
        true => format!("{folder}/{name}.toml"),
        false => format!("organizations/{organization}/{folder}/{name}.toml"),
    };
    is_clear.then_some(path)
}

/// Where a file belongs that stands at the top.
fn top_level(file: &ContentFile, name: &str, stem: &str, files: &Files) -> Option<String> {
    if let Some(near) = nearest(name, layout::tables_at_top()) {
        return Some(near.to_owned());
    }
    let organization = only_organization(files);
    let all = FOLDERS
        .into_iter()
        .chain(FLAT)
        .chain([("", "organization")]);
    let all: Vec<_> = all.collect();
    Some(match kind_of_text(file, &all)? {
        "" => format!("organizations/{stem}/organization.toml"),
        folder if FLAT.iter().any(|(known, _)| *known == folder) => format!("{folder}/{name}"),
        folder => format!("organizations/{organization}/{folder}/{name}"),
    })
}

/// The organization of the content, where it has one alone.
fn only_organization(files: &Files) -> &str {
    let paths = files
        .keys()
        .filter_map(|path| path.strip_prefix("organizations/"));
    let mut folders = paths.filter_map(|path| Some(path.split_once('/')?.0));
    match folders.next() {
        Some(first) if folders.all(|other| other == first) => first,
        _ => ANY_ORGANIZATION,
    }
}

/// The folder whose files have the keys of this one.
fn kind_of_text<'k>(file: &ContentFile, kinds: &[(&'k str, &str)]) -> Option<&'k str> {
    let keys = keys_of(file)?;
    let fit = |name: &str| {
        let shape = FILE_SHAPES.iter().find(|shape| shape.name == name)?;
        fit(&keys, &(shape.shape)())
    };
    let fits = kinds
        .iter()
        .filter_map(|(folder, name)| Some((fit(name)?, *folder)));
    fits.min_by_key(|(lacks, _)| *lacks)
        .map(|(_, folder)| folder)
}

/// The keys at the top of a file.
fn keys_of(file: &ContentFile) -> Option<Vec<String>> {
    let (table, _) = DeTable::parse_recoverable(file.text()?);
    let keys = table.get_ref().keys();
    Some(keys.map(|key| key.get_ref().to_string()).collect())
}

/// How far keys are from those of a shape; nothing where they are those of something else.
fn fit(keys: &[String], shape: &RecordShape) -> Option<usize> {
    let unknown = keys.iter().filter(|key| shape.field(key).is_none()).count();
    let needed = shape.fields.iter().filter(|field| field.need.is_needed());
    let missing = needed
        .filter(|field| !keys.iter().any(|key| key == field.key))
        .count();
    // A file of something else may have a key by chance.
    (2 * unknown < keys.len()).then_some(2 * unknown + missing)
}

/// A path with the end of a file that is read, where its own is nearly that: `x.TOML`, `x.toml.txt`, `x.txt`.
fn with_right_end(path: &str) -> Option<String> {
    let lowered = path.to_ascii_lowercase();
    let text = lowered.strip_suffix(".txt");
    let bare = text.unwrap_or(&lowered);
    for end in [".toml", ".ftl"] {
        if let Some(stem) = bare.strip_suffix(end) {
            return Some(format!("{}{end}", &path[..stem.len()]));
        }
    }
    let stem = &path[..text?.len()];
    let end = if stem.starts_with("locales/") {
        ".ftl"
    } else {
        ".toml"
    };
    let meant = format!("{stem}{end}");
    // Notes are kept in such files too.
    layout::file_kind(&meant).is_some().then_some(meant)
}

/// What to do with a file that belongs elsewhere.
fn where_to(path: &str, meant: &str, files: &Files) -> Message {
    let folder = |path: &str| {
        path.rsplit_once('/')
            .map_or("", |(folder, _)| folder)
            .to_owned()
    };
    let name = meant.rsplit('/').next().unwrap_or(meant);
    match folder(path) == folder(meant) {
        _ if is_taken(meant, files) => say::place_taken(meant),
        true if path.to_ascii_lowercase().ends_with(".txt") => say::name_it_without_text_end(name),
        true => say::name_it(name),
        false => match meant.strip_prefix(IN_ANY_ORGANIZATION) {
            Some(below) => say::belongs_in_an_organization(below),
            None => say::belongs_in(meant),
        },
    }
}

/// The names in a path, without the ends of files.
fn names_in(path: &str) -> impl Iterator<Item = String> {
    let parts = path
        .split('/')
        .map(|part| part.split('.').next().unwrap_or(part));
    let parts: Vec<_> = parts.map(str::to_owned).collect();
    parts.into_iter()
}
