//! What parts of the bench need that lies nowhere yet, made before anything is measured. What
//! cannot be made is said in the report, and the rest is measured without it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::install::npm_ci;
use crate::packed;
use crate::peers;
use crate::project::{PACKAGE, Project, WASM, run};
use crate::site::{lighthouse_build, lighthouse_dist};

use super::asks;

/// The port at which Lighthouse opens the site that is built for it.
const PORT: u16 = 18_420;
/// The name of the code that redraws, as an example of the package and as a file.
const REDRAW: &str = "redraw";

/// What is made: the variable that tells the tests where it lies, and the parts that need it.
struct Made {
    name: &'static str,
    needed_by: &'static [&'static str],
    make: fn(&Project) -> Result<PathBuf>,
}

const MADE: [Made; 3] = [
    Made {
        name: "PEERS",
        needed_by: &["peers", "articles"],
        make: peers::ensure,
    },
    Made {
        name: "REDRAW",
        needed_by: &[REDRAW],
        make: redraw,
    },
    Made {
        name: "LIGHTHOUSE",
        needed_by: &["lighthouse"],
        make: lighthouse,
    },
];

/// Makes what the parts need that are asked for, and tells the tests where it is, or why it is
/// not.
pub(crate) fn tell(project: &Project, test: &mut Command) {
    for Made {
        name,
        make,
        needed_by,
    } in MADE
    {
        if !needed_by.iter().any(|part| asks(part)) {
            continue;
        }
        match make(project) {
            Ok(made) => test.env(name, made),
            Err(error) => {
                let why = format!("{error:#}");
                eprintln!("Not measured, for want of {name}: {why}");
                let first = why.lines().next().unwrap_or_default();
                test.env(format!("{name}_MISSING"), first)
            }
        };
    }
    test.env("LIGHTHOUSE_SITE", lighthouse_dist(project))
        .env("LIGHTHOUSE_PORT", PORT.to_string());
}

/// The code that redraws many marks, built as the site's: the folder with its Wasm and its glue.
fn redraw(project: &Project) -> Result<PathBuf> {
    let folder = project.root.join("target").join(REDRAW);
    let mut build = project.cargo(["build", "--release", "--package", PACKAGE]);
    build.args(["--target", WASM, "--example", REDRAW]);
    run(&mut build)?;
    let target = std::env::var_os("CARGO_TARGET_DIR");
    let target = target.map_or_else(|| project.root.join("target"), PathBuf::from);
    let wasm = target.join(format!("{WASM}/release/examples/{REDRAW}.wasm"));
    peers::glue(project, &wasm, REDRAW, &folder)?;
    Ok(folder)
}

/// Lighthouse, in the versions of its lock file, and the site built for it: its program.
fn lighthouse(project: &Project) -> Result<PathBuf> {
    let folder = npm_ci(project, "lighthouse", "Lighthouse")?;
    let program = folder.join("node_modules/lighthouse/cli/index.js");
    fs::metadata(&program).context("Lighthouse has no program")?;
    let address = format!("http://localhost:{PORT}/lighthouse/now/");
    lighthouse_build(project, &address)?;
    packed::write(&lighthouse_dist(project))?;
    Ok(program)
}
