//! `data/ro-crate-metadata.json`: the data files described as a research object, by RO-Crate 1.1.
//!
//! The folder `data/` is the crate: whoever copies it has the description with it. Addresses of
//! files are relative, as the specification asks of attached files.

use serde_json::{Value, json};

use crate::content::Content;
use crate::data::model::District;
use crate::i18n::Lang;

use super::edition::sha256;
use super::{Address, Edition, ExportError, address};

/// The file's name, fixed by the specification.
pub const NAME: &str = "ro-crate-metadata.json";

const PROFILE: &str = "https://w3id.org/ro/crate/1.1";
const CC0: &str = "https://creativecommons.org/publicdomain/zero/1.0/";

/// A file of the crate: its name in the folder, what it is, and its bytes.
pub type Part<'a> = (&'a str, &'a str, &'a [u8]);

/// The file's text.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn json(
    parts: &[Part<'_>],
    content: &Content,
    site: &Address,
    edition: &Edition,
) -> Result<String, ExportError> {
    let (about, districts) = (&content.about, &content.data.districts);
    let publisher = match site.is_public() {
        true => site.to(""),
        false => "#site".to_owned(),
    };
    let mut root = json!({
        "@id": "./",
        "@type": "Dataset",
        "name": about.dataset.en,
        "alternateName": about.dataset.zh,
        "description": about.dataset_description.en,
        "inLanguage": Lang::ALL.map(Lang::tag),
        "temporalCoverage": about.covers,
        "spatialCoverage": { "@id": "#place" },
        "isBasedOn": { "@id": "#source" },
        "license": { "@id": CC0 },
        "publisher": { "@id": publisher },
        "author": { "@id": publisher },
        "version": edition.version,
        "hasPart": parts.iter().map(|(name, ..)| json!({ "@id": name })).collect::<Vec<_>>(),
    });
    if let Some(day) = edition.day() {
        root["datePublished"] = day.into();
    }
    if site.is_public() {
        root["url"] = site.to(address::page(Lang::En)).into();
    }
    let mut organisation = json!({
        "@id": publisher,
        "@type": "Organization",
        "name": content.site_name(Lang::En),
        "alternateName": content.site_name(Lang::Zh),
    });
    if site.is_public() {
        organisation["url"] = site.to("").into();
    }
    let mut graph = vec![
        json!({
            "@id": NAME,
            "@type": "CreativeWork",
            "about": { "@id": "./" },
            "conformsTo": { "@id": PROFILE },
        }),
        root,
        organisation,
        json!({
            "@id": CC0,
            "@type": "CreativeWork",
            "name": "CC0 1.0 Universal",
            "description": "Public domain dedication: anyone may use the data for any purpose.",
        }),
        json!({
            "@id": "#place",
            "@type": "Place",
            "name": about.place.en,
            "containsPlace": districts.iter().map(|of| json!({ "@id": place(of) })).collect::<Vec<_>>(),
        }),
        json!({
            "@id": "#source",
            "@type": "CreativeWork",
            "name": content.data.source.title.en,
            "description": content.catalog.everywhere.source_line.en,
            "identifier": format!("sha256:{}", content.data.source.sha256),
        }),
    ];
    graph.extend(districts.iter().flat_map(area));
    graph.extend(parts.iter().map(file));
    // The terms of RO-Crate 1.1 are from before schema.org had this one.
    let more = json!({ "sha256": "https://schema.org/sha256" });
    let context = json!([format!("{PROFILE}/context"), more]);
    super::json(NAME, &json!({ "@context": context, "@graph": graph }))
}

fn place(district: &District) -> String {
    ["#district-", &district.id].concat()
}

/// A district, and its code in a register of places with where that stands: the specification
/// asks for entities beside each other, not one in another.
fn area(district: &District) -> Vec<Value> {
    let id = place(district);
    let mut value = json!({
        "@id": id,
        "@type": "AdministrativeArea",
        "name": district.name.en,
        "alternateName": district.name.zh,
    });
    let code = district.code.as_ref().map(|code| {
        json!({
            "@id": format!("{id}-code"),
            "@type": "PropertyValue",
            "name": format!("{} {}", code.scheme, code.value),
            "propertyID": code.scheme,
            "value": code.value,
            "description": code.source.en,
            "url": code.url,
        })
    });
    if let Some(code) = &code {
        value["identifier"] = json!({ "@id": code["@id"] });
    }
    std::iter::once(value).chain(code).collect()
}

fn file((name, title, bytes): &Part<'_>) -> Value {
    json!({
        "@id": name,
        "@type": "File",
        "name": title,
        "encodingFormat": format(name),
        "contentSize": bytes.len().to_string(),
        "sha256": sha256(bytes),
    })
}

/// The media type by which a file's name goes.
fn format(name: &str) -> &'static str {
    match name.rsplit_once('.') {
        Some((_, "csv")) => "text/csv",
        Some((_, "html")) => "text/html",
        Some((_, "jsonld")) => "application/ld+json",
        _ => "application/json",
    }
}
