//! Where the project lies, and the environment in which its commands run: every command
//! starts in the project's folder, finds our own tools first, and gets the same compiler
//! flags — different flags would make trunk and cargo rebuild each other's work.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// The target that runs in the browser.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";
/// The package that holds the site; `xtask` itself is never built for Wasm.
pub(crate) const PACKAGE: &str = "siming-huli";

/// Flags for the compiler that only the browser's target gets.
pub(crate) const WASM_RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// What a program's file may end in, in the order a shell would try them.
const PROGRAM_SUFFIXES: &[&str] = if cfg!(windows) {
    &[".exe", ".cmd", ".bat"]
} else {
    &[""]
};

/// The project's folder and what follows from it.
pub(crate) struct Project {
    /// The workspace's root.
    pub(crate) root: PathBuf,
    /// Our own tools, ignored by git; programs are in its `bin`.
    pub(crate) tools: PathBuf,
    path: OsString,
    wasm_rustflags: OsString,
}

impl Project {
    /// Finds the project from the place of this package, so that the folder in which the
    /// command was given does not matter.
    pub(crate) fn locate() -> Result<Self> {
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = package
            .parent()
            .with_context(|| format!("{} has no parent folder", package.display()))?;
        if !root.join("Cargo.lock").is_file() {
            bail!("no Cargo.lock in {}", root.display());
        }
        let tools = root.join(".tools");
        let outside = env::var_os("PATH").unwrap_or_default();
        let folders = [tools.join("bin")]
            .into_iter()
            .chain(env::split_paths(&outside));
        Ok(Self {
            path: env::join_paths(folders).context("a folder on PATH has an impossible name")?,
            wasm_rustflags: wasm_rustflags(root),
            tools,
            root: root.to_owned(),
        })
    }

    /// The same tools and flags for a copy of the project in another folder.
    pub(crate) fn moved_to(&self, root: PathBuf) -> Self {
        Self {
            root,
            tools: self.tools.clone(),
            path: self.path.clone(),
            wasm_rustflags: self.wasm_rustflags.clone(),
        }
    }

    /// The file that running `name` would start, our own tools first.
    pub(crate) fn find(&self, name: &str) -> Option<PathBuf> {
        env::split_paths(&self.path).find_map(|folder| program_in(&folder, name))
    }

    /// A command in the project's folder with the project's environment.
    pub(crate) fn command(&self, name: &str) -> Command {
        let program = self.find(name).unwrap_or_else(|| name.into());
        let mut command = Command::new(program);
        command
            .current_dir(&self.root)
            .env("PATH", &self.path)
            .env(WASM_RUSTFLAGS, &self.wasm_rustflags);
        command
    }

    /// `cargo` with these arguments.
    pub(crate) fn cargo<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Command {
        let mut command = self.command("cargo");
        command.args(args);
        command
    }

    /// The file as a person would name it: relative to the project where it lies in it.
    pub(crate) fn shown<'a>(&self, file: &'a Path) -> std::path::Display<'a> {
        file.strip_prefix(&self.root).unwrap_or(file).display()
    }
}

/// The file of the program `name` in `folder`, if it is there.
pub(crate) fn program_in(folder: &Path, name: &str) -> Option<PathBuf> {
    PROGRAM_SUFFIXES
        .iter()
        .map(|suffix| folder.join(format!("{name}{suffix}")))
        .find(|file| file.is_file())
}

/// Keeps this machine's folders out of the Wasm, on top of the flags asked for from
/// outside. The variable is split at spaces, so a folder with one in its name stays.
fn wasm_rustflags(root: &Path) -> OsString {
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let mut flags = env::var_os(WASM_RUSTFLAGS).unwrap_or_default();
    for (from, to) in [(Some(root.to_owned()), "."), (cargo_home, "cargo")] {
        let Some(from) = from.filter(|from| !from.display().to_string().contains(' ')) else {
            continue;
        };
        if !flags.is_empty() {
            flags.push(" ");
        }
        flags.push("--remap-path-prefix=");
        flags.push(from);
        flags.push(format!("={to}"));
    }
    flags
}

/// Shows a command, runs it to its end with our own output, and fails if it failed.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    println!("$ {}", as_typed(command));
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("`{}` ended with {status}", as_typed(command));
    }
    Ok(())
}

/// Runs a command silently; what it printed, if it could be run and succeeded.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    output.status.success().then_some(text)
}

/// What to say of a program that could not be started.
pub(crate) fn cannot_start(command: &Command) -> String {
    format!("`{}` cannot be started", as_typed(command))
}

/// The command as a person would type it.
pub(crate) fn as_typed(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A time as a person would say it.
pub(crate) fn elapsed(time: Duration) -> String {
    match time.as_secs() {
        seconds @ 60.. => format!("{} min {} s", seconds / 60, seconds % 60),
        _ => format!("{:.1} s", time.as_secs_f64()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_in_seconds_then_minutes() {
        assert_eq!(elapsed(Duration::from_millis(1240)), "1.2 s");
        assert_eq!(elapsed(Duration::from_secs(492)), "8 min 12 s");
    }

    #[test]
    fn a_command_is_shown_without_its_folder() {
        let mut command = Command::new("/opt/tools/trunk");
        command.args(["build", "--release"]);
        assert_eq!(as_typed(&command), "trunk build --release");
    }

    #[test]
    fn build_folders_are_kept_out_of_the_wasm() {
        let flags = wasm_rustflags(Path::new("/home/a/site"));
        let flags = flags.to_string_lossy();
        assert!(
            flags.contains("--remap-path-prefix=/home/a/site=."),
            "{flags}"
        );
        let flags = wasm_rustflags(Path::new("/home/a b/site"));
        assert!(!flags.to_string_lossy().contains("a b"));
    }
}
