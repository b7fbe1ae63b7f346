//! The shapes of the map: strips, marks, flags, ways.

use crate::chart::paper::sheet::{font, label, px};
use crate::scene::{Anchor, DPX, Dpx, Line, Node, Paint, Path, Rect, Stroke};

use super::Given;
use super::layout::{FLAG, FLAG_HEIGHT, LARGE};

/// A strip in the manner of its district.
pub(super) fn strip(given: Given, x: Dpx, middle: Dpx, w: Dpx, h: Dpx) -> Vec<Node> {
    let bar = |fill| Rect {
        x,
        y: middle - h / 2,
        w,
        h,
        fill,
        stroke: None,
    };
    let dashes = |paint| {
        Node::Line(Line {
            x1: x,
            y1: middle,
            x2: x + w,
            y2: middle,
            stroke: Stroke::solid(paint, h).dashed(),
        })
    };
    match given {
        Given::Named(ink, false) => vec![Node::Rect(bar(Paint::Series(ink)))],
        Given::Named(ink, true) => vec![Node::Rect(bar(Paint::SeriesSoft(ink)))],
        // Dashes as wide as the strip: slanted stripes of so many strips would be most of
        // the picture's bytes.
        Given::Attributed(ink, false) => vec![
            Node::Rect(bar(Paint::SeriesSoft(ink))),
            dashes(Paint::Series(ink)),
        ],
        Given::Attributed(ink, true) => vec![dashes(Paint::SeriesSoft(ink))],
        Given::Neither => vec![Node::Rect(bar(Paint::Rule))],
    }
}

pub(super) fn closed(points: Vec<(Dpx, Dpx)>, fill: Option<Paint>, stroke: Option<Stroke>) -> Node {
    Node::Path(Path {
        points,
        closed: true,
        fill,
        stroke,
    })
}

pub(super) fn upright(x: Dpx, middle: Dpx, across: Dpx, down: Dpx) -> Vec<(Dpx, Dpx)> {
    vec![
        (x - across, middle - down),
        (x + across, middle - down),
        (x + across, middle + down),
        (x - across, middle + down),
    ]
}

/// The mark of a figure: an upright bar across the strip, on a little ground.
pub(super) fn figure_mark(paint: Paint, x: Dpx, middle: Dpx, height: Dpx) -> Vec<Node> {
    let halo = Stroke::solid(Paint::Ground, px(1));
    let bar = upright(x, middle, 14, height / 2);
    vec![closed(bar, Some(paint), Some(halo))]
}

/// The mark of a claim: an empty triangle that points to its place.
pub(super) fn claim_mark(paint: Paint, x: Dpx, middle: Dpx, height: Dpx) -> Vec<Node> {
    let (across, over, under) = (height * 4 / 11, height * 5 / 11, height * 4 / 11);
    let points = vec![
        (x - across, middle - over),
        (x + across, middle - over),
        (x, middle + under),
    ];
    vec![closed(
        points,
        Some(Paint::Ground),
        Some(Stroke::solid(paint, 13)),
    )]
}

/// Around the mark of a selected figure.
pub(super) fn frame(x: Dpx, middle: Dpx) -> Node {
    closed(
        upright(x, middle, 50, LARGE.mark / 2 + px(2)),
        None,
        Some(Stroke::solid(Paint::Ink, 15)),
    )
}

/// The numbered flag of a defect.
pub(super) fn flag(n: usize, x: Dpx, middle: Dpx) -> Vec<Node> {
    let half = FLAG / 2;
    let side = upright(x + half, middle, half, FLAG_HEIGHT / 2);
    let outline = Stroke::solid(Paint::Caveat, DPX);
    let side = closed(side, Some(Paint::Ground), Some(outline));
    // A numeral is 0.73 em high.
    let y = middle + 44;
    let number = (n + 1).to_string();
    let text = label(
        x + FLAG / 2,
        y,
        Anchor::Middle,
        &number,
        font::SMALL_BOLD,
        Paint::Caveat,
    );
    vec![side, text]
}

/// A straight way from place to place, on a little ground.
pub(super) fn way(points: Vec<(Dpx, Dpx)>, dashed: bool) -> Vec<Node> {
    let stroke = Stroke::solid(Paint::Ink, 15);
    let inks = [
        Stroke::solid(Paint::Ground, px(4)),
        if dashed { stroke.dashed() } else { stroke },
    ];
    let way = |stroke| {
        Node::Path(Path {
            points: points.clone(),
            closed: false,
            fill: None,
            stroke: Some(stroke),
        })
    };
    inks.map(way).into()
}
