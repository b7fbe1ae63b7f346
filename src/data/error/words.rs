//! The words of each error: "what stands there; expected what should".
//!
//! `error` ─► **words** ─► build log

use std::fmt;

use super::{DataError, DataErrorKind, DataErrors};
use crate::data::hidden::is_hidden;
use crate::data::model::Kind;
use crate::decimal::Decimal;
use crate::word::Word;

impl fmt::Display for DataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.file)?;
        let path = if self.path.is_empty() { "" } else { ": " };
        // A terminal would act on hidden characters.
        visible(f, &format!("{}{path}{}", self.path, self.kind))
    }
}

impl std::error::Error for DataError {}

impl fmt::Display for DataErrorKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson {
                line,
                column,
                message,
            } => {
                write!(
                    f,
                    "not JSON at line {line}, column {column} ({message}); expected valid JSON"
                )
            }
            Self::Decode { message, expected } => write!(f, "{message}; expected {expected}"),
            Self::TooLong { bytes, limit } => {
                write!(
                    f,
                    "{bytes} bytes; expected at most {limit} ({} MiB)",
                    limit / (1 << 20)
                )
            }
            Self::HiddenCharacter {
                character,
                position,
            } => {
                write!(
                    f,
                    "U+{:04X}, character {position} of the text, hides or reorders text or shows nothing; expected it to be taken out",
                    u32::from(*character)
                )
            }
            Self::SchemaVersion { found, expected } => {
                write!(
                    f,
                    "version {} of the format; expected version {expected}",
                    Decimal(*found)
                )
            }
            Self::NotFinite { .. } => {
                write!(
                    f,
                    "too large a number; expected a magnitude of at most 1e15"
                )
            }
            Self::OutOfRange { value, kind } => {
                write!(
                    f,
                    "{} is out of range; expected {}",
                    Decimal(*value),
                    range_in_words(*kind)
                )
            }
            Self::NotWhole { value } => {
                write!(
                    f,
                    "{} is not whole; expected a whole number in an exact count",
                    Decimal(*value)
                )
            }
            Self::NotBracketing { bound, value } => {
                let (bound, value) = (Decimal(*bound), Decimal(*value));
                let side = if bound.0 > value.0 {
                    "at most"
                } else {
                    "at least"
                };
                write!(
                    f,
                    "the bound {bound} excludes the value; expected {side} {value}"
                )
            }
            Self::ExactCountWithBounds { value } => {
                write!(
                    f,
                    "an exact count with a margin; expected both bounds to be {}, or `approximate`: true",
                    Decimal(*value)
                )
            }
            Self::ExactFloor => {
                write!(
                    f,
                    "an open upper bound on an exact figure; expected a number, or `approximate`: true"
                )
            }
            Self::Zero => write!(f, "0; expected a number counted from 1"),
            Self::UnknownId { id, list } => {
                write!(
                    f,
                    "unknown id `{id}`; expected the id of an entry of `{list}`"
                )
            }
            Self::NoWord { term } => {
                write!(
                    f,
                    "no word for `{term}`; expected one, since metrics.json uses it"
                )
            }
            Self::ReservedId { id } => {
                write!(
                    f,
                    "the id `{id}` is that of a part of the page; expected another"
                )
            }
            Self::DuplicateId { id, first } => {
                write!(
                    f,
                    "the id `{id}` is taken by {first}; expected an id of its own"
                )
            }
            Self::DuplicateCode { code, first } => {
                write!(
                    f,
                    "the code `{code}` is that of {first} in the same register; expected a code of its own"
                )
            }
            Self::DuplicateFigure { first } => {
                write!(
                    f,
                    "same district, measure and period as {first}; expected one figure for each"
                )
            }
            Self::DuplicateLocation { first } => {
                write!(f, "same place as {first}; expected each place once")
            }
            Self::MalformedId { id } => {
                write!(
                    f,
                    "malformed id `{id}`; expected a-z, 0-9 and -, starting with a letter"
                )
            }
            Self::MalformedTerm { term } => {
                write!(
                    f,
                    "malformed term `{term}`; expected a-z, 0-9 and -, starting with a letter or digit"
                )
            }
            Self::MalformedSha256 => {
                write!(
                    f,
                    "not a SHA-256; expected 64 lower-case hexadecimal digits"
                )
            }
            Self::MalformedUrl { url } => {
                write!(
                    f,
                    "`{url}` is no address; expected one that begins with `https://` or `http://`"
                )
            }
            Self::EmptyText => write!(f, "blank text; expected at least one visible character"),
            Self::EmptyList => write!(f, "empty list; expected at least one entry"),
            Self::EmptyLocation { start, end } => {
                write!(
                    f,
                    "starts at {start} and ends at {end}; expected an end after the start"
                )
            }
            Self::LocationLength { found, printed } => {
                write!(
                    f,
                    "{found} code points long; expected {printed}, the length of `printed`"
                )
            }
            Self::NoBasis => {
                write!(
                    f,
                    "a period without `period_basis`; expected `sentence`, `box`, `section` or `article`"
                )
            }
            Self::IdleBasis => {
                write!(
                    f,
                    "`period_basis` where the period is `unstated`; expected none, or a period"
                )
            }
            Self::NoWhole { kind } => {
                write!(
                    f,
                    "a {} without `whole`; expected of what it is a part",
                    kind.id()
                )
            }
            Self::IdleWhole { kind } => {
                write!(
                    f,
                    "`whole` of a {}; expected it of a rate, share or score only",
                    kind.id()
                )
            }
            Self::OtherDistrict { id } => {
                write!(
                    f,
                    "`{id}` is of another district; expected one of the same district"
                )
            }
            Self::NotEarlier { id } => {
                write!(
                    f,
                    "`{id}` does not stand before this claim; expected an earlier claim"
                )
            }
            Self::NotAfter { line, after } => {
                write!(f, "line {line}; expected a line after {after}")
            }
            Self::DuplicateReading { first } => {
                write!(
                    f,
                    "same position as {first}; expected each position in reading order once"
                )
            }
            Self::OutsideParts { line } => {
                write!(
                    f,
                    "line {line} stands in no part; expected one of `source.parts` to have it"
                )
            }
            Self::OutsideBox => {
                write!(
                    f,
                    "an item outside of a score box; expected a line of a part of kind `box`"
                )
            }
            Self::UnitOfKind { unit, kind } => {
                write!(
                    f,
                    "the unit `{unit}` does not fit; expected {}",
                    units_in_words(*kind)
                )
            }
            Self::Formula { found, expected } => write!(f, "{found}; expected {expected}"),
        }
    }
}

/// Writes a text on one line, with its hidden characters spelled out.
fn visible(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    text.chars().try_for_each(|c| match is_hidden(c) {
        true => write!(f, "{}", c.escape_unicode()),
        false => write!(f, "{c}"),
    })
}

/// The range of a kind, for its editor.
fn range_in_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Count => "a count of 0 or more",
        Kind::Amount => "an amount of 0 or more",
        Kind::Rate => "a rate from 0 to 100",
        Kind::Share => "a share from 0 to 100",
        Kind::Score => "a score from 0 to 100",
        Kind::Change => "a change of -100 or more",
    }
}

/// The units that go with a kind, for its editor.
fn units_in_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Count => "what is counted, not a percentage, points or money",
        Kind::Amount => "`yuan` for an amount",
        Kind::Rate => "`percent` or `percentage-point` for a rate",
        Kind::Share => "`percent` or `percentage-point` for a share",
        Kind::Score => "`percent` or `point` for a score",
        Kind::Change => "`percent`, `percentage-point` or `percent-or-points` for a change",
    }
}

impl fmt::Display for DataErrors {
    /// One line for each error.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, error) in self.0.iter().enumerate() {
            if i > 0 {
                writeln!(f)?;
            }
            write!(f, "{error}")?;
        }
        Ok(())
    }
}

impl std::error::Error for DataErrors {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::model::Finite;

    #[test]
    fn the_limit_in_words_is_the_limit() {
        let words = DataErrorKind::NotFinite { value: None }.to_string();
        assert!(
            words.ends_with(&format!("at most {:e}", Finite::LIMIT)),
            "{words}"
        );
    }
}
