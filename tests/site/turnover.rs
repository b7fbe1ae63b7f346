//! A new edition: whoever has the old page open gets old files or none, never a mixture.

use crate::made::{Built, METRICS};

/// The shipped data with one figure changed.
pub fn changed() -> String {
    let mut data: serde_json::Value = serde_json::from_str(METRICS).unwrap();
    let figures = data["figures"].as_array_mut().unwrap();
    let figure = figures
        .iter_mut()
        .find(|f| f["id"] == "siming-gang-groups-broken-up")
        .unwrap();
    figure["value"] = 8.into();
    figure["printed"] = "8个".into();
    figure["precision"] = serde_json::json!({ "lower": 8, "upper": 8 });
    data.to_string()
}

/// The assets that a page names.
fn assets(page: &str) -> Vec<String> {
    let named = page.split("assets/").skip(1);
    let mut named: Vec<_> = named
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect();
    named.sort();
    named.dedup();
    named
}

#[test]
fn an_old_page_finds_old_files_or_none() {
    let (old, new) = (Built::at(None), Built::with(None, &changed()));
    let mut gone = 0;
    for page in old.pages() {
        let html = old.read(&page);
        let named = assets(&html);
        // The embed of a pair stays as it is: its script tells what its marks say.
        let is_still = page.starts_with("embed/pair--") || page.starts_with("en/embed/pair--");
        let (least, least_held) = if is_still { (2, 0) } else { (6, 2) };
        assert!(named.len() >= least, "{page}: {named:?}");
        for asset in &named {
            let path = format!("assets/{asset}");
            if path.ends_with(".wasm") {
                continue;
            }
            let file = new.out().join(&path);
            if file.is_file() {
                assert_eq!(old.read(&path), new.read(&path), "{path} in {page}");
            } else {
                gone += 1;
            }
        }
        // Every script and style sheet is held to its bytes besides.
        let held = html.matches("integrity=\"sha384-").count();
        assert!(held >= least_held, "{page}");
    }
    assert!(gone > 0, "the changed figures have another name");
}

#[test]
fn one_changed_figure_changes_everything_that_shows_it_and_nothing_else() {
    let (old, new) = (Built::at(None), Built::with(None, &changed()));
    let differs = |path: &str| old.read(path) != new.read(path);
    for path in [
        "embed/overlaps/index.html",
        "charts/overlaps.zh.svg",
        "data/overlaps.zh.csv",
        "data/figures.csv",
        "share/overlaps.en.json",
    ] {
        assert!(differs(path), "{path}");
    }
    assert!(
        new.read("charts/overlaps.zh.svg")
            .contains("data-value=\"8\"")
    );
    for path in [
        "data/amounts.zh.csv",
        "data/claims.csv",
        "oembed/amounts.en.json",
        "404.html",
        "_headers",
        "embed.js",
    ] {
        assert!(!differs(path), "{path}");
    }
}

#[test]
fn the_same_inputs_are_the_same_bytes() {
    let (a, b) = (Built::at(None), Built::at(None));
    assert_eq!(a.files(), b.files());
    for path in a.files() {
        let read = |built: &Built| std::fs::read(built.out().join(&path)).unwrap();
        assert_eq!(read(&a), read(&b), "{path}");
    }
}
