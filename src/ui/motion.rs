//! Marks move from where they were to where they are, so that a reader's eye can follow.
//!
//! ```text
//! Scene ─► Places of its marks ─┐
//! Scene before ─► Places ───────┴► replace: new markup, set back to the old places, let go
//! ```
//!
//! A chart is replaced as a whole. Where its marks stand is known from the scenes: nothing
//! is measured, so the browser lays the chart out once, when it paints. Nothing moves for
//! readers who ask for less motion, or out of sight.

use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use web_sys::js_sys::{Function, JSON, Reflect};

use crate::scene::{Dpx, Node, Role};

/// So many marks an eye can follow; of more, those that are new are there at once.
const FOLLOWED: usize = 12;

/// How long a mark moves.
const OPTIONS: &str = r#"{"duration":240,"easing":"ease-out"}"#;

/// A mark: what it is of, and left, top and width of each of its parts; a width of 0 for
/// what is never stretched.
pub(super) struct Place {
    key: String,
    parts: Vec<[Dpx; 3]>,
}

/// Adds the places of all marks among some nodes, in the order of the markup.
pub(super) fn find_places(nodes: &[Node], found: &mut Vec<Place>) {
    for node in nodes {
        let Node::Group(group) = node else {
            continue;
        };
        match &group.role {
            Role::Mark(mark) => found.push(Place {
                key: [mark.datum.attribute(), &*mark.id, &*mark.district].concat(),
                parts: group.children.iter().map(part).collect(),
            }),
            _ => find_places(&group.children, found),
        }
    }
}

fn part(node: &Node) -> [Dpx; 3] {
    match node {
        Node::Rect(rect) => [rect.x, rect.y, rect.w],
        Node::Line(line) => [line.x1, line.y1, 0],
        Node::Path(path) => path.points.first().map_or([0; 3], |(x, y)| [*x, *y, 0]),
        Node::Circle(circle) => [circle.cx, circle.cy, 0],
        Node::Text(text) => [text.x, text.y, 0],
        Node::Group(_) => [0; 3],
    }
}

/// Puts new markup into a chart; its marks, which are `now` there, come from where they were
/// `before`.
pub(super) fn replace(chart: &Element, markup: &str, before: Vec<Place>, now: &[Place]) {
    chart.set_inner_html(markup);
    if before.is_empty() || asks_for_less() {
        return;
    }
    let (Ok(options), Ok(marks)) = (JSON::parse(OPTIONS), chart.query_selector_all(".mark")) else {
        return;
    };
    let was = |place: &&Place| before.iter().any(|old| old.key == place.key);
    let fades = now.len() - now.iter().filter(was).count() <= FOLLOWED;
    let mut before = before;
    for (n, place) in (0..).zip(now) {
        let old = before.iter().position(|old| old.key == place.key);
        if old.is_none() && !fades {
            continue;
        }
        let mark = marks
            .get(n)
            .and_then(|mark| mark.dyn_into::<Element>().ok());
        match (mark, old) {
            (Some(mark), Some(at)) => go(&mark, &before.swap_remove(at), place, &options),
            (Some(mark), None) => animate(&mark, r#"{"opacity":[0,1]}"#, &options),
            (None, _) => {}
        }
    }
}

/// Lets a mark go from its old place: as one as far as all its parts go the same way, beyond
/// that its parts by themselves.
fn go(mark: &Element, old: &Place, new: &Place, options: &JsValue) {
    let ways = old.parts.iter().zip(&new.parts);
    let ways = ways.map(|(old, new)| {
        let percent = match new[2] {
            0 => 100,
            w => old[2] * 100 / w,
        };
        [old[0] - new[0], old[1] - new[1], percent]
    });
    let ways: Vec<_> = ways.collect();
    let common = [0, 1].map(|axis| {
        let first = ways.first().map_or(0, |way| way[axis]);
        let all = ways.iter().all(|way| way[axis] == first);
        if all { first } else { 0 }
    });
    shift(mark, [common[0], common[1], 100], options);
    let parts = mark.children();
    for (n, [x, y, percent]) in (0..).zip(ways) {
        if let Some(part) = parts.item(n) {
            shift(&part, [x - common[0], y - common[1], percent], options);
        }
    }
}

/// Lets an element go from `x`, `y` away and stretched, if that is to be seen.
fn shift(element: &Element, [x, y, percent]: [Dpx; 3], options: &JsValue) {
    if x.abs() + y.abs() >= crate::scene::DPX || percent != 100 {
        let [x, y] = [x, y].map(crate::svg::markup::px);
        let from = format!("translate({x}px,{y}px) scaleX({percent}%)");
        animate(
            element,
            &format!(r#"{{"transform":["{from}","none"]}}"#),
            options,
        );
    }
}

fn asks_for_less() -> bool {
    let reduced = window().match_media("(prefers-reduced-motion: reduce)");
    matches!(reduced, Ok(Some(query)) if query.matches())
}

/// `element.animate(keyframes, options)`, for which web-sys has no stable name.
fn animate(element: &Element, keyframes: &str, options: &JsValue) {
    let method = Reflect::get(element, &"animate".into());
    let method = method.ok().and_then(|m| m.dyn_into::<Function>().ok());
    if let (Some(method), Ok(keyframes)) = (method, JSON::parse(keyframes)) {
        let _ = method.call2(element, &keyframes, options);
    }
}
