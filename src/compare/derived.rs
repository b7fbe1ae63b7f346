//! Figures worked out from several figures of one district, as `charts.json` declares them.
//!
//! ```text
//! Derivation (formula, inputs, condition) ─► check (refuses what is unsound)
//!                                        └─► derived: Estimate for each district and period that has both inputs
//! ```
//!
//! Only three formulas exist, each within one district: nothing adds two districts, adds
//! money, divides by people or makes a number of claims. What does not fit a formula is an
//! error when the file is read, never a number on the page.

use serde::{Deserialize, Serialize};
use serde_tuple::{Deserialize_tuple, Serialize_tuple};
use strum::{IntoStaticStr, VariantArray};

use crate::data::model::{
    Dataset, DistrictIx, FigureIx, Kind, Localized, Measure, MeasureIx, Unit,
};

use super::bounds::Estimate;

/// How a derived figure is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[derive(Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Formula {
    /// A count or a sum of money, divided by a count: an average.
    Per,
    /// A count, divided by its share or rate in percent: the whole that it implies.
    Total,
    /// A count or a sum of money, divided by 1 plus its change: the level of the year before.
    Previous,
}

/// A figure to be worked out for every district and period of which both inputs are reported.
/// It has the unit of its first input.
#[derive(Debug, Clone, PartialEq, Serialize_tuple, Deserialize_tuple)]
pub struct Derivation {
    /// Stable id.
    pub id: String,
    /// How.
    pub formula: Formula,
    /// Two measures of one scope: what is divided, then what it is divided by.
    pub inputs: [MeasureIx; 2],
    /// Short name.
    pub name: Localized,
    /// What must hold for the result to mean what its name says.
    pub condition: Localized,
}

/// A figure worked out for a district.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Derived<'a> {
    /// What was declared.
    pub rule: &'a Derivation,
    /// Whose figures it comes from.
    pub district: DistrictIx,
    /// What was divided, and what by; of one period.
    pub inputs: [FigureIx; 2],
    /// Whether its declaration gives a district several results, one for each period.
    pub by_period: bool,
    /// The result, with the bounds that the printed digits of the inputs leave it.
    pub result: Estimate,
}

impl Derived<'_> {
    /// What tells it from the others of its district: the id of its declaration, with the
    /// period where that gives several.
    pub fn id(&self, data: &Dataset) -> String {
        let rule = &*self.rule.id;
        match self.by_period {
            true => [rule, ":", &data.figure(self.inputs[0]).period].concat(),
            false => rule.to_owned(),
        }
    }
}

/// Everything that can be worked out, as declared, districts and periods in data order.
pub fn derived<'a>(data: &Dataset, rules: &'a [Derivation]) -> Vec<Derived<'a>> {
    let mut found = Vec::new();
    for rule in rules {
        let first = found.len();
        evaluate(data, rule, &mut found);
        let mut by_period = false;
        for (n, one) in found.iter().enumerate().skip(first + 1) {
            // Those of a district stand together.
            by_period |= found[n - 1].district == one.district;
        }
        for one in found.iter_mut().skip(first) {
            one.by_period = by_period;
        }
    }
    found
}

/// What a declaration gives, for every district and period that has both inputs.
fn evaluate<'a>(data: &Dataset, rule: &'a Derivation, found: &mut Vec<Derived<'a>>) {
    let [level, by] = rule.inputs;
    for district in data.district_ixs() {
        for a in data.figure_ixs() {
            if data.figure(a).measure != level || data.figure(a).district != district {
                continue;
            }
            for b in data.figure_ixs() {
                let [first, second] = [a, b].map(|ix| data.figure(ix));
                let own = second.district == district && second.measure == by;
                if own && first.period == second.period {
                    let (level, by) = (Estimate::of(first), Estimate::of(second));
                    let divisor = match rule.formula {
                        Formula::Per => by,
                        Formula::Total => by.map(|percent| percent / 100.0),
                        Formula::Previous => by.map(|percent| 1.0 + percent / 100.0),
                    };
                    found.extend(level.over(divisor).map(|result| Derived {
                        rule,
                        district,
                        inputs: [a, b],
                        by_period: false,
                        result,
                    }));
                }
            }
        }
    }
}

/// Why a declaration is refused.
pub(crate) struct Unsound {
    /// Which of its inputs is wrong, if not both.
    pub(crate) input: Option<usize>,
    /// What it is.
    pub(crate) found: &'static str,
    /// What it should be.
    pub(crate) expected: &'static str,
}

/// What is wrong with one declaration among `earlier` ones.
pub(crate) fn check(data: &Dataset, rule: &Derivation, earlier: &[Derivation]) -> Option<Unsound> {
    let refused = |input, found, expected| {
        Some(Unsound {
            input,
            found,
            expected,
        })
    };
    let same = |e: &Derivation| e.formula == rule.formula && e.inputs == rule.inputs;
    if earlier.iter().any(same) {
        return refused(
            None,
            "an earlier entry derives the same",
            "each figure derived once",
        );
    }
    let [a, b] = rule.inputs.map(|ix| data.measure(ix));
    if let Some((input, found, expected)) = unsound(rule.formula, a, b) {
        return refused(Some(input), found, expected);
    }
    let mut results = Vec::new();
    evaluate(data, rule, &mut results);
    if results.is_empty() {
        return refused(
            None,
            "no district reports both inputs of the same period",
            "inputs that one district reports together",
        );
    }
    None
}

/// Why two measures do not go with a formula: which input, what it is, what it should be.
fn unsound(
    formula: Formula,
    a: &Measure,
    b: &Measure,
) -> Option<(usize, &'static str, &'static str)> {
    let level = matches!(a.kind, Kind::Count | Kind::Amount);
    let percent = matches!(b.kind, Kind::Rate | Kind::Share | Kind::Change);
    let found = match formula {
        _ if a.id == b.id => (1, "a measure divided by itself", "another measure"),
        _ if !level => (
            0,
            "neither a count nor a sum of money",
            "a level: a count or a sum of money",
        ),
        Formula::Per if b.kind == Kind::Amount => (
            1,
            "divides by money",
            "a count; sums of money are different money",
        ),
        Formula::Per if b.kind != Kind::Count => (1, "divides by a percentage", "a count"),
        Formula::Per if b.unit == Unit::Person => (
            1,
            "divides by people, as a per-head figure would",
            "a count of things; no population is sourced",
        ),
        Formula::Total if a.kind != Kind::Count => (
            0,
            "a total of money",
            "a count; sums of money are different money",
        ),
        Formula::Total if !matches!(b.kind, Kind::Rate | Kind::Share) => (
            1,
            "neither a share nor a rate",
            "the share or rate that the count is",
        ),
        Formula::Previous if b.kind != Kind::Change => (
            1,
            "no change on the year before",
            "the change of the first input",
        ),
        Formula::Previous if a.subject != b.subject => (
            1,
            "the change of something else",
            "the change of the first input",
        ),
        _ if percent && b.unit != Unit::Percent => (1, "not in percent", "a percentage"),
        _ if percent && (a.stage != b.stage || a.theme != b.theme) => (
            1,
            "a percentage of another stage or theme",
            "a percentage of the first input",
        ),
        _ if a.scope != b.scope => (
            1,
            "another scope than the first input",
            "two inputs of one scope",
        ),
        _ => return None,
    };
    Some(found)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests;
