//! `data/annotations.jsonld`: every place of the source that the data speaks of, as W3C Web
//! Annotations.
//!
//! `Dataset` (line and code points) ─► **annotations** (code points of the whole text)
//!
//! The scanned text is named by its hash and not quoted: whoever has a copy finds each place in
//! it, and whoever has none learns nothing of its words.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;

use crate::data::model::{Dataset, Localized, Location, Source};
use crate::i18n::Lang;

use super::{Address, ExportError, address};

/// The file's text; the slug names the data set that the entries are of, and `ledger` the chart that
/// shows each of its figures.
///
/// # Errors
/// If the source's hash is no hash, or the file cannot be written as JSON.
pub fn json(
    data: &Dataset,
    slug: &str,
    ledger: &str,
    site: &Address,
) -> Result<String, ExportError> {
    let text = name(&data.source)?;
    let mut items = Vec::new();
    let mut add = |kind: &str, id: &str, query: &str, said: [String; 2], places: &[Location]| {
        for (n, at) in places.iter().enumerate() {
            let mut bodies: Vec<_> = (Lang::ALL.iter().zip(&said))
                .map(|(lang, said)| {
                    json!({
                        "type": "TextualBody",
                        "purpose": "describing",
                        "format": "text/plain",
                        "language": lang.tag(),
                        "value": said,
                    })
                })
                .collect();
            if site.is_public() && !query.is_empty() {
                let page = address::permalink(Lang::Zh, "", ledger);
                bodies.push(json!({
                    "type": "SpecificResource",
                    "purpose": "linking",
                    "source": site.to(&page.replacen('#', &format!("?{query}={id}#"), 1)),
                }));
            }
            let [start, end] = span(&data.source, at);
            items.push(json!({
                "id": format!("urn:{slug}:{kind}:{id}:{}", n + 1),
                "type": "Annotation",
                "motivation": "describing",
                "body": bodies,
                "target": {
                    "source": text,
                    "selector": { "type": "TextPositionSelector", "start": start, "end": end },
                },
            }));
        }
    };
    let said = |district: &Localized, what: &Localized| {
        Lang::ALL.map(|lang| {
            let m = lang.messages();
            [district.get(lang), m.dot, what.get(lang)].concat()
        })
    };
    for figure in &data.figures {
        let district = &data.district(figure.district).name;
        let name = said(district, &data.measure(figure.measure).name);
        add("figure", &figure.id, "a", name, &figure.locations);
    }
    for claim in &data.claims {
        let name = said(&data.district(claim.district).name, &claim.name);
        add("claim", &claim.id, "", name, &claim.locations);
    }
    for (n, mention) in data.mentions.iter().enumerate() {
        let name = said(&data.district(mention.district).name, &mention.text);
        let id = (n + 1).to_string();
        add("mention", &id, "", name, &mention.locations);
    }
    let file = json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("urn:{slug}:annotations"),
        "type": "AnnotationCollection",
        "label": Lang::ALL.map(|lang| data.source.title.get(lang)),
        "total": items.len(),
        "first": {
            "id": format!("urn:{slug}:annotations:1"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    });
    super::json("annotations.jsonld", &file)
}

/// The scanned text named by its hash, as RFC 6920 names things.
fn name(source: &Source) -> Result<String, ExportError> {
    let pairs = source.sha256.as_bytes().chunks(2);
    let bytes = pairs.map(|pair| {
        let text = std::str::from_utf8(pair).unwrap_or_default();
        u8::from_str_radix(text, 16).map_err(|e| ExportError::new("the source's hash", e))
    });
    let bytes: Vec<u8> = bytes.collect::<Result<_, _>>()?;
    Ok(format!("ni:///sha-256;{}", URL_SAFE_NO_PAD.encode(bytes)))
}

/// A place by the code points of the whole text. Lines that are not listed are empty, and each
/// ends with one line break.
fn span(source: &Source, at: &Location) -> [u32; 2] {
    let before = source.lines.iter().filter(|line| line.line < at.line);
    let start = at.line - 1 + before.map(|line| line.length).sum::<u32>();
    [start + at.start, start + at.end]
}
