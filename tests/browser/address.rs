//! The address: it says what a reader chose, brings it back, and is never trusted.

use serde_json::json;
use siming_huli::i18n::Lang;
use siming_huli::state::{NAMED, ViewState};

use crate::expected::{Expected, until_shown};
use crate::filter::{display, until_query_is};
use crate::harness::Visit;

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
                let form = "themes=gangs&themes=fraud&q=gang&kind=count&verdict=caveat\
                            &level=inferred&district=huli";
                assert_eq!(chosen, form);
                let looks: String = page
                    .eval("return new URLSearchParams(new FormData(one('#display'))).toString()")
                    .await;
                assert_eq!(looks, "highlight=siming&theme=light");
                let open: bool = page.eval("return shown(one('.find .search'))").await;
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
                display(page, "theme", "dark").await;
                until_query_is(page, "?theme=dark").await;
                let scheme = "return getComputedStyle(document.documentElement).colorScheme";
                page.until_is(scheme, json!([]), &"dark".to_owned()).await;
                let other: String = page.eval("return one('#language').search").await;
                assert_eq!(other, "?theme=dark");
                display(page, "theme", "").await;
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
            .query("?themes=fraud,moon&district=atlantis&sort=green")
            .run(async |page| {
                until_shown(page, &expected.charts("themes=fraud")).await;
                let notice: String = page.eval("return one('.notice').innerText").await;
                for bad in ["moon", "atlantis", "sort", "green"] {
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
async fn of_many_bad_values_a_few_are_named_and_the_others_counted() {
    let bad: Vec<String> = (0..NAMED + 3).map(|n| format!("moon{n:02}")).collect();
    for lang in Lang::ALL {
        Visit::to(lang)
            .query(&format!("?themes={}", bad.join(",")))
            .run(async |page| {
                let notice: String = page.eval("return one('.notice p').innerText").await;
                for (n, bad) in bad.iter().enumerate() {
                    assert_eq!(notice.contains(bad), n < NAMED, "{bad} in {notice}");
                }
                let more = lang.messages().and_more(3);
                assert!(notice.ends_with(&more), "{notice}");
            })
            .await;
    }
}

#[tokio::test]
async fn parameters_of_chat_apps_and_trackers_are_left_alone_and_not_shared() {
    const FOREIGN: &str = "from=singlemessage&isappinstalled=0&fbclid=x&utm_source=y&x=%zz";
    for lang in Lang::ALL {
        Visit::to(lang)
            .query(&format!("?{FOREIGN}&view="))
            .run(async |page| {
                let notice: String = page.eval("return one('.notice').innerText").await;
                assert_eq!(notice, "");
                display(page, "theme", "dark").await;
                until_query_is(page, &format!("?theme=dark&{FOREIGN}")).await;
                let other: String = page.eval("return one('#language').search").await;
                assert_eq!(other, "?theme=dark");
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
async fn an_address_in_other_words_is_no_step_of_the_reader() {
    Visit::to(Lang::Zh)
        .after("window.stepsBefore = history.length")
        .query("?utm_source=x&lang=zh&themes=gangs,moon&district=huli&verdict=")
        .run(async |page| {
            until_query_is(page, "?themes=gangs&district=huli&utm_source=x").await;
            let steps: usize = page.eval("return history.length - stepsBefore").await;
            assert_eq!(steps, 0, "back leads to where the reader came from");
            page.eval::<()>("one('#find input[value=fraud]').click()")
                .await;
            until_query_is(page, "?themes=gangs,fraud&district=huli&utm_source=x").await;
            let steps: usize = page.eval("return history.length - stepsBefore").await;
            assert_eq!(steps, 1, "back leads to what was chosen before");
        })
        .await;
}

#[tokio::test]
async fn a_link_within_the_page_leaves_each_card_as_it_is() {
    const VIEWS: &str = "return all('.card').map(card =>
        `${card.id} ${one('[data-view][aria-pressed=true]', card)?.dataset.view}`)";
    Visit::to(Lang::Zh)
        .run(async |page| {
            for card in ["changes", "overlaps"] {
                page.eval_with::<()>(
                    "one(`#${arguments[0]} [data-view=table]`).click()",
                    json!([card]),
                )
                .await;
                page.until_with(
                    "the address names it",
                    "return location.search + location.hash === `?view=table#${arguments[0]}`",
                    json!([card]),
                )
                .await;
            }
            let before: Vec<String> = page.eval(VIEWS).await;
            assert_eq!(
                before.iter().filter(|card| card.ends_with("table")).count(),
                2
            );
            page.eval::<()>("one('nav a[href=\"#ledger\"]').click()")
                .await;
            page.until(
                "the other language opens at the same place",
                "return one('#language').hash === '#ledger'",
            )
            .await;
            assert_eq!(page.eval::<Vec<String>>(VIEWS).await, before);
        })
        .await;
}
