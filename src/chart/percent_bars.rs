//! Percentages on a track from 0 to 100.

use crate::i18n::Lang;
use crate::scene::{Node, Paint, Rect};

use super::paired_bars::bar;
use super::plot::{BAR, Band, Plot};
use super::spec::{Item, Panel, Row};

/// Bars on a track from 0 to 100 %.
pub(super) struct PercentBars;

impl Plot for PercentBars {
    fn range(&self, _: &Panel, _: &Row) -> Option<(f64, f64)> {
        Some((0.0, 100.0))
    }

    fn ticks(&self, _: &Panel, _: &Row, _: Lang) -> Vec<(f64, String)> {
        [0, 50, 100].map(|v| (f64::from(v), format!("{v}%"))).into()
    }

    fn base(&self, _: &Panel) -> f64 {
        0.0
    }

    fn mark(&self, item: &Item, at: Band) -> Vec<Node> {
        // The bar first: it is what a reader of the markup looks for. The rest of the
        // track goes beside it, so nothing is covered.
        let rest = Rect {
            x: at.value,
            y: at.middle - BAR / 2,
            w: (at.right - at.value).max(0),
            h: BAR,
            fill: Paint::Track,
            stroke: None,
        };
        vec![bar(item, at), Node::Rect(rest)]
    }

    fn value_at_mark(&self) -> bool {
        false
    }
}
