//! `annotations.jsonld`: each selector finds in the text what the data found there, and no
//! word of the text is in the file.

use std::io::Write as _;

use serde_json::Value;
use siming_huli::data;
use siming_huli::data::model::Dataset;
use siming_huli::export::annotations;

use crate::made::{Built, METRICS, SITE_URL, local, public};

fn items(data: &Dataset) -> Vec<Value> {
    let text = annotations::json(data, "two-places", "ledger", &public()).unwrap();
    let file: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(file["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(file["type"], "AnnotationCollection");
    let items = file["first"]["items"].as_array().unwrap().clone();
    assert_eq!(file["total"], items.len());
    items
}

/// What the selectors of a figure, claim or mention find in a text, in order.
fn found(items: &[Value], start: &str, text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let of = items.iter().filter(|item| {
        let id = item["id"].as_str().unwrap();
        id.rsplit_once(':').is_some_and(|(id, _)| id == start)
    });
    of.map(|item| {
        let selector = &item["target"]["selector"];
        assert_eq!(selector["type"], "TextPositionSelector");
        let at = |name: &str| usize::try_from(selector[name].as_u64().unwrap()).unwrap();
        characters[at("start")..at("end")].iter().collect()
    })
    .collect()
}

/// Finds every place of the data in its text.
fn replay(data: &Dataset, text: &str) {
    let items = items(data);
    let lines: Vec<Vec<char>> = text
        .split('\n')
        .map(|line| line.chars().collect())
        .collect();
    let mut places = 0;
    let mut hold = |start: String, locations: &[data::model::Location], printed: Option<&str>| {
        let found = found(&items, &start, text);
        assert_eq!(found.len(), locations.len(), "{start}");
        for (found, at) in found.iter().zip(locations) {
            let line = &lines[at.line as usize - 1];
            let slice: String = line[at.start as usize..at.end as usize].iter().collect();
            assert_eq!(*found, slice, "{start}");
            assert!(
                printed.is_none_or(|printed| printed == found),
                "{start}: {found}"
            );
        }
        places += locations.len();
    };
    let id = |kind: &str, id: &str| format!("urn:two-places:{kind}:{id}");
    for figure in &data.figures {
        hold(
            id("figure", &figure.id),
            &figure.locations,
            Some(&figure.printed),
        );
    }
    for claim in &data.claims {
        hold(id("claim", &claim.id), &claim.locations, None);
    }
    for (n, mention) in data.mentions.iter().enumerate() {
        hold(
            id("mention", &(n + 1).to_string()),
            &mention.locations,
            None,
        );
    }
    assert_eq!(places, items.len());
}

#[test]
fn every_place_of_a_made_up_text_is_found() {
    let metrics = include_str!("../fixtures/good.json");
    let data = data::load(metrics).unwrap_or_else(|errors| panic!("{errors}"));
    replay(&data, include_str!("../fixtures/good.txt"));
}

/// The text is not part of the project: it lies where `SOURCE_TEXT` says, if anywhere.
#[test]
fn every_place_of_the_source_is_found() {
    let Some(path) = std::env::var_os("SOURCE_TEXT") else {
        // Past the test runner, which keeps what a test that passes says to itself.
        let said = "NOT REPLAYED on the source: SOURCE_TEXT names no copy of the scanned text\n";
        std::io::stderr().write_all(said.as_bytes()).unwrap();
        return;
    };
    let text = std::fs::read_to_string(path).unwrap();
    let data = data::load(METRICS).unwrap_or_else(|errors| panic!("{errors}"));
    replay(&data, &text);
}

#[test]
fn the_text_is_named_by_its_hash_and_nothing_of_it_is_quoted() {
    let data = data::load(METRICS).unwrap_or_else(|errors| panic!("{errors}"));
    for item in items(&data) {
        let source = item["target"]["source"].as_str().unwrap();
        // The hash begins with 3d: six bits of it are P in base64.
        assert!(source.starts_with("ni:///sha-256;P"), "{source}");
        assert_eq!(source.len(), "ni:///sha-256;".len() + 43);
        let keys: Vec<_> = item["target"]["selector"]
            .as_object()
            .unwrap()
            .keys()
            .collect();
        assert_eq!(keys.len(), 3, "type, start and end: {keys:?}");
    }
    assert!(data.source.sha256.starts_with("3d"));
    let text = annotations::json(&data, "two-places", "ledger", &local()).unwrap();
    for figure in &data.figures {
        let quoted = format!("\"{}\"", figure.printed);
        assert!(!text.contains(&quoted), "{quoted}");
    }
    assert!(!text.contains("http://127"));
}

#[test]
fn it_is_published_with_links_to_the_figures() {
    let built = Built::at(Some(SITE_URL));
    let file = built.json("data/annotations.jsonld");
    let first = &file["first"]["items"][0];
    let link = first["body"][2]["source"].as_str().unwrap();
    let id = siming_huli::content::Content::load(METRICS, crate::made::CHARTS).unwrap();
    let id = &id.data.figures[0].id;
    assert_eq!(link, format!("{SITE_URL}/?a={id}#ledger"));
}
