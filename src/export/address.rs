//! Where the site is: one setting that every absolute address comes from.
//!
//! ```text
//! SITE_URL ─► Address ─► canonical links, Open Graph, oEmbed, sitemap, QR codes
//! ```
//!
//! Without the setting, files that need an absolute address get a local one, and images
//! and citations carry none: a wrong address is worse than none.

use crate::i18n::Lang;

/// Where a build without `SITE_URL` says that it is.
pub const LOCAL: &str = "http://127.0.0.1:8080/";

/// The folder of all editions, from the site's root.
pub const EDITIONS: &str = "e";

/// Where the site is, or one of its editions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The site's root; ends with `/`.
    pub(super) root: String,
    /// The folder of an edition, from there; empty for what is current.
    pub(super) below: String,
    pub(super) public: bool,
}

impl Address {
    /// A site that is known to be here: an address that ends with `/`.
    pub fn at(root: String) -> Self {
        Self {
            root,
            below: String::new(),
            public: true,
        }
    }

    /// An edition of the site by its name.
    pub fn edition(&self, name: &str) -> Self {
        Self {
            below: edition(name),
            ..self.clone()
        }
    }

    /// The site as it is now.
    pub fn current(&self) -> Self {
        Self {
            below: String::new(),
            ..self.clone()
        }
    }

    /// The folder of the edition that this leads to, from the site's root; empty for what is
    /// current.
    pub fn below(&self) -> &str {
        &self.below
    }

    /// Whether the site is known to be there: a build without `SITE_URL` does not know.
    pub fn is_public(&self) -> bool {
        self.public
    }

    /// The absolute address of a path from the root of the site, or of the edition.
    pub fn to(&self, path: &str) -> String {
        [&*self.root, &*self.below, path].concat()
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        self.parts().0.to_owned()
    }

    /// The path of the site's root on its host, from `/` to `/`.
    pub fn folder(&self) -> &str {
        self.parts().1
    }

    /// The root as a person would write it: without scheme and last slash.
    pub fn shown(&self) -> String {
        shown(&self.root).trim_end_matches('/').to_owned()
    }

    fn parts(&self) -> (&str, &str) {
        let host = self.root.len() - shown(&self.root).len();
        let folder = self.root[host..].find('/');
        self.root
            .split_at(folder.map_or(self.root.len(), |at| host + at))
    }
}

/// An address as a person would write it: without its scheme.
pub fn shown(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest)
}

/// The folder of an edition, from the site's root.
pub fn edition(name: &str) -> String {
    [EDITIONS, "/", name, "/"].concat()
}

/// The way from a path below the site's root up to the root.
pub fn up(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// The path of the page in a language, from the site's root.
pub fn page(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "",
        Lang::En => "en/",
    }
}

/// The path of a chart's place on its page, where this was chosen (a query string, or nothing).
pub fn permalink(lang: Lang, query: &str, chart: &str) -> String {
    let question = if query.is_empty() { "" } else { "?" };
    [page(lang), question, query, "#", chart].concat()
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
