//! One chart with everything it needs to stand alone: title, finding, chart, source, and
//! the same figures as a table and with their places in the source.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::chart::catalog::Chart;
use crate::data::model::{ClaimIx, FigureIx};
use crate::state::{Column, View};

use super::chart_frame::ChartFrame;
use super::sources::sources;
use super::table::tables;
use super::{Page, address, dom};

/// What a chart is about, each once.
type Subjects = (Vec<FigureIx>, Vec<ClaimIx>);

/// A chart card.
#[component]
pub(super) fn ChartCard(page: Page, chart: &'static Chart) -> impl IntoView {
    let m = page.lang.messages();
    let id = chart.id.0.as_str();
    // Whatever a reader selects changes the spec, so it is never compared with the last.
    let spec = Memo::new_with_compare(move |_| page.spec(chart), |_, _| true);
    let subjects = move || spec.with(|spec| (spec.figures(), spec.claims()));
    // Prerendered, a card holds its table too; hydrated, only the view that is shown.
    let view = RwSignal::new(None::<View>);
    Effect::new(move |_| {
        page.arrivals.track();
        view.set(Some(page.view_of(id)));
    });
    let is_shown = move |which| view.get() == Some(which);
    let table = move || match view.get() {
        None | Some(View::Table) => {
            let (figures, claims) = subjects();
            let sort = page.view.with(|view| view.sort);
            tables(page, &figures, &claims, sort)
        }
        _ => String::new(),
    };
    let origins = move || match is_shown(View::Source) {
        true => {
            let (figures, claims) = subjects();
            sources(page, &figures, &claims)
        }
        false => String::new(),
    };
    let choose = move |chosen: View| {
        view.set(Some(chosen));
        address::name_place(id);
        page.view.update(|view| view.view = chosen);
    };
    let names = [m.chart, m.table, m.sources];
    let views = View::ALL.iter().zip(names).map(|(which, name)| {
        let which = *which;
        let pressed = move || if is_shown(which) { "true" } else { "false" };
        view! {
            <button type="button" aria-pressed=pressed on:click=move |_| choose(which)>{name}</button>
        }
    });
    let title_id = [id, "-title"].concat();
    let labelled_by = title_id.clone();
    let hidden = move || !matches!(view.get(), None | Some(View::Chart));
    view! {
        <section class="card" id=id aria-labelledby=labelled_by on:click=move |event| follow(page, &event)>
            <h2 id=title_id>{chart.title.get(page.lang)}</h2>
            <p class="finding">{move || spec.with(|spec| spec.finding.clone())}</p>
            <div class="views" role="group" aria-label=m.views>{views.collect_view()}</div>
            <div class="pane" prop:hidden=hidden><ChartFrame page id spec/></div>
            <details class="pane" prop:open=move || is_shown(View::Table)>
                <summary>{m.table}</summary>
                <div class="table" tabindex="0" role="region" aria-label=m.table inner_html=table></div>
            </details>
            <div class="pane sources" inner_html=origins></div>
            <p class="source">{move || source_line(page, &subjects())}</p>
        </section>
    }
}

/// A click on a link or a heading inside a table or a list of sources, which are markup.
fn follow(page: Page, event: &MouseEvent) {
    if let Some(column) = dom::attribute_at(event, "data-sort") {
        let column = Column::ALL.iter().find(|known| known.id() == column);
        column
            .into_iter()
            .for_each(|column| page.view.update(|view| view.sort_by(*column)));
        return;
    }
    // Elsewhere, and with a key that opens a window, a link is a link.
    let plain =
        page.home.is_empty() && !(event.ctrl_key() || event.meta_key() || event.shift_key());
    let figure = |id: &str| page.content.data.figure_by_id(id);
    if let Some(id) = dom::attribute_at(event, "data-find").filter(|_| plain) {
        page.view.update(|view| {
            view.clear_filters();
            view.search = id;
        });
        dom::go_to("find");
    } else if let Some(id) = dom::attribute_at(event, "data-pair").filter(|_| plain) {
        page.view
            .update(|view| view.put_in_pair(&page.content.data, figure(&id)));
        dom::go_to("explorer");
    } else {
        return;
    }
    event.prevent_default();
}

/// The source, and the lines of the scanned text that some figures and claims stand in,
/// each once.
fn source_line(page: Page, (figures, claims): &Subjects) -> String {
    let (m, data) = (page.lang.messages(), &page.content.data);
    let of_figures = figures.iter().flat_map(|ix| &data.figure(*ix).locations);
    let of_claims = claims.iter().flat_map(|ix| &data.claim(*ix).locations);
    let named: Vec<u32> = of_figures
        .chain(of_claims)
        .map(|place| place.line)
        .collect();
    let last = named.iter().copied().max().unwrap_or(0);
    let lines = (1..=last).filter(|line| named.contains(line));
    let lines: Vec<_> = lines.map(|line| line.to_string()).collect();
    [m.source, m.colon, m.source_line, &m.in_lines(&lines)].concat()
}
