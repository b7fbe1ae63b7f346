//! The published JSON Schema of `metrics.json`, from the types that read it.
//!
//! `raw::Metrics` ─► **schema** ─► `data/schema/metrics.schema.json` (and in the site)
//!
//! A schema says the shape; what only a look at the whole file can say (ids that exist,
//! bounds that bracket) is `validate`'s.

use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::raw::Metrics;

/// The schema, pretty-printed with its keys in order, so that the text does not depend
/// on the features that a build happens to give `serde_json`; ends in a newline.
pub fn metrics_schema() -> String {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<Metrics>();
    schema.insert(
        "$id".to_owned(),
        Value::from("urn:siming-huli:schema:metrics:1"),
    );
    schema.insert(
        "title".to_owned(),
        Value::from("metrics.json of siming-huli"),
    );
    let mut schema = schema.to_value();
    schema.sort_all_objects();
    format!("{schema:#}\n")
}
