//! The direction of flow: what a folder of `src` holds is used one way, never in a circle.
//!
//! ```text
//! src/**.rs ─► tokens ─► paths (`use`, `crate::`, `super::`) ─► arrows between neighbours ─► circles
//! ```
//!
//! Neighbours are the modules that stand in one folder: those of the crate itself, those of
//! `chart`, and so on down. An arrow goes to where a name is defined, whoever hands it on. A
//! module and what stands inside it may name each other. Tests are left out. Only paths are
//! read: what a caller reaches through a method alone is not seen.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::expect_used)]

mod circle;
mod source;

use std::path::Path;

use circle::circles;
use source::{Source, find};

#[test]
fn no_folder_of_the_source_holds_a_circle() {
    let mut files = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    find(&root, &mut Vec::new(), &mut files);
    assert!(files.len() > 100, "the source is there");
    let circles = circles(&Source::of(&files));
    let said: Vec<_> = circles.into_iter().map(|(_, said)| said).collect();
    assert!(said.is_empty(), "circles:\n{}", said.join("\n"));
}

/// The circles of some made-up files, without their reasons.
fn found(files: &[(&str, &str)]) -> Vec<String> {
    let file = |(module, text): &(&str, &str)| {
        let names = module.split("::").filter(|name| !name.is_empty());
        (names.map(str::to_owned).collect(), (*text).to_owned())
    };
    let files: Vec<_> = files.iter().map(file).collect();
    let circles = circles(&Source::of(&files)).into_iter();
    let first = circles.map(|(_, said)| said.lines().next().unwrap_or_default().to_owned());
    first.collect()
}

#[test]
fn a_circle_is_found_however_a_name_is_written() {
    let root = ("", "mod a; mod b;");
    let to_b = ("a", "use crate::b::{self, B as Other};");
    for back in [
        "use super::a::A;",
        "fn f() { crate::a::f() }",
        "mod inner { use super::super::a::A; }",
        "macro_rules! m { () => { $crate::a::f() } }",
    ] {
        assert_eq!(
            found(&[root, to_b, ("b", back)]),
            ["src: a → b → a"],
            "{back}"
        );
    }
    // A name that is handed on comes from where it is defined.
    let hands_on = ("", "mod a; mod b; mod c; pub use c::C;");
    let through = ("c", "pub use crate::a::A as C;");
    assert_eq!(
        found(&[hands_on, to_b, ("b", "use crate::C;"), through]),
        ["src: a → b → a"]
    );
    assert_eq!(
        found(&[
            ("x", "mod a; mod b;"),
            ("x::a", "use super::b::B;"),
            ("x::b", "use crate::x::a::A;"),
        ]),
        ["src/x: a → b → a"]
    );
}

#[test]
fn tests_parents_and_one_way_make_no_circle() {
    let root = ("", "mod a; mod b;");
    let to_b = ("a", "use crate::b::B; use self::inner::I; mod inner;");
    let inner = (
        "a::inner",
        "use super::A; use std::fmt; use crate::CONSTANT;",
    );
    for back in [
        "use serde::a;",
        "#[cfg(test)] mod tests { use crate::a::A; }",
        "#[cfg(all(test, not(target_arch = \"wasm32\")))] #[allow(x)] mod tests;",
    ] {
        let tests = ("b::tests", "use crate::a::A;");
        let files = [root, to_b, inner, ("b", back), tests];
        let files = &files[..if back.ends_with("tests;") { 5 } else { 4 }];
        assert_eq!(found(files), Vec::<String>::new(), "{back}");
    }
    let not_for_tests = ("b", "#[cfg(not(test))] use crate::a::A;");
    assert_eq!(
        found(&[root, to_b, inner, not_for_tests]),
        ["src: a → b → a"]
    );
}
