//! The native side: writes the whole site into a folder of static files.
//!
//! ```text
//! trunk staging folder (JS glue, Wasm) ┐
//! public/ (styles, boot.js, icon)      ├─► assets (named by content) ─► shell ─► pages
//! data/*.json ─► Content ─► App ───────┘
//! ```

mod assets;
pub mod command;
mod comparisons;
mod masthead;
mod method;
mod page;
mod shell;
mod tokens;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::chart::catalog::Catalog;
use crate::data::schema;
use crate::i18n::Lang;
use crate::ui::Content;

use assets::{Asset, Assets};

/// What stops the site from being written: what was done to which file, and why not.
#[derive(Debug)]
pub struct SiteError(String);

impl SiteError {
    fn at(what: &str, path: &Path, why: impl std::fmt::Display) -> Self {
        Self(format!("cannot {what} {}: {why}", path.display()))
    }
}

impl std::fmt::Display for SiteError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SiteError {}

type Written<T = ()> = Result<T, SiteError>;

/// Style sheets, in the order of the cascade; the colour tokens come before them.
const STYLES: [&str; 3] = ["base.css", "page.css", "chart.css"];

/// Writes the site of the project in `project` into `out`, where trunk has left the JS
/// glue, the Wasm and its own `index.html`. The glue starts itself; in a
/// `release` it is minified.
///
/// # Errors
/// If a data file is wrong or a file cannot be read or written.
pub fn render(project: &Path, out: &Path, release: bool) -> Written {
    let read = |path: &str| read(&project.join(path));
    // A folder that `SITE_DATA` names, from the project's; its own data otherwise.
    let data = env::var("SITE_DATA").unwrap_or_else(|_| "data".into());
    let (metrics, charts) = (
        read(&format!("{data}/metrics.json"))?,
        read(&format!("{data}/charts.json"))?,
    );
    let content =
        Content::load(&metrics, &charts).map_err(|errors| SiteError(errors.to_string()))?;

    let mut styles = tokens::css();
    for file in STYLES {
        styles.push_str(&read(&format!("public/styles/{file}"))?);
    }
    let add = |name: &str, bytes: &[u8]| Asset::write(out, name, bytes);
    let start = read("public/start.js")?;
    let starting = |glue: Vec<u8>| {
        let script = [&glue, start.as_bytes()].concat();
        if release {
            assets::minified(&script)
        } else {
            Ok(script)
        }
    };
    let assets = Assets {
        script: Asset::adopt(out, "app.js", ".js", starting)?,
        wasm: Asset::adopt(out, "app.wasm", "_bg.wasm", Ok)?,
        boot: add("boot.js", read("public/boot.js")?.as_bytes())?,
        style: add("page.css", styles.as_bytes())?,
        icon: add("icon.svg", read("public/icon.svg")?.as_bytes())?,
        metrics: add("metrics.json", metrics.as_bytes())?,
        charts: add("charts.json", charts.as_bytes())?,
    };
    let live_reload = shell::live_reload(&self::read(&out.join("index.html"))?);

    for lang in Lang::ALL {
        let folder = match lang {
            Lang::Zh => out.to_owned(),
            Lang::En => out.join("en"),
        };
        let page = shell::document(lang, &assets, &page::body(content, lang), &live_reload);
        write(&folder.join("index.html"), page.as_bytes())?;
    }
    write(&out.join("404.html"), shell::not_found(&assets).as_bytes())?;
    for file in ["_headers", "robots.txt"] {
        write(&out.join(file), read(&format!("public/{file}"))?.as_bytes())?;
    }
    write(&out.join("data/metrics.json"), metrics.as_bytes())?;
    write(&out.join("data/charts.json"), charts.as_bytes())?;
    write(
        &out.join("data/schema.json"),
        schema::metrics_schema().as_bytes(),
    )?;
    write(
        &out.join("data/charts.schema.json"),
        schema::of::<Catalog>("charts").as_bytes(),
    )?;
    write(
        &out.join("data/comparisons.json"),
        comparisons::json(&content.data)?.as_bytes(),
    )
}

/// The files that `site schema` writes, with their content.
pub fn schemas() -> [(&'static str, String); 2] {
    [
        ("data/schema/metrics.schema.json", schema::metrics_schema()),
        (
            "data/schema/charts.schema.json",
            schema::of::<Catalog>("charts"),
        ),
    ]
}

/// Reads a text file.
///
/// # Errors
/// If it cannot be read, or is not UTF-8.
pub fn read(path: &Path) -> Written<String> {
    fs::read_to_string(path).map_err(|e| SiteError::at("read", path, e))
}

/// Writes a file, with the folders it stands in.
///
/// # Errors
/// If a folder or the file cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> Written {
    let folder = path.parent().map_or_else(PathBuf::new, Path::to_owned);
    fs::create_dir_all(&folder).map_err(|e| SiteError::at("make", &folder, e))?;
    fs::write(path, bytes).map_err(|e| SiteError::at("write", path, e))
}
