//! Closed lists of words: each written once, with how it is read and described.
//!
//! `terms`, `chart::kinds`, `compare` ─► **contract** ─► types, JSON Schema

use serde::de::{Deserialize, Deserializer, Error};

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
