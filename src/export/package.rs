//! `datapackage.json`: the data files described for machines, by the Frictionless Data
//! Package specification.

use serde_json::{Value, json};

use crate::i18n::Lang;

use super::edition::sha256;
use super::table::{COLUMNS, Holds};
use super::{Address, Edition, ExportError, address};

/// The folder of all data files.
pub const FOLDER: &str = "data";

/// One file of the package.
#[derive(Debug)]
pub struct Resource<'a> {
    /// Its name: a chart's id, or what a JSON file is called.
    pub name: &'a str,
    /// Its title in English.
    pub title: &'a str,
    /// Its file name in the folder of the package.
    pub path: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

/// The package's text; a resource whose path ends in `.csv` has the columns of
/// [`super::table`].
///
/// # Errors
/// If it cannot be written.
pub fn json(
    resources: &[Resource<'_>],
    site: &Address,
    edition: &Edition,
) -> Result<String, ExportError> {
    let words = Lang::En.publication();
    let mut package = json!({
        "profile": "data-package",
        "name": "siming-huli",
        "title": words.dataset,
        "description": words.dataset_description,
        "version": edition.version,
        "licenses": [{
            "name": "CC0-1.0",
            "path": "https://creativecommons.org/publicdomain/zero/1.0/",
            "title": "Creative Commons Zero 1.0",
        }],
        "sources": [{ "title": Lang::En.messages().source_line }],
        "contributors": [{ "title": Lang::En.messages().site_name, "role": "publisher" }],
        "resources": resources.iter().map(resource).collect::<Vec<_>>(),
    });
    if let Some(day) = edition.day() {
        package["created"] = format!("{day}T00:00:00Z").into();
    }
    if site.is_public() {
        package["homepage"] = site.to(address::page(Lang::En)).into();
    }
    super::json("datapackage.json", &package)
}

fn resource(of: &Resource<'_>) -> Value {
    let csv = of.path.ends_with(".csv");
    let mut value = json!({
        "name": of.name,
        "title": of.title,
        "path": of.path,
        "format": if csv { "csv" } else { "json" },
        "mediatype": if csv { "text/csv" } else { "application/json" },
        "encoding": "utf-8",
        "bytes": of.bytes.len(),
        "hash": format!("sha256:{}", sha256(of.bytes)),
    });
    if csv {
        value["profile"] = "tabular-data-resource".into();
        value["dialect"] = json!({ "delimiter": ",", "quoteChar": "\"", "doubleQuote": true });
        value["schema"] = schema();
    }
    value
}

/// The columns as a Table Schema.
fn schema() -> Value {
    let fields = COLUMNS.iter().map(|column| {
        let holds = match column.holds {
            Holds::Text => "string",
            Holds::Number => "number",
            Holds::Truth => "boolean",
        };
        let mut field = json!({
            "name": column.name,
            "type": holds,
            "description": column.about,
        });
        let required = [
            "record",
            "id",
            "district",
            "name_zh",
            "name_en",
            "period",
            "locations",
        ];
        if required.contains(&column.name) {
            field["constraints"] = json!({ "required": true });
        }
        field
    });
    json!({
        "fields": fields.collect::<Vec<_>>(),
        "primaryKey": ["record", "id"],
        "missingValues": [""],
    })
}
