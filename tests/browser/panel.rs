//! What is selected: by mouse, finger, key, list and address, with one panel for all of it.

use serde_json::json;
use siming_huli::chart::words::VerdictNote;
use siming_huli::compare::{Facet, Verdict, between, pairs};
use siming_huli::data::model::FigureIx;
use siming_huli::i18n::Lang;
use thirtyfour::Key;

use crate::expected::{Expected, until_shown};
use crate::harness::{Page, Point, Visit};

const MARK: &str = "return reach(area(markOf(...arguments)))";

/// A press on a mark, wherever it stands; mouse, finger and keys have tests of their own.
const PRESS: &str =
    "markOf(...arguments).dispatchEvent(new MouseEvent('click', { bubbles: true }))";

fn address(expected: &Expected, [a, b]: [FigureIx; 2]) -> String {
    let data = &expected.shipped.data;
    format!("?a={}&b={}", data.figure(a).id, data.figure(b).id)
}

/// A pair of each verdict that the data has, and one on the same matter that is refused.
fn pairs_of_every_verdict(expected: &Expected) -> Vec<[FigureIx; 2]> {
    let data = &expected.shipped.data;
    let of = |verdict| {
        let mut found = pairs(data).filter(move |pair| pair.comparison.verdict == verdict);
        found.next().map(|pair| [pair.a, pair.b])
    };
    // On the same matter, and refused all the same.
    let refused = pairs(data).find(|pair| {
        let facets = pair.comparison.reasons.iter().map(|reason| reason.facet);
        pair.comparison.verdict == Verdict::Refused
            && !facets.into_iter().any(|f| f == Facet::Subject)
    });
    let tried = [
        refused.map(|pair| [pair.a, pair.b]),
        of(Verdict::Direct),
        of(Verdict::Caveat),
        of(Verdict::Refused),
    ];
    let tried: Vec<_> = tried.into_iter().flatten().collect();
    assert!(tried.len() >= 3);
    tried
}

/// Waits until the panel says of a pair what the rule says.
async fn until_judged(page: &Page, expected: &Expected, pair: [FigureIx; 2]) {
    let data = &expected.shipped.data;
    let (m, context) = (
        expected.lang.messages(),
        expected.shipped.context(expected.lang),
    );
    let comparison = between(data, pair[0], pair[1]);
    let verdict = [
        VerdictNote::sign(comparison.verdict),
        " ",
        m.verdict(comparison.verdict),
    ];
    page.until_is(
        "return one('#panel .verdict')?.innerText ?? ''",
        json!([]),
        &verdict.concat(),
    )
    .await;
    // The facets are folded: what is there is asked for, not what is in sight.
    let text: String = page.eval("return one('#panel').textContent").await;
    for ix in pair {
        let figure = data.figure(ix);
        for told in [
            context.value(ix),
            context.district_name(figure.district).to_owned(),
        ] {
            assert!(text.contains(&told), "{told} in {text}");
        }
    }
    let differing: usize = page
        .eval_with(
            "return all('#panel tbody tr').filter(row => row.lastElementChild.textContent !== arguments[0]).length",
            json!([m.same]),
        )
        .await;
    assert_eq!(differing, comparison.reasons.len(), "facets that differ");
    // Bars only where the verdict lets them.
    let bars = if comparison.verdict == Verdict::Refused {
        0
    } else {
        2
    };
    let drawn = "return all('#panel .mark').map(mark => one('rect', mark)).length";
    assert_eq!(page.eval::<usize>(drawn).await, bars);
    let ids = pair.map(|ix| data.figure(ix).id.clone());
    let selected = "return [...new Set(all('.card .mark.selected').map(subject))].sort().join()";
    let mut sorted = ids.to_vec();
    sorted.sort();
    page.until_is(selected, json!([]), &sorted.join(",")).await;
}

/// Whether the panel stands over a mark.
const COVERS: &str = "const panel = one('#panel').getBoundingClientRect();
    const mark = drawn(markOf(...arguments)).getBoundingClientRect();
    return panel.height > 0 && mark.bottom > panel.top + 1 && mark.top < panel.bottom - 1
        && mark.right > panel.left + 1 && mark.left < panel.right - 1";

async fn assert_clear(page: &Page, expected: &Expected, figure: FigureIx) {
    let id = &expected.shipped.data.figure(figure).id;
    page.until_is(COVERS, json!(["ledger", id]), &false).await;
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

                    page.click(".lists summary").await;
                    for (name, ix) in ["a", "b"].iter().zip(pair) {
                        let id = &data.figure(ix).id;
                        page.click(&format!(".lists select[name={name}] option[value={id}]"))
                            .await;
                    }
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
async fn the_panel_covers_neither_what_is_pressed_nor_what_it_is_read_beside() {
    let expected = Expected::in_language(Lang::Zh);
    let data = &expected.shipped.data;
    let caveat = pairs(data).filter(|pair| pair.comparison.verdict == Verdict::Caveat);
    let caveat: Vec<_> = caveat.map(|pair| [pair.a, pair.b]).collect();
    for (width, height) in [(320, 568), (360, 640), (768, 800), (1024, 768), (1280, 720)] {
        for lang in Lang::ALL {
            Visit::to(lang)
                .sized(width, height)
                .touch()
                .run(async |page| {
                    for [a, b] in &caveat {
                        let ids = [a, b].map(|ix| &data.figure(*ix).id);
                        let at: Point = page.eval_with(MARK, json!(["ledger", ids[0]])).await;
                        page.tap(at).await;
                        page.until("the panel is open", "return shown(one('#panel'))")
                            .await;
                        assert_clear(page, &expected, *a).await;
                        assert_clear(page, &expected, *b).await;
                        let at: Point = page.eval_with(MARK, json!(["ledger", ids[1]])).await;
                        page.tap(at).await;
                        page.until("a pair is judged", "return one('#panel .verdict')")
                            .await;
                        assert_clear(page, &expected, *a).await;
                        assert_clear(page, &expected, *b).await;
                        page.assert_no_sideways_scroll(width).await;
                        page.click("#panel > .close").await;
                        page.until("the panel is closed", "return !shown(one('#panel'))")
                            .await;
                    }
                })
                .await;
        }
    }
}

/// In wide windows it covers the texts beside the charts; where there is room beside the page,
/// nothing.
#[tokio::test]
async fn in_a_window_with_room_beside_the_page_the_panel_covers_nothing_of_it() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        let pair = pairs_of_every_verdict(&expected)[0];
        for width in [1800, 1920] {
            Visit::to(lang)
                .query(&address(&expected, pair))
                .sized(width, 1080)
                .run(async |page| {
                    until_judged(page, &expected, pair).await;
                    let edges: [f64; 3] = page
                        .eval(
                            "const panel = one('#panel').getBoundingClientRect(); \
                             return [one('main').getBoundingClientRect().right, \
                                 panel.left, panel.right]",
                        )
                        .await;
                    assert!(edges.is_sorted(), "{edges:?}");
                    assert!(edges[2] <= f64::from(width), "{edges:?}");
                })
                .await;
        }
    }
}

/// Whether a mark is in the window.
const IN_WINDOW: &str = "const mark = drawn(markOf(...arguments)).getBoundingClientRect();
    return mark.height > 0 && mark.top >= 0 && mark.bottom <= innerHeight";

#[tokio::test]
async fn an_address_of_a_pair_alone_opens_where_both_are_in_sight() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        let data = &expected.shipped.data;
        let of = |verdict| pairs(data).filter(move |p| p.comparison.verdict == verdict);
        let pairs = of(Verdict::Caveat).chain(of(Verdict::Direct));
        for (n, pair) in pairs.enumerate() {
            let pair = [pair.a, pair.b];
            let (width, height) = [(360, 740), (1280, 720)][n % 2];
            Visit::to(lang)
                .query(&address(&expected, pair))
                .sized(width, height)
                .run(async |page| {
                    until_judged(page, &expected, pair).await;
                    for ix in pair {
                        let id = &data.figure(ix).id;
                        page.until_is(IN_WINDOW, json!(["ledger", id]), &true).await;
                        assert_clear(page, &expected, ix).await;
                    }
                })
                .await;
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
            let data = &expected.shipped.data;
            // Below the panel, which stands over the head of the ledger.
            page.eval::<()>("one('.lists').scrollIntoView({ block: 'end' })")
                .await;
            page.click(".lists summary").await;
            for (name, ix) in ["a", "b"].iter().zip(second) {
                let id = &data.figure(ix).id;
                page.click(&format!(".lists select[name={name}] option[value={id}]"))
                    .await;
                page.until_with(
                    "the address says so",
                    "return location.search.includes(arguments[0])",
                    json!([id]),
                )
                .await;
            }
            until_judged(page, &expected, second).await;
            page.eval::<()>("history.go(-2)").await;
            until_judged(page, &expected, first).await;
        })
        .await;
}

/// Puts the strips into reading order, and counts those that are on their way once it is drawn.
const STRIPS_ON_THEIR_WAY: &str = "const done = arguments[arguments.length - 1];
    const strips = () => document.getAnimations().filter(a => a.effect.target.closest('.piece')).length;
    const seen = new MutationObserver(() => { seen.disconnect(); done(strips()); });
    const drawing = document.querySelector('#source-map .drawing');
    // Told after the page has been, which moves nothing out of sight.
    const sight = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      sight.disconnect();
      seen.observe(drawing, { childList: true });
      document.querySelector('#source-map [value=reading]').click();
    });
    drawing.scrollIntoView();
    sight.observe(drawing)";

#[tokio::test]
async fn the_strips_of_the_source_map_go_into_reading_order_and_back() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .run(async |page| {
                let at = "return all('#source-map .mark').map(mark => Math.round(drawn(mark).getBoundingClientRect().top - one('#source-map svg').getBoundingClientRect().top))";
                let scan: Vec<i64> = page.eval(at).await;
                // Before the next frame: from then on, they are on their way.
                let moving: usize = page.eval_later(STRIPS_ON_THEIR_WAY).await;
                assert!(moving > 0, "strips are seen to move");
                crate::filter::until_query_is(page, "?order=reading").await;
                until_shown(page, &expected.charts("order=reading")).await;
                let reading: Vec<i64> = page.eval(at).await;
                assert_eq!(scan.len(), reading.len());
                assert_ne!(scan, reading, "the strips have moved");
                page.click("#source-map label:has([value=scan])").await;
                crate::filter::until_query_is(page, "").await;
                until_shown(page, &expected.charts("")).await;
            })
            .await;
    }
}
