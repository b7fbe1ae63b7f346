//! The page becomes interactive without a word, and fits every window.

use std::sync::Arc;

use serde_json::json;
use siming_huli::i18n::Lang;
use tokio::sync::Notify;

use crate::filter::{display, until_query_is};
use crate::harness::{Fault, Visit};

/// From the smallest phone to a wide screen.
const WIDTHS_PX: [u32; 5] = [320, 360, 768, 1280, 1920];

#[tokio::test]
async fn the_page_hydrates_in_a_subfolder_without_a_word() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .run(async |page| {
                let left: u32 = page.eval("return all('.fixed').length").await;
                assert_eq!(left, 0, "prerendered layouts that are left");
                let ids: Vec<String> = page.eval("return all('[id]').map(e => e.id)").await;
                let twice = (ids.iter().enumerate()).filter(|(i, id)| ids[..*i].contains(id));
                let twice: Vec<_> = twice.collect();
                assert!(twice.is_empty(), "ids that stand twice: {twice:?}");
            })
            .await;
    }
}

#[tokio::test]
async fn every_asset_is_asked_for_once_also_what_is_fetched_ahead() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .run(async |page| {
                let answers = page.site.answers().into_iter().map(|answer| answer.path);
                let mut assets: Vec<_> = answers.filter(|path| path.contains("/assets/")).collect();
                assets.sort();
                let mut once = assets.clone();
                once.dedup();
                assert_eq!(assets, once);
                for ahead in [format!("/content-{}-", lang.short()), "/app-".to_owned()] {
                    let asked = assets.iter().any(|path| path.contains(&ahead));
                    assert!(asked, "{ahead} among {assets:?}");
                }
            })
            .await;
    }
}

/// A reader who is at a chart by then still is, to the pixel.
#[tokio::test]
async fn no_chart_moves_in_its_card_when_the_page_becomes_interactive() {
    const PLACES: &str = "const top = e => e.getBoundingClientRect().top; \
         return [['page', top(one('.card'))], ...all('.card').filter(card => one('.drawing', card)) \
         .map(card => [card.id, top(one('.drawing', card)) - top(card)])]";
    for lang in Lang::ALL {
        for width in [360, 1280] {
            let release = Arc::new(Notify::new());
            Visit::to(lang)
                .sized(width, 900)
                .with_fault("content.json", Fault::Held(Arc::clone(&release)))
                .run(async |page| {
                    page.until("the page loads", "return state() === 'loading'")
                        .await;
                    let before: Vec<(String, f64)> = page.eval(PLACES).await;
                    assert!(before.len() > 2, "{before:?}");
                    release.notify_one();
                    page.ready().await;
                    let after: Vec<(String, f64)> = page.eval(PLACES).await;
                    for (before, after) in before.iter().zip(&after) {
                        assert_eq!(before.0, after.0);
                        let moved = after.1 - before.1;
                        assert!(moved.abs() < 0.1, "{} by {moved} px at {width} px", after.0);
                    }
                })
                .await;
        }
    }
}

#[tokio::test]
async fn every_file_is_fetched_once() {
    Visit::to(Lang::Zh)
        .run(async |page| {
            let mut paths: Vec<_> = (page.site.answers().into_iter())
                .map(|answer| answer.path)
                .collect();
            paths.sort();
            let count = paths.len();
            paths.dedup();
            assert_eq!(paths.len(), count, "each once: {paths:#?}");
        })
        .await;
}

#[tokio::test]
async fn charts_are_as_wide_as_their_place_and_the_page_never_scrolls_sideways() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .run(async |page| {
                // Shrinking is the hard way: a wide chart must not keep its place wide.
                for width in WIDTHS_PX.into_iter().rev().chain(WIDTHS_PX) {
                    page.resize(width, 900).await;
                    let fits = format!("return innerWidth === {width} && fitted()");
                    page.until(&format!("the charts fit a window {width} px wide"), &fits)
                        .await;
                    page.assert_no_sideways_scroll(width).await;
                }
            })
            .await;
    }
}

#[tokio::test]
async fn the_page_fits_the_window_that_it_was_opened_in() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .run(async |page| {
                for width in WIDTHS_PX {
                    page.reopen_at(width).await;
                    page.assert_no_sideways_scroll(width).await;
                }
            })
            .await;
    }
}

#[tokio::test]
async fn what_is_chosen_before_the_page_is_live_is_chosen() {
    for lang in Lang::ALL {
        let release = Arc::new(Notify::new());
        Visit::to(lang)
            .with_fault("app.wasm", Fault::Held(Arc::clone(&release)))
            .without_interaction()
            .run(async |page| {
                page.click("#find summary").await;
                page.eval::<()>("one('#find input[type=search]').focus()")
                    .await;
                for letter in ["t", "e", "l"] {
                    page.press(letter.chars().next().unwrap()).await;
                }
                for chosen in ["#find input[value=fraud]", "#find input[value=gangs]"] {
                    page.eval_with::<()>("one(arguments[0]).click()", json!([chosen]))
                        .await;
                }
                display(page, "theme", "dark").await;
                release.notify_one();
                page.ready().await;
                until_query_is(page, "?theme=dark&themes=gangs,fraud&q=tel").await;
                let left: (String, bool, Vec<String>) = page
                    .eval(
                        "return [one('#find input[type=search]').value, one('#find details').open,
                            all('#find [name=themes]:checked').map(e => e.value)]",
                    )
                    .await;
                let themes = ["gangs", "fraud"].map(str::to_owned).to_vec();
                assert_eq!(left, ("tel".to_owned(), true, themes));
                let scheme = "return getComputedStyle(document.documentElement).colorScheme";
                page.until_is(scheme, json!([]), &"dark".to_owned()).await;
            })
            .await;
    }
}
