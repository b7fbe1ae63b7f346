//! What the panel stands over, in windows of every width.

use serde_json::json;
use siming_huli::compare::{Verdict, pairs};
use siming_huli::data::model::FigureIx;
use siming_huli::i18n::Lang;

use super::{MARK, address, pairs_of_every_verdict, until_judged};
use crate::expected::Expected;
use crate::harness::{Page, Point, Visit};

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

#[tokio::test]
async fn a_panel_that_was_made_lower_is_as_high_as_it_may_be_in_a_window_of_another_width() {
    let expected = Expected::in_language(Lang::En);
    let data = &expected.shipped.data;
    let caveat = pairs(data).filter(|pair| pair.comparison.verdict == Verdict::Caveat);
    let caveat: Vec<_> = caveat.map(|pair| [pair.a, pair.b]).collect();
    Visit::to(Lang::En)
        .query("?text=large")
        .sized(320, 480)
        .touch()
        .run(async |page| {
            let bound = "return one('#panel').style.maxHeight";
            let mut lowered = 0;
            for pair in &caveat {
                for ix in pair {
                    let id = &data.figure(*ix).id;
                    let at: Point = page.eval_with(MARK, json!(["ledger", id])).await;
                    page.tap(at).await;
                    assert_clear(page, &expected, *ix).await;
                }
                until_judged(page, &expected, *pair).await;
                assert_clear(page, &expected, pair[0]).await;
                if !page.eval::<String>(bound).await.is_empty() {
                    lowered += 1;
                    // A phone whose bars come and go is of another height alone.
                    page.resize(320, 500).await;
                    page.until("the window is higher", "return innerHeight === 500")
                        .await;
                    assert_ne!(page.eval::<String>(bound).await, "");
                    page.resize(480, 320).await;
                    page.until_is(bound, json!([]), &String::new()).await;
                    page.resize(320, 480).await;
                }
                page.click("#panel > .close").await;
                page.until("the panel is closed", "return !shown(one('#panel'))")
                    .await;
            }
            assert!(lowered > 0, "no pair of this window has the panel lowered");
        })
        .await;
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
