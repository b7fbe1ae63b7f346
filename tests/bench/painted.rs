//! When the chart of an embed is to be seen, beside a floor: a page written by hand with the
//! same SVG in it and nothing else. All come from one server, compressed at their best, in
//! turns.
//!
//! ```text
//! dist ─► now ─┐                        ┌► first contentful paint
//! another dist ─► before ├► server ─► Page ─┤
//! floor ───────┘                        └► chart: the first frame that is painted with all of
//!                                          the layout that is shown
//! ```

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use serde_json::json;
use siming_huli::scene::Paint;
use siming_huli::site::headers::Kind;
use tokio::net::TcpListener;

use super::harness::{Driver, Page, Site, dist};
use super::median;

/// Charts of few and of many marks.
const CHARTS: [&str; 3] = ["changes", "overlaps", "ledger"];
/// How often each page is opened under each condition, besides once for nothing.
const ROUNDS: usize = 7;
/// The width of a phone, and of a column for the widest layout.
const WIDTHS: [u32; 2] = [390, 760];
/// Bits each second, milliseconds there and back, how much slower the processor is: a slow 4G
/// network and a cheap phone, as Lighthouse has them; and nothing of the kind.
const CONDITIONS: [(&str, f64, u32, u32); 2] = [
    ("fast", -8.0, 0, 1),
    ("slow 4G, 4 x CPU", 1_600_000.0, 150, 4),
];
/// How many times the floor is aimed at.
const GOAL: f64 = 1.15;

/// Runs before the page's first script: when the chart that is shown has been painted as a
/// whole. A style sheet that is waited for holds back frames, and so this.
const WATCH: &str = "{
  const isWhole = (node) => {
    for (let e = node; e; e = e.parentElement) if (e.nextElementSibling) return true;
    return document.readyState !== 'loading';
  };
  const look = () => {
    const chart = [...document.querySelectorAll('svg')].find(svg => svg.getClientRects().length);
    if (!chart || !isWhole(chart)) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { window.painted = performance.now(); };
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
}";

/// What lies on the server: the folders by their names, and pages that were made up.
struct Served {
    folders: BTreeMap<&'static str, PathBuf>,
    floors: BTreeMap<String, Vec<u8>>,
}

fn packed(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 11, 22);
    writer.write_all(text.as_bytes()).unwrap();
    drop(writer);
    out
}

/// The page that a person would write who wants this chart in it: title, finding, and the layout
/// that an embed shows at a width, in colours of its own.
fn floor(dist: &Path, chart: &str, width: u32) -> String {
    let embed = std::fs::read_to_string(dist.join(format!("embed/{chart}/index.html"))).unwrap();
    let part = |start: &str, end: &str| {
        let (_, rest) = embed.split_once(start).unwrap();
        rest.split_once(end).unwrap().0.to_owned()
    };
    let layout = if width < 470 { "narrow" } else { "wide" };
    let svg = part(&format!("<div class=\"fixed {layout}\">"), "</div>");
    let inks = Paint::all().map(|paint| {
        let (name, light) = (paint.name(), paint.tone().light);
        let used = |class: &str| svg.contains(&format!("{class}{name}\""));
        let fill = used("p-").then(|| format!(".p-{name}{{fill:{light}}}"));
        let line = used("k-").then(|| format!(".k-{name}{{stroke:{light}}}"));
        [fill, line].map(Option::unwrap_or_default).concat()
    });
    format!(
        "<!DOCTYPE html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title><link rel=\"icon\" href=\"data:,\">\
         <style>body{{margin:16px;font:16px/1.75 sans-serif;background:#fbf8f1}}{inks}</style>\
         <h2>{title}</h2><p>{finding}</p>{svg}</html>",
        title = part("-title\">", "</h2>"),
        finding = part("<p class=\"finding\">", "</p>"),
        inks = inks.collect::<String>(),
    )
}

async fn answer(
    State(served): State<Arc<Served>>,
    request: Request,
) -> (StatusCode, HeaderMap, Vec<u8>) {
    let mut headers = HeaderMap::new();
    let path = request.uri().path().trim_start_matches('/').to_owned();
    let mut is = |name, value: &str| headers.insert(name, HeaderValue::from_str(value).unwrap());
    if let Some(floor) = served.floors.get(&path) {
        is(CONTENT_TYPE, "text/html; charset=utf-8");
        is(CONTENT_ENCODING, "br");
        return (StatusCode::OK, headers, floor.clone());
    }
    let (folder, path) = path.split_once('/').unwrap_or((&path, ""));
    let Some(folder) = served.folders.get(folder) else {
        return (StatusCode::NOT_FOUND, headers, Vec::new());
    };
    let file = match path.ends_with('/') {
        true => format!("{path}index.html"),
        false => path.to_owned(),
    };
    let ending = file.rsplit('.').next().unwrap_or_default();
    let kind = match ending {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        _ => "application/octet-stream",
    };
    is(CONTENT_TYPE, kind);
    // An older build has another policy; its pages need nothing that is inline.
    if served.folders.get("now") == Some(folder) {
        is(CONTENT_SECURITY_POLICY, &Kind::of(path).policy(None));
    }
    if let Ok(bytes) = std::fs::read(folder.join(format!("{file}.br"))) {
        is(CONTENT_ENCODING, "br");
        return (StatusCode::OK, headers, bytes);
    }
    match std::fs::read(folder.join(&file)) {
        Ok(bytes) => (StatusCode::OK, headers, bytes),
        Err(_) => (StatusCode::NOT_FOUND, headers, Vec::new()),
    }
}

/// First contentful paint, and when the chart was painted, in milliseconds.
async fn open(page: &Page, url: &str) -> [f64; 2] {
    page.go("about:blank").await;
    page.go(url).await;
    page.until(
        "the chart is painted",
        "return window.painted && performance.getEntriesByName('first-contentful-paint').length",
    )
    .await;
    page.eval(
        "return [performance.getEntriesByName('first-contentful-paint')[0].startTime, painted]",
    )
    .await
}

#[tokio::test]
async fn an_embed_is_painted() {
    let only = std::env::var("BENCH").unwrap_or_default();
    if !only.is_empty() && !only.split(',').any(|name| name == "painted") {
        return;
    }
    let mut folders = BTreeMap::from([("now", dist())]);
    if let Some(before) = std::env::var_os("BENCH_BEFORE") {
        folders.insert("before", PathBuf::from(before));
    }
    let names = folders.keys().copied().chain(["floor"]).collect::<Vec<_>>();
    let mut floors = BTreeMap::new();
    for chart in CHARTS {
        for width in WIDTHS {
            let page = packed(&floor(&dist(), chart, width));
            floors.insert(format!("floor/embed/{chart}/{width}/"), page);
        }
    }
    let served = Arc::new(Served { folders, floors });
    let app = Router::new().fallback(answer).with_state(served);
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let root = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    let driver = Driver::start().await;
    let page = Page::new(driver.session().await, Site::start(&dist()).await);
    page.before(WATCH).await;
    page.tell("Network.enable", json!({})).await;
    page.tell("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
        .await;
    println!(
        "\nembeds: milliseconds until the first contentful paint and until the chart that is shown \
         has been painted, medians of {ROUNDS}, in turns; x: as many times the floor (goal {GOAL})"
    );
    println!(
        "{:<36}{:<10}{:>8}{:>8}{:>8}{:>8}{:>16}",
        "", "", "first", "x", "chart", "x", "(least, most)"
    );
    for (condition, bits, latency, slower) in CONDITIONS {
        for chart in CHARTS {
            for width in WIDTHS {
                page.resize(width, 900).await;
                let network = json!({ "offline": false, "latency": latency,
                    "downloadThroughput": bits / 8.0, "uploadThroughput": bits / 16.0 });
                page.tell("Network.emulateNetworkConditions", network).await;
                let rate = json!({ "rate": slower });
                page.tell("Emulation.setCPUThrottlingRate", rate).await;
                let mut found = vec![[Vec::new(), Vec::new()]; names.len()];
                for round in 0..=ROUNDS {
                    for (name, found) in names.iter().zip(&mut found) {
                        let floor = if *name == "floor" {
                            &*format!("{width}/")
                        } else {
                            ""
                        };
                        let url = format!("{root}/{name}/embed/{chart}/{floor}");
                        let times = open(&page, &url).await;
                        if round > 0 {
                            found
                                .iter_mut()
                                .zip(times)
                                .for_each(|(all, ms)| all.push(ms));
                        }
                    }
                }
                let floors = found[names.len() - 1].clone().map(median);
                for (name, found) in names.iter().zip(found) {
                    let charts = &found[1];
                    let least = charts.iter().copied().fold(f64::INFINITY, f64::min);
                    let most = charts.iter().copied().fold(0.0, f64::max);
                    let [first, chart_at] = found.map(median);
                    println!(
                        "{:<36}{name:<10}{first:>8.0}{:>8.2}{chart_at:>8.0}{:>8.2}{:>16}",
                        format!("{chart}, {width} px, {condition}"),
                        first / floors[0],
                        chart_at / floors[1],
                        format!("({least:.0}, {most:.0})"),
                    );
                }
            }
        }
    }
    page.close().await;
    server.abort();
}
