//! `embed.js` among strangers: messages that are made to break it, floods, frames that went
//! elsewhere, and a second copy of itself.
//!
//! A parrot is a frame of the host that says whatever it is told to say.

use serde_json::{Value, json};

use super::{Article, settled};
use crate::harness::Page;

/// Two parrots, of which the first has the address of a chart, and the script.
fn parrots(root: &str) -> String {
    let parrot = |path: &str| format!("<iframe src=\"/{path}/\" height=\"200\"></iframe>");
    [
        parrot("embed/pairs"),
        parrot("elsewhere"),
        format!("<script>window.errors = []; addEventListener('error', e => errors.push(e.message))</script><script src=\"{root}embed.js\"></script>"),
    ]
    .concat()
}

/// Waits until script and frames are there.
async fn arrived(page: &Page) {
    let there =
        "return customElements.get('siming-huli-chart') && document.readyState === 'complete'";
    page.until("script and frames are there", there).await;
}

/// Lets a frame say messages, the values of a script; the heights of all frames once all are
/// heard. Messages keep their order, so that the last one comes after all others.
async fn heights(page: &Page, number: u32, messages: &str) -> Vec<u32> {
    let say = format!(
        "window.heard = false; addEventListener('message', e => {{ heard ||= e.data === 'done' }}); \
         const to = all('iframe')[arguments[0]].contentWindow; \
         for (const message of {messages}) to.postMessage(message, '*'); \
         to.postMessage('done', '*');"
    );
    page.eval_with::<()>(&say, json!([number])).await;
    page.until("all is heard", "return heard").await;
    page.eval("return all('iframe').map(f => f.clientHeight)")
        .await
}

async fn assert_no_error(page: &Page) {
    let errors: Vec<String> = page.eval("return errors").await;
    assert_eq!(errors, Vec::<String>::new());
}

#[tokio::test]
async fn no_message_of_a_wrong_shape_is_taken_or_breaks_anything() {
    Article::new(parrots)
        .read(async |page| {
            arrived(page).await;
            let heights = async |height: &str| {
                let message = format!(
                    "[{{ type: 'siming-huli:height', version: 1, chart: 'pairs', height: {height} }}]"
                );
                heights(page, 0, &message).await
            };
            let as_it_was = vec![200, 200];
            for no_height in [
                "NaN", "Infinity", "-Infinity", "undefined", "null", "'500'", "500n", "[500]",
                "true", "new Date(500)", "{ valueOf: 1 }", "new Uint8Array(500)",
            ] {
                assert_eq!(heights(no_height).await, as_it_was, "{no_height}");
            }
            for (height, is) in [("1e308", 16_000), ("-1e308", 100), ("-0", 100), ("5e-324", 100)] {
                assert_eq!(heights(height).await[0], is, "{height}");
            }
            assert_eq!(heights("345.2").await, [346, 200]);
            assert_no_error(page).await;
        })
        .await;
}

#[tokio::test]
async fn no_message_of_wrong_types_throws() {
    Article::new(parrots)
        .read(async |page| {
            arrived(page).await;
            // Each in place of the chart, the type, the version and the whole message.
            let strange = "[{ toString: 1, valueOf: 1 }, [], {}, null, undefined, 0, 1n, '', '.', \
                           '../pairs', 'pairs/../..', new Map(), new Error('x'), [['pairs']], \
                           'p'.repeat(5e6), new ArrayBuffer(8), /embed/, '\\u{0}', 'PAIRS']";
            let messages = format!(
                "{strange}.flatMap(strange => [\
                 {{ type: 'siming-huli:height', version: 1, chart: strange, height: 500 }}, \
                 {{ type: strange, version: 1, chart: 'pairs', height: 500 }}, \
                 {{ type: 'siming-huli:height', version: strange, chart: 'pairs', height: 500 }}, \
                 strange])"
            );
            assert_eq!(heights(page, 0, &messages).await, [200, 200]);
            assert_no_error(page).await;
        })
        .await;
}

#[tokio::test]
async fn a_flood_of_messages_leaves_the_page_answering_and_the_height_within_bounds() {
    Article::new(parrots)
        .read(async |page| {
            arrived(page).await;
            // From a chart's frame and from another, up and down, far out of bounds.
            let flood = "Array.from({ length: 10_000 }, (_, n) => ({ type: 'siming-huli:height', \
                         version: 1, chart: 'pairs', height: n % 3 ? n * 1e6 : -n }))";
            assert_eq!(heights(page, 1, flood).await, [200, 200]);
            // Waiting for the end is asking the page again and again: it answers.
            page.eval::<()>(
                "window.extremes = [Infinity, -Infinity]; window.frame = all('iframe')[0]; \
                 new ResizeObserver(() => { const height = frame.clientHeight; \
                 extremes = [Math.min(extremes[0], height), Math.max(extremes[1], height)]; }).observe(frame);",
            )
            .await;
            let is = heights(page, 0, flood).await;
            // The last one is 9999, which 3 divides.
            assert_eq!(is, [100, 200]);
            let extremes: Vec<Value> = page.eval("return extremes").await;
            assert!(extremes[0].as_f64().is_none_or(|px| px >= 100.0), "{extremes:?}");
            assert!(extremes[1].as_f64().is_none_or(|px| px <= 16_000.0), "{extremes:?}");
            assert_no_error(page).await;
        })
        .await;
}

#[tokio::test]
async fn a_frame_that_went_elsewhere_has_no_say_in_its_height() {
    Article::new(|root| {
        format!(
            "<iframe src=\"/embed/changes/\" height=\"200\"></iframe>\
             <script>window.errors = []; addEventListener('error', e => errors.push(e.message))</script>\
             <script src=\"{root}embed.js\"></script>\
             <script>window.root = '{root}'; window.said = [];\
             addEventListener('message', e => said.push([e.origin, e.data.chart]))</script>"
        )
    })
    .read(async |page| {
        arrived(page).await;
        let message = "[{ type: 'siming-huli:height', version: 1, chart: 'changes', height: 300 }]";
        assert_eq!(heights(page, 0, message).await, [300]);
        // The frame's own address stays that of the host; what it shows is of the site, which
        // says the height of this very chart.
        page.eval::<()>("all('iframe')[0].contentWindow.location = `${root}embed/changes/`")
            .await;
        page.until(
            "the other page has said its height",
            "return said.some(([origin, chart]) => origin === new URL(root).origin && chart === 'changes')",
        )
        .await;
        let is: u32 = page.eval("return all('iframe')[0].clientHeight").await;
        assert_eq!(is, 300);
        assert_no_error(page).await;
    })
    .await;
}

#[tokio::test]
async fn two_copies_side_by_side_make_one_frame_for_each_element() {
    Article::new(|root| {
        let element = "<siming-huli-chart chart=\"changes\" height=\"-5\"></siming-huli-chart>";
        let script = |rest: &str| format!("<script {rest} src=\"{root}embed.js\"></script>");
        [
            "<script>window.errors = []; addEventListener('error', e => errors.push(e.message))</script>",
            element,
            &script(""),
            &format!("<script src=\"{root}embed.js?another-version\"></script>"),
            element,
            &script("type=\"module\""),
            &script("async"),
        ]
        .concat()
    })
    .read(async |page| {
        arrived(page).await;
        page.until("the frames are there", "return all('iframe').length >= 2").await;
        for number in 0..2 {
            assert!(settled(page, number).await > 200);
        }
        let frames: Vec<usize> = page
            .eval("return all('siming-huli-chart').map(chart => chart.querySelectorAll('iframe').length)")
            .await;
        assert_eq!(frames, [1, 1]);
        assert_no_error(page).await;
    })
    .await;
}
