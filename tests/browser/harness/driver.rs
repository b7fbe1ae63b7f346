//! The driver of the browser: one a process, and browsers from it.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::time::Duration;

use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};

use super::from_environment;

/// How often a driver may find the port that it chose taken on IPv6.
const PORTS_TO_TRY: usize = 8;

/// The longest that a command may take.
const LONGEST: Duration = Duration::from_secs(120);

/// Runs the driver until standard input ends, which it does with this process however that ends;
/// then ends the driver and its browsers, which are all of this group, and removes what they wrote.
const WATCHED: &str = r#"
TMPDIR=$(mktemp -d) && export TMPDIR || exit
"$0" --port=0 &
exec >/dev/null
read -r _
trap '' TERM
kill 0
wait
# A browser writes until it has ended, and it is nobody's to wait for.
for _ in 1 2 3 4 5 6 7 8 9 10; do
  rm -rf "$TMPDIR"
  sleep 1
  [ -e "$TMPDIR" ] || break
done
"#;

static DRIVER: LazyLock<Driver> = LazyLock::new(Driver::start);

/// A running chromedriver.
struct Driver {
    url: String,
    _process: Child,
}

/// A new session of this process' driver: a browser of its own with an empty profile.
pub async fn session() -> WebDriver {
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
    // Each test has a runtime of its own, and a connection that is kept ends with the runtime that
    // it was made in: so none is kept.
    let client = reqwest::Client::builder()
        .pool_max_idle_per_host(0)
        .timeout(LONGEST)
        .build()
        .unwrap();
    let session = WebDriver::builder(&DRIVER.url, wanted).client(client);
    session
        .await
        .unwrap_or_else(|e| panic!("{browser} gives no session ({e}); run `cargo xtask test`"))
}

impl Driver {
    /// Starts the program that `CHROMEDRIVER` names on a port of its choice.
    ///
    /// It takes a port that is free on IPv4 and gives up when the same one is
    /// taken on IPv6, as by another test's connection; then another is tried.
    fn start() -> Self {
        let program = from_environment("CHROMEDRIVER", "the driver of the browser");
        for _ in 0..PORTS_TO_TRY {
            match Self::start_on_any_port(&program) {
                Ok(driver) => return driver,
                Err(said) if said.contains("port not available") => {}
                Err(said) => panic!("{program} ended before it was ready; it said:\n{said}"),
            }
        }
        panic!("{program} found no free port in {PORTS_TO_TRY} attempts");
    }

    /// The running program, or all that it said before it ended.
    fn start_on_any_port(program: &str) -> Result<Self, String> {
        let mut process = Command::new("sh")
            .args(["-c", WATCHED, program])
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|e| panic!("{program} does not start ({e}); run `cargo xtask test`"));
        let mut said = String::new();
        for line in BufReader::new(process.stdout.take().unwrap()).lines() {
            let line = line.unwrap();
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                return Ok(Self {
                    url: format!("http://127.0.0.1:{}", port.trim_end_matches('.')),
                    _process: process,
                });
            }
            said.push_str(&line);
            said.push('\n');
        }
        let _ = process.wait();
        Err(said)
    }
}
