//! What the page asks of the browser beyond Leptos: sizes, marks, focus.
//!
//! Every function here acts inside an effect or an event, which only the browser runs, so
//! the same code compiles natively and does nothing there.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, NodeList, ResizeObserver, SvgElement};

use super::Page;
use super::subject::{self, Subject};

/// The pixels that a chart is as wide as on paper: A4 between its margins.
const PAPER_PX: u32 = 660;

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
    Effect::new(move |_| {
        // Paper has its own width, and nothing watches it.
        window_event_listener(leptos::ev::Custom::<Event>::new("beforeprint"), move |_| {
            width.set(Some(PAPER_PX));
        });
        window_event_listener(leptos::ev::Custom::<Event>::new("afterprint"), move |_| {
            let now = element
                .get_untracked()
                .map(|element| element.client_width());
            width.set(now.and_then(|now| u32::try_from(now).ok()));
        });
    });
}

/// Marks everything on the page that is about what is pointed at.
pub(super) fn link_subjects(page: Page) {
    Effect::new(move |_| {
        window_event_listener(leptos::ev::pointerover, move |event| {
            point_from(page, &event);
        });
        window_event_listener(leptos::ev::focusin, move |event| {
            point_from(page, &event);
        });
    });
    Effect::new(move |_| {
        let pointed = page.pointed.get();
        // Charts that were drawn anew have lost their marks.
        page.selection.track();
        each(".linked", |element| {
            let _ = element.class_list().remove_1("linked");
        });
        if let Some(subject) = pointed {
            each(&subject.selector(page.content), |element| {
                let _ = element.class_list().add_1("linked");
            });
        }
    });
}

fn point_from(page: Page, event: &Event) {
    let subject = closest(event, subject::ANY).and_then(|on| Subject::of(&on, page));
    if page.pointed.get_untracked() != subject {
        page.pointed.set(subject);
    }
}

/// Does something to every element that a selector finds.
fn each(selector: &str, mut act: impl FnMut(&Element)) {
    let Ok(found) = document().query_selector_all(selector) else {
        return;
    };
    for i in 0..found.length() {
        if let Some(element) = found.get(i).and_then(|node| node.dyn_into().ok()) {
            act(&element);
        }
    }
}

/// The value of the attribute `name` of the closest element to an event that has it.
pub(super) fn attribute_at(event: &Event, name: &str) -> Option<String> {
    closest(event, &["[", name, "]"].concat())?.get_attribute(name)
}

/// The mark that an event happened on, if any.
pub(super) fn mark_of(event: &Event) -> Option<Element> {
    closest(event, ".mark")
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

/// Brings an element of the page into sight, with the focus.
pub(super) fn go_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
    }
}
