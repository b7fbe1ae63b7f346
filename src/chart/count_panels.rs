//! Counts by theme: bars where the theme has something of the same unit, numbers elsewhere.

use crate::i18n::Lang;
use crate::i18n::number::plain;
use crate::scene::Node;

use super::paired_bars::bar;
use super::plot::{Band, Plot, round_step};
use super::spec::{Item, Panel, Row};

/// Bars from zero to the largest value of a row's unit in its theme.
pub(super) struct CountPanels;

impl Plot for CountPanels {
    fn range(&self, _: &Panel, row: &Row) -> Option<(f64, f64)> {
        row.max.map(|max| (0.0, max))
    }

    fn ticks(&self, _: &Panel, row: &Row, _: Lang) -> Vec<(f64, String)> {
        let max = row.max.unwrap_or_default();
        // Counts are whole.
        let step = round_step(max, 3.0).max(1.0);
        let ticks = (0..=libm::floor(max / step) as i32).map(|n| f64::from(n) * step);
        ticks.map(|v| (v, plain(v))).collect()
    }

    fn has_scale(&self, row: &Row) -> bool {
        row.max.is_some()
    }

    fn base(&self, _: &Panel) -> f64 {
        0.0
    }

    fn mark(&self, item: &Item, at: Band) -> Vec<Node> {
        vec![bar(item, at)]
    }
}
