//! Versions: read from what a program says of itself and from `Cargo.lock`, and compared.

use std::fmt;

/// A version with its first three numbers; a number that is not given is zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(pub(crate) u32, pub(crate) u32, pub(crate) u32);

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

impl Version {
    /// The first version named in `text`: `trunk 0.21.14`, `wasm-opt version 132 (…)`,
    /// `v20.20.2`.
    pub(crate) fn first_in(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(|word| {
            let word = word.strip_prefix('v').unwrap_or(word);
            // What follows a hyphen or a plus is not part of the numbers.
            let numbers = word.split(['-', '+']).next()?;
            let mut numbers = numbers.split('.').map(str::parse);
            let major = numbers.next()?.ok()?;
            let mut next = || numbers.next().unwrap_or(Ok(0)).ok();
            Some(Self(major, next()?, next()?))
        })
    }
}

/// Which versions of a tool will do for a wanted one.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fit {
    /// Only the very same.
    Exact,
    /// The same or later, as long as the first two numbers agree.
    SameMinor,
    /// The same or any later.
    AtLeast,
}

impl Fit {
    /// Whether `found` will do where `wanted` was asked for.
    pub(crate) fn accepts(self, found: Version, wanted: Version) -> bool {
        match self {
            Self::Exact => found == wanted,
            Self::SameMinor => (found.0, found.1) == (wanted.0, wanted.1) && found.2 >= wanted.2,
            Self::AtLeast => found >= wanted,
        }
    }
}

/// The version that the text of a `Cargo.lock` holds for a crate.
pub(crate) fn locked(lock: &str, name: &str) -> Option<Version> {
    let wanted = format!("name = \"{name}\"");
    let mut lines = lock.lines().skip_while(|line| *line != wanted).skip(1);
    let version = lines.next()?.strip_prefix("version = \"")?;
    Version::first_in(version.strip_suffix('"')?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_from_what_programs_say() {
        let said = [
            ("trunk 0.21.14", Some(Version(0, 21, 14))),
            ("wasm-bindgen 0.2.130 (abc123)", Some(Version(0, 2, 130))),
            (
                "wasm-opt version 132 (version_132)",
                Some(Version(132, 0, 0)),
            ),
            (
                "ChromeDriver 156.0.8078.79 (f0…)",
                Some(Version(156, 0, 8078)),
            ),
            (
                "Chromium 156.0.8078.79 built on Debian 12",
                Some(Version(156, 0, 8078)),
            ),
            ("cargo-deny 1.0.0-beta.2", Some(Version(1, 0, 0))),
            ("v20.20.2", Some(Version(20, 20, 2))),
            ("no version here", None),
            ("", None),
        ];
        for (text, version) in said {
            assert_eq!(Version::first_in(text), version, "{text}");
        }
    }

    #[test]
    fn a_tool_fits_by_its_rule() {
        let wanted = Version(0, 21, 14);
        assert!(Fit::Exact.accepts(wanted, wanted));
        assert!(!Fit::Exact.accepts(Version(0, 21, 15), wanted));
        assert!(Fit::SameMinor.accepts(Version(0, 21, 15), wanted));
        assert!(!Fit::SameMinor.accepts(Version(0, 21, 13), wanted));
        assert!(!Fit::SameMinor.accepts(Version(0, 22, 14), wanted));
        assert!(Fit::AtLeast.accepts(Version(1, 0, 0), wanted));
        assert!(!Fit::AtLeast.accepts(Version(0, 20, 99), wanted));
    }

    #[test]
    fn the_lock_file_names_the_version_of_exactly_that_crate() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some(Version(0, 2, 130)));
        assert_eq!(locked(lock, "bindgen"), None);
    }
}
