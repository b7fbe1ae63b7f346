//! All data files in one: `<slug>.zip`, and `sha256sums.txt`, by which each is checked.
//!
//! The same files are the same bytes: entries stand in the order of their names, are dated
//! 1980-01-01, the first day that the format knows, and packed by one pure Rust deflate.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::about::About;

use super::edition::sha256;
use super::{ExportError, package};

/// The name of the list of checksums: `sha256sum --check sha256sums.txt`.
pub const SUMS: &str = "sha256sums.txt";

/// The path of the archive, from the site's root.
pub fn path(about: &About) -> String {
    format!("{}/{}.zip", package::FOLDER, about.slug)
}

/// A file: its name in the folder, and its bytes.
pub type Entry<'a> = (&'a str, &'a [u8]);

/// The checksums of files, one a line, by name.
pub fn sums(files: &[Entry<'_>]) -> String {
    let lines = sorted(files).into_iter();
    lines
        .map(|(name, bytes)| format!("{}  {name}\n", sha256(bytes)))
        .collect()
}

/// The files in a folder that is named by `slug`.
///
/// # Errors
/// If a file cannot be packed.
pub fn zip(slug: &str, files: &[Entry<'_>]) -> Result<Vec<u8>, ExportError> {
    let failed = |name: &str, why: &dyn std::fmt::Display| ExportError::new(name, why);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
        .system(System::Unix);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in sorted(files) {
        zip.start_file(format!("{slug}/{name}"), options)
            .map_err(|e| failed(name, &e))?;
        zip.write_all(bytes).map_err(|e| failed(name, &e))?;
    }
    let whole = zip.finish().map_err(|e| failed(slug, &e))?;
    Ok(whole.into_inner())
}

fn sorted<'a>(files: &[Entry<'a>]) -> Vec<Entry<'a>> {
    let mut files = files.to_vec();
    files.sort_by_key(|(name, _)| *name);
    files
}
