//! Embeds where something is missing: scripts taken out or turned off, files that a new
//! deployment took away, a place that is not shown.

use siming_huli::i18n::Lang;

use super::{Article, frame, ids, settled};
use crate::common::published::published;
use crate::harness::{Fault, Visit};

const NO_SCRIPT: &str = "<script async";

#[tokio::test]
async fn without_the_script_the_reserved_height_and_the_caption_serve() {
    Article::new(|root| {
        let code = frame(root, Lang::Zh, "overlaps", 640);
        code.split(NO_SCRIPT).next().unwrap().to_owned()
    })
    .read(async |page| {
        page.enter_frame(0).await;
        page.until("the chart is there", "return charts().length === 1")
            .await;
        page.out_of_frames().await;
        let height: u32 = page.eval("return one('iframe').offsetHeight").await;
        assert_eq!(height, 640);
        let caption: String = page.eval("return one('figcaption').innerText").await;
        let published = published(Lang::Zh, "overlaps");
        assert!(caption.contains(&published.spec.title), "{caption}");
        assert!(caption.contains(published.source_line()), "{caption}");
        let link: String = page.eval("return one('figcaption a').href").await;
        assert!(link.ends_with("#overlaps"), "{link}");
    })
    .await;
}

#[tokio::test]
async fn without_any_scripts_the_chart_is_there() {
    Article::new(|root| frame(root, Lang::En, "amounts", 640))
        .without_scripts()
        .read(async |page| {
            page.enter_frame(0).await;
            page.until("the chart is there", "return charts().length === 1")
                .await;
            let marks: usize = page.eval("return charts().flatMap(marks).length").await;
            assert_eq!(marks, published(Lang::En, "amounts").figures.len());
            let link: bool = page.eval("return shown(one('.home a'))").await;
            assert!(link, "the way home");
        })
        .await;
}

/// A sandboxed frame has no origin: on a host without CORS headers it gets no module, but
/// the chart, its looks and its height need none.
#[tokio::test]
async fn on_a_plain_server_the_chart_has_its_looks_and_its_height() {
    Article::new(|root| frame(root, Lang::Zh, "overlaps", 200))
        .of_a_plain_site()
        .troubled()
        .read(async |page| {
            let sandbox: String = page.eval("return one('iframe').sandbox.value").await;
            assert!(!sandbox.contains("same-origin"), "{sandbox}");
            assert!(settled(page, 0).await > 400);
            page.enter_frame(0).await;
            // Its two districts have inks of their own; without looks, all would be black.
            let inks = "return [...new Set(charts().flatMap(marks).map(drawn)
                .filter(shape => /^p-s\\d$/.test(shape.getAttribute('class')))
                .map(shape => getComputedStyle(shape).fill))].length";
            page.until_is(inks, serde_json::json!([]), &2).await;
            // What cannot be had is named, and the figures stay.
            page.click("summary").await;
            page.until("the failure is named", "return state() === 'failed'")
                .await;
            page.until("the table is open", "return shown(one('table'))")
                .await;
        })
        .await;
}

#[tokio::test]
async fn an_old_page_after_a_new_deployment_says_so_and_keeps_its_figures() {
    for file in ["content.json", "app.js"] {
        Article::new(|root| frame(root, Lang::En, "overlaps", 640))
            .troubled()
            .read(async |page| {
                settled(page, 0).await;
                // The new edition has other names for what changed: the old ones are gone.
                page.site.fail(file, Fault::Status(404));
                page.enter_frame(0).await;
                let before: Vec<String> = page.eval("return charts().flatMap(figures)").await;
                page.click("summary").await;
                let why = page.failed().await;
                let (stem, _) = file.split_once('.').unwrap();
                assert!(why.contains(stem), "{why}");
                let rows: usize = page
                    .eval("return all('tbody tr').filter(shown).length")
                    .await;
                let published = published(Lang::En, "overlaps");
                let all = published.figures.len() + published.spec.claims().len();
                assert_eq!(rows, all + published.spec.derived().len());
                page.click("summary").await;
                let after: Vec<String> = page.eval("return charts().flatMap(figures)").await;
                assert_eq!(before, after);
                assert!(!before.is_empty());
            })
            .await;
    }
}

#[tokio::test]
async fn a_frame_that_was_hidden_is_as_high_as_its_chart_once_it_is_shown() {
    Article::new(|root| {
        format!(
            "<div hidden>{}</div>",
            frame(root, Lang::En, "overlaps", 300)
        )
    })
    .read(async |page| {
        page.until(
            "the article is there",
            "return document.readyState === 'complete'",
        )
        .await;
        page.eval::<()>("one('div').hidden = false").await;
        let height = settled(page, 0).await;
        page.eval::<()>("one('div').hidden = true").await;
        page.until("it is hidden", "return one('iframe').offsetHeight === 0")
            .await;
        page.eval::<()>("one('div').hidden = false").await;
        assert_eq!(settled(page, 0).await, height);
    })
    .await;
}

/// A frame narrower than the narrowest phone: the chart is set smaller, and nothing of it is
/// out of reach.
#[tokio::test]
async fn no_chart_is_cut_in_a_very_narrow_frame() {
    for lang in Lang::ALL {
        for id in ids() {
            Visit::to(lang)
                .query(&format!("embed/{id}/"))
                .sized(272, 900)
                .without_scripts()
                .run(async |page| {
                    page.assert_no_sideways_scroll(272).await;
                    let over: f64 = page
                        .eval(
                            "const drawing = one('.drawing');
                             return Math.max(...charts(drawing).map(chart =>
                                 chart.getBoundingClientRect().right
                                     - drawing.getBoundingClientRect().right))",
                        )
                        .await;
                    assert!(over < 0.5, "{id}: {over} px are cut");
                })
                .await;
        }
    }
}

/// Nothing beside a frame says what its chart shows, whatever the page has above the same chart.
#[tokio::test]
async fn title_finding_and_source_are_seen_and_the_layout_is_that_of_the_frame() {
    for (id, lang) in ids().into_iter().zip(Lang::ALL.into_iter().cycle()) {
        Visit::to(lang)
            .query(&format!("embed/{id}/"))
            .without_scripts()
            .run(async |page| {
                for (width, layout) in [(288, "narrow"), (440, "middle"), (640, "wide")] {
                    page.resize(width, 900).await;
                    let unseen: Vec<String> = page
                        .eval(
                            "return ['.card h2', '.card .finding', '.card .source']
                                 .filter(part => !shown(one(part)))",
                        )
                        .await;
                    assert_eq!(unseen, Vec::<String>::new(), "{id} {width}");
                    let layouts: Vec<String> = page
                        .eval("return all('.fixed').filter(shown).map(e => e.classList[1])")
                        .await;
                    assert_eq!(layouts, [layout], "{id} {width}");
                }
            })
            .await;
    }
}

/// In a frame as narrow as a phone, a chart of everything is some screens high once it is unfolded,
/// and nothing scrolls inside of it.
#[tokio::test]
async fn a_chart_of_everything_folds_in_a_narrow_frame() {
    const HEIGHTS: &str = "const drawing = one('.drawing');
        return [drawing.clientHeight, drawing.scrollHeight]";
    for id in ["ledger", "recognitions"] {
        Visit::to(Lang::En)
            .query(&format!("embed/{id}/"))
            .sized(343, 900)
            .without_scripts()
            .run(async |page| {
                let [folded, _]: [u32; 2] = page.eval(HEIGHTS).await;
                assert_eq!(folded, 640, "{id}");
                page.click(".unfold").await;
                let [height, inside]: [u32; 2] = page.eval(HEIGHTS).await;
                assert!(
                    height > 2000 && height == inside,
                    "{id}: {height}, {inside}"
                );
            })
            .await;
    }
}
