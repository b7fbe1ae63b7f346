//! One chart alone, inside another page.

use leptos::prelude::*;

use crate::chart::catalog::Chart;
use crate::state::ViewState;

use super::Page;
use super::chart_card::ChartCard;
use super::notice::Notice;

/// What the embed's own script has applied already, with the values that it knows.
const OWN: [(&str, &str); 2] = [("title", "0"), ("controls", "0")];

/// A notice and the card of one chart. The query string is read once and never written: the
/// address belongs to the page around the frame.
#[component]
pub fn Embed(
    /// Content, language and choices.
    page: Page,
    /// The chart.
    chart: &'static Chart,
) -> impl IntoView {
    Effect::new(move |_| {
        let search = window().location().search().unwrap_or_default();
        let (view, mut ignored) = ViewState::parse(&search, &page.content.data);
        ignored.retain(|i| !OWN.contains(&(i.key.as_str(), i.value.as_str())));
        page.ignored.set(ignored);
        page.view.set(view);
    });
    view! {
        <Notice page/>
        <ChartCard page chart/>
    }
}
