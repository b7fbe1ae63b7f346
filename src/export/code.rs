//! What an editor pastes into an article: a frame that needs no script, an element, or a
//! picture where frames are taken out.
//!
//! Attributes hold no character that would have to be escaped: a content system that escapes
//! what it is given once more leaves them as they are.

use crate::chart::bodies::Body;
use crate::chart::{EMBED_WIDTHS_PX, scene};
use crate::i18n::Lang;
use crate::scene::wrap::wrap;
use crate::scene::{DPX, Dpx, Font, Scene};
use crate::svg::escape;

use super::images::{self, SHEETS};
use super::{Address, ExportError, PublishedChart, address};

/// What a frame may do: run its own script and open links in new windows; nothing with the
/// page around it.
pub const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/// The width that the reserved height is for, in CSS pixels: the column of an article.
pub const WIDTH_PX: u32 = 700;
/// The width of a phone's column.
pub const NARROW_PX: u32 = 343;

/// A figure with a frame, a caption and a link: complete where scripts are taken out. The
/// script only makes the frame as high as the chart.
pub fn frame(published: &PublishedChart<'_>, site: &Address, height_px: u32) -> String {
    let words = published.lang().publication();
    format!(
        "<figure>\n<iframe src=\"{src}\" title=\"{title}\" width=\"100%\" height=\"{height_px}\" \
         frameborder=\"0\" loading=\"lazy\" referrerpolicy=\"no-referrer\" \
         sandbox=\"{SANDBOX}\"></iframe>\n<figcaption>{caption}</figcaption>\n</figure>\n\
         <script async src=\"{script}\"></script>\n",
        src = escape(&site.to(&address::embed(published.lang(), published.id))),
        title = attribute(&words.frame_title(&published.spec.title, published.site_name())),
        caption = caption(published, site),
        script = escape(&site.to("embed.js")),
    )
}

/// A figure with the chart's picture, what it shows for those who do not see it, and under it
/// title, caveat and source. The title is the link that stays where pictures are taken out. `sheet` is
/// what the picture shows.
pub fn picture(published: &PublishedChart<'_>, site: &Address, sheet: &Scene) -> String {
    let [width, height] = [sheet.width, sheet.height].map(|length| length / DPX);
    let m = published.lang().messages();
    let caveat = match &*published.spec.caveat {
        "" => String::new(),
        said => [m.dot, &escape(said)].concat(),
    };
    let [_, (ending, _), _] = SHEETS;
    format!(
        "<figure>\n<a href=\"{href}\"><img src=\"{src}\" alt=\"{alt}\" width=\"{width}\" \
         height=\"{height}\" loading=\"lazy\"></a>\n<figcaption><a href=\"{href}\">{title}</a>\
         {caveat}{dot}{source}</figcaption>\n</figure>\n",
        href = escape(&site.to(&published.permalink())),
        src = escape(&site.to(&published.file(images::FOLDER, ending))),
        alt = attribute(&published.spec.finding),
        title = escape(&published.spec.title),
        dot = m.dot,
        source = escape(published.source_line()),
    )
}

/// Text in an attribute, with typographic signs for those that would be escaped.
pub fn attribute(text: &str) -> String {
    let typographic = text.chars().map(|c| match c {
        '"' => '”',
        '\'' => '’',
        '&' => '＆',
        '<' => '‹',
        '>' => '›',
        c if c.is_control() => ' ',
        c => c,
    });
    escape(&typographic.collect::<String>())
}

/// The element that `embed.js` defines; without the script, the caption is there.
pub fn element(published: &PublishedChart<'_>, site: &Address, height_px: u32) -> String {
    let words = published.lang().publication();
    format!(
        "<siming-huli-chart chart=\"{chart}\" lang=\"{lang}\" theme=\"auto\" \
         height=\"{height_px}\" title=\"{title}\">{caption}</siming-huli-chart>\n\
         <script async src=\"{script}\"></script>\n",
        chart = escape(published.id),
        lang = published.lang().short(),
        title = attribute(&words.frame_title(&published.spec.title, published.site_name())),
        caption = caption(published, site),
        script = escape(&site.to("embed.js")),
    )
}

/// Title with a link to the chart's place, and the source.
fn caption(published: &PublishedChart<'_>, site: &Address) -> String {
    let m = published.lang().messages();
    format!(
        "<a href=\"{}\">{}</a>{}{}",
        escape(&site.to(&published.permalink())),
        escape(&published.spec.title),
        m.dot,
        escape(published.source_line()),
    )
}

/// About how high an embed page is in a column of this width, in CSS pixels.
///
/// # Errors
/// If the chart cannot be drawn.
pub fn height_px(published: &PublishedChart<'_>, column_px: u32) -> Result<u32, ExportError> {
    // The page shows one of the fixed layouts until it is pointed at.
    let inner_px = column_px.saturating_sub(PADDING_PX);
    let [narrow, middle, wide] = EMBED_WIDTHS_PX.map(|(_, width)| width);
    let fits = [wide, middle].into_iter().find(|width| *width <= inner_px);
    let layout = fits.unwrap_or(narrow);
    let chart = scene(&published.spec, layout, published.id.to_owned())
        .map_err(|e| ExportError::new(published.id, e))?;
    let w = Dpx::try_from(inner_px).unwrap_or(DPX) * DPX;
    // The line heights of the page, in tenths: 1.75 in Chinese, which is
    // rounded down, and 1.6 in English.
    let tenths = match published.lang() {
        Lang::Zh => 17,
        Lang::En => 16,
    };
    let lines = |text: &str, font: Font| {
        Dpx::try_from(wrap(text, font, w).len()).unwrap_or(1)
            * Dpx::try_from(font.size_px).unwrap_or(1)
            * tenths
    };
    let words = published.lang().publication();
    let text = lines(&published.spec.title, Font::bold(20))
        + lines(&published.spec.finding, Font::regular(16))
        + lines(published.source_line(), Font::regular(13))
        + lines(&words.home(published.site_name()), Font::regular(13));
    let mut chart = chart.height;
    // In a narrow column, a chart of everything folds.
    if inner_px < FOLDS_BELOW_PX
        && matches!(published.spec.body, Body::Ledger(_) | Body::Recognitions(_))
    {
        chart = chart.min(FOLDED_PX * DPX);
    }
    Ok(u32::try_from((chart + text) / DPX + FRAME_PX).unwrap_or(0))
}

/// Below this, charts of everything fold; `embed.css` says the same.
const FOLDS_BELOW_PX: u32 = 560;
/// How high a folded chart is, with the line that unfolds it; `embed.css` says the same.
const FOLDED_PX: Dpx = 640 + 44;
/// To the left and right of everything; `embed.css` says the same.
const PADDING_PX: u32 = 32;
/// Padding, gaps, the line that opens the table and the one that leads to sharing.
const FRAME_PX: Dpx = 124;
