//! The chart libraries that the bench measures ours beside: `benches/peers/` says which. They
//! are fetched only there, into `.tools/peers/`, in the versions of its lock file.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::install::{NPM_LOCK, npm_ci};
use crate::project::{Project, run};

/// Where they are named, pinned and told how to draw.
const FOLDER: &str = "benches/peers";

/// Makes sure that the peers of the lock file are here, and makes what their pages load; the
/// folder with that.
pub(crate) fn ensure(project: &Project) -> Result<PathBuf> {
    let folder = npm_ci(project, "peers", "the peers of the bench")?;
    let mut build = project.command("node");
    let script = project.root.join(FOLDER).join("build.mjs");
    run(build.arg(script).arg(&folder))?;
    Ok(folder.join("built"))
}

/// Name and version of every peer.
pub(crate) fn versions(project: &Project) -> Result<Vec<(String, String)>> {
    let read = |file: &str| {
        let file = project.root.join(FOLDER).join(file);
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
    };
    named(&read("peers.json")?, &read(NPM_LOCK)?)
}

fn named(peers: &str, lock: &str) -> Result<Vec<(String, String)>> {
    let (peers, lock): (Value, Value) = (serde_json::from_str(peers)?, serde_json::from_str(lock)?);
    let peers = peers.as_array().context("peers.json is no list")?;
    let version = |peer: &Value| {
        let package = peer["package"].as_str().context("a peer has no package")?;
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
        assert_eq!(named(peers, lock)?, [lines]);
        assert!(named(peers, r#"{"packages": {}}"#).is_err());
        Ok(())
    }

    #[test]
    fn every_peer_is_pinned() -> Result<()> {
        let versions = versions(&Project::locate()?)?;
        assert!(versions.len() >= 7, "{versions:?}");
        Ok(())
    }
}
