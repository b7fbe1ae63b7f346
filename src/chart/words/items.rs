//! What rows and cells of a chart hold: figures, claims and verdicts in words.

use crate::compare::Verdict;
use crate::data::model::{ClaimIx, FigureIx, Status};
use crate::scene::{Datum, Mark, Paint, Role};

/// A verdict in words.
#[derive(Debug, Clone, PartialEq)]
pub struct VerdictNote {
    /// Which.
    pub verdict: Verdict,
    /// Its name.
    pub name: &'static str,
    /// Every difference; empty for a direct pair.
    pub text: String,
}

impl VerdictNote {
    /// The sign that stands for a verdict everywhere.
    pub fn sign(verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Direct => "●",
            Verdict::Caveat => "◐",
            Verdict::Refused => "○",
        }
    }

    /// Sign, name and differences.
    pub fn sentence(&self) -> String {
        let space = if self.text.is_empty() { "" } else { " " };
        format!(
            "{} {}{space}{}",
            Self::sign(self.verdict),
            self.name,
            self.text
        )
    }
}

/// One figure in a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The figure.
    pub figure: FigureIx,
    /// Its id.
    pub figure_id: String,
    /// Its district's id.
    pub district_id: String,
    /// Its district's ink.
    pub series: u8,
    /// Whether another district is highlighted.
    pub faded: bool,
    /// Whether its bar is hatched: a facet of it is open, or differs from its counterpart's.
    pub hatched: bool,
    /// In base units.
    pub value: f64,
    /// The value with its unit.
    pub text: String,
    /// What it is in a row that holds several.
    pub name: Option<String>,
    /// Read out: district, measure, value, period.
    pub label: String,
}

impl Item {
    /// The ink of its mark.
    pub fn ink(&self) -> Paint {
        match self.faded {
            true => Paint::SeriesSoft(self.series),
            false => Paint::Series(self.series),
        }
    }

    /// The ink of its words.
    pub fn text_ink(&self) -> Paint {
        if self.faded { Paint::Muted } else { Paint::Ink }
    }

    /// The role of its mark.
    pub(in crate::chart) fn role(&self) -> Role {
        Role::Mark(Mark {
            datum: Datum::Figure,
            id: self.figure_id.clone(),
            value: Some(self.value),
            district: self.district_id.clone(),
            label: self.label.clone(),
        })
    }
}

/// One claim in a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimItem {
    /// The claim.
    pub claim: ClaimIx,
    /// Its id.
    pub claim_id: String,
    /// Its district's id.
    pub district_id: String,
    /// The ink of its mark.
    pub ink: Paint,
    /// What is claimed.
    pub name: String,
    /// How far it has got.
    pub status: Status,
    /// Read out: district, level, status, name, period.
    pub label: String,
}

impl ClaimItem {
    /// The role of its mark.
    pub(in crate::chart) fn role(&self) -> Role {
        Role::Mark(Mark {
            datum: Datum::Claim,
            id: self.claim_id.clone(),
            value: None,
            district: self.district_id.clone(),
            label: self.label.clone(),
        })
    }
}

/// A district as charts name it.
#[derive(Debug, Clone, PartialEq)]
pub struct DistrictLabel {
    /// Its name.
    pub name: String,
    /// Its place in the data: which ink.
    pub series: u8,
}
