//! Sentences of the page, computed from the data, in both languages side by side.

use super::sentence::sentence;
use crate::data::model::Location;
use crate::data::terms::Reach;

use super::phrases::joined;
use super::{Messages, Unknown};

impl Messages {
    /// A finding about what is selected, where something is left out.
    pub fn in_selection(&self, finding: &str) -> String {
        self.said(
            sentence!("所选范围内：{0}", "In this selection: {0}"),
            [finding],
        )
    }

    /// A figure read out.
    pub fn figure_label(&self, district: &str, measure: &str, value: &str, period: &str) -> String {
        self.said(
            sentence!("{0}，{1}：{2}（时段：{3}）", "{0}, {1}: {2} (period: {3})"),
            [district, measure, value, period],
        )
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
        self.said(
            sentence!("{0}，{1}：{2}（时段：{3}）", "{0}, {1}: {2} (period: {3})"),
            [district, &what, name, period],
        )
    }

    /// A district's mark in a row of several.
    pub fn district_stage(&self, district: &str, stage: &str) -> String {
        self.said(sentence!("{0} · {1}", "{0}: {1}"), [district, stage])
    }

    /// What a filter has left: figures, claims, and pairs of these figures that may be set
    /// side by side.
    pub fn shown(&self, figures: usize, claims: usize, pairs: usize) -> String {
        let left = [
            self.figures(figures),
            self.number_of(claims, "项说法", "claim", "claims"),
        ];
        let pairs = match pairs {
            0 => self.either("没有一对能对照", "no pair compares").to_owned(),
            n => self.number_of(n, "对可以对照", "pair compares", "pairs compare"),
        };
        self.said(
            sentence!("已筛选：{0}，{1}；其中{2}。", "Filtered: {0}, {1}; {2}."),
            [&left[0], &left[1], &pairs],
        )
    }

    /// How many more there are than were named.
    pub fn and_more(&self, n: usize) -> String {
        self.said(sentence!("，另有{0}项", " and {0} more"), [&n.to_string()])
    }

    /// What the source leaves open, and of how many figures.
    pub fn unknown(&self, what: Unknown, figures: usize) -> String {
        let sentence = match what {
            Unknown::Period => sentence!("原文未写时段的{0}个数字", "Period not stated ({0})"),
            Unknown::Scope => sentence!("原文未写范围的{0}个数字", "Scope not stated ({0})"),
            Unknown::Ceiling => sentence!("只给下限的{0}个数字", "Only a floor given ({0})"),
            Unknown::Digits => sentence!("只给约数的{0}个数字", "Rounded ({0})"),
        };
        self.said(sentence, [&figures.to_string()])
    }

    /// A place in the scanned text by line and characters, both counted from 1 and the last
    /// character included, as people count.
    pub fn exact_place(&self, at: &Location) -> String {
        let [line, first, last] = [at.line, at.start + 1, at.end].map(|n| n.to_string());
        match first == last {
            true => self.said(
                sentence!("第{0}行第{1}字", "line {0}, character {1}"),
                [&line, &first],
            ),
            false => self.said(
                sentence!("第{0}行第{1}—{2}字", "line {0}, characters {1}–{2}"),
                [&line, &first, &last],
            ),
        }
    }

    /// The name of a part of the spread, and an item of it.
    pub fn item_of_part(&self, part: &str, item: u32) -> String {
        self.said(
            sentence!("{0}第{1}条", "{0}, item {1}"),
            [part, &item.to_string()],
        )
    }

    /// A place that the scan doubled.
    pub fn doubled_place(&self, place: &str) -> String {
        self.said(
            sentence!(
                "{0}（扫描重复一段）",
                "{0} (a paragraph that the scan doubled)"
            ),
            [place],
        )
    }

    /// Several lines of the scanned text, in brackets behind a sentence.
    pub fn beside_lines(&self, lines: &[String]) -> String {
        let separator = self.either("、", ", ");
        let numbers = joined(lines, separator);
        match lines {
            [_] => self.said(sentence!("（第{0}行）", " (line {0})"), [&numbers]),
            _ => self.said(sentence!("（第{0}行）", " (lines {0})"), [&numbers]),
        }
    }

    /// A rank that the source gives a figure.
    pub fn rank(&self, reach: Reach, place: u32, of: &str) -> String {
        let values = [
            of,
            self.reach(reach),
            &self.place_in(place),
            self.among(reach),
        ];
        match place {
            1 => self.said(
                sentence!(
                    "原文称{0}{1}{2}{-3}",
                    "Said to be {2} in the {3} for {0}{-1}"
                ),
                values,
            ),
            _ => self.said(
                sentence!(
                    "原文称{0}{1}{2}{-3}",
                    "Said to rank {2} in the {3} for {0}{-1}"
                ),
                values,
            ),
        }
    }

    /// A place in a ranking.
    pub(super) fn place_in(&self, place: u32) -> String {
        match place {
            1 => self.either("第一", "first").to_owned(),
            _ => self.said(sentence!("第{0}", "number {0}"), [&place.to_string()]),
        }
    }

    /// Among whom, in English.
    pub(super) fn among(&self, reach: Reach) -> &'static str {
        match reach {
            Reach::National => "country",
            Reach::Provincial => "province",
            Reach::City => "city",
            Reach::District => "district",
        }
    }
}
