//! Gathers figures that may *not* be set against each other: a panel for each district,
//! so that no row invites a comparison the rule refuses.

use crate::chart::body::Part;
use crate::chart::catalog::{Chart, ChartKind};
use crate::chart::words::Book;
use crate::compare::{Facet, Verdict};
use crate::data::model::{DistrictIx, FigureIx};

use super::model::{MarkShape, Panel, Row, Rows, Section};
use super::scale::Scale;

/// The part of a chart with a panel for each district.
pub(in crate::chart) fn build(book: Book<'_>, chart: &Chart, figures: &[FigureIx]) -> Part<Rows> {
    let m = book.lang.messages();
    let several = book.several(figures, Facet::Period);
    let panels = panels(book, figures, scale(book, chart.kind, figures), &several);
    let sections = vec![Section {
        heading: None,
        panels,
        verdict: None,
    }];
    let values = |ix: &FigureIx| book.data.figure(*ix).value.get();
    let per_district: Vec<_> = book
        .data
        .district_ixs()
        .map(|d| {
            let own: Vec<_> = figures
                .iter()
                .filter(|ix| book.data.figure(**ix).district == d)
                .map(values)
                .collect();
            (book.district_name(d), own)
        })
        .collect();
    let smallest = figures
        .iter()
        .copied()
        .min_by(|a, b| values(a).total_cmp(&values(b)));
    let largest = figures
        .iter()
        .copied()
        .max_by(|a, b| values(a).total_cmp(&values(b)));
    let range = smallest
        .zip(largest)
        .map(|(a, b)| (book.value(a), book.value(b)));
    let comparable = comparable(book, figures);
    let (finding, caveat) = match chart.kind {
        ChartKind::DivergingBars => (
            m.changes_finding(&per_district, comparable),
            m.changes_caveat,
        ),
        ChartKind::DotPlot => (m.amounts_finding(figures.len(), range), m.amounts_caveat),
        _ => (m.percent_finding(&per_district), m.percent_caveat),
    };
    // The kind's own caveat says that nothing here compares; where something does, the
    // verdict on each pair is what holds.
    let caveat = if comparable == 0 {
        caveat
    } else {
        m.apart_caveat
    };
    let mark = match chart.kind {
        ChartKind::DotPlot => MarkShape::Dot,
        ChartKind::PercentBars => MarkShape::Track,
        _ => MarkShape::Bar,
    };
    Part {
        body: Rows {
            title: chart.title.get(book.lang).to_owned(),
            mark,
            sections,
        },
        finding,
        caveat: caveat.to_owned(),
    }
}

/// A panel for each district that has figures; all on the same scale.
fn panels(book: Book<'_>, figures: &[FigureIx], scale: Scale, several: &[bool]) -> Vec<Panel> {
    book.data
        .district_ixs()
        .filter_map(|district| {
            let rows: Vec<_> = own(book, figures, district)
                .map(|ix| row(book, ix, scale, several))
                .collect();
            (!rows.is_empty()).then(|| Panel {
                district: Some(book.district_label(district)),
                rows,
            })
        })
        .collect()
}

fn own(
    book: Book<'_>,
    figures: &[FigureIx],
    district: DistrictIx,
) -> impl Iterator<Item = FigureIx> {
    figures
        .iter()
        .copied()
        .filter(move |ix| book.data.figure(*ix).district == district)
}

/// A row of one figure; `several` are the measures whose period is to be named.
fn row(book: Book<'_>, ix: FigureIx, scale: Scale, several: &[bool]) -> Row {
    let measure = book.data.figure(ix).measure;
    let name = book.data.measure(measure).name.get(book.lang);
    Row {
        label: match several[measure.index()] {
            true => book.with(Facet::Period, name, ix),
            false => name.to_owned(),
        },
        items: vec![book.item(ix, None)],
        scale: Some(scale),
        verdict: None,
    }
}

/// The scale that all panels of a chart share.
fn scale(book: Book<'_>, kind: ChartKind, figures: &[FigureIx]) -> Scale {
    let values = || figures.iter().map(|ix| book.data.figure(*ix).value.get());
    match kind {
        ChartKind::DivergingBars => Scale::Around {
            min: values().fold(0.0, f64::min),
            max: values().fold(0.0, f64::max),
        },
        ChartKind::DotPlot => {
            let positive = || values().filter(|v| *v > 0.0);
            let min = positive().fold(f64::INFINITY, f64::min);
            let max = positive().fold(0.0, f64::max);
            if max <= 0.0 {
                return Scale::Log10 { min: 0, max: 1 };
            }
            let (low, high) = (libm::log10(min), libm::log10(max));
            let min = libm::floor(low) as i32;
            Scale::Log10 {
                min,
                max: (libm::ceil(high) as i32).max(min + 1),
            }
        }
        _ => Scale::Percent,
    }
}

/// How many cross-district pairs of some figures the rule does not refuse.
fn comparable(book: Book<'_>, figures: &[FigureIx]) -> usize {
    let mut allowed = 0;
    for (n, &a) in figures.iter().enumerate() {
        for &b in &figures[n + 1..] {
            let apart = book.data.figure(a).district != book.data.figure(b).district;
            if apart && book.verdicts.on(a, b) != Verdict::None {
                allowed += 1;
            }
        }
    }
    allowed
}
