//! What is selected, by any way to it, with one panel for all of it.

mod covers;
mod selects;

use serde_json::json;
use siming_huli::chart::words::VerdictNote;
use siming_huli::compare::{Facet, Verdict, between, pairs};
use siming_huli::data::model::FigureIx;

use crate::expected::Expected;
use crate::harness::Page;

const MARK: &str = "return reach(area(markOf(...arguments)))";

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
