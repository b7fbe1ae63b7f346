//! Chromedriver, and fresh browser sessions from it.

use std::process::Stdio;

use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use super::from_environment;

/// How often a driver may find the port that it chose taken on IPv6.
const PORTS_TO_TRY: usize = 8;

/// A running chromedriver; it ends when dropped.
pub struct Driver {
    url: String,
    _process: Child,
}

impl Driver {
    /// Starts the program that `CHROMEDRIVER` names on a port of its choice.
    ///
    /// It takes a port that is free on IPv4 and gives up when the same one is
    /// taken on IPv6, as by another test's connection; then another is tried.
    pub async fn start() -> Self {
        let program = from_environment("CHROMEDRIVER", "the driver of the browser");
        for _ in 0..PORTS_TO_TRY {
            match Self::start_on_any_port(&program).await {
                Ok(driver) => return driver,
                Err(said) if said.contains("port not available") => {}
                Err(said) => panic!("{program} ended before it was ready; it said:\n{said}"),
            }
        }
        panic!("{program} found no free port in {PORTS_TO_TRY} attempts");
    }

    /// The running program, or all that it said before it ended.
    async fn start_on_any_port(program: &str) -> Result<Self, String> {
        let mut process = Command::new(program)
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|e| panic!("{program} does not start ({e}); run `cargo xtask test`"));
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut said = String::new();
        while let Some(line) = lines.next_line().await.unwrap() {
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                return Ok(Self {
                    url: format!("http://127.0.0.1:{}", port.trim_end_matches('.')),
                    _process: process,
                });
            }
            said.push_str(&line);
            said.push('\n');
        }
        Err(said)
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
