//! What the page asks of the browser beyond Leptos: sizes, marks, focus.
//!
//! Every function here acts inside an effect or an event, which only the browser runs, so
//! the same code compiles natively and does nothing there.

mod marks;

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Array;
use web_sys::{
    Element, Event, HtmlAnchorElement, HtmlElement, HtmlSelectElement, IntersectionObserver,
    IntersectionObserverEntry, ResizeObserver,
};

use crate::chart::Spec;

pub(super) use marks::{
    bring_into_sight, first_laid_out, focus_first, focus_mark, focused_mark, fold_if_long,
    keep_clear, move_focus, place_below,
};

/// The pixels that a chart is laid out for on paper, where A4 between its margins has some
/// 690: set a little smaller than on a screen, as print is.
pub(super) const PAPER_PX: u32 = 780;

/// Runs a function now and whenever a signal that it read changes. Boxed, since Leptos compiles
/// an effect anew for every type of closure.
pub(super) fn effect(act: impl FnMut() + 'static) {
    fn run(mut act: Box<dyn FnMut()>) {
        Effect::new(move |_| act());
    }
    run(Box::new(act));
}

/// A spec that follows signals. Whatever a reader selects changes it, so it is never
/// compared with the last.
pub(super) fn spec(of: Box<dyn Fn() -> Spec + Send + Sync>) -> Memo<Spec> {
    Memo::new_with_compare(move |_| of(), |_, _| true)
}

/// The closest element to an event that a selector names.
pub(super) fn closest(event: &Event, selector: &str) -> Option<Element> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest(selector).ok()?
}

/// Listens to an event of the window for as long as the page lives.
pub(super) fn listen(name: &str, act: Box<dyn FnMut(Event)>) {
    let listener = Closure::wrap(act);
    let function = listener.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback(name, function);
    listener.forget();
}

/// Keeps `width` at the width of an element in whole CSS pixels: at once, for which the browser
/// lays out all that has changed, or once it has done so by itself.
pub(super) fn observe_width(
    element: NodeRef<Div>,
    width: RwSignal<Option<u32>>,
    at_once: Box<dyn Fn() -> bool>,
) {
    effect(move || {
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
        if at_once() {
            measure();
        }
        let callback = Closure::<dyn FnMut()>::new(measure);
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&element);
        }
        // Charts stay for as long as the page does, and so does what watches them.
        callback.forget();
    });
}

/// Keeps `in_sight` at whether the element with an id is in the window.
pub(super) fn observe_sight(id: &'static str, in_sight: RwSignal<bool>) {
    effect(move || {
        let notice = move |entries: Array| {
            let last = entries.pop().dyn_into::<IntersectionObserverEntry>();
            in_sight.set(last.is_ok_and(|entry| entry.is_intersecting()));
        };
        let callback = Closure::<dyn FnMut(Array)>::new(notice);
        let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref());
        if let (Ok(observer), Some(element)) = (observer, document().get_element_by_id(id)) {
            observer.observe(&element);
        }
        callback.forget();
    });
}

/// Keeps `on_paper` at whether the page is being printed.
pub(super) fn observe_paper(on_paper: RwSignal<bool>) {
    effect(move || {
        for (name, is_so) in [("beforeprint", true), ("afterprint", false)] {
            listen(name, Box::new(move |_| on_paper.set(is_so)));
        }
    });
}

/// Says on the page's root whether the panel is open, so that the page leaves room for it.
pub(super) fn mark_open(is_open: Box<dyn Fn() -> bool>) {
    effect(move || {
        let Some(root) = document().document_element() else {
            return;
        };
        let _ = match is_open() {
            true => root.set_attribute("data-panel", "open"),
            false => root.remove_attribute("data-panel"),
        };
    });
}

/// Lets the element with an id be as high as its style sheet says.
pub(super) fn unbound(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.style().remove_property("max-height");
    }
}

/// Does so whenever the window gets another width.
pub(super) fn unbound_when_resized(id: &'static str) {
    effect(move || {
        let width = || window().inner_width().ok()?.as_f64();
        let mut before = width();
        let resized = move |_| {
            if width() != before {
                unbound(id);
            }
            before = width();
        };
        listen("resize", Box::new(resized));
    });
}

/// Whether the reader sees the head of the page.
pub(super) fn is_at_top() -> bool {
    let root = document().document_element();
    root.is_some_and(|root| root.get_bounding_client_rect().top() > -1.0)
}

/// Sets the list that a selector finds to a value.
pub(super) fn set_value(selector: &str, value: &str) {
    if let Ok(Some(list)) = document().query_selector(selector)
        && let Some(list) = list.dyn_ref::<HtmlSelectElement>()
    {
        list.set_value(value);
    }
}

/// Says of every switch that a selector finds whether it is on.
pub(super) fn set_pressed(selector: &str, is_on: bool) {
    let on = if is_on { "true" } else { "false" };
    for_each(selector, |switch| {
        let _ = switch.set_attribute("aria-pressed", on);
    });
}

/// Has every link that a selector finds lead to what a query asks for.
pub(super) fn lead_to(selector: &str, query: &str) {
    for_each(selector, |element| {
        if let Some(link) = element.dyn_ref::<HtmlAnchorElement>() {
            link.set_search(query);
        }
    });
}

/// Does something with every element that a selector finds.
fn for_each(selector: &str, act: impl Fn(Element)) {
    if let Ok(found) = document().query_selector_all(selector) {
        (0..found.length())
            .filter_map(|i| found.get(i)?.dyn_into::<Element>().ok())
            .for_each(act);
    }
}

/// Whether a selector finds anything.
pub(super) fn exists(selector: &str) -> bool {
    matches!(document().query_selector(selector), Ok(Some(_)))
}

/// Whether what has the focus is what a selector names.
pub(super) fn has_focus(selector: &str) -> bool {
    let focused = document().active_element();
    focused.is_some_and(|element| element.matches(selector).unwrap_or(false))
}

/// Gives an element the focus.
pub(super) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Gives the focus to the first element that a selector finds.
pub(super) fn focus_on(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        focus(&element);
    }
}

/// Brings an element of the page into sight, with the focus.
pub(super) fn go_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
    }
}
