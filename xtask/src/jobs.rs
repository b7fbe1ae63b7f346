//! What each step and command runs: cargo with the targets of tests that it is about, and the
//! programs that they drive.

use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::browser::Browser;
use crate::host::Nginx;
use crate::project::{PACKAGE, Project, WASM, output, run};
use crate::site::{dist, wide_build, wide_dist};
use crate::wordpress::WordPress;
use crate::{bench, engines, fuzz, peers, spreadsheet};

/// The test target that runs in the browser, compiled to Wasm.
const WASM_TESTS: &str = "wasm";
/// The test target that drives the browser against the built site. It comes last.
pub(crate) const BROWSER_TESTS: &str = "browser";
/// The module of it that runs in several engines; it has a step of its own.
const ENGINE_TESTS: &str = "engines::";
/// Those of them that a display is needed for; they have a command of their own, `engines`.
const WEBKIT_TESTS: &str = "engines::webkit::";
/// The example that writes down the data set that the tests make up.
const WIDE_DATA: &str = "wide";

/// Lints; a warning is an error.
pub(crate) fn clippy(project: &Project, what: &[&str]) -> Result<()> {
    let mut clippy = project.cargo(["clippy"]);
    run(clippy
        .args(what)
        .args(["--all-targets", "--", "-D", "warnings"]))
}

/// Holds every workspace of the project, each with a lock file of its own, to some rules of `deny.toml`.
pub(crate) fn deny(project: &Project, rules: &[&str]) -> Result<()> {
    for manifest in ["Cargo.toml", peers::MANIFEST, fuzz::MANIFEST] {
        let mut deny = project.command("cargo-deny");
        deny.args(["--manifest-path", manifest, "--workspace"]);
        run(deny.args(["--config", "deny.toml", "check"]).args(rules))?;
    }
    Ok(())
}

/// Tests of what only the Wasm can show, in the browser.
pub(crate) fn wasm_tests(project: &Project, browser: Option<&Browser>) -> Result<()> {
    let runner = project
        .find("wasm-bindgen-test-runner")
        .context("wasm-bindgen-test-runner is missing")?;
    let mut test = project.cargo(["test", "--package", PACKAGE, "--target", WASM]);
    test.args(["--test", WASM_TESTS])
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    if std::env::var_os("WASM_BINDGEN_TEST_TIMEOUT").is_none() {
        test.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    }
    run_with_browser(&mut test, project, browser)
}

/// All that needs no built site in a browser.
pub(crate) fn native_tests(project: &Project, browser: Option<&Browser>) -> Result<()> {
    let metadata = output(&mut project.cargo(["metadata", "--no-deps", "--format-version", "1"]))
        .context("`cargo metadata` does not run")?;
    let mut test = project.cargo(["test", "--workspace", "--lib", "--bins"]);
    for name in test_targets(&metadata)? {
        if ![WASM_TESTS, BROWSER_TESTS, bench::TARGET].contains(&name.as_str()) {
            test.args(["--test", &name]);
        }
    }
    spreadsheet::ensure(project)?.set(&mut test);
    WordPress::ensure(project)?.set(&mut test);
    run_with_browser(&mut test, project, browser)
}

/// The built site in Chromium.
pub(crate) fn browser_tests(project: &Project, browser: Option<&Browser>) -> Result<()> {
    if !dist(project).join("index.html").is_file() {
        bail!("there is no dist/index.html; first: cargo xtask build");
    }
    let mut test = project.cargo(["test", "--workspace", "--test", BROWSER_TESTS]);
    test.args(["--", "--skip", ENGINE_TESTS]);
    Nginx::ensure(project)?.set(&mut test);
    run_with_browser(&mut test, project, browser)
}

/// Runs the tests that engines share, in Chromium and Firefox, and where wanted in WebKit.
pub(crate) fn engine_tests(
    project: &Project,
    browser: Option<&Browser>,
    webkit: bool,
) -> Result<()> {
    if !dist(project).join("index.html").is_file() {
        bail!("there is no dist/index.html; first: cargo xtask build");
    }
    let mut test = project.cargo(["test", "--package", PACKAGE, "--test", BROWSER_TESTS, "--"]);
    test.arg(ENGINE_TESTS);
    let programs = if webkit {
        engines::all(project)?
    } else {
        test.args(["--skip", WEBKIT_TESTS]);
        engines::firefox(project)?
    };
    programs.set(&mut test);
    run_with_browser(&mut test, project, browser)
}

/// Runs them in Chromium, Firefox and WebKit.
pub(crate) fn engines(project: &Project) -> Result<()> {
    let browser = Browser::ensure(project)?;
    engine_tests(project, Some(&browser), true)
}

/// Builds the site with the data that the tests make up: nothing but the data differs.
pub(crate) fn wide_site(project: &Project, _: Option<&Browser>) -> Result<()> {
    run(&mut project.cargo(["run", "--package", PACKAGE, "--example", WIDE_DATA]))?;
    wide_build(project)
}

/// Takes the pictures of the built site, and the one that README shows.
pub(crate) fn picture(project: &Project) -> Result<()> {
    let browser = Browser::ensure(project)?;
    let mut test = project.cargo(["test", "--package", PACKAGE, "--test", BROWSER_TESTS]);
    test.args(["--", "looks::"]);
    run_with_browser(&mut test, project, Some(&browser))?;
    let shown = project.root.join("docs").join("page.png");
    let taken = project.root.join("target/screens/page-1280-zh-light.png");
    std::fs::copy(&taken, &shown).with_context(|| format!("{} is not there", taken.display()))?;
    println!(
        "{} is new; the others are in target/screens/",
        project.shown(&shown)
    );
    Ok(())
}

/// Runs a command that is told of the browser and of the built site.
pub(crate) fn run_with_browser(
    command: &mut Command,
    project: &Project,
    browser: Option<&Browser>,
) -> Result<()> {
    browser.context("no browser was looked for")?.set(command);
    run(command
        .env("SITE_DIST", dist(project))
        .env("WIDE_DIST", wide_dist(project)))
}

/// The names of all integration tests that `cargo metadata` lists.
fn test_targets(metadata: &str) -> Result<Vec<String>> {
    let metadata: Value = serde_json::from_str(metadata)?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let targets = packages.flat_map(|package| package["targets"].as_array().into_iter().flatten());
    Ok(targets
        .filter(|target| target["kind"][0] == "test")
        .filter_map(|target| target["name"].as_str())
        .map(str::to_owned)
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integration_tests_are_found_and_nothing_else() -> Result<()> {
        let metadata = r#"{"packages": [{"targets": [
            {"kind": ["lib"], "name": "site"},
            {"kind": ["bin"], "name": "web"},
            {"kind": ["test"], "name": "data"},
            {"kind": ["test"], "name": "browser"}]}]}"#;
        assert_eq!(test_targets(metadata)?, ["data", "browser"]);
        Ok(())
    }
}
