//! Small shapes that stand for one thing each: a figure, a verdict.
//!
//! They differ in outline, so they can be told apart without colour.

use crate::compare::Verdict;
use crate::scene::{Circle, Dpx, Node, Paint, Path, Rect, Stroke};

use super::sheet::px;

/// Half the size of a dot.
pub(in crate::chart) const RADIUS: Dpx = 65;
/// Side of the square that a glyph stands in: a touch target.
pub(in crate::chart) const CELL: Dpx = px(24);

fn outline(paint: Paint) -> Stroke {
    Stroke::solid(paint, 17)
}

fn polygon(points: Vec<(Dpx, Dpx)>, fill: Option<Paint>, stroke: Option<Stroke>) -> Node {
    Node::Path(Path {
        points,
        closed: true,
        fill,
        stroke,
    })
}

/// The corners of each district's dot, in tenths of [`RADIUS`]: a square, a diamond,
/// triangles upwards and downwards, a cross, a star of three. None is round: round signs are
/// verdicts.
const DOTS: [&[(Dpx, Dpx)]; 6] = [
    &[(-9, -9), (9, -9), (9, 9), (-9, 9)],
    &[(0, -12), (12, 0), (0, 12), (-12, 0)],
    &[(0, -11), (11, 9), (-11, 9)],
    &[(0, 11), (-11, -9), (11, -9)],
    &[
        (-4, -11),
        (4, -11),
        (4, -4),
        (11, -4),
        (11, 4),
        (4, 4),
        (4, 11),
        (-4, 11),
        (-4, 4),
        (-11, 4),
        (-11, -4),
        (-4, -4),
    ],
    &[(0, -12), (4, -2), (11, 8), (0, 5), (-11, 8), (-4, -2)],
];

/// A dot in the shape of a district: its place in the data.
pub(in crate::chart) fn dot(series: u8, paint: Paint, x: Dpx, y: Dpx) -> Node {
    let corners = DOTS[usize::from(series) % DOTS.len()].iter();
    let points = corners.map(|(dx, dy)| (x + dx * RADIUS / 10, y + dy * RADIUS / 10));
    polygon(points.collect(), Some(paint), None)
}

/// Corners of the left half of a circle with radius 1000.
const HALF_CIRCLE: [(Dpx, Dpx); 9] = [
    (0, -1000),
    (-383, -924),
    (-707, -707),
    (-924, -383),
    (-1000, 0),
    (-924, 383),
    (-707, 707),
    (-383, 924),
    (0, 1000),
];

/// The sign of a verdict: a full, a half or an empty circle, its outline first.
pub(in crate::chart) fn verdict_sign(verdict: Verdict, paint: Paint, x: Dpx, y: Dpx) -> Vec<Node> {
    let r = RADIUS - 5;
    let circle = Node::Circle(Circle {
        cx: x,
        cy: y,
        r,
        fill: (verdict == Verdict::Direct).then_some(paint),
        stroke: Some(outline(paint)),
    });
    if verdict != Verdict::Caveat {
        return vec![circle];
    }
    let points = HALF_CIRCLE.map(|(dx, dy)| (x + dx * r / 1000, y + dy * r / 1000));
    vec![circle, polygon(points.to_vec(), Some(paint), None)]
}

/// How far apart the stripes of a hatched bar begin, and how wide they are.
const STRIPES: (Dpx, Dpx) = (px(7), px(3));

/// A bar of a district's ink. A hatched one is soft under slanted stripes of the ink, and as
/// long as its value: a facet of what it shows is open or differs.
pub(in crate::chart) fn bar(bar: Rect, series: u8, hatched: bool) -> Vec<Node> {
    if !hatched {
        return vec![Node::Rect(bar)];
    }
    let stripes = stripes(&bar);
    let soft = Rect {
        fill: Paint::SeriesSoft(series),
        ..bar
    };
    vec![Node::Rect(soft), polygon(stripes, Some(bar.fill), None)]
}

/// Stripes that rise to the right, cut at the ends of a bar: one outline, which goes along
/// the bottom from stripe to stripe and encloses nothing there.
fn stripes(bar: &Rect) -> Vec<(Dpx, Dpx)> {
    let (step, wide) = STRIPES;
    let Rect { w, h, .. } = *bar;
    let mut points = Vec::new();
    // Where an edge that begins at `x` at the bottom is within the bar.
    let part = |x: Dpx| ((-x).clamp(0, h), (w - x).clamp(0, h));
    let mut x = -h;
    while x < w {
        let ((from, to), (from_right, to_right)) = (part(x), part(x + wide));
        let right = x + wide;
        let along = |x: Dpx, up: Dpx| (x.clamp(0, w), up);
        points.extend([along(x, 0), along(x + from, from), along(x + to, to)]);
        if to == h && to_right < h {
            points.push((w, h));
        }
        points.push(along(right + to_right, to_right));
        points.push(along(right + from_right, from_right));
        points.extend([along(right, 0), along(x, 0)]);
        x += step;
    }
    points.dedup();
    let bottom = bar.y + h;
    points
        .into_iter()
        .map(|(x, up)| (bar.x + x, bottom - up))
        .collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    #[test]
    fn stripes_stay_inside_their_bar_however_short_it_is() {
        for w in [0, 1, 10, 35, 100, 140, 333, 4000] {
            let bar = Rect {
                x: 50,
                y: 70,
                w,
                h: px(14),
                fill: Paint::Ink,
                stroke: None,
            };
            for (x, y) in stripes(&bar) {
                assert!((50..=50 + w).contains(&x), "{w}: {x}");
                assert!((70..=210).contains(&y), "{w}: {y}");
            }
        }
    }
}
