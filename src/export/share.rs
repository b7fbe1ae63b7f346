//! `share/<chart>.<lang>.json`: everything that a share dialog shows of a chart.
//!
//! Paths of files are from the site's root, so that a copy of the site serves its own;
//! codes and citations hold absolute addresses, all of which begin with `site`.

use serde::Serialize;

use super::cite::{self, Citations};
use super::images::{self, PREVIEW, SHEETS, SVG, TALL};
use super::{Address, Edition, ExportError, Plate, address, code, package};

/// The folder of all share files.
pub const FOLDER: &str = "share";

/// What a share dialog shows.
#[derive(Debug, Serialize)]
struct Share<'a> {
    chart: &'a str,
    lang: &'static str,
    title: &'a str,
    finding: &'a str,
    caveat: &'a str,
    source: String,
    licence: &'static str,
    site: String,
    /// Whether `site` is where the site is published, or only a stand-in.
    public: bool,
    permalink: String,
    embed: Embed,
    images: Images,
    data: Data,
    citations: Citations,
    version: &'static str,
    date: Option<String>,
    data_sha256: &'a str,
}

#[derive(Debug, Serialize)]
struct Embed {
    src: String,
    /// Reserved height in a column of [`code::WIDTH_PX`], in CSS pixels.
    height: u32,
    /// The same on a phone.
    height_narrow: u32,
    iframe: String,
    element: String,
}

#[derive(Debug, Serialize)]
struct Images {
    svg: String,
    png_1x: String,
    png: String,
    png_3x: String,
    preview: String,
    tall: String,
}

#[derive(Debug, Serialize)]
struct Data {
    csv: String,
    package: &'static str,
    metrics: &'static str,
    comparisons: &'static str,
}

/// The text of a chart's share file.
///
/// # Errors
/// If the chart cannot be drawn.
pub fn json(plate: &Plate<'_>, site: &Address, edition: &Edition) -> Result<String, ExportError> {
    let lang = plate.lang();
    let height = code::height_px(plate, code::WIDTH_PX)?;
    let image = |ending: &str| plate.file(images::FOLDER, ending);
    let [png_1x, png, png_3x] = SHEETS.map(|(ending, _)| image(ending));
    let share = Share {
        chart: plate.id,
        lang: lang.short(),
        title: &plate.spec.title,
        finding: &plate.spec.finding,
        caveat: &plate.spec.caveat,
        source: plate.source_line(),
        licence: lang.publication().licence,
        site: site.to(""),
        public: site.is_public(),
        permalink: site.to(&plate.permalink()),
        embed: Embed {
            src: site.to(&address::embed(lang, plate.id)),
            height,
            height_narrow: code::height_px(plate, code::NARROW_PX)?,
            iframe: code::frame(plate, site, height),
            element: code::element(plate, site, height),
        },
        images: Images {
            svg: image(SVG),
            png_1x,
            png,
            png_3x,
            preview: image(PREVIEW),
            tall: image(TALL),
        },
        data: Data {
            csv: format!("{}/{}.csv", package::FOLDER, plate.id),
            package: "data/datapackage.json",
            metrics: "data/metrics.json",
            comparisons: "data/comparisons.json",
        },
        citations: cite::of(plate, site, edition),
        version: edition.version,
        date: edition.day(),
        data_sha256: &edition.data_sha256,
    };
    super::json("a share file", &share)
}
