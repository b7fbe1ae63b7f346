//! What the chart `look-alikes` says: what each side is, and why the two are not one thing.

use super::sentence::sentence;
use crate::data::model::{Kind, Reach};

use super::Messages;

/// One side of a look-alike as the finding names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NamedSide<'a> {
    /// The district.
    pub district: &'a str,
    /// What it says.
    pub what: &'a str,
}

impl Messages {
    /// A claim to be the first, in display type.
    pub fn look_alikes_first(&self, reach: Reach) -> &'static str {
        match reach {
            Reach::National => self.either("全国首例", "Country’s first"),
            Reach::Provincial => self.either("全省首例", "Province’s first"),
            Reach::City => self.either("全市首例", "City’s first"),
            Reach::District => self.either("全区首例", "District’s first"),
        }
    }

    /// A place in a ranking, in display type.
    pub fn look_alikes_place(&self, reach: Reach, place: u32) -> String {
        let among = match reach {
            Reach::National => self.either("全国", "in the country"),
            Reach::Provincial => self.either("全省", "in the province"),
            Reach::City => self.either("全市", "in the city"),
            Reach::District => self.either("全区", "in the district"),
        };
        let place = match place {
            1 => self.either("一", "First").to_owned(),
            _ => self.said(sentence!("{0}", "No. {0}"), [&place.to_string()]),
        };
        self.said(sentence!("{0}第{1}", "{1} {0}"), [among, &place])
    }

    /// Why a change with a number and words without one are not one thing. `level` says that
    /// the district gives the level too.
    pub fn look_alikes_words(&self, figure: &str, words: &str, value: f64, level: bool) -> String {
        let change = match value {
            v if v < 0.0 => self.either("降幅", "the size of the fall"),
            v if v > 0.0 => self.either("升幅", "the size of the rise"),
            _ => self.either("变化", "the change"),
        };
        let level = match level {
            true => "",
            false => self.either("，没写有多少", " and no level"),
        };
        self.said(
            sentence!(
                "{0}写了{2}{3}；{1}只有文字，没有数字。",
                "{0} gives {2}{3}; {1} gives words and no number."
            ),
            [figure, words, change, level],
        )
    }

    /// Why two numbers are not of one thing: what was counted on each side.
    pub fn look_alikes_numbers(
        &self,
        kind: Kind,
        districts: [&str; 2],
        counted: [&str; 2],
    ) -> String {
        let ([a, b], [x, y]) = (districts, counted);
        let sentence = match kind {
            Kind::Count => sentence!(
                "{0}数的是{2}，{1}数的是{3}。",
                "{0} counts {2}; {1} counts {3}."
            ),
            Kind::Amount => sentence!(
                "{0}说的是{2}，{1}说的是{3}，不是同一种钱。",
                "{0} speaks of {2}, {1} of {3}: not the same money."
            ),
            Kind::Rate | Kind::Share | Kind::Score | Kind::Change => sentence!(
                "{0}说的是{2}，{1}说的是{3}。",
                "{0} speaks of {2}, {1} of {3}."
            ),
        };
        self.said(sentence, [a, b, x, y])
    }

    /// Why two firsts are not one.
    pub fn look_alikes_firsts(&self) -> &'static str {
        self.either(
            "各有各的限定，说的不是同一件事。",
            "Each is a first within limits of its own; they are not about the same thing.",
        )
    }

    /// Why two places are not of one ranking. `ranked` is what was counted and what of it
    /// was ranked.
    pub fn look_alikes_ranks(&self, districts: [&str; 2], ranked: [[&str; 2]; 2]) -> String {
        let ([a, b], [[x, of_x], [y, of_y]]) = (districts, ranked);
        self.said(
            sentence!(
                "{0}排的是{2}的{3}，{1}排的是{4}的{5}。",
                "{0} is ranked for {3} ({2}), {1} for {5} ({4})."
            ),
            [a, b, x, of_x, y, of_y],
        )
    }

    /// Both sides of a look-alike read out, with the reason.
    pub fn look_alikes_said(&self, labels: [&str; 2], clause: &str) -> String {
        let [a, b] = labels;
        self.said(sentence!("{0}；{1}。{2}", "{0}; {1}. {2}"), [a, b, clause])
    }

    /// The finding: how many there are, and the first.
    pub fn look_alikes_finding(&self, count: usize, first: [NamedSide<'_>; 2]) -> String {
        let [a, b] = first;
        let head = match count {
            0 => return String::new(),
            1 => self
                .either(
                    "有一对看着像，说的不是一回事：",
                    "One pair looks alike but is not about the same thing: ",
                )
                .to_owned(),
            _ => self.said(
                sentence!(
                    "有{0}对看着像，说的不是一回事。最容易混的：",
                    "{0^} pairs look alike but are not about the same thing. Easiest to confuse: "
                ),
                [&self.few(count)],
            ),
        };
        self.said(
            sentence!("{0}{1}{2}，{3}{4}。", "{0}“{2}” in {1} and “{4}” in {3}."),
            [&head, a.district, a.what, b.district, b.what],
        )
    }

    /// The caveat.
    pub fn look_alikes_caveat(&self) -> &'static str {
        self.either(
            "按规则从全部数字和说法里找出，越像越靠前。每一对都不能相减、相除或分高下。内容均为各区自报，未经核实。",
            "Found by rule among all figures and claims, the most alike first. No pair can be subtracted, divided or ranked. All are the districts’ own words, not verified.",
        )
    }

    /// How many more there are than drawn, and where to look.
    pub fn look_alikes_more(&self, n: usize) -> String {
        let more = self.number_of(n, "对", "more pair is", "more pairs are");
        self.said(
            sentence!(
                "另有{0}没有画出；在分主题的总表里各点一个数字，就能看为什么不能比。",
                "{0} not drawn; press two figures in the ledger to see why they do not compare."
            ),
            [&more],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn one_and_several_read_right() {
        let side = |district| NamedSide {
            district,
            what: "X",
        };
        let said = |n| {
            Lang::ALL.map(|l| {
                l.messages()
                    .look_alikes_finding(n, [side("甲"), side("乙")])
            })
        };
        assert_eq!(said(0), ["", ""]);
        assert_eq!(
            said(1),
            [
                "有一对看着像，说的不是一回事：甲X，乙X。",
                "One pair looks alike but is not about the same thing: “X” in 甲 and “X” in 乙."
            ]
        );
        assert_eq!(
            said(6)[1],
            "Six pairs look alike but are not about the same thing. Easiest to confuse: “X” in 甲 and “X” in 乙."
        );
        let more = |n| Lang::En.messages().look_alikes_more(n);
        assert!(more(1).starts_with("1\u{a0}more pair is not drawn"));
        assert!(more(2).starts_with("2\u{a0}more pairs are not drawn"));
    }

    #[test]
    fn a_place_is_a_word_or_a_number() {
        let place = |n| Lang::ALL.map(|l| l.messages().look_alikes_place(Reach::City, n));
        assert_eq!(place(1), ["全市第一", "First in the city"]);
        assert_eq!(place(3), ["全市第3", "No. 3 in the city"]);
    }
}
