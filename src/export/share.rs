//! `share/<chart>.<lang>.json`: everything that a share dialog shows of a chart.
//!
//! Paths of files are from the site's root, so that a copy of the site serves its own;
//! codes and citations hold absolute addresses, all of which begin with `site`.

use serde::Serialize;

use crate::scene::Scene;

use super::cite::{self, Citations};
use super::images::{self, PREVIEW, SHEETS, SVG, TALL};
use super::wechat::{self, Article};
use super::{Address, Edition, ExportError, PublishedChart, address, code, package, poster};

/// The folder of all share files.
pub const FOLDER: &str = "share";

/// What a share dialog shows.
#[derive(Debug, Serialize)]
pub struct Share<'a> {
    /// Id of the chart.
    pub chart: &'a str,
    /// Language of every text.
    pub lang: &'static str,
    /// Its title.
    pub title: &'a str,
    /// What it shows, in a sentence.
    pub finding: &'a str,
    /// What must not be read into it.
    pub caveat: &'a str,
    /// Its source line.
    pub source: &'a str,
    /// The terms of use.
    pub licence: &'static str,
    /// What absolute addresses begin with, those of citations and rich text apart.
    pub site: String,
    /// What they begin with in what is current.
    pub current_site: String,
    /// What they begin with in this edition, which citations name.
    pub edition_site: String,
    /// Its name.
    pub edition: &'a str,
    /// Whether `site` is where the site is published, or only a stand-in.
    pub public: bool,
    /// Where the chart stands.
    pub permalink: String,
    /// Its embed page.
    pub embed: Embed,
    /// Its images.
    pub images: Images,
    /// The path of its rich text for 公众号 articles, unless it is too large for one.
    pub article: Option<String>,
    /// The path of the form whose reasons are tapped, where there are pairs.
    pub article_tapped: Option<String>,
    /// Its data.
    pub data: Data,
    /// How to cite it.
    pub citations: Citations,
    /// Version of the site.
    pub version: &'static str,
    /// Day of the data.
    pub date: Option<String>,
    /// SHA-256 of the data.
    pub data_sha256: &'a str,
}

/// The embed page of a chart.
#[derive(Debug, Serialize)]
pub struct Embed {
    /// Its address.
    pub src: String,
    /// Reserved height in a column of [`code::WIDTH_PX`], in CSS pixels.
    pub height: u32,
    /// The same on a phone.
    pub height_narrow: u32,
    /// A frame, as markup.
    pub iframe: String,
    /// The custom element, as markup.
    pub element: String,
    /// A picture with title, caveat, source and link, as markup: for where frames are taken out.
    pub picture: String,
}

/// The images of a chart, as paths.
#[derive(Debug, Serialize)]
pub struct Images {
    /// SVG.
    pub svg: String,
    /// PNG, one pixel for a CSS pixel.
    pub png_1x: String,
    /// PNG, two pixels.
    pub png: String,
    /// PNG, three pixels.
    pub png_3x: String,
    /// 1200 × 630, for link previews.
    pub preview: String,
    /// 1080 wide, with a QR code.
    pub tall: String,
}

/// The data files of a chart, as paths.
#[derive(Debug, Serialize)]
pub struct Data {
    /// This chart as a table, in the language of the file.
    pub csv: String,
    /// All figures as a table.
    pub figures_csv: &'static str,
    /// All claims as a table.
    pub claims_csv: &'static str,
    /// A verdict on every pair as a table.
    pub comparisons_csv: &'static str,
    /// The whole, described for tools.
    pub package: &'static str,
    /// The whole, as the site reads it.
    pub metrics: &'static str,
    /// A verdict on every pair.
    pub comparisons: &'static str,
}

/// What is drawn of a chart for what is shared of it: once, wherever codes and links lead.
#[derive(Debug)]
pub struct Drawings {
    /// About how high its embed page is in a column of [`code::WIDTH_PX`], in CSS pixels.
    pub height: u32,
    /// The same on a phone.
    pub height_narrow: u32,
    /// What its picture shows.
    pub sheet: Scene,
    /// Its rich text, unless it is too large for an article.
    pub article: Option<Article>,
    /// The form whose reasons are tapped, where there are pairs.
    pub article_tapped: Option<Article>,
}

impl Drawings {
    /// What is drawn of a chart. Picture and rich text name the site as it is now.
    ///
    /// # Errors
    /// If the chart cannot be drawn.
    pub fn of(published: &PublishedChart<'_>, site: &Address) -> Result<Self, ExportError> {
        Ok(Self {
            height: code::height_px(published, code::WIDTH_PX)?,
            height_narrow: code::height_px(published, code::NARROW_PX)?,
            sheet: poster::sheet(published, site)?,
            article: wechat::article(published, site)?,
            article_tapped: wechat::tapped(published, site)?,
        })
    }
}

/// What a share dialog shows of a chart, with links and codes that lead to `site`.
///
/// # Errors
/// If CSL-JSON cannot be written.
pub fn of<'a>(
    published: &'a PublishedChart<'a>,
    drawings: &Drawings,
    site: &Address,
    edition: &'a Edition,
) -> Result<Share<'a>, ExportError> {
    let lang = published.lang();
    let height = drawings.height;
    let image = |ending: &str| published.file(images::FOLDER, ending);
    let [png_1x, png, png_3x] = SHEETS.map(|(ending, _)| image(ending));
    Ok(Share {
        chart: published.id,
        lang: lang.short(),
        title: &published.spec.title,
        finding: &published.spec.finding,
        caveat: &published.spec.caveat,
        source: published.source_line(),
        licence: lang.messages().licence(),
        site: site.to(""),
        current_site: site.current().to(""),
        edition_site: site.edition(&edition.name).to(""),
        edition: &edition.name,
        public: site.is_public(),
        permalink: site.to(&published.permalink()),
        embed: Embed {
            src: site.to(&address::embed(lang, published.id)),
            height,
            height_narrow: drawings.height_narrow,
            iframe: code::frame(published, site, height),
            element: code::element(published, site, height),
            picture: code::picture(published, site, &drawings.sheet),
        },
        images: Images {
            svg: image(SVG),
            png_1x,
            png,
            png_3x,
            preview: image(PREVIEW),
            tall: image(TALL),
        },
        article: (drawings.article.as_ref()).map(|_| published.file(FOLDER, wechat::ENDING)),
        article_tapped: (drawings.article_tapped.as_ref())
            .map(|_| published.file(FOLDER, wechat::TAP_ENDING)),
        data: Data {
            csv: published.file(package::FOLDER, ".csv"),
            figures_csv: "data/figures.csv",
            claims_csv: "data/claims.csv",
            comparisons_csv: "data/comparisons.csv",
            package: "data/datapackage.json",
            metrics: "data/metrics.json",
            comparisons: "data/comparisons.json",
        },
        citations: cite::of(published, site, edition)?,
        version: edition.version,
        date: edition.day(),
        data_sha256: &edition.data_sha256,
    })
}

/// The text of a chart's share file.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn json(share: &Share<'_>) -> Result<String, ExportError> {
    super::json("a share file", share)
}

/// The citations of a chart as files, for programs.
pub fn citation_files(published: &PublishedChart<'_>, citations: &Citations) -> Vec<images::File> {
    let path = |ending| published.file(FOLDER, ending);
    citations
        .files()
        .map(|(ending, text)| (path(ending), text.as_bytes().to_vec()))
        .into()
}
