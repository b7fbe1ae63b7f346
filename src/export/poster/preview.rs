//! The pictures for a link: as much of a chart as fits in a size that is given.

use crate::chart::Spec;
use crate::scene::wrap::wrap;
use crate::scene::{DPX, Dpx, Font, Paint, Scene};

use super::excerpt::excerpts;
use super::numerals::numerals;
use super::paper::Paper;
use super::{Address, ExportError, PublishedChart, SMALL, Type, draw, finish, head};

/// Size of a link preview, in CSS pixels; it is drawn half as large again.
pub const PREVIEW_PX: (u32, u32) = (800, 420);
/// Size of the picture for apps that show links with a square, in CSS pixels; it is drawn a fifth
/// larger.
pub const SQUARE_PX: (u32, u32) = (500, 500);

/// How a picture of a given size is filled.
struct Form {
    part: &'static str,
    size_px: (u32, u32),
    margin_px: i32,
    /// Sizes of title and finding, of which the first that leave room for a row are taken.
    types: [(u32, u32); 3],
    /// Those where no row has room, and that of the caveat.
    words: (u32, u32, u32),
}

/// The picture for a link: as much of the chart as fits, whole rows only.
///
/// # Errors
/// If the chart cannot be drawn.
pub fn preview(published: &PublishedChart<'_>, site: &Address) -> Result<Scene, ExportError> {
    let form = Form {
        part: "preview",
        size_px: PREVIEW_PX,
        margin_px: 36,
        types: [(32, 19), (26, 16), (22, 14)],
        words: (32, 28, 17),
    };
    filled(published, site, &form)
}

/// The same in a square, which is shown small.
///
/// # Errors
/// If the chart cannot be drawn.
pub fn square(published: &PublishedChart<'_>, site: &Address) -> Result<Scene, ExportError> {
    let form = Form {
        part: "square",
        size_px: SQUARE_PX,
        margin_px: 28,
        types: [(32, 18), (28, 16), (24, 14)],
        words: (32, 20, 14),
    };
    filled(published, site, &form)
}

fn filled(
    published: &PublishedChart<'_>,
    site: &Address,
    form: &Form,
) -> Result<Scene, ExportError> {
    let (width, height) = form.size_px;
    let bottom = Dpx::try_from(height).unwrap_or(DPX) * DPX;
    let room = Paper::new(width, form.margin_px).room();
    let lines = wrap(published.source_line(), SMALL, room).len();
    let foot = SMALL.line_height() * Dpx::try_from(lines).unwrap_or(1);
    let foot_top = bottom - (form.margin_px - 10) * DPX - foot;
    let begun = |title, finding| {
        let mut paper = Paper::new(width, form.margin_px);
        let (title, finding) = (Font::bold(title), Font::regular(finding));
        let end = match site.is_public() {
            true => site.shown(),
            false => String::new(),
        };
        head(published, &mut paper, &Type { title, finding }, &end);
        paper
    };
    // Smaller words may leave room for the first row, or for more than that one.
    let all = excerpts(&published.spec);
    let mut found: Option<(usize, Paper)> = None;
    for (title, finding) in form.types {
        let so_far = found.as_ref().map_or(all.len(), |(n, _)| *n);
        if so_far + 1 < all.len() {
            break;
        }
        let longer = &all[..so_far];
        let bottom = foot_top - 10 * DPX;
        found = with_excerpt(published, longer, bottom, || begun(title, finding))?.or(found);
    }
    // Nothing of the chart fits in one piece: its numbers take its place, or else words.
    let numbers = || {
        let of = |spec| form.types.iter().map(move |types| (spec, types));
        all.iter()
            .flat_map(of)
            .find_map(|(spec, &(title, finding))| {
                let mut paper = begun(title, finding);
                let has_any = numerals(published, spec, &mut paper);
                say_if_excerpt(published, spec, &mut paper);
                (has_any && paper.y() <= foot_top - 10 * DPX).then_some(paper)
            })
    };
    let drawn = found.map(|(_, paper)| paper);
    let mut paper = drawn.or_else(numbers).unwrap_or_else(|| {
        let (title, finding, caveat) = form.words;
        let mut paper = begun(title, finding);
        paper.block(&published.spec.caveat, Font::regular(caveat), Paint::Muted);
        paper
    });
    paper.down_to(foot_top - 8 * DPX);
    paper.rule(Paint::Rule);
    paper.down_to(foot_top);
    paper.block(published.source_line(), SMALL, Paint::Muted);
    let mut scene = finish(published, paper, form.part);
    scene.height = bottom;
    Ok(scene)
}

/// A paper that goes on with the first of `excerpts` that ends above `bottom`, and which it is.
fn with_excerpt(
    published: &PublishedChart<'_>,
    excerpts: &[Spec],
    bottom: Dpx,
    begun: impl Fn() -> Paper,
) -> Result<Option<(usize, Paper)>, ExportError> {
    for (n, spec) in excerpts.iter().enumerate() {
        let mut paper = begun();
        paper.place(draw(published, spec, paper.width_px(), "preview-chart")?);
        say_if_excerpt(published, spec, &mut paper);
        if paper.y() <= bottom {
            return Ok(Some((n, paper)));
        }
    }
    Ok(None)
}

/// Says that a beginning is not the whole chart.
fn say_if_excerpt(published: &PublishedChart<'_>, spec: &Spec, paper: &mut Paper) {
    if *spec != published.spec {
        paper.block(published.lang().publication().excerpt, SMALL, Paint::Muted);
    }
}
