//! A chart as rich text for the editor of 公众号 articles.
//!
//! ```text
//! PublishedChart ─► section { p: whose it is · title · finding, svg: the chart, p: source · address, svg: QR }
//! ```
//!
//! That editor keeps `section`, `p` and SVG with styles and attributes on the elements; it takes
//! away `id` and `class`, and with them whatever points at an id, as well as links, scripts and
//! `foreignObject`. So nothing here needs them: what is taken away is not there.
//!
//! In the dark the app turns the colours of paragraphs and their grounds, each by itself, and
//! leaves SVG as it is: greys that were far apart came out close together. So paragraphs name no
//! colour and have the app's own, which it made for both, and the drawings bring their ground.

mod tap;

use serde::Serialize;

use crate::chart::scene;
use crate::scene::{Font, Paint, Scene, Weight};
use crate::svg::markup::{Attributes, Markup};
use crate::svg::{Target, write, write_bare};

use super::{Address, ExportError, PublishedChart, qr};

/// The ending of the file, beside the chart's share file.
pub const ENDING: &str = ".wechat.json";
/// The ending of the file of the form whose reasons are tapped.
pub const TAP_ENDING: &str = ".wechat-tap.json";
/// The column of an article on a computer, in CSS pixels.
pub const COLUMN_PX: u32 = 677;
/// What a chart is laid out for, in CSS pixels: most read on phones, where the column is about
/// as wide as it is with the ring of its ground.
const LAID_OUT_PX: u32 = 321;
/// As wide as it is drawn on a computer, in CSS pixels: larger, but not as headlines are.
const DRAWN_PX: u32 = 460;
/// How large the QR code is drawn, with its empty ring, in CSS pixels.
const QR_PX: u32 = 164;

/// The largest rich text, in bytes: the editor slows down with much more. A chart that needs
/// more goes into an article as a picture.
pub const LARGEST: usize = 20_000;

/// What goes on the clipboard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Article {
    /// The rich text: a `section`, as markup.
    pub html: String,
    /// The same without the chart, for where no rich text goes.
    pub text: String,
}

/// A chart as rich text, its drawing in light colours and on a ground of its own, if it is no
/// larger than [`LARGEST`].
///
/// # Errors
/// If the chart cannot be drawn, or the address is too long for a QR code.
pub fn article(
    published: &PublishedChart<'_>,
    site: &Address,
) -> Result<Option<Article>, ExportError> {
    compose(
        published,
        site,
        &write(&drawn(published)?, Target::RichText),
    )
}

/// The same of a chart of pairs, each with its verdict and reason under a cover that a tap takes
/// away.
///
/// # Errors
/// As [`article`].
pub fn tapped(
    published: &PublishedChart<'_>,
    site: &Address,
) -> Result<Option<Article>, ExportError> {
    let chart = drawn(published)?;
    match tap::covers(published, &chart) {
        Some(covers) => compose(published, site, &write_bare(&chart, |out| out.raw(&covers))),
        None => Ok(None),
    }
}

fn drawn(published: &PublishedChart<'_>) -> Result<Scene, ExportError> {
    let chart = scene(&published.spec, LAID_OUT_PX, published.id.to_owned());
    chart.map_err(|e| ExportError::new(published.id, e))
}

/// The words around a drawing.
fn compose(
    published: &PublishedChart<'_>,
    site: &Address,
    chart: &str,
) -> Result<Option<Article>, ExportError> {
    let m = published.lang().messages();
    let kicker = [published.site_name(), m.dot, published.kicker()].concat();
    let source = [published.source_line(), m.dot, m.licence()].concat();
    let mut text = vec![
        &*kicker,
        &*published.spec.title,
        &*published.spec.finding,
        &*source,
    ];
    let mut out = Markup::default();
    let column = format!("max-width:{COLUMN_PX}px;margin:0 auto");
    let address = site.is_public().then(|| site.to(&published.permalink()));
    section(&mut out, &column, |out| {
        paragraph(out, &kicker, Font::regular(13));
        paragraph(out, &published.spec.title, Font::bold(20));
        paragraph(out, &published.spec.finding, Font::regular(16));
        let room = format!("max-width:{DRAWN_PX}px;margin:8px 0");
        section(out, &room, |out| out.raw(chart));
        paragraph(out, &source, Font::regular(13));
        let Some(address) = &address else {
            return Ok(());
        };
        paragraph(out, m.scan(), Font::bold(13));
        paragraph(out, address, Font::regular(13));
        let code = code(address)?;
        section(out, &format!("width:{QR_PX}px"), |out| out.raw(&code));
        Ok(())
    })?;
    text.extend(address.as_deref());
    let html = out.finish();
    let text = text.join("\n");
    Ok((html.len() <= LARGEST).then_some(Article { html, text }))
}

/// The text of the file.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn json(article: &Article) -> Result<String, ExportError> {
    super::json("a rich text", article)
}

/// The QR code of an address, with its empty ring: a stroke for each run of modules, since a
/// shape for each would be most of the text.
fn code(address: &str) -> Result<String, ExportError> {
    let (runs, size) = qr::runs(address)?;
    let mut strokes = String::new();
    for run in runs {
        let (column, row) = (run.column + qr::RING, run.row + qr::RING);
        strokes += &format!("M{column} {row}.5h{}", run.length);
    }
    let all = size + 2 * qr::RING;
    let svg = Attributes::default()
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with("style", "display:block")
        .with("viewBox", &format!("0 0 {all} {all}"));
    let [paper, ink] = [Paint::Ground, Paint::Ink].map(|paint| paint.tone().light);
    let side = all.to_string();
    let ground = [("width", &*side), ("height", &*side), ("fill", paper)];
    let dark = [("d", &*strokes), ("stroke", ink)];
    let with = |all: &[(&str, &str)]| {
        let each = all.iter();
        each.fold(Attributes::default(), |at, (name, value)| {
            at.with(name, value)
        })
    };
    let mut out = Markup::default();
    out.open("svg", &svg);
    out.empty("rect", &with(&ground));
    out.empty("path", &with(&dark));
    out.close("svg");
    Ok(out.finish())
}

fn section<T>(out: &mut Markup, style: &str, fill: impl FnOnce(&mut Markup) -> T) -> T {
    out.open("section", &Attributes::default().with("style", style));
    let filled = fill(out);
    out.close("section");
    filled
}

fn paragraph(out: &mut Markup, text: &str, font: Font) {
    let style = format!(
        "margin:4px 0;font-size:{}px;font-weight:{};line-height:1.6",
        font.size_px,
        match font.weight {
            Weight::Bold => 700,
            Weight::Regular => 400,
        },
    );
    out.leaf("p", &Attributes::default().with("style", &style), text);
}
