//! Charts in other people's pages: an article on another origin, read in a real browser.
//!
//! ```text
//! Article (HTML of a host) ─► Host (another origin) ─► Page ─► frames ─► Site (dist)
//! ```

mod behaviour;
mod early;
mod element;
mod host;
mod hostile;
mod images;
mod weight;
mod without;

use serde_json::json;
use siming_huli::export::{Address, code};
use siming_huli::i18n::Lang;

pub use host::Article;

use crate::common::published::{published, published_charts};
use crate::harness::{Page, Point};

/// The code that an editor pastes, for the site at `root`.
pub fn frame(root: &str, lang: Lang, chart: &str, height_px: u32) -> String {
    let site = Address::from_setting(Some(root)).unwrap();
    code::frame(&published(lang, chart), &site, height_px)
}

/// Ids of all charts.
pub fn ids() -> Vec<String> {
    let published_charts = published_charts().into_iter();
    let chinese = published_charts.filter(|published| published.lang() == Lang::Zh);
    chinese.map(|published| published.id.to_owned()).collect()
}

/// Waits until a frame is as high as what it shows; how high that is, in CSS pixels.
pub async fn settled(page: &Page, number: u16) -> u32 {
    let inside = "return document.readyState === 'complete' \
                  && Math.ceil(document.body.getBoundingClientRect().height)";
    let outside = "return all('iframe')[arguments[0]].getBoundingClientRect().height";
    let start = std::time::Instant::now();
    loop {
        page.enter_frame(number).await;
        let content: serde_json::Value = page.eval(inside).await;
        page.out_of_frames().await;
        let is: f64 = page.eval_with(outside, json!([number])).await;
        if let Some(content) = content.as_u64()
            && (content as f64 - is).abs() < 1.0
        {
            return u32::try_from(content).unwrap();
        }
        assert!(
            start.elapsed().as_secs() < 20,
            "frame {number} is {is} px high for {content} px"
        );
        tokio::time::sleep(std::time::Duration::from_millis(30)).await;
    }
}

/// The middle of a mark in a frame, as a point of the window around it.
pub async fn point(page: &Page, number: u16, figure: &str) -> Point {
    let outside = "const f = all('iframe')[arguments[0]]; f.scrollIntoView({ block: 'start' }); \
                   const { left, top } = f.getBoundingClientRect(); return [left, top]";
    let (left, top): Point = page.eval_with(outside, json!([number])).await;
    page.enter_frame(number).await;
    let inside = "return centre(drawn(all(`[data-figure=\"${arguments[0]}\"]`).find(shown)))";
    let (x, y): Point = page.eval_with(inside, json!([figure])).await;
    page.out_of_frames().await;
    (left + x, top + y)
}
