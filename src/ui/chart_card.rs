//! One chart with everything it needs to stand alone: title, finding, chart, source, table.

use std::collections::BTreeSet;

use leptos::prelude::*;

use crate::chart::catalog::Chart;
use crate::data::model::FigureIx;

use super::Page;
use super::chart_frame::ChartFrame;
use super::figure_table::FigureTable;

/// A chart card.
#[component]
pub(super) fn ChartCard(page: Page, chart: &'static Chart) -> impl IntoView {
    let m = page.lang.messages();
    // Whatever a reader chooses changes the spec, so it is never compared with the last.
    let spec = Memo::new_with_compare(move |_| page.spec(chart), |_, _| true);
    let figures = Signal::derive(move || {
        let mut figures: Vec<FigureIx> = Vec::new();
        spec.with(|spec| {
            for item in spec.items() {
                if !figures.contains(&item.figure) {
                    figures.push(item.figure);
                }
            }
        });
        figures
    });
    let id = chart.id.0.as_str();
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    view! {
        <section class="card" id=id aria-labelledby=labelled_by>
            <h2 id=title_id>{chart.title.get(page.lang)}</h2>
            <p class="finding">{move || spec.with(|spec| spec.finding.clone())}</p>
            <ChartFrame page chart spec/>
            <p class="source">{move || source_line(page, &figures.get())}</p>
            <details>
                <summary>{m.table}</summary>
                <FigureTable page figures/>
            </details>
        </section>
    }
}

/// The source, and the lines of the scanned text that some figures stand in, each once.
fn source_line(page: Page, figures: &[FigureIx]) -> String {
    let (m, data) = (page.lang.messages(), &page.content.data);
    let places = figures.iter().flat_map(|ix| &data.figure(*ix).locations);
    let lines: BTreeSet<u32> = places.map(|place| place.line).collect();
    let lines: Vec<_> = lines.iter().map(u32::to_string).collect();
    format!(
        "{}{}{}{}",
        m.source,
        m.colon,
        m.source_line,
        m.in_lines(&lines)
    )
}
