//! What decides the name of an edition.

use siming_huli::export::edition::{UNNAMED, sha256};

use super::{files_of, renamed};
use crate::made::{Built, CHARTS, METRICS, SITE_URL};
use crate::turnover::changed;

#[test]
fn an_edition_is_named_by_the_hash_of_all_its_files() {
    let built = Built::at(Some(SITE_URL));
    let name = built.edition();
    let index = built.json("e/editions.json");
    let mut files = files_of(&built, &name);
    let list = files.remove("files.txt").unwrap();
    // By hand: each file with the word for the name that it holds, then the list of them.
    let lines = files.iter().map(|(path, bytes)| {
        let hash = sha256(&renamed(bytes, &name, UNNAMED));
        format!("{hash}  {path}\n")
    });
    assert_eq!(
        lines.collect::<String>(),
        String::from_utf8(list.clone()).unwrap()
    );
    let hash = sha256(&list);
    assert_eq!(hash[..12], name);
    assert_eq!(index["editions"][0]["sha256"], hash);
    let about = built.json(&format!("e/{name}/edition.json"));
    for field in ["name", "version", "date", "data_sha256"] {
        assert_eq!(about[field], index["editions"][0][field], "{field}");
    }
    assert_eq!(about["data_sha256"], sha256(METRICS.as_bytes()));
}

#[test]
fn what_decides_a_site_decides_its_name() {
    let name = |url, metrics, charts| Built::of(url, metrics, charts).edition();
    let shipped = name(Some(SITE_URL), METRICS, CHARTS);
    assert_eq!(shipped, name(Some(SITE_URL), METRICS, CHARTS));
    let other_words = CHARTS.replacen("Changes on the year before", "Changes in a year", 1);
    assert!(other_words != CHARTS);
    for (what, other) in [
        ("a figure", name(Some(SITE_URL), &changed(), CHARTS)),
        ("a word", name(Some(SITE_URL), METRICS, &other_words)),
        (
            "the address",
            name(Some("https://example.org/"), METRICS, CHARTS),
        ),
    ] {
        assert_ne!(other, shipped, "{what}");
    }
}
