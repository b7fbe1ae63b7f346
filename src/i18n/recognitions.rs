//! Honours, firsts, ranks and results without a number: headings, notes, finding, caveat.

use super::sentence::sentence;
use crate::data::terms::{ClaimType, Reach, Status};
use crate::word::Word;

use super::Messages;
use super::phrases::joined;

impl Messages {
    /// The finding on claims by what they are and how far they have got; `more` says whether
    /// there are others that no recognition goes with. It counts none: no number is a score.
    pub fn recognitions_finding(&self, claims: &[(ClaimType, Status)], more: bool) -> String {
        if claims.is_empty() {
            return if more {
                self.either(
                    "这里只有文章自述的结果或媒体报道，没有荣誉和名次。",
                    "Here are only results in the article’s own words or press reports, no honours and no ranks.",
                )
            } else {
                self.nothing_selected
            }
            .into();
        }
        let has = |status| claims.iter().any(|(_, of)| *of == status);
        let several = Status::ALL.iter().filter(|status| has(**status)).count() > 1;
        let start = match claims {
            [_] => self.either("这一项", "This one is"),
            _ if several => self.either("有的", "some are"),
            _ => self.either("都", "All are"),
        };
        let own = self.own_word(claims);
        let mut parts = Vec::new();
        for status in Status::ALL {
            parts.push(match (status, &*own) {
                _ if !has(*status) => continue,
                (Status::Awarded, _) => self.said(
                    sentence!("{0}写明已获评或入选", "{0} awarded or listed"),
                    [start],
                ),
                (Status::Recognised, _) => self.said(
                    sentence!("{0}获肯定并推广", "{0} affirmed and taken up"),
                    [start],
                ),
                (Status::Shortlisted, _) => self.said(
                    sentence!("{0}还在公示", "{0} only on public notice"),
                    [start],
                ),
                (Status::Claimed, own) if several && !own.is_empty() => {
                    self.said(sentence!("{0}是自称", "while {0} are only claimed"), [own])
                }
                (Status::Claimed, _) => {
                    self.said(sentence!("{0}只是自称", "{0} only claimed"), [start])
                }
            });
        }
        match several {
            true => self.said(
                sentence!(
                    "{0}；均未另行核实。",
                    "Claims differ in standing: {0}. None was checked elsewhere."
                ),
                [&self.phrases(parts)],
            ),
            false => self.said(
                sentence!("{0}；未另行核实。", "{0}; not checked elsewhere."),
                [&self.phrases(parts)],
            ),
        }
    }

    /// What is only claimed throughout: ranks, firsts, both, or nothing that has a name.
    fn own_word(&self, claims: &[(ClaimType, Status)]) -> String {
        let mut names = Vec::new();
        let mut all = 0;
        for (sort, zh, en) in [
            (ClaimType::Rank, "名次", "ranks"),
            (ClaimType::First, "首例", "firsts"),
        ] {
            let of = claims.iter().filter(|(of, _)| *of == sort);
            let own = of.clone().filter(|(_, s)| *s == Status::Claimed).count();
            if own > 0 && own == of.count() {
                names.push(self.either(zh, en));
                all += own;
            }
        }
        let claimed = claims.iter().filter(|(_, s)| *s == Status::Claimed).count();
        match (claimed == all, &names[..]) {
            (false, _) => String::new(),
            (true, [a, b]) => self.said(sentence!("{0}和{1}", "{0} and {1}"), [a, b]),
            (true, names) => self.phrases(names),
        }
    }

    /// Chart caveat.
    pub fn recognitions_caveat(&self) -> &'static str {
        self.either(
            "公示不是获评，降幅第一不是治安第一。各区各写各的，写多写少不能当分数。",
            "A public-notice list is no award, and first for a fall is not first for safety. Each district chose what to print; how much it printed is no score.",
        )
    }

    /// Heading of results without a number.
    pub fn own_results(&self) -> &'static str {
        self.either(
            "自述的结果（无数字）",
            "Results in their own words, without a number",
        )
    }

    /// Heading of press reports.
    pub fn press_reports(&self) -> &'static str {
        self.either("媒体报道（不是荣誉）", "Press reports, which are no honour")
    }

    /// What else is to be said of a claim, without an end.
    pub fn facts<'a>(&self, facts: impl Iterator<Item = &'a str>) -> String {
        joined(facts, self.either("；", ". "))
    }

    /// Something and who reported it.
    pub fn reported_by(&self, what: &str, by: &str) -> String {
        self.said(sentence!("{0}：{1}", "{0}: {1}"), [what, by])
    }

    /// Before the value of a figure that a claim repeats.
    pub fn see_figure(&self, name: &str) -> String {
        self.said(sentence!("见“{0}”", "see “{0}”"), [name])
    }

    /// On claims that a note below is about.
    pub fn see_note(&self) -> &'static str {
        self.either("见下注", "See note")
    }

    /// Below the "firsts" of one level that several districts claim.
    pub fn several_firsts(&self, districts: &[&str], level: Reach) -> String {
        let level = self.reach(level).to_ascii_lowercase();
        self.said(
            sentence!(
                "注：{0}各有一项{1}“首例”或“首创”，说的不是同一件事。",
                "Note: {0} each claim a {1} “first”; they are not about the same matter."
            ),
            [&self.names(districts), &level],
        )
    }
}
