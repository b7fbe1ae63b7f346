//! Gathers figures that may *not* be set against each other: a panel for each district,
//! so that no row invites a comparison the rule refuses.

use crate::chart::catalog::{Chart, ChartKind};
use crate::compare::{Facet, Verdict};
use crate::data::model::{DistrictIx, FigureIx, ThemeIx};

use super::spec::{Body, Book, Panel, Row, Scale, Section, Spec};

/// The spec of a chart with a panel for each district.
pub(super) fn build(book: Book<'_>, chart: &Chart, figures: &[FigureIx]) -> Spec {
    let m = book.lang.messages();
    let several = book.several(figures, Facet::Period);
    let sections = match chart.kind {
        ChartKind::CountPanels => by_theme(book, figures, &several),
        _ => vec![Section {
            heading: None,
            panels: panels(book, figures, scale(book, chart.kind, figures), &several),
            verdict: None,
        }],
    };
    let sections: Vec<_> = sections
        .into_iter()
        .filter(|s| !s.panels.is_empty())
        .collect();
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
    let reports =
        |section: &&Section| section.panels.iter().filter(|p| !p.rows.is_empty()).count() == 1;
    let one_sided = sections.iter().filter(reports).count();
    let comparable = comparable(book, figures);
    let (finding, caveat) = match chart.kind {
        ChartKind::DivergingBars => (
            m.changes_finding(&per_district, comparable),
            m.changes_caveat,
        ),
        ChartKind::DotPlot => (m.amounts_finding(figures.len(), range), m.amounts_caveat),
        ChartKind::PercentBars => (m.percent_finding(&per_district), m.percent_caveat),
        _ => (
            m.counts_finding(&per_district, sections.len(), one_sided),
            m.counts_caveat,
        ),
    };
    // The kind's own caveat says that nothing here compares; where something does, the
    // verdict on each pair is what holds.
    let caveat = if comparable == 0 || chart.kind == ChartKind::CountPanels {
        caveat
    } else {
        m.apart_caveat
    };
    book.spec(chart, finding, caveat, Body::Rows(sections))
}

/// A panel for each district that has figures; all on the same scale.
fn panels(book: Book<'_>, figures: &[FigureIx], scale: Scale, several: &[bool]) -> Vec<Panel> {
    book.data
        .district_ixs()
        .filter_map(|district| {
            let rows: Vec<_> = own(book, figures, district)
                .map(|ix| row(book, ix, None, several))
                .collect();
            (!rows.is_empty()).then(|| Panel {
                district: Some(book.district_label(district)),
                scale,
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
fn row(book: Book<'_>, ix: FigureIx, max: Option<f64>, several: &[bool]) -> Row {
    let measure = book.data.figure(ix).measure;
    let name = book.data.measure(measure).name.get(book.lang);
    Row {
        label: match several[measure.index()] {
            true => book.with(Facet::Period, name, ix),
            false => name.to_owned(),
        },
        items: vec![book.item(ix, None)],
        max,
        verdict: None,
    }
}

/// A section for each theme; a district without figures there keeps an empty panel, so
/// that what it does not report is seen. A bar needs something of its own unit to be
/// measured against: where the panel has nothing else of the unit, only the number stands.
/// Never across panels, which would draw a comparison that the rule may refuse. Figures of
/// one unit stand together, on a scale of their own.
fn by_theme(book: Book<'_>, figures: &[FigureIx], several: &[bool]) -> Vec<Section> {
    let theme_of = |ix: FigureIx| book.data.measure(book.data.figure(ix).measure).theme;
    let unit_of = |ix: FigureIx| &book.data.measure(book.data.figure(ix).measure).unit;
    let value_of = |ix: FigureIx| book.data.figure(ix).value.get();
    let section = |theme: ThemeIx| {
        let inside: Vec<_> = figures
            .iter()
            .copied()
            .filter(|ix| theme_of(*ix) == theme)
            .collect();
        if inside.is_empty() {
            return None;
        }
        let max = |ix: FigureIx| {
            let district = book.data.figure(ix).district;
            let same: Vec<_> = own(book, &inside, district)
                .filter(|other| unit_of(*other) == unit_of(ix))
                .collect();
            let largest = same.iter().map(|ix| value_of(*ix)).fold(0.0, f64::max);
            (same.len() > 1 && largest > 0.0).then_some(largest)
        };
        let panels = book.data.district_ixs().map(|district| {
            let own = || own(book, &inside, district);
            let mut units = Vec::new();
            for unit in own().map(unit_of) {
                if !units.contains(&unit) {
                    units.push(unit);
                }
            }
            let rows = units
                .iter()
                .flat_map(|unit| own().filter(|ix| unit_of(*ix) == *unit));
            Panel {
                district: Some(book.district_label(district)),
                scale: Scale::FromZero,
                rows: rows.map(|ix| row(book, ix, max(ix), several)).collect(),
            }
        });
        let heading = Some(book.data.theme(theme).name.get(book.lang).to_owned());
        Some(Section {
            heading,
            panels: panels.collect(),
            verdict: None,
        })
    };
    book.data.theme_ixs().filter_map(section).collect()
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
        ChartKind::PercentBars => Scale::Percent,
        _ => Scale::FromZero,
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
