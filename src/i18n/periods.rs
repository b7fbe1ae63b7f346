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
        let bases = bases.iter().map(|(basis, n)| (Some(*basis), *n));
        let mut dated: Vec<_> = bases.chain([(None, unstated)]).collect();
        dated.retain(|(_, n)| *n > 0);
        let figures = self.figures(all);
        if let [(basis, _)] = dated[..] {
            let by = self.rests_on(basis);
            return match all {
                1 => self.said(
                    sentence!("这个数字的时段{0}。", "This figure is dated {0}."),
                    [by],
                ),
                2 => self.said(
                    sentence!("两个数字的时段都{0}。", "Both figures are dated {0}."),
                    [by],
                ),
                _ => self.said(
                    sentence!("{0}的时段都{1}。", "All {0} are dated {1}."),
                    [&figures, by],
                ),
            };
        }
        let parts = dated.iter().enumerate().map(|(at, (basis, n))| {
            let (n, by) = (n.to_string(), self.rests_on(*basis));
            let sentence = match (at, &*n) {
                (0, "1") => sentence!("{1}的{0}个", "{0} is dated {1}"),
                (0, _) => sentence!("{1}的{0}个", "{0} are dated {1}"),
                _ => sentence!("{1}的{0}个", "{0} {1}"),
            };
            self.said(sentence, [&n, by])
        });
        let parts: Vec<_> = parts.collect();
        self.said(
            sentence!("{0}的时段，{1}。", "Of {0}, {1}."),
            [&figures, &self.phrases(parts)],
        )
    }

    /// What the period of a figure rests on, as the end of a sentence.
    fn rests_on(&self, basis: Option<PeriodBasis>) -> &'static str {
        let (zh, en) = match basis {
            Some(PeriodBasis::Sentence) => ("写在本句里", "by the sentence itself"),
            Some(PeriodBasis::Box) => ("据成绩单标题", "by the title of a score box"),
            Some(PeriodBasis::Section) => ("据本节“过去的一年”", "by the section’s “past year”"),
            Some(PeriodBasis::Article) => ("只据文章标题", "only by the headline of the article"),
            None => ("没有写", "by nothing"),
        };
        self.either(zh, en)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn one_two_all_and_some_read_right() {
        let said = |bases: &[(PeriodBasis, usize)], unstated| {
            Lang::ALL.map(|lang| lang.messages().periods_finding(bases, unstated))
        };
        let (sentence, article) = (PeriodBasis::Sentence, PeriodBasis::Article);
        assert_eq!(
            said(&[(sentence, 1)], 0),
            [
                "这个数字的时段写在本句里。",
                "This figure is dated by the sentence itself."
            ]
        );
        assert_eq!(
            said(&[(article, 2)], 0),
            [
                "两个数字的时段都只据文章标题。",
                "Both figures are dated only by the headline of the article."
            ]
        );
        assert_eq!(
            said(&[], 3),
            [
                "3个数字的时段都没有写。",
                "All 3\u{a0}figures are dated by nothing."
            ]
        );
        assert_eq!(
            said(&[(sentence, 12), (article, 1)], 2),
            [
                "15个数字的时段，写在本句里的12个，只据文章标题的1个，没有写的2个。",
                "Of 15\u{a0}figures, 12 are dated by the sentence itself, 1 only by the headline of \
                 the article, 2 by nothing."
            ]
        );
    }
}
