//! The page in the browser: where it leads, and what can be asked of it.

use std::cell::Cell;
use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use tokio::time::{sleep, timeout};

use super::site::Site;

/// Shared by every script: what is on the page.
const PROBE: &str = include_str!("probe.js");

/// The longest to wait for something that ought to happen at once.
const DEADLINE: Duration = Duration::from_secs(60);

/// Between two looks at the page.
const PAUSE: Duration = Duration::from_millis(30);

/// Chromium warns of it a few seconds after a page has been loaded, however long the machine takes
/// for what uses it; without scripts nothing does. Whether it is used after all is a claim of its
/// own (`hydration`).
const UNUSED_YET: &str = "was preloaded using link preload but not used within a few seconds";

/// A tab of a browser.
pub struct Page {
    pub(super) browser: WebDriver,
    changed_the_browser: Cell<bool>,
    /// The host that it visits.
    pub site: Site,
}

impl Page {
    /// An empty tab.
    pub fn new(browser: WebDriver, site: Site) -> Self {
        Self {
            browser,
            changed_the_browser: Cell::new(false),
            site,
        }
    }

    /// Goes to an address of the site.
    pub async fn open(&self, address: &str) {
        self.browser.goto(self.site.url(address)).await.unwrap();
    }

    /// Goes to an address anywhere.
    pub async fn go(&self, url: &str) {
        self.browser.goto(url).await.unwrap();
    }

    /// Goes back to the page before this one. Not by a script: the driver runs a script again
    /// whose page is gone before it has answered, and that goes back twice.
    pub async fn back(&self) {
        self.browser.back().await.unwrap();
    }

    /// From now on, scripts and clicks are for the frame of this number.
    pub async fn enter_frame(&self, number: u16) {
        self.browser.enter_frame(number).await.unwrap();
    }

    /// From now on, they are for the page around all frames.
    pub async fn out_of_frames(&self) {
        self.browser.enter_default_frame().await.unwrap();
    }

    /// Opens the page again in a window of another width, and waits until it is ready.
    pub async fn reopen_at(&self, width: u32) {
        self.resize(width, 900).await;
        self.browser.refresh().await.unwrap();
        self.ready().await;
        let is: u32 = self.eval("return innerWidth").await;
        assert_eq!(is, width, "width of the window");
    }

    /// Whether the browser itself was told something, which outlives the tab.
    pub fn changed_the_browser(&self) -> bool {
        self.changed_the_browser.get()
    }

    /// Closes the browser.
    pub async fn close(self) {
        // One that hangs is ended with its driver.
        let _ = timeout(Duration::from_secs(10), self.browser.quit()).await;
    }

    /// Gives the window another size.
    pub async fn resize(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.tell("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// From now on, each page runs a script before its own first; its name, for
    /// [`Page::without`].
    pub async fn before(&self, script: &str) -> String {
        let script = json!({ "source": script });
        let added = self.ask("Page.addScriptToEvaluateOnNewDocument", script);
        let name = added.await["identifier"].as_str().map(str::to_owned);
        name.expect("the browser names the script")
    }

    /// No page runs that script any more.
    pub async fn without(&self, name: String) {
        let name = json!({ "identifier": name });
        self.tell("Page.removeScriptToEvaluateOnNewDocument", name)
            .await;
    }

    /// Turns the scripts of pages on or off.
    pub async fn scripts(&self, on: bool) {
        let off = json!({ "value": !on });
        self.tell("Emulation.setScriptExecutionDisabled", off).await;
    }

    /// Takes the connection away, or gives it back.
    pub async fn online(&self, on: bool) {
        let conditions = json!({
            "offline": !on, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        self.tell("Network.emulateNetworkConditions", conditions)
            .await;
    }

    /// Gives the browser's window another size, in every engine.
    pub async fn window(&self, width: u32, height: u32) {
        let sized = self.browser.set_window_rect(0, 0, width, height).await;
        sized.unwrap_or_else(|e| panic!("the window: {e}"));
    }

    /// A command of the DevTools protocol.
    pub async fn tell(&self, method: &str, what: Value) {
        self.ask(method, what).await;
    }

    /// What a command of the DevTools protocol answers.
    pub async fn ask(&self, method: &str, what: Value) -> Value {
        if method.starts_with("Browser.") {
            self.changed_the_browser.set(true);
        }
        let told = self.browser.cdp().send_raw(method, what).await;
        told.unwrap_or_else(|e| panic!("{method}: {e}"))
    }

    /// What a script returns; it can use everything in `probe.js`.
    pub async fn eval<T: DeserializeOwned>(&self, script: &str) -> T {
        self.eval_with(script, json!([])).await
    }

    /// The same with arguments, an array.
    pub async fn eval_with<T: DeserializeOwned>(&self, script: &str, arguments: Value) -> T {
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        let source = format!("{PROBE}\n{script}");
        let answer = self.browser.execute(source, arguments).await;
        let answer = answer.unwrap_or_else(|e| panic!("{script}\n{e}"));
        (answer.convert()).unwrap_or_else(|e| panic!("{script}\n{e}: {}", answer.json()))
    }

    /// What a script gives to its last argument, a function.
    pub async fn eval_later<T: DeserializeOwned>(&self, script: &str) -> T {
        let answer = self.browser.execute_async(script, Vec::new()).await;
        answer.unwrap().convert().unwrap()
    }

    /// Waits until a script returns something true.
    pub async fn until(&self, what: &str, script: &str) {
        self.until_with(what, script, json!([])).await;
    }

    /// The same with arguments, an array.
    pub async fn until_with(&self, what: &str, script: &str, arguments: Value) {
        let start = Instant::now();
        loop {
            let came: Value = self.eval_with(script, arguments.clone()).await;
            if ![Value::Null, json!(false), json!(0), json!("")].contains(&came) {
                return;
            }
            if start.elapsed() > DEADLINE {
                let status: String = self.eval("return statusLine()").await;
                // Only the driver of Chromium gives a console.
                let said = self.browser.get_log("browser").await;
                let said =
                    said.map(|entries| entries.into_iter().map(|e| e.message).collect::<Vec<_>>());
                panic!("waited in vain until {what}; status: {status}; console: {said:?}");
            }
            sleep(PAUSE).await;
        }
    }

    /// Waits until a script returns this.
    pub async fn until_is<T>(&self, script: &str, arguments: Value, expected: &T)
    where
        T: DeserializeOwned + PartialEq + std::fmt::Debug,
    {
        let start = Instant::now();
        loop {
            let is: T = self.eval_with(script, arguments.clone()).await;
            if is == *expected || start.elapsed() > DEADLINE {
                assert_eq!(is, *expected, "{script}");
                return;
            }
            sleep(PAUSE).await;
        }
    }

    /// Waits until the page is interactive and its charts are laid out for their places.
    pub async fn ready(&self) {
        self.until(
            "the page is ready",
            "return state() === 'ready' && fitted()",
        )
        .await;
    }

    /// Waits until the page says that its interactive part failed; what it says.
    pub async fn failed(&self) -> String {
        self.until(
            "the page says what failed",
            "return state() === 'failed' && one('#status p').textContent",
        )
        .await;
        let shown: bool = self.eval("return shown(statusBar())").await;
        assert!(shown, "what failed is to be seen");
        self.eval("return statusBar().innerText").await
    }

    /// Claims that nothing is to be found to the right of a window of this width.
    pub async fn assert_no_sideways_scroll(&self, width: u32) {
        let over: i32 = self.eval("return sideways()").await;
        let wide: Vec<String> = self.eval("return wide()").await;
        assert!(
            over <= 0,
            "{over} px too wide for a window of {width} px: {wide:?}"
        );
    }

    /// The window as a PNG.
    pub async fn picture(&self) -> Vec<u8> {
        self.browser.screenshot_as_png().await.unwrap()
    }

    /// Every address that was asked for since the log of it was last read.
    pub async fn asked(&self) -> Vec<String> {
        let events = self.log("performance").await;
        let asked = events.iter().filter_map(|event| {
            let event: Value = serde_json::from_str(event).unwrap();
            let event = &event["message"];
            let is_request = event["method"] == "Network.requestWillBeSent";
            let url = event["params"]["request"]["url"].as_str()?;
            is_request.then(|| url.to_owned())
        });
        asked.collect()
    }

    /// What has been logged since it was last asked for.
    pub async fn log(&self, kind: &str) -> Vec<String> {
        let entries = self.browser.get_log(kind).await.unwrap();
        let said = entries.into_iter().map(|entry| entry.message);
        said.filter(|said| !said.contains(UNUSED_YET)).collect()
    }
}
