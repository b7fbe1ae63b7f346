//! Which version of the site this is, and of what day: the same inputs give the same
//! bytes, so no clock is read. An edition is named by the hash of all that it publishes:
//!
//! ```text
//! files with UNNAMED in place of the name ─► list (SHA-256 and path of each) ─► SHA-256 ─► name
//! ```

use std::collections::BTreeMap;

use memchr::memmem;
use sha2::{Digest, Sha256};
use time::{Date, OffsetDateTime};

use super::ExportError;

/// What stands for an edition's name where its files are hashed, since they hold it.
pub const UNNAMED: &str = "EDITION-NAME";

/// How much of the hash is the name: enough to tell the editions of a site apart, and short enough
/// for a citation.
const NAME_LENGTH: usize = UNNAMED.len();

/// The version of everything that a build publishes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Version of the project.
    pub version: &'static str,
    /// The day of the data, in UTC; none where nothing says it.
    pub date: Option<Date>,
    /// SHA-256 of `metrics.json`, lower-case hex.
    pub data_sha256: String,
    /// The start of the hash of its files; [`UNNAMED`] while they are made.
    pub name: String,
}

impl Edition {
    /// The edition of this `metrics.json`, dated by seconds since 1970: what
    /// `SOURCE_DATE_EPOCH` says, or the time of the last commit that touched the data.
    ///
    /// # Errors
    /// If the date is no number, or beyond the calendar.
    pub fn new(metrics: &str, epoch: Option<&str>) -> Result<Self, ExportError> {
        let date = match epoch.map(str::trim).filter(|text| !text.is_empty()) {
            None => None,
            Some(text) => {
                let wrong = |why: String| ExportError::new(&format!("the date `{text}`"), why);
                let seconds: i64 = text.parse().map_err(|e| wrong(format!("{e}")))?;
                let moment = OffsetDateTime::from_unix_timestamp(seconds)
                    .map_err(|e| wrong(format!("{e}")))?;
                Some(moment.date())
            }
        };
        Ok(Self {
            version: env!("CARGO_PKG_VERSION"),
            date,
            data_sha256: sha256(metrics.as_bytes()),
            name: UNNAMED.to_owned(),
        })
    }

    /// The day as `2026-11-23`.
    pub fn day(&self) -> Option<String> {
        let date = self.date?;
        let (year, month, day) = date.to_calendar_date();
        Some(format!("{year:04}-{:02}-{day:02}", u8::from(month)))
    }

    /// The first characters of the data's hash, enough to tell one state of it from another.
    pub fn short_data_hash(&self) -> &str {
        let hash = &self.data_sha256;
        hash.get(..NAME_LENGTH).unwrap_or(hash)
    }
}

/// Whether this may be the name of an edition.
pub fn is_name(text: &str) -> bool {
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    text.len() == NAME_LENGTH && text.bytes().all(is_digit)
}

/// The name that goes with the hash of a [`list`].
pub fn name(hash: &str) -> &str {
    hash.get(..NAME_LENGTH).unwrap_or(hash)
}

/// Every file of an edition with the hash of its bytes, in which [`UNNAMED`] stands for the name:
/// a line for each, in the order of their paths, as `sha256sum` writes it.
pub fn list(hashes: &BTreeMap<String, String>) -> String {
    let lines = hashes.iter();
    lines
        .map(|(path, hash)| format!("{hash}  {path}\n"))
        .collect()
}

/// The same bytes with one word in place of another.
pub fn renamed(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = 0;
    for at in memmem::find_iter(bytes, from) {
        out.extend_from_slice(&bytes[rest..at]);
        out.extend_from_slice(to.as_bytes());
        rest = at + from.len();
    }
    out.extend_from_slice(&bytes[rest..]);
    out
}
/// SHA-256 in lower-case hex.
pub fn sha256(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
