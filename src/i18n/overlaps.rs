//! What the chart `overlaps` says: how much both districts counted, why each pair takes a
//! caveat or none, and what the bars mean.

use super::sentence::sentence;
use crate::compare::{Facet, Reason, Verdict};
use crate::vocabulary::Vocabulary;

use super::phrases::{counted, joined};
use super::{Lang, Messages};

/// How many subjects there are, by what their figures may say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverlapTally<'a> {
    /// Districts of the data.
    pub districts: usize,
    /// Subjects whose figures compare outright.
    pub direct: usize,
    /// Subjects whose figures compare with a caveat.
    pub caveat: usize,
    /// Names of the subjects whose figures must not be compared.
    pub refused: &'a [&'a str],
}

impl Messages {
    /// A small number as a sentence writes it.
    pub(super) fn few(&self, n: usize) -> String {
        let words = match self.lang {
            Lang::Zh => [
                "零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十",
            ],
            Lang::En => [
                "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            ],
        };
        words
            .get(n)
            .map_or_else(|| super::number::group(&n.to_string()), |w| (*w).to_owned())
    }

    /// The finding of the chart.
    pub fn overlaps_finding(&self, tally: OverlapTally<'_>) -> String {
        let OverlapTally {
            districts,
            direct,
            caveat,
            refused,
        } = tally;
        let total = direct + caveat + refused.len();
        if total == 0 {
            return self.nothing_selected.into();
        }
        let two = districts == 2;
        let head = match (self.lang, two) {
            (Lang::Zh, true) => "两区都数过的",
            (Lang::Zh, false) => "不止一个区数过的",
            (Lang::En, true) => "Both districts counted ",
            (Lang::En, false) => "More than one district counted ",
        };
        let number = match (self.lang, total <= 10) {
            (Lang::Zh, true) => format!("只有{}类", self.few(total)),
            (Lang::Zh, false) => format!("有{total}类"),
            (Lang::En, true) => {
                let thing = if total == 1 { "thing" } else { "things" };
                format!("only {} {thing}", self.few(total))
            }
            (Lang::En, false) => counted(total, "thing", "things"),
        };
        let all = |zh_one, zh, en_one, en| match total {
            1 => self.either(zh_one, en_one),
            _ => self.either(zh, en),
        };
        let one_verdict = match (direct, caveat, refused.len()) {
            (_, 0, 0) => Some(all(
                "，可以直接比。",
                "，都可以直接比。",
                ", and it can be compared outright.",
                ", and all can be compared outright.",
            )),
            (0, _, 0) => Some(all(
                "，要带着说明才能对照。",
                "，都要带着说明才能对照。",
                ", and it takes a caveat to be read side by side.",
                ", and each takes a caveat to be read side by side.",
            )),
            (0, 0, _) => Some(all(
                "，不能比。",
                "，没有一类能比。",
                ", and it cannot be compared.",
                ", and none of them can be compared.",
            )),
            _ => None,
        };
        if let Some(tail) = one_verdict {
            return [head, &number, tail].concat();
        }
        let parts = [
            (
                direct,
                sentence!("{0}类可以直接比", "{0} can be compared outright"),
            ),
            (
                caveat,
                sentence!(
                    "{0}类带着说明可以对照",
                    "{0} can be read side by side with a caveat"
                ),
            ),
        ];
        let mut said: Vec<_> = parts
            .into_iter()
            .filter(|(n, _)| *n > 0)
            .map(|(n, sentence)| self.said(sentence, [&self.few(n)]))
            .collect();
        if !refused.is_empty() {
            let names = match refused.len() {
                1 | 2 => self.said(sentence!("（{0}）", " ({0})"), [&self.names(refused)]),
                _ => String::new(),
            };
            said.push(self.said(
                sentence!("{0}类{1}不能比", "{0}{1} cannot be compared"),
                [&self.few(refused.len()), &names],
            ));
        }
        let said = joined(said, self.either("，", ", "));
        let colon = self.either("：", ": ");
        [head, &number, colon, &said, self.either("。", ".")].concat()
    }

    /// Why two figures of one subject take a caveat, or must not be compared, by one facet.
    /// `sides` are the districts; `stages` are the words for the stages of both.
    pub fn overlap_reason(
        &self,
        words: &Vocabulary,
        reason: &Reason<'_>,
        sides: [&str; 2],
        stages: [&str; 2],
        verdict: Verdict,
    ) -> String {
        let terms = [reason.a, reason.b].map(|term| self.term(words, reason.facet, term));
        let [first, second] = sides;
        match (reason.facet, reason.open()) {
            (Facet::Stage, [false, false]) if verdict == Verdict::Refused => self.said(
                sentence!(
                    "一笔是{0}的，一笔是{1}的，不是同一笔钱",
                    "money {0} and money {1} are not the same money"
                ),
                stages,
            ),
            (Facet::Stage, [false, false]) => self.said(
                sentence!("一个是{0}，一个是{1}{-2}{-3}", "{0} in {2}, {1} in {3}"),
                [stages[0], stages[1], first, second],
            ),
            (facet, [true, true]) => self.said(
                sentence!("两边都没写{0}", "neither side states the {0}"),
                [self.facet(facet)],
            ),
            (facet, [false, true]) => self.said(
                sentence!(
                    "{0}说的是{1}，{2}没写{3}",
                    "{0} speaks of {1}; {2} does not state the {3}"
                ),
                [first, terms[0], second, self.facet(facet)],
            ),
            (facet, [true, false]) => self.said(
                sentence!(
                    "{0}说的是{1}，{2}没写{3}",
                    "{0} speaks of {1}; {2} does not state the {3}"
                ),
                [second, terms[1], first, self.facet(facet)],
            ),
            (_, [false, false]) => self.said(
                sentence!(
                    "{0}说的是{2}，{1}说的是{3}",
                    "{0} speaks of {2}, {1} of {3}"
                ),
                [first, second, terms[0], terms[1]],
            ),
        }
    }

    /// In place of a reason that is that of the row above.
    pub fn as_above(&self) -> &'static str {
        self.either("同上", "as above")
    }

    /// Under figures that are alike in everything.
    pub fn alike(&self) -> &'static str {
        self.either(
            "口径一致，而且都写明",
            "alike in everything, and all of it stated",
        )
    }

    /// Figures of one district that a reader must not add up.
    pub fn not_added(&self, figures: &[String]) -> String {
        self.said(
            sentence!("{0}不能相加", "{0} do not add up"),
            [&joined(figures, self.either("与", " and "))],
        )
    }

    /// Another figure of a district beside its main one: value and what it is.
    pub fn besides(&self, value: &str, what: &str) -> String {
        self.said(
            sentence!("另有{0}（{1}）", "besides, {0} ({1})"),
            [value, what],
        )
    }

    /// Before the condition of what was worked out from a row.
    pub fn overlap_derived(&self, condition: &str) -> String {
        self.said(
            sentence!(
                "由上面的数推算。{0}",
                "Worked out from the figures above. {0}"
            ),
            [condition],
        )
    }

    /// Chart caveat.
    pub fn overlaps_caveat(&self) -> &'static str {
        self.either(
            "数字均为各区自报，未经另行核实。",
            "All figures are the districts’ own and have not been checked.",
        )
    }

    /// What the lengths and strokes of bars mean.
    pub fn overlaps_bars(&self, bars: bool, striped: bool) -> String {
        let mut said = String::new();
        if bars {
            said.push_str(self.either(
                "每行各按自己的比例画，不同行之间不要比长短。",
                "Each row has a scale of its own: lengths compare only within a row.",
            ));
        }
        if striped {
            said.push_str(self.sentence_gap);
            said.push_str(self.striped());
        }
        said
    }

    /// What a hatched bar means.
    pub fn striped(&self) -> &'static str {
        self.either(
            "斜纹条表示这一边有一项原文未写，或两边口径不同。",
            "A striped bar means that this side leaves something unstated, or that the two sides differ in it.",
        )
    }

    /// Whose figures are attributed by inference only: districts, each with the subjects, or
    /// with none where it is all of them.
    pub fn overlaps_inferred(&self, sides: &[(&str, Vec<&str>)]) -> String {
        let list = self.sides(sides);
        self.said(
            sentence!(
                "只凭推断归到该区的：{0}。",
                "Figures given to their district by inference only: {0}."
            ),
            [&list],
        )
    }

    /// Whose figures are dated by the headline of their article only; `sides` as above.
    pub fn overlaps_headline(&self, sides: &[(&str, Vec<&str>)]) -> String {
        let list = self.sides(sides);
        self.said(
            sentence!(
                "时段只凭文章标题：{0}。",
                "Figures dated by the headline of their article only: {0}."
            ),
            [&list],
        )
    }

    /// What is to be known of some numbers of a district.
    pub fn overlaps_remark(&self, district: &str, values: &[&str], note: &str) -> String {
        self.said(
            sentence!("{0}{1}：{2}。", "{0}, {1}: {2}."),
            [district, &self.names(values), note],
        )
    }

    fn sides(&self, sides: &[(&str, Vec<&str>)]) -> String {
        let said = sides
            .iter()
            .map(|(district, subjects)| match subjects.is_empty() {
                true => self.said(sentence!("{0}全部", "all those of {0}"), [district]),
                false => self.said(
                    sentence!("{0}的{1}", "{0} on {1}"),
                    [district, &self.names(subjects)],
                ),
            });
        joined(said, self.semicolon)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(lang: Lang, direct: usize, caveat: usize, refused: &[&str]) -> String {
        lang.messages().overlaps_finding(OverlapTally {
            districts: 2,
            direct,
            caveat,
            refused,
        })
    }

    #[test]
    fn the_finding_reads_right_with_none_one_two_and_all() {
        let zh = |direct, caveat, refused: &[&str]| finding(Lang::Zh, direct, caveat, refused);
        assert_eq!(
            zh(0, 4, &["钱"]),
            "两区都数过的只有五类：四类带着说明可以对照，一类（钱）不能比。"
        );
        assert_eq!(zh(0, 1, &[]), "两区都数过的只有一类，要带着说明才能对照。");
        assert_eq!(
            zh(0, 2, &[]),
            "两区都数过的只有两类，都要带着说明才能对照。"
        );
        assert_eq!(zh(0, 0, &["钱"]), "两区都数过的只有一类，不能比。");
        assert_eq!(zh(3, 0, &[]), "两区都数过的只有三类，都可以直接比。");
        assert_eq!(
            zh(1, 2, &[]),
            "两区都数过的只有三类：一类可以直接比，两类带着说明可以对照。"
        );
        let en = |direct, caveat, refused: &[&str]| finding(Lang::En, direct, caveat, refused);
        assert_eq!(
            en(0, 4, &["money"]),
            "Both districts counted only five things: four can be read side by side with a caveat, one (money) cannot be compared."
        );
        assert_eq!(
            en(0, 1, &[]),
            "Both districts counted only one thing, and it takes a caveat to be read side by side."
        );
        assert_eq!(en(0, 0, &[]), Lang::En.messages().nothing_selected);
    }
}
