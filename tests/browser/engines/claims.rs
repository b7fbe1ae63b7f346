//! What is claimed of every engine.

use serde_json::json;
use siming_huli::i18n::Lang;
use thirtyfour::Key;

use super::engine::Engine;
use super::visit::{To, visit};
use crate::expected::{Card, Expected};
use crate::filter::{choose, unfold};
use crate::harness::{Page, Point};

/// The page in a language.
fn page_in(lang: Lang) -> To<'static> {
    To::Address(match lang {
        Lang::Zh => "",
        Lang::En => "en/",
    })
}

/// Claims that each card says and shows what the data has.
async fn assert_complete(page: &Page, lang: Lang) {
    for spec in Expected::in_language(lang).charts("") {
        let shown: Card = page
            .eval_with("return card(arguments[0])", json!([spec.id]))
            .await;
        assert_eq!(shown, Card::of(&spec), "one chart that is to be seen");
    }
}

pub async fn the_page_becomes_ready_without_an_error(engine: Engine) {
    for lang in Lang::ALL {
        visit(engine, page_in(lang), async |page| {
            page.ready().await;
            assert_complete(page, lang).await;
        })
        .await;
    }
}

pub async fn a_theme_changes_the_count_and_the_address(engine: Engine) {
    visit(engine, page_in(Lang::Zh), async |page| {
        page.ready().await;
        unfold(page).await;
        let count = "return one('.shown').textContent";
        let all: String = page.eval(count).await;
        let marks = "return charts(cardOf('ledger')).flatMap(marks).length";
        let before: usize = page.eval(marks).await;
        choose(page, "themes", "fraud").await;
        let address = "return location.search";
        page.until_is(address, json!([]), &"?themes=fraud".to_owned())
            .await;
        page.until_with(
            "the count is another",
            "return one('.shown').textContent !== arguments[0]",
            json!([all]),
        )
        .await;
        page.until_with(
            "the ledger has fewer marks",
            "return charts(cardOf('ledger')).flatMap(marks).length < arguments[0]",
            json!([before]),
        )
        .await;
        page.click(".clear").await;
        page.until_is(address, json!([]), &String::new()).await;
        page.until_is(count, json!([]), &all).await;
        page.until_is(marks, json!([]), &before).await;
    })
    .await;
}

pub async fn a_mark_opens_the_panel_by_mouse_and_by_keys(engine: Engine) {
    const OPEN: &str = "return shown(one('#panel'))";
    const CLOSED: &str = "return !shown(one('#panel'))";
    visit(engine, page_in(Lang::En), async |page| {
        page.ready().await;
        let figures: Vec<String> = page.eval("return subjects('changes')").await;
        let reach = "return reach(area(markOf('changes', arguments[0])))";
        let at: Point = page.eval_with(reach, json!([figures[0]])).await;
        page.click_at(at).await;
        page.until("a press opens the panel", OPEN).await;
        page.press(Key::Escape).await;
        page.until("Escape closes the panel", CLOSED).await;

        page.eval::<()>("one('#changes .drawing').focus()").await;
        page.press(Key::Right).await;
        page.until_is("return focus()", json!([]), &figures[0])
            .await;
        page.press(Key::Enter).await;
        page.until("a key opens the panel", OPEN).await;
        page.press(Key::Escape).await;
        page.until("Escape closes the panel", CLOSED).await;
    })
    .await;
}

pub async fn an_embed_of_another_origin_becomes_lively_when_reached_for(engine: Engine) {
    let article = |root: &str| crate::embed::frame(root, Lang::Zh, "changes", 640);
    visit(engine, To::Article(article), async |page| {
        let sandbox: String = page.eval("return one('iframe').sandbox.value").await;
        assert!(!sandbox.contains("same-origin"), "{sandbox}");
        page.enter_frame(0).await;
        page.until("the chart is there", "return charts().length === 1")
            .await;
        let asleep: bool = page.eval("return state() !== 'ready'").await;
        assert!(asleep, "nothing is loaded before it is needed");
        page.click("summary").await;
        page.until(
            "the chart is lively",
            "return state() === 'ready' && one('.drawing[data-live] svg')",
        )
        .await;
        page.until("its table is open", "return shown(one('table'))")
            .await;
    })
    .await;
}

pub async fn the_share_dialog_opens_and_closes(engine: Engine) {
    visit(engine, page_in(Lang::Zh), async |page| {
        page.ready().await;
        for close in [true, false] {
            page.click("#changes .share a").await;
            page.until("the dialog is open", "return one('dialog[open] .tabs')")
                .await;
            let inside = "return one('dialog').contains(document.activeElement)";
            page.until_is(inside, json!([]), &true).await;
            if close {
                page.click("dialog .close").await;
            } else {
                page.press(Key::Escape).await;
            }
            page.until("the dialog is closed", "return !one('dialog')")
                .await;
            let back = "return document.activeElement === one('#changes .share a')";
            page.until_is(back, json!([]), &true).await;
        }
    })
    .await;
}

pub async fn where_no_script_may_run_everything_is_there(engine: Engine) {
    for (lang, address) in [(Lang::Zh, ""), (Lang::En, "en/")] {
        visit(engine, To::Silent(address), async |page| {
            assert_complete(page, lang).await;
            let started: bool = page.eval("return 'said' in window").await;
            assert!(!started, "a script ran");
            let shown: Vec<usize> = page.eval("return drawings().map(shownIn)").await;
            assert_eq!(shown, vec![1; shown.len()], "charts in each place");
            page.click("#changes summary").await;
            page.until("its table opens", "return shown(one('#changes table'))")
                .await;
        })
        .await;
    }
}
