//! What charts of rows say: what they find in changes, amounts and percentages, and the
//! small words at their rows.

use super::sentence::{capitalised, sentence};
use crate::data::terms::Kind;

use super::number::{Rounding, rounded};
use super::phrases::joined;
use super::{Lang, Messages};

/// How many changes of a district go which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moves {
    /// Rises.
    pub up: usize,
    /// Falls.
    pub down: usize,
    /// No change.
    pub same: usize,
}

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
    /// A finding about what is selected, where something is left out.
    pub fn in_selection(&self, finding: &str) -> String {
        self.said(
            sentence!("所选范围内：{0}", "In this selection: {0}"),
            [finding],
        )
    }

    /// The finding of a chart of changes about so many subjects, of which `comparable`
    /// cross-district pairs may stand side by side.
    pub fn changes_finding(
        &self,
        districts: &[(&str, Moves)],
        subjects: usize,
        comparable: usize,
    ) -> String {
        let of = |moves: &Moves| moves.up + moves.down + moves.same;
        let total: usize = districts.iter().map(|(_, moves)| of(moves)).sum();
        if total == 0 {
            return self.nothing_selected.into();
        }
        let said = districts
            .iter()
            .map(|(district, moves)| self.moves(district, *moves));
        let said = capitalised(&self.list(said));
        let tail = if comparable > 0 {
            let pairs = self.pairs(comparable);
            self.said(
                sentence!(
                    "其中{0}可以对照。",
                    "Of these, {0} can be read side by side."
                ),
                [&pairs],
            )
        } else if total == 1 {
            String::new()
        } else if subjects == total {
            self.said(
                sentence!(
                    "{0}项数的是{0}回事。",
                    "The {0} measure {0} different things."
                ),
                [&self.few(total)],
            )
        } else {
            self.either("没有两项可以对照。", "No two can be read side by side.")
                .to_owned()
        };
        let gap = if tail.is_empty() {
            ""
        } else {
            self.sentence_gap
        };
        [&*said, gap, &tail].concat()
    }

    /// Which way a district's changes go.
    fn moves(&self, district: &str, moves: Moves) -> String {
        let ways = [
            (moves.up, ("上升", "rose"), ("升", "rose")),
            (moves.down, ("下降", "fell"), ("降", "fell")),
            (moves.same, ("持平", "did not move"), ("平", "did not move")),
        ];
        let there = || ways.iter().filter(|(n, ..)| *n > 0);
        let total = moves.up + moves.down + moves.same;
        let number = self.few(total);
        if let (Some((n, (zh, en), _)), true) = (there().next(), there().count() == 1) {
            let way = self.either(zh, en);
            return match n {
                1 => self.said(
                    sentence!("{0}一项{1}", "{0}’s one change {1}"),
                    [district, way],
                ),
                2 => self.said(
                    sentence!("{0}两项都是{1}", "both of {0}’s {1}"),
                    [district, way],
                ),
                _ => self.said(
                    sentence!("{0}{1}项都是{2}", "all {1} of {0}’s {2}"),
                    [district, &number, way],
                ),
            };
        }
        let each = there().map(|(n, _, (zh, en))| match self.lang {
            Lang::Zh => [&*self.few(*n), zh].concat(),
            Lang::En => [&*self.few(*n), " ", en].concat(),
        });
        let each = match self.lang {
            Lang::Zh => each.collect::<String>(),
            Lang::En => self.names(&each.collect::<Vec<_>>()),
        };
        self.said(
            sentence!("{0}{2}{-1}", "of {0}’s {1}, {2}"),
            [district, &number, &each],
        )
    }

    /// At a change of which the measure says that a fall is welcome.
    pub fn fall_is_meant_well(&self) -> &'static str {
        self.either("按指标含义，下降为好", "for this measure, a fall is good")
    }

    /// At a change of which the measure says that a rise is welcome.
    pub fn rise_is_meant_well(&self) -> &'static str {
        self.either("按指标含义，上升为好", "for this measure, a rise is good")
    }

    /// Above changes in percent or in points.
    pub fn unit_is_open(&self) -> &'static str {
        self.either(
            "不上轴：原文没写是百分比还是百分点",
            "Off the axis: the text does not say percent or percentage points",
        )
    }

    /// The finding of a chart of sums, with the smallest and the largest and the words for
    /// their stages.
    pub fn amounts_finding(&self, n: usize, ends: Option<[String; 2]>, stages: &[&str]) -> String {
        let Some([low, high]) = ends else {
            return self.nothing_selected.into();
        };
        let number = self.few(n);
        match (n, stages) {
            (1, _) => self.said(
                sentence!("只有一笔钱：{0}，是{1}的。", "A single sum: {0}, {1}."),
                [&low, &joined(stages, "")],
            ),
            (_, [stage]) => self.said(
                sentence!(
                    "{0}笔钱，从{1}到{2}，都是{3}的。",
                    "{0^} sums, from {1} to {2}, all of them {3}."
                ),
                [&number, &low, &high, stage],
            ),
            _ => {
                let stages = match self.lang {
                    Lang::Zh => joined(stages.iter().map(|stage| format!("{stage}的")), "、"),
                    Lang::En => self.names(stages),
                };
                self.said(sentence!("{0}笔钱，从{1}到{2}：{3}，不是同一种钱，不能相加。", "{0^} sums, from {1} to {2}: money {3} is not one kind of money and must not be added up."), [&number, &low, &high, &stages],
                )
            }
        }
    }

    /// At a sum: what kind of money it is.
    pub fn money_of_stage(&self, stage: &str) -> String {
        self.said(sentence!("{0}的钱", "money {0}"), [stage])
    }

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

    fn moves(up: usize, down: usize, same: usize) -> Moves {
        Moves { up, down, same }
    }

    #[test]
    fn changes_read_right_with_none_one_two_and_all() {
        let zh = |districts: &[(&str, Moves)], subjects, comparable| {
            let m = Lang::Zh.messages();
            m.changes_finding(districts, subjects, comparable)
        };
        let both = [("思明", moves(0, 2, 0)), ("湖里", moves(2, 1, 0))];
        assert_eq!(
            zh(&both, 5, 0),
            "思明两项都是下降；湖里两升一降。五项数的是五回事。"
        );
        assert_eq!(zh(&both[1..], 3, 0), "湖里两升一降。三项数的是三回事。");
        assert_eq!(zh(&[("湖里", moves(1, 0, 0))], 1, 0), "湖里一项上升。");
        assert_eq!(
            zh(&[("甲", moves(0, 0, 3)), ("乙", moves(0, 1, 0))], 2, 1),
            "甲三项都是持平；乙一项下降。其中1对可以对照。"
        );
        assert_eq!(zh(&[], 0, 0), Lang::Zh.messages().nothing_selected);
        let en = Lang::En.messages();
        assert_eq!(
            en.changes_finding(
                &[("Siming", moves(0, 2, 0)), ("Huli", moves(2, 1, 0))],
                5,
                0
            ),
            "Both of Siming’s fell; of Huli’s three, two rose and one fell. The five measure five different things."
        );
    }

    #[test]
    fn sums_read_right_with_none_one_and_several() {
        let say = |lang: Lang, n, stages: &[&str]| {
            let ends = (n > 0).then(|| ["A".to_owned(), "B".to_owned()]);
            lang.messages().amounts_finding(n, ends, stages)
        };
        assert_eq!(say(Lang::Zh, 0, &[]), Lang::Zh.messages().nothing_selected);
        assert_eq!(say(Lang::Zh, 1, &["理赔"]), "只有一笔钱：A，是理赔的。");
        assert_eq!(
            say(Lang::Zh, 2, &["理赔", "协议"]),
            "两笔钱，从A到B：理赔的、协议的，不是同一种钱，不能相加。"
        );
        assert_eq!(
            say(Lang::En, 2, &["paid out", "agreed"]),
            "Two sums, from A to B: money paid out and agreed is not one kind of money and must not be added up."
        );
    }

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
