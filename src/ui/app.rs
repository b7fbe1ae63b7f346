//! The interactive part of a page: what is hydrated.

use leptos::prelude::*;

use crate::chart::catalog::{Chart, ChartKind};

use super::chart_card::ChartCard;
use super::notice::Notice;
use super::panel::Panel;
use super::tooltip::Tooltip;
use super::{Page, address, display, dom, events, marked, taken};

/// The way from an embed to the page of all charts in its language.
const HOME: &str = "../../";

/// Notice, chart cards and the panel of what is selected; in an embed, the card of one chart.
///
/// An embed reads its query string once and never writes it: the address belongs to the
/// page around the frame.
#[component]
pub fn App(
    /// Content, language and choices.
    page: Page,
    /// The only chart of an embed.
    only: Option<&'static Chart>,
) -> impl IntoView {
    let home = if only.is_some() { HOME } else { "" };
    let page = Page { home, ..page };
    address::follow(page);
    display::follow(page);
    events::listen(page);
    if only.is_none() {
        taken::answer(page);
    }
    dom::observe_paper(page.on_paper);
    marked::link_subjects(page);
    let charts = page.content.catalog.charts.iter();
    let charts = charts.filter(|chart| only.is_none_or(|only| only.id == chart.id));
    // Charts of one sort of number each have one introduction, before the first of them.
    let sorts = [
        ChartKind::DivergingBars,
        ChartKind::DotPlot,
        ChartKind::PercentBars,
    ];
    let all = &page.content.catalog.charts;
    let first = all.iter().find(|chart| sorts.contains(&chart.kind));
    let first = first.filter(|_| only.is_none());
    let cards = charts.map(|chart| {
        let opens = first.is_some_and(|first| first.id == chart.id);
        view! { {opens.then(|| view! { <SameSort page/> })}<ChartCard page chart/> }
    });
    view! {
        <Notice page/>
        <div id="charts" class="charts">{cards.collect_view()}</div>
        <Panel page/>
        <Tooltip page/>
    }
}

/// The introduction to the charts of one sort of number each.
#[component]
fn SameSort(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    view! {
        <div class="group">
            <h2>{m.same_sort}</h2>
            <p>{m.same_sort_intro}</p>
        </div>
    }
}
