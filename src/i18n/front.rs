//! The head of the page, computed from the data: headline, standfirst, and what it is about
//! when only that is seen. None of it reaches the browser's Wasm.

use super::sentence::sentence;
use crate::data::model::Kind;
use crate::data::terms::Reach;

use super::{Lang, Messages};

/// How much of all that was counted several districts counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap {
    /// How many districts report.
    pub districts: usize,
    /// How many things were counted at all.
    pub things: usize,
    /// How many of them by more than one district.
    pub shared: usize,
    /// How many of those alike in every respect.
    pub alike: usize,
}

/// A rank that a district claims for a figure: among whom, which, and in what.
pub type Claimed<'a> = (Reach, u32, &'a str);

/// The figure that a district puts first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lead<'a> {
    /// The district's name.
    pub district: &'a str,
    /// What was counted.
    pub what: &'a str,
    /// What sort of number.
    pub kind: Kind,
    /// Its value with unit and sign.
    pub value: &'a str,
    /// The rank that the article claims for it.
    pub rank: Option<Claimed<'a>>,
}

impl Messages {
    /// The headline, in two lines.
    pub fn headline(&self, of: Overlap) -> [String; 2] {
        let cards = self.few(of.districts);
        let n = self.few(of.shared);
        let two = of.districts == 2;
        let few = of.shared * 2 < of.things;
        match self.lang {
            Lang::Zh => {
                let by = if two { "两边都" } else { "不止一个区" };
                let second = match of.shared {
                    0 => format!("没有一类事{by}数过"),
                    all if all == of.things => format!("每一类事{by}数过"),
                    _ if few => format!("只有{n}类事{by}数过"),
                    _ => format!("{n}类事{by}数过"),
                };
                [format!("{cards}张平安成绩单，"), second]
            }
            Lang::En => {
                let by = if two { "both" } else { "more than one" };
                let things = if of.shared == 1 {
                    "thing was"
                } else {
                    "things were"
                };
                let second = match of.shared {
                    0 => format!("Nothing was counted by {by}."),
                    all if all == of.things => format!("Everything was counted by {by}."),
                    _ if few => format!("Only {n} {things} counted by {by}."),
                    _ => format!("Of all they counted, {n} {things} counted by {by}."),
                };
                let mut first = cards;
                if let Some(initial) = first.get_mut(..1) {
                    initial.make_ascii_uppercase();
                }
                let (districts, their) = match of.districts {
                    1 => ("district", "its"),
                    _ => ("districts", "their"),
                };
                [
                    format!("{first} {districts} graded {their} own safety."),
                    second,
                ]
            }
        }
    }

    /// What stands under the headline: what each district puts first, as its own claim; how
    /// much was counted by several; whose figures these are.
    pub fn standfirst(
        &self,
        leads: &[Lead<'_>],
        firsts_differ: bool,
        per_district: &[(&str, usize)],
        of: Overlap,
    ) -> String {
        let mut out = Vec::new();
        let said = leads
            .iter()
            .enumerate()
            .map(|(i, lead)| self.lead(lead, i == 0));
        out.extend(Some(self.list(said)).filter(|text| !text.is_empty()));
        if firsts_differ {
            let differ = self.either(
                "两个“第一”说的不是一回事。",
                "The two “firsts” are not of the same thing.",
            );
            out.push(differ.to_owned());
        }
        out.push(self.overlap(per_district, of));
        let own = match of.districts {
            2 => self.either(
                "数字均为两区自报，未经独立核实。",
                "All figures are self-reported and have not been checked independently.",
            ),
            _ => self.either(
                "数字均为各区自报，未经独立核实。",
                "All figures are self-reported and have not been checked independently.",
            ),
        };
        out.push(own.to_owned());
        out.join(self.sentence_gap)
    }

    /// What a district puts first.
    fn lead(&self, lead: &Lead<'_>, is_first: bool) -> String {
        let (falls, size) = match lead.value.strip_prefix('−') {
            Some(size) => (true, size),
            None => (false, lead.value.trim_start_matches('+')),
        };
        let value = match (lead.kind, falls) {
            (Kind::Change, true) => self.said(sentence!("下降{0}", ", down {0}"), [size]),
            (Kind::Change, false) => self.said(sentence!("上升{0}", ", up {0}"), [size]),
            _ => self.said(sentence!("{0}", ", {0}"), [lead.value]),
        };
        let claim = lead.rank.map_or_else(String::new, |(reach, place, of)| {
            let values = [
                of,
                self.reach(reach),
                &self.place_in(place),
                self.among(reach),
            ];
            self.said(
                sentence!(
                    "，自称{0}{1}{2}{-3}",
                    " (claimed {2} in the {3} for {0}){-1}"
                ),
                values,
            )
        });
        let sentence = match is_first {
            true => sentence!(
                "{0}成绩单上的头一个数字是{1}{2}{3}",
                "The first figure on {0}’s card is {1}{2}{3}"
            ),
            false => sentence!("{0}的是{1}{2}{3}", "on {0}’s it is {1}{2}{3}"),
        };
        self.said(sentence, [lead.district, lead.what, &value, &claim])
    }

    /// How much of what each printed was counted by several.
    fn overlap(&self, per_district: &[(&str, usize)], of: Overlap) -> String {
        let figures = per_district
            .iter()
            .enumerate()
            .map(|(i, (name, n))| match i {
                0 => self.said(
                    sentence!("{0}给出{1}", "{0} printed {1}"),
                    [name, &self.figures(*n)],
                ),
                _ => self.said(sentence!("{0}{1}个", "{0} {1}"), [name, &n.to_string()]),
            });
        let figures: Vec<_> = figures.collect();
        let figures = match self.lang {
            Lang::Zh => self.phrases(figures),
            Lang::En => self.names(&figures),
        };
        let shared = self.few(of.shared);
        let alike = self.few(of.alike);
        let (zh_by, en_by) = match of.districts {
            2 => ("两区都数过", "both"),
            _ => ("不止一个区数过", "more than one district"),
        };
        match self.lang {
            Lang::Zh => {
                let agree = match (of.shared, of.alike) {
                    (0, _) => return format!("{figures}，没有一类事是{zh_by}的。"),
                    (1, 0) => "，口径也不完全一致".to_owned(),
                    (1, _) => "，口径一致".to_owned(),
                    (_, 0) => "，没有一类口径完全一致".to_owned(),
                    (s, a) if s == a => "，口径都一致".to_owned(),
                    _ => format!("，其中{alike}类口径一致"),
                };
                let only = if of.shared * 2 < of.things {
                    "只有"
                } else {
                    "有"
                };
                format!("{figures}；{zh_by}的{only}{shared}类事{agree}。")
            }
            Lang::En => {
                let its = match of.districts {
                    2 => "the two",
                    _ => "their",
                };
                let agree = match (of.shared, of.alike) {
                    (0, _) => return format!("{figures}; nothing was counted by {en_by}."),
                    (1, 0) => format!(", and {its} counts are not fully alike"),
                    (1, _) => ", and there the counts are alike".to_owned(),
                    (_, 0) => ", and in none of them are the counts fully alike".to_owned(),
                    (s, a) if s == a => ", and in all of them the counts are alike".to_owned(),
                    _ => format!("; in {alike} of them the counts are alike"),
                };
                let only = if of.shared * 2 < of.things {
                    "only "
                } else {
                    ""
                };
                let things = match of.shared {
                    1 => "one thing was".to_owned(),
                    _ => format!("{shared} things were"),
                };
                format!("{figures}; {only}{things} counted by {en_by}{agree}.")
            }
        }
    }

    /// What unfolds every figure and claim.
    pub fn unfold_all(&self, figures: usize, claims: usize) -> String {
        let claims = self.number_of(claims, "项说法", "claim", "claims");
        self.said(
            sentence!("展开全部{0}、{1}", "Show all {0} and {1}"),
            [&self.figures(figures), &claims],
        )
    }

    /// A heading that is folded, with how many things it holds.
    pub fn folded(&self, heading: &str, n: usize) -> String {
        let n = super::number::group(&n.to_string());
        self.said(sentence!("{0}（{1}）", "{0} ({1})"), [heading, &n])
    }

    /// A heading of scan defects, with their number.
    pub fn defects_heading(&self, n: usize) -> String {
        match n {
            1 => self
                .either("扫描缺陷1处", "One defect of the scanned text")
                .to_owned(),
            _ => self.said(
                sentence!("扫描缺陷{0}处", "{0}\u{a0}defects of the scanned text"),
                [&n.to_string()],
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAFE: Lead<'_> = Lead {
        district: "乙",
        what: "安全感",
        kind: Kind::Score,
        value: "99.451%",
        rank: None,
    };

    fn overlap(things: usize, shared: usize, alike: usize) -> Overlap {
        Overlap {
            districts: 2,
            things,
            shared,
            alike,
        }
    }

    #[test]
    fn a_headline_reads_right_with_none_one_some_and_all() {
        let said = |lang: Lang, shared| lang.messages().headline(overlap(30, shared, 0)).concat();
        let zh = |shared| said(Lang::Zh, shared);
        assert_eq!(zh(0), "两张平安成绩单，没有一类事两边都数过");
        assert_eq!(zh(1), "两张平安成绩单，只有一类事两边都数过");
        assert_eq!(zh(2), "两张平安成绩单，只有两类事两边都数过");
        assert_eq!(zh(5), "两张平安成绩单，只有五类事两边都数过");
        assert_eq!(zh(20), "两张平安成绩单，20类事两边都数过");
        assert_eq!(zh(30), "两张平安成绩单，每一类事两边都数过");
        let en = |shared| {
            Lang::En
                .messages()
                .headline(overlap(30, shared, 0))
                .join(" ")
        };
        let first = "Two districts graded their own safety. ";
        assert_eq!(en(0), format!("{first}Nothing was counted by both."));
        assert_eq!(en(1), format!("{first}Only one thing was counted by both."));
        assert_eq!(
            en(2),
            format!("{first}Only two things were counted by both.")
        );
        assert_eq!(
            en(12),
            format!("{first}Only 12 things were counted by both.")
        );
        assert_eq!(
            en(20),
            format!("{first}Of all they counted, 20 things were counted by both.")
        );
        assert_eq!(en(30), format!("{first}Everything was counted by both."));
    }

    #[test]
    fn three_districts_are_not_called_both() {
        for (lang, shared) in [(Lang::Zh, 1), (Lang::Zh, 4), (Lang::En, 1), (Lang::En, 4)] {
            let of = Overlap {
                districts: 3,
                ..overlap(30, shared, 0)
            };
            let counts = [("A", 1), ("B", 2), ("C", 3)];
            let m = lang.messages();
            for said in [
                m.headline(of).join(" "),
                m.standfirst(&[], false, &counts, of),
            ] {
                for two in ["both", "two", "两"] {
                    assert!(!said.contains(two), "{said}");
                }
            }
        }
    }

    #[test]
    fn a_standfirst_gives_each_lead_as_its_districts_claim() {
        let order = Lead {
            district: "甲",
            what: "警情",
            kind: Kind::Change,
            value: "−11.08%",
            rank: Some((Reach::City, 1, "降幅")),
        };
        let counts = [("甲", 16), ("乙", 28)];
        let zh = Lang::Zh.messages();
        assert_eq!(
            zh.standfirst(&[order, SAFE], true, &counts, overlap(30, 5, 0)),
            "甲成绩单上的头一个数字是警情下降11.08%，自称降幅全市第一；乙的是安全感99.451%。\
             两个“第一”说的不是一回事。甲给出16个数字，乙28个；两区都数过的只有五类事，\
             没有一类口径完全一致。数字均为两区自报，未经独立核实。"
        );
        let order = Lead {
            rank: Some((Reach::City, 1, "the fall")),
            ..order
        };
        let en = Lang::En.messages();
        assert_eq!(
            en.standfirst(&[order, SAFE], false, &counts, overlap(30, 5, 0)),
            "The first figure on 甲’s card is 警情, down 11.08% (claimed first in the city for \
             the fall); on 乙’s it is 安全感, 99.451%. 甲 printed 16\u{a0}figures and 乙 28; \
             only five things were counted by both, and in none of them are the counts fully \
             alike. All figures are self-reported and have not been checked independently."
        );
    }

    #[test]
    fn what_was_counted_by_both_reads_right_with_none_one_some_and_all() {
        let counts = [("甲", 1), ("乙", 2)];
        let zh = |shared, alike| {
            Lang::Zh
                .messages()
                .overlap(&counts, overlap(9, shared, alike))
        };
        let start = "甲给出1个数字，乙2个";
        assert_eq!(zh(0, 0), format!("{start}，没有一类事是两区都数过的。"));
        assert_eq!(
            zh(1, 0),
            format!("{start}；两区都数过的只有一类事，口径也不完全一致。")
        );
        assert_eq!(
            zh(1, 1),
            format!("{start}；两区都数过的只有一类事，口径一致。")
        );
        assert_eq!(
            zh(2, 1),
            format!("{start}；两区都数过的只有两类事，其中一类口径一致。")
        );
        assert_eq!(
            zh(9, 9),
            format!("{start}；两区都数过的有九类事，口径都一致。")
        );
        let en = |shared, alike| {
            Lang::En
                .messages()
                .overlap(&counts, overlap(9, shared, alike))
        };
        assert!(en(0, 0).ends_with("; nothing was counted by both."));
        assert!(en(1, 0).ends_with(
            "; only one thing was counted by both, and the two counts are not fully alike."
        ));
        assert!(en(2, 1).ends_with(
            "; only two things were counted by both; in one of them the counts are alike."
        ));
        assert!(en(9, 9).ends_with(
            "; nine things were counted by both, and in all of them the counts are alike."
        ));
    }
}
