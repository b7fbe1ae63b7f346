//! What other people's programs read of what is published for them: citations, each in two
//! independent readers, what a standard's own style makes of one, and the research object, in its
//! validator.
//!
//! ```text
//! cite::of ─► BibTeX   ─┬► citation-js (npm)
//!             RIS       ├► bibtexparser, rispy, citeproc-py (PyPI)
//!             CSL-JSON ─┴► citeproc (npm), style of GB/T 7714—2025 ─► the same as cite::of's own
//! data/ro-crate-metadata.json ─► roc-validator (PyPI)
//! ```

use std::process::Command;

use serde_json::{Value, json};
use siming_huli::content::Content;
use siming_huli::export::{Edition, PublishedChart, cite};

use crate::made::{Built, CHARTS, METRICS, SITE_URL, edition, local, public, published_charts};
use crate::programs::{npm, others, piped, pypi, script};

/// Author, title, day, version, address.
type Entry = [String; 5];

/// One space for several: readers may keep them or not. A reader of TeX writes another circumflex.
fn spaced(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>();
    words.join(" ").replace('ˆ', "^")
}

/// Has both programs read the citations of charts, in each of three forms.
fn are_read(charts: &[PublishedChart<'static>]) {
    let edition = edition();
    let mut texts = Vec::new();
    for published in charts {
        let cited = cite::of(published, &public(), &edition).unwrap();
        texts.extend([
            ("bib", cited.bibtex),
            ("ris", cited.ris),
            ("csl", cited.csl_json),
        ]);
    }
    let mut node = Command::new("node");
    node.arg(script("readers.js")).arg(npm("citation-js"));
    let mut python = Command::new(pypi("citations", "python"));
    python.arg(script("readers.py"));
    let readings = [node, python].map(|mut reader| -> Vec<Entry> { piped(&mut reader, &texts) });
    for read in &readings {
        assert_eq!(read.len(), texts.len());
    }
    for (n, (kind, text)) in texts.iter().enumerate() {
        let published = &charts[n / 3];
        let address = format!("{SITE_URL}/e/{}/{}", edition.name, published.permalink());
        let version = edition.version;
        let expected = [published.site_name(), "2026-11-23", version, &address].map(spaced);
        // Out of the page, a title says of what.
        let titles = [
            &published.spec.title,
            published.about.subject.get(published.lang()),
        ];
        let [chart, subject] = titles.map(spaced);
        for read in &readings {
            let [author, title, day, version, url] = read[n].each_ref().map(|part| spaced(part));
            assert_eq!([author, day, version, url], expected, "{kind}: {text}");
            assert!(
                title.starts_with(&chart) && title.ends_with(&subject),
                "{kind}: {title} in {text}"
            );
        }
    }
}

#[test]
fn two_programs_read_every_citation_alike_in_every_form() {
    are_read(&published_charts());
}

#[test]
fn a_title_with_signs_of_every_form_is_read_as_it_is() {
    let charts = CHARTS.replacen(
        "\"Changes on the year before\"",
        r#""50% of {A} & B_1 #2 $3 ~ ^ \\ }ER - ""#,
        1,
    );
    let content = Content::load(METRICS, &charts).unwrap();
    let charts = PublishedChart::all(content).into_iter();
    let charts: Vec<_> = charts.filter(|p| p.spec.title.contains('%')).collect();
    assert_eq!(charts.len(), 1);
    are_read(&charts);
}

/// The standard asks for the day of citing, which the data of a citation cannot have: the program is
/// told one, and it is put into ours where its words stand.
#[test]
fn gbt7714_is_what_citeproc_makes_of_the_csl_json_in_the_style_of_2025() {
    let dated = edition();
    let undated = Edition {
        date: None,
        ..edition()
    };
    let charts = published_charts();
    let mut items = Vec::new();
    let mut expected = Vec::new();
    for (site, edition) in [
        (public(), &dated),
        (public(), &undated),
        (local(), &dated),
        (local(), &undated),
    ] {
        for published in &charts {
            let cited = cite::of(published, &site, edition).unwrap();
            let [mut item]: [Value; 1] = serde_json::from_str(&cited.csl_json).unwrap();
            item["id"] = items.len().to_string().into();
            // What is not online has no day of citing.
            if site.is_public() {
                item["accessed"] = json!({ "date-parts": [[2026, 11, 30]] });
            }
            items.push(item);
            let citing = published.lang().publication().day_of_citing;
            expected.push(cited.gbt7714.replace(citing, "2026-11-30"));
        }
    }
    let mut node = Command::new("node");
    node.arg(script("gbt7714.js"))
        .args([npm("citeproc"), others()]);
    let made: Vec<String> = piped(&mut node, &items);
    assert_eq!(made, expected);
}

/// With a public address, since a publisher should have one.
#[test]
fn the_validator_of_research_objects_accepts_it_and_notices_a_lost_name() {
    let built = Built::at(Some(SITE_URL));
    let folder = built.out().join("data");
    let validate = || -> Vec<String> {
        let mut validator = Command::new(pypi("ro-crate", "python"));
        piped(validator.arg(script("ro_crate.py")), &folder)
    };
    assert_eq!(validate(), Vec::<String>::new());
    let file = folder.join("ro-crate-metadata.json");
    let whole = std::fs::read_to_string(&file).unwrap();
    let lost = whole.replacen("\"datePublished\"", "\"dateLost\"", 1);
    assert_ne!(lost, whole);
    std::fs::write(&file, lost).unwrap();
    let said = validate();
    assert!(
        said.iter().any(|said| said.contains("datePublished")),
        "{said:?}"
    );
}
