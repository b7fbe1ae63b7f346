//! Sentences of the page, computed from the data, in both languages side by side.

use super::sentence::sentence;
use crate::data::model::Location;
use crate::data::terms::Reach;

use super::phrases::joined;
use super::{Lang, Messages, Unknown};

impl Messages {
    /// A figure read out.
    pub fn figure_label(&self, district: &str, measure: &str, value: &str, period: &str) -> String {
        match self.lang {
            Lang::Zh => format!("{district}，{measure}：{value}（时段：{period}）"),
            Lang::En => format!("{district}, {measure}: {value} (period: {period})"),
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
        self.said(
            sentence!("{0}，{1}：{2}（时段：{3}）", "{0}, {1}: {2} (period: {3})"),
            [district, &what, name, period],
        )
    }

    /// A district's mark in a row of several.
    pub fn district_stage(&self, district: &str, stage: &str) -> String {
        match self.lang {
            Lang::Zh => format!("{district} · {stage}"),
            Lang::En => format!("{district}: {stage}"),
        }
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
        match (self.lang, what) {
            (Lang::Zh, Unknown::Period) => format!("原文未写时段的{figures}个数字"),
            (Lang::Zh, Unknown::Scope) => format!("原文未写范围的{figures}个数字"),
            (Lang::Zh, Unknown::Ceiling) => format!("只给下限的{figures}个数字"),
            (Lang::Zh, Unknown::Digits) => format!("只给约数的{figures}个数字"),
            (Lang::En, Unknown::Period) => format!("Period not stated ({figures})"),
            (Lang::En, Unknown::Scope) => format!("Scope not stated ({figures})"),
            (Lang::En, Unknown::Ceiling) => format!("Only a floor given ({figures})"),
            (Lang::En, Unknown::Digits) => format!("Rounded ({figures})"),
        }
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
        let lines = self.lines(lines);
        match self.lang {
            Lang::Zh => format!("（{lines}）"),
            Lang::En => format!(" ({lines})"),
        }
    }

    fn lines(&self, lines: &[String]) -> String {
        match (self.lang, lines) {
            (Lang::Zh, _) => format!("第{}行", joined(lines, "、")),
            (Lang::En, [line]) => format!("line {line}"),
            (Lang::En, _) => format!("lines {}", joined(lines, ", ")),
        }
    }

    /// A rank that the source gives a figure.
    pub fn rank(&self, reach: Reach, place: u32, of: &str) -> String {
        match self.lang {
            Lang::Zh if place == 1 => ["原文称", of, self.reach(reach), "第一"].concat(),
            Lang::Zh => format!("原文称{of}{}第{place}", self.reach(reach)),
            Lang::En => {
                let reach = match reach {
                    Reach::National => "country",
                    Reach::Provincial => "province",
                    Reach::City => "city",
                    Reach::District => "district",
                };
                match place {
                    1 => format!("Said to be first in the {reach} for {of}"),
                    _ => format!("Said to rank number {place} in the {reach} for {of}"),
                }
            }
        }
    }
}
