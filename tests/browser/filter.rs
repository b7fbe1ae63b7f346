//! Search, filters and highlight.

use serde_json::json;
use siming_huli::i18n::Lang;
use thirtyfour::Key;

use crate::expected::{Card, Expected, until_shown};
use crate::harness::{Page, Visit};

pub async fn until_query_is(page: &Page, query: &str) {
    page.until_is("return location.search", json!([]), &query.to_owned())
        .await;
}

fn theme_box(id: &str) -> String {
    format!("label:has(input[name=themes][value='{id}'])")
}

/// Opens the filters, which are folded on arrival.
pub async fn unfold(page: &Page) {
    page.click(".find summary").await;
    page.until("the filters are open", "return shown(one('.find .search'))")
        .await;
}

/// Chooses a value; none of them for an empty one.
pub async fn choose(page: &Page, key: &str, value: &str) {
    page.click(&format!(
        "#find label:has(input[name={key}][value='{value}'])"
    ))
    .await;
}

/// Chooses how the page looks, in its foot.
pub async fn display(page: &Page, key: &str, value: &str) {
    page.click(&format!(
        "#display select[name={key}] option[value='{value}']"
    ))
    .await;
}

#[tokio::test]
async fn a_theme_leaves_only_its_figures_and_clearing_restores_all() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .run(async |page| {
                let unfiltered = expected.charts("");
                until_shown(page, &unfiltered).await;
                unfold(page).await;
                let data = &expected.shipped.data;
                for theme in data.theme_ixs() {
                    let id = data.theme(theme).id.as_str();
                    page.click(&theme_box(id)).await;
                    until_query_is(page, &format!("?themes={id}")).await;
                    let filtered = expected.charts(&format!("themes={id}"));
                    until_shown(page, &filtered).await;
                    // Of a pair, one figure that is kept brings the other along.
                    let left = "return charts(one('.charts'))
                        .filter(chart => !chart.closest('#overlaps, #look-alikes')).flatMap(figures)";
                    let left: Vec<String> = page.eval(left).await;
                    assert!(!left.is_empty(), "{id} leaves something");
                    for figure in left {
                        let measure = data.figure(expected.figure(&figure)).measure;
                        assert_eq!(data.measure(measure).theme, theme, "{figure} for {id}");
                    }
                    let changed = unfiltered.iter().zip(&filtered);
                    let changed =
                        changed.filter(|(a, b)| Card::of(a).finding != Card::of(b).finding);
                    assert!(changed.count() > 0, "{id} changes a finding");

                    page.click(".clear").await;
                    until_query_is(page, "").await;
                    until_shown(page, &unfiltered).await;
                }
            })
            .await;
    }
}

#[tokio::test]
async fn themes_add_up_and_stand_in_the_address_in_data_order() {
    let expected = Expected::in_language(Lang::Zh);
    let data = &expected.shipped.data;
    let ids: Vec<_> = data.themes.iter().map(|theme| theme.id.as_str()).collect();
    let (first, last) = (ids[0], ids[ids.len() - 1]);
    Visit::to(Lang::Zh)
        .run(async |page| {
            unfold(page).await;
            page.click(&theme_box(last)).await;
            page.click(&theme_box(first)).await;
            until_query_is(page, &format!("?themes={first},{last}")).await;
            until_shown(page, &expected.charts(&format!("themes={first},{last}"))).await;
            page.click(&theme_box(last)).await;
            until_query_is(page, &format!("?themes={first}")).await;
            until_shown(page, &expected.charts(&format!("themes={first}"))).await;
        })
        .await;
}

/// Of each chart: whether it can be unfolded, and how much of it is hidden, as a part of what is in
/// sight.
const FOLDS: &str = "const folds = all('.charts .frame').map(frame => {
    const [chart, drawing] = [charts(frame)[0], one('.drawing', frame)].map(e => e.getBoundingClientRect());
    return [shown(one('.unfold', frame)), (chart.bottom - drawing.bottom) / drawing.height];
});";

/// What the cards find.
const FINDINGS: &str = "return all('.charts .card .finding').map(e => e.textContent)";

#[tokio::test]
async fn what_a_filter_leaves_folds_only_where_much_of_it_would_be_hidden() {
    for (lang, width) in [(Lang::Zh, 360), (Lang::En, 360), (Lang::Zh, 1280)] {
        let expected = Expected::in_language(lang);
        let findings = |query: &str| -> Vec<String> {
            let charts = expected.charts(query);
            charts.iter().map(|spec| Card::of(spec).finding).collect()
        };
        Visit::to(lang)
            .sized(width, 800)
            .run(async |page| {
                let which = [FOLDS, "return folds.map(([folds]) => folds)"].concat();
                let all: Vec<bool> = page.eval(&which).await;
                unfold(page).await;
                for theme in ["gangs", "community"] {
                    page.click(&theme_box(theme)).await;
                    let left = findings(&format!("themes={theme}"));
                    page.until_is(FINDINGS, json!([]), &left).await;
                    page.until(
                        "what is folded hides much, and everything else is whole",
                        &[FOLDS, "return folds.every(([folds, hidden]) => folds ? hidden > 0.3 : hidden < 0.01)"].concat(),
                    )
                    .await;
                    let left: Vec<bool> = page.eval(&which).await;
                    let count = |of: &[bool]| of.iter().filter(|folds| **folds).count();
                    assert!(count(&left) < count(&all), "{theme}: {left:?}");
                    // What is folded when everything is there is so again.
                    page.click(".clear").await;
                    page.until_is(FINDINGS, json!([]), &findings("")).await;
                    page.until_is(&which, json!([]), &all).await;
                }
            })
            .await;
    }
}

/// A mark with the focus unfolds its chart: that it is drawn anew then does not make it a short one.
#[tokio::test]
async fn a_chart_in_which_a_mark_is_selected_by_keyboard_folds_again() {
    Visit::to(Lang::Zh)
        .sized(360, 800)
        .query("?district=huli")
        .run(async |page| {
            let place = "return folds[all('.charts .frame').indexOf(one('#ledger .frame'))][0]";
            let folds = [FOLDS, place].concat();
            page.until_is(&folds, json!([]), &true).await;
            page.eval::<()>("one('#ledger .drawing').focus()").await;
            page.press(Key::Right).await;
            page.press(Key::Enter).await;
            let drawn = "return all('#ledger .mark').some(mark => mark.matches('.selected'))";
            page.until("the mark is selected", drawn).await;
            page.eval::<()>("document.activeElement.blur()").await;
            page.until_is(&folds, json!([]), &true).await;
        })
        .await;
}

/// The fills of everything that each mark of a district draws.
const INKS: &str = "return inks(arguments[0])";

#[tokio::test]
async fn a_district_stands_out_and_the_others_step_back() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .run(async |page| {
                let districts = &expected.shipped.data.districts;
                unfold(page).await;
                let mut before: Vec<(Vec<String>, Vec<bool>)> = Vec::new();
                for district in districts {
                    let inks = page.eval_with(INKS, json!([district.id])).await;
                    let inked = "return inked(arguments[0])";
                    let inked: Vec<bool> = page.eval_with(inked, json!([district.id])).await;
                    assert!(inked.iter().filter(|inked| **inked).count() > 50);
                    before.push((inks, inked));
                }
                for chosen in districts {
                    display(page, "highlight", &chosen.id).await;
                    let query = format!("highlight={}", chosen.id);
                    until_query_is(page, &format!("?{query}")).await;
                    until_shown(page, &expected.charts(&query)).await;
                    for (district, (before, inked)) in districts.iter().zip(&before) {
                        let now: Vec<String> = page.eval_with(INKS, json!([district.id])).await;
                        assert_eq!(now.len(), before.len());
                        let now = now.iter().zip(before).zip(inked);
                        let now: Vec<_> = now.filter(|(_, inked)| **inked).collect();
                        let kept = now.iter().filter(|((a, b), _)| a == b).count();
                        let stands_out = district.id == chosen.id;
                        let expected = if stands_out { now.len() } else { 0 };
                        assert_eq!(
                            kept, expected,
                            "marks of {} that stay as they are",
                            district.id
                        );
                    }
                }
                display(page, "highlight", "").await;
                until_query_is(page, "").await;
                until_shown(page, &expected.charts("")).await;
            })
            .await;
    }
}

#[tokio::test]
async fn each_filter_shows_how_much_is_left_and_the_way_back_is_the_back_button() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .run(async |page| {
                unfold(page).await;
                let steps = [
                    ("district", "siming", "district=siming"),
                    ("level", "stated", "district=siming&level=stated"),
                    ("kind", "count", "district=siming&kind=count&level=stated"),
                    (
                        "verdict",
                        "caveat",
                        "district=siming&kind=count&level=stated&verdict=caveat",
                    ),
                ];
                let mut shown = vec![until_count_is(page, &expected, "").await];
                for (key, value, query) in steps {
                    choose(page, key, value).await;
                    until_query_is(page, &format!("?{query}")).await;
                    until_shown(page, &expected.charts(query)).await;
                    shown.push(until_count_is(page, &expected, query).await);
                }
                let narrower = shown.windows(2).all(|step| step[1] < step[0]);
                assert!(narrower, "each filter leaves fewer figures: {shown:?}");
                for (_, _, query) in steps.iter().rev().skip(1) {
                    page.eval::<()>("history.back()").await;
                    until_query_is(page, &format!("?{query}")).await;
                    until_shown(page, &expected.charts(query)).await;
                }
                page.eval::<()>("history.back()").await;
                until_query_is(page, "").await;
                until_count_is(page, &expected, "").await;
                page.eval::<()>("history.forward()").await;
                until_query_is(page, "?district=siming").await;
                page.click(".clear").await;
                until_query_is(page, "").await;
                until_shown(page, &expected.charts("")).await;
            })
            .await;
    }
}

/// Waits until the page says how much is left by a query; how many figures.
async fn until_count_is(page: &Page, expected: &Expected, query: &str) -> usize {
    let (figures, claims, pairs) = expected.kept(query);
    // How much there is in all is no answer to a filter.
    let said = match query {
        "" => String::new(),
        _ => expected.lang.messages().shown(figures, claims, pairs),
    };
    page.until_is(
        "return one('.shown span').textContent.trim()",
        json!([]),
        &said,
    )
    .await;
    figures
}

#[tokio::test]
async fn a_search_finds_names_in_both_languages_and_is_one_step_back() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .run(async |page| {
                unfold(page).await;
                for search in ["gangs", "恶势力集团"] {
                    page.fill("input[name=q]", search).await;
                    let query: String = page
                        .eval_with(
                            "return new URLSearchParams({ q: arguments[0] }).toString()",
                            json!([search]),
                        )
                        .await;
                    until_query_is(page, &format!("?{query}")).await;
                    let left = until_count_is(page, &expected, &query).await;
                    assert!(left > 0, "{search}");
                    until_shown(page, &expected.charts(&query)).await;
                }
                page.fill("input[name=q]", "no such thing").await;
                until_count_is(page, &expected, "q=no+such+thing").await;
                page.click(".clear").await;
                page.until_is(
                    "return one('input[name=q]').value",
                    json!([]),
                    &String::new(),
                )
                .await;
                until_shown(page, &expected.charts("")).await;
            })
            .await;
    }
}

/// Seen on a slow machine: idle callbacks did not come for a minute. WebKit has none.
#[tokio::test]
async fn a_browser_that_is_never_idle_or_never_says_so_draws_what_is_out_of_sight_too() {
    const NEVER_IDLE: &str = "window.requestIdleCallback = (act, options) => \
        options?.timeout ? setTimeout(act, options.timeout) : 0;";
    const NEVER_SAYS: &str = "window.requestIdleCallback = undefined;";
    for (lang, script) in [(Lang::Zh, NEVER_IDLE), (Lang::En, NEVER_SAYS)] {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .after(script)
            .run(async |page| {
                unfold(page).await;
                choose(page, "district", "siming").await;
                until_shown(page, &expected.charts("district=siming")).await;
                page.resize(700, 900).await;
                page.until("the charts fit", "return fitted()").await;
            })
            .await;
    }
}
