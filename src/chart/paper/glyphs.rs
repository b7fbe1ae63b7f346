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

/// The corners of a square.
fn square(x: Dpx, y: Dpx, r: Dpx) -> Vec<(Dpx, Dpx)> {
    vec![
        (x - r, y - r),
        (x + r, y - r),
        (x + r, y + r),
        (x - r, y + r),
    ]
}

/// A dot: round for the first district, a diamond for the second, a square for others.
pub(in crate::chart) fn dot(series: u8, paint: Paint, x: Dpx, y: Dpx) -> Node {
    let fill = Some(paint);
    let points = match series {
        0 => {
            return Node::Circle(Circle {
                cx: x,
                cy: y,
                r: RADIUS,
                fill,
                stroke: None,
            });
        }
        1 => {
            let r = RADIUS + 15;
            vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
        }
        _ => square(x, y, RADIUS - 10),
    };
    polygon(points, fill, None)
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

/// The sign of a verdict: a full, a half or an empty circle.
fn verdict(verdict: Verdict, paint: Paint, x: Dpx, y: Dpx) -> Vec<Node> {
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

/// One of the shapes, in an ink.
#[derive(Debug, Clone, Copy)]
pub(in crate::chart) enum Glyph {
    /// A figure of a district with this ink.
    Dot(u8, Paint),
    /// A verdict.
    Verdict(Verdict, Paint),
}

impl Glyph {
    /// The glyph around a point; its outline comes first.
    pub fn nodes(self, x: Dpx, y: Dpx) -> Vec<Node> {
        match self {
            Self::Dot(series, paint) => vec![dot(series, paint, x, y)],
            Self::Verdict(of, paint) => verdict(of, paint, x, y),
        }
    }
}

/// How far apart the stripes of a hatched bar begin, and how wide they are.
const STRIPES: (Dpx, Dpx) = (px(7), px(3));

/// A hatched bar: a soft one, as long as its value, under slanted stripes of the ink. For a
/// side whose facet is open or differs.
pub(in crate::chart) fn hatched(bar: Rect, series: u8, ink: Paint) -> Vec<Node> {
    let stripes = stripes(&bar);
    let soft = Rect {
        fill: Paint::SeriesSoft(series),
        ..bar
    };
    vec![Node::Rect(soft), polygon(stripes, Some(ink), None)]
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
