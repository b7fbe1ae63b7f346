//! The whole page, top to bottom.

use leptos::prelude::*;

use super::chart_card::ChartCard;
use super::claims::Claims;
use super::controls::Controls;
use super::masthead::Masthead;
use super::method::Method;
use super::notice::Notice;
use super::{Page, dom};

/// The comparison page.
#[component]
pub fn App(
    /// Content, language and choices.
    page: Page,
) -> impl IntoView {
    dom::follow_address(page);
    let m = page.lang.messages();
    let cards = page
        .content
        .catalog
        .charts
        .iter()
        .map(|chart| view! { <ChartCard page chart/> });
    view! {
        <a class="skip" href="#charts">{m.skip}</a>
        <Masthead page/>
        <Notice page/>
        <main>
            <Controls page/>
            <div id="charts" class="charts">{cards.collect_view()}</div>
            <Claims page/>
            <Method page/>
        </main>
        <footer class="foot">
            <p>{m.own_figures}</p>
            <p>{m.licence}</p>
        </footer>
    }
}
