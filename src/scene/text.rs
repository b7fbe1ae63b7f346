//! Text metrics: how wide a text is, without asking a font or a browser.
//!
//! ```text
//! metrics_table ─► width ─► wrap::wrap, wrap::shorten ─► layouts
//!                    └────► backend::estimate_text_size ─► plotters
//! ```
//!
//! Layout must come out the same at build time and in every browser, so it measures with
//! a table of one reference font (Noto Sans CJK SC). Readers' fonts differ from it by
//! little where figures and Chinese are concerned; layouts leave room.

use super::{DPX, Dpx, metrics_table};

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
    fn scale(self, milli_em: i64) -> Dpx {
        let tenths = (milli_em * i64::from(self.size_px) * i64::from(DPX) + 999) / 1000;
        Dpx::try_from(tenths).unwrap_or(Dpx::MAX)
    }
}

/// The width of `text` on one line, without kerning.
pub fn width(text: &str, font: Font) -> Dpx {
    let milli_em = text
        .chars()
        .map(|c| i64::from(metrics_table::advance(c, font.weight)))
        .sum();
    font.scale(milli_em)
}

pub use super::wrap::{shorten, wrap};
