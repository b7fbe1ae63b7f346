//! Large text: 18 pt and more, lines of 1.3, targets of 60 pixels, nothing lost.

use std::sync::Arc;

use serde_json::json;
use siming_huli::i18n::Lang;
use tokio::sync::Notify;

use crate::accessibility::assert_accessible_with_axe;
use crate::embed::{Article, frame};
use crate::filter::until_query_is;
use crate::harness::{Fault, Page, Visit};
use crate::targets;

/// A small phone, a usual one, a tablet and a desk-top screen, each with the smallest text that
/// its charts may have, in CSS pixels; 24 are 18 pt.
const WINDOWS_PX: [(u32, f64); 4] = [(320, 20.0), (360, 22.5), (768, 24.0), (1280, 24.0)];

/// Texts outside of charts that are smaller than 24 pixels or whose lines are lower than 1.3.
const SMALL_TEXTS: &str = "return all('body *').filter(e => shown(e) && !e.closest('svg, .hint, option'))
    .filter(e => [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim()))
    .map(e => [e, getComputedStyle(e)])
    .filter(([, { fontSize, lineHeight }]) => parseFloat(fontSize) < 23.99
        || !(parseFloat(lineHeight) / parseFloat(fontSize) > 1.299))
    .map(([e, { fontSize, lineHeight }]) => `${e.localName}.${e.className}: ${fontSize} / ${lineHeight}`)";

/// The smallest text of all charts as it is drawn.
const SMALLEST: &str = "return Math.min(...charts().flatMap(chart => {
    const factor = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
    return all('text', chart).map(text => factor * text.getAttribute('font-size'));
}))";

async fn assert_large(page: &Page, width: u32, least: f64, when: &str) {
    let small: Vec<String> = page.eval(SMALL_TEXTS).await;
    assert_eq!(small, Vec::<String>::new(), "{when}");
    let smallest: f64 = page.eval(SMALLEST).await;
    println!("{when}: charts from {smallest:.1} px");
    assert!(smallest > least - 0.01, "{when}: {smallest} px in charts");
    page.assert_no_sideways_scroll(width).await;
    let faults: Vec<String> = page.eval("return charts().flatMap(collisions)").await;
    assert_eq!(faults, Vec::<String>::new(), "{when}");
}

#[tokio::test]
async fn in_large_text_everything_is_large_and_nothing_is_lost() {
    for lang in Lang::ALL {
        for (width, least) in WINDOWS_PX {
            Visit::to(lang)
                .query("?text=large")
                .sized(width, 900)
                .run(async |page| {
                    let when = format!("{lang:?} at {width} px");
                    page.eval::<()>(
                        "unfold(); all('details:not(.pane)').forEach(e => { e.open = true; })",
                    )
                    .await;
                    assert_large(page, width, least, &when).await;
                    let marks = "return charts().flatMap(marks).length";
                    let large: usize = page.eval(marks).await;
                    page.eval::<()>("one('.nameplate .enlarge').click()").await;
                    until_query_is(page, "").await;
                    page.ready().await;
                    page.until_is(marks, json!([]), &large).await;
                })
                .await;
        }
    }
}

#[tokio::test]
async fn in_large_text_tables_sources_and_the_panel_are_large() {
    for lang in Lang::ALL {
        for (width, least) in [(320, 20.0), (1280, 24.0)] {
            for view in ["table", "source"] {
                let query = format!("?text=large&view={view}&a=siming-elder-fraud-suspects");
                Visit::to(lang)
                    .query(&query)
                    .sized(width, 900)
                    .run(async |page| {
                        page.until("the panel is open", "return shown(one('#panel'))")
                            .await;
                        let small: Vec<String> = page.eval(SMALL_TEXTS).await;
                        assert_eq!(
                            small,
                            Vec::<String>::new(),
                            "{lang:?} {view} {width} {least}"
                        );
                        page.assert_no_sideways_scroll(width).await;
                    })
                    .await;
            }
        }
    }
}

#[tokio::test]
async fn in_large_text_controls_are_hit_within_60_pixels() {
    for lang in Lang::ALL {
        for width in [360, 1280] {
            Visit::to(lang)
                .query("?text=large&sort=moon")
                .sized(width, 40_000)
                .run(async |page| {
                    page.eval::<()>(
                        "unfold(); all('details:not(.pane)').forEach(e => { e.open = true; })",
                    )
                    .await;
                    targets::assert_hit(page, 60, &format!("{lang:?} at {width} px")).await;
                })
                .await;
        }
    }
}

/// Marks that are not hit within so many pixels, without those of the map, which stand where characters
/// do.
const MISSED_MARKS: &str = "const near = arguments[0] / 2 - 2;
    return all('.card:not(#source-map)').flatMap(card => charts(card)).flatMap(marks).filter(mark => {
        const [x, y] = centre(area(mark));
        return ![[x, y], [x, y - near], [x, y + near], [x - near, y], [x + near, y]]
            .every(at => document.elementFromPoint(...at)?.closest('.mark') === mark);
    }).map(subject)";

#[tokio::test]
async fn in_large_text_marks_are_hit_within_48_pixels_and_within_40_on_the_smallest_phone() {
    for lang in Lang::ALL {
        for (width, size) in [(320, 40), (360, 48), (1280, 48)] {
            Visit::to(lang)
                .query("?text=large")
                // So high that every mark is in the window at once.
                .sized(width, 60_000)
                .run(async |page| {
                    page.eval::<()>("unfold()").await;
                    let missed: Vec<String> = page.eval_with(MISSED_MARKS, json!([size])).await;
                    assert_eq!(missed, Vec::<String>::new(), "{lang:?} at {width} px");
                })
                .await;
        }
    }
}

#[tokio::test]
async fn axe_finds_no_violation_in_large_text() {
    for lang in Lang::ALL {
        for width in [320, 1280] {
            Visit::to(lang)
                .query("?text=large&a=siming-elder-fraud-suspects")
                .still()
                .sized(width, 900)
                .run(async |page| {
                    page.until("the panel is open", "return shown(one('#panel'))")
                        .await;
                    assert_accessible_with_axe(page, &format!("{lang:?}, {width} px")).await;
                })
                .await;
        }
    }
}

#[tokio::test]
async fn the_switch_keeps_to_the_address_and_goes_with_the_reader() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .run(async |page| {
                let pressed = "return all('[data-enlarge]').map(e => e.ariaPressed)";
                let both = |state: &str| vec![state.to_owned(), state.to_owned()];
                page.until_is(pressed, json!([]), &both("false")).await;
                page.click(".nameplate .enlarge").await;
                until_query_is(page, "?text=large").await;
                page.until_is(pressed, json!([]), &both("true")).await;
                let size = "return getComputedStyle(document.body).fontSize";
                page.until_is(size, json!([]), &"24px".to_owned()).await;
                let other = "return one('#language').search";
                page.until_is(other, json!([]), &"?text=large".to_owned())
                    .await;
                page.click("#changes .share a").await;
                page.until("the dialog is open", "return one('dialog[open] .tabs')")
                    .await;
                let large = format!("?lang={}&theme=auto&text=large&view=chart", lang.short());
                let link = "return new URL(one('dialog [data-code=link]').value).search";
                page.until_is(link, json!([]), &large).await;
                page.click("dialog .close").await;
                page.click("#display .enlarge").await;
                until_query_is(page, "").await;
                page.until_is(pressed, json!([]), &both("false")).await;
                page.until_is(size, json!([]), &"16px".to_owned()).await;
            })
            .await;
    }
}

#[tokio::test]
async fn large_text_goes_along_to_the_other_language_before_the_page_is_live() {
    for lang in Lang::ALL {
        let release = Arc::new(Notify::new());
        Visit::to(lang)
            .with_fault("app.wasm", Fault::Held(Arc::clone(&release)))
            .run(async |page| {
                let other = "return one('#language').search";
                page.until_is(other, json!([]), &String::new()).await;
                page.click(".nameplate .enlarge").await;
                page.until_is(other, json!([]), &"?text=large".to_owned())
                    .await;
                assert_eq!(page.eval::<String>("return state()").await, "loading");
                page.click("#language").await;
                page.until(
                    "the other page is large",
                    "return document.documentElement.dataset.text === 'large' && !one('#language').href.includes(location.pathname + '?')",
                )
                .await;
                let there: String = page.eval("return document.documentElement.lang").await;
                assert_eq!(there, lang.other().tag());
                release.notify_waiters();
                release.notify_one();
            })
            .await;
    }
}

#[tokio::test]
async fn an_embed_is_large_where_its_address_says_so() {
    for (lang, width, least) in [(Lang::Zh, 480, 24.0), (Lang::En, 760, 24.0)] {
        Article::new(move |root| {
            let code = frame(root, lang, "overlaps", 600);
            code.replacen("/embed/overlaps/", "/embed/overlaps/?text=large", 1)
        })
        .sized(width, 900)
        .read(async |page| {
            page.enter_frame(0).await;
            page.until(
                "the chart is ready",
                "return state() === 'ready' && fitted()",
            )
            .await;
            let small: Vec<String> = page.eval(SMALL_TEXTS).await;
            assert_eq!(small, Vec::<String>::new(), "{lang:?}");
            let smallest: f64 = page.eval(SMALLEST).await;
            assert!(smallest > least - 0.01, "{lang:?}: {smallest} px");
            let notice: String = page.eval("return one('.notice').innerText").await;
            assert_eq!(notice, "");
        })
        .await;
    }
}

#[tokio::test]
async fn large_text_needs_no_wasm() {
    Visit::to(Lang::Zh)
        .sized(768, 900)
        .with_fault("app.wasm", Fault::Status(503))
        .run(async |page| {
            page.failed().await;
            let widest = "return Math.max(...charts().map(e => e.getBoundingClientRect().width))";
            page.click(".nameplate .enlarge").await;
            until_query_is(page, "?text=large").await;
            let size = "return getComputedStyle(document.body).fontSize";
            page.until_is(size, json!([]), &"24px".to_owned()).await;
            // The narrow layout, twice as large.
            page.until_is(widest, json!([]), &576.0).await;
            let smallest: f64 = page.eval(SMALLEST).await;
            assert!(smallest > 23.99, "{smallest}");
            page.click(".nameplate .enlarge").await;
            until_query_is(page, "").await;
        })
        .await;
}
