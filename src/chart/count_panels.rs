//! Counts by theme: bars where the theme has something of the same unit, numbers elsewhere.

use crate::i18n::Lang;
use crate::scene::Node;

use super::paired_bars::bar;
use super::plot::{Band, Plot};
use super::spec::{Item, Panel, Row};

/// Bars from zero to the largest value of a row's unit in its theme.
pub(super) struct CountPanels;

impl Plot for CountPanels {
    fn range(&self, _: &Panel, row: &Row) -> Option<(f64, f64)> {
        row.max.map(|max| (0.0, max))
    }

    fn ticks(&self, _: &Panel, _: Lang) -> Vec<(f64, String)> {
        vec![(0.0, String::new())]
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
