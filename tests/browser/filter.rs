//! Theme filter, district highlight and the address that says both.

use serde_json::json;
use siming_huli::i18n::Lang;

use crate::expected::{Card, Expected, until_shown};
use crate::harness::{Page, Visit};

async fn until_query_is(page: &Page, query: &str) {
    page.until_is("return location.search", json!([]), &query.to_owned())
        .await;
}

fn theme_box(id: &str) -> String {
    format!("label:has(input[name=themes][value='{id}'])")
}

fn district_button(id: &str) -> String {
    format!("label:has(input[name=district][value='{id}'])")
}

#[tokio::test]
async fn a_theme_leaves_only_its_figures_and_clearing_restores_all() {
    for lang in Lang::ALL {
        let expected = Expected::in_language(lang);
        Visit::to(lang)
            .run(async |page| {
                let unfiltered = expected.charts("");
                until_shown(page, &unfiltered).await;
                let data = &expected.shipped.data;
                for theme in data.theme_ixs() {
                    let id = data.theme(theme).id.as_str();
                    page.click(&theme_box(id)).await;
                    until_query_is(page, &format!("?themes={id}")).await;
                    let filtered = expected.charts(&format!("themes={id}"));
                    until_shown(page, &filtered).await;
                    let left: Vec<String> = page.eval("return charts().flatMap(figures)").await;
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
                let mut before: Vec<Vec<String>> = Vec::new();
                for district in districts {
                    before.push(page.eval_with(INKS, json!([district.id])).await);
                }
                for chosen in districts {
                    page.click(&district_button(&chosen.id)).await;
                    let query = format!("district={}", chosen.id);
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
                page.click(&district_button("")).await;
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
        let query = "themes=fraud,gangs&district=huli";
        Visit::to(lang)
            .query(&format!("?{query}"))
            .run(async |page| {
                until_shown(page, &expected.charts(query)).await;
                let mut chosen: Vec<String> = page
                    .eval("return all('input:checked').map(e => `${e.name}=${e.value}`)")
                    .await;
                chosen.sort();
                assert_eq!(
                    chosen,
                    [
                        "district=huli",
                        "theme=auto",
                        "themes=fraud",
                        "themes=gangs"
                    ]
                );
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
                page.click("label:has(input[name=theme][value=dark])").await;
                until_query_is(page, "?theme=dark").await;
                let scheme = "return getComputedStyle(document.documentElement).colorScheme";
                page.until_is(scheme, json!([]), &"dark".to_owned()).await;
                let other: String = page.eval("return one('#language').search").await;
                assert_eq!(other, "?theme=dark");
                page.click("label:has(input[name=theme][value=auto])").await;
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
                    .filter(e => !e.closest('.drawing, .notice, tbody')).map(e => e.localName)";
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
                    let good = query.contains("themes=fraud");
                    let kept = if good {
                        "themes=fraud&district=huli"
                    } else {
                        ""
                    };
                    until_shown(page, &expected.charts(kept)).await;
                }
            })
            .await;
    }
}
