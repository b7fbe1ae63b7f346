//! The pictures of a chart that stand alone: for an article, for a link, for a phone.
//!
//! ```text
//! PublishedChart ─► sheet   (720 px: title, finding, chart, source, licence, address)
//!      ├─► preview (800 × 420 px, shown at 1200 × 630: title, finding, the first rows)
//!      ├─► square  (500 × 500 px, shown at 600 × 600: the same for apps that show squares)
//!      ├─► tall    (360 px, shown at 1080: the same as a sheet, and a QR code)
//!      └─► chosen  (sheet or tall as a reader has the chart: what is left out, what is selected)
//! ```
//!
//! They are scenes like the charts in them, so the caveats and verdicts that a chart draws
//! come along and nothing is written twice.

mod chosen;
#[cfg(not(target_arch = "wasm32"))]
mod excerpt;
#[cfg(not(target_arch = "wasm32"))]
mod numerals;
mod paper;
#[cfg(not(target_arch = "wasm32"))]
mod preview;

use crate::chart::{Spec, scene};
use crate::i18n::Lang;
use crate::scene::text::width;
use crate::scene::{DPX, Dpx, Font, Paint, Scene};

use super::{Address, ExportError, PublishedChart, qr};
use paper::Paper;

pub use chosen::{Choices, Form, Selected, chosen};
#[cfg(not(target_arch = "wasm32"))]
pub use preview::{PREVIEW_PX, SQUARE_PX, preview, square};

/// Width of an article image, in CSS pixels.
pub const SHEET_WIDTH_PX: u32 = 720;
/// Its margins.
const SHEET_MARGIN_PX: i32 = 36;
/// Width of a picture for a phone, in CSS pixels; it is drawn three times as large.
pub const TALL_WIDTH_PX: u32 = 360;
/// Its margins.
const TALL_MARGIN_PX: i32 = 20;

/// The largest side of a QR code, in CSS pixels.
const QR_PX: i32 = 132;

/// The least that words beside a QR code are wide, in CSS pixels.
const BESIDE_PX: i32 = 110;

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
pub fn sheet(published: &PublishedChart<'_>, site: &Address) -> Result<Scene, ExportError> {
    let mut paper = Paper::new(SHEET_WIDTH_PX, SHEET_MARGIN_PX);
    let of = Type {
        title: Font::bold(26),
        finding: Font::regular(16),
    };
    whole(published, &mut paper, &of)?;
    paper.block(&foot(published, site), SMALL, Paint::Muted);
    Ok(finish(published, paper, "sheet"))
}

/// The picture for a phone, with a QR code where the site has a public address.
///
/// # Errors
/// If the chart cannot be drawn, or the address is too long for a QR code.
pub fn tall(published: &PublishedChart<'_>, site: &Address) -> Result<Scene, ExportError> {
    let mut paper = Paper::new(TALL_WIDTH_PX, TALL_MARGIN_PX);
    let of = Type {
        title: Font::bold(24),
        finding: Font::regular(16),
    };
    whole(published, &mut paper, &of)?;
    paper.block(published.lang().messages().licence(), SMALL, Paint::Muted);
    if site.is_public() {
        coded(published, &mut paper, site, &site.shown(), false)?;
    }
    paper.gap(2);
    Ok(finish(published, paper, "tall"))
}

/// A QR code of the address of what is shown, with words beside it, or below where there is little
/// room.
fn coded(
    published: &PublishedChart<'_>,
    paper: &mut Paper,
    site: &Address,
    shown: &str,
    is_dark: bool,
) -> Result<(), ExportError> {
    paper.gap(12);
    let top = paper.y();
    // The paper's own margin is part of the empty ring that a code needs.
    let address = site.to(&published.permalink());
    let (code, side) = qr::node(&address, paper.left(), top, QR_PX * DPX, is_dark)?;
    paper.push(code);
    let words = |column: &mut Paper| {
        let scan = published.lang().messages().scan();
        column.block(scan, Font::bold(14), Paint::Ink);
        column.gap(4);
        column.block(shown, SMALL, Paint::Muted);
    };
    let indent = side + 16 * DPX;
    if paper.room() < indent + BESIDE_PX * DPX {
        paper.down_to(top + side + 8 * DPX);
        words(paper);
    } else {
        paper.beside(indent, words);
    }
    paper.down_to(top + side);
    Ok(())
}

/// Head, chart and source: what a picture without a fixed height has.
fn whole(published: &PublishedChart<'_>, paper: &mut Paper, of: &Type) -> Result<(), ExportError> {
    head(published, paper, of, "");
    paper.place(draw(published, &published.spec, paper.width_px(), "chart")?);
    paper.gap(8);
    paper.rule(Paint::Rule);
    paper.gap(6);
    paper.block(published.source_line(), SMALL, Paint::Muted);
    Ok(())
}

/// Name of the site; place, year and districts; what stands at the end of that line; title
/// and finding.
fn head(published: &PublishedChart<'_>, paper: &mut Paper, of: &Type, end: &str) {
    let name = published.site_name();
    // A picture goes about alone: it says of which place, year and districts it is.
    let about = published.kicker();
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
    paper.balanced(&published.spec.title, of.title, Paint::Ink);
    paper.gap(2);
    match published.lang() {
        // Chinese fills its lines: it breaks anywhere, so a short last line is no mistake.
        Lang::Zh => paper.block(&published.spec.finding, of.finding, Paint::Ink),
        Lang::En => paper.balanced(&published.spec.finding, of.finding, Paint::Ink),
    }
    paper.gap(8);
}

/// The last line of an article image: terms, and the address if there is a public one.
fn foot(published: &PublishedChart<'_>, site: &Address) -> String {
    let m = published.lang().messages();
    let licence = m.licence();
    if site.is_public() {
        format!("{licence}{}{}", m.dot, site.shown())
    } else {
        licence.to_owned()
    }
}

fn draw(
    published: &PublishedChart<'_>,
    spec: &Spec,
    width: u32,
    part: &str,
) -> Result<Scene, ExportError> {
    scene(spec, width, [published.id, "-", part].concat())
        .map_err(|e| ExportError::new(published.id, e))
}

fn finish(published: &PublishedChart<'_>, paper: Paper, part: &str) -> Scene {
    let (width, height, nodes) = paper.finish();
    Scene {
        id: [published.id, "-", published.lang().tag(), "-", part].concat(),
        width,
        height,
        lang: published.lang(),
        title: published.spec.title.clone(),
        desc: published.spec.description(),
        nodes,
    }
}
