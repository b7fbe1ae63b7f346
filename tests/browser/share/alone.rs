//! The share page by itself.

use serde_json::json;
use siming_huli::export::address;
use siming_huli::i18n::Lang;

use crate::harness::Visit;

#[tokio::test]
async fn the_share_page_is_whole_without_scripts() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .query("share/changes/")
            .without_scripts()
            .run(async |page| {
                let parts: usize = page
                    .eval("return all('section').filter(shown).length")
                    .await;
                assert_eq!(parts, 5);
                let codes: usize = page
                    .eval("return all('textarea').filter(shown).length")
                    .await;
                assert_eq!(codes, 10);
                let idle: usize = page.eval("return all('button').filter(shown).length").await;
                assert_eq!(idle, 0, "buttons that need a script");
            })
            .await;
    }
}

/// A link, a code and where the links at the head lead, each without the place of the site.
const CODES: &str =
    "const [link, frame] = ['link', 'frame'].map(kind => one(`[data-code=${kind}]`).value);
    return [new URL(link).search, frame.match(/embed[^\"]*/)[0],
        ...all('h1 + p a').map(({ search }) => search)]";

#[tokio::test]
async fn what_was_chosen_on_an_embed_stands_in_the_codes_and_goes_along() {
    let asked = "?text=large&themes=fraud,gangs&q=%22%3E&utm_source=feed&level=";
    for lang in Lang::ALL {
        Visit::to(lang)
            .query(&format!("share/changes/{asked}"))
            .without_interaction()
            .run(async |page| {
                let code = |lang: &str, title: &str| {
                    format!(
                        "lang={lang}&theme=auto&text=large&view=chart&themes=fraud,gangs{title}&q=%22%3E"
                    )
                };
                let [along, link] = ["?text=large&themes=fraud,gangs&q=%22%3E", &code(lang.short(), "")];
                let frame = ["embed/changes/?", link, "&title=1&controls=1"].concat();
                let expected = [&["?", link].concat(), &*frame, along, along];
                page.until_is(CODES, json!([]), &expected.map(str::to_owned).to_vec())
                    .await;
                // Pictures are made by the charts, which are on another page.
                let whole = "return all('.taking').filter(shown).map(e => e.textContent)";
                let heading = lang.taking().whole.to_owned();
                page.until_is(whole, json!([]), &vec![heading]).await;
                let large = "return document.documentElement.dataset.text";
                page.until_is(large, json!([]), &"large".to_owned()).await;
            })
            .await;
    }
}

#[tokio::test]
async fn where_nothing_was_chosen_codes_say_no_more_than_they_did() {
    Visit::to(Lang::Zh)
        .query("share/changes/?utm_source=feed&themes=&lang=zh")
        .without_interaction()
        .run(async |page| {
            page.until("the page is live", "return one('[role=tablist]')")
                .await;
            let codes: Vec<String> = page.eval(CODES).await;
            assert!(!codes.concat().contains("themes="), "{codes:?}");
            assert!(!codes.concat().contains("utm"), "{codes:?}");
            let taking = "return all('.taking').filter(shown).length";
            assert_eq!(page.eval::<usize>(taking).await, 0);
        })
        .await;
}

#[tokio::test]
async fn an_embed_that_says_what_is_usual_has_chosen_nothing() {
    Visit::to(Lang::Zh)
        .query("embed/changes/?lang=zh&theme=auto&text=normal&view=chart")
        .without_interaction()
        .run(async |page| {
            page.until(
                "its loader has run",
                "return document.readyState === 'complete'",
            )
            .await;
            let links = "return all('.home a, [data-share]').map(a => a.search)";
            let links: Vec<String> = page.eval(links).await;
            assert_eq!(links, ["", ""]);
        })
        .await;
}

#[tokio::test]
async fn a_pair_stays_that_pair_whatever_was_chosen() {
    let pair = [
        "siming-gang-groups-broken-up",
        "huli-gang-groups-investigated",
    ];
    let chart = format!("pair--{}", pair.join("--"));
    let own = format!("a={}&b={}", pair[0], pair[1]);
    for lang in Lang::ALL {
        let folder = address::page(lang);
        Visit::to(Lang::Zh)
            .query(&format!("{folder}share/{chart}/?text=large"))
            .without_interaction()
            .run(async |page| {
                page.until("the page is live", "return one('[role=tablist]')")
                    .await;
                let link = "return new URL(one('[data-code=link]').value).search";
                let link: String = page.eval(link).await;
                assert!(link.contains("text=large") && link.contains(&own), "{link}");
                let home = "return one('h1 + p a').search";
                let home: String = page.eval(home).await;
                assert_eq!(home, format!("?{own}&text=large"));
                page.open(&format!(
                    "{folder}embed/{chart}/?text=large&utm_source=feed"
                ))
                .await;
                let home = "return one('.home a').search";
                page.until_is(home, json!([]), &format!("?{own}&text=large"))
                    .await;
            })
            .await;
    }
}
