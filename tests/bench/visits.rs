//! Visits to pages under stated conditions, in one browser: each begins from an empty tab and an
//! address that was never visited, without a cache.

use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::time::sleep;

use super::harness::{Page, Site, dist, session};
use super::server::Server;

/// The longest that a page is waited for.
const PATIENCE: Duration = Duration::from_secs(60);
/// Between two looks at it; each costs the page a moment.
const PAUSE: Duration = Duration::from_millis(50);

/// A network and a processor.
#[derive(Debug, Clone, Copy)]
pub struct Condition {
    pub name: &'static str,
    /// Bits each second; less than nothing is as many as there are.
    bits: f64,
    /// Milliseconds there and back.
    latency: u32,
    /// How much slower the processor is.
    slower: u32,
}

/// As the machine is.
pub const FAST: Condition = Condition {
    name: "fast",
    bits: -8.0,
    latency: 0,
    slower: 1,
};
/// A slow 4G network and a cheap phone, as Lighthouse has them.
pub const SLOW: Condition = Condition {
    name: "slow 4G, 4 × CPU",
    bits: 1_600_000.0,
    latency: 150,
    slower: 4,
};

/// A browser that visits one server.
pub struct Visits {
    pub page: Page,
    pub server: Server,
    so_far: usize,
}

/// What came of a visit.
pub struct Visited<T> {
    pub found: T,
    pub requests: usize,
    pub bytes: usize,
}

impl Visits {
    /// `watch` runs before each page's first script.
    pub async fn to(server: Server, watch: &str) -> Self {
        let page = Page::new(session().await, Site::start(&dist()).await);
        page.before(watch).await;
        page.tell("Network.enable", json!({})).await;
        page.tell("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
            .await;
        Self {
            page,
            server,
            so_far: 0,
        }
    }

    pub async fn under(&self, condition: Condition) {
        let Condition {
            bits,
            latency,
            slower,
            ..
        } = condition;
        let network = json!({ "offline": false, "latency": latency,
            "downloadThroughput": bits / 8.0, "uploadThroughput": bits / 16.0 });
        self.page
            .tell("Network.emulateNetworkConditions", network)
            .await;
        let rate = json!({ "rate": slower });
        self.page.tell("Emulation.setCPUThrottlingRate", rate).await;
    }

    /// Whether files may be kept from one page to the next; at first, none is.
    pub async fn keep(&self, files: bool) {
        let off = json!({ "cacheDisabled": !files });
        self.page.tell("Network.setCacheDisabled", off).await;
    }

    /// Goes to a path, and once `is_there` returns something true, asks `what`; or says why it
    /// never came.
    pub async fn visit<T: DeserializeOwned>(
        &mut self,
        path: &str,
        is_there: &str,
        what: &str,
    ) -> Result<Visited<T>, String> {
        self.so_far += 1;
        self.again(path, is_there, what).await
    }

    /// The same as part of the visit before, so that what was kept of it is of use.
    pub async fn again<T: DeserializeOwned>(
        &self,
        path: &str,
        is_there: &str,
        what: &str,
    ) -> Result<Visited<T>, String> {
        self.page.go("about:blank").await;
        self.page.log("browser").await;
        let visit = self.so_far.to_string();
        self.page.go(&self.server.url(&visit, path)).await;
        self.wait(is_there).await?;
        let (requests, bytes) = self.cost();
        let found = self.page.eval(what).await;
        Ok(Visited {
            found,
            requests,
            bytes,
        })
    }

    /// Waits until a script returns something true, or says why it never came.
    pub async fn wait(&self, is_there: &str) -> Result<(), String> {
        let start = Instant::now();
        loop {
            let came: Value = self.page.eval(is_there).await;
            if ![Value::Null, json!(false), json!(0)].contains(&came) {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                let said = self.page.log("browser").await.join(" · ");
                let seconds = PATIENCE.as_secs();
                return Err(format!(
                    "it was not there after {seconds} s; console: {said}"
                ));
            }
            sleep(PAUSE).await;
        }
    }

    /// Requests and bytes of the last visit so far.
    pub fn cost(&self) -> (usize, usize) {
        self.server.cost(&self.so_far.to_string())
    }

    pub async fn close(self) {
        self.page.close().await;
    }
}
