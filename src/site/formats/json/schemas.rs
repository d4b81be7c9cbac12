//! How single values are described to programs (JSON Schema 2020-12).

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::site::formats::json::VERSION;
use crate::site::formats::json::values::{Version, WireDate, WireDay, WireUrl, Word};
use crate::text::Choice;

/// Describes a value in place wherever it stands, or once under a name.
macro_rules! described {
    ($($type:ty = $name:literal, in place $inline:literal, $schema:tt;)+) => {
        $(impl JsonSchema for $type {
            fn inline_schema() -> bool {
                $inline
            }

            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        })+
    };
}

described! {
    Version = "Version", in place true, {
        "type": "integer",
        "const": VERSION,
        "description": "The version of the API. A field that is added leaves it as it is; any other change raises it.",
    };
    WireDate = "Date", in place false, {
        "type": "string",
        "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
        "description": "A date as precise as its source: a year, a month or a day.",
        "examples": ["1958", "1958-11", "1958-11-02"],
    };
    WireDay = "Day", in place true, { "type": "string", "format": "date" };
    WireUrl = "Url", in place true, { "type": "string", "format": "uri" };
}

impl<C: Choice> JsonSchema for Word<C> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        std::any::type_name::<C>().into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let words: Vec<&str> = C::ALL.iter().map(|member| member.word()).collect();
        json_schema!({ "type": "string", "enum": words })
    }
}
