//! LibreOffice: tables that it opens, keeps as its own files and saves as CSV again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::cells::{Cell, cells};

/// How LibreOffice names CSV with commas, quotes and UTF-8, from its first line on, of a reader who
/// writes Chinese: numbers and dates are told by the language.
const CSV: &str = "Text - txt - csv (StarCalc):44,34,76,1,,2052,false";

/// How a table is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opened {
    /// As LibreOffice's dialog proposes: plain numbers are numbers, all else is text. That the
    /// text is UTF-8, the dialog sees by the BOM.
    AsProposed,
    /// As spreadsheets open a file that is double-clicked: what looks like a date, a percentage or a
    /// truth is made one.
    AsGuessed,
}

impl Opened {
    pub(super) const BOTH: [Self; 2] = [Self::AsProposed, Self::AsGuessed];

    fn filter(self) -> String {
        format!("{CSV},{}", self == Self::AsGuessed)
    }
}

pub(super) type Records = Vec<Vec<String>>;

/// A table before and after.
pub(super) struct Table {
    pub name: String,
    pub opened: Opened,
    /// Header and records, as published.
    pub csv: Records,
    /// The same, as the spreadsheet's file has them.
    pub cells: Vec<Vec<Cell>>,
    /// What is saved as CSV again of a table that is opened as proposed.
    pub saved: Option<Records>,
}

/// Opens tables in LibreOffice, and saves them as its own files and as CSV again.
pub(super) fn open(files: &[PathBuf], opened: Opened, folder: &Path) -> Vec<Table> {
    let folder = folder.join(format!("{opened:?}"));
    let (sheets, saved) = (folder.join("xlsx"), folder.join("csv"));
    let import = format!("--infilter={}", opened.filter());
    convert(&folder, &[&import, "--convert-to", "xlsx"], &sheets, files);
    let of = |folder: &Path, file: &PathBuf, ending: &str| {
        let file = folder.join(name(file)).with_extension(ending);
        assert!(
            file.is_file(),
            "LibreOffice has not made {}",
            file.display()
        );
        file
    };
    let of_sheets: Vec<_> = files.iter().map(|file| of(&sheets, file, "xlsx")).collect();
    let saves = opened == Opened::AsProposed;
    if saves {
        // Numbers are saved as they are, not as the cell shows them.
        let export = format!("csv:{CSV},true,false");
        convert(&folder, &["--convert-to", &export], &saved, &of_sheets);
    }
    let table = |(file, sheet): (&PathBuf, &PathBuf)| Table {
        name: name(file),
        opened,
        csv: records(file),
        cells: cells(sheet),
        saved: saves.then(|| records(&of(&saved, file, "csv"))),
    };
    files.iter().zip(&of_sheets).map(table).collect()
}

pub(super) fn name(file: &Path) -> String {
    file.file_name().unwrap().to_str().unwrap().to_owned()
}

/// Runs LibreOffice with a profile of its own, so that one that is open does not take the files.
fn convert(folder: &Path, how: &[&str], to: &Path, files: &[PathBuf]) {
    // Found where a shell finds it, unless `cargo xtask test` has said where it is.
    let program = std::env::var_os("SOFFICE").unwrap_or_else(|| "soffice".into());
    let profile = url::Url::from_file_path(folder.join("profile")).unwrap();
    let mut soffice = Command::new(&program);
    soffice
        .arg(format!("-env:UserInstallation={profile}"))
        .arg("--headless")
        .args(how)
        .arg("--outdir")
        .arg(to)
        .args(files);
    let said = soffice.output().unwrap_or_else(|e| {
        panic!(
            "{} does not run ({e}); `cargo xtask test --only native` installs LibreOffice Calc \
             where it may, elsewhere SOFFICE names it",
            program.display()
        )
    });
    assert!(said.status.success(), "{said:?}");
}

/// Header and records of a CSV file.
fn records(file: &Path) -> Records {
    let bytes = fs::read(file).unwrap();
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).from_reader(bytes);
    let record = |r: csv::StringRecord| r.iter().map(str::to_owned).collect();
    reader.records().map(|r| record(r.unwrap())).collect()
}
