//! The shapes of periods: bars, each as surely dated as it looks, and spans of time.

use crate::chart::paper::sheet::{Column, px};
use crate::data::model::PeriodBasis;
use crate::scene::{Dpx, Line, Node, Paint, Path, Stroke};

/// How a bar is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bar {
    Full,
    Hollow,
    Dashed,
    Thin,
}

impl Bar {
    /// Every manner, with a basis that has it.
    pub(super) const ALL: [(Self, Option<PeriodBasis>); 4] = [
        (Self::Full, Some(PeriodBasis::Sentence)),
        (Self::Hollow, Some(PeriodBasis::Section)),
        (Self::Dashed, Some(PeriodBasis::Article)),
        (Self::Thin, None),
    ];

    pub(super) fn of(basis: Option<PeriodBasis>) -> Self {
        match basis {
            Some(PeriodBasis::Sentence | PeriodBasis::Box) => Self::Full,
            Some(PeriodBasis::Section) => Self::Hollow,
            Some(PeriodBasis::Article) => Self::Dashed,
            None => Self::Thin,
        }
    }

    /// The bar around a point. No length in it is a value.
    pub(super) fn node(self, paint: Paint, x: Dpx, y: Dpx, down: Dpx) -> Node {
        let across = if self == Self::Thin { 8 } else { 42 };
        let stroke = Stroke::solid(paint, 17);
        Node::Path(Path {
            points: upright(x, y, across, down),
            closed: true,
            fill: matches!(self, Self::Full | Self::Thin).then_some(paint),
            stroke: match self {
                Self::Full | Self::Hollow => Some(stroke),
                Self::Dashed => Some(stroke.dashed()),
                Self::Thin => None,
            },
        })
    }
}

fn upright(x: Dpx, y: Dpx, across: Dpx, down: Dpx) -> Vec<(Dpx, Dpx)> {
    vec![
        (x - across, y - down),
        (x + across, y - down),
        (x + across, y + down),
        (x - across, y + down),
    ]
}

/// A level line.
pub(super) fn level(x1: Dpx, x2: Dpx, y: Dpx, stroke: Stroke) -> Node {
    Node::Line(Line {
        x1,
        y1: y,
        x2,
        y2: y,
        stroke,
    })
}

/// A plumb line around a point.
fn plumb(x: Dpx, y: Dpx, down: Dpx, stroke: Stroke) -> Node {
    Node::Line(Line {
        x1: x,
        y1: y - down,
        x2: x,
        y2: y + down,
        stroke,
    })
}

/// The thickness of a span.
pub(super) const SPAN: Dpx = px(3);

/// A span: between its ends; from its beginning to an arrow; or, without dates, nothing but
/// dashes. Beyond the year in which it begins, nobody says that an open span goes on.
pub(super) fn span(months: [Option<u32>; 2], axis: [u32; 2], at: Column, y: Dpx) -> Vec<Node> {
    let stroke = Stroke::solid(Paint::Ink, SPAN);
    let x = |month| at.x + along(month, axis, at.w);
    let (left, right) = (at.x, at.x + at.w);
    match months {
        [Some(from), Some(to)] => vec![
            level(x(from), x(to), y, stroke),
            plumb(x(from), y, px(5), Stroke::solid(Paint::Ink, 15)),
            plumb(x(to), y, px(5), Stroke::solid(Paint::Ink, 15)),
        ],
        [Some(from), None] => {
            let sure = x(from / 12 * 12 + 12);
            vec![
                level(x(from), sure, y, stroke),
                plumb(x(from), y, px(5), Stroke::solid(Paint::Ink, 15)),
                level(sure, right - px(4), y, stroke.dashed()),
                arrow(right, y),
            ]
        }
        [None, _] => vec![level(
            left,
            right,
            y,
            Stroke::solid(Paint::Muted, 15).dashed(),
        )],
    }
}

/// The head of an arrow to the right.
pub(super) fn arrow(x: Dpx, y: Dpx) -> Node {
    Node::Path(Path {
        points: vec![(x - px(6), y - px(5)), (x, y), (x - px(6), y + px(5))],
        closed: false,
        fill: None,
        stroke: Some(Stroke::solid(Paint::Ink, 15)),
    })
}

/// How far along an axis a month begins.
pub(super) fn along(month: u32, axis: [u32; 2], w: Dpx) -> Dpx {
    let [month, first, last] = [month, axis[0], axis[1]].map(|n| Dpx::try_from(n).unwrap_or(0));
    w * (month - first) / (last - first).max(1)
}

/// Around the bar of a selected figure.
pub(super) fn frame(x: Dpx, y: Dpx) -> Node {
    Node::Path(Path {
        points: upright(x, y, 90, 105),
        closed: true,
        fill: None,
        stroke: Some(Stroke::solid(Paint::Ink, 15)),
    })
}
