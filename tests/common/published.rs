//! The shipped content, ready to be published.

use siming_huli::content::Content;
use siming_huli::export::PublishedChart;
use siming_huli::i18n::Lang;

pub const METRICS: &str = include_str!("../../data/metrics.json");
pub const CHARTS: &str = include_str!("../../data/charts.json");

pub fn content() -> &'static Content {
    Content::load(METRICS, CHARTS).unwrap()
}

/// Every declared chart in both languages.
pub fn published_charts() -> Vec<PublishedChart<'static>> {
    PublishedChart::all(content())
}

/// A declared chart.
pub fn published(lang: Lang, chart: &str) -> PublishedChart<'static> {
    let mut published_charts = published_charts().into_iter();
    let found =
        published_charts.find(|published| published.lang() == lang && published.id == chart);
    found.unwrap_or_else(|| panic!("no chart {chart}"))
}

/// The charts of two figures, in both languages; the browser publishes none.
#[cfg(not(target_arch = "wasm32"))]
pub fn pair_plates() -> Vec<PublishedChart<'static>> {
    PublishedChart::pairs(content(), &published_charts())
}
