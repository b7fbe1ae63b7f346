//! The native side: writes the whole site into a folder of static files.
//!
//! ```text
//! trunk staging folder (JS glue, Wasm) ┐
//! public/ (styles, scripts, icon)      ├─► assets (named by content) ─► shell ─► pages
//! data/*.json ─► Content ─► App ───────┘        └► embed pages
//!                     └─► export ─► published (charts/ data/ share/ oembed/ …)
//! all of it ─► editions ─► e/<name>/ (once more, to stay), editions/ (the list)
//! ```

mod assets;
pub mod command;
mod comparisons;
mod css;
mod editions;
mod embed;
#[allow(unreachable_pub)]
mod figures;
pub mod headers;
mod hosts;
mod hydrated;
mod lean;
#[allow(unreachable_pub)]
mod masthead;
#[allow(unreachable_pub)]
mod method;
#[cfg(test)]
mod nginx;
mod notice;
mod one_file;
mod page;
mod published;
mod settings;
mod share_page;
mod shell;
mod still;
mod taking;
mod tokens;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use memchr::memmem;

use crate::bundle;
use crate::chart::catalog::raw;
use crate::content::Content;
use crate::data::schema;
use crate::export::{ExportError, PublishedChart, address, annotations, observations, rules};
use crate::i18n::Lang;

use assets::{Asset, Assets};
use editions::{Kept, Present};
use published::Publication;
pub use settings::Settings;

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

impl From<ExportError> for SiteError {
    fn from(error: ExportError) -> Self {
        Self(error.to_string())
    }
}

type Written<T = ()> = Result<T, SiteError>;

/// Style sheets, in the order of the cascade; the colour tokens come before them. They are part
/// of the program, so that it can name the hash of what stands inline wherever policies are made.
const STYLES: [&str; 7] = [
    include_str!("../../public/styles/base.css"),
    include_str!("../../public/styles/page.css"),
    include_str!("../../public/styles/chart.css"),
    include_str!("../../public/styles/fold.css"),
    include_str!("../../public/styles/panel.css"),
    include_str!("../../public/styles/share.css"),
    include_str!("../../public/styles/large.css"),
];

/// The style sheet of the page.
fn styles() -> String {
    tokens::css() + &*STYLES.concat()
}

/// The same as it is shipped: inline in the page, as a file for other pages. One line, as
/// [`css::without`] says.
static PAGE_STYLE: LazyLock<String> = LazyLock::new(|| css::without(&styles(), &[]));

/// Writes the site of the project in `project` into `out`, where trunk has left the JS
/// glue, the Wasm and its own `index.html`. The glue starts itself; in a release it is
/// minified, and PNG images are made. Gives back the files that hold a local address,
/// since no public one is set; those of editions, which hold it too, apart.
///
/// # Errors
/// If a data file is wrong, a file cannot be read or written, or an image cannot be made.
pub fn render(project: &Path, out: &Path, settings: &Settings) -> Written<Vec<String>> {
    let read = |path: &str| read(&project.join(path));
    let data = settings::data_folder();
    let (metrics, charts) = (
        read(&format!("{data}/metrics.json"))?,
        read(&format!("{data}/charts.json"))?,
    );
    // Before anything takes time.
    let kept = Kept::read(settings.editions.as_deref())?;
    let content =
        Content::load(&metrics, &charts).map_err(|errors| SiteError(errors.to_string()))?;

    let add = |name: &str, bytes: &[u8]| Asset::write(out, name, bytes);
    let start = read("public/start.js")?;
    let script = |text: Vec<u8>| match settings.release {
        true => assets::minified(&text),
        false => Ok(text),
    };
    // One file, so that one request and one integrity cover its parts.
    let joined = |parts: &[&str]| {
        let parts: Written<Vec<_>> = (parts.iter())
            .map(|part| read(&format!("public/{part}")))
            .collect();
        script(parts?.concat().into_bytes())
    };
    let markup = read("public/trusted-markup.js")?;
    let starting = |glue: Vec<u8>| {
        let glue = assets::guarded(&glue)?;
        script([markup.as_bytes(), &glue, start.as_bytes()].concat())
    };
    let of_lang = |lang: Lang| {
        let file = bundled(content, lang)?;
        let name = format!("content-{}.json", lang.short());
        Ok::<_, SiteError>((lang, add(&name, file.as_bytes())?))
    };
    let assets = Assets {
        script: Asset::adopt(out, "app.js", ".js", starting)?,
        wasm: Asset::adopt(out, "app.wasm", "_bg.wasm", Ok)?,
        boot: add(
            "boot.js",
            &joined(&["trusted-code.js", "bar.js", "boot.js", "share-link.js"])?,
        )?,
        share: add(
            "share.js",
            &joined(&["trusted-markup.js", "taken.js", "share.js"])?,
        )?,
        style: add("page.css", PAGE_STYLE.as_bytes())?,
        icon: add("icon.svg", read("public/icon.svg")?.as_bytes())?,
        content: [of_lang(Lang::Zh)?, of_lang(Lang::En)?],
        embed_boot: add(
            "embed-boot.js",
            &joined(&["trusted-code.js", "bar.js", "embed-boot.js"])?,
        )?,
    };
    let live_reload = shell::live_reload(&self::read(&out.join("index.html"))?);
    let edition = settings.edition(&metrics)?;
    let site = &settings.address;
    let of_edition = site.edition(&edition.name);
    let mut published_charts = PublishedChart::all(content);
    let charts_of_page: Vec<_> = published_charts.iter().collect();
    let mut pages = [Vec::new(), Vec::new()];
    for lang in Lang::ALL {
        let of_lang = charts_of_page.iter().copied();
        let of_lang: Vec<_> = of_lang.filter(|p| p.lang() == lang).collect();
        let mut body = page::body(content, lang);
        let name = format!("app-{}", lang.tag());
        let root = shell::root(lang);
        let app = hydrated::element(out, &assets, &name, root, lang, None, &body.app)?;
        if let Some(first) = of_lang.first().filter(|_| settings.images) {
            body.head.insert_str(0, &shell::card(first, root));
        }
        for (pages, site) in pages.iter_mut().zip([site, &of_edition]) {
            let page = shell::document(&shell::Document {
                about: &content.about,
                lang,
                site,
                edition: &edition,
                assets: &assets,
                body: &body,
                app: &app,
                foot: &page::foot(content, lang, notice::list_of(lang, site, root)),
                described: &shell::described(lang, &of_lang, site, &edition)?,
                live_reload: &live_reload,
            });
            let path = format!("{}index.html", address::page(lang));
            pages.push((path, page.into_bytes()));
        }
    }
    let [mut files, mut own] = pages;
    files.push((
        "embed.js".to_owned(),
        script(read("public/embed.js")?.into_bytes())?,
    ));
    let not_found = shell::not_found(&assets, content, site.folder()).into_bytes();
    let headers = hosts::for_hosts(site).into_bytes();
    let mut for_hosts = vec![
        ("404.html".to_owned(), not_found),
        ("_headers".to_owned(), headers),
    ];
    let comparisons = comparisons::json(&content.data, &content.verdicts)?;
    let rules = rules::json()?;
    let observations = observations::json(content, &settings.address)?;
    let (slug, ledger) = (&content.about.slug, content.catalog.ledger_id());
    let annotations = annotations::json(&content.data, slug, ledger, &settings.address)?;
    let [(_, schema), (_, charts_schema)] = schemas();
    let data = [
        (
            "metrics",
            "Figures, claims and provenance",
            "metrics.json",
            &*metrics,
        ),
        ("charts", "Charts and words", "charts.json", &charts),
        (
            "comparisons",
            published::COMPARED,
            "comparisons.json",
            &comparisons,
        ),
        (
            "rules",
            "How verdicts are reached, with test vectors",
            "rules.json",
            &rules,
        ),
        (
            "annotations",
            "Every place in the source, as W3C Web Annotations",
            "annotations.jsonld",
            &annotations,
        ),
        (
            "observations",
            "Every figure, as a schema.org Observation",
            "observations.jsonld",
            &observations,
        ),
    ];
    let schemas = [
        ("schema.json", "JSON Schema of metrics.json", &*schema),
        (
            "charts.schema.json",
            "JSON Schema of charts.json",
            &charts_schema,
        ),
    ];
    published_charts.extend(PublishedChart::pairs(content, &published_charts));
    told_apart(&published_charts)?;
    let publication = Publication {
        content,
        published_charts: &published_charts,
        settings,
        edition: &edition,
        assets: &assets,
    };
    let [published, published_of_edition] = publication.files(out, &of_edition, &data, &schemas)?;
    files.extend(published);
    own.extend(published_of_edition);
    for_hosts.extend(publication.for_hosts(&read("public/robots.txt")?));
    let present = Present::of(out, &edition, &files, own)?;
    let name = present.name();
    let mut local = Vec::new();
    for (path, bytes) in files.iter().chain(&for_hosts) {
        if memmem::find(bytes, address::LOCAL.as_bytes()).is_some() {
            local.push(path.clone());
        }
        write(&out.join(path), &editions::named(bytes, name))?;
    }
    let around = (content, site, &assets);
    editions::publish(out, &kept, &present, around)?;
    Ok(local)
}

/// Refuses charts of one id, since one would be written over the other: ids of figures with `--`
/// in them may make the same id of two pairs.
fn told_apart(published_charts: &[PublishedChart<'_>]) -> Written {
    for (n, published) in published_charts.iter().enumerate() {
        let same = |other: &PublishedChart<'_>| {
            (other.id, other.lang()) == (published.id, published.lang())
        };
        if published_charts[..n].iter().any(same) {
            return Err(SiteError(format!(
                "two charts have the id `{}`",
                published.id
            )));
        }
    }
    Ok(())
}

/// What browsers read in a language: a file from which they will make the same again.
fn bundled(content: &Content, lang: Lang) -> Written<String> {
    let failed = |why: &dyn std::fmt::Display| SiteError(format!("the file for browsers {why}"));
    let file = bundle::write(content, lang).map_err(|e| failed(&e))?;
    let read = bundle::read(&file).map_err(|e| failed(&e))?;
    match bundle::write(read, lang) {
        Ok(again) if again == file => Ok(file),
        Ok(_) => Err(failed(&"does not come back as it was written")),
        Err(error) => Err(failed(&error)),
    }
}

/// The files that `site schema` writes, with their content.
pub fn schemas() -> [(&'static str, String); 2] {
    [
        ("data/schema/metrics.schema.json", schema::metrics_schema()),
        (
            "data/schema/charts.schema.json",
            schema::of::<raw::Catalog>("charts"),
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
