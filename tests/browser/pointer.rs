//! Mouse and finger: what a mark tells, for how long, and how easily it is hit.

use serde_json::json;
use siming_huli::i18n::Lang;

use crate::expected::{Card, Expected};
use crate::harness::{Page, Point, Visit};

const TELLS: &str = "return arguments[0].every(text => tooltip()?.innerText.includes(text))";
const MIDDLE: &str = "return middle(one(`#${arguments[0]} .mark[data-figure='${arguments[1]}']`))";

async fn until_told(page: &Page, expected: &Expected, id: &str) {
    let told = expected.told(expected.figure(id));
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
                    let figures = Card::of(&spec).figures;
                    for id in [&figures[0], &figures[figures.len() / 2]] {
                        let mark: Point = page.eval_with(MIDDLE, json!([spec.id, id])).await;
                        page.glide(mark, mark).await;
                        until_told(page, &expected, id).await;

                        let inside = "const { left, right, top, bottom } = tooltip().getBoundingClientRect();
                            return [(left + right) / 2, Math.min((top + bottom) / 2, innerHeight - 5)]";
                        let tooltip: Point = page.eval(inside).await;
                        page.glide(mark, tooltip).await;
                        until_told(page, &expected, id).await;

                        page.glide(tooltip, (tooltip.0, -1.0)).await;
                        let away = "const { left, top } = one(`#${arguments[0]} h2`).getBoundingClientRect(); return [left, top]";
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
            let id = &Card::of(spec).figures[0];
            let mark: Point = page.eval_with(MIDDLE, json!([spec.id, id])).await;
            page.glide(mark, mark).await;
            until_told(page, &expected, id).await;
            page.press(thirtyfour::Key::Escape).await;
            until_closed(page).await;
        })
        .await;
}

#[tokio::test]
async fn a_tap_tells_a_figure_and_its_button_closes_it() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .sized(360, 740)
            .touch()
            .run(async |page| {
                for spec in expected.charts("") {
                    let id = &Card::of(&spec).figures[0];
                    let mark: Point = page.eval_with(MIDDLE, json!([spec.id, id])).await;
                    page.tap(mark).await;
                    until_told(page, &expected, id).await;
                    page.assert_no_sideways_scroll(360).await;
                    let button = "one('.tooltip .close').scrollIntoView({ block: 'center', behavior: 'instant' });
                        const { left, right, top, bottom } = one('.tooltip .close').getBoundingClientRect();
                        return [(left + right) / 2, (top + bottom) / 2]";
                    let button: Point = page.eval(button).await;
                    page.tap(button).await;
                    until_closed(page).await;
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
                .sized(width, 16_000)
                .run(async |page| {
                    // From its middle, 12 px up and down and to either side that is its own.
                    let missed = "return charts().flatMap(marks).filter(mark => {
                            const { left, right, top, bottom } = mark.getBoundingClientRect();
                            const [x, y] = [(left + right) / 2, (top + bottom) / 2];
                            const near = [[x, y], [x, y - 11.5], [x, y + 11.5], [x - 11.5, y], [x + 11.5, y]];
                            return !near.every(at => document.elementFromPoint(...at)?.closest('.mark') === mark);
                        }).map(mark => mark.dataset.figure)";
                    let missed: Vec<String> = page.eval(missed).await;
                    assert_eq!(missed, Vec::<String>::new(), "at {width} px");
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
                let small: Vec<String> = page
                    .eval(
                        "return all('label, button, summary').filter(shown).filter(e => {
                            const { width, height } = e.getBoundingClientRect();
                            return width < 24 || height < 24;
                        }).map(e => e.innerText)",
                    )
                    .await;
                assert_eq!(small, Vec::<String>::new());
            })
            .await;
    }
}
