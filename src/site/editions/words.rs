//! Values of an edition's data in words, as a reader is told them. What is not known to this version
//! is told as it stands in the data.

use serde_json::Value;

use crate::data::model::{ClaimType, Kind, Level, Location, PeriodBasis, Status};
use crate::data::terms::Reach;
use crate::i18n::Lang;
use crate::word::Word;

use super::changes::{Field, Snapshot};

/// Says values of an edition in a language.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub snapshot: &'a Snapshot,
    pub lang: Lang,
}

impl Words<'_> {
    /// The name of an entry: of a figure, whose and what it is.
    pub(super) fn entry(self, list: &str, id: &str) -> String {
        let entry = self.snapshot.entry(list, id);
        let district = self.named("districts", &entry["district"]);
        let name = match list {
            "figures" => self.named("measures", &entry["measure"]),
            _ => self.text(&entry["name"]),
        };
        let name = name.unwrap_or_else(|| id.to_owned());
        match district {
            Some(district) => [&*district, " · ", &name].concat(),
            None => name,
        }
    }

    /// The name of a field.
    pub(super) fn field(self, field: &str) -> &str {
        let mut known = self.lang.editions().fields.iter();
        let known = known.find(|(id, _)| *id == field);
        known.map_or(field, |(_, name)| name)
    }

    /// Fields in the order in which they are told.
    pub(super) fn in_order(self, fields: &[Field]) -> Vec<&Field> {
        let known = self.lang.editions().fields;
        let place = |field: &&Field| {
            let place = known.iter().position(|(id, _)| *id == field.field);
            place.unwrap_or(known.len())
        };
        let mut fields: Vec<_> = fields.iter().collect();
        fields.sort_by_key(place);
        fields
    }

    /// What the source prints of a figure.
    pub(super) fn printed(self, list: &str, id: &str) -> Option<String> {
        let printed = self.snapshot.entry(list, id)["printed"].as_str();
        printed.map(str::to_owned)
    }

    /// A value of a field.
    pub(super) fn value(self, field: &str, value: &Value) -> String {
        let words = self.lang.editions();
        let m = self.lang.messages();
        let known = match (field, value) {
            (_, Value::Null) => Some(words.none.to_owned()),
            (_, Value::Bool(is)) => Some(if *is { words.yes } else { words.no }.to_owned()),
            (_, Value::Array(all)) => {
                let all: Vec<_> = all.iter().map(|one| self.value(field, one)).collect();
                Some(match all.is_empty() {
                    true => words.none.to_owned(),
                    false => all.join(m.semicolon),
                })
            }
            ("district", _) => self.named("districts", value),
            ("theme", _) => self.named("themes", value),
            ("measure", _) => self.named("measures", value),
            ("repeats", Value::String(id)) => Some(self.entry("figures", id)),
            ("with", Value::String(id)) => Some(self.entry("claims", id)),
            ("period_basis", _) => {
                word(value).map(|basis: PeriodBasis| m.period_basis(basis).to_owned())
            }
            ("type", _) => word(value).map(|kind: ClaimType| m.claim_type(kind).to_owned()),
            ("status", _) => word(value).map(|status: Status| m.status(status).to_owned()),
            ("level", _) => word(value).map(|reach: Reach| m.reach(reach).to_owned()),
            ("kind", _) => word(value).map(|kind: Kind| m.kind(kind).to_owned()),
            ("unit" | "subject" | "stage" | "scope" | "period", Value::String(term)) => {
                let terms = &self.snapshot.charts["vocabulary"][field];
                let is_open = term == "unstated";
                let named = self.text(&terms[term]);
                named.or(is_open.then(|| words.unstated.to_owned()))
            }
            ("precision", _) => self.bounds(value),
            ("attribution", _) => self.attribution(value),
            ("locations", _) => place(value).map(|place| m.exact_place(&place)),
            ("rank", _) => self.rank(value),
            _ => self.text(value),
        };
        known.unwrap_or_else(|| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        })
    }

    /// A text in both languages, in this one.
    fn text(self, value: &Value) -> Option<String> {
        let text = value[self.lang.short()].as_str();
        text.map(str::to_owned)
    }

    /// The name of an entry of a list, by its id.
    fn named(self, list: &str, id: &Value) -> Option<String> {
        let entries = self.snapshot.metrics[list].as_array()?;
        let entry = entries.iter().find(|entry| entry["id"] == *id)?;
        self.text(&entry["name"])
    }

    fn bounds(self, value: &Value) -> Option<String> {
        let lower = value["lower"].as_f64()?.to_string();
        let upper = value["upper"].as_f64().map(|upper| upper.to_string());
        Some(self.lang.editions().bounds(&lower, upper.as_deref()))
    }

    fn attribution(self, value: &Value) -> Option<String> {
        let m = self.lang.messages();
        let level: Level = word(&value["level"])?;
        let because = self.text(&value["because"])?;
        Some([m.level(level), m.colon, &because].concat())
    }

    fn rank(self, value: &Value) -> Option<String> {
        let place = u32::try_from(value["place"].as_u64()?).ok()?;
        let of = self.text(&value["of"])?;
        let reach = word(&value["scope"])?;
        Some(self.lang.messages().rank(reach, place, &of))
    }
}

/// A value of a closed list.
fn word<T: Word>(value: &Value) -> Option<T> {
    T::of(value.as_str()?)
}

fn place(value: &Value) -> Option<Location> {
    let number = |name: &str| u32::try_from(value[name].as_u64()?).ok();
    Some(Location {
        line: number("line")?,
        start: number("start")?,
        end: number("end")?,
    })
}
