//! A plain static host: the site in a subfolder, under the strict policy, failing on order.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST,
};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use siming_huli::site::headers::Kind;
use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use super::nginx::Nginx;

/// The site is never at the root of its host here.
const FOLDER: &str = "/sub/siming-huli";

/// What goes wrong with a file.
#[derive(Debug, Clone)]
pub enum Fault {
    /// It is answered with this status and no content.
    Status(u16),
    /// The connection ends in the middle of it.
    Cut,
    /// It is this text instead.
    Replaced(String),
    /// It is rewritten on its way.
    Rewritten(fn(&str) -> String),
    /// It is said to be of this type.
    Typed(&'static str),
    /// It has these bytes more at its end.
    Appended(&'static [u8]),
    /// It is answered once this is notified.
    Held(Arc<Notify>),
    /// From this text on, it comes once this is notified.
    Paused(&'static str, Arc<Notify>),
}

/// One answered request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What was asked for.
    pub path: String,
    /// The answer's status.
    pub status: u16,
}

#[derive(Default)]
struct Desk {
    is_plain: AtomicBool,
    faults: Mutex<Vec<(String, Fault)>>,
    /// Files that were to be rewritten, and do not hold what was to be replaced in them.
    unspoilt: Mutex<Vec<String>>,
    /// Whether the style sheet in a page was rewritten.
    is_restyled: AtomicBool,
    answers: Mutex<Vec<Answer>>,
    /// Where another server writes its answers.
    log: Option<PathBuf>,
}

/// A running host; it ends when dropped.
pub struct Site {
    address: SocketAddr,
    desk: Arc<Desk>,
    server: JoinHandle<()>,
}

impl Site {
    /// Serves the files in `dist` on a free port.
    pub async fn start(dist: &Path) -> Self {
        let desk = Arc::new(Desk::default());
        let fresh = HeaderValue::from_static("no-store");
        // As hosts are told: a sandboxed embed has no origin of its own.
        let anyone = HeaderValue::from_static("*");
        let app = Router::new()
            .nest_service(FOLDER, ServeDir::new(dist))
            .layer(SetResponseHeaderLayer::overriding(CACHE_CONTROL, fresh))
            .layer(SetResponseHeaderLayer::overriding(
                ACCESS_CONTROL_ALLOW_ORIGIN,
                anyone,
            ))
            .layer(from_fn_with_state(Arc::clone(&desk), answer));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let server = tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self {
            address,
            desk,
            server,
        }
    }

    /// The same behind nginx, with the file that is shipped for it. There, nothing can be
    /// made to go wrong.
    pub async fn behind_nginx(dist: &Path) -> Self {
        let nginx = Nginx::start(dist, FOLDER).await;
        let log = Some(nginx.log.clone());
        Self {
            address: nginx.address,
            desk: Arc::new(Desk {
                log,
                ..Desk::default()
            }),
            server: tokio::spawn(nginx.end()),
        }
    }

    /// The address of a page, from the site's own root: `en/?q=…`.
    pub fn url(&self, page: &str) -> String {
        format!("{}{FOLDER}/{page}", self.origin())
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on, something goes wrong with the assets of this name: `content.json`
    /// without the language and hash that it bears on the host; or with every page, `index.html`.
    pub fn fail(&self, name: &str, fault: Fault) {
        let mut faults = self.desk.faults.lock().unwrap();
        faults.push((name.to_owned(), fault));
    }

    /// From now on, answers have no headers but those of any static file server.
    pub fn be_plain(&self) {
        self.desk.is_plain.store(true, Ordering::Relaxed);
    }

    /// From now on, nothing goes wrong.
    pub fn recover(&self) {
        self.desk.faults.lock().unwrap().clear();
    }

    /// Files of which a fault could not be made, so that nothing is shown by it.
    pub fn unspoilt(&self) -> Vec<String> {
        self.desk.unspoilt.lock().unwrap().clone()
    }

    /// Whether a page was sent whose style sheet has other bytes than its policy allows.
    pub fn is_restyled(&self) -> bool {
        self.desk.is_restyled.load(Ordering::Relaxed)
    }

    /// Every answer so far.
    pub fn answers(&self) -> Vec<Answer> {
        let Some(log) = &self.desk.log else {
            return self.desk.answers.lock().unwrap().clone();
        };
        let text = std::fs::read_to_string(log).unwrap();
        let lines = text.lines().map(|line| {
            let (status, address) = line.split_once(' ').unwrap();
            let path = address.split('?').next().unwrap().to_owned();
            let status = status.parse().unwrap();
            Answer { path, status }
        });
        lines.collect()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// Whether the asset at `path` is `name` with a hash: `…/content-zh-0123.json`.
fn is_named(path: &str, name: &str) -> bool {
    if name == "index.html" {
        return path.ends_with('/');
    }
    let (stem, extension) = name.split_once('.').unwrap_or((name, ""));
    let file = path.rsplit('/').next().unwrap_or_default();
    let hashed = file
        .strip_prefix(stem)
        .and_then(|rest| rest.strip_suffix(extension));
    hashed.is_some_and(|hash| hash.starts_with('-') && hash.ends_with('.'))
}

async fn answer(State(desk): State<Arc<Desk>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let fault = {
        let faults = desk.faults.lock().unwrap();
        let found = faults.iter().find(|(name, _)| is_named(&path, name));
        found.map(|(_, fault)| fault.clone())
    };
    let policy = policy(&request);
    let response = next.run(request).await;
    let mut response = match fault {
        Some(fault) => spoil(&desk, &path, response, fault).await,
        None => response,
    };
    response
        .headers_mut()
        .insert(CONTENT_SECURITY_POLICY, policy);
    if desk.is_plain.load(Ordering::Relaxed) {
        for header in [CONTENT_SECURITY_POLICY, ACCESS_CONTROL_ALLOW_ORIGIN] {
            response.headers_mut().remove(header);
        }
    }
    let status = response.status().as_u16();
    desk.answers.lock().unwrap().push(Answer { path, status });
    response
}

/// The policy that hosts are told for what is asked for.
fn policy(request: &Request) -> HeaderValue {
    let path = request.uri().path().strip_prefix(FOLDER);
    let kind = Kind::of(path.unwrap_or_default().trim_start_matches('/'));
    let host = request.headers()[HOST].to_str().unwrap();
    let policy = kind.policy(Some(&format!("http://{host}")));
    policy.parse().unwrap()
}

/// The style sheet in a page.
fn style(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("<style>")?;
    Some(rest.split_once("</style>")?.0)
}

async fn spoil(desk: &Desk, path: &str, response: Response, fault: Fault) -> Response {
    let (mut parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    let body = match fault {
        Fault::Status(status) => return StatusCode::from_u16(status).unwrap().into_response(),
        Fault::Cut => {
            let half = bytes.slice(..bytes.len() / 2);
            let cut = std::io::Error::other("cut");
            return Response::from_parts(
                parts,
                Body::from_stream(stream::iter([Ok(half), Err(cut)])),
            );
        }
        Fault::Paused(at, release) => {
            let text = std::str::from_utf8(&bytes).unwrap();
            let at = text.find(at).expect("the text to pause at");
            let (first, rest) = (bytes.slice(..at), bytes.slice(at..));
            let rest = async move {
                release.notified().await;
                rest
            };
            let both = stream::once(async { first }).chain(stream::once(rest));
            let body = Body::from_stream(both.map(Ok::<_, Infallible>));
            parts.headers.remove("content-length");
            return Response::from_parts(parts, body);
        }
        Fault::Replaced(text) => Bytes::from(text),
        Fault::Rewritten(rewrite) => {
            let text = std::str::from_utf8(&bytes).unwrap();
            let Ok(other) = catch_unwind(|| rewrite(text)) else {
                desk.unspoilt.lock().unwrap().push(path.to_owned());
                return StatusCode::INTERNAL_SERVER_ERROR.into_response();
            };
            if style(text) != style(&other) {
                desk.is_restyled.store(true, Ordering::Relaxed);
            }
            Bytes::from(other)
        }
        Fault::Typed(kind) => {
            let kind = HeaderValue::from_static(kind);
            parts.headers.insert(CONTENT_TYPE, kind);
            bytes
        }
        Fault::Appended(more) => Bytes::from([&bytes[..], more].concat()),
        Fault::Held(release) => {
            release.notified().await;
            bytes
        }
    };
    parts.headers.insert("content-length", body.len().into());
    Response::from_parts(parts, Body::from(body))
}
