//! `metrics.json` exactly as typed: the public contract, in Rust.
//!
//! JSON text ─► **raw** (as typed) ─► `validate` ─► `model` (as resolved)
//!
//! Nothing here is trusted yet: ids may be unknown, numbers out of range. An unknown
//! field is an error, so a misspelt one cannot pass for an absent one. The comments
//! below become the descriptions in the published JSON Schema.

mod source;

use serde::{Deserialize, Serialize};

use super::terms::{ClaimType, Kind, Level, PeriodBasis, Polarity, Reach, Status};

pub use source::{Defect, Line, Location, Part, Source};

/// A stable id: lower-case letters, digits and hyphens, first a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(extend("pattern" = "^[a-z][a-z0-9-]*$"))
)]
#[serde(transparent)]
pub struct Id(pub String);

impl Id {
    /// Whether it is made as ids are.
    pub fn is_well_formed(&self) -> bool {
        self.0.starts_with(|c: char| c.is_ascii_lowercase()) && has_id_characters(&self.0)
    }
}

impl Term {
    /// Whether it is made as terms are.
    pub fn is_well_formed(&self) -> bool {
        !self.0.is_empty() && !self.0.starts_with('-') && has_id_characters(&self.0)
    }
}

/// Whether all characters are those of ids and terms.
fn has_id_characters(text: &str) -> bool {
    text.bytes()
        .all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

/// The id of a term named in the vocabulary of `charts.json`: lower-case letters,
/// digits and hyphens, first a letter or a digit (a period may be `2022`). `unstated`
/// marks what the source leaves open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(extend("pattern" = "^[a-z0-9][a-z0-9-]*$"))
)]
#[serde(transparent)]
pub struct Term(pub String);

/// What districts reported: figures with their places in the source, and the claims made
/// beside them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Metrics {
    /// Version of this format; 1.
    pub schema_version: u32,
    /// Where every figure comes from.
    pub source: Source,
    /// The districts, in display order; at least one.
    pub districts: Vec<District>,
    /// The themes, in display order; at least one.
    pub themes: Vec<Theme>,
    /// What was measured; at least one.
    pub measures: Vec<Measure>,
    /// The measured figures; at most one for a district, a measure and
    /// a period: a second year is the same measure in another period.
    pub figures: Vec<Figure>,
    /// Honours, firsts, ranks, recognised practices, and results without a number.
    pub claims: Vec<Claim>,
    /// What an article describes under a theme without a figure and without claiming
    /// recognition for it.
    pub mentions: Vec<Mention>,
}

/// A text in the two languages of the site; neither may be blank.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Localized {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// A district that reports.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct District {
    /// Stable id.
    pub id: Id,
    /// Its name.
    pub name: Localized,
    /// Its code in a register of places, so that programs can lay it beside other data.
    pub code: Option<Code>,
}

/// The code of a place in a register, and who says that it is this one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// The register, by the name that programs know it by, as `GB/T 2260`.
    pub scheme: String,
    /// The code; no other district has the same in the same register.
    pub value: String,
    /// The list that the code was read in, in words.
    pub source: Localized,
    /// Where that list is published; begins with `https://` or `http://`.
    pub url: String,
}

/// A theme that gathers measures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Stable id.
    pub id: Id,
    /// Its name.
    pub name: Localized,
}

/// What was measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Stable id.
    pub id: Id,
    /// Id of the theme it is shown under.
    pub theme: Id,
    /// Short name, for labels.
    pub name: Localized,
    /// What it counts, in a sentence of ours.
    pub definition: Localized,
    /// What was counted.
    pub subject: Term,
    /// At which step: caught, seized, paid….
    pub stage: Term,
    /// The stage in a word that goes with what is counted, where the vocabulary's does
    /// not: people of a gang are not "broken up".
    pub staged: Option<Localized>,
    /// What sort of number.
    pub kind: Kind,
    /// Base unit. A rate, share or change is in `percent` or `percentage-point`, a
    /// change also in `percent-or-points` where the source leaves that open, an amount
    /// in `yuan`, a score in `percent` or `point`; a count in none of these.
    pub unit: Term,
    /// Of what a rate or share is a part, in our words; required for these, allowed for
    /// a score, and for nothing else.
    pub whole: Option<Localized>,
    /// Of what extent: all cases, one campaign….
    pub scope: Term,
    /// Which direction a reader would welcome.
    pub polarity: Polarity,
}

/// One number that one district reported.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Stable id.
    pub id: Id,
    /// Id of the district that reports it.
    pub district: Id,
    /// Id of the measure.
    pub measure: Id,
    /// In base units (yuan, cases, persons, percent); a fall is negative.
    pub value: f64,
    /// As the source prints it: the number with its unit, no more.
    pub printed: String,
    /// What the printed digits allow.
    pub precision: Precision,
    /// Whether the source rounds or says "more than".
    pub approximate: bool,
    /// What time it speaks of. Another year of a measure is a figure of its own.
    pub period: Term,
    /// What the period rests on; left out where it is `unstated`, and only there.
    pub period_basis: Option<PeriodBasis>,
    /// How it was given to its district.
    pub attribution: Attribution,
    /// Every place where it is printed; at least one.
    pub locations: Vec<Location>,
    /// A rank that the source gives to this very figure.
    pub rank: Option<Rank>,
    /// Remarks for the reader.
    pub notes: Option<Vec<Localized>>,
}

/// The bounds that the printed digits allow, in base units: `lower ≤ value ≤ upper`.
/// An exact count has both equal to its value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(extend("required" = ["lower", "upper"]))
)]
pub struct Precision {
    /// Smallest possible value.
    pub lower: f64,
    /// Largest possible value; `null` where the source only gives a floor.
    #[serde(deserialize_with = "OrNull::deserialize")]
    pub upper: OrNull,
}

/// A value, or `null`; unlike an optional field it must be typed out.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct OrNull(pub Option<f64>);

/// How a figure or claim was given to its district, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Attribution {
    /// How sure.
    pub level: Level,
    /// The reason, in our words.
    pub because: Localized,
}

/// A rank that the source gives to a figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rank {
    /// Among whom.
    pub scope: Reach,
    /// 1 is first.
    pub place: u32,
    /// What was ranked (a rank of a fall is not a rank of safety).
    pub of: Localized,
}

/// An honour, a first, a rank, a recognised practice, or a result without a number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Stable id.
    pub id: Id,
    /// Id of the district whose it is.
    pub district: Id,
    /// Id of the theme that it belongs to, if to one.
    pub theme: Option<Id>,
    /// What it is.
    pub r#type: ClaimType,
    /// How far it reaches.
    pub level: Reach,
    /// How far it has got.
    pub status: Status,
    /// Who awarded, recognised or reported it, where that is printed.
    pub by: Option<Localized>,
    /// Its name, in our words.
    pub name: Localized,
    /// What time it speaks of.
    pub period: Term,
    /// How it was given to its district.
    pub attribution: Attribution,
    /// Every place where it is made; at least one.
    pub locations: Vec<Location>,
    /// Id of the figure of the same district whose rank it is, or which it repeats.
    pub repeats: Option<Id>,
    /// Id of an earlier claim of the same district about the same matter.
    pub with: Option<Id>,
    /// Remarks for the reader.
    pub notes: Option<Vec<Localized>>,
}

/// What an article describes under a theme, without a figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Mention {
    /// Id of the district whose article it is.
    pub district: Id,
    /// Id of the theme.
    pub theme: Id,
    /// What is described, in our words; a clause about the article.
    pub text: Localized,
    /// Every place where it is described; at least one.
    pub locations: Vec<Location>,
}
