//! What the chart of changes says.

use super::sentence::{capitalised, sentence};
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

impl Messages {
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
}
