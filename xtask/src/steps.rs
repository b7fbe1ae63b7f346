//! The checks and tests, step by step. A step says its name, what it runs and how long it
//! took; the first that fails ends everything and says how to run just that step again.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, bail};
use serde_json::Value;

use crate::browser::Browser;
use crate::engines::Engines;
use crate::host::Nginx;
use crate::project::{PACKAGE, Project, WASM, elapsed, output, run};
use crate::site::{dist, release_build, wide_build, wide_dist};
use crate::{fuzz, tools};

/// The test target that runs in the browser, compiled to Wasm.
const WASM_TESTS: &str = "wasm";
/// The test target that drives the browser against the built site. It comes last.
const BROWSER_TESTS: &str = "browser";
/// The module of it that runs in several engines; it has a step of its own.
const ENGINE_TESTS: &str = "engines::";
/// The engines that `test --only engines` runs. WebKit, which needs a display as well, has a
/// command of its own.
const CALM: [&str; 2] = ["engines::chromium::", "engines::firefox::"];
/// The test target with another data set, which also writes it down.
const WIDE_TESTS: &str = "wide";
/// The test target that only measures; no step of `test`.
const BENCH: &str = "bench";

/// One step of `check` or `test`.
struct Step {
    name: &'static str,
    title: &'static str,
    run: fn(&Project, Option<&Browser>) -> Result<()>,
}

const CHECK: &[Step] = &[
    Step {
        name: "fmt",
        title: "formatting",
        run: |project, _| run(&mut project.cargo(["fmt", "--all", "--check"])),
    },
    Step {
        name: "clippy",
        title: "lints, native",
        run: |project, _| clippy(project, &["--workspace"]),
    },
    Step {
        name: "clippy-wasm",
        title: "lints, Wasm",
        run: |project, _| clippy(project, &["--package", PACKAGE, "--target", WASM]),
    },
    Step {
        name: "deny",
        title: "licences and sources of dependencies",
        run: |project, _| {
            let mut deny = project.command("cargo-deny");
            run(deny.args(["--workspace", "check", "bans", "licenses", "sources"]))
        },
    },
];

/// What `test` runs after the checks. The last step's own summary ends the output.
const TESTS: &[Step] = &[
    Step {
        name: "build",
        title: "release build and its sizes",
        run: |project, _| release_build(project),
    },
    Step {
        name: "doc",
        title: "examples in the documentation",
        run: |project, _| run(&mut project.cargo(["test", "--workspace", "--doc"])),
    },
    Step {
        name: "wasm",
        title: "Wasm tests in the browser",
        run: wasm_tests,
    },
    Step {
        name: "native",
        title: "native tests",
        run: native_tests,
    },
    Step {
        name: "wide",
        title: "the site with another data set",
        run: wide_site,
    },
    Step {
        name: "browser",
        title: "the built site in the browser",
        run: browser_tests,
    },
];

/// What runs only when its name is given: each builds or installs for minutes, and neither has
/// run often enough to stop a change.
const ALONE: &[Step] = &[
    Step {
        name: "fuzz",
        title: "hostile input, so much with each target",
        run: |project, _| fuzz::bounded(project),
    },
    Step {
        name: "engines",
        title: "the built site in Chromium and Firefox",
        run: |project, browser| engine_tests(project, browser, &CALM),
    },
];

/// Checks the code without running it.
pub fn check(project: &Project) -> Result<()> {
    tools::setup_check(project)?;
    let steps: Vec<_> = CHECK.iter().collect();
    run_steps(project, None, &steps)?;
    println!("\nAll checks passed.");
    Ok(())
}

/// Runs every check and test, or only the step of that name.
pub fn test(project: &Project, only: Option<&str>) -> Result<()> {
    let all = || CHECK.iter().chain(TESTS).chain(ALONE);
    let steps: Vec<_> = match only {
        Some(name) => all().filter(|step| step.name == name).collect(),
        None => CHECK.iter().chain(TESTS).collect(),
    };
    if steps.is_empty() {
        let names: Vec<_> = all().map(|step| step.name).collect();
        bail!("there is no such step; there are: {}", names.join(", "));
    }
    tools::setup(project)?;
    tools::setup_check(project)?;
    tools::ensure_frictionless(project)?;
    let browser = Browser::ensure(project)?;
    run_steps(project, Some(&browser), &steps)
}

fn run_steps(project: &Project, browser: Option<&Browser>, steps: &[&Step]) -> Result<()> {
    let start = Instant::now();
    for (index, Step { name, title, run }) in steps.iter().enumerate() {
        let number = index + 1;
        let of = steps.len();
        println!("\n── {number}/{of} {name}: {title}");
        let step_start = Instant::now();
        run(project, browser).map_err(|error| {
            anyhow!(
                "step `{name}` ({title}) failed after {}: {error:#}\n\n\
                 Just this step again: cargo xtask test --only {name}",
                elapsed(step_start.elapsed())
            )
        })?;
        // The closing line belongs to the last step.
        if number < of {
            println!(
                "   {name}: {} ({} in all)",
                elapsed(step_start.elapsed()),
                elapsed(start.elapsed())
            );
        }
    }
    Ok(())
}

fn clippy(project: &Project, what: &[&str]) -> Result<()> {
    let mut clippy = project.cargo(["clippy"]);
    run(clippy
        .args(what)
        .args(["--all-targets", "--", "-D", "warnings"]))
}

fn wasm_tests(project: &Project, browser: Option<&Browser>) -> Result<()> {
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

fn native_tests(project: &Project, browser: Option<&Browser>) -> Result<()> {
    let metadata = output(&mut project.cargo(["metadata", "--no-deps", "--format-version", "1"]))
        .context("`cargo metadata` does not run")?;
    let mut test = project.cargo(["test", "--workspace", "--lib", "--bins"]);
    for name in test_targets(&metadata)? {
        if ![WASM_TESTS, BROWSER_TESTS, BENCH].contains(&name.as_str()) {
            test.args(["--test", &name]);
        }
    }
    run_with_browser(&mut test, project, browser)
}

fn browser_tests(project: &Project, browser: Option<&Browser>) -> Result<()> {
    if !dist(project).join("index.html").is_file() {
        bail!("there is no dist/index.html; first: cargo xtask build");
    }
    let mut test = project.cargo(["test", "--workspace", "--test", BROWSER_TESTS]);
    test.args(["--", "--skip", ENGINE_TESTS]);
    Nginx::ensure(project)?.set(&mut test);
    run_with_browser(&mut test, project, browser)
}

/// Runs the tests that engines share, in those of these modules.
fn engine_tests(project: &Project, browser: Option<&Browser>, of: &[&str]) -> Result<()> {
    if !dist(project).join("index.html").is_file() {
        bail!("there is no dist/index.html; first: cargo xtask build");
    }
    let engines = if of == CALM {
        Engines::firefox(project)?
    } else {
        Engines::all(project)?
    };
    let mut test = project.cargo(["test", "--package", PACKAGE, "--test", BROWSER_TESTS, "--"]);
    engines.set(test.args(of));
    run_with_browser(&mut test, project, browser)
}

/// Runs them in Chromium, Firefox and WebKit.
pub fn engines(project: &Project) -> Result<()> {
    let browser = Browser::ensure(project)?;
    engine_tests(project, Some(&browser), &[ENGINE_TESTS])
}

/// Builds the site with the data that the tests make up: nothing but the data differs.
fn wide_site(project: &Project, _: Option<&Browser>) -> Result<()> {
    let mut write = project.cargo(["test", "--package", PACKAGE, "--test", WIDE_TESTS]);
    run(write.args(["--", "is_written"]))?;
    wide_build(project)
}

/// Measures how fast the built site answers, and prints it; whatever it is, it is no
/// failure.
pub fn bench(project: &Project) -> Result<()> {
    let browser = Browser::ensure(project)?;
    if !dist(project).join("index.html").is_file() {
        bail!("there is no dist/index.html; first: cargo xtask build");
    }
    let mut test = project.cargo(["test", "--package", PACKAGE, "--test", BENCH]);
    test.args(["--", "--nocapture", "--test-threads=1"]);
    run_with_browser(&mut test, project, Some(&browser))
}

/// Takes the pictures of the built site, and the one that README shows.
pub fn picture(project: &Project) -> Result<()> {
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

fn run_with_browser(
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

    #[test]
    fn the_browser_tests_come_last_and_every_step_has_its_own_name() {
        let names: Vec<_> = CHECK.iter().chain(TESTS).map(|step| step.name).collect();
        assert_eq!(names.last(), Some(&BROWSER_TESTS));
        let names: Vec<_> = names
            .into_iter()
            .chain(ALONE.iter().map(|step| step.name))
            .collect();
        let unique: std::collections::BTreeSet<_> = names.iter().collect();
        assert_eq!(unique.len(), names.len());
    }
}
