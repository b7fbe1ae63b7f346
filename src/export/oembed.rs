//! `oembed/<chart>.<lang>.json`: static oEmbed 1.0 answers of the type `rich`.

use serde_json::json;

use crate::svg::escape;

use super::images::{self, PREVIEW, PREVIEW_SIZE};
use super::{Address, ExportError, PublishedChart, address, code};

/// The folder of all answers.
pub const FOLDER: &str = "oembed";

/// For how long a consumer may keep an answer, in seconds: a day.
const CACHE_AGE: u32 = 86_400;

/// The path of a chart's answer.
pub fn path(published: &PublishedChart<'_>) -> String {
    published.file(FOLDER, ".json")
}

/// The text of a chart's answer, with the height that its embed page takes in a column of
/// [`code::WIDTH_PX`].
///
/// # Errors
/// If it cannot be written as JSON.
pub fn json(
    published: &PublishedChart<'_>,
    site: &Address,
    height: u32,
) -> Result<String, ExportError> {
    let (thumbnail_width, thumbnail_height) = PREVIEW_SIZE;
    let answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": published.spec.title,
        "author_name": published.site_name(),
        "author_url": site.to(address::page(published.lang())),
        "provider_name": published.site_name(),
        "provider_url": site.to(""),
        "cache_age": CACHE_AGE,
        "width": code::WIDTH_PX,
        "height": height,
        "html": code::frame(published, site, height),
        "thumbnail_url": site.to(&published.file(images::FOLDER, PREVIEW)),
        "thumbnail_width": thumbnail_width,
        "thumbnail_height": thumbnail_height,
    });
    super::json("an oEmbed answer", &answer)
}

/// The link in an embed page by which a consumer finds the answer. It names the page as well, as
/// the standard asks: a host of files does not look at it, but consumers take it from there.
pub fn discovery(published: &PublishedChart<'_>, site: &Address) -> String {
    let page = site.to(&address::embed(published.lang(), published.id));
    let page: String = form_urlencoded::byte_serialize(page.as_bytes()).collect();
    let answer = [&*site.to(&path(published)), "?url=", &page].concat();
    format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">\n",
        escape(&answer),
        escape(&published.spec.title),
    )
}
