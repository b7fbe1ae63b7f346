//! `datapackage.json`: the data files described for machines, by the Frictionless Data
//! Package specification.

use serde_json::{Value, json};

use crate::content::Content;
use crate::i18n::Lang;

use super::edition::sha256;
use super::table::{Holds, Of, pairs, readable};
use super::{Address, Edition, ExportError, address};

/// The folder of all data files.
pub const FOLDER: &str = "data";

/// The name of the page as one file in a language: the first one goes without a mark.
pub fn one_file(slug: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{slug}.html"),
        Lang::En => format!("{slug}.en.html"),
    }
}

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
    /// What its columns are; none for a JSON file.
    pub columns: Option<Columns>,
}

/// The columns of a tabular file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Columns {
    /// Those of `figures.csv`.
    Figures,
    /// Those of `claims.csv`.
    Claims,
    /// Those of `comparisons.csv`; whether it counts pairs that are refused, whose rows have no
    /// ids.
    Comparisons {
        /// Whether it does.
        counted: bool,
    },
    /// Those of a chart's table in a language.
    Chart(Lang),
}

/// The package's text.
///
/// # Errors
/// If it cannot be written.
pub fn json(
    resources: &[Resource<'_>],
    content: &Content,
    site: &Address,
    edition: &Edition,
) -> Result<String, ExportError> {
    let (about, source) = (&content.about, &content.catalog.everywhere.source_line);
    let mut package = json!({
        "profile": "data-package",
        "name": about.slug,
        "title": about.dataset.en,
        "description": about.dataset_description.en,
        "version": edition.version,
        "licenses": [{
            "name": "CC0-1.0",
            "path": "https://creativecommons.org/publicdomain/zero/1.0/",
            "title": "Creative Commons Zero 1.0",
        }],
        "sources": [{ "title": source.en }],
        "contributors": [{ "title": content.site_name(Lang::En), "role": "publisher" }],
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
    let csv = of.columns.is_some();
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
    if let Some(columns) = of.columns {
        value["profile"] = "tabular-data-resource".into();
        value["dialect"] = json!({ "delimiter": ",", "quoteChar": "\"", "doubleQuote": true });
        value["schema"] = schema(columns);
    }
    value
}

/// The columns as a Table Schema.
fn schema(columns: Columns) -> Value {
    let of_table = |of: Of| {
        let columns = of.columns();
        let fields = columns.map(|column| field(column.name, column.holds, Some(column.about)));
        fields.collect::<Vec<_>>()
    };
    let (fields, key): (Vec<_>, &[&str]) = match columns {
        Columns::Figures => (of_table(Of::Figures), &["record", "district", "id"]),
        Columns::Claims => (of_table(Of::Claims), &["id"]),
        Columns::Comparisons { counted } => {
            let columns = pairs::columns_of(counted).into_iter();
            let mut fields: Vec<_> = columns
                .map(|(name, holds, about)| field(&name, holds, Some(&about)))
                .collect();
            if counted {
                for field in fields.iter_mut().filter_map(Value::as_object_mut) {
                    field.remove("constraints");
                }
            }
            (fields, if counted { &[] } else { &["a", "b"] })
        }
        Columns::Chart(lang) => {
            let columns = readable::columns(lang).into_iter();
            (
                columns
                    .map(|(name, holds)| field(name, holds, None))
                    .collect(),
                &[],
            )
        }
    };
    let mut schema = json!({ "fields": fields, "missingValues": [""] });
    if !key.is_empty() {
        schema["primaryKey"] = json!(key);
    }
    schema
}

fn field(name: &str, holds: Holds, about: Option<&str>) -> Value {
    let holds = match holds {
        Holds::Text => "string",
        Holds::Number => "number",
        Holds::Truth => "boolean",
    };
    let mut field = json!({ "name": name, "type": holds });
    if let Some(about) = about {
        field["description"] = about.into();
    }
    let required = [
        "record",
        "id",
        "district",
        "name_zh",
        "name_en",
        "period",
        "locations",
        "a",
        "b",
    ];
    if required.contains(&name) {
        field["constraints"] = json!({ "required": true });
    }
    field
}
