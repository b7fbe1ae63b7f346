//! What apps take of the site: an article with reasons to tap, the picture of a link.

use serde_json::json;
use siming_huli::content::Content;
use siming_huli::export::images::SQUARE_SIZE;
use siming_huli::export::{Address, PublishedChart, wechat};
use siming_huli::i18n::Lang;

use crate::embed::Article;
use crate::harness::Visit;

const METRICS: &str = include_str!("../../data/metrics.json");
const CHARTS: &str = include_str!("../../data/charts.json");

/// Pasted into an article, as the app shows it.
#[tokio::test]
async fn a_tap_on_a_pair_of_an_article_unfolds_its_reason_and_no_other() {
    for (chart, lang) in [("overlaps", Lang::En), ("look-alikes", Lang::Zh)] {
        let text = move |root: &str| {
            let site = Address::from_setting(Some(root)).unwrap();
            let published_charts = PublishedChart::all(Content::load(METRICS, CHARTS).unwrap());
            let mut published_charts = published_charts.iter();
            let published = published_charts
                .find(|published| published.id == chart && published.lang() == lang);
            wechat::tapped(published.unwrap(), &site)
                .unwrap()
                .unwrap()
                .html
        };
        Article::new(text)
            .sized(375, 800)
            .read(async |page| {
                let covered = "return [...document.querySelectorAll('svg g')]
                    .map(cover => getComputedStyle(cover).visibility === 'visible')";
                let pairs: usize = page
                    .eval("return document.querySelectorAll('svg g').length")
                    .await;
                assert!(pairs > 4, "{pairs}");
                let mut expected = vec![true; pairs];
                page.until_is(covered, json!([]), &expected).await;
                for pair in [1, 0] {
                    // Where the two numbers stand: all of the pair can be tapped.
                    let tap = "const cover = document.querySelectorAll('svg g')[arguments[0]];
                        cover.scrollIntoView({ block: 'center' });
                        const { x, y } = cover.querySelector('rect').getBoundingClientRect();
                        return [x + 60, y + 30]";
                    let at: (f64, f64) = page.eval_with(tap, json!([pair])).await;
                    page.click_at(at).await;
                    expected[pair] = false;
                    page.until_is(covered, json!([]), &expected).await;
                }
                // Where animations are taken away, nothing is covered.
                page.eval::<()>("document.querySelectorAll('set').forEach(set => set.remove())")
                    .await;
                page.until_is(covered, json!([]), &vec![false; pairs]).await;
            })
            .await;
    }
}

/// Of a page and of a share page.
#[tokio::test]
async fn the_first_picture_of_a_page_is_a_square_that_readers_neither_see_nor_fetch() {
    for (lang, path) in [(Lang::Zh, ""), (Lang::En, ""), (Lang::En, "share/changes/")] {
        let visit = Visit::to(lang).query(path);
        // A share page has no charts to wait for.
        let visit = if path.is_empty() {
            visit
        } else {
            visit.troubled()
        };
        visit
            .run(async |page| {
                page.until(
                    "the page is loaded",
                    "return document.readyState === 'complete'",
                )
                .await;
                let picture = "const picture = document.images[0];
                    return [picture.getAttribute('width'), picture.getAttribute('height'),
                        picture.alt, picture.checkVisibility(),
                        performance.getEntriesByName(picture.src).length]";
                let side = SQUARE_SIZE.to_string();
                let expected = json!([side, side, "", false, 0]);
                page.until_is(picture, json!([]), &expected).await;
                page.eval::<()>(
                    "window.fetched = null;
                    fetch(document.images[0].src).then(answer => answer.blob())
                        .then(createImageBitmap)
                        .then(({ width, height }) => { window.fetched = [width, height]; })",
                )
                .await;
                let fetched = "return window.fetched";
                page.until_is(fetched, json!([]), &json!([SQUARE_SIZE, SQUARE_SIZE]))
                    .await;
            })
            .await;
    }
}
