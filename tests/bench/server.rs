//! The one server that all measured pages come from: folders as they were built, and pages that
//! were made up, compressed at their best. Every visit has an address of its own, so that nothing
//! is left over from the one before: `/VISIT/FOLDER/…`.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use siming_huli::site::headers::Kind;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// The folder that is served as hosts are told to serve it.
pub const NOW: &str = "now";
/// The folder with what the pages of the peers load.
pub const PEERS: &str = "peers";

/// What lies on the server: the folders by their names, and pages by their paths.
#[derive(Default)]
pub struct Served {
    pub folders: BTreeMap<String, PathBuf>,
    pub pages: BTreeMap<String, Vec<u8>>,
    /// The size of each answer, by its visit.
    pub sent: Mutex<BTreeMap<String, Vec<usize>>>,
}

/// A running server; it ends when dropped.
pub struct Server {
    served: Arc<Served>,
    root: String,
    task: JoinHandle<()>,
}

impl Server {
    /// On a free port.
    pub async fn start(served: Served) -> Self {
        Self::start_at(served, 0).await.unwrap()
    }

    /// On a port, if nobody has it.
    pub async fn start_at(served: Served, port: u16) -> std::io::Result<Self> {
        let served = Arc::new(served);
        let app = Router::new()
            .fallback(answer)
            .with_state(Arc::clone(&served));
        let listener = TcpListener::bind(("127.0.0.1", port)).await?;
        let root = format!("http://{}", listener.local_addr()?);
        let task = tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        Ok(Self { served, root, task })
    }

    /// The address of a path in a visit.
    pub fn url(&self, visit: &str, path: &str) -> String {
        format!("{}/{visit}/{path}", self.root)
    }

    /// Requests and bytes of a visit so far.
    pub fn cost(&self, visit: &str) -> (usize, usize) {
        let sent = self.served.sent.lock().unwrap();
        let sizes = sent.get(visit).map_or(&[][..], Vec::as_slice);
        (sizes.len(), sizes.iter().sum())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Compressed as the build does it.
pub fn packed(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 11, 22);
    writer.write_all(text.as_bytes()).unwrap();
    drop(writer);
    out
}

type Answer = (StatusCode, HeaderMap, Vec<u8>);

async fn answer(State(served): State<Arc<Served>>, request: Request) -> Answer {
    let path = request.uri().path().trim_start_matches('/');
    let (visit, path) = path.split_once('/').unwrap_or((path, ""));
    let answer = found(&served, path);
    let mut sent = served.sent.lock().unwrap();
    let sizes = sent.entry(visit.to_owned()).or_default();
    sizes.push(answer.2.len());
    answer
}

fn found(served: &Served, path: &str) -> Answer {
    let mut headers = HeaderMap::new();
    let mut is = |name, value: &str| headers.insert(name, HeaderValue::from_str(value).unwrap());
    if let Some(page) = served.pages.get(path) {
        is(CONTENT_TYPE, "text/html; charset=utf-8");
        is(CONTENT_ENCODING, "br");
        return (StatusCode::OK, headers, page.clone());
    }
    let (name, path) = path.split_once('/').unwrap_or((path, ""));
    let Some(folder) = served.folders.get(name) else {
        return (StatusCode::NOT_FOUND, headers, Vec::new());
    };
    let file = match path.is_empty() || path.ends_with('/') {
        true => format!("{path}index.html"),
        false => path.to_owned(),
    };
    is(CONTENT_TYPE, kind(&file));
    // An older build has another policy; its pages need nothing that is inline.
    if name == NOW {
        is(CONTENT_SECURITY_POLICY, &Kind::of(path).policy(None));
    }
    // Only parts that let the browser keep files ask what it may keep. A peer may have all kept.
    let kept = match name {
        PEERS => Kind::Asset,
        _ => Kind::of(path),
    };
    let told = kept.headers(None).into_iter();
    for (_, value) in told.filter(|(name, _)| *name == "Cache-Control") {
        is(CACHE_CONTROL, &value);
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

fn kind(file: &str) -> &'static str {
    match file.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml; charset=utf-8",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}
