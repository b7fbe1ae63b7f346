//! One chart with everything it needs to stand alone: title, finding, chart, source, and
//! the same figures as a table and with their places in the source.

use leptos::prelude::*;

use crate::chart::catalog::{Chart, ChartKind};
use crate::state::{Order, View};
use crate::svg::markup::{Attributes, Markup, escape};

use super::chart_frame::ChartFrame;
use super::find::Find;
use super::lists::Lists;
use super::sources::sources;
use super::table::{Extent, tables};
use super::{Page, dom};

/// A chart card.
#[component]
pub(super) fn ChartCard(page: Page, chart: &'static Chart) -> impl IntoView {
    let m = page.lang.messages();
    let id = chart.id.0.as_str();
    let (page, sighted) = page.of_card(chart);
    let spec = dom::spec(Box::new(move || page.spec(chart)));
    let view = move || page.shown(id);
    let sorting = page.sorting();
    // The first rows come first, the rest as soon as they have been painted.
    let is_begun = RwSignal::new(false);
    dom::effect(move || {
        if view().is_some_and(|view| view != View::Chart) {
            spec.track();
            sorting.track();
            is_begun.set(true);
            dom::later(0, Box::new(move || is_begun.set(false)));
        }
    });
    let table = move || {
        let (sort, extent) = match view() {
            None => (None, Extent::Reported),
            Some(View::Table) => (sorting.with(|view| view.sort), Extent::Live),
            Some(_) => return String::new(),
        };
        spec.with(|spec| {
            let (figures, claims) = (spec.figures(), spec.claims());
            tables(page, &figures, &claims, spec.derived(), sort, extent)
        })
    };
    let origins = move || match view() {
        Some(View::Source) => spec.with(|spec| sources(page, &spec.figures(), &spec.claims())),
        _ => String::new(),
    };
    let title_id = [id, "-title"].concat();
    let share = [page.home, "share/", id, "/"].concat();
    // A frame is no place to open another page in.
    let target = (!page.home.is_empty()).then_some("_blank");
    let labelled_by = title_id.clone();
    // Search and filters stand with the chart of everything; an embed has no room for them.
    let finds = chart.kind == ChartKind::Ledger && page.home.is_empty();
    let find = finds.then(|| view! { <Find page/><Lists page/> });
    let order = (chart.kind == ChartKind::SourceMap).then(|| view! { <OrderSwitch page/> });
    view! {
        <section class="card" class:live=Signal::derive(move || view().is_some()) id=id data-kind=chart.kind.id() aria-labelledby=labelled_by>
            <div class="rail">
                <h2 id=title_id>{chart.title.get(page.lang)}</h2>
                <p class="finding" inner_html=Signal::derive(move || spec.with(|spec| escape(&spec.finding)))></p>
                {find}
                {order}
                <p class="source">{m.source_line}</p>
                <p class="share"><a href=share target=target rel="noopener" data-share>{m.share}</a></p>
                <div class="views" role="group" aria-label=m.views inner_html=Signal::derive(move || switch(page, view()))></div>
            </div>
            <div class="pane" prop:hidden=Signal::derive(move || view().is_some_and(|view| view != View::Chart))>
                <ChartFrame page id spec sighted folds=page.home.is_empty()/>
            </div>
            <details class="pane" prop:open=Signal::derive(move || view() == Some(View::Table))>
                <summary>{m.table}</summary>
                <div class="table" class:begun=Signal::derive(move || is_begun.get()) tabindex="0" role="region" aria-label=m.table inner_html=Signal::derive(table)></div>
            </details>
            <div class="pane sources" class:begun=Signal::derive(move || is_begun.get()) inner_html=Signal::derive(origins)></div>
        </section>
    }
}

/// The switch between the two orders of the source map's strips.
#[component]
fn OrderSwitch(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    let choices = Order::ALL.iter().map(|order| {
        let chosen = Signal::derive(move || page.view.with(|view| view.order == *order));
        view! {
            <label class="choice">
                <input type="radio" name="order" value=order.id() prop:checked=chosen/>
                <span>{m.order_name(*order == Order::Reading)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="order">
            <legend>{m.order_label()}</legend>
            {choices.collect_view()}
        </fieldset>
    }
}

/// The switch between the views of a card that is live.
fn switch(page: Page, shown: Option<View>) -> String {
    let m = page.lang.messages();
    let mut out = Markup::default();
    let views = View::ALL.iter().zip([m.chart, m.table, m.sources]);
    for (view, name) in views.filter(|_| shown.is_some()) {
        let pressed = if shown == Some(*view) {
            "true"
        } else {
            "false"
        };
        let button = Attributes::default()
            .with("type", "button")
            .with("data-view", view.id())
            .with("aria-pressed", pressed);
        out.leaf("button", &button, name);
    }
    out.finish()
}
