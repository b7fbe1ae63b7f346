//! The page with nothing but a keyboard.

use serde_json::json;
use siming_huli::i18n::Lang;
use thirtyfour::Key;

use crate::expected::Expected;
use crate::harness::{Page, Visit};

/// What has the focus: a figure, a chart, or neither.
const FOCUS: &str = "return focus()";

async fn focus_on(page: &Page, chart: &str) {
    page.eval_with::<()>("one(`#${arguments[0]} .drawing`).focus()", json!([chart]))
        .await;
}

#[tokio::test]
async fn every_chart_is_one_tab_stop() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .run(async |page| {
                const STOPS: usize = 200;
                let mut stops: Vec<String> = Vec::new();
                for _ in 0..STOPS {
                    page.press(Key::Tab).await;
                    if page.eval("return round()").await {
                        break;
                    }
                    stops.push(page.eval(FOCUS).await);
                }
                assert!(stops.len() < STOPS, "the round ends");
                let charts = expected.charts("").into_iter().map(|spec| spec.id);
                let charts: Vec<_> = charts.collect();
                stops.retain(|stop| !stop.is_empty());
                assert_eq!(
                    stops, charts,
                    "charts and marks in the order of the Tab key"
                );
            })
            .await;
    }
}

#[tokio::test]
async fn arrows_go_from_figure_to_figure_and_tell_each() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .run(async |page| {
                for spec in expected.charts("") {
                    focus_on(page, &spec.id).await;
                    page.until_is(FOCUS, json!([]), &spec.id).await;
                    let about = "return subjects(arguments[0])";
                    let figures: Vec<String> = page.eval_with(about, json!([spec.id])).await;
                    assert!(!figures.is_empty(), "{} has marks", spec.id);
                    for id in &figures {
                        page.press(Key::Right).await;
                        page.until_is(FOCUS, json!([]), id).await;
                        assert_tells(page, &expected, id).await;
                    }
                    // The last is the last; then back.
                    page.press(Key::Down).await;
                    page.until_is(FOCUS, json!([]), &figures[figures.len() - 1])
                        .await;
                    for id in figures.iter().rev().skip(1).take(2) {
                        page.press(Key::Left).await;
                        page.until_is(FOCUS, json!([]), id).await;
                        assert_tells(page, &expected, id).await;
                    }
                    page.press(Key::Escape).await;
                    page.until("the tooltip is closed", "return !tooltip()")
                        .await;
                    page.until_is(FOCUS, json!([]), &spec.id).await;
                }
            })
            .await;
    }
}

/// The tooltip tells the figure in short, inside the window's width; so does the mark to
/// those who do not see it.
async fn assert_tells(page: &Page, expected: &Expected, id: &str) {
    let told = expected.told_in_short(id);
    let whole = "return tells(arguments[0])";
    page.until_with(&format!("the tooltip tells {told:?}"), whole, json!([told]))
        .await;
    let cut: bool = page.eval("return cut()").await;
    assert!(!cut, "the tooltip of {id} is cut");
    let label: String = page.eval("return document.activeElement.ariaLabel").await;
    for text in &told[..1] {
        assert!(label.contains(text), "{text} in {label}");
    }
}

#[tokio::test]
async fn the_focus_is_to_be_seen() {
    Visit::to(Lang::Zh)
        .run(async |page| {
            focus_on(page, "changes").await;
            for _ in 0..2 {
                page.press(Key::Right).await;
                let ring = "const s = getComputedStyle(document.activeElement);
                    return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2";
                page.until_is(ring, json!([]), &true).await;
            }
        })
        .await;
}

#[tokio::test]
async fn filters_answer_to_the_space_bar() {
    Visit::to(Lang::Zh)
        .run(async |page| {
            page.eval::<()>("one('input[value=fraud]').focus()").await;
            page.press(' ').await;
            page.until_is(
                "return location.search",
                json!([]),
                &"?themes=fraud".to_owned(),
            )
            .await;
        })
        .await;
}

#[tokio::test]
async fn the_focus_stays_where_it_was_when_what_was_pressed_is_written_anew() {
    Visit::to(Lang::Zh)
        .query("?sort=moon&q=huli")
        .run(async |page| {
            let press = async |selector: &str, then: &str, focused: &str| {
                let focus = "one(arguments[0]).focus()";
                page.eval_with::<()>(focus, json!([selector])).await;
                page.press(Key::Enter).await;
                page.until(&format!("{selector} is answered"), then).await;
                let is = "return document.activeElement.matches(arguments[0])";
                page.until_is(is, json!([focused]), &true).await;
            };
            let view = "#changes [data-view=table]";
            press(
                view,
                "return rows('changes').length > 0 && shown(one('#changes table'))",
                view,
            )
            .await;
            let sort = "#changes [data-sort=value]";
            let sorted = "return one('#changes [aria-sort] [data-sort=value]') !== null";
            press(sort, sorted, sort).await;
            let find = "#find summary";
            let said = "return !shown(one('.notice button'))";
            press(".notice button", said, find).await;
            press(".clear", "return one('.clear').disabled", find).await;
        })
        .await;
}

#[tokio::test]
async fn arrows_with_another_key_are_the_browsers() {
    // Whether the page keeps a key to itself.
    const KEPT: &str = "const [key, other] = arguments;
        const pressed = new KeyboardEvent('keydown',
            { key, bubbles: true, cancelable: true, ...(other && { [other]: true }) });
        return !document.activeElement.dispatchEvent(pressed)";
    Visit::to(Lang::Zh)
        .run(async |page| {
            focus_on(page, "changes").await;
            page.press(Key::Right).await;
            for key in ["ArrowLeft", "ArrowRight", "Enter"] {
                for other in ["altKey", "ctrlKey", "metaKey"] {
                    let kept: bool = page.eval_with(KEPT, json!([key, other])).await;
                    assert!(!kept, "{other} and {key}");
                }
                let kept: bool = page.eval_with(KEPT, json!([key, ""])).await;
                assert!(kept, "{key}");
            }
        })
        .await;
}
