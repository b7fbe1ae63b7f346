//! The chart libraries that the bench measures ours beside: `benches/peers/` says which. They
//! are fetched only there, into `.tools/peers/`, in the versions of its lock file.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::install::{NPM_LOCK, npm_ci};
use crate::packed;
use crate::project::{Project, WASM, run};
use crate::site::WASM_OPT;
use crate::version::locked;

/// Where they are named, pinned and told how to draw.
const FOLDER: &str = "benches/peers";
/// The workspace of those in Rust, which has a lock file of its own.
pub(crate) const MANIFEST: &str = "benches/peers/rust/Cargo.toml";

/// Makes sure that the peers of the lock file are here, and makes what their pages load; the
/// folder with that.
pub(crate) fn ensure(project: &Project) -> Result<PathBuf> {
    let folder = npm_ci(project, "peers", "the peers of the bench")?;
    let mut build = project.command("node");
    let script = project.root.join(FOLDER).join("build.mjs");
    run(build.arg(script).arg(&folder))?;
    let built = folder.join("built");
    in_rust(project, &built)?;
    packed::write(&built)?;
    Ok(built)
}

/// Makes what the pages of those in Rust load; why one could not be made stands beside.
fn in_rust(project: &Project, built: &Path) -> Result<()> {
    let read =
        |file: &Path| -> Result<Value> { Ok(serde_json::from_str(&fs::read_to_string(file)?)?) };
    let list = read(&project.root.join(FOLDER).join("peers.json"))?;
    let failed = built.join("failed.json");
    let mut why = read(&failed)?;
    for peer in list.as_array().into_iter().flatten() {
        let (Some(of_crate), Some(id)) = (peer["crate"].as_str(), peer["id"].as_str()) else {
            continue;
        };
        if let Err(error) = wasm(project, of_crate, id, built) {
            eprintln!("{of_crate} is not measured: {error:#}");
            let error = format!("{error:#}");
            why[id] = error.lines().next().unwrap_or_default().into();
        }
    }
    fs::write(&failed, why.to_string())?;
    Ok(())
}

/// Makes the Wasm of one of them, as small as the site's, and its glue.
fn wasm(project: &Project, of_crate: &str, id: &str, built: &Path) -> Result<()> {
    let target = project.tools.join("peers/target");
    let mut build = project.cargo(["build", "--release", "--locked", "--package", of_crate]);
    build
        .args(["--target", WASM, "--manifest-path"])
        .arg(project.root.join(MANIFEST))
        .arg("--target-dir")
        .arg(&target);
    run(&mut build)?;
    let name = of_crate.replace('-', "_");
    let made = target.join(format!("{WASM}/release/{name}.wasm"));
    glue(project, &made, id, built)?;
    let mut esbuild = project.command("esbuild");
    let script = built.join(format!("{id}.js"));
    esbuild.args(["--minify", "--allow-overwrite", "--log-level=warning"]);
    run(esbuild
        .arg(format!("--outfile={}", script.display()))
        .arg(&script))
}

/// Puts glue for a page beside a Wasm, both by a name, and makes it small, as trunk does.
pub(crate) fn glue(project: &Project, wasm: &Path, name: &str, folder: &Path) -> Result<()> {
    let mut bind = project.command("wasm-bindgen");
    bind.args(["--target", "web", "--no-typescript"]);
    bind.args(["--out-name", name, "--out-dir"]);
    run(bind.arg(folder).arg(wasm))?;
    let made = folder.join(format!("{name}_bg.wasm"));
    let mut opt = project.command("wasm-opt");
    run(opt.args(WASM_OPT).arg(&made).arg("-o").arg(&made))
}

/// Name and version of every peer.
pub(crate) fn versions(project: &Project) -> Result<Vec<(String, String)>> {
    let read = |file: &str| {
        let file = project.root.join(FOLDER).join(file);
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
    };
    let crates = read("rust/Cargo.lock")?;
    named(&read("peers.json")?, &read(NPM_LOCK)?, &crates)
}

fn named(peers: &str, lock: &str, crates: &str) -> Result<Vec<(String, String)>> {
    let (peers, lock): (Value, Value) = (serde_json::from_str(peers)?, serde_json::from_str(lock)?);
    let peers = peers.as_array().context("peers.json is no list")?;
    let version = |peer: &Value| {
        let package = peer["package"].as_str().context("a peer has no package")?;
        if peer["crate"].is_string() {
            let version = locked(crates, package).context("a peer is not in Cargo.lock")?;
            let name = peer["name"].as_str().context("a peer has no name")?;
            return Ok((name.to_owned(), version.to_string()));
        }
        let version = &lock["packages"][format!("node_modules/{package}")]["version"];
        let version = version.as_str().context("a peer is not in the lock file")?;
        let name = peer["name"].as_str().context("a peer has no name")?;
        Ok((name.to_owned(), version.to_owned()))
    };
    peers.iter().map(version).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_the_one_of_the_lock_file() -> Result<()> {
        let peers = r#"[{"name": "Lines", "package": "@drawn/lines"}]"#;
        let lock = r#"{"packages": {"": {}, "node_modules/@drawn/lines": {"version": "1.2.3"}}}"#;
        let lines = ("Lines".to_owned(), "1.2.3".to_owned());
        assert_eq!(named(peers, lock, "")?, [lines]);
        assert!(named(peers, r#"{"packages": {}}"#, "").is_err());
        let peers = r#"[{"name": "Areas", "package": "areas", "crate": "peer-areas"}]"#;
        let crates = "[[package]]\nname = \"areas\"\nversion = \"0.2.1\"\n";
        let areas = ("Areas".to_owned(), "0.2.1".to_owned());
        assert_eq!(named(peers, lock, crates)?, [areas]);
        Ok(())
    }

    #[test]
    fn every_peer_is_pinned() -> Result<()> {
        let versions = versions(&Project::locate()?)?;
        assert!(versions.len() >= 8, "{versions:?}");
        Ok(())
    }
}
