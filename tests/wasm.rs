//! Native and Wasm draw the same bytes: every chart that the native tests keep a snapshot
//! of, drawn again in the browser.
#![cfg(target_arch = "wasm32")]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic)]

mod common;

use common::{Shipped, WIDTHS_PX, named_scene};
use include_dir::{Dir, include_dir};
use siming_huli::svg::{Target, write};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Written by `tests/scenes`, natively.
static SNAPSHOTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/tests/snapshots");

#[wasm_bindgen_test]
fn wasm_draws_what_native_code_draws_byte_for_byte() {
    let mut drawn = 0;
    for spec in Shipped::load().specs() {
        for width in WIDTHS_PX {
            let (name, scene) = named_scene(&spec, width);
            let file = format!("{name}.svg");
            let native = SNAPSHOTS.get_file(&file);
            let native = native.unwrap_or_else(|| panic!("{file} is missing"));
            let wasm = write(&scene, Target::Page);
            assert_eq!(
                first_difference(&wasm, native.contents_utf8().unwrap()),
                None,
                "{file}"
            );
            drawn += 1;
        }
    }
    let kept = SNAPSHOTS
        .files()
        .filter(|file| file.path().extension().is_some_and(|e| e == "svg"));
    assert_eq!(drawn, kept.count(), "snapshots");
}

/// What both say where they first differ.
fn first_difference(a: &str, b: &str) -> Option<(String, String)> {
    let at = a.bytes().zip(b.bytes()).position(|(a, b)| a != b);
    let at = at.or((a.len() != b.len()).then(|| a.len().min(b.len())))?;
    let around = |text: &str| {
        let bytes = text.as_bytes();
        let (from, to) = (at.saturating_sub(60), (at + 60).min(bytes.len()));
        String::from_utf8_lossy(&bytes[from..to]).into_owned()
    };
    Some((around(a), around(b)))
}
