//! A visit in any engine: what DevTools tell of Chromium, a script tells here.

use std::net::SocketAddr;

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::engine::Engine;
use crate::harness::{Fault, Page, SEATS, Site, dist, in_a_session};

/// Collects what goes wrong, from before the first script of the page. Drivers other than
/// that of Chromium give no console.
const WITNESS: &str = "window.said = [];
for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation']) {
  addEventListener(type, event => said.push([type, event.message ?? event.reason
    ?? event.violatedDirective ?? event.target?.outerHTML].join(': ')), true);
}
for (const level of ['error', 'warn']) {
  const before = console[level];
  console[level] = (...words) => { said.push(words.join(' ')); before(...words); };
}
";

/// The first script with the witness before it.
fn with_witness(script: &str) -> String {
    [WITNESS, script].concat()
}

/// The page with its first script held to no hash, since that is rewritten.
fn with_any_boot(html: &str) -> String {
    const BOOT: &str = " id=\"boot\" src=\"";
    let Some((before, boot)) = html.split_once(BOOT) else {
        return html.to_owned();
    };
    let (boot, after) = boot.split_once('>').unwrap();
    let words = boot
        .split(' ')
        .filter(|word| !word.starts_with("integrity="));
    let words: Vec<_> = words.collect();
    format!("{before}{BOOT}{}>{after}", words.join(" "))
}

/// The page under a policy that lets no script run. To turn scripts off, each engine has a
/// way of its own, and with it drivers other than that of Chromium run none either: so the
/// style sheet's `@media (scripting: none)` is not held here, but in `without_scripts.rs`.
fn without_scripts(html: &str) -> String {
    const HEAD: &str = "<head>\n";
    assert!(html.contains(HEAD));
    let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'\">\n";
    html.replacen(HEAD, &[HEAD, policy].concat(), 1)
}

/// What is visited.
pub enum To<'a> {
    /// An address of the site.
    Address(&'a str),
    /// The same, where no script may run.
    Silent(&'a str),
    /// An article of another origin, whose body is made for the site's root.
    Article(fn(&str) -> String),
}

/// Opens it in an engine with nothing beside it, holds the claim, and that nothing was
/// refused.
pub async fn visit(engine: Engine, to: To<'_>, claim: impl AsyncFnOnce(&Page)) {
    // A whole machine for each: two engines at a time starve each other's drivers.
    let _seats = SEATS.acquire_many(2).await.unwrap();
    let site = Site::start(&dist()).await;
    let page = match to {
        To::Silent(_) => without_scripts,
        _ => with_any_boot,
    };
    site.fail("index.html", Fault::Rewritten(page));
    for boot in ["boot.js", "embed-boot.js"] {
        site.fail(boot, Fault::Rewritten(with_witness));
    }
    let running = engine.start().await;
    let browser = running.session().await;
    let (url, host) = match to {
        To::Address(address) | To::Silent(address) => (site.url(address), None),
        To::Article(body) => {
            let (address, host) = serve(body(&site.url(""))).await;
            (format!("http://{address}/"), Some(host))
        }
    };
    in_a_session(browser, site, async |page| {
        page.window(1280, 900).await;
        page.go(&url).await;
        claim(page).await;
        if !matches!(to, To::Silent(_)) {
            page.until_is("return window.said", json!([]), &Vec::<String>::new())
                .await;
        }
        let failed: Vec<_> = (page.site.answers().into_iter())
            .filter(|answer| answer.status != 200)
            .collect();
        assert_eq!(failed, [], "answers");
    })
    .await;
    if let Some(host) = host {
        host.abort();
    }
}

async fn serve(body: String) -> (SocketAddr, JoinHandle<()>) {
    let article = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Article</title>\
         <link rel=\"icon\" href=\"data:,\"></head><body>{body}</body></html>"
    );
    let app = Router::new().route("/", get(async || Html(article)));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    (address, server)
}
