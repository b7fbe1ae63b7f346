//! The tables in a spreadsheet: opened in LibreOffice, kept as its own file and saved as CSV
//! again, Chinese is whole, numbers are numbers, and no cell is a formula.
//!
//! CSV ─► LibreOffice ─► xlsx, read as XML ─► LibreOffice ─► CSV, read by a CSV reader
//!
//! LibreOffice runs once for each way and not for each table: starting it takes longer than
//! opening a table.

mod cells;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use siming_huli::chart::catalog;
use siming_huli::content::Content;
use siming_huli::data;
use siming_huli::export::PublishedChart;
use siming_huli::export::table::{self, readable};
use siming_huli::i18n::Lang;

use crate::made::{Built, CHARTS, METRICS};
use cells::{Cell, cells};

/// How LibreOffice names CSV with commas, quotes and UTF-8, from its first line on, of a reader who
/// writes Chinese: numbers and dates are told by the language.
const CSV: &str = "Text - txt - csv (StarCalc):44,34,76,1,,2052,false";

/// How a table is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opened {
    /// As LibreOffice's dialog proposes: plain numbers are numbers, all else is text. That the
    /// text is UTF-8, the dialog sees by the BOM.
    AsProposed,
    /// As spreadsheets open a file that is double-clicked: what looks like a date, a percentage or a
    /// truth is made one.
    AsGuessed,
}

impl Opened {
    const BOTH: [Self; 2] = [Self::AsProposed, Self::AsGuessed];

    fn filter(self) -> String {
        format!("{CSV},{}", self == Self::AsGuessed)
    }
}

type Records = Vec<Vec<String>>;

/// A table before and after.
struct Table {
    name: String,
    opened: Opened,
    /// Header and records, as published.
    csv: Records,
    /// The same, as the spreadsheet's file has them.
    cells: Vec<Vec<Cell>>,
    /// What is saved as CSV again of a table that is opened as proposed.
    saved: Option<Records>,
}

/// What is opened: the tables of the built site, those of a text that would be a formula, and a
/// table with formulas.
struct Tables {
    of_site: Vec<Table>,
    hostile: Vec<Table>,
    formulas: Vec<Table>,
    /// The columns of each table of the site, as `datapackage.json` describes them.
    types: BTreeMap<String, Vec<String>>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let built = Built::at(None);
    let data = built.out().join("data");
    let package = built.json("data/datapackage.json");
    let resources = package["resources"].as_array().unwrap().iter();
    let types = resources.filter(|of| of["schema"].is_object()).map(|of| {
        let fields = of["schema"]["fields"].as_array().unwrap().iter();
        let types = fields.map(|field| field["type"].as_str().unwrap().to_owned());
        (of["path"].as_str().unwrap().to_owned(), types.collect())
    });
    let types: BTreeMap<String, Vec<String>> = types.collect();
    let mut files: Vec<_> = (built.files().iter())
        .filter_map(|path| path.strip_prefix("data/"))
        .filter(|name| name.ends_with(".csv"))
        .map(|name| data.join(name))
        .collect();
    assert!(files.len() > 20, "{files:?}");
    let folder = built.out().join("spreadsheet");
    fs::create_dir_all(&folder).unwrap();
    let hostile = hostile(&folder);
    let formulas = vec![formulas(&folder)];
    files.extend(hostile.iter().chain(&formulas).cloned());

    let mut all: Vec<Table> = (Opened::BOTH.iter())
        .flat_map(|opened| open(&files, *opened, &folder))
        .collect();
    let mut take = |some: &[PathBuf]| {
        let is_one = |table: &Table| some.iter().any(|file| name(file) == table.name);
        let (taken, rest) = std::mem::take(&mut all).into_iter().partition(is_one);
        all = rest;
        taken
    };
    Tables {
        hostile: take(&hostile),
        formulas: take(&formulas),
        of_site: all,
        types,
    }
});

/// Opens tables in LibreOffice, and saves them as its own files and as CSV again.
fn open(files: &[PathBuf], opened: Opened, folder: &Path) -> Vec<Table> {
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

fn name(file: &Path) -> String {
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

/// What a text of ours may begin with, of which spreadsheets make a formula.
const BEGINNINGS: [&str; 8] = ["=", "+", "-", "@", "\t=", "\r=", "\n=", "＝"];

/// Tables as we write them, of data in which every remark begins like a formula. Tabs and ends of
/// lines do not come through the check of the data, so they are set behind it.
fn hostile(folder: &Path) -> Vec<PathBuf> {
    let mut data = data::load(METRICS).unwrap();
    let (catalog, _) = catalog::read(CHARTS, &data).unwrap();
    for (figure, beginning) in data.figures.iter_mut().zip(BEGINNINGS.iter().cycle()) {
        let note = siming_huli::data::model::Localized {
            zh: format!("{beginning}1+1"),
            en: format!("{beginning}HYPERLINK(\"http://127.0.0.1/\")"),
        };
        figure.notes = vec![note.clone()];
        figure.attribution.because = note;
    }
    let charts = PublishedChart::all(Content::of(data, catalog));
    let of: Vec<_> = charts.iter().filter(|of| of.lang() == Lang::En).collect();
    let mut tables = vec![(
        "hostile.csv".to_owned(),
        table::figures(of[0].context, &of).unwrap(),
    )];
    tables.extend(charts.iter().map(|chart| {
        let name = format!("hostile-{}.{}.csv", chart.id, chart.lang().short());
        (name, readable::csv(chart).unwrap())
    }));
    let write = |(name, bytes): (String, Vec<u8>)| {
        let file = folder.join(name);
        fs::write(&file, bytes).unwrap();
        file
    };
    tables.into_iter().map(write).collect()
}

/// A table that does hold formulas: what the tests look for is found where it is.
fn formulas(folder: &Path) -> PathBuf {
    let file = folder.join("formulas.csv");
    fs::write(&file, "\u{feff}名称,值\n=1+1,\"=HYPERLINK(\"\"x\"\")\"\n").unwrap();
    file
}

/// Every cell of a table beside what was published: the name of the table, row, column, both.
fn each<'a>(
    tables: impl IntoIterator<Item = &'a Table>,
    mut look: impl FnMut(&Table, [usize; 2], &str, &Cell),
) {
    for table in tables {
        assert_eq!(table.cells.len(), table.csv.len(), "{}", table.name);
        for (row, (cells, record)) in table.cells.iter().zip(&table.csv).enumerate() {
            assert!(cells.len() <= record.len(), "{}: {record:?}", table.name);
            let cells = cells.iter().chain(std::iter::repeat(&Cell::Empty));
            for (column, (cell, text)) in cells.zip(record).enumerate() {
                look(table, [row, column], text, cell);
            }
        }
    }
}

/// Whether a text has Chinese in it.
fn is_chinese(text: &str) -> bool {
    text.contains(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
}

#[test]
fn chinese_is_whole_and_numbers_are_numbers() {
    let (mut numbers, mut chinese) = (0, 0);
    let tables = &*TABLES;
    each(&tables.of_site, |table, [row, column], text, cell| {
        let of = match row {
            0 => "string",
            _ => &tables.types[&table.name][column],
        };
        let at = || format!("{:?} {} {row}/{column} {text:?}", table.opened, table.name);
        match (of, cell) {
            (_, Cell::Empty) => assert_eq!(text, "", "{}", at()),
            ("number", Cell::Number(number)) => {
                assert_eq!(text.parse(), Ok(*number), "{}", at());
                numbers += 1;
            }
            ("string" | "boolean", Cell::Text(seen)) => {
                assert_eq!(seen, text, "{}", at());
                chinese += usize::from(is_chinese(text));
            }
            // Of texts, only the year and percentages become numbers, and show what they did.
            ("string", Cell::Number(number)) => {
                let (digits, share) = match text.strip_suffix('%') {
                    Some(digits) if table.opened == Opened::AsGuessed => (digits, 100.0),
                    _ => (text, 1.0),
                };
                let value: f64 = digits.parse().unwrap_or_else(|_| panic!("{}", at()));
                assert!((value / share - number).abs() < 1e-12, "{number}: {}", at());
            }
            ("boolean", Cell::Truth(truth)) => assert_eq!(text, truth.to_string(), "{}", at()),
            (of, cell) => panic!("{of}, and a {cell:?}: {}", at()),
        }
    });
    assert!(numbers > 500 && chinese > 5000, "{numbers} {chinese}");
}

#[test]
fn a_table_that_is_saved_as_csv_again_is_the_same() {
    let mut seen = 0;
    for table in &TABLES.of_site {
        let Some(saved) = &table.saved else { continue };
        assert_eq!(saved.len(), table.csv.len(), "{}", table.name);
        for (now, before) in saved.iter().zip(&table.csv) {
            assert_eq!(now.len(), before.len(), "{}: {before:?}", table.name);
            for (now, before) in now.iter().zip(before) {
                let number = |text: &str| text.parse::<f64>().ok();
                let is_same =
                    now == before || (number(now).is_some() && number(now) == number(before));
                assert!(is_same, "{}: {now:?}, not {before:?}", table.name);
                seen += 1;
            }
        }
    }
    assert!(seen > 10_000, "{seen}");
}

#[test]
fn what_would_be_a_formula_arrives_as_the_text_that_it_is() {
    for opened in Opened::BOTH {
        let mut arrived = [0; BEGINNINGS.len()];
        let tables = TABLES.hostile.iter().filter(|table| table.opened == opened);
        each(tables, |table, _, text, cell| {
            // A signed number stays one: it is no text that anybody has put in.
            let Some(whole) = text.strip_prefix('\'') else {
                return;
            };
            if let Some(at) = BEGINNINGS.iter().position(|one| whole.starts_with(one)) {
                // Every end of a line within a cell becomes the spreadsheet's own.
                let text = text.replace('\r', "\n");
                assert_eq!(cell, &Cell::Text(text), "{opened:?} {}", table.name);
                arrived[at] += 1;
            }
        });
        assert!(
            arrived.iter().all(|count| *count > 0),
            "{opened:?}: {arrived:?}"
        );
    }
}

#[test]
fn no_cell_is_a_formula() {
    let mut seen = 0;
    let tables = &*TABLES;
    each(
        tables.of_site.iter().chain(&tables.hostile),
        |table, _, text, cell| {
            seen += 1;
            assert!(
                !matches!(cell, Cell::Formula(_)),
                "{:?} {}: {text:?}",
                table.opened,
                table.name
            );
        },
    );
    assert!(seen > 10_000, "{seen}");
    // Where there is one, it is found, however the table is opened.
    for table in &tables.formulas {
        let formulas = table.cells[1]
            .iter()
            .filter(|cell| matches!(cell, Cell::Formula(_)));
        assert_eq!(formulas.count(), 2, "{:?}: {:?}", table.opened, table.cells);
    }
}
