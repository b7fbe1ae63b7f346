//! What charts find and must not be read to say: comparability, coverage, claims.

use crate::compare::{Tally, Verdict};
use crate::data::terms::Status;

use super::sentences::{counted, joined};
use super::{Lang, Messages};

impl Messages {
    /// One text of two.
    pub(super) fn either(&self, zh: &'static str, en: &'static str) -> &'static str {
        match self.lang {
            Lang::Zh => zh,
            Lang::En => en,
        }
    }

    /// Several parts of one statement, without an end.
    pub fn parts<T: AsRef<str>>(&self, parts: impl IntoIterator<Item = T>) -> String {
        joined(parts, self.semicolon)
    }

    /// Several parts that belong closely together, without an end.
    pub fn phrases<T: AsRef<str>>(&self, parts: impl IntoIterator<Item = T>) -> String {
        joined(parts, self.either("，", ", "))
    }

    /// What a district has.
    pub fn district_has(&self, district: &str, what: &str) -> String {
        format!("{district}{}{what}", self.either("", " "))
    }

    /// The finding of a chart of pairs that compare with a caveat only.
    pub fn caveat_finding(&self, rows: usize, pairs: usize, facets: &[&str]) -> String {
        let facets = self.names(facets);
        match self.lang {
            _ if rows == 0 => self.nothing_selected.into(),
            Lang::Zh => {
                format!("附条件才能并看的有{rows}项，共{pairs}对，{facets}不同或没有说明。")
            }
            Lang::En => format!(
                "{} can stand side by side with a caveat, {} in all: {facets} differ or are not stated.",
                counted(rows, "matter", "matters"),
                counted(pairs, "pair", "pairs"),
            ),
        }
    }

    /// A claim read out.
    pub fn claim_label(
        &self,
        district: &str,
        level_and_status: &[&str],
        name: &str,
        period: &str,
    ) -> String {
        let what = self.phrases(level_and_status);
        match self.lang {
            Lang::Zh => format!("{district}，{what}：{name}（时段：{period}）"),
            Lang::En => format!("{district}, {what}: {name} (period: {period})"),
        }
    }

    /// The finding on all figures by their best verdict.
    pub fn comparability_finding(&self, figures: Tally) -> String {
        let Tally {
            direct,
            caveat,
            none,
        } = figures;
        let total = figures.total();
        match (self.lang, direct) {
            _ if total == 0 => self.nothing_selected.into(),
            (Lang::Zh, 0) => format!(
                "{total}个数字里，{none}个在另一区找不到可以相比的数，{caveat}个附条件才能比，能直接比的一个也没有。"
            ),
            (Lang::Zh, _) => format!(
                "{total}个数字里，{none}个在另一区找不到可以相比的数，{caveat}个附条件才能比，{direct}个能直接比。"
            ),
            (Lang::En, _) => {
                let direct = match direct {
                    0 => "not one can be compared outright".into(),
                    n => format!("{n} can be compared outright"),
                };
                format!(
                    "Of {}, {none} find nothing in the other district to be compared with, {caveat} compare only with a caveat, and {direct}.",
                    counted(total, "figure", "figures")
                )
            }
        }
    }

    /// Chart caveat.
    pub fn comparability_caveat(&self) -> &'static str {
        self.either(
            "判定只看对象、类别、单位、环节、范围、时段，由规则逐对得出，与数值大小无关。",
            "Verdicts follow by rule from subject, kind, unit, stage, scope and period, pair by pair; how large a value is plays no part.",
        )
    }

    /// A district and how many figures it has.
    pub fn district_figures(&self, district: &str, n: usize) -> String {
        match self.lang {
            Lang::Zh => format!("{district}：{n}个数字"),
            Lang::En => format!("{district}: {}", counted(n, "figure", "figures")),
        }
    }

    /// Figures of one best verdict.
    pub fn figures_by_verdict(&self, verdict: Verdict, n: usize) -> String {
        match self.lang {
            Lang::Zh => format!("{}：{n}个", self.verdict(verdict)),
            Lang::En => format!("{}: {n}", self.verdict(verdict)),
        }
    }

    /// A number of pairs.
    pub fn pairs(&self, n: usize) -> String {
        match self.lang {
            Lang::Zh => format!("{n}对"),
            Lang::En => counted(n, "pair", "pairs"),
        }
    }

    /// Above the cells of all pairs.
    pub fn pairs_heading(&self, total: usize, per_cell: usize) -> String {
        match (self.lang, per_cell) {
            (Lang::Zh, 1) => format!("跨区配成{total}对，一格一对"),
            (Lang::Zh, n) => format!("跨区配成{total}对，一格至多{n}对"),
            (Lang::En, 1) => format!(
                "{} across the districts, a cell for each",
                counted(total, "pair", "pairs")
            ),
            (Lang::En, n) => {
                format!("{total} pairs across the districts, up to {n} to a cell")
            }
        }
    }

    /// The finding where nothing compares outright: how many pairs come nearest, how many of
    /// them are shown, and where they fail.
    pub fn nearest_finding(&self, total: usize, shown: usize, facets: &[&str]) -> String {
        let facets = self.names(facets);
        match self.lang {
            _ if total == 0 => self.nothing_selected.into(),
            Lang::Zh => {
                let some = match total > shown {
                    true => format!("，这里列{shown}对"),
                    false => String::new(),
                };
                format!(
                    "这里没有一对数字六个方面全都相同。最接近的有{total}对{some}，差在{facets}。"
                )
            }
            Lang::En => {
                let some = match total > shown {
                    true => format!(" ({shown} shown)"),
                    false => String::new(),
                };
                let fail = if total == 1 { "fails" } else { "fail" };
                format!(
                    "No two figures here are alike in all six respects. The nearest {}{some} {fail} on {facets}.",
                    counted(total, "pair", "pairs")
                )
            }
        }
    }

    /// Above the nearest pairs.
    pub fn nearest_heading(&self) -> &'static str {
        self.either(
            "没有一对全都相同，最接近的是：",
            "None is alike in all six. The nearest:",
        )
    }

    /// Chart caveat.
    pub fn nearest_caveat(&self) -> &'static str {
        self.either(
            "相近不等于可比，所以这里没有共同的刻度。",
            "Near is not comparable, so nothing here shares a scale.",
        )
    }

    /// What the signs of a facet mean.
    pub fn agreement_key(&self) -> &'static str {
        self.either(
            "= 相同　≠ 不同　? 至少一方没有说明",
            "= alike · ≠ different · ? left open on one side or both",
        )
    }

    /// How many figures a district has of a theme.
    pub fn coverage_figures(&self, n: usize) -> String {
        match self.lang {
            _ if n == 0 => self.not_in_surviving_text().into(),
            Lang::Zh => format!("{n}个数字"),
            Lang::En => counted(n, "figure", "figures"),
        }
    }

    /// How many claims a district makes.
    pub fn coverage_claims(&self, n: usize) -> String {
        match self.lang {
            _ if n == 0 => self.not_in_surviving_text().into(),
            Lang::Zh => format!("{n}项说法"),
            Lang::En => counted(n, "claim", "claims"),
        }
    }

    /// The label of the claims, which have no theme.
    pub fn coverage_claims_label(&self) -> &'static str {
        self.either("荣誉与名次（不分主题）", "Honours and ranks (of no theme)")
    }

    /// For what a district does not report.
    pub fn not_in_surviving_text(&self) -> &'static str {
        self.either("现存文本未见", "not in the surviving text")
    }

    /// The finding on themes: how many both districts report on, and who alone on which.
    pub fn coverage_finding(
        &self,
        themes: usize,
        shared: usize,
        alone: &[(&str, Vec<&str>)],
    ) -> String {
        let parts = alone.iter().map(|(district, themes)| match self.lang {
            Lang::Zh => format!("{}只见于{district}", self.names(themes)),
            Lang::En => {
                let themes: Vec<_> = themes.iter().map(|theme| format!("\"{theme}\"")).collect();
                format!("{district} alone on {}", self.names(&themes))
            }
        });
        let parts = self.list(parts);
        match self.lang {
            _ if themes == 0 => self.nothing_selected.into(),
            Lang::Zh => format!("{themes}个主题，两区都报了数的有{shared}个。{parts}"),
            Lang::En => {
                let themes = counted(themes, "theme", "themes");
                let gap = if parts.is_empty() { "" } else { " " };
                format!("Of {themes}, both districts report on {shared}.{gap}{parts}")
            }
        }
    }

    /// Chart caveat.
    pub fn coverage_caveat(&self) -> &'static str {
        self.either(
            "一点是一个数字。空白只说明现存文本里没有，不说明没有做过；扫描文本有残缺，报得多也不等于做得多。",
            "A dot is a figure. A blank says only that the surviving text, which is damaged, has none; reporting more is not doing more.",
        )
    }

    /// The finding on claims by status, in the order of [`Status::ALL`].
    pub fn recognitions_finding(&self, total: usize, by_status: &[usize]) -> String {
        let counts = Status::ALL.iter().zip(by_status).filter(|(_, n)| **n > 0);
        let parts = counts.map(|(status, n)| {
            let text = match (self.lang, status) {
                (Lang::Zh, Status::Awarded) => "项获授予",
                (Lang::Zh, Status::Recognised) => "项获肯定或推广",
                (Lang::Zh, Status::Shortlisted) => "项只上了公示名单",
                (Lang::Zh, Status::Claimed) => "项只有文章自己的说法",
                (Lang::En, Status::Awarded) => " awarded",
                (Lang::En, Status::Recognised) => " affirmed or taken up",
                (Lang::En, Status::Shortlisted) => " only on a public-notice list",
                (Lang::En, Status::Claimed) => " on the article's word alone",
            };
            format!("{n}{text}")
        });
        let parts = self.phrases(parts);
        match self.lang {
            _ if total == 0 => self.nothing_selected.into(),
            Lang::Zh => format!("文章里的{total}项说法：{parts}。"),
            Lang::En => format!("{}: {parts}.", counted(total, "claim", "claims")),
        }
    }

    /// Chart caveat.
    pub fn recognitions_caveat(&self) -> &'static str {
        self.either(
            "公示名单不是授予，降幅第一不是治安第一。各写各的，项数多少不能当分数。",
            "A public-notice list is no award, and first for a fall is not first for safety. Each district chose its own; how many there are is no score.",
        )
    }
}
