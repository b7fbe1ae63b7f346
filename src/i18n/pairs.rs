//! Two figures side by side, in words: difference, ratio and bounds, or why there are none.
//! Neutral throughout: what differs is named, a winner never is.

use crate::chart::catalog::{UnitName, Vocabulary};
use crate::compare::{Arithmetic, Comparison, Estimate, Facet, NoRatio, Reason};
use crate::data::model::Measure;
use crate::data::terms::Kind;

use super::number::{Rounding, about, rounded, worked_out};
use super::sentences::joined;
use super::{Lang, Messages};

impl Messages {
    /// Title of two figures side by side.
    pub fn pair_title(&self, names: [&str; 2]) -> String {
        joined(names, self.either(" 与 ", " and "))
    }

    /// Caveat of two figures that may be compared.
    pub fn pair_caveat(&self) -> &'static str {
        self.either(
            "数字均为两区自报，差别写在行下。",
            "Both are the districts' own figures; what differs stands beneath.",
        )
    }

    /// Caveat of two figures that must not be compared.
    pub fn apart_pair_caveat(&self) -> &'static str {
        self.either(
            "两个数字各自成立，没有共同的刻度，也算不出差和比。",
            "Each stands on its own: they share no scale, and neither a difference nor a ratio means anything.",
        )
    }

    /// Difference and ratio of two figures in words. `sides` are districts and values.
    pub fn side_by_side(
        &self,
        sides: &[(&str, String); 2],
        found: &Arithmetic<'_>,
        kind: Kind,
        unit: Option<&UnitName>,
    ) -> String {
        let size = found.difference.size();
        let write = |value, rounding| worked_out(value, rounding, kind, unit, self.lang);
        let difference = match size.value {
            0.0 => self
                .either("数值相同", "the values are the same")
                .to_owned(),
            value => {
                let text = write(value, Rounding::Nearest);
                match self.lang {
                    Lang::Zh => format!("相差{text}"),
                    Lang::En => format!("the difference is {text}"),
                }
            }
        };
        let difference = difference + self.bounds(size, write).as_str();
        let ratio = match found.ratio {
            // Of what is the same, a ratio says nothing new.
            _ if size.value == 0.0 && size.is_exact() => String::new(),
            Err(why) => format!("{}{}", self.semicolon, self.no_ratio(why)),
            Ok(ratio) => {
                let write = |value, rounding| rounded(value, rounding).0;
                let (text, changed) = rounded(ratio.value, Rounding::Nearest);
                let about = about(Rounding::Nearest, changed, self.lang);
                let (bounds, then) = (self.bounds(ratio, write), self.semicolon);
                let [(a, _), (b, _)] = sides;
                match self.lang {
                    Lang::Zh => format!("{then}{a}与{b}之比{about}为{text}{bounds}"),
                    Lang::En => format!("{then}the ratio of {a} to {b} is {about}{text}{bounds}"),
                }
            }
        };
        let [a, b] = sides
            .each_ref()
            .map(|(district, value)| self.district_has(district, value));
        match self.lang {
            Lang::Zh => format!("{a}，{b}，{difference}{ratio}。"),
            Lang::En => format!("{a}, {b}: {difference}{ratio}."),
        }
    }

    /// Bounds in brackets; nothing where there is one value only.
    fn bounds(&self, of: Estimate, write: impl Fn(f64, Rounding) -> String) -> String {
        let ends = [
            of.bounds.lower.map(|v| write(v, Rounding::Down)),
            of.bounds.upper.map(|v| write(v, Rounding::Up)),
        ];
        match self.lang {
            _ if of.is_exact() || ends == [None, None] => String::new(),
            Lang::Zh => format!("（{}）", self.derived_bounds(false, &ends)),
            Lang::En => format!(" ({})", self.derived_bounds(false, &ends)),
        }
    }

    /// Why there is no ratio.
    pub fn no_ratio(&self, why: NoRatio) -> &'static str {
        match why {
            NoRatio::Changes => {
                self.either("变化幅度不算倍数", "changes are not expressed as a ratio")
            }
            NoRatio::Points => self.either(
                "百分数只比差几个百分点，不算倍数",
                "percentages are compared in points, not as a ratio",
            ),
            NoRatio::Zero => self.either(
                "其中一个是零，算不出倍数",
                "one of them is zero, so there is no ratio",
            ),
        }
    }

    /// The reserve under which a pair with a caveat is compared.
    pub fn reserve(&self, facets: &[&str]) -> String {
        let facets = self.names(facets);
        match self.lang {
            Lang::Zh => format!("但{facets}不同或没有说明，不能据此分高下。"),
            Lang::En => {
                format!(" Since {facets} differ or are not stated, this does not rank the two.")
            }
        }
    }

    /// Why two figures must not be compared, in one sentence: by the difference that weighs
    /// most.
    pub fn refusal(&self, words: &Vocabulary, comparison: &Comparison<'_>) -> String {
        let Some(reason) = comparison.reasons.first() else {
            return String::new();
        };
        let [a, b] = [reason.a, reason.b].map(|term| self.term(words, reason.facet, term));
        match (self.lang, reason.facet) {
            (_, Facet::Scope | Facet::Period) => String::new(),
            (Lang::Zh, Facet::Subject) => {
                format!("不能相比：两者说的不是一回事，一个是{a}，一个是{b}。")
            }
            (Lang::Zh, Facet::Kind) => format!("不能相比：一个是{a}，一个是{b}。"),
            (Lang::Zh, Facet::Unit) if a == b => {
                format!("不能相比：都以“{a}”计，数的却不是一种东西。")
            }
            (Lang::En, Facet::Unit) if a == b => {
                format!("Not to be compared: both count {a}, but not of one sort.")
            }
            (Lang::Zh, Facet::Unit) => format!("不能相比：一个以“{a}”计，一个以“{b}”计。"),
            (Lang::Zh, Facet::Stage) => {
                format!("不能相比：同是金额，一笔是{a}的，一笔是{b}的，是不同的钱。")
            }
            (Lang::En, Facet::Subject) => {
                format!("Not to be compared: one is about {a}, the other about {b}.")
            }
            (Lang::En, Facet::Kind) => format!("Not to be compared: one is {a}, the other {b}."),
            (Lang::En, Facet::Unit) => {
                format!("Not to be compared: one is counted in {a}, the other in {b}.")
            }
            (Lang::En, Facet::Stage) => {
                format!("Not to be compared: money {a} and money {b} are not the same money.")
            }
        }
    }

    /// One difference in plain words; `sides` are the districts.
    pub fn reason(&self, words: &Vocabulary, reason: &Reason<'_>, sides: [&str; 2]) -> String {
        let facet = self.facet(reason.facet);
        let [a, b] = [reason.a, reason.b].map(|term| match term {
            Measure::UNSTATED => self.unstated,
            _ => self.term(words, reason.facet, term),
        });
        let [first, second] = sides;
        match self.lang {
            Lang::Zh if reason.a == reason.b => format!("{facet}：两边都没有说明"),
            Lang::En if reason.a == reason.b => format!("{facet}: stated on neither side"),
            // Two units that are written alike.
            Lang::Zh if a == b => format!("{facet}：都写作“{a}”，数的不是一种东西"),
            Lang::En if a == b => format!("{facet}: {a} of different sorts"),
            Lang::Zh => {
                let is = |term| if term == Measure::UNSTATED { "" } else { "为" };
                let (one, other) = (is(reason.a), is(reason.b));
                format!("{facet}：{first}{one}{a}，{second}{other}{b}")
            }
            Lang::En => format!("{facet}: {a} in {first}, {b} in {second}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{Bounds, Verdict};

    fn estimate(value: f64, lower: Option<f64>, upper: Option<f64>) -> Estimate {
        Estimate {
            value,
            bounds: Bounds { lower, upper },
        }
    }

    fn said(
        lang: Lang,
        difference: Estimate,
        ratio: Result<Estimate, NoRatio>,
        kind: Kind,
    ) -> String {
        let unit = UnitName {
            zh: "件".into(),
            en_one: "case".into(),
            en: "cases".into(),
        };
        let found = Arithmetic {
            comparison: Comparison {
                verdict: Verdict::Direct,
                reasons: Vec::new(),
            },
            difference,
            ratio,
        };
        let sides = [("甲", "A".to_owned()), ("乙", "B".to_owned())];
        lang.messages()
            .side_by_side(&sides, &found, kind, Some(&unit))
    }

    #[test]
    fn bounds_are_said_and_exact_numbers_have_none() {
        let (difference, ratio) = (
            estimate(252.0, Some(-248.0), Some(752.0)),
            estimate(1.016, Some(0.9842), Some(1.0478)),
        );
        assert_eq!(
            said(Lang::Zh, difference, Ok(ratio), Kind::Count),
            "甲A，乙B，相差252件（在0件与752件之间）；甲与乙之比约为1.02（在0.984与1.048之间）。"
        );
        let exact = |v: f64| estimate(v, Some(v), Some(v));
        assert_eq!(
            said(Lang::En, exact(-3.0), Ok(exact(0.7)), Kind::Count),
            "甲 A, 乙 B: the difference is 3\u{a0}cases; the ratio of 甲 to 乙 is 0.7."
        );
    }

    #[test]
    fn a_floor_leaves_the_difference_open() {
        let (difference, ratio) = (
            estimate(3595.0, Some(3595.0), None),
            estimate(720.0, Some(720.0), None),
        );
        assert_eq!(
            said(Lang::En, difference, Ok(ratio), Kind::Count),
            "甲 A, 乙 B: the difference is 3,595\u{a0}cases (at least 3,595\u{a0}cases); the ratio of 甲 to 乙 is 720 (at least 720)."
        );
    }

    #[test]
    fn percentages_differ_in_points_and_have_no_ratio() {
        let difference = estimate(-10.36, Some(-10.37), Some(-10.35));
        let zh = said(Lang::Zh, difference, Err(NoRatio::Changes), Kind::Change);
        assert_eq!(
            zh,
            "甲A，乙B，相差约10.4个百分点（在10.35个百分点与10.37个百分点之间）；变化幅度不算倍数。"
        );
        let en = said(Lang::En, difference, Err(NoRatio::Points), Kind::Score);
        assert!(
            en.contains("about 10.4\u{a0}percentage points (between"),
            "{en}"
        );
    }
}
