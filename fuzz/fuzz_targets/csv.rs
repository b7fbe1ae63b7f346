//! Tables: a CSV reader gets every text back as it was, and none of them is a formula.
#![no_main]

use std::sync::OnceLock;

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use siming_huli::compare::Verdicts;
use siming_huli::data::model::Localized;
use siming_huli::export::table::{self, CsvColumn, Holds, Of, harmless};
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
    let context = shipped().catalog.context(&data, verdicts, Lang::En);
    let figures = Table::read(Of::Figures, table::figures(context, &[]).unwrap());
    let claims = Table::read(Of::Claims, table::claims(context, &[]).unwrap());
    let derived = context.derived().len();
    assert_eq!(figures.records.len(), data.figures.len() + derived);
    assert_eq!(claims.records.len(), data.claims.len());

    let (figure, claim) = (&data.figures[0], &data.claims[0]);
    figures.holds("printed", &figure.printed);
    figures.holds("notes_zh", &note.zh);
    figures.holds("notes_en", &note.en);
    figures.holds("because_zh", &figure.attribution.because.zh);
    figures.holds("name_en", &data.measures[0].name.en);
    claims.holds("name_zh", &claim.name.zh);
    claims.holds("by_en", &claim.by.as_ref().unwrap().en);
    figures.is_harmless();
    claims.is_harmless();
});

/// A table as a reader has it.
struct Table {
    columns: Vec<&'static CsvColumn>,
    records: Vec<csv::StringRecord>,
}

impl Table {
    fn read(of: Of, bytes: Vec<u8>) -> Self {
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").expect("a BOM");
        let mut reader = csv::Reader::from_reader(text);
        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
        let columns: Vec<_> = of.columns().collect();
        assert!(records.iter().all(|record| record.len() == columns.len()));
        Self { columns, records }
    }

    /// Holds that the first record has this in a column.
    fn holds(&self, column: &str, expected: &str) {
        let at = self.columns.iter().position(|c| c.name == column);
        assert_eq!(self.records[0][at.unwrap()], harmless(expected), "{column}");
    }

    /// Holds that no cell is a formula.
    fn is_harmless(&self) {
        for record in &self.records {
            for (column, cell) in self.columns.iter().zip(record) {
                let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
                assert!(column.holds != Holds::Text || !formula, "{cell:?}");
            }
        }
    }
}
