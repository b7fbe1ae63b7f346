//! The picture for a link: as much of a chart as fits in a size that is given.

use crate::scene::{DPX, Dpx, Font, Paint, Scene};

use super::excerpt::excerpts;
use super::paper::Paper;
use super::{Address, ExportError, Plate, SMALL, Type, draw, finish, head};

/// Size of a link preview, in CSS pixels; it is drawn half as large again.
pub const PREVIEW_PX: (u32, u32) = (800, 420);

/// The picture for a link: as much of the chart as fits, whole rows only.
///
/// # Errors
/// If the chart cannot be drawn.
pub fn preview(plate: &Plate<'_>, site: &Address) -> Result<Scene, ExportError> {
    let (width, height) = PREVIEW_PX;
    let bottom = Dpx::try_from(height).unwrap_or(DPX) * DPX;
    let foot_top = bottom - 26 * DPX - SMALL.line_height();
    let begun = |title, finding| {
        let mut paper = Paper::new(width, 36);
        let (title, finding) = (Font::bold(title), Font::regular(finding));
        let end = match site.is_public() {
            true => site.shown(),
            false => String::new(),
        };
        head(plate, &mut paper, &Type { title, finding }, &end);
        paper
    };
    let mut paper = None;
    // Smaller words may leave room for the first row.
    for (title, finding) in [(32, 19), (26, 16), (22, 14)] {
        if paper.is_none() {
            paper = with_excerpt(plate, foot_top - 10 * DPX, || begun(title, finding))?;
        }
    }
    let mut paper = paper.unwrap_or_else(|| {
        // Nothing of the chart fits in one piece: the words take its place.
        let mut paper = begun(32, 28);
        paper.block(&plate.spec.caveat, Font::regular(17), Paint::Muted);
        paper
    });
    paper.down_to(foot_top - 8 * DPX);
    paper.rule(Paint::Rule);
    paper.down_to(foot_top);
    paper.block(plate.source_line(), SMALL, Paint::Muted);
    let mut scene = finish(plate, paper, "preview");
    scene.height = bottom;
    Ok(scene)
}

/// A paper that goes on with as much of the chart as ends above `bottom`, if any does.
fn with_excerpt(
    plate: &Plate<'_>,
    bottom: Dpx,
    begun: impl Fn() -> Paper,
) -> Result<Option<Paper>, ExportError> {
    for spec in excerpts(&plate.spec) {
        let mut paper = begun();
        paper.place(draw(plate, &spec, paper.width_px(), "preview-chart")?);
        if spec != plate.spec {
            paper.block(plate.lang().publication().excerpt, SMALL, Paint::Muted);
        }
        if paper.y() <= bottom {
            return Ok(Some(paper));
        }
    }
    Ok(None)
}
