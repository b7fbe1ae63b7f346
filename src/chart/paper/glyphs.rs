//! Small shapes that stand for one thing each: a figure, a verdict.
//!
//! They differ in outline, so they can be told apart without colour.

use crate::compare::Verdict;
use crate::scene::{Circle, Dpx, Line, Node, Paint, Path, Rect, Stroke};

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

/// A hatched bar: a soft one, as long as its value, under stripes of the ink. For a side
/// whose facet is open or differs.
pub(in crate::chart) fn hatched(bar: Rect, series: u8, ink: Paint) -> Vec<Node> {
    let middle = bar.y + bar.h / 2;
    let stripes = Line {
        x1: bar.x,
        y1: middle,
        x2: bar.x + bar.w,
        y2: middle,
        stroke: Stroke::solid(ink, bar.h).dashed(),
    };
    let soft = Rect {
        fill: Paint::SeriesSoft(series),
        ..bar
    };
    vec![Node::Rect(soft), Node::Line(stripes)]
}
