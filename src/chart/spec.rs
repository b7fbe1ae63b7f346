//! A chart without pixels: its words, and a body that knows how it is drawn.
//!
//! ```text
//! Dataset + Catalog ─► build: kind ─► Part { body, finding, caveat } ─► Spec ─► scene
//! ```

use crate::data::model::{ClaimIx, FigureIx};
use crate::i18n::Lang;

use super::bodies::derived::{self, Derivations};
use super::bodies::ledger::{self, Ledger};
use super::bodies::look_alikes::{self, LookAlikes};
use super::bodies::overlaps::{self, Overlaps};
use super::bodies::periods::{self, Periods};
use super::bodies::recognitions::{self, Recognitions};
use super::bodies::score_cards::{self, ScoreCards};
use super::bodies::source_map::{self, SourceMap};
use super::body::{Drawn, Part};
use super::catalog::{Chart, ChartKind};
use super::rows;
use super::rows::model::{Row, Rows};
use super::words::{Book, ClaimItem, DerivedItem, Item, Keep};

/// One chart, ready to be laid out at any width.
#[derive(Debug, Clone, PartialEq)]
pub struct Spec {
    /// Chart id.
    pub id: String,
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

/// Lists the bodies once: the enum, and what is asked of whichever it is.
macro_rules! bodies {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {
        /// What a chart draws.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Body {
            $($(#[$doc])* $name($name),)*
        }

        $(impl From<$name> for Body {
            fn from(body: $name) -> Self {
                Self::$name(body)
            }
        })*

        impl Body {
            /// Whichever it is.
            pub fn drawn(&self) -> &dyn Drawn {
                match self {
                    $(Self::$name(body) => body,)*
                }
            }

            /// Ever shorter beginnings of it; see [`Drawn::shorter`].
            pub fn shorter(&self) -> Vec<Self> {
                match self {
                    $(Self::$name(body) => body.shorter().into_iter().map(Self::$name).collect(),)*
                }
            }
        }
    };
}

bodies! {
    /// Each district's score box.
    ScoreCards,
    /// Subjects that several districts count.
    Overlaps,
    /// Pairs that look alike and are not.
    LookAlikes,
    /// Every figure, by theme and district.
    Ledger,
    /// Where figures and claims stand in the scan.
    SourceMap,
    /// Which stretch of time figures cover.
    Periods,
    /// Rows of figures on scales.
    Rows,
    /// Claims by level.
    Recognitions,
    /// Figures worked out from others.
    Derivations,
}

/// Builds the spec of a chart of what a reader wants to see.
pub fn build(book: Book<'_>, chart: &Chart, keep: &Keep<'_>) -> Spec {
    let kept: Vec<_> = chart.select.figures(book.data).collect();
    let kept: Vec<_> = kept.into_iter().filter(|ix| (keep.figure)(*ix)).collect();
    match chart.kind {
        ChartKind::ScoreCards => spec(book, chart, score_cards::build(book, keep)),
        ChartKind::Overlaps => spec(book, chart, overlaps::build(book, keep)),
        ChartKind::LookAlikes => spec(book, chart, look_alikes::build(book, keep)),
        ChartKind::Ledger => spec(book, chart, ledger::build(book, keep)),
        ChartKind::SourceMap => spec(book, chart, source_map::build(book, keep)),
        ChartKind::Periods => spec(book, chart, periods::build(book, keep)),
        ChartKind::DivergingBars => spec(book, chart, rows::changes::build(book, chart, &kept)),
        ChartKind::DotPlot => spec(book, chart, rows::amounts::build(book, chart, &kept)),
        ChartKind::PercentBars => spec(book, chart, rows::percentages::build(book, chart, &kept)),
        ChartKind::Recognitions => spec(book, chart, recognitions::build(book, keep)),
        ChartKind::Derived => spec(book, chart, derived::build(book, keep)),
    }
}

/// The spec of two figures that a reader sets side by side; its id is `pair`.
pub fn pair(book: Book<'_>, a: FigureIx, b: FigureIx) -> Spec {
    let part = rows::pair::build(book, a, b);
    Spec {
        id: "pair".to_owned(),
        lang: book.lang,
        title: part.body.title.clone(),
        finding: part.finding,
        caveat: part.caveat,
        body: part.body.into(),
    }
}

/// A chart's spec around its part.
fn spec<B: Into<Body>>(book: Book<'_>, chart: &Chart, part: Part<B>) -> Spec {
    Spec {
        id: chart.id.0.clone(),
        lang: book.lang,
        title: chart.title.get(book.lang).to_owned(),
        finding: part.finding,
        caveat: part.caveat,
        body: part.body.into(),
    }
}

impl Spec {
    /// Every drawn figure, in reading order.
    pub fn items(&self) -> Vec<&Item> {
        self.body.drawn().items()
    }

    /// Every row, in reading order; only charts of rows have any.
    pub fn rows(&self) -> Vec<&Row> {
        match &self.body {
            Body::Rows(rows) => rows.rows().collect(),
            _ => Vec::new(),
        }
    }

    /// Every drawn claim, in reading order.
    pub fn claim_items(&self) -> Vec<&ClaimItem> {
        self.body.drawn().claims()
    }

    /// What is worked out from other figures.
    pub fn derived(&self) -> &[DerivedItem] {
        self.body.drawn().derived()
    }

    /// The figures that the chart shows or works with, each once, in its order.
    pub fn figures(&self) -> Vec<FigureIx> {
        let mut figures = Vec::new();
        let mut all: Vec<FigureIx> = self.items().iter().map(|item| item.figure).collect();
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
        self.figures().is_empty() && self.claims().is_empty()
    }

    /// The accessible description: finding, every value, verdicts, caveat.
    pub fn description(&self) -> String {
        let said = self.body.drawn().said(self.lang);
        let mut parts = vec![self.finding.clone(), said, self.caveat.clone()];
        parts.retain(|part| !part.is_empty());
        parts.join(self.lang.messages().sentence_gap)
    }
}
