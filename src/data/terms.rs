//! The closed lists of words that `metrics.json` chooses from.
//!
//! `raw` and `model` share them: a word of a closed list is either one of the list or
//! a decode error, so there is nothing left to validate.
//!
//! **terms** ─► `raw` (as typed) and `model` (as resolved)

use super::contract::words;

words! {
/// A kind of scan damage.
pub enum DefectKind {
    /// Columns of two articles run into each other.
    Interleaved = "interleaved",
    /// A passage stands twice.
    Doubled = "doubled",
    /// Text breaks off.
    Truncated = "truncated",
    /// A character is missing.
    LostCharacter = "lost-character",
    /// A character was read as another.
    Misread = "misread",
    /// The print itself seems to be wrong.
    Misprint = "misprint",
}

/// What a part of the spread is.
pub enum PartKind {
    /// The title of the series that the spread belongs to.
    Series = "series",
    /// The headline of an article.
    Headline = "headline",
    /// The opening of an article.
    Lead = "lead",
    /// A box of results.
    Box = "box",
    /// A section of an article.
    Section = "section",
    /// The words under a photo.
    Caption = "caption",
    /// Who wrote it.
    Byline = "byline",
}

/// What a figure's period rests on, the nearest first.
pub enum PeriodBasis {
    /// The sentence says it.
    Sentence = "sentence",
    /// The score box that the figure stands in says it.
    Box = "box",
    /// The section opens with it ("the past year").
    Section = "section",
    /// Only the article's headline says it.
    Article = "article",
}

/// What sort of number a measure gives.
pub enum Kind {
    /// Things or persons counted.
    Count = "count",
    /// Money.
    Amount = "amount",
    /// A percentage of its own base (cleared of all…).
    Rate = "rate",
    /// A part of a whole shared with others, in percent.
    Share = "share",
    /// Points of an assessment, 0–100.
    Score = "score",
    /// A change against the year before, in percent; a fall is negative.
    Change = "change",
}

/// Which direction a reader would welcome.
pub enum Polarity {
    /// More is better.
    HigherBetter = "higher-better",
    /// Less is better.
    LowerBetter = "lower-better",
    /// Neither can be said.
    Neutral = "neutral",
}

/// How sure the district is.
pub enum Level {
    /// The sentence or its box names the district.
    Stated = "stated",
    /// The same figure is repeated in text that names it.
    Corroborated = "corroborated",
    /// Only structure, street names or elimination say so.
    Inferred = "inferred",
}

/// How far a rank or an honour reaches.
pub enum Reach {
    /// The whole country.
    National = "national",
    /// The province.
    Provincial = "provincial",
    /// The city.
    City = "city",
    /// The district itself.
    District = "district",
}

/// What a claim is.
pub enum ClaimType {
    /// A title or a selection as an example.
    Honour = "honour",
    /// A "first of its kind".
    First = "first",
    /// A place in a ranking.
    Rank = "rank",
    /// A way of working that others took up or praised.
    Practice = "practice",
    /// A report in the press; no recognition.
    Press = "press",
    /// A result in words, without a number.
    Result = "result",
    /// A line that sums up other claims.
    Summary = "summary",
}

/// How far a claim has got.
pub enum Status {
    /// Given by a named body.
    Awarded = "awarded",
    /// Affirmed or taken up by a named body.
    Recognised = "recognised",
    /// On a public-notice list only.
    Shortlisted = "shortlisted",
    /// Said by the article alone.
    Claimed = "claimed",
}
}
