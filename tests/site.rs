//! Claims about the files that a build publishes: images, tables, citations, descriptions.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

#[path = "site/images.rs"]
mod images;
#[path = "site/made.rs"]
mod made;
