//! Two figures side by side, in words: difference, ratio and bounds, or why there are none.
//! Neutral throughout: what differs is named, a winner never is.

use super::sentence::sentence;
use crate::compare::{Arithmetic, Comparison, Estimate, Facet, NoRatio, Reason};
use crate::data::model::Measure;
use crate::data::terms::Kind;
use crate::lang::Lang;
use crate::vocabulary::{UnitName, Vocabulary};

use super::Messages;
use super::number::{Rounding, about, rounded, worked_out};
use super::phrases::joined;

impl Messages {
    /// Title of two figures side by side.
    pub fn pair_title(&self, names: [&str; 2]) -> String {
        joined(names, self.either(" 与 ", " and "))
    }

    /// Caveat of two figures that may be compared.
    pub fn pair_caveat(&self) -> &'static str {
        self.either(
            "数字均为各区自报，差别写在行下。",
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
        let mut difference = match size.value {
            0.0 => self
                .either("数值相同", "the values are the same")
                .to_owned(),
            value => {
                let text = write(value, Rounding::Nearest);
                self.said(sentence!("相差{0}", "the difference is {0}"), [&text])
            }
        };
        difference.push_str(&self.bounds(size, &write));
        let [(a, _), (b, _)] = sides;
        let ratio = match found.ratio {
            // Of what is the same, a ratio says nothing new.
            _ if size.value == 0.0 && size.is_exact() => String::new(),
            Err(why) => self.said(sentence!("；{0}", "; {0}"), [self.no_ratio(why)]),
            Ok(ratio) => {
                let (text, changed) = rounded(ratio.value, Rounding::Nearest);
                let about = about(Rounding::Nearest, changed, self.lang);
                let bounds = self.bounds(ratio, &|value, rounding| rounded(value, rounding).0);
                self.said(
                    sentence!(
                        "；{0}与{1}之比{2}为{3}{4}",
                        "; the ratio of {0} to {1} is {2}{3}{4}"
                    ),
                    [a, b, about, &text, &bounds],
                )
            }
        };
        let [a, b] = sides
            .each_ref()
            .map(|(district, value)| self.district_has(district, value));
        let values = [&*a, &b, &difference, &ratio];
        self.said(sentence!("{0}，{1}，{2}{3}。", "{0}, {1}: {2}{3}."), values)
    }

    /// Bounds in brackets; nothing where there is one value only.
    fn bounds(&self, of: Estimate, write: &dyn Fn(f64, Rounding) -> String) -> String {
        let ends = [
            of.bounds.lower.map(|v| write(v, Rounding::Down)),
            of.bounds.upper.map(|v| write(v, Rounding::Up)),
        ];
        if of.is_exact() || ends == [None, None] {
            return String::new();
        }
        let bounds = self.derived_bounds(&ends);
        self.said(sentence!("（{0}）", " ({0})"), [&bounds])
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

    /// The reserve under which a pair with a caveat is compared: `differ` is what differs, as
    /// [`Messages::differs`] has it.
    pub fn reserve(&self, differ: &[String]) -> String {
        self.said(
            sentence!(
                "但{0}，不能据此分高下。",
                " Since {0}, this does not rank the two."
            ),
            [&self.differences(differ)],
        )
    }

    /// Differences in a sentence.
    pub(super) fn differences(&self, differ: &[String]) -> String {
        match self.lang {
            Lang::Zh => self.phrases(differ),
            Lang::En => self.names(differ),
        }
    }

    /// A difference in a few words, inside a sentence; `sides` are the districts.
    pub fn differs(&self, reason: &Reason<'_>, sides: [&str; 2]) -> String {
        let facet = self.facet(reason.facet);
        let silent = match reason.open() {
            [false, false] => {
                return self.said(sentence!("{0}不同", "the {0} differs"), [facet]);
            }
            [true, true] => {
                return self.said(
                    sentence!("两边都没写{0}", "neither states the {0}"),
                    [facet],
                );
            }
            [true, false] => sides[0],
            [false, true] => sides[1],
        };
        self.said(
            sentence!("{0}没写{1}", "{0} does not state the {1}"),
            [silent, facet],
        )
    }

    /// Why two figures must not be compared, in one sentence: by the difference that weighs
    /// most.
    pub fn refusal(&self, words: &Vocabulary, comparison: &Comparison<'_>) -> String {
        let Some(reason) = comparison.reasons.first() else {
            return String::new();
        };
        let [a, b] = [reason.a, reason.b].map(|term| self.term(words, reason.facet, term));
        let sentence = match reason.facet {
            Facet::Subject => sentence!(
                "不能相比：两者说的不是一回事，一个是{0}，一个是{1}。",
                "Not to be compared: one is about {0}, the other about {1}."
            ),
            Facet::Kind => sentence!(
                "不能相比：一个是{0}，一个是{1}。",
                "Not to be compared: one is {0}, the other {1}."
            ),
            Facet::Unit if a == b => sentence!(
                "不能相比：都以“{0}”计，数的却不是一种东西。{-1}",
                "Not to be compared: both count {0}, but not of one sort.{-1}"
            ),
            Facet::Unit => sentence!(
                "不能相比：一个以“{0}”计，一个以“{1}”计。",
                "Not to be compared: one is counted in {0}, the other in {1}."
            ),
            Facet::Stage => sentence!(
                "不能相比：同是金额，一笔是{0}的，一笔是{1}的，是不同的钱。",
                "Not to be compared: money {0} and money {1} are not the same money."
            ),
            // These alone never refuse a pair.
            Facet::Scope | Facet::Period => return String::new(),
        };
        self.said(sentence, [a, b])
    }

    /// One difference in plain words; `sides` are the districts.
    pub fn reason(&self, words: &Vocabulary, reason: &Reason<'_>, sides: [&str; 2]) -> String {
        let terms = [reason.a, reason.b];
        let [a, b] = terms.map(|term| match term {
            Measure::UNSTATED => self.unstated,
            _ => self.term(words, reason.facet, term),
        });
        let facet = self.facet(reason.facet);
        let sentence = match reason.open() {
            [true, true] => {
                let neither = sentence!("{0}：两边原文都未写", "{0}: stated on neither side");
                return self.said(neither, [facet]);
            }
            // Two units that are written alike.
            [false, false] if a == b => {
                let alike = sentence!(
                    "{0}：都写作“{1}”，数的不是一种东西",
                    "{0}: {1} of different sorts"
                );
                return self.said(alike, [facet, a]);
            }
            [false, false] => sentence!("{0}：{1}为{2}，{3}为{4}", "{0}: {2} in {1}, {4} in {3}"),
            [true, false] => sentence!("{0}：{1}{2}，{3}为{4}", "{0}: {2} in {1}, {4} in {3}"),
            [false, true] => sentence!("{0}：{1}为{2}，{3}{4}", "{0}: {2} in {1}, {4} in {3}"),
        };
        let [first, second] = sides;
        self.said(sentence, [facet, first, a, second, b])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{Bounds, Verdict};
    use crate::i18n::Lang;

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

    #[test]
    fn what_differs_is_said_of_who_leaves_it_open() {
        let reason = |a, b| Reason {
            facet: Facet::Scope,
            a,
            b,
        };
        let said =
            |a, b| Lang::ALL.map(|lang| lang.messages().differs(&reason(a, b), ["甲", "乙"]));
        let open = Measure::UNSTATED;
        assert_eq!(said("x", "y"), ["范围不同", "the scope differs"]);
        assert_eq!(
            said(open, "y"),
            ["甲没写范围", "甲 does not state the scope"]
        );
        assert_eq!(
            said("x", open),
            ["乙没写范围", "乙 does not state the scope"]
        );
        assert_eq!(
            said(open, open),
            ["两边都没写范围", "neither states the scope"]
        );
        let two = [reason("x", "y"), reason("x", open)];
        let both = Lang::ALL.map(|lang| {
            let m = lang.messages();
            m.reserve(&two.each_ref().map(|of| m.differs(of, ["甲", "乙"])))
        });
        assert_eq!(
            both,
            [
                "但范围不同，乙没写范围，不能据此分高下。",
                " Since the scope differs and 乙 does not state the scope, this does not rank the two."
            ]
        );
    }
}
