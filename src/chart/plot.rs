//! What a chart kind decides: its range, its ticks, the look of one mark.
//!
//! `layout` places rows and words; a [`Plot`] draws within the band that a row's marks
//! have. plotters maps values to places, so every kind reads the same way.

use crate::i18n::Lang;
use crate::scene::{Dpx, Node};

use super::spec::{Item, Panel, Row};

/// Thickness of a bar.
pub(super) const BAR: Dpx = 160;

/// The marks of one kind of chart.
pub(super) trait Plot {
    /// The values at the two ends of a row's band; `None` for a row without a scale.
    fn range(&self, panel: &Panel, row: &Row) -> Option<(f64, f64)>;

    /// A value as the coordinate that plotters maps; the identity unless the scale is not
    /// linear.
    fn coordinate(&self, value: f64) -> f64 {
        value
    }

    /// A row's ticks: coordinates and what is written at them, below the last of the rows
    /// that share a range.
    fn ticks(&self, panel: &Panel, row: &Row, lang: Lang) -> Vec<(f64, String)>;

    /// Where, as a coordinate, marks grow from.
    fn base(&self, panel: &Panel) -> f64;

    /// One mark, from its base to its value, both in picture coordinates.
    fn mark(&self, item: &Item, at: Band) -> Vec<Node>;

    /// Whether a row has a scale at all; where it has none, only the number stands.
    fn has_scale(&self, _: &Row) -> bool {
        true
    }

    /// How far a mark reaches beyond the place of its value.
    fn mark_radius(&self) -> Dpx {
        0
    }

    /// Whether values stand on the side that the mark points to; otherwise always to the
    /// right of the whole band.
    fn value_at_mark(&self) -> bool {
        true
    }
}

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

/// A round step that cuts `span` into at most `most` parts: 1, 2 or 5 times a power of ten.
pub(super) fn round_step(span: f64, most: f64) -> f64 {
    let rough = span / most;
    let power = libm::pow(10.0, libm::floor(libm::log10(rough)));
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .find(|step| step * power >= rough);
    step.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::round_step;

    #[test]
    fn steps_are_round() {
        assert_eq!(round_step(64.0, 5.0), 20.0);
        assert_eq!(round_step(100.0, 4.0), 50.0);
        assert_eq!(round_step(0.5, 5.0), 0.1);
    }
}
