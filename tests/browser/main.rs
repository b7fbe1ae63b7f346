//! Claims about the built site, held in a real browser under the strict policy.
//!
//! `cargo xtask test` builds the site and says where it is (`SITE_DIST`), which browser and
//! driver to use (`CHROME`, `CHROMEDRIVER`), where axe-core is (`AXE_JS`) and where the site
//! is that it built with the wide data (`WIDE_DIST`). Without them
//! every test here fails: none is skipped.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../common/mod.rs"]
mod common;

mod accessibility;
mod address;
mod answers;
mod apps;
mod drawing;
mod editions;
mod embed;
mod engines;
mod expected;
mod failure;
mod faults;
mod files;
mod filter;
mod front;
mod harness;
mod heard;
mod host;
mod hydration;
mod keyboard;
mod large;
mod looks;
mod older;
mod one_file;
mod pair;
mod panel;
mod paths;
mod pictures;
mod pointer;
mod reflow;
mod rewritten;
mod share;
mod taken;
mod targets;
mod unmoved;
mod views;
mod wide;
mod without_scripts;
