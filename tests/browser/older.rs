//! Engines between the floors of the interactive page and of its looks: without container
//! queries and `:has` every chart is there once, and every table can be opened.

use serde_json::json;
use siming_huli::i18n::Lang;

use crate::harness::{Fault, Page, Visit};

/// Blocks that such an engine passes over.
const PASSED_OVER: [&str; 2] = ["@container", "@supports selector(:has("];
/// A block that only such an engine looks into.
const INSTEAD: &str = "@supports not (container-type";
/// Blocks of rules.
const CONDITIONAL: [&str; 2] = ["@media", "@supports"];

/// A style sheet as such an engine reads it.
fn older(css: &str) -> String {
    rules(&without_comments(css))
}

fn rules(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((prelude, after)) = rest.split_once('{') {
        let prelude = prelude.trim();
        let end = end_of_block(after);
        let body = &after[..end];
        rest = after.get(end + 1..).unwrap_or("");
        let is = |start: &&str| prelude.starts_with(*start);
        if PASSED_OVER.iter().any(is) || prelude.contains(":has(") {
            continue;
        }
        if is(&INSTEAD) {
            out.push_str(&rules(body));
        } else if CONDITIONAL.iter().any(is) {
            out.push_str(&format!("{prelude}{{{}}}\n", rules(body)));
        } else {
            let known = body.split(';').filter(|declaration| {
                !declaration.contains("container-type")
                    && !declaration.contains("inline-size")
                    && !declaration.contains("dvh")
            });
            let known: Vec<_> = known.collect();
            out.push_str(&format!("{prelude}{{{}}}\n", known.join(";")));
        }
    }
    out
}

/// Where the block that `text` is inside of ends.
fn end_of_block(text: &str) -> usize {
    let mut depth = 0_usize;
    let end = text.char_indices().find(|(_, c)| {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => return true,
            '}' => depth -= 1,
            _ => {}
        }
        false
    });
    end.map_or(text.len(), |(at, _)| at)
}

fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").unwrap().1;
    }
    out + rest
}

/// A page or an embed with what such an engine reads of the style sheet in it.
fn with_older_style(html: &str) -> String {
    let (before, rest) = html.split_once("<style>").unwrap();
    let (css, after) = rest.split_once("</style>").unwrap();
    format!("{before}<style>{}</style>{after}", older(css))
}

/// A visit to the page, or to what stands below its address, in such an engine. No policy holds it
/// to the style sheet that was built into it.
fn visit(lang: Lang, below: &str, width: u32) -> Visit {
    Visit::to(lang)
        .query(below)
        .sized(width, 900)
        .with_fault("index.html", Fault::Rewritten(with_older_style))
        .on_a_plain_host()
}

const WIDTHS: [u32; 2] = [360, 1280];

/// What is left of a style sheet, and what must not be.
async fn assert_older(page: &Page) {
    const SHEETS: &str = "const flat = rules => [...rules].flatMap(rule =>
            [rule, ...(rule instanceof CSSGroupingRule ? flat(rule.cssRules) : [])]);
        const rules = [...document.styleSheets].flatMap(sheet => flat(sheet.cssRules));
        return [rules.length, rules.filter(rule => /@container|:has\\(|container-type/.test(rule.cssText)).length]";
    page.until(
        "the style sheet is there",
        "return document.styleSheets.length === 1",
    )
    .await;
    let (all, newer): (usize, usize) = page.eval(SHEETS).await;
    assert!(all > 100, "{all} rules");
    assert_eq!(newer, 0, "rules that an older engine passes over");
}

/// Claims that each chart is to be seen once, as a whole, and nothing stands out of the window.
async fn assert_charts_once(page: &Page, width: u32) {
    let shown: Vec<usize> = page.eval("return drawings().map(shownIn)").await;
    assert!(!shown.is_empty(), "charts");
    assert_eq!(
        shown,
        vec![1; shown.len()],
        "charts in each place at {width} px"
    );
    page.assert_no_sideways_scroll(width).await;
    let cut: Vec<String> = page
        .eval(
            "return charts().filter(chart => chart.getBoundingClientRect().right
                 > chart.closest('.card').getBoundingClientRect().right + 1)
                 .map(chart => chart.closest('.card').id)",
        )
        .await;
    assert_eq!(
        cut,
        Vec::<String>::new(),
        "wider than their cards at {width} px"
    );
}

#[tokio::test]
async fn without_scripts_every_chart_is_there_once_and_its_table_opens() {
    for lang in Lang::ALL {
        for width in WIDTHS {
            for below in ["", "embed/changes/", "embed/ledger/"] {
                visit(lang, below, width)
                    .without_scripts()
                    .run(async |page| {
                        assert_older(page).await;
                        assert_charts_once(page, width).await;
                        page.eval::<()>(
                            "all('.card > details > summary').forEach(line => line.click())",
                        )
                        .await;
                        let tables = "return all('.card').filter(card => one('.drawing', card))
                            .every(card => all('table', card).some(shown))";
                        page.until("each table is open", tables).await;
                        page.assert_no_sideways_scroll(width).await;
                    })
                    .await;
            }
        }
    }
}

#[tokio::test]
async fn live_charts_are_there_once_and_their_tables_open_in_one_place() {
    for lang in Lang::ALL {
        for width in WIDTHS {
            for below in ["", "embed/changes/?sort=value"] {
                visit(lang, below, width)
                    .run(async |page| {
                        assert_older(page).await;
                        page.ready().await;
                        assert_charts_once(page, width).await;
                        // The views take the place of the line that unfolds a table.
                        let lines = "return all('.card > details > summary').filter(shown)
                            .map(line => line.closest('.card').id)";
                        page.until_is(lines, json!([]), &Vec::<String>::new()).await;
                        let ids: Vec<String> = page
                            .eval("return all('.card [data-view=table]').filter(shown).map(b => b.closest('.card').id)")
                            .await;
                        let all: usize = page.eval("return drawings().length").await;
                        assert_eq!(ids.len(), all, "ways to a table at {width} px");
                        for id in ids {
                            let press = "one('[data-view=table]', cardOf(arguments[0])).click()";
                            page.eval_with::<()>(press, json!([id])).await;
                            let shown = "const at = cardOf(arguments[0]);
                                return [charts(at).length, all('table', at).filter(shown).length > 0]";
                            page.until_is(shown, json!([id]), &(0, true)).await;
                        }
                        page.assert_no_sideways_scroll(width).await;
                    })
                    .await;
            }
        }
    }
}
