//! What a reader does with marks, rows and links.
//!
//! ```text
//! pointer, focus, click, key ─► what it happened on ─► signals of Page ─► components
//! ```
//!
//! Charts, rows and sources are markup, which has no handlers: events are told by what they
//! happen on, from one listener for each kind of event. Controls are elements of components,
//! which answer to them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, MouseEvent, PointerEvent};

use super::dom::closest;
use super::item_ix::{self, ItemIx};
use super::{Page, dom, panel, tooltip};

/// Starts listening, once the page is interactive.
pub(super) fn listen(page: Page) {
    dom::effect(move || {
        let on = |name: &str, act: fn(Page, &Event)| {
            dom::listen(name, Box::new(move |event| act(page, &event)));
        };
        on("pointerover", point);
        on("focusin", focus);
        on("click", click);
        on("keydown", key);
    });
}

/// The value of the attribute `name` of the closest element to an event that has it.
fn attribute(event: &Event, name: &str) -> Option<String> {
    closest(event, &["[", name, "]"].concat())?.get_attribute(name)
}

/// Marks what is pointed at wherever it stands.
fn link(page: Page, event: &Event) {
    let subject = closest(event, item_ix::ANY).and_then(|on| ItemIx::of(&on, page.context()));
    if page.hovered.get_untracked() != subject {
        page.hovered.set(subject);
    }
}

fn point(page: Page, event: &Event) {
    link(page, event);
    // A finger has no hover: it opens by a tap.
    let hovers = event
        .dyn_ref::<PointerEvent>()
        .is_some_and(|e| e.pointer_type() == "mouse");
    if !hovers {
        return;
    }
    match closest(event, ".mark") {
        Some(mark) => tooltip::open(page, &mark),
        // It stays on the way to it, and while a mark has the focus that opened it.
        None if closest(event, "#tooltip, .frame").is_some() || dom::has_focus(".mark") => {}
        None => tooltip::close(page),
    }
}

fn focus(page: Page, event: &Event) {
    link(page, event);
    // A press gives the focus too, but opens the panel.
    if let Some(mark) = closest(event, ".mark:focus-visible") {
        tooltip::open(page, &mark);
    }
}

fn key(page: Page, event: &Event) {
    let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else {
        return;
    };
    // With such a key it is the browser's, as Alt and an arrow is for going back. A dialog stands
    // over the page, and answers by itself.
    let is_browsers = pressed.alt_key() || pressed.ctrl_key() || pressed.meta_key();
    if is_browsers || closest(event, "dialog").is_some() {
        return;
    }
    if let ("Enter" | " ", Some(mark)) = (&*pressed.key(), closest(event, ".mark")) {
        event.prevent_default();
        return panel::press(page, &mark, true);
    }
    let drawing = closest(event, ".drawing");
    let step = match (&*pressed.key(), &drawing) {
        ("ArrowRight" | "ArrowDown", Some(_)) => 1,
        ("ArrowLeft" | "ArrowUp", Some(_)) => -1,
        // One step back at a time: out of the panel, then out of the chart.
        ("Escape", _) => {
            tooltip::close(page);
            if panel::close(page) {
                return;
            }
            if let Some(drawing) = drawing {
                dom::focus(&drawing);
            }
            return;
        }
        _ => return,
    };
    if let Some(drawing) = drawing {
        dom::move_focus(&drawing, step);
        event.prevent_default();
    }
}

fn click(page: Page, event: &Event) {
    if let Some(mark) = closest(event, ".mark") {
        return panel::press(page, &mark, false);
    }
    tooltip::close(page);
    if follow(page, event) {
        event.prevent_default();
    }
}

/// Follows a link to figures without leaving the page; whether it was one. With a key that
/// opens a window, a link is a link; so is one to other charts in an embed.
fn follow(page: Page, event: &Event) -> bool {
    let wants_window = |e: &MouseEvent| e.ctrl_key() || e.meta_key() || e.shift_key();
    if event.dyn_ref().is_some_and(wants_window) {
        return false;
    }
    let data = &page.content.data;
    if let Some(id) = attribute(event, "data-select") {
        let figure = data.figure_by_id(&id);
        if let Some(ix) = figure {
            page.view.update(|view| view.pair.press(data, ix));
        }
        return true;
    }
    if page.is_embed() {
        return false;
    }
    let Some(id) = attribute(event, "data-find") else {
        return false;
    };
    page.view.update(|view| {
        view.selection.clear();
        view.selection.look_for(&id);
    });
    dom::go_to("find");
    true
}
