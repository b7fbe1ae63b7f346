//! Descriptions inside pages: for search engines (schema.org, as JSON-LD) and for links in
//! chats and feeds (Open Graph, Twitter cards).

use serde_json::{Value, json};

use crate::i18n::Lang;
use crate::svg::escape;

use super::images::{self, PREVIEW, PREVIEW_SIZE, SQUARE};
use super::{
    Address, Edition, ExportError, PublishedChart, address, archive, observations, package,
};

/// The licence of the data.
const CC0: &str = "https://creativecommons.org/publicdomain/zero/1.0/";

/// One page as others are told of it.
#[derive(Debug)]
pub struct Described<'a> {
    /// Its path in each language, from the site's root.
    pub paths: [(Lang, String); 2],
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: &'a str,
    /// What it is about.
    pub description: &'a str,
    /// The chart whose preview stands for it.
    pub picture: &'a PublishedChart<'a>,
    /// Open Graph's kind of thing.
    pub kind: &'static str,
}

/// Canonical address, languages, Open Graph, item and Twitter card of a page, as elements of its
/// head. Of a page of an edition, the canonical address is that of the current page. Without a public
/// address, it is left out: a wrong one would take a copy out of every index.
pub fn head(page: &Described<'_>, site: &Address) -> String {
    let mut out = String::new();
    let own = page.paths.iter().find(|(lang, _)| *lang == page.lang);
    let own = own.map_or("", |(_, path)| path.as_str());
    if site.is_public() {
        let current = escape(&site.current().to(own));
        let own = escape(&site.to(own));
        out += &format!("<link rel=\"canonical\" href=\"{current}\">\n");
        out += &format!("<meta property=\"og:url\" content=\"{own}\">\n");
    }
    for (lang, path) in &page.paths {
        let href = if site.is_public() {
            site.to(path)
        } else {
            relative(own, path)
        };
        let (tag, href) = (lang.tag(), escape(&href));
        out += &format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\">\n");
        if *lang == Lang::Zh {
            out += &format!("<link rel=\"alternate\" hreflang=\"x-default\" href=\"{href}\">\n");
        }
    }
    let picture = site.to(&page.picture.file(images::FOLDER, PREVIEW));
    let (width, height) = PREVIEW_SIZE;
    let (locale, other) = match page.lang {
        Lang::Zh => ("zh_CN", "en"),
        Lang::En => ("en", "zh_CN"),
    };
    let (width, height) = (width.to_string(), height.to_string());
    let properties = [
        ("og:type", page.kind),
        ("og:site_name", page.picture.site_name()),
        ("og:title", page.title),
        ("og:description", page.description),
        ("og:locale", locale),
        ("og:locale:alternate", other),
        ("og:image", &picture),
        ("og:image:type", "image/png"),
        ("og:image:width", &width),
        ("og:image:height", &height),
        ("og:image:alt", &page.picture.spec.title),
    ];
    for (property, content) in properties {
        let content = escape(content);
        // The page as an item, which apps read that do not know Open Graph.
        let item = match property {
            "og:title" => " itemprop=\"name\"",
            "og:description" => " itemprop=\"description\"",
            _ => "",
        };
        out += &format!("<meta property=\"{property}\"{item} content=\"{content}\">\n");
    }
    let square = escape(&site.to(&page.picture.file(images::FOLDER, SQUARE)));
    out += &format!("<meta itemprop=\"image\" content=\"{square}\">\n");
    let names = [
        ("twitter:card", "summary_large_image"),
        ("twitter:title", page.title),
        ("twitter:description", page.description),
        ("twitter:image", &picture),
        ("twitter:image:alt", &page.picture.spec.title),
    ];
    for (name, content) in names {
        out += &format!("<meta name=\"{name}\" content=\"{}\">\n", escape(content));
    }
    out
}

/// The way from one page of the site to another, where both end with `/` or are empty.
fn relative(from: &str, to: &str) -> String {
    let up = address::up(from);
    match format!("{up}{to}") {
        same if from == to || same.is_empty() => "./".to_owned(),
        other => other,
    }
}

/// The whole data set, for its page.
///
/// # Errors
/// If it cannot be written.
pub fn dataset(
    lang: Lang,
    published_charts: &[&PublishedChart<'_>],
    site: &Address,
    edition: &Edition,
) -> Result<String, ExportError> {
    let Some(first) = published_charts.first() else {
        return Ok(String::new());
    };
    let about = first.about;
    let mut files = vec![
        download(site, "application/json", "data/metrics.json"),
        download(site, "application/json", "data/comparisons.json"),
        download(site, "text/csv", "data/figures.csv"),
        download(site, "text/csv", "data/claims.csv"),
        download(site, "text/csv", "data/comparisons.csv"),
        download(site, "application/ld+json", observations::PATH),
        download(site, "application/zip", &archive::path(about)),
    ];
    files.extend(
        published_charts
            .iter()
            .map(|published| csv(published, site)),
    );
    // What is measured; the observations themselves are many, and in a file of their own.
    let variables = first.context.data.measures.iter().map(|measure| {
        json!({
            "@type": "StatisticalVariable",
            "@id": site.to(&[observations::PATH, &observations::measure(&measure.id)].concat()),
            "name": measure.name.get(lang),
        })
    });
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": about.dataset.get(lang),
        "description": about.dataset_description.get(lang),
        "url": site.to(address::page(lang)),
        "inLanguage": lang.tag(),
        "spatialCoverage": about.place.get(lang),
        "temporalCoverage": about.covers,
        "isBasedOn": first.source_line(),
        "variableMeasured": variables.collect::<Vec<_>>(),
        "distribution": files,
    });
    stamp(&mut value, first, edition);
    block(&value)
}

/// One chart, for its embed page.
///
/// # Errors
/// If it cannot be written.
pub fn chart(
    published: &PublishedChart<'_>,
    site: &Address,
    edition: &Edition,
) -> Result<String, ExportError> {
    let lang = published.lang();
    let mut value = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": published.spec.title,
        "description": published.spec.finding,
        "url": site.to(&published.permalink()),
        "inLanguage": lang.tag(),
        "isPartOf": { "@type": "Dataset", "name": published.about.dataset.get(lang), "url": site.to(address::page(lang)) },
        "distribution": [csv(published, site)],
    });
    stamp(&mut value, published, edition);
    block(&value)
}

fn csv(published: &PublishedChart<'_>, site: &Address) -> Value {
    download(site, "text/csv", &published.file(package::FOLDER, ".csv"))
}

fn download(site: &Address, format: &str, path: &str) -> Value {
    json!({ "@type": "DataDownload", "encodingFormat": format, "contentUrl": site.to(path) })
}

/// Who, under which terms, and which edition.
fn stamp(value: &mut Value, published: &PublishedChart<'_>, edition: &Edition) {
    value["creator"] = json!({ "@type": "Organization", "name": published.site_name() });
    value["license"] = CC0.into();
    value["isAccessibleForFree"] = true.into();
    value["version"] = edition.version.into();
    value["identifier"] = format!("sha256:{}", edition.data_sha256).into();
    if let Some(day) = edition.day() {
        value["dateModified"] = day.into();
    }
}

/// A data block: browsers do not run it, and no text in it can end it.
fn block(value: &Value) -> Result<String, ExportError> {
    let text = serde_json::to_string(value).map_err(|e| ExportError::new("JSON-LD", e))?;
    let text = text.replace('<', "\\u003c").replace('&', "\\u0026");
    Ok(format!(
        "<script type=\"application/ld+json\">{text}</script>\n"
    ))
}
