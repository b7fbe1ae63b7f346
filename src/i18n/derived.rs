//! Figures that were worked out, in words: formula, bounds, condition.

use crate::compare::Formula;

use super::sentences::counted;
use super::{Lang, Messages};

impl Messages {
    /// The finding on figures that were worked out.
    pub fn derived_finding(&self, total: usize, exact: usize) -> String {
        match self.lang {
            _ if total == 0 => self.nothing_selected.into(),
            Lang::Zh => format!(
                "由原文数字推算出{total}个数：{exact}个的输入都是准确数，其余只能定出范围。每个都有前提。"
            ),
            Lang::En => format!(
                "{} can be worked out from those in print: {exact} from exact inputs, the others only within bounds, and each on a condition.",
                counted(total, "figure", "figures")
            ),
        }
    }

    /// Chart caveat.
    pub fn derived_caveat(&self) -> &'static str {
        self.either(
            "推算的数不是两区所报。每个数自有刻度，彼此不能比长短；不算人均，也不把两区相加。",
            "None of these was reported. Each stands on a scale of its own, so no lengths compare; nothing is per head, and the districts are not added up.",
        )
    }

    /// Marks a figure as worked out, with its district.
    pub fn derived_tag(&self, district: &str) -> String {
        match self.lang {
            Lang::Zh => format!("由{district}的数字推算"),
            Lang::En => format!("Worked out from {district}'s figures"),
        }
    }

    /// The formula of a figure that was worked out, with its inputs as written.
    pub fn formula(&self, formula: Formula, inputs: &[String; 2]) -> String {
        let [level, by] = inputs;
        let (open, close) = match self.lang {
            Lang::Zh => ("÷（", "）"),
            Lang::En => ("÷ (", ")"),
        };
        match formula {
            Formula::Per | Formula::Total => format!("{level} ÷ {by}"),
            Formula::Previous => {
                let size = by.trim_start_matches(['+', '−']);
                let sign = if by.starts_with('−') { "−" } else { "+" };
                format!("{level} {open}1 {sign} {size}{close}")
            }
        }
    }

    /// The bounds of a figure that was worked out.
    pub fn derived_bounds(&self, exact: bool, ends: &[Option<String>; 2]) -> String {
        match (self.lang, ends) {
            (Lang::Zh, _) if exact => "两个输入都是准确数，只有一个结果".into(),
            (Lang::En, _) if exact => "both inputs are exact: a single value".into(),
            (Lang::Zh, [Some(lower), Some(upper)]) => format!("在{lower}与{upper}之间"),
            (Lang::En, [Some(lower), Some(upper)]) => format!("between {lower} and {upper}"),
            (Lang::Zh, [Some(lower), None]) => format!("至少{lower}"),
            (Lang::En, [Some(lower), None]) => format!("at least {lower}"),
            (Lang::Zh, [None, Some(upper)]) => format!("至多{upper}"),
            (Lang::En, [None, Some(upper)]) => format!("at most {upper}"),
            (_, [None, None]) => String::new(),
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
        match self.lang {
            Lang::Zh => {
                format!("{district}，{name}（推算）：{text} = {formula}，{bounds}。{condition}")
            }
            Lang::En => {
                format!(
                    "{district}, {name} (worked out): {text} = {formula}, {bounds}. {condition}"
                )
            }
        }
    }
}
