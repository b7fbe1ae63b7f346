//! `data/observations.jsonld`: every printed figure as a schema.org `Observation` of a
//! `StatisticalVariable` in an `AdministrativeArea`.
//!
//! `Content` ─► **observations** ─► one graph, names in both languages
//!
//! An observation keeps what the printed digits allow (`minValue`, `maxValue`); whether two of
//! them compare is no matter of this vocabulary, and in `comparisons.json`.

use serde_json::{Value, json};

use crate::content::Content;
use crate::data::model::{District, Figure, Localized, Measure};
use crate::i18n::Lang;
use crate::vocabulary::PeriodName;

use super::{Address, ExportError};

/// The path of the file, from the site's root.
pub const PATH: &str = "data/observations.jsonld";

/// The file's text.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn json(content: &Content, site: &Address) -> Result<String, ExportError> {
    let data = &content.data;
    let mut graph = Vec::new();
    graph.extend(data.districts.iter().map(area));
    for measure in &data.measures {
        graph.push(variable(content, measure));
    }
    for figure in &data.figures {
        graph.push(observation(content, figure));
    }
    let mut file = json!({ "@context": "https://schema.org", "@graph": graph });
    if site.is_public() {
        file["@context"] = json!(["https://schema.org", { "@base": site.to(PATH) }]);
    }
    super::json("observations.jsonld", &file)
}

/// A district, with its code in a register of places and where that stands.
fn area(district: &District) -> Value {
    let mut value = json!({
        "@type": "AdministrativeArea",
        "@id": place(&district.id),
        "name": both(&district.name),
    });
    if let Some(code) = &district.code {
        value["identifier"] = json!({
            "@type": "PropertyValue",
            "propertyID": code.scheme,
            "value": code.value,
            "description": both(&code.source),
            "url": code.url,
        });
    }
    value
}

/// A measure: what it counts, and of what a share is one.
fn variable(content: &Content, measure: &Measure) -> Value {
    let mut value = json!({
        "@type": "StatisticalVariable",
        "@id": self::measure(&measure.id),
        "name": both(&measure.name),
        "description": both(&measure.definition),
        "measurementMethod": both(&content.catalog.everywhere.source_line),
    });
    if let Some(subject) = content.catalog.vocabulary.subject.get(&measure.subject) {
        value["alternateName"] = both(subject);
    }
    value
}

/// A figure. Bounds that are its value are not said again; a floor has no upper one.
fn observation(content: &Content, figure: &Figure) -> Value {
    let data = &content.data;
    let measure = data.measure(figure.measure);
    let mut value = json!({
        "@type": "Observation",
        "@id": format!("#figure-{}", figure.id),
        "variableMeasured": { "@id": self::measure(&measure.id) },
        "observationAbout": { "@id": place(&data.district(figure.district).id) },
        "value": figure.value.get(),
    });
    let (lower, upper) = (figure.precision.lower, figure.precision.upper);
    if upper != Some(lower) {
        value["minValue"] = lower.get().into();
        if let Some(upper) = upper {
            value["maxValue"] = upper.get().into();
        }
    }
    let words = &content.catalog.vocabulary;
    if let Some(unit) = words.unit.get(measure.unit.id()) {
        value["unitText"] = json!([text(Lang::Zh, &unit.zh), text(Lang::En, &unit.en)]);
    }
    if let Some((date, length)) = words.period.get(&figure.period).and_then(dates) {
        value["observationDate"] = date.into();
        value["observationPeriod"] = length.into();
    }
    if !figure.notes.is_empty() {
        value["description"] = figure.notes.iter().flat_map(texts).collect();
    }
    value
}

/// The last month of a period and its length by ISO 8601, where both ends are known.
fn dates(period: &PeriodName) -> Option<(String, String)> {
    let (from, to) = (period.from?, period.to?);
    let months = |of: u32| of / 100 * 12 + of % 100;
    let date = format!("{:04}-{:02}", to / 100, to % 100);
    Some((date, format!("P{}M", months(to) + 1 - months(from))))
}

fn place(district: &str) -> String {
    format!("#district-{district}")
}

/// The name of a measure in the file.
pub fn measure(id: &str) -> String {
    format!("#measure-{id}")
}

fn both(of: &Localized) -> Value {
    texts(of).into_iter().collect()
}

fn texts(of: &Localized) -> [Value; 2] {
    Lang::ALL.map(|lang| text(lang, of.get(lang)))
}

fn text(lang: Lang, said: &str) -> Value {
    json!({ "@language": lang.tag(), "@value": said })
}
