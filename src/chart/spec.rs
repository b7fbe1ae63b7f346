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

use crate::chart::catalog::{Catalog, Chart, ChartKind, UnitName, Vocabulary};
use crate::compare::Verdict;
use crate::data::model::{ClaimIx, Dataset, DistrictIx, FigureIx, Status};
use crate::i18n::Lang;
use crate::i18n::number::{Quantity, quantity};
use crate::scene::{Datum, Mark, Paint, Role};

use super::comparability::{self, Comparability};
use super::coverage::{self, ThemeRow};
use super::derived::{self, DerivedItem};
use super::nearest::Near;
use super::recognitions::{self, LevelPart};
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

/// Which figures and claims a reader wants to see.
#[derive(Clone, Copy)]
pub struct Keep<'a> {
    /// Whether a figure is wanted. Of a pair, one wanted figure brings the other along.
    pub figure: &'a dyn Fn(FigureIx) -> bool,
    /// Whether a claim is wanted.
    pub claim: &'a dyn Fn(ClaimIx) -> bool,
}

impl Keep<'_> {
    /// Everything.
    pub const ALL: Keep<'static> = Keep {
        figure: &|_| true,
        claim: &|_| true,
    };
}

impl Spec {
    /// Every drawn figure, in reading order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        let items: Vec<&Item> = match &self.body {
            Body::Rows(_) => self.rows().flat_map(|row| &row.items).collect(),
            Body::Nearest(pairs) => pairs.iter().flat_map(|near| &near.items).collect(),
            Body::Comparability(parts) => parts.items(),
            Body::Coverage(rows) => {
                let cells = rows.iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.items).collect()
            }
            Body::Recognitions(_) | Body::Derived(_) => Vec::new(),
        };
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
        let items: Vec<&ClaimItem> = match &self.body {
            Body::Coverage(rows) => {
                let cells = rows.iter().flat_map(|row| &row.cells);
                cells.flat_map(|cell| &cell.claims).collect()
            }
            Body::Recognitions(parts) => recognitions::items(parts),
            _ => Vec::new(),
        };
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
        let drawn = self.items().map(|item| item.figure);
        let inputs = self.derived().iter().flat_map(|item| item.inputs);
        for ix in drawn.chain(inputs) {
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

    /// The role of its mark.
    pub(super) fn role(&self) -> Role {
        Role::Mark(Mark {
            datum: Datum::Figure,
            id: self.figure_id.clone(),
            value: Some(self.value),
            district: self.district_id.clone(),
            label: self.label.clone(),
        })
    }
}

/// One claim in a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimItem {
    /// The claim.
    pub claim: ClaimIx,
    /// Its id.
    pub claim_id: String,
    /// Its district's id.
    pub district_id: String,
    /// The ink of its mark.
    pub ink: Paint,
    /// What is claimed.
    pub name: String,
    /// How far it has got.
    pub status: Status,
    /// Read out: district, level, status, name, period.
    pub label: String,
}

impl ClaimItem {
    /// The role of its mark.
    pub(super) fn role(&self) -> Role {
        Role::Mark(Mark {
            datum: Datum::Claim,
            id: self.claim_id.clone(),
            value: None,
            district: self.district_id.clone(),
            label: self.label.clone(),
        })
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

/// Builds the spec of a chart of what a reader wants to see.
pub fn build(book: Book<'_>, chart: &Chart, keep: &Keep<'_>) -> Spec {
    let selected: Vec<_> = chart.select.figures(book.data).collect();
    let kept = || {
        let kept = selected.iter().copied().filter(|ix| (keep.figure)(*ix));
        kept.collect::<Vec<_>>()
    };
    match chart.kind {
        ChartKind::PairedBars => paired::build(book, chart, &selected, keep),
        ChartKind::DivergingBars
        | ChartKind::DotPlot
        | ChartKind::PercentBars
        | ChartKind::CountPanels => by_district::build(book, chart, &kept()),
        ChartKind::Comparability => comparability::build(book, chart, &selected, keep),
        ChartKind::Coverage => coverage::build(book, chart, &kept(), keep),
        ChartKind::Recognitions => recognitions::build(book, chart, keep),
        ChartKind::Derived => derived::build(book, chart, keep),
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
            faded: self.fades(figure.district),
            value: figure.value.get(),
            text: self.value(ix),
            name,
            label: self.label(ix),
        }
    }

    /// Whether another district is highlighted.
    pub fn fades(self, district: DistrictIx) -> bool {
        self.highlight.is_some_and(|other| other != district)
    }

    /// The ink of a district's marks.
    pub(super) fn ink(self, district: DistrictIx) -> Paint {
        match self.fades(district) {
            true => Paint::SeriesSoft(series(district)),
            false => Paint::Series(series(district)),
        }
    }

    /// A claim as an item of a chart.
    pub fn claim_item(self, ix: ClaimIx) -> ClaimItem {
        let (claim, m) = (self.data.claim(ix), self.lang.messages());
        let name = claim.name.get(self.lang);
        ClaimItem {
            claim: ix,
            claim_id: claim.id.clone(),
            district_id: self.data.district(claim.district).id.clone(),
            ink: self.ink(claim.district),
            name: name.to_owned(),
            status: claim.status,
            label: m.claim_label(
                self.district_name(claim.district),
                &[m.reach(claim.level), m.status(claim.status)],
                name,
                self.period(&claim.period),
            ),
        }
    }

    /// A chart's spec around its body.
    pub(super) fn spec(self, chart: &Chart, finding: String, caveat: &str, body: Body) -> Spec {
        Spec {
            id: chart.id.0.clone(),
            kind: chart.kind,
            lang: self.lang,
            title: chart.title.get(self.lang).to_owned(),
            finding,
            caveat: caveat.to_owned(),
            body,
        }
    }

    /// The name of a figure's unit.
    pub(super) fn unit_name(self, ix: FigureIx) -> Option<&'a UnitName> {
        let measure = self.data.measure(self.data.figure(ix).measure);
        self.catalog.vocabulary.unit.get(&measure.unit)
    }

    /// A figure's value with its unit.
    pub fn value(self, ix: FigureIx) -> String {
        let figure = self.data.figure(ix);
        let measure = self.data.measure(figure.measure);
        let Some(unit) = self.unit_name(ix) else {
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
