//! Programs of the system that tests drive: found where one is, installed by their Debian
//! packages where that needs no asking, and handed to the tests by name.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::browser::chosen;
use crate::project::Project;
use crate::system::install;

/// A program: how the tests are told of it, where it is, and what brings it.
pub(crate) struct Program {
    /// The environment variable that names it.
    pub(crate) variable: &'static str,
    /// What it is called on PATH.
    pub(crate) names: &'static [&'static str],
    /// Where else it lies.
    pub(crate) places: &'static [&'static str],
    /// The package that has it; none where it is installed in another way.
    pub(crate) package: Option<&'static str>,
}

/// Programs that belong together.
pub(crate) struct Wanted {
    pub(crate) programs: &'static [Program],
    /// The name of the installation's log.
    pub(crate) log: &'static str,
    /// The systems whose packages are those named.
    pub(crate) systems: &'static [&'static str],
    /// What they are for.
    pub(crate) why: &'static str,
    /// How a person gets them where we do not.
    pub(crate) by_hand: &'static str,
}

/// Where programs lie, each under its variable.
#[derive(Default)]
pub(crate) struct Programs(Vec<(&'static str, PathBuf)>);

impl Programs {
    /// Finds the programs too, or installs them where that can be done.
    pub(crate) fn ensure(&mut self, project: &Project, wanted: &Wanted) -> Result<()> {
        let mut missing = Vec::new();
        for program in wanted.programs {
            if let (None, Some(package)) = (program.find(project)?, program.package) {
                missing.push(package);
            }
        }
        missing.dedup();
        if !missing.is_empty() {
            let Wanted {
                log,
                systems,
                by_hand,
                ..
            } = wanted;
            install(project, &missing, log, systems, by_hand).context(wanted.why)?;
        }
        for program in wanted.programs {
            match program.find(project)? {
                Some(file) => self.0.push((program.variable, file)),
                None => bail!(
                    "no {} was found; {} may name it.\n\nBy hand: {}",
                    program.names.join(" or "),
                    program.variable,
                    wanted.by_hand
                ),
            }
        }
        Ok(())
    }

    /// Tells a command where they are.
    pub(crate) fn set(&self, command: &mut Command) {
        command.envs(self.0.iter().map(|(variable, file)| (variable, file)));
    }
}

impl Program {
    fn find(&self, project: &Project) -> Result<Option<PathBuf>> {
        if let Some(chosen) = chosen(self.variable)? {
            return Ok(Some(chosen));
        }
        let on_path = self.names.iter().find_map(|name| project.find(name));
        let mut places = self.places.iter().map(PathBuf::from);
        Ok(on_path.or_else(|| places.find(|place| place.is_file())))
    }
}
