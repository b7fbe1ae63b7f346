//! What charts of everything find and must not be read to say: comparability, nearest
//! pairs, coverage.

use crate::compare::{Tally, Verdict};

use super::Messages;

impl Messages {
    /// The finding on all figures by their best verdict.
    pub fn comparability_finding(&self, figures: Tally) -> String {
        let total = figures.total();
        if total == 0 {
            return self.nothing_selected.into();
        }
        let direct = match figures.direct {
            0 => self
                .either("能直接比的一个也没有", "not one can be compared outright")
                .to_owned(),
            n => self.said(
                "{0}个能直接比",
                "{0} can be compared outright",
                &[&n.to_string()],
            ),
        };
        self.said(
            "{0}里，{1}个在另一区找不到可以相比的数，{2}个附条件才能比，{3}。",
            "Of {0}, {1} find nothing in the other district to be compared with, {2} compare only with a caveat, and {3}.",
            &[
                &self.figures(total),
                &figures.none.to_string(),
                &figures.caveat.to_string(),
                &direct,
            ],
        )
    }

    /// Chart caveat.
    pub fn comparability_caveat(&self) -> &'static str {
        self.either(
            "判定只看对象、类别、单位、环节、范围、时段，由规则逐对得出，与数值大小无关。",
            "Verdicts follow by rule from subject, kind, unit, stage, scope and period, pair by pair; how large a value is plays no part.",
        )
    }

    /// A facet that the source leaves open, in a label.
    pub fn not_stated_of(&self, facet: &str) -> String {
        self.said("原文未写{0}", "{0} not stated", &[facet])
    }

    /// A district and how many figures it has.
    pub fn district_figures(&self, district: &str, n: usize) -> String {
        self.said("{0}：{1}", "{0}: {1}", &[district, &self.figures(n)])
    }

    /// Figures of one best verdict.
    pub fn figures_by_verdict(&self, verdict: Verdict, n: usize) -> String {
        let values = [self.verdict(verdict), &n.to_string()];
        self.said("{0}：{1}个", "{0}: {1}", &values)
    }

    /// Above the cells of all pairs.
    pub fn pairs_heading(&self, total: usize, per_cell: usize) -> String {
        let values = [&*self.pairs(total), &per_cell.to_string()];
        match per_cell {
            1 => self.said(
                "跨区配成{0}，一格一对",
                "{0} across the districts, a cell for each",
                &values,
            ),
            _ => self.said(
                "跨区配成{0}，一格至多{1}对",
                "{0} across the districts, up to {1} to a cell",
                &values,
            ),
        }
    }

    /// The finding where nothing compares outright: how many pairs come nearest, how many of
    /// them are shown, and where they fail.
    pub fn nearest_finding(&self, total: usize, shown: usize, facets: &[&str]) -> String {
        if total == 0 {
            return self.nothing_selected.into();
        }
        let some = match total > shown {
            true => self.said("，这里列{0}对", " ({0} shown)", &[&shown.to_string()]),
            false => String::new(),
        };
        let fail = if total == 1 { "fails" } else { "fail" };
        self.said(
            "这里没有一对数字六个方面全都相同。最接近的有{0}{1}，差在{2}。",
            "No two figures here are alike in all six respects. The nearest {0}{1} {3} on {2}.",
            &[&self.pairs(total), &some, &self.names(facets), fail],
        )
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
        match n {
            0 => self.not_in_surviving_text().into(),
            n => self.figures(n),
        }
    }

    /// How many claims a district makes.
    pub fn coverage_claims(&self, n: usize) -> String {
        match n {
            0 => self.not_in_surviving_text().into(),
            n => self.number_of(n, "项说法", "claim", "claims"),
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

    /// The finding on themes: how many several districts report on, and who alone on which.
    pub fn coverage_finding(
        &self,
        districts: usize,
        themes: usize,
        shared: usize,
        alone: &[(&str, Vec<&str>)],
    ) -> String {
        if themes == 0 {
            return self.nothing_selected.into();
        }
        let mut parts = Vec::new();
        for (district, themes) in alone {
            let mut quoted = Vec::new();
            for theme in themes {
                quoted.push(self.said("{0}", "\"{0}\"", &[theme]));
            }
            let themes = self.names(&quoted);
            parts.push(self.said("{1}只见于{0}", "{0} alone on {1}", &[district, &themes]));
        }
        let gap = if parts.is_empty() {
            ""
        } else {
            self.sentence_gap
        };
        let themes = self.number_of(themes, "个主题", "theme", "themes");
        let (zh, en) = match districts {
            2 => (
                "{0}，两区都报了数的有{1}个。{2}{3}",
                "Of {0}, both districts report on {1}.{2}{3}",
            ),
            _ => (
                "{0}，不止一区报了数的有{1}个。{2}{3}",
                "Of {0}, more than one district reports on {1}.{2}{3}",
            ),
        };
        self.said(
            zh,
            en,
            &[&themes, &shared.to_string(), gap, &self.list(parts)],
        )
    }

    /// Chart caveat.
    pub fn coverage_caveat(&self) -> &'static str {
        self.either(
            "一点是一个数字。空白只说明现存文本里没有，不说明没有做过；扫描文本有残缺，报得多也不等于做得多。",
            "A dot is a figure. A blank says only that the surviving text, which is damaged, has none; reporting more is not doing more.",
        )
    }
}
