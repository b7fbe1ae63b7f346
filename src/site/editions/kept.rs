//! Earlier editions, as the folder that `SITE_EDITIONS` names keeps them: that of a published site,
//! `e/`, or a copy of it. Each is held to its name, so nothing in it has changed, and copied as it is.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::changes::Changes;
use super::{
    ABOUT, EDITIONS, FILES, INDEX, Present, SiteError, UNNAMED, Written, edition, read, read_bytes,
    relative, renamed, sha256, within, write,
};

/// Compressed forms beside files: of no edition's content.
const PACKED: [&str; 2] = ["br", "gz"];

/// `e/editions.json`: every edition of the site.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Index {
    /// The name of the one that the site is now.
    pub current: String,
    /// Newest first.
    pub editions: Vec<Listed>,
}

/// An edition in the list.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Listed {
    /// Its name: the folder it is in.
    pub name: String,
    /// The hash of the list of its files, which begins with its name.
    pub sha256: String,
    /// Version of the project.
    pub version: String,
    /// Day of the data.
    pub date: Option<String>,
    /// SHA-256 of its `metrics.json`.
    pub data_sha256: String,
    /// What differs from the edition before it; none in the first.
    #[serde(skip_deserializing)]
    pub changes: Option<Changes>,
}

/// Earlier editions, none of which has changed.
#[derive(Debug, Default)]
pub(in crate::site) struct Kept {
    /// Where they are.
    folder: PathBuf,
    /// Newest first.
    editions: Vec<Listed>,
}

impl Kept {
    /// Those of a folder; none where none is named.
    ///
    /// # Errors
    /// If it holds anything else than what it lists, or an edition is not what its name says.
    pub(in crate::site) fn read(folder: Option<&Path>) -> Written<Self> {
        let Some(folder) = folder else {
            return Ok(Self::default());
        };
        let editions = listed(folder)?;
        for listed in &editions {
            check(&folder.join(&listed.name), listed)?;
        }
        Ok(Self {
            folder: folder.to_owned(),
            editions,
        })
    }

    /// Writes the present edition into `out`, and these as they are; all of them, newest first.
    pub(super) fn write(&self, out: &Path, present: &Present<'_>) -> Written<Vec<Listed>> {
        present.write(out)?;
        for listed in &self.editions {
            let from = self.folder.join(&listed.name);
            let to = out.join(EDITIONS).join(&listed.name);
            for file in within(&from)? {
                write(&to.join(relative(&from, &file)), &read_bytes(&file)?)?;
            }
        }
        let mut editions = self.editions.clone();
        // Published once more, an edition is where it has been all along.
        if !editions.iter().any(|listed| listed.name == present.name()) {
            let edition = &present.edition;
            let newest = Listed {
                name: edition.name.clone(),
                sha256: present.sha256.clone(),
                version: edition.version.to_owned(),
                date: edition.day(),
                data_sha256: edition.data_sha256.clone(),
                changes: None,
            };
            editions.insert(0, newest);
        }
        Ok(editions)
    }
}

/// What a folder of editions says that it holds, which is what it holds.
fn listed(folder: &Path) -> Written<Vec<Listed>> {
    const WHERE: &str = "SITE_EDITIONS names the folder e/ of the published site, or a copy of it";
    let entries = fs::read_dir(folder)
        .map_err(|e| SiteError::at("list", folder, format!("{e}. {WHERE}, which may be empty")))?;
    let mut there: Vec<_> = (entries.flatten())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        // What keeps the folder itself, as git does.
        .filter(|name| !name.starts_with('.'))
        .collect();
    there.sort();
    let index = folder.join(INDEX);
    if there.is_empty() && !index.exists() {
        return Ok(Vec::new());
    }
    let failed =
        |why: String| SiteError::at("use", &index, format!("{why}. {WHERE}; {INDEX} lies in it"));
    let text = fs::read_to_string(&index).map_err(|e| failed(e.to_string()))?;
    let found: Index = serde_json::from_str(&text).map_err(|e| failed(e.to_string()))?;
    let mut named: Vec<_> = found.editions.iter().map(|listed| &listed.name).collect();
    named.sort();
    let unlisted = there.iter().find(|name| !named.contains(name));
    if let Some(name) = unlisted {
        return Err(failed(format!(
            "it does not list the folder {name} beside it"
        )));
    }
    let missing = named.iter().find(|name| !there.contains(name));
    if let Some(name) = missing {
        return Err(failed(format!("it lists {name}, which is not there")));
    }
    if named.windows(2).any(|two| two[0] == two[1]) {
        return Err(failed("it lists an edition twice".to_owned()));
    }
    Ok(found.editions)
}

/// Holds an edition to its name: its list of files to the name, each file to the list.
fn check(folder: &Path, listed: &Listed) -> Written {
    const DO: &str = "Copy the edition anew from where it is published: nothing in it may change";
    let name = &listed.name;
    let wrong = |file: &str, why: &str| {
        let file = folder.join(file);
        SiteError::at("keep", &file, format!("{why}. {DO}"))
    };
    if !edition::is_name(name) {
        return Err(wrong("", "this is no name of an edition"));
    }
    let list = read(&folder.join(FILES)).map_err(|e| wrong(FILES, &e.to_string()))?;
    let hash = sha256(list.as_bytes());
    if edition::name(&hash) != name || hash != listed.sha256 {
        let why = format!("its SHA-256 is {hash}, of which the edition has its name");
        return Err(wrong(FILES, &why));
    }
    let lines = list.lines().filter_map(|line| line.split_once("  "));
    let mut hashes: BTreeMap<_, _> = lines.map(|(hash, path)| (path, hash)).collect();
    for file in within(folder)? {
        let path = relative(folder, &file);
        let is_packed = file
            .extension()
            .is_some_and(|is| PACKED.iter().any(|e| is == *e));
        if is_packed || path == FILES {
            continue;
        }
        let Some(hash) = hashes.remove(&*path) else {
            return Err(wrong(&path, &format!("{FILES} does not list it")));
        };
        if sha256(&renamed(&read_bytes(&file)?, name, UNNAMED)) != hash {
            return Err(wrong(&path, &format!("it is not what {FILES} says")));
        }
    }
    match hashes.keys().next() {
        Some(path) => Err(wrong(
            path,
            &format!("{FILES} lists it, and it is not there"),
        )),
        None => says_of_itself(folder, listed).map_err(|why| wrong(ABOUT, &why)),
    }
}

/// Whether an edition says of itself what the list says of it.
fn says_of_itself(folder: &Path, listed: &Listed) -> Result<(), String> {
    let text = fs::read_to_string(folder.join(ABOUT)).map_err(|e| e.to_string())?;
    let about: Described = serde_json::from_str(&text).map_err(|e| e.to_string())?;
    let said = (&about.name, &about.version, &about.date, &about.data_sha256);
    let expected = (
        &listed.name,
        &listed.version,
        &listed.date,
        &listed.data_sha256,
    );
    match said == expected {
        true => Ok(()),
        false => Err(format!("{INDEX} says otherwise of it")),
    }
}

/// What an edition says of itself.
#[derive(Deserialize)]
struct Described {
    name: String,
    version: String,
    date: Option<String>,
    data_sha256: String,
}
