//! What is found by what figures have in common is what trying every pair finds, whatever the
//! data.

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;

use super::lookalikes::plain::lookalikes as plain_lookalikes;
use super::published::refused_pairs;
use super::*;
use crate::data::model::{
    Claim, ClaimType, Dataset, District, DistrictIx, Figure, FigureIx, Finite, Kind, Measure,
    MeasureIx, Rank, Reach, Theme, ThemeIx,
};
use crate::word::Word;

static SHIPPED: LazyLock<Dataset> =
    LazyLock::new(|| crate::data::load(include_str!("../../data/metrics.json")).unwrap());

fn measures(themes: usize) -> impl Strategy<Value = Measure> {
    let base = SHIPPED.measures[0].clone();
    let facets = (
        select(vec!["cases", "people", "money", "unstated"]),
        select(vec!["caught", "seized", "unstated"]),
        select(Kind::ALL.to_vec()),
        select(vec!["case", "yuan", "unstated"]),
        select(vec!["all", "campaign", "unstated"]),
    );
    (0..themes, facets).prop_map(
        move |(theme, (subject, stage, kind, unit, scope))| Measure {
            theme: ThemeIx(theme),
            subject: subject.to_owned(),
            stage: stage.to_owned(),
            kind,
            unit: unit.to_owned().into(),
            scope: scope.to_owned(),
            ..base.clone()
        },
    )
}

fn figures(districts: usize, measures: usize) -> impl Strategy<Value = Figure> {
    let base = SHIPPED.figures[0].clone();
    let ranks = proptest::option::of((select(Reach::ALL.to_vec()), 1u32..3));
    let own = (
        select(vec!["2022", "2021", "unstated"]),
        select(vec!["件", "3件", "1.2万元", "%"]),
        select(vec![0.0, 10.0, 10.5, -10.0, 300.0]),
    );
    (0..districts, 0..measures, own, ranks).prop_map(move |(district, measure, own, rank)| {
        let (period, printed, value) = own;
        Figure {
            district: DistrictIx(district),
            measure: MeasureIx(measure),
            period: period.to_owned(),
            printed: printed.to_owned(),
            value: Finite::new(value).unwrap(),
            rank: rank.map(|(scope, place)| Rank {
                scope,
                place,
                of: base.attribution.because.clone(),
            }),
            ..base.clone()
        }
    })
}

fn claims(districts: usize, themes: usize, figures: usize) -> impl Strategy<Value = Claim> {
    let base = SHIPPED.claims[0].clone();
    let kinds = select(vec![ClaimType::First, ClaimType::Rank, ClaimType::Result]);
    let repeats = match figures {
        0 => Just(None).boxed(),
        _ => proptest::option::of(0..figures).boxed(),
    };
    let theme = proptest::option::of(0..themes);
    let named = (select(Reach::ALL.to_vec()), select(vec!["甲", "乙", "丙"]));
    (0..districts, theme, kinds, repeats, named).prop_map(
        move |(district, theme, claim_type, repeats, (reach, name))| {
            let mut claim = Claim {
                district: DistrictIx(district),
                theme: theme.map(ThemeIx),
                claim_type,
                reach,
                repeats: repeats.map(FigureIx),
                with: None,
                ..base.clone()
            };
            claim.name.zh = name.to_owned();
            claim
        },
    )
}

/// Figures and claims of up to four districts, many of them alike.
fn data() -> impl Strategy<Value = Dataset> {
    let base = Dataset {
        figures: Vec::new(),
        measures: Vec::new(),
        claims: Vec::new(),
        ..SHIPPED.clone()
    };
    (1usize..=4, 1usize..=3).prop_flat_map(move |(districts, themes)| {
        let base = base.clone();
        proptest::collection::vec(measures(themes), 1..8).prop_flat_map(move |mut measures| {
            for (n, measure) in measures.iter_mut().enumerate() {
                measure.id = format!("measure-{n}");
            }
            let base = base.clone();
            let figures = figures(districts, measures.len());
            proptest::collection::vec(figures, 0..40).prop_flat_map(move |mut figures| {
                for (n, figure) in figures.iter_mut().enumerate() {
                    figure.id = format!("figure-{n}");
                }
                let (base, measures) = (base.clone(), measures.clone());
                let claims = claims(districts, themes, figures.len());
                proptest::collection::vec(claims, 0..16).prop_map(move |claims| Dataset {
                    districts: (0..districts)
                        .map(|n| District {
                            id: format!("district-{n}"),
                            ..base.districts[0].clone()
                        })
                        .collect(),
                    themes: (0..themes)
                        .map(|n| Theme {
                            id: format!("theme-{n}"),
                            ..base.themes[0].clone()
                        })
                        .collect(),
                    measures: measures.clone(),
                    figures: figures.clone(),
                    claims,
                    ..base.clone()
                })
            })
        })
    })
}

proptest! {
    #[test]
    fn verdicts_are_those_of_trying_every_pair(data in data()) {
        let verdicts = Verdicts::of(&data);
        let all: Vec<_> = data.figure_ixs().collect();
        for &a in &all {
            let mut best = Verdict::Refused;
            for &b in &all {
                if a != b {
                    prop_assert_eq!(verdicts.on(a, b), judge(&data, a, b));
                }
                if data.figure(a).district != data.figure(b).district {
                    best = best.min(judge(&data, a, b));
                }
            }
            prop_assert_eq!(verdicts.best(a), best);
            let figure = data.figure(a);
            let several = data.figures.iter().any(|other| {
                let alike = (other.district, other.measure) == (figure.district, figure.measure);
                alike && other.period != figure.period
            });
            prop_assert_eq!(verdicts.has_several_periods(a), several);
        }
        let mut tried = pairs(&data).collect::<Vec<_>>();
        tried.retain(|pair| pair.comparison.verdict != Verdict::Refused);
        prop_assert_eq!(verdicts.allowed(&data, &all), tried.len());
        prop_assert_eq!(verdicts.pairs(&data), tried);
    }

    #[test]
    fn shared_subjects_are_judged_by_their_best_pair(data in data()) {
        let (shared, all) = shared_subjects(&data, &Verdicts::of(&data));
        let thing = |ix: FigureIx| Facets::of(&data, data.figure(ix)).thing();
        let mut things: Vec<_> = data.figure_ixs().map(thing).collect();
        things.sort_unstable();
        things.dedup();
        prop_assert_eq!(all, things.len());
        let mut known = Vec::new();
        for one in &shared {
            let of = thing(one.figures[0]);
            prop_assert!(known.last() < Some(&one.figures[0]));
            known.push(one.figures[0]);
            let own: Vec<_> = data.figure_ixs().filter(|ix| thing(*ix) == of).collect();
            prop_assert_eq!(&own, &one.figures);
            let couples = couples(&data).into_iter();
            let couples = couples.filter(|pair| pair.iter().all(|ix| own.contains(ix)));
            let best = couples.map(|[a, b]| judge(&data, a, b)).min();
            prop_assert_eq!(Some(one.best), best);
        }
        let apart = couples(&data).into_iter().filter(|[a, b]| thing(*a) == thing(*b));
        for [a, _] in apart {
            prop_assert!(shared.iter().any(|one| one.figures.contains(&a)));
        }
    }

    #[test]
    fn refused_pairs_are_counted_as_trying_every_pair_counts_them(data in data()) {
        let found = refused_pairs(&data, &Verdicts::of(&data));
        let mut tried: Vec<Refused> = Vec::new();
        for pair in pairs(&data).filter(|pair| pair.comparison.verdict == Verdict::Refused) {
            let facets = pair.comparison.reasons.iter().map(|reason| reason.facet);
            let facets: Vec<_> = facets.collect();
            match tried.iter_mut().find(|one| one.facets == facets) {
                Some(one) => one.pairs += 1,
                None => tried.push(Refused { facets, pairs: 1 }),
            }
        }
        prop_assert_eq!(found.len(), tried.len());
        for one in &tried {
            prop_assert!(found.contains(one), "{one:?} in {found:?}");
        }
    }

    #[test]
    fn lookalikes_are_those_of_trying_every_pair(data in data(), named in any::<u64>()) {
        // What some claims have in their names, all have, none has, or nobody knows.
        const WORDS: [Option<&str>; 5] = [Some("甲"), Some("乙"), Some(""), Some("丁"), None];
        let word = |measure: &Measure| {
            let nth = named.wrapping_add(measure.subject.len() as u64);
            WORDS[(nth % WORDS.len() as u64) as usize]
        };
        let verdicts = Verdicts::of(&data);
        let found = lookalikes(&data, &verdicts, &word);
        prop_assert_eq!(found, plain_lookalikes(&data, &verdicts, &word));
    }
}
