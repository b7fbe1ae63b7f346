//! Mouse and finger: what a mark tells, for how long, and how easily it is hit.

use serde_json::json;
use siming_huli::i18n::Lang;

use crate::expected::Expected;
use crate::harness::{Page, Point, Visit};

const TELLS: &str = "return tells(arguments[0])";
const MARK: &str = "return reach(drawn(markOf(...arguments)))";

/// What the marks of a chart are about, in their order.
async fn subjects(page: &Page, chart: &str) -> Vec<String> {
    page.eval_with("return subjects(arguments[0])", json!([chart]))
        .await
}

async fn until_told(page: &Page, expected: &Expected, id: &str) {
    let told = expected.told_in_short(id);
    page.until_with(&format!("the tooltip tells {told:?}"), TELLS, json!([told]))
        .await;
}

async fn until_closed(page: &Page) {
    page.until("the tooltip is closed", "return !tooltip()")
        .await;
}

#[tokio::test]
async fn a_mark_tells_its_figure_while_the_mouse_is_on_it_or_on_what_it_tells() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .run(async |page| {
                for spec in expected.charts("") {
                    let figures = subjects(page, &spec.id).await;
                    for id in [&figures[0], &figures[figures.len() / 2]] {
                        let mark: Point = page.eval_with(MARK, json!([spec.id, id])).await;
                        page.glide(mark, mark).await;
                        until_told(page, &expected, id).await;

                        let tooltip: Point = page.eval("return centre(tooltip())").await;
                        page.glide(mark, tooltip).await;
                        until_told(page, &expected, id).await;
                        let away = "return reach(one('h2', cardOf(arguments[0])))";
                        let away: Point = page.eval_with(away, json!([spec.id])).await;
                        page.glide(away, away).await;
                        until_closed(page).await;
                    }
                }
            })
            .await;
    }
}

#[tokio::test]
async fn escape_closes_what_the_mouse_opened() {
    let expected = Expected::in_language(Lang::Zh);
    Visit::to(Lang::Zh)
        .run(async |page| {
            let spec = &expected.charts("")[0];
            let id = &subjects(page, &spec.id).await[0];
            let mark: Point = page.eval_with(MARK, json!([spec.id, id])).await;
            page.glide(mark, mark).await;
            until_told(page, &expected, id).await;
            page.press(thirtyfour::Key::Escape).await;
            until_closed(page).await;
        })
        .await;
}

#[tokio::test]
async fn a_tap_opens_the_panel_and_its_button_closes_it() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .sized(360, 740)
            .touch()
            .run(async |page| {
                for spec in expected.charts("") {
                    let id = &subjects(page, &spec.id).await[0];
                    let mark: Point = page.eval_with(MARK, json!([spec.id, id])).await;
                    page.tap(mark).await;
                    let told = expected.told_of(id);
                    let tells = "return arguments[0].every(text =>
                        shown(one('#panel')) && one('#panel').innerText.includes(text))";
                    page.until_with(&format!("the panel tells {told:?}"), tells, json!([told]))
                        .await;
                    until_closed(page).await;
                    page.assert_no_sideways_scroll(360).await;
                    let button: Point = page.eval("return centre(one('#panel .close'))").await;
                    page.tap(button).await;
                    page.until("the panel is closed", "return !shown(one('#panel'))")
                        .await;
                }
            })
            .await;
    }
}

#[tokio::test]
async fn every_mark_is_hit_within_24_pixels() {
    for lang in Lang::ALL {
        for width in [320, 360, 1280] {
            Visit::to(lang)
                // So high that every mark is in the window at once.
                .sized(width, 30_000)
                .run(async |page| {
                    page.eval::<()>("unfold()").await;
                    // On the map marks stand where characters do, some closer together than
                    // that; every one of them stands in the ledger or among the claims, too.
                    let missed: Vec<String> = page
                        .eval("return all('.card:not(#source-map)').flatMap(missed)")
                        .await;
                    assert_eq!(missed, Vec::<String>::new(), "at {width} px");
                    let unseen: Vec<String> = page
                        .eval(
                            "return charts(cardOf('source-map')).flatMap(marks).filter(mark =>
                                document.elementFromPoint(...centre(mark))?.closest('.mark') !== mark)
                                .map(subject)",
                        )
                        .await;
                    assert_eq!(unseen, Vec::<String>::new(), "on the map at {width} px");
                    let count: usize = page.eval("return charts().flatMap(marks).length").await;
                    assert!(count > 0, "marks");
                })
                .await;
        }
    }
}

#[tokio::test]
async fn controls_are_hit_within_24_pixels() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .sized(320, 740)
            .run(async |page| {
                let small: Vec<String> = page.eval("return small()").await;
                assert_eq!(small, Vec::<String>::new());
            })
            .await;
    }
}
