//! What is made for other people's pages: images, tables, citations, descriptions.
//!
//! ```text
//! Content ─► Plate (a chart in a language, with its figures and verdicts)
//!              ├─► poster ─► Scene ─► svg::write_file ─► raster ─► PNG
//!              ├─► table ─► CSV ─► package (datapackage.json) ─► archive (zip, checksums)
//!              ├─► wechat (rich text for 公众号)
//!              └─► cite, code ─► share, oembed, linked data
//! address: where it is all found · edition: which version of it
//! ```
//!
//! Native only, and without files: everything here is text or bytes that `site` writes.

pub mod address;
pub mod annotations;
pub mod archive;
pub mod cite;
pub mod code;
pub mod draw;
pub mod edition;
pub mod images;
pub mod linked;
pub mod observations;
pub mod oembed;
pub mod package;
pub mod plate;
pub mod poster;
mod qr;
pub mod raster;
pub mod ro_crate;
pub mod rules;
pub mod share;
pub mod sitemap;
pub mod table;
pub mod wechat;

pub use address::Address;
pub use edition::Edition;
pub use plate::Plate;

/// What stops a file from being made, in words.
#[derive(Debug)]
pub struct ExportError(pub String);

impl std::fmt::Display for ExportError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ExportError {}

impl ExportError {
    /// `what` could not be made, and why.
    fn new(what: &str, why: impl std::fmt::Display) -> Self {
        Self(format!("{what}: {why}"))
    }
}

/// Pretty JSON that ends with a line break.
fn json(what: &str, value: &impl serde::Serialize) -> Result<String, ExportError> {
    serde_json::to_string_pretty(value)
        .map(|text| text + "\n")
        .map_err(|e| ExportError::new(what, e))
}
