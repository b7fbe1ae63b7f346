//! `data/rules.json`: the rule behind every verdict, as data that another program can follow.
//!
//! ```text
//! compare (the rule as code) ─► asked facet by facet ─► weights, vectors ─► rules.json
//! ```
//!
//! Nothing here says what a difference weighs: the code is asked, so that the two cannot
//! drift apart. `docs/verdicts.md` is the specification, `examples/verdicts.py` follows it.

use serde::Serialize;

use crate::chart::words::VerdictNote;
use crate::compare::{Comparison, Facet, Facets, Verdict, compare, verdict};
use crate::data::model::{Kind, Measure};
use crate::i18n::Lang;
use crate::word::Word as _;

use super::ExportError;

/// The version of the format.
const SCHEMA_VERSION: u32 = 1;

/// A whole `rules.json`.
#[derive(Debug, Serialize)]
struct Rules {
    schema_version: u32,
    /// The term that counts as different from every term, itself included.
    open: Word<&'static str>,
    /// The kind of number that is money.
    money: &'static str,
    /// The verdicts, the best first.
    verdicts: Vec<VerdictRule>,
    /// The facets, in the order of reasons.
    facets: Vec<FacetRule>,
    /// Pairs of terms with what the rule says of them.
    vectors: Vec<Vector>,
}

/// An id with its words.
#[derive(Debug, Serialize)]
struct Word<T> {
    id: T,
    zh: &'static str,
    en: &'static str,
}

#[derive(Debug, Serialize)]
struct VerdictRule {
    #[serde(flatten)]
    name: Word<&'static str>,
    sign: &'static str,
    meaning_zh: &'static str,
    meaning_en: &'static str,
}

#[derive(Debug, Serialize)]
struct FacetRule {
    #[serde(flatten)]
    name: Word<&'static str>,
    question_zh: &'static str,
    question_en: &'static str,
    /// Where `metrics.json` has the term.
    of: &'static str,
    /// The verdict that a difference in this facet alone leaves.
    weighs: &'static str,
    /// The same where either figure is money.
    weighs_for_money: &'static str,
}

/// Two figures' terms and the outcome.
#[derive(Debug, Serialize)]
struct Vector {
    a: Terms,
    b: Terms,
    verdict: &'static str,
    reasons: Vec<Difference>,
}

#[derive(Debug, Serialize)]
struct Terms {
    subject: String,
    kind: &'static str,
    unit: String,
    stage: String,
    scope: String,
    period: String,
}

#[derive(Debug, Serialize)]
struct Difference {
    facet: &'static str,
    a: String,
    b: String,
}

/// Two figures that are alike in every facet.
const ALIKE: Facets<'static> = Facets {
    subject: "s",
    kind: Kind::Count,
    unit: "u",
    stage: "t",
    scope: "e",
    period: "p",
};

/// The same of money.
const MONEY: Facets<'static> = Facets {
    kind: Kind::Amount,
    ..ALIKE
};

/// The facets with another term in one of them.
fn with(of: Facets<'static>, facet: Facet, term: &'static str) -> Facets<'static> {
    let mut of = of;
    match facet {
        Facet::Subject => of.subject = term,
        Facet::Kind => of.kind = Kind::Share,
        Facet::Unit => of.unit = term,
        Facet::Stage => of.stage = term,
        Facet::Scope => of.scope = term,
        Facet::Period => of.period = term,
    }
    of
}

/// What a difference in one facet alone leaves.
fn weight(of: Facets<'static>, facet: Facet) -> &'static str {
    verdict(of, with(of, facet, "other")).id()
}

/// The facet's term in `metrics.json`.
fn place(facet: Facet) -> &'static str {
    match facet {
        Facet::Subject => "measures.subject",
        Facet::Kind => "measures.kind",
        Facet::Unit => "measures.unit",
        Facet::Stage => "measures.stage",
        Facet::Scope => "measures.scope",
        Facet::Period => "figures.period",
    }
}

/// Nothing, one facet and two facets apart, or open on one side or both.
fn vectors() -> Vec<Vector> {
    let mut found = Vec::new();
    for of in [ALIKE, MONEY] {
        found.push(vector(of, of));
        for facet in Facet::ALL {
            found.push(vector(of, with(of, facet, "other")));
            found.push(vector(with(of, facet, "other"), of));
            // A kind is one of a closed list, and never open.
            if facet != Facet::Kind {
                let open = with(of, facet, Measure::UNSTATED);
                found.extend([vector(of, open), vector(open, of), vector(open, open)]);
            }
        }
        for (n, first) in Facet::ALL.into_iter().enumerate() {
            for second in &Facet::ALL[n + 1..] {
                let one = with(of, first, "other");
                found.push(vector(of, with(one, *second, "other")));
                found.push(vector(one, with(of, *second, Measure::UNSTATED)));
            }
        }
    }
    found
}

fn vector(a: Facets<'static>, b: Facets<'static>) -> Vector {
    let Comparison { verdict, reasons } = compare(a, b);
    let reasons = reasons.iter().map(|reason| Difference {
        facet: reason.facet.id(),
        a: reason.a.to_owned(),
        b: reason.b.to_owned(),
    });
    Vector {
        a: terms(a),
        b: terms(b),
        verdict: verdict.id(),
        reasons: reasons.collect(),
    }
}

fn terms(of: Facets<'static>) -> Terms {
    Terms {
        subject: of.subject.to_owned(),
        kind: of.kind.id(),
        unit: of.unit.to_owned(),
        stage: of.stage.to_owned(),
        scope: of.scope.to_owned(),
        period: of.period.to_owned(),
    }
}

/// The file's text.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn json() -> Result<String, ExportError> {
    let (zh, en) = (Lang::Zh.messages(), Lang::En.messages());
    let named = |id, zh, en| Word { id, zh, en };
    let meanings = Verdict::ALL.iter().enumerate();
    let verdicts = meanings.map(|(at, of)| VerdictRule {
        name: named(of.id(), zh.verdict(*of), en.verdict(*of)),
        sign: VerdictNote::sign(*of),
        meaning_zh: Lang::Zh.prose().verdict_meanings[at],
        meaning_en: Lang::En.prose().verdict_meanings[at],
    });
    let facets = Facet::ALL.map(|of| FacetRule {
        name: named(of.id(), zh.facet(of), en.facet(of)),
        question_zh: zh.facet_question(of),
        question_en: en.facet_question(of),
        of: place(of),
        weighs: weight(ALIKE, of),
        weighs_for_money: weight(MONEY, of),
    });
    let rules = Rules {
        schema_version: SCHEMA_VERSION,
        open: named(Measure::UNSTATED, zh.unstated, en.unstated),
        money: Kind::Amount.id(),
        verdicts: verdicts.collect(),
        facets: facets.into(),
        vectors: vectors(),
    };
    super::json("rules.json", &rules)
}
