//! A chart that fits its container.
//!
//! Prerendered, it holds a narrow and a wide layout, in an embed one between them, and a
//! container query shows the one that fits. Hydrated, it is laid out for its exact width,
//! again whenever that changes; in large text, for a narrower one, and drawn as much larger.

use leptos::html::Div;
use leptos::prelude::*;

use crate::chart::{EMBED_WIDTHS_PX, PAGE_WIDTHS_PX, Spec, large_width, pieces, scene};
use crate::scene::Scene;
use crate::state::{TextSize, View};
use crate::svg::{Target, write, write_wide};

use super::drawn::Turn;
use super::{Page, dom, motion};

/// The interactive chart, named by the element `{id}-title`.
#[component]
pub(super) fn ChartFrame(
    page: Page,
    id: &'static str,
    spec: Memo<Spec>,
    /// When it is drawn, and how wide.
    turn: Turn,
) -> impl IntoView {
    let m = page.lang.messages();
    let drawing = NodeRef::<Div>::new();
    // A frame that is out of sight is given no frames to be laid out in, and a chart beside whose
    // table the card is about to open has no width from then on.
    let at_once = move || page.is_embed() || page.opened_as(id) != View::Chart;
    dom::observe_width(drawing, turn.measured, Box::new(at_once));
    let prerendered = match crate::IN_BROWSER {
        // It is on the page already.
        true => String::new(),
        false => spec.with_untracked(|spec| prerender(page, spec)),
    };
    let (mut shown, mut places) = (String::new(), Vec::new());
    let (mut was_large, mut was_part) = (false, false);
    dom::effect(move || {
        spec.track();
        let on_paper = page.on_paper.get();
        let is_large = page.text.get() == TextSize::Large;
        let width = if on_paper {
            Some(dom::PAPER_PX)
        } else {
            turn.room.get()
        };
        let (Some(width), Some(drawing)) = (width, drawing.get_untracked()) else {
            return;
        };
        // One stop of the Tab key, now that there are keys to go on with.
        let _ = drawing.set_attribute("tabindex", "0");
        let _ = drawing.set_attribute("data-live", "");
        let scenes = spec.with_untracked(|spec| {
            if on_paper {
                return pieces(spec, width, id).unwrap_or_default();
            }
            let laid_out = if is_large { large_width(width) } else { width };
            let scene = lay_out(spec, laid_out, id.to_owned());
            scene.into_iter().collect::<Vec<_>>()
        });
        // On paper, everything is as large as it always is there.
        let drawn = (is_large && !on_paper).then_some(width);
        let svgs = scenes
            .iter()
            .map(|scene| write_wide(scene, Target::Page, drawn));
        let svg = svgs.collect::<String>();
        // Most choices leave some charts as they are.
        if svg == shown {
            return;
        }
        // Nothing moves on paper, where nobody sees it, or from one size to another.
        let moves = !on_paper && turn.in_sight.get_untracked() && is_large == was_large;
        was_large = is_large;
        let before = std::mem::take(&mut places);
        for scene in &scenes {
            motion::find_places(&scene.nodes, &mut places);
        }
        let before = if moves { before } else { Vec::new() };
        let focused = dom::focused_mark(&drawing);
        motion::replace(&drawing, &svg, &before, &places);
        // All of a chart is taller than where it folds. A mark with the focus would unfold it.
        let is_part = page
            .view
            .with_untracked(|view| !view.selection.is_everything());
        if is_part || was_part {
            dom::fold_if_long(&drawing);
        }
        was_part = is_part;
        // A reader who selects by keyboard goes on from the same mark.
        if let Some(focused) = focused {
            dom::focus_mark(&drawing, focused);
        }
        page.drawn.update(|n| *n += 1);
        shown = svg;
    });
    let hint_id = [id, "-hint"].concat();
    view! {
        <div class="frame">
            <div class="drawing" node_ref=drawing inner_html=prerendered role="group" translate="no"
                aria-labelledby=[id, "-title"].concat() aria-describedby=hint_id.clone()></div>
            <p class="hint" id=hint_id>{m.keyboard_hint}</p>
            // Works without scripts, and before they are there; style sheets say what folds, and how far.
            <label class="unfold">
                <input type="checkbox" autocomplete="off"/>
                <span class="more">{m.unfold}</span>
                <span class="less">{m.fold}</span>
            </label>
        </div>
    }
}

/// The chart for a width; `id` prefixes the ids in it. A spec built from validated data can
/// be laid out; if it could not, the card still has its finding, source and table.
fn lay_out(spec: &Spec, width_px: u32, id: String) -> Option<Scene> {
    scene(spec, width_px, id).ok()
}

/// The chart for each width that a page is prerendered for.
fn prerender(page: Page, spec: &Spec) -> String {
    let widths: &[(&str, u32)] = match page.is_embed() {
        true => &EMBED_WIDTHS_PX,
        false => &PAGE_WIDTHS_PX,
    };
    let layouts = widths.iter().map(|&(name, width_px)| {
        let scene = lay_out(spec, width_px, format!("{}-{name}", spec.id));
        let svg = scene.map_or_else(String::new, |scene| write(&scene, Target::Page));
        format!(r#"<div class="fixed {name}">{svg}</div>"#)
    });
    layouts.collect()
}
