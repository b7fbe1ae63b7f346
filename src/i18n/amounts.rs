//! What the chart of sums of money says.

use super::phrases::joined;
use super::sentence::sentence;
use super::{Lang, Messages};

impl Messages {
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
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
