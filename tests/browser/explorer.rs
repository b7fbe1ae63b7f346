//! The pair explorer: what it says of every sort of pair, and how it is reached.

use serde_json::json;
use siming_huli::compare::{Verdict, between, lookalikes, pairs};
use siming_huli::data::model::FigureIx;
use siming_huli::i18n::Lang;

use crate::expected::Expected;
use crate::harness::{Page, Visit};

fn address(expected: &Expected, [a, b]: [FigureIx; 2]) -> String {
    let data = &expected.shipped.data;
    format!("?a={}&b={}", data.figure(a).id, data.figure(b).id)
}

/// Waits until the explorer says of a pair what the rule says.
async fn until_judged(page: &Page, expected: &Expected, pair: [FigureIx; 2]) {
    let data = &expected.shipped.data;
    let m = expected.lang.messages();
    let comparison = between(data, pair[0], pair[1]);
    let verdict = m.verdict(comparison.verdict);
    let said = "return one('#explorer .verdict').innerText.includes(arguments[0])
        && ['a', 'b'].map(name => one(`#explorer select[name=${name}]`).value).join() === arguments[1]";
    let ids = pair.map(|ix| data.figure(ix).id.clone()).join(",");
    page.until_with(&format!("{ids} is {verdict}"), said, json!([verdict, ids]))
        .await;
    let text: String = page
        .eval("return one('#explorer .grounds').innerText")
        .await;
    for ix in pair {
        for told in expected.told(ix) {
            assert!(text.contains(&told), "{told} in {text}");
        }
    }
    let differing: usize = page
        .eval_with(
            "return all('#explorer .grounds tbody tr').filter(row => row.lastElementChild.textContent !== arguments[0]).length",
            json!([m.same]),
        )
        .await;
    assert_eq!(differing, comparison.reasons.len(), "facets that differ");
    // One scale only where the verdict lets it.
    let allowed = comparison.verdict != Verdict::None;
    let shared = "const shownMarks = all('#explorer .mark');
        const panels = new Set(shownMarks.map(mark => mark.closest('[role^=\"graphics-object\"]')));
        return shownMarks.map(subject).join() === arguments[1]
            && (panels.size === 1) === arguments[0]";
    page.until_with("the chart shows the pair", shared, json!([allowed, ids]))
        .await;
}

#[tokio::test]
async fn a_pair_of_every_verdict_is_judged_by_the_rule_and_stands_in_the_address() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        let data = &expected.shipped.data;
        let of = |verdict| {
            let mut found = pairs(data).filter(move |pair| pair.comparison.verdict == verdict);
            found.next().map(|pair| [pair.a, pair.b])
        };
        let looks_alike = lookalikes(data).first().map(|pair| [pair.a, pair.b]);
        // Another pair than the one that is there on arrival comes first.
        let tried = [
            looks_alike,
            of(Verdict::Direct),
            of(Verdict::Caveat),
            of(Verdict::None),
        ];
        let tried: Vec<_> = tried.into_iter().flatten().collect();
        assert!(tried.len() >= 3);
        Visit::to(lang)
            .run(async |page| {
                for pair in &tried {
                    for (name, ix) in ["a", "b"].iter().zip(pair) {
                        let id = &data.figure(*ix).id;
                        page.click(&format!("#explorer select[name={name}] option[value={id}]"))
                            .await;
                    }
                    until_judged(page, &expected, *pair).await;
                    let search = "return location.search";
                    page.until_is(search, json!([]), &address(&expected, *pair))
                        .await;
                }
            })
            .await;
        for pair in tried {
            Visit::to(lang)
                .query(&address(&expected, pair))
                .run(async |page| until_judged(page, &expected, pair).await)
                .await;
        }
    }
}

#[tokio::test]
async fn suggestions_and_the_back_button_lead_from_pair_to_pair() {
    let expected = Expected::in_language(Lang::En);
    let data = &expected.shipped.data;
    Visit::to(Lang::En)
        .sized(360, 740)
        .run(async |page| {
            let suggested: Vec<[String; 2]> = page
                .eval("return all('.suggestions a').map(a => [a.dataset.a, a.dataset.b])")
                .await;
            assert!(suggested.len() > 3);
            let pair = |at: usize| -> [FigureIx; 2] {
                [0, 1].map(|side: usize| data.figure_by_id(&suggested[at][side]).unwrap())
            };
            let last = suggested.len() - 1;
            for at in [1, last] {
                let [a, b] = &suggested[at];
                page.click(&format!(".suggestions [data-a={a}][data-b={b}]"))
                    .await;
                until_judged(page, &expected, pair(at)).await;
                page.assert_no_sideways_scroll(360).await;
            }
            page.eval::<()>("history.back()").await;
            until_judged(page, &expected, pair(1)).await;
        })
        .await;
}

#[tokio::test]
async fn the_lists_narrow_by_name_and_keep_what_is_chosen() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .run(async |page| {
                const OPTIONS: &str =
                    "return all('#explorer select[name=b] option').map(e => e.value)";
                let all: Vec<String> = page.eval(OPTIONS).await;
                let chosen: String = page
                    .eval("return one('#explorer select[name=b]').value")
                    .await;
                page.fill("#explorer input[type=search]", "video").await;
                page.until_is(
                    "return all('#explorer select[name=b] option').length",
                    json!([]),
                    &3,
                )
                .await;
                let left: Vec<String> = page.eval(OPTIONS).await;
                assert!(left.contains(&chosen) && left.len() < all.len(), "{left:?}");
            })
            .await;
    }
}

#[tokio::test]
async fn the_explorer_works_by_keyboard() {
    let expected = Expected::in_language(Lang::Zh);
    Visit::to(Lang::Zh)
        .run(async |page| {
            let data = &expected.shipped.data;
            page.eval::<()>("one('#explorer select[name=b]').focus()")
                .await;
            let before: String = page
                .eval("return one('#explorer select[name=b]').value")
                .await;
            page.press(thirtyfour::Key::Down).await;
            page.until_with(
                "another figure is chosen",
                "return one('#explorer select[name=b]').value !== arguments[0]",
                json!([before]),
            )
            .await;
            let pair: [String; 2] = page
                .eval("return ['a', 'b'].map(name => one(`#explorer select[name=${name}]`).value)")
                .await;
            let pair = pair.map(|id| data.figure_by_id(&id).unwrap());
            until_judged(page, &expected, pair).await;
            let focus: String = page.eval("return document.activeElement.name").await;
            assert_eq!(focus, "b", "the focus stays where it was");
        })
        .await;
}
