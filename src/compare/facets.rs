//! The rule: two figures' facets make a verdict with its reasons.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::data::model::{Dataset, Figure, FigureIx, Kind, Measure};
use crate::lists::Key;
use crate::word::Word;

/// What two figures can say side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[derive(Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Verdict {
    /// Alike in every facet.
    Direct,
    /// Alike in substance; every difference is named.
    Caveat,
    /// Different quantities.
    #[serde(rename = "none")]
    #[strum(serialize = "none")]
    Refused,
}

/// One way in which two figures can differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Facet {
    /// What was counted.
    Subject,
    /// What sort of number.
    Kind,
    /// In what unit.
    Unit,
    /// At which step.
    Stage,
    /// Of what extent.
    Scope,
    /// Of what time.
    Period,
}

impl Facet {
    /// Every facet, those that weigh most first.
    pub const ALL: [Self; 6] = [
        Self::Subject,
        Self::Kind,
        Self::Unit,
        Self::Stage,
        Self::Scope,
        Self::Period,
    ];

    /// Its word in JSON.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// A facet in which two figures differ, or which one of them leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason<'a> {
    /// Which facet.
    pub facet: Facet,
    /// The first figure's term.
    pub a: &'a str,
    /// The second figure's term.
    pub b: &'a str,
}

impl Reason<'_> {
    /// Which of both sides leave it open.
    pub fn open(&self) -> [bool; 2] {
        [self.a, self.b].map(|term| term == Measure::UNSTATED)
    }

    /// Whether one side, or both, leaves it open.
    pub fn is_open(&self) -> bool {
        self.open().contains(&true)
    }
}

/// A verdict and what it rests on; `reasons` is empty exactly for [`Verdict::Direct`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison<'a> {
    /// What the pair can say.
    pub verdict: Verdict,
    /// Every difference, in the order of [`Facet`].
    pub reasons: Vec<Reason<'a>>,
}

impl Comparison<'_> {
    /// On which of its two sides something differs or is left open.
    pub fn reserved(&self) -> [bool; 2] {
        let of = |reason: &Reason<'_>| reason.open().map(|open| open || !reason.is_open());
        let reasons = self.reasons.iter().map(of);
        reasons.fold([false; 2], |all, one| [all[0] || one[0], all[1] || one[1]])
    }
}

/// All that a verdict depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facets<'a> {
    /// What was counted.
    pub subject: &'a str,
    /// What sort of number.
    pub kind: Kind,
    /// In what unit.
    pub unit: &'a str,
    /// At which step.
    pub stage: &'a str,
    /// Of what extent.
    pub scope: &'a str,
    /// Of what time.
    pub period: &'a str,
}

impl<'a> Facets<'a> {
    /// The facets of a figure of this data set.
    pub fn of(data: &'a Dataset, figure: &'a Figure) -> Self {
        let measure = data.measure(figure.measure);
        Self {
            subject: &measure.subject,
            kind: measure.kind,
            unit: measure.unit.id(),
            stage: &measure.stage,
            scope: &measure.scope,
            period: &figure.period,
        }
    }
}

impl<'a> Facets<'a> {
    /// The term of a facet.
    pub fn term(&self, facet: Facet) -> &'a str {
        match facet {
            Facet::Subject => self.subject,
            Facet::Kind => self.kind.id(),
            Facet::Unit => self.unit,
            Facet::Stage => self.stage,
            Facet::Scope => self.scope,
            Facet::Period => self.period,
        }
    }

    /// What is counted, in what sort of number and unit: at whatever step, extent and time.
    pub(crate) fn thing(&self) -> Key<'a> {
        [self.subject, self.kind.id(), self.unit, "", "", ""]
    }

    /// What another figure has to have in common with this one for a verdict or a better one:
    /// the terms of all facets that weigh more. `None` where one of these is open: then no
    /// verdict is that good. Kinds weigh most, so both figures are money or neither is.
    pub(crate) fn needed(&self, verdict: Verdict) -> Option<Key<'a>> {
        let money = self.kind == Kind::Amount;
        let terms = Facet::ALL.map(|facet| match weight(facet, money) > verdict {
            true => self.term(facet),
            false => "",
        });
        (!terms.contains(&Measure::UNSTATED)).then_some(terms)
    }
}

/// The verdict on two figures, by their facets.
pub fn compare<'a>(a: Facets<'a>, b: Facets<'a>) -> Comparison<'a> {
    let terms = Facet::ALL.map(|facet| (facet, a.term(facet), b.term(facet)));
    let reasons: Vec<_> = terms
        .into_iter()
        .filter(|(_, a, b)| a != b || *a == Measure::UNSTATED)
        .map(|(facet, a, b)| Reason { facet, a, b })
        .collect();
    let verdict = verdict(a, b);
    Comparison { verdict, reasons }
}

/// How much a difference in one facet weighs. Money at different stages is different
/// money; a count at a different stage is a step of the same thing.
fn weight(facet: Facet, money: bool) -> Verdict {
    match facet {
        Facet::Subject | Facet::Kind | Facet::Unit => Verdict::Refused,
        Facet::Stage if money => Verdict::Refused,
        Facet::Stage | Facet::Scope | Facet::Period => Verdict::Caveat,
    }
}

/// The verdict alone, for whoever goes through thousands of pairs.
pub fn verdict(a: Facets<'_>, b: Facets<'_>) -> Verdict {
    // Kinds weigh most: both figures are money or neither is, or the pair is refused for that.
    let money = a.kind == Kind::Amount;
    let mut worst = Verdict::Direct;
    for facet in Facet::ALL {
        let (a, b) = (a.term(facet), b.term(facet));
        if a != b || a == Measure::UNSTATED {
            worst = worst.max(weight(facet, money));
        }
        if worst == Verdict::Refused {
            break;
        }
    }
    worst
}

/// The verdict on two figures of a data set.
pub fn between(data: &Dataset, a: FigureIx, b: FigureIx) -> Comparison<'_> {
    compare(
        Facets::of(data, data.figure(a)),
        Facets::of(data, data.figure(b)),
    )
}
