//! Ways through the page by keyboard and ear, held on the accessibility tree.
//!
//! ```text
//! skip link ─► first mark ─► panel ─► counterpart ─► verdict ─► back to the mark
//! theme ─► what is left, said
//! ```

use serde_json::json;
use siming_huli::i18n::Lang;
use thirtyfour::Key;

use crate::expected::Expected;
use crate::harness::{Page, Visit};
use crate::heard::{Heard, Tree};

/// What has the focus for assistive technology: the innermost node that says so.
async fn focused(page: &Page) -> Heard {
    let mut tree = Tree::of(page).await;
    let at = tree.0.iter().rposition(|node| node.focused).unwrap();
    tree.0.swap_remove(at)
}

/// Presses Tab until a script returns true; how often.
async fn tab_until(page: &Page, reached: &str, most: usize) -> usize {
    for presses in 1..=most {
        page.press(Key::Tab).await;
        if page.eval(reached).await {
            return presses;
        }
    }
    panic!("{most} presses of Tab did not lead to: {reached}");
}

/// What the status of the selection says.
const SAID: &str = "return one('#app > p[role=status]').textContent";

#[tokio::test]
async fn a_reader_with_keys_goes_from_the_skip_link_to_a_verdict_and_back() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        let m = lang.messages();
        Visit::to(lang)
            .run(async |page| {
                // The first stop skips what is above the charts.
                page.press(Key::Tab).await;
                let skip = focused(page).await;
                assert_eq!((&*skip.role, &*skip.name), ("link", lang.prose().skip));
                page.press(Key::Enter).await;
                page.until_is("return location.hash", json!([]), &"#charts".to_owned())
                    .await;
                // The first chart is a few stops away, and its marks are named images.
                tab_until(page, "return focus() !== ''", 12).await;
                let chart = focused(page).await;
                assert_eq!(chart.role, "group");
                let first = expected.charts("").remove(0);
                assert_eq!(chart.name, first.title);
                page.press(Key::Right).await;
                let mark = "return subject(document.activeElement)";
                page.until(&format!("a mark of {} has the focus", first.id), mark)
                    .await;
                let heard = focused(page).await;
                let label: String = page.eval("return document.activeElement.ariaLabel").await;
                assert_eq!(heard.name, label);

                // A figure of the ledger that has a counterpart is selected; how to go on is said.
                let figure = "siming-elder-fraud-gangs";
                page.eval_with::<()>(
                    "unfold(); markOf('ledger', arguments[0]).focus()",
                    json!([figure]),
                )
                .await;
                page.press(Key::Enter).await;
                page.until_is(SAID, json!([]), &m.selected_said().to_owned())
                    .await;
                page.until_is(mark, json!([]), &figure.to_owned()).await;
                // Once more goes into the panel, a landmark with a name.
                page.press(Key::Enter).await;
                page.until(
                    "the panel has the focus",
                    "return document.activeElement.id === 'panel'",
                )
                .await;
                let panel = focused(page).await;
                assert_eq!(
                    (&*panel.role, &*panel.name),
                    ("complementary", m.panel_label())
                );
                // From there to the counterpart, which makes a pair: the verdict is said.
                let counterpart = "return document.activeElement.matches('#panel [data-select]')";
                tab_until(page, counterpart, 8).await;
                page.press(Key::Enter).await;
                page.until(
                    "the address has a pair",
                    "return new URLSearchParams(location.search).has('b')",
                )
                .await;
                let other: String = page
                    .eval("return new URLSearchParams(location.search).get('b')")
                    .await;
                let data = &expected.shipped.data;
                let [a, b] = [figure, &other].map(|id| data.figure_by_id(id).unwrap());
                let said = expected.shipped.context(lang).side_by_side(a, b);
                page.until_is(SAID, json!([]), &said).await;
                let tree = Tree::of(page).await;
                let verdict: String = page.eval("return one('#panel .verdict').textContent").await;
                let landmarks = tree.all("complementary");
                let panel = landmarks
                    .into_iter()
                    .find(|at| tree.0[*at].name == m.panel_label());
                let texts: Vec<_> = tree.inside(panel.unwrap(), "StaticText").collect();
                let heard: String = texts.iter().map(|text| &*text.name).collect();
                assert!(heard.contains(verdict.trim()), "{verdict} in {heard}");
                // Back: out of the panel, to one of its two marks.
                page.eval::<()>("one('#panel').focus()").await;
                page.press(Key::Escape).await;
                page.until("the panel is closed", "return !shown(one('#panel'))")
                    .await;
                let back: String = page.eval(mark).await;
                assert!([figure, &*other].contains(&&*back), "{back}");
            })
            .await;
    }
}

#[tokio::test]
async fn what_a_filter_leaves_is_said() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .run(async |page| {
                let live = "return one('.shown [aria-live=polite]').textContent";
                page.until_is(live, json!([]), &String::new()).await;
                page.eval::<()>("one('input[value=fraud]').focus()").await;
                let heard = focused(page).await;
                let data = &expected.shipped.data;
                let mut themes = data.themes.iter();
                let theme = themes.find(|theme| theme.id == "fraud").unwrap();
                assert_eq!(
                    (&*heard.role, &*heard.name),
                    ("checkbox", theme.name.get(lang))
                );
                page.press(' ').await;
                page.until("what is left is said", live).await;
                let said: String = page.eval(live).await;
                let tree = Tree::of(page).await;
                let heard = tree.all("StaticText").into_iter();
                let heard = heard.map(|at| &*tree.0[at].name).collect::<Vec<_>>();
                assert!(heard.contains(&&*said), "{said} in {heard:?}");
            })
            .await;
    }
}

#[tokio::test]
async fn headings_leave_no_step_out_and_landmarks_have_names() {
    for lang in Lang::ALL {
        for query in ["", "?view=table", "?a=siming-elder-fraud-gangs"] {
            Visit::to(lang)
                .query(query)
                .run(async |page| {
                    page.eval::<()>("all('details:not(.pane)').forEach(e => { e.open = true; })")
                        .await;
                    let tree = Tree::of(page).await;
                    let mut before = 0;
                    for at in tree.all("heading") {
                        let Heard { name, level, .. } = &tree.0[at];
                        let level = level.unwrap();
                        assert!(!name.is_empty(), "a heading of level {level} without words");
                        assert!(level <= before + 1, "{name}: level {level} after {before}");
                        assert!(before == 0 || level > 1, "{name}: a second title");
                        before = level;
                    }
                    for role in ["banner", "main", "contentinfo", "navigation"] {
                        assert_eq!(tree.all(role).len(), 1, "{role}");
                    }
                    for role in ["region", "navigation", "form", "complementary", "search"] {
                        let names = tree.all(role).into_iter().map(|at| &*tree.0[at].name);
                        let mut names: Vec<_> = names.collect();
                        assert!(!names.contains(&""), "{role}: {names:?}");
                        let count = names.len();
                        names.sort_unstable();
                        names.dedup();
                        if role != "region" {
                            assert_eq!(names.len(), count, "{role}: {names:?}");
                        }
                    }
                })
                .await;
        }
    }
}

#[tokio::test]
async fn every_chart_is_a_named_group_of_named_marks_in_the_order_of_the_arrows() {
    for lang in Lang::ALL {
        for query in ["", "?text=large"] {
            let expected = Expected::in_language(lang);
            Visit::to(lang)
                .query(query)
                .sized(360, 740)
                .run(async |page| {
                    let tree = Tree::of(page).await;
                    let charts = tree.all("graphics-document");
                    let specs = expected.charts("");
                    assert_eq!(charts.len(), specs.len());
                    for (chart, spec) in charts.into_iter().zip(specs) {
                        assert_eq!(tree.0[chart].name, spec.title);
                        let groups = tree.0[chart].around.iter().map(|at| &tree.0[*at]);
                        let mut groups = groups.filter(|node| node.role == "group");
                        assert!(groups.any(|group| group.name == spec.title), "{}", spec.id);
                        let heard = tree.inside(chart, "graphics-symbol");
                        let heard: Vec<_> = heard.map(|mark| mark.name.clone()).collect();
                        let drawn = "return charts(cardOf(arguments[0])).flatMap(marks).map(e => e.ariaLabel)";
                        let drawn: Vec<String> = page.eval_with(drawn, json!([spec.id])).await;
                        assert!(!drawn.is_empty() && !drawn.contains(&String::new()));
                        assert_eq!(heard, drawn, "{}", spec.id);
                    }
                })
                .await;
        }
    }
}
