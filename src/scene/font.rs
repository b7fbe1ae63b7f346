//! Fonts as far as layouts know them: size and weight, and the room that a line takes.

use super::{DPX, Dpx};

/// Size and weight of a text; the family is the page's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Font {
    /// Size in CSS pixels.
    pub size_px: u32,
    /// Weight.
    pub weight: Weight,
}

/// Weight of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 400.
    Regular,
    /// 700.
    Bold,
}

/// Above the baseline, the height of Chinese characters and capitals, in 1/1000 em.
const ASCENT: i64 = 880;
/// Below the baseline, in 1/1000 em.
const DESCENT: i64 = 120;
/// From one baseline to the next, in 1/1000 em.
const LINE: i64 = 1500;

impl Font {
    /// Regular weight at `size_px` CSS pixels.
    pub const fn regular(size_px: u32) -> Self {
        Self {
            size_px,
            weight: Weight::Regular,
        }
    }

    /// Bold weight at `size_px` CSS pixels.
    pub const fn bold(size_px: u32) -> Self {
        Self {
            size_px,
            weight: Weight::Bold,
        }
    }

    /// The height of the em box above the baseline.
    pub fn ascent(self) -> Dpx {
        self.scale(ASCENT)
    }

    /// The depth of the em box below the baseline.
    pub fn descent(self) -> Dpx {
        self.scale(DESCENT)
    }

    /// The distance between the baselines of two lines.
    pub fn line_height(self) -> Dpx {
        self.scale(LINE)
    }

    /// 1/1000 em in this size, rounded up to a tenth of a pixel.
    pub(super) fn scale(self, milli_em: i64) -> Dpx {
        let tenths = (milli_em * i64::from(self.size_px) * i64::from(DPX) + 999) / 1000;
        Dpx::try_from(tenths).unwrap_or(Dpx::MAX)
    }
}
