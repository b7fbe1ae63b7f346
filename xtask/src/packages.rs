//! Packages that the tests read, run, or hold what is built against, from npm and from PyPI. Each
//! lies in a folder of its own below `.tools/`, where the tests look.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::install::Install;
use crate::project::Project;
use crate::tool::{Source, Tool, npm_folder};
use crate::version::{Fit, Version};

/// Finds accessibility faults in a page; the tests run it there.
const AXE_CORE: Tool = npm("axe-core", Version(4, 14, 1));

/// Says which engine has which feature from which version on; the tests hold the site to it.
const BROWSER_COMPAT_DATA: Tool = npm("@mdn/browser-compat-data", Version(8, 1, 9));

/// What the tests run under Node.js.
const FROM_NPM: [Tool; 5] = [
    // What content systems clean pasted code with.
    npm("dompurify", Version(3, 5, 0)),
    npm("sanitize-html", Version(2, 17, 5)),
    // Reads pages as systems do that embed what is linked to.
    npm("@extractus/oembed-extractor", Version(6, 0, 0)),
    // Reads citations in every form.
    npm("citation-js", Version(0, 7, 22)),
    // Writes citations in a style that is given to it.
    npm("citeproc", Version(2, 4, 63)),
];

/// What the tests run under Python: the folder, and the packages in it.
const FROM_PYPI: [(&str, &[&str]); 4] = [
    // The reference validator of data packages.
    ("frictionless", &["frictionless==5.21.0"]),
    // Another consumer of oEmbed.
    ("oembedpy", &["oembedpy==0.9.0"]),
    // Other readers of BibTeX, RIS and CSL-JSON.
    (
        "citations",
        &[
            "bibtexparser==2.1.0",
            "rispy==0.10.0",
            "citeproc-py==0.11.1",
        ],
    ),
    // The validator of research objects. It asks for the terms of RO-Crate 1.1 on the net; the
    // other package has them as a file.
    ("ro-crate", &["roc-validator==0.13.0", "rocrate==0.13.0"]),
];

const fn npm(name: &'static str, wanted: Version) -> Tool {
    Tool {
        name,
        programs: &[],
        wanted,
        fit: Fit::Exact,
        source: Source::Npm,
        takes: "a few seconds",
    }
}

/// Makes sure that everything is there that tests run beside the browser.
pub(crate) fn ensure(project: &Project) -> Result<()> {
    for package in &FROM_NPM {
        npm_package(project, package)?;
    }
    for (folder, packages) in FROM_PYPI {
        python_packages(project, folder, packages)?;
    }
    Ok(())
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

/// Makes sure that packages from PyPI are in a folder of `.tools/python`, with a Python of its own.
fn python_packages(project: &Project, name: &str, packages: &[&str]) -> Result<()> {
    let folder = project.tools.join("python").join(name);
    let what = packages.join(" ");
    // Written last: a folder without it was never finished.
    let done = folder.join(&what);
    if done.is_file() {
        return Ok(());
    }
    let Some(python) = ["python3", "python"]
        .into_iter()
        .find(|p| project.find(p).is_some())
    else {
        bail!("{what} runs under Python, and there is none (Debian: apt-get install python3-venv)");
    };
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let programs = if cfg!(windows) { "Scripts" } else { "bin" };
    let mut venv = project.command(python);
    venv.args(["-m", "venv"]).arg(&folder);
    let mut pip = std::process::Command::new(folder.join(programs).join("python"));
    pip.args(["-m", "pip", "install", "--disable-pip-version-check"]);
    pip.args(packages);
    Install {
        what: &what,
        takes: "less than a minute",
        by_hand: &format!(
            "{python} -m venv {0} && {0}/{programs}/pip install {what} (Debian needs the \
             package python3-venv)",
            folder.display()
        ),
    }
    .run(project, name, &mut [venv, pip])?;
    fs::write(&done, "").with_context(|| format!("{} cannot be written", done.display()))
}
