//! What every test here starts from: the shipped content, and a site of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value;
use siming_huli::export::{Address, Edition};
use siming_huli::site::{Settings, SiteError, render};

use crate::common::folder::paths_below;
pub use crate::common::published::{CHARTS, METRICS, content, pair_plates, published_charts};

/// A public address in a subfolder.
pub const SITE_URL: &str = "https://example.org/xiamen/2022";

/// 2026-11-23, in seconds since 1970.
pub const EPOCH: &str = "1795392000";

pub fn public() -> Address {
    Address::from_setting(Some(SITE_URL)).unwrap()
}

pub fn local() -> Address {
    Address::from_setting(None).unwrap()
}

pub fn edition() -> Edition {
    Edition::new(METRICS, Some(EPOCH)).unwrap()
}

/// A site written into a folder of its own, which goes when it is dropped. Glue and Wasm
/// are stand-ins.
pub struct Built {
    folder: PathBuf,
    /// The files that hold a local address.
    pub local: Vec<String>,
}

/// Tells the folders of one test run apart.
static BUILT: AtomicUsize = AtomicUsize::new(0);

impl Built {
    /// The shipped site.
    pub fn at(site_url: Option<&str>) -> Self {
        Self::with(site_url, METRICS)
    }

    /// The site of another `metrics.json`.
    pub fn with(site_url: Option<&str>, metrics: &str) -> Self {
        Self::of(site_url, metrics, CHARTS)
    }

    /// The site of any two files.
    pub fn of(site_url: Option<&str>, metrics: &str, charts: &str) -> Self {
        Self::after(None, site_url, metrics, charts).unwrap()
    }

    /// The same with earlier editions, which a folder keeps.
    pub fn after(
        kept: Option<&Path>,
        site_url: Option<&str>,
        metrics: &str,
        charts: &str,
    ) -> Result<Self, SiteError> {
        let number = BUILT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("site-{}-{number}", std::process::id()));
        let (project, out) = (folder.join("project"), folder.join("out"));
        let put = |path: PathBuf, bytes: &[u8]| {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        };
        put(project.join("data/metrics.json"), metrics.as_bytes());
        put(project.join("data/charts.json"), charts.as_bytes());
        let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
        for part in ["", "styles"] {
            for entry in fs::read_dir(public.join(part)).unwrap() {
                let path = entry.unwrap().path();
                if path.is_file() {
                    let to = project.join("public").join(part);
                    put(to.join(path.file_name().unwrap()), &fs::read(path).unwrap());
                }
            }
        }
        put(out.join("x.js"), b"//");
        put(out.join("x_bg.wasm"), b"");
        put(out.join("index.html"), b"<html></html>");
        let settings = Settings {
            address: Address::from_setting(site_url).unwrap(),
            epoch: Some(EPOCH.to_owned()),
            release: false,
            images: false,
            editions: kept.map(Path::to_owned),
        };
        match render(&project, &out, &settings) {
            Ok(local) => Ok(Self { folder, local }),
            Err(error) => {
                let _ = fs::remove_dir_all(&folder);
                Err(error)
            }
        }
    }

    /// Where the site lies.
    pub fn out(&self) -> PathBuf {
        self.folder.join("out")
    }

    /// A text file of it.
    pub fn read(&self, path: &str) -> String {
        let file = self.out().join(path);
        fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
    }

    /// Any file of it as text, an archive with what it says of its files.
    pub fn text(&self, path: &str) -> String {
        let bytes = fs::read(self.out().join(path)).unwrap();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// A JSON file of it.
    pub fn json(&self, path: &str) -> Value {
        serde_json::from_str(&self.read(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    /// Every file, by its path from the site's root, in order.
    pub fn files(&self) -> Vec<String> {
        paths_below(&self.out())
    }

    /// The name of the edition that it is.
    pub fn edition(&self) -> String {
        let name = &self.json("e/editions.json")["current"];
        name.as_str().unwrap().to_owned()
    }

    /// Every page of what is current that can be visited, but the list of editions.
    pub fn pages(&self) -> Vec<String> {
        let mut pages = self.files();
        pages.retain(|path| !path.starts_with("e/") && !path.contains("editions/"));
        // Share pages lead to what is described elsewhere, and are not for search engines.
        pages.retain(|path| path.ends_with("index.html") && !path.contains("share/"));
        let charts = published_charts().len() + pair_plates().len();
        assert!(pages.len() == 2 + charts, "{pages:?}");
        pages
    }
}

impl Drop for Built {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The value of an attribute of the first element with a given start: `<meta name="x"`.
pub fn attribute(html: &str, start: &str, name: &str) -> Option<String> {
    let element = html.split(start).nth(1)?.split('>').next()?;
    let value = element
        .split(&format!(" {name}=\""))
        .nth(1)?
        .split('"')
        .next()?;
    let plain = [
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    Some(
        plain
            .iter()
            .fold(value.to_owned(), |text, (from, to)| text.replace(from, to)),
    )
}
