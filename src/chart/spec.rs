//! A chart without pixels: which rows, in which words, on which scale.
//!
//! ```text
//! Dataset + Catalog ─► Spec { body } ─► layouts ─► Scene
//!   paired.rs, by_district.rs: Body::Rows { sections ► panels ► rows ► items }
//!   nearest, comparability, coverage, recognitions, derived: a body of their own
//! ```
//!
//! Charts of rows share one shape; they differ in how figures are gathered into rows and
//! in the [`Scale`] that the rows stand on.

use crate::chart::catalog::ChartKind;
use crate::data::model::{ClaimIx, FigureIx};
use crate::i18n::Lang;

pub use super::book::{Book, Keep, build, series};
use super::comparability::Comparability;
use super::coverage::ThemeRow;
pub use super::derived::DerivedItem;
pub use super::items::{ClaimItem, Item, VerdictNote};
use super::nearest::Near;
use super::recognitions::{self, LevelPart};

/// One chart, ready to be laid out at any width.
#[derive(Debug, Clone, PartialEq)]
pub struct Spec {
    /// Chart id.
    pub id: String,
    /// How it is drawn.
    pub kind: ChartKind,
    /// Language of every text.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// What it shows, in a sentence computed from the data.
    pub finding: String,
    /// What must not be read into it; drawn on the chart.
    pub caveat: String,
    /// What is drawn.
    pub body: Body,
}

/// What a chart draws, by the shape that it has.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// Rows of figures, in parts from top to bottom.
    Rows(Vec<Section>),
    /// The pairs that come nearest to being comparable, where none is.
    Nearest(Vec<Near>),
    /// Figures and pairs by verdict.
    Comparability(Comparability),
    /// Themes and districts.
    Coverage(Vec<ThemeRow>),
    /// Claims by level.
    Recognitions(Vec<LevelPart>),
    /// Figures worked out from others.
    Derived(Vec<DerivedItem>),
}

impl Spec {
    /// Every drawn figure, in reading order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        let mut items: Vec<&Item> = Vec::new();
        match &self.body {
            Body::Rows(_) => self.rows().for_each(|row| items.extend(&row.items)),
            Body::Nearest(pairs) => pairs.iter().for_each(|near| items.extend(&near.items)),
            Body::Comparability(parts) => items = parts.items(),
            Body::Coverage(rows) => {
                for row in rows {
                    row.cells.iter().for_each(|cell| items.extend(&cell.items));
                }
            }
            Body::Recognitions(_) | Body::Derived(_) => {}
        }
        items.into_iter()
    }

    /// Every row, in reading order; only charts of rows have any.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        let panels = self.sections().iter().flat_map(|section| &section.panels);
        panels.flat_map(|panel| &panel.rows)
    }

    fn sections(&self) -> &[Section] {
        match &self.body {
            Body::Rows(sections) => sections,
            _ => &[],
        }
    }

    /// Every drawn claim, in reading order.
    pub fn claim_items(&self) -> impl Iterator<Item = &ClaimItem> {
        let mut items: Vec<&ClaimItem> = Vec::new();
        match &self.body {
            Body::Coverage(rows) => {
                for row in rows {
                    row.cells.iter().for_each(|cell| items.extend(&cell.claims));
                }
            }
            Body::Recognitions(parts) => items = recognitions::items(parts),
            _ => {}
        }
        items.into_iter()
    }

    /// What is worked out from other figures.
    pub fn derived(&self) -> &[DerivedItem] {
        match &self.body {
            Body::Derived(items) => items,
            _ => &[],
        }
    }

    /// The figures that the chart shows or works with, each once, in its order.
    pub fn figures(&self) -> Vec<FigureIx> {
        let mut figures = Vec::new();
        let mut all: Vec<FigureIx> = self.items().map(|item| item.figure).collect();
        for item in self.derived() {
            all.extend(item.inputs);
        }
        for ix in all {
            if !figures.contains(&ix) {
                figures.push(ix);
            }
        }
        figures
    }

    /// The claims that the chart shows, each once, in its order.
    pub fn claims(&self) -> Vec<ClaimIx> {
        let mut claims = Vec::new();
        for item in self.claim_items() {
            if !claims.contains(&item.claim) {
                claims.push(item.claim);
            }
        }
        claims
    }

    /// Whether the reader's choices have left nothing to draw.
    pub fn is_empty(&self) -> bool {
        let has_pairs = match &self.body {
            Body::Comparability(parts) => parts.cells.iter().any(|of| of.count > 0),
            _ => false,
        };
        !has_pairs && self.figures().is_empty() && self.claims().is_empty()
    }

    /// The accessible description: finding, every value, caveats.
    pub fn description(&self) -> String {
        let m = self.lang.messages();
        let values = match &self.body {
            Body::Rows(_) => m.list(self.items().map(|item| item.label.as_str())),
            Body::Nearest(pairs) => {
                let pairs = pairs.iter().map(|near| near.sentence.as_str());
                pairs.collect::<Vec<_>>().join(m.sentence_gap)
            }
            Body::Comparability(parts) => parts.description(self.lang),
            Body::Coverage(rows) => m.list(rows.iter().map(|row| row.sentence.as_str())),
            Body::Recognitions(_) => m.list(self.claim_items().map(|item| item.label.as_str())),
            Body::Derived(items) => {
                let items = items.iter().map(|item| item.label.as_str());
                items.collect::<Vec<_>>().join(m.sentence_gap)
            }
        };
        let caveats = self.rows().filter_map(|row| {
            let note = row.verdict.as_ref()?.sentence();
            Some(format!("{}{}{note}", row.label, m.colon))
        });
        let notes = self.sections().iter().filter_map(|s| s.verdict.as_ref());
        let notes = notes.map(VerdictNote::sentence);
        let mut parts = vec![self.finding.clone(), values];
        parts.push(m.list(caveats.chain(notes)));
        parts.push(self.caveat.clone());
        parts.retain(|part| !part.is_empty());
        parts.join(m.sentence_gap)
    }
}

/// A part of a chart: a theme, or a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Its heading, if the chart has more than one part.
    pub heading: Option<String>,
    /// Side by side where there is room.
    pub panels: Vec<Panel>,
    /// Whether its panels may be set against each other, where that is the question.
    pub verdict: Option<VerdictNote>,
}

/// Rows that stand on one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The district whose panel it is; none where rows hold several districts.
    pub district: Option<DistrictLabel>,
    /// What the bars or dots stand on.
    pub scale: Scale,
    /// Top to bottom.
    pub rows: Vec<Row>,
}

/// A district as charts name it.
#[derive(Debug, Clone, PartialEq)]
pub struct DistrictLabel {
    /// Its name.
    pub name: String,
    /// Its place in the data: which ink.
    pub series: u8,
}

/// What marks stand on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scale {
    /// From zero to the largest value of a row's unit; see [`Row::max`].
    FromZero,
    /// Around zero, in percent.
    Around {
        /// Smallest value, at most 0.
        min: f64,
        /// Largest value, at least 0.
        max: f64,
    },
    /// Powers of ten.
    Log10 {
        /// Exponent of the left end.
        min: i32,
        /// Exponent of the right end.
        max: i32,
    },
    /// 0 to 100.
    Percent,
}

/// One line of a panel: a label and the marks that belong to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it is about.
    pub label: String,
    /// The marks; districts in data order.
    pub items: Vec<Item>,
    /// For [`Scale::FromZero`]: the value at the right end of the scale; none where the
    /// row has nothing of its unit to be measured against, and only numbers are shown.
    pub max: Option<f64>,
    /// Whether its items may be set against each other, and with what reserve.
    pub verdict: Option<VerdictNote>,
}
