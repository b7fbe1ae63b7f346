//! What is measured, as it is handed on: `cargo xtask bench` makes `BENCHMARKS.md` of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::{Value, json};

/// What was measured of one page, or of one act on it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Row {
    /// Under which condition.
    pub at: String,
    /// Of what.
    pub of: String,
    /// On which page, or by which act.
    pub page: String,
    pub requests: Option<usize>,
    pub bytes: Option<usize>,
    /// Why it could not be measured.
    pub why: Option<String>,
    /// Milliseconds, or what else the name says, one for each round.
    pub ms: BTreeMap<&'static str, Vec<f64>>,
}

impl Row {
    pub fn add(&mut self, name: &'static str, ms: f64) {
        self.ms.entry(name).or_default().push(ms);
    }

    pub fn of(&self, name: &str) -> Vec<f64> {
        self.ms.get(name).cloned().unwrap_or_default()
    }
}

/// How often each page is opened under each condition, besides once for nothing: `BENCH_ROUNDS`.
pub fn rounds() -> usize {
    let told = std::env::var("BENCH_ROUNDS").ok();
    told.and_then(|rounds| rounds.parse().ok()).unwrap_or(7)
}

/// Whether `BENCH`, names with commas between them, asks for a part; empty, it asks for all.
pub fn is_wanted(part: &str) -> bool {
    let only = std::env::var("BENCH").unwrap_or_default();
    only.is_empty() || only.split(',').any(|name| name == part)
}

/// The sizes at which growth is measured: those of no more figures than `BENCH_MOST` says.
pub fn sizes(all: &[usize]) -> Vec<usize> {
    let most = std::env::var("BENCH_MOST").ok();
    let most = most
        .and_then(|most| most.parse().ok())
        .unwrap_or(usize::MAX);
    all.iter().copied().filter(|size| *size <= most).collect()
}

/// Leaves what a part has measured in `target/bench/`.
pub fn write(part: &str, rounds: usize, rows: &[Row]) {
    leave(part, &json!({ "rounds": rounds, "rows": rows }));
}

fn leave(part: &str, what: &Value) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{part}.json")), what.to_string()).unwrap();
}

/// Runs a part that needs what `cargo xtask bench` has made in the folder that a variable names,
/// and leaves what it has measured; or why there is no such folder, which `NAME_MISSING` says.
pub async fn write_or(
    part: &str,
    rounds: usize,
    name: &str,
    measure: impl AsyncFnOnce(PathBuf) -> Vec<Row>,
) {
    if let Some(folder) = std::env::var_os(name) {
        return write(part, rounds, &measure(folder.into()).await);
    }
    let why = std::env::var(format!("{name}_MISSING"));
    let why = why.unwrap_or_else(|_| format!("{name} names no folder; `cargo xtask bench` does"));
    println!("\n{part}: not measured: {why}");
    leave(part, &json!({ "rounds": rounds, "rows": [], "why": why }));
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The median, the least and the most, as they are printed.
pub fn spread(values: &[f64]) -> String {
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    let most = values.iter().copied().fold(0.0, f64::max);
    format!("{:.0} ({least:.0}–{most:.0})", median(values.to_vec()))
}
