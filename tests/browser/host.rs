//! The built site behind a real server, with the file that is shipped for it
//! (`deploy/nginx.conf`): what comes of it in the browser.

use serde_json::json;
use siming_huli::export::{Address, address, code};
use siming_huli::i18n::Lang;

use crate::common::published::published;
use crate::embed::Article;
use crate::harness::{Page, Visit};

/// Claims that the browser has nothing that it could give back: no cookie, and nothing in
/// any storage, of this page's or of the whole browser.
async fn assert_nothing_kept(page: &Page) {
    let kept: Vec<String> = page
        .eval(
            "return Promise.all([indexedDB.databases(), caches.keys(),
                 navigator.serviceWorker.getRegistrations()])
                 .then(lists => [document.cookie, Object.keys(localStorage),
                     Object.keys(sessionStorage), ...lists].flat().filter(Boolean).map(String))",
        )
        .await;
    assert_eq!(kept, Vec::<String>::new(), "what the page keeps");
    let cookies = page.ask("Storage.getCookies", json!({})).await;
    assert_eq!(cookies["cookies"], json!([]));
    let origin = json!({ "origin": page.site.origin() });
    let used = page.ask("Storage.getUsageAndQuota", origin).await;
    assert_eq!(used["usage"].as_f64(), Some(0.0), "{used}");
}

async fn assert_no_violation(page: &Page) {
    let violations: Vec<String> = page.eval("return window.violations").await;
    assert_eq!(violations, Vec::<String>::new());
}

#[tokio::test]
async fn the_page_and_its_dialog_run_and_keep_nothing() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .on_nginx()
            .run(async |page| {
                assert_nothing_kept(page).await;
                // What a reader chooses is in the address, and nowhere else.
                page.click("[name=theme] option[value=dark]").await;
                let dark = "return location.search === '?theme=dark'
                    && document.documentElement.dataset.theme === 'dark'";
                page.until("the page is dark", dark).await;
                assert_nothing_kept(page).await;
                page.click("#changes .share a").await;
                page.until("the dialog is open", "return one('dialog[open] .tabs')")
                    .await;
                page.click("dialog .tabs button:last-child").await;
                let shown = "return one('dialog .preview iframe').offsetHeight > 0";
                page.until("the preview is there", shown).await;
                // It says its height once its script has run.
                let grown = "return one('dialog .preview iframe').style.height !== '600px'";
                page.until("the preview has said its height", grown).await;
                assert_nothing_kept(page).await;
            })
            .await;
    }
}

#[tokio::test]
async fn an_embed_and_a_share_page_run_and_keep_nothing() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .on_nginx()
            // An address that chooses something makes an embed lively at once.
            .query("embed/changes/?highlight=huli")
            .run(async |page| {
                assert_nothing_kept(page).await;
                assert_no_violation(page).await;
                page.open(&address::share(lang, "changes")).await;
                page.until("the tabs are there", "return one('.tabs')")
                    .await;
                let violations = "return window.violations";
                page.until_is(violations, json!([]), &Vec::<String>::new())
                    .await;
                assert_nothing_kept(page).await;
            })
            .await;
    }
}

#[tokio::test]
async fn an_embed_runs_on_another_host_in_a_sandbox_and_without() {
    for sandbox in [true, false] {
        Article::new(move |root| {
            let site = Address::from_setting(Some(root)).unwrap();
            let code = code::frame(&published(Lang::Zh, "overlaps"), &site, 600);
            if sandbox {
                return code;
            }
            let start = code.find(" sandbox=").unwrap();
            let end = start + code[start..].find('>').unwrap();
            code[..start].to_owned() + &code[end..]
        })
        .of_nginx()
        .read(async |page| {
            page.enter_frame(0).await;
            page.until("the chart is there", "return charts().length === 1")
                .await;
            let opaque: bool = page.eval("return origin === 'null'").await;
            assert_eq!(opaque, sandbox);
            page.click("summary").await;
            page.ready().await;
        })
        .await;
    }
}

#[tokio::test]
async fn no_other_page_shows_the_page_in_a_frame() {
    Article::new(|root| {
        format!("<iframe src=\"{root}\"></iframe><iframe src=\"{root}embed/changes/\"></iframe>")
    })
    .of_nginx()
    .troubled()
    .read(async |page| {
        page.enter_frame(1).await;
        page.until("the embed is there", "return charts().length === 1")
            .await;
        page.out_of_frames().await;
        page.enter_frame(0).await;
        let there: bool = page.eval("return one('#app') !== null").await;
        assert!(!there, "the page in a frame");
    })
    .await;
}

#[tokio::test]
async fn nothing_makes_markup_or_code_past_the_policies() {
    Visit::to(Lang::En)
        .on_nginx()
        .run(async |page| {
            let refused: Vec<bool> = page
                .eval(
                    "const refused = (attempt) => {
                         try { attempt(); return false; } catch (e) { return e instanceof TypeError; }
                     };
                     const script = document.createElement('script');
                     return [
                         () => { document.createElement('p').innerHTML = '<b>'; },
                         () => { script.src = one('#code').src; },
                         () => { script.textContent = '1'; },
                         () => new DOMParser().parseFromString('<b>', 'text/html'),
                         () => trustedTypes.createPolicy('another', {}),
                     ].map(refused)",
                )
                .await;
            assert_eq!(refused, [true; 5]);
            // That much was meant to be said.
            let said = page.log("browser").await;
            assert!(said.len() >= 5, "{said:?}");
            page.eval::<()>("window.violations.length = 0").await;
        })
        .await;
}
