//! Data: raw JSON to validated types.
pub mod model;
