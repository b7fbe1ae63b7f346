//! What every test here starts from: the shipped content, ready to be published.

use siming_huli::export::{Address, Edition, Plate};
use siming_huli::ui::Content;

pub const METRICS: &str = include_str!("../../data/metrics.json");
pub const CHARTS: &str = include_str!("../../data/charts.json");

/// A public address in a subfolder.
pub const SITE_URL: &str = "https://example.org/xiamen/2022";

/// 2026-11-23, in seconds since 1970.
pub const EPOCH: &str = "1795392000";

pub fn content() -> &'static Content {
    Content::load(METRICS, CHARTS).unwrap()
}

pub fn plates() -> Vec<Plate<'static>> {
    Plate::all(content())
}

pub fn public() -> Address {
    Address::from_setting(Some(SITE_URL)).unwrap()
}

pub fn local() -> Address {
    Address::from_setting(None).unwrap()
}

pub fn edition() -> Edition {
    Edition::new(METRICS, Some(EPOCH)).unwrap()
}
