//! oEmbed, as a consumer meets it: a page, its discovery link, the answer, the frame.
//!
//! ```text
//! Built, on a free port of loopback ─► @extractus/oembed-extractor (npm), oembedpy (PyPI)
//!                                        └► what each has read of every page
//! ```

use std::net::SocketAddr;
use std::path::Path;
use std::process::Stdio;

use axum::Router;
use serde_json::Value;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio::process::Command;
use tower_http::services::ServeDir;

use crate::made::{Built, SITE_URL, attribute, published_charts};
use crate::programs::{npm, pypi};

/// The path from the site's root of an address that a consumer was given.
fn path(address: &str) -> &str {
    let root = format!("{SITE_URL}/");
    let path = address.strip_prefix(&root);
    path.unwrap_or_else(|| panic!("{address} is not of {root}"))
}

#[test]
fn a_consumer_finds_the_frame_from_the_page() {
    let built = Built::at(Some(SITE_URL));
    for published in published_charts() {
        let own = siming_huli::export::address::embed(published.lang(), published.id);
        let page = built.read(&format!("{own}index.html"));
        let link = "<link rel=\"alternate\" type=\"application/json+oembed\"";
        assert_eq!(page.matches(link).count(), 1, "{own}");
        assert_eq!(
            attribute(&page, link, "title"),
            Some(published.spec.title.clone())
        );
        let answer = attribute(&page, link, "href").unwrap();
        let (answer, asked) = answer.split_once("?url=").unwrap();
        let asked: Vec<_> = form_urlencoded::parse(asked.as_bytes()).collect();
        assert_eq!(asked, [(format!("{SITE_URL}/{own}").into(), "".into())]);
        let answer = built.json(path(answer));

        assert_eq!(
            (&answer["version"], &answer["type"]),
            (&"1.0".into(), &"rich".into())
        );
        assert_eq!(answer["title"], published.spec.title);
        let (width, height) = (answer["width"].as_u64(), answer["height"].as_u64());
        assert!(
            width.is_some_and(|w| w > 0) && height.is_some_and(|h| h > 100),
            "{answer}"
        );
        assert!(answer["cache_age"].as_u64().is_some());
        let html = answer["html"].as_str().unwrap();
        let attribute = |name| attribute(html, "<iframe", name).unwrap();
        assert_eq!(path(&attribute("src")), own);
        assert_eq!(attribute("height"), height.unwrap().to_string());
        assert!(attribute("title").contains(&published.spec.title));
        assert_eq!(attribute("loading"), "lazy");
        let sandbox = attribute("sandbox");
        assert!(sandbox.contains("allow-scripts") && !sandbox.contains("same-origin"));
        assert!(html.contains("<figcaption><a href="), "{html}");
        assert!(
            !html.contains("style="),
            "strict hosts take no style attribute: {html}"
        );

        // Three that go together, or none of them.
        let thumbnail = path(answer["thumbnail_url"].as_str().unwrap());
        assert_eq!(thumbnail, published.file("charts", ".preview.png"));
        assert_eq!(
            (&answer["thumbnail_width"], &answer["thumbnail_height"]),
            (&1200.into(), &630.into())
        );
    }
}

/// Reads the pages whose addresses are on its input, one after the other.
const NPM: &str = "const { extract } = require(process.argv[1]);
    const pages = JSON.parse(require('fs').readFileSync(0, 'utf8'));
    (async () => {
        const read = [];
        for (const page of pages) read.push(await extract(page));
        console.log(JSON.stringify(read));
    })();";

/// The same; without its list of known providers, which it would fetch from elsewhere.
const PYPI: &str = "
import functools, httpx, json, sys
# A loaded machine may take longer than its five seconds.
httpx.get = functools.partial(httpx.get, timeout=300)
from oembedpy import consumer, discovery
found = (discovery.find_from_content(page) for page in json.load(sys.stdin))
print(json.dumps([consumer.fetch_content(*one).to_dict() for one in found]))";

/// What a consumer has read of these pages.
async fn read(mut consumer: Command, pages: &[String]) -> Vec<Value> {
    // A proxy could not reach loopback.
    consumer.env("NO_PROXY", "*").env("no_proxy", "*");
    consumer.stdin(Stdio::piped()).stdout(Stdio::piped());
    consumer.stderr(Stdio::piped());
    let mut consumer = consumer.spawn().unwrap();
    let mut stdin = consumer.stdin.take().unwrap();
    let text = serde_json::to_vec(pages).unwrap();
    stdin.write_all(&text).await.unwrap();
    drop(stdin);
    let said = consumer.wait_with_output().await.unwrap();
    let why = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{why}");
    serde_json::from_slice(&said.stdout).unwrap()
}

/// A folder on loopback, at the root of its host.
async fn serve(listener: TcpListener, folder: &Path) {
    let files = Router::new().fallback_service(ServeDir::new(folder));
    axum::serve(listener, files).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn consumers_from_npm_and_from_pypi_read_the_built_site() {
    let host = SocketAddr::from(([127, 0, 0, 1], 0));
    let listener = TcpListener::bind(host).await.unwrap();
    let root = format!("http://{}/", listener.local_addr().unwrap());
    let built = Built::at(Some(&root));
    let out = built.out();
    let server = tokio::spawn(async move { serve(listener, &out).await });

    let published_charts = published_charts();
    let embed = |published: &siming_huli::export::PublishedChart<'_>| {
        let page = siming_huli::export::address::embed(published.lang(), published.id);
        [&*root, &page].concat()
    };
    let pages: Vec<_> = published_charts.iter().map(embed).collect();
    let mut node = Command::new("node");
    node.args(["-e", NPM])
        .arg(npm("@extractus/oembed-extractor"));
    let mut python = Command::new(pypi("oembedpy", "python"));
    python.args(["-c", PYPI]);
    for consumer in [node, python] {
        let name = format!("{:?}", consumer.as_std().get_program());
        let read = read(consumer, &pages).await;
        assert_eq!(read.len(), published_charts.len());
        for (published, read) in published_charts.iter().zip(read) {
            let at = format!("{name}: {} {:?}", published.id, published.lang());
            let answer = built.json(&published.file("oembed", ".json"));
            for (field, value) in answer.as_object().unwrap() {
                assert_eq!(read[field], *value, "{at}: {field}");
            }
            assert_eq!(read["type"], "rich", "{at}");
        }
    }
    server.abort();
}
