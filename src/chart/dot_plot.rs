//! Dot plot: sums that span powers of ten. Dots, since a bar's length means nothing on a
//! logarithmic axis.

use crate::i18n::Lang;
use crate::i18n::number::yuan;
use crate::scene::{DPX, Dpx, Line, Node, Paint, Stroke};

use super::glyphs::{RADIUS, dot};
use super::plot::{Band, Plot};
use super::spec::{Item, Panel, Row, Scale};

/// Dots on a logarithmic axis.
pub(super) struct DotPlot;

/// The exponents at the two ends of the panel's scale.
fn ends(panel: &Panel) -> (i32, i32) {
    match panel.scale {
        Scale::Log10 { min, max } => (min, max),
        _ => (0, 1),
    }
}

impl Plot for DotPlot {
    fn range(&self, panel: &Panel, _: &Row) -> Option<(f64, f64)> {
        let (min, max) = ends(panel);
        Some((f64::from(min), f64::from(max)))
    }

    fn coordinate(&self, value: f64) -> f64 {
        libm::log10(value)
    }

    fn ticks(&self, panel: &Panel, _: &Row, lang: Lang) -> Vec<(f64, String)> {
        let (min, max) = ends(panel);
        let tick = |exponent: i32| {
            (
                f64::from(exponent),
                yuan(libm::pow(10.0, f64::from(exponent)), lang),
            )
        };
        (min..=max).map(tick).collect()
    }

    fn mark_radius(&self) -> Dpx {
        RADIUS
    }

    fn base(&self, panel: &Panel) -> f64 {
        f64::from(ends(panel).0)
    }

    fn mark(&self, item: &Item, at: Band) -> Vec<Node> {
        let (x, y) = (at.value, at.middle);
        let guide = Stroke {
            paint: Paint::Rule,
            width: DPX,
            dashed: true,
        };
        let line = Line {
            x1: at.left,
            y1: y,
            x2: x,
            y2: y,
            stroke: guide,
        };
        vec![Node::Line(line), dot(item.series, item.ink(), x, y)]
    }
}
