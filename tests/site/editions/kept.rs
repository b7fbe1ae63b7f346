//! Earlier editions stay as they were, or the build says which did not.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use siming_huli::export::edition::sha256;

use super::{Kept, files_of, renamed};
use crate::made::{Built, CHARTS, METRICS, SITE_URL};
use crate::turnover::changed;

#[test]
fn an_older_edition_stays_byte_for_byte() {
    let old = Built::at(Some(SITE_URL));
    let kept = Kept::of(&old, "stays");
    // A host's compressed forms lie beside the files.
    let name = old.edition();
    fs::write(kept.0.join(&name).join("embed.js.br"), b"packed").unwrap();
    let new = kept.then(&changed());
    let index = new.json("e/editions.json");
    let names = index["editions"].as_array().unwrap().iter();
    let names: Vec<_> = names
        .map(|listed| listed["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, [&*new.edition(), &*name]);
    let (before, mut after) = (files_of(&old, &name), files_of(&new, &name));
    assert_eq!(after.remove("embed.js.br").as_deref(), Some(&b"packed"[..]));
    assert!(before == after, "all of the older edition is as it was");
    let embeds = before.keys().filter(|path| path.contains("embed/")).count();
    assert!(embeds > 40, "{embeds}");
    // What they need lies there too, and the new embed needs something else.
    let embed = "embed/overlaps/index.html";
    let [was, is] = [
        new.read(&format!("e/{name}/{embed}")),
        new.read(&format!("e/{}/{embed}", new.edition())),
    ];
    assert_ne!(was, is);
    for asset in was.split("../../assets/").skip(1) {
        let asset = asset.split('"').next().unwrap();
        assert!(after.contains_key(&format!("assets/{asset}")), "{asset}");
    }
    // Published again, the older one is where it was, and nothing is added.
    let again = Kept::of(&new, "again");
    let back = again.then(METRICS);
    let listed = back.json("e/editions.json");
    assert_eq!(listed["editions"], index["editions"]);
    assert_eq!(listed["current"], name);
    assert!(back.read("editions/index.html").matches("<section").count() == 2);
}

#[test]
fn what_is_kept_and_is_not_as_it_was_is_named_with_what_to_do() {
    let old = Built::at(Some(SITE_URL));
    let name = old.edition();
    let kept = Kept::of(&old, "spoilt");
    let spoil = |file: &str, bytes: Option<&[u8]>, why: &str, to_do: &str| {
        let path = kept.0.join(file);
        let was = fs::read(&path).ok();
        match bytes {
            Some(bytes) => fs::write(&path, bytes).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let said = kept.refused();
        match was {
            Some(was) => fs::write(&path, was).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let shown = path.display().to_string();
        for part in [&*shown, why, to_do] {
            assert!(said.contains(part), "{part:?} in {said:?}");
        }
    };
    let within = |path: &str| format!("{name}/{path}");
    let anew = "Copy the edition anew from where it is published";
    let metrics = within("data/metrics.json");
    spoil(&metrics, Some(b"{}"), "it is not what files.txt says", anew);
    spoil(
        &metrics,
        None,
        "files.txt lists it, and it is not there",
        anew,
    );
    spoil(
        &within("more.html"),
        Some(b"more"),
        "files.txt does not list it",
        anew,
    );
    spoil(
        &within("files.txt"),
        Some(b"none"),
        "of which the edition has its name",
        anew,
    );
    let index = "SITE_EDITIONS names the folder e/ of the published site";
    spoil("editions.json", None, "editions.json", index);
    spoil("editions.json", Some(b"{"), "EOF while parsing", index);
    let none = br#"{"current": "", "editions": []}"#;
    spoil(
        "editions.json",
        Some(none),
        &format!("it does not list the folder {name}"),
        index,
    );
    // All as it was, it is accepted; a folder that is not there is not.
    assert_eq!(kept.then(METRICS).edition(), name);
    let nowhere = Path::new("/nowhere/at/all");
    let said = Built::after(Some(nowhere), None, METRICS, CHARTS)
        .err()
        .unwrap();
    let said = said.to_string();
    assert!(
        said.contains("/nowhere/at/all") && said.contains(index),
        "{said}"
    );
}

/// An edition of years ago may be read by no model of today; a list that cannot be read is named.
#[test]
fn data_that_cannot_be_compared_is_named() {
    let old = Built::at(Some(SITE_URL));
    let kept = Kept::of(&old, "unread");
    // An edition of its own, with data of a form that nobody knows.
    let name = rename(&kept.0.join(old.edition()), |data| {
        data["figures"] = "none".into();
    });
    let mut index = old.json("e/editions.json");
    let hash = sha256(&fs::read(kept.0.join(&name).join("files.txt")).unwrap());
    index["editions"][0]["name"] = name.clone().into();
    index["editions"][0]["sha256"] = hash.into();
    fs::write(kept.0.join("editions.json"), index.to_string()).unwrap();
    let said = kept.refused();
    assert!(
        said.contains(&format!("{name}/data/metrics.json")),
        "{said}"
    );
    assert!(said.contains("it has no list `figures`"), "{said}");
    // Fields that are not known today are listed by their names.
    let name = rename(&kept.0.join(&name), |data| {
        data["figures"] = json!([{ "id": "siming-gang-groups-broken-up", "colour": "red" }]);
    });
    let hash = sha256(&fs::read(kept.0.join(&name).join("files.txt")).unwrap());
    index["editions"][0]["name"] = name.clone().into();
    index["editions"][0]["sha256"] = hash.into();
    fs::write(kept.0.join("editions.json"), index.to_string()).unwrap();
    let html = kept.then(METRICS).read("editions/index.html");
    assert!(html.contains("colour：red → 无"), "{html}");
}

/// Changes the data of an edition in a folder, and gives it the name that it then has.
fn rename(folder: &Path, change: impl FnOnce(&mut Value)) -> String {
    let old = folder.file_name().unwrap().to_str().unwrap();
    let file = folder.join("data/metrics.json");
    let mut data: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    change(&mut data);
    let text = data.to_string();
    fs::write(&file, &text).unwrap();
    let list = fs::read_to_string(folder.join("files.txt")).unwrap();
    let lines = list
        .lines()
        .map(|line| match line.split_once("  ").unwrap() {
            (_, "data/metrics.json") => format!("{}  data/metrics.json\n", sha256(text.as_bytes())),
            _ => format!("{line}\n"),
        });
    let list: String = lines.collect();
    fs::write(folder.join("files.txt"), &list).unwrap();
    let new = sha256(list.as_bytes())[..12].to_owned();
    for path in list.lines().map(|line| line.split_once("  ").unwrap().1) {
        let file = folder.join(path);
        fs::write(&file, renamed(&fs::read(&file).unwrap(), old, &new)).unwrap();
    }
    fs::rename(folder, folder.with_file_name(&new)).unwrap();
    new
}
