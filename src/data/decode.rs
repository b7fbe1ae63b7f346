//! JSON text to any raw type, with the place of a mistake.
//!
//! file text ─► **decode** ─► `read` ─► `raw` types, or one [`DataError`]
//!
//! Where the text is no JSON, serde_json names line and column only; the path is found
//! from them.

use serde_json::error::Category;

use super::error::{DataError, DataErrorKind};
use super::read::{self, Read};
use super::tree::Tree;

/// The most bytes that a file may have, some thirty times those of the shipped ones.
pub const LIMIT: usize = 4 << 20;

/// Decodes a whole file.
///
/// # Errors
/// [`DataErrorKind::TooLong`], [`DataErrorKind::NotJson`], [`DataErrorKind::Decode`] or, for a number too large to
/// hold, [`DataErrorKind::NotFinite`].
pub fn decode<T: Read>(file: &'static str, text: &str) -> Result<T, DataError> {
    typed(file, &tree(file, text)?)
}

/// As [`decode`], for a file that states its `schema_version`: where the file is of another
/// version, that is the error, not the first new field.
///
/// # Errors
/// As [`decode`], and [`DataErrorKind::SchemaVersion`].
pub fn decode_version<T: Read>(
    file: &'static str,
    text: &str,
    expected: u32,
) -> Result<T, DataError> {
    let tree = tree(file, text)?;
    if let Tree::Object(fields) = &tree {
        let stated = fields.iter().find(|(key, _)| key == "schema_version");
        if let Some((_, Tree::Number(found))) = stated
            && *found != f64::from(expected)
        {
            let found = *found;
            return Err(DataError {
                file,
                path: "schema_version".to_owned(),
                kind: DataErrorKind::SchemaVersion { found, expected },
            });
        }
    }
    typed(file, &tree)
}

fn tree(file: &'static str, text: &str) -> Result<Tree, DataError> {
    if text.len() > LIMIT {
        let (bytes, limit) = (text.len(), LIMIT);
        return Err(DataError {
            file,
            path: String::new(),
            kind: DataErrorKind::TooLong { bytes, limit },
        });
    }
    serde_json::from_str(text).map_err(|error| located(file, text, &error))
}

fn typed<T: Read>(file: &'static str, tree: &Tree) -> Result<T, DataError> {
    read::read(tree).map_err(|wrong| DataError {
        file,
        path: wrong.path,
        kind: wrong.kind,
    })
}

fn located(file: &'static str, text: &str, error: &serde_json::Error) -> DataError {
    let line = error.line();
    let read = read_before(text, line, error.column());
    let column = read.rsplit('\n').next().unwrap_or(read).chars().count();
    let whole = error.to_string();
    let message = whole
        .rsplit_once(" at line ")
        .map_or(&*whole, |(message, _)| message);
    let kind = match error.classify() {
        Category::Syntax if message == "number out of range" => {
            DataErrorKind::NotFinite { value: None }
        }
        _ => DataErrorKind::NotJson {
            line,
            column,
            message: message.to_owned(),
        },
    };
    DataError {
        file,
        path: path_at_end(read),
        kind,
    }
}

/// The text up to a position as serde_json counts it: 1-based line, bytes read in it.
fn read_before(text: &str, line: usize, column: usize) -> &str {
    let line_start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    text.get(..text.floor_char_boundary(line_start + column))
        .unwrap_or(text)
}

/// A container that is open where the text ends.
enum Open<'a> {
    /// An object and the key being read, if one has been.
    Object(Option<&'a str>),
    /// An array and the position of the element being read.
    Array(usize),
}

/// The path of the value at the end of a beginning of JSON, such as `figures[3].value`.
fn path_at_end(read: &str) -> String {
    let mut open = Vec::new();
    let mut rest = read;
    while let Some(at) = rest.find(['{', '}', '[', ']', ',', '"']) {
        let (_, from) = rest.split_at(at);
        rest = &from[1..];
        match from.as_bytes()[0] {
            b'{' => open.push(Open::Object(None)),
            b'[' => open.push(Open::Array(0)),
            b',' => match open.last_mut() {
                Some(Open::Object(key)) => *key = None,
                Some(Open::Array(position)) => *position += 1,
                None => {}
            },
            b'"' => {
                let Some(length) = string_length(rest) else {
                    break;
                };
                if let Some(Open::Object(key @ None)) = open.last_mut() {
                    *key = rest.get(..length);
                }
                rest = rest.get(length + 1..).unwrap_or("");
            }
            _ => {
                open.pop();
            }
        }
    }
    let mut path = String::new();
    for container in open {
        match container {
            Open::Object(Some(key)) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Open::Object(None) => {}
            Open::Array(position) => path.push_str(&format!("[{position}]")),
        }
    }
    path
}

/// Bytes before the closing quote; `None` where the text ends first.
fn string_length(rest: &str) -> Option<usize> {
    let mut escaped = false;
    rest.bytes().position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_follows_keys_and_elements() {
        for (read, path) in [
            ("", ""),
            ("{", ""),
            (r#"{"a"#, ""),
            (r#"{"a""#, "a"),
            (r#"{"a": 1"#, "a"),
            (r#"{"a": 1,"#, ""),
            (r#"{"a": ["#, "a[0]"),
            (r#"{"a": [{"b": "x,]}\"{"}, "#, "a[1]"),
            (r#"{"a": [{"b": 1}, {"c": {"d": "#, "a[1].c.d"),
            (r#"{"a": [1, 2], "b""#, "b"),
            ("]}],", ""),
        ] {
            assert_eq!(path_at_end(read), path, "{read}");
        }
    }

    #[test]
    fn a_column_counts_characters() {
        let error = decode::<Vec<String>>("x.json", "[\"思\",\n \"明\"x]").unwrap_err();
        assert_eq!(
            error.to_string(),
            "x.json: [1]: not JSON at line 2, column 5 (expected `,` or `]`); expected valid JSON"
        );
    }
}
