//! Numbers with what their printed digits allow, and arithmetic that keeps the bounds.

use crate::data::model::Figure;

/// What a number may be; an open end is `None`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Smallest possible value.
    pub lower: Option<f64>,
    /// Largest possible value.
    pub upper: Option<f64>,
}

/// A number, and the bounds that its inputs leave it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// Worked out from the values as printed.
    pub value: f64,
    /// Worked out from what the printed digits allow.
    pub bounds: Bounds,
}

impl Estimate {
    /// A figure as printed.
    pub fn of(figure: &Figure) -> Self {
        Self {
            value: figure.value.get(),
            bounds: Bounds {
                lower: Some(figure.precision.lower.get()),
                upper: figure.precision.upper.map(|upper| upper.get()),
            },
        }
    }

    /// Whether the bounds leave one value only.
    pub fn is_exact(self) -> bool {
        self.bounds.lower.is_some() && self.bounds.lower == self.bounds.upper
    }

    /// This less another.
    pub fn minus(self, other: Self) -> Self {
        let less = |a: Option<f64>, b: Option<f64>| Some(a? - b?);
        Self {
            value: self.value - other.value,
            bounds: Bounds {
                lower: less(self.bounds.lower, other.bounds.upper),
                upper: less(self.bounds.upper, other.bounds.lower),
            },
        }
    }

    /// How large it is, without its sign.
    pub fn size(self) -> Self {
        if self.value < 0.0 {
            let Bounds { lower, upper } = self.bounds;
            return Self {
                value: -self.value,
                bounds: Bounds {
                    lower: upper.map(|upper| -upper),
                    upper: lower.map(|lower| -lower),
                },
            }
            .size();
        }
        // Where the sign is open, the other side may be the larger one.
        let Bounds { lower, upper } = self.bounds;
        let other_side = lower.map(|lower| f64::max(0.0, -lower));
        let upper = upper.zip(other_side).map(|(a, b)| f64::max(a, b));
        Self {
            value: self.value,
            bounds: Bounds {
                lower: Some(lower.map_or(0.0, |lower| f64::max(0.0, lower))),
                upper,
            },
        }
    }

    /// This divided by another; neither may be negative, and the divisor not zero.
    pub fn over(self, other: Self) -> Option<Self> {
        let sound = self.bounds.lower.is_some_and(|lower| lower >= 0.0) && other.value > 0.0;
        let lower = self.bounds.lower.map(|lower| {
            let divisor = other.bounds.upper.unwrap_or(f64::INFINITY);
            lower / divisor
        });
        let divisor = other.bounds.lower.filter(|lower| *lower > 0.0);
        let upper = self.bounds.upper.zip(divisor).map(|(a, b)| a / b);
        sound.then_some(Self {
            value: self.value / other.value,
            bounds: Bounds { lower, upper },
        })
    }

    /// A function that never falls, of the value and of both bounds.
    pub fn map(self, f: impl Fn(f64) -> f64) -> Self {
        Self {
            value: f(self.value),
            bounds: Bounds {
                lower: self.bounds.lower.map(&f),
                upper: self.bounds.upper.map(&f),
            },
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn estimate(value: f64, lower: f64, upper: Option<f64>) -> Estimate {
        Estimate {
            value,
            bounds: Bounds {
                lower: Some(lower),
                upper,
            },
        }
    }

    /// A number of at least `least`, with bounds around it.
    fn around(least: f64) -> impl Strategy<Value = Estimate> {
        let part = || 0.0f64..1.0;
        (least..1e9, part(), prop::option::of(part())).prop_map(move |(value, below, above)| {
            let upper = above.map(|above| value * (1.0 + above));
            estimate(value, least.max(value * (1.0 - below)), upper)
        })
    }

    /// A value inside some bounds.
    fn inside(of: Estimate, share: f64) -> f64 {
        let lower = of.bounds.lower.unwrap_or(0.0);
        let upper = of.bounds.upper.unwrap_or(lower * 3.0 + 1.0);
        lower + (upper - lower) * share
    }

    fn holds(bounds: Bounds, value: f64) -> bool {
        let slack = 1e-9 * value.abs().max(1e9);
        bounds.lower.is_none_or(|lower| lower <= value + slack)
            && bounds.upper.is_none_or(|upper| value <= upper + slack)
    }

    proptest! {
        #[test]
        fn whatever_the_inputs_may_be_the_result_is_within_the_bounds(
            a in around(0.0), b in around(1.0), x in 0.0f64..=1.0, y in 0.0f64..=1.0
        ) {
            let (p, q) = (inside(a, x), inside(b, y));
            prop_assert!(holds(a.minus(b).bounds, p - q));
            let ratio = a.over(b).unwrap();
            prop_assert!(holds(ratio.bounds, p / q));
            prop_assert!(holds(ratio.bounds, ratio.value));
            prop_assert!(holds(a.minus(b).bounds, a.value - b.value));
            prop_assert!(holds(a.minus(b).size().bounds, (p - q).abs()));
        }

        #[test]
        fn exact_inputs_make_exact_results(a in 0u32..1000, b in 1u32..1000) {
            let exact = |n: u32| estimate(n.into(), n.into(), Some(n.into()));
            prop_assert!(exact(a).minus(exact(b)).is_exact());
            prop_assert!(exact(a).over(exact(b)).is_some_and(Estimate::is_exact));
        }
    }

    #[test]
    fn an_open_end_stays_open() {
        let (floor, five) = (
            estimate(3600.0, 3600.0, None),
            estimate(5.0, 5.0, Some(5.0)),
        );
        let difference = floor.minus(five).bounds;
        assert_eq!((difference.lower, difference.upper), (Some(3595.0), None));
        let other_way = five.minus(floor).bounds;
        assert_eq!((other_way.lower, other_way.upper), (None, Some(-3595.0)));
        let ratio = five.over(floor).map(|r| (r.bounds.lower, r.bounds.upper));
        assert_eq!(ratio, Some((Some(0.0), Some(5.0 / 3600.0))));
    }

    #[test]
    fn a_divisor_that_may_be_nothing_leaves_the_upper_end_open() {
        let five = estimate(5.0, 5.0, Some(5.0));
        let ratio = five.over(estimate(2.0, 0.0, Some(4.0)));
        let bounds = ratio.map(|ratio| (ratio.bounds.lower, ratio.bounds.upper));
        assert_eq!(bounds, Some((Some(1.25), None)));
    }

    #[test]
    fn the_size_of_what_may_be_either_way_begins_at_nothing() {
        let size = |value, lower, upper| {
            let Bounds { lower, upper } = estimate(value, lower, upper).size().bounds;
            (lower, upper)
        };
        assert_eq!(size(0.0, -2.0, Some(1.0)), (Some(0.0), Some(2.0)));
        assert_eq!(size(-1.0, -3.0, Some(2.0)), (Some(0.0), Some(3.0)));
        assert_eq!(size(-2.0, -3.0, Some(-1.0)), (Some(1.0), Some(3.0)));
        assert_eq!(size(2.0, 1.0, None), (Some(1.0), None));
    }

    #[test]
    fn nothing_is_divided_by_zero_or_below() {
        let zero = estimate(0.0, 0.0, Some(0.0));
        let five = estimate(5.0, 5.0, Some(5.0));
        assert_eq!(five.over(zero), None);
        assert_eq!(estimate(-5.0, -5.0, Some(-5.0)).over(five), None);
        assert!(zero.over(five).is_some_and(Estimate::is_exact));
    }
}
