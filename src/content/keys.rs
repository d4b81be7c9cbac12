//! The keys of the tables that lists are made of, with what their values look like: the columns of a workbook follow from the
//! schemas.

use anyhow::Result;

use super::json_schema::Descriptions;
use super::record::FromTable;
use super::schema::{
    AffiliationRecord, AppointmentRecord, ContactRecord, ExternalBodyRecord, FunctionRecord,
    OrganizationRecord, PersonRecord, PostFileRecord, PostRecord, UnitRecord,
};
use super::shape::{Field, Need, RecordShape, Shape, TextShape};

/// A kind of table of which there are many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKind {
    /// An organization.
    Organization,
    /// A unit.
    Unit,
    /// A body outside the directory.
    ExternalBody,
    /// A post in the file of its body.
    Post,
    /// A post in a file of its own.
    PostFile,
    /// An appointment to a post.
    Appointment,
    /// A person.
    Person,
    /// That a person belongs to a body.
    Affiliation,
    /// A way to reach somebody.
    Contact,
    /// What a body is responsible for.
    Function,
}

/// What the value of a key looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueForm {
    /// A text.
    Text,
    /// A text in each language.
    PerLanguage,
    /// A text that names something, or one in each language instead.
    Either,
    /// A number.
    Number,
    /// `true` or `false`
    Flag,
    /// Texts, one after the other.
    List,
    /// A table, or several.
    Table,
}

/// A key of a kind of table.
#[derive(Debug, Clone)]
pub struct Key {
    /// The key.
    pub key: &'static str,
    /// What its value looks like.
    pub form: ValueForm,
    /// The words that its text may be, where there are such.
    pub words: Vec<&'static str>,
    /// What it says, in English and in Chinese.
    pub docs: (&'static str, Option<String>),
}

impl RecordKind {
    fn shape(self) -> RecordShape {
        match self {
            Self::Organization => OrganizationRecord::record_shape(),
            Self::Unit => UnitRecord::record_shape(),
            Self::ExternalBody => ExternalBodyRecord::record_shape(),
            Self::Post => PostRecord::record_shape(),
            Self::PostFile => PostFileRecord::record_shape(),
            Self::Appointment => AppointmentRecord::record_shape(),
            Self::Person => PersonRecord::record_shape(),
            Self::Affiliation => AffiliationRecord::record_shape(),
            Self::Contact => ContactRecord::record_shape(),
            Self::Function => FunctionRecord::record_shape(),
        }
    }

    /// The names of its keys, in the order in which a file has them.
    pub fn order(self) -> Vec<&'static str> {
        let fields = self.shape().fields.into_iter();
        fields.map(|field| field.key).collect()
    }

    /// Its keys, in the same order.
    ///
    /// # Errors
    /// Where the program's own table of descriptions cannot be read.
    pub fn keys(self) -> Result<Vec<Key>> {
        let descriptions = Descriptions::read()?;
        let fields = self.shape().fields;
        let keys = fields.iter().map(|field| Key {
            key: field.key,
            form: form(field),
            words: text(&field.shape).map_or_else(Vec::new, |text| text.words.clone()),
            docs: (
                field.docs.trim(),
                descriptions.in_chinese(field).map(str::to_owned),
            ),
        });
        Ok(keys.collect())
    }
}

fn form(field: &Field) -> ValueForm {
    let is_one = matches!(field.need, Need::Required | Need::Optional);
    match &field.shape {
        Shape::Text(_) if !is_one => ValueForm::List,
        _ if !is_one => ValueForm::Table,
        Shape::Boolean => ValueForm::Flag,
        Shape::Number(_) | Shape::PositiveNumber => ValueForm::Number,
        Shape::Text(_) => ValueForm::Text,
        Shape::PerLanguage { .. } => ValueForm::PerLanguage,
        Shape::TextOrTable { table, .. } => match **table {
            Shape::PerLanguage { .. } => ValueForm::Either,
            _ => ValueForm::Text,
        },
        Shape::Degrees(_) | Shape::Record(_) => ValueForm::Table,
    }
}

fn text(shape: &Shape) -> Option<&TextShape> {
    match shape {
        Shape::Text(text) | Shape::TextOrTable { text, .. } => Some(text),
        _ => None,
    }
}
