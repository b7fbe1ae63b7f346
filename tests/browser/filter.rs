//! Search, filters, highlight, and the address that says them all.

use serde_json::json;
use siming_huli::i18n::Lang;
use siming_huli::state::ViewState;

use crate::expected::{Card, Expected, until_shown};
use crate::harness::{Page, Visit};

async fn until_query_is(page: &Page, query: &str) {
    page.until_is("return location.search", json!([]), &query.to_owned())
        .await;
}

fn theme_box(id: &str) -> String {
    format!("label:has(input[name=themes][value='{id}'])")
}

/// Opens the filters, which are folded on arrival.
async fn unfold(page: &Page) {
    page.click(".find summary").await;
    page.until("the filters are open", "return shown(one('.selects'))")
        .await;
}

/// Chooses a value in a list; none of them for an empty one.
async fn choose(page: &Page, key: &str, value: &str) {
    page.click(&format!("select[name={key}] option[value='{value}']"))
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
                        .filter(chart => !chart.closest('#comparable, #with-caveat')).flatMap(figures)";
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
                let mut before: Vec<Vec<String>> = Vec::new();
                for district in districts {
                    before.push(page.eval_with(INKS, json!([district.id])).await);
                }
                for chosen in districts {
                    choose(page, "highlight", &chosen.id).await;
                    let query = format!("highlight={}", chosen.id);
                    until_query_is(page, &format!("?{query}")).await;
                    until_shown(page, &expected.charts(&query)).await;
                    for (district, before) in districts.iter().zip(&before) {
                        let now: Vec<String> = page.eval_with(INKS, json!([district.id])).await;
                        assert_eq!(now.len(), before.len());
                        let kept = now.iter().zip(before).filter(|(a, b)| a == b).count();
                        let stands_out = district.id == chosen.id;
                        let expected = if stands_out { now.len() } else { 0 };
                        assert_eq!(
                            kept, expected,
                            "marks of {} that stay as they are",
                            district.id
                        );
                    }
                }
                choose(page, "highlight", "").await;
                until_query_is(page, "").await;
                until_shown(page, &expected.charts("")).await;
            })
            .await;
    }
}

#[tokio::test]
async fn an_address_brings_its_choices_back() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        let query = "theme=light&themes=gangs,fraud&district=huli&kind=count&level=inferred\
                     &verdict=caveat&q=gang&highlight=siming&sort=-value";
        Visit::to(lang)
            .query(&format!("?{query}"))
            .run(async |page| {
                until_shown(page, &expected.charts(query)).await;
                let chosen: String = page
                    .eval("return new URLSearchParams(new FormData(one('form.find'))).toString()")
                    .await;
                let form = "q=gang&themes=gangs&themes=fraud&district=huli&kind=count\
                            &level=inferred&verdict=caveat&highlight=siming&theme=light";
                assert_eq!(chosen, form);
                let open: bool = page.eval("return shown(one('.selects'))").await;
                assert!(open, "an address that filters shows by what");
                until_query_is(page, &format!("?{query}")).await;
                let notice: String = page.eval("return one('.notice').innerText").await;
                assert_eq!(notice, "");
            })
            .await;
    }
}

#[tokio::test]
async fn colours_are_chosen_on_the_page_and_go_with_the_reader_to_the_other_language() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .run(async |page| {
                unfold(page).await;
                choose(page, "theme", "dark").await;
                until_query_is(page, "?theme=dark").await;
                let scheme = "return getComputedStyle(document.documentElement).colorScheme";
                page.until_is(scheme, json!([]), &"dark".to_owned()).await;
                let other: String = page.eval("return one('#language').search").await;
                assert_eq!(other, "?theme=dark");
                choose(page, "theme", "").await;
                until_query_is(page, "").await;
                page.until_is(scheme, json!([]), &"light".to_owned()).await;
            })
            .await;
    }
}

#[tokio::test]
async fn an_address_chooses_the_colours() {
    for (query, dark) in [("?theme=dark", false), ("?theme=light", true)] {
        Visit::to(Lang::Zh)
            .dark(dark)
            .query(query)
            .run(async |page| {
                let scheme = "return getComputedStyle(document.documentElement).colorScheme";
                let wanted = query.trim_start_matches("?theme=").to_owned();
                page.until_is(scheme, json!([]), &wanted).await;
            })
            .await;
    }
}

#[tokio::test]
async fn bad_values_are_named_in_a_notice_that_can_be_closed() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .query("?themes=fraud,moon&district=atlantis&colour=green")
            .run(async |page| {
                until_shown(page, &expected.charts("themes=fraud")).await;
                let notice: String = page.eval("return one('.notice').innerText").await;
                for bad in ["moon", "atlantis", "colour", "green"] {
                    assert!(notice.contains(bad), "{bad} in {notice}");
                }
                assert!(!notice.contains("fraud"), "{notice}");
                page.click(".notice button").await;
                let left = "return one('.notice').innerText";
                page.until_is(left, json!([]), &String::new()).await;
                until_shown(page, &expected.charts("themes=fraud")).await;
            })
            .await;
    }
}

#[tokio::test]
async fn no_address_breaks_the_page_or_gets_into_it() {
    let long = format!("?themes={}", "a,".repeat(8_000));
    let many = format!("?{}", "x=1&".repeat(4_000));
    let hostile = [
        long.as_str(),
        many.as_str(),
        "?themes=<script>window.pwned=1</script>",
        "?<img src=x onerror=window.pwned=1>=<svg onload=window.pwned=1>",
        "?themes=%3Cscript%3Ewindow.pwned%3D1%3C%2Fscript%3E&district=\"'><b>",
        "?%",
        "?%zz=%ff%fe&themes=%00%0a%0d&%E4%B8=%E4",
        "?&&&===&=&?&#&",
        "?__proto__=1&constructor=prototype&toString",
        "?themes=fraud&themes=fraud&themes=,,,&district=&district=siming&district=huli",
        "?theme=javascript:window.pwned=1#\"><script>window.pwned=1</script>",
        "?q=\u{202e}\u{0}\u{fffe}😀",
    ];
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        let folder = if lang == Lang::Zh { "" } else { "en/" };
        Visit::to(lang)
            .run(async |page| {
                // Everything but charts and notice, which are looked at one by one.
                const SHAPE: &str = "return all('*')
                    .filter(e => !e.closest('.drawing, .notice, tbody, .sources, .shown'))
                    .map(e => e.localName)";
                let shape: Vec<String> = page.eval(SHAPE).await;
                for query in hostile {
                    page.open(&format!("{folder}{query}")).await;
                    page.ready().await;
                    let pwned: bool = page.eval("return 'pwned' in window").await;
                    assert!(!pwned, "{query} ran");
                    let now: Vec<String> = page.eval(SHAPE).await;
                    assert_eq!(now, shape, "{query}");
                    let inside: Vec<String> = page
                        .eval("return all('.notice *').map(e => e.localName)")
                        .await;
                    let plain = inside
                        .iter()
                        .all(|e| ["p", "code", "button"].contains(&&**e));
                    assert!(plain, "{query}: {inside:?}");
                    page.assert_no_sideways_scroll(1280).await;
                    let search = query.split('#').next().unwrap_or_default();
                    let (kept, _) = ViewState::parse(search, &expected.shipped.data);
                    let kept = kept.query(&expected.shipped.data);
                    until_shown(page, &expected.charts(&kept)).await;
                }
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
    let (figures, claims) = expected.kept(query);
    let data = &expected.shipped.data;
    let said = expected
        .lang
        .messages()
        .shown([figures, data.figures.len()], [claims, data.claims.len()]);
    page.until_is("return one('.shown span').textContent", json!([]), &said)
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
