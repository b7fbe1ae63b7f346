//! A chart that fits its container.
//!
//! Prerendered, it holds a narrow and a wide layout, and a container query shows the one
//! that fits. Hydrated, it is laid out for its exact width, again whenever that changes.

use leptos::html::Div;
use leptos::prelude::*;

use crate::chart::{Spec, scene};
use crate::svg::{Target, write};

use super::{Page, dom, motion};

/// Widths of the prerendered layouts, in CSS pixels: the narrow one fits a phone 320 px
/// wide, the wide one is shown from its own width upwards (see `chart.css`).
pub const FIXED_WIDTHS_PX: [(&str, u32); 2] = [("narrow", 288), ("wide", 640)];

/// The interactive chart, named by the element `{id}-title`.
#[component]
pub(super) fn ChartFrame(page: Page, id: &'static str, spec: Memo<Spec>) -> impl IntoView {
    let m = page.lang.messages();
    let width = RwSignal::new(None::<u32>);
    let drawing = NodeRef::<Div>::new();
    dom::observe_width(drawing, width);
    let prerendered = match crate::IN_BROWSER {
        // It is on the page already.
        true => String::new(),
        false => spec.with_untracked(prerender),
    };
    let sight = RwSignal::new(false);
    dom::observe_sight(drawing, sight);
    let charts = page.content.catalog.charts.iter();
    let order = charts.take_while(|chart| chart.id.0 != id).count();
    let redraw = move |moves: bool| {
        if let (Some(width), Some(drawing)) = (width.get_untracked(), drawing.get_untracked()) {
            // One stop of the Tab key, now that there are keys to go on with.
            let _ = drawing.set_attribute("tabindex", "0");
            let svg = spec.with_untracked(|spec| draw(spec, width, id.to_owned()));
            motion::replace(&drawing, &svg, moves);
        }
    };
    dom::effect(move || {
        spec.track();
        match (width.get(), sight.get_untracked()) {
            (None, _) => {}
            // Paper waits for nothing, and nothing moves on it.
            (Some(dom::PAPER_PX), _) => redraw(false),
            (_, true) => redraw(true),
            // A reader waits for what is in sight only; the rest follows, one at a time.
            (_, false) => dom::later(order, Box::new(move || redraw(false))),
        }
    });
    let hint_id = [id, "-hint"].concat();
    view! {
        <div class="frame">
            <div class="drawing" node_ref=drawing inner_html=prerendered role="group"
                aria-labelledby=[id, "-title"].concat() aria-describedby=hint_id.clone()></div>
            <p class="hint" id=hint_id>{m.keyboard_hint}</p>
        </div>
    }
}

/// The chart as markup for a width; `id` prefixes the ids in it.
fn draw(spec: &Spec, width_px: u32, id: String) -> String {
    // A spec built from validated data can be drawn; if it could not, the card still has
    // its finding, source and table.
    scene(spec, width_px, id)
        .map(|scene| write(&scene, Target::Page))
        .unwrap_or_default()
}

/// The chart for both prerendered widths.
fn prerender(spec: &Spec) -> String {
    let layouts = FIXED_WIDTHS_PX.map(|(name, width_px)| {
        let svg = draw(spec, width_px, format!("{}-{name}", spec.id));
        format!(r#"<div class="fixed {name}">{svg}</div>"#)
    });
    layouts.concat()
}
