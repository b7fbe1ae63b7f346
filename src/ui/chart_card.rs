//! One chart with everything it needs to stand alone: title, finding, chart, source, table.

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
    let spec = Memo::new(move |_| page.spec(chart));
    let id = chart.id.0.as_str();
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    let figures = Memo::new(move |_| {
        let mut figures: Vec<FigureIx> =
            spec.with(|spec| spec.items().map(|item| item.figure).collect());
        figures.sort_unstable();
        figures.dedup();
        figures
    });
    let lines = move || figures.with(|figures| source_lines(page, figures));
    view! {
        <section class="card" id=id aria-labelledby=labelled_by>
            <h2 id=title_id>{chart.title.get(page.lang)}</h2>
            <p class="finding">{move || spec.with(|spec| spec.finding.clone())}</p>
            <ChartFrame page chart spec/>
            <p class="source">{m.source}{m.colon}{m.source_line}{lines}</p>
            <details>
                <summary>{m.table}</summary>
                <FigureTable page figures/>
            </details>
        </section>
    }
}

/// The lines of the scanned text that some figures stand in, each once.
fn source_lines(page: Page, figures: &[FigureIx]) -> String {
    let data = &page.content.data;
    let places = figures.iter().flat_map(|ix| &data.figure(*ix).locations);
    let mut lines: Vec<_> = places.map(|place| place.line).collect();
    lines.sort_unstable();
    lines.dedup();
    let lines: Vec<_> = lines.iter().map(u32::to_string).collect();
    page.lang.messages().in_lines(&lines)
}
