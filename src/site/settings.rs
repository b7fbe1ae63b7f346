//! What a build is told from outside.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::export::{Address, Edition};

use super::{SiteError, Written};

/// The folder of the data files, from the project's: what `SITE_DATA` names, `data` otherwise.
pub(super) fn data_folder() -> String {
    env::var("SITE_DATA").unwrap_or_else(|_| "data".into())
}

/// What a build is told from outside.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Where the site will be: `SITE_URL`.
    pub address: Address,
    /// Seconds since 1970 that everything is dated by, as text.
    pub epoch: Option<String>,
    /// Whether this is a release: the glue is minified.
    pub release: bool,
    /// Whether PNG images are made: in a release, unless `SITE_PNG` is 0.
    pub images: bool,
    /// The folder of earlier editions, if there are any: `SITE_EDITIONS`, from the project's.
    pub editions: Option<PathBuf>,
}

impl Settings {
    /// The settings of the environment, for the project in `project`. The day is what
    /// `SOURCE_DATE_EPOCH` says, or that of the last commit that touched the
    /// data.
    ///
    /// # Errors
    /// If `SITE_URL` is no address of a site.
    pub fn from_environment(project: &Path) -> Written<Self> {
        let address = env::var("SITE_URL").ok();
        let address = Address::from_setting(address.as_deref())?;
        let epoch = env::var("SOURCE_DATE_EPOCH").ok();
        let epoch = epoch.filter(|text| !text.trim().is_empty());
        let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
        let editions = env::var_os("SITE_EDITIONS").filter(|text| !text.is_empty());
        Ok(Self {
            editions: editions.map(|folder| project.join(folder)),
            address,
            epoch: epoch.or_else(|| last_commit(project)),
            release,
            images: release && env::var("SITE_PNG").as_deref() != Ok("0"),
        })
    }

    /// The edition of this `metrics.json`.
    ///
    /// # Errors
    /// If the day is no number.
    pub fn edition(&self, metrics: &str) -> Written<Edition> {
        Edition::new(metrics, self.epoch.as_deref()).map_err(SiteError::from)
    }
}

/// When the data was last committed, in seconds since 1970; nothing outside of git.
fn last_commit(project: &Path) -> Option<String> {
    let mut git = Command::new("git");
    git.arg("-C").arg(project);
    let said = git.args(["log", "-1", "--format=%ct", "--", &data_folder()]);
    let output = said.output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let text = text.trim();
    (output.status.success() && !text.is_empty()).then(|| text.to_owned())
}
