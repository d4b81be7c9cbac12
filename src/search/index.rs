//! The index of a directory: built once, and then changed where the content has changed.
//!
//! It is made in the order of the directory, by one thread, so that the same content is always searched in the same
//! order. Other threads make the terms. Documents have serial numbers, since ids are places in tables and move when a
//! file is added.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use anyhow::{Context, Result, anyhow};
use rayon::prelude::*;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{TextAnalyzer, WhitespaceTokenizer};
use tantivy::{IndexReader, IndexWriter, ReloadPolicy, TantivyDocument, Term};
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::analysis::lexicon::Lexicon;
use super::analysis::terms::{DocumentTerms, TermCache};
use super::findable::{Findable, ResultKind};
use super::searcher::{IndexSearcher, SERIAL};
use super::texts::{DocumentText, Labels, texts_of};
use crate::model::{Directory, Id, Organization};
use crate::text::Choice;

/// How many documents are read together before they are handed on to be indexed.
const CHUNK: usize = 4096;
/// How much memory the terms of many documents take before they are written together as a segment. The fewer segments
/// there are, the faster is a search.
const LARGE_ARENA: usize = 256 * 1024 * 1024;
/// The least that tantivy accepts.
const SMALL_ARENA: usize = 15 * 1024 * 1024;
/// From how many documents on they are many.
const MANY: usize = 50_000;

/// The index of a directory as it is at one time.
pub struct Index {
    store: Arc<Mutex<VersionedStore>>,
    fields: Fields,
    searcher: IndexSearcher,
    labels: Labels,
    lexicon: Lexicon,
    /// By serial number; `None` for what is gone.
    documents: Vec<Option<Findable>>,
    /// By the hash of its stable key: the serial number of a document and the hash of its texts.
    indexed: HashMap<u128, (u64, u64)>,
    version: u64,
}

/// The store with the number of its last state.
struct VersionedStore {
    store: Store,
    version: u64,
}

impl Index {
    /// Indexes a directory.
    ///
    /// # Errors
    /// Where the threads that build the index cannot be started.
    pub fn build(directory: &Directory, labels: Labels) -> Result<Self> {
        let all = Findable::all(directory);
        let mut store = Store::new(all.len())?;
        let cache = TermCache::new();
        let mut documents = Vec::with_capacity(all.len());
        let mut indexed = HashMap::with_capacity(all.len());
        for chunk in all.chunks(CHUNK) {
            let read = chunk.par_iter().map(|findable| {
                let texts = texts_of(directory, &labels, *findable, None);
                let terms = DocumentTerms::new(*findable, &texts, &cache);
                (Document::new(directory, *findable, &texts), terms)
            });
            let read: Vec<_> = read.collect();
            for (document, terms) in read {
                let serial = documents.len() as u64;
                store.add(serial, terms, &document.filter_terms)?;
                documents.push(Some(document.findable));
                indexed.insert(document.key, (serial, document.contents));
            }
        }
        let searcher = store.commit()?;
        Ok(Self {
            fields: store.fields,
            searcher,
            labels,
            lexicon: Lexicon::new(directory),
            documents,
            indexed,
            store: Arc::new(Mutex::new(VersionedStore { store, version: 0 })),
            version: 0,
        })
    }

    /// The index of another state of the same content: what has not changed, by a hash of its texts, is not indexed
    /// again. This one stays as it is. Two changes of one state cannot share a writer, so the later one builds anew.
    ///
    /// # Errors
    /// Where the threads that build the index have failed.
    pub fn of_changed(&self, directory: &Directory, labels: Labels) -> Result<Self> {
        let mut versioned = self
            .store
            .lock()
            .map_err(|_| anyhow!("an earlier change of the search index failed"))?;
        if labels != self.labels || versioned.version != self.version {
            drop(versioned);
            return Self::build(directory, labels);
        }
        // Should this fail half-way, the next change finds another version than its own, and builds anew.
        versioned.version += 1;
        let version = versioned.version;
        let store = &mut versioned.store;
        let mut before = self.indexed.clone();
        let mut documents = vec![None; self.documents.len()];
        let mut indexed = HashMap::with_capacity(before.len());
        let cache = TermCache::new();
        for document in read_all(directory, &labels) {
            let findable = document.findable;
            let serial = match before.remove(&document.key) {
                Some((serial, contents)) if contents == document.contents => serial,
                changed => {
                    if let Some((serial, _)) = changed {
                        store.remove(serial);
                    }
                    let serial = documents.len() as u64;
                    documents.push(None);
                    let texts = texts_of(directory, &labels, findable, None);
                    let terms = DocumentTerms::new(findable, &texts, &cache);
                    store.add(serial, terms, &document.filter_terms)?;
                    serial
                }
            };
            documents[serial as usize] = Some(findable);
            indexed.insert(document.key, (serial, document.contents));
        }
        for (serial, _) in before.values() {
            store.remove(*serial);
        }
        let searcher = store.commit()?;
        drop(versioned);
        Ok(Self {
            store: Arc::clone(&self.store),
            fields: self.fields,
            searcher,
            labels,
            lexicon: Lexicon::new(directory),
            documents,
            indexed,
            version,
        })
    }

    pub(crate) fn fields(&self) -> Fields {
        self.fields
    }

    pub(crate) fn searcher(&self) -> &IndexSearcher {
        &self.searcher
    }

    pub(crate) fn labels(&self) -> &Labels {
        &self.labels
    }

    pub(crate) fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The document of a serial number.
    pub(crate) fn document(&self, serial: u64) -> Option<Findable> {
        let index = usize::try_from(serial).ok()?;
        self.documents.get(index).copied().flatten()
    }
}

/// What is to be indexed, but for its terms.
struct Document {
    /// The hash of its stable key.
    key: u128,
    findable: Findable,
    filter_terms: String,
    /// A hash of its texts.
    contents: u64,
}

impl Document {
    fn new(directory: &Directory, findable: Findable, texts: &[DocumentText<'_>]) -> Self {
        let mut filter_terms = kind_term(findable.kind());
        for organization in findable.organizations(directory) {
            filter_terms.push(' ');
            filter_terms.push_str(&organization_term(directory, organization));
        }
        Self {
            key: xxh3_128(findable.stable_key(directory).as_bytes()),
            findable,
            contents: hash(texts, &filter_terms),
            filter_terms,
        }
    }
}

/// All documents of a directory, in its order.
fn read_all(directory: &Directory, labels: &Labels) -> Vec<Document> {
    let read = |findable: Findable| {
        let texts = texts_of(directory, labels, findable, None);
        Document::new(directory, findable, &texts)
    };
    let all = Findable::all(directory).into_par_iter();
    all.map(read).collect()
}

fn hash(texts: &[DocumentText<'_>], filter_terms: &str) -> u64 {
    let mut hash = Xxh3::new();
    hash.update(filter_terms.as_bytes());
    for DocumentText { role, text } in texts {
        hash.update(&[*role as u8]);
        hash.update(text.as_bytes());
        hash.update(&[0]);
    }
    hash.digest()
}

/// The filter term of all documents of a kind.
pub(crate) fn kind_term(kind: ResultKind) -> String {
    format!("kind:{}", kind.word())
}

/// The filter term of everything of an organization.
pub(crate) fn organization_term(directory: &Directory, organization: Id<Organization>) -> String {
    format!("organization:{}", directory.get(organization).slug)
}

/// The fields of a document in the inverted index.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fields {
    /// The serial number, which no other document ever has.
    serial: Field,
    // See `DocumentTerms`.
    pub(crate) names: Field,
    pub(crate) texts: Field,
    pub(crate) words: Field,
    pub(crate) sounds: Field,
    pub(crate) prefixes: Field,
    pub(crate) numbers: Field,
    /// The terms of its kind and its organizations, by which searches are narrowed down.
    pub(crate) filters: Field,
}

impl Fields {
    fn add_to(schema: &mut tantivy::schema::SchemaBuilder) -> Self {
        let options = |record| {
            let indexing = TextFieldIndexing::default().set_tokenizer(TOKENIZER);
            let is_scored = record == IndexRecordOption::WithFreqs;
            TextOptions::default()
                .set_indexing_options(indexing.set_index_option(record).set_fieldnorms(is_scored))
        };
        let scored = options(IndexRecordOption::WithFreqs);
        let unscored = options(IndexRecordOption::Basic);
        Self {
            serial: schema.add_u64_field(SERIAL, FAST | INDEXED),
            names: schema.add_text_field("names", scored.clone()),
            texts: schema.add_text_field("texts", scored),
            words: schema.add_text_field("words", unscored.clone()),
            sounds: schema.add_text_field("sounds", unscored.clone()),
            prefixes: schema.add_text_field("prefixes", unscored.clone()),
            numbers: schema.add_text_field("numbers", unscored.clone()),
            filters: schema.add_text_field("filters", unscored),
        }
    }
}

const TOKENIZER: &str = "spaces";

/// The inverted index in memory, and the one writer to it.
struct Store {
    fields: Fields,
    writer: IndexWriter,
    reader: IndexReader,
}

impl Store {
    /// An empty one that is about to have so many documents.
    fn new(expected: usize) -> Result<Self> {
        let failed = "the search index cannot be made";
        let mut schema = Schema::builder();
        let fields = Fields::add_to(&mut schema);
        let index = tantivy::Index::create_in_ram(schema.build());
        let spaces = TextAnalyzer::from(WhitespaceTokenizer::default());
        index.tokenizers().register(TOKENIZER, spaces);
        let arena = if expected < MANY {
            SMALL_ARENA
        } else {
            LARGE_ARENA
        };
        // One thread keeps the documents in their order.
        let writer = index.writer_with_num_threads(1, arena).context(failed)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual);
        Ok(Self {
            fields,
            writer,
            reader: reader.try_into().context(failed)?,
        })
    }

    fn add(&self, serial: u64, terms: DocumentTerms, filter_terms: &str) -> Result<()> {
        let mut document = TantivyDocument::default();
        document.add_u64(self.fields.serial, serial);
        for (field, terms) in [
            (self.fields.names, &*terms.names),
            (self.fields.texts, &*terms.texts),
            (self.fields.words, &*terms.words),
            (self.fields.sounds, &*terms.sounds),
            (self.fields.prefixes, &*terms.prefixes),
            (self.fields.numbers, &*terms.numbers),
            (self.fields.filters, filter_terms),
        ] {
            document.add_text(field, terms);
        }
        self.writer
            .add_document(document)
            .context("a document cannot be indexed")?;
        Ok(())
    }

    fn remove(&self, serial: u64) {
        self.writer
            .delete_term(Term::from_field_u64(self.fields.serial, serial));
    }

    /// What the index has from now on; earlier searchers of it stay as they are.
    fn commit(&mut self) -> Result<IndexSearcher> {
        let failed = "the search index cannot be completed";
        self.writer.commit().context(failed)?;
        self.reader.reload().context(failed)?;
        IndexSearcher::new(self.reader.searcher()).context(failed)
    }
}
