//! Pairs that look alike and must not be compared, each with the reason.
//!
//! ```text
//! compare::lookalikes ─► sides in words, a clause each ─► draw: value ≠ value, clause below
//! ```

mod draw;
mod sides;

use crate::chart::body::{Drawn, Part, beginnings};
use crate::chart::paper::cell::Remark;
use crate::chart::paper::sheet::{Column, Sheet};
use crate::chart::words::{ClaimItem, Context, Filter, Item};
use crate::compare::{LookAlike, Side, lookalikes};
use crate::i18n::Lang;
use crate::i18n::look_alikes::NamedSide;
use crate::scene::{DrawError, Paint, Role};

/// How many pairs are drawn; the rest are counted.
const MOST: usize = 8;

/// Pairs that look alike and must not be compared, each with the reason.
#[derive(Debug, Clone, PartialEq)]
pub struct LookAlikes {
    pairs: Vec<Alike>,
    /// How many more there are; empty if none.
    more: String,
}

/// Two sides and why they are not one thing.
#[derive(Debug, Clone, PartialEq)]
struct Alike {
    sides: [Half; 2],
    clause: String,
}

/// One side.
#[derive(Debug, Clone, PartialEq)]
struct Half {
    about: FigureOrClaim,
    /// What stands large.
    shown: Shown,
    /// Whose it is, and what.
    caption: String,
    remarks: Vec<Remark>,
    /// As the finding names it.
    named: String,
    district: String,
}

/// What a side is about.
#[derive(Debug, Clone, PartialEq)]
enum FigureOrClaim {
    Figure(Item),
    Claim(ClaimItem),
}

/// What stands large.
#[derive(Debug, Clone, PartialEq)]
enum Shown {
    /// A value; a change has an arrow instead of a sign.
    Value(String),
    Words(String),
}

impl Half {
    fn label(&self) -> &str {
        match &self.about {
            FigureOrClaim::Figure(item) => &item.label,
            FigureOrClaim::Claim(claim) => &claim.label,
        }
    }

    fn role(&self) -> Role {
        match &self.about {
            FigureOrClaim::Figure(item) => item.role(),
            FigureOrClaim::Claim(claim) => claim.role(),
        }
    }

    /// The ink of what stands large.
    fn ink(&self) -> Paint {
        let ink = match &self.about {
            FigureOrClaim::Figure(item) => item.ink(),
            FigureOrClaim::Claim(claim) => claim.ink,
        };
        match ink {
            Paint::SeriesSoft(_) => Paint::Muted,
            ink => ink,
        }
    }
}

/// The pairs of which the reader wants a side.
pub(in crate::chart) fn build(context: Context<'_>, filter: &Filter<'_>) -> Part<LookAlikes> {
    let m = context.lang.messages();
    let wanted = |side: &Side| match side {
        Side::Figure(ix) => (filter.figure)(*ix),
        Side::Claim(ix) => (filter.claim)(*ix),
    };
    let subjects = &context.vocabulary.subject;
    let found = lookalikes(context.data, context.verdicts, &|measure| {
        let subject = subjects.get(&measure.subject);
        subject.map(|subject| &*subject.zh)
    });
    let kept: Vec<LookAlike> = found
        .into_iter()
        .filter(|alike| alike.sides.iter().any(wanted))
        .collect();
    let more = kept.len().saturating_sub(MOST);
    let drawn = kept.iter().take(MOST);
    let pairs: Vec<Alike> = drawn.map(|alike| sides::alike(context, alike)).collect();
    let finding = pairs.first().map(|first| {
        let named = first.sides.each_ref().map(|half| NamedSide {
            district: &half.district,
            what: &half.named,
        });
        m.look_alikes_finding(kept.len(), named)
    });
    Part {
        finding: finding.unwrap_or_default(),
        caveat: m.look_alikes_caveat().to_owned(),
        body: LookAlikes {
            pairs,
            more: match more {
                0 => String::new(),
                n => m.look_alikes_more(n),
            },
        },
    }
}

impl Drawn for LookAlikes {
    fn items(&self) -> Vec<&Item> {
        let sides = self.pairs.iter().flat_map(|pair| &pair.sides);
        let figures = sides.filter_map(|half| match &half.about {
            FigureOrClaim::Figure(item) => Some(item),
            FigureOrClaim::Claim(_) => None,
        });
        figures.collect()
    }

    fn claims(&self) -> Vec<&ClaimItem> {
        let sides = self.pairs.iter().flat_map(|pair| &pair.sides);
        let claims = sides.filter_map(|half| match &half.about {
            FigureOrClaim::Claim(claim) => Some(claim),
            FigureOrClaim::Figure(_) => None,
        });
        claims.collect()
    }

    fn said(&self, lang: Lang) -> String {
        let m = lang.messages();
        let pairs = self.pairs.iter().map(|pair| {
            let labels = pair.sides.each_ref().map(Half::label);
            m.look_alikes_said(labels, &pair.clause)
        });
        let mut said: Vec<String> = pairs.collect();
        said.extend((!self.more.is_empty()).then(|| self.more.clone()));
        said.join(m.sentence_gap)
    }

    fn draw(&self, sheet: &mut Sheet<'_>, page: Column, _: Lang) -> Result<(), DrawError> {
        draw::draw(self, sheet, page)
    }

    fn shorter(&self) -> Vec<Self> {
        let beginnings = beginnings(&self.pairs);
        let shorter = beginnings.map(|pairs| Self {
            pairs,
            more: String::new(),
        });
        shorter.collect()
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used)]
mod tests;
