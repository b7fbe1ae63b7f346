//! How long whoever works on the site waits after a change: a debug build of a copy of the tracked
//! files, then one more after a line of a component, and of a chart, was changed.
//!
//! ```text
//! tracked files ─► target/rebuild ─► trunk build ─► a line changed ─► trunk build (measured)
//! ```

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use crate::project::{Project, output, run};
use crate::site::{debug_build, fetch};

use super::asks;

/// The name of the part.
const PART: &str = "rebuild";
/// Where the copy lies.
const COPY: &str = "target/rebuild";
/// How often each is changed at most.
const ROUNDS: u32 = 3;
/// What is changed: what it is, its file, what stands there, and what comes to stand there, with
/// the number of the round for `N`.
const CHANGES: [[&str; 4]; 2] = [
    [
        "a component",
        "src/ui/tooltip.rs",
        "with(\"class\", \"tooltip\")",
        "with(\"class\", \"tooltip round-N\")",
    ],
    [
        "a chart",
        "src/chart/bodies/overlaps/draw.rs",
        "const GAP: Dpx = px(16);",
        "const GAP: Dpx = px(16 + N);",
    ],
];

/// Measures it, where `BENCH` asks for all or for that, and leaves it beside the other parts;
/// whatever goes wrong is said there.
pub(crate) fn measure(project: &Project, rounds: Option<u32>, folder: &Path) -> Result<()> {
    if !asks(PART) {
        return Ok(());
    }
    let rounds = rounds.unwrap_or(ROUNDS).clamp(1, ROUNDS);
    let part = match rows(project, rounds) {
        Ok(rows) => json!({ "rounds": rounds, "rows": rows }),
        Err(error) => json!({ "rounds": rounds, "rows": [], "why": format!("{error:#}") }),
    };
    println!("\nrebuilds: {part}");
    fs::write(folder.join(format!("{PART}.json")), part.to_string())?;
    Ok(())
}

/// A row for each change.
fn rows(project: &Project, rounds: u32) -> Result<Vec<Value>> {
    fetch(project)?;
    let copy = copied(project)?;
    build(&copy, project)?;
    let mut rows = Vec::new();
    for [what, file, was, becomes] in CHANGES {
        let path = copy.root.join(file);
        let text = fs::read_to_string(&path)?;
        let (mut times, mut why) = (Vec::new(), None);
        if text.matches(was).count() == 1 {
            for round in 1..=rounds {
                let becomes = becomes.replace('N', &round.to_string());
                fs::write(&path, text.replace(was, &becomes))?;
                times.push(build(&copy, project)?);
            }
            fs::write(&path, &text)?;
        } else {
            why = Some(format!("`{was}` stands there no more, or twice"));
        }
        let ms: Map<String, Value> = [(PART.to_owned(), json!(times))].into_iter().collect();
        rows.push(json!({ "at": "debug", "of": file, "page": what, "why": why, "ms": ms }));
    }
    Ok(rows)
}

/// The tracked files, as they are, in a folder that stays; what is the same there is left alone,
/// since a file that was written is compiled again.
fn copied(project: &Project) -> Result<Project> {
    let mut git = project.command("git");
    let tracked = output(git.args(["ls-files", "-z"])).context("this is no clone of git")?;
    let copy = project.root.join(COPY);
    for file in tracked.split('\0').filter(|file| !file.is_empty()) {
        let (from, to) = (project.root.join(file), copy.join(file));
        if let (true, Some(parent)) = (from.is_file(), to.parent()) {
            let bytes = fs::read(&from)?;
            if fs::read(&to).ok().as_ref() != Some(&bytes) {
                fs::create_dir_all(parent)?;
                fs::write(&to, bytes).with_context(|| format!("{file} cannot be copied"))?;
            }
        }
    }
    Ok(project.moved_to(copy))
}

/// One build; how many milliseconds it took.
fn build(copy: &Project, project: &Project) -> Result<f64> {
    let mut build = debug_build(copy);
    // What others wrote is compiled already, with the same flags.
    if std::env::var_os("CARGO_TARGET_DIR").is_none() {
        build.env("CARGO_TARGET_DIR", project.root.join("target"));
    }
    let start = Instant::now();
    run(build.env("SOURCE_DATE_EPOCH", "0"))?;
    Ok(start.elapsed().as_secs_f64() * 1000.0)
}
