//! Siming · Huli: what two districts of Xiamen reported for 2022, and what of it can
//! be compared. See `ARCHITECTURE.md` for the flow.

pub mod about;
pub mod bundle;
pub mod chart;
pub mod compare;
pub mod content;
pub mod data;
pub mod decimal;
#[cfg(not(target_arch = "wasm32"))]
pub mod export;
pub mod i18n;
pub mod lang;
mod lists;
pub mod scene;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod state;
pub mod svg;
pub mod ui;
pub mod vocabulary;
#[cfg(target_arch = "wasm32")]
pub mod web;

/// Whether this is the browser's build.
pub const IN_BROWSER: bool = cfg!(target_arch = "wasm32");
