//! What the `site` binary can do.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::content::Content;
use crate::data::{self, source_check};
use crate::export::address::LOCAL;
use crate::export::draw::draw;

use super::settings::data_folder;
use super::{Settings, read, render, schemas, write};

const USAGE: &str = "usage: site render | schema | source-check FILE | draw FILE.png CHART zh|en \
    WIDTH|sheet|preview|square|tall [dark] [reading] [highlight=DISTRICT] [a=FIGURE] [b=FIGURE]";

/// Runs a command line without the program's name; what is to be printed.
///
/// # Errors
/// What went wrong, in words for whoever typed the command.
pub fn run(arguments: &[&str]) -> Result<String, String> {
    let said = |e: super::SiteError| e.to_string();
    match arguments {
        ["render"] => {
            let project =
                env::var_os("TRUNK_SOURCE_DIR").map_or_else(|| PathBuf::from("."), PathBuf::from);
            let out = env::var_os("TRUNK_STAGING_DIR")
                .ok_or("TRUNK_STAGING_DIR is not set: `render` runs as a hook of trunk, by `cargo xtask build`")?;
            let settings = Settings::from_environment(&project).map_err(said)?;
            let start = Instant::now();
            let local = render(&project, Path::new(&out), &settings).map_err(said)?;
            Ok(summary(&settings, &local, start.elapsed()))
        }
        ["schema"] => {
            let mut out = String::new();
            for (path, schema) in schemas() {
                write(Path::new(path), schema.as_bytes()).map_err(said)?;
                let _ = writeln!(out, "wrote {path}");
            }
            Ok(out)
        }
        ["source-check", file] => check_source(Path::new(file)),
        ["draw", file, arguments @ ..] => {
            let text = |name: &str| read(&Path::new(&data_folder()).join(name)).map_err(said);
            let (metrics, charts) = (text("metrics.json")?, text("charts.json")?);
            let content = Content::load(&metrics, &charts).map_err(|e| e.to_string())?;
            let png = draw(content, arguments).map_err(|e| e.to_string())?;
            write(Path::new(file), &png).map_err(said)?;
            Ok(format!("wrote {file}\n"))
        }
        _ => Err(USAGE.into()),
    }
}

/// What a build says of itself.
fn summary(settings: &Settings, local: &[String], took: Duration) -> String {
    let mut out = format!("site: written in {:.1} s", took.as_secs_f64());
    if !settings.images {
        out.push_str(" (no PNG images: they are made in release builds, without SITE_PNG=0)");
    }
    out.push('\n');
    if !settings.address.is_public() {
        let _ = writeln!(
            out,
            "site: SITE_URL is not set. These {} files hold the local address {}; images and \
             citations carry none, and 404.html links to the root of its host:\n  {}",
            local.len(),
            LOCAL,
            local.join("\n  ")
        );
    }
    out
}

/// Holds the data against a copy of the scanned text.
fn check_source(file: &Path) -> Result<String, String> {
    let folder = data_folder();
    let text = |name: &str| read(&Path::new(&folder).join(name)).map_err(|e| e.to_string());
    let data = data::load(&text("metrics.json")?).map_err(|e| e.to_string())?;
    let not_figures =
        source_check::not_figures(&text("not-figures.json")?).map_err(|e| e.to_string())?;
    let source = fs::read(file).map_err(|e| format!("cannot read {}: {e}", file.display()))?;
    match source_check::check(&data, &source, &not_figures) {
        Ok(report) => Ok(format!("{report}\n")),
        Err(errors) => Err(errors.iter().map(|e| format!("{e}\n")).collect()),
    }
}
