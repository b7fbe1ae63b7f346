//! The marks of rows: how a figure is drawn between the base of its scale and its value.

use crate::chart::paper::glyphs::{self, RADIUS, dot};
use crate::chart::words::Item;
use crate::scene::{DPX, Dpx, Node, Paint, Rect, Stroke};

use super::model::MarkShape;

/// Thickness of a bar.
const BAR: Dpx = 160;
/// Between the parts of a whole.
const GAP: Dpx = 20;

/// Where one mark stands, in picture coordinates.
#[derive(Debug, Clone, Copy)]
pub(super) struct Band {
    /// Left end of the scale.
    pub left: Dpx,
    /// Right end of the scale.
    pub right: Dpx,
    /// Where the mark grows from.
    pub base: Dpx,
    /// Where the value is.
    pub value: Dpx,
    /// The middle of the band, from the top.
    pub middle: Dpx,
}

impl MarkShape {
    /// How far a mark reaches beyond the place of its value.
    pub(super) fn radius(self) -> Dpx {
        match self {
            Self::Dot => RADIUS,
            Self::Bar | Self::Track | Self::Parts => 0,
        }
    }

    /// Whether values stand on the side that the mark points to; otherwise always to the
    /// right of the whole band.
    pub(super) fn value_is_at_mark(self) -> bool {
        matches!(self, Self::Bar | Self::Dot)
    }

    /// One mark.
    pub(super) fn nodes(self, item: &Item, at: Band) -> Vec<Node> {
        let rect = |x, w, fill| Rect {
            x,
            y: at.middle - BAR / 2,
            w,
            h: BAR,
            fill,
            stroke: None,
        };
        let bar = || {
            rect(
                at.base.min(at.value),
                (at.value - at.base).abs(),
                item.ink(),
            )
        };
        match self {
            Self::Bar => glyphs::bar(bar(), item.series, item.hatched),
            Self::Dot => vec![dot(item.series, item.ink(), at.value, at.middle)],
            // The bar first: it is what a reader of the markup looks for. The rest of the
            // track goes beside it, so nothing is covered.
            Self::Track => {
                let rest = rect(at.value, (at.right - at.value).max(0), Paint::Track);
                vec![Node::Rect(bar()), Node::Rect(rest)]
            }
            Self::Parts => {
                let start = at.value + GAP;
                let mut rest = rect(start, (at.right - start).max(0), Paint::Track);
                rest.stroke = Some(Stroke::solid(Paint::Muted, DPX));
                vec![Node::Rect(bar()), Node::Rect(rest)]
            }
        }
    }
}
