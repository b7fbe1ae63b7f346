//! One chart alone, inside another page.

use leptos::prelude::*;

use crate::chart::catalog::Chart;

use super::chart_card::ChartCard;
use super::notice::Notice;
use super::tooltip::Tooltip;
use super::{Page, address, dom, events};

/// The way from an embed to the page of all charts in its language.
const HOME: &str = "../../";

/// A notice and the card of one chart. The query string is read once and never written: the
/// address belongs to the page around the frame.
#[component]
pub fn Embed(
    /// Content, language and choices.
    page: Page,
    /// The chart.
    chart: &'static Chart,
) -> impl IntoView {
    let page = Page { home: HOME, ..page };
    dom::effect(move || address::arrive(page));
    events::listen(page);
    dom::link_subjects(page);
    view! {
        <Notice page/>
        <ChartCard page chart/>
        <Tooltip page/>
    }
}
