//! `SITE_URL`, read as an address.

use url::Url;

use super::ExportError;
use super::address::{Address, LOCAL};

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
            root: root.into(),
            below: String::new(),
            public: setting.is_some(),
        })
    }
}
