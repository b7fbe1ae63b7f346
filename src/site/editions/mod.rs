//! Editions: all that a build publishes, once more under the name of the edition, where it stays as
//! it is when the site has become another one.
//!
//! ```text
//! files, pages ─► Present (named by all of them) ─► dist/… and dist/e/<name>/…
//! SITE_EDITIONS/<name>/… ─► kept (held to the name) ─► dist/e/<name>/…, byte for byte
//! dist/e/*/data ─► changes ─► dist/e/editions.json ─► list ─► dist/editions/
//! ```
//!
//! Images, tables, citations and assets are the same files in both places. Pages, codes to paste and
//! oEmbed answers are made twice, since they hold addresses.

mod changes;
mod kept;
mod list;
mod words;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::json;

use crate::export::Edition;
use crate::export::address::{self, EDITIONS};
use crate::export::edition::{self, UNNAMED, renamed, sha256};
use crate::export::images::File;

use super::{SiteError, Written, read, write};

pub(super) use kept::Kept;
pub(super) use list::publish;

/// The list of an edition's files.
const FILES: &str = "files.txt";
/// What an edition says of itself.
const ABOUT: &str = "edition.json";
/// The list of all editions, in their folder.
const INDEX: &str = "editions.json";

/// The edition that a build makes.
pub(super) struct Present<'a> {
    /// Which one it is.
    edition: Edition,
    /// The hash of the list of its files.
    sha256: String,
    /// Its files, in which [`UNNAMED`] stands for its name.
    files: BTreeMap<String, Cow<'a, [u8]>>,
}

impl<'a> Present<'a> {
    /// The edition of these files and of the assets in `out`, where `own` are in place of files of
    /// the same paths.
    pub(super) fn of(
        out: &Path,
        edition: &Edition,
        files: &'a [File],
        own: Vec<File>,
    ) -> Written<Self> {
        let current = files.iter();
        let current = current.map(|(path, bytes)| (path.clone(), Cow::Borrowed(&**bytes)));
        let mut files: BTreeMap<_, _> = current.collect();
        for path in within(&out.join("assets"))? {
            let bytes = read_bytes(&path)?;
            files.insert(relative(out, &path), Cow::Owned(bytes));
        }
        let own = own.into_iter();
        files.extend(own.map(|(path, bytes)| (path, Cow::Owned(bytes))));
        let about = json!({
            "name": edition.name,
            "version": edition.version,
            "date": edition.day(),
            "data_sha256": edition.data_sha256,
        });
        files.insert(
            ABOUT.to_owned(),
            Cow::Owned(pretty(ABOUT, &about)?.into_bytes()),
        );
        let hashes = files.iter();
        let hashes = hashes.map(|(path, bytes)| (path.clone(), sha256(bytes)));
        let list = edition::list(&hashes.collect());
        let sha256 = sha256(list.as_bytes());
        files.insert(FILES.to_owned(), Cow::Owned(list.into_bytes()));
        let name = edition::name(&sha256).to_owned();
        let edition = Edition {
            name,
            ..edition.clone()
        };
        Ok(Self {
            edition,
            sha256,
            files,
        })
    }

    /// Its name.
    pub(super) fn name(&self) -> &str {
        &self.edition.name
    }

    /// Writes it where it will stay.
    fn write(&self, out: &Path) -> Written {
        let folder = out.join(address::edition(self.name()));
        for (path, bytes) in &self.files {
            write(&folder.join(path), &named(bytes, self.name()))?;
        }
        Ok(())
    }
}

/// A file of the site with the edition's name where it belongs.
pub(super) fn named(bytes: &[u8], name: &str) -> Vec<u8> {
    renamed(bytes, UNNAMED, name)
}

/// A value as the text of a JSON file.
fn pretty(name: &str, value: &impl Serialize) -> Written<String> {
    match serde_json::to_string_pretty(value) {
        Ok(text) => Ok(text + "\n"),
        Err(error) => Err(SiteError(format!("{name}: {error}"))),
    }
}

/// Every file below a folder, in order.
fn within(folder: &Path) -> Written<Vec<PathBuf>> {
    let failed = |e| SiteError::at("list", folder, e);
    let entries = fs::read_dir(folder).map_err(failed)?;
    let entries: Result<Vec<_>, _> = entries.collect();
    let mut paths: Vec<_> = entries
        .map_err(failed)?
        .iter()
        .map(fs::DirEntry::path)
        .collect();
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(within(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

/// The path of a file from a folder, with slashes.
fn relative(folder: &Path, file: &Path) -> String {
    let path = file.strip_prefix(folder).unwrap_or(file);
    let parts = path.iter().map(|part| part.to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

fn read_bytes(path: &Path) -> Written<Vec<u8>> {
    fs::read(path).map_err(|e| SiteError::at("read", path, e))
}
