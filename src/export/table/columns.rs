//! The columns of every table, stable from the first release.

/// A column: its name, what it holds, and in words what that is.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name, stable from the first release.
    pub name: &'static str,
    /// A type of Frictionless Table Schema.
    pub holds: Holds,
    /// For people, in English.
    pub about: &'static str,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Text.
    Text,
    /// A number in base units.
    Number,
    /// `true` or `false`.
    Truth,
}

const fn column(name: &'static str, holds: Holds, about: &'static str) -> Column {
    Column { name, holds, about }
}

/// Every column, in order.
#[rustfmt::skip]
pub const COLUMNS: [Column; 50] = [
    column("record", Holds::Text, "`figure`, `claim`, or `derived` for what was worked out from figures"),
    column("id", Holds::Text, "id of the figure or claim in metrics.json, or of the derived figure in charts.json"),
    column("district", Holds::Text, "district id"),
    column("district_zh", Holds::Text, "district, in Chinese"),
    column("district_en", Holds::Text, "district, in English"),
    column("theme", Holds::Text, "theme id; empty for a claim of no theme and for a derived figure"),
    column("theme_zh", Holds::Text, "theme, in Chinese"),
    column("theme_en", Holds::Text, "theme, in English"),
    column("measure", Holds::Text, "measure id; empty for a claim"),
    column("name_zh", Holds::Text, "name of the measure, claim or derived figure, in Chinese"),
    column("name_en", Holds::Text, "name of the measure, claim or derived figure, in English"),
    column("definition_zh", Holds::Text, "what the measure counts, or the formula of a derived figure, in Chinese"),
    column("definition_en", Holds::Text, "what the measure counts, or the formula of a derived figure, in English"),
    column("subject", Holds::Text, "facet: what was counted"),
    column("stage", Holds::Text, "facet: at which step"),
    column("scope", Holds::Text, "facet: of what extent"),
    column("kind", Holds::Text, "facet: count, amount, rate, share, score or change"),
    column("value", Holds::Number, "value in base units (yuan, persons, cases, percent); a fall is negative"),
    column("lower", Holds::Number, "smallest value that the printed digits allow"),
    column("upper", Holds::Number, "largest value that the printed digits allow; empty where only a floor is given"),
    column("approximate", Holds::Truth, "whether the source rounds or says `more than`"),
    column("unit", Holds::Text, "facet: base unit"),
    column("unit_zh", Holds::Text, "unit, in Chinese"),
    column("unit_en", Holds::Text, "unit, in English"),
    column("printed", Holds::Text, "as the source prints it"),
    column("period", Holds::Text, "facet: period"),
    column("period_zh", Holds::Text, "period, in Chinese"),
    column("period_en", Holds::Text, "period, in English"),
    column("attribution", Holds::Text, "how surely it is the district's: stated, corroborated or inferred"),
    column("because_zh", Holds::Text, "why, in Chinese"),
    column("because_en", Holds::Text, "why, in English"),
    column("locations", Holds::Text, "places in the scanned text: line:start-end, lines from 1, characters from 0, end exclusive; of a derived figure, those of its inputs"),
    column("rank_or_status", Holds::Text, "of a figure: reach and place of a rank that the source gives; of a claim: type, reach and status"),
    column("rank_of_zh", Holds::Text, "what was ranked, in Chinese"),
    column("rank_of_en", Holds::Text, "what was ranked, in English"),
    column("notes_zh", Holds::Text, "remarks, or what a derived figure rests on, in Chinese"),
    column("notes_en", Holds::Text, "remarks, or what a derived figure rests on, in English"),
    column("verdict", Holds::Text, "best verdict with any figure of another district: direct, caveat or none; empty for a claim"),
    column("verdict_with", Holds::Text, "ids of the figures that have that verdict; empty for none"),
    column("differences", Holds::Text, "for each of them, the facets that differ: own term / its term"),
    column("verdict_zh", Holds::Text, "the verdict, in Chinese"),
    column("verdict_en", Holds::Text, "the verdict, in English"),
    column("inputs", Holds::Text, "ids of the figures that a derived figure comes from"),
    column("period_basis", Holds::Text, "what the period of a figure rests on: sentence, box, section or article; empty where the period is unstated"),
    column("whole_zh", Holds::Text, "of what a rate, share or score is a part, in Chinese"),
    column("whole_en", Holds::Text, "of what a rate, share or score is a part, in English"),
    column("by_zh", Holds::Text, "who awarded, recognised or reported what is claimed, where that is printed, in Chinese"),
    column("by_en", Holds::Text, "who awarded, recognised or reported what is claimed, where that is printed, in English"),
    column("repeats", Holds::Text, "id of the figure whose rank a claim is, or which it repeats"),
    column("with", Holds::Text, "id of an earlier claim about the same matter"),
];
