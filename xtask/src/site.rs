//! The site itself: serving it while it is worked on, and building it for release.

use std::env;
use std::ffi::OsString;
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::{PACKAGE, Project, WASM, output, run};
use crate::{packed, sizes, tools};

/// Serves the site and rebuilds it on every change.
pub(crate) fn serve(project: &Project, port: u16, args: &[OsString]) -> Result<()> {
    if let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        match error.kind() {
            ErrorKind::AddrInUse => bail!(
                "port {port} is taken; choose another: cargo xtask serve --port {}",
                port.checked_add(1).unwrap_or(8080)
            ),
            _ => bail!("port {port} cannot be used: {error}"),
        }
    }
    tools::setup(project)?;
    println!("Serving on http://127.0.0.1:{port}/ as soon as it is built; Ctrl-C ends it.");
    fetch(project)?;
    let mut trunk = trunk(project, "serve");
    // Not into `dist/`: the tests want the release build that lies there.
    trunk.args(["--dist", "target/serve", "--port", &port.to_string()]);
    run(trunk.args(args))
}

/// Builds the site for release and holds it to its budgets.
pub(crate) fn build(project: &Project) -> Result<()> {
    tools::setup(project)?;
    release_build(project)
}

/// The release build alone: its tools must be there.
pub(crate) fn release_build(project: &Project) -> Result<()> {
    fetch(project)?;
    run(trunk(project, "build").arg("--release"))?;
    packed::write(&dist(project))?;
    sizes::report(&dist(project))
}

/// The build that serving begins with and does again after each change.
pub(crate) fn debug_build(project: &Project) -> Command {
    trunk(project, "build")
}

/// The release build with the data in `target/wide/data`. The Wasm is the same, so it is
/// compiled already; no test looks at images of made-up data, which take minutes to draw.
pub(crate) fn wide_build(project: &Project) -> Result<()> {
    let mut build = trunk(project, "build");
    build.args(["--release", "--dist"]).arg(wide_dist(project));
    run(build
        .env("SITE_DATA", "target/wide/data")
        .env("SITE_PNG", "0"))
}

/// Where that build lies.
pub(crate) fn wide_dist(project: &Project) -> PathBuf {
    project.root.join("target/wide/dist")
}

/// The release build for the address at which Lighthouse opens it. The Wasm is the same; images
/// are on no page that it judges.
pub(crate) fn lighthouse_build(project: &Project, address: &str) -> Result<()> {
    let mut build = trunk(project, "build");
    build
        .args(["--release", "--dist"])
        .arg(lighthouse_dist(project));
    run(build.env("SITE_URL", address).env("SITE_PNG", "0"))
}

/// Where that build lies.
pub(crate) fn lighthouse_dist(project: &Project) -> PathBuf {
    project.root.join("target/lighthouse/dist")
}

/// What trunk tells wasm-opt (`index.html`).
pub(crate) const WASM_OPT: [&str; 8] = [
    "-Oz",
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Checks the quotations in a source text, with the site's own program.
pub(crate) fn source_check(project: &Project, file: OsString) -> Result<()> {
    let file = std::path::absolute(&file)?;
    let mut check = project.cargo(["run", "--quiet", "--package", PACKAGE, "--bin", "site"]);
    run(check.args(["--", "source-check"]).arg(file))
}

/// Where the release build lies.
pub(crate) fn dist(project: &Project) -> PathBuf {
    project.root.join("dist")
}

/// `trunk` with its tools from PATH: it may not download others.
fn trunk(project: &Project, command: &str) -> Command {
    let mut trunk = project.command("trunk");
    trunk.args([command, "--offline"]);
    // trunk takes the common NO_COLOR=1 for a mistake.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    trunk
}

/// Downloads the crates that building for the browser and for this machine needs, since
/// trunk is kept from the network.
pub(crate) fn fetch(project: &Project) -> Result<()> {
    let host = output(project.command("rustc").args(["--print", "host-tuple"]))
        .context("`rustc --print host-tuple` does not run")?;
    let mut fetch = project.cargo(["fetch", "--quiet", "--target", WASM, "--target"]);
    run(fetch.arg(host))
}

#[cfg(test)]
mod tests {
    use anyhow::Result;

    use super::*;

    #[test]
    fn wasm_is_made_small_as_trunk_does_it() -> Result<()> {
        let page = std::fs::read_to_string(Project::locate()?.root.join("index.html"))?;
        let told = format!("data-wasm-opt-params=\"{}\"", WASM_OPT[1..].join(" "));
        assert!(page.contains(&told), "{told}");
        Ok(())
    }
}
