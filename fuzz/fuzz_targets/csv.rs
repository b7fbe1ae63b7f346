//! Tables: a CSV reader gets every text back as it was, and none of them is a formula.
#![no_main]

use std::sync::OnceLock;

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use siming_huli::compare::Verdicts;
use siming_huli::data::model::{Claim, FigureIx, Localized};
use siming_huli::export::table::{COLUMNS, Holds, harmless, rows};
use siming_huli::i18n::Lang;
use siming_huli_fuzz::{good, shipped, words};

fuzz_target!(|input: &[u8]| {
    static VERDICTS: OnceLock<Verdicts> = OnceLock::new();
    let mut input = Unstructured::new(input);
    let mut text = || words(&mut input, 64);
    let mut both = || Localized {
        zh: text(),
        en: text(),
    };
    let mut data = good().clone();
    let note = both();
    data.figures[0].printed = both().zh;
    data.figures[0].notes = vec![note.clone()];
    data.figures[0].attribution.because = both();
    data.measures[0].name = both();
    data.claims[0].name = both();
    data.claims[0].by = Some(both());

    let verdicts = VERDICTS.get_or_init(|| Verdicts::of(good()));
    let book = shipped().catalog.book(&data, verdicts, Lang::En);
    let figures: Vec<FigureIx> = data.figure_ixs().collect();
    let claims: Vec<&Claim> = data.claims.iter().collect();
    let bytes = rows(book, &figures, &claims, &[]).unwrap();
    let table = bytes.strip_prefix(b"\xef\xbb\xbf").expect("a BOM");
    let mut reader = csv::Reader::from_reader(table);
    let records: Vec<_> = reader.records().map(Result::unwrap).collect();
    assert_eq!(records.len(), figures.len() + claims.len());

    let is = |record: usize, column: &str, expected: &str| {
        let at = COLUMNS.iter().position(|c| c.name == column).unwrap();
        assert_eq!(records[record][at], harmless(expected), "{column}");
    };
    let figure = &data.figures[0];
    is(0, "printed", &figure.printed);
    is(0, "notes_zh", &note.zh);
    is(0, "notes_en", &note.en);
    is(0, "because_zh", &figure.attribution.because.zh);
    is(0, "name_en", &data.measures[0].name.en);
    is(figures.len(), "name_zh", &claims[0].name.zh);
    is(figures.len(), "by_en", &claims[0].by.as_ref().unwrap().en);
    for record in &records {
        for (column, cell) in COLUMNS.iter().zip(record) {
            let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
            assert!(column.holds != Holds::Text || !formula, "{cell:?}");
        }
    }
});
