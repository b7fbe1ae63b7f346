//! The scanned spread as `metrics.json` describes it: parts, lines and damaged places, and where
//! something stands in it.

use serde::{Deserialize, Serialize};

use super::{Id, Localized};
use crate::data::terms::{DefectKind, PartKind};

/// The scanned spread.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// File name of the scanned text.
    pub file: String,
    /// SHA-256 of that file: 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// What the spread is, in our words.
    pub title: Localized,
    /// Who signed it.
    pub byline: String,
    /// Remarks on it for the reader.
    pub notes: Option<Vec<Localized>>,
    /// The parts of the spread, in the order of the scan; none overlaps another.
    pub parts: Vec<Part>,
    /// Every line of the scanned text that is not empty, in order.
    pub lines: Vec<Line>,
    /// Where the scan is damaged.
    pub defects: Vec<Defect>,
}

/// A part of the spread: a headline, a score box, a section, a caption.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Stable id.
    pub id: Id,
    /// Its first line, from 1.
    pub from: u32,
    /// Its last line.
    pub to: u32,
    /// What it is.
    pub kind: PartKind,
    /// Id of the district whose it is; left out where it is nobody's or nothing says
    /// whose.
    pub district: Option<Id>,
    /// What it is called where a place is named.
    pub name: Localized,
    /// A few characters for the side of a map.
    pub label: Localized,
    /// Its position in reading order, article by article, from 1; each once.
    pub reading: u32,
}

/// A line of the scanned text, without its words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Its number, from 1, lines split on `\n`.
    pub line: u32,
    /// How many Unicode code points it has.
    pub length: u32,
    /// Ids of the districts that it names, in the order of `districts`.
    pub names: Vec<Id>,
    /// Which item of a score box it is, from 1.
    pub item: Option<u32>,
}

/// A damaged place in the scan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Defect {
    /// Stable id.
    pub id: Id,
    /// What kind of damage.
    pub kind: DefectKind,
    /// 1-based lines of the scanned text that it touches; at least one.
    pub lines: Vec<u32>,
    /// What is damaged and how it was read, in our words.
    pub note: Localized,
}

/// A place in the scanned text. For a figure the slice equals `printed`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Location {
    /// 1-based line, lines split on `\n`.
    pub line: u32,
    /// First Unicode code point of the line, 0-based.
    pub start: u32,
    /// One past the last code point; greater than `start`.
    pub end: u32,
}
