//! Packages of the system: on Debian and what is made from it they are installed where that
//! needs no asking; elsewhere a person is told how.

use std::fs;
use std::process::Command;

use anyhow::{Result, bail};

use crate::install::Install;
use crate::project::{Project, output};

/// The package with the Chinese font that pictures and tests are set in.
const CHINESE_FONT: &str = "fonts-noto-cjk";

/// The packages that a Chinese font is missing from; none where there is one.
pub(crate) fn missing_fonts(project: &Project) -> Vec<&'static str> {
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
pub(crate) fn ensure_fonts(project: &Project) -> Result<()> {
    let missing = missing_fonts(project);
    if missing.is_empty() || as_root(project, &["debian", "ubuntu"]).is_none() {
        return Ok(());
    }
    install(project, &missing, "fonts", &["debian", "ubuntu"], "")
}

/// Installs packages on one of these systems; what to do by hand is said elsewhere.
pub(crate) fn install(
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
    let apt = |args: &[&str]| apt_get(project, as_root, args);
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

/// Unpacks packages of the system into a folder of `.tools/` without installing them: a
/// server among them would start with the system. What they need must be there.
pub(crate) fn unpack(
    project: &Project,
    packages: &[&str],
    name: &str,
    by_hand: &str,
) -> Result<()> {
    let what = packages.join(", ");
    if project.find("apt-get").is_none() {
        bail!("{what} cannot be got from here.\n\nBy hand: {by_hand}");
    }
    // Another run may do the same: a folder of its own, which gets its name once it is complete.
    let unfinished = format!("{name}.{}", std::process::id());
    let unfinished = project.tools.join(unfinished);
    fs::create_dir_all(&unfinished)?;
    let download = || {
        let mut command = project.command("apt-get");
        command.arg("download").args(packages);
        command.current_dir(&unfinished);
        command
    };
    let mut commands = Vec::new();
    // The list of packages may be older than what the mirror has.
    if output(&mut download()).is_none() {
        let as_root = as_root(project, &["debian", "ubuntu"]);
        commands.extend(as_root.map(|as_root| apt_get(project, as_root, &["update"])));
        commands.push(download());
    }
    let mut all = project.command("sh");
    all.args([
        "-c",
        "for deb in *.deb; do dpkg -x \"$deb\" . && rm \"$deb\" || exit; done",
    ]);
    all.current_dir(&unfinished);
    commands.push(all);
    let got = Install {
        what: &what,
        takes: "a few seconds",
        by_hand,
    }
    .run(project, name, &mut commands);
    let folder = project.tools.join(name);
    if got.is_ok() && !folder.exists() {
        fs::rename(&unfinished, &folder)?;
    } else {
        fs::remove_dir_all(&unfinished)?;
    }
    got
}

fn apt_get(project: &Project, as_root: &[&str], args: &[&str]) -> Command {
    let words = [
        as_root,
        &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"],
    ]
    .concat();
    let mut command = project.command(words[0]);
    command.args(&words[1..]).args(args);
    command
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
