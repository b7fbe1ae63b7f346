//! Between the words of plotters and those of a scene: colours, strokes, fonts.
//!
//! ```text
//! Paint, Font ─► plotters Color, TextStyle ─► (plotters) ─► BackendStyle ─► Paint, Font
//! ```

use plotters::style::{Color, FontDesc, TextStyle};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendStyle, BackendTextStyle, DrawingErrorKind, FontFamily, FontStyle,
};

use super::{BackendError, fail};
use crate::scene::text::{Font, Weight};
use crate::scene::{DPX, Dpx, Paint, Stroke};

/// A plotters text style in the units that this backend reads.
pub fn text_style(font: Font, paint: Paint, h_pos: HPos, v_pos: VPos) -> TextStyle<'static> {
    let style = match font.weight {
        Weight::Regular => plotters::style::FontStyle::Normal,
        Weight::Bold => plotters::style::FontStyle::Bold,
    };
    let size = f64::from(font.size_px) * f64::from(DPX);
    TextStyle {
        font: FontDesc::new(FontFamily::SansSerif, size, style),
        color: paint.to_backend_color(),
        pos: Pos::new(h_pos, v_pos),
    }
}

impl Color for Paint {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor {
            alpha: 1.0,
            rgb: Paint::rgb(*self),
        }
    }
}

/// The token of a colour; `None` for one that is wholly transparent.
pub(super) fn paint(color: BackendColor) -> Result<Option<Paint>, DrawingErrorKind<BackendError>> {
    if color.alpha <= 0.0 {
        return Ok(None);
    }
    if color.alpha < 1.0 {
        return fail(BackendError::Translucent);
    }
    match Paint::from_rgb(color.rgb) {
        Some(paint) => Ok(Some(paint)),
        None => {
            let (r, g, b) = color.rgb;
            fail(BackendError::UnknownColour(r, g, b))
        }
    }
}

pub(super) fn stroke<S: BackendStyle>(
    style: &S,
) -> Result<Option<Stroke>, DrawingErrorKind<BackendError>> {
    let width = Dpx::try_from(style.stroke_width()).unwrap_or(Dpx::MAX);
    Ok(paint(style.color())?
        .filter(|_| width > 0)
        .map(|paint| Stroke::solid(paint, width)))
}

pub(super) fn font<S: BackendTextStyle>(style: &S) -> Result<Font, DrawingErrorKind<BackendError>> {
    let px = style.size() / f64::from(DPX);
    if !(0.5..10_000.0).contains(&px) {
        return fail(BackendError::FontSize);
    }
    let weight = match style.style() {
        FontStyle::Bold => Weight::Bold,
        FontStyle::Normal | FontStyle::Oblique | FontStyle::Italic => Weight::Regular,
    };
    Ok(Font {
        size_px: (px + 0.5) as u32,
        weight,
    })
}
