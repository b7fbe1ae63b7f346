//! Data files: what is read is the same however it is spelled, shows all its characters, and
//! what is refused is said in one line with its place.
#![no_main]

use arbitrary::Unstructured;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use siming_huli::chart::catalog;
use siming_huli::data::hidden::is_hidden;
use siming_huli::data::{self, DataErrors};
use siming_huli_fuzz::{CHARTS, GOOD, edited, shipped};

fuzz_target!(|input: &[u8]| {
    let Some((kind, rest)) = input.split_first() else {
        return;
    };
    let mut edits = Unstructured::new(rest);
    match kind {
        b'{' => metrics(&String::from_utf8_lossy(input)),
        b'c' => charts(&String::from_utf8_lossy(rest)),
        kind if kind % 2 == 0 => metrics(&edited(GOOD, &mut edits)),
        _ => charts(&edited(CHARTS, &mut edits)),
    }
});

fn metrics(text: &str) {
    match data::load(text) {
        Ok(read) => {
            let file: Value = serde_json::from_str(text).unwrap();
            assert_eq!(data::load(&format!("{file:#}")).unwrap(), read);
            shows_all(&file);
        }
        Err(errors) => said(&errors, data::METRICS_FILE),
    }
}

fn charts(text: &str) {
    let of = &shipped().data;
    match catalog::load(text, of) {
        Ok(read) => {
            let file: Value = serde_json::from_str(text).unwrap();
            assert_eq!(catalog::load(&format!("{file:#}"), of).unwrap(), read);
            shows_all(&file);
        }
        Err(errors) => said(&errors, catalog::CHARTS_FILE),
    }
}

fn shows_all(value: &Value) {
    match value {
        Value::String(text) => assert!(!text.contains(is_hidden), "{text:?}"),
        Value::Array(items) => items.iter().for_each(shows_all),
        Value::Object(fields) => fields.values().for_each(shows_all),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn said(errors: &DataErrors, file: &str) {
    let said = errors.to_string();
    let lines: Vec<_> = said.split('\n').collect();
    assert_eq!(lines.len(), errors.0.len(), "{said:?}");
    for line in lines {
        assert!(!line.contains(is_hidden), "{line:?}");
        assert!(line.starts_with(&format!("{file}: ")), "{line:?}");
        assert!(line.contains("; expected "), "{line:?}");
    }
}
