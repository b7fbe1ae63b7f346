//! Whether a commit always builds the same bytes: the site built here and in another folder.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::packed;
use crate::project::{Project, WASM_RUSTFLAGS, output, run};
use crate::site::dist;

/// Builds the tracked files, as they are, in two folders and compares all that is built.
pub(crate) fn twice(project: &Project) -> Result<()> {
    let mut git = project.command("git");
    let tracked = output(git.args(["ls-files", "-z"])).context("this is no clone of git")?;
    // Outside of a clone there is no last commit to take the day from.
    let mut git = project.command("git");
    let day = output(git.args(["log", "-1", "--format=%ct", "--", "data"]));
    let day = env::var("SOURCE_DATE_EPOCH").ok().or(day);
    let day = day.context("there is no commit of data/")?;
    let folder = project.root.join("target/twice");
    for file in tracked.split('\0').filter(|file| !file.is_empty()) {
        let (from, to) = (project.root.join(file), folder.join(file));
        if let (true, Some(parent)) = (from.is_file(), to.parent()) {
            fs::create_dir_all(parent)?;
            fs::copy(&from, &to).with_context(|| format!("{file} cannot be copied"))?;
        }
    }
    for root in [&project.root, &folder] {
        println!("\n── {}", root.display());
        let mut build = project.cargo(["xtask", "build"]);
        build.current_dir(root).env("SOURCE_DATE_EPOCH", &day);
        // Each build keeps its own folder out of the Wasm, and its own results apart.
        match env::var_os(WASM_RUSTFLAGS) {
            Some(flags) => build.env(WASM_RUSTFLAGS, flags),
            None => build.env_remove(WASM_RUSTFLAGS),
        };
        run(build.env_remove("CARGO_TARGET_DIR"))?;
    }
    let differ = differences(&dist(project), &folder.join("dist"))?;
    if !differ.is_empty() {
        bail!("built in two folders, these differ: {}", differ.join(", "));
    }
    println!("\nBoth folders built the same bytes.");
    Ok(())
}

/// The files that are not the same in both folders, or in one alone.
fn differences(a: &Path, b: &Path) -> Result<Vec<String>> {
    let within = |folder: &Path| -> Result<BTreeSet<PathBuf>> {
        let files = packed::all_files(folder)?.into_iter();
        files
            .map(|file| Ok(file.strip_prefix(folder)?.to_owned()))
            .collect()
    };
    let all: BTreeSet<_> = within(a)?.union(&within(b)?).cloned().collect();
    let same = |file: &PathBuf| match (fs::read(a.join(file)), fs::read(b.join(file))) {
        (Ok(a), Ok(b)) => a == b,
        _ => false,
    };
    let differ = all.iter().filter(|file| !same(file));
    Ok(differ.map(|file| file.display().to_string()).collect())
}
