//! The plotters backend: what plotters draws becomes nodes of a scene.
//!
//! ```text
//! layout ─► draw(w, h, |area| …) ─► plotters ─► SceneBackend ─► Recorder ─► Vec<Node>
//! ```
//!
//! plotters does coordinates, ticks, meshes and series; this backend records each call
//! as one primitive, with nothing rasterised and nothing measured by a platform.
//!
//! **Units.** One plotters pixel is a tenth of a CSS pixel ([`Dpx`]), everywhere: sizes
//! of areas, stroke widths (a hairline is `10`), font sizes (12 px is `120`). Use
//! [`text_style`] for text. **Colours** are tokens: [`Paint`] is a plotters `Color`, and
//! any other colour, or a transparent one, is an error.

mod convert;
mod recorder;
#[cfg(test)]
mod tests;

pub use convert::text_style;
pub use recorder::{BackendError, Recorder};

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontTransform,
};

use super::text::width;
use super::{Anchor, Circle, Dpx, Line, Node, Paint, Path, Rect, Role, Stroke, Text};
use convert::{font, paint, stroke};

/// What drawing on a scene can fail with.
pub type DrawError = DrawingAreaErrorKind<BackendError>;

pub(super) type BackendResult = Result<(), DrawingErrorKind<BackendError>>;

fn fail<T>(error: BackendError) -> Result<T, DrawingErrorKind<BackendError>> {
    Err(DrawingErrorKind::DrawingError(error))
}

/// A plotters backend that records a scene.
#[derive(Debug)]
pub struct SceneBackend {
    width: Dpx,
    height: Dpx,
    recorder: Recorder,
}

impl SceneBackend {
    /// An empty backend of this size, and the handle that its nodes are taken from.
    pub fn new(width: Dpx, height: Dpx) -> (Self, Recorder) {
        let recorder = Recorder::default();
        let backend = Self {
            width,
            height,
            recorder: recorder.clone(),
        };
        (backend, recorder)
    }

    /// Adds a node as it is.
    pub fn push(&mut self, node: Node) {
        self.recorder.push(node);
    }

    /// Opens a group: what is drawn from now on belongs to it.
    pub fn open(&mut self, role: Role) {
        self.recorder.open(role);
    }

    /// Closes the group opened last.
    ///
    /// # Errors
    /// If no group is open.
    pub fn close(&mut self) -> Result<(), DrawingErrorKind<BackendError>> {
        self.recorder
            .close()
            .map_err(DrawingErrorKind::DrawingError)
    }

    fn push_path(
        &mut self,
        points: Vec<BackendCoord>,
        closed: bool,
        fill: Option<Paint>,
        stroke: Option<Stroke>,
    ) -> BackendResult {
        if points.len() > 1 && (fill.is_some() || stroke.is_some()) {
            self.push(Node::Path(Path {
                points,
                closed,
                fill,
                stroke,
            }));
        }
        Ok(())
    }
}

/// Draws with plotters on an empty picture of this size; the nodes that came of it.
///
/// # Errors
/// What `f` fails with, or an unbalanced group.
pub fn draw(
    width: Dpx,
    height: Dpx,
    f: impl FnOnce(&DrawingArea<SceneBackend, Shift>) -> Result<(), DrawError>,
) -> Result<Vec<Node>, DrawError> {
    let (backend, recorder) = SceneBackend::new(width, height);
    f(&backend.into_drawing_area())?;
    recorder
        .take()
        .map_err(|e| DrawError::BackendError(DrawingErrorKind::DrawingError(e)))
}

impl DrawingBackend for SceneBackend {
    type ErrorType = BackendError;

    fn get_size(&self) -> (u32, u32) {
        (side(self.width), side(self.height))
    }

    fn ensure_prepared(&mut self) -> BackendResult {
        Ok(())
    }

    fn present(&mut self) -> BackendResult {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> BackendResult {
        if let Some(fill) = paint(color)? {
            self.push(Node::Rect(Rect {
                x,
                y,
                w: 1,
                h: 1,
                fill,
                stroke: None,
            }));
        }
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        (x1, y1): BackendCoord,
        (x2, y2): BackendCoord,
        style: &S,
    ) -> BackendResult {
        if let Some(stroke) = stroke(style)? {
            self.push(Node::Line(Line {
                x1,
                y1,
                x2,
                y2,
                stroke,
            }));
        }
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (ax, ay): BackendCoord,
        (bx, by): BackendCoord,
        style: &S,
        fill: bool,
    ) -> BackendResult {
        let (left, right) = (ax.min(bx), ax.max(bx));
        let (top, bottom) = (ay.min(by), ay.max(by));
        if !fill {
            let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
            return self.push_path(corners.into(), true, None, stroke(style)?);
        }
        if let Some(fill) = paint(style.color())? {
            self.push(Node::Rect(Rect {
                x: left,
                y: top,
                w: right - left,
                h: bottom - top,
                fill,
                stroke: None,
            }));
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> BackendResult {
        self.push_path(path.into_iter().collect(), false, None, stroke(style)?)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (cx, cy): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> BackendResult {
        let (fill, stroke) = if fill {
            (paint(style.color())?, None)
        } else {
            (None, stroke(style)?)
        };
        if fill.is_some() || stroke.is_some() {
            let r = Dpx::try_from(radius).unwrap_or(Dpx::MAX);
            self.push(Node::Circle(Circle {
                cx,
                cy,
                r,
                fill,
                stroke,
            }));
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> BackendResult {
        let fill = paint(style.color())?;
        self.push_path(vert.into_iter().collect(), true, fill, None)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> BackendResult {
        let Some(paint) = paint(style.color())? else {
            return Ok(());
        };
        if !matches!(style.transform(), FontTransform::None) {
            return fail(BackendError::TurnedText);
        }
        let font = font(style)?;
        let pos = style.anchor();
        let anchor = match pos.h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let baseline = match pos.v_pos {
            VPos::Top => y + font.ascent(),
            VPos::Center => y + (font.ascent() - font.descent()) / 2,
            VPos::Bottom => y - font.descent(),
        };
        self.push(Node::Text(Text {
            x,
            y: baseline,
            anchor,
            font,
            paint,
            content: text.to_owned(),
        }));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<BackendError>> {
        let font = font(style)?;
        let height = font.ascent() + font.descent();
        Ok((side(width(text, font)), side(height)))
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> BackendResult {
        fail(BackendError::Bitmap)
    }
}

/// A length for plotters, which has unsigned ones.
fn side(length: Dpx) -> u32 {
    u32::try_from(length).unwrap_or(0)
}
