//! Numbers as each language writes them: 7,281.66万元, ¥72.8 million, −11.08%.

use super::Lang;
use crate::data::terms::Kind;
use crate::decimal::{Decimal, fixed};
use crate::vocabulary::UnitName;

/// What a figure says, ready to be written.
#[derive(Debug, Clone, Copy)]
pub struct Quantity<'a> {
    /// In base units.
    pub value: f64,
    /// What sort of number.
    pub kind: Kind,
    /// Its unit.
    pub unit: &'a UnitName,
    /// Whether the source rounds it.
    pub approximate: bool,
    /// Whether the source only gives a floor.
    pub floor: bool,
}

/// The quantity with its unit; a change carries its sign.
pub fn quantity(q: Quantity<'_>, lang: Lang) -> String {
    match q.kind {
        Kind::Amount => yuan(q.value, lang),
        Kind::Change => with_unit(&signed(q.value), q.value, q.unit, lang),
        Kind::Rate | Kind::Share | Kind::Score => with_unit(&plain(q.value), q.value, q.unit, lang),
        Kind::Count => count(q, lang),
    }
}

fn count(q: Quantity<'_>, lang: Lang) -> String {
    match lang {
        Lang::Zh => {
            let number = if q.approximate && !q.floor && q.value >= 1e4 {
                format!("{}万", plain(q.value / 1e4))
            } else {
                plain(q.value)
            };
            let about = if q.approximate && !q.floor { "约" } else { "" };
            let more = if q.floor { "多" } else { "" };
            format!("{about}{number}{more}{}", q.unit.zh)
        }
        Lang::En => {
            let qualifier = match (q.floor, q.approximate) {
                (true, _) => "more than ",
                (false, true) => "about ",
                (false, false) => "",
            };
            format!(
                "{qualifier}{}",
                with_unit(&plain(q.value), q.value, q.unit, lang)
            )
        }
    }
}

/// How a number that was worked out is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearest with three significant digits, but never beyond the whole.
    Nearest,
    /// To the nearest whole number.
    Whole,
    /// Down, as a bound: with four significant digits, but never beyond the whole.
    Down,
    /// Up, as a bound.
    Up,
}

/// A number that was worked out and is not negative, rounded; and whether rounding changed
/// it.
pub fn rounded(value: f64, rounding: Rounding) -> (String, bool) {
    let digits = match rounding {
        Rounding::Whole => 0,
        Rounding::Nearest => 3,
        Rounding::Down | Rounding::Up => 4,
    };
    let before_point = match value {
        v if v >= 1e3 => 4,
        v if v >= 1e2 => 3,
        v if v >= 1e1 => 2,
        _ => 1,
    };
    let decimals = usize::saturating_sub(digits, before_point);
    let power = [1.0, 1e1, 1e2, 1e3][decimals];
    let scaled = value * power;
    // What arithmetic adds or takes in the last bits is not to be rounded away from.
    let slack = scaled * 1e-12;
    let whole = match rounding {
        Rounding::Nearest | Rounding::Whole => libm::round(scaled),
        Rounding::Down => libm::floor(scaled + slack),
        Rounding::Up => libm::ceil(scaled - slack),
    };
    let changed = (whole - scaled).abs() > slack;
    (at_most(whole / power, decimals), changed)
}

/// What stands before a number that rounding to the nearest has changed.
pub fn about(rounding: Rounding, changed: bool, lang: Lang) -> &'static str {
    match (rounding, lang) {
        (Rounding::Down | Rounding::Up, _) => "",
        _ if !changed => "",
        (_, Lang::Zh) => "约",
        (_, Lang::En) => "about ",
    }
}

/// A number that was worked out from figures of a kind and unit: money in yuan, percentages
/// in points; "about" where rounding to the nearest has changed it.
pub fn worked_out(
    value: f64,
    rounding: Rounding,
    kind: Kind,
    unit: Option<&UnitName>,
    lang: Lang,
) -> String {
    let (number, changed) = rounded(value, rounding);
    let about = about(rounding, changed, lang);
    let text = match (kind, unit, lang) {
        (Kind::Amount, _, Lang::Zh) => format!("{number}元"),
        (Kind::Amount, _, Lang::En) => format!("¥{number}"),
        (Kind::Count, Some(unit), _) => {
            // English counts by the number as written.
            let one = number == "1";
            with_unit(&number, if one { 1.0 } else { 2.0 }, unit, lang)
        }
        (Kind::Count, None, _) => number,
        (_, _, Lang::Zh) => format!("{number}个百分点"),
        (_, _, Lang::En) => format!("{number}\u{a0}percentage points"),
    };
    format!("{about}{text}")
}

/// A written number and its unit, kept on one line; signs such as % stand close.
fn with_unit(number: &str, value: f64, unit: &UnitName, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{number}{}", unit.zh),
        Lang::En => {
            let name = if value == 1.0 { &unit.en_one } else { &unit.en };
            let space = if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
                "\u{a0}"
            } else {
                ""
            };
            format!("{number}{space}{name}")
        }
    }
}

/// A sum of money: 万元 and 亿元 in Chinese, three digits and a scale word in English.
pub fn yuan(value: f64, lang: Lang) -> String {
    let (size, sign) = (value.abs(), if value < 0.0 { "−" } else { "" });
    match lang {
        Lang::Zh if size >= 1e8 => format!("{sign}{}亿元", at_most(size / 1e8, 2)),
        Lang::Zh if size >= 1e4 => format!("{sign}{}万元", at_most(size / 1e4, 2)),
        Lang::Zh => format!("{sign}{}元", at_most(size, 2)),
        Lang::En if size >= 1e9 => format!("{sign}¥{}\u{a0}billion", three_digits(size / 1e9)),
        Lang::En if size >= 1e6 => format!("{sign}¥{}\u{a0}million", three_digits(size / 1e6)),
        Lang::En => format!("{sign}¥{}", at_most(size, 2)),
    }
}

/// A number with a sign, `+` or a real minus; zero has none.
pub fn signed(value: f64) -> String {
    let sign = if value > 0.0 { "+" } else { "" };
    format!("{sign}{}", plain(value))
}

/// A number as printed, with thousands separators and a real minus sign.
pub fn plain(value: f64) -> String {
    let sign = if value < 0.0 { "−" } else { "" };
    format!("{sign}{}", group(&Decimal(value.abs()).to_string()))
}

/// At most `decimals` decimals, without trailing zeros.
fn at_most(value: f64, decimals: usize) -> String {
    let fixed = fixed(value, decimals);
    let trimmed = match fixed.contains('.') {
        true => fixed.trim_end_matches('0').trim_end_matches('.'),
        false => &fixed,
    };
    group(trimmed)
}

/// Three significant digits for 1 ≤ value < 1000, without trailing zeros.
fn three_digits(value: f64) -> String {
    let decimals = match value {
        v if v >= 99.95 => 0,
        v if v >= 9.995 => 1,
        _ => 2,
    };
    at_most(value, decimals)
}

/// Thousands separators in the whole part of an unsigned decimal.
pub(super) fn group(number: &str) -> String {
    let (whole, fraction) = match number.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (number, None),
    };
    let mut out = String::with_capacity(number.len() + whole.len() / 3);
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent() -> UnitName {
        UnitName {
            zh: "%".into(),
            en_one: "%".into(),
            en: "%".into(),
        }
    }

    fn case() -> UnitName {
        UnitName {
            zh: "件".into(),
            en_one: "case".into(),
            en: "cases".into(),
        }
    }

    fn both(value: f64, kind: Kind, approximate: bool, floor: bool) -> [String; 2] {
        let unit = if kind == Kind::Count {
            case()
        } else {
            percent()
        };
        Lang::ALL.map(|lang| {
            quantity(
                Quantity {
                    value,
                    kind,
                    unit: &unit,
                    approximate,
                    floor,
                },
                lang,
            )
        })
    }

    #[test]
    fn counts() {
        assert_eq!(
            both(15748.0, Kind::Count, false, false),
            ["15,748件", "15,748\u{a0}cases"]
        );
        assert_eq!(both(1.0, Kind::Count, false, false), ["1件", "1\u{a0}case"]);
        assert_eq!(
            both(16000.0, Kind::Count, true, false),
            ["约1.6万件", "about 16,000\u{a0}cases"]
        );
        assert_eq!(
            both(3600.0, Kind::Count, true, true),
            ["3,600多件", "more than 3,600\u{a0}cases"]
        );
    }

    #[test]
    fn money() {
        assert_eq!(yuan(72_816_600.0, Lang::Zh), "7,281.66万元");
        assert_eq!(yuan(72_816_600.0, Lang::En), "¥72.8\u{a0}million");
        assert_eq!(yuan(2_091_000_000.0, Lang::Zh), "20.91亿元");
        assert_eq!(yuan(2_091_000_000.0, Lang::En), "¥2.09\u{a0}billion");
        assert_eq!(yuan(107_000_000.0, Lang::En), "¥107\u{a0}million");
        assert_eq!(yuan(999_960_000.0, Lang::En), "¥1,000\u{a0}million");
        assert_eq!(yuan(9577.74, Lang::Zh), "9,577.74元");
    }

    #[test]
    fn what_is_worked_out_is_rounded_and_its_bounds_outwards() {
        use Rounding::{Down, Nearest, Up, Whole};
        let said = |value, rounding| rounded(value, rounding).0;
        assert_eq!(said(15.6, Nearest), "15.6");
        assert_eq!(rounded(15425.0 / 7704.0, Nearest), ("2".into(), true));
        assert_eq!(said(78.0 / 57.0, Nearest), "1.37");
        assert!(!rounded(78.0 / 5.0, Nearest).1);
        assert_eq!(said(2_710_000.0 / 283.0, Nearest), "9,576");
        assert_eq!(said(2_705_000.0 / 283.0, Down), "9,558");
        assert_eq!(said(2_715_000.0 / 283.0, Up), "9,594");
        assert_eq!(said(14.0 / 0.636, Whole), "22");
        assert_eq!(said(14.0 / 0.6365, Down), "21.99");
        assert_eq!(said(0.3 * 100.0, Up), "30");
        let about = worked_out(22.01, Whole, Kind::Count, Some(&case()), Lang::En);
        assert_eq!(about, "about 22\u{a0}cases");
        let money = worked_out(9576.0, Nearest, Kind::Amount, None, Lang::Zh);
        assert_eq!(money, "9,576元");
    }

    #[test]
    fn changes_carry_a_sign_and_rates_do_not() {
        assert_eq!(
            both(-11.08, Kind::Change, false, false),
            ["−11.08%", "−11.08%"]
        );
        assert_eq!(both(42.8, Kind::Change, false, false), ["+42.8%", "+42.8%"]);
        assert_eq!(both(99.451, Kind::Score, false, false)[0], "99.451%");
    }
}
