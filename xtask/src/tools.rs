//! The tools that build and check the site: which versions will do, whether they are
//! here, and how they are got. A tool on PATH in a fitting version is used as it is; ours
//! go to `.tools/`, where deleting the folder undoes everything.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};

use crate::install::{Install, write_launcher};
use crate::project::{Project, WASM, output, program_in, run};
use crate::system;
use crate::version::{Fit, Version, locked};

/// A tool that is installed when it is missing.
struct Tool {
    /// The package's name, in its registry and in our log.
    name: &'static str,
    /// The programs it must bring, all of the same version.
    programs: &'static [&'static str],
    wanted: Version,
    fit: Fit,
    source: Source,
    takes: &'static str,
}

/// Where a tool comes from.
enum Source {
    /// crates.io; `locked` builds with the dependencies the tool was published with.
    Cargo { locked: bool },
    /// The npm registry: a program that runs under Node.js.
    Npm,
}

/// What serving and building need; the versions are those that were run together.
fn build_tools(project: &Project) -> Result<Vec<Tool>> {
    let lock = project.root.join("Cargo.lock");
    let lock =
        fs::read_to_string(&lock).with_context(|| format!("{} cannot be read", lock.display()))?;
    let wasm_bindgen = locked(&lock, "wasm-bindgen").context("Cargo.lock has no wasm-bindgen")?;
    Ok(vec![
        Tool {
            name: "trunk",
            programs: &["trunk"],
            // From 0.22 on, trunk wants a newer Rust than ours.
            wanted: Version(0, 21, 14),
            fit: Fit::SameMinor,
            source: Source::Cargo { locked: true },
            takes: "5 to 10 minutes on two cores",
        },
        Tool {
            name: "wasm-bindgen-cli",
            programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            // It reads what the crate of the same version wrote, and no other.
            wanted: wasm_bindgen,
            fit: Fit::Exact,
            // Its lock file once named a version that was withdrawn.
            source: Source::Cargo { locked: false },
            takes: "2 to 5 minutes on two cores",
        },
        Tool {
            name: "binaryen",
            programs: &["wasm-opt"],
            wanted: Version(132, 0, 0),
            fit: Fit::AtLeast,
            source: Source::Npm,
            takes: "a few seconds",
        },
        Tool {
            name: "esbuild",
            programs: &["esbuild"],
            wanted: Version(0, 28, 2),
            fit: Fit::AtLeast,
            source: Source::Npm,
            takes: "a few seconds",
        },
    ])
}

const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    programs: &["cargo-deny"],
    wanted: Version(0, 20, 2),
    fit: Fit::SameMinor,
    source: Source::Cargo { locked: true },
    takes: "about 5 minutes on two cores",
};

/// Finds accessibility faults in a page; the tests run it there.
const AXE_CORE: Tool = Tool {
    name: "axe-core",
    programs: &[],
    wanted: Version(4, 14, 1),
    fit: Fit::Exact,
    source: Source::Npm,
    takes: "a few seconds",
};

/// The script of axe-core, installed when it is missing.
pub fn axe_core(project: &Project) -> Result<PathBuf> {
    let modules = npm_folder(project, AXE_CORE.name).join("node_modules");
    // npm writes its own lock file once everything is there.
    if !modules.join(".package-lock.json").is_file() {
        AXE_CORE.install(project)?;
    }
    Ok(modules.join("axe-core").join("axe.min.js"))
}

/// The reference validator of data packages, from PyPI; the tests run it.
const FRICTIONLESS: &str = "frictionless==5.21.0";

/// Makes sure that `frictionless` is in `.tools/python/frictionless`, where the tests look.
pub fn ensure_frictionless(project: &Project) -> Result<()> {
    let folder = project.tools.join("python").join("frictionless");
    // Written last: a folder without it was never finished.
    let done = folder.join(FRICTIONLESS);
    if done.is_file() {
        return Ok(());
    }
    let Some(python) = ["python3", "python"]
        .into_iter()
        .find(|p| project.find(p).is_some())
    else {
        bail!(
            "{FRICTIONLESS} runs under Python, and there is none (Debian: apt-get install python3-venv)"
        );
    };
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let programs = if cfg!(windows) { "Scripts" } else { "bin" };
    let mut venv = project.command(python);
    venv.args(["-m", "venv"]).arg(&folder);
    let mut pip = std::process::Command::new(folder.join(programs).join("python"));
    pip.args([
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        FRICTIONLESS,
    ]);
    Install {
        what: FRICTIONLESS,
        takes: "less than a minute",
        by_hand: &format!(
            "{python} -m venv {0} && {0}/{programs}/pip install {FRICTIONLESS} (Debian needs the \
             package python3-venv)",
            folder.display()
        ),
    }
    .run(project, "frictionless", &mut [venv, pip])?;
    fs::write(&done, "").with_context(|| format!("{} cannot be written", done.display()))
}

/// Where an npm package of ours lies; each has a folder of its own.
fn npm_folder(project: &Project, package: &str) -> PathBuf {
    project.tools.join("npm").join(package)
}

/// Makes sure that the site can be served and built.
pub fn setup(project: &Project) -> Result<()> {
    wasm_target(project)?;
    for tool in build_tools(project)? {
        tool.ensure(project)?;
    }
    system::ensure_fonts(project)
}

/// Makes sure that the code can be checked.
pub fn setup_check(project: &Project) -> Result<()> {
    wasm_target(project)?;
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if output(project.command(program).arg("--version")).is_none() {
            rustup(project, &["component", "add", component])?;
        }
    }
    CARGO_DENY.ensure(project)
}

/// The standard library for the browser's target, for the toolchain of this folder.
fn wasm_target(project: &Project) -> Result<()> {
    let mut ask = project.command("rustc");
    ask.args(["--print", "target-libdir", "--target", WASM]);
    match output(&mut ask) {
        Some(folder) if Path::new(&folder).is_dir() => Ok(()),
        // Where the toolchain is not added to by itself, the list in
        // `rust-toolchain.toml` is not enough.
        _ => rustup(project, &["target", "add", WASM]),
    }
}

fn rustup(project: &Project, args: &[&str]) -> Result<()> {
    if project.find("rustup").is_none() {
        bail!(
            "this Rust lacks something that `rustup {}` would add, and there is no rustup. \
             Get it from https://rustup.rs, or add that part the way this Rust was installed",
            args.join(" ")
        );
    }
    run(project.command("rustup").args(args))
}

impl Tool {
    /// Installs the tool unless it is here in a fitting version.
    fn ensure(&self, project: &Project) -> Result<()> {
        self.remove_if_stale(project)?;
        if self.misfit(project).is_none() {
            return Ok(());
        }
        self.install(project)?;
        match self.misfit(project) {
            None => Ok(()),
            Some(misfit) => Err(anyhow!(
                "{} {} was installed, but {misfit}.\n\nBy hand: {}",
                self.name,
                self.wanted,
                self.by_hand()
            )),
        }
    }

    /// Installs the tool, whatever is there.
    fn install(&self, project: &Project) -> Result<()> {
        let what = format!("{} {}", self.name, self.wanted);
        let by_hand = format!("{}, then this command again", self.by_hand());
        let install = Install {
            what: &what,
            takes: self.takes,
            by_hand: &by_hand,
        };
        match self.source {
            Source::Cargo { locked } => self.cargo_install(project, &install, locked),
            Source::Npm => self.npm_install(project, &install),
        }
    }

    /// What is wrong with the programs that would be run, if anything.
    fn misfit(&self, project: &Project) -> Option<String> {
        self.programs.iter().find_map(|program| {
            let said = output(project.command(program).arg("--version"));
            match said.as_deref().and_then(Version::first_in) {
                None => Some(format!("`{program} --version` does not run")),
                Some(found) if self.fit.accepts(found, self.wanted) => None,
                Some(found) => Some(format!("`{program}` is {found}, not {}", self.wanted)),
            }
        })
    }

    /// Ours come first on PATH: one that no longer fits would hide a fitting one.
    fn remove_if_stale(&self, project: &Project) -> Result<()> {
        let ours = |program: &&str| program_in(&project.tools.join("bin"), program);
        let ours: Vec<_> = self.programs.iter().filter_map(ours).collect();
        if !ours.is_empty() && self.misfit(project).is_some() {
            for file in ours {
                fs::remove_file(&file)
                    .with_context(|| format!("{} cannot be removed", file.display()))?;
            }
        }
        Ok(())
    }

    fn by_hand(&self) -> String {
        let Self { name, wanted, .. } = self;
        match self.source {
            Source::Cargo { locked } => {
                let locked = if locked { " --locked" } else { "" };
                format!("cargo install {name} --version {wanted}{locked}")
            }
            Source::Npm => format!("npm install --global {name}@{wanted}"),
        }
    }

    fn cargo_install(&self, project: &Project, install: &Install<'_>, locked: bool) -> Result<()> {
        if !cfg!(windows) && project.find("cc").is_none() {
            bail!(
                "{} needs a C compiler, and there is no `cc` (Debian: apt-get install \
                 build-essential; macOS: xcode-select --install)",
                install.what
            );
        }
        // A folder that stays lets an interrupted installation go on where it was.
        let build = project.tools.join("build");
        let mut command = project.cargo(["install", self.name, "--force"]);
        command
            .args(["--version", &self.wanted.to_string()])
            .args(locked.then_some("--locked"))
            .arg("--root")
            .arg(&project.tools)
            .arg("--target-dir")
            .arg(&build)
            // The tools' own profiles spend minutes on speed that we do not need.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        install.run(project, self.name, &mut [command])?;
        fs::remove_dir_all(&build).with_context(|| format!("{} stays", build.display()))
    }

    fn npm_install(&self, project: &Project, install: &Install<'_>) -> Result<()> {
        for program in ["node", "npm"] {
            if project.find(program).is_none() {
                bail!(
                    "{} runs under Node.js, and there is no `{program}` (Debian: apt-get install \
                     nodejs npm; elsewhere: https://nodejs.org)",
                    install.what
                );
            }
        }
        let folder = npm_folder(project, self.name);
        if folder.exists() {
            // Without a launcher, whatever lies there was never finished.
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let mut command = project.command("npm");
        command
            // What a package does when installed, none of these needs.
            .args([
                "install",
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--prefix",
            ])
            .arg(&folder)
            .arg(format!("{}@{}", self.name, self.wanted));
        install.run(project, self.name, &mut [command])?;
        for program in self.programs {
            write_launcher(project, self.name, program)?;
        }
        Ok(())
    }
}
