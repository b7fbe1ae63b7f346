//! Claims about the files that a build publishes: images, tables, citations, descriptions.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "site/citations.rs"]
mod citations;
#[path = "site/embed.rs"]
mod embed;
#[path = "site/images.rs"]
mod images;
#[path = "site/made.rs"]
mod made;
#[path = "site/oembed.rs"]
mod oembed;
#[path = "site/package.rs"]
mod package;
#[path = "site/pages.rs"]
mod pages;
#[path = "site/table.rs"]
mod table;
#[path = "site/turnover.rs"]
mod turnover;
