//! What the chart `score-cards` says: what each district's box puts first, and that it is
//! the district's own choice.

use super::sentence::sentence;
use crate::compare::Verdict;
use crate::data::model::ClaimType;

use super::Messages;

/// What a district's score box puts first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct First<'a> {
    /// The district.
    pub district: &'a str,
    /// What is claimed before the first figure, in order.
    pub claims: Vec<ClaimType>,
    /// The first figure: what was counted, and its value.
    pub figure: Option<String>,
}

impl Messages {
    /// Title of a district's card.
    pub fn score_card(&self, district: &str) -> String {
        self.said(sentence!("{0}成绩单", "{0}’s score box"), [district])
    }

    /// A change in words: which way it goes, and by how much.
    pub fn changed_by(&self, value: f64, size: &str) -> String {
        match value {
            v if v < 0.0 => self.said(sentence!("下降{0}", "down {0}"), [size]),
            v if v > 0.0 => self.said(sentence!("上升{0}", "up {0}"), [size]),
            _ => self.either("持平", "unchanged").to_owned(),
        }
    }

    /// What was counted and how it changed, inside a sentence.
    pub fn subject_changed(&self, subject: &str, changed: &str) -> String {
        self.said(sentence!("{0}{1}", "{0} ({1})"), [subject, changed])
    }

    /// What was counted and how much there was of it, inside a sentence.
    pub fn subject_value(&self, subject: &str, value: &str) -> String {
        self.said(sentence!("{0}{1}", "{0} ({1})"), [subject, value])
    }

    /// A figure read out, with whether it has a counterpart.
    pub fn score_cards_label(&self, label: &str, sign: Option<Verdict>) -> String {
        let counterpart = match sign {
            Some(Verdict::Direct) => self.either(
                "；其他区有可以直接比的数字",
                "; another district has a figure that compares outright",
            ),
            Some(Verdict::Caveat) => self.either(
                "；其他区有可以带说明对照的数字",
                "; another district has a figure that compares with a caveat",
            ),
            Some(Verdict::Refused) | None => "",
        };
        [label, counterpart].concat()
    }

    /// The finding: what each district puts first.
    pub fn score_cards_finding(&self, firsts: &[First<'_>]) -> String {
        let said = firsts.iter().map(|first| {
            let mut claims: Vec<&str> = Vec::new();
            for claim in &first.claims {
                let several = first.claims.iter().filter(|other| *other == claim).count() > 1;
                let name = self.claims_of_a_type(*claim, several);
                if !claims.contains(&name) {
                    claims.push(name);
                }
            }
            let claims = self.names(&claims);
            match &first.figure {
                None => self.said(
                    sentence!(
                        "{0}写的是{1}，没有数字",
                        "{0} puts {1} first, without a figure"
                    ),
                    [first.district, &claims],
                ),
                Some(figure) if claims.is_empty() => self.said(
                    sentence!("{0}先写{1}", "{0} puts {1} first"),
                    [first.district, figure],
                ),
                Some(figure) => self.said(
                    sentence!("{0}先写{1}和{2}", "{0} puts {1} first, then {2}"),
                    [first.district, &claims, figure],
                ),
            }
        });
        self.list(said)
    }

    /// Claims of a type in a sentence that says neither what nor how many.
    fn claims_of_a_type(&self, of: ClaimType, several: bool) -> &'static str {
        let [zh, one, many] = match of {
            ClaimType::Honour => ["荣誉", "an honour", "honours"],
            ClaimType::First => ["首例", "a first", "firsts"],
            ClaimType::Rank => ["名次", "a rank", "ranks"],
            ClaimType::Practice => ["做法", "a practice", "practices"],
            ClaimType::Press => ["媒体报道", "a press report", "press reports"],
            ClaimType::Result => ["成效", "a result in words", "results in words"],
            ClaimType::Summary => ["概括", "a summary", "summaries"],
        };
        self.either(zh, if several { many } else { one })
    }

    /// The caveat: whose choice this is, and what the signs mean that are drawn.
    pub fn score_cards_caveat(&self, unnamed: bool, signs: &[Verdict], changes: bool) -> String {
        let mut parts = vec![self.either(
            "内容由各区自选、自报，未经核实，也不是评分。",
            "Chosen and reported by each district itself; nothing is verified or scored.",
        )];
        if unnamed {
            parts.push(self.either(
                "成绩单的标题没写区名，归属据内容和版面认定。",
                "The titles of the boxes name no district; contents and layout tell whose each is.",
            ));
        }
        if signs.contains(&Verdict::Direct) {
            parts.push(self.either(
                "●：其他区有数字可以直接比。",
                "●: has a counterpart that compares outright.",
            ));
        }
        if signs.contains(&Verdict::Caveat) {
            parts.push(self.either(
                "◐：其他区有数字可以带说明对照。",
                "◐: has a counterpart, with a caveat.",
            ));
        }
        if changes {
            // In Chinese the names of the measures say so.
            parts.push(self.either("", "↓↑: on the year before."));
        }
        parts.join(self.sentence_gap)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn what_is_put_first_is_said_with_none_one_and_several_claims_before_it() {
        let first = |claims: &[ClaimType], figure: Option<&str>| First {
            district: "甲",
            claims: claims.to_vec(),
            figure: figure.map(str::to_owned),
        };
        let said =
            |firsts: &[First<'_>]| Lang::ALL.map(|l| l.messages().score_cards_finding(firsts));
        assert_eq!(said(&[]), ["", ""]);
        assert_eq!(
            said(&[first(&[], Some("X"))]),
            ["甲先写X。", "甲 puts X first."]
        );
        use ClaimType::{Honour, Rank};
        assert_eq!(
            said(&[
                first(&[Rank, Honour], Some("X")),
                first(&[Rank, Rank], None)
            ]),
            [
                "甲先写名次、荣誉和X；甲写的是名次，没有数字。",
                "甲 puts a rank and an honour first, then X; 甲 puts ranks first, without a figure."
            ]
        );
    }
}
