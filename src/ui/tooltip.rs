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

/// What is told, and where it stands inside the hydrated part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    subject: Subject,
    left: i32,
    top: i32,
}

/// The tooltip; empty while nothing is pointed at.
#[component]
pub(super) fn Tooltip(page: Page) -> impl IntoView {
    let m = page.lang.messages();
    let told = page.told;
    let markup = move || {
        let Some(Told { subject, .. }) = told.get() else {
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
    let px = |of: fn(Told) -> i32| {
        text(move || {
            let at = told.get().map_or(0, of);
            [&*at.to_string(), "px"].concat()
        })
    };
    view! {
        <div id="tooltip" aria-live="polite" style:left=px(|told| told.left) style:top=px(|told| told.top)
            inner_html=text(markup)></div>
    }
}

/// Tells what a mark is about, beneath it.
pub(super) fn open(page: Page, mark: &Element) {
    let around = mark.closest("#app").ok().flatten();
    if let (Some(subject), Some(around)) = (Subject::of(mark, page), around) {
        let (left, top) = dom::below(mark, &around, WIDTH);
        let told = Some(Told { subject, left, top });
        if page.told.get_untracked() != told {
            page.told.set(told);
        }
    }
}

/// Tells nothing.
pub(super) fn close(page: Page) {
    if page.told.get_untracked().is_some() {
        page.told.set(None);
    }
}
