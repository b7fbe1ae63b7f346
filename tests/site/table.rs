//! CSV: what is written is read back, and no cell is a formula.

use std::collections::BTreeSet;

use proptest::prelude::*;
use siming_huli::chart::Context;
use siming_huli::export::PublishedChart;
use siming_huli::export::table::readable::{self, inert};
use siming_huli::export::table::{CsvColumn, Holds, Of, claims, figures, harmless, pairs};
use siming_huli::i18n::Lang;
use siming_huli::word::Word;

use crate::made::{Built, content, published_charts};

pub type Record = Vec<String>;

/// Header and records, read by a CSV reader that knows nothing of us.
pub fn read(bytes: &[u8]) -> (Record, Vec<Record>) {
    let text = bytes
        .strip_prefix(b"\xef\xbb\xbf")
        .expect("a BOM comes first");
    let mut reader = csv::Reader::from_reader(text);
    let record = |r: &csv::StringRecord| r.iter().map(str::to_owned).collect();
    let header = record(reader.headers().unwrap());
    let records = reader.records().map(|r| record(&r.unwrap())).collect();
    (header, records)
}

/// Both tables for programs, each with its columns.
fn tables<'a>(published_charts: &[PublishedChart<'a>]) -> [(Of, Vec<Record>); 2] {
    let english: Vec<_> = published_charts
        .iter()
        .filter(|p| p.lang() == Lang::En)
        .collect();
    let context: Context<'a> = english[0].context;
    let bytes = [
        (Of::Figures, figures(context, &english).unwrap()),
        (Of::Claims, claims(context, &english).unwrap()),
    ];
    bytes.map(|(of, bytes)| {
        let (header, records) = read(&bytes);
        let names: Vec<_> = of.columns().map(|column| column.name).collect();
        assert_eq!(header, names);
        (of, records)
    })
}

fn cell<'a>(of: Of, record: &'a Record, name: &str) -> &'a str {
    let at = of.columns().position(|column| column.name == name);
    &record[at.unwrap_or_else(|| panic!("no column {name}"))]
}

#[test]
fn every_figure_is_a_row_for_programs_and_is_read_back() {
    let published_charts = published_charts();
    let data = &content().data;
    let [(of, records), _] = tables(&published_charts);
    let cell = |record, name| self::cell(of, record, name);
    let derived = published_charts[0].context.derived();
    assert_eq!(records.len(), data.figures.len() + derived.len());
    let (figures, worked_out) = records.split_at(data.figures.len());
    for (item, record) in derived.iter().zip(worked_out) {
        assert_eq!(
            [cell(record, "record"), cell(record, "id")],
            ["derived", &item.id]
        );
        let value: f64 = cell(record, "value").parse().unwrap();
        assert!((value - item.value).abs() < 1e-6, "{value}: {}", item.value);
        let inputs = item.inputs.map(|ix| data.figure(ix).id.clone());
        assert_eq!(cell(record, "inputs"), inputs.join("; "));
        assert!(cell(record, "definition_en").contains('÷'), "{}", item.id);
        assert!(!cell(record, "notes_zh").is_empty(), "{}", item.id);
        assert!(cell(record, "charts").contains("derived"), "{}", item.id);
    }
    for (ix, record) in data.figure_ixs().zip(figures) {
        let figure = data.figure(ix);
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
        let charts: BTreeSet<_> = cell(record, "charts").split("; ").collect();
        let shown = published_charts
            .iter()
            .filter(|published| published.figures.contains(&ix));
        assert_eq!(charts, shown.map(|published| published.id).collect());
    }
}

#[test]
fn no_figure_and_no_claim_of_a_chart_is_lost() {
    let published_charts = published_charts();
    let data = &content().data;
    let [(figures, of_figures), (claims, of_claims)] = tables(&published_charts);
    for published in &published_charts {
        let has = |of, records: &[Record], id: &str| {
            let mut records = records.iter();
            records.any(|record| {
                let charts: Vec<_> = cell(of, record, "charts").split("; ").collect();
                cell(of, record, "id") == id && charts.contains(&published.id)
            })
        };
        let figure_ids = published.figures.iter().map(|ix| &data.figure(*ix).id);
        let derived = published.spec.derived();
        for id in figure_ids.chain(derived.iter().map(|item| &item.id)) {
            assert!(has(figures, &of_figures, id), "{id} of {}", published.id);
        }
        for claim in &published.claims {
            let id = &claim.id;
            assert!(has(claims, &of_claims, id), "{id} of {}", published.id);
        }
        // And in the table for people.
        let (_, records) = read(&readable::csv(published).unwrap());
        let all = published.figures.len() + published.claims.len() + derived.len();
        assert_eq!(records.len(), all, "{}", published.id);
        let names = records.iter().map(|record| record[1].as_str());
        let names: BTreeSet<_> = names.collect();
        let measures = published
            .figures
            .iter()
            .map(|ix| data.measure(data.figure(*ix).measure));
        let wanted = measures.map(|measure| measure.name.get(published.lang()));
        let wanted = wanted.chain(
            published
                .claims
                .iter()
                .map(|c| c.name.get(published.lang())),
        );
        let wanted = wanted.chain(derived.iter().map(|item| item.name.as_str()));
        assert_eq!(names, wanted.collect(), "{}", published.id);
    }
}

#[test]
fn a_caveat_travels_with_its_figures() {
    let [(of, mut records), _] = tables(&published_charts());
    let cell = |record: &Record, name: &str| self::cell(of, record, name).to_owned();
    // What was worked out from them has a condition instead.
    records.retain(|record| cell(record, "record") == "figure");
    let compares = |record: &Record| cell(record, "verdict") != "none";
    assert!(records.iter().any(compares));
    for record in &records {
        let alone = cell(record, "verdict_with").is_empty();
        assert_eq!(alone, !compares(record), "{record:?}");
        let caveat = cell(record, "verdict") == "caveat";
        assert_eq!(
            caveat,
            !cell(record, "differences").is_empty(),
            "{record:?}"
        );
        let is_change = cell(record, "kind") == "change";
        assert!(!(is_change && compares(record)), "{record:?}");
    }
    // For people, every figure says with what it may be read, or that there is nothing.
    for published in published_charts() {
        let (_, records) = read(&readable::csv(&published).unwrap());
        for record in &records[..published.figures.len()] {
            assert!(!record.last().unwrap().is_empty(), "{record:?}");
        }
    }
}

#[test]
fn claims_have_rows_too() {
    let data = &content().data;
    let [_, (of, records)] = tables(&published_charts());
    let cell = |record, name| self::cell(of, record, name);
    assert_eq!(records.len(), data.claims.len());
    for (claim, record) in data.claims.iter().zip(&records) {
        assert_eq!(cell(record, "id"), claim.id);
        assert_eq!(cell(record, "name_zh"), claim.name.zh);
        let by = claim.by.as_ref().map_or("", |by| &by.zh);
        assert_eq!(cell(record, "by_zh"), by);
        let theme = claim.theme.map_or("", |ix| &data.theme(ix).id);
        assert_eq!(cell(record, "theme"), theme);
        let status = cell(record, "rank_or_status");
        assert!(status.ends_with(claim.status.id()), "{status}");
    }
}

#[test]
fn every_comparison_is_a_row_and_the_same_as_in_json() {
    let built = Built::at(None);
    let (header, records) = read(built.read("data/comparisons.csv").as_bytes());
    let names: Vec<_> = pairs::columns()
        .into_iter()
        .map(|(name, ..)| name)
        .collect();
    assert_eq!(header, names);
    let at = |name: &str| header.iter().position(|column| column == name).unwrap();
    let json = built.json("data/comparisons.json");
    let json = json.as_array().unwrap();
    assert_eq!(json.len(), records.len());
    for (entry, record) in json.iter().zip(&records) {
        for name in ["a", "b", "verdict"] {
            assert_eq!(entry[name], record[at(name)]);
        }
        let reasons = entry["reasons"].as_array().unwrap();
        let facets: Vec<_> = reasons
            .iter()
            .map(|r| r["facet"].as_str().unwrap())
            .collect();
        assert_eq!(record[at("differs")], facets.join("; "));
        for reason in reasons {
            let facet = reason["facet"].as_str().unwrap();
            assert_eq!(reason["a"], record[at(&format!("a_{facet}"))]);
            assert_eq!(reason["b"], record[at(&format!("b_{facet}"))]);
        }
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

/// Whether a spreadsheet would run a cell.
fn is_formula(cell: &str) -> bool {
    let number = |cell: &str| {
        cell.trim_end_matches('%')
            .replace(',', "")
            .parse::<f64>()
            .is_ok()
    };
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
        && !number(cell)
}

#[test]
fn text_is_never_a_formula_and_numbers_stay_numbers() {
    let content = siming_huli::content::Content::load(&hostile(), crate::made::CHARTS).unwrap();
    let published_charts = PublishedChart::all(content);
    let mut disarmed = 0;
    let mut negative = 0;
    let mut look = |holds: Holds, cell: &str, at: &str| {
        if holds == Holds::Text {
            assert!(!is_formula(cell), "{at}: {cell}");
            disarmed += usize::from(cell.starts_with('\''));
        } else if holds == Holds::Number && !cell.is_empty() {
            assert!(cell.parse::<f64>().is_ok(), "{at}: {cell}");
            negative += usize::from(cell.starts_with('-'));
        }
    };
    for (of, records) in tables(&published_charts) {
        let columns: Vec<&CsvColumn> = of.columns().collect();
        for record in &records {
            for (column, cell) in columns.iter().zip(record) {
                look(column.holds, cell, column.name);
            }
        }
    }
    for published in &published_charts {
        let columns = readable::columns(published.lang());
        for record in &read(&readable::csv(published).unwrap()).1 {
            for ((name, holds), cell) in columns.iter().zip(record) {
                look(*holds, cell, name);
            }
        }
    }
    for record in &read(&pairs::csv(published_charts[0].context).unwrap().0).1 {
        for ((name, holds, _), cell) in pairs::columns().iter().zip(record) {
            look(*holds, cell, name);
        }
    }
    assert!(disarmed >= 5, "{disarmed} texts were disarmed");
    assert!(negative > 0, "some changes are falls");
}

#[test]
fn a_signed_number_stays_a_number_and_nothing_else_does() {
    for number in ["+18%", "-11.08%", "+1,016", "-5"] {
        assert_eq!(inert(number), number);
    }
    for formula in ["+", "-", "+A1", "-1+1", "=1", "@1", "+%", "-2*3", "＋1"] {
        assert_eq!(inert(formula), format!("'{formula}"));
    }
}

proptest! {
    #[test]
    fn whatever_a_text_begins_with_it_is_harmless_and_whole(text in any::<String>()) {
        let safe = harmless(&text);
        prop_assert!(!safe.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
        prop_assert!(safe == text || safe.strip_prefix('\'') == Some(text.as_str()));
        prop_assert!(inert(&text) == text || inert(&text) == safe);
    }
}
