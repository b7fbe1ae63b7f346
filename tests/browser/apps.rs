//! What apps make of what is taken: an article with reasons to tap, the same in the dark, the
//! picture of a link.

use serde_json::json;
use siming_huli::export::images::SQUARE_SIZE;
use siming_huli::export::{Address, wechat};
use siming_huli::i18n::Lang;

use crate::common::published::{published, published_charts};
use crate::embed::Article;
use crate::harness::{Page, Visit};

/// Pasted into an article, as the app shows it.
/// How an app turns the colours of an article, and its own.
const IN_THE_DARK: &str = include_str!("../others/mp-darkmode.min.js");
const LIGHT_TEXT: &str = "#191919";
const LIGHT_GROUND: &str = "#ffffff";
const DARK_TEXT: &str = "#a3a3a3";
const DARK_GROUND: &str = "#191919";

/// Colours as a page computes them, in hundredths: each paragraph's text on what is under it.
const CONTRASTS: &str = "
    const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
    const luminance = colour => numbers(colour).slice(0, 3).map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    const ground = element => {
        const colour = getComputedStyle(element).backgroundColor;
        return numbers(colour)[3] === 0 ? ground(element.parentElement) : colour;
    };
    return [...document.querySelectorAll(arguments[0])].map(text => {
        const [a, b] = [getComputedStyle(text).color, ground(text)].map(luminance).sort((x, y) => x - y);
        return Math.round((b + 0.05) / (a + 0.05) * 100);
    })";

/// Has the app turn the colours of what is open.
async fn darken(page: &Page) {
    page.eval::<()>(IN_THE_DARK).await;
    page.eval::<()>("Darkmode.run(document.body.querySelectorAll('*'), { mode: 'dark' })")
        .await;
}

#[tokio::test]
async fn a_tap_on_a_pair_of_an_article_unfolds_its_reason_and_no_other() {
    for (chart, lang, dark) in [
        ("overlaps", Lang::En, false),
        ("overlaps", Lang::Zh, true),
        ("look-alikes", Lang::Zh, false),
        ("look-alikes", Lang::En, true),
    ] {
        let text = move |root: &str| {
            let site = Address::from_setting(Some(root)).unwrap();
            let tapped = wechat::tapped(&published(lang, chart), &site).unwrap();
            tapped.unwrap().html
        };
        // The chart ends on the first screen, and the article does not.
        Article::new(text)
            .sized(375, 1250)
            .read(async |page| {
                if dark {
                    darken(page).await;
                }
                let covered = "return [...document.querySelectorAll('svg g')].map(cover =>
                    cover.querySelectorAll('rect')[1].checkVisibility(
                        { visibilityProperty: true, opacityProperty: true }))";
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
                page.eval::<()>("document.querySelectorAll('animate').forEach(it => it.remove())")
                    .await;
                page.until_is(covered, json!([]), &vec![false; pairs]).await;
            })
            .await;
    }
}

/// Every rich text in turn of a language, and last a text that the app is known to spoil.
#[tokio::test]
async fn in_the_dark_an_app_leaves_drawings_alone_and_words_far_from_their_ground() {
    for lang in Lang::ALL {
        let all = move |root: &str| {
            let site = Address::from_setting(Some(root)).unwrap();
            let charts = published_charts().into_iter();
            let charts = charts.filter(|chart| chart.lang() == lang);
            let texts = charts.flat_map(|chart| {
                let forms = [
                    wechat::article(&chart, &site).unwrap(),
                    wechat::tapped(&chart, &site).unwrap(),
                ];
                forms.into_iter().flatten().map(|form| form.html)
            });
            let texts: String = texts.collect();
            format!(
                "<main>{texts}</main><aside><section style=\"background:#f5f5f5\">\
                 <p style=\"color:#666\">grey</p></section></aside>"
            )
        };
        Article::new(all)
            .read(async |page| {
                let drawings =
                    "return [...document.querySelectorAll('svg *')].map(getComputedStyle)
                    .map(({ fill, stroke }) => `${fill} ${stroke}`)";
                let drawn: Vec<String> = page.eval(drawings).await;
                assert!(drawn.len() > 200, "{}", drawn.len());
                let colours = "document.documentElement.style.color = arguments[0];
                    document.documentElement.style.backgroundColor = arguments[1]";
                let contrasts =
                    async |of: &str| -> Vec<u32> { page.eval_with(CONTRASTS, json!([of])).await };

                page.eval_with::<()>(colours, json!([LIGHT_TEXT, LIGHT_GROUND]))
                    .await;
                let light = contrasts("main p").await;
                assert!(
                    light.len() > 40 && light.iter().all(|ratio| *ratio >= 450),
                    "{light:?}"
                );
                assert!(contrasts("aside p").await[0] >= 450);

                page.eval_with::<()>(colours, json!([DARK_TEXT, DARK_GROUND]))
                    .await;
                darken(page).await;
                let dark = contrasts("main p").await;
                assert!(
                    dark.len() == light.len() && dark.iter().all(|ratio| *ratio >= 450),
                    "{dark:?}"
                );
                assert!(contrasts("aside p").await[0] < 450);
                assert_eq!(page.eval::<Vec<String>>(drawings).await, drawn);
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
