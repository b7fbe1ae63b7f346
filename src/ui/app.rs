//! The interactive part of the page: what is hydrated.

use leptos::prelude::*;

use super::chart_card::ChartCard;
use super::explorer::Explorer;
use super::find::Find;
use super::notice::Notice;
use super::tooltip::Tooltip;
use super::{Page, address, dom, events, pair};

/// Notice, find, chart cards and the pair explorer.
#[component]
pub fn App(
    /// Content, language and choices.
    page: Page,
) -> impl IntoView {
    address::follow(page);
    events::listen(page);
    dom::link_subjects(page);
    let charts = page.content.catalog.charts.iter();
    let cards = charts.map(|chart| view! { <ChartCard page chart/> });
    let explorer = pair::first(page).map(|first| view! { <Explorer page first/> });
    view! {
        <Notice page/>
        <Find page/>
        <div id="charts" class="charts">{cards.collect_view()}</div>
        {explorer}
        <Tooltip page/>
    }
}
