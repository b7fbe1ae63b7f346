//! CSV: what is written is read back, Chinese opens in a spreadsheet, and no cell is a
//! formula.

use proptest::prelude::*;
use siming_huli::data::model::Claim;
use siming_huli::export::table::{COLUMNS, Holds, csv, harmless, rows};
use siming_huli::i18n::Lang;

use crate::made::{content, plates};

type Record = Vec<String>;

/// Header and records, read by a CSV reader that knows nothing of us.
fn read(bytes: &[u8]) -> (Record, Vec<Record>) {
    let text = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .expect("a BOM comes first");
    let mut reader = csv::Reader::from_reader(text);
    let record = |r: &csv::StringRecord| r.iter().map(str::to_owned).collect();
    let header = record(reader.headers().unwrap());
    let records = reader.records().map(|r| record(&r.unwrap())).collect();
    (header, records)
}

fn cell<'a>(record: &'a Record, name: &str) -> &'a str {
    let at = COLUMNS.iter().position(|column| column.name == name);
    &record[at.unwrap_or_else(|| panic!("no column {name}"))]
}

#[test]
fn every_figure_of_a_chart_is_a_row_and_is_read_back() {
    for plate in plates() {
        let (header, records) = read(&csv(&plate).unwrap());
        let names: Vec<_> = COLUMNS.iter().map(|column| column.name).collect();
        assert_eq!(header, names);
        let derived = plate.spec.derived();
        let all = plate.figures.len() + plate.claims.len() + derived.len();
        assert_eq!(records.len(), all, "{}", plate.id);
        for (item, record) in derived.iter().zip(&records[all - derived.len()..]) {
            assert_eq!(
                [cell(record, "record"), cell(record, "id")],
                ["derived", &item.id]
            );
            let value: f64 = cell(record, "value").parse().unwrap();
            assert!((value - item.value).abs() < 1e-6, "{value}: {}", item.value);
            let inputs = item.inputs.map(|ix| plate.book.data.figure(ix).id.clone());
            assert_eq!(cell(record, "inputs"), inputs.join("; "));
            assert!(cell(record, "definition_en").contains('÷'), "{}", item.id);
            assert!(!cell(record, "notes_zh").is_empty(), "{}", item.id);
        }
        for (ix, record) in plate.figures.iter().zip(&records) {
            let figure = plate.book.data.figure(*ix);
            assert_eq!(cell(record, "id"), figure.id);
            let value: f64 = cell(record, "value").parse().unwrap();
            assert_eq!(value, figure.value.get(), "{}", figure.id);
            let lower: f64 = cell(record, "lower").parse().unwrap();
            assert_eq!(lower, figure.precision.lower.get());
            let upper = cell(record, "upper").parse::<f64>().ok();
            assert_eq!(upper, figure.precision.upper.map(|upper| upper.get()));
            assert_eq!(cell(record, "printed"), figure.printed);
            let places = cell(record, "locations").split("; ").count();
            assert_eq!(places, figure.locations.len());
            let basis = figure.period_basis.map_or("", |basis| basis.id());
            assert_eq!(cell(record, "period_basis"), basis);
        }
    }
}

#[test]
fn a_caveat_travels_with_its_figures() {
    let plates = plates();
    let pairs = plates.iter().find(|plate| plate.id == "overlaps").unwrap();
    let (_, mut records) = read(&csv(pairs).unwrap());
    // What was worked out from them has a condition instead.
    records.retain(|record| cell(record, "record") == "figure");
    assert!(!records.is_empty());
    let compares = |record: &&_| cell(record, "verdict") != "none";
    assert!(records.iter().any(|record| compares(&record)));
    for record in &records {
        let alone = cell(record, "verdict_with").is_empty();
        assert_eq!(alone, !compares(&record), "{record:?}");
        let caveat = cell(record, "verdict") == "caveat";
        assert_eq!(
            caveat,
            !cell(record, "differences").is_empty(),
            "{record:?}"
        );
    }
    let changes = plates.iter().find(|plate| plate.id == "changes").unwrap();
    for record in &read(&csv(changes).unwrap()).1 {
        assert_eq!(cell(record, "verdict"), "none");
        assert_eq!(cell(record, "verdict_with"), "");
    }
}

#[test]
fn claims_have_rows_too() {
    let content = content();
    let book = content.book(Lang::En);
    let claims: Vec<&Claim> = content.data.claims.iter().collect();
    let (_, records) = read(&rows(book, &[], &claims, &[]).unwrap());
    assert_eq!(records.len(), claims.len());
    for (claim, record) in claims.iter().zip(&records) {
        assert_eq!(cell(record, "record"), "claim");
        assert_eq!(cell(record, "id"), claim.id);
        assert_eq!(cell(record, "name_zh"), claim.name.zh);
        let by = claim.by.as_ref().map_or("", |by| &by.zh);
        assert_eq!(cell(record, "by_zh"), by);
        let theme = claim.theme.map_or("", |ix| &content.data.theme(ix).id);
        assert_eq!(cell(record, "theme"), theme);
        assert_eq!(cell(record, "value"), "");
        let status = cell(record, "rank_or_status");
        assert!(status.ends_with(claim.status.id()), "{status}");
    }
}

/// A figure whose every text begins like a formula.
fn hostile() -> String {
    let mut data: serde_json::Value = serde_json::from_str(crate::made::METRICS).unwrap();
    let figure = &mut data["figures"][0];
    figure["notes"] = serde_json::json!([{ "zh": "=1+1", "en": "@SUM(A1)" }]);
    figure["attribution"]["because"] = serde_json::json!({ "zh": "＋1", "en": "-1+1" });
    data["measures"][0]["definition"] = serde_json::json!({ "zh": "=1", "en": "+1" });
    data.to_string()
}

#[test]
fn text_is_never_a_formula_and_numbers_stay_numbers() {
    let content = siming_huli::content::Content::load(&hostile(), crate::made::CHARTS).unwrap();
    let mut disarmed = 0;
    let mut negative = 0;
    for plate in siming_huli::export::Plate::all(content) {
        for record in &read(&csv(&plate).unwrap()).1 {
            for (column, cell) in COLUMNS.iter().zip(record) {
                let first = cell.chars().next();
                if column.holds == Holds::Text {
                    let formula = first.is_some_and(|c| "=+-@\t\r\n＝＋－＠".contains(c));
                    assert!(!formula, "{}: {cell}", column.name);
                    disarmed += usize::from(first == Some('\''));
                } else if column.holds == Holds::Number && !cell.is_empty() {
                    assert!(cell.parse::<f64>().is_ok(), "{}: {cell}", column.name);
                    negative += usize::from(first == Some('-'));
                }
            }
        }
    }
    assert!(disarmed >= 5, "{disarmed} texts were disarmed");
    assert!(negative > 0, "some changes are falls");
}

proptest! {
    #[test]
    fn whatever_a_text_begins_with_it_is_harmless_and_whole(text in any::<String>()) {
        let safe = harmless(&text);
        prop_assert!(!safe.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
        prop_assert!(safe == text || safe.strip_prefix('\'') == Some(text.as_str()));
    }
}
