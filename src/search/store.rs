//! The inverted index in memory.

use anyhow::{Context, Result};
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, Schema, TextFieldIndexing, TextOptions,
};
use tantivy::tokenizer::{TextAnalyzer, WhitespaceTokenizer};
use tantivy::{IndexReader, IndexWriter, ReloadPolicy, TantivyDocument, Term};

use super::terms::Terms;
use super::view::View;

/// How much memory the terms of many documents take before they are written together as a segment. The fewer segments
/// there are, the faster is a search.
const ARENA: usize = 256 * 1024 * 1024;
/// The least that tantivy accepts.
const LEAST_ARENA: usize = 15 * 1024 * 1024;
/// From how many documents on they are many.
const MANY: usize = 50_000;

/// The fields of a document.
#[derive(Debug, Clone, Copy)]
pub struct Fields {
    /// The number of the document, which no other one ever has.
    pub serial: Field,
    /// See [`Terms`].
    pub names: Field,
    /// See [`Terms`].
    pub texts: Field,
    /// See [`Terms`].
    pub words: Field,
    /// See [`Terms`].
    pub sounds: Field,
    /// See [`Terms`].
    pub starts: Field,
    /// See [`Terms`].
    pub numbers: Field,
    /// Its kind and its organizations.
    pub marks: Field,
}

/// The index and the one writer to it.
pub struct Store {
    fields: Fields,
    writer: IndexWriter,
    reader: IndexReader,
}

impl Store {
    /// An empty index that is about to have so many documents.
    ///
    /// # Errors
    /// Where the threads that write cannot be started.
    pub fn new(expected: usize) -> Result<Self> {
        let failed = "the search index cannot be made";
        let (schema, fields) = schema();
        let index = tantivy::Index::create_in_ram(schema);
        let spaces = TextAnalyzer::from(WhitespaceTokenizer::default());
        index.tokenizers().register(TOKENIZER, spaces);
        let arena = if expected < MANY { LEAST_ARENA } else { ARENA };
        // One thread keeps the documents in their order; what is to be indexed is made by others.
        let writer = index.writer_with_num_threads(1, arena).context(failed)?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual);
        Ok(Self {
            fields,
            writer,
            reader: reader.try_into().context(failed)?,
        })
    }

    /// The fields of its documents.
    pub fn fields(&self) -> Fields {
        self.fields
    }

    /// Adds a document.
    ///
    /// # Errors
    /// Where the threads that write have failed.
    pub fn add(&self, serial: u64, terms: Terms, marks: &str) -> Result<()> {
        let mut document = TantivyDocument::default();
        document.add_u64(self.fields.serial, serial);
        for (field, terms) in [
            (self.fields.names, &*terms.names),
            (self.fields.texts, &*terms.texts),
            (self.fields.words, &*terms.words),
            (self.fields.sounds, &*terms.sounds),
            (self.fields.starts, &*terms.starts),
            (self.fields.numbers, &*terms.numbers),
            (self.fields.marks, marks),
        ] {
            document.add_text(field, terms);
        }
        self.writer
            .add_document(document)
            .context("a document cannot be indexed")?;
        Ok(())
    }

    /// Removes a document.
    pub fn remove(&self, serial: u64) {
        self.writer
            .delete_term(Term::from_field_u64(self.fields.serial, serial));
    }

    /// What the index has from now on; earlier views of it stay as they are.
    ///
    /// # Errors
    /// Where the threads that write have failed.
    pub fn commit(&mut self) -> Result<View> {
        let failed = "the search index cannot be completed";
        self.writer.commit().context(failed)?;
        self.reader.reload().context(failed)?;
        View::new(self.reader.searcher()).context(failed)
    }
}

const TOKENIZER: &str = "spaces";

fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let terms = |record| {
        let indexing = TextFieldIndexing::default().set_tokenizer(TOKENIZER);
        let ranked = record == IndexRecordOption::WithFreqs;
        TextOptions::default()
            .set_indexing_options(indexing.set_index_option(record).set_fieldnorms(ranked))
    };
    let ranked = terms(IndexRecordOption::WithFreqs);
    let listed = terms(IndexRecordOption::Basic);
    let fields = Fields {
        serial: schema.add_u64_field("serial", FAST | INDEXED),
        names: schema.add_text_field("names", ranked.clone()),
        texts: schema.add_text_field("texts", ranked),
        words: schema.add_text_field("words", listed.clone()),
        sounds: schema.add_text_field("sounds", listed.clone()),
        starts: schema.add_text_field("starts", listed.clone()),
        numbers: schema.add_text_field("numbers", listed.clone()),
        marks: schema.add_text_field("marks", listed),
    };
    (schema.build(), fields)
}
