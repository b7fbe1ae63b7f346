//! The dialog: its tabs, its files, and where the focus is.

use serde_json::json;
use siming_huli::i18n::Lang;
use thirtyfour::Key;

use super::{CITE, DATA, EMBED, IMAGE, LINK, open, tab};
use crate::accessibility::assert_accessible_with_axe;
use crate::harness::Visit;

#[tokio::test]
async fn the_dialog_has_every_tab_keeps_the_focus_and_gives_it_back() {
    for lang in Lang::ALL {
        for width in [320, 1280] {
            Visit::to(lang)
                .sized(width, 800)
                .run(async |page| {
                    open(page, "changes").await;
                    let inside = "return one('dialog').contains(document.activeElement)";
                    page.until_is(inside, json!([]), &true).await;
                    for at in 0..5 {
                        tab(page, at).await;
                        page.assert_no_sideways_scroll(width).await;
                        let cut: Vec<String> = page
                            .eval("return all('dialog *').filter(shown).filter(e => e.getBoundingClientRect().right > innerWidth + 0.5).map(e => e.localName)")
                            .await;
                        assert_eq!(cut, Vec::<String>::new(), "tab {at} at {width} px");
                    }
                    page.until(
                        "the preview is there",
                        "return performance.getEntriesByType('resource').some(e => e.initiatorType === 'iframe')",
                    )
                    .await;
                    let preview = "return document.activeElement === one('dialog .preview iframe')";
                    // What stands behind the dialog is out of reach of the Tab key, and so is
                    // what stands in the preview: there, Escape would not reach the dialog.
                    for _ in 0..20 {
                        page.press(Key::Tab).await;
                        let outside = "return document.activeElement !== document.body
                            && !one('dialog').contains(document.activeElement)";
                        assert!(!page.eval::<bool>(outside).await, "the focus left the dialog");
                        assert!(!page.eval::<bool>(preview).await, "the focus is in the preview");
                    }
                    page.press(Key::Escape).await;
                    page.until("the dialog is closed", "return !one('dialog')").await;
                    let back = "return document.activeElement === one('#changes .share a')";
                    page.until_is(back, json!([]), &true).await;
                })
                .await;
        }
    }
}

#[tokio::test]
async fn escape_closes_the_dialog_and_leaves_what_is_selected_behind_it() {
    Visit::to(Lang::Zh)
        .query("?a=siming-elder-fraud-suspects")
        .run(async |page| {
            page.until("the panel is open", "return shown(one('#panel'))")
                .await;
            page.eval::<()>("one('#changes .share a').click()").await;
            page.until("the dialog is open", "return one('dialog[open] .tabs')")
                .await;
            page.press(Key::Escape).await;
            page.until("the dialog is closed", "return !one('dialog')")
                .await;
            let left: (bool, String) = page
                .eval("return [shown(one('#panel')), location.search]")
                .await;
            assert_eq!(left, (true, "?a=siming-elder-fraud-suspects".to_owned()));
            page.press(Key::Escape).await;
            page.until("the panel is closed", "return !shown(one('#panel'))")
                .await;
        })
        .await;
}

#[tokio::test]
async fn however_often_its_link_is_pressed_there_is_one_dialog() {
    // What is asked for, in the moment in which it is.
    const ASKED: &str = "
        const ask = fetch;
        window.fetch = (...of) => {
          (window.asked ??= []).push(`${of[0]}`);
          return ask(...of);
        };";
    Visit::to(Lang::Zh)
        .after(ASKED)
        .run(async |page| {
            // With the script that makes it, and once that is there.
            for times in 1..=2 {
                page.eval::<()>("for (let n = 0; n < 3; n++) one('#changes .share a').click()")
                    .await;
                page.until("the dialog is open", "return one('dialog[open] .tabs')")
                    .await;
                let found: (usize, usize) = page
                    .eval(
                        "return [all('dialog').length,
                            asked.filter(address => address.endsWith('share/changes/')).length]",
                    )
                    .await;
                assert_eq!(found, (1, times));
                page.press(Key::Escape).await;
                page.until("the dialog is closed", "return !one('dialog')")
                    .await;
            }
        })
        .await;
}

#[tokio::test]
async fn tabs_answer_to_arrows() {
    Visit::to(Lang::Zh)
        .run(async |page| {
            open(page, "amounts").await;
            page.eval::<()>("one('dialog .tabs button').focus()").await;
            page.press(Key::Right).await;
            let chosen =
                "return all('dialog .tabs button').findIndex(e => e.ariaSelected === 'true')";
            page.until_is(chosen, json!([]), &1).await;
            page.press(Key::Left).await;
            page.press(Key::Left).await;
            page.until_is(chosen, json!([]), &4).await;
        })
        .await;
}

#[tokio::test]
async fn every_file_that_the_dialog_offers_is_there() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .run(async |page| {
                open(page, "recognitions").await;
                page.eval::<()>(
                    "window.answers = null;
                    Promise.all(all('dialog a[download]').map(async a => {
                        const answer = await fetch(a.href);
                        const bytes = await answer.arrayBuffer();
                        return [a.href.split('.').pop(), answer.status, bytes.byteLength];
                    })).then(list => { window.answers = list; })",
                )
                .await;
                page.until("all files have answered", "return answers")
                    .await;
                let answers: Vec<(String, u16, usize)> = page.eval("return answers").await;
                assert_eq!(answers.len(), 16);
                for (ending, status, bytes) in answers {
                    assert!(
                        status == 200 && bytes > 200,
                        "{ending}: {status}, {bytes} bytes"
                    );
                }
            })
            .await;
    }
}

#[tokio::test]
async fn axe_finds_no_violation_in_the_dialog() {
    for (lang, dark) in [(Lang::Zh, true), (Lang::En, false)] {
        Visit::to(lang)
            .dark(dark)
            .still()
            .sized(320, 800)
            .run(async |page| {
                open(page, "changes").await;
                for at in [IMAGE, LINK, CITE, DATA, EMBED] {
                    tab(page, at).await;
                    assert_accessible_with_axe(page, &format!("{lang:?}, tab {at}")).await;
                }
                page.click("dialog .options summary").await;
                assert_accessible_with_axe(page, &format!("{lang:?}, all options")).await;
            })
            .await;
    }
}
