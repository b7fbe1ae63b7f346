//! An article on a host of its own, and a reader of it.

use std::net::SocketAddr;

use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Html;
use axum::routing::get;

use tokio::net::TcpListener;

use crate::harness::{Page, Site, dist, in_a_tab};

/// An article, and how it is read.
pub struct Article {
    body: Box<dyn Fn(&str) -> String + Send + Sync>,
    policy: Option<fn(&str) -> String>,
    scripts: bool,
    quiet: bool,
    plain: bool,
    nginx: bool,
    size: (u32, u32),
}

/// What a host serves: its article, its policy, and one more page for a frame of its own.
#[derive(Clone)]
struct Served {
    article: String,
    policy: Option<String>,
}

impl Article {
    /// An article whose body is made for the site at a root.
    pub fn new(body: impl Fn(&str) -> String + Send + Sync + 'static) -> Self {
        Self {
            body: Box::new(body),
            policy: None,
            scripts: true,
            quiet: true,
            plain: false,
            nginx: false,
            size: (760, 900),
        }
    }

    /// Under a content-security policy, made for the site's origin.
    pub fn under(self, policy: fn(&str) -> String) -> Self {
        let policy = Some(policy);
        Self { policy, ..self }
    }

    /// By someone who has scripts turned off.
    pub fn without_scripts(self) -> Self {
        Self {
            scripts: false,
            ..self
        }
    }

    /// In a window of this size, in CSS pixels.
    pub fn sized(self, width: u32, height: u32) -> Self {
        let size = (width, height);
        Self { size, ..self }
    }

    /// Where something is made to go wrong, which the console may say.
    pub fn troubled(self) -> Self {
        Self {
            quiet: false,
            ..self
        }
    }

    /// With a site on a server that sends no headers of ours.
    pub fn of_a_plain_site(self) -> Self {
        Self {
            plain: true,
            ..self
        }
    }

    /// With a site behind nginx, with all the headers that are shipped.
    pub fn of_nginx(self) -> Self {
        Self {
            nginx: true,
            ..self
        }
    }

    /// Opens the article and holds the claim; then, that nothing was said on the console
    /// and nobody was asked but the host and the site.
    pub async fn read(self, claim: impl AsyncFnOnce(&Page)) {
        let site = match self.nginx {
            true => Site::behind_nginx(&dist()).await,
            false => Site::start(&dist()).await,
        };
        if self.plain {
            site.be_plain();
        }
        let served = Served {
            article: format!(
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Article\
                 </title><link rel=\"icon\" href=\"data:,\"></head><body>{}</body></html>",
                (self.body)(&site.url(""))
            ),
            policy: self.policy.map(|policy| policy(&site.origin())),
        };
        let (address, server) = serve(served).await;
        in_a_tab(site, async |page| {
            page.resize(self.size.0, self.size.1).await;
            if !self.scripts {
                page.scripts(false).await;
            }
            page.go(&format!("http://{address}/")).await;
            claim(page).await;
            page.out_of_frames().await;
            let said = page.log("browser").await;
            let said = said.into_iter().filter(|_| self.quiet);
            assert_eq!(said.collect::<Vec<_>>(), Vec::<String>::new(), "console");
            assert_eq!(strangers(page, address).await, Vec::<String>::new());
        })
        .await;
        server.abort();
    }
}

async fn serve(served: Served) -> (SocketAddr, tokio::task::JoinHandle<()>) {
    let article = async |State(served): State<Served>| {
        let mut headers = HeaderMap::new();
        if let Some(policy) = &served.policy {
            headers.insert("content-security-policy", policy.parse().unwrap());
        }
        (headers, Html(served.article))
    };
    // A frame that says whatever it is told to say.
    let parrot = async || {
        Html(
            "<!DOCTYPE html><title>Parrot</title><link rel=\"icon\" href=\"data:,\"><script>\
             addEventListener('message', e => parent.postMessage(e.data, '*'))</script>",
        )
    };
    let app = Router::new()
        .route("/", get(article))
        .route("/embed/pairs/", get(parrot))
        .route("/embed/changes/", get(parrot))
        .route("/elsewhere/", get(parrot))
        .with_state(served);
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    (address, server)
}

/// Every address that was asked for and is neither the host's nor the site's.
async fn strangers(page: &Page, host: SocketAddr) -> Vec<String> {
    let known = [
        format!("http://{host}/"),
        format!("{}/", page.site.origin()),
    ];
    let asked = page.asked().await;
    assert!(
        asked.iter().any(|url| url.starts_with(&known[0])),
        "{asked:?}"
    );
    // A browser's own page for what it does not show has its pictures in such addresses.
    let stranger =
        |url: &String| !known.iter().any(|k| url.starts_with(k)) && !url.starts_with("data:");
    asked.into_iter().filter(stranger).collect()
}
