//! What the page asks of the browser beyond Leptos: sizes, marks, the address.
//!
//! Every function here acts inside an effect or an event, which only the browser runs, so
//! the same code compiles natively and does nothing there.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, NodeList, ResizeObserver, SvgElement};

use crate::state::{Colours, ViewState};

use super::Page;

/// Applies the query string once, then keeps it in step with what the reader chooses.
pub(super) fn follow_address(page: Page) {
    Effect::new(move |applied: Option<()>| {
        let data = &page.content.data;
        let query = page.view.with(|view| view.query(data));
        if applied.is_none() {
            let search = window().location().search().unwrap_or_default();
            let (view, ignored) = ViewState::parse(&search, data);
            page.ignored.set(ignored);
            page.view.set(view);
        } else {
            show_colours(page.view.with_untracked(|view| view.colours));
            write_query(&query);
        }
    });
}

/// Replaces the query string of the address; where history is out of reach (a sandbox),
/// the page works on without.
fn write_query(query: &str) {
    let location = window().location();
    let path = location.pathname().unwrap_or_default();
    let hash = location.hash().unwrap_or_default();
    let mark = if query.is_empty() { "" } else { "?" };
    // The page in the other language opens with the same choices.
    if let Some(link) = document().get_element_by_id("language") {
        let address = link.get_attribute("data-page").unwrap_or_default();
        let _ = link.set_attribute("href", &format!("{address}{mark}{query}"));
    }
    if let Ok(history) = window().history() {
        let url = format!("{path}{mark}{query}{hash}");
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&url));
    }
}

fn show_colours(colours: Colours) {
    let Some(root) = document().document_element() else {
        return;
    };
    let _ = match colours {
        Colours::Auto => root.remove_attribute("data-theme"),
        Colours::Light | Colours::Dark => root.set_attribute("data-theme", colours.id()),
    };
}

/// Keeps `width` at the width of an element in whole CSS pixels, once it is on the page.
pub(super) fn observe_width(element: NodeRef<Div>, width: RwSignal<Option<u32>>) {
    Effect::new(move |_| {
        let Some(element) = element.get() else {
            return;
        };
        let measured = element.clone();
        let measure = move || {
            let now = u32::try_from(measured.client_width())
                .ok()
                .filter(|w| *w > 0);
            if now.is_some() && width.get_untracked() != now {
                width.set(now);
            }
        };
        measure();
        let callback = Closure::<dyn FnMut()>::new(measure);
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&element);
        }
        // Charts stay for as long as the page does, and so does what watches them.
        callback.forget();
    });
}

/// The mark that an event happened on, if any.
pub(super) fn mark_of(event: &Event) -> Option<Element> {
    closest(event, "[data-figure]")
}

/// Whether an event happened inside an element that a selector names.
pub(super) fn is_in(event: &Event, selector: &str) -> bool {
    closest(event, selector).is_some()
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest(selector).ok()?
}

/// Where a tooltip for `mark` belongs inside `around`, in CSS pixels: left edge and top.
pub(super) fn below(mark: &Element, around: &Element, tooltip_w: i32) -> (i32, i32) {
    // The mark's first child is what is drawn; the group also holds its touch target.
    let drawn = mark.first_element_child().unwrap_or_else(|| mark.clone());
    let [mark, drawn, around] = [mark, &drawn, around].map(Element::get_bounding_client_rect);
    let room = (around.width() as i32 - tooltip_w).max(0);
    let centre = (drawn.left() + drawn.width() / 2.0 - around.left()) as i32;
    let top = mark.bottom() - around.top();
    ((centre - tooltip_w / 2).clamp(0, room), top as i32)
}

/// Moves the focus by `step` marks inside a chart; from outside its marks, to the first or
/// the last.
pub(super) fn move_focus(chart: &Element, step: i32) {
    let Ok(marks) = chart.query_selector_all(".mark") else {
        return;
    };
    let count = i32::try_from(marks.length()).unwrap_or(0);
    let next = match (focused_mark(&marks), step) {
        (Some(at), _) => at + step,
        (None, 1..) => 0,
        (None, _) => count - 1,
    };
    let next = u32::try_from(next.clamp(0, (count - 1).max(0))).unwrap_or(0);
    if let Some(mark) = marks
        .get(next)
        .and_then(|node| node.dyn_into::<SvgElement>().ok())
    {
        let _ = mark.focus();
    }
}

fn focused_mark(marks: &NodeList) -> Option<i32> {
    let focused = document().active_element()?;
    let at = (0..marks.length())
        .find(|i| marks.get(*i).is_some_and(|mark| mark == *focused.as_ref()))?;
    i32::try_from(at).ok()
}
