//! Chromedriver, and fresh browser sessions from it.

use std::process::Stdio;

use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use super::from_environment;

/// A running chromedriver; it ends when dropped.
pub struct Driver {
    url: String,
    _process: Child,
}

impl Driver {
    /// Starts the program that `CHROMEDRIVER` names on a port of its choice.
    pub async fn start() -> Self {
        let program = from_environment("CHROMEDRIVER", "the driver of the browser");
        let mut process = Command::new(&program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|e| panic!("{program} does not start ({e}); run `cargo xtask test`"));
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let port = loop {
            let line = lines.next_line().await.unwrap();
            let line = line.unwrap_or_else(|| panic!("{program} ended before it was ready"));
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        Self {
            url: format!("http://127.0.0.1:{port}"),
            _process: process,
        }
    }

    /// A new session: a browser of its own with an empty profile.
    pub async fn session(&self) -> WebDriver {
        let browser = from_environment("CHROME", "the browser");
        let mut wanted = Capabilities::new();
        let options = json!({
            "binary": browser,
            "args": [
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ],
        });
        wanted.set("browserName", "chrome").unwrap();
        wanted.set("goog:chromeOptions", options).unwrap();
        let everything = json!({ "browser": "ALL", "performance": "ALL" });
        wanted.set("goog:loggingPrefs", everything).unwrap();
        WebDriver::new(&self.url, wanted)
            .await
            .unwrap_or_else(|e| panic!("{browser} gives no session ({e}); run `cargo xtask test`"))
    }
}
