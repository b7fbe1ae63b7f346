//! The data against the text it was read from.

use std::io::Write as _;
use std::path::PathBuf;

use siming_huli::data::{
    self,
    model::Location,
    source_check::{
        Checked, NotFigure, SourceErrorKind::*, check, not_figures, uncovered_numerals,
    },
};

use super::{GOOD, good, read};

/// A made-up text that `good.json` speaks of.
const TEXT: &str = include_str!("../fixtures/good.txt");

/// The issue number in its first line.
fn issue_number() -> NotFigure {
    NotFigure {
        line: 1,
        start: 6,
        end: 7,
        why: "issue number".to_owned(),
    }
}

/// The only error, about another text with the same places.
fn one_error(metrics: &str, text: &str, not_figures: &[NotFigure]) -> (Checked, String) {
    let dataset = data::load(metrics).unwrap_or_else(|errors| panic!("{errors}"));
    let mut errors = check(&dataset, text.as_bytes(), not_figures).unwrap_err();
    if text != TEXT {
        assert!(matches!(errors.remove(0).kind, Sha256 { .. }));
    }
    assert_eq!(errors.len(), 1, "{errors:?}");
    let error = errors.remove(0);
    (error.checked.clone(), error.to_string())
}

#[test]
fn a_true_transcription_passes() {
    let report = check(&good(), TEXT.as_bytes(), &[issue_number()]).unwrap();
    assert_eq!((report.lines, report.numerals), (4, 11));
    assert_eq!((report.figure_locations, report.claim_locations), (9, 2));
    assert_eq!(report.mention_locations, 1);
    let said = "the data agrees with the source: 9 places of figures, 2 of claims, 1 of mentions, \
                11 numerals in 4 lines all accounted for";
    assert_eq!(report.to_string(), said);
}

#[test]
fn another_text_is_noticed() {
    let errors = check(&good(), format!("{TEXT}\n").as_bytes(), &[issue_number()]).unwrap_err();
    assert_eq!(errors.len(), 1);
    assert!(matches!(&errors[0].kind, Sha256 { .. }));
    assert_eq!(errors[0].checked, Checked::Source("good.txt".to_owned()));

    let errors = check(&good(), b"\xff", &[]).unwrap_err();
    assert!(matches!(errors[1].kind, NotUtf8 { valid_bytes: 0 }));
}

#[test]
fn a_place_that_says_something_else_is_named() {
    let moved = GOOD.replace(r#""start": 20, "end": 26"#, r#""start": 21, "end": 27"#);
    assert_eq!(
        one_error(&moved, TEXT, &[issue_number()]),
        (
            Checked::Figure("east-cleared".to_owned()),
            "figure east-cleared: line 2, 21..27 says something else; \
             expected “93.07%” (6 code points), which is at 20..26"
                .to_owned()
        )
    );
}

#[test]
fn a_place_outside_the_text_is_named() {
    let below = GOOD.replace(r#""lines": [3]"#, r#""lines": [3, 5]"#);
    let (checked, message) = one_error(&below, TEXT, &[issue_number()]);
    assert_eq!(checked, Checked::Defect("gap".to_owned()));
    assert!(
        message.contains("line 5; expected one of the 4 lines"),
        "{message}"
    );

    let beyond = GOOD.replace(r#""start": 25, "end": 31"#, r#""start": 40, "end": 46"#);
    // The claim no longer covers the Chinese numeral in it.
    let two_years = NotFigure {
        line: 3,
        start: 27,
        end: 28,
        why: "length of a period".to_owned(),
    };
    let (checked, message) = one_error(&beyond, TEXT, &[issue_number(), two_years]);
    assert_eq!(checked, Checked::Claim("west-first".to_owned()));
    assert!(
        message.contains("line 3, 40..46") && message.contains("within 0..42"),
        "{message}"
    );
}

#[test]
fn a_claim_at_a_blank_place_is_named() {
    let (_, message) = one_error(
        GOOD,
        &TEXT.replace("连续两年居首", "      "),
        &[issue_number()],
    );
    assert!(
        message.starts_with("claim west-first: line 3, 25..31 is blank"),
        "{message}"
    );
}

#[test]
fn a_mention_at_a_blank_place_is_named() {
    let moved = GOOD.replace(
        r#"[{"line": 3, "start": 0, "end": 2}]"#,
        r#"[{"line": 4, "start": 0, "end": 2}]"#,
    );
    let (checked, message) = one_error(&moved, TEXT, &[issue_number()]);
    assert_eq!(checked, Checked::Mention(0));
    assert!(
        message.starts_with("mentions[0]: line 4, 0..2 is not a place in the line"),
        "{message}"
    );
}

#[test]
fn a_line_that_is_not_as_listed_is_named() {
    let cases = [
        (
            r#", {"line": 3, "length": 42, "names": ["east", "west"]}"#,
            "",
            "line 3: not listed; expected an entry",
        ),
        (
            r#""length": 42"#,
            r#""length": 41"#,
            "line 3: listed with 41 code points; expected 42",
        ),
        (
            r#""length": 42, "names": ["east", "west"]"#,
            r#""length": 42, "names": ["west"]"#,
            "line 3: names other districts than listed; expected [east, west]",
        ),
    ];
    for (from, to, message) in cases {
        let changed = GOOD.replace(from, to);
        assert_ne!(changed, GOOD, "{from}");
        let (_, said) = one_error(&changed, TEXT, &[issue_number()]);
        assert!(said.starts_with("source.lines: "), "{said}");
        assert!(said.contains(message), "{said}");
    }
    let beyond = GOOD.replace(r#""from": 3, "to": 3"#, r#""from": 3, "to": 9"#).replace(
        r#"{"line": 3, "length": 42, "names": ["east", "west"]}"#,
        r#"{"line": 3, "length": 42, "names": ["east", "west"]}, {"line": 9, "length": 4, "names": []}"#,
    );
    let (checked, said) = one_error(&beyond, TEXT, &[issue_number()]);
    assert_eq!(checked, Checked::Line(9));
    assert!(said.contains("expected one of the 4 lines"), "{said}");
    let empty = GOOD.replace(r#""from": 3, "to": 3"#, r#""from": 3, "to": 4"#).replace(
        r#"{"line": 3, "length": 42, "names": ["east", "west"]}"#,
        r#"{"line": 3, "length": 42, "names": ["east", "west"]}, {"line": 4, "length": 1, "names": []}"#,
    );
    let (checked, _) = one_error(&empty, TEXT, &[issue_number()]);
    assert_eq!(checked, Checked::Line(4));
}

#[test]
fn a_numeral_passed_over_is_named() {
    let uncovered = uncovered_numerals(&good(), TEXT, &[]);
    assert_eq!(
        uncovered,
        [Location {
            line: 1,
            start: 6,
            end: 7
        }]
    );
    let (checked, message) = one_error(GOOD, TEXT, &[]);
    assert_eq!(checked, Checked::Source("good.txt".to_owned()));
    assert!(
        message.contains("line 1, 6..7: the numeral 1 is not accounted for"),
        "{message}"
    );
}

#[test]
fn an_exemption_needs_a_numeral_and_a_reason() {
    let silent = NotFigure {
        why: " ".to_owned(),
        ..issue_number()
    };
    let (checked, message) = one_error(GOOD, TEXT, &[silent]);
    assert_eq!(checked, Checked::NotFigure(0));
    assert!(message.contains("blank `why`"), "{message}");

    let idle = NotFigure {
        start: 0,
        end: 2,
        ..issue_number()
    };
    let (checked, message) = one_error(GOOD, TEXT, &[issue_number(), idle]);
    assert_eq!(checked, Checked::NotFigure(1));
    assert!(message.contains("touches no numeral"), "{message}");

    let good = r#"[{"line": 1, "start": 6, "end": 7, "why": "issue number"}]"#;
    assert_eq!(not_figures(good).unwrap(), [issue_number()]);
    let error = not_figures(r#"[{"line": 1, "start": 6, "end": 7}]"#).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("not-figures.json: [0]: missing field `why`"),
        "{error}"
    );
}

/// The text is not part of the project: it lies where `SOURCE_TEXT` says, if anywhere.
#[test]
fn the_shipped_data_agrees_with_the_source() {
    let Some(path) = std::env::var_os("SOURCE_TEXT").map(PathBuf::from) else {
        // Past the test runner, which keeps what a test that passes says to itself.
        let said = "NOT HELD against the source: SOURCE_TEXT names no copy of the scanned text\n";
        std::io::stderr().write_all(said.as_bytes()).unwrap();
        return;
    };
    let text = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let dataset =
        data::load(&read("data/metrics.json")).unwrap_or_else(|errors| panic!("{errors}"));
    let exempt = not_figures(&read("data/not-figures.json")).unwrap();
    if let Err(errors) = check(&dataset, &text, &exempt) {
        let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"));
    }
}
