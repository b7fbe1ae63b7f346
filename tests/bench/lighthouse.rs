//! What Lighthouse says of the page and of an embed on a phone, of a site that was built for the
//! address at which it is opened.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tokio::process::Command;

use super::harness::from_environment;
use super::record::{Row, is_wanted, median, rounds, write_or};
use super::server::{NOW, Served, Server};

/// The visit and the folder that the site was built for: `http://localhost:PORT/visit/now/`.
const VISIT: &str = "lighthouse";
/// How often each page is judged at most: half a minute each.
const ROUNDS: usize = 3;
/// What is judged.
const PAGES: [(&str, &str); 4] = [
    ("page, zh", ""),
    ("page, en", "en/"),
    ("embed changes, zh", "embed/changes/"),
    ("embed changes, en", "en/embed/changes/"),
];
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// One judgement: the report, or what Lighthouse said.
async fn judge(program: &Path, url: &str) -> Result<Value, String> {
    let mut node = Command::new("node");
    node.arg(program)
        .args([url, "--quiet", "--output=json", "--output-path=stdout"])
        .arg(format!("--only-categories={}", CATEGORIES.join(",")))
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu")
        .env("CHROME_PATH", from_environment("CHROME", "the browser"))
        .kill_on_drop(true);
    let output = node.output().await.map_err(|e| format!("node: {e}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let last = said.lines().rfind(|line| !line.trim().is_empty());
        return Err(format!("Lighthouse: {}", last.unwrap_or("it said nothing")));
    }
    serde_json::from_slice(&output.stdout).map_err(|e| format!("Lighthouse: {e}"))
}

/// Adds the scores of a report, and prints what takes from them.
fn add(row: &mut Row, report: &Value) -> Result<(), String> {
    if let Some(why) = report["runtimeError"]["message"].as_str() {
        return Err(format!("Lighthouse: {why}"));
    }
    for name in CATEGORIES {
        let category = &report["categories"][name];
        let score = category["score"].as_f64();
        let score = score.ok_or_else(|| format!("Lighthouse gives no score for {name}"))?;
        row.add(name, (score * 100.0).round());
        for audit in category["auditRefs"].as_array().into_iter().flatten() {
            let own = &report["audits"][audit["id"].as_str().unwrap_or_default()];
            let counts = audit["weight"].as_f64().is_some_and(|weight| weight > 0.0);
            if counts && own["score"].as_f64().is_some_and(|score| score < 1.0) {
                println!(
                    "  {}: {name}: {} {}",
                    row.of, audit["id"], own["displayValue"]
                );
            }
        }
    }
    let blocked = report["audits"]["total-blocking-time"]["numericValue"].as_f64();
    row.add("blocked", blocked.unwrap_or_default());
    Ok(())
}

#[tokio::test]
async fn lighthouse_judges() {
    if !is_wanted("lighthouse") {
        return;
    }
    let rounds = rounds().min(ROUNDS);
    write_or("lighthouse", rounds, "LIGHTHOUSE", async |program| {
        let dist = PathBuf::from(from_environment(
            "LIGHTHOUSE_SITE",
            "the site for Lighthouse",
        ));
        let port = from_environment("LIGHTHOUSE_PORT", "the port of that site");
        let port = port.parse().expect("a port");
        let mut rows: Vec<_> = PAGES
            .map(|(of, path)| Row {
                of: of.to_owned(),
                page: path.to_owned(),
                ..Row::default()
            })
            .into();
        let mut served = Served::default();
        served.folders.insert(NOW.to_owned(), dist);
        let server = match Server::start_at(served, port).await {
            Ok(server) => server,
            Err(why) => {
                rows.iter_mut()
                    .for_each(|row| row.why = Some(format!("port {port}: {why}")));
                return rows;
            }
        };
        println!("\nLighthouse: scores of 100");
        for _ in 0..rounds {
            for row in rows.iter_mut().filter(|row| row.why.is_none()) {
                let path = format!("{NOW}/{}", row.page);
                let url = server.url(VISIT, &path).replace("127.0.0.1", "localhost");
                let judged = judge(&program, &url).await;
                row.why = judged.and_then(|report| add(row, &report)).err();
            }
        }
        for row in &rows {
            let scores = CATEGORIES.map(|name| format!("{name} {:.0}", median(row.of(name))));
            let told = row.why.clone().unwrap_or_else(|| scores.join(", "));
            println!("{:<20} {told}", row.of);
        }
        rows
    })
    .await;
}
