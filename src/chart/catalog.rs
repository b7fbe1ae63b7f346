//! `charts.json`: which charts there are, and the words for the terms that the data uses.
//!
//! ```text
//! charts.json ─► File (as typed) ─► Catalog { vocabulary, charts } ─► spec
//! ```
//!
//! A new measure, district, year or chart is an edit of the two JSON files; what the
//! catalogue lacks for a data set is an error that names it.

use crate::compare::{Derivation, Verdicts};
use crate::data::contract::{contract, words};
use crate::data::model::{Dataset, FigureIx};
use crate::data::raw;
use crate::data::terms::Kind;
use crate::lang::Lang;
use crate::vocabulary::Vocabulary;

use super::words::{Book, Chosen};

mod load;

pub use load::load;

/// The version of the `charts.json` format that this build reads.
pub const SCHEMA_VERSION: u32 = 1;

/// The file name under which errors of [`load()`] stand.
pub const CHARTS_FILE: &str = "charts.json";

contract! {
/// A whole `charts.json`.
pub struct Catalog {
    /// Version of this format; 1.
    pub schema_version: u32,
    /// The words for the terms of the data.
    pub vocabulary: Vocabulary,
    /// Figures to be worked out from others.
    pub derived: Vec<Derivation>,
    /// The charts, in page order.
    pub charts: Vec<Chart>,
}

/// One chart, declared.
pub struct Chart {
    /// Stable id, part of addresses.
    pub id: raw::Id,
    /// How it is drawn.
    pub kind: ChartKind,
    /// Its title.
    pub title: raw::Localized,
    /// Which figures it shows.
    pub select: Select,
}

/// Which figures a chart shows: those of these kinds and themes.
pub struct Select {
    /// Kinds of number; all when left out.
    pub kinds: Option<Vec<Kind>>,
    /// Theme ids; all themes when left out.
    pub themes: Option<Vec<String>>,
}
}

words! {
/// How a chart is drawn.
pub enum ChartKind {
    /// What each district's own score box says.
    ScoreCards = "score-cards",
    /// The subjects that several districts count, and what each pair may say.
    Overlaps = "overlaps",
    /// Pairs that look alike and must not be compared.
    LookAlikes = "look-alikes",
    /// Every figure by theme, districts side by side.
    Ledger = "ledger",
    /// Changes, in bars to both sides of zero, a panel for each district.
    DivergingBars = "diverging-bars",
    /// Sums on a logarithmic axis, a panel for each district.
    DotPlot = "dot-plot",
    /// Percentages on a track from 0 to 100, a panel for each district.
    PercentBars = "percent-bars",
    /// Claims by level and status, district by district.
    Recognitions = "recognitions",
    /// Figures worked out from others.
    Derived = "derived",
    /// Where every figure and claim stands in the scan.
    SourceMap = "source-map",
    /// Which stretch of time each figure covers.
    Periods = "periods",
}
}

impl ChartKind {
    /// Whether it draws what a reader has selected, beyond the outline that every mark gets.
    pub fn shows_selection(self) -> bool {
        matches!(self, Self::Ledger | Self::SourceMap)
    }
}

impl Catalog {
    /// The words for a data set in a language, with nothing chosen yet.
    pub fn book<'a>(&'a self, data: &'a Dataset, verdicts: &'a Verdicts, lang: Lang) -> Book<'a> {
        Book {
            data,
            verdicts,
            vocabulary: &self.vocabulary,
            rules: &self.derived,
            lang,
            chosen: Chosen::default(),
        }
    }
}

impl Select {
    /// The figures of a data set that are selected, in data order.
    pub fn figures<'a>(&'a self, data: &'a Dataset) -> impl Iterator<Item = FigureIx> + 'a {
        data.figure_ixs().filter(|ix| {
            let measure = data.measure(data.figure(*ix).measure);
            let theme = &data.theme(measure.theme).id;
            let kinds = self.kinds.as_ref();
            kinds.is_none_or(|kinds| kinds.contains(&measure.kind))
                && self
                    .themes
                    .as_ref()
                    .is_none_or(|themes| themes.contains(theme))
        })
    }
}
