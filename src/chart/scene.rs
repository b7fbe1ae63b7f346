//! From a spec to a scene: body and caveat, placed for a width.
//!
//! Text is never scaled: it wraps, and what does not fit beside goes below.

use crate::scene::{DPX, Dpx, DrawError, Paint, Scene, draw};

use super::body::Drawn;
use super::paper::sheet::{Column, Sheet, font, px};
use super::spec::Spec;

/// The narrowest chart that is laid out, in CSS pixels; narrower ones get this width.
pub const MIN_WIDTH: u32 = 168;
/// The widest, in CSS pixels.
pub(crate) const MAX_WIDTH: u32 = 1920;

/// Widths of the layouts that a page is prerendered with, in CSS pixels: the narrow one fits a
/// phone 320 px wide, the wide one is shown from its own width upwards (see `chart.css`).
pub const PAGE_WIDTHS_PX: [(&str, u32); 2] = [("narrow", 288), ("wide", 640)];
/// The same for an embed (see `embed.css`). The middle one is for the column of an article: few
/// windows are as wide as that. It fits a frame 440 px wide with its margins and a scroll bar, the
/// wide one a frame of 640 px.
pub const EMBED_WIDTHS_PX: [(&str, u32); 3] = [("narrow", 288), ("middle", 392), ("wide", 592)];

/// The width that a chart is laid out for, to be drawn `width_px` wide in large text. Texts grow
/// as the whole chart does, so every layout and all that is claimed of it holds: they are twice
/// as large, so that the smallest, of 12 pixels, have 24 (18 pt), or on a narrow phone as large
/// as the narrowest layout leaves room for (20 and more in a window of 320 pixels).
pub fn large_width(width_px: u32) -> u32 {
    (width_px / 2).max(MIN_WIDTH)
}

/// Room on the drawing area, for a hundred thousand rows; the scene is cut to what was filled.
const MAX_HEIGHT: Dpx = 100_000_000;
/// Lays a chart out for a width in CSS pixels. `id` prefixes element ids and must be
/// unique on a page.
///
/// # Errors
/// If plotters cannot draw it, which no spec built from validated data causes.
pub fn scene(spec: &Spec, width_px: u32, id: String) -> Result<Scene, DrawError> {
    piece(spec, spec.body.drawn(), &spec.caveat, width_px, id)
}

/// Lays a chart out in pieces, between which it may go on from one sheet of paper to the
/// next; most have one. The last says what must not be read into it.
///
/// # Errors
/// As [`scene`].
pub fn pieces(spec: &Spec, width_px: u32, id: &str) -> Result<Vec<Scene>, DrawError> {
    let bodies = spec.body.drawn().pieces();
    let Some(last) = bodies.len().checked_sub(1) else {
        return Ok(vec![scene(spec, width_px, id.to_owned())?]);
    };
    let mut scenes = Vec::new();
    for (n, body) in bodies.iter().enumerate() {
        let caveat = if n == last { &*spec.caveat } else { "" };
        scenes.push(piece(spec, &**body, caveat, width_px, format!("{id}-{n}"))?);
    }
    Ok(scenes)
}

fn piece(
    spec: &Spec,
    body: &dyn Drawn,
    caveat: &str,
    width_px: u32,
    id: String,
) -> Result<Scene, DrawError> {
    let width_px = width_px.clamp(MIN_WIDTH, MAX_WIDTH);
    let width = Dpx::try_from(width_px).unwrap_or(DPX) * DPX;
    let mut height = 0;
    let nodes = draw(width, MAX_HEIGHT, |area| {
        let mut sheet = Sheet { area, y: 0 };
        let page = Column { x: 0, w: width };
        if spec.is_empty() {
            let text = spec.lang.messages().once_cleared;
            sheet.block(page, text, font::LABEL, Paint::Muted)?;
        } else {
            body.draw(&mut sheet, page, spec.lang)?;
            // An empty text would take a line.
            if !caveat.is_empty() {
                sheet.block(page, caveat, font::SMALL, Paint::Muted)?;
            }
        }
        height = sheet.y + px(2);
        Ok(())
    })?;
    Ok(Scene {
        id,
        width,
        height,
        lang: spec.lang,
        title: spec.title.clone(),
        desc: spec.description(),
        nodes,
    })
}
