//! What differs between two editions, entry by entry and field by field.
//!
//! The files are read as JSON and not as the model: an edition of years ago may have fields that are
//! no longer known, and must be listed all the same.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Serialize;
use serde_json::Value;

use super::{FILES, SiteError, Written, read};

/// The lists whose entries are compared, by their names in `metrics.json`.
pub(super) const LISTS: [&str; 3] = ["figures", "claims", "measures"];

/// The data of an edition, as far as it is compared.
pub(super) struct Snapshot {
    /// `metrics.json`.
    pub metrics: Value,
    /// `charts.json`.
    pub charts: Value,
    /// Its scripts, Wasm and style sheets, which are named by their content.
    program: BTreeSet<String>,
}

impl Snapshot {
    /// Reads an edition in its folder.
    pub(super) fn read(folder: &Path) -> Written<Self> {
        let json = |name: &str| {
            let path = folder.join("data").join(name);
            let value: Result<Value, _> = serde_json::from_str(&read(&path)?);
            value.map_err(|e| SiteError::at("list the edition of", &path, e))
        };
        let (metrics, charts) = (json("metrics.json")?, json("charts.json")?);
        for list in LISTS {
            if metrics[list].as_array().is_none() {
                let path = folder.join("data/metrics.json");
                let why = format!("it has no list `{list}`");
                return Err(SiteError::at("list the edition of", &path, why));
            }
        }
        let files = read(&folder.join(FILES))?;
        let files = files.lines().filter_map(|line| line.split_once("  "));
        let program = files.map(|(_, path)| path).filter(|path| {
            path.starts_with("assets/")
                && [".js", ".wasm", ".css"].iter().any(|e| path.ends_with(e))
        });
        Ok(Self {
            metrics,
            charts,
            program: program.map(str::to_owned).collect(),
        })
    }

    /// The entries of a list, by their ids.
    fn entries(&self, list: &str) -> BTreeMap<&str, &Value> {
        let entries = self.metrics[list].as_array().into_iter().flatten();
        entries
            .filter_map(|entry| Some((entry["id"].as_str()?, entry)))
            .collect()
    }

    /// An entry of a list.
    pub(super) fn entry(&self, list: &str, id: &str) -> &Value {
        self.entries(list).get(id).copied().unwrap_or(&Value::Null)
    }

    /// `metrics.json` without what is compared entry by entry.
    fn rest(&self) -> Value {
        let mut rest = self.metrics.clone();
        for list in LISTS {
            rest[list].take();
        }
        rest
    }
}

/// What differs from the edition before.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Changes {
    /// Its name.
    pub since: String,
    /// Figures.
    pub figures: Part,
    /// Claims.
    pub claims: Part,
    /// Measures, of which a figure is one.
    pub measures: Part,
    /// Whether anything else in the data or in the words and choices of charts differs.
    pub words: bool,
    /// Whether what makes the site differs.
    pub program: bool,
}

/// What differs in a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(super) struct Part {
    /// Ids that the edition before did not have.
    pub added: Vec<String>,
    /// Ids that it alone had.
    pub removed: Vec<String>,
    /// What both have, otherwise.
    pub changed: Vec<Changed>,
}

/// An entry that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Changed {
    /// Its id.
    pub id: String,
    /// Every field that differs.
    pub fields: Vec<Field>,
}

/// A field that differs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Field {
    /// Its name.
    pub field: String,
    /// What it was; null where it was not there.
    pub from: Value,
    /// What it is.
    pub to: Value,
}

impl Changes {
    /// What differs between an edition and the one before it, which has this name.
    pub(super) fn between(name: &str, before: &Snapshot, after: &Snapshot) -> Self {
        let [figures, claims, measures] = LISTS.map(|list| Part::between(list, before, after));
        let words = before.rest() != after.rest() || before.charts != after.charts;
        let parts = [&figures, &claims, &measures];
        let is_same_data = !words && parts.iter().all(|part| part.is_empty());
        Self {
            since: name.to_owned(),
            words,
            // Two editions differ in something: what prerenders pages leaves no other trace.
            program: is_same_data || before.program != after.program,
            figures,
            claims,
            measures,
        }
    }

    /// The lists with what differs in each.
    pub(super) fn parts(&self) -> [(&'static str, &Part); 3] {
        let [figures, claims, measures] = LISTS;
        [
            (figures, &self.figures),
            (claims, &self.claims),
            (measures, &self.measures),
        ]
    }
}

impl Part {
    fn between(list: &str, before: &Snapshot, after: &Snapshot) -> Self {
        let (before, after) = (before.entries(list), after.entries(list));
        let only = |own: &BTreeMap<&str, &Value>, other: &BTreeMap<&str, &Value>| {
            let only = own.keys().filter(|id| !other.contains_key(**id));
            only.map(|id| (*id).to_owned()).collect()
        };
        let changed = after.iter().filter_map(|(id, to)| {
            let fields = fields(before.get(id)?, to);
            (!fields.is_empty()).then(|| Changed {
                id: (*id).to_owned(),
                fields,
            })
        });
        Self {
            added: only(&after, &before),
            removed: only(&before, &after),
            changed: changed.collect(),
        }
    }

    /// Whether nothing differs.
    pub(super) fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

/// The fields in which two entries differ.
fn fields(before: &Value, after: &Value) -> Vec<Field> {
    let names = [before, after].map(|entry| entry.as_object().into_iter().flatten());
    let names: BTreeSet<_> = names.into_iter().flatten().map(|(name, _)| name).collect();
    let fields = names.into_iter().map(|name| Field {
        field: name.clone(),
        from: before[name].clone(),
        to: after[name].clone(),
    });
    fields.filter(|field| field.from != field.to).collect()
}
