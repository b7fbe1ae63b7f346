//! What the chart of percentages says.

use super::number::{Rounding, rounded};
use super::phrases::joined;
use super::sentence::sentence;
use super::{Lang, Messages};
use crate::data::terms::Kind;

/// How many percentages of which sort a district gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Percents {
    /// Parts of what there was to do.
    pub rates: usize,
    /// Rates of 100 percent.
    pub full: usize,
    /// Parts of a whole that others share.
    pub shares: usize,
    /// Results of a survey.
    pub scores: usize,
}

impl Messages {
    /// The finding of a chart of percentages.
    pub fn percent_finding(&self, districts: &[(&str, Percents)]) -> String {
        if districts.is_empty() {
            return self.nothing_selected.into();
        }
        let (mut rates, mut full, mut based) = (0, 0, 0);
        let mut said = Vec::new();
        for (district, of) in districts {
            rates += of.rates;
            full += of.full;
            based += of.rates + of.shares;
            let sorts = [
                (of.rates, "个比率", "rate"),
                (of.shares, "个占比", "share"),
                (of.scores, "个得分", "score"),
            ];
            let sorts = sorts.into_iter().filter(|(n, ..)| *n > 0);
            let sorts = sorts.map(|(n, zh, en)| {
                let plural = if n == 1 { "" } else { "s" };
                match self.lang {
                    Lang::Zh => [&*self.few(n), zh].concat(),
                    Lang::En => [&*self.few(n), " ", en, plural].concat(),
                }
            });
            let sorts = self.names(&sorts.collect::<Vec<_>>());
            said.push(self.said(sentence!("{0}给出{1}", "{0} gives {1}"), [district, &sorts]));
        }
        let mut said = vec![self.list(said)];
        if full > 0 {
            let few = self.few(full);
            said.push(match (rates, full) {
                (1, _) => self
                    .either("这个比率是100%。", "The rate is 100%.")
                    .to_owned(),
                (2, 2) => self
                    .either("两个比率都是100%。", "Both rates are 100%.")
                    .to_owned(),
                _ if rates == full => self.said(
                    sentence!("{0}个比率都是100%。", "All {0} rates are 100%."),
                    [&few],
                ),
                (_, 1) => self.said(
                    sentence!("比率里{0}个是100%。", "One of the rates is 100%.{-0}"),
                    [&few],
                ),
                _ => self.said(
                    sentence!("比率里{0}个是100%。", "{0^} of the rates are 100%."),
                    [&few],
                ),
            });
        }
        match based {
            0 => {}
            1 => said.push(
                self.either("分母是多少没写。", "The size of its base is not given.")
                    .to_owned(),
            ),
            _ => said.push(
                self.either("分母是多少都没写。", "None gives the size of its base.")
                    .to_owned(),
            ),
        }
        joined(said, self.sentence_gap)
    }

    /// Above percentages of one sort.
    pub fn percent_heading(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Share => self.either(
                "占比：本区占整体的一份，不是完成率",
                "Shares: the district’s part of a whole, not a rate of success",
            ),
            Kind::Score => self.either(
                "得分：另算，不画长短",
                "Scores: apart from the others, without a bar",
            ),
            _ => self.either("比率：从0到100%", "Rates: from 0 to 100%"),
        }
    }

    /// At a rate that is nearly all: what is missing.
    pub fn short_of_all(&self, percent: f64) -> Option<String> {
        const NEARLY: f64 = 90.0;
        if !(NEARLY..100.0).contains(&percent) {
            return None;
        }
        let (missing, _) = rounded(100.0 - percent, Rounding::Nearest);
        Some(self.said(
            sentence!("离100%差{0}个百分点", "{0} points short of 100%"),
            [&missing],
        ))
    }

    /// At a percentage of which the source does not say of what it is one.
    pub fn whole_not_given(&self) -> &'static str {
        self.either("占什么，原文未写", "of what is not stated")
    }

    /// At a score.
    pub fn a_score_is_no_part(&self) -> &'static str {
        self.either(
            "测评成绩，不是占比",
            "a survey result, not a share of anything",
        )
    }

    /// What the part of a whole is called, and its rest.
    pub fn parts_of_whole(&self, percent: f64) -> [String; 2] {
        let (rest, _) = rounded((100.0 - percent).max(0.0), Rounding::Nearest);
        [
            self.either("本区", "this district").to_owned(),
            self.said(sentence!("其余{0}%", "the rest {0}%"), [&rest]),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_read_right_with_none_one_and_several() {
        let of = |rates, full, shares, scores| Percents {
            rates,
            full,
            shares,
            scores,
        };
        let zh = |districts: &[(&str, Percents)]| Lang::Zh.messages().percent_finding(districts);
        assert_eq!(zh(&[]), Lang::Zh.messages().nothing_selected);
        assert_eq!(
            zh(&[("思明", of(0, 0, 1, 0)), ("湖里", of(3, 2, 0, 1))]),
            "思明给出一个占比；湖里给出三个比率、一个得分。比率里两个是100%。分母是多少都没写。"
        );
        assert_eq!(zh(&[("湖里", of(0, 0, 0, 1))]), "湖里给出一个得分。");
        assert_eq!(
            zh(&[("湖里", of(1, 1, 0, 0))]),
            "湖里给出一个比率。这个比率是100%。分母是多少没写。"
        );
        let en = Lang::En.messages();
        assert_eq!(
            en.percent_finding(&[("Huli", of(3, 2, 0, 1))]),
            "Huli gives three rates and one score. Two of the rates are 100%. None gives the size of its base."
        );
    }

    #[test]
    fn only_what_is_nearly_all_says_what_is_missing() {
        let m = Lang::Zh.messages();
        assert_eq!(m.short_of_all(93.07).unwrap(), "离100%差6.93个百分点");
        assert_eq!(m.short_of_all(100.0), None);
        assert_eq!(m.short_of_all(63.6), None);
    }
}
