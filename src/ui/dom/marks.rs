//! Charts and their marks on the page: where they are, which has the focus, what is in sight of them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, SvgElement};

use super::super::schedule::When;
use super::unbound;

/// Between a mark and what must not cover it, in CSS pixels.
const CLEAR: f64 = 12.0;
/// What stays in sight above a mark that the page goes to, in CSS pixels: the section links, and
/// the theme that the mark stands under.
const ABOVE: f64 = 150.0;
/// The lowest that such an element is made.
const LOWEST: f64 = 96.0;

/// The first element that a selector finds and that has a size: of the layouts of a chart that
/// are prerendered, one is shown.
pub(in crate::ui) fn first_laid_out(selector: &str) -> Option<Element> {
    let found = document().query_selector_all(selector).ok()?;
    let mut all = (0..found.length()).filter_map(|i| found.get(i)?.dyn_into::<Element>().ok());
    all.find(|element| element.get_bounding_client_rect().height() > 0.0)
}

/// Gives the focus to the first element, a mark, that a selector finds.
pub(in crate::ui) fn focus_first(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector)
        && let Some(mark) = element.dyn_ref::<SvgElement>()
    {
        let _ = mark.focus();
    }
}

/// The position of the mark of a chart that has the focus, if one has.
pub(in crate::ui) fn focused_mark(chart: &Element) -> Option<i32> {
    let focused = document().active_element()?;
    if !chart.contains(Some(&focused)) {
        return None;
    }
    let marks = chart.query_selector_all(".mark").ok()?;
    let at = (0..marks.length())
        .find(|i| marks.get(*i).is_some_and(|mark| mark == *focused.as_ref()))?;
    i32::try_from(at).ok()
}

/// Gives the focus to the mark at a position of a chart.
pub(in crate::ui) fn focus_mark(chart: &Element, at: i32) {
    let Ok(marks) = chart.query_selector_all(".mark") else {
        return;
    };
    let mark = marks.get(u32::try_from(at).unwrap_or(0));
    if let Some(mark) = mark.and_then(|node| node.dyn_into::<SvgElement>().ok()) {
        let _ = mark.focus();
    }
}

/// Moves the focus by `step` marks inside a chart; from outside its marks, to the first or
/// the last.
pub(in crate::ui) fn move_focus(chart: &Element, step: i32) {
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

/// Places an element below a mark inside the hydrated part of the page.
pub(in crate::ui) fn place_below(id: &str, mark: &Element) {
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

/// Scrolls the page to a mark, whose chart is unfolded where the mark is folded away.
pub(in crate::ui) fn bring_into_sight(mark: &Element) {
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

/// Scrolls the page, once what was chosen is to be seen, until an element that stands over
/// its foot covers none of the marks of a chart that a selector finds. Where they need more
/// of a low window than it leaves, it is made lower.
pub(in crate::ui) fn keep_clear(id: &'static str, mark: &Element, marks: String) {
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

/// Says at a chart's frame whether the chart is short: whether folding it would hide less than a third
/// of what stays in sight.
pub(in crate::ui) fn fold_if_long(drawing: &Element) {
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
