//! The checks and tests, step by step. A step says its name, what it runs and how long it
//! took; the first that fails ends everything and says how to run just that step again.

use std::time::Instant;

use anyhow::{Result, anyhow, bail};

use crate::browser::Browser;
use crate::jobs;
use crate::project::{PACKAGE, Project, WASM, elapsed, run};
use crate::site::release_build;
use crate::{fuzz, packages, scripts, tools};

/// What has to be here before a step; each needs what stands before it too.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Needs {
    /// Rust, its formatter and its lints.
    Rust,
    /// cargo-deny.
    Deny,
    /// The TypeScript compiler, which needs Node.js.
    Scripts,
    /// What builds the site.
    Site,
    /// The browser, and what the tests hold the site against.
    Browser,
}

/// One step of `check` or `test`.
struct Step {
    name: &'static str,
    title: &'static str,
    needs: Needs,
    run: fn(&Project, Option<&Browser>) -> Result<()>,
}

const CHECK: &[Step] = &[
    Step {
        name: "fmt",
        title: "formatting",
        needs: Needs::Rust,
        run: |project, _| run(&mut project.cargo(["fmt", "--all", "--check"])),
    },
    Step {
        name: "clippy",
        title: "lints, native",
        needs: Needs::Rust,
        run: |project, _| jobs::clippy(project, &["--workspace"]),
    },
    Step {
        name: "clippy-wasm",
        title: "lints, Wasm",
        needs: Needs::Rust,
        run: |project, _| jobs::clippy(project, &["--package", PACKAGE, "--target", WASM]),
    },
    Step {
        name: "deny",
        title: "licences and sources of dependencies",
        needs: Needs::Deny,
        run: |project, _| {
            // The fuzz targets have a lock file of their own, which a new dependency of ours leaves
            // behind; no other step of the gate compiles them.
            let fetch = ["fetch", "--manifest-path", fuzz::MANIFEST, "--locked"];
            run(&mut project.cargo(fetch))?;
            jobs::deny(project, &["bans", "licenses", "sources"])
        },
    },
    Step {
        name: "scripts",
        title: "types of the scripts",
        needs: Needs::Scripts,
        run: |project, _| scripts::check(project),
    },
];

/// What `test` runs after the checks. The last step's own summary ends the output.
const TESTS: &[Step] = &[
    Step {
        name: "build",
        title: "release build and its sizes",
        needs: Needs::Site,
        run: |project, _| release_build(project),
    },
    Step {
        name: "doc",
        title: "examples in the documentation",
        needs: Needs::Rust,
        run: |project, _| run(&mut project.cargo(["test", "--workspace", "--doc"])),
    },
    Step {
        name: "wasm",
        title: "Wasm tests in the browser",
        needs: Needs::Browser,
        run: jobs::wasm_tests,
    },
    Step {
        name: "native",
        title: "native tests",
        needs: Needs::Browser,
        run: jobs::native_tests,
    },
    Step {
        name: "fuzz",
        title: "hostile input, so much with each target",
        needs: Needs::Rust,
        run: |project, _| fuzz::bounded(project),
    },
    Step {
        name: "wide",
        title: "the site with another data set",
        needs: Needs::Site,
        run: jobs::wide_site,
    },
    // Not WebKit: on WebKitGTK 2.50.6 a process of it once ended by a segmentation fault inside
    // JavaScriptCore, by the kernel's log, while a claim waited for a page to become ready. Twelve
    // runs of WebKit's claims, six of them beside a busy loop on each core, did not bring it back:
    // what leads to it is not known. `cargo xtask engines` runs it.
    Step {
        name: "engines",
        title: "the built site in Chromium and Firefox",
        needs: Needs::Browser,
        run: |project, browser| jobs::engine_tests(project, browser, false),
    },
    Step {
        name: "browser",
        title: "the built site in the browser",
        needs: Needs::Browser,
        run: jobs::browser_tests,
    },
];

/// Checks the code without running it.
pub(crate) fn check(project: &Project) -> Result<()> {
    let steps: Vec<_> = CHECK.iter().collect();
    ensure(project, &steps)?;
    run_steps(project, None, &steps)?;
    println!("\nAll checks passed.");
    Ok(())
}

/// Runs every check and test, or only the step of that name.
pub(crate) fn test(project: &Project, only: Option<&str>) -> Result<()> {
    let all = || CHECK.iter().chain(TESTS);
    let steps: Vec<_> = all()
        .filter(|step| only.is_none_or(|name| step.name == name))
        .collect();
    if steps.is_empty() {
        let names: Vec<_> = all().map(|step| step.name).collect();
        bail!("there is no such step; there are: {}", names.join(", "));
    }
    let browser = ensure(project, &steps)?;
    run_steps(project, browser.as_ref(), &steps)
}

/// Installs what these steps need and is missing; the browser, if one of them needs it.
fn ensure(project: &Project, steps: &[&Step]) -> Result<Option<Browser>> {
    tools::setup_check(project)?;
    let most = steps.iter().map(|step| step.needs).max();
    if most >= Some(Needs::Deny) {
        tools::ensure_deny(project)?;
    }
    if most >= Some(Needs::Scripts) {
        tools::ensure_typescript(project)?;
    }
    if most >= Some(Needs::Site) {
        tools::setup(project)?;
    }
    if most < Some(Needs::Browser) {
        return Ok(None);
    }
    packages::ensure(project)?;
    Browser::ensure(project).map(Some)
}

fn run_steps(project: &Project, browser: Option<&Browser>, steps: &[&Step]) -> Result<()> {
    let start = Instant::now();
    for (
        index,
        Step {
            name, title, run, ..
        },
    ) in steps.iter().enumerate()
    {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_tests_come_last_and_every_step_has_its_own_name() {
        let names: Vec<_> = CHECK.iter().chain(TESTS).map(|step| step.name).collect();
        assert_eq!(names.last(), Some(&jobs::BROWSER_TESTS));
        let unique: std::collections::BTreeSet<_> = names.iter().collect();
        assert_eq!(unique.len(), names.len());
    }
}
