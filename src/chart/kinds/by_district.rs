//! What the charts have in common whose figures may *not* be set against each other: a panel
//! for each district, so that no scale holds two districts.

use crate::chart::rows::model::{Panel, Row};
use crate::chart::rows::scale::Scale;
use crate::chart::words::{Context, Filter};
use crate::compare::Facet;
use crate::data::model::{FigureIx, Kind, Measure};
use crate::lists::groups;

/// The figures that are wanted, in data order.
pub(super) fn kept(context: Context<'_>, filter: &Filter<'_>) -> Vec<FigureIx> {
    let all = context.data.figure_ixs();
    all.filter(|ix| (filter.figure)(*ix)).collect()
}

/// Some figures of one chart.
#[derive(Clone, Copy)]
pub(super) struct Gathered<'a> {
    /// The data and the words.
    pub context: Context<'a>,
    /// Which figures, in data order.
    pub figures: &'a [FigureIx],
}

impl<'a> Gathered<'a> {
    /// The measure of a figure.
    pub(crate) fn measure(self, ix: FigureIx) -> &'a Measure {
        self.context
            .data
            .measure(self.context.data.figure(ix).measure)
    }

    /// The figures of which something holds.
    pub(crate) fn that(self, holds: impl Fn(FigureIx) -> bool) -> Vec<FigureIx> {
        self.figures
            .iter()
            .copied()
            .filter(|ix| holds(*ix))
            .collect()
    }

    /// The figures of a kind.
    pub(crate) fn of_kind(self, kind: Kind) -> Vec<FigureIx> {
        self.that(|ix| self.measure(ix).kind == kind)
    }

    /// The values of some figures.
    pub(crate) fn values(self, figures: &[FigureIx]) -> impl Iterator<Item = f64> {
        figures
            .iter()
            .map(move |ix| self.context.data.figure(*ix).value.get())
    }

    /// A panel for each district that has any of some figures, with a row for each of them; its
    /// label names the period where that tells two apart.
    pub(crate) fn panels(self, figures: &[FigureIx], row: &dyn Fn(FigureIx) -> Row) -> Vec<Panel> {
        let several = self.context.several(self.figures, Facet::Period);
        let labelled = |ix: FigureIx| {
            let mut row = row(ix);
            if several[self.context.data.figure(ix).measure.index()] {
                row.label = self.context.with(Facet::Period, &row.label, ix);
            }
            row
        };
        let mut panels = Vec::new();
        for district in self.context.data.district_ixs() {
            let own = figures.iter().copied();
            let own = own.filter(|ix| self.context.data.figure(*ix).district == district);
            let rows: Vec<_> = own.map(&labelled).collect();
            if !rows.is_empty() {
                panels.push(Panel {
                    title: self.context.district_name(district).to_owned(),
                    district: Some(self.context.district_label(district)),
                    rows,
                });
            }
        }
        panels
    }

    /// A row of one figure.
    pub(crate) fn row(self, ix: FigureIx, scale: Option<Scale>, note: Option<String>) -> Row {
        Row {
            label: self.measure(ix).name.get(self.context.lang).to_owned(),
            note,
            items: vec![self.context.item(ix, None)],
            scale,
            verdict: None,
        }
    }

    /// Something about the figures of every district, those without any left out.
    pub(crate) fn by_district<T>(self, of: impl Fn(&[FigureIx]) -> T) -> Vec<(&'a str, T)> {
        let mut found = Vec::new();
        for district in self.context.data.district_ixs() {
            let own = self.that(|ix| self.context.data.figure(ix).district == district);
            if !own.is_empty() {
                found.push((self.context.district_name(district), of(&own)));
            }
        }
        found
    }

    /// How many cross-district pairs of the figures the rule does not refuse.
    pub(crate) fn comparable(self) -> usize {
        self.context
            .verdicts
            .allowed(self.context.data, self.figures)
    }

    /// How many different things the figures are about.
    pub(crate) fn subjects(self) -> usize {
        let subject =
            |at: usize| Some([&*self.measure(self.figures[at]).subject, "", "", "", "", ""]);
        groups(self.figures.len(), &subject).len()
    }

    /// The caveat of a chart of which no two figures compare, or the one that holds where
    /// some do: then the verdict on each pair is what counts.
    pub(crate) fn caveat(self, of_none: &'static str) -> String {
        match self.comparable() {
            0 => of_none.to_owned(),
            _ => self.context.lang.messages().apart_caveat.to_owned(),
        }
    }
}
