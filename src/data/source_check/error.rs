//! How the data and the scanned text can disagree.
//!
//! `source_check` ─► **error** ─► test output
//!
//! Messages give positions and what a figure says it prints, never the text's sentences.

use std::fmt;

use crate::data::model::Location;

/// One disagreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceError {
    /// Whose place it is.
    pub checked: Checked,
    /// What is wrong with it.
    pub kind: SourceErrorKind,
}

/// What an error is about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Checked {
    /// The scanned text, by file name.
    Source(String),
    /// A defect, by id.
    Defect(String),
    /// A figure, by id.
    Figure(String),
    /// A claim, by id.
    Claim(String),
    /// A mention, by position.
    Mention(usize),
    /// A line of the text, from 1.
    Line(u32),
    /// An entry of `not-figures.json`, by position.
    NotFigure(usize),
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SourceErrorKind {
    /// The text is not the one that the data speaks of.
    Sha256 {
        /// The hash in the data.
        expected: String,
        /// The hash of the text.
        found: String,
    },
    /// The text is not UTF-8.
    NotUtf8 {
        /// How many bytes are.
        valid_bytes: usize,
    },
    /// A line that the text does not have.
    NoSuchLine {
        /// The line.
        line: u32,
        /// How many there are.
        lines: usize,
    },
    /// A line that is not empty and not listed.
    NotListed,
    /// A line of another length than listed.
    LineLength {
        /// Code points of the line.
        found: usize,
        /// Code points as listed.
        expected: u32,
    },
    /// A line that names other districts than listed.
    LineNames {
        /// Ids of those that it names.
        found: Vec<String>,
    },
    /// A place that is empty or does not lie in its line.
    OutsideLine {
        /// The place.
        location: Location,
        /// Code points of the line.
        length: usize,
    },
    /// A place of white space.
    Blank {
        /// The place.
        location: Location,
    },
    /// A place that says something else than its figure prints.
    OtherText {
        /// The place.
        location: Location,
        /// What the figure prints.
        printed: String,
        /// Where in the line that starts, if anywhere.
        elsewhere: Vec<usize>,
    },
    /// A place that takes part of a numeral only.
    CutsNumeral {
        /// The place.
        location: Location,
        /// The place of the numeral.
        numeral: Location,
    },
    /// A numeral that no figure, claim or entry of `not-figures.json` touches.
    Uncovered {
        /// The place of the numeral.
        location: Location,
        /// The numeral.
        numeral: String,
    },
    /// An entry of `not-figures.json` without a reason.
    NoReason {
        /// Its place.
        location: Location,
    },
    /// An entry of `not-figures.json` where no numeral stands.
    NoNumeral {
        /// Its place.
        location: Location,
    },
}

impl SourceErrorKind {
    /// The error of this kind about a subject.
    pub(super) fn of(self, checked: Checked) -> SourceError {
        SourceError {
            checked,
            kind: self,
        }
    }
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.checked, self.kind)
    }
}

impl std::error::Error for SourceError {}

impl fmt::Display for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Source(file) => write!(f, "{file}"),
            Self::Defect(id) => write!(f, "defect {id}"),
            Self::Figure(id) => write!(f, "figure {id}"),
            Self::Claim(id) => write!(f, "claim {id}"),
            Self::Mention(position) => write!(f, "mentions[{position}]"),
            Self::Line(line) => write!(f, "source.lines: line {line}"),
            Self::NotFigure(position) => write!(f, "not-figures.json: [{position}]"),
        }
    }
}

impl fmt::Display for SourceErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sha256 { expected, found } => {
                write!(f, "SHA-256 is {found}; expected {expected}")
            }
            Self::NotUtf8 { valid_bytes } => {
                write!(f, "not UTF-8 after {valid_bytes} bytes; expected UTF-8")
            }
            Self::NoSuchLine { line, lines } => {
                write!(
                    f,
                    "line {line}; expected one of the {lines} lines of the text"
                )
            }
            Self::NotListed => write!(f, "not listed; expected an entry of its own"),
            Self::LineLength { found, expected } => {
                write!(
                    f,
                    "listed with {expected} code points; expected {found}, and the line not to be empty"
                )
            }
            Self::LineNames { found } => {
                write!(
                    f,
                    "names other districts than listed; expected [{}]",
                    found.join(", ")
                )
            }
            Self::OutsideLine { location, length } => {
                place(f, location)?;
                write!(
                    f,
                    " is not a place in the line; expected one within 0..{length}"
                )
            }
            Self::Blank { location } => {
                place(f, location)?;
                write!(f, " is blank; expected text")
            }
            Self::OtherText {
                location,
                printed,
                elsewhere,
            } => {
                place(f, location)?;
                let length = printed.chars().count();
                write!(
                    f,
                    " says something else; expected “{printed}” ({length} code points)"
                )?;
                match elsewhere.as_slice() {
                    [] => write!(f, ", which is nowhere in that line"),
                    starts => {
                        let places: Vec<String> = starts
                            .iter()
                            .map(|start| format!("{start}..{}", start + length))
                            .collect();
                        write!(f, ", which is at {}", places.join(", "))
                    }
                }
            }
            Self::CutsNumeral { location, numeral } => {
                place(f, location)?;
                write!(
                    f,
                    " cuts a numeral; expected to take {}..{}",
                    numeral.start, numeral.end
                )
            }
            Self::Uncovered { location, numeral } => {
                place(f, location)?;
                write!(
                    f,
                    ": the numeral {numeral} is not accounted for; \
                     expected a figure, a claim or an entry of not-figures.json"
                )
            }
            Self::NoReason { location } => {
                place(f, location)?;
                write!(f, " has a blank `why`; expected a short reason")
            }
            Self::NoNumeral { location } => {
                place(f, location)?;
                write!(f, " touches no numeral; expected one")
            }
        }
    }
}

fn place(f: &mut fmt::Formatter<'_>, at: &Location) -> fmt::Result {
    write!(f, "line {}, {}..{}", at.line, at.start, at.end)
}
