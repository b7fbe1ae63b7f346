//! The tools that build and check the site, in the versions that will do. A tool on PATH in
//! a fitting version is used as it is; ours go to `.tools/`, where deleting the folder
//! undoes everything.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::project::{Project, WASM, output, run};
use crate::system;
use crate::tool::{Source, Tool};
use crate::version::{Fit, Version, locked};

/// What serving and building need; the versions are those that were run together.
fn build_tools(project: &Project) -> Result<Vec<Tool>> {
    let lock = project.root.join("Cargo.lock");
    let lock =
        fs::read_to_string(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    let wasm_bindgen = locked(&lock, "wasm-bindgen").context("Cargo.lock has no wasm-bindgen")?;
    Ok(vec![
        Tool {
            name: "trunk",
            programs: &["trunk"],
            // From 0.22 on, trunk wants a newer Rust than ours.
            wanted: Version(0, 21, 14),
            fit: Fit::SameMinor,
            source: Source::Cargo { locked: true },
            takes: "5 to 10 minutes on two cores",
        },
        Tool {
            name: "wasm-bindgen-cli",
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            // It reads what the crate of the same version wrote, and no other.
            wanted: wasm_bindgen,
            fit: Fit::Exact,
            // Its lock file once named a version that was withdrawn.
            source: Source::Cargo { locked: false },
            takes: "2 to 5 minutes on two cores",
        },
        Tool {
            name: "binaryen",
            programs: &["wasm-opt"],
            wanted: Version(132, 0, 0),
            fit: Fit::AtLeast,
            source: Source::Npm,
            takes: "a few seconds",
        },
        Tool {
            name: "esbuild",
            programs: &["esbuild"],
            wanted: Version(0, 28, 2),
            fit: Fit::AtLeast,
            source: Source::Npm,
            takes: "a few seconds",
        },
    ])
}

const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    programs: &["cargo-deny"],
    wanted: Version(0, 20, 2),
    fit: Fit::SameMinor,
    source: Source::Cargo { locked: true },
    takes: "about 5 minutes on two cores",
};

/// Checks the types of the scripts.
const TYPESCRIPT: Tool = Tool {
    name: "typescript",
    programs: &["tsc"],
    // Later versions may find what this one does not, and stop a build that is as it was.
    wanted: Version(7, 0, 2),
    fit: Fit::Exact,
    source: Source::Npm,
    takes: "a few seconds",
};

/// Makes sure that scripts can be checked.
pub(crate) fn ensure_typescript(project: &Project) -> Result<()> {
    TYPESCRIPT.ensure(project)
}

/// Lists the crates of a build.
const CARGO_CYCLONEDX: Tool = Tool {
    name: "cargo-cyclonedx",
    // It says its version only as `cargo cyclonedx`, which cannot be asked.
    programs: &[],
    wanted: Version(0, 5, 9),
    fit: Fit::SameMinor,
    source: Source::Cargo { locked: true },
    takes: "2 to 5 minutes on two cores",
};

/// Makes sure that the crates of a build can be listed.
pub(crate) fn ensure_cyclonedx(project: &Project) -> Result<()> {
    if project.find(CARGO_CYCLONEDX.name).is_some() {
        return Ok(());
    }
    CARGO_CYCLONEDX.install(project)
}

/// Drives Firefox.
const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    programs: &["geckodriver"],
    wanted: Version(0, 37, 1),
    fit: Fit::AtLeast,
    source: Source::Cargo { locked: true },
    takes: "2 to 5 minutes on two cores",
};

/// Makes sure that Firefox can be driven.
pub(crate) fn ensure_geckodriver(project: &Project) -> Result<()> {
    GECKODRIVER.ensure(project)
}

/// Makes sure that the site can be served and built.
pub(crate) fn setup(project: &Project) -> Result<()> {
    wasm_target(project)?;
    for tool in build_tools(project)? {
        tool.ensure(project)?;
    }
    system::ensure_fonts(project)
}

/// Makes sure that the code can be checked.
pub(crate) fn setup_check(project: &Project) -> Result<()> {
    wasm_target(project)?;
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if output(project.command(program).arg("--version")).is_none() {
            rustup(project, &["component", "add", component])?;
        }
    }
    Ok(())
}

/// Makes sure that dependencies can be checked.
pub(crate) fn ensure_deny(project: &Project) -> Result<()> {
    CARGO_DENY.ensure(project)
}

/// The standard library for the browser's target, for the toolchain of this folder.
fn wasm_target(project: &Project) -> Result<()> {
    let mut ask = project.command("rustc");
    ask.args(["--print", "target-libdir", "--target", WASM]);
    match output(&mut ask) {
        Some(folder) if Path::new(&folder).is_dir() => Ok(()),
        // Where the toolchain is not added to by itself, the list in
        // `rust-toolchain.toml` is not enough.
        _ => rustup(project, &["target", "add", WASM]),
    }
}

fn rustup(project: &Project, args: &[&str]) -> Result<()> {
    if project.find("rustup").is_none() {
        bail!(
            "this Rust lacks something that `rustup {}` would add, and there is no rustup. \
             Get it from https://rustup.rs, or add that part the way this Rust was installed",
            args.join(" ")
        );
    }
    run(project.command("rustup").args(args))
}
