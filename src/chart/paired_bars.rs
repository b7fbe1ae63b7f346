//! Paired bars: figures that may stand side by side, in bars from zero.

use crate::i18n::Lang;
use crate::scene::{Node, Rect};

use super::plot::{BAR, Band, Plot};
use super::spec::{Item, Panel, Row, Scale};

/// Bars from zero to the largest value of the panel, to both sides where some are falls.
pub(super) struct PairedBars;

impl Plot for PairedBars {
    fn range(&self, panel: &Panel, row: &Row) -> Option<(f64, f64)> {
        match panel.scale {
            Scale::Around { min, max } => row.max.map(|_| (min, max)),
            _ => row.max.map(|max| (0.0, max)),
        }
    }

    fn has_scale(&self, row: &Row) -> bool {
        row.max.is_some()
    }

    fn ticks(&self, _: &Panel, _: &Row, _: Lang) -> Vec<(f64, String)> {
        vec![(0.0, String::new())]
    }

    fn base(&self, _: &Panel) -> f64 {
        0.0
    }

    fn mark(&self, item: &Item, at: Band) -> Vec<Node> {
        vec![bar(item, at)]
    }
}

/// A bar from its base to its value, to whichever side that is.
pub(super) fn bar(item: &Item, at: Band) -> Node {
    Node::Rect(Rect {
        x: at.base.min(at.value),
        y: at.middle - BAR / 2,
        w: (at.value - at.base).abs(),
        h: BAR,
        fill: item.ink(),
        stroke: None,
    })
}
