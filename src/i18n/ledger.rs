//! What the chart `ledger` says.

use super::sentence::{capitalised, sentence};
use crate::compare::{Facet, Tally, Verdict};
use crate::data::terms::Reach;

use super::Messages;
use super::phrases::joined;

/// What the chart's sentence is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LedgerTally {
    /// Themes that have a figure.
    pub themes: usize,
    /// Themes in which every district has one.
    pub shared: usize,
    /// Subjects that several districts count, by the best verdict on them.
    pub subjects: Tally,
    /// Districts that have a figure.
    pub districts: usize,
}

impl Messages {
    /// What the chart shows: in how many themes each district has figures, how many subjects
    /// several count, and what may be said of them.
    pub fn ledger_finding(&self, tally: LedgerTally) -> String {
        let LedgerTally {
            themes, districts, ..
        } = tally;
        if themes == 0 {
            return self.nothing_selected.into();
        }
        let in_themes = self.number_of(themes, "个主题", "theme", "themes");
        if districts == 1 {
            return self.said(
                sentence!(
                    "只有一个区的，分在{0}里。",
                    "Figures of one district only, in {0}."
                ),
                [&in_themes],
            );
        }
        let both = match districts {
            2 => self.either("两区", "both districts"),
            _ => self.either("各区", "all districts"),
        };
        let values = [&*in_themes, both];
        let first = match (themes, tally.shared) {
            (1, 1) => self.said(
                sentence!("这个主题{0}都有数字", "this theme has figures from {0}"),
                [both],
            ),
            (1, _) => self.said(
                sentence!(
                    "这个主题不是{0}都有数字",
                    "this theme lacks figures from one district{-0}"
                ),
                [both],
            ),
            (_, 0) => self.said(
                sentence!(
                    "{0}里，没有一个是{1}都有数字的",
                    "of {0}, none has figures from {1}"
                ),
                values,
            ),
            (all, n) if all == n => self.said(
                sentence!("{0}里，{1}都有数字", "all {0} have figures from {1}"),
                values,
            ),
            (_, 1) => self.said(
                sentence!(
                    "{0}里，{1}都有数字的只有一个",
                    "of {0}, one has figures from {1}"
                ),
                values,
            ),
            _ => self.said(
                sentence!(
                    "{0}里，{1}都有数字的有{2}个",
                    "of {0}, {2} have figures from {1}"
                ),
                [&*in_themes, both, &tally.shared.to_string()],
            ),
        };
        let second = self.ledger_subjects(tally.subjects, districts);
        let gap = self.either("；", "; ");
        capitalised(&self.list([[&*first, gap, &second].concat()]))
    }

    /// How many subjects several districts count, and what may be said of them.
    fn ledger_subjects(&self, tally: Tally, districts: usize) -> String {
        let several = match districts {
            2 => self.either("两区都数过的事", "counted by both"),
            _ => self.either("不止一个区数过的事", "counted by more than one"),
        };
        let total = tally.total();
        if total == 0 {
            return self.said(sentence!("没有{0}", "nothing is {0}"), [several]);
        }
        let matters = self.number_of(total, "类", "thing is", "things are");
        let lead = self.said(sentence!("{0}有{1}", "{1} {0}"), [several, &matters]);
        if total == 1 {
            let how = match (tally.direct, tally.caveat) {
                (1, _) => self.either("可以直接比", "and comparable outright"),
                (_, 1) => self.either("须带说明对照", "and comparable only with a caveat"),
                _ => self.either("口径不同，不能比", "but not comparable"),
            };
            return self.said(sentence!("{0}，{1}", "{0}, {1}"), [&lead, how]);
        }
        let mut parts = Vec::new();
        let mut part = |n: usize, zh: &'static str, en: &'static str| {
            if n > 0 {
                let all = self.either("都", "all ").to_owned();
                let count = if n == total {
                    all
                } else {
                    self.said(sentence!("{0}类", "{0} "), [&n.to_string()])
                };
                parts.push(self.said(sentence!("{0}{1}", "{0}{1}"), [&count, self.either(zh, en)]));
            }
        };
        part(tally.direct, "可以直接比", "comparable outright");
        part(
            tally.caveat,
            "须带说明对照",
            "comparable only with a caveat",
        );
        part(tally.none, "口径不同、不能比", "not comparable");
        let colon = self.either("：", ": ");
        [&*lead, colon, &joined(parts, self.either("，", ", "))].concat()
    }

    /// What must not be read into it.
    pub fn ledger_caveat(&self) -> &'static str {
        self.either(
            "数字都是各区自己报的，没有另行核实。排在一起不等于可以比。",
            "All figures are the districts’ own, not checked elsewhere. Standing side by side does not make them comparable.",
        )
    }

    /// What the signs say that stand in it.
    pub fn ledger_signs(&self, signs: &[Verdict]) -> String {
        let mut said: Vec<_> = signs
            .iter()
            .map(|verdict| match verdict {
                Verdict::Direct => self.either("●\u{a0}可比", "●\u{a0}comparable"),
                Verdict::Caveat => self.either(
                    "◐\u{a0}慎比，即可以对照，须带说明",
                    "◐\u{a0}comparable with a caveat",
                ),
                Verdict::Refused => self.either("○\u{a0}不可比", "○\u{a0}not comparable"),
            })
            .collect();
        said.push(self.either(
            "没有符号的，数的不是同一类事",
            "without a sign: not the same sort of thing",
        ));
        self.list(said)
    }

    /// Which way a change goes, before a number without a sign.
    pub fn ledger_direction(&self, value: f64) -> &'static str {
        match value {
            v if v > 0.0 => self.either("上升 ↑", "up ↑"),
            v if v < 0.0 => self.either("下降 ↓", "down ↓"),
            _ => self.either("持平", "unchanged"),
        }
    }

    /// A rank that a district claims for a figure.
    pub fn ledger_rank(&self, reach: Reach, place: u32, of: &str) -> String {
        let ordinal = match place {
            1 => self.either("一", "first").to_owned(),
            _ => self.said(sentence!("{0}", "no. {0}"), [&place.to_string()]),
        };
        let place = match reach {
            Reach::National => self.either("全国", "in the country"),
            Reach::Provincial => self.either("全省", "in the province"),
            Reach::City => self.either("全市", "in the city"),
            Reach::District => self.either("全区", "in the district"),
        };
        self.said(
            sentence!("自称{0}{1}第{2}", "claims {2} {1} for {0}"),
            [of, place, &ordinal],
        )
    }

    /// Of a change: its unit is not clear.
    pub fn ledger_points(&self) -> &'static str {
        self.either(
            "百分比还是百分点，原文未写",
            "percent or points: not stated",
        )
    }

    /// A district without a figure on a theme.
    pub fn ledger_blank(&self) -> &'static str {
        self.either("现存文本没有数字", "No figure in the surviving text")
    }

    /// A district whose figures on a theme are left out.
    pub fn ledger_left_out(&self) -> &'static str {
        self.either(
            "这里的数字不在所选范围内",
            "Its figures here are not selected",
        )
    }

    /// A district whose claims of a sort are left out.
    pub fn claims_left_out(&self) -> &'static str {
        self.either(
            "这里的说法不在所选范围内",
            "its claims here are not selected",
        )
    }

    /// A district without a figure on a theme, of which its article says something.
    pub fn ledger_mentions(&self, mentions: &[String]) -> String {
        let mentions = self.parts(mentions);
        self.said(
            sentence!("没有数字；{0}", "No figure; the article {0}"),
            [&mentions],
        )
    }

    /// What is described, and where.
    pub fn ledger_mention(&self, text: &str, places: &str) -> String {
        self.said(sentence!("{0}（{1}）", "{0} ({1})"), [text, places])
    }

    /// Before results that are claimed in words.
    pub fn ledger_in_words(&self) -> &'static str {
        self.either(
            "只有文字、没有数字的说法",
            "Said in words, without a figure",
        )
    }

    /// How many facets a figure has in common with the selected one.
    pub fn ledger_agrees(&self, label: &str, n: usize) -> String {
        let n = n.to_string();
        self.said(
            sentence!(
                "{0}；与所选数字相比，六个方面有{1}个一致",
                "{0}; agrees with the selected figure in {1} of six respects"
            ),
            [label, &n],
        )
    }

    /// What the gauges count.
    pub fn ledger_key(&self) -> String {
        let facets = Facet::ALL.map(|facet| self.facet(facet));
        self.said(sentence!("数字下的六格：{0}六个方面，与所选数字一致的有几个。格子满得多不等于可比。", "Six cells under a figure: in how many of six respects ({0}) it agrees with the selected one. Many in common do not make it comparable."), [&self.names(&facets)],
        )
    }

    /// Two figures on one row, read out.
    pub fn ledger_pair(&self, labels: [&str; 2], verdict: Verdict) -> String {
        let name = self.verdict(verdict).to_ascii_lowercase();
        let [a, b] = labels;
        self.said(sentence!("{0}｜{1}：{2}", "{0} | {1}: {2}"), [a, b, &name])
    }

    /// What is selected, and what it may be held against.
    pub fn ledger_selected(&self, chosen: &[String], counterparts: &[String]) -> String {
        let chosen = self.names(chosen);
        let counterparts = self.parts(counterparts);
        match counterparts.is_empty() {
            true => self.said(
                sentence!(
                    "已选：{0}。其他区没有可以对照的数字。",
                    "Selected: {0}. No figure of another district compares with it."
                ),
                [&chosen],
            ),
            false => self.said(
                sentence!(
                    "已选：{0}。可以对照的：{1}。",
                    "Selected: {0}. It may be held against: {1}."
                ),
                [&chosen, &counterparts],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn said(themes: usize, shared: usize, [direct, caveat, none]: [usize; 3]) -> [String; 2] {
        let subjects = Tally {
            direct,
            caveat,
            none,
        };
        let tally = LedgerTally {
            themes,
            shared,
            subjects,
            districts: 2,
        };
        Lang::ALL.map(|lang| lang.messages().ledger_finding(tally))
    }

    #[test]
    fn none_one_some_and_all_read_right() {
        assert_eq!(
            said(9, 4, [0, 4, 1]),
            [
                "9个主题里，两区都有数字的有4个；两区都数过的事有5类：4类须带说明对照，1类口径不同、不能比。",
                "Of 9\u{a0}themes, 4 have figures from both districts; 5\u{a0}things are counted by both: 4 comparable only with a caveat, 1 not comparable."
            ]
        );
        assert_eq!(
            said(9, 1, [0, 0, 1]),
            [
                "9个主题里，两区都有数字的只有一个；两区都数过的事有1类，口径不同，不能比。",
                "Of 9\u{a0}themes, one has figures from both districts; 1\u{a0}thing is counted by both, but not comparable."
            ]
        );
        assert_eq!(
            said(3, 0, [0, 0, 0]),
            [
                "3个主题里，没有一个是两区都有数字的；没有两区都数过的事。",
                "Of 3\u{a0}themes, none has figures from both districts; nothing is counted by both."
            ]
        );
        assert_eq!(
            said(2, 2, [0, 2, 0]),
            [
                "2个主题里，两区都有数字；两区都数过的事有2类：都须带说明对照。",
                "All 2\u{a0}themes have figures from both districts; 2\u{a0}things are counted by both: all comparable only with a caveat."
            ]
        );
        assert_eq!(
            said(1, 1, [0, 1, 0]),
            [
                "这个主题两区都有数字；两区都数过的事有1类，须带说明对照。",
                "This theme has figures from both districts; 1\u{a0}thing is counted by both, and comparable only with a caveat."
            ]
        );
        assert_eq!(
            said(1, 0, [0, 0, 0])[0],
            "这个主题不是两区都有数字；没有两区都数过的事。"
        );
        assert_eq!(
            said(0, 0, [0, 0, 0])[0],
            Lang::Zh.messages().nothing_selected
        );
    }
}
