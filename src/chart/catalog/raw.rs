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
    /// What the site says of itself and of its spread.
    pub site: Site,
    /// The words for the terms of the data.
    pub vocabulary: Vocabulary,
    /// Figures to be worked out from others.
    pub derived: Vec<Derivation>,
    /// The charts, in page order.
    pub charts: Vec<Chart>,
}

/// What the site says of itself and of its spread: every text that names places, years or the
/// source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Names files and keys of citations.
    pub slug: Id,
    /// Name of the site, the author of its citations.
    pub name: Localized,
    /// Title of the page.
    pub title: Localized,
    /// What the site is, for link previews and search engines.
    pub description: Localized,
    /// Above the headline: place, year, subject.
    pub kicker: Localized,
    /// Above the title of an image, which goes about alone: of which place, year and districts.
    pub image_kicker: Localized,
    /// The source in a few words, under each chart.
    pub source_line: Localized,
    /// The year of the spread as a citation gives it; left out where none is known.
    pub source_year: Option<String>,
    /// Before the names under the source.
    pub signed: Localized,
    /// The data set's name.
    pub dataset: Localized,
    /// What the data set is, for catalogues of data.
    pub dataset_description: Localized,
    /// What the data are, beside a chart's title in a citation.
    pub subject: Localized,
    /// Where the figures are from and for.
    pub place: Localized,
    /// The time that the figures are for, by ISO 8601: `2022`, `2022-01/2023-06`.
    pub covers: String,
    /// Where the districts are, and what their articles are about.
    pub about: Localized,
    /// What would have to be published to compare the districts.
    pub wanted: Localized,
    /// Paragraphs of the method that are about this spread, before those of any.
    pub method: Vec<Localized>,
    /// What the source leaves out altogether; what it leaves open of a figure is listed besides.
    pub unknown: Vec<Localized>,
    /// Terms with a line each, in your own words.
    pub glossary: Vec<Gloss>,
    /// The charts that the links at the head of the page lead to, in their order.
    pub sections: Vec<Section>,
}

/// A term, explained.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Gloss {
    /// The term.
    pub term: Localized,
    /// What it means.
    pub gloss: Localized,
}

/// A link to a chart, at the head of the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The chart's id.
    pub chart: Id,
    /// A short name.
    pub name: Localized,
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
