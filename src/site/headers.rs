//! What a host says with every answer, in one list, which goes:
//!
//! ```text
//! Kind ─► headers ─┬► dist/_headers       (`hosts`: for hosts that read it)
//!                  ├► deploy/nginx.conf   (committed; a test keeps it in step)
//!                  └► the tests
//! ```
//!
//! Every answer gets one policy: hosts that know several rules for one address join their
//! values, and a browser holds a page to each of them.
//!
//! The pages of an edition hold their policy themselves ([`in_page`]), since a later one of the
//! host may forbid what they need, such as the style sheet that stands in an older embed. The host
//! says of them only who may frame them, which a page cannot.

use crate::export::address::EDITIONS;
use crate::export::{Address, edition};
use crate::svg::escape;

use super::{PAGE_STYLE, css, embed};

/// What an address of the site leads to, as far as headers go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A page that is read on its own.
    Page,
    /// A page that stands in other people's pages.
    Embed,
    /// A file that is named by the hash of its bytes.
    Asset,
    /// Data, an image, a script for other people's pages.
    File,
    /// A page of an edition.
    EditionPage,
    /// A page of an edition that stands in other people's pages.
    EditionEmbed,
    /// Every other file of an edition.
    EditionFile,
}

/// Before who may frame a page.
const ANCESTORS: &str = "frame-ancestors";

/// What every answer says. Nothing here is for some readers only, so anybody may read it.
pub(super) const COMMON: [(&str, &str); 5] = [
    ("Strict-Transport-Security", "max-age=63072000"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    (
        "Permissions-Policy",
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), \
         geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), \
         publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()",
    ),
    ("Access-Control-Allow-Origin", "*"),
];

impl Kind {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Page,
        Self::Embed,
        Self::Asset,
        Self::File,
        Self::EditionPage,
        Self::EditionEmbed,
        Self::EditionFile,
    ];

    /// What a path from the site's root leads to: `en/`, `embed/changes/`, `embed.js`.
    pub fn of(path: &str) -> Self {
        let mut parts = path.splitn(3, '/');
        if let (Some(EDITIONS), Some(name), Some(rest)) = (parts.next(), parts.next(), parts.next())
            && edition::is_name(name)
        {
            return match Self::of(rest) {
                Self::Page => Self::EditionPage,
                Self::Embed => Self::EditionEmbed,
                _ => Self::EditionFile,
            };
        }
        let in_language = path.strip_prefix("en/").unwrap_or(path);
        if in_language.starts_with("embed/") {
            Self::Embed
        } else if path.starts_with("assets/") {
            Self::Asset
        } else if path.starts_with("data/") {
            Self::File
        } else if path.is_empty() || path.ends_with('/') || path.ends_with(".html") {
            Self::Page
        } else {
            Self::File
        }
    }

    /// The content-security policy. A sandboxed frame has no origin, and WebKit finds `'self'`
    /// to be nobody there, so the policy of embeds also names the `host` where it is known. The
    /// style sheets of embeds and of the page stand inline in them, allowed by their hashes; embeds
    /// may have no other.
    pub fn policy(self, host: Option<&str>) -> String {
        let own = match host {
            Some(host) => format!("'self' {host}"),
            None => "'self'".to_owned(),
        };
        // A page makes pictures of its charts, and a canvas takes them from an address that holds them.
        let held = if self == Self::Page { " data:" } else { "" };
        let runs = |own: &str, style: &str| {
            format!(
                "default-src 'none'; script-src {own} 'wasm-unsafe-eval'; style-src {style}; \
                 connect-src {own}; img-src {own}{held}; "
            )
        };
        let trusted = "require-trusted-types-for 'script'; trusted-types siming-huli \
                       siming-huli-code 'allow-duplicates'; ";
        let closed = ["base-uri 'none'; form-action 'none'; ", ANCESTORS].concat();
        match self {
            // A share dialog shows a preview of the embed.
            Self::Page => {
                let style = format!("'self' {}", css::source(&PAGE_STYLE));
                let code = runs("'self'", &style);
                [&code, "frame-src 'self'; ", trusted, &closed, " 'self'"].concat()
            }
            Self::Embed => {
                let code = runs(&own, &css::source(&embed::STYLE));
                [&code, trusted, &closed, " *"].concat()
            }
            Self::Asset | Self::File | Self::EditionFile => {
                format!("default-src 'none'; {closed} 'self'")
            }
            Self::EditionPage => [ANCESTORS, " 'self'"].concat(),
            Self::EditionEmbed => [ANCESTORS, " *"].concat(),
        }
    }

    /// Everything that an answer of this kind says of itself.
    pub fn headers(self, host: Option<&str>) -> Vec<(&'static str, String)> {
        let common = COMMON.map(|(name, value)| (name, value.to_owned()));
        common.into_iter().chain(self.own(host)).collect()
    }

    /// What answers of other kinds say otherwise, or not at all.
    pub(super) fn own(self, host: Option<&str>) -> Vec<(&'static str, String)> {
        let readers = match self {
            Self::Page | Self::EditionPage => "same-origin",
            _ => "cross-origin",
        };
        let cache = match self {
            Self::Page | Self::Embed | Self::File => "no-cache",
            _ => "public, max-age=31536000, immutable",
        };
        let mut own = vec![
            ("Content-Security-Policy", self.policy(host)),
            ("Cross-Origin-Resource-Policy", readers.to_owned()),
            ("Cache-Control", cache.to_owned()),
        ];
        if matches!(self, Self::Page | Self::EditionPage) {
            own.push(("Cross-Origin-Opener-Policy", "same-origin".to_owned()));
        }
        own
    }
}

/// The policy that a page of an edition holds itself: that of its kind today, without what counts
/// in headers only. Nothing for a page that is current, of which the host says it.
pub(super) fn in_page(kind: Kind, site: &Address) -> String {
    if site.below().is_empty() {
        return String::new();
    }
    let host = site.is_public().then(|| site.origin());
    let policy = kind.policy(host.as_deref());
    let policy = policy.split(ANCESTORS).next().unwrap_or(&policy);
    let policy = escape(policy.trim_end_matches("; "));
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n")
}

#[cfg(test)]
mod tests {
    use super::{Kind, in_page};
    use crate::export::Address;

    #[test]
    fn nothing_unsafe_is_allowed_and_only_embeds_may_be_framed_by_anyone() {
        let current = [Kind::Page, Kind::Embed, Kind::Asset, Kind::File];
        for kind in current.into_iter().chain([Kind::EditionFile]) {
            let policy = kind.policy(Some("https://example.org"));
            let policy = policy.replace("'wasm-unsafe-eval'", "");
            // Pictures alone, on pages alone.
            let held = policy.contains("; img-src 'self' data:; ");
            assert_eq!(held, kind == Kind::Page, "{policy}");
            let policy = policy.replacen("; img-src 'self' data:; ", "; ", 1);
            assert!(policy.starts_with("default-src 'none'; "), "{policy}");
            for loose in ["unsafe", "data:", "blob:", "http:", "https: ", "-src *"] {
                assert!(!policy.contains(loose), "{loose} in {policy}");
            }
            let anyone = policy.ends_with("frame-ancestors *");
            assert_eq!(anyone, kind == Kind::Embed, "{policy}");
            assert_eq!(policy.contains("example.org"), kind == Kind::Embed);
            let styles = policy.split_once("; style-src ").map(|(_, rest)| rest);
            let styles = styles
                .and_then(|rest| rest.split_once("; "))
                .map(|(own, _)| own);
            let hashed = match kind {
                Kind::Page => styles.and_then(|styles| styles.strip_prefix("'self' ")),
                Kind::Embed => styles,
                _ => None,
            };
            assert_eq!(hashed.is_some(), styles.is_some(), "{policy}");
            assert!(
                hashed.is_none_or(|hash| hash.starts_with("'sha256-")),
                "{policy}"
            );
            assert_eq!(
                policy.matches("sha256-").count(),
                usize::from(hashed.is_some())
            );
        }
    }

    #[test]
    fn a_page_of_an_edition_holds_its_policy_and_the_host_says_who_frames_it() {
        let site = Address::from_setting(Some("https://example.org/xiamen/")).unwrap();
        let edition = site.edition("0123456789ab");
        for (kind, of_edition, anyone) in [
            (Kind::Page, Kind::EditionPage, "'self'"),
            (Kind::Embed, Kind::EditionEmbed, "*"),
        ] {
            assert_eq!(in_page(kind, &site), "");
            let said = in_page(kind, &edition).replace("&#39;", "'");
            let whole = kind.policy(Some("https://example.org"));
            let ancestors = of_edition.policy(Some("https://example.org"));
            assert_eq!(ancestors, format!("frame-ancestors {anyone}"));
            let held = whole.strip_suffix(&format!("; {ancestors}")).unwrap();
            assert!(said.contains(&format!("content=\"{held}\">")), "{said}");
        }
    }

    #[test]
    fn an_address_is_of_one_kind() {
        for (path, kind) in [
            ("", Kind::Page),
            ("en/", Kind::Page),
            ("404.html", Kind::Page),
            ("share/changes/", Kind::Page),
            ("share/changes.zh.json", Kind::File),
            ("embed/changes/", Kind::Embed),
            ("en/embed/changes/index.html", Kind::Embed),
            ("embed.js", Kind::File),
            ("assets/app-1.js", Kind::Asset),
            ("data/metrics.json", Kind::File),
            ("data/siming-huli.html", Kind::File),
            ("editions/", Kind::Page),
            ("en/editions/index.html", Kind::Page),
            ("e/editions.json", Kind::File),
            ("e/0123456789ab/", Kind::EditionPage),
            ("e/0123456789ab/en/index.html", Kind::EditionPage),
            ("e/0123456789ab/en/embed/changes/", Kind::EditionEmbed),
            ("e/0123456789ab/assets/app-1.js", Kind::EditionFile),
            ("e/0123456789ab/data/siming-huli.html", Kind::EditionFile),
            ("e/nothing/", Kind::Page),
        ] {
            assert_eq!(Kind::of(path), kind, "{path}");
        }
    }
}
