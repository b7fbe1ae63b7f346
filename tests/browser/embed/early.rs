//! What a mark tells while the interactive part is still on its way: its own words at once,
//! and one tooltip at every moment from then on.

use std::sync::Arc;

use serde_json::json;
use siming_huli::i18n::Lang;
use tokio::sync::Notify;

use super::{Article, frame, point, settled};
use crate::common::published::published;
use crate::harness::{Fault, Page, Point, Visit};

const CHART: &str = "overlaps";

/// Counts, at each frame from now on, the tooltips that are to be seen in it.
const COUNT: &str = "window.counts = [];
    const look = () => {
      const now = document.querySelectorAll('.tooltip').length;
      if (!counts.includes(now)) counts.push(now);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);";

/// An article with a chart whose Wasm is held back until it is released; a mark's middle, and
/// what it is to tell.
async fn with_a_held_chart(
    lang: Lang,
    claim: impl AsyncFnOnce(&Page, Point, [String; 2], &Notify),
) {
    // Wide enough for the wide layout: the chart is laid out anew as high as it was.
    Article::new(move |root| frame(root, lang, CHART, 600))
        .sized(800, 900)
        .read(async |page| {
            settled(page, 0).await;
            let shown = published(lang, CHART);
            let ix = shown.figures[1];
            let figure = shown.context.data.figure(ix);
            let at = point(page, 0, &figure.id).await;
            let district = shown.context.district_name(figure.district).to_owned();
            let release = Arc::new(Notify::new());
            page.site
                .fail("app.wasm", Fault::Held(Arc::clone(&release)));
            claim(page, at, [district, shown.context.value(ix)], &release).await;
        })
        .await;
}

/// Outside of the frame, in the row of the mark: on the way from there, no tooltip of another
/// mark comes to stand over it.
fn beside(at: Point) -> Point {
    (2.0, at.1)
}

async fn told_early(page: &Page, words: &[String; 2]) {
    page.until_with(
        "the mark tells its words",
        "return tooltip() && tells(arguments[0])",
        json!([words]),
    )
    .await;
    // Nothing is added where the Wasm counts what was built.
    let early: bool = page
        .eval("return !one('#app .tooltip') && all('.tooltip').length === 1 && !cut()")
        .await;
    assert!(early, "one tooltip, beside what is hydrated");
    let state: String = page.eval("return state()").await;
    assert_eq!(state, "loading");
}

#[tokio::test]
async fn a_mark_that_is_pointed_at_tells_its_words_at_once_and_never_twice() {
    for lang in Lang::ALL {
        with_a_held_chart(lang, async |page, at, words, release| {
            page.glide(beside(at), at).await;
            page.enter_frame(0).await;
            told_early(page, &words).await;
            page.eval::<()>(COUNT).await;
            page.until("a frame has been looked at", "return counts.length")
                .await;
            release.notify_one();
            page.until("its own is there", "return one('#app .tooltip')")
                .await;
            page.until_with(
                "it tells the same",
                "return tells(arguments[0])",
                json!([words]),
            )
            .await;
            page.ready().await;
            let counts: Vec<usize> = page.eval("return counts").await;
            assert_eq!(counts, [1], "tooltips at a time");
        })
        .await;
    }
}

#[tokio::test]
async fn a_mark_that_is_tapped_tells_its_words_until_the_panel_opens() {
    with_a_held_chart(Lang::Zh, async |page, at, words, release| {
        let touch = json!({ "enabled": true, "maxTouchPoints": 1 });
        page.tell("Emulation.setTouchEmulationEnabled", touch).await;
        page.tap(at).await;
        page.enter_frame(0).await;
        told_early(page, &words).await;
        release.notify_one();
        page.ready().await;
        page.until(
            "the panel has taken its place",
            "return shown(one('#panel')) && !tooltip()",
        )
        .await;
    })
    .await;
}

/// The chart that takes the place of the prerendered one gives the focus back to the mark that the
/// finger left it on: that is no second reach.
#[tokio::test]
async fn the_first_tap_on_an_embed_by_itself_opens_its_panel() {
    for lang in Lang::ALL {
        let shown = published(lang, CHART);
        let id = &shown.context.data.figure(shown.figures[1]).id;
        Visit::to(lang)
            .query(&format!("embed/{CHART}/"))
            .sized(390, 844)
            .touch()
            .without_interaction()
            .run(async |page| {
                let mark = "return centre(drawn(all(`[data-figure=\"${arguments[0]}\"]`).find(shown)))";
                let at: Point = page.eval_with(mark, json!([id])).await;
                page.tap(at).await;
                page.ready().await;
                page.until_with(
                    "the panel of the mark is open",
                    "return shown(one('#panel')) && one(`.mark.selected[data-figure=\"${arguments[0]}\"]`)",
                    json!([id]),
                )
                .await;
            })
            .await;
    }
}

/// A finger that scrolls past a chart asks for nothing: the code would cost its reader more than all
/// that is there.
#[tokio::test]
async fn a_finger_that_scrolls_over_a_chart_loads_no_code() {
    Visit::to(Lang::Zh)
        .query(&format!("embed/{CHART}/"))
        .sized(390, 600)
        .touch()
        .without_interaction()
        .run(async |page| {
            let mark = "return centre(drawn(all('[data-figure]').find(shown)))";
            let (x, from): Point = page.eval(mark).await;
            let finger = async |kind: &str, points: serde_json::Value| {
                let touch = json!({ "type": kind, "touchPoints": points });
                page.tell("Input.dispatchTouchEvent", touch).await;
            };
            finger("touchStart", json!([{ "x": x, "y": from }])).await;
            for step in 1..=10 {
                let y = from - f64::from(step) * 15.0;
                finger("touchMove", json!([{ "x": x, "y": y }])).await;
            }
            finger("touchEnd", json!([])).await;
            page.until("the page has been scrolled", "return scrollY > 50")
                .await;
            // What a reach asks for comes with the task after the next frame.
            let pass = "requestAnimationFrame(() => setTimeout(() => setTimeout(() => {
                    window.passed = true;
                })))";
            page.eval::<()>(pass).await;
            page.until("they have passed", "return window.passed").await;
            let state: String = page.eval("return state()").await;
            assert_eq!(state, "idle");
        })
        .await;
}

#[tokio::test]
async fn an_early_tooltip_goes_with_escape_and_with_the_mouse() {
    with_a_held_chart(Lang::En, async |page, at, words, release| {
        page.glide(beside(at), at).await;
        page.enter_frame(0).await;
        told_early(page, &words).await;
        // Keys go to a frame that has the focus; getting it would scroll the article.
        page.eval::<()>("dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))")
            .await;
        page.until("it is gone", "return !tooltip()").await;
        page.out_of_frames().await;
        page.glide(at, beside(at)).await;
        page.glide(beside(at), at).await;
        page.enter_frame(0).await;
        told_early(page, &words).await;
        page.out_of_frames().await;
        page.glide(at, beside(at)).await;
        page.enter_frame(0).await;
        page.until("it is gone", "return !tooltip()").await;
        release.notify_one();
        page.ready().await;
    })
    .await;
}
