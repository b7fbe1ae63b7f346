//! Sentences computed from the data, in both languages side by side.

use std::fmt::Display;

use crate::compare::Tally;
use crate::data::terms::Reach;

use super::{Lang, Messages, Unknown};

/// What a list of texts is joined with.
pub(super) fn joined<T: AsRef<str>>(items: impl IntoIterator<Item = T>, separator: &str) -> String {
    let mut out = String::new();
    for item in items {
        if !out.is_empty() {
            out.push_str(separator);
        }
        out.push_str(item.as_ref());
    }
    out
}

/// An English noun after a number.
pub(super) fn counted(n: usize, one: &str, many: &str) -> String {
    let number = super::number::group(&n.to_string());
    format!("{number}\u{a0}{}", if n == 1 { one } else { many })
}

impl Messages {
    /// Several statements in a row, closed as a sentence.
    pub fn list<T: AsRef<str>>(&self, items: impl IntoIterator<Item = T>) -> String {
        let (separator, stop) = match self.lang {
            Lang::Zh => ("；", "。"),
            Lang::En => ("; ", "."),
        };
        let text = joined(items, separator);
        if text.is_empty() { text } else { text + stop }
    }

    /// A few names in a row.
    pub fn names<T: AsRef<str>>(&self, items: &[T]) -> String {
        match (self.lang, items) {
            (Lang::Zh, _) => joined(items, "、"),
            (Lang::En, [init @ .., last]) if !init.is_empty() => {
                format!("{} and {}", joined(init, ", "), last.as_ref())
            }
            (Lang::En, _) => joined(items, ", "),
        }
    }

    /// A figure read out.
    pub fn figure_label(&self, district: &str, measure: &str, value: &str, period: &str) -> String {
        match self.lang {
            Lang::Zh => format!("{district}，{measure}：{value}（时段：{period}）"),
            Lang::En => format!("{district}, {measure}: {value} (period: {period})"),
        }
    }

    /// A district's mark in a row of several.
    pub fn district_stage(&self, district: &str, stage: &str) -> String {
        match self.lang {
            Lang::Zh => format!("{district} · {stage}"),
            Lang::En => format!("{district}: {stage}"),
        }
    }

    /// The page's headline.
    pub fn headline(&self, figures: usize, tally: Tally) -> String {
        let Tally { direct, caveat, .. } = tally;
        match (self.lang, direct, caveat) {
            (Lang::Zh, 0, 0) => format!("{figures}个数字，没有一对能放在一起比"),
            (Lang::Zh, 0, _) => format!("{figures}个数字，没有一对能直接比"),
            (Lang::Zh, _, _) => format!("{figures}个数字，只有{direct}对能直接比"),
            (Lang::En, 0, 0) => format!("{figures} figures, and no two that can be compared"),
            (Lang::En, 0, _) => {
                format!("{figures} figures, and no two that can be compared outright")
            }
            (Lang::En, _, _) => {
                format!(
                    "{figures} figures, of which {} can be compared outright",
                    counted(direct, "pair", "pairs")
                )
            }
        }
    }

    /// What stands under the headline.
    pub fn standfirst(&self, per_district: &[(&str, usize)], tally: Tally) -> String {
        let (
            total,
            Tally {
                direct,
                caveat,
                none,
            },
        ) = (tally.total(), tally);
        match self.lang {
            Lang::Zh => {
                let who = joined(
                    per_district.iter().map(|(name, n)| format!("{name}{n}个")),
                    "，",
                );
                format!(
                    "同一版报纸，两区各写各的成绩：{who}。跨区配成{total}对，可比的{direct}对，要附条件才能并看的{caveat}对，其余{none}对说的不是一回事。"
                )
            }
            Lang::En => {
                let who: Vec<_> = per_district
                    .iter()
                    .map(|(name, n)| format!("{name} {n}"))
                    .collect();
                format!(
                    "One newspaper spread, two districts, each telling its own results: {}. Of {total} cross-district pairs, {direct} can be compared, {caveat} only with a caveat, and {none} measure different things.",
                    self.names(&who)
                )
            }
        }
    }

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

    /// One difference: the facet, and what each district has.
    pub fn difference(&self, facet: &str, sides: &[(&str, Vec<&str>)]) -> String {
        let (open, comma, space, close) = match self.lang {
            Lang::Zh => ("（", "，", "", "）"),
            Lang::En => (" (", ", ", " ", ")"),
        };
        let sides = sides
            .iter()
            .map(|(district, terms)| format!("{district}{space}{}", self.names(terms)));
        format!("{facet}{open}{}{close}", joined(sides, comma))
    }

    /// All differences of a row; nothing where there are none.
    pub fn differences(&self, parts: &[String]) -> String {
        match self.lang {
            _ if parts.is_empty() => String::new(),
            Lang::Zh => format!("差别：{}", joined(parts, "；")),
            Lang::En => format!("Differences: {}", joined(parts, "; ")),
        }
    }

    /// How much of everything is shown.
    pub fn shown(&self, figures: [usize; 2], claims: [usize; 2]) -> String {
        let ([figures, all_figures], [claims, all_claims]) = (figures, claims);
        match self.lang {
            Lang::Zh => {
                format!("显示{all_figures}个数字中的{figures}个、{all_claims}项说法中的{claims}项")
            }
            Lang::En => {
                format!(
                    "Showing {figures} of {all_figures} figures and {claims} of {all_claims} claims"
                )
            }
        }
    }

    /// What the source leaves open, and of how many figures.
    pub fn unknown(&self, what: Unknown, figures: usize) -> String {
        match (self.lang, what) {
            (Lang::Zh, Unknown::Period) => format!("没写时段的{figures}个"),
            (Lang::Zh, Unknown::Scope) => format!("没写范围的{figures}个"),
            (Lang::Zh, Unknown::Ceiling) => format!("只给下限的{figures}个"),
            (Lang::Zh, Unknown::Digits) => format!("只给约数的{figures}个"),
            (Lang::En, Unknown::Period) => format!("Period not stated ({figures})"),
            (Lang::En, Unknown::Scope) => format!("Scope not stated ({figures})"),
            (Lang::En, Unknown::Ceiling) => format!("Only a floor given ({figures})"),
            (Lang::En, Unknown::Digits) => format!("Rounded ({figures})"),
        }
    }

    /// A place in the scanned text.
    pub fn place(&self, line: impl Display, start: impl Display, end: impl Display) -> String {
        match self.lang {
            Lang::Zh => format!("第{line}行第{start}—{end}字"),
            Lang::En => format!("line {line}, characters {start}–{end}"),
        }
    }

    /// Several lines of the scanned text, after a statement; nothing where there are none.
    pub fn in_lines(&self, lines: &[String]) -> String {
        match (self.lang, lines) {
            (_, []) => String::new(),
            (Lang::Zh, _) => format!("，第{}行", joined(lines, "、")),
            (Lang::En, [line]) => format!(", line {line}"),
            (Lang::En, _) => format!(", lines {}", joined(lines, ", ")),
        }
    }

    /// A rank that the source gives a figure.
    pub fn rank(&self, reach: Reach, place: u32, of: &str) -> String {
        match self.lang {
            Lang::Zh => format!("原文称{of}列{}第{place}", self.reach(reach)),
            Lang::En => {
                let reach = match reach {
                    Reach::National => "country",
                    Reach::Provincial => "province",
                    Reach::City => "city",
                    Reach::District => "district",
                };
                format!("Said to rank number {place} in the {reach} for {of}")
            }
        }
    }
}
