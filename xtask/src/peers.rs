//! The chart libraries that the bench measures ours beside: `benches/peers/` says which. They
//! are fetched only there, into `.tools/peers/`, in the versions of its lock file.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::install::Install;
use crate::project::{Project, run};

/// Where they are named, pinned and told how to draw.
const FOLDER: &str = "benches/peers";
const LOCK: &str = "package-lock.json";

/// Makes sure that the peers of the lock file are here, and makes what their pages load; the
/// folder with that.
pub(crate) fn ensure(project: &Project) -> Result<PathBuf> {
    let (ours, folder) = (project.root.join(FOLDER), project.tools.join("peers"));
    for program in ["node", "npm"] {
        if project.find(program).is_none() {
            bail!("there is no `{program}`");
        }
    }
    let lock = fs::read(ours.join(LOCK))?;
    // Copied last: with a lock file like ours, everything of it is there.
    let done = folder.join("installed.json");
    if fs::read(&done).ok().as_ref() != Some(&lock) {
        fs::create_dir_all(&folder)?;
        for file in ["package.json", LOCK] {
            fs::copy(ours.join(file), folder.join(file))?;
        }
        let mut npm = project.command("npm");
        // What a package does when installed, none of these needs.
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            // Told by `--prefix`, it looks for the lock file elsewhere.
            .current_dir(&folder);
        Install {
            what: "the peers of the bench",
            takes: "less than a minute",
            by_hand: "npm ci --ignore-scripts, in a copy of benches/peers at .tools/peers",
        }
        .run(project, "peers", &mut [npm])?;
        fs::write(&done, &lock)?;
    }
    let mut build = project.command("node");
    run(build.arg(ours.join("build.mjs")).arg(&folder))?;
    Ok(folder.join("built"))
}

/// Name and version of every peer.
pub(crate) fn versions(project: &Project) -> Result<Vec<(String, String)>> {
    let read = |file: &str| {
        let file = project.root.join(FOLDER).join(file);
        fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))
    };
    named(&read("peers.json")?, &read(LOCK)?)
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
