//! What the chart `periods` says.

use super::sentence::sentence;
use crate::data::model::PeriodBasis;

use super::Messages;

impl Messages {
    /// The finding of the chart: how many figures rest on what, the nearest first, and how
    /// many have no period.
    pub fn periods_finding(&self, bases: &[(PeriodBasis, usize)], unstated: usize) -> String {
        let all = bases.iter().map(|(_, n)| n).sum::<usize>() + unstated;
        if all == 0 {
            return self.nothing_selected.into();
        }
        let mut parts = Vec::new();
        for (basis, n) in bases.iter().filter(|(_, n)| *n > 0) {
            let sentence = match basis {
                PeriodBasis::Sentence => {
                    sentence!("写在本句里的{0}个", "for {0} the sentence itself")
                }
                PeriodBasis::Box => {
                    sentence!("据成绩单标题的{0}个", "for {0} the title of a score box")
                }
                PeriodBasis::Section => sentence!(
                    "据本节“过去的一年”的{0}个",
                    "for {0} the section’s “past year”"
                ),
                PeriodBasis::Article => sentence!(
                    "只据文章标题的{0}个",
                    "for {0} only the headline of the article"
                ),
            };
            parts.push(self.said(sentence, [&n.to_string()]));
        }
        if unstated > 0 {
            let n = unstated.to_string();
            parts.push(self.said(sentence!("没有写的{0}个", "for {0} nothing"), [&n]));
        }
        self.said(
            sentence!("{0}的时段，{1}。", "What dates {0}: {1}."),
            [&self.figures(all), &self.phrases(parts)],
        )
    }

    /// What must not be read into the chart.
    pub fn periods_caveat(&self) -> &'static str {
        self.either(
            "时段的写法相同，就算同一时段；依据弱一些，是数字的附注，不算差别。一个竖条是一个数字，条数多少不分高下。",
            "Figures dated with the same words have the same period; a weaker basis is a note on a figure, not a difference. A bar is one figure: how many there are says nothing about who did better.",
        )
    }

    /// What a bar means, by what its figure's period rests on.
    pub fn dated_by(&self, basis: Option<PeriodBasis>) -> &'static str {
        let (zh, en) = match basis {
            Some(PeriodBasis::Sentence | PeriodBasis::Box) => (
                "本句或成绩单标题写明时段",
                "dated by its sentence or score box",
            ),
            Some(PeriodBasis::Section) => {
                ("只有本节开头写明", "only by the opening of its section")
            }
            Some(PeriodBasis::Article) => ("只有文章标题写明", "only by its article’s headline"),
            None => ("没有写明时段", "by nothing"),
        };
        self.either(zh, en)
    }

    /// A span without an end.
    pub fn open_span(&self) -> &'static str {
        self.either("没写到什么时候为止", "no end stated")
    }

    /// A span without a place on the axis.
    pub fn unplaced_span(&self) -> &'static str {
        self.either("没写是哪段时间", "no dates stated")
    }

    /// What is framed in the chart.
    pub fn selected_figure(&self) -> &'static str {
        self.either("选中的数字", "the selected figure")
    }

    /// How many figures a district has in a row; beside its name.
    pub fn beside_name(&self, n: usize) -> String {
        self.number_of(n, "个", "figure", "figures")
    }

    /// A district has no figure of a period.
    pub fn no_figure_then(&self) -> &'static str {
        self.either("没有数字", "no figure")
    }

    /// No district has a figure of a period, but one has claims.
    pub fn only_claims_then(&self, claims: usize) -> String {
        let claims = self.number_of(claims, "项说法", "claim", "claims");
        self.said(
            sentence!("没有数字，有{0}", "no figure, but {0}"),
            [&claims],
        )
    }
}
