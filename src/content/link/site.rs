//! Links what concerns the whole site: `site.toml`, `titles.toml`, `topics.toml`, `search.toml` and `withdrawn.toml`.

use toml::Spanned;

use super::linker::{FileLinker, Index, value, values, whole};
use crate::content::schema::{EditingRecord, LanguageRecord, SecurityRecord};
use crate::content::tree::Tree;
use crate::diagnostics::Diagnostic;
use crate::model::{
    Editing, Forge, Language, OwnKind, SearchWords, Security, Site, Title, Topic, Withdrawal,
};
use crate::text::{LanguageTag, RepositoryPath};

/// What holds for the whole directory.
pub fn site(tree: &Tree) -> Option<Site> {
    let record = tree.site.as_ref()?.record.as_ref()?;
    let defaults = record.translations.as_ref().map(Spanned::get_ref);
    let tags: Vec<LanguageTag> = record
        .languages
        .iter()
        .filter_map(|language| value(language.get_ref().tag.as_ref()))
        .collect();
    let languages: Vec<Language> = record
        .languages
        .iter()
        .filter_map(|written| language(written.get_ref(), &tags))
        .collect();
    if languages.is_empty() {
        return None;
    }
    Some(Site {
        name: record.name.as_ref()?.get_ref().resolve(defaults)?,
        description: record.description.as_ref()?.get_ref().resolve(defaults)?,
        base_url: value(record.base_url.as_ref())?,
        time_zone: value(record.time_zone.as_ref())?,
        phone_region: value(record.phone_region.as_ref()),
        license: value(record.license.as_ref()),
        languages,
        editing: record
            .editing
            .as_ref()
            .map(|editing| self::editing(editing.get_ref()))
            .unwrap_or_default(),
        security: record
            .security
            .as_ref()
            .and_then(|security| self::security(security.get_ref())),
    })
}

/// A forge without one of its keys has been reported by a rule.
fn editing(record: &EditingRecord) -> Editing {
    let or_usual = |written: Option<&Spanned<RepositoryPath>>, usual| {
        value(written).or_else(|| RepositoryPath::parse(usual))
    };
    let forge = || {
        Some(Forge {
            kind: value(record.forge.as_ref())?,
            repository: value(record.repository.as_ref())?,
            branch: or_usual(record.branch.as_ref(), "main")?,
            folder: or_usual(record.folder.as_ref(), "content")?,
        })
    };
    Editing {
        forge: forge(),
        report_email: value(record.report_email.as_ref()),
    }
}

/// What cannot be relied on without its last day has been reported without it.
fn security(record: &SecurityRecord) -> Option<Security> {
    Some(Security {
        email: value(record.email.as_ref()),
        page: value(record.page.as_ref()),
        policy: value(record.policy.as_ref()),
        expires: record.expires.as_ref()?.get_ref().latest(),
    })
}

fn language(record: &LanguageRecord, site: &[LanguageTag]) -> Option<Language> {
    let tag = value(record.tag.as_ref())?;
    let mut fallbacks = values(&record.fallbacks);
    for other in site {
        if !fallbacks.contains(other) {
            fallbacks.push(other.clone());
        }
    }
    fallbacks.retain(|fallback| *fallback != tag);
    Some(Language {
        name: value(record.name.as_ref())?,
        tag,
        fallbacks,
    })
}

/// The names of kinds of posts, in the order of their slugs.
pub fn titles(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Title>> {
    let Some(written) = tree.titles.as_ref() else {
        return Some(Vec::new());
    };
    let (file, record) = written.read()?;
    let linker = FileLinker::new(index, file, record.translations.as_ref(), diagnostics);
    record
        .entries
        .values()
        .map(|title| {
            let singular = linker.text(title.singular.as_ref())?;
            Some(Title {
                plural: linker
                    .text(title.plural.as_ref())
                    .unwrap_or_else(|| singular.clone()),
                singular,
                without_area: None,
                precedence: value(title.precedence.as_ref())?,
            })
        })
        .collect()
}

/// Own kinds of bodies, in the order of their slugs; none where there is no such file.
pub fn kinds(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<OwnKind>> {
    let Some(written) = tree.kinds.as_ref() else {
        return Some(Vec::new());
    };
    let (file, record) = written.read()?;
    let linker = FileLinker::new(index, file, record.translations.as_ref(), diagnostics);
    let kinds = record.entries.iter().map(|(slug, kind)| {
        Some(OwnKind {
            slug: slug.clone(),
            class: value(kind.class.as_ref())?,
            label: linker.text(kind.label.as_ref())?,
        })
    });
    whole(kinds.collect())
}

/// What functions are about, in the order of the file; none where there is no such file.
pub fn topics(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Topic>> {
    let Some(written) = tree.topics.as_ref() else {
        return Some(Vec::new());
    };
    let (file, record) = written.read()?;
    let linker = FileLinker::new(index, file, record.translations.as_ref(), diagnostics);
    let topics = record.topics.iter().map(|topic| {
        let topic = topic.get_ref();
        Some(Topic {
            slug: value(topic.slug.as_ref())?,
            name: linker.text(topic.name.as_ref())?,
        })
    });
    whole(topics.collect())
}

/// The words that people type and the content does not use; none where there is no such file.
pub fn search_words(tree: &Tree) -> Option<SearchWords> {
    let Some(written) = tree.search.as_ref() else {
        return Some(SearchWords::default());
    };
    let record = written.record.as_deref()?;
    let groups = record.synonyms.iter();
    Some(SearchWords {
        fillers: values(&record.fillers),
        heads: values(&record.heads),
        overseers: values(&record.overseers),
        synonyms: groups.map(|group| values(&group.get_ref().words)).collect(),
    })
}

/// What was withdrawn on purpose; nothing where there is no such file.
pub fn withdrawn(
    tree: &Tree,
    index: &Index<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Vec<Withdrawal>> {
    let Some(written) = tree.withdrawn.as_ref() else {
        return Some(Vec::new());
    };
    let record = written.record.as_deref()?;
    let translations = record.translations.as_ref();
    let linker = FileLinker::new(index, &written.file, translations, diagnostics);
    let withdrawals = record.withdrawn.iter().map(|withdrawal| {
        let withdrawal = withdrawal.get_ref();
        Some(Withdrawal {
            paths: withdrawal
                .paths
                .iter()
                .map(|path| path.get_ref().to_string())
                .collect(),
            date: value(withdrawal.date.as_ref())?,
            reason: linker.text(withdrawal.reason.as_ref())?,
        })
    });
    whole(withdrawals.collect())
}
