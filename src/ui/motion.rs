//! Marks move from where they were to where they are, so that a reader's eye can follow.
//!
//! A chart is replaced as a whole; what has the same subject before and after is set back
//! to its old place and let go. Nothing moves for readers who ask for less motion, or out
//! of sight.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Function, JSON, Reflect};
use web_sys::{DomRect, Element};

use super::subject;

/// How long a mark moves.
const OPTIONS: &str = r#"{"duration":240,"easing":"ease-out"}"#;

/// A part of a mark: what it is of, which part, and where it stands in the chart.
struct Part {
    key: String,
    element: Element,
    left: f64,
    top: f64,
    width: f64,
    is_text: bool,
}

/// Puts new markup into a chart; if it `moves`, its marks go there from where the old ones
/// were.
pub(super) fn replace(chart: &Element, markup: &str, moves: bool) {
    if !moves || is_still(chart) {
        chart.set_inner_html(markup);
        return;
    }
    let before = parts(chart);
    chart.set_inner_html(markup);
    let Ok(options) = JSON::parse(OPTIONS) else {
        return;
    };
    for part in parts(chart) {
        let old = before.iter().find(|old| old.key == part.key);
        let keyframes = match old {
            Some(old) => {
                let (x, y) = (old.left - part.left, old.top - part.top);
                let scale = match part.is_text || part.width < 1.0 {
                    true => 1.0,
                    false => old.width / part.width,
                };
                if x.abs() + y.abs() < 1.0 && (scale - 1.0).abs() < 0.01 {
                    continue;
                }
                let (x, y) = (x as i32, y as i32);
                let percent = (scale * 100.0) as i32;
                format!(r#"{{"transform":["translate({x}px,{y}px) scaleX({percent}%)","none"]}}"#)
            }
            None => r#"{"opacity":[0,1]}"#.to_owned(),
        };
        animate(&part.element, &keyframes, &options);
    }
}

/// Whether nothing is to move: a first drawing, or a reader who asks for less motion.
fn is_still(chart: &Element) -> bool {
    let reduced = window().match_media("(prefers-reduced-motion: reduce)");
    let is_reduced = matches!(reduced, Ok(Some(query)) if query.matches());
    is_reduced || chart.query_selector(".fixed").ok().flatten().is_some()
}

/// The parts of all marks of a chart.
fn parts(chart: &Element) -> Vec<Part> {
    let origin = chart.get_bounding_client_rect();
    let mut parts = Vec::new();
    let Ok(marks) = chart.query_selector_all(".mark") else {
        return parts;
    };
    for i in 0..marks.length() {
        let Some(mark) = marks
            .get(i)
            .and_then(|node| node.dyn_into::<Element>().ok())
        else {
            continue;
        };
        let id = subject::key(&mark);
        let children = mark.children();
        for n in 0..children.length() {
            let Some(element) = children.item(n) else {
                continue;
            };
            let place: DomRect = element.get_bounding_client_rect();
            let name = element.local_name();
            parts.push(Part {
                key: format!("{id} {name}{n}"),
                left: place.left() - origin.left(),
                top: place.top() - origin.top(),
                width: place.width(),
                is_text: name == "text",
                element,
            });
        }
    }
    parts
}

/// `element.animate(keyframes, options)`, for which web-sys has no stable name.
fn animate(element: &Element, keyframes: &str, options: &JsValue) {
    let method = Reflect::get(element, &"animate".into());
    let method = method.ok().and_then(|m| m.dyn_into::<Function>().ok());
    if let (Some(method), Ok(keyframes)) = (method, JSON::parse(keyframes)) {
        let _ = method.call2(element, &keyframes, options);
    }
}
