//! A chart without pixels: which rows, in which words, on which scale.
//!
//! ```text
//! Dataset + Catalog ─► Spec { sections ► panels ► rows ► items } ─► layouts ─► Scene
//!                        paired.rs, by_district.rs (one builder a kind of gathering)
//! ```
//!
//! All five kinds of chart share this shape; they differ in how figures are gathered into
//! rows and in the [`Scale`] that the rows stand on.

use crate::chart::catalog::{Catalog, Chart, ChartKind, Vocabulary};
use crate::compare::Verdict;
use crate::data::model::{Dataset, DistrictIx, FigureIx};
use crate::i18n::Lang;
use crate::i18n::number::{Quantity, quantity};
use crate::scene::Paint;

use super::{by_district, paired};

/// Everything a chart is made from.
#[derive(Debug, Clone, Copy)]
pub struct Book<'a> {
    /// The figures.
    pub data: &'a Dataset,
    /// The charts and the words.
    pub catalog: &'a Catalog,
    /// The language of every text.
    pub lang: Lang,
    /// The district to stand out, if any.
    pub highlight: Option<DistrictIx>,
}

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
    /// The parts, top to bottom.
    pub sections: Vec<Section>,
}

impl Spec {
    /// Every item, in reading order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.rows().flat_map(|row| &row.items)
    }

    /// Every row, in reading order.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        let panels = self.sections.iter().flat_map(|section| &section.panels);
        panels.flat_map(|panel| &panel.rows)
    }

    /// The figures, each once, in reading order.
    pub fn figures(&self) -> Vec<FigureIx> {
        let mut figures = Vec::new();
        for item in self.items() {
            if !figures.contains(&item.figure) {
                figures.push(item.figure);
            }
        }
        figures
    }

    /// stub
    pub fn claims(&self) -> Vec<crate::data::model::ClaimIx> {
        Vec::new()
    }

    /// The accessible description: finding, every value, caveats.
    pub fn description(&self) -> String {
        let m = self.lang.messages();
        let values = self.items().map(|item| item.label.as_str());
        let caveats = self.rows().filter_map(|row| {
            let note = row.verdict.as_ref()?.sentence();
            Some(format!("{}{}{note}", row.label, m.colon))
        });
        let mut parts = vec![self.finding.clone(), m.list(values), m.list(caveats)];
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

/// A verdict in words.
#[derive(Debug, Clone, PartialEq)]
pub struct VerdictNote {
    /// Which.
    pub verdict: Verdict,
    /// Its name.
    pub name: &'static str,
    /// Every difference; empty for a direct pair.
    pub text: String,
}

impl Item {
    /// The ink of its mark.
    pub fn ink(&self) -> Paint {
        match self.faded {
            true => Paint::SeriesSoft(self.series),
            false => Paint::Series(self.series),
        }
    }

    /// The ink of its words.
    pub fn text_ink(&self) -> Paint {
        if self.faded { Paint::Muted } else { Paint::Ink }
    }
}

impl VerdictNote {
    /// The sign that stands for a verdict everywhere.
    pub fn sign(verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Direct => "●",
            Verdict::Caveat => "◐",
            Verdict::None => "○",
        }
    }

    /// Sign, name and differences.
    pub fn sentence(&self) -> String {
        let space = if self.text.is_empty() { "" } else { " " };
        format!(
            "{} {}{space}{}",
            Self::sign(self.verdict),
            self.name,
            self.text
        )
    }
}

/// One figure in a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The figure.
    pub figure: FigureIx,
    /// Its id.
    pub figure_id: String,
    /// Its district's id.
    pub district_id: String,
    /// Its district's ink.
    pub series: u8,
    /// Whether another district is highlighted.
    pub faded: bool,
    /// In base units.
    pub value: f64,
    /// The value with its unit.
    pub text: String,
    /// What it is in a row that holds several.
    pub name: Option<String>,
    /// Read out: district, measure, value, period.
    pub label: String,
}

/// Builds the spec of a chart for the themes that a reader keeps; `keep` says of each
/// figure whether it is wanted.
pub fn build(book: Book<'_>, chart: &Chart, keep: &dyn Fn(FigureIx) -> bool) -> Spec {
    let figures: Vec<_> = chart
        .select
        .figures(book.data)
        .filter(|ix| keep(*ix))
        .collect();
    match chart.kind {
        ChartKind::PairedBars => paired::build(book, chart, &figures),
        ChartKind::DivergingBars
        | ChartKind::DotPlot
        | ChartKind::PercentBars
        | ChartKind::CountPanels => by_district::build(book, chart, &figures),
    }
}

impl<'a> Book<'a> {
    /// A figure as an item of a chart.
    pub fn item(self, ix: FigureIx, name: Option<String>) -> Item {
        let figure = self.data.figure(ix);
        Item {
            figure: ix,
            figure_id: figure.id.clone(),
            district_id: self.data.district(figure.district).id.clone(),
            series: series(figure.district),
            faded: self
                .highlight
                .is_some_and(|district| district != figure.district),
            value: figure.value.get(),
            text: self.value(ix),
            name,
            label: self.label(ix),
        }
    }

    /// A figure's value with its unit.
    pub fn value(self, ix: FigureIx) -> String {
        let figure = self.data.figure(ix);
        let measure = self.data.measure(figure.measure);
        let Some(unit) = self.catalog.vocabulary.unit.get(&measure.unit) else {
            return figure.printed.clone();
        };
        let quantity_of_figure = Quantity {
            value: figure.value.get(),
            kind: measure.kind,
            unit,
            approximate: figure.approximate,
            floor: figure.precision.upper.is_none(),
        };
        quantity(quantity_of_figure, self.lang)
    }

    /// A figure read out: district, measure, value, period.
    pub fn label(self, ix: FigureIx) -> String {
        let figure = self.data.figure(ix);
        let measure = self.data.measure(figure.measure);
        self.lang.messages().figure_label(
            self.district_name(figure.district),
            measure.name.get(self.lang),
            &self.value(ix),
            self.period(&figure.period),
        )
    }

    /// A district's name.
    pub fn district_name(self, ix: DistrictIx) -> &'a str {
        self.data.district(ix).name.get(self.lang)
    }

    /// A district as charts name it.
    pub fn district_label(self, ix: DistrictIx) -> DistrictLabel {
        DistrictLabel {
            name: self.district_name(ix).to_owned(),
            series: series(ix),
        }
    }

    /// The words for a period.
    pub fn period(self, term: &'a str) -> &'a str {
        Vocabulary::word(&self.catalog.vocabulary.period, term, self.lang)
    }
}

/// The ink of a district: its place in the data.
pub fn series(district: DistrictIx) -> u8 {
    u8::try_from(district.index() % usize::from(crate::scene::theme::SERIES)).unwrap_or(0)
}
