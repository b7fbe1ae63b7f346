//! The closed lists of words that `metrics.json` chooses from.
//!
//! `raw` and `model` share them: a word of a closed list is either one of the list or
//! a decode error, so there is nothing left to validate.
//!
//! **terms** ─► `raw` (as typed) and `model` (as resolved)

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// A kind of scan damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[derive(Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum DefectKind {
    /// Columns of two articles run into each other.
    Interleaved,
    /// A passage stands twice.
    Doubled,
    /// Text breaks off.
    Truncated,
    /// A character is missing.
    LostCharacter,
    /// A character was read as another.
    Misread,
    /// The print itself seems to be wrong.
    Misprint,
}

/// What a part of the spread is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[derive(Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum PartKind {
    /// The title of the series that the spread belongs to.
    Series,
    /// The headline of an article.
    Headline,
    /// The opening of an article.
    Lead,
    /// A box of results.
    Box,
    /// A section of an article.
    Section,
    /// The words under a photo.
    Caption,
    /// Who wrote it.
    Byline,
}

/// What a figure's period rests on, the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[derive(Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum PeriodBasis {
    /// The sentence says it.
    Sentence,
    /// The score box that the figure stands in says it.
    Box,
    /// The section opens with it ("the past year").
    Section,
    /// Only the article's headline says it.
    Article,
}

/// What sort of number a measure gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[derive(Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Kind {
    /// Things or persons counted.
    Count,
    /// Money.
    Amount,
    /// A percentage of its own base (cleared of all…).
    Rate,
    /// A part of a whole shared with others, in percent.
    Share,
    /// Points of an assessment, 0–100.
    Score,
    /// A change against the year before, in percent; a fall is negative.
    Change,
}

/// Which direction a reader would welcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[derive(Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Polarity {
    /// More is better.
    HigherBetter,
    /// Less is better.
    LowerBetter,
    /// Neither can be said.
    Neutral,
}

/// How sure the district is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[derive(Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Level {
    /// The sentence or its box names the district.
    Stated,
    /// The same figure is repeated in text that names it.
    Corroborated,
    /// Only structure, street names or elimination say so.
    Inferred,
}

/// How far a rank or an honour reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[derive(Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Reach {
    /// The whole country.
    National,
    /// The province.
    Provincial,
    /// The city.
    City,
    /// The district itself.
    District,
}

/// What a claim is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[derive(Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum ClaimType {
    /// A title or a selection as an example.
    Honour,
    /// A "first of its kind".
    First,
    /// A place in a ranking.
    Rank,
    /// A way of working that others took up or praised.
    Practice,
    /// A report in the press; no recognition.
    Press,
    /// A result in words, without a number.
    Result,
    /// A line that sums up other claims.
    Summary,
}

/// How far a claim has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[derive(Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Status {
    /// Given by a named body.
    Awarded,
    /// Affirmed or taken up by a named body.
    Recognised,
    /// On a public-notice list only.
    Shortlisted,
    /// Said by the article alone.
    Claimed,
}
