//! The interactive part of the page: what is hydrated.

use leptos::prelude::*;

use super::chart_card::ChartCard;
use super::controls::Controls;
use super::notice::Notice;
use super::{Page, dom};

/// Notice, controls and chart cards.
#[component]
pub fn App(
    /// Content, language and choices.
    page: Page,
) -> impl IntoView {
    dom::follow_address(page);
    let cards = page
        .content
        .catalog
        .charts
        .iter()
        .map(|chart| view! { <ChartCard page chart/> });
    view! {
        <Notice page/>
        <Controls page/>
        <div id="charts" class="charts">{cards.collect_view()}</div>
    }
}
