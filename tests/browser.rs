//! Claims about the built site, held in a real browser under the strict policy.
//!
//! `cargo xtask test` builds the site and says where it is (`SITE_DIST`), which browser and
//! driver to use (`CHROME`, `CHROMEDRIVER`), where axe-core is (`AXE_JS`) and where the site
//! is that it built with the wide data (`WIDE_DIST`). Without them
//! every test here fails: none is skipped.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

#[path = "browser/accessibility.rs"]
mod accessibility;
#[path = "browser/address.rs"]
mod address;
#[path = "browser/drawing.rs"]
mod drawing;
#[path = "browser/embed/mod.rs"]
mod embed;
#[path = "browser/expected.rs"]
mod expected;
#[path = "browser/failure.rs"]
mod failure;
#[path = "browser/files.rs"]
mod files;
#[path = "browser/filter.rs"]
mod filter;
#[path = "browser/front.rs"]
mod front;
#[path = "browser/harness/mod.rs"]
mod harness;
#[path = "browser/heard.rs"]
mod heard;
#[path = "browser/hydration.rs"]
mod hydration;
#[path = "browser/keyboard.rs"]
mod keyboard;
#[path = "browser/looks.rs"]
mod looks;
#[path = "browser/panel.rs"]
mod panel;
#[path = "browser/pointer.rs"]
mod pointer;
#[path = "browser/rewritten.rs"]
mod rewritten;
#[path = "browser/share.rs"]
mod share;
#[path = "browser/views.rs"]
mod views;
#[path = "browser/wide.rs"]
mod wide;
#[path = "browser/without_scripts.rs"]
mod without_scripts;
