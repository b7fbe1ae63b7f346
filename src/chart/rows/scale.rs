//! Scales: from which value to which, where a value stands, which ticks there are.
//!
//! plotters maps coordinates to places; a scale says which coordinate a value has.

use crate::i18n::Lang;
use crate::i18n::number::{signed, yuan};

/// What marks stand on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Scale {
    /// From zero to a largest value, which is positive.
    Zero {
        /// At the right end.
        max: f64,
    },
    /// Around zero, in percent.
    Around {
        /// Smallest value, at most 0.
        min: f64,
        /// Largest value, at least 0.
        max: f64,
    },
    /// Powers of ten, in yuan.
    Log10 {
        /// Exponent of the left end.
        min: f64,
        /// Exponent of the right end, greater than that of the left.
        max: f64,
    },
    /// 0 to 100 percent.
    Percent,
    /// One part of a whole, and the rest of it.
    Parts {
        /// The part, in percent.
        value: f64,
    },
}

/// A place on a scale that has a line and, where it is not empty, a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Its coordinate.
    pub at: f64,
    /// What is written below it.
    pub text: String,
    /// Whether a line goes through the bands there.
    pub line: bool,
}

impl Scale {
    /// The coordinates of its two ends.
    pub fn ends(self) -> (f64, f64) {
        match self {
            Self::Zero { max } => (0.0, max),
            Self::Around { min, max } if min < max => (min, max),
            Self::Around { .. } => (-1.0, 1.0),
            Self::Log10 { min, max } => (min, max),
            Self::Percent | Self::Parts { .. } => (0.0, 100.0),
        }
    }

    /// The coordinate of a value.
    pub fn at(self, value: f64) -> f64 {
        match self {
            Self::Log10 { .. } => libm::log10(value),
            _ => value,
        }
    }

    /// The coordinate that marks grow from.
    pub fn base(self) -> f64 {
        match self {
            Self::Log10 { min, .. } => min,
            _ => 0.0,
        }
    }

    /// Its ticks, from left to right.
    pub fn ticks(self, lang: Lang) -> Vec<Tick> {
        let tick = |at: f64, text: String| Tick {
            at,
            text,
            line: true,
        };
        match self {
            Self::Zero { .. } => vec![tick(0.0, String::new())],
            Self::Around { .. } => {
                let (min, max) = self.ends();
                let step = round_step(max - min, 4.0);
                let first = libm::ceil(min / step) as i32;
                let last = libm::floor(max / step) as i32;
                let values = (first..=last).map(|n| f64::from(n) * step);
                values.map(|v| tick(v, signed(v) + "%")).collect()
            }
            Self::Log10 { min, max } => {
                let written = |exponent| yuan(libm::pow(10.0, f64::from(exponent)), lang);
                let exponents = libm::ceil(min) as i32..=libm::floor(max) as i32;
                exponents.map(|n| tick(f64::from(n), written(n))).collect()
            }
            Self::Percent => [0.0, 50.0, 100.0]
                .map(|v| tick(v, signed(v).trim_start_matches('+').to_owned() + "%"))
                .into(),
            Self::Parts { value } => {
                let parts = lang.messages().parts_of_whole(value);
                let middles = [value / 2.0, (value + 100.0) / 2.0];
                let parts = middles.into_iter().zip(parts);
                let named = parts.map(|(at, text)| Tick {
                    at,
                    text,
                    line: false,
                });
                named.collect()
            }
        }
    }

    /// From the smallest of some positive values to the largest, with room around both and
    /// with a power of ten in between.
    pub fn log10(min: f64, max: f64) -> Self {
        const ROOM: f64 = 0.2;
        if min > max {
            return Self::Log10 { min: 0.0, max: 1.0 };
        }
        let (min, max) = (libm::log10(min) - ROOM, libm::log10(max) + ROOM);
        Self::Log10 {
            min: min.min(libm::floor(max)),
            max: max.max(libm::ceil(min)),
        }
    }
}

/// A round step that cuts `span` into at most `most` parts: 1, 2 or 5 times a power of ten.
fn round_step(span: f64, most: f64) -> f64 {
    let rough = span / most;
    let power = libm::pow(10.0, libm::floor(libm::log10(rough)));
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .find(|step| step * power >= rough);
    step.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round() {
        assert_eq!(round_step(64.0, 5.0), 20.0);
        assert_eq!(round_step(100.0, 4.0), 50.0);
        assert_eq!(round_step(0.5, 5.0), 0.1);
    }

    #[test]
    fn every_tick_stands_between_the_ends() {
        let scales = [
            Scale::Zero { max: 7.0 },
            Scale::Around {
                min: -21.4,
                max: 42.8,
            },
            Scale::Around { min: 0.0, max: 0.0 },
            Scale::Log10 {
                min: 6.0,
                max: 10.0,
            },
            Scale::log10(2.71e6, 2.091e9),
            Scale::log10(5e6, 5e6),
            Scale::Percent,
            Scale::Parts { value: 63.6 },
        ];
        for scale in scales {
            let (from, to) = scale.ends();
            assert!(from < to);
            for tick in scale.ticks(Lang::Zh) {
                assert!((from..=to).contains(&tick.at), "{scale:?}: {tick:?}");
            }
        }
    }

    #[test]
    fn every_logarithmic_scale_has_a_power_of_ten_and_none_of_its_values_at_an_end() {
        for (min, max) in [(1.0, 1.0), (5e6, 5e6), (2.71e6, 2.091e9), (1e4, 1e10)] {
            let scale = Scale::log10(min, max);
            let (from, to) = scale.ends();
            assert!(from < scale.at(min) && scale.at(max) < to);
            assert!(!scale.ticks(Lang::Zh).is_empty(), "{min} {max}");
        }
    }

    #[test]
    fn percent_is_written_without_a_sign() {
        let texts = Scale::Percent.ticks(Lang::En);
        let texts: Vec<_> = texts.into_iter().map(|tick| tick.text).collect();
        assert_eq!(texts, ["0%", "50%", "100%"]);
    }
}
