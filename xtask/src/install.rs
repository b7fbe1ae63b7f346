//! Running an installation: what it prints goes to a log file, a person sees a line now
//! and then, and a failure shows the log's end and what to do by hand.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::project::{Project, as_typed, cannot_start, elapsed};

/// How often a running installation says that it is still there.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);
/// How much of a failed installation's log is shown.
const TAIL_LINES: usize = 15;

/// The file in which npm keeps the versions of everything.
pub(crate) const NPM_LOCK: &str = "package-lock.json";

/// One installation, as it is announced, run and explained.
pub(crate) struct Install<'a> {
    /// What is installed, with its version.
    pub(crate) what: &'a str,
    /// How long it takes, roughly, as a person would say it.
    pub(crate) takes: &'a str,
    /// What to type if it cannot be done from here.
    pub(crate) by_hand: &'a str,
}

impl Install<'_> {
    /// Runs the commands one after another into `.tools/log/NAME.log`.
    pub(crate) fn run(&self, project: &Project, log: &str, commands: &mut [Command]) -> Result<()> {
        let folder = project.tools.join("log");
        let log = folder.join(format!("{log}.log"));
        println!("Installing {} ({}) …", self.what, self.takes);
        let start = Instant::now();
        fs::create_dir_all(&folder)
            .and_then(|()| fs::write(&log, ""))
            .with_context(|| format!("{} cannot be written", log.display()))?;
        for command in commands {
            if let Err(error) = run_logged(command, &log, start) {
                let text = fs::read(&log).unwrap_or_default();
                bail!(
                    "{} could not be installed: {error:#}\n\nThe end of {}:\n{}\n\nBy hand: {}",
                    self.what,
                    project.shown(&log),
                    tail(&String::from_utf8_lossy(&text), TAIL_LINES),
                    self.by_hand,
                );
            }
        }
        println!(
            "  {} is installed ({})",
            self.what,
            elapsed(start.elapsed())
        );
        Ok(())
    }
}

/// Makes sure that the npm packages of `benches/NAME` are in `.tools/NAME`, in the versions of its
/// lock file; that folder.
pub(crate) fn npm_ci(project: &Project, name: &str, what: &str) -> Result<PathBuf> {
    let (ours, folder) = (
        project.root.join("benches").join(name),
        project.tools.join(name),
    );
    for program in ["node", "npm"] {
        if project.find(program).is_none() {
            bail!("there is no `{program}`");
        }
    }
    let lock = fs::read(ours.join(NPM_LOCK))?;
    // Copied last: with a lock file like ours, everything of it is there.
    let done = folder.join("installed.json");
    if fs::read(&done).ok().as_ref() != Some(&lock) {
        fs::create_dir_all(&folder)?;
        for file in ["package.json", NPM_LOCK] {
            fs::copy(ours.join(file), folder.join(file))?;
        }
        let mut npm = project.command("npm");
        // What a package does when installed, none of these needs.
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            // Told by `--prefix`, it looks for the lock file elsewhere.
            .current_dir(&folder);
        Install {
            what,
            takes: "less than a minute",
            by_hand: &format!(
                "npm ci --ignore-scripts, in a copy of benches/{name} at .tools/{name}"
            ),
        }
        .run(project, name, &mut [npm])?;
        fs::write(&done, &lock)?;
    }
    Ok(folder)
}

fn run_logged(command: &mut Command, log: &Path, start: Instant) -> Result<()> {
    let mut file = File::options().append(true).open(log)?;
    writeln!(file, "$ {}", as_typed(command))?;
    let mut child = command
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .spawn()
        .with_context(|| cannot_start(command))?;
    let mut last_sign = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if last_sign.elapsed() >= SIGN_OF_LIFE {
            last_sign = Instant::now();
            let text = fs::read(log)?;
            let now = tail(&String::from_utf8_lossy(&text), 1);
            println!("  … {}: {}", elapsed(start.elapsed()), now.trim());
        }
        thread::sleep(Duration::from_millis(100));
    };
    if !status.success() {
        bail!("`{}` ended with {status}", as_typed(command));
    }
    Ok(())
}

/// The last `count` lines of a text that say something.
fn tail(text: &str, count: usize) -> String {
    let lines: Vec<_> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    lines[lines.len().saturating_sub(count)..].join("\n")
}

/// A launcher in `bin` says that the package in `npm` is complete: it is written last.
pub(crate) fn write_launcher(project: &Project, package: &str, program: &str) -> Result<()> {
    let bin = project.tools.join("bin");
    let target = format!("npm/{package}/node_modules/{package}/bin/{program}");
    let (launcher, text) = if cfg!(windows) {
        let text = format!("@node \"%~dp0..\\{}\" %*\r\n", target.replace('/', "\\"));
        (bin.join(format!("{program}.cmd")), text)
    } else {
        let text = format!("#!/bin/sh\nexec node \"${{0%/*}}/../{target}\" \"$@\"\n");
        (bin.join(program), text)
    };
    fs::create_dir_all(&bin)?;
    let unfinished = bin.join(format!("{program}.new"));
    fs::write(&unfinished, text)?;
    make_executable(&unfinished)?;
    fs::rename(&unfinished, &launcher)?;
    Ok(())
}

#[cfg(unix)]
fn make_executable(file: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(
        file,
        fs::Permissions::from_mode(0o755),
    )?)
}

#[cfg(not(unix))]
fn make_executable(_: &Path) -> Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tail_of_a_log_is_its_last_lines_that_say_something() {
        assert_eq!(tail("a\n\nb\nc\n\n", 2), "b\nc");
        assert_eq!(tail("a\n", 5), "a");
        assert_eq!(tail("", 5), "");
    }
}
