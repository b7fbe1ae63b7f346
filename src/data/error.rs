//! What can be wrong with a data file, said so that its editor can put it right.
//!
//! `decode`, `validate` ─► **error** ─► build log
//!
//! Every error names the file, the place inside it, what stands there and what was
//! expected.

mod words;

use super::model::Kind;

/// One problem in one data file.
#[derive(Debug, Clone, PartialEq)]
pub struct DataError {
    /// File name, such as `metrics.json`.
    pub file: &'static str,
    /// Place inside the file, such as `figures[3].precision.lower`; empty for the whole.
    pub path: String,
    /// What was wrong, and what was expected.
    pub kind: DataErrorKind,
}

/// What was wrong.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DataErrorKind {
    /// The text is not JSON, or breaks off.
    NotJson {
        /// 1-based line of the file.
        line: usize,
        /// Number of characters read in that line.
        column: usize,
        /// The parser's words.
        message: String,
    },
    /// JSON of another shape: an unknown, missing or doubled field, a wrong type, a
    /// word outside a closed list.
    Decode {
        /// What stands there.
        message: String,
        /// What should.
        expected: String,
    },
    /// The file is longer than any that is read.
    TooLong {
        /// Its bytes.
        bytes: usize,
        /// The most that it may have.
        limit: usize,
    },
    /// A character that hides or reorders others, or shows nothing itself.
    HiddenCharacter {
        /// The character.
        character: char,
        /// Where it stands in its text, counted from 1.
        position: usize,
    },
    /// The file is of another version of the format.
    SchemaVersion {
        /// The version it states.
        found: f64,
        /// The version that this build reads.
        expected: u32,
    },
    /// A number too large to be a figure, or to be a number at all.
    NotFinite {
        /// The number; absent where it does not fit a 64-bit float.
        value: Option<f64>,
    },
    /// A number that its kind cannot have.
    OutOfRange {
        /// The number.
        value: f64,
        /// The kind of its measure.
        kind: Kind,
    },
    /// A part of a person or a case in an exact count.
    NotWhole {
        /// The number.
        value: f64,
    },
    /// A bound on the wrong side of the value.
    NotBracketing {
        /// The bound.
        bound: f64,
        /// The value that it should bound.
        value: f64,
    },
    /// An exact count whose bounds differ from its value.
    ExactCountWithBounds {
        /// The value.
        value: f64,
    },
    /// A floor ("3600 and more") that is not marked approximate.
    ExactFloor,
    /// A zero where counting starts from 1.
    Zero,
    /// An id that no entry of a list has.
    UnknownId {
        /// The id.
        id: String,
        /// The list that should have it.
        list: &'static str,
    },
    /// A term of the other data file that has no word.
    NoWord {
        /// The term.
        term: String,
    },
    /// An id that an element of every page has.
    ReservedId {
        /// The id.
        id: String,
    },
    /// An id that an earlier entry of the same list has.
    DuplicateId {
        /// The id.
        id: String,
        /// Path of the entry that has it first.
        first: String,
    },
    /// A code that an earlier district has in the same register.
    DuplicateCode {
        /// The code.
        code: String,
        /// Path of the district that has it first.
        first: String,
    },
    /// A second figure of the same district, measure and period.
    DuplicateFigure {
        /// Path of the first.
        first: String,
    },
    /// A place that the same figure or claim already lists.
    DuplicateLocation {
        /// Path of the first.
        first: String,
    },
    /// An id with other characters than ids have.
    MalformedId {
        /// The id.
        id: String,
    },
    /// A term id with other characters than terms have.
    MalformedTerm {
        /// The term.
        term: String,
    },
    /// A hash that is not 64 lower-case hexadecimal digits.
    MalformedSha256,
    /// An address that no browser could open.
    MalformedUrl {
        /// The address.
        url: String,
    },
    /// A text without a visible character.
    EmptyText,
    /// A list that needs an entry and has none.
    EmptyList,
    /// A place that ends before or where it starts.
    EmptyLocation {
        /// First code point.
        start: u32,
        /// One past the last.
        end: u32,
    },
    /// A place that is longer or shorter than what is printed there.
    LocationLength {
        /// Code points of the place.
        found: usize,
        /// Code points of `printed`.
        printed: usize,
    },
    /// A period that rests on nothing.
    NoBasis,
    /// Something for a period to rest on where none is stated.
    IdleBasis,
    /// A rate or share of which nothing says of what.
    NoWhole {
        /// The kind of the measure.
        kind: Kind,
    },
    /// A whole for a number that is no part of one.
    IdleWhole {
        /// The kind of the measure.
        kind: Kind,
    },
    /// A figure or claim of another district than the claim that names it.
    OtherDistrict {
        /// Its id.
        id: String,
    },
    /// A claim that is not before the one that names it.
    NotEarlier {
        /// Its id.
        id: String,
    },
    /// A line that should come after another.
    NotAfter {
        /// The line.
        line: u32,
        /// The last line before it.
        after: u32,
    },
    /// A position in reading order that another part has.
    DuplicateReading {
        /// Path of the part that has it first.
        first: String,
    },
    /// A line that stands in no part of the spread.
    OutsideParts {
        /// The line.
        line: u32,
    },
    /// An item of a score box outside of any.
    OutsideBox,
    /// A unit that does not go with the kind of number.
    UnitOfKind {
        /// The unit.
        unit: String,
        /// The kind of the measure.
        kind: Kind,
    },
    /// Inputs that a formula cannot take without saying something untrue.
    Formula {
        /// What stands there.
        found: &'static str,
        /// What should.
        expected: &'static str,
    },
}

/// Every problem found in a data file; never empty when returned as an error.
#[derive(Debug, Clone, PartialEq)]
pub struct DataErrors(pub Vec<DataError>);

impl From<DataError> for DataErrors {
    fn from(error: DataError) -> Self {
        Self(vec![error])
    }
}
