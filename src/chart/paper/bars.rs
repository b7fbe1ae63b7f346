//! Bars of some figures from one zero.

use crate::chart::words::Item;
use crate::scene::{DPX, Dpx, Line, Node, Paint, Rect, Stroke};

use super::glyphs::bar;
use super::sheet::{Column, px};

/// Height of a bar, and of the band that it stands in: a touch target.
const BAR: Dpx = px(14);
/// See [`BAR`].
pub(in crate::chart) const BAND: Dpx = px(24);

/// From which value to which bars go, and where.
pub(in crate::chart) struct Bars {
    /// The least and the largest value, zero among them.
    pub scale: (f64, f64),
    /// Where they have room.
    pub column: Column,
}

impl Bars {
    /// Where a value stands.
    fn x(&self, value: f64) -> Dpx {
        let (min, max) = self.scale;
        let share = (value - min) / (max - min);
        self.column.x + libm::round(share * f64::from(self.column.w)) as Dpx
    }

    /// The line that bars begin at, beside one of them.
    pub(crate) fn base(&self, band: Dpx) -> Node {
        let x = self.x(0.0);
        Node::Line(Line {
            x1: x,
            y1: band,
            x2: x,
            y2: band + BAND,
            stroke: Stroke::solid(Paint::Ink, DPX),
        })
    }

    /// A figure's bar: full, or hatched where something is open or differs.
    pub(crate) fn bar(&self, item: &Item, middle: Dpx) -> Vec<Node> {
        let (base, end) = (self.x(0.0), self.x(item.value));
        let rect = Rect {
            x: base.min(end),
            y: middle - BAR / 2,
            w: (end - base).abs(),
            h: BAR,
            fill: item.ink(),
            stroke: None,
        };
        bar(rect, item.series, item.hatched)
    }
}
