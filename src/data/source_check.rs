//! The data against the scanned text: every place says what it is said to say, and no
//! number of the text was passed over.
//!
//! `model::Dataset` + scanned text + `not-figures.json` ─► **source_check** ─► report, or
//! every disagreement at once
//!
//! The text itself is not published, so this runs where it is at hand: in the tests.

mod error;
mod text;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{
    decode::decode,
    error::DataError,
    model::{Dataset, Location},
};
pub use error::{Checked, SourceError, SourceErrorKind};
use text::SourceText;

/// The file name under which errors of [`not_figures`] stand.
pub const NOT_FIGURES_FILE: &str = "not-figures.json";

/// A numeral of the source that is no figure, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotFigure {
    /// 1-based line, lines split on `\n`.
    pub line: u32,
    /// First code point, 0-based.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
    /// Short English reason, such as "section number".
    pub why: String,
}

impl NotFigure {
    /// Where it stands.
    pub fn location(&self) -> Location {
        Location {
            line: self.line,
            start: self.start,
            end: self.end,
        }
    }
}

/// What was looked at and found in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceReport {
    /// Lines of the text.
    pub lines: usize,
    /// Arabic and Chinese numerals in the text, all of them accounted for.
    pub numerals: usize,
    /// Places of figures.
    pub figure_locations: usize,
    /// Places of claims.
    pub claim_locations: usize,
    /// Places of mentions.
    pub mention_locations: usize,
}

impl std::fmt::Display for SourceReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "the data agrees with the source: {} places of figures, {} of claims, {} of mentions, {} numerals in {} lines all accounted for",
            self.figure_locations,
            self.claim_locations,
            self.mention_locations,
            self.numerals,
            self.lines
        )
    }
}

/// Reads `not-figures.json`.
///
/// # Errors
/// Where the text is not a list of [`NotFigure`].
pub fn not_figures(text: &str) -> Result<Vec<NotFigure>, DataError> {
    decode(NOT_FIGURES_FILE, text, None)
}

/// Compares the data with the scanned text.
///
/// # Errors
/// Every disagreement: another hash, a place that does not say what its figure prints or
/// cuts a numeral, a line of another length or that names other districts, a line that is
/// not listed, a numeral that nothing accounts for, an entry of `not_figures` that gives no
/// reason or points at no numeral.
pub fn check(
    dataset: &Dataset,
    source_text: &[u8],
    not_figures: &[NotFigure],
) -> Result<SourceReport, Vec<SourceError>> {
    let mut errors = Vec::new();
    let source = || Checked::Source(dataset.source.file.clone());

    let found = format!("{:x}", Sha256::digest(source_text));
    if found != dataset.source.sha256 {
        let expected = dataset.source.sha256.clone();
        errors.push(SourceErrorKind::Sha256 { expected, found }.of(source()));
    }
    let text = match str::from_utf8(source_text) {
        Ok(text) => SourceText::new(text),
        Err(error) => {
            let kind = SourceErrorKind::NotUtf8 {
                valid_bytes: error.valid_up_to(),
            };
            errors.push(kind.of(source()));
            return Err(errors);
        }
    };

    lines(dataset, &text, &mut errors);
    for defect in &dataset.source.defects {
        let missing = defect
            .lines
            .iter()
            .filter(|line| text.line(**line).is_none());
        errors.extend(missing.map(|line| {
            let kind = SourceErrorKind::NoSuchLine {
                line: *line,
                lines: text.len(),
            };
            kind.of(Checked::Defect(defect.id.clone()))
        }));
    }
    for figure in &dataset.figures {
        let kinds = figure
            .locations
            .iter()
            .filter_map(|at| text.prints(*at, &figure.printed).err());
        errors.extend(kinds.map(|kind| kind.of(Checked::Figure(figure.id.clone()))));
    }
    for claim in &dataset.claims {
        let kinds = claim
            .locations
            .iter()
            .filter_map(|at| text.not_blank(*at).err());
        errors.extend(kinds.map(|kind| kind.of(Checked::Claim(claim.id.clone()))));
    }
    for (position, mention) in dataset.mentions.iter().enumerate() {
        let places = mention.locations.iter();
        let kinds = places.filter_map(|at| text.not_blank(*at).err());
        errors.extend(kinds.map(|kind| kind.of(Checked::Mention(position))));
    }
    for (position, entry) in not_figures.iter().enumerate() {
        if let Err(kind) = accounts_for_a_numeral(&text, entry) {
            errors.push(kind.of(Checked::NotFigure(position)));
        }
    }
    errors.extend(uncovered(dataset, &text, not_figures).map(|location| {
        let numeral = text.slice(location).unwrap_or_default();
        SourceErrorKind::Uncovered { location, numeral }.of(source())
    }));

    if errors.is_empty() {
        Ok(SourceReport {
            lines: text.len(),
            numerals: text.numerals().len(),
            figure_locations: dataset.figures.iter().map(|f| f.locations.len()).sum(),
            claim_locations: dataset.claims.iter().map(|c| c.locations.len()).sum(),
            mention_locations: dataset.mentions.iter().map(|m| m.locations.len()).sum(),
        })
    } else {
        Err(errors)
    }
}

/// That the listed lines are those of the text that are not empty, each of its length and
/// naming its districts. That each stands in a part is `validate`'s.
fn lines(dataset: &Dataset, text: &SourceText, errors: &mut Vec<SourceError>) {
    let source = &dataset.source;
    let lines = u32::try_from(text.len()).unwrap_or(u32::MAX);
    for line in 1..=lines {
        let chars = text.line(line).unwrap_or_default();
        let is_empty = chars.iter().all(|c| c.is_whitespace());
        let checked = || Checked::Line(line);
        let Some(listed) = source.line(line) else {
            errors.extend((!is_empty).then(|| SourceErrorKind::NotListed.of(checked())));
            continue;
        };
        if listed.length as usize != chars.len() || is_empty {
            let (found, expected) = (chars.len(), listed.length);
            errors.push(SourceErrorKind::LineLength { found, expected }.of(checked()));
        }
        let words: String = chars.iter().collect();
        let named = dataset.district_ixs();
        let named = named.filter(|ix| words.contains(&dataset.district(*ix).name.zh));
        let named: Vec<_> = named.collect();
        if named != listed.names {
            let found = named.iter().map(|ix| dataset.district(*ix).id.clone());
            let found = found.collect();
            errors.push(SourceErrorKind::LineNames { found }.of(checked()));
        }
    }
    let beyond = source.lines.iter().filter(|listed| listed.line > lines);
    errors.extend(beyond.map(|listed| {
        let (line, lines) = (listed.line, text.len());
        SourceErrorKind::NoSuchLine { line, lines }.of(Checked::Line(line))
    }));
}

/// The numerals of the text, Arabic and Chinese, that no figure, no
/// claim and no entry of `not_figures` touches, in reading order.
pub fn uncovered_numerals(
    dataset: &Dataset,
    text: &str,
    not_figures: &[NotFigure],
) -> Vec<Location> {
    uncovered(dataset, &SourceText::new(text), not_figures).collect()
}

fn uncovered<'a>(
    dataset: &'a Dataset,
    text: &'a SourceText,
    not_figures: &'a [NotFigure],
) -> impl Iterator<Item = Location> + 'a {
    let figures = dataset.figures.iter().flat_map(|figure| &figure.locations);
    let claims = dataset.claims.iter().flat_map(|claim| &claim.locations);
    let covered: Vec<Location> = figures
        .chain(claims)
        .copied()
        .chain(not_figures.iter().map(NotFigure::location))
        .collect();
    let is_free = move |numeral: &Location| !covered.iter().any(|c| text::overlap(*c, *numeral));
    text.numerals().iter().copied().filter(is_free)
}

fn accounts_for_a_numeral(text: &SourceText, entry: &NotFigure) -> Result<(), SourceErrorKind> {
    let location = entry.location();
    text.slice(location)?;
    if entry.why.trim().is_empty() {
        return Err(SourceErrorKind::NoReason { location });
    }
    if !text
        .numerals()
        .iter()
        .any(|numeral| text::overlap(*numeral, location))
    {
        return Err(SourceErrorKind::NoNumeral { location });
    }
    Ok(())
}
