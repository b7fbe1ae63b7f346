//! Which version of the site this is, and of what day: the same inputs give the same
//! bytes, so no clock is read.

use sha2::{Digest, Sha256};
use time::{Date, OffsetDateTime};

use super::ExportError;

/// The version of everything that a build publishes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Version of the project.
    pub version: &'static str,
    /// The day of the data, in UTC; none where nothing says it.
    pub date: Option<Date>,
    /// SHA-256 of `metrics.json`, lower-case hex.
    pub data_sha256: String,
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
        })
    }

    /// The day as `2026-11-23`.
    pub fn day(&self) -> Option<String> {
        let date = self.date?;
        let (year, month, day) = date.to_calendar_date();
        Some(format!("{year:04}-{:02}-{day:02}", u8::from(month)))
    }

    /// The first characters of the hash, enough to tell one edition from another.
    pub fn short_hash(&self) -> &str {
        self.data_sha256.get(..12).unwrap_or(&self.data_sha256)
    }
}

/// SHA-256 in lower-case hex.
pub fn sha256(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
