//! Mouse, finger, key, list and address select the same.

use serde_json::json;
use siming_huli::compare::{Verdict, pairs};
use siming_huli::data::model::FigureIx;
use siming_huli::i18n::Lang;
use thirtyfour::Key;

use super::{MARK, address, pairs_of_every_verdict, until_judged};
use crate::expected::{Expected, until_shown};
use crate::harness::{Page, Point, Visit};

/// A press on a mark, wherever it stands; mouse, finger and keys have tests of their own.
const PRESS: &str =
    "markOf(...arguments).dispatchEvent(new MouseEvent('click', { bubbles: true }))";

/// Chooses a pair from the lists, each figure a step that the address says.
async fn choose_from_lists(page: &Page, expected: &Expected, pair: [FigureIx; 2]) {
    page.click(".lists summary").await;
    for (name, ix) in ["a", "b"].iter().zip(pair) {
        let id = &expected.shipped.data.figure(ix).id;
        page.click(&format!(".lists select[name={name}] option[value={id}]"))
            .await;
        page.until_with(
            "the address says so",
            "return location.search.includes(arguments[0])",
            json!([id]),
        )
        .await;
    }
}

#[tokio::test]
async fn two_presses_the_lists_and_the_address_make_the_same_pair() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        let data = &expected.shipped.data;
        for pair in pairs_of_every_verdict(&expected) {
            let whole = "return one('#panel').textContent";
            let mut told: Vec<String> = Vec::new();
            Visit::to(lang)
                .run(async |page| {
                    for ix in pair {
                        let id = &data.figure(ix).id;
                        let at: Point = page.eval_with(MARK, json!(["ledger", id])).await;
                        page.press_mouse(at).await;
                        page.until_with(
                            "it is selected",
                            "return all('.mark.selected').map(subject).includes(arguments[0])",
                            json!([id]),
                        )
                        .await;
                    }
                    until_judged(page, &expected, pair).await;
                    let search = "return location.search";
                    page.until_is(search, json!([]), &address(&expected, pair))
                        .await;
                    told.push(page.eval(whole).await);
                    page.press(Key::Escape).await;
                    page.press(Key::Escape).await;
                    page.until("nothing is selected", "return !shown(one('#panel'))")
                        .await;
                    page.until_is(search, json!([]), &String::new()).await;

                    choose_from_lists(page, &expected, pair).await;
                    until_judged(page, &expected, pair).await;
                    told.push(page.eval(whole).await);
                })
                .await;
            Visit::to(lang)
                .query(&address(&expected, pair))
                .run(async |page| {
                    until_judged(page, &expected, pair).await;
                    told.push(page.eval(whole).await);
                })
                .await;
            assert!(told.iter().all(|other| *other == told[0]), "{told:?}");
        }
    }
}

#[tokio::test]
async fn every_mark_of_every_chart_opens_the_panel_and_a_second_press_closes_it() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .run(async |page| {
                for spec in expected.charts("") {
                    let about = "return subjects(arguments[0])";
                    let subjects: Vec<String> = page.eval_with(about, json!([spec.id])).await;
                    for id in [&subjects[0], &subjects[subjects.len() / 2]] {
                        page.eval_with::<()>(PRESS, json!([spec.id, id])).await;
                        for told in expected.told_of(id) {
                            page.until_with(
                                &format!("the panel tells {told}"),
                                "return shown(one('#panel')) && one('#panel').innerText.includes(arguments[0])",
                                json!([told]),
                            )
                            .await;
                        }
                        page.eval_with::<()>(PRESS, json!([spec.id, id])).await;
                        page.until("the panel is closed", "return !shown(one('#panel'))")
                            .await;
                        // Its chart is drawn anew without the selection.
                        until_shown(page, std::slice::from_ref(&spec)).await;
                    }
                }
            })
            .await;
    }
}

#[tokio::test]
async fn what_was_worked_out_gives_way_to_what_is_chosen_elsewhere() {
    let expected = Expected::in_language(Lang::Zh);
    let pair = pairs_of_every_verdict(&expected)[0];
    Visit::to(Lang::Zh)
        .run(async |page| {
            let derived: Vec<String> = page
                .eval_with("return subjects(arguments[0])", json!(["derived"]))
                .await;
            let until_it_is_told = async || {
                for told in expected.told_of(&derived[0]) {
                    page.until_with(
                        &format!("the panel tells {told}"),
                        "return one('#panel').innerText.includes(arguments[0])",
                        json!([told]),
                    )
                    .await;
                }
            };
            page.eval_with::<()>(PRESS, json!(["derived", derived[0]]))
                .await;
            until_it_is_told().await;
            // Below the panel, which stands over the head of the ledger.
            page.eval::<()>("one('.lists').scrollIntoView({ block: 'end' })")
                .await;
            choose_from_lists(page, &expected, pair).await;
            until_judged(page, &expected, pair).await;
            page.eval_with::<()>(PRESS, json!(["derived", derived[0]]))
                .await;
            until_it_is_told().await;
            page.until_is("return location.search", json!([]), &String::new())
                .await;
            page.back().await;
            until_judged(page, &expected, pair).await;
        })
        .await;
}

#[tokio::test]
async fn a_pair_is_made_and_left_with_nothing_but_keys() {
    let expected = Expected::in_language(Lang::Zh);
    let data = &expected.shipped.data;
    let pair = pairs(data).find(|pair| pair.comparison.verdict == Verdict::Caveat);
    let pair = pair.map(|pair| [pair.a, pair.b]).unwrap();
    Visit::to(Lang::Zh)
        .run(async |page| {
            let focused = "return subject(document.activeElement)";
            for ix in pair {
                let id = &data.figure(ix).id;
                page.eval_with::<()>("markOf(...arguments).focus()", json!(["ledger", id]))
                    .await;
                page.press(Key::Enter).await;
                page.until_with(
                    "it is selected, and still has the focus",
                    "return document.activeElement.matches('.mark.selected')
                        && subject(document.activeElement) === arguments[0]",
                    json!([id]),
                )
                .await;
            }
            until_judged(page, &expected, pair).await;
            // Again: into the panel; Escape: out of it, to the mark.
            page.press(Key::Enter).await;
            page.until_is(
                "return document.activeElement.id",
                json!([]),
                &"panel".to_owned(),
            )
            .await;
            page.press(Key::Escape).await;
            page.until("the panel is closed", "return !shown(one('#panel'))")
                .await;
            page.until("the mark tells its words again", "return tooltip()")
                .await;
            let there: Option<String> = page.eval(focused).await;
            let ids = pair.map(|ix| data.figure(ix).id.clone());
            assert!(there.is_some_and(|id| ids.contains(&id)));
        })
        .await;
}

#[tokio::test]
async fn the_back_button_leads_from_pair_to_pair() {
    let expected = Expected::in_language(Lang::En);
    let [first, second, ..] = pairs_of_every_verdict(&expected)[..] else {
        panic!("two pairs");
    };
    Visit::to(Lang::En)
        .query(&address(&expected, first))
        .run(async |page| {
            until_judged(page, &expected, first).await;
            // Below the panel, which stands over the head of the ledger.
            page.eval::<()>("one('.lists').scrollIntoView({ block: 'end' })")
                .await;
            choose_from_lists(page, &expected, second).await;
            until_judged(page, &expected, second).await;
            page.eval::<()>("history.go(-2)").await;
            until_judged(page, &expected, first).await;
        })
        .await;
}
