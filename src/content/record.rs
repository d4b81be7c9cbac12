//! `record!` defines a kind of table once: the struct, the keys it knows, and how it is read.

/// Defines a kind of table: each key with its need (`required`, `optional`, `list`, `filled` for a list with at
/// least one member, or `flatten` for the keys of another record in the same table) and its type. Whatever is missing or broken is reported and left `None`.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident as $label:literal {
        $($(#[$key_meta:meta])* $key:ident: $need:ident $type:ty,)+
    }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default)]
        pub struct $name { $($(#[$key_meta])* pub $key: $crate::content::record::field!($need $type),)+ }

        impl $crate::content::reader::Record for $name {
            const NAME: &'static str = $label;

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
        }

        impl $crate::content::reader::FromToml for $name {
            fn from_toml(
                value: &toml::Spanned<toml::de::DeValue<'_>>,
                reader: &mut $crate::content::reader::Reader<'_>,
            ) -> Option<Self> {
                let table = reader.table(value, concat!("a table with the keys of ", $label))?;
                Some(<Self as $crate::content::reader::Record>::read(table, value.span(), reader))
            }
        }
    };
}

macro_rules! field {
    (required $type:ty) => { Option<toml::Spanned<$type>> };
    (optional $type:ty) => { Option<toml::Spanned<$type>> };
    (list $type:ty) => { Vec<toml::Spanned<$type>> };
    (filled $type:ty) => { Vec<toml::Spanned<$type>> };
    (flatten $type:ty) => { $type };
}

macro_rules! key {
    (flatten $type:ty, $key:ident, $known:ident) => {
        <$type as $crate::content::reader::Record>::keys($known)
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
    (flatten $type:ty, $key:ident, $table:ident, $header:ident, $reader:ident) => {
        <$type as $crate::content::reader::Record>::fields($table, $header, $reader)
    };
}

pub(in crate::content) use {field, key, read, record};
