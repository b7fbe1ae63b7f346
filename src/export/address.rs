//! Where the site is: one setting that every absolute address comes from.
//!
//! ```text
//! SITE_URL ─► Address ─► canonical links, Open Graph, oEmbed, sitemap, QR codes
//! ```
//!
//! Without the setting, files that need an absolute address get a local one, and images
//! and citations carry none: a wrong address is worse than none.

use url::Url;

use crate::i18n::Lang;

use super::ExportError;

/// Where a build without `SITE_URL` says that it is.
pub const LOCAL: &str = "http://127.0.0.1:8080/";

/// The address of the site's root; ends with `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    root: Url,
    public: bool,
}

impl Address {
    /// The address that `SITE_URL` gives; the local one where it is unset or empty.
    ///
    /// # Errors
    /// If it is no `http` or `https` address, or has a query or a fragment.
    pub fn from_setting(setting: Option<&str>) -> Result<Self, ExportError> {
        let setting = setting.map(str::trim).filter(|text| !text.is_empty());
        let text = setting.unwrap_or(LOCAL);
        let wrong = |why: &str| ExportError::new(&format!("SITE_URL={text}"), why);
        let mut root = Url::parse(text).map_err(|e| wrong(&e.to_string()))?;
        if !matches!(root.scheme(), "http" | "https") {
            return Err(wrong(
                "an address of a site begins with https:// or http://",
            ));
        }
        if root.query().is_some() || root.fragment().is_some() {
            return Err(wrong("an address of a site has no `?` and no `#`"));
        }
        if !root.path().ends_with('/') {
            let folder = format!("{}/", root.path());
            root.set_path(&folder);
        }
        Ok(Self {
            root,
            public: setting.is_some(),
        })
    }

    /// Whether `SITE_URL` was set.
    pub fn is_public(&self) -> bool {
        self.public
    }

    /// The absolute address of a path from the site's root.
    pub fn to(&self, path: &str) -> String {
        format!("{}{path}", self.root)
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        self.root.origin().ascii_serialization()
    }

    /// The path of the site's root on its host, from `/` to `/`.
    pub fn folder(&self) -> &str {
        self.root.path()
    }

    /// The root as a person would write it: without scheme and last slash.
    pub fn shown(&self) -> String {
        let text = self.root.as_str();
        let text = text.split_once("://").map_or(text, |(_, rest)| rest);
        text.trim_end_matches('/').to_owned()
    }
}

/// The path of the page in a language, from the site's root.
pub fn page(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "",
        Lang::En => "en/",
    }
}

/// The path of a chart's place on its page.
pub fn permalink(lang: Lang, chart: &str) -> String {
    format!("{}#{chart}", page(lang))
}

/// The share page of a chart.
pub fn share(lang: Lang, chart: &str) -> String {
    format!("{}share/{chart}/", page(lang))
}

/// The path of a chart's embed page.
pub fn embed(lang: Lang, chart: &str) -> String {
    format!("{}embed/{chart}/", page(lang))
}

/// The path of a published file about a chart in a language: `charts/pairs.zh.svg`.
pub fn file(folder: &str, lang: Lang, chart: &str, ending: &str) -> String {
    format!("{folder}/{chart}.{}{ending}", lang.short())
}
