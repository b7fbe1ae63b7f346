//! Figures worked out from others, in words: formula, result, bounds, condition.

use crate::compare::bounds::Estimate;
use crate::compare::derived::{self, Derived};
use crate::compare::{Facet, Formula};
use crate::data::model::{Figure, FigureIx, Kind};
use crate::i18n::Lang;
use crate::i18n::number::{Rounding, about, rounded, worked_out};
use crate::scene::{Datum, Mark, Paint, Role};

use super::{Context, DistrictLabel};

/// A figure that was worked out, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct DerivedItem {
    /// Id of its declaration, with the period where a district has several of it.
    pub id: String,
    /// Id of the district whose figures it comes from.
    pub district_id: String,
    /// That district.
    pub district: DistrictLabel,
    /// How it was worked out.
    pub how: Formula,
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
    /// Whether the inputs leave one value only.
    pub exact: bool,
    /// Whether only one result is possible: `exact`, or a single whole number of things.
    pub only: bool,
    /// The bounds in words.
    pub bounds_text: String,
    /// What must hold.
    pub condition: String,
    /// Read out: district, name, value, formula, bounds, condition.
    pub label: String,
}

impl DerivedItem {
    /// The role of its mark.
    pub(in crate::chart) fn role(&self) -> Role {
        Role::Mark(Mark {
            datum: Datum::Derived,
            id: self.id.clone(),
            value: Some(self.value),
            district: self.district_id.clone(),
            label: self.label.clone(),
        })
    }
}

impl Context<'_> {
    /// Everything that can be worked out, in the order of the catalogue.
    pub fn derived(self) -> Vec<DerivedItem> {
        let found = derived::derived(self.data, self.rules);
        found.iter().map(|one| item(self, one)).collect()
    }

    /// The one at a position among them.
    pub fn derived_at(self, at: usize) -> Option<DerivedItem> {
        let found = derived::derived(self.data, self.rules);
        found.get(at).map(|one| item(self, one))
    }

    /// What a mark with `data-derived` and `data-district` stands for.
    pub fn derived_by_id(self, id: &str, district_id: &str) -> Option<DerivedItem> {
        let mut all = self.derived().into_iter();
        all.find(|item| item.id == id && item.district_id == district_id)
    }
}

/// What the bounds of a result come to.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Bounded {
    /// Exact inputs leave one value.
    Exact,
    /// Of whole numbers, the bounds leave this one.
    Only(f64),
    /// Of whole numbers, the bounds leave this one and the next.
    Either(f64),
    /// Of whole numbers, the bounds leave those from one to another.
    Whole(f64, f64),
    /// Anything between; an open end is `None`.
    Between(Option<f64>, Option<f64>),
}

impl Bounded {
    /// What a result may be. `whole`: it is a number of things.
    fn of(result: Estimate, whole: bool) -> Self {
        let [lower, upper] = [result.bounds.lower, result.bounds.upper];
        if result.is_exact() {
            return Self::Exact;
        }
        let between = Self::Between(lower, upper);
        let (Some(lower), Some(upper), true) = (lower, upper, whole) else {
            return between;
        };
        // What arithmetic takes or adds in the last bits must cost no whole number.
        let (first, last) = (
            libm::ceil(lower - lower * 1e-12),
            libm::floor(upper + upper * 1e-12),
        );
        match last - first {
            0.0 => Self::Only(first),
            1.0 => Self::Either(first),
            n if n > 1.0 => Self::Whole(first, last),
            _ => between,
        }
    }

    /// The value to show: of whole numbers, the nearest that is possible.
    fn nearest(self, value: f64) -> f64 {
        let near = |first, last| libm::round(value).min(last).max(first);
        match self {
            Self::Exact | Self::Between(..) => value,
            Self::Only(n) => n,
            Self::Either(n) => near(n, n + 1.0),
            Self::Whole(first, last) => near(first, last),
        }
    }
}

/// How the results of a declaration are written: like the figure that is divided.
#[derive(Clone, Copy)]
struct Writer<'a> {
    context: Context<'a>,
    ix: FigureIx,
    kind: Kind,
    /// Chinese that prints 1.6万 is followed.
    in_ten_thousands: bool,
}

impl<'a> Writer<'a> {
    fn of(context: Context<'a>, ix: FigureIx) -> Self {
        let figure = context.data.figure(ix);
        let kind = context.data.measure(figure.measure).kind;
        let in_ten_thousands =
            kind == Kind::Count && context.lang == Lang::Zh && is_rounded(figure);
        Self {
            context,
            ix,
            kind,
            in_ten_thousands,
        }
    }

    fn write(self, value: f64, rounding: Rounding) -> String {
        let (unit, lang) = (self.context.unit_name(self.ix), self.context.lang);
        let (Some(name), true) = (unit, self.in_ten_thousands && value >= 1e4) else {
            return worked_out(value, rounding, self.kind, unit, lang);
        };
        let rounding = match rounding {
            Rounding::Whole => Rounding::Nearest,
            other => other,
        };
        let (number, changed) = rounded(value / 1e4, rounding);
        [about(rounding, changed, lang), &number, "万", &name.zh].concat()
    }
}

/// Whether a count is printed in round 万.
fn is_rounded(figure: &Figure) -> bool {
    figure.approximate && figure.precision.upper.is_some() && figure.value.get() >= 1e4
}

fn item(context: Context<'_>, derived: &Derived<'_>) -> DerivedItem {
    let m = context.lang.messages();
    let Derived {
        rule,
        district,
        inputs,
        by_period,
        result,
    } = *derived;
    let writer = Writer::of(context, inputs[0]);
    let write = |value, rounding| writer.write(value, rounding);
    let things = rule.formula != Formula::Per && writer.kind == Kind::Count;
    let rounding = match rule.formula {
        Formula::Per => Rounding::Nearest,
        Formula::Total | Formula::Previous => Rounding::Whole,
    };
    let bounded = Bounded::of(result, things && !writer.in_ten_thousands);
    let shown = bounded.nearest(result.value);
    let text = match bounded {
        Bounded::Either(_) | Bounded::Whole(..) => {
            let about = about(rounding, shown != result.value, context.lang);
            [about, &write(shown, rounding)].concat()
        }
        _ => write(shown, rounding),
    };
    let bounds_text = match bounded {
        Bounded::Exact => {
            let of = writer.in_ten_thousands && result.value >= 1e4;
            m.derived_exact(!of && rounded(result.value, rounding).1)
        }
        .to_owned(),
        Bounded::Only(n) => m.derived_only(&write(n, Rounding::Whole)),
        Bounded::Either(n) => {
            m.derived_either(&write(n, Rounding::Whole), &write(n + 1.0, Rounding::Whole))
        }
        Bounded::Whole(first, last) => {
            let ends = [first, last].map(|n| Some(write(n, Rounding::Whole)));
            m.derived_bounds(&ends)
        }
        Bounded::Between(lower, upper) => m.derived_bounds(&[
            lower.map(|v| write(v, Rounding::Down)),
            upper.map(|v| write(v, Rounding::Up)),
        ]),
    };
    let formula = m.formula(rule.formula, &inputs.map(|ix| context.value(ix)));
    let mut name = rule.name.get(context.lang).to_owned();
    if by_period {
        name = context.with(Facet::Period, &name, inputs[0]);
    }
    let condition = rule.condition.get(context.lang);
    let label = m.derived_label(
        context.district_name(district),
        &name,
        [text.as_str(), &formula, &bounds_text],
        condition,
    );
    DerivedItem {
        id: derived.id(context.data),
        district_id: context.data.district(district).id.clone(),
        district: context.district_label(district),
        how: rule.formula,
        ink: context.ink(district),
        inputs,
        value: result.value,
        bounds: [result.bounds.lower, result.bounds.upper],
        name,
        formula,
        text,
        exact: result.is_exact(),
        only: matches!(bounded, Bounded::Exact | Bounded::Only(_)),
        bounds_text,
        condition: condition.to_owned(),
        label,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::compare::bounds::Bounds;

    fn estimate(value: f64, lower: f64, upper: f64) -> Estimate {
        let (lower, upper) = (Some(lower), Some(upper));
        Estimate {
            value,
            bounds: Bounds { lower, upper },
        }
    }

    #[test]
    fn a_single_whole_number_within_the_bounds_is_the_only_result() {
        let cases = estimate(14.0 / 0.636, 14.0 / 0.6365, 14.0 / 0.6355);
        assert_eq!(Bounded::of(cases, true), Bounded::Only(22.0));
        let average = Bounded::Between(cases.bounds.lower, cases.bounds.upper);
        assert_eq!(Bounded::of(cases, false), average);
        assert_eq!(
            Bounded::of(estimate(14197.6, 14196.9, 14198.3), true),
            Bounded::Either(14197.0)
        );
        // The value is nearer to a number that the bounds leave out.
        let near = estimate(22.6, 21.9, 22.7);
        assert_eq!(Bounded::of(near, true).nearest(near.value), 22.0);
    }

    proptest! {
        #[test]
        fn what_is_shown_is_within_the_bounds_and_no_possible_result_is_left_out(
            lower in 0.0f64..1e5, below in 0.0f64..3.0, above in 0.0f64..3.0, whole: bool
        ) {
            let value = lower + below;
            let result = estimate(value, lower, value + above);
            let bounded = Bounded::of(result, whole);
            let inside = |n: f64| n >= lower - 1e-6 && n <= value + above + 1e-6;
            prop_assert!(inside(bounded.nearest(value)));
            let (first, last) = match bounded {
                Bounded::Exact => (value, value),
                Bounded::Only(n) => (n, n),
                Bounded::Either(n) => (n, n + 1.0),
                Bounded::Whole(first, last) => (first, last),
                Bounded::Between(lower, upper) => (lower.unwrap(), upper.unwrap()),
            };
            prop_assert!(inside(first) && inside(last));
            for n in [libm::ceil(lower), libm::floor(value + above)] {
                prop_assert!(!whole || !inside(n) || (first..=last).contains(&n) || first == last);
            }
        }
    }
}
