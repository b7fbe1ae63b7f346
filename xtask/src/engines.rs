//! The engines beside Chromium that the tests drive: Firefox with its driver, and WebKit
//! with its driver and a display. On Debian they are installed; elsewhere a person is told how.

use anyhow::Result;

use crate::programs::{Program, Programs, Wanted};
use crate::project::Project;
use crate::tools;

const FIREFOX: Wanted = engines(&[
    Program {
        variable: "FIREFOX",
        names: &["firefox-esr", "firefox"],
        places: &[
            "/Applications/Firefox.app/Contents/MacOS/firefox",
            r"C:\Program Files\Mozilla Firefox\firefox.exe",
        ],
        package: Some("firefox-esr"),
    },
    Program {
        variable: "GECKODRIVER",
        names: &["geckodriver"],
        places: &[],
        package: None,
    },
]);
const WEBKIT: Wanted = engines(&[
    Program {
        variable: "WEBKITDRIVER",
        names: &["WebKitWebDriver"],
        places: &[],
        package: Some("webkit2gtk-driver"),
    },
    Program {
        variable: "MINIBROWSER",
        names: &["MiniBrowser"],
        places: &[
            "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
            "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
        ],
        package: Some("webkit2gtk-driver"),
    },
    Program {
        variable: "XVFB",
        names: &["Xvfb"],
        places: &[],
        package: Some("xvfb"),
    },
]);

const fn engines(programs: &'static [Program]) -> Wanted {
    Wanted {
        programs,
        log: "engines",
        // Ubuntu's `firefox` is another thing, which drivers cannot start.
        systems: &["debian"],
        why: "these tests need other engines than Chromium",
        by_hand: "install Firefox, and for WebKit its driver with MiniBrowser and Xvfb (Debian: \
                  apt-get install firefox-esr webkit2gtk-driver xvfb)",
    }
}

/// Firefox and its driver.
pub(crate) fn firefox(project: &Project) -> Result<Programs> {
    tools::ensure_geckodriver(project)?;
    let mut found = Programs::default();
    found.ensure(project, &FIREFOX)?;
    Ok(found)
}

/// WebKit and its driver too.
pub(crate) fn all(project: &Project) -> Result<Programs> {
    let mut found = firefox(project)?;
    found.ensure(project, &WEBKIT)?;
    Ok(found)
}
