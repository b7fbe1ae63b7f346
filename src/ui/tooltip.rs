//! What a mark tells when it is pointed at: one tooltip for the whole page.

use leptos::prelude::*;
use web_sys::Element;

use crate::svg::markup::{Attributes, Markup};

use super::details::details;
use super::parts::text;
use super::subject::Subject;
use super::{Page, dom};

/// Width of the tooltip, in CSS pixels; `chart.css` says the same.
const WIDTH: i32 = 288;

/// The tooltip; empty while nothing is pointed at.
#[component]
pub(super) fn Tooltip(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    let markup = move || {
        let Some(subject) = page.told.get() else {
            return String::new();
        };
        let mut out = Markup::default();
        out.open("div", &Attributes::default().with("class", "tooltip"));
        let button = Attributes::default()
            .with("type", "button")
            .with("class", "close")
            .with("data-close", "tooltip")
            .with("aria-label", m.close);
        out.leaf("button", &button, "×");
        out.raw(&details(page, subject));
        out.close("div");
        out.finish()
    };
    view! { <div id="tooltip" aria-live="polite" inner_html=text(markup)></div> }
}

/// Tells what a mark is about, beneath it.
pub(super) fn open(page: Page, mark: &Element) {
    let Some(subject) = Subject::of(mark, page) else {
        return;
    };
    dom::place_below("tooltip", mark, WIDTH);
    if page.told.get_untracked() != Some(subject) {
        page.told.set(Some(subject));
    }
}

/// Tells nothing.
pub(super) fn close(page: Page) {
    if page.told.get_untracked().is_some() {
        page.told.set(None);
    }
}
