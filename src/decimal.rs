//! Numbers as decimals, by integer arithmetic.
//!
//! Everything here is typed with a few decimals and read back the same. The standard
//! library writes any float exactly, which costs the browser 5 kB; this writes these.

use std::fmt;

/// A number, written as the shortest decimal with at most six decimals that is read back
/// as the same float; rounded to six where there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Decimal(pub f64);

const POWERS: [f64; 7] = [1.0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6];

/// Above this magnitude only the magnitude is said.
const WRITTEN: f64 = 1e18;

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let size = self.0.abs();
        if self.0.is_nan() {
            return f.write_str("NaN");
        }
        if self.0 < 0.0 {
            f.write_str("-")?;
        }
        if size > WRITTEN {
            return f.write_str("over 1000000000000000000");
        }
        let reads_back = |power: &f64| rounded(size, *power) as f64 / power == size;
        let decimals = POWERS.iter().position(reads_back).unwrap_or(6);
        f.write_str(&fixed(size, decimals))
    }
}

/// A number that is not negative, with this many decimals, at most six.
pub(crate) fn fixed(value: f64, decimals: usize) -> String {
    let decimals = decimals.min(6);
    let power = POWERS[decimals];
    let scaled = rounded(value, power);
    let (whole, fraction) = (scaled / power as u64, scaled % power as u64);
    match decimals {
        0 => whole.to_string(),
        _ => format!("{whole}.{fraction:0decimals$}"),
    }
}

/// `value` times `power`, to the nearest whole number.
fn rounded(value: f64, power: f64) -> u64 {
    libm::round(value * power) as u64
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn decimals_are_the_shortest() {
        let written = [
            0.0,
            5.0,
            -11.08,
            42.8,
            99.451,
            63.6,
            2_091_000_000.0,
            1e15,
            0.1 + 0.2,
        ]
        .map(|value| Decimal(value).to_string());
        let expected = [
            "0",
            "5",
            "-11.08",
            "42.8",
            "99.451",
            "63.6",
            "2091000000",
            "1000000000000000",
            "0.300000",
        ];
        assert_eq!(written, expected);
        assert_eq!(fixed(7281.66, 1), "7281.7");
        assert_eq!(Decimal(WRITTEN).to_string(), "1000000000000000000");
        assert_eq!(
            Decimal(f64::INFINITY).to_string(),
            "over 1000000000000000000"
        );
    }

    proptest! {
        #[test]
        fn what_is_typed_with_six_decimals_is_written_as_the_standard_library_does(
            digits in 0u64..9_000_000_000_000, decimals in 0u32..=6
        ) {
            let value = digits as f64 / 10f64.powi(decimals as i32);
            prop_assert_eq!(Decimal(value).to_string(), value.to_string());
        }
    }
}
