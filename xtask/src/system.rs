//! Packages of the system: on Debian and what is made from it they are installed where that
//! needs no asking; elsewhere a person is told how.

use std::fs;

use anyhow::{Result, bail};

use crate::install::Install;
use crate::project::{Project, output};

/// The package with the Chinese font that pictures and tests are set in.
const CHINESE_FONT: &str = "fonts-noto-cjk";

/// The packages that a Chinese font is missing from; none where there is one.
pub fn missing_fonts(project: &Project) -> Vec<&'static str> {
    // macOS and Windows come with Chinese fonts.
    if !cfg!(target_os = "linux") {
        return Vec::new();
    }
    match output(project.command("fc-list").args([":lang=zh-cn", "family"])) {
        Some(families) if !families.is_empty() => Vec::new(),
        Some(_) => vec![CHINESE_FONT],
        None => vec!["fontconfig", CHINESE_FONT],
    }
}

/// Makes sure that pictures can be set in Chinese, where that can be done; elsewhere the
/// release build looks for a font itself and says how to get one.
pub fn ensure_fonts(project: &Project) -> Result<()> {
    let missing = missing_fonts(project);
    if missing.is_empty() || as_root(project, &["debian", "ubuntu"]).is_none() {
        return Ok(());
    }
    install(project, &missing, "fonts", &["debian", "ubuntu"], "")
}

/// Installs packages on one of these systems; what to do by hand is said elsewhere.
pub fn install(
    project: &Project,
    packages: &[&str],
    log: &str,
    systems: &[&str],
    by_hand: &str,
) -> Result<()> {
    let what = packages.join(", ");
    let Some(as_root) = as_root(project, systems) else {
        bail!("{what} cannot be installed from here.\n\nBy hand: {by_hand}");
    };
    let apt = |args: &[&str]| {
        let words = [
            as_root,
            &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"],
        ]
        .concat();
        let mut command = project.command(words[0]);
        command.args(&words[1..]).args(args);
        command
    };
    let install = ["install", "--yes", "--no-install-recommends"];
    Install {
        what: &what,
        takes: "a minute or two",
        by_hand: &format!("apt-get install {}", packages.join(" ")),
    }
    .run(
        project,
        log,
        &mut [apt(&["update"]), apt(&[&install, packages].concat())],
    )
}

/// On one of these systems, if packages may be installed without asking: the words to put
/// before a command.
fn as_root(project: &Project, systems: &[&str]) -> Option<&'static [&'static str]> {
    let release = fs::read_to_string("/etc/os-release").ok()?;
    let is = |system: &&str| release.lines().any(|line| line == format!("ID={system}"));
    if !systems.iter().any(is) {
        return None;
    }
    if output(project.command("id").arg("-u"))? == "0" {
        return Some(&[]);
    }
    output(project.command("sudo").args(["-n", "true"])).map(|_| &["sudo", "-n"][..])
}
