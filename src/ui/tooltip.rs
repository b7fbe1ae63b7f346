//! What a mark tells when it is pointed at, in three lines: whose and what, how many, and the
//! best it can say beside another district. The panel tells the rest.

use leptos::prelude::*;
use web_sys::Element;

use crate::svg::markup::{Attributes, Markup};

use super::details::in_short;
use super::item_ix::ItemIx;
use super::{Page, dom};

/// The tooltip; empty while nothing is pointed at.
#[component]
pub(super) fn Tooltip(page: Page) -> impl IntoView {
    let markup = move || {
        let Some(subject) = page.tooltip.get() else {
            return String::new();
        };
        let mut out = Markup::default();
        out.open("div", &Attributes::default().with("class", "tooltip"));
        out.raw(&in_short(page, subject));
        out.close("div");
        out.finish()
    };
    view! { <div id="tooltip" aria-live="polite" inner_html=Signal::derive(markup)></div> }
}

/// Tells what a mark is about, beneath it.
pub(super) fn open(page: Page, mark: &Element) {
    let Some(subject) = ItemIx::of(mark, page.context()) else {
        return;
    };
    dom::place_below("tooltip", mark);
    if page.tooltip.get_untracked() != Some(subject) {
        page.tooltip.set(Some(subject));
    }
}

/// Tells nothing.
pub(super) fn close(page: Page) {
    if page.tooltip.get_untracked().is_some() {
        page.tooltip.set(None);
    }
}
