//! `cargo xtask bench`: measures, and writes down what was measured and nothing else.
//!
//! ```text
//! tests/bench ──┬► target/bench/*.json ─► measured ─┬► goals ──┐
//! benches/growth ┘                         machine ──┴► report ─┴► BENCHMARKS.md
//! ```

mod acts;
mod goals;
mod growth;
mod machine;
mod made;
mod measured;
mod merged;
mod rebuild;
mod redraw;
mod report;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::browser::Browser;
use crate::jobs::run_with_browser;
use crate::peers;
use crate::project::{PACKAGE, Project, run};
use crate::site::dist;
use measured::Part;

/// The test target that only measures; no step of `test`.
pub(crate) const TARGET: &str = "bench";
/// The bench target that measures what no browser does.
const GROWTH: &str = "growth";
/// Where they leave what they measured.
const FOLDER: &str = "target/bench";
/// What is made of it, there after a part of the bench, and in the project's folder after all.
const REPORT: &str = "BENCHMARKS.md";

/// Measures how fast the built site answers, and writes it down; whatever it is, it is no
/// failure. `rounds` is how often each page is opened; `merges` whether a part of the bench takes the
/// place of that part in the report of the project's folder.
pub(crate) fn bench(project: &Project, rounds: Option<u32>, merges: bool) -> Result<()> {
    let browser = Browser::ensure(project)?;
    if !dist(project).join("index.html").is_file() {
        bail!("there is no dist/index.html; first: cargo xtask build");
    }
    let folder = project.root.join(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let mut test = project.cargo(["test", "--package", PACKAGE, "--test", TARGET]);
    test.args(["--", "--nocapture", "--test-threads=1"]);
    made::tell(project, &mut test);
    if let Some(rounds) = rounds {
        test.env("BENCH_ROUNDS", rounds.to_string());
    }
    let machine = machine::facts(project, &browser)?;
    let done = run_with_browser(&mut test, project, Some(&browser)).and_then(|()| native(project));
    rebuild::measure(project, rounds, &folder)?;
    let text = report::report(&report::Run {
        machine,
        peers: peers::versions(project)?,
        parts: parts(&folder)?,
        weights: weights(&dist(project))?,
    });
    let is_whole = done.is_ok() && std::env::var("BENCH").unwrap_or_default().is_empty();
    let whole = project.root.join(REPORT);
    let (file, text) = match (is_whole, merges && done.is_ok()) {
        (true, _) => (whole, text),
        (false, true) => {
            let older = fs::read_to_string(&whole)
                .with_context(|| format!("{} cannot be read", whole.display()))?;
            (whole, merged::merged(&older, &text))
        }
        (false, false) => (folder.join(REPORT), text),
    };
    fs::write(&file, text).with_context(|| format!("{} cannot be written", file.display()))?;
    println!("{} is written", project.shown(&file));
    done
}

/// Whether `BENCH`, names with commas between them, asks for a part; empty, it asks for all.
fn asks(part: &str) -> bool {
    let only = std::env::var("BENCH").unwrap_or_default();
    only.is_empty() || only.split(',').any(|name| name == part)
}

/// Measures how the native pipeline grows, where `BENCH` asks for all or for that.
fn native(project: &Project) -> Result<()> {
    if !asks(GROWTH) {
        return Ok(());
    }
    run(&mut project.cargo(["bench", "--package", PACKAGE, "--bench", GROWTH]))
}

/// What the parts of the bench left, by their names.
fn parts(folder: &Path) -> Result<BTreeMap<String, Part>> {
    let mut parts = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let file = entry?.path();
        if file.extension().is_some_and(|ending| ending == "json") {
            let name = file.file_stem().unwrap_or_default().to_string_lossy();
            parts.insert(
                name.into_owned(),
                Part::read(&fs::read_to_string(&file)?)
                    .with_context(|| format!("{} is not understood", file.display()))?,
            );
        }
    }
    Ok(parts)
}

/// Name and bytes with brotli of what a reader of the page downloads.
fn weights(dist: &Path) -> Result<Vec<(String, u64)>> {
    let size = |path: &Path| -> Result<u64> {
        let packed = crate::packed::beside(path, crate::packed::BROTLI);
        let file = if packed.is_file() { &packed } else { path };
        let data = fs::metadata(file);
        Ok(data
            .with_context(|| format!("{} cannot be read", file.display()))?
            .len())
    };
    let mut found = vec![
        (goals::HTML[0].to_owned(), size(&dist.join("index.html"))?),
        (
            goals::HTML[1].to_owned(),
            size(&dist.join("en/index.html"))?,
        ),
    ];
    let named = [
        (goals::APP[0], "boot-", ".js"),
        (goals::APP[1], "app-", ".js"),
        (goals::APP[2], "app-", ".wasm"),
        (goals::APP[3], "content-zh-", ".json"),
        ("content, English", "content-en-", ".json"),
        ("loader of an embed", "embed-boot-", ".js"),
    ];
    for (what, start, end) in named {
        for entry in fs::read_dir(dist.join("assets"))? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.starts_with(start) && name.ends_with(end) {
                found.push((what.to_owned(), size(&path)?));
            }
        }
    }
    Ok(found)
}
