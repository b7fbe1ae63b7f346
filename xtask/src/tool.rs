//! One tool: whether it is here in a version that will do, and how it is installed.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow, bail};

use crate::install::{Install, write_launcher};
use crate::project::{Project, output, program_in};
use crate::version::{Fit, Version};

/// A tool that is installed when it is missing.
pub(crate) struct Tool {
    /// The package's name, in its registry and in our log.
    pub(crate) name: &'static str,
    /// The programs it must bring, all of the same version.
    pub(crate) programs: &'static [&'static str],
    pub(crate) wanted: Version,
    pub(crate) fit: Fit,
    pub(crate) source: Source,
    pub(crate) takes: &'static str,
}

/// Where a tool comes from.
pub(crate) enum Source {
    /// crates.io; `locked` builds with the dependencies the tool was published with.
    Cargo { locked: bool },
    /// The npm registry: a program that runs under Node.js.
    Npm,
}

/// Where an npm package of ours lies; each has a folder of its own.
pub(crate) fn npm_folder(project: &Project, package: &str) -> PathBuf {
    project.tools.join("npm").join(package)
}

impl Tool {
    /// Installs the tool unless it is here in a fitting version.
    pub(crate) fn ensure(&self, project: &Project) -> Result<()> {
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
    pub(crate) fn install(&self, project: &Project) -> Result<()> {
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
        // A package may have its publisher before its name: `@mdn/…`.
        let log = self.name.rsplit('/').next().unwrap_or(self.name);
        install.run(project, log, &mut [command])?;
        for program in self.programs {
            write_launcher(project, self.name, program)?;
        }
        Ok(())
    }
}
