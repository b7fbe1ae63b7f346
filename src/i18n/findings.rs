//! What charts of rows find: pairs, changes, amounts, percentages, counts.

use super::phrases::counted;
use super::{Lang, Messages};

impl Messages {
    /// The finding of a chart of comparable figures.
    pub fn paired_finding(
        &self,
        rows: usize,
        direct: usize,
        caveat: usize,
        facets: &[&str],
    ) -> String {
        let facets = self.names(facets);
        match (self.lang, rows, caveat) {
            (Lang::Zh, 0, _) => "所选范围内，没有跨区能并排的数字。".into(),
            (Lang::En, 0, _) => "Nothing in this selection can stand side by side.".into(),
            (Lang::Zh, _, 0) => format!("跨区能并看的有{rows}项，{direct}对数字均可比。"),
            (Lang::En, _, 0) => format!(
                "{} can stand side by side; all {} can be compared.",
                counted(rows, "matter", "matters"),
                counted(direct, "pair", "pairs")
            ),
            (Lang::Zh, _, _) => {
                format!(
                    "跨区能并看的只有{rows}项：{direct}对可比，{caveat}对须附条件，差别在{facets}。"
                )
            }
            (Lang::En, _, _) => format!(
                "Only {} can stand side by side: {} outright, {caveat} with a caveat, since {facets} differ or are not stated.",
                counted(rows, "matter", "matters"),
                if direct == 0 {
                    "no pair".into()
                } else {
                    counted(direct, "pair", "pairs")
                },
            ),
        }
    }

    /// The finding of a chart of pairs that compare with a caveat only.
    pub fn caveat_finding(&self, rows: usize, pairs: usize, facets: &[&str]) -> String {
        if rows == 0 {
            return self.nothing_selected.into();
        }
        let rows = self.number_of(rows, "项", "matter", "matters");
        self.said(
            "附条件才能并看的有{0}，共{1}，{2}不同或没有说明。",
            "{0} can stand side by side with a caveat, {1} in all: {2} differ or are not stated.",
            &[&rows, &self.pairs(pairs), &self.names(facets)],
        )
    }

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

    /// The finding of a chart of counts; of its `themes`, `one_sided` have counts of one
    /// district only.
    pub fn counts_finding(
        &self,
        per_district: &[(&str, Vec<f64>)],
        themes: usize,
        one_sided: usize,
    ) -> String {
        if themes == 0 {
            return self.nothing_selected.into();
        }
        let parts = self.list(per_district.iter().map(|(name, values)| match self.lang {
            Lang::Zh => format!("{name}报{}个数", values.len()),
            Lang::En => format!("{name} gives {}", counted(values.len(), "count", "counts")),
        }));
        match self.lang {
            Lang::Zh => format!("{parts}{themes}个主题里，{one_sided}个只有一区报数。"),
            Lang::En => format!(
                "{parts} Of {}, {one_sided} {} counts from one district only.",
                counted(themes, "theme", "themes"),
                if one_sided == 1 { "has" } else { "have" }
            ),
        }
    }
}
