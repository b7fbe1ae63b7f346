//! The unit of a measure.

use serde::{Deserialize, Serialize};

/// The unit of a measure: one that a rule knows, or any other term of the vocabulary. Made of
/// a term, which is how files have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Unit {
    /// Percent.
    Percent,
    /// Percentage points.
    PercentagePoint,
    /// Of a change of which the source does not say whether it is in percent or in percentage
    /// points.
    PercentOrPoints,
    /// Points of an assessment.
    Point,
    /// Money.
    Yuan,
    /// People.
    Person,
    /// Whatever else is counted: its term.
    Other(String),
}

/// Every unit that a rule knows.
const KNOWN: [Unit; 6] = [
    Unit::Percent,
    Unit::PercentagePoint,
    Unit::PercentOrPoints,
    Unit::Point,
    Unit::Yuan,
    Unit::Person,
];

impl Unit {
    /// Its term.
    pub fn id(&self) -> &str {
        match self {
            Self::Percent => "percent",
            Self::PercentagePoint => "percentage-point",
            Self::PercentOrPoints => "percent-or-points",
            Self::Point => "point",
            Self::Yuan => "yuan",
            Self::Person => "person",
            Self::Other(term) => term,
        }
    }
}

impl From<String> for Unit {
    fn from(term: String) -> Self {
        let known = KNOWN.into_iter().find(|unit| unit.id() == term);
        known.unwrap_or(Self::Other(term))
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> Self {
        unit.id().to_owned()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_its_term_in_every_file() {
        for (term, unit) in [
            ("percent", Unit::Percent),
            ("percentage-point", Unit::PercentagePoint),
            ("percent-or-points", Unit::PercentOrPoints),
            ("point", Unit::Point),
            ("yuan", Unit::Yuan),
            ("person", Unit::Person),
            ("persons", Unit::Other("persons".to_owned())),
        ] {
            assert_eq!(Unit::from(term.to_owned()), unit);
            assert_eq!(unit.id(), term);
            let typed = format!("\"{term}\"");
            assert_eq!(serde_json::to_string(&unit).unwrap(), typed);
            assert_eq!(serde_json::from_str::<Unit>(&typed).unwrap(), unit);
        }
    }
}
