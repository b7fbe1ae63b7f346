//! `datapackage.json`: the reference validator accepts it, and would not accept anything.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use sha2::{Digest, Sha256};

use crate::made::{Built, SITE_URL};
use crate::programs::pypi;

/// The Python that it runs under.
pub fn python() -> PathBuf {
    pypi("frictionless", "python")
}

/// What the validator says of a folder's package.
pub fn validate(folder: &Path) -> Output {
    let mut validate = Command::new(pypi("frictionless", "frictionless"));
    validate
        .current_dir(folder)
        .args(["validate", "datapackage.json"]);
    validate.output().unwrap()
}

#[test]
fn the_reference_validator_accepts_it_and_notices_one_changed_cell() {
    let built = Built::at(Some(SITE_URL));
    let data = built.out().join("data");
    let said = validate(&data);
    assert!(
        said.status.success(),
        "{}",
        String::from_utf8_lossy(&said.stdout)
    );

    let table = data.join("figures.csv");
    let text = fs::read_to_string(&table).unwrap();
    let spoilt = text.replacen("-11.08", "minus eleven", 1);
    assert_ne!(text, spoilt);
    fs::write(&table, spoilt).unwrap();
    assert!(
        !validate(&data).status.success(),
        "a word among numbers is noticed"
    );
}

#[test]
fn every_resource_is_there_with_its_size_and_hash() {
    let built = Built::at(None);
    let package = built.json("data/datapackage.json");
    let resources = package["resources"].as_array().unwrap();
    assert!(resources.len() >= 22 + 6, "{resources:?}");
    for resource in resources {
        let path = resource["path"].as_str().unwrap();
        let bytes = fs::read(built.out().join("data").join(path)).unwrap();
        assert_eq!(resource["bytes"], bytes.len(), "{path}");
        let hash: String = Sha256::digest(&bytes)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect();
        assert_eq!(resource["hash"], format!("sha256:{hash}"), "{path}");
    }
    assert!(
        package.get("homepage").is_none(),
        "no public address, no homepage"
    );
}
