//! Whatever fails to load, the prerendered page stays, says what failed and can try again.

use std::sync::Arc;

use siming_huli::i18n::Lang;
use tokio::sync::Notify;

use crate::harness::{Fault, Page, Visit};

/// Two ends that do no harm: code that has one of them runs as well as without.
const MORE_SCRIPT: &[u8] = b"\n;window.altered = true;";
const MORE_WASM: &[u8] = &[0, 2, 1, b'x'];

const METRICS: &str = include_str!("../../data/metrics.json");

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

fn spoilt_data() -> Vec<(&'static str, Fault)> {
    let version = r#""schema_version": 1"#;
    assert!(METRICS.contains(version));
    let with = |text: &str| Fault::Replaced(METRICS.replacen(version, text, 1));
    vec![
        ("an error", Fault::Status(500)),
        ("a missing file", Fault::Status(404)),
        ("half a file", Fault::Cut),
        ("no JSON", Fault::Replaced("{".to_owned())),
        ("nothing", Fault::Replaced(String::new())),
        ("another version", with(r#""schema_version": 2"#)),
        ("another schema", with(r#""schema_version": 1, "more": 0"#)),
    ]
}

#[tokio::test]
async fn data_that_does_not_load_is_named_and_can_be_tried_again() {
    for lang in Lang::ALL {
        for file in ["metrics.json", "charts.json"] {
            Visit::to(lang)
                .with_fault(file, Fault::Status(503))
                .run(async |page| {
                    let why = page.failed().await;
                    let file = file.trim_end_matches(".json");
                    assert!(why.contains(file) && why.contains("503"), "{why}");
                    assert_charts_stand(page).await;
                    page.eval::<()>("window.same = true").await;
                    for (what, fault) in spoilt_data() {
                        page.site.recover();
                        page.site.fail(&format!("{file}.json"), fault);
                        try_again(page).await;
                        let why = page.failed().await;
                        assert!(why.contains(file), "{what}: {why}");
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
}

#[tokio::test]
async fn loading_is_shown_over_the_charts() {
    for lang in Lang::ALL {
        let release = Arc::new(Notify::new());
        Visit::to(lang)
            .with_fault("metrics.json", Fault::Held(Arc::clone(&release)))
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
async fn a_browser_without_wasm_says_so_over_the_charts() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .without_wasm()
            .run(async |page| {
                let why = page.failed().await;
                assert!(why.contains("WebAssembly"), "{why}");
                assert!(why.contains(lang.prose().still), "{why}");
                assert_charts_stand(page).await;
            })
            .await;
    }
}

#[tokio::test]
async fn glue_that_does_not_load_is_named_and_can_be_tried_again() {
    assert_named_and_tried_again("app.js").await;
}

#[tokio::test]
async fn wasm_that_does_not_load_is_named_and_can_be_tried_again() {
    assert_named_and_tried_again("app.wasm").await;
}

async fn assert_named_and_tried_again(file: &'static str) {
    for lang in Lang::ALL {
        Visit::to(lang)
            .with_fault(file, Fault::Status(500))
            .run(async |page| {
                let why = page.failed().await;
                let extension = file.trim_start_matches("app");
                assert!(why.contains(extension), "{file}: {why}");
                assert_charts_stand(page).await;
                page.site.recover();
                page.click("#status button").await;
                page.ready().await;
            })
            .await;
    }
}

#[tokio::test]
async fn glue_with_another_byte_does_not_run() {
    assert_held_to_its_bytes("app.js", MORE_SCRIPT).await;
}

#[tokio::test]
async fn wasm_with_another_byte_does_not_run() {
    assert_held_to_its_bytes("app.wasm", MORE_WASM).await;
}

async fn assert_held_to_its_bytes(file: &'static str, more: &'static [u8]) {
    for lang in Lang::ALL {
        Visit::to(lang)
            .with_fault(file, Fault::Appended(more))
            .run(async |page| {
                page.failed().await;
                assert_charts_stand(page).await;
                let altered: bool = page.eval("return window.altered === true").await;
                assert!(!altered, "altered code ran");
                page.site.recover();
                page.click("#status button").await;
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
