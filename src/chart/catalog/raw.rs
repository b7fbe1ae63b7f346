//! `charts.json` exactly as typed: the public contract, in Rust.
//!
//! JSON text ─► **raw** (as typed) ─► `load` ─► `Catalog` (as resolved)
//!
//! As in `data::raw`, an unknown field is an error, and the comments below become the
//! descriptions in the published JSON Schema.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::chart::kinds::ChartKind;
use crate::compare::Formula;
use crate::data::raw::{Id, Localized};
use crate::data::terms::Kind;

/// A whole `charts.json`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Catalog {
    /// Version of this format; 1.
    pub schema_version: u32,
    /// The words for the terms of the data.
    pub vocabulary: Vocabulary,
    /// Figures to be worked out from others.
    pub derived: Vec<Derivation>,
    /// The charts, in page order.
    pub charts: Vec<Chart>,
}

/// One chart, declared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Chart {
    /// Stable id, part of addresses.
    pub id: Id,
    /// How it is drawn.
    pub kind: ChartKind,
    /// Its title.
    pub title: Localized,
    /// Which figures it shows.
    pub select: Select,
}

/// Which figures a chart shows: those of these kinds and themes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Select {
    /// Kinds of number; all when left out.
    pub kinds: Option<Vec<Kind>>,
    /// Theme ids; all themes when left out.
    pub themes: Option<Vec<String>>,
}

/// A figure to be worked out for every district and period of which both inputs are reported.
/// It has the unit of its first input.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Derivation {
    /// Stable id.
    pub id: Id,
    /// How.
    pub formula: Formula,
    /// Ids of two measures of one scope: what is divided, then what it is divided by.
    pub inputs: Vec<Id>,
    /// Short name.
    pub name: Localized,
    /// What must hold for the result to mean what its name says.
    pub condition: Localized,
}

/// The words for the terms of the data, by facet and term id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// Units.
    pub unit: Words<UnitName>,
    /// What was counted.
    pub subject: Words<Localized>,
    /// At which step.
    pub stage: Words<Localized>,
    /// Of what extent.
    pub scope: Words<Localized>,
    /// Of what time.
    pub period: Words<PeriodName>,
}

/// A period as both languages write it, and the stretch of time that it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PeriodName {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
    /// Its first month as a number, `202201`; left out where none is named.
    pub from: Option<u32>,
    /// Its last month; left out where it has no end, or none is named.
    pub to: Option<u32>,
}

/// A unit as both languages write it; English has a singular.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnitName {
    /// Written straight after a Chinese number.
    pub zh: String,
    /// After an English 1.
    pub en_one: String,
    /// After any other English number.
    pub en: String,
}

/// What terms are called, by their ids.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(transparent))]
pub struct Words<T>(
    #[cfg_attr(
        not(target_arch = "wasm32"),
        schemars(with = "std::collections::BTreeMap<String, T>")
    )]
    pub Vec<(String, T)>,
);

impl<T: Serialize> Serialize for Words<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(term, word)| (term, word)))
    }
}

/// In the order of the file, each term once: the maps of the standard library keep the last of
/// several.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Words<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Entries(PhantomData))
    }
}

struct Entries<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
    type Value = Words<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Self::Value, A::Error> {
        let mut words: Vec<(String, T)> = Vec::new();
        while let Some((term, word)) = entries.next_entry()? {
            if words.iter().any(|(earlier, _)| *earlier == term) {
                return Err(A::Error::custom(format_args!("duplicate field `{term}`")));
            }
            words.push((term, word));
        }
        Ok(Words(words))
    }
}
