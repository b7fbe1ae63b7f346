//! What the page asks of the browser beyond Leptos: sizes, marks, focus.
//!
//! Every function here acts inside an effect or an event, which only the browser runs, so
//! the same code compiles natively and does nothing there.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::Array;
use web_sys::{
    Element, Event, HtmlAnchorElement, HtmlElement, HtmlSelectElement, IntersectionObserver,
    IntersectionObserverEntry, ResizeObserver, SvgElement,
};

use crate::chart::Spec;

use super::schedule::When;

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

/// Scrolls the page, once what was chosen is to be seen, until an element that stands over
/// its foot covers none of the marks of a chart that a selector finds. Where they need more
/// of a low window than it leaves, it is made lower.
pub(super) fn keep_clear(id: &'static str, mark: &Element, marks: String) {
    let chart = mark.closest(".drawing").ok().flatten();
    // By then the chart shows what is selected.
    When::FrameAfter.run(move || {
        let over = document().get_element_by_id(id);
        let over = over.and_then(|element| element.dyn_into::<HtmlElement>().ok());
        let (Some(over), Some(chart)) = (over, chart) else {
            return;
        };
        unbound(id);
        let Ok(marks) = chart.query_selector_all(&marks) else {
            return;
        };
        let sheet = over.get_bounding_client_rect();
        let (mut top, mut bottom) = (f64::INFINITY, f64::NEG_INFINITY);
        for i in 0..marks.length() {
            let element = marks
                .get(i)
                .and_then(|node| node.dyn_into::<Element>().ok());
            let Some(rect) = element.map(|e| e.get_bounding_client_rect()) else {
                continue;
            };
            if rect.right() > sheet.left() && rect.left() < sheet.right() {
                (top, bottom) = (top.min(rect.top()), bottom.max(rect.bottom()));
            }
        }
        // Beside the charts, or in an embed below them, it covers nothing.
        if sheet.height() == 0.0 || bottom <= sheet.top() || sheet.bottom() <= top {
            return;
        }
        let needed = bottom - top + CLEAR * 2.0;
        let mut edge = sheet.top();
        if needed > edge {
            let height = (sheet.bottom() - needed).max(LOWEST) as i32;
            let height = [&*height.to_string(), "px"].concat();
            let _ = over.style().set_property("max-height", &height);
            edge = over.get_bounding_client_rect().top();
        }
        window().scroll_by_with_x_and_y(0.0, bottom - edge + CLEAR);
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

/// The first element that a selector finds and that has a size: of the layouts of a chart that
/// are prerendered, one is shown.
pub(super) fn first_laid_out(selector: &str) -> Option<Element> {
    let found = document().query_selector_all(selector).ok()?;
    let mut all = (0..found.length()).filter_map(|i| found.get(i)?.dyn_into::<Element>().ok());
    all.find(|element| element.get_bounding_client_rect().height() > 0.0)
}

/// Scrolls the page to a mark, whose chart is unfolded where the mark is folded away.
pub(super) fn bring_into_sight(mark: &Element) {
    let drawing = mark.closest(".drawing").ok().flatten();
    let end = drawing.map_or(f64::INFINITY, |d| d.get_bounding_client_rect().bottom());
    if mark.get_bounding_client_rect().bottom() > end
        && let Ok(Some(frame)) = mark.closest(".frame")
        && let Ok(Some(fold)) = frame.query_selector(".unfold input")
    {
        // The switch stands as this says until the reader presses it.
        let _ = fold.set_attribute("checked", "");
    }
    let top = mark.get_bounding_client_rect().top();
    window().scroll_by_with_x_and_y(0.0, top - ABOVE);
}

/// Says of a chart's frame whether the chart is so short that there is nothing to gain from folding
/// it: by less than a third of what stays in sight.
pub(super) fn fold_if_long(drawing: &Element) {
    let (Some(frame), Some(chart)) = (drawing.parent_element(), drawing.last_element_child())
    else {
        return;
    };
    let _ = frame.remove_attribute("data-short");
    let [shown, whole] =
        [drawing, &chart].map(|element| element.get_bounding_client_rect().bottom());
    let is_folded = matches!(frame.query_selector(".unfold :checked"), Ok(None));
    if is_folded && whole - shown < drawing.get_bounding_client_rect().height() / 3.0 {
        let _ = frame.set_attribute("data-short", "");
    }
}

/// Whether the reader sees the head of the page.
pub(super) fn is_at_top() -> bool {
    let root = document().document_element();
    root.is_some_and(|root| root.get_bounding_client_rect().top() > -1.0)
}

/// Between a mark and what must not cover it, in CSS pixels.
const CLEAR: f64 = 12.0;
/// What stays in sight above a mark that the page goes to, in CSS pixels: the section links, and
/// the theme that the mark stands under.
const ABOVE: f64 = 150.0;
/// The lowest that such an element is made.
const LOWEST: f64 = 96.0;

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

/// Gives the focus to the first element, a mark, that a selector finds.
pub(super) fn focus_first(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector)
        && let Some(mark) = element.dyn_ref::<SvgElement>()
    {
        let _ = mark.focus();
    }
}

/// Places an element below a mark inside the hydrated part of the page.
pub(super) fn place_below(id: &str, mark: &Element) {
    let around = mark.closest("#app").ok().flatten();
    let placed = document().get_element_by_id(id);
    let placed = placed.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let (Some(around), Some(placed)) = (around, placed) else {
        return;
    };
    // The mark's first child is what is drawn; the group also holds its touch target.
    let drawn = mark.first_element_child().unwrap_or_else(|| mark.clone());
    let [mark, drawn, around] = [mark, &drawn, &around].map(Element::get_bounding_client_rect);
    let width = placed.offset_width();
    let room = (around.width() as i32 - width).max(0);
    let centre = (drawn.left() + drawn.width() / 2.0 - around.left()) as i32;
    let left = (centre - width / 2).clamp(0, room);
    let top = (mark.bottom() - around.top()) as i32;
    let style = placed.style();
    for (name, px) in [("left", left), ("top", top)] {
        let _ = style.set_property(name, &[&*px.to_string(), "px"].concat());
    }
}

/// Moves the focus by `step` marks inside a chart; from outside its marks, to the first or
/// the last.
pub(super) fn move_focus(chart: &Element, step: i32) {
    let count = chart
        .query_selector_all(".mark")
        .map_or(0, |marks| marks.length());
    let count = i32::try_from(count).unwrap_or(0);
    let next = match (focused_mark(chart), step) {
        (Some(at), _) => at + step,
        (None, 1..) => 0,
        (None, _) => count - 1,
    };
    focus_mark(chart, next.clamp(0, (count - 1).max(0)));
}

/// Gives the focus to the mark at a position of a chart.
pub(super) fn focus_mark(chart: &Element, at: i32) {
    let Ok(marks) = chart.query_selector_all(".mark") else {
        return;
    };
    let mark = marks.get(u32::try_from(at).unwrap_or(0));
    if let Some(mark) = mark.and_then(|node| node.dyn_into::<SvgElement>().ok()) {
        let _ = mark.focus();
    }
}

/// The position of the mark of a chart that has the focus, if one has.
pub(super) fn focused_mark(chart: &Element) -> Option<i32> {
    let focused = document().active_element()?;
    if !chart.contains(Some(&focused)) {
        return None;
    }
    let marks = chart.query_selector_all(".mark").ok()?;
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
