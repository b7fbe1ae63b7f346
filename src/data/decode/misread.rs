//! What serde refuses, in the words of an editor of JSON, and what it passes over.
//!
//! `decode` ─► **misread** ─► path and kind of an error

use serde_json::Value;
use serde_json::error::Category;
use serde_path_to_error::{Path, Segment};

use crate::data::error::DataErrorKind;
use crate::data::hidden;

/// Place and kind of an error of serde; `typed` is the whole file, where it is JSON.
pub(super) fn refused(
    text: &str,
    path: &Path,
    error: &serde_json::Error,
    typed: Option<&Value>,
) -> (String, DataErrorKind) {
    let (mut place, mut found) = (String::new(), typed);
    for segment in path {
        match segment {
            Segment::Seq { index } => {
                place.push_str(&format!("[{index}]"));
                found = found.and_then(|list| list.get(index));
            }
            Segment::Map { key } => {
                place = field(&place, key);
                found = found.and_then(|object| object.get(key));
            }
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    let message = message(error);
    let kind = match (error.classify(), found) {
        (Category::Data, found) => {
            if let Some(key) = quoted(&message, "duplicate field ") {
                place = field(&place, key);
            }
            shape(&message, found)
        }
        // serde_json takes a list for an object, and then finds it too long, and wants the
        // quotes of a word.
        (Category::Syntax, Some(found)) => match &*message {
            "trailing characters" => wrong_type(found, "an object"),
            _ => wrong_type(found, "a string"),
        },
        _ => not_json(text, error),
    };
    (place, kind)
}

/// The kind of an error in a text that is no JSON.
pub(super) fn not_json(text: &str, error: &serde_json::Error) -> DataErrorKind {
    let message = message(error);
    if message == "number out of range" {
        return DataErrorKind::NotFinite { value: None };
    }
    // serde_json counts bytes.
    let line = text.split('\n').nth(error.line().saturating_sub(1));
    let line = line.unwrap_or_default();
    let read = &line[..line.floor_char_boundary(error.column())];
    DataErrorKind::NotJson {
        line: error.line(),
        column: read.chars().count(),
        message,
    }
}

/// The first thing that serde passes over: a text with a character that hides or reorders
/// others, a list for an object, an object for a word. `read` is `typed` as it was read.
pub(super) fn passed_over(
    place: &str,
    typed: &Value,
    read: &Value,
) -> Option<(String, DataErrorKind)> {
    match (typed, read) {
        (Value::String(text), _) => hidden_in(place, text),
        (Value::Array(typed), Value::Array(read)) => {
            let mut pairs = typed.iter().zip(read).enumerate();
            pairs.find_map(|(i, (typed, read))| passed_over(&format!("{place}[{i}]"), typed, read))
        }
        (Value::Object(typed), Value::Object(read)) => typed.iter().find_map(|(key, typed)| {
            let read = read.get(key)?;
            hidden_in(place, key).or_else(|| passed_over(&field(place, key), typed, read))
        }),
        (Value::Array(_), _) => Some((place.to_owned(), wrong_type(typed, "an object"))),
        (Value::Object(_), _) => Some((place.to_owned(), wrong_type(typed, "a string"))),
        _ => None,
    }
}

fn hidden_in(place: &str, text: &str) -> Option<(String, DataErrorKind)> {
    let (character, position) = hidden::first(text)?;
    let kind = DataErrorKind::HiddenCharacter {
        character,
        position,
    };
    Some((place.to_owned(), kind))
}

/// The place of a field.
fn field(place: &str, key: &str) -> String {
    let dot = if place.is_empty() { "" } else { "." };
    format!("{place}{dot}{key}")
}

/// What serde says, without the line.
fn message(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let message = said.rsplit_once(" at line ");
    message.map_or(&*said, |(message, _)| message).to_owned()
}

/// What stands in backticks after some words.
fn quoted<'a>(message: &'a str, words: &str) -> Option<&'a str> {
    message
        .strip_prefix(words)?
        .strip_prefix('`')?
        .strip_suffix('`')
}

/// JSON of another shape than the file has.
fn shape(message: &str, found: Option<&Value>) -> DataErrorKind {
    let (said, expected) = match message.rsplit_once(", expected ") {
        Some(both) => both,
        None if message.starts_with("missing ") => (message, "the field to be there"),
        None => (message, "the field once"),
    };
    let expected = match expected {
        "f64" => "a number",
        "u32" => "a whole number from 0 to 4294967295",
        "a boolean" => "`true` or `false`",
        "a sequence" => "a list",
        "a map" => "an object",
        "unit" => "a string",
        other if other.starts_with("struct ") => "an object",
        other => other,
    };
    match found {
        Some(found) if said.starts_with("invalid ") => wrong_type(found, expected),
        _ => DataErrorKind::Decode {
            message: said.to_owned(),
            expected: expected.to_owned(),
        },
    }
}

fn wrong_type(found: &Value, expected: &str) -> DataErrorKind {
    let found = match found {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => format!("`{value}`"),
        Value::Number(value) => format!("number `{value}`"),
        Value::String(text) => format!("string \"{text}\""),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    };
    DataErrorKind::Decode {
        message: format!("invalid type: {found}"),
        expected: expected.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::decode;
    use crate::chart::catalog::raw::{Chart, Vocabulary};
    use crate::data::raw::{Attribution, Line};

    fn said<T: serde::de::DeserializeOwned + serde::Serialize + std::fmt::Debug>(
        text: &str,
    ) -> String {
        decode::<T>("x.json", text, None).unwrap_err().to_string()
    }

    #[test]
    fn what_serde_says_is_said_in_words_of_json() {
        let because = r#""because": { "zh": "据", "en": "by" }"#;
        let object = "x.json: because: invalid type: a list; expected an object";
        let word = |found: &str| format!("x.json: level: invalid type: {found}; expected a string");
        for (typed, message) in [
            (r#""because": ["据"]"#, object),
            (r#""level": "stated", "because": ["据", "by"]"#, object),
            (r#""because": ["据", "by", "of"]"#, object),
            (
                r#""because": "据""#,
                &object.replace("a list", "string \"据\""),
            ),
            (&format!(r#"{because}, "level": 1"#), &word("number `1`")),
            (&format!(r#"{because}, "level": true"#), &word("`true`")),
            (&format!(r#"{because}, "level": null"#), &word("null")),
            (&format!(r#"{because}, "level": []"#), &word("a list")),
            (
                &format!(r#"{because}, "level": {{ "stated": null }}"#),
                &word("an object"),
            ),
            (
                &format!(r#"{because}, "level": {{ "stated": 1 }}"#),
                &word("an object"),
            ),
            (&format!(r#"{because}, "level": {{}}"#), &word("an object")),
            (
                &format!(r#"{because}, "level": "sure, expected so at line 1""#),
                "x.json: level: unknown variant `sure, expected so at line 1`; \
                 expected one of `stated`, `corroborated`, `inferred`",
            ),
            (
                &format!(r#"{because}, {because}"#),
                "x.json: because: duplicate field `because`; expected the field once",
            ),
            (
                because,
                "x.json: missing field `level`; expected the field to be there",
            ),
        ] {
            assert_eq!(
                said::<Attribution>(&format!("{{ {typed} }}")),
                message,
                "{typed}"
            );
        }
        let list = "x.json: [1].names: invalid type: an object; expected a list";
        let good = r#"{ "line": 1, "length": 2, "names": [] }"#;
        let bad = good.replace("[]", "{}");
        assert_eq!(said::<Vec<Line>>(&format!("[{good}, {bad}]")), list);
        assert_eq!(
            said::<Line>("[1, 2, []]"),
            "x.json: invalid type: a list; expected an object"
        );
    }

    #[test]
    fn whole_numbers_have_their_range() {
        let good = r#"{ "line": 1, "length": 2, "names": [], "item": 3 }"#;
        for number in ["-1", "4294967296", "1.5", "\"1\""] {
            let typed = good.replace('3', number);
            let found = if number == "\"1\"" {
                "string \"1\"".to_owned()
            } else {
                format!("number `{number}`")
            };
            let message = format!(
                "x.json: item: invalid type: {found}; expected a whole number from 0 to 4294967295"
            );
            assert_eq!(said::<Line>(&typed), message);
        }
        assert_eq!(
            said::<Line>(&good.replace('3', "1e999")),
            "x.json: item: too large a number; expected a magnitude of at most 1e15"
        );
    }

    #[test]
    fn a_word_of_the_vocabulary_has_its_place() {
        let typed = |stage: &str| {
            format!(
                r#"{{ "unit": {{}}, "subject": {{}}, "stage": {stage}, "scope": {{}}, "period": {{}} }}"#
            )
        };
        let word = r#"{ "zh": "抓", "en": "caught" }"#;
        for (stage, message) in [
            (
                format!(r#"{{ "caught": {word}, "caught": {word} }}"#),
                "x.json: stage.caught: duplicate field `caught`; expected the field once",
            ),
            (
                r#"{ "caught": { "zh": "抓" } }"#.to_owned(),
                "x.json: stage.caught: missing field `en`; expected the field to be there",
            ),
            (
                format!(r#"{{ "c\u200baught": {word} }}"#),
                "x.json: stage: U+200B, character 2 of the text, hides or reorders text or shows \
                 nothing; expected it to be taken out",
            ),
            (
                "[]".to_owned(),
                "x.json: stage: invalid type: a list; expected an object",
            ),
        ] {
            assert_eq!(said::<Vocabulary>(&typed(&stage)), message);
        }
    }

    #[test]
    fn a_text_that_is_no_json_is_so_after_its_beginning() {
        for (text, message) in [
            (
                "",
                "x.json: not JSON at line 1, column 0 (EOF while parsing a value)",
            ),
            (
                "[{\"id\": \"思\",\n \"kind\": \"ledger\"x}]",
                "x.json: [0]: not JSON at line 2, column 18 (expected `,` or `}`)",
            ),
            (
                "[] []",
                "x.json: not JSON at line 1, column 4 (trailing characters)",
            ),
        ] {
            let message = format!("{message}; expected valid JSON");
            assert_eq!(said::<Vec<Chart>>(text), message, "{text}");
        }
    }
}
