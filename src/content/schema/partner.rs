//! A body that shares its staff with another one.

use toml::Spanned;
use toml::de::DeValue;

use crate::content::reader::{Expected, FromToml, Reader};
use crate::content::record::record;
use crate::content::shape::Shape;
use crate::content::values::FromText;
use crate::messages::say;
use crate::text::Slug;

/// A body that shares its staff with another one, as that one's file names it.
#[derive(Debug, Clone)]
pub enum WrittenPartner {
    /// By its slug: an organization in the file of one, a unit of the same organization in the file of a unit.
    Alike(Slug),
    /// By its organization too.
    Named(PartnerRecord),
}

record! {
    /// A body of this directory.
    pub struct PartnerRecord as a_body {
        /// The organization, by slug.
        organization: required Slug,
        /// Its unit, by slug, where it is one.
        unit: optional Slug,
    }
}

impl FromToml for WrittenPartner {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        match value.get_ref() {
            DeValue::String(_) => Slug::from_toml(value, reader).map(Self::Alike),
            DeValue::Table(_) => PartnerRecord::from_toml(value, reader).map(Self::Named),
            _ => {
                reader.wrong_type(value, &Expected::Other(say::slug_of_body_or_table()));
                None
            }
        }
    }

    fn shape() -> Shape {
        Shape::TextOrTable {
            text: Slug::text_shape(),
            table: Box::new(PartnerRecord::shape()),
        }
    }
}
