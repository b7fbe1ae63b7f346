//! Siming · Huli: what two districts of Xiamen reported for 2022, and what of it can
//! be compared. See `ARCHITECTURE.md` for the flow.

// `pub` is what the binaries, tests and fuzz targets use; other items are the crate's own. A
// module with a Leptos component is excused: `#[component]` makes a hidden `pub` copy of it.
#![warn(unreachable_pub)]

pub mod about;
pub mod bundle;
pub mod chart;
pub mod compare;
pub mod content;
pub mod data;
mod decimal;
pub mod export;
pub mod i18n;
mod lang;
mod lists;
mod said;
pub mod scene;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;
pub mod state;
pub mod svg;
pub mod ui;
mod vocabulary;
#[cfg(target_arch = "wasm32")]
pub mod web;
pub mod word;

/// Whether this is the browser's build.
const IN_BROWSER: bool = cfg!(target_arch = "wasm32");
