//! Figures that were worked out, in words: formula, bounds, condition.

use crate::compare::Formula;

use super::Messages;

impl Messages {
    /// The finding on figures that were worked out.
    pub fn derived_finding(&self, total: usize, exact: usize) -> String {
        if total == 0 {
            return self.nothing_selected.into();
        }
        let total = self.number_of(total, "个数", "figure", "figures");
        self.said(
            "由原文数字推算出{0}：{1}个的输入都是准确数，其余只能定出范围。每个都有前提。",
            "{0} can be worked out from those in print: {1} from exact inputs, the others only within bounds, and each on a condition.",
            &[&total, &exact.to_string()],
        )
    }

    /// Chart caveat.
    pub fn derived_caveat(&self) -> &'static str {
        self.either(
            "推算的数不是各区所报。每个数自有刻度，彼此不能比长短；不算人均，也不把各区相加。",
            "None of these was reported. Each stands on a scale of its own, so no lengths compare; nothing is per head, and the districts are not added up.",
        )
    }

    /// Marks a figure as worked out, with its district.
    pub fn derived_tag(&self, district: &str) -> String {
        self.said(
            "由{0}的数字推算",
            "Worked out from {0}'s figures",
            &[district],
        )
    }

    /// The formula of a figure that was worked out, with its inputs as written.
    pub fn formula(&self, formula: Formula, inputs: &[String; 2]) -> String {
        let [level, by] = inputs;
        if formula != Formula::Previous {
            return self.said("{0} ÷ {1}", "{0} ÷ {1}", &[level, by]);
        }
        let (sign, size) = match by.strip_prefix('−') {
            Some(size) => ("−", size),
            None => ("+", by.trim_start_matches('+')),
        };
        self.said(
            "{0} ÷（1 {1} {2}）",
            "{0} ÷ (1 {1} {2})",
            &[level, sign, size],
        )
    }

    /// The bounds of a figure that was worked out.
    pub fn derived_bounds(&self, exact: bool, ends: &[Option<String>; 2]) -> String {
        let values = ends.each_ref().map(|end| end.as_deref().unwrap_or(""));
        let (zh, en) = match ends {
            _ if exact => (
                "两个输入都是准确数，只有一个结果",
                "both inputs are exact: a single value",
            ),
            [Some(_), Some(_)] => ("在{0}与{1}之间", "between {0} and {1}"),
            [Some(_), None] => ("至少{0}", "at least {0}"),
            [None, Some(_)] => ("至多{1}", "at most {1}"),
            [None, None] => ("", ""),
        };
        self.said(zh, en, &values)
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
            "{0}，{1}（推算）：{2} = {3}，{4}。{5}",
            "{0}, {1} (worked out): {2} = {3}, {4}. {5}",
            &[district, name, text, formula, bounds, condition],
        )
    }
}
