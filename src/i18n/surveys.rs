//! What the chart of recognitions finds and must not be read to say, and what a blank says.

use crate::data::terms::Status;

use super::Messages;

impl Messages {
    /// A facet that the source leaves open, in a label.
    pub fn not_stated_of(&self, facet: &str) -> String {
        self.said("{0}原文未写", "{0} not stated", &[facet])
    }

    /// For what a district does not report.
    pub fn not_in_surviving_text(&self) -> &'static str {
        self.either("现存文本未见", "not in the surviving text")
    }

    /// The finding on claims by status, in the order of [`Status::ALL`].
    pub fn recognitions_finding(&self, total: usize, by_status: &[usize]) -> String {
        if total == 0 {
            return self.nothing_selected.into();
        }
        let mut parts = Vec::new();
        for (status, n) in Status::ALL.iter().zip(by_status) {
            let (zh, en) = match status {
                Status::Awarded => (
                    "{0}项写明已获评、授予或入选",
                    "{0} awarded or selected, as the articles say",
                ),
                Status::Recognised => ("{0}项写明获肯定或推广", "{0} affirmed or taken up"),
                Status::Shortlisted => ("{0}项还在公示", "{0} only shortlisted"),
                Status::Claimed => (
                    "{0}项是名次、首例、媒体报道等自述",
                    "{0} ranks, firsts or press mentions that name no awarding body",
                ),
            };
            if *n > 0 {
                parts.push(self.said(zh, en, &[&n.to_string()]));
            }
        }
        let total = self.number_of(total, "项", "claim", "claims");
        let parts = self.phrases(parts);
        self.said(
            "文章列出{0}：{1}。均未另行核实。",
            "{0}: {1}. None has been checked independently.",
            &[&total, &parts],
        )
    }

    /// Chart caveat.
    pub fn recognitions_caveat(&self) -> &'static str {
        self.either(
            "公示不等于获评，降幅第一不是治安第一。各区自选，项数多少不能当分数。",
            "To be shortlisted is not to be awarded, and first for a fall is not first for safety. Each district chose its own; how many there are is no score.",
        )
    }
}
