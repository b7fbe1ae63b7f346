//! The scanned spread: its parts, its lines without their words, its damages, places in it.

use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use super::values::{DistrictIx, Localized};
use crate::data::terms::{DefectKind, PartKind};

/// The scanned spread.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Source {
    /// File name of the scanned text.
    pub file: String,
    /// SHA-256 of that file, lower-case hex.
    pub sha256: String,
    /// What the spread is, in our words.
    pub title: Localized,
    /// Who signed it.
    pub byline: String,
    /// Remarks on it for the reader.
    pub notes: Vec<Localized>,
    /// The parts of the spread, in the order of the scan.
    pub parts: Vec<Part>,
    /// Every line of the scanned text that is not empty, in order.
    pub lines: Vec<Line>,
    /// Where the scan is damaged.
    pub defects: Vec<Defect>,
}

impl Source {
    /// The part of the spread that a line stands in.
    pub fn part_of(&self, line: u32) -> Option<&Part> {
        self.parts.iter().find(|part| part.has(line))
    }

    /// A line of the scanned text, if it is not empty.
    pub fn line(&self, line: u32) -> Option<&Line> {
        self.lines.iter().find(|listed| listed.line == line)
    }

    /// Whether a line stands in the scan more than once.
    pub fn is_doubled(&self, line: u32) -> bool {
        let mut defects = self.defects.iter();
        defects.any(|defect| defect.kind == DefectKind::Doubled && defect.lines.contains(&line))
    }
}

/// A part of the spread: a headline, a score box, a section, a caption.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Part {
    /// Stable id.
    pub id: String,
    /// Its first line, from 1.
    pub from: u32,
    /// Its last line; not before the first.
    pub to: u32,
    /// What it is.
    pub kind: PartKind,
    /// Whose it is, if anybody's and known.
    pub district: Option<DistrictIx>,
    /// What it is called where a place is named.
    pub name: Localized,
    /// A few characters for the side of a map.
    pub label: Localized,
    /// Its position in reading order, article by article, from 1.
    pub reading: u32,
}

impl Part {
    /// Whether a line stands in it.
    pub fn has(&self, line: u32) -> bool {
        (self.from..=self.to).contains(&line)
    }
}

/// A line of the scanned text, without its words.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Line {
    /// Its number, from 1.
    pub line: u32,
    /// How many code points it has; at least one.
    pub length: u32,
    /// The districts that it names, in display order.
    pub names: Vec<DistrictIx>,
    /// Which item of a score box it is, from 1.
    pub item: Option<u32>,
}

/// A damaged place in the scan.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Defect {
    /// Stable id.
    pub id: String,
    /// What kind of damage.
    pub kind: DefectKind,
    /// 1-based lines of the scanned text that it touches; at least one.
    pub lines: Vec<u32>,
    /// What is damaged and how it was read, in our words.
    pub note: Localized,
}

/// A place in the scanned text: `line` is 1-based, `start..end` are code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize_tuple, Deserialize_tuple)]
pub struct Location {
    /// 1-based line, lines split on `\n`.
    pub line: u32,
    /// First code point, 0-based.
    pub start: u32,
    /// One past the last code point; greater than `start`.
    pub end: u32,
}
