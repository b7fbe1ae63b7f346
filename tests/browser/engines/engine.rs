//! An engine: its driver, and a session from it.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::sleep;

use crate::harness::{from_environment, session};

/// What draws the page and runs its scripts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Of Chrome, Edge, WeChat.
    Chromium,
    /// Of Firefox.
    Firefox,
    /// Of Safari and everything on an iPhone; here WebKitGTK.
    WebKit,
}

/// The longest that a driver may take until it listens.
const START: Duration = Duration::from_secs(60);
/// How often a port that was free may be taken before the driver has it.
const PORTS_TO_TRY: usize = 8;

/// A running driver; it ends when dropped, and the display that it needs with it.
pub struct Running {
    url: String,
    engine: Engine,
    _processes: Vec<Child>,
}

impl Engine {
    /// Starts the driver of the engine.
    pub async fn start(self) -> Running {
        let mut processes = Vec::new();
        let mut url = String::new();
        match self {
            // Its driver is the one of all other tests.
            Self::Chromium => {}
            Self::Firefox => {
                let port = free_port_of(&mut processes, |port| {
                    let mut driver = Command::new(told("GECKODRIVER", "the driver of Firefox"));
                    driver.args(["--port", &port, "--websocket-port", "0"]);
                    driver
                });
                url = port.await;
            }
            Self::WebKit => {
                let display = display(&mut processes).await;
                let port = free_port_of(&mut processes, |port| {
                    let mut driver = Command::new(told("WEBKITDRIVER", "the driver of WebKit"));
                    driver
                        .arg(format!("--port={port}"))
                        .env("DISPLAY", &display)
                        .env_remove("WAYLAND_DISPLAY")
                        .env("GDK_BACKEND", "x11")
                        // Its sandbox needs more of the system than a container has.
                        .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                    driver
                });
                url = port.await;
            }
        }
        Running {
            url,
            engine: self,
            _processes: processes,
        }
    }
}

impl Running {
    /// A new session: a browser of its own with an empty profile.
    pub async fn session(&self) -> WebDriver {
        let (name, key, options) = match self.engine {
            Engine::Chromium => return session().await,
            Engine::Firefox => (
                "firefox",
                "moz:firefoxOptions",
                json!({
                    "binary": told("FIREFOX", "Firefox"),
                    "args": ["-headless"],
                    // Nobody else is asked for anything.
                    "prefs": { "network.captive-portal-service.enabled": false },
                }),
            ),
            Engine::WebKit => (
                "MiniBrowser",
                "webkitgtk:browserOptions",
                json!({ "binary": told("MINIBROWSER", "WebKit"), "args": ["--automation"] }),
            ),
        };
        let mut wanted = Capabilities::new();
        wanted.set("browserName", Value::from(name)).unwrap();
        wanted.set(key, options).unwrap();
        WebDriver::new(&self.url, wanted)
            .await
            .unwrap_or_else(|e| panic!("{name} gives no session ({e}); {RUN}"))
    }
}

/// What runs these tests.
const RUN: &str = "run `cargo xtask test --only engines`, or `cargo xtask engines` for WebKit";

/// What an environment variable names. A test that is not told never passes in silence.
fn told(variable: &str, what: &str) -> String {
    if std::env::var_os(variable).is_none() {
        panic!("{variable} does not name {what}; {RUN}");
    }
    from_environment(variable, what)
}

/// Starts a driver on a free port; the address at which it listens.
async fn free_port_of(processes: &mut Vec<Child>, command: impl Fn(String) -> Command) -> String {
    for _ in 0..PORTS_TO_TRY {
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let mut command = command(port.to_string());
        let mut driver = command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .unwrap_or_else(|e| panic!("{command:?} does not start ({e}); {RUN}"));
        let start = Instant::now();
        // One that ended had its port taken by somebody else: then another is tried.
        while driver.try_wait().unwrap().is_none() {
            if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
                processes.push(driver);
                return format!("http://127.0.0.1:{port}");
            }
            assert!(start.elapsed() < START, "{command:?} does not listen");
            sleep(Duration::from_millis(50)).await;
        }
    }
    panic!("no driver ran in {PORTS_TO_TRY} attempts");
}

/// Starts a display that nobody sees, for an engine without a mode of its own for that.
async fn display(processes: &mut Vec<Child>) -> String {
    let program = told("XVFB", "Xvfb");
    let mut xvfb = Command::new(&program)
        .args(["-displayfd", "1", "-screen", "0", "1600x1200x24"])
        .args(["-nolisten", "tcp"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|e| panic!("{program} does not start ({e}); {RUN}"));
    // It says the number of the display once that takes clients.
    let mut lines = BufReader::new(xvfb.stdout.take().unwrap()).lines();
    let number = lines.next_line().await.unwrap();
    let number = number.unwrap_or_else(|| panic!("{program} ended before it was ready"));
    processes.push(xvfb);
    format!(":{}", number.trim())
}
