//! What charts of rows find: pairs, changes, amounts, percentages, counts.

use super::phrases::counted;
use super::{Lang, Messages};

impl Messages {
    /// The finding of a chart of changes, of which `comparable` cross-district pairs may
    /// stand side by side.
    pub fn changes_finding(&self, per_district: &[(&str, Vec<f64>)], comparable: usize) -> String {
        let parts = per_district
            .iter()
            .filter(|(_, values)| !values.is_empty())
            .map(|(name, values)| {
                let up = values.iter().filter(|v| **v > 0.0).count();
                let down = values.iter().filter(|v| **v < 0.0).count();
                match self.lang {
                    Lang::Zh => format!("{name}报{}项，{up}升{down}降", values.len()),
                    Lang::En => format!("{name} reports {}, {up} up and {down} down", values.len()),
                }
            });
        let parts = self.list(parts);
        match self.lang {
            _ if parts.is_empty() => self.nothing_selected.into(),
            Lang::Zh if comparable == 0 => format!("{parts}没有一对说的是同一回事。"),
            Lang::En if comparable == 0 => format!("{parts} No two measure the same thing."),
            Lang::Zh => format!("{parts}其中{comparable}对可以并看。"),
            Lang::En => format!(
                "{parts} Of these, {} can stand side by side.",
                counted(comparable, "pair", "pairs")
            ),
        }
    }

    /// The finding of a chart of sums.
    pub fn amounts_finding(&self, n: usize, range: Option<(String, String)>) -> String {
        match (self.lang, range) {
            (_, None) => self.nothing_selected.into(),
            (Lang::Zh, Some((low, high))) => {
                format!("{n}笔金额，从{low}到{high}；查扣、涉案、协议、赔付、到位，是不同的钱。")
            }
            (Lang::En, Some((low, high))) => format!(
                "{}, from {low} to {high}: money seized, involved, agreed, paid and recovered are different quantities.",
                counted(n, "sum", "sums")
            ),
        }
    }

    /// The finding of a chart of percentages.
    pub fn percent_finding(&self, per_district: &[(&str, Vec<f64>)]) -> String {
        let parts = per_district
            .iter()
            .filter(|(_, values)| !values.is_empty())
            .map(|(name, values)| {
                let full = values.iter().filter(|v| **v >= 100.0).count();
                match (self.lang, full) {
                    (Lang::Zh, 0) => format!("{name}报{}个百分比", values.len()),
                    (Lang::Zh, _) => {
                        format!("{name}报{}个百分比，其中{full}个是100%", values.len())
                    }
                    (Lang::En, 0) => format!(
                        "{name} reports {}",
                        counted(values.len(), "percentage", "percentages")
                    ),
                    (Lang::En, _) => format!(
                        "{name} reports {}, {full} of them 100%",
                        counted(values.len(), "percentage", "percentages")
                    ),
                }
            });
        let parts = self.list(parts);
        match self.lang {
            _ if parts.is_empty() => self.nothing_selected.into(),
            Lang::Zh => format!("{parts}底数一个也没有给出。"),
            Lang::En => format!("{parts} None gives its base."),
        }
    }
}
