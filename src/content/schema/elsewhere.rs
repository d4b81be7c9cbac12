//! How others know a body or a person: identifiers in public schemes, and pages elsewhere.

use toml::Spanned;
use toml::de::DeValue;

use crate::content::localized::WrittenText;
use crate::content::reader::{Expected, FromToml, Reader};
use crate::content::record::{FromTable, record, table};
use crate::content::shape::Shape;
use crate::content::texts::LinkWord;
use crate::diagnostics::Code;
use crate::messages::{Message, say};
use crate::text::{Identifier, IdentifierError, IdentifierProblem, Scheme, WebAddress};

table! {
    /// A number or code in a public scheme.
    pub struct IdentifierRecord as an_identifier {
        /// The scheme: `uscc`, `ror`, `isni`, `orcid`, `lei` or `wikidata`, whose identifiers are checked, or the name of
        /// another one.
        scheme: required String,
        /// The identifier.
        value: required String,
    }
}

impl IdentifierRecord {
    /// The identifier, where it is right.
    pub fn identifier(&self) -> Option<Identifier> {
        let (scheme, value) = (self.scheme.as_ref()?, self.value.as_ref()?);
        Identifier::parse(scheme.get_ref(), value.get_ref()).ok()
    }

    /// Reports what is wrong with the value.
    fn check(&self, text: &str, reader: &mut Reader<'_>) {
        let (Some(scheme), Some(value)) = (&self.scheme, &self.value) else {
            return;
        };
        let Some(known) = Scheme::from_word(scheme.get_ref()) else {
            return;
        };
        if let Err(error) = Identifier::parse(known.word, value.get_ref()) {
            // The value was read without the spaces around it.
            let before = text.len() - text.trim_start().len();
            let part = before + error.part.start..before + error.part.end;
            let span = reader.locate(value.span(), text, &part);
            let message = told(known, value.get_ref(), error);
            let diagnostic = reader.mistake(Code::MalformedIdentifier, span, message);
            reader.report(diagnostic);
        }
    }
}

/// What is wrong with an identifier of a scheme.
fn told(scheme: &Scheme, value: &str, error: IdentifierError) -> Message {
    let (name, form) = (say::scheme_name(scheme.word), say::scheme_form(scheme.word));
    match error.problem {
        IdentifierProblem::Character(character) => {
            say::identifier_with_character(value, name, character.to_string(), form)
        }
        IdentifierProblem::Length(found, length) => {
            say::identifier_of_length(value, name, found, length.to_string(), form)
        }
        IdentifierProblem::CheckDigits { expected, standard } => {
            say::wrong_check_digits(value, name, standard, expected)
        }
    }
}

impl FromToml for IdentifierRecord {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let table = reader.table(value, &Expected::Keys(Self::name()))?;
        let record = Self::read(table, value.span(), reader);
        let written = table.get("value");
        if let Some(text) = written.and_then(|written| written.get_ref().as_str()) {
            record.check(text, reader);
        }
        Some(record)
    }

    fn shape() -> Shape {
        Shape::Record(Self::record_shape())
    }
}

record! {
    /// A page elsewhere.
    pub struct LinkRecord as a_link {
        /// What kind of page it is, in a word such as `website`, `wikipedia`, `weibo`, `form` or `document`.
        kind: required LinkWord,
        /// Where it is.
        url: required WebAddress,
        /// What it is called; the kind of page where nothing is said.
        title: optional WrittenText,
    }
}
