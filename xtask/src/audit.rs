//! What is known against the packages that the site is made with, and the list of those that
//! are in it. No part of the tests: it asks databases that change, on other people's hosts.

use std::env;
use std::fs;

use anyhow::{Context, Result, anyhow};

use crate::project::{Project, WASM, output, run};
use crate::{jobs, packages, tools};

/// The file that the list is written to, in the folder of builds.
const LIST: &str = "target/sbom.cdx.json";

/// Asks for advisories on the crates of every lock file and on the npm packages, and writes
/// the list of crates that the Wasm is built with. Everything is tried before it fails.
pub(crate) fn audit(project: &Project) -> Result<()> {
    let held = [
        ("crates", advisories(project)),
        ("npm packages", npm_audit(project)),
        ("list of crates", bill_of_materials(project)),
    ];
    let failed = held.into_iter().filter_map(|(what, result)| {
        let error = result.err()?;
        Some(format!("{what}: {error:#}"))
    });
    let failed: Vec<_> = failed.collect();
    if failed.is_empty() {
        println!("\nNothing is known against what the site is made with.");
        return Ok(());
    }
    Err(anyhow!(failed.join("\n\n")))
}

/// Asks the database of RustSec; what is known and answered stands in `deny.toml`.
fn advisories(project: &Project) -> Result<()> {
    tools::ensure_deny(project)?;
    jobs::deny(project, &["advisories"])
}

/// Asks the npm registry about what lies in `.tools/npm`, by npm's own lock files.
fn npm_audit(project: &Project) -> Result<()> {
    for folder in packages::npm_packages(project)? {
        let mut npm = project.command("npm");
        run(npm.args(["audit", "--prefix"]).arg(folder))?;
    }
    Ok(())
}

/// Writes the list of crates as CycloneDX, with the day of the last commit of `data/` and
/// without this machine's folders, so that the same commit gives the same bytes.
fn bill_of_materials(project: &Project) -> Result<()> {
    tools::ensure_cyclonedx(project)?;
    let mut git = project.command("git");
    let day = output(git.args(["log", "-1", "--format=%ct", "--", "data"]));
    let day = env::var("SOURCE_DATE_EPOCH").ok().or(day);
    // It writes beside each manifest of the workspace, and nowhere else.
    let written = ["", "xtask/"].map(|folder| project.root.join(folder).join("sbom.json"));
    let mut list = project.cargo(["cyclonedx", "--format", "json", "--spec-version", "1.5"]);
    list.args(["--target", WASM, "--no-build-deps"]);
    list.args(["--override-filename", "sbom"]);
    run(list.env(
        "SOURCE_DATE_EPOCH",
        day.context("there is no commit of data/")?,
    ))?;
    let [ours, tools] = written;
    let text = fs::read_to_string(&ours)
        .with_context(|| format!("{} cannot be read", project.shown(&ours)))?;
    for file in [&ours, &tools] {
        fs::remove_file(file).with_context(|| format!("{} stays", project.shown(file)))?;
    }
    let root = project.root.display().to_string();
    fs::create_dir_all(project.root.join("target"))?;
    fs::write(project.root.join(LIST), text.replace(&root, ""))?;
    println!("{LIST} is written");
    Ok(())
}
