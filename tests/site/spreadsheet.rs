//! The tables in a spreadsheet: opened in LibreOffice, kept as its own file and saved as CSV
//! again, Chinese is whole, numbers are numbers, and no cell is a formula.
//!
//! CSV ─► LibreOffice ─► xlsx, read as XML ─► LibreOffice ─► CSV, read by a CSV reader
//!
//! LibreOffice runs once for each way and not for each table: starting it takes longer than
//! opening a table.

mod cells;
mod office;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use siming_huli::chart::catalog;
use siming_huli::content::Content;
use siming_huli::data;
use siming_huli::export::PublishedChart;
use siming_huli::export::table::{self, readable};
use siming_huli::i18n::Lang;

use crate::made::{Built, CHARTS, METRICS};
use cells::Cell;
use office::{Opened, Table, name, open};

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
