//! Diverging bars: changes on the year before, to both sides of zero.

use crate::i18n::Lang;
use crate::i18n::number::signed;
use crate::scene::Node;

use super::paired_bars::bar;
use super::plot::{Band, Plot, round_step};
use super::spec::{Item, Panel, Row, Scale};

/// Bars around zero.
pub(super) struct DivergingBars;

/// The two ends of the panel's scale.
fn ends(panel: &Panel) -> (f64, f64) {
    match panel.scale {
        Scale::Around { min, max } if min < max => (min, max),
        _ => (-1.0, 1.0),
    }
}

impl Plot for DivergingBars {
    fn range(&self, panel: &Panel, _: &Row) -> Option<(f64, f64)> {
        Some(ends(panel))
    }

    fn ticks(&self, panel: &Panel, _: &Row, _: Lang) -> Vec<(f64, String)> {
        let (min, max) = ends(panel);
        let step = round_step(max - min, 4.0);
        let (first, last) = (
            libm::ceil(min / step) as i32,
            libm::floor(max / step) as i32,
        );
        let ticks = (first..=last).map(|n| f64::from(n) * step);
        ticks.map(|v| (v, format!("{}%", signed(v)))).collect()
    }

    fn base(&self, _: &Panel) -> f64 {
        0.0
    }

    fn mark(&self, item: &Item, at: Band) -> Vec<Node> {
        vec![bar(item, at)]
    }
}
