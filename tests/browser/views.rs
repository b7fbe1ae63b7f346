//! Chart, table and sources of each card; what is pointed at is marked everywhere.

use serde_json::json;
use siming_huli::i18n::Lang;

use crate::expected::{Card, Expected};
use crate::harness::{Page, Visit};

/// Shows a card as chart (0), table (1) or sources (2).
async fn show(page: &Page, chart: &str, view: usize) {
    let button = format!("#{chart} .views button:nth-child({})", view + 1);
    // The rail stays in sight, partly under the section links at the end of its card: a
    // driver would click there.
    page.eval_with::<()>("one(arguments[0]).click()", json!([button]))
        .await;
}

const ROWS: &str = "return rows(arguments[0])";

#[tokio::test]
async fn each_card_shows_its_chart_its_table_or_its_sources() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        let m = lang.messages();
        Visit::to(lang)
            .run(async |page| {
                for spec in expected.charts("") {
                    let id = &spec.id;
                    let (figures, claims) = (spec.figures(), spec.claims());
                    show(page, id, 1).await;
                    let all = figures.len() + claims.len();
                    let rows = all + spec.derived().len();
                    let count = "return all('tbody tr', cardOf(arguments[0])).filter(shown).length";
                    page.until_is(count, json!([id]), &rows).await;
                    let drawn = "return shown(one('.drawing', cardOf(arguments[0])))";
                    assert!(!page.eval_with::<bool>(drawn, json!([id])).await, "{id}");
                    let rows: Vec<Vec<String>> = page.eval_with(ROWS, json!([id])).await;
                    for ix in &figures {
                        let told = expected.told_exactly(*ix);
                        let said = |row: &&Vec<String>| {
                            told.iter()
                                .all(|text| row.iter().any(|cell| cell.contains(text)))
                        };
                        assert!(
                            rows.iter().any(|row| said(&row)),
                            "{id}: no row says {told:?}"
                        );
                    }

                    show(page, id, 2).await;
                    let count = "return all('.origin', cardOf(arguments[0])).filter(shown).length";
                    page.until_is(count, json!([id]), &all).await;
                    let text = "return one('.sources', cardOf(arguments[0])).innerText";
                    let text: String = page.eval_with(text, json!([id])).await;
                    for ix in &figures {
                        for at in &expected.shipped.data.figure(*ix).locations {
                            let place = m.exact_place(at);
                            assert!(text.contains(&place), "{id}: {place}");
                        }
                    }
                    show(page, id, 0).await;
                    page.until_is(drawn, json!([id]), &true).await;
                }
                // What was worked out stands in the table with its formula.
                show(page, "derived", 1).await;
                let formulas = "return all('[data-derived] .printed', cardOf('derived'))
                    .filter(shown).map(e => e.innerText)";
                let spec = expected
                    .charts("")
                    .into_iter()
                    .find(|spec| spec.id == "derived");
                let derived = spec.iter().flat_map(|spec| spec.derived());
                let derived: Vec<_> = derived.map(|item| item.formula.clone()).collect();
                assert!(!derived.is_empty());
                page.until_is(formulas, json!([]), &derived).await;
            })
            .await;
    }
}

#[tokio::test]
async fn an_address_opens_one_card_or_all_in_a_view() {
    let expected = Expected::in_language(Lang::Zh);
    let charts = expected.charts("");
    let (first, second) = (&charts[0].id, &charts[1].id);
    const SHOWN: &str = "return all('.card').filter(card => shown(card.querySelector('table') ?? card.querySelector('h2')) && card.querySelector('details[open]')).map(card => card.id)";
    Visit::to(Lang::Zh)
        .query(&format!("?view=table#{second}"))
        .run(async |page| {
            page.until_is(SHOWN, json!([]), &vec![second.clone()]).await;
            show(page, first, 2).await;
            let address = "return location.search + location.hash";
            let there = format!("?view=source#{first}");
            page.until_is(address, json!([]), &there).await;
            // The other language opens the same card in the same view, and no other.
            page.click("#language").await;
            page.until_is(address, json!([]), &there).await;
            page.until("the card shows its sources", "return document.documentElement.lang === 'en' && state() === 'ready' && all('.origin').filter(shown).length > 0")
                .await;
            let shown = "return all('.charts .card').filter(card => all('.origin', card).some(shown)).map(card => card.id)";
            page.until_is(shown, json!([]), &vec![first.clone()]).await;
        })
        .await;
    Visit::to(Lang::Zh)
        .query("?view=table")
        .run(async |page| {
            let all: Vec<_> = charts.iter().map(|spec| spec.id.clone()).collect();
            page.until_is(SHOWN, json!([]), &all).await;
        })
        .await;
}

#[tokio::test]
async fn a_table_sorts_by_every_column_both_ways() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .run(async |page| {
                let id = "changes";
                show(page, id, 1).await;
                page.until("the table is shown", "return rows('changes').length > 1")
                    .await;
                let columns: Vec<String> = page
                    .eval("return all('[data-sort]', cardOf('changes')).map(e => e.dataset.sort)")
                    .await;
                assert_eq!(columns.len(), 8);
                for column in &columns {
                    let mut before: Vec<Vec<String>> = page.eval_with(ROWS, json!([id])).await;
                    before.sort();
                    for way in ["ascending", "descending"] {
                        page.click(&format!("#{id} [data-sort={column}]")).await;
                        let sorted = "return one(`[data-sort=${arguments[0]}]`, cardOf('changes'))
                            .closest('th').ariaSort";
                        page.until_is(sorted, json!([column]), &way.to_owned())
                            .await;
                        page.until("all rows are there", "return !one('.first-rows')")
                            .await;
                        let mut now: Vec<Vec<String>> = page.eval_with(ROWS, json!([id])).await;
                        if column == "value" {
                            let values: Vec<f64> = now.iter().map(|row| number(&row[2])).collect();
                            let ordered = values.windows(2).all(|pair| match way {
                                "ascending" => pair[0] <= pair[1],
                                _ => pair[0] >= pair[1],
                            });
                            assert!(ordered, "{way}: {values:?}");
                        }
                        now.sort();
                        assert_eq!(now, before, "nothing is lost by sorting");
                    }
                }
            })
            .await;
    }
}

/// A change as the page writes it, as a number.
fn number(text: &str) -> f64 {
    let plain = text.replace('−', "-").replace(['%', '+'], "");
    plain
        .parse()
        .unwrap_or_else(|_| panic!("{text} is a change"))
}

#[tokio::test]
async fn what_is_pointed_at_is_marked_in_every_chart_that_shows_it() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .run(async |page| {
                let charts = expected.charts("");
                let figures = |spec| Card::of(spec).figures;
                let all: Vec<String> = charts.iter().flat_map(figures).collect();
                let twice = all
                    .iter()
                    .find(|id| all.iter().filter(|other| other == id).count() > 1);
                let id = twice.expect("a figure that two charts show");
                let places = charts
                    .iter()
                    .filter(|spec| figures(spec).contains(id))
                    .count();
                let focus = "all(`.mark[data-figure=\"${arguments[0]}\"]`)[0].focus()";
                page.eval_with::<()>(focus, json!([id])).await;
                let linked = "return [...new Set(all('.linked').map(e => e.dataset.figure))]";
                page.until_is(linked, json!([]), &vec![id.clone()]).await;
                let cards =
                    "return new Set(all('.charts .linked').map(e => e.closest('.card').id)).size";
                page.until_is(cards, json!([]), &places).await;
                page.eval::<()>("one('h1').tabIndex = -1; one('h1').focus()")
                    .await;
                page.until_is("return all('.linked').length", json!([]), &0)
                    .await;
            })
            .await;
    }
}

#[tokio::test]
async fn a_source_leads_to_the_same_figure_everywhere_and_into_the_panel() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .run(async |page| {
                show(page, "changes", 2).await;
                page.until("the sources are shown", "return one('#changes .origin')").await;
                let id: String = page.eval("return one('#changes .origin').dataset.figure").await;
                page.click("#changes .origin [data-select]").await;
                let side = "return [...new URLSearchParams(location.search).values()].includes(arguments[0])";
                page.until_is(side, json!([id]), &true).await;
                page.click("#changes .origin [data-find]").await;
                let query = format!("q={id}");
                let search = "return new URLSearchParams(location.search).get('q') ?? ''";
                page.until_is(search, json!([]), &id).await;
                let left = "return [...new Set(charts(one('.charts')).flatMap(figures))]";
                let figures: Vec<String> = page.eval(left).await;
                assert!(figures.contains(&id), "{figures:?}");
                assert_eq!(expected.kept(&query).0, 1);
            })
            .await;
    }
}
