//! The tools that build and check the site, in the versions that will do. A tool on PATH in
//! a fitting version is used as it is; ours go to `.tools/`, where deleting the folder
//! undoes everything.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::install::Install;
use crate::project::{Project, WASM, output, run};
use crate::system;
use crate::tool::{Source, Tool, npm_folder};
use crate::version::{Fit, Version, locked};

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

/// Checks the types of the scripts.
const TYPESCRIPT: Tool = Tool {
    name: "typescript",
    programs: &["tsc"],
    // Later versions may find what this one does not, and stop a build that is as it was.
    wanted: Version(7, 0, 2),
    fit: Fit::Exact,
    source: Source::Npm,
    takes: "a few seconds",
};

/// Makes sure that scripts can be checked.
pub(crate) fn ensure_typescript(project: &Project) -> Result<()> {
    TYPESCRIPT.ensure(project)
}

/// Lists the crates of a build.
const CARGO_CYCLONEDX: Tool = Tool {
    name: "cargo-cyclonedx",
    // It says its version only as `cargo cyclonedx`, which cannot be asked.
    programs: &[],
    wanted: Version(0, 5, 9),
    fit: Fit::SameMinor,
    source: Source::Cargo { locked: true },
    takes: "2 to 5 minutes on two cores",
};

/// Makes sure that the crates of a build can be listed.
pub(crate) fn ensure_cyclonedx(project: &Project) -> Result<()> {
    if project.find(CARGO_CYCLONEDX.name).is_some() {
        return Ok(());
    }
    CARGO_CYCLONEDX.install(project)
}

/// Drives Firefox.
const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    programs: &["geckodriver"],
    wanted: Version(0, 37, 1),
    fit: Fit::AtLeast,
    source: Source::Cargo { locked: true },
    takes: "2 to 5 minutes on two cores",
};

/// Makes sure that Firefox can be driven.
pub(crate) fn ensure_geckodriver(project: &Project) -> Result<()> {
    GECKODRIVER.ensure(project)
}

/// Finds accessibility faults in a page; the tests run it there.
const AXE_CORE: Tool = Tool {
    name: "axe-core",
    programs: &[],
    wanted: Version(4, 14, 1),
    fit: Fit::Exact,
    source: Source::Npm,
    takes: "a few seconds",
};

/// Says which engine has which feature from which version on; the tests hold the site to it.
const BROWSER_COMPAT_DATA: Tool = Tool {
    name: "@mdn/browser-compat-data",
    programs: &[],
    wanted: Version(8, 1, 9),
    fit: Fit::Exact,
    source: Source::Npm,
    takes: "a few seconds",
};

/// What content systems clean pasted code with; the tests hold the codes against them.
const SANITIZERS: [Tool; 2] = [
    Tool {
        name: "dompurify",
        programs: &[],
        wanted: Version(3, 5, 0),
        fit: Fit::Exact,
        source: Source::Npm,
        takes: "a few seconds",
    },
    Tool {
        name: "sanitize-html",
        programs: &[],
        wanted: Version(2, 17, 5),
        fit: Fit::Exact,
        source: Source::Npm,
        takes: "a few seconds",
    },
];

/// Makes sure that both sanitizers are in `.tools/npm`, where the tests look.
pub(crate) fn ensure_sanitizers(project: &Project) -> Result<()> {
    for sanitizer in &SANITIZERS {
        npm_package(project, sanitizer)?;
    }
    Ok(())
}

/// Reads pages as systems do that embed what is linked to.
const OEMBED_EXTRACTOR: Tool = Tool {
    name: "@extractus/oembed-extractor",
    programs: &[],
    wanted: Version(6, 0, 0),
    fit: Fit::Exact,
    source: Source::Npm,
    takes: "a few seconds",
};

/// Makes sure that a consumer of oEmbed from npm and one from PyPI are where the tests look.
pub(crate) fn ensure_consumers(project: &Project) -> Result<()> {
    npm_package(project, &OEMBED_EXTRACTOR)?;
    python_package(project, "oembedpy", OEMBEDPY)
}

/// The script of axe-core, installed when it is missing.
pub(crate) fn axe_core(project: &Project) -> Result<PathBuf> {
    Ok(npm_package(project, &AXE_CORE)?.join("axe.min.js"))
}

/// The file of browser-compat-data, installed when it is missing.
pub(crate) fn browser_compat_data(project: &Project) -> Result<PathBuf> {
    Ok(npm_package(project, &BROWSER_COMPAT_DATA)?.join("data.json"))
}

/// The folder of a package without programs, installed when it is missing.
fn npm_package(project: &Project, package: &Tool) -> Result<PathBuf> {
    let modules = npm_folder(project, package.name).join("node_modules");
    // npm writes its own lock file once everything is there.
    if !modules.join(".package-lock.json").is_file() {
        package.install(project)?;
    }
    Ok(modules.join(package.name))
}

/// The folders of all npm packages that are installed here.
pub(crate) fn npm_packages(project: &Project) -> Result<Vec<PathBuf>> {
    let folder = project.tools.join("npm");
    let mut found = Vec::new();
    // A package may have its publisher before its name: `@mdn/…`.
    for folder in subfolders(&folder)? {
        match folder.join("package-lock.json").is_file() {
            true => found.push(folder),
            false => found.extend(subfolders(&folder)?),
        }
    }
    Ok(found)
}

fn subfolders(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The reference validator of data packages, from PyPI; the tests run it.
const FRICTIONLESS: &str = "frictionless==5.21.0";

/// Another consumer of oEmbed, from PyPI.
const OEMBEDPY: &str = "oembedpy==0.9.0";

/// Makes sure that `frictionless` is in `.tools/python/frictionless`, where the tests look.
pub(crate) fn ensure_frictionless(project: &Project) -> Result<()> {
    python_package(project, "frictionless", FRICTIONLESS)
}

/// Makes sure that a package from PyPI is in a folder of `.tools/python`, with a Python of its own.
fn python_package(project: &Project, name: &str, package: &str) -> Result<()> {
    let folder = project.tools.join("python").join(name);
    // Written last: a folder without it was never finished.
    let done = folder.join(package);
    if done.is_file() {
        return Ok(());
    }
    let Some(python) = ["python3", "python"]
        .into_iter()
        .find(|p| project.find(p).is_some())
    else {
        bail!(
            "{package} runs under Python, and there is none (Debian: apt-get install python3-venv)"
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
        package,
    ]);
    Install {
        what: package,
        takes: "less than a minute",
        by_hand: &format!(
            "{python} -m venv {0} && {0}/{programs}/pip install {package} (Debian needs the \
             package python3-venv)",
            folder.display()
        ),
    }
    .run(project, name, &mut [venv, pip])?;
    fs::write(&done, "").with_context(|| format!("{} cannot be written", done.display()))
}

/// Makes sure that the site can be served and built.
pub(crate) fn setup(project: &Project) -> Result<()> {
    wasm_target(project)?;
    for tool in build_tools(project)? {
        tool.ensure(project)?;
    }
    system::ensure_fonts(project)
}

/// Makes sure that the code can be checked.
pub(crate) fn setup_check(project: &Project) -> Result<()> {
    wasm_target(project)?;
    for (program, component) in [("cargo-fmt", "rustfmt"), ("cargo-clippy", "clippy")] {
        if output(project.command(program).arg("--version")).is_none() {
            rustup(project, &["component", "add", component])?;
        }
    }
    Ok(())
}

/// Makes sure that dependencies can be checked.
pub(crate) fn ensure_deny(project: &Project) -> Result<()> {
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
