//! The columns of the tables for programs, stable from the first release.

/// A column: its name, what it holds, and in words what that is.
#[derive(Debug, Clone, Copy)]
pub struct CsvColumn {
    /// Its name, stable from the first release.
    pub name: &'static str,
    /// A type of Frictionless Table Schema.
    pub holds: Holds,
    /// Which tables have it.
    pub of: Of,
    /// For people, in English.
    pub about: &'static str,
}

/// Which tables have a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Figures and claims.
    Both,
    /// `figures.csv`.
    Figures,
    /// `claims.csv`.
    Claims,
}

impl Of {
    /// The columns of one of the two tables, in order.
    pub fn columns(self) -> impl Iterator<Item = &'static CsvColumn> {
        (COLUMNS.iter()).filter(move |column| column.of == Self::Both || column.of == self)
    }
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

const fn column(name: &'static str, holds: Holds, of: Of, about: &'static str) -> CsvColumn {
    CsvColumn {
        name,
        holds,
        of,
        about,
    }
}

/// Every column of figures and claims, in order.
#[rustfmt::skip]
pub const COLUMNS: [CsvColumn; 51] = [
    column("record", Holds::Text, Of::Figures, "`figure`, or `derived` for what was worked out from figures"),
    column("id", Holds::Text, Of::Both, "id of the figure or claim in metrics.json, or of the derived figure in charts.json"),
    column("district", Holds::Text, Of::Both, "district id"),
    column("district_zh", Holds::Text, Of::Both, "district, in Chinese"),
    column("district_en", Holds::Text, Of::Both, "district, in English"),
    column("theme", Holds::Text, Of::Both, "theme id; empty for a claim of no theme and for a derived figure"),
    column("theme_zh", Holds::Text, Of::Both, "theme, in Chinese"),
    column("theme_en", Holds::Text, Of::Both, "theme, in English"),
    column("measure", Holds::Text, Of::Figures, "measure id; empty for a derived figure"),
    column("name_zh", Holds::Text, Of::Both, "name of the measure, claim or derived figure, in Chinese"),
    column("name_en", Holds::Text, Of::Both, "name of the measure, claim or derived figure, in English"),
    column("definition_zh", Holds::Text, Of::Figures, "what the measure counts, or the formula of a derived figure, in Chinese"),
    column("definition_en", Holds::Text, Of::Figures, "what the measure counts, or the formula of a derived figure, in English"),
    column("subject", Holds::Text, Of::Figures, "facet: what was counted"),
    column("stage", Holds::Text, Of::Figures, "facet: at which step"),
    column("scope", Holds::Text, Of::Figures, "facet: of what extent"),
    column("kind", Holds::Text, Of::Figures, "facet: count, amount, rate, share, score or change"),
    column("value", Holds::Number, Of::Figures, "value in base units (yuan, persons, cases, percent); a fall is negative"),
    column("lower", Holds::Number, Of::Figures, "smallest value that the printed digits allow"),
    column("upper", Holds::Number, Of::Figures, "largest value that the printed digits allow; empty where only a floor is given"),
    column("approximate", Holds::Truth, Of::Figures, "whether the source rounds or says `more than`"),
    column("unit", Holds::Text, Of::Figures, "facet: base unit"),
    column("unit_zh", Holds::Text, Of::Figures, "unit, in Chinese"),
    column("unit_en", Holds::Text, Of::Figures, "unit, in English"),
    column("printed", Holds::Text, Of::Figures, "as the source prints it"),
    column("period", Holds::Text, Of::Both, "facet: period"),
    column("period_zh", Holds::Text, Of::Both, "period, in Chinese"),
    column("period_en", Holds::Text, Of::Both, "period, in English"),
    column("attribution", Holds::Text, Of::Both, "how surely it is the district's: stated, corroborated or inferred"),
    column("because_zh", Holds::Text, Of::Both, "why, in Chinese"),
    column("because_en", Holds::Text, Of::Both, "why, in English"),
    column("locations", Holds::Text, Of::Both, "places in the scanned text: line:start-end, lines from 1, characters from 0, end exclusive; of a derived figure, those of its inputs"),
    column("rank_or_status", Holds::Text, Of::Both, "of a figure: reach and place of a rank that the source gives; of a claim: type, reach and status"),
    column("rank_of_zh", Holds::Text, Of::Figures, "what was ranked, in Chinese"),
    column("rank_of_en", Holds::Text, Of::Figures, "what was ranked, in English"),
    column("notes_zh", Holds::Text, Of::Both, "remarks, or what a derived figure rests on, in Chinese"),
    column("notes_en", Holds::Text, Of::Both, "remarks, or what a derived figure rests on, in English"),
    column("verdict", Holds::Text, Of::Figures, "best verdict with any figure of another district: direct, caveat or none; empty for a derived figure"),
    column("verdict_with", Holds::Text, Of::Figures, "ids of the figures that have that verdict; empty for none"),
    column("differences", Holds::Text, Of::Figures, "for each of them, the facets that differ: own term / its term"),
    column("verdict_zh", Holds::Text, Of::Figures, "the verdict, in Chinese"),
    column("verdict_en", Holds::Text, Of::Figures, "the verdict, in English"),
    column("inputs", Holds::Text, Of::Figures, "ids of the figures that a derived figure comes from"),
    column("period_basis", Holds::Text, Of::Figures, "what the period of a figure rests on: sentence, box, section or article; empty where the period is unstated"),
    column("whole_zh", Holds::Text, Of::Figures, "of what a rate, share or score is a part, in Chinese"),
    column("whole_en", Holds::Text, Of::Figures, "of what a rate, share or score is a part, in English"),
    column("by_zh", Holds::Text, Of::Claims, "who awarded, recognised or reported what is claimed, where that is printed, in Chinese"),
    column("by_en", Holds::Text, Of::Claims, "who awarded, recognised or reported what is claimed, where that is printed, in English"),
    column("repeats", Holds::Text, Of::Claims, "id of the figure whose rank a claim is, or which it repeats"),
    column("with", Holds::Text, Of::Claims, "id of an earlier claim about the same matter"),
    column("charts", Holds::Text, Of::Both, "ids of the charts that show it"),
];
