//! What a document names is there: files, and the tests, modules and functions that it points at.
//! The change log is left out, since it names what is gone.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::expect_used)]

mod common;

use std::collections::BTreeSet;
use std::fs::{read_dir, read_to_string};
use std::path::Path;

use common::folder::below;

/// Folders whose Rust a document may point into.
const SOURCES: [&str; 4] = ["src", "tests", "xtask/src", "fuzz"];
/// Folders at the top that a path in a document may begin with. Not `data`: the site has one too.
const TOP: [&str; 6] = ["src/", "tests/", "xtask/", "public/", "docs/", "benches/"];
/// What a document has its reader make.
const TO_BE_MADE: [&str; 1] = ["src/chart/kinds/counts.rs"];

/// Every word of the sources, names of files and folders among them.
fn words(root: &Path) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for file in SOURCES.iter().flat_map(|folder| below(&root.join(folder))) {
        let mut text = file.to_string_lossy().into_owned();
        if file.extension().is_some_and(|kind| kind == "rs") {
            text.push_str(&read_to_string(&file).expect("the source is text"));
        }
        let parts = text.split(|c: char| !c.is_alphanumeric() && c != '_');
        words.extend(parts.map(str::to_owned));
    }
    words
}

/// What stands between backquotes in a line of text.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.lines()
        .flat_map(|line| line.split('`').skip(1).step_by(2))
}

#[test]
fn what_a_document_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let words = words(root);
    let there = |name: &str| match name.strip_suffix('…') {
        Some(start) => words.iter().any(|it| it.starts_with(start)),
        None => words.contains(name),
    };
    let documents = [".", "docs"].map(|folder| read_dir(root.join(folder)).expect("a folder"));
    let documents = documents
        .into_iter()
        .flatten()
        .map(|entry| entry.expect("an entry").path());
    let mut missing = Vec::new();
    for document in documents.filter(|path| path.extension().is_some_and(|kind| kind == "md")) {
        if document.ends_with("CHANGELOG.md") {
            continue;
        }
        let text = read_to_string(&document).expect("the document is text");
        for named in quoted(&text) {
            let plain = |c: char| c.is_alphanumeric() || ":_…".contains(c);
            let (first, of_it) = named.split_once(": ").unwrap_or((named, ""));
            let is_path = TOP.iter().any(|top| first.starts_with(top)) && !first.contains('*');
            let is_there = if is_path && !TO_BE_MADE.contains(&first) {
                root.join(first).exists() && (of_it.is_empty() || there(of_it))
            } else if named.contains("::") && named.chars().all(plain) {
                named.split("::").filter(|name| !name.is_empty()).all(there)
            } else {
                true
            };
            if !is_there {
                let document = document.file_name().expect("a name").to_string_lossy();
                missing.push(format!("{document}: `{named}`"));
            }
        }
    }
    assert!(missing.is_empty(), "not there:\n{}", missing.join("\n"));
}
