//! What is made for other people's pages: images, tables, citations, descriptions.
//!
//! ```text
//! Content ─► PublishedChart (a chart in a language, with its figures and verdicts)
//!              ├─► poster ─► Scene ─► svg::write_file ─► raster ─► PNG
//!              ├─► taken: the same as a reader has it, in the browser
//!              ├─► table ─► CSV ─► package (datapackage.json) ─► archive (zip, checksums)
//!              ├─► wechat (rich text for 公众号)
//!              └─► cite, code ─► share, oembed, linked data
//! address: where it is all found · edition: which version of it
//! ```
//!
//! Without files: everything here is text or bytes. What makes a picture of a chart is in the
//! browser too, which takes along what a reader sees (`taken`); all else is native only.

pub mod address;
#[cfg(not(target_arch = "wasm32"))]
pub mod annotations;
#[cfg(not(target_arch = "wasm32"))]
pub mod archive;
#[cfg(not(target_arch = "wasm32"))]
pub mod cite;
#[cfg(not(target_arch = "wasm32"))]
pub mod code;
#[cfg(not(target_arch = "wasm32"))]
pub mod draw;
#[cfg(not(target_arch = "wasm32"))]
pub mod edition;
#[cfg(not(target_arch = "wasm32"))]
pub mod images;
#[cfg(not(target_arch = "wasm32"))]
mod json;
#[cfg(not(target_arch = "wasm32"))]
pub mod linked;
#[cfg(not(target_arch = "wasm32"))]
pub mod observations;
#[cfg(not(target_arch = "wasm32"))]
pub mod oembed;
#[cfg(not(target_arch = "wasm32"))]
pub mod package;
pub mod poster;
pub mod published_chart;
mod qr;
#[cfg(not(target_arch = "wasm32"))]
pub mod raster;
#[cfg(not(target_arch = "wasm32"))]
pub mod ro_crate;
#[cfg(not(target_arch = "wasm32"))]
pub mod rules;
#[cfg(not(target_arch = "wasm32"))]
mod setting;
#[cfg(not(target_arch = "wasm32"))]
pub mod share;
#[cfg(not(target_arch = "wasm32"))]
pub mod sitemap;
#[cfg(not(target_arch = "wasm32"))]
pub mod table;
pub mod taken;
#[cfg(not(target_arch = "wasm32"))]
pub mod wechat;

pub use address::Address;
#[cfg(not(target_arch = "wasm32"))]
pub use edition::Edition;
#[cfg(not(target_arch = "wasm32"))]
use json::json;
pub use published_chart::PublishedChart;

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
        Self([what, ": ", &why.to_string()].concat())
    }
}
