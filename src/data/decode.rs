//! JSON text to any raw type, with the place of a mistake.
//!
//! file text ─► **decode** (serde, `serde_path_to_error`) ─► `raw` types, or one [`DataError`]
//!
//! serde says what is wrong in words of its own; `misread` says it in those of an editor of JSON.

mod misread;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::error::{DataError, DataErrorKind};

/// The most bytes that a file may have: those of a hundred thousand figures, with room.
pub const LIMIT: usize = 64 << 20;

/// Decodes a whole file. Where it states another `schema_version` than the given one, that is
/// the error, not the first new field.
///
/// # Errors
/// [`DataErrorKind::TooLong`], [`DataErrorKind::NotJson`], [`DataErrorKind::SchemaVersion`],
/// [`DataErrorKind::Decode`], [`DataErrorKind::HiddenCharacter`] or, for a number too large to
/// hold, [`DataErrorKind::NotFinite`].
pub fn decode<T: DeserializeOwned + Serialize>(
    file: &'static str,
    text: &str,
    version: Option<u32>,
) -> Result<T, DataError> {
    let decoded = decoded(text, version);
    decoded.map_err(|(path, kind)| DataError { file, path, kind })
}

fn decoded<T: DeserializeOwned + Serialize>(
    text: &str,
    version: Option<u32>,
) -> Result<T, (String, DataErrorKind)> {
    let (bytes, limit) = (text.len(), LIMIT);
    if bytes > limit {
        return Err((String::new(), DataErrorKind::TooLong { bytes, limit }));
    }
    let typed: Result<Value, _> = serde_json::from_str(text);
    let stated = typed
        .as_ref()
        .ok()
        .and_then(|typed| typed.get("schema_version")?.as_f64());
    if let (Some(found), Some(expected)) = (stated, version)
        && found != f64::from(expected)
    {
        let kind = DataErrorKind::SchemaVersion { found, expected };
        return Err(("schema_version".to_owned(), kind));
    }
    let mut json = serde_json::Deserializer::from_str(text);
    let read: T = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        misread::refused(text, error.path(), error.inner(), typed.as_ref().ok())
    })?;
    // serde has read a value, and not what comes after it.
    let typed = typed.map_err(|error| (String::new(), misread::not_json(text, &error)))?;
    let again = serde_json::to_value(&read);
    let again = again.map_err(|error| (String::new(), misread::not_json(text, &error)))?;
    misread::passed_over("", &typed, &again).map_or(Ok(read), Err)
}
