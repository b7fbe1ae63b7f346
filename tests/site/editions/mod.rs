//! Editions: named by what they publish, kept as they were, and listed with what each changed.

mod kept;
mod listed;
mod named;
mod own;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use crate::made::{Built, CHARTS, METRICS, SITE_URL};

/// The folder of a site's editions.
fn editions(built: &Built) -> PathBuf {
    built.out().join("e")
}

/// The files of an edition, by their paths in it.
fn files_of(built: &Built, name: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = format!("e/{name}/");
    let files = built.files().into_iter();
    let files = files.filter_map(|path| Some((path.strip_prefix(&folder)?.to_owned(), path)));
    files
        .map(|(within, path)| (within, fs::read(built.out().join(path)).unwrap()))
        .collect()
}

/// The same bytes with another word in place of each of these; both are as long.
fn renamed(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for at in 0..bytes.len().saturating_sub(from.len()) {
        if bytes[at..].starts_with(from.as_bytes()) {
            bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
        }
    }
    bytes
}

/// A site, and a folder of its own with the editions of it, which goes when it is dropped.
struct Kept(PathBuf);

impl Kept {
    fn of(built: &Built, called: &str) -> Self {
        let kept = std::env::temp_dir().join(format!("kept-{called}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&kept);
        let from = editions(built);
        for path in built.files() {
            if let Some(within) = path.strip_prefix("e/") {
                let to = kept.join(within);
                fs::create_dir_all(to.parent().unwrap()).unwrap();
                fs::copy(from.join(within), to).unwrap();
            }
        }
        Self(kept)
    }

    /// The site of other data, after these editions.
    fn then(&self, metrics: &str) -> Built {
        Built::after(Some(&self.0), Some(SITE_URL), metrics, CHARTS).unwrap()
    }

    /// Why no site is built after these editions.
    fn refused(&self) -> String {
        let built = Built::after(Some(&self.0), Some(SITE_URL), METRICS, CHARTS);
        built.err().expect("it is refused").to_string()
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
