//! `record!` defines a kind of table once: the struct, the keys it knows, how it is read, and how it describes itself.
//!
//! From the one definition come the struct and its reader, the list of known keys, and a [`RecordShape`]: keys in order,
//! need, doc comment and the shape of the value, which each value type tells beside its reader. The JSON Schemas are made
//! of shapes, and `minglu fmt` takes the order of keys from them.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::reader::{Header, Reader};
use super::shape::{Alternatives, Field, RecordShape};
use crate::messages::Message;

/// A table of known keys; `record!` implements it.
pub trait FromTable: Sized {
    /// The name of its definition.
    const DEFINITION: &'static str;
    /// What it is, in a sentence.
    const DOCS: &'static str;
    /// The keys that say what it names, where there are several ways to.
    const ALTERNATIVES: Option<&'static Alternatives> = None;

    /// What such a table is called in messages.
    fn name() -> Message;

    /// Adds the keys that such a table knows.
    fn keys(known: &mut Vec<&'static str>);

    /// Reads the known keys.
    fn fields(table: &DeTable<'_>, header: &Header, reader: &mut Reader<'_>) -> Self;

    /// Adds the description of each key that such a table knows, in the same order.
    fn describe(fields: &mut Vec<Field>);

    /// The description of such a table.
    fn record_shape() -> RecordShape {
        let mut fields = Vec::new();
        Self::describe(&mut fields);
        RecordShape {
            name: Self::DEFINITION,
            docs: Self::DOCS.trim_ascii(),
            fields,
            alternatives: Self::ALTERNATIVES,
            others: None,
        }
    }

    /// The value as such a table, or a mistake.
    fn table_in<'v, 'i>(
        value: &'v Spanned<DeValue<'i>>,
        reader: &mut Reader<'_>,
    ) -> Option<&'v DeTable<'i>> {
        let mut known = Vec::new();
        Self::keys(&mut known);
        reader.record(value, Self::name(), Self::ALTERNATIVES, &known)
    }

    /// Reads the known keys and reports the others. `span` is where the table begins.
    fn read(table: &DeTable<'_>, span: Range<usize>, reader: &mut Reader<'_>) -> Self {
        let mut known = Vec::new();
        Self::keys(&mut known);
        let misspelt = reader.refuse_unknown_keys(table, &Self::name(), &known);
        if let Some(alternatives) = Self::ALTERNATIVES {
            reader.check_alternatives(table, span.clone(), alternatives, &known);
        }
        let header = Header {
            name: Self::name(),
            span,
            misspelt,
        };
        Self::fields(table, &header, reader)
    }
}

/// Defines a kind of table: each key with its need (`required`, `optional`, `list`, `filled` for a list with at
/// least one member, `several` for one with at least two, or `flatten` for the keys of another record in the same table)
/// and its type. Whatever is missing or broken is reported and left `None`. Its doc comments are the descriptions in the
/// JSON Schemas, and the order of its keys is the one that `minglu fmt` writes. `one of ALTERNATIVES` behind its name says
/// that its keys are there in one of several ways.
macro_rules! record {
    ($(#[doc = $docs:literal])* pub struct $name:ident as $label:ident $(, one of $ways:ident)? { $($body:tt)+ }) => {
        $crate::content::record::table! {
            $(#[doc = $docs])* pub struct $name as $label $(, one of $ways)? { $($body)+ }
        }

        impl $crate::content::reader::FromToml for $name {
            fn from_toml(
                value: &toml::Spanned<toml::de::DeValue<'_>>,
                reader: &mut $crate::content::reader::Reader<'_>,
            ) -> Option<Self> {
                let table = <Self as $crate::content::record::FromTable>::table_in(value, reader)?;
                Some(<Self as $crate::content::record::FromTable>::read(table, value.span(), reader))
            }

            fn shape() -> $crate::content::shape::Shape {
                $crate::content::shape::Shape::Record(<Self as $crate::content::record::FromTable>::record_shape())
            }
        }
    };
}

/// Defines a kind of table as `record!` does, for one that more than its keys is asked of, and which therefore reads
/// itself.
macro_rules! table {
    ($(#[doc = $docs:literal])* pub struct $name:ident as $label:ident $(, one of $ways:ident)? {
        $($(#[doc = $key_docs:literal])* $key:ident: $need:ident $type:ty,)+
    }) => {
        $(#[doc = $docs])*
        #[derive(Debug, Clone, Default)]
        pub struct $name { $($(#[doc = $key_docs])* pub $key: $crate::content::record::field!($need $type),)+ }

        impl $crate::content::record::FromTable for $name {
            const DEFINITION: &'static str = $crate::content::shape::short_name(stringify!($name));
            const DOCS: &'static str = concat!($($docs),*);
            $(const ALTERNATIVES: Option<&'static $crate::content::shape::Alternatives> = Some(&$ways);)?

            fn name() -> $crate::messages::Message {
                $crate::messages::say::$label()
            }

            fn keys(known: &mut Vec<&'static str>) {
                $($crate::content::record::key!($need $type, $key, known);)+
            }

            fn fields(
                table: &toml::de::DeTable<'_>,
                header: &$crate::content::reader::Header,
                reader: &mut $crate::content::reader::Reader<'_>,
            ) -> Self {
                let _ = header; // A table without required keys has no use for it.
                Self { $($key: $crate::content::record::read!($need $type, $key, table, header, reader),)+ }
            }

            fn describe(fields: &mut Vec<$crate::content::shape::Field>) {
                $($crate::content::record::describe!($need $type, $key, concat!($($key_docs),*), fields);)+
            }
        }
    };
}

macro_rules! field {
    (required $type:ty) => { Option<toml::Spanned<$type>> };
    (optional $type:ty) => { Option<toml::Spanned<$type>> };
    (list $type:ty) => { Vec<toml::Spanned<$type>> };
    (filled $type:ty) => { Vec<toml::Spanned<$type>> };
    (several $type:ty) => { Vec<toml::Spanned<$type>> };
    (flatten $type:ty) => { $type };
}

macro_rules! key {
    (flatten $type:ty, $key:ident, $known:ident) => {
        <$type as $crate::content::record::FromTable>::keys($known)
    };
    ($need:ident $type:ty, $key:ident, $known:ident) => {
        $known.push(stringify!($key))
    };
}

macro_rules! read {
    (required $type:ty, $key:ident, $table:ident, $header:ident, $reader:ident) => {
        $reader.required($table, $header, stringify!($key))
    };
    (optional $type:ty, $key:ident, $table:ident, $header:ident, $reader:ident) => {
        $reader.optional($table, stringify!($key))
    };
    (list $type:ty, $key:ident, $table:ident, $header:ident, $reader:ident) => {
        $reader.list($table, stringify!($key))
    };
    (filled $type:ty, $key:ident, $table:ident, $header:ident, $reader:ident) => {
        $reader.filled_list($table, $header, stringify!($key))
    };
    (several $type:ty, $key:ident, $table:ident, $header:ident, $reader:ident) => {
        $reader.several($table, $header, stringify!($key))
    };
    (flatten $type:ty, $key:ident, $table:ident, $header:ident, $reader:ident) => {
        <$type as $crate::content::record::FromTable>::fields($table, $header, $reader)
    };
}

macro_rules! describe {
    (flatten $type:ty, $key:ident, $docs:expr, $fields:ident) => {
        <$type as $crate::content::record::FromTable>::describe($fields)
    };
    ($need:ident $type:ty, $key:ident, $docs:expr, $fields:ident) => {
        $fields.push($crate::content::shape::Field {
            owner: Self::DEFINITION,
            key: stringify!($key),
            docs: $docs.trim_ascii(),
            need: $crate::content::record::need!($need),
            shape: <$type as $crate::content::reader::FromToml>::shape(),
        })
    };
}

macro_rules! need {
    (required) => {
        $crate::content::shape::Need::Required
    };
    (optional) => {
        $crate::content::shape::Need::Optional
    };
    (list) => {
        $crate::content::shape::Need::List
    };
    (filled) => {
        $crate::content::shape::Need::Filled
    };
    (several) => {
        $crate::content::shape::Need::Several
    };
}

pub(in crate::content) use {describe, field, key, need, read, record, table};
