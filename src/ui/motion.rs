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
use wasm_bindgen::JsCast;
use web_sys::Element;
use web_sys::js_sys::{Array, Function, JSON, Reflect};

use crate::lists::groups;
use crate::scene::{Dpx, Node, Role};

/// So many marks an eye can follow; of more, those that are new are there at once.
const FOLLOWED: usize = 12;

/// So many may go somewhere else: to move a mark costs the browser more than to draw it, and of
/// thousands an eye follows none.
const MOVED: usize = 1000;

/// How long a mark moves.
const OPTIONS: &str = r#"{"duration":240,"easing":"ease-out"}"#;

/// A mark or a piece: which one it is, and left, top and width of each of its parts; a width of 0 for
/// what is never stretched.
pub struct Place {
    key: String,
    parts: Vec<[Dpx; 3]>,
}

/// What moves, as a selector.
const MOVING: &str = ".mark,.piece";

/// Adds the places of all marks and pieces among some nodes, in the order of the markup.
pub fn find_places(nodes: &[Node], found: &mut Vec<Place>) {
    for node in nodes {
        let Node::Group(group) = node else {
            continue;
        };
        let key = match &group.role {
            Role::Mark(mark) => [mark.datum.attribute(), &*mark.id, &*mark.district].concat(),
            Role::Piece { key } => key.clone(),
            _ => {
                find_places(&group.children, found);
                continue;
            }
        };
        let parts = group.children.iter().map(part).collect();
        found.push(Place { key, parts });
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
pub fn replace(chart: &Element, markup: &str, before: &[Place], now: &[Place]) {
    chart.set_inner_html(markup);
    if before.is_empty() || asks_for_less() {
        return;
    }
    animate(chart, &moves(before, now));
}

/// How marks go from `before` to `now`. Of several with one key, the first comes from where the
/// first was.
fn moves(before: &[Place], now: &[Place]) -> Vec<Move> {
    let all: Vec<_> = before.iter().chain(now).collect();
    let key = |at: usize| Some([&*all[at].key, "", "", "", "", ""]);
    let mut was = vec![None; all.len()];
    for same in groups(all.len(), &key) {
        let news = same.iter().skip_while(|at| **at < before.len());
        for (old, new) in same.iter().take_while(|at| **at < before.len()).zip(news) {
            was[*new] = Some(all[*old]);
        }
    }
    let was = &was[before.len()..];
    let fades = was.iter().filter(|was| was.is_none()).count() <= FOLLOWED;
    let mut moves = Vec::new();
    for (n, (was, place)) in was.iter().zip(now).enumerate() {
        match was {
            Some(was) => go(n, was, place, &mut moves),
            None if fades => moves.push(Move {
                mark: n,
                part: None,
                keyframes: r#"{"opacity":[0,1]}"#.to_owned(),
            }),
            None => {}
        }
    }
    if moves.len() > MOVED {
        return Vec::new();
    }
    moves
}

/// What a mark, or a part of it, goes through.
struct Move {
    mark: usize,
    part: Option<usize>,
    /// JSON for `Element.animate`.
    keyframes: String,
}

/// Lets a mark go from its old place: as one as far as all its parts go the same way, beyond
/// that its parts by themselves.
fn go(mark: usize, old: &Place, new: &Place, moves: &mut Vec<Move>) {
    // A mark that has got more parts, such as the frame of what is selected, stays: its parts
    // are not those that it had.
    if old.parts.len() != new.parts.len() {
        return;
    }
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
    let mut shift = |part, [x, y, percent]: [Dpx; 3]| {
        // Only what is to be seen.
        if x.abs() + y.abs() >= crate::scene::DPX || percent != 100 {
            let [x, y] = [x, y].map(crate::svg::markup::px);
            let from = format!("translate({x}px,{y}px) scaleX({percent}%)");
            let keyframes = format!(r#"{{"transform":["{from}","none"]}}"#);
            moves.push(Move {
                mark,
                part,
                keyframes,
            });
        }
    };
    shift(None, [common[0], common[1], 100]);
    for (n, [x, y, percent]) in ways.into_iter().enumerate() {
        shift(Some(n), [x - common[0], y - common[1], percent]);
    }
}

fn asks_for_less() -> bool {
    let reduced = window().match_media("(prefers-reduced-motion: reduce)");
    matches!(reduced, Ok(Some(query)) if query.matches())
}

/// `element.animate(keyframes, options)`, for which web-sys has no stable name. Every call
/// into the browser costs as much as a mark: nothing is asked of marks that stay.
fn animate(chart: &Element, moves: &[Move]) {
    let keyframes: Vec<_> = moves.iter().map(|to| &*to.keyframes).collect();
    let json = ["[", &keyframes.join(","), "]"].concat();
    let method = Reflect::get(chart, &"animate".into());
    let method = method.ok().and_then(|m| m.dyn_into::<Function>().ok());
    let (Some(method), Ok(keyframes), Ok(options), Ok(marks)) = (
        method,
        JSON::parse(&json),
        JSON::parse(OPTIONS),
        chart.query_selector_all(MOVING),
    ) else {
        return;
    };
    let keyframes = Array::from(&keyframes);
    for (n, to) in (0..).zip(moves) {
        let index = |n| u32::try_from(n).unwrap_or(u32::MAX);
        let mark = marks.get(index(to.mark));
        let mark = mark.and_then(|mark| mark.dyn_into::<Element>().ok());
        let element = match to.part {
            None => mark,
            Some(part) => mark.and_then(|mark| mark.children().item(index(part))),
        };
        if let Some(element) = element {
            let _ = method.call2(&element, &keyframes.get(n), &options);
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use crate::scene::DPX;

    fn place(key: &str, x: Dpx) -> Place {
        Place {
            key: key.to_owned(),
            parts: vec![[x * DPX, 0, 0]],
        }
    }

    fn told(before: &[Place], now: &[Place]) -> Vec<(usize, String)> {
        let moves = moves(before, now);
        moves
            .into_iter()
            .map(|to| (to.mark, to.keyframes))
            .collect()
    }

    #[test]
    fn marks_come_from_where_they_were_in_any_order_and_the_first_of_a_key_from_the_first() {
        let before = [place("a", 10), place("b", 20), place("a", 30)];
        let now = [place("b", 25), place("a", 10), place("a", 31)];
        let moved = |x| format!(r#"{{"transform":["translate({x}px,0px) scaleX(100%)","none"]}}"#);
        assert_eq!(told(&before, &now), [(0, moved(-5)), (2, moved(-1))]);
    }

    #[test]
    fn a_few_new_marks_fade_in_and_many_are_there_at_once() {
        let before = [place("a", 0)];
        let now = |count: usize| -> Vec<_> {
            let new = (0..count).map(|n| place(&format!("new {n}"), 0));
            std::iter::once(place("a", 0)).chain(new).collect()
        };
        assert_eq!(told(&before, &now(FOLLOWED)).len(), FOLLOWED);
        assert_eq!(told(&before, &now(FOLLOWED + 1)), []);
    }

    #[test]
    fn where_too_many_would_move_none_does() {
        let marks =
            |count: usize, x| -> Vec<_> { (0..count).map(|n| place(&n.to_string(), x)).collect() };
        let moved = |count| told(&marks(count, 0), &marks(count, 9)).len();
        assert_eq!(moved(MOVED), MOVED);
        assert_eq!(moved(MOVED + 1), 0);
    }
}
