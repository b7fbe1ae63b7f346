//! What a folder holds.

use std::fs::read_dir;
use std::path::{Path, PathBuf};

/// Every file in a folder and in those below it.
pub fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => below(&path),
            false => vec![path],
        })
        .collect()
}

/// The same by their paths from the folder, in order.
pub fn paths_below(folder: &Path) -> Vec<String> {
    let files = below(folder);
    let paths = files.iter().map(|file| file.strip_prefix(folder).unwrap());
    let mut paths: Vec<_> = paths
        .map(|path| path.to_str().unwrap().replace('\\', "/"))
        .collect();
    paths.sort();
    paths
}
