//! The data in forms that others already read: schema.org observations, checksums, one archive.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read as _;
use std::process::Command;

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::made::{Built, SITE_URL, content};
use crate::package::python;

/// The entities of a graph, by their names.
fn graph(file: &Value) -> BTreeMap<String, Value> {
    let entities = file["@graph"].as_array().unwrap().iter();
    let entities =
        entities.map(|entity| (entity["@id"].as_str().unwrap().to_owned(), entity.clone()));
    let (of, count) = (
        entities.collect::<BTreeMap<_, _>>(),
        file["@graph"].as_array().unwrap().len(),
    );
    assert_eq!(of.len(), count, "each name once");
    of
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[test]
fn every_figure_is_an_observation_of_a_variable_about_a_district() {
    let file = Built::at(Some(SITE_URL)).json("data/observations.jsonld");
    assert_eq!(file["@context"][0], "https://schema.org");
    let graph = graph(&file);
    let data = &content().data;
    for figure in &data.figures {
        let seen = &graph[&format!("#figure-{}", figure.id)];
        assert_eq!(seen["@type"], "Observation");
        assert_eq!(seen["value"].as_f64(), Some(figure.value.get()));
        for (property, kind) in [
            ("variableMeasured", "StatisticalVariable"),
            ("observationAbout", "AdministrativeArea"),
        ] {
            let named = seen[property]["@id"].as_str().unwrap();
            assert_eq!(graph[named]["@type"], kind, "{}", figure.id);
        }
        // What the digits allow is said, and a floor is no upper bound.
        let (lower, upper) = (figure.precision.lower, figure.precision.upper);
        let is_exact = upper == Some(lower);
        assert_eq!(
            seen["minValue"].as_f64(),
            (!is_exact).then(|| lower.get()),
            "{}",
            figure.id
        );
        let upper = upper.filter(|_| !is_exact).map(|upper| upper.get());
        assert_eq!(seen["maxValue"].as_f64(), upper, "{}", figure.id);
        let is_dated = seen["observationDate"].is_string();
        assert_eq!(is_dated, seen["observationPeriod"].is_string());
        assert!(!is_dated || figure.period != "unstated", "{}", figure.id);
    }
    let year = graph
        .values()
        .filter(|entity| entity["observationPeriod"] == "P12M");
    assert!(year.count() > 10);
    assert_eq!(
        graph.len(),
        data.figures.len() + data.measures.len() + data.districts.len()
    );
}

/// The shipped districts' codes, as the lists of the National Bureau of Statistics and of the
/// Ministry of Civil Affairs have them.
const CODES: [(&str, &str); 2] = [("siming", "350203"), ("huli", "350206")];

#[test]
fn every_district_has_its_code_and_says_where_it_stands() {
    let built = Built::at(Some(SITE_URL));
    let observed = graph(&built.json("data/observations.jsonld"));
    let crated = graph(&built.json("data/ro-crate-metadata.json"));
    let places = crated["#place"]["containsPlace"].as_array().unwrap();
    assert_eq!(places.len(), CODES.len());
    for (district, code) in CODES {
        let place = format!("#district-{district}");
        assert!(places.iter().any(|of| of["@id"] == *place));
        let nested = &observed[&place]["identifier"];
        let named = crated[&place]["identifier"]["@id"].as_str().unwrap();
        for of in [nested, &crated[named]] {
            assert_eq!(of["@type"], "PropertyValue");
            assert_eq!([&of["propertyID"], &of["value"]], ["GB/T 2260", code]);
            assert!(of["url"].as_str().unwrap().starts_with("http"), "{of}");
            assert!(!of["description"].is_null(), "{of}");
        }
    }
}

#[test]
fn a_district_without_a_code_has_no_identifier() {
    let mut data: Value = serde_json::from_str(crate::made::METRICS).unwrap();
    for district in data["districts"].as_array_mut().unwrap() {
        district.as_object_mut().unwrap().remove("code").unwrap();
    }
    let built = Built::with(None, &data.to_string());
    for file in ["data/observations.jsonld", "data/ro-crate-metadata.json"] {
        assert!(!built.read(file).contains("PropertyValue"), "{file}");
    }
}

#[test]
fn the_page_names_the_variables_and_where_they_are_observed() {
    let built = Built::at(Some(SITE_URL));
    let variables = graph(&built.json("data/observations.jsonld"));
    for page in ["index.html", "en/index.html"] {
        let html = built.read(page);
        let block = html.split("application/ld+json\">").nth(1).unwrap();
        let block: Value = serde_json::from_str(block.split("</script>").next().unwrap()).unwrap();
        let named = block["variableMeasured"].as_array().unwrap();
        assert_eq!(named.len(), content().data.measures.len());
        let file = format!("{SITE_URL}/data/observations.jsonld");
        for variable in named {
            let id = variable["@id"]
                .as_str()
                .unwrap()
                .strip_prefix(&file)
                .unwrap();
            assert_eq!(variables[id]["@type"], "StatisticalVariable");
        }
        let mut files = block["distribution"].as_array().unwrap().iter();
        assert!(files.any(|of| of["contentUrl"] == *file));
    }
}

#[test]
fn the_research_object_has_what_its_specification_requires_and_names_every_file() {
    let built = Built::at(Some(SITE_URL));
    let file = built.json("data/ro-crate-metadata.json");
    assert_eq!(file["@context"][0], "https://w3id.org/ro/crate/1.1/context");
    let graph = graph(&file);
    let described = &graph["ro-crate-metadata.json"];
    assert_eq!(described["@type"], "CreativeWork");
    assert_eq!(described["about"]["@id"], "./");
    assert_eq!(
        described["conformsTo"]["@id"],
        "https://w3id.org/ro/crate/1.1"
    );
    let root = &graph["./"];
    assert_eq!(root["@type"], "Dataset");
    assert_eq!(root["datePublished"], "2026-11-23");
    for text in ["name", "description"] {
        assert!(root[text].as_str().unwrap().len() > 10, "{text}");
    }
    // What is named is described in the same file.
    for property in [
        "license",
        "publisher",
        "author",
        "spatialCoverage",
        "isBasedOn",
    ] {
        let named = &graph[root[property]["@id"].as_str().unwrap()];
        assert!(named["name"].is_string(), "{property}");
    }
    let mut parts: Vec<_> = (root["hasPart"].as_array().unwrap().iter())
        .map(|part| part["@id"].as_str().unwrap().to_owned())
        .collect();
    let mut there: Vec<_> = fs::read_dir(built.out().join("data"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| {
            !name.ends_with(".zip")
                && !["ro-crate-metadata.json", "sha256sums.txt"].contains(&&**name)
        })
        .collect();
    parts.sort();
    there.sort();
    assert_eq!(parts, there);
    for name in &parts {
        let bytes = fs::read(built.out().join("data").join(name)).unwrap();
        let entity = &graph[name];
        assert_eq!(entity["@type"], "File");
        assert_eq!(entity["contentSize"], bytes.len().to_string());
        assert_eq!(entity["sha256"], sha256(&bytes));
        assert!(entity["encodingFormat"].as_str().unwrap().contains('/'));
    }
}

#[test]
fn every_data_file_has_its_checksum_and_lies_in_the_archive() {
    let built = Built::at(None);
    let folder = built.out().join("data");
    let slug = &content().about.slug;
    let whole = folder.join(format!("{slug}.zip"));
    let sums = built.read("data/sha256sums.txt");
    let sums: BTreeMap<_, _> = (sums.lines())
        .map(|line| line.split_once("  ").unwrap())
        .map(|(hash, name)| (name, hash))
        .collect();
    let mut archive = zip::ZipArchive::new(File::open(&whole).unwrap()).unwrap();
    let mut count = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if name.ends_with(".zip") {
            continue;
        }
        count += 1;
        let bytes = fs::read(folder.join(&name)).unwrap();
        if name != "sha256sums.txt" {
            assert_eq!(sums[&*name], sha256(&bytes), "{name}");
        }
        let mut packed = Vec::new();
        let mut file = archive.by_name(&format!("{slug}/{name}")).unwrap();
        file.read_to_end(&mut packed).unwrap();
        assert!(packed == bytes, "{name}");
    }
    assert_eq!((count, archive.len()), (sums.len() + 1, sums.len() + 1));
    // Another reader, which checks every entry.
    let mut test = Command::new(python());
    let said = test
        .args(["-m", "zipfile", "-t"])
        .arg(&whole)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(
        said.contains("Done testing") && !said.contains("corrupted"),
        "{said}"
    );
}
