//! Browsers that serve one visit after the other, each visit in a tab of its own.

use std::any::Any;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use futures_util::FutureExt;
use serde_json::json;
use thirtyfour::{WebDriver, WindowHandle};
use tokio::sync::Semaphore;
use tokio::time::timeout;

use super::driver::session;
use super::page::Page;
use super::site::Site;

/// Browsers at a time: each takes a core and some hundred megabytes.
pub static SEATS: Semaphore = Semaphore::const_new(2);

/// The longest that a claim may take.
pub const PATIENCE: Duration = Duration::from_secs(240);

/// Browsers that wait for a visit.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A browser whose first tab stays empty.
struct Browser {
    session: WebDriver,
    first: WindowHandle,
}

/// Holds a claim in a new tab of a browser that keeps nothing of the visits before it.
pub async fn in_a_tab(site: Site, claim: impl AsyncFnOnce(&Page)) {
    let _seat = SEATS.acquire().await.unwrap();
    let browser = Browser::next().await;
    let page = browser.tab(site).await;
    let held = held(&page, claim).await;
    // What a failed claim left behind, or one that changed the browser itself, serves nobody.
    if held.is_ok() && !page.changed_the_browser() {
        browser.wait().await;
    } else {
        page.close().await;
    }
    decided(held);
}

/// Holds a claim in a session of any engine, and ends that.
pub async fn in_a_session(session: WebDriver, site: Site, claim: impl AsyncFnOnce(&Page)) {
    let page = Page::new(session, site);
    let held = held(&page, claim).await;
    page.close().await;
    decided(held);
}

/// Whether a claim was decided in time, and if it was, why it does not hold.
type Held = Result<Option<()>, Box<dyn Any + Send>>;

async fn held(page: &Page, claim: impl AsyncFnOnce(&Page)) -> Held {
    let claim = timeout(PATIENCE, claim(page));
    let held = AssertUnwindSafe(claim).catch_unwind().await;
    held.map(Result::ok)
}

fn decided(held: Held) {
    match held {
        Ok(Some(())) => {}
        Ok(None) => panic!("the claim was not decided in {PATIENCE:?}"),
        Err(why) => resume_unwind(why),
    }
}

impl Browser {
    /// One that waits, or a new one.
    async fn next() -> Self {
        let waiting = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        if let Some(browser) = waiting {
            return browser;
        }
        let session = session().await;
        let first = session.window().await.unwrap();
        Self { session, first }
    }

    /// A tab for a visit to a site. What the browser kept for a site that had the same port
    /// before is forgotten, and what it said.
    async fn tab(&self, site: Site) -> Page {
        let tab = self.session.new_tab().await.unwrap();
        self.session.switch_to_window(tab).await.unwrap();
        let page = Page::new(self.session.clone(), site);
        // A new tab may leave the focus to the address bar.
        page.tell("Page.bringToFront", json!({})).await;
        page.until("the tab has the focus", "return document.hasFocus()")
            .await;
        page.tell("Network.clearBrowserCache", json!({})).await;
        let kept = json!({ "origin": page.site.origin(), "storageTypes": "all" });
        page.tell("Storage.clearDataForOrigin", kept).await;
        for kind in ["browser", "performance"] {
            page.log(kind).await;
        }
        page
    }

    /// Closes every tab but the first, and waits for the next visit.
    async fn wait(self) {
        for tab in self.session.windows().await.unwrap() {
            if tab != self.first {
                self.session.switch_to_window(tab).await.unwrap();
                self.session.close_window().await.unwrap();
            }
        }
        let first = self.first.clone();
        self.session.switch_to_window(first).await.unwrap();
        IDLE.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(self);
    }
}
