//! Claims about the files that a build publishes: images, tables, citations, descriptions.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod annotations;
mod citations;
#[path = "../common/mod.rs"]
mod common;
mod editions;
mod embed;
mod hostile;
mod images;
mod made;
mod many;
mod oembed;
mod one_file;
mod package;
mod pages;
mod pairs;
mod pasted;
mod programs;
mod readable;
mod readers;
mod rules;
mod spread;
mod spreadsheet;
mod standards;
mod table;
mod taken;
mod turnover;
mod wechat;
