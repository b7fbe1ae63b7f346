//! The browser that the tests drive: Chromium, its driver of the same version, and
//! Chinese glyphs. On Debian they are installed; elsewhere a person is told how.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use tempfile::TempDir;

use crate::packages::{axe_core, browser_compat_data};
use crate::project::{Project, output};
use crate::system::{install, missing_fonts};
use crate::version::Version;

const CHROME_NAMES: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
const CHROME_PLACES: &[&str] = &[
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
];
/// How a person installs the browser where we do not.
const BY_HAND: &str = if cfg!(target_os = "macos") {
    "brew install --cask google-chrome chromedriver"
} else if cfg!(windows) {
    "winget install Google.Chrome, and the chromedriver of the same version on PATH"
} else {
    "install Chromium or Chrome, the chromedriver of the same version, and a Chinese font \
     (Debian: apt-get install chromium chromium-driver fonts-noto-cjk fontconfig)"
};

/// A browser and its driver, ready to be used.
pub(crate) struct Browser {
    chrome: PathBuf,
    driver: PathBuf,
    /// The script of axe-core.
    axe: PathBuf,
    /// The file of browser-compat-data.
    compat: PathBuf,
    /// The browser's settings for the Wasm tests, `webdriver.json` with the browser's place.
    settings: PathBuf,
    /// Where it puts its profiles, of which it forgets many. Its path is short, since sockets
    /// stand in it.
    profiles: TempDir,
}

impl Browser {
    /// Finds the browser, or installs it where that can be done.
    pub(crate) fn ensure(project: &Project) -> Result<Self> {
        let missing = missing_packages(project)?;
        if !missing.is_empty() {
            // Ubuntu's `chromium` is another thing, which drivers cannot start.
            install(project, &missing, "browser", &["debian"], BY_HAND)
                .context("the tests need a browser and its driver")?;
        }
        let chrome = find_chrome(project)?;
        let driver = find_driver(project)?;
        let (Some(chrome), Some(driver)) = (chrome, driver) else {
            bail!("no Chromium or no chromedriver was found.\n\nBy hand: {BY_HAND}");
        };
        let version = |program: &PathBuf| {
            let said = output(Command::new(program).arg("--version"));
            said.as_deref().and_then(Version::first_in)
        };
        // Not every Chrome on Windows says its version; then the driver itself complains.
        if let (Some(a), Some(b)) = (version(&chrome), version(&driver)) {
            println!("Browser: Chromium {a}, chromedriver {b}");
            if a.0 != b.0 {
                bail!(
                    "{} is version {a}, but {} is {b}: the first numbers must agree. Set CHROME \
                     and CHROMEDRIVER to a pair, or: {BY_HAND}",
                    chrome.display(),
                    driver.display()
                );
            }
        }
        let settings = write_settings(project, &chrome)?;
        Ok(Self {
            chrome,
            driver,
            axe: axe_core(project)?,
            compat: browser_compat_data(project)?,
            settings,
            profiles: TempDir::new()?,
        })
    }

    /// What the browser says it is.
    pub(crate) fn version(&self) -> Option<String> {
        output(Command::new(&self.chrome).arg("--version"))
    }

    /// Tells a command which browser to use.
    pub(crate) fn set(&self, command: &mut Command) {
        command
            .env("TMPDIR", self.profiles.path())
            .env("CHROME", &self.chrome)
            .env("CHROMEDRIVER", &self.driver)
            .env("AXE_JS", &self.axe)
            .env("BROWSER_COMPAT_DATA", &self.compat)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &self.settings);
    }
}

fn find_chrome(project: &Project) -> Result<Option<PathBuf>> {
    if let Some(chosen) = chosen("CHROME")? {
        return Ok(Some(chosen));
    }
    let on_path = CHROME_NAMES.iter().find_map(|name| project.find(name));
    let elsewhere = || {
        CHROME_PLACES
            .iter()
            .map(PathBuf::from)
            .find(|p| p.is_file())
    };
    Ok(on_path.or_else(elsewhere))
}

fn find_driver(project: &Project) -> Result<Option<PathBuf>> {
    Ok(chosen("CHROMEDRIVER")?.or_else(|| project.find("chromedriver")))
}

/// The program that an environment variable names; a wrong one is not passed over.
pub(crate) fn chosen(variable: &str) -> Result<Option<PathBuf>> {
    match env::var_os(variable).map(PathBuf::from) {
        Some(file) if file.is_file() => Ok(Some(file)),
        Some(file) => bail!("{variable} names {}, which is no file", file.display()),
        None => Ok(None),
    }
}

/// The Debian packages for whatever is missing.
fn missing_packages(project: &Project) -> Result<Vec<&'static str>> {
    let mut missing = Vec::new();
    if find_chrome(project)?.is_none() {
        missing.push("chromium");
    }
    if find_driver(project)?.is_none() {
        missing.push("chromium-driver");
    }
    missing.extend(missing_fonts(project));
    Ok(missing)
}

fn write_settings(project: &Project, chrome: &Path) -> Result<PathBuf> {
    let committed = project.root.join("webdriver.json");
    let text = fs::read_to_string(&committed)
        .with_context(|| format!("{} cannot be read", committed.display()))?;
    let mut settings: Value = serde_json::from_str(&text)
        .with_context(|| format!("{} is not JSON", committed.display()))?;
    settings["goog:chromeOptions"]["binary"] = chrome.to_string_lossy().into();
    let file = project.tools.join("webdriver.json");
    fs::create_dir_all(&project.tools)?;
    fs::write(&file, settings.to_string())
        .with_context(|| format!("{} cannot be written", file.display()))?;
    Ok(file)
}
