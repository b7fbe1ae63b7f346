//! Without scripts the page is complete: every chart, title, finding, value and source. So is the
//! page as one file, which has none.

use serde_json::json;
use siming_huli::i18n::Lang;

use crate::expected::{Card, Expected};
use crate::harness::{Page, Visit};
use crate::one_file;

/// Where there are no scripts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// On the page, for someone who has them turned off.
    Page,
    /// In the one file.
    File,
}

/// Holds a claim against both, in a language.
async fn each(lang: Lang, claim: impl AsyncFn(&Page, Place)) {
    let page = Visit::to(lang).without_scripts();
    page.run(async |page| claim(page, Place::Page).await).await;
    one_file::opened(lang, async |page| claim(page, Place::File).await).await;
}

#[tokio::test]
async fn every_chart_finding_value_and_source_is_there() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        each(lang, async |page, place| {
            let mut in_charts = Vec::new();
            for spec in expected.charts("") {
                let shown: Card = page
                    .eval_with("return card(arguments[0])", json!([spec.id]))
                    .await;
                let mut card = Card::of(&spec);
                if place == Place::File {
                    // Nothing there could ask a mark for its figure.
                    card.figures.clear();
                }
                assert_eq!(shown, card, "one chart that is to be seen");
                assert!(!shown.title.is_empty() && !shown.finding.is_empty());

                let source = "return one('.source', cardOf(arguments[0])).innerText";
                let source: String = page.eval_with(source, json!([spec.id])).await;
                assert!(
                    source.contains(expected.shipped.catalog.everywhere.source_line.get(lang)),
                    "{source}"
                );

                let open = "const lines = all('tbody tr', cardOf(arguments[0]));
                    return [lines.some(shown), lines.every(shown)]";
                let folded: (bool, bool) = page.eval_with(open, json!([spec.id])).await;
                page.click(&format!("#{} > details > summary", spec.id))
                    .await;
                let unfolded: (bool, bool) = page.eval_with(open, json!([spec.id])).await;
                let table = (folded, unfolded);
                assert_eq!(table, ((false, false), (true, true)), "the table opens");
                let mut rows: Vec<Vec<String>> = page
                    .eval_with("return rows(arguments[0])", json!([spec.id]))
                    .await;
                let figures = spec.figures();
                let all = figures.len() + spec.claims().len() + spec.derived().len();
                assert_eq!(rows.len(), all, "a row for each figure and claim");
                for ix in &figures {
                    let told = expected.told_exactly(*ix);
                    let row = rows.iter().position(|row| {
                        told.iter()
                            .all(|text| row.iter().any(|cell| cell.contains(text)))
                    });
                    let row = row.unwrap_or_else(|| panic!("no row says {told:?}"));
                    rows.remove(row);
                }
                in_charts.extend(figures);
            }
            in_charts.sort();
            in_charts.dedup();
            let all: Vec<_> = expected.shipped.data.figure_ixs().collect();
            assert_eq!(in_charts, all, "every figure of the data is in a chart");
        })
        .await;
    }
}

#[tokio::test]
async fn one_layout_of_each_chart_is_shown_and_fits_its_window() {
    for lang in Lang::ALL {
        each(lang, async |page, _| {
            for width in [320, 360, 768, 1280, 1920] {
                page.resize(width, 900).await;
                let shown: Vec<usize> = page.eval("return drawings().map(shownIn)").await;
                assert_eq!(
                    shown,
                    vec![1; shown.len()],
                    "charts in each place at {width} px"
                );
                page.assert_no_sideways_scroll(width).await;
            }
        })
        .await;
    }
}

/// Side by side with its title, a table has no place of its own: it takes the chart's.
#[tokio::test]
async fn a_table_is_unfolded_in_place_of_its_chart() {
    for width in [360, 1280] {
        Visit::to(Lang::Zh)
            .without_scripts()
            .sized(width, 900)
            .run(async |page| {
                const SHOWN: &str = "const at = cardOf('changes'); \
                     return [charts(at).length, all('table', at).filter(shown).length]";
                let both: (usize, usize) = page.eval(SHOWN).await;
                assert_eq!(both, (1, 0), "at {width} px");
                page.click("#changes summary").await;
                page.until_is(SHOWN, json!([]), &(0, 1)).await;
                page.click("#changes summary").await;
                page.until_is(SHOWN, json!([]), &(1, 0)).await;
            })
            .await;
    }
}

#[tokio::test]
async fn nothing_is_offered_that_needs_a_script() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .without_scripts()
            .run(async |page| {
                // Style sheets alone unfold a chart.
                const OFFERED: &str = "return all('input, button, select').filter(shown) \
                     .filter(e => !e.closest('.unfold')).map(e => e.outerHTML)";
                let offered: Vec<String> = page.eval(OFFERED).await;
                assert_eq!(offered, Vec::<String>::new());
                const HIGH: &str = "return one('#ledger .drawing').clientHeight";
                let folded: u32 = page.eval(HIGH).await;
                page.click("#ledger .unfold").await;
                let unfolded: u32 = page.eval(HIGH).await;
                assert!(unfolded > folded + 100, "{folded} px, then {unfolded} px");
                let stops: usize = page.eval("return all('.drawing[tabindex]').length").await;
                assert_eq!(stops, 0, "charts that take the focus for nothing");
            })
            .await;
    }
}
