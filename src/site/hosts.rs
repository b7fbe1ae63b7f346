//! `_headers`: which addresses say what, for hosts that read it.

use std::fmt::Write as _;

use crate::export::Address;

use super::headers::{COMMON, Kind};

/// The text of `_headers`, for a site at this address.
pub(super) fn for_hosts(address: &Address) -> String {
    let mut out = "/*\n".to_owned();
    // Writing to a String cannot fail.
    for (name, value) in COMMON {
        let _ = writeln!(out, "  {name}: {value}");
    }
    let host = address.is_public().then(|| address.origin());
    for kind in Kind::ALL {
        for pattern in kind.patterns() {
            let _ = writeln!(out, "{pattern}");
            for (name, value) in kind.own(host.as_deref()) {
                let _ = writeln!(out, "  {name}: {value}");
            }
        }
    }
    out
}

impl Kind {
    /// Its addresses, as `_headers` knows them, where `:edition` is any one part. No address has two
    /// kinds. The JSON files
    /// beside the share pages are counted among these: patterns cannot tell them apart.
    fn patterns(self) -> &'static [&'static str] {
        match self {
            Self::Page => &[
                "/",
                "/index.html",
                "/404.html",
                "/share/*",
                "/editions/*",
                "/en/",
                "/en/index.html",
                "/en/share/*",
                "/en/editions/*",
            ],
            Self::Embed => &["/embed/*", "/en/embed/*"],
            Self::Asset => &["/assets/*"],
            Self::File => &[
                "/charts/*",
                "/data/*",
                "/oembed/*",
                "/embed.js",
                "/robots.txt",
                "/sitemap.xml",
                "/e/editions.json",
            ],
            Self::EditionPage => &[
                "/e/:edition/",
                "/e/:edition/index.html",
                "/e/:edition/share/*",
                "/e/:edition/en/",
                "/e/:edition/en/index.html",
                "/e/:edition/en/share/*",
            ],
            Self::EditionEmbed => &["/e/:edition/embed/*", "/e/:edition/en/embed/*"],
            Self::EditionFile => &[
                "/e/:edition/assets/*",
                "/e/:edition/charts/*",
                "/e/:edition/data/*",
                "/e/:edition/oembed/*",
                "/e/:edition/embed.js",
                "/e/:edition/edition.json",
                "/e/:edition/files.txt",
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::for_hosts;
    use crate::export::Address;

    #[test]
    fn hosts_are_told_one_policy_for_an_address() {
        let of = |url| for_hosts(&Address::from_setting(url).unwrap());
        let (local, public) = (of(None), of(Some("https://example.org/xiamen/")));
        assert!(public.contains("script-src 'self' https://example.org 'wasm-unsafe-eval'"));
        assert!(!local.contains("127.0.0.1"), "{local}");
        for text in [local, public] {
            let rules: Vec<_> = text.lines().filter(|l| l.starts_with('/')).collect();
            let of_all = text.split("\n/").next().unwrap();
            assert!(!of_all.contains("Content-Security-Policy"), "{of_all}");
            for rule in &rules[1..] {
                let start = rule.trim_end_matches('*');
                let twice = |other: &&&str| **other != *rule && other.starts_with(start);
                let several = rule.ends_with('*') && rules.iter().any(|r| twice(&r));
                assert!(!several, "{rule}");
            }
        }
    }
}
