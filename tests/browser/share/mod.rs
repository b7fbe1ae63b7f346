//! What there is to share of a chart: as a dialog over the charts, and as a page.

mod alone;
mod codes;
mod copying;
mod dialog;
mod keys;
mod pasted;
mod pressed;

use serde_json::json;

use crate::harness::Page;

/// Opens the dialog of a chart.
async fn open(page: &Page, chart: &str) {
    page.click(&format!("#{chart} .share a")).await;
    page.until("the dialog is open", "return one('dialog[open] .tabs')")
        .await;
}

/// The positions of the tabs: first what a reader takes along, last what a webmaster does.
const IMAGE: usize = 0;
const LINK: usize = 1;
const CITE: usize = 2;
const DATA: usize = 3;
const EMBED: usize = 4;

/// Chooses the tab at a position.
async fn tab(page: &Page, at: usize) {
    page.click(&format!("dialog .tabs button:nth-child({})", at + 1))
        .await;
    chosen_tab(page, at).await;
}

/// The text of a code, a link or a citation.
const VALUE: &str = "return one(`dialog [data-code=${arguments[0]}]`).value";

/// Waits until the tab at a position is chosen, and its part alone is shown.
async fn chosen_tab(page: &Page, at: usize) {
    let shown = "const parts = all('dialog section').map(shown);
        const tabs = all('dialog [role=tab]').map(e => e.ariaSelected === 'true');
        return parts.every((is, i) => is === (i === arguments[0]) && is === tabs[i])";
    page.until_with("the tab is chosen", shown, json!([at]))
        .await;
}
