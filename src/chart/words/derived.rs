//! Figures worked out from others, in words: formula, result, bounds, condition.

use crate::compare::derived::{self, Derived};
use crate::compare::{Facet, Formula};
use crate::data::model::FigureIx;
use crate::i18n::number::{Rounding, worked_out};
use crate::scene::Paint;

use super::{Book, DistrictLabel};

/// A figure that was worked out, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct DerivedItem {
    /// Id of its declaration, with the period where a district has several of it.
    pub id: String,
    /// Id of the district whose figures it comes from.
    pub district_id: String,
    /// That district.
    pub district: DistrictLabel,
    /// The ink of its mark.
    pub ink: Paint,
    /// The figures it comes from.
    pub inputs: [FigureIx; 2],
    /// In base units, unrounded.
    pub value: f64,
    /// Smallest and largest possible value; an open end is `None`.
    pub bounds: [Option<f64>; 2],
    /// Its name.
    pub name: String,
    /// What was divided by what, as printed in the source.
    pub formula: String,
    /// The value with its unit, rounded.
    pub text: String,
    /// The bounds with their unit, rounded outwards; an open end is `None`.
    pub ends: [Option<String>; 2],
    /// Whether the inputs leave one value only.
    pub exact: bool,
    /// The bounds in words.
    pub bounds_text: String,
    /// What must hold.
    pub condition: String,
    /// Read out: district, name, value, formula, bounds, condition.
    pub label: String,
}

impl Book<'_> {
    /// Everything that can be worked out, in the order of the catalogue.
    pub fn derived(self) -> Vec<DerivedItem> {
        let found = derived::derived(self.data, &self.catalog.derived);
        found.iter().map(|one| item(self, one)).collect()
    }

    /// What a mark with `data-derived` and `data-district` stands for.
    pub fn derived_by_id(self, id: &str, district_id: &str) -> Option<DerivedItem> {
        let mut all = self.derived().into_iter();
        all.find(|item| item.id == id && item.district_id == district_id)
    }
}

fn item(book: Book<'_>, derived: &Derived<'_>) -> DerivedItem {
    let m = book.lang.messages();
    let Derived {
        rule,
        district,
        inputs,
        by_period,
        result,
    } = *derived;
    let kind = book.data.measure(book.data.figure(inputs[0]).measure).kind;
    let write = |value: f64, rounding: Rounding| {
        worked_out(value, rounding, kind, book.unit_name(inputs[0]), book.lang)
    };
    let rounding = match rule.formula {
        Formula::Per => Rounding::Nearest,
        Formula::Total | Formula::Previous => Rounding::Whole,
    };
    let text = write(result.value, rounding);
    let ends = [
        result.bounds.lower.map(|v| write(v, Rounding::Down)),
        result.bounds.upper.map(|v| write(v, Rounding::Up)),
    ];
    let exact = result.is_exact();
    let bounds_text = m.derived_bounds(exact, &ends);
    let formula = m.formula(rule.formula, &inputs.map(|ix| book.value(ix)));
    let mut name = rule.name.get(book.lang).to_owned();
    if by_period {
        name = book.with(Facet::Period, &name, inputs[0]);
    }
    let condition = rule.condition.get(book.lang);
    let label = m.derived_label(
        book.district_name(district),
        &name,
        [text.as_str(), &formula, &bounds_text],
        condition,
    );
    DerivedItem {
        id: derived.id(book.data),
        district_id: book.data.district(district).id.clone(),
        district: book.district_label(district),
        ink: book.ink(district),
        inputs,
        value: result.value,
        bounds: [result.bounds.lower, result.bounds.upper],
        name,
        formula,
        text,
        ends,
        exact,
        bounds_text,
        condition: condition.to_owned(),
        label,
    }
}
