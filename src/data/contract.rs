//! The types of the contract: each written once, with how it is read and described.
//!
//! `raw`, `terms`, `chart::catalog` ─► **contract** ─► types, `read::Read`, JSON Schema

use serde::de::{Deserialize, Deserializer, Error};

/// Objects of the contract: the types, how they are read, how the schema describes them.
macro_rules! contract {
    ($($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$field_meta:meta])* pub $field:ident: $type:ty,)*
    })*) => {$(
        #[derive(Debug, Clone, PartialEq, Default)]
        #[derive(serde_tuple::Serialize_tuple, serde_tuple::Deserialize_tuple)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        #[cfg_attr(not(target_arch = "wasm32"), serde(deny_unknown_fields))]
        $(#[$meta])*
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
        }

        impl $crate::data::read::Read for $name {
            fn read(node: $crate::data::read::Node<'_>) -> Self {
                let object = node.object(&[$($crate::data::contract::json_name(stringify!($field))),*]);
                Self {
                    $($field: object.field($crate::data::contract::json_name(stringify!($field))),)*
                }
            }
        }
    )*};
}
pub(crate) use contract;

/// Closed lists of words: the types, their words, how they are read.
macro_rules! words {
    ($($(#[$meta:meta])* pub enum $name:ident {
        $($(#[$word_meta:meta])* $variant:ident = $word:literal,)*
    })*) => {$(
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        $(#[$meta])*
        pub enum $name {
            $($(#[$word_meta])*
            #[cfg_attr(not(target_arch = "wasm32"), serde(rename = $word))]
            $variant,)*
        }

        impl $name {
            /// Every word, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its word in JSON.
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.id())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::data::contract::word(deserializer, &[$($word),*]).map(|n| Self::ALL[n])
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::ALL[0]
            }
        }

        impl $crate::data::read::Read for $name {
            fn read(node: $crate::data::read::Node<'_>) -> Self {
                Self::ALL[node.word(&[$($word),*])]
            }
        }
    )*};
}
pub(crate) use words;

/// The position of a word in a closed list.
pub(crate) fn word<'de, D: Deserializer<'de>>(
    deserializer: D,
    words: &'static [&'static str],
) -> Result<usize, D::Error> {
    let text = String::deserialize(deserializer)?;
    let found = words.iter().position(|word| *word == text);
    found.ok_or_else(|| Error::unknown_variant(&text, words))
}

/// A field's name in JSON: `type` for `r#type`.
pub const fn json_name(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}
