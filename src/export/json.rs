//! How JSON files are written.

use super::ExportError;

/// Pretty JSON that ends with a line break.
pub(super) fn json(what: &str, value: &impl serde::Serialize) -> Result<String, ExportError> {
    serde_json::to_string_pretty(value)
        .map(|text| text + "\n")
        .map_err(|e| ExportError::new(what, e))
}
