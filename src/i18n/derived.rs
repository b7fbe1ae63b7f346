//! Figures that were worked out, in words: formula, bounds, condition.

use super::sentence::sentence;
use crate::compare::Formula;

use super::Messages;

impl Messages {
    /// The finding on figures that were worked out, of which `only` can be nothing else.
    pub fn derived_finding(&self, total: usize, only: usize) -> String {
        if total == 0 {
            return self.nothing_selected.into();
        }
        let figures = self.number_of(total, "个数", "figure", "figures");
        match (total, only) {
            (1, 1) => self.said(sentence!("由原文数字能推算出{0}，结果唯一，前提写在一旁。", "{0} can be worked out from those in print; no other result is possible on its condition."), [&figures]),
            (1, _) => self.said(sentence!("由原文数字能推算出{0}，只能定出范围，前提写在一旁。", "{0} can be worked out from those in print, within bounds and on a condition."), [&figures]),
            (_, 0) => self.said(sentence!("由原文数字能推算出{0}，都只能定出范围，各有前提。", "{0} can be worked out from those in print, all within bounds only and each on a condition."), [&figures]),
            _ if only == total => self.said(sentence!("由原文数字能推算出{0}，结果都唯一，各有前提。", "{0} can be worked out from those in print, each with a single result and on a condition."), [&figures]),
            _ if only + 1 == total => self.said(sentence!("由原文数字能推算出{0}，其中{1}个结果唯一，另一个只能定出范围，各有前提。", "{0} can be worked out from those in print: {1} with a single result, the other within bounds, each on a condition."), [&figures, &only.to_string()]),
            _ => self.said(sentence!("由原文数字能推算出{0}，其中{1}个结果唯一，其余只能定出范围，各有前提。", "{0} can be worked out from those in print: {1} with a single result, the rest within bounds, each on a condition."), [&figures, &only.to_string()]),
        }
    }

    /// What was worked out for several districts.
    pub fn derived_together(&self, name: &str, sides: &str, caveat: bool) -> String {
        match caveat {
            true => self.said(
                sentence!("{0}：{1}（慎比）。", "{0}: {1} (with a caveat)."),
                [name, sides],
            ),
            false => self.said(sentence!("{0}：{1}。", "{0}: {1}."), [name, sides]),
        }
    }

    /// Chart caveat; `together` says whether results of several districts stand together.
    pub fn derived_caveat(&self, together: bool) -> &'static str {
        if together {
            self.either(
                "推算的数不是各区自己报的。括在一起的才可以对照，须带上标出的说明。不算人均，也不把各区相加。",
                "No district reported these. Only those in a bracket may be set side by side, with the reserve that stands there. Nothing is per head, and districts are not added up.",
            )
        } else {
            self.either(
                "推算的数不是各区自己报的。不算人均，也不把各区相加。",
                "No district reported these. Nothing is per head, and districts are not added up.",
            )
        }
    }

    /// The formula of a figure that was worked out, with its inputs as written.
    pub fn formula(&self, formula: Formula, inputs: &[String; 2]) -> String {
        let [level, by] = inputs;
        if formula != Formula::Previous {
            return self.said(sentence!("{0} ÷ {1}", "{0} ÷ {1}"), [level, by]);
        }
        let (sign, size) = match by.strip_prefix('−') {
            Some(size) => ("−", size),
            None => ("+", by.trim_start_matches('+')),
        };
        self.said(
            sentence!("{0} ÷（1 {1} {2}）", "{0} ÷ (1 {1} {2})"),
            [level, sign, size],
        )
    }

    /// Instead of bounds, where both inputs are exact; the result may be rounded.
    pub fn derived_exact(&self, rounded: bool) -> &'static str {
        if rounded {
            self.either(
                "两个数都是准确数，结果只经四舍五入",
                "both inputs are exact; the result is only rounded",
            )
        } else {
            self.either(
                "两个数都是准确数，结果唯一",
                "both inputs are exact, so there is one result",
            )
        }
    }

    /// Instead of bounds that leave one whole number.
    pub fn derived_only(&self, value: &str) -> String {
        self.said(sentence!("只能是{0}", "can only be {0}"), [value])
    }

    /// Instead of bounds that leave two whole numbers.
    pub fn derived_either(&self, first: &str, second: &str) -> String {
        self.said(
            sentence!("只能是{0}或{1}", "can only be {0} or {1}"),
            [first, second],
        )
    }

    /// The bounds of a figure that was worked out.
    pub fn derived_bounds(&self, ends: &[Option<String>; 2]) -> String {
        match ends {
            [Some(low), Some(high)] => self.said(
                sentence!("在{0}与{1}之间", "between {0} and {1}"),
                [low, high],
            ),
            [Some(low), None] => self.said(sentence!("至少{0}", "at least {0}"), [low]),
            [None, Some(high)] => self.said(sentence!("至多{0}", "at most {0}"), [high]),
            [None, None] => String::new(),
        }
    }

    /// A figure that was worked out, read out; `said` is value, formula and bounds.
    pub fn derived_label(
        &self,
        district: &str,
        name: &str,
        said: [&str; 3],
        condition: &str,
    ) -> String {
        let [text, formula, bounds] = said;
        self.said(
            sentence!(
                "{0}，{1}（推算）：{2} = {3}，{4}。{5}",
                "{0}, {1} (worked out): {2} = {3}, {4}. {5}"
            ),
            [district, name, text, formula, bounds, condition],
        )
    }
}
