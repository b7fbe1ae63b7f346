//! axe-core finds nothing: in both languages and colour schemes, narrow and wide, with and
//! without a tooltip, a table, the panel and a notice.

use serde::Deserialize;
use serde_json::json;
use siming_huli::i18n::Lang;

use crate::harness::{Page, Visit, from_environment};

/// The rules of WCAG 2.2 to level AA and what axe holds for good practice.
const RUN: &str = "const done = arguments[arguments.length - 1];
    const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    axe.run({ runOnly: rules }).then(({ violations, passes }) => done({
        passed: passes.length,
        violations: violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`)),
    }))";

#[derive(Debug, Deserialize)]
struct Findings {
    passed: usize,
    violations: Vec<String>,
}

async fn assert_accessible(page: &Page, when: &str) {
    let Findings { passed, violations } = page.eval_later(RUN).await;
    assert!(passed > 20, "axe looked at the page: {passed}");
    let list = violations.join("\n");
    assert!(violations.is_empty(), "{when}:\n{list}");
}

/// The text of axe-core.
pub fn axe() -> String {
    let file = from_environment("AXE_JS", "axe.min.js of axe-core");
    std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{file}: {e}; run `cargo xtask test`"))
}

/// Brings axe to a page and lets it look.
pub async fn assert_accessible_with_axe(page: &Page, when: &str) {
    page.eval::<()>(&axe()).await;
    assert_accessible(page, when).await;
}

#[tokio::test]
async fn axe_finds_no_violation() {
    let axe = axe();
    for lang in Lang::ALL {
        for dark in [false, true] {
            for width in [320, 1280] {
                Visit::to(lang)
                    .dark(dark)
                    .still()
                    .sized(width, 900)
                    .query("?district=atlantis")
                    .run(async |page| {
                        let when = format!("{lang:?}, dark: {dark}, {width} px");
                        page.eval::<()>(&axe).await;
                        assert_accessible(page, &when).await;
                        page.click("#changes [data-view=table]").await;
                        page.until(
                            "the table is open",
                            "return rows('changes').length > 0 && shown(one('#changes table'))",
                        )
                        .await;
                        page.eval::<()>("one('#amounts .drawing').focus()").await;
                        page.press(thirtyfour::Key::Right).await;
                        page.until("a tooltip is open", "return tooltip()").await;
                        assert_accessible(page, &format!("{when}, a tooltip and a table open"))
                            .await;
                        page.press(thirtyfour::Key::Enter).await;
                        page.until("the panel is open", "return shown(one('#panel'))")
                            .await;
                        assert_accessible(page, &format!("{when}, the panel open")).await;
                    })
                    .await;
            }
        }
    }
}

#[tokio::test]
async fn what_is_chosen_looks_chosen_in_forced_colours() {
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    Visit::to(Lang::Zh)
        .query("?themes=fraud")
        .run(async |page| {
            page.tell("Emulation.setEmulatedMedia", forced).await;
            // The browser paints over every ground but that of who keeps its own.
            let grounds = "return [':checked', ':not(:checked)'].map(state => [...new Set(
                all(`.choice ${state} + span`).map(e => getComputedStyle(e))
                  .map(e => e.forcedColorAdjust === 'none' ? e.backgroundColor : 'forced'))])";
            let [chosen, others]: [Vec<String>; 2] = page.eval(grounds).await;
            assert_eq!(
                (chosen.len(), others.len()),
                (1, 1),
                "{chosen:?} {others:?}"
            );
            assert_ne!(chosen, others);
        })
        .await;
}
