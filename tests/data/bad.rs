//! One file for each thing that can be wrong. Each is `good.json` with that one mistake.

use std::collections::BTreeSet;

use siming_huli::data::decode::LIMIT;
use siming_huli::data::{self, DataError, DataErrorKind, DataErrorKind::*};

use super::{GOOD, in_project, read};

struct Expected {
    file: &'static str,
    path: &'static str,
    is_kind: fn(&DataErrorKind) -> bool,
    message: &'static str,
}

/// `file => place in it, kind of error, part of the message`; one line for each error.
macro_rules! expected {
    ($($file:literal => $path:literal, $kind:pat, $message:literal;)*) => {
        &[$(Expected {
            file: $file,
            path: $path,
            is_kind: |kind| matches!(kind, $kind),
            message: $message,
        }),*]
    };
}

const EXPECTED: &[Expected] = expected! {
    "truncated" => "measures[0]", NotJson { line: 13, .. }, "EOF while parsing";
    "trailing-comma" => "figures", NotJson { line: 30, .. }, "trailing comma";
    "trailing-text" => "", NotJson { line: 39, .. }, "trailing characters";
    "nan-literal" => "figures[0].value", NotJson { .. }, "line 22, column 79";
    "number-beyond-float" => "figures[1].value", NotFinite { value: None }, "too large a number";
    "unknown-field" => "colour", Decode { .. }, "unknown field `colour`";
    "unknown-field-nested" => "figures[5].attribution.source", Decode { .. }, "expected `level` or `because`";
    "missing-field" => "figures[3]", Decode { .. }, "missing field `period`";
    "missing-upper-bound" => "figures[7].precision", Decode { .. }, "missing field `upper`";
    "doubled-field" => "figures[5].printed", Decode { .. }, "duplicate field `printed`";
    "number-as-text" => "figures[0].value", Decode { .. }, "string \"120\"; expected a number";
    "text-as-object" => "themes[1].name", Decode { .. }, "expected an object";
    "negative-line" => "figures[0].locations[0].line", Decode { .. }, "number `-2`";
    "unknown-kind" => "measures[4].kind", Decode { .. }, "expected one of `count`, `amount`, `rate`";
    "unknown-defect-kind" => "source.defects[0].kind", Decode { .. }, "unknown variant `smudged`";
    "schema-version" => "schema_version", SchemaVersion { expected: 1, .. }, "version 2 of the format";
    "schema-version-new-field" => "schema_version", SchemaVersion { .. }, "expected version 1";
    "unknown-district" => "figures[0].district", UnknownId { list: "districts", .. }, "`north`";
    "unknown-claim-district" => "claims[0].district", UnknownId { list: "districts", .. }, "`north`";
    "unknown-theme" => "measures[2].theme", UnknownId { list: "themes", .. }, "`weather`";
    "unknown-measure" => "figures[1].measure", UnknownId { list: "measures", .. }, "`parcels`";
    "duplicate-district" => "districts[2].id", DuplicateId { .. }, "taken by districts[0]";
    "code-blank" => "districts[0].code.value", EmptyText, "blank text";
    "code-source-blank" => "districts[0].code.source.en", EmptyText, "blank text";
    "code-url" => "districts[0].code.url", MalformedUrl { .. }, "`example.org/places` is no address";
    "code-without-source" => "districts[0].code", Decode { .. }, "missing field `source`";
    "code-taken" => "districts[1].code", DuplicateCode { .. }, "`E1` is that of districts[0] in the same register";
    "duplicate-theme" => "themes[2].id", DuplicateId { .. }, "taken by themes[1]";
    "duplicate-measure" => "measures[7].id", DuplicateId { .. }, "taken by measures[1]";
    "duplicate-figure-id" => "figures[5].id", DuplicateId { .. }, "`east-letters` is taken by figures[0]";
    "duplicate-claim" => "claims[1].id", DuplicateId { .. }, "taken by claims[0]";
    "duplicate-defect" => "source.defects[1].id", DuplicateId { .. }, "taken by source.defects[0]";
    "duplicate-figure" => "figures[8]", DuplicateFigure { .. }, "same district, measure and period as figures[0]";
    "duplicate-location" => "figures[1].locations[2]", DuplicateLocation { .. }, "same place as figures[1].locations[0]";
    "id-upper-case" => "figures[0].id", MalformedId { .. }, "`East-letters`";
    "id-first-digit" => "claims[0].id", MalformedId { .. }, "starting with a letter";
    "id-empty" => "source.defects[0].id", MalformedId { .. }, "malformed id ``";
    "subject-empty" => "measures[0].subject", MalformedTerm { .. }, "malformed term ``";
    "stage-with-space" => "measures[0].stage", MalformedTerm { .. }, "`not stated`";
    "scope-underscore" => "measures[0].scope", MalformedTerm { .. }, "`all_cases`";
    "period-in-words" => "figures[0].period", MalformedTerm { .. }, "`2022年`";
    "claim-period-hyphen" => "claims[0].period", MalformedTerm { .. }, "`-2022`";
    "number-too-large" => "figures[1].value", NotFinite { value: Some(2e15) }, "too large a number";
    "bound-too-large" => "figures[1].precision.upper", NotFinite { value: Some(_) }, "at most 1e15";
    "count-negative" => "figures[0].value", OutOfRange { .. }, "a count of 0 or more";
    "count-not-whole" => "figures[0].value", NotWhole { .. }, "120.5 is not whole";
    "count-with-lower-margin" => "figures[0].precision", ExactCountWithBounds { .. }, "both bounds to be 120";
    "count-with-margin" => "figures[0].precision", ExactCountWithBounds { .. }, "both bounds to be 120";
    "amount-negative" => "figures[1].value", OutOfRange { .. }, "an amount of 0 or more";
    "rate-over-100" => "figures[2].value", OutOfRange { .. }, "a rate from 0 to 100";
    "rate-bound-over-100" => "figures[2].precision.upper", OutOfRange { .. }, "100.5 is out of range";
    "share-negative" => "figures[4].value", OutOfRange { .. }, "a share from 0 to 100";
    "score-over-100" => "figures[6].value", OutOfRange { .. }, "a score from 0 to 100";
    "change-below-minus-100" => "figures[3].value", OutOfRange { .. }, "a change of -100 or more";
    "lower-bound-above" => "figures[2].precision.lower", NotBracketing { .. }, "expected at most 93.07";
    "upper-bound-below" => "figures[2].precision.upper", NotBracketing { .. }, "expected at least 93.07";
    "exact-floor" => "figures[7].precision.upper", ExactFloor, "open upper bound";
    "rank-place-zero" => "figures[4].rank.place", Zero, "counted from 1";
    "unit-of-count" => "measures[0].unit", UnitOfKind { .. }, "the unit `percent` does not fit";
    "unit-of-amount" => "measures[1].unit", UnitOfKind { .. }, "expected `yuan`";
    "unit-of-rate" => "measures[2].unit", UnitOfKind { .. }, "for a rate";
    "unit-of-change" => "measures[3].unit", UnitOfKind { .. }, "for a change";
    "unit-of-share" => "measures[4].unit", UnitOfKind { .. }, "for a share";
    "unit-of-score" => "measures[5].unit", UnitOfKind { .. }, "`percent` or `point`";
    "name-blank" => "districts[1].name.zh", EmptyText, "blank text";
    "translation-missing" => "measures[0].definition.en", EmptyText, "blank text";
    "printed-empty" => "figures[0].printed", EmptyText, "blank text";
    "byline-empty" => "source.byline", EmptyText, "blank text";
    "reason-empty" => "figures[6].attribution.because.zh", EmptyText, "blank text";
    "note-blank" => "figures[7].notes[0].en", EmptyText, "blank text";
    "no-districts" => "districts", EmptyList, "at least one entry";
    "no-themes" => "themes", EmptyList, "at least one entry";
    "no-themes" => "measures", EmptyList, "at least one entry";
    "no-measures" => "measures", EmptyList, "at least one entry";
    "no-defect-lines" => "source.defects[0].lines", EmptyList, "at least one entry";
    "defect-line-zero" => "source.defects[0].lines[1]", Zero, "counted from 1";
    "no-locations" => "figures[0].locations", EmptyList, "at least one entry";
    "no-claim-locations" => "claims[0].locations", EmptyList, "at least one entry";
    "location-line-zero" => "figures[0].locations[0].line", Zero, "counted from 1";
    "location-reversed" => "figures[0].locations[0]", EmptyLocation { start: 8, end: 4 }, "starts at 8 and ends at 4";
    "claim-location-empty" => "claims[0].locations[0]", EmptyLocation { .. }, "an end after the start";
    "location-length" => "figures[1].locations[1]", LocationLength { found: 6, printed: 5 }, "expected 5";
    "sha256-upper-case" => "source.sha256", MalformedSha256, "64 lower-case";
    "basis-missing" => "figures[0].period_basis", NoBasis, "expected `sentence`, `box`, `section` or `article`";
    "basis-idle" => "figures[0].period_basis", IdleBasis, "where the period is `unstated`";
    "basis-unknown" => "figures[0].period_basis", Decode { .. }, "unknown variant `page`";
    "whole-missing" => "measures[2].whole", NoWhole { .. }, "a rate without `whole`";
    "whole-of-count" => "measures[0].whole", IdleWhole { .. }, "`whole` of a count";
    "staged-blank" => "measures[6].staged.zh", EmptyText, "blank text";
    "unit-open-for-rate" => "measures[2].unit", UnitOfKind { .. }, "`percent-or-points` does not fit";
    "claim-type-unknown" => "claims[0].type", Decode { .. }, "`press`, `result`, `summary`";
    "claim-theme-unknown" => "claims[0].theme", UnknownId { list: "themes", .. }, "`weather`";
    "claim-by-blank" => "claims[0].by.zh", EmptyText, "blank text";
    "claim-note-blank" => "claims[1].notes[0].en", EmptyText, "blank text";
    "repeats-unknown" => "claims[1].repeats", UnknownId { list: "figures", .. }, "`west-parcels`";
    "repeats-other-district" => "claims[1].repeats", OtherDistrict { .. }, "`east-letters` is of another district";
    "with-unknown" => "claims[1].with", UnknownId { list: "claims", .. }, "`west-second`";
    "with-itself" => "claims[1].with", NotEarlier { .. }, "expected an earlier claim";
    "with-other-district" => "claims[1].with", OtherDistrict { .. }, "one of the same district";
    "mention-theme-unknown" => "mentions[0].theme", UnknownId { list: "themes", .. }, "`weather`";
    "mention-district-unknown" => "mentions[0].district", UnknownId { list: "districts", .. }, "`north`";
    "mention-text-blank" => "mentions[0].text.zh", EmptyText, "blank text";
    "mention-without-place" => "mentions[0].locations", EmptyList, "at least one entry";
    "source-note-blank" => "source.notes[0].en", EmptyText, "blank text";
    "part-kind-unknown" => "source.parts[0].kind", Decode { .. }, "unknown variant `advert`";
    "part-district-unknown" => "source.parts[1].district", UnknownId { list: "districts", .. }, "`north`";
    "part-overlaps" => "source.parts[2].from", NotAfter { line: 2, after: 2 }, "expected a line after 2";
    "part-reversed" => "source.parts[2].to", NotAfter { line: 2, .. }, "expected a line after 2";
    "part-label-blank" => "source.parts[1].label.zh", EmptyText, "blank text";
    "duplicate-part" => "source.parts[1].id", DuplicateId { .. }, "taken by source.parts[0]";
    "duplicate-reading" => "source.parts[2].reading", DuplicateReading { .. }, "same position as source.parts[1]";
    "reading-zero" => "source.parts[0].reading", Zero, "counted from 1";
    "no-parts" => "source.parts", EmptyList, "at least one entry";
    "line-twice" => "source.lines[2].line", NotAfter { line: 2, after: 2 }, "line 2; expected";
    "line-zero" => "source.lines[0].line", NotAfter { line: 0, after: 0 }, "a line after 0";
    "line-empty" => "source.lines[1].length", Zero, "counted from 1";
    "line-names-unknown" => "source.lines[1].names[0]", UnknownId { list: "districts", .. }, "`north`";
    "line-outside-parts" => "source.lines[2].line", OutsideParts { line: 4 }, "line 4 stands in no part";
    "item-zero" => "source.lines[1].item", Zero, "counted from 1";
    "item-outside-box" => "source.lines[2].item", OutsideBox, "a part of kind `box`";
    "hidden-reordering" => "districts[1].name.en", HiddenCharacter { character: '\u{202e}', position: 2 }, "U+202E, character 2";
    "hidden-zero-width" => "measures[0].name.zh", HiddenCharacter { character: '\u{200b}', .. }, "expected it to be taken out";
    "hidden-control" => "figures[0].printed", HiddenCharacter { character: '\0', position: 3 }, "U+0000, character 3";
    "hidden-line-break" => "figures[7].notes[0].en", HiddenCharacter { character: '\n', .. }, "U+000A";
    "hidden-in-id" => "source.defects[0].id", HiddenCharacter { character: '\u{feff}', position: 4 }, "U+FEFF";
    "sha256-short" => "source.sha256", MalformedSha256, "64 lower-case";
};

#[test]
fn each_mistake_is_named_with_its_place_and_nothing_else_is() {
    for file in EXPECTED.iter().map(|row| row.file).collect::<BTreeSet<_>>() {
        let text = read(&format!("tests/fixtures/bad/{file}.json"));
        let errors = data::load(&text).expect_err(file);
        let rows: Vec<_> = EXPECTED.iter().filter(|row| row.file == file).collect();
        assert_eq!(errors.0.len(), rows.len(), "{file}:\n{errors}");
        for (error, row) in errors.0.iter().zip(rows) {
            let message = error.to_string();
            assert_eq!(error.path, row.path, "{file}: {message}");
            assert!((row.is_kind)(&error.kind), "{file}: {:?}", error.kind);
            assert!(message.contains(row.message), "{file}: {message}");
            assert!(message.starts_with("metrics.json: "), "{file}: {message}");
            assert!(message.contains("; expected "), "{file}: {message}");
        }
    }
}

#[test]
fn no_bad_file_is_left_out() {
    let files = std::fs::read_dir(in_project("tests/fixtures/bad")).unwrap();
    let files: BTreeSet<String> = files
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let expected = EXPECTED
        .iter()
        .map(|row| format!("{}.json", row.file))
        .collect();
    assert_eq!(files, expected);
}

#[test]
fn a_file_over_the_limit_is_refused_and_the_limit_named() {
    let spaces = |bytes: usize| GOOD.to_owned() + &" ".repeat(bytes - GOOD.len());
    assert!(data::load(&spaces(LIMIT)).is_ok());
    let errors = data::load(&spaces(LIMIT + 1)).unwrap_err();
    assert!(matches!(
        errors.0[..],
        [DataError {
            kind: TooLong { .. },
            ..
        }]
    ));
    let said = "metrics.json: 67108865 bytes; expected at most 67108864 (64 MiB)";
    assert_eq!(errors.to_string(), said);
    // So is one that is over it by a single text, whatever is in it.
    let text = "思".repeat(LIMIT / 3);
    let errors = data::load(&GOOD.replace("收信", &text)).unwrap_err();
    assert!(errors.to_string().contains("at most 67108864"), "{errors}");
}

#[test]
fn an_address_names_a_host() {
    let with = |url: &str| {
        let typed = GOOD.replace("https://example.org/places", url);
        assert_ne!(typed, GOOD);
        data::load(&typed)
    };
    assert!(with("http://example.org").is_ok());
    for url in [
        "https://",
        "http://  ",
        "https:///places",
        "ftp://example.org",
    ] {
        let errors = with(url).unwrap_err();
        let [error] = &errors.0[..] else {
            panic!("{url}: {errors}");
        };
        assert_eq!(error.path, "districts[0].code.url");
        assert!(matches!(error.kind, MalformedUrl { .. }), "{url}: {errors}");
    }
}

#[test]
fn an_error_about_hidden_characters_hides_nothing_and_stays_on_one_line() {
    let text = GOOD.replace(r#""kind": "score""#, r#""kind": "\u202e\n\u001b[31m""#);
    let said = data::load(&text).unwrap_err().to_string();
    assert!(
        said.contains(r"unknown variant `\u{202e}\u{a}\u{1b}[31m`"),
        "{said}"
    );
    assert_eq!(said.lines().count(), 1);
}

#[test]
fn rare_characters_are_text() {
    for rare in [
        "𠮷",
        "𰻞",
        "𱁬",
        "\u{3400}",
        "\u{20bb7}\u{e0100}",
        "a\u{301}",
        "A\u{a0}B\u{2060}",
    ] {
        let text = GOOD.replace("收信", rare);
        let read = data::load(&text).unwrap_or_else(|errors| panic!("{errors}"));
        assert_eq!(read.measures[0].name.zh, rare);
    }
}

#[test]
fn all_problems_come_at_once_one_line_each() {
    let text = GOOD
        .replace(r#""value": 120,"#, r#""value": -120,"#)
        .replace(r#""measure": "rating""#, r#""measure": "ratings""#)
        .replace(r#""zh": "居首""#, r#""zh": """#)
        .replace(r#""place": 1"#, r#""place": 0"#);
    let errors = data::load(&text).unwrap_err();
    let paths: Vec<_> = errors.0.iter().map(|error| error.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "figures[0].value",
            "figures[4].rank.place",
            "figures[6].measure",
            "claims[0].name.zh"
        ]
    );
    assert_eq!(errors.to_string().lines().count(), 4);
}

#[test]
fn a_broken_entry_still_counts_as_listed() {
    let text = GOOD.replace(r#""en": "West""#, r#""en": """#);
    let errors = data::load(&text).unwrap_err();
    let paths: Vec<_> = errors.0.iter().map(|error| error.path.as_str()).collect();
    assert_eq!(paths, ["districts[1].name.en"]);
}
