//! `charts.json`: which charts there are, and the words for the terms that the data uses.
//!
//! ```text
//! charts.json ─► raw (as typed) ─► load ─► Catalog { vocabulary, charts } ─► spec
//! ```
//!
//! A new measure, district, year or chart is an edit of the two JSON files; what the
//! catalogue lacks for a data set is an error that names it.

use serde_tuple::{Deserialize_tuple, Serialize_tuple};

use crate::compare::{Derivation, Verdicts};
use crate::data::model::{Dataset, FigureIx, Kind, Localized, ThemeIx};
use crate::lang::Lang;
use crate::vocabulary::Vocabulary;

use super::words::{Chosen, Context};

pub use super::kinds::ChartKind;

mod about;
mod load;
pub mod raw;

pub use load::{RESERVED, load, read};

/// The version of the `charts.json` format that this build reads.
pub const SCHEMA_VERSION: u32 = 1;

/// The file name under which errors of [`load()`] stand.
pub const CHARTS_FILE: &str = "charts.json";

/// The charts and the words, as the pages use them.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Catalog {
    /// Version of the format.
    pub schema_version: u32,
    /// What goes with every chart.
    pub everywhere: Everywhere,
    /// The words for the terms of the data.
    pub vocabulary: Vocabulary,
    /// Figures to be worked out from others.
    pub derived: Vec<Derivation>,
    /// The charts, in page order.
    pub charts: Vec<Chart>,
}

/// What goes with every chart, wherever it goes.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Everywhere {
    /// Name of the site.
    pub site_name: Localized,
    /// Above the title of an image, which goes about alone: of which place, year and districts.
    pub image_kicker: Localized,
    /// The source in a few words, under each chart.
    pub source_line: Localized,
}

/// One chart, declared.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Chart {
    /// Stable id, part of addresses.
    pub id: String,
    /// How it is drawn.
    pub kind: ChartKind,
    /// Its title.
    pub title: Localized,
    /// Which figures it shows.
    pub select: Select,
}

/// Which figures a chart shows: those of these kinds and themes.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Select {
    /// Kinds of number, unless all.
    pub kinds: Option<Vec<Kind>>,
    /// Themes, unless all.
    pub themes: Option<Vec<ThemeIx>>,
}

impl Catalog {
    /// The words for a data set in a language, with nothing chosen yet.
    pub fn context<'a>(
        &'a self,
        data: &'a Dataset,
        verdicts: &'a Verdicts,
        lang: Lang,
    ) -> Context<'a> {
        Context {
            data,
            verdicts,
            vocabulary: &self.vocabulary,
            rules: &self.derived,
            lang,
            chosen: Chosen::default(),
        }
    }

    /// The id of the chart that has every figure; where none is declared, that of all charts.
    pub fn ledger_id(&self) -> &str {
        let mut charts = self.charts.iter();
        let ledger = charts.find(|chart| chart.kind == ChartKind::Ledger);
        ledger.map_or("charts", |chart| &chart.id)
    }
}

impl Select {
    /// Whether a figure is selected.
    pub fn holds(&self, data: &Dataset, ix: FigureIx) -> bool {
        let measure = data.measure(data.figure(ix).measure);
        let (kinds, themes) = (self.kinds.as_ref(), self.themes.as_ref());
        kinds.is_none_or(|kinds| kinds.contains(&measure.kind))
            && themes.is_none_or(|themes| themes.contains(&measure.theme))
    }
}
