//! What looks alike where a side is a claim: a number against words, firsts, ranks.

use crate::data::model::{ClaimIx, ClaimType, Dataset, FigureIx, Kind, Measure, Rank};

use super::{Ground, LookAlike, MOST_ALIKE, Side};

/// The first district's side first.
pub(super) fn in_order(data: &Dataset, [a, b]: [Side; 2]) -> [Side; 2] {
    match b.district(data) < a.district(data) {
        true => [b, a],
        false => [a, b],
    }
}

/// A change with a number, and another district's words about the same.
pub(super) fn against_words<'w>(
    data: &Dataset,
    word: &dyn Fn(&Measure) -> Option<&'w str>,
    found: &mut Vec<LookAlike>,
) {
    let mut words = vec![Vec::new(); data.themes.len()];
    for ix in data.claim_ixs() {
        let claim = data.claim(ix);
        if let Some(theme) = claim.theme
            && claim.claim_type == ClaimType::Result
            && claim.repeats.is_none()
        {
            words[theme.index()].push(ix);
        }
    }
    // Which words name what a measure counts, whatever the number of its figures.
    let naming = data.measures.iter().map(|measure| {
        let subject = match measure.kind {
            Kind::Change => word(measure),
            _ => None,
        };
        let words = words[measure.theme.index()].iter().copied();
        subject.map_or_else(Vec::new, |subject| {
            let named = words.filter(|ix| data.claim(*ix).name.zh.contains(subject));
            named.collect::<Vec<_>>()
        })
    });
    let naming: Vec<_> = naming.collect();
    for figure_ix in data.figure_ixs() {
        let figure = data.figure(figure_ix);
        for &claim_ix in &naming[figure.measure.index()] {
            if data.claim(claim_ix).district != figure.district {
                found.push(LookAlike {
                    sides: in_order(data, [Side::Figure(figure_ix), Side::Claim(claim_ix)]),
                    ground: Ground::Words,
                    likeness: MOST_ALIKE,
                });
            }
        }
    }
}

/// Two claims that sound alike.
pub(super) fn alike(data: &Dataset, found: &mut Vec<LookAlike>) {
    for (ground, of) in [
        (Ground::Firsts, ClaimType::First),
        (Ground::Ranks, ClaimType::Rank),
    ] {
        let own = data.claim_ixs();
        let own: Vec<ClaimIx> = own.filter(|ix| data.claim(*ix).claim_type == of).collect();
        for &a_ix in &own {
            for &b_ix in &own {
                let [a, b] = [a_ix, b_ix].map(|ix| data.claim(ix));
                if a.district >= b.district || a.reach != b.reach || a.name == b.name {
                    continue;
                }
                let theme = a.theme.is_some() && a.theme == b.theme;
                let likeness = match ground {
                    Ground::Ranks => {
                        let [Some(a), Some(b)] = [a, b].map(|claim| rank(data, claim.repeats))
                        else {
                            continue;
                        };
                        if (a.scope, a.place) != (b.scope, b.place) {
                            continue;
                        }
                        1 + usize::from(theme)
                    }
                    _ if theme => 2,
                    _ => continue,
                };
                found.push(LookAlike {
                    sides: [a_ix, b_ix].map(Side::Claim),
                    ground,
                    likeness,
                });
            }
        }
    }
}

/// The rank that a figure is given.
fn rank(data: &Dataset, figure: Option<FigureIx>) -> Option<&Rank> {
    data.figure(figure?).rank.as_ref()
}
