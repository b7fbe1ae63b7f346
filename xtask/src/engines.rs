//! The engines beside Chromium that the tests drive: Firefox with its driver, and WebKit
//! with its driver and a display. On Debian they are installed; elsewhere a person is told how.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::browser::chosen;
use crate::project::Project;
use crate::system::install;
use crate::tools;

/// A program of an engine: how the tests are told of it, where it is, and what brings it.
struct Part {
    variable: &'static str,
    names: &'static [&'static str],
    places: &'static [&'static str],
    package: Option<&'static str>,
}

const FIREFOX: &[Part] = &[
    Part {
        variable: "FIREFOX",
        names: &["firefox-esr", "firefox"],
        places: &[
            "/Applications/Firefox.app/Contents/MacOS/firefox",
            r"C:\Program Files\Mozilla Firefox\firefox.exe",
        ],
        package: Some("firefox-esr"),
    },
    Part {
        variable: "GECKODRIVER",
        names: &["geckodriver"],
        places: &[],
        package: None,
    },
];
const WEBKIT: &[Part] = &[
    Part {
        variable: "WEBKITDRIVER",
        names: &["WebKitWebDriver"],
        places: &[],
        package: Some("webkit2gtk-driver"),
    },
    Part {
        variable: "MINIBROWSER",
        names: &["MiniBrowser"],
        places: &[
            "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        ],
        package: Some("webkit2gtk-driver"),
    },
    Part {
        variable: "XVFB",
        names: &["Xvfb"],
        places: &[],
        package: Some("xvfb"),
    },
];

/// How a person installs them where we do not.
const BY_HAND: &str = "install Firefox, and for WebKit its driver with MiniBrowser and Xvfb \
                       (Debian: apt-get install firefox-esr webkit2gtk-driver xvfb)";

/// The programs of the engines that are wanted, ready to be used.
pub struct Engines(Vec<(&'static str, PathBuf)>);

impl Engines {
    /// Finds Firefox and its driver, or installs them where that can be done.
    pub fn firefox(project: &Project) -> Result<Self> {
        tools::ensure_geckodriver(project)?;
        Self::ensure(project, FIREFOX)
    }

    /// Finds WebKit and its driver too.
    pub fn all(project: &Project) -> Result<Self> {
        let mut engines = Self::firefox(project)?;
        engines.0.extend(Self::ensure(project, WEBKIT)?.0);
        Ok(engines)
    }

    fn ensure(project: &Project, parts: &[Part]) -> Result<Self> {
        let mut missing = Vec::new();
        for part in parts {
            if let (None, Some(package)) = (part.find(project)?, part.package) {
                missing.push(package);
            }
        }
        missing.dedup();
        if !missing.is_empty() {
            // Ubuntu's `firefox` is another thing, which drivers cannot start.
            install(project, &missing, "engines", &["debian"], BY_HAND)
                .context("these tests need other engines than Chromium")?;
        }
        let mut found = Vec::new();
        for part in parts {
            match part.find(project)? {
                Some(program) => found.push((part.variable, program)),
                None => bail!(
                    "no {} was found; {} may name it.\n\nBy hand: {BY_HAND}",
                    part.names.join(" or "),
                    part.variable
                ),
            }
        }
        Ok(Self(found))
    }

    /// Tells a command which engines to use.
    pub fn set(&self, command: &mut Command) {
        command.envs(self.0.iter().map(|(variable, program)| (variable, program)));
    }
}

impl Part {
    fn find(&self, project: &Project) -> Result<Option<PathBuf>> {
        if let Some(chosen) = chosen(self.variable)? {
            return Ok(Some(chosen));
        }
        let on_path = self.names.iter().find_map(|name| project.find(name));
        let mut places = self.places.iter().map(PathBuf::from);
        Ok(on_path.or_else(|| places.find(|place| place.is_file())))
    }
}
