//! Whatever fails to load, the prerendered page stays, says what failed and can try again. `faults` has the cases.

use std::sync::Arc;

use siming_huli::i18n::Lang;
use tokio::sync::Notify;

use crate::harness::{Fault, Page, Visit};

/// An end that does no harm: code that has it runs as well as without.
const MORE_SCRIPT: &[u8] = b"\n;window.altered = true;";

async fn assert_charts_stand(page: &Page) {
    let shown: Vec<usize> = page.eval("return drawings().map(shownIn)").await;
    assert!(!shown.is_empty(), "cards");
    assert_eq!(shown, vec![1; shown.len()], "charts in each place");
    let marks: usize = page.eval("return charts().flatMap(marks).length").await;
    assert!(marks > 0, "marks in the charts");
}

/// Tries again; what the page says came before does not count as an answer.
async fn try_again(page: &Page) {
    page.eval::<()>("one('#status p').textContent = ''").await;
    page.click("#status button").await;
}

#[tokio::test]
async fn data_that_does_not_load_is_named_and_can_be_tried_again() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .with_fault("content.json", Fault::Status(503))
            .run(async |page| {
                let why = page.failed().await;
                assert!(why.contains("content") && why.contains("503"), "{why}");
                assert_charts_stand(page).await;
                page.eval::<()>("window.same = true").await;
                for fault in [Fault::Status(404), Fault::Cut] {
                    page.site.recover();
                    page.site.fail("content.json", fault);
                    try_again(page).await;
                    let why = page.failed().await;
                    assert!(why.contains("content"), "{why}");
                    assert_charts_stand(page).await;
                }
                page.site.recover();
                try_again(page).await;
                page.ready().await;
                let same: bool = page.eval("return window.same === true").await;
                assert!(same, "it became ready without being loaded again");
                let bar: bool = page.eval("return shown(statusBar())").await;
                assert!(!bar, "nothing is left to be said");
            })
            .await;
    }
}

#[tokio::test]
async fn loading_is_shown_over_the_charts() {
    for lang in Lang::ALL {
        let release = Arc::new(Notify::new());
        Visit::to(lang)
            .with_fault("content.json", Fault::Held(Arc::clone(&release)))
            .run(async |page| {
                page.until(
                    "the page says that it loads",
                    "return state() === 'loading' && shown(statusBar())",
                )
                .await;
                let said: String = page.eval("return statusBar().innerText").await;
                assert!(said.contains(lang.prose().loading), "{said}");
                assert_charts_stand(page).await;
                release.notify_one();
                page.ready().await;
            })
            .await;
    }
}

#[tokio::test]
async fn a_start_with_another_byte_does_not_run() {
    Visit::to(Lang::Zh)
        .with_fault("boot.js", Fault::Appended(MORE_SCRIPT))
        .run(async |page| {
            page.until(
                "the page has loaded",
                "return document.readyState === 'complete'",
            )
            .await;
            let altered: bool = page.eval("return window.altered === true").await;
            assert!(!altered, "altered code ran");
            assert_charts_stand(page).await;
        })
        .await;
}

#[tokio::test]
async fn where_the_bar_has_something_to_say_already_sharing_opens_as_a_page() {
    Visit::to(Lang::Zh)
        .with_fault("app.wasm", Fault::Status(503))
        .run(async |page| {
            page.failed().await;
            page.site.fail("share.js", Fault::Status(500));
            page.eval::<()>("one('#changes .share a').click()").await;
            page.until(
                "the page to share is there",
                "return location.pathname.endsWith('/share/changes/') && one('main.sharing')",
            )
            .await;
        })
        .await;
}
