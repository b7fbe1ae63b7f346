//! Data: from JSON text to types that cannot hold nonsense.
//!
//! ```text
//! metrics.json ─► decode ─► raw ─► validate ─► model ─► compare, chart, ui
//!                 (serde)   (as typed)         (as resolved)
//! native only:    raw ─► schema      model + scanned text ─► source_check
//! ```
//!
//! Only the build reads the file. The browser gets the model, as `bundle` writes it.

pub(crate) mod at;
pub mod decode;
pub mod error;
pub mod hidden;
pub mod model;
pub mod raw;
pub(crate) mod report;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
#[cfg(not(target_arch = "wasm32"))]
pub mod source_check;
pub mod terms;
mod validate;

pub use error::{DataError, DataErrorKind, DataErrors};

/// The version of the `metrics.json` format that this build reads.
pub const SCHEMA_VERSION: u32 = 1;

/// The file name under which errors of [`load`] stand.
pub const METRICS_FILE: &str = "metrics.json";

/// Reads a whole `metrics.json`.
///
/// # Errors
/// One error if the text cannot be decoded or is of another schema version; otherwise
/// every problem that validation finds, in file order as far as it goes.
pub fn load(text: &str) -> Result<model::Dataset, DataErrors> {
    let raw = decode::decode(METRICS_FILE, text, Some(SCHEMA_VERSION))?;
    validate::validate(METRICS_FILE, &raw)
}
