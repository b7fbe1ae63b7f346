//! The three pictures of a chart that stand alone: for an article, for a link, for a phone.
//!
//! ```text
//! Plate ─► sheet   (720 px: title, finding, chart, source, licence, address)
//!      ├─► preview (800 × 420 px, shown at 1200 × 630: title, finding, the first rows)
//!      └─► tall    (360 px, shown at 1080: the same as a sheet, and a QR code)
//! ```
//!
//! They are scenes like the charts in them, so the caveats and verdicts that a chart draws
//! come along and nothing is written twice.

mod excerpt;
mod paper;

use crate::chart::{Spec, scene};
use crate::i18n::Lang;
use crate::scene::text::width;
use crate::scene::{DPX, Dpx, Font, Paint, Scene};

use super::{Address, ExportError, Plate, qr};
use excerpt::excerpts;
use paper::Paper;

/// Width of an article image, in CSS pixels.
pub const SHEET_WIDTH_PX: u32 = 720;
/// Size of a link preview, in CSS pixels; it is drawn half as large again.
pub const PREVIEW_PX: (u32, u32) = (800, 420);
/// Width of a picture for a phone, in CSS pixels; it is drawn three times as large.
pub const TALL_WIDTH_PX: u32 = 360;

/// The largest side of a QR code, in CSS pixels.
const QR_PX: i32 = 132;

/// Type sizes of a picture.
struct Type {
    title: Font,
    finding: Font,
}

const SMALL: Font = Font::regular(12);
const NAME: Font = Font::bold(13);
/// Above the name of the site, in CSS pixels.
const NAME_TOP_PX: i32 = 15;

/// The picture for an article.
///
/// # Errors
/// If the chart cannot be drawn.
pub fn sheet(plate: &Plate<'_>, site: &Address) -> Result<Scene, ExportError> {
    let mut paper = Paper::new(SHEET_WIDTH_PX, 36);
    let of = Type {
        title: Font::bold(26),
        finding: Font::regular(16),
    };
    whole(plate, &mut paper, &of)?;
    paper.block(&foot(plate, site), SMALL, Paint::Muted);
    Ok(finish(plate, paper, "sheet"))
}

/// The picture for a phone, with a QR code where the site has a public address.
///
/// # Errors
/// If the chart cannot be drawn, or the address is too long for a QR code.
pub fn tall(plate: &Plate<'_>, site: &Address) -> Result<Scene, ExportError> {
    let words = plate.lang().publication();
    let mut paper = Paper::new(TALL_WIDTH_PX, 20);
    let of = Type {
        title: Font::bold(24),
        finding: Font::regular(16),
    };
    whole(plate, &mut paper, &of)?;
    paper.block(words.licence, SMALL, Paint::Muted);
    if site.is_public() {
        paper.gap(12);
        let top = paper.y();
        // The paper's own margin is part of the empty ring that a code needs.
        let address = site.to(&plate.permalink());
        let (code, side) = qr::node(&address, paper.left(), top, QR_PX * DPX)?;
        paper.push(code);
        paper.beside(side + 16 * DPX, |column| {
            column.block(words.scan, Font::bold(14), Paint::Ink);
            column.gap(4);
            column.block(&site.shown(), SMALL, Paint::Muted);
        });
        paper.down_to(top + side);
    }
    paper.gap(2);
    Ok(finish(plate, paper, "tall"))
}

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

/// Head, chart and source: what a picture without a fixed height has.
fn whole(plate: &Plate<'_>, paper: &mut Paper, of: &Type) -> Result<(), ExportError> {
    head(plate, paper, of, "");
    paper.place(draw(plate, &plate.spec, paper.width_px(), "chart")?);
    paper.gap(8);
    paper.rule(Paint::Rule);
    paper.gap(6);
    paper.block(plate.source_line(), SMALL, Paint::Muted);
    Ok(())
}

/// Name of the site; place, year and districts; what stands at the end of that line; title
/// and finding.
fn head(plate: &Plate<'_>, paper: &mut Paper, of: &Type, end: &str) {
    let name = plate.site_name();
    // A picture goes about alone: it says of which place, year and districts it is.
    let about = plate.about.image_kicker.get(plate.lang());
    paper.gap(NAME_TOP_PX);
    let top = paper.y();
    paper.block(name, NAME, Paint::Ink);
    let below = paper.y();
    let indent = width(name, NAME) + 14 * DPX;
    let room = Dpx::try_from(paper.width_px()).unwrap_or(0) * DPX;
    let fits = indent + width(about, SMALL) + 14 * DPX + width(end, SMALL) <= room;
    if !end.is_empty() {
        paper.at_end(end, SMALL, Paint::Muted, NAME_TOP_PX);
    }
    if fits {
        paper.rise_to(top + NAME.line_height() - SMALL.line_height());
        paper.beside(indent, |column| column.block(about, SMALL, Paint::Muted));
        paper.down_to(below);
    }
    paper.gap(2);
    paper.bar(Paint::Ink);
    paper.gap(8);
    if !fits {
        paper.block(about, SMALL, Paint::Muted);
    }
    paper.balanced(&plate.spec.title, of.title, Paint::Ink);
    paper.gap(2);
    match plate.lang() {
        // Chinese fills its lines: it breaks anywhere, so a short last line is no mistake.
        Lang::Zh => paper.block(&plate.spec.finding, of.finding, Paint::Ink),
        Lang::En => paper.balanced(&plate.spec.finding, of.finding, Paint::Ink),
    }
    paper.gap(8);
}

/// The last line of an article image: terms, and the address if there is a public one.
fn foot(plate: &Plate<'_>, site: &Address) -> String {
    let m = plate.lang().messages();
    let licence = plate.lang().publication().licence;
    if site.is_public() {
        format!("{licence}{}{}", m.dot, site.shown())
    } else {
        licence.to_owned()
    }
}

fn draw(plate: &Plate<'_>, spec: &Spec, width: u32, part: &str) -> Result<Scene, ExportError> {
    scene(spec, width, format!("{}-{part}", plate.id)).map_err(|e| ExportError::new(plate.id, e))
}

fn finish(plate: &Plate<'_>, paper: Paper, part: &str) -> Scene {
    let (width, height, nodes) = paper.finish();
    Scene {
        id: format!("{}-{}-{part}", plate.id, plate.lang().tag()),
        width,
        height,
        lang: plate.lang(),
        title: plate.spec.title.clone(),
        desc: plate.spec.description(),
        nodes,
    }
}
