//! What the built site uses of CSS, scripts and Wasm, held against the oldest engines that
//! it is promised to: as browser-compat-data has it, everything is there, or is excused
//! with what a reader of such an engine has in its place.
//!
//! `cargo xtask test` says where the site (`SITE_DIST`) and that data are
//! (`BROWSER_COMPAT_DATA`). Without them every test here fails: none is skipped.
#![cfg(not(target_arch = "wasm32"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod compat;
mod excused;
mod script;
mod style;

use std::collections::BTreeSet;
use std::path::PathBuf;

use wasmparser::{Validator, WasmFeatures};

use compat::{Compat, FLOORS};
use excused::EXCUSED;

/// Features of Wasm that a compiler may use, by their names in browser-compat-data.
const WASM: [(&str, WasmFeatures); 10] = [
    ("bulk-memory-operations", WasmFeatures::BULK_MEMORY),
    ("reference-types", WasmFeatures::REFERENCE_TYPES),
    ("multi-value", WasmFeatures::MULTI_VALUE),
    ("sign-extension-operations", WasmFeatures::SIGN_EXTENSION),
    (
        "non-trapping-float-to-int-conversions",
        WasmFeatures::SATURATING_FLOAT_TO_INT,
    ),
    ("fixed-width-SIMD", WasmFeatures::SIMD),
    (
        "extended-constant-expressions",
        WasmFeatures::EXTENDED_CONST,
    ),
    ("tail-calls", WasmFeatures::TAIL_CALL),
    ("exceptionsFinal", WasmFeatures::EXCEPTIONS),
    ("memory64", WasmFeatures::MEMORY64),
];

/// What an environment variable names. A test that is not told never passes in silence.
fn from_environment(variable: &str, what: &str) -> PathBuf {
    std::env::var_os(variable)
        .map(PathBuf::from)
        .unwrap_or_else(|| panic!("{variable} does not name {what}; run `cargo xtask test`"))
}

/// The built files with this ending, at the top of the site and among its assets.
fn built(extension: &str) -> Vec<(String, Vec<u8>)> {
    let dist = from_environment("SITE_DIST", "the built site");
    let mut found = Vec::new();
    for folder in [dist.clone(), dist.join("assets")] {
        let entries = std::fs::read_dir(&folder).unwrap_or_else(|e| {
            panic!(
                "{} ({e}); `cargo xtask build` builds the site",
                folder.display()
            )
        });
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.extension().is_some_and(|is| is == extension) {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                found.push((name, std::fs::read(&path).unwrap()));
            }
        }
    }
    assert!(!found.is_empty(), "no .{extension} in {}", dist.display());
    found
}

fn texts(extension: &str) -> Vec<(String, String)> {
    let files = built(extension).into_iter();
    files
        .map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap()))
        .collect()
}

/// The style sheet that stands inline in every embed.
fn embed_style() -> String {
    let embeds = from_environment("SITE_DIST", "the built site").join("embed");
    let embed = std::fs::read_dir(embeds).unwrap().next().unwrap().unwrap();
    let page = std::fs::read_to_string(embed.path().join("index.html")).unwrap();
    let (_, style) = page.split_once("<style>").unwrap();
    style.split_once("</style>").unwrap().0.to_owned()
}

/// Claims that all of these are excused where they are above a floor, and that nothing of
/// these sorts is excused for nothing.
fn assert_excused(used: &BTreeSet<String>, sorts: &[&str]) {
    let compat = Compat::read();
    let above = used.iter().map(|what| (what, compat.above_floor(what)));
    let above: Vec<_> = above.filter(|(_, engines)| !engines.is_empty()).collect();
    let is_below = |what: &str, excused: &str| {
        let rest = what.strip_prefix(excused);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    let is_open = |what: &str| !EXCUSED.iter().any(|(excused, _)| is_below(what, excused));
    let open = above.iter().filter(|(what, _)| is_open(what));
    let open: Vec<_> = open
        .map(|(what, engines)| format!("{what}: {}", engines.join(", ")))
        .collect();
    assert!(
        open.is_empty(),
        "not in every engine from {FLOORS:?} on: {open:#?}\n\
         What a reader has in its place goes into tests/floors/excused.rs"
    );
    let of_sort = EXCUSED.iter().map(|(excused, _)| *excused);
    let of_sort = of_sort.filter(|excused| sorts.iter().any(|sort| excused.starts_with(sort)));
    let idle: Vec<_> = of_sort
        .filter(|excused| !above.iter().any(|(what, _)| is_below(what, excused)))
        .collect();
    assert!(idle.is_empty(), "excused for nothing: {idle:#?}");
    assert!(EXCUSED.iter().all(|(_, without)| !without.is_empty()));
}

#[test]
fn the_policy_of_the_site_runs_wasm_from_these_floors_on() {
    let compat = Compat::read();
    let policy = "http.headers.Content-Security-Policy.script-src.wasm-unsafe-eval";
    assert_eq!(compat.above_floor(policy), Vec::<String>::new());
    let just_there = FLOORS.iter().all(|(browser, floor)| {
        compat
            .first(policy, browser)
            .is_some_and(|first| first == *floor)
    });
    assert!(just_there, "the floors are where the policy has them");
}

#[test]
fn style_sheets_use_what_every_promised_engine_has() {
    let compat = Compat::read();
    let mut used = BTreeSet::new();
    let sheets = texts("css").into_iter().map(|(_, sheet)| sheet);
    for sheet in sheets.chain([embed_style()]) {
        used.append(&mut style::used(&sheet, compat));
    }
    assert!(used.len() > 100, "{} features", used.len());
    assert_excused(&used, &["css."]);
}

#[test]
fn scripts_name_what_every_promised_engine_has() {
    let compat = Compat::read();
    let names = script::Names::of(compat);
    let mut above = BTreeSet::new();
    for (_, script) in texts("js") {
        above.append(&mut names.above_floor(&script, compat));
    }
    assert_excused(&above, &["api.", "javascript.", "webassembly."]);
}

#[test]
fn scripts_are_written_in_a_syntax_that_every_promised_engine_reads() {
    for (name, script) in texts("js") {
        let (as_is, lowered) = (
            script::written(&script, &[]),
            script::written(&script, &FLOORS),
        );
        assert_eq!(as_is, lowered, "{name} has syntax that is above a floor");
    }
    // What it is told by: a class static block is newer than Safari 16.0.
    let newer = "class A { static { A.b = 1; } }";
    assert_ne!(script::written(newer, &[]), script::written(newer, &FLOORS));
}

#[test]
fn the_wasm_uses_what_every_promised_engine_has() {
    let compat = Compat::read();
    let mut there = WasmFeatures::WASM1;
    for (name, features) in WASM {
        if compat
            .above_floor(&format!("webassembly.{name}"))
            .is_empty()
        {
            there |= features;
        }
    }
    assert!(there.contains(WasmFeatures::REFERENCE_TYPES), "{there:?}");
    assert!(!there.contains(WasmFeatures::EXTENDED_CONST), "{there:?}");
    // Encodings that came with these two.
    there |= WasmFeatures::CALL_INDIRECT_OVERLONG | WasmFeatures::BULK_MEMORY_OPT;
    for (name, bytes) in built("wasm") {
        let checked = Validator::new_with_features(there).validate_all(&bytes);
        checked.unwrap_or_else(|e| panic!("{name}: {e}"));
    }
}
