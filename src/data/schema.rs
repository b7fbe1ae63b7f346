//! The published JSON Schema of `metrics.json`, from the types that read it.
//!
//! `raw::Metrics` ─► **schema** ─► `data/schema/metrics.schema.json` (and in the site)
//!
//! A schema says the shape; what only a look at the whole file can say (ids that exist,
//! bounds that bracket) is `validate`'s.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::raw::Metrics;

/// The schema of `metrics.json`.
pub fn metrics_schema() -> String {
    of::<Metrics>("metrics")
}

/// The schema of the file `<name>.json` that `T` reads, pretty-printed with its keys in
/// order, so that the text does not depend on the features that a build happens to give
/// `serde_json`; ends in a newline.
pub fn of<T: JsonSchema>(name: &str) -> String {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>();
    let id = format!("urn:siming-huli:schema:{name}:1");
    schema.insert("$id".to_owned(), Value::from(id));
    let title = format!("{name}.json of siming-huli");
    schema.insert("title".to_owned(), Value::from(title));
    let mut schema = schema.to_value();
    schema.sort_all_objects();
    format!("{schema:#}\n")
}
