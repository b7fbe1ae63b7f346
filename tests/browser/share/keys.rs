//! The dialog and the share page with nothing but keys: every stop is to be seen, none is lost.

use serde_json::json;
use siming_huli::i18n::Lang;
use thirtyfour::Key;

use super::{LINK, chosen_tab};
use crate::harness::{Page, Visit};

/// What the Tab key stops at inside a place, in the order of the page; of radio buttons it stops at the
/// chosen one, of tabs as well.
const STOPS: &str =
    "const stops = all('a[href], button, select, input, textarea, summary', one(arguments[0]))
    .filter(e => shown(e) && !e.disabled && e.tabIndex >= 0 && (e.type !== 'radio' || e.checked));";

/// What is wrong with the one that has the focus: its ring is to be seen, all of it, in the window and
/// in what scrolls; nothing covers it.
const FAULTS: &str = "const e = document.activeElement;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(e);
    const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    const { left, right, top, bottom } = e.getBoundingClientRect();
    const place = one(arguments[0]);
    const room = place.localName === 'dialog' ? place.getBoundingClientRect()
        : { left: 0, right: innerWidth, top: 0, bottom: innerHeight };
    const [above, below] = [Math.max(0, room.top), Math.min(innerHeight, room.bottom)];
    const hit = document.elementFromPoint(...centre(e));
    const faults = {
        'no ring': outlineStyle === 'none' || parseFloat(outlineWidth) < 2,
        'cut aside': left - ring < Math.max(0, room.left) || right + ring > Math.min(innerWidth, room.right),
        'cut above or below': top - ring < above || bottom + ring > below,
        'covered': !(hit && (e.contains(hit) || hit.contains(e) && hit.matches('label'))),
    };
    const name = e.ariaLabel ?? (e.textContent.trim().slice(0, 24) || e.name);
    return Object.keys(faults).filter(fault => faults[fault]).map(fault => `${e.localName} ${name}: ${fault}`)";

/// Where the focus is among the stops; -1 on the way round, where a browser has its own bars, or stops at
/// a dialog as a whole, since it scrolls.
async fn stop(page: &Page, place: &str) -> i32 {
    let at = "const e = document.activeElement;
        return e === document.body || e.localName === 'dialog' ? [-1, ''] : [stops.indexOf(e), e.outerHTML.slice(0, 200)]";
    let (at, lost): (i32, String) = page
        .eval_with(&format!("{STOPS}{at}"), json!([place]))
        .await;
    assert!(at >= 0 || lost.is_empty(), "the focus is at {lost}");
    at
}

/// The bars, and the dialog as a whole.
const MOST_OUTSIDE: usize = 2;

/// Claims that Tab leads from stop to stop in the order of the page and round again, and back the other
/// way; that each is to be seen. Begins and ends at the first.
async fn assert_walked(page: &Page, place: &str, when: &str) {
    let count: i32 = page
        .eval_with(&format!("{STOPS}return stops.length"), json!([place]))
        .await;
    assert!(count > 3, "{when}: {count} stops");
    for at in 0..count {
        assert_eq!(stop(page, place).await, at, "{when}, of {count}");
        let faults: Vec<String> = page.eval_with(FAULTS, json!([place])).await;
        assert_eq!(faults, Vec::<String>::new(), "{when}, stop {at}");
        page.press(Key::Tab).await;
    }
    for _ in 0..MOST_OUTSIDE {
        if stop(page, place).await == -1 {
            page.press(Key::Tab).await;
        }
    }
    assert_eq!(stop(page, place).await, 0, "{when}: round");
    page.press_back().await;
    for _ in 0..MOST_OUTSIDE {
        if stop(page, place).await == -1 {
            page.press_back().await;
        }
    }
    for at in (0..count).rev() {
        assert_eq!(stop(page, place).await, at, "{when}, back");
        if at > 0 {
            page.press_back().await;
        }
    }
}

/// Goes on by the Tab key alone until what a selector finds first has the focus.
pub async fn go_to(page: &Page, selector: &str) {
    const MOST: usize = 250;
    let there = "return document.activeElement === one(arguments[0])";
    for _ in 0..MOST {
        if page.eval_with(there, json!([selector])).await {
            return;
        }
        page.press(Key::Tab).await;
    }
    panic!("the Tab key does not lead to {selector}");
}

/// Opens the dialog of a chart, from the top of the page.
pub async fn open_by_keys(page: &Page, chart: &str) {
    go_to(page, &format!("#{chart} .share a")).await;
    page.press(Key::Enter).await;
    page.until("the dialog is open", "return one('dialog[open] .tabs')")
        .await;
    let inside = "return one('dialog').contains(document.activeElement)";
    page.until_is(inside, json!([]), &true).await;
}

/// Chooses the tab after the one that is chosen.
pub async fn next_tab(page: &Page, at: usize) {
    go_to(page, "dialog .tabs [aria-selected=true]").await;
    page.press(Key::Right).await;
    chosen_tab(page, at).await;
    let focused = "return document.activeElement === one('dialog .tabs [aria-selected=true]')";
    page.until_is(focused, json!([]), &true).await;
}

#[tokio::test]
async fn every_tab_is_walked_in_the_order_in_which_people_need_them() {
    for lang in Lang::ALL {
        let words = &lang.publication().share;
        let order = [words.image, words.link, words.cite, words.data, words.embed];
        for width in [320, 1280] {
            Visit::to(lang)
                .sized(width, 800)
                .run(async |page| {
                    open_by_keys(page, "overlaps").await;
                    let names = "return all('dialog [role=tab]').map(e => e.textContent)";
                    page.until_is(names, json!([]), &order.map(str::to_owned).to_vec())
                        .await;
                    for (at, name) in order.into_iter().enumerate() {
                        if at > 0 {
                            next_tab(page, at).await;
                            go_to(page, "dialog > .close").await;
                        }
                        let when = format!("{name} at {width} px");
                        assert_walked(page, "dialog", &when).await;
                        page.assert_no_sideways_scroll(width).await;
                        // What is folded is a press away, and then among the stops.
                        let folded = "return Boolean(one('dialog section:not([hidden]) summary'))";
                        if page.eval(folded).await {
                            go_to(page, "dialog section:not([hidden]) summary").await;
                            page.press(Key::Enter).await;
                            page.until(
                                "it is unfolded",
                                "return one('dialog section:not([hidden]) details').open",
                            )
                            .await;
                            go_to(page, "dialog > .close").await;
                            assert_walked(page, "dialog", &format!("{when}, unfolded")).await;
                        }
                    }
                    page.press(Key::Escape).await;
                    page.until("the dialog is closed", "return !one('dialog')")
                        .await;
                    let back = "return document.activeElement === one('#overlaps .share a')";
                    page.until_is(back, json!([]), &true).await;
                })
                .await;
        }
    }
}

#[tokio::test]
async fn arrows_and_ends_choose_tabs_and_round_is_no_end() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .sized(320, 800)
            .run(async |page| {
                open_by_keys(page, "amounts").await;
                go_to(page, "dialog .tabs [aria-selected=true]").await;
                for (key, at) in [
                    (Key::Right, LINK),
                    (Key::Left, 0),
                    (Key::Left, 4),
                    (Key::Right, 0),
                    (Key::End, 4),
                    (Key::Home, 0),
                ] {
                    page.press(key).await;
                    chosen_tab(page, at).await;
                    let focused = "return all('dialog [role=tab]').indexOf(document.activeElement)";
                    page.until_is(focused, json!([]), &at).await;
                }
            })
            .await;
    }
}

#[tokio::test]
async fn closed_by_its_button_the_dialog_gives_the_focus_back() {
    Visit::to(Lang::Zh)
        .run(async |page| {
            open_by_keys(page, "changes").await;
            go_to(page, "dialog > .close").await;
            page.press(Key::Enter).await;
            page.until("the dialog is closed", "return !one('dialog')")
                .await;
            let back = "return document.activeElement === one('#changes .share a')";
            page.until_is(back, json!([]), &true).await;
        })
        .await;
}

#[tokio::test]
async fn without_scripts_the_share_page_is_walked_by_keys() {
    for lang in Lang::ALL {
        for width in [320, 1280] {
            Visit::to(lang)
                .query("share/overlaps/")
                .without_scripts()
                .sized(width, 800)
                .run(async |page| {
                    page.press(Key::Tab).await;
                    assert_walked(page, "body", &format!("{lang:?} at {width} px")).await;
                    page.assert_no_sideways_scroll(width).await;
                    go_to(page, "section summary").await;
                    page.press(Key::Enter).await;
                    page.until("the hash is shown", "return shown(one('.hash'))")
                        .await;
                })
                .await;
        }
    }
}

#[tokio::test]
async fn the_share_page_by_itself_is_walked_tab_by_tab() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .query("share/overlaps/")
            .without_interaction()
            .sized(320, 800)
            .run(async |page| {
                page.until("it has tabs", "return one('.tabs')").await;
                page.press(Key::Tab).await;
                for at in 0..5 {
                    assert_walked(page, "body", &format!("{lang:?}, tab {at}")).await;
                    go_to(page, ".tabs [aria-selected=true]").await;
                    page.press(Key::Right).await;
                    // Round to the first link.
                    go_to(page, "main a").await;
                }
            })
            .await;
    }
}
