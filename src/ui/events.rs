//! Everything that a reader does on the page, in one place.
//!
//! ```text
//! pointer, focus, click, key, input ─► what it happened on ─► signals of Page ─► components
//! ```
//!
//! Charts, tables and lists are markup, so events are told by what they happen on, from
//! one listener for each kind of event. Components have no handlers of their own.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, MouseEvent, PointerEvent};

use crate::state::{Column, Ignored, View};

use super::subject::{self, Subject};
use super::{Page, address, display, dom, panel, tooltip};

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
        on("input", |page, event| input(page, event, true));
        on("change", |page, event| input(page, event, false));
        on("popstate", |page, _| address::arrive(page));
    });
}

/// The closest element to an event that a selector names.
fn closest(event: &Event, selector: &str) -> Option<Element> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest(selector).ok()?
}

/// The value of the attribute `name` of the closest element to an event that has it.
fn attribute(event: &Event, name: &str) -> Option<String> {
    closest(event, &["[", name, "]"].concat())?.get_attribute(name)
}

/// Marks what is pointed at wherever it stands.
fn link(page: Page, event: &Event) {
    let subject = closest(event, subject::ANY).and_then(|on| Subject::of(&on, page));
    if page.pointed.get_untracked() != subject {
        page.pointed.set(subject);
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
    if closest(event, "[data-enlarge]").is_some() {
        return display::switch_size(page);
    }
    let closes = attribute(event, "data-close");
    tooltip::close(page);
    match closes.as_deref() {
        Some("notice") => page.ignored.set(Ignored::default()),
        Some("filters") => page.view.update(|view| view.clear_filters()),
        Some("panel") => {
            panel::close(page);
        }
        _ => {}
    }
    // What was pressed is gone then: the next place to go on from.
    if matches!(closes.as_deref(), Some("notice" | "filters")) {
        dom::keep_focus(&["#find summary"]);
    }
    let card = closest(event, ".card").map(|card| card.id());
    let card = card.unwrap_or_default();
    if let Some(column) = attribute(event, "data-sort") {
        dom::keep_focus(&["#", &card, " [data-sort=", &column, "]"]);
        let column = Column::ALL.iter().find(|known| known.id() == column);
        column
            .into_iter()
            .for_each(|column| page.view.update(|view| view.sort_by(*column)));
    } else if let Some(view) = attribute(event, "data-view") {
        dom::keep_focus(&["#", &card, " [data-view=", &view, "]"]);
        if let Some(view) = View::ALL.iter().find(|known| known.id() == view) {
            page.show(&card, *view);
        }
    } else if follow(page, event) {
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
        page.view.update(|view| {
            figure.into_iter().for_each(|ix| view.press(data, ix));
        });
        return true;
    }
    if !page.home.is_empty() {
        return false;
    }
    let Some(id) = attribute(event, "data-find") else {
        return false;
    };
    page.view.update(|view| {
        view.clear_filters();
        view.search = id;
    });
    dom::go_to("find");
    true
}

/// A field was set: the part of the choices that it is named after. A search answers to
/// each letter, a list or box once it is chosen.
fn input(page: Page, event: &Event, is_letter: bool) {
    let field = event
        .target()
        .and_then(|field| field.dyn_into::<Element>().ok());
    let answers = |field: &Element| is_letter == field.matches("[type=search]").unwrap_or(false);
    if let Some(field) = field.filter(answers) {
        set(page, &field);
    }
}

/// Takes over what a field says.
pub(super) fn set(page: Page, field: &Element) {
    let data = &page.content.data;
    let name = field.get_attribute("name").unwrap_or_default();
    let value = dom::value(field);
    if name == "themes" {
        let theme = data.theme_ixs().find(|ix| data.theme(*ix).id == value);
        theme
            .into_iter()
            .for_each(|theme| page.view.update(|view| view.toggle_theme(theme)));
    } else if !name.is_empty() {
        page.view.update(|view| {
            view.choose(&name, &value, data);
            view.settle(data);
        });
    }
}
