//! The spreadsheet that the tests open the tables with: LibreOffice Calc, without a display.

use anyhow::Result;

use crate::programs::{Program, Programs, Wanted};
use crate::project::Project;

const CALC: Wanted = Wanted {
    programs: &[Program {
        variable: "SOFFICE",
        names: &["soffice", "libreoffice"],
        places: &[
            "/Applications/LibreOffice.app/Contents/MacOS/soffice",
            r"C:\Program Files\LibreOffice\program\soffice.exe",
        ],
        package: Some("libreoffice-calc-nogui"),
    }],
    log: "spreadsheet",
    systems: &["debian", "ubuntu"],
    why: "the tests open the tables in a spreadsheet",
    by_hand: if cfg!(target_os = "macos") {
        "brew install --cask libreoffice"
    } else if cfg!(windows) {
        "winget install TheDocumentFoundation.LibreOffice"
    } else {
        "install LibreOffice Calc (Debian: apt-get install --no-install-recommends \
         libreoffice-calc-nogui), or let SOFFICE name its program"
    },
};

/// Finds LibreOffice, or installs it where that can be done.
pub(crate) fn ensure(project: &Project) -> Result<Programs> {
    let mut found = Programs::default();
    found.ensure(project, &CALC)?;
    Ok(found)
}
